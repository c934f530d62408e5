"""docs/pictures/one-resume.png: the résumé that README.md shows as Markdown, as cvpdf sets it; run by `make docs`."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from cvpdf import Job, build

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs/pictures/one-resume.png"
DPI = 110
MARGIN = 24  # pixels of paper left around the text
COLOURS = 32


def source() -> str:
    """The Markdown block of the README."""
    (block,) = re.findall(r"^```markdown\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    return str(block)


def picture(pdf: bytes) -> Image.Image:
    """Page 1, cut to its text."""
    page: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=DPI / 72).to_pil().convert("RGB")
    left, top, right, bottom = ImageChops.invert(page).getbbox() or (0, 0, *page.size)
    width, height = page.size
    box = (max(0, left - MARGIN), max(0, top - MARGIN), min(width, right + MARGIN), min(height, bottom + MARGIN))
    return page.crop(box).quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        result = build(Job("resume.md", source().encode(), Path(folder)))
    picture(result.proof.pdf).save(PICTURE, optimize=True)
