"""Each page as it looks, and as three kinds of programs read it: two extractors, and a screen reader by the tags."""

from __future__ import annotations

import ctypes
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from cvpdf.checks.evidence import Evidence, Page, gather
from cvpdf.checks.expectation import Expected
from cvpdf.checks.picture import text_objects
from cvpdf.checks.structure import Mark
from cvpdf.model.galley import A4, Galley
from cvpdf.model.proof import Proof
from cvpdf.model.source import Source

_SCALE = 1.5  # pixels to a point: words can be read
# Elements that a screen reader speaks of; what stands in others belongs to the nearest of these.
_SPOKEN = frozenset("H H1 H2 H3 H4 H5 H6 P LI Lbl LBody TH TD Caption Figure Formula Note BlockQuote TOCI Code".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """One page.

    Attributes:
        number: 1-based.
        picture: A PNG.
        columns: Its width in pixels.
        texts: Who reads → what is read: `pypdf` and `pdfium` as they extract it, `tags` element by element.
    """

    number: int
    picture: bytes
    columns: int
    texts: dict[str, str]


def readings(pdf: bytes) -> tuple[Reading, ...]:
    """Draw and read every page.

    Raises:
        UnreadableError: pypdf cannot open the file.
        pypdfium2.PdfiumError: pdfium cannot.
    """
    from pypdfium2 import PdfDocument

    nothing = Source("", Path(), "", ())
    evidence = gather(Proof(pdf, 0, 1.0), Expected(nothing, Galley("", "", "", "", A4, {})))
    document = PdfDocument(pdf)
    try:
        return tuple(_reading(document[page.number - 1], page, evidence) for page in evidence.pages)
    finally:
        document.close()


def _reading(drawn: Any, page: Page, evidence: Evidence) -> Reading:
    text = drawn.get_textpage()
    try:
        texts = {"pypdf": page.text, "pdfium": text.get_text_range().replace("\r\n", "\n").replace("\ufffe", "")}
        if evidence.structure is not None:
            texts["tags"] = "\n".join(_spoken(_marked(drawn, text), page, evidence))
        bitmap = drawn.render(scale=_SCALE, rev_byteorder=True)
        picture, columns = png(bitmap), bitmap.width
        bitmap.close()
    finally:
        text.close()
        drawn.close()
    return Reading(page.number, picture, columns, texts)


def _marked(drawn: Any, text: Any) -> dict[int, str]:
    """Marked-content id → the text that is painted under it."""
    from pypdfium2 import raw

    found: dict[int, str] = {}
    for handle in text_objects(drawn.raw):
        mcid = raw.FPDFPageObj_GetMarkedContentID(handle)
        if mcid >= 0:
            size = raw.FPDFTextObj_GetText(handle, text.raw, None, 0)
            buffer = (ctypes.c_ushort * (size // 2))()
            raw.FPDFTextObj_GetText(handle, text.raw, buffer, size)
            found[mcid] = found.get(mcid, "") + bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
    return found


def _spoken(texts: dict[int, str], page: Page, evidence: Evidence) -> Iterator[str]:
    """`H1  the words`: each element that a screen reader names, with what stands in it on one page."""
    tree = evidence.tree
    places = {element.key: index for index, element in enumerate(tree.elements)}

    def home(mark: Mark) -> int:
        index = places.get(mark.element, -1)
        while index >= 0 and tree.elements[index].tag not in _SPOKEN:
            index = tree.elements[index].parent
        return index

    for index, marks in groupby((mark for mark in tree.marks if mark.page == page.key), home):
        element = tree.elements[index] if index >= 0 else None
        alt = str(element.node.get("/Alt", "")) if element else ""
        words = alt or "".join(texts.get(mark.mcid, "") for mark in marks)
        yield f"{element.tag if element else '–':<6} {' '.join(words.split())}"


def png(bitmap: Any) -> bytes:
    """A bitmap of pdfium's in red, green, blue (and a byte that is not used) as a picture file (PNG, W3C, 2003)."""
    columns, rows, stride, parts = bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels
    data = bytes(bitmap.buffer)
    lines = []
    for start in range(0, rows * stride, stride):
        line = bytearray(3 * columns)
        for part in range(3):
            line[part::3] = data[start + part : start + columns * parts : parts]
        lines.append(b"\0" + line)
    head = struct.pack(">IIBBBBB", columns, rows, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(lines))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )
