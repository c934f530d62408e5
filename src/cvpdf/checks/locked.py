"""A locked PDF opened for reading: other programs encrypt what they only mean to keep from being printed or changed."""

from __future__ import annotations

from io import BytesIO

from cvpdf.checks.evidence import UnreadableError

_MARK = b"/Encrypt"  # in the trailer, or in the dictionary of a cross-reference stream; neither is ever packed


def unlocked(pdf: bytes) -> bytes:
    """The same document without its lock; the file itself where it has none.

    Raises:
        UnreadableError: It opens only with a password, or not at all.
    """
    if _MARK not in pdf:
        return pdf
    from pypdfium2 import PdfDocument, PdfiumError, raw

    try:
        document = PdfDocument(pdf)
    except PdfiumError as error:
        said = str(error)
        why = "it opens only with a password, which no employer's program has" if "password" in said.lower() else said
        raise UnreadableError(why) from error
    out = BytesIO()
    try:
        document.save(out, flags=raw.FPDF_REMOVE_SECURITY)
    finally:
        document.close()
    return out.getvalue()
