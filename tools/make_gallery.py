"""docs/gallery.md, its pictures and the README's page: page 1 of an invented person in every theme and language.

Run by `make gallery`; the pictures are committed, so that the README can show them.
"""

from __future__ import annotations

import sys
import tempfile
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageOps

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
PICTURES = ROOT / "docs" / "pictures" / "gallery"
PAGE = ROOT / "docs" / "gallery.md"
MOST_BYTES = 60_000
COLOURS = 64
SHEET = (212, 300)  # pixels of one page of a contact sheet
ALONE = (600, 849)
LARGE = (620, 877)
LONGER = ROOT / "tests" / "bench" / "resume.md"  # of four pages, whose first the README shows
LATER = ("classic", "jianli", "modern", "sidebar")
SOLID = "strip-ground: accent"
GAP = 8
PEOPLE = {
    "zh-Hans": ("简体中文", "zh-Hans/03-java-labels"),
    "zh-Hant": ("繁體中文", "zh-Hant/01-backend-tw"),
    "ja": ("日本語", "ja/01-ec-backend-kv-tables"),
    "ko": ("한국어", "ko/04-designer-table"),
    "en": ("English", "en/01-backend-onepage"),
}
INTRODUCTION = "Page 1 of people who do not exist, as `make gallery` sets them. A picture leads to its source."
# Theme → the language it is shown in; English for the others.
SHOWN_IN = {"jianli": "zh-Hans", "shokumu": "ja", "sidebar": "zh-Hant", "modern": "ko"}


def main() -> int:
    """Make the pictures and the page that shows them."""
    from cvpdf.data import THEMES
    from cvpdf.load_theme import load_theme
    from cvpdf.theming.shelf import theme_names

    PICTURES.mkdir(parents=True, exist_ok=True)
    names = theme_names(THEMES)
    lines = ["# Gallery", "", INTRODUCTION, ""]
    for name in names:
        lang = SHOWN_IN.get(name, "en")
        page = page_of(person(lang), name).resize(ALONE, Image.Resampling.LANCZOS)
        save(page, PICTURES / f"{name}.png")
        lines += [f"## {name}", "", load_theme(name, THEMES).description, ""]
        lines += [f"[![{name}](pictures/gallery/{name}.png)](../tests/corpus/{PEOPLE[lang][1]}.md)", ""]
    lines += ["## All themes in five languages", "", f"From left to right: {', '.join(names)}.", ""]
    for lang, (title, _) in PEOPLE.items():
        save(sheet([page_of(person(lang), name) for name in names]), PICTURES / f"all-{lang}.png")
        lines += [f"### {title}", "", f"![All themes, {title}](pictures/gallery/all-{lang}.png)", ""]
    later = [page_of(LONGER, name, page=2) for name in LATER]
    later.append(page_of(LONGER, LATER[-1], page=2, options=f"  {SOLID}\n"))
    save(sheet(later, across=5), PICTURES / "later.png")
    lines += ["## Later pages", "", f"Page 2 of a longer résumé: {', '.join(LATER)}, {LATER[-1]} with `{SOLID}`.", ""]
    lines += ["![Page 2](pictures/gallery/later.png)", ""]
    longer = page_of(LONGER, "classic", portrayed=False).resize(LARGE, Image.Resampling.LANCZOS)
    save(ImageOps.expand(longer, 1, "#c4c4c4"), ROOT / "docs" / "pictures" / "classic-zh.png")
    PAGE.write_text("\n".join(lines).rstrip() + "\n", "utf-8")
    return 0


def person(lang: str) -> Path:
    """The source of the person who is shown in a language."""
    return CORPUS / f"{PEOPLE[lang][1]}.md"


def page_of(source: Path, theme: str, *, page: int = 1, portrayed: bool = True, options: str = "") -> Image.Image:
    """A page of a résumé, with a portrait unless told otherwise, as the proven PDF shows it.

    Args:
        source: Its file.
        theme: The theme's name.
        page: Which, from 1.
        portrayed: Whether there is a portrait.
        options: Lines of the theme's options, as front matter has them.
    """
    from cvpdf.build import Job, build

    with tempfile.TemporaryDirectory() as folder:
        portrait().save(Path(folder) / "portrait.png")
        front = ("photo: portrait.png\n" if portrayed else "") + (f"options:\n{options}" if options else "")
        text = (f"---\n{front}---\n" if front else "") + source.read_text("utf-8")
        result = build(Job(source.name, text.encode(), folder=Path(folder), theme=theme))
    if not result.passed:
        sys.exit(f"{source} in {theme}: {[check for check in result.checks if not check.passed]}")
    with pypdfium2.PdfDocument(result.proof.pdf) as document:
        picture: Image.Image = document[page - 1].render(scale=2).to_pil().convert("RGB")
    return picture


def portrait() -> Image.Image:
    """A person who is not one: a head, hair, shoulders."""
    image = Image.new("RGB", (500, 660), "#c9d6dc")
    pen = ImageDraw.Draw(image)
    pen.ellipse((60, 470, 440, 900), fill="#2f4858")
    pen.rectangle((215, 400, 285, 500), fill="#e3b899")
    pen.polygon([(205, 478), (250, 560), (295, 478)], fill="#f4f4f4")
    pen.ellipse((150, 140, 350, 430), fill="#efc7a8")
    pen.pieslice((138, 110, 362, 400), 180, 360, fill="#3a2a22")
    return image


def sheet(pages: list[Image.Image], across: int = 4) -> Image.Image:
    """Pages side by side, so many in a row."""
    width, height = SHEET
    across = min(across, len(pages))
    rows = -(-len(pages) // across)
    paper = Image.new("RGB", (across * (width + GAP) + GAP, rows * (height + GAP) + GAP), "#8a8f94")
    for index, page in enumerate(pages):
        place = (GAP + index % across * (width + GAP), GAP + index // across * (height + GAP))
        paper.paste(page.resize(SHEET, Image.Resampling.LANCZOS), place)
    return paper


def save(picture: Image.Image, path: Path) -> None:
    """Write a PNG of few colours, and fewer where it is too large for a repository."""
    data = BytesIO()
    for colours in range(COLOURS, 8, -12):
        data = BytesIO()
        few = picture.quantize(colours, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
        few.save(data, "PNG", optimize=True)
        if data.tell() <= MOST_BYTES:
            break
    path.write_bytes(data.getvalue())


if __name__ == "__main__":
    sys.exit(main())
