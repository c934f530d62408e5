"""Pages that were in the PDF before need not be drawn again, where all that decides how they look is the same.

pdfium copies a page with all that it refers to, its resources, fonts, pictures and notes, into a file of its own, which
takes a twentieth of drawing it. Where this is the same, byte for byte, so is what is seen. It does not hold what the
catalogue says of layers (ISO 32000-1, 8.11), which no page of cvpdf's has.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from io import BytesIO
from typing import Any

from cvpdf.checks.picture import Picture, Sheet, sheet_of

Known = dict[tuple[int, bytes], Sheet]  # by number, and by the page alone
# What is made up anew for each file: when it was made, said before the page, and its identifiers, at its end.
_DATE, _IDENTIFIERS = re.compile(rb"/CreationDate\([^)]*\)"), b"trailer"


def picture_again(pdf: bytes, known: Known) -> Picture:
    """As `picture_of`.

    Args:
        pdf: All of it.
        known: The sheets of the PDF before; replaced by this one's.
    """
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        before, now = dict(known), [(index + 1, _alone(document, index)) for index in range(len(document))]
        known.clear()
        for number, page in now:
            known[number, page] = before.get((number, page)) or sheet_of(document[number - 1], number)
        return Picture(tuple(known.values()))
    finally:
        document.close()


def _alone(document: Any, index: int) -> bytes:
    """The digest of a page as a file of its own; `index` counts from 0."""
    from pypdfium2 import PdfDocument

    single, whole = PdfDocument.new(), BytesIO()
    try:
        single.import_pages(document, [index])
        single.save(whole)
    finally:
        single.close()
    return blake2b(_DATE.sub(b"", whole.getvalue().rpartition(_IDENTIFIERS)[0], count=1)).digest()
