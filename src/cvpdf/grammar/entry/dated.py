"""What a line, an item or a block shows of an entry: a date, a label, bold words (rules E4 to E7, docs/markdown.md)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cvpdf.grammar.entry.label_headings import dates_entry
from cvpdf.grammar.header.headers import date_only, dates_only, header_period, looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import SENTENCE, block_lines, set_off
from cvpdf.grammar.text.labels import header_kind, label_of
from cvpdf.grammar.text.lines import Line, ems, icon_stop, is_bold, lines_of
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import is_sure_title
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.inline import Emphasis, Image, Link, Strong, Text, plain, walk
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote, Table
from cvpdf.model.resume import JOBS, Kind

LABELS = 8  # so many items of an entry may come before the one that dates it
# Kinds whose flat lists are mostly lists of short descriptions.
LISTED: frozenset[Kind] = frozenset({"project", "opensource", "activities"})


def has_bold(line: Line) -> bool:
    """Some words are bold."""
    return any(isinstance(node, Strong) for node in walk(line.inlines))


def first_line(block: Block | None) -> Line | None:
    """The first line of a paragraph or quotation."""
    if isinstance(block, Paragraph | Quote):
        lines = block_lines(block)
        return lines[0] if lines else None
    return None


def item_line(item: Item) -> Line | None:
    """An item's line, where its first block is just one."""
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph | Heading):
        return None
    lines = lines_of(first.inlines, first.line)
    return lines[0] if len(lines) == 1 else None


def is_head(line: Line) -> bool:
    """A short line that begins in bold: `**Acme GmbH**, Berlin`."""
    first = line.inlines[0] if line.inlines else None
    while isinstance(first, Emphasis | Link):
        first = first.children[0] if first.children else None
    if isinstance(first, Image | Text):  # 🎓 **Tecnólogo em Sistemas**
        words = [node for node in line.inlines if not isinstance(node, Image) and _says(plain((node,)))]
        first = words[0] if words else None
    label = label_of(line)
    short = ems(" ".join(line.text.split())) <= 40  # but for the room between who and where
    return isinstance(first, Strong) and short and (label is None or bool(label.value.text.strip()))


def _says(text: str) -> bool:
    return icon_stop(text) < len(text.rstrip())


def is_bare_title(line: Line) -> bool:
    """A few words that are no date, no label and no sentence."""
    return (
        date_only(line) is None and label_of(line) is None and ems(line.text) <= 30 and not SENTENCE.search(line.text)
    )


def is_period_label(line: Line) -> bool:
    """`时间：2019.3 - 2021.4`."""
    label = label_of(line)
    kind = header_labels().get(label.word) if label else None
    return label is not None and kind in ("period", "start") and bool(header_period(label.value.text, 0))


def is_label_list(block: List) -> bool:
    """Items that are themselves the labels of one job."""
    lines = [line for item in block.items if (line := item_line(item))]
    kinds = [header_kind(label) for line in lines if (label := label_of(line))]
    return any(is_period_label(line) for line in lines) and any(
        kind in ("organization", "position", "project") for kind in kinds
    )


def is_dated_block(block: Block) -> bool:
    """Something in the block dates an entry."""
    match block:
        case List(items):
            return any(is_dated_item(item) for item in items)
        case Table(_, rows):
            return any(date_only(Line(cell, row.line)) for row in rows for cell in row.cells)
        case _:
            return any(looks_like_header(line) or is_period_label(line) for line in block_lines(block))


def is_dated_item(item: Item) -> bool:
    """A date in the item's line, or in the lines and items right below it."""
    if not item.blocks or not isinstance(item.blocks[0], Paragraph | Heading):
        return False
    lines = head_lines(item)
    if not lines:
        return False
    if looks_like_header(lines[0]) or is_period_label(lines[0]):
        return True
    if ems(lines[0].text) > 40:
        return False
    below = _lines_below(lines, item)
    if any(dates_entry(child, own) for child, own in _labels_below(item)):
        return True
    own = len(lines) > 1 and _names(lines[1])  # **Globex** over *Engineer*, 2019 - 2021
    headed = (own or not isinstance(item.blocks[-1], List)) and bool(below) and looks_like_header(below[0])
    return headed or any(date_only(line) or is_period_label(line) for line in below)


def _names(line: Line) -> bool:
    return any(part.role in ("organization", "position") for part in read_header(line, "work").parts)


def _labels_below(item: Item) -> list[tuple[Line, Sequence[Block]]]:
    """`- 期間` over its value: the items an item holds, with what stands under each."""
    held = item.blocks[1] if len(item.blocks) > 1 else None
    items = held.items[:LABELS] if isinstance(held, List) else ()
    return [(line, child.blocks[1:]) for child in items if len(child.blocks) > 1 and (line := item_line(child))]


def _lines_below(lines: Sequence[Line], item: Item) -> list[Line]:
    """The next lines of an item, or the first lines of what it holds."""
    below = [*lines[1:3]]
    for block in item.blocks[1:2]:
        if isinstance(block, List):
            below += [line for child in block.items[:4] if (line := item_line(child))]
        else:
            below += block_lines(block)[:2]
    return below


def head_lines(item: Item) -> list[Line]:
    """The lines of an item's first block, where it is text."""
    first = item.blocks[0] if item.blocks else None
    lines = lines_of(first.inlines, first.line) if isinstance(first, Paragraph | Heading) else []
    return [part for line in lines for part in set_off(line)]


def is_employer(item: Item, kind: Kind) -> bool:
    """An undated item over a list of dated roles or projects; `As teaching assistant:` is over courses."""
    if kind not in JOBS or len(item.blocks) != 2 or not isinstance(item.blocks[1], List):
        return False
    line = item_line(item)
    if line is None or ems(line.text) > 60 or not any(is_dated_item(child) for child in item.blocks[1].items):
        return False
    held = any(part.role == "position" for part in read_header(line, kind).parts)
    return not (held and line.text.rstrip().endswith((":", "：")))


_LASTED = lazy(
    r"[（(][^（()）]{0,12}\d+\+?\s*(?:years?|yrs?|months?|mos?|Jahre?n?|Monate?|ans?|mois|años?|anos?|meses)\b[^（()）]{0,16}[）)]$",
    re.I,
)


def is_undated_job(item: Item, kind: Kind) -> bool:
    """`Acme (5 years)`, `Clerk at Acme Ltd`: a job that its author did not date."""
    lines = head_lines(item)
    if kind not in JOBS or not lines or ems(lines[0].text) > 40 or label_of(lines[0]) is not None:
        return False
    if _LASTED.search(lines[0].text):
        return True
    header = read_header(lines[0], kind)
    roles = [part.role for part in header.parts]
    told = not header.unsure or "@" in header.joins  # Backend 長期實習 @PAIA
    return told and "organization" in roles and "position" in roles and lines[0].text[-1] not in ".;"


def all_headers(block: List, dated: Sequence[bool]) -> bool:
    """Every item is dated, and none goes on to describe: `Scheduler (2020): a batch scheduler`.

    Most of them will do where each dated line has its text on the next.
    """
    headed = [len(head_lines(item)) > 1 for item, is_dated in zip(block.items, dated, strict=True) if is_dated]
    if len(headed) > 1 and all(headed) and len(headed) * 3 >= len(dated) * 2:
        return True
    lines = [line for item in block.items if (line := item_line(item))]
    return all(dated) and not any(re.search(r"[)）\]】\d]\s*[:：]\s*\S", line.text) for line in lines)


def dates_long(below: Sequence[Line], line: Line) -> bool:
    """A date alone right below a long line that begins in bold."""
    begins = bool(line.inlines) and isinstance(line.inlines[0], Strong) and ems(line.text) <= 60
    return begins and bool(below) and below[0].line - line.line <= 1 and date_only(below[0]) is not None


def dates_below(after: Line | None, line: Line) -> bool:
    """A date alone right below a bold line."""
    return after is not None and after.line - line.line <= 1 and is_bold(line) and date_only(after) is not None


def lone_lines(blocks: Sequence[Block]) -> list[Line]:
    """The first line of the next block, and of those behind it as long as each is a line alone."""
    lines: list[Line] = []
    for block in blocks:
        first = first_line(block)
        if first is None:
            lines += _dating_items(block)
            break
        lines.append(first)
        if len(block_lines(block)) > 1:
            break
    return lines


def _dating_items(block: Block) -> list[Line]:
    """`- Engineer`, `- 2017 - 2019` below a bold employer: the first items of a list, where one is a date alone."""
    items = [line for item in block.items[:3] if (line := item_line(item))] if isinstance(block, List) else []
    return [line for line in items if dates_only(line)][:1]


def _is_header_label(line: Line) -> bool:
    label = label_of(line)
    return label is not None and label.word in header_labels()


def near(line: Line, below: Sequence[Line], *, head: bool) -> Sequence[Line]:
    """The lines that may date a line: the next, or below a bold one the next three, until another bold one.

    A title and an employer right below each other, both bold, are one header.
    """
    if head and below and belongs_below(line, below[0]):
        return below[:3]
    heads = (is_head(line) and not _is_header_label(line) and date_only(line) is None for line in below)
    stop = next((index for index, opens in enumerate(heads) if opens), len(below))
    return below[: min(stop, 3)] if head else below[:1]


def belongs_below(line: Line, after: Line) -> bool:
    """`**Engineer**` right above `**Globex, Kiel**`, or the other way round: one of them a title, the other none."""
    if after.line - line.line != 1 or not is_head(after) or date_only(after) is not None:
        return False
    titles = [is_sure_title(each.text) for each in (line, after)]
    return sum(titles) == 1


def relisted(block: List, items: Sequence[Item]) -> tuple[List, ...]:
    """The items that stay a list."""
    if not items:
        return ()
    start = items[0].number or block.start
    return (replace(block, items=tuple(items), start=start, line=items[0].line),)
