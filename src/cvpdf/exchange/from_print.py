"""Printed lines → Markdown: what a reader of résumés makes of a page of which it sees nothing but type and places.

Larger or bolder lines are headings, lines that stand further in or begin with a bullet are items, a line that fills its
column goes on on the next one. No word is changed, and none of the PDF's tags is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cvpdf.model.printed import PrintedLine

_LARGER, _BOLDER = 1.12, 1.07  # times the size of the text: a heading, in bold type a little less
_NAME_LINES = 2
_COLUMN = 4  # lines that tell in which size a column is set
_INDENT = 4.0  # pt further in than the heading above: an item
_SAME = 0.3  # pt between two sizes, or two base lines, that are one
_LONGEST_HEADING = 40  # characters; bold lines longer than this are text
_BULLET = re.compile(r"[•·●○◦▪■□◆◇►▶➢➤✓✔‣⁃∙\uf000-\uf0ff*–—-]\s*(?=\S)")
_ROW = re.compile(r"\d{1,2}")  # the number of a table's row
_NUMBERED = re.compile(r"[1-9]\d?[.)、]\s?(?=\S)")
_FOLIO = re.compile(r"\W*(?:page|seite|p\.)?\s*\d{1,2}\s*(?:(?:/|of|von|／)\s*\d{1,2})?\W*|第\s*\d+\s*页.*", re.I)
_DIGIT_OR_MAIL = re.compile(r"\d{4}|@|https?:")
_DATE = re.compile(r"(?:19|20)\d\d")
_CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
# What may not be divided at a line end; ideographs may.
_FIRST_WORD = re.compile(r"[!-~\u00a1-\u2e7f\uac00-\ud7af]+|.[，。、：；！？）」』》”’]*")
# What Markdown would take for a mark of its own; underscores inside a word are none (CommonMark 6.2).
_MARKS = re.compile(r"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|&(?=\w+;)|^(?:[#>=]|[+-](?=\s)|\d+(?=[.)]\s))")


@dataclass
class _Block:
    """Lines that go on from one to the next: a heading's level or 0, whether it is an item, and its words."""

    level: int
    item: bool
    lines: list[PrintedLine] = field(default_factory=list)

    @property
    def text(self) -> str:
        made = ""
        for line in self.lines:
            seam = "" if not made or _CJK.search(made[-1]) or _CJK.match(line.text) else " "
            made += seam + line.text
        return made


def from_print(lines: Sequence[PrintedLine]) -> str:
    """The Markdown that would be printed so."""
    shown = _with_margins(list(_without_furniture(lines)))
    return "\n".join(_written(block) for block in _blocks(shown))


def _without_furniture(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """Without folios, and what stands on every page at one height."""
    pages = {line.page for line in lines}
    places = Counter((line.text, round(line.base)) for line in lines)
    for page in sorted(pages):
        own = [line for line in lines if line.page == page]
        lowest = min(line.base for line in own)
        for line in own:
            folio = line.base == lowest and len(own) > 1 and _FOLIO.fullmatch(line.text)
            repeated = len(pages) > 1 and places[line.text, round(line.base)] == len(pages)
            if not folio and not repeated:
                yield line


def _with_margins(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """What stands at the margin beside a header of two lines is painted after both: it belongs to the first."""
    made: list[PrintedLine] = []
    for line in lines:
        head = made[-2] if len(made) > 1 else None
        if head and head.page == line.page and abs(head.base - line.base) < _SAME and line.left > head.right:
            below = made.pop()
            made[-1] = replace(head, text=f"{head.text} {below.text} {line.text}", right=line.right,
                               pieces=(*head.pieces, *below.pieces, *line.pieces))  # fmt: skip
        else:
            made.append(line)
    return made


def _columns(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Lines that run down a page one below another, on from page to page; another one begins higher up or beside."""
    column: list[PrintedLine] = []
    for line in lines:
        before = column[-1] if column else None
        higher = before and line.base > before.base + line.size
        if before and before.page == line.page and (higher or line.right < before.left):
            yield column
            column = []
        column.append(line)
    yield column


def _levels(lines: Sequence[PrintedLine]) -> dict[int, int]:
    """Identity of a line → its heading level: larger type than that of the text in its column.

    What is set largest of all is the name if it stands alone; what is next to it in a column are titles of sections.
    """
    largest = max((line.size for line in lines), default=0.0)
    text = _body_size(lines)
    first = next((line.size for line in lines if _is_larger(line, text)), 0.0)
    alone = first == largest and sum(line.size == largest for line in lines) <= _NAME_LINES
    found: dict[int, int] = {}
    for column in _columns(lines):
        body = _body_size(column) if len(column) >= _COLUMN else text
        larger = sorted({line.size for line in column if _is_larger(line, body)}, reverse=True)
        named = alone and larger[:1] == [largest]
        rank = {size: min(place, 3) for place, size in enumerate(larger, 1 if named else 2)}
        headings = (line for line in column if _is_larger(line, body) and _may_head(line, rank))
        found |= {id(line): rank[line.size] for line in headings}
    return found


def _is_larger(line: PrintedLine, body: float) -> bool:
    return line.size >= (_BOLDER if line.bold else _LARGER) * body


def _body_size(lines: Sequence[PrintedLine]) -> float:
    """The size in which most letters are set."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _may_head(line: PrintedLine, rank: dict[float, int]) -> bool:
    """Whether a line in larger type is a heading; contacts and dates in large type are none."""
    if len(line.text) > _LONGEST_HEADING or _BULLET.match(line.text):
        return False
    return rank[line.size] == 3 or not _DIGIT_OR_MAIL.search(line.text)


def _blocks(lines: Sequence[PrintedLine]) -> list[_Block]:
    levels = _levels(lines)
    edges = _edges(lines, levels)
    blocks: list[_Block] = []
    margin = lines[0].left if lines else 0.0
    for place, line in enumerate(lines):
        level = levels.get(id(line), 0)
        if level:
            blocks.append(_Block(level, item=False, lines=[line]))
            margin = line.left
            continue
        bullet = _BULLET.match(line.text) or _NUMBERED.match(line.text)
        before = lines[place - 1] if place else None
        if blocks and before and not bullet and _goes_on(blocks[-1], before, line, edges):
            blocks[-1].lines.append(line)
            continue
        apart = len(line.pieces) > 1 and _DIGIT_OR_MAIL.search(line.text)  # dates, contacts
        dated = apart or (line.bold and len(line.text) <= _LONGEST_HEADING)
        item = bool(bullet) or (line.left >= margin + _INDENT and not dated)
        text = line.text[bullet.end() :] if bullet and not _NUMBERED.match(line.text) else line.text
        blocks.append(_Block(0, item, [replace(line, text=text)]))
    return blocks


def _edges(lines: Sequence[PrintedLine], levels: dict[int, int]) -> dict[int, float]:
    """Identity of a line → the right edge of its column: the lines below headings that stand one below another."""
    columns: dict[int, float] = {}
    own: list[int] = []
    column = round(lines[0].left) if lines else 0
    for line in lines:
        if id(line) in levels:
            column = round(line.left)
        own.append(column)
        columns[column] = max(columns.get(column, 0.0), line.right)
    return {id(line): columns[column] for line, column in zip(lines, own, strict=True)}


def _goes_on(block: _Block, before: PrintedLine, line: PrintedLine, edges: dict[int, float]) -> bool:
    """Whether a line is the next of a text: the one before had no room for its first word, and it is set alike."""
    alike = before.bold == line.bold and abs(before.size - line.size) <= _SAME
    apart = len(before.pieces) > 1 and _DIGIT_OR_MAIL.search(before.text)  # dates, contacts
    if block.level or not alike or apart or _DATE.search(before.pieces[-1]):
        return False
    room = edges[id(before)] - before.right
    word = _FIRST_WORD.match(line.text)
    needed = sum(1.0 if _CJK.match(char) else 0.5 for char in word[0]) if word else 0.0
    below = line.page != before.page or line.base < before.base
    return room < (needed + 0.5) * line.size and abs(line.left - before.left) < 4 * _INDENT and below


def _written(block: _Block) -> str:
    header = len(block.lines) == 1 and not block.item and not block.level
    cells = block.lines[0].pieces if header else (block.text,)
    if len(cells) > 1 and _ROW.fullmatch(cells[0]):
        cells = cells[1:]
    text = " | ".join(_MARKS.sub(_escaped, cell) for cell in cells)
    if block.level:
        return f"\n{'#' * block.level} {text}\n"
    if block.item:
        return f"- {text}"
    bold = all(line.bold for line in block.lines) and len(text) <= _LONGEST_HEADING and "\\" not in text
    return f"\n**{text}**\n" if bold else f"\n{text}\n"


def _escaped(mark: re.Match[str]) -> str:
    return f"{mark[0]}\\" if mark[0][0].isdigit() else f"\\{mark[0]}"
