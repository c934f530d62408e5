"""All rules over one PDF."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pypdf
import pypdfium2
from tests.typography import violations
from tests.typography.measure import Paragraph, measure
from tests.typography.tables import is_ideograph
from tests.typography.violations import Violation

EACH = (violations.pitch, violations.left_edges)
BY_SOURCE = (violations.prohibitions, violations.gaps, violations.boundaries, violations.runts)
CELLS = frozenset(("TD", "TH"))
NARROW = 110  # mm; below, a table's cell may be narrower than a date
UNWANTED = re.compile("[\u00ad\u200b\u2060-\u2064\u2e80-\u2fdf\ue000-\uf8ff\ufffd-\uffff]")


class Expected(NamedTuple):
    """What a PDF is to say.

    Attributes:
        lang: Its language.
        words: What is to be printed, a line feed where a line must end.
        heads: Rows at the head of tables, which stand on each page that a table is on.
        contacts: One line of them, or several, which are not one paragraph.
        tables: Whether anything stands side by side.
    """

    lang: str
    words: str
    heads: tuple[str, ...] = ()
    contacts: str = ""
    tables: bool = False


def judge(pdf: bytes, *, measure_mm: int, expected: Expected) -> tuple[list[Violation], Counter[str]]:
    """What is wrong, and how many lines there are that ought to be flush, of ideographs and of Latin words.

    Args:
        pdf: The finished file, one column wide.
        measure_mm: Of the column, which stands in the middle of the page; 0 where there are two, whose lines' ends and
            whose text are not judged.
        expected: What it is to say.
    """
    lang, words = expected.lang, expected.words
    sheets = measure(pdf)
    found = [*violations.stranded(sheets), *fonts(pdf)]
    found += [*texts(pdf, words, heads=expected.heads), *spaces(pdf, words)] if measure_mm else []
    justified: Counter[str] = Counter()
    contacts = _packed(expected.contacts)
    for sheet in sheets:
        found += violations.off_page(sheet)
        for paragraph in sheet.paragraphs:
            own = contacts != "" and _packed(paragraph.text) in contacts
            found += [
                each
                for each in _of_paragraph(paragraph, measure_mm, lang, words)
                if not (own and each.rule in ("left edge", "runt"))
            ]
            if measure_mm and not own and is_justified(paragraph, lang):
                justified.update(map(violations.kind_of, paragraph.lines[:-1]))
                edge = (210 + measure_mm) / 2 / 25.4 * 72
                found += violations.ragged(paragraph, edge, words, lang=lang)
    return found, justified


def _of_paragraph(paragraph: Paragraph, measure_mm: int, lang: str, words: str) -> Iterator[Violation]:
    for rule in EACH:
        yield from rule(paragraph)
    for compared in BY_SOURCE:
        yield from compared(paragraph, words)
    yield from violations.adjacent_marks(paragraph)
    if not (0 < measure_mm < NARROW and CELLS & set(paragraph.tags)):
        yield from violations.broken_tokens(paragraph, words)


def is_justified(paragraph: Paragraph, lang: str) -> bool:
    """Chinese and Japanese text fills the measure, but for titles, tables and what is centred."""
    if lang[:2] not in ("zh", "ja") or paragraph.tags[0] not in ("P", "LBody") or CELLS & set(paragraph.tags):
        return False
    if sum(any(is_ideograph(glyph.char) for glyph in line.glyphs) for line in paragraph.lines) * 2 < len(
        paragraph.lines
    ):
        return False  # English, or addresses
    lefts = [violations.left_edge(line) for line in paragraph.lines if line.words]
    return len(lefts) > 1 and max(lefts) - min(lefts) < paragraph.size / 4


def fonts(pdf: bytes) -> Iterator[Violation]:
    """3. Every font embedded, Identity-H, no two codes of it one character's."""
    pages: list[Any] = list(pypdf.PdfReader(io.BytesIO(pdf)).pages)
    for number, page in enumerate(pages, 1):
        for font in (each.get_object() for each in page["/Resources"].get("/Font", {}).values()):
            name = str(font["/BaseFont"])
            descendant = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            if font["/Subtype"] == "/Type0" and font["/Encoding"] != "/Identity-H":
                yield Violation("font", number, name, f"encoded {font['/Encoding']}")
            if not any(key.startswith("/FontFile") for key in descendant["/FontDescriptor"].get_object()):
                yield Violation("font", number, name, "is not embedded")


def by_pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def by_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _by_program(*arguments: str) -> Callable[[bytes], str]:
    def read(pdf: bytes) -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.pdf"
            path.write_bytes(pdf)
            command = [str(path) if each == "PDF" else each for each in arguments]
            return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")

    return read


READERS: dict[str, Callable[[bytes], str]] = {"pypdf": by_pypdf, "pdfium": by_pdfium}
PROGRAMS = {
    "pdftotext -raw": ("pdftotext", "-raw", "PDF", "-"),
    "pdftotext": ("pdftotext", "PDF", "-"),
    "pdftotext -layout": ("pdftotext", "-layout", "PDF", "-"),
    "mutool": ("mutool", "draw", "-q", "-F", "txt", "PDF"),
}


def all_readers() -> dict[str, Callable[[bytes], str]]:
    """Those of the test environment, and the programs that this machine has."""
    there = {name: _by_program(*command) for name, command in PROGRAMS.items() if shutil.which(command[0])}
    return {**READERS, **there}


# These put what stands side by side in an order of their own: of them only the characters are compared.
OWN_ORDER = frozenset(("pdftotext", "pdftotext -layout", "mutool"))


def texts(
    pdf: bytes, words: str, readers: dict[str, Callable[[bytes], str]] = READERS, heads: Iterable[str] = ()
) -> Iterator[Violation]:
    """1, 4, 14. Each reader finds what is to be printed, each word once, and no character that nobody wrote.

    Args:
        pdf: The finished file.
        words: What is to be printed.
        readers: Name → who reads it.
        heads: Rows at the head of tables, which stand on each page that a table is on, each with what follows it.
    """
    wanted = _packed(words)
    for name, read in readers.items():
        text = _packed(read(pdf))
        for strange in sorted(set(UNWANTED.findall(text)) - set(words)):
            yield Violation("character", 1, name, f"U+{ord(strange):04X}")
        if name in OWN_ORDER and not _surplus(text, wanted, heads):
            continue
        text = _without_repeats(text, wanted, heads)
        if text == wanted:
            continue
        place = next(
            (i for i, (a, b) in enumerate(zip(text, wanted, strict=False)) if a != b), min(len(text), len(wanted))
        )
        around = slice(max(0, place - 10), place + 10)
        yield Violation("text", 1, text[around], f"{name} reads otherwise than {wanted[around]!r}")


def _packed(text: str) -> str:
    return _SELECTORS.sub("", "".join(text.split()))


def _without_repeats(text: str, wanted: str, heads: Iterable[str]) -> str:
    """A text without the rows that stand once more at the head of a page: where it goes on otherwise than wanted."""
    packed = sorted(filter(None, map(_packed, heads)), key=len, reverse=True)
    while True:
        differs = next((i for i, (a, b) in enumerate(zip(text, wanted, strict=False)) if a != b), len(wanted))
        places = ((head, at) for head in packed for at in range(differs, max(-1, differs - len(head)), -1))
        found = next(((head, at) for head, at in places if text.startswith(head, at)), None)
        if found is None:
            return text
        text = text[: found[1]] + text[found[1] + len(found[0]) :]


def _surplus(text: str, wanted: str, heads: Iterable[str]) -> bool:
    """Whether there are other characters than wanted, whatever their order; heads may be there more than once."""
    here, there = Counter(text), Counter(wanted)
    for head in map(Counter, filter(None, map(_packed, heads))):
        while head <= here - there:
            here -= head
    return here != there


_SELECTORS = re.compile("[\ufe00-\ufe0f]")  # they have no glyph, and so no place in a PDF
# Two ideographs or full-width marks on one line with a space between them.
_PARTED = re.compile(
    "(?<=([\u3001-\u303f\u3041-\u30ff\u3400-\u9fff\uff01-\uff60])) +(?=([\u3001-\u303f\u3041-\u30ff\u3400-\u9fff\uff01-\uff60]))"
)


def spaces(pdf: bytes, words: str, readers: dict[str, Callable[[bytes], str]] = READERS) -> Iterator[Violation]:
    """2. Between ideographs no reader finds a space that nobody typed, nor set side by side."""
    for name, read in readers.items():
        for around in parted(read(pdf), words):
            yield Violation("space", 1, around, f"{name} reads a space that nobody typed")


def parted(text: str, words: str) -> Iterator[str]:
    """Each place where a reader's text has a space between ideographs that the words have not."""
    for match in _PARTED.finditer(text):
        before, after = match[1], match[2]
        columns = len(match[0]) > 2  # nobody takes so many for one
        if not (columns or re.search(rf"{re.escape(before)}\s+{re.escape(after)}", words)):
            yield text[max(0, match.start() - 8) : match.end() + 8]
