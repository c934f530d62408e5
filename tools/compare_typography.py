"""The same paragraphs set by cvpdf, WeasyPrint as it is, Chromium and Typst, and measured.

Run by `make compare-typography`, which prints the table of docs/typography.md. All four get the same faces, size,
measure and `justify`. Chromium (`chromium`) and Typst (`pip install typst`) are asked for only here.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pypdf
import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.typography import violations  # noqa: E402 - found by the path above
from tests.typography.judge import parted  # noqa: E402
from tests.typography.measure import Glyph, Line, Paragraph, glyphs_of, lines_of  # noqa: E402
from tests.typography.tables import is_ideograph, is_latin  # noqa: E402
from tests.unit.press.galleys import set_body  # noqa: E402

from cvpdf.composition.inlines import inlines_to_html  # noqa: E402
from cvpdf.model.inline import Text  # noqa: E402

SAMPLES = Path(__file__).with_name("typography_samples.txt")
PROGRAMS = (("pdftotext", "PDF", "-"), ("pdftotext", "-raw", "PDF", "-"), ("mutool", "draw", "-qF", "txt", "PDF"))
MEASURES = (70, 90, 110)  # millimetres
SIZE = 10  # points
REGION = {"zh-CN": "SC", "zh-TW": "TC", "ja": "JP", "ko": "KR"}
MARGIN, APART = 20, 30  # millimetres of the page's margin, points between two paragraphs
CSS = f"""@page{{size:210mm 297mm;margin:{MARGIN}mm}} html{{font-family:FACES;font-size:{SIZE}pt;line-height:1.5}}
body{{margin:0}} p{{margin:0 0 {APART}pt;text-align:justify;width:MEASUREmm}}"""


def samples() -> dict[str, list[str]]:
    """Language → its paragraphs."""
    found: dict[str, list[str]] = {}
    for row in SAMPLES.read_text("utf-8").splitlines():
        lang, _, text = row.partition("\t")
        found.setdefault(lang, []).append(text)
    return found


def faces(lang: str) -> dict[str, Path]:
    """Family → file: Latin letters, the region's, and what the region's lacks."""
    regions = dict.fromkeys((REGION[lang], "SC", "KR", "JP"))
    names = ["cv Text Serif", *(f"cv Serif {region}" for region in regions)]
    return {name: ROOT / "fonts" / f"{name.lower().replace(' ', '-')}-regular.ttf" for name in names}


def page_of(lang: str, texts: list[str], measure: float) -> str:
    """The HTML that a browser gets."""
    urls = {name: path.as_uri() for name, path in faces(lang).items()}
    rules = "".join(f'@font-face{{font-family:"{name}";src:url("{url}")}}' for name, url in urls.items())
    css = CSS.replace("FACES", ",".join(f'"{name}"' for name in faces(lang))).replace("MEASURE", str(measure))
    body = "".join(f"<p>{text}</p>" for text in texts)
    head = f'<head><meta charset="utf-8"><title>t</title><style>{rules}{css}</style></head>'
    return f'<!DOCTYPE html><html lang="{lang}">{head}<body>{body}</body></html>'


def by_cvpdf(lang: str, texts: list[str], measure: int) -> bytes:
    """As a build sets it."""
    css = CSS.partition("\n")[2].replace("MEASURE", str(measure)) + "@page{@bottom-center{content:none}}"
    body = "".join(f"<p>{inlines_to_html((Text(text),))}</p>" for text in texts)
    return set_body(body, css, lang).pdf


def by_weasyprint(lang: str, texts: list[str], measure: float) -> bytes:
    """In a process of its own, that nothing of cvpdf has been loaded into."""
    program = "import sys,weasyprint;sys.stdout.buffer.write(weasyprint.HTML(string=sys.stdin.read()).write_pdf())"
    page = page_of(lang, texts, measure).encode()
    return subprocess.run([sys.executable, "-c", program], input=page, capture_output=True, check=True).stdout


def by_chromium(lang: str, texts: list[str], measure: int) -> bytes:
    """Printed without header and footer."""
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder) / "a.html", Path(folder) / "a.pdf"
        page.write_text(page_of(lang, texts, measure), "utf-8")
        options = ("--headless", "--no-sandbox", "--no-pdf-header-footer", "--virtual-time-budget=10000")
        command = ["chromium", *options, f"--print-to-pdf={pdf}", page.as_uri()]
        subprocess.run(command, capture_output=True, check=True, timeout=120)
        return pdf.read_bytes()


def by_typst(lang: str, texts: list[str], measure: int) -> bytes:
    """With Typst's own defaults but for `justify`."""
    import typst  # type: ignore[import-not-found]

    code, _, region = lang.partition("-")
    families = ", ".join(f'"{name}"' for name in faces(lang))
    where = f'"{region}"' if region else "none"
    head = (
        f"#set page(width: 210mm, height: 297mm, margin: {MARGIN}mm)\n"
        f'#set text(size: {SIZE}pt, font: ({families}), lang: "{code}", region: {where})\n'
        f"#set par(justify: true, spacing: {APART}pt)\n"
    )
    escaped = ["".join(f"\\{char}" if char in "\\#$@*_`<>[]~/-'\"=+" else char for char in text) for text in texts]
    source = head + "\n\n".join(f"#block(width: {measure}mm)[{text}]" for text in escaped)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.typ"
        path.write_text(source, "utf-8")
        return bytes(typst.compile(str(path), font_paths=[str(ROOT / "fonts")], ignore_system_fonts=True))


ENGINES: dict[str, Callable[[str, list[str], int], bytes]] = {
    "cvpdf": by_cvpdf, "WeasyPrint": by_weasyprint, "Chromium": by_chromium, "Typst": by_typst,
}  # fmt: skip


def paragraphs(pdf: bytes) -> Iterator[Paragraph]:
    """Lines that stand near each other."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        lines = list(lines_of([glyph for _, glyph in glyphs_of(page)], number))
        run: list[Line] = []
        for line in lines:
            if run and run[-1].y - line.y > APART:
                yield Paragraph(("P",), tuple(run))
                run = []
            run.append(line)
        if run:
            yield Paragraph(("P",), tuple(run))
    document.close()


def judge(pdf: bytes, lang: str, texts: list[str], measure: int) -> Iterator[tuple[str, float]]:
    """What is counted in one document: (what, how many)."""
    words = "\n".join(texts) + "\n"
    for paragraph in paragraphs(pdf):
        yield "lines", len(paragraph.lines)
        yield "forbidden line starts and ends", len(list(violations.prohibitions(paragraph)))
        yield "broken tokens", len(list(violations.broken_tokens(paragraph, words)))
        yield "paragraphs of several pitches", len(list(violations.pitch(paragraph)))
        yield "runts", len(list(violations.runts(paragraph)))
        if lang != "ko":
            edge = (MARGIN + measure) / 25.4 * 72
            yield "lines to be flush", len(paragraph.lines) - 1
            yield "… not flush", len(list(violations.ragged(paragraph, edge, words, lang=lang)))
        for line in paragraph.lines:
            yield from gaps(line)
    wanted = "".join(words.split())
    for text in readings(pdf):
        yield "readings by five programs", 1
        yield "… that are not the text", "".join(text.split()) != wanted
        yield "spaces read between ideographs", len(list(parted(text, words)))


def gaps(line: Line) -> Iterator[tuple[str, float]]:
    """Gaps of a line that are out of bounds."""
    for here, after in pairwise(line.words):
        gap = (after.x - here.x - here.plain) / here.size
        if here.plain and _pair(here, after):
            yield "gaps between scripts", 1
            yield "… not .15 to .25 em", not 0.145 <= gap <= 0.26
        if here.plain and is_ideograph(here.char) and is_ideograph(after.char):
            yield "ideographs more than a quarter em apart", gap > 0.26
        if here.char == " " and is_latin(after.char):
            yield "word spaces over half an em", here.plain / here.size + gap > 0.51


def _pair(here: Glyph, after: Glyph) -> bool:
    return (is_ideograph(here.char) and is_latin(after.char)) or (is_latin(here.char) and is_ideograph(after.char))


def readings(pdf: bytes) -> Iterator[str]:
    """The text as pypdf, pdfium, pdftotext and mutool find it."""
    from io import BytesIO

    yield "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        yield "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file.name))
        for program in PROGRAMS:
            if shutil.which(program[0]):
                command = [file.name if word == "PDF" else word for word in program]
                yield subprocess.run(command, capture_output=True, check=True).stdout.decode()


def main() -> int:
    """Print the table."""
    found: dict[str, Counter[str]] = {}
    for engine, setter in ENGINES.items():
        counts = found[engine] = Counter()
        for lang, texts in samples().items():
            for measure in MEASURES:
                for what, number in judge(setter(lang, texts, measure), lang, texts, measure):
                    counts[what] += int(number)
    rows = list(dict.fromkeys(what for counts in found.values() for what in counts))
    sys.stdout.write(f"| | {' | '.join(found)} |\n|---|{'---|' * len(found)}\n")
    for row in rows:
        sys.stdout.write(f"| {row} | {' | '.join(str(counts[row]) for counts in found.values())} |\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
