"""What a measured PDF does against the rules; each finding is a line that a person can follow to its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tests.typography.measure import Glyph, Line, Paragraph, Sheet
from tests.typography.tables import (
    ADDRESS,
    BLANK_AFTER,
    BLANK_BEFORE,
    CENTRED_IN_TAIWAN,
    NEVER_FIRST,
    NEVER_LAST,
    PUNCTUATION,
    UNBREAKABLE,
    URL_AFTER,
    URL_BEFORE,
    is_hangul,
    is_ideograph,
    is_latin,
)

LONGER_THAN_A_LINE = 24  # characters; what is longer has to be broken at a narrow measure
LONG = 30  # characters of a text whose last line can be asked for company
TABULAR = 0.3  # ems: a title may be tracked, and figures of one width in a column of periods stand in more room
THEMES_OWN = 0.6  # ems: a wider gap is a margin of the theme's or a tab, not the setting of a line


class Violation(NamedTuple):
    """A rule, where it is broken, and by which line."""

    rule: str
    page: int
    text: str
    what: str

    def __str__(self) -> str:
        return f"{self.rule}: page {self.page}: {self.what}: {self.text!r}"


def prohibitions(paragraph: Paragraph, source: str = "") -> Iterator[Violation]:
    """5. No line starts or ends with what may not (CLREQ 3.1.5, JLREQ 3.1.7-8), but where the author ended it."""
    for before, line in pairwise(paragraph.lines):
        if _author_ends(before, source):
            continue
        first, last = line.words[:1], before.words[-1:]
        if first and first[0].char in NEVER_FIRST and not _begins_word(line):
            yield Violation("line start", line.page, line.text, f"starts with {first[0].char}")
        if last and last[0].char in NEVER_LAST:
            yield Violation("line end", line.page, before.text, f"ends with {last[0].char}")


def _author_ends(line: Line, source: str) -> bool:
    return line.text.strip()[-8:] + "\n" in source


def _parted(line: Line, index: int, source: str) -> bool:
    """Whether what stands side by side has something between it in the source: two tags, two pieces of a title."""
    around = "".join(glyph.char for glyph in line.words[max(0, index - 3) : index + 4]).strip()
    return bool(source) and around not in source


def _begins_word(line: Line) -> bool:
    """.NET, /usr, ~30 and :wq are words, and a URL may go on with a full stop."""
    text = line.text.lstrip()
    return len(text) > 1 and text[0] in "./~%:?" and is_latin(text[1])


def broken_tokens(paragraph: Paragraph, source: str) -> Iterator[Violation]:
    """6. No break inside a date, version, number with unit, word or hyphenated word, nor a Korean word.

    Args:
        paragraph: As set.
        source: All words to be printed; where a line ends and these go on without a space, something was broken.
    """
    lines = [line.text.strip() for line in paragraph.lines]
    joined = "".join(lines)
    ends = [sum(map(len, lines[: index + 1])) for index in range(len(lines) - 1)]
    seams = {end for end in ends if joined[max(0, end - 6) : end + 6] in source}
    addresses = [match.span() for match in ADDRESS.finditer(joined)]
    page = paragraph.lines[0].page
    for seam in sorted(seams):
        around = f"{joined[max(0, seam - 8) : seam]}|{joined[seam : seam + 8]}"
        address = next(((start, end) for start, end in addresses if start < seam < end), None)
        if address is not None:
            well = joined[seam - 1] in URL_AFTER or joined[seam] in URL_BEFORE
            if not well and address[1] - address[0] < LONGER_THAN_A_LINE:
                yield Violation("address", page, around, "broken where no address may be")
        elif is_hangul(joined[seam - 1]) and is_hangul(joined[seam]):
            yield Violation("Korean word", page, around, "broken")
        else:
            tokens = (match for match in UNBREAKABLE.finditer(joined) if match.start() < seam < match.end())
            for token in tokens:
                if len(token[0]) < LONGER_THAN_A_LINE:
                    yield Violation("token", page, around, f"{token[0]} is broken")


def pitch(paragraph: Paragraph) -> Iterator[Violation]:
    """7. One line pitch in a paragraph (CLREQ 2.4)."""
    if paragraph.tags[0] not in ("P", "LBody"):  # the pieces of a title may have sizes of their own
        return
    steps = [above.y - line.y for above, line in pairwise(paragraph.lines)]
    if steps and max(steps) - min(steps) > 0.04:
        worst = steps.index(max(steps)) + 1
        line = paragraph.lines[worst]
        yield Violation("pitch", line.page, line.text, f"{min(steps):.2f} and {max(steps):.2f} pt")


def right_edge(line: Line, *, taiwan: bool = False, mainland: bool = False) -> float:
    """Where a line's last full-width box ends, its blank half hanging over."""
    last = line.words[-1]
    blank = last.char in BLANK_AFTER | {"”"} and not (taiwan and last.char in CENTRED_IN_TAIWAN)
    blank = blank or (mainland and last.char in "：；！？")
    full = last.plain > 0.9 * last.size
    if blank and full:
        return last.x + last.size / 2
    return last.x + (last.plain or last.advance)


def left_edge(line: Line) -> float:
    """Where a line's first ink box begins."""
    first = line.words[0]
    return first.x + (first.size / 2 if first.char in BLANK_BEFORE | {"“"} and first.advance > 0.9 * first.size else 0)


def ragged(paragraph: Paragraph, edge: float, source: str, *, lang: str) -> Iterator[Violation]:
    """8. Justified lines but the last, and those that the author ends, end within .1 em of the edge."""
    for line in paragraph.lines[:-1]:
        if line.words and not _author_ends(line, source):
            right = right_edge(line, taiwan=lang in ("zh-TW", "zh-HK"), mainland=lang == "zh-CN")
            short = (edge - right) / paragraph.size
            if abs(short) > 0.1:
                yield Violation(kind_of(line), line.page, line.text, f"{short:.2f} em short")


def kind_of(line: Line) -> str:
    """What a line that ought to be flush is made of: words can be pulled apart at their spaces alone."""
    latin = sum(is_latin(glyph.char) or glyph.char in "/-._" for glyph in line.words)
    return "flush of Latin" if latin > sum(is_ideograph(glyph.char) for glyph in line.words) else "flush"


def left_edges(paragraph: Paragraph) -> Iterator[Violation]:
    """The first ink box of each line begins at one edge, blank halves hanging over (CLREQ 3.1.6.3)."""
    if paragraph.tags[0] not in ("P", "LBody"):
        return
    lefts = [left_edge(line) for line in paragraph.lines if line.words]
    if lefts and max(lefts) - min(lefts) > THEMES_OWN * paragraph.size:
        return  # centred, or beside something
    for line in paragraph.lines[1:]:
        if line.words and line.words[0].plain > 0.9 * line.words[0].size:
            off = (left_edge(line) - left_edge(paragraph.lines[-1])) / paragraph.size
            if 0.1 < abs(off) < 0.6:
                yield Violation("left edge", line.page, line.text, f"{off:.2f} em off")


def gaps(paragraph: Paragraph, source: str = "") -> Iterator[Violation]:
    """9. Nothing torn apart: letters of a word ≤ .09 em, word spaces and ideographs within limits."""
    for line in paragraph.lines:
        for index, (here, after) in enumerate(pairwise(line.words)):
            if here.plain <= 0:
                continue
            extra = (after.x - here.x - here.plain) / here.size
            if (
                extra > THEMES_OWN
                or (extra > 0.1 and paragraph.tags[0].startswith("H"))
                or _in_ligature(here, after, line)
            ):
                continue
            if is_latin(here.char) and is_latin(after.char) and extra > 0.09 and not _parted(line, index, source):
                yield Violation("letters", line.page, line.text, f"{extra:.2f} em between {here.char} and {after.char}")
            if here.char == " " and extra > 0.27:
                wide = (after.x - here.x) / here.size
                yield Violation("word space", line.page, line.text, f"{wide:.2f} em before {after.char}")
            if is_ideograph(here.char) and is_ideograph(after.char) and extra > 0.26:
                yield Violation(
                    "ideographs", line.page, line.text, f"{extra:.2f} em between {here.char} and {after.char}"
                )


def boundaries(paragraph: Paragraph, source: str = "") -> Iterator[Violation]:
    """10. Between an ideograph and Latin .15-.25 em, typed or not, and as much in a line that is stretched."""
    heading = paragraph.tags[0].startswith("H")
    for line in paragraph.lines:
        visible = line.words
        for index, (here, after) in enumerate(pairwise(visible)):
            if here.char == " " or here.plain <= 0:
                continue
            end = after
            if after.char == " " and index + 2 < len(visible):
                end = visible[index + 2]
            pair = here.char, end.char
            if not ((is_ideograph(pair[0]) and is_latin(pair[1])) or (is_latin(pair[0]) and is_ideograph(pair[1]))):
                continue
            gap = (end.x - here.x - here.plain) / max(here.size, end.size)  # a raised figure is no measure
            most = TABULAR if heading else 0.28  # a typed space before a link is a word's, and keeps its width
            own = heading and gap > 0.3
            parted = gap > most and after.char != " " and _parted(line, index, source)
            if not (0.14 <= gap <= most or gap >= THEMES_OWN or own or parted or _in_ligature(here, after, line)):
                yield Violation("boundary", line.page, line.text, f"{gap:.2f} em between {here.char} and {end.char}")


def _in_ligature(here: Glyph, after: Glyph, line: Line) -> bool:
    """Whether one glyph draws both, or draws the first with the one before it: then only the pair has a width."""
    at_once = [glyph for glyph in line.glyphs if abs(glyph.x - here.x) < 0.01 * here.size]
    return abs(after.x - here.x) < 0.01 * here.size or any(glyph is not here for glyph in at_once) or here.advance == 0


def _stretch(line: Line) -> float | None:
    """What justification added to each gap of a line, in ems: the smallest beside an ideograph; None if unknown."""
    extras = [
        (after.x - here.x - here.plain) / here.size
        for here, after in pairwise(line.words)
        if here.plain and is_ideograph(here.char) and not is_latin(after.char) and after.char != " "
    ]
    return max(0.0, min(extras)) if extras else None


def adjacent_marks(paragraph: Paragraph) -> Iterator[Violation]:
    """11. Two full-width marks in a row are at most 1.5 em wide together (CLREQ 3.1.6.2, JLREQ 3.1.4)."""
    for line in paragraph.lines:
        stretch = _stretch(line)
        for here, after in pairwise(line.words):
            blank = here.char in BLANK_AFTER or after.char in BLANK_BEFORE
            full = min(here.plain, after.plain) > 0.9 * here.size
            both = all(char in BLANK_AFTER | BLANK_BEFORE | set("：；！？") for char in (here.char, after.char))
            if stretch is not None and blank and both and full:
                width = (after.x - here.x) / here.size - stretch
                after_blank = after.char in BLANK_BEFORE
                closed = width < 0.56 or (after_blank and after.advance < 0.6 * after.size)
                if not closed:
                    yield Violation("adjacent", line.page, line.text, f"{here.char}{after.char} {width + 1:.2f} em")


def runts(paragraph: Paragraph, source: str = "") -> Iterator[Violation]:
    """12. The last line of a wrapped paragraph, not of a title's column, is no stub (CLREQ 3.1.7).

    Of ideographs it holds three or more besides punctuation, of a short text two; of letters none is a single short word.
    """
    if len(paragraph.lines) < 2 or len(paragraph.text) < 12 or paragraph.tags[0].startswith("H"):
        return
    last = [glyph for glyph in paragraph.lines[-1].words if glyph.char not in PUNCTUATION and glyph.char != " "]
    if not last or _author_ends(paragraph.lines[-2], source):
        return
    latin = not any(is_ideograph(glyph.char) or is_hangul(glyph.char) for glyph in last)
    if latin and not any(is_ideograph(glyph.char) for glyph in paragraph.lines[-2].words):
        least = 4 if len(paragraph.text) > LONG else 0  # Bringhurst 2.4.2
    else:
        least = 3 if len(paragraph.text) > LONG else 2
    if len(last) < least:
        yield Violation("runt", paragraph.lines[-1].page, paragraph.lines[-1].text, "alone on the last line")


def stranded(sheets: tuple[Sheet, ...]) -> Iterator[Violation]:
    """13. No heading is the last line of a page that is not the last, but one that heads nothing: another one follows."""
    for sheet, after in pairwise(sheets):
        rows = [(line.y, paragraph, line) for paragraph in sheet.paragraphs for line in paragraph.lines]
        if not rows:
            continue
        _, paragraph, line = min(rows, key=lambda row: row[0])
        following = after.paragraphs[0].tags[0] if after.paragraphs else ""
        tag = paragraph.tags[0]
        if tag[:1] == "H" and tag[1:].isdigit() and not (following[:1] == "H" and following <= tag):
            yield Violation("stranded", sheet.number, line.text, "a heading ends the page")


def off_page(sheet: Sheet) -> Iterator[Violation]:
    """14. Every glyph stands inside the page."""
    for paragraph in sheet.paragraphs:
        for line in paragraph.lines:
            for glyph in line.words:
                if not (glyph.x >= 0 and glyph.x + glyph.size * 0.5 <= sheet.width and 0 <= glyph.y <= sheet.height):
                    yield Violation(
                        "off page", sheet.number, line.text, f"{glyph.char} at {glyph.x:.0f}, {glyph.y:.0f}"
                    )
                    break
