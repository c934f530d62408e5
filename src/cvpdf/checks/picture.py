"""The pages as pdfium draws them: where each character stands, and what is left of it on the paper.

Every page is drawn twice, with its text and without; where the two pictures are equal no text can be seen, whatever
lies below or above it. All lengths are points in the page's own coordinates, y upward.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

# A pixel is a point: a full stop of 6 pt type still greys its pixel, and a page takes 4 ms; half the resolution would
# save one of them (measured).


_PAPER = 255  # white


class Box(NamedTuple):
    """A rectangle, left ≤ right and bottom ≤ top where it holds anything."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """In points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """In points."""
        return self.top - self.bottom

    def overlap(self, other: Box) -> Box:
        """What both cover; of negative width or height where nothing."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    def grown(self, by: float) -> Box:
        """The box with a margin around it."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def holds(self, other: Box) -> bool:
        """Whether nothing of the other one stands out."""
        return (
            self.left <= other.left
            and self.bottom <= other.bottom
            and self.right >= other.right
            and self.top >= other.top
        )


class Glyph(NamedTuple):
    """One character that is not white space, and the box around its outline; empty where it has none."""

    char: str
    box: Box


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one face, size and colour.

    Attributes:
        box: Its advance widths by its glyphs' heights.
        size: Of the type as it appears, in points.
        colour: Red, green, blue and opacity, 0–255.
        mode: Text rendering mode (ISO 32000-1, table 106).
        clip: What its clipping path lets through; None where nothing is cut off.
    """

    box: Box
    size: float
    colour: tuple[int, int, int, int]
    mode: int
    clip: Box | None


@dataclass(frozen=True, eq=False)
class Sheet:
    """One page.

    Attributes:
        number: 1-based.
        paper: What of the page is shown (its CropBox), as it lies before it is turned.
        runs: Its text, in paint order.
        glyphs: Its characters, in pdfium's reading order.
        links: Where a click leads somewhere.
        full: The picture with text: grey, 0 black, a byte a pixel, rows from the top.
        bare: The picture without.
        columns: The pictures' width in pixels.
        rows: Their height.
    """

    number: int
    paper: Box
    runs: tuple[Run, ...]
    glyphs: tuple[Glyph, ...]
    links: tuple[Box, ...]
    full: bytes
    bare: bytes
    columns: int
    rows: int

    def pixels(self, box: Box) -> tuple[int, int, int, int]:
        """First and last column, first and last row (exclusive) that a box touches; equal or crossed off the page."""
        return (
            max(0, int(box.left - self.paper.left)),
            min(self.columns, int(box.right - self.paper.left) + 1),
            max(0, int(self.paper.top - box.top)),
            min(self.rows, int(self.paper.top - box.bottom) + 1),
        )

    def shows(self, box: Box) -> bool:
        """Whether text changes a pixel in a box."""
        left, right, top, bottom = self.pixels(box)
        for row in range(top * self.columns, bottom * self.columns, self.columns):
            if self.full[row + left : row + right] != self.bare[row + left : row + right]:
                return True
        return False

    def is_blank(self, box: Box) -> bool:
        """Whether nothing is printed in a box: all its pixels are alike."""
        left, right, top, bottom = self.pixels(box)
        starts = range(top * self.columns, bottom * self.columns, self.columns)
        return len({pixel for row in starts for pixel in self.full[row + left : row + right]}) < 2

    def ground(self, box: Box) -> int:
        """The grey below a box, 0 black to 255 white: the commonest of three rows, one of which may be struck out."""
        left, right, top, bottom = self.pixels(box)
        rows = [(top * (4 - part) + bottom * part) // 4 * self.columns for part in (1, 2, 3)]
        pixels = b"".join(self.bare[row + left : row + right] for row in rows)
        if 2 * pixels.count(_PAPER) > len(pixels):  # mostly; the commonest of others takes ten times as long
            return _PAPER
        return max(set(pixels), key=pixels.count) if pixels else _PAPER

    def glyphs_in(self, run: Run) -> list[Glyph]:
        """The characters that stand where a run does."""
        frame = run.box.grown(1)
        return [glyph for glyph in self.glyphs if frame.holds(glyph.box)]


@dataclass(frozen=True)
class Picture:
    """All pages."""

    sheets: tuple[Sheet, ...]


def picture_of(pdf: bytes) -> Picture:
    """Draw a PDF.

    Raises:
        pypdfium2.PdfiumError: It is damaged.
    """
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        return Picture(tuple(sheet_of(document[index], index + 1) for index in range(len(document))))
    finally:
        document.close()


def sheet_of(page: Any, number: int) -> Sheet:
    """Draw a page (pypdfium2's), and close it."""
    from pypdfium2 import raw

    if page.get_rotation():  # all places are told as the page lies before it is turned
        page.set_rotation(0)
    full, columns, rows = _drawn(page)
    glyphs = tuple(_glyphs(page))
    texts = list(text_objects(page.raw))
    runs = tuple(_runs(texts))
    for handle in texts:
        raw.FPDFPageObj_SetIsActive(handle, False)
    bare = _drawn(page)[0]
    links = tuple(_links(page))
    paper = Box(*page.get_bbox())
    page.close()
    return Sheet(number, paper, runs, glyphs, links, full, bare, columns, rows)


def _links(page: Any) -> Iterator[Box]:
    from pypdfium2 import raw

    place, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
        if raw.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            yield Box(rect.left, min(rect.bottom, rect.top), rect.right, max(rect.bottom, rect.top))


def _drawn(page: Any) -> tuple[bytes, int, int]:
    """The page in grey, its rows without padding; columns, rows."""
    bitmap = page.render(scale=1, grayscale=True)
    data, columns, rows, stride = bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride
    bitmap.close()
    if stride != columns:
        data = b"".join(data[start : start + columns] for start in range(0, rows * stride, stride))
    return data, columns, rows


def text_objects(page: Any) -> Iterator[Any]:
    """Every text object of a page, those inside form objects (WeasyPrint's opacity groups) too, in paint order."""
    from pypdfium2 import raw

    return _texts(raw.FPDFPage_GetObject, raw.FPDFPage_CountObjects, page)


def _texts(get: Any, count: Any, holder: Any) -> Iterator[Any]:
    from pypdfium2 import raw

    for index in range(count(holder)):
        handle = get(holder, index)
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield handle
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _texts(raw.FPDFFormObj_GetObject, raw.FPDFFormObj_CountObjects, handle)


def _glyphs(page: Any) -> Iterator[Glyph]:
    from pypdfium2 import raw

    text = page.get_textpage()
    handle = text.raw
    left, right, bottom, top = sides = [ctypes.c_double() for _ in range(4)]
    references = [ctypes.byref(side) for side in sides]
    unicode_of, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetCharBox
    for index in range(raw.FPDFText_CountChars(handle)):
        code = unicode_of(handle, index)
        char = chr(code)
        # Below the space stand pdfium's own marks: line ends, and hyphens it takes for such.
        if code > 0x20 and not char.isspace():
            box_of(handle, index, *references)
            yield Glyph(char, Box(left.value, bottom.value, right.value, top.value))
    text.close()


def _runs(handles: Iterable[Any]) -> Iterator[Run]:
    from pypdfium2 import raw

    sides, size, matrix = [ctypes.c_float() for _ in range(4)], ctypes.c_float(), raw.FS_MATRIX()
    colour = [ctypes.c_uint() for _ in range(4)]
    to_sides, to_colour = [*map(ctypes.byref, sides)], [*map(ctypes.byref, colour)]
    to_size, to_matrix = ctypes.byref(size), ctypes.byref(matrix)
    for handle in handles:
        raw.FPDFPageObj_GetBounds(handle, *to_sides)
        raw.FPDFTextObj_GetFontSize(handle, to_size)
        raw.FPDFPageObj_GetMatrix(handle, to_matrix)
        raw.FPDFPageObj_GetFillColor(handle, *to_colour)
        red, green, blue, alpha = (part.value for part in colour)
        yield Run(
            box=Box(*(side.value for side in sides)),
            size=size.value * (matrix.c**2 + matrix.d**2) ** 0.5,
            colour=(red, green, blue, alpha),
            mode=raw.FPDFTextObj_GetTextRenderMode(handle),
            clip=_clip(raw.FPDFPageObj_GetClipPath(handle)),
        )


def _clip(path: Any) -> Box | None:
    """The overlap of the boxes around all parts of a clipping path."""
    from pypdfium2 import raw

    clip: Box | None = None
    for index in range(raw.FPDFClipPath_CountPaths(path)):  # -1 where there is none
        points = list(_points(path, index))
        if points:
            columns, rows = zip(*points, strict=True)
            box = Box(min(columns), min(rows), max(columns), max(rows))
            clip = clip.overlap(box) if clip else box
    return clip


def _points(path: Any, index: int) -> Iterator[tuple[float, float]]:
    from pypdfium2 import raw

    x, y = ctypes.c_float(), ctypes.c_float()
    for place in range(raw.FPDFClipPath_CountPathSegments(path, index)):
        segment = raw.FPDFClipPath_GetPathSegment(path, index, place)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        yield x.value, y.value
