"""The first page of a theme as text: a line for each line of type, each area, picture and colour of ink on it.

A person can read it and git can compare it, where two pictures would only differ. `make bless` writes them anew, after
somebody has looked at the pages.
"""

from __future__ import annotations

import ctypes
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

import pypdfium2
from PIL import Image
from pypdfium2 import raw
from tests.typography.measure import Glyph, Line, measure

from cvpdf.build import Job, build
from cvpdf.data import THEMES

SAMPLE = THEMES / "samples" / "zh-Hans.md"
PAGES = Path(__file__).parent / "pages"
TOLERANCE = 0.3  # points that x, y, width or size may differ; the press rounds, and a reader does not see it


SAME_SIZE = 0.05  # points
WIDE = 1.5  # ems between two words that are two pieces
# What pdfium calls the things on a page that are no text.
DRAWN = {raw.FPDF_PAGEOBJ_PATH: "area", raw.FPDF_PAGEOBJ_IMAGE: "picture", raw.FPDF_PAGEOBJ_SHADING: "shading"}


def laid(theme: str) -> list[str]:
    """Page 1 of the sample with a portrait.

    First each line of type, or piece of one, in reading order: x, y from the foot, width, size in points, face, text. Then each thing
    that is drawn, in the order in which it is painted: x, y, width, height, kind, colour. Then each colour of ink: how
    many pieces of type are set in it.
    """
    with tempfile.TemporaryDirectory() as folder:
        Image.new("RGB", (300, 400), "#7890a8").save(Path(folder) / "portrait.png")
        text = b"---\nphoto: portrait.png\n---\n" + SAMPLE.read_bytes()
        job = Job("zh-Hans.md", text, folder=Path(folder), theme=theme, verified=False)
        pdf = build(job).proof.pdf
    lines = [
        _told(line, piece)
        for paragraph in measure(pdf)[0].paragraphs
        for line in paragraph.lines
        for piece in _pieces(line)
    ]
    return [*lines, *_drawn(pdf)]


def _drawn(pdf: bytes) -> Iterator[str]:
    inks: Counter[str] = Counter()
    with pypdfium2.PdfDocument(pdf) as document:
        for thing in document[0].get_objects():
            if thing.type == raw.FPDF_PAGEOBJ_TEXT:
                inks[_colour(thing)] += 1
            elif thing.type in DRAWN:
                left, bottom, right, top = thing.get_bounds()
                colour = _colour(thing) if thing.type == raw.FPDF_PAGEOBJ_PATH else ""
                numbers = f"{left:6.1f} {bottom:6.1f} {right - left:6.1f} {top - bottom:5.1f}"
                yield f"{numbers}  {DRAWN[thing.type]:22} {colour}".rstrip()
    for colour, count in sorted(inks.items()):
        yield f"{0:6.1f} {0:6.1f} {0:6.1f} {count:5.1f}  {'ink':22} {colour}"


def _colour(thing: pypdfium2.PdfObject) -> str:
    """Of what fills it, or of its line where nothing does."""
    parts = [ctypes.c_uint() for _ in range(4)]
    filled, lined = ctypes.c_int(), ctypes.c_int()
    path = thing.type == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPath_GetDrawMode(thing.raw, filled, lined)
    line_only = path and lined.value and not filled.value
    (raw.FPDFPageObj_GetStrokeColor if line_only else raw.FPDFPageObj_GetFillColor)(thing.raw, *parts)
    return "#" + "".join(f"{part.value:02x}" for part in parts[:3])


def _pieces(line: Line) -> Iterator[tuple[Glyph, ...]]:
    """A line cut where its size changes and where it has a wide gap: a title, and the period at the other margin."""
    start = 0
    for place, (before, glyph) in enumerate(pairwise(line.words), 1):
        if abs(before.size - glyph.size) > SAME_SIZE or glyph.x - before.right > WIDE * glyph.size:
            yield line.words[start:place]
            start = place
    if line.words:
        yield line.words[start:]


def _told(line: Line, piece: tuple[Glyph, ...]) -> str:
    first, last = piece[0], piece[-1]
    face = first.font.rpartition("+")[2]
    text = "".join(glyph.char for glyph in piece)
    return f"{first.x:6.1f} {line.y:6.1f} {last.right - first.x:6.1f} {first.size:5.1f}  {face:22} {text}"


def differences(blessed: list[str], found: list[str]) -> list[str]:
    """What differs by more than the tolerance: `- ` a line as it was blessed, `+ ` as it is now."""
    report: list[str] = []
    matcher = SequenceMatcher(
        None, [_words(line) for line in blessed], [_words(line) for line in found], autojunk=False
    )
    for kind, start, end, low, high in matcher.get_opcodes():
        if kind != "equal":
            report += [f"- {line}" for line in blessed[start:end]] + [f"+ {line}" for line in found[low:high]]
            continue
        for was, now in zip(blessed[start:end], found[low:high], strict=True):
            if any(abs(a - b) > TOLERANCE for a, b in zip(_places(was), _places(now), strict=True)):
                report += [f"- {was}", f"+ {now}"]
    return report


def _words(line: str) -> str:
    """Face and text."""
    return " ".join(line.split()[4:])


def _places(line: str) -> list[float]:
    return [float(number) for number in line.split()[:4]]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        (PAGES / f"{name}.txt").write_text("\n".join(laid(name)) + "\n", "utf-8")
