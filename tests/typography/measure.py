"""A finished PDF as paragraphs of lines of glyphs, with what is needed to judge their setting.

pdfium says where each character stands and in which piece of marked content; the tag tree says which pieces are one
paragraph; the shipped faces say how wide a glyph is by nature. Nothing of cvpdf's own reading or setting is used.
"""

from __future__ import annotations

import ctypes
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pypdf
import pypdfium2
from fontTools.ttLib import TTFont
from pypdfium2 import raw

FONTS = Path(__file__).parents[2] / "fonts"
# Structure elements that stand in a line; every other one is a block (ISO 32000-1, 14.8.4.4).
INLINE = frozenset(("Span", "Link", "Strong", "Em", "Code", "Quote", "NonStruct", "Sup", "Sub", "Lbl", "Reference"))


class Glyph(NamedTuple):
    """A character: its origin, its advance and its size in points; `plain`, the advance it has by nature."""

    char: str
    x: float
    y: float
    advance: float
    size: float
    plain: float
    font: str

    @property
    def right(self) -> float:
        return self.x + self.advance


@dataclass(frozen=True)
class Line:
    """Glyphs on one baseline, spaces among them, from left to right."""

    page: int
    y: float
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def words(self) -> tuple[Glyph, ...]:
        """Without the spaces at its ends."""
        kept = [index for index, glyph in enumerate(self.glyphs) if glyph.char not in " \u3000\u00a0"]
        return self.glyphs[kept[0] : kept[-1] + 1] if kept else ()


@dataclass(frozen=True)
class Paragraph:
    """What one block of the tag tree holds on one page, line by line; `tags` from the block up to the root."""

    tags: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def size(self) -> float:
        return Counter(round(glyph.size, 2) for line in self.lines for glyph in line.glyphs).most_common(1)[0][0]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True)
class Sheet:
    """One page: its size in points and its paragraphs, in the order of the tag tree."""

    number: int
    width: float
    height: float
    paragraphs: tuple[Paragraph, ...]


def measure(pdf: bytes) -> tuple[Sheet, ...]:
    """Every page of a PDF."""
    blocks = list(_blocks(pypdf.PdfReader(io.BytesIO(pdf))))
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_sheet(document[index], index, blocks) for index in range(len(document)))
    finally:
        document.close()


class _Block(NamedTuple):
    tags: tuple[str, ...]
    marks: frozenset[tuple[int, int]]  # (page index, marked-content id)


def _blocks(reader: pypdf.PdfReader) -> Iterator[_Block]:
    """Each block with the marked content that stands in it directly or in its inline elements."""
    references = [page.indirect_reference for page in reader.pages]
    pages = {reference.idnum: index for index, reference in enumerate(references) if reference}
    catalog: Any = reader.trailer["/Root"]
    root = catalog["/StructTreeRoot"]
    yield from _walk(root, (), -1, pages)[1]


def _walk(
    node: Any, tags: tuple[str, ...], page: int, pages: dict[int, int]
) -> tuple[set[tuple[int, int]], list[_Block]]:
    """(marks for the block around, finished blocks) of an element."""
    tag = str(node.get("/S", "")).removeprefix("/")
    page = pages[node.raw_get("/Pg").idnum] if "/Pg" in node else page
    is_block = tag not in INLINE
    inner = (tag, *tags) if is_block else tags
    marks: set[tuple[int, int]] = set()
    found: list[_Block] = []
    kids = node.get("/K", ())
    for kid in (each.get_object() for each in (kids if isinstance(kids, list) else [kids])):
        if isinstance(kid, int):
            marks.add((page, int(kid)))
        elif kid.get("/Type") == "/MCR":
            own = pages[kid.raw_get("/Pg").idnum] if "/Pg" in kid else page
            marks.add((own, int(kid["/MCID"])))
        elif kid.get("/Type") != "/OBJR":
            more, blocks = _walk(kid, inner, page, pages)
            marks |= more
            found += blocks
    if not is_block:
        return marks, found
    own_blocks = [_Block(inner, frozenset(marks))] if marks else []
    return set(), own_blocks + found


def _sheet(page: Any, index: int, blocks: list[_Block]) -> Sheet:
    by_mark: dict[int, list[Glyph]] = {}
    for mark, glyph in glyphs_of(page):
        by_mark.setdefault(mark, []).append(glyph)
    paragraphs = []
    for block in blocks:
        glyphs = [glyph for own, mark in sorted(block.marks) if own == index for glyph in by_mark.get(mark, ())]
        lines = tuple(lines_of(glyphs, index + 1))
        if lines:
            paragraphs.append(Paragraph(block.tags, lines))
    width, height = page.get_size()
    page.close()
    return Sheet(index + 1, width, height, tuple(paragraphs))


def glyphs_of(page: Any) -> Iterator[tuple[int, Glyph]]:
    text = page.get_textpage()
    handle = text.raw
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix, size, box = raw.FS_MATRIX(), ctypes.c_float(), raw.FS_RECTF()
    seen: dict[int, tuple[int, float, str]] = {}
    for index in range(raw.FPDFText_CountChars(handle)):
        char = chr(raw.FPDFText_GetUnicode(handle, index))
        if raw.FPDFText_IsGenerated(handle, index) == 1:
            continue
        owner = raw.FPDFText_GetTextObject(handle, index)
        key = ctypes.cast(owner, ctypes.c_void_p).value or 0
        if key not in seen:
            raw.FPDFPageObj_GetMatrix(owner, matrix)
            raw.FPDFTextObj_GetFontSize(owner, size)
            seen[key] = raw.FPDFPageObj_GetMarkedContentID(owner), size.value * abs(matrix.d), _font(owner)
        mark, points, font = seen[key]
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        yield mark, Glyph(char, x.value, y.value, box.right - box.left, points, advance_of(font, char) * points, font)
    text.close()


def _font(owner: Any) -> str:
    font = raw.FPDFTextObj_GetFont(owner)
    buffer = ctypes.create_string_buffer(200)
    raw.FPDFFont_GetBaseFontName(font, buffer, 200)
    return buffer.value.decode("utf-8", "replace")


@cache
def _face(name: str) -> tuple[dict[int, str], Any, int] | None:
    """Character map, widths and units per em of a shipped face, by its name in a PDF: `cv-Serif-SC-Bold`."""
    stem = re.sub("-(?:en|ja|ko|zh-[a-z]+)(?=-|$)", "", name.lower()).replace("-bold-italic", "-bolditalic")
    # By its PostScript name, as other programs name it: cvSerifSC-Regular.
    stem = re.sub("^cv(?!-)", "cv-", stem)
    stem = re.sub("(?<=text)(?=serif|sans)|(?<=serif)(?=sc|tc|jp|kr)|(?<=sans)(?=sc|tc|jp|kr)", "-", stem)
    if not stem.endswith(("-bold", "italic", "-regular")):
        stem += "-regular"
    path = FONTS / f"{stem}.ttf"
    if not path.exists():
        return None
    with TTFont(path, lazy=True) as face:
        return face.getBestCmap(), face["hmtx"].metrics, face["head"].unitsPerEm


@cache
def advance_of(font: str, char: str) -> float:
    """The advance in ems that a face gives a character; 0 where it is not known."""
    face = _face(font.rpartition("+")[2])
    if face is None or ord(char) not in face[0]:
        return 0.0
    width: float = face[1][face[0][ord(char)]][0] / face[2]
    return width


def lines_of(glyphs: list[Glyph], page: int) -> Iterator[Line]:
    """Glyphs by baseline; superiors and inferiors belong to the line they stand at."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (-glyph.size, -glyph.y)):
        row = next((row for row in rows if abs(row[0].y - glyph.y) < row[0].size * 0.6), None)
        if row is None:
            rows.append([glyph])
        else:
            row.append(glyph)
    for row in sorted(rows, key=lambda row: -row[0].y):
        base = Counter(round(glyph.y, 3) for glyph in row).most_common(1)[0][0]
        yield Line(page, base, tuple(sorted(row, key=lambda glyph: glyph.x)))
