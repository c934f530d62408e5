"""Blocks → semantic HTML: tight lists, tables with headers, headings that skip no level (PDF/UA-1, 7.4.2)."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import assert_never

from cvpdf.composition.inlines import LABEL, ems, inlines_to_html, keeps_lines
from cvpdf.model.inline import Break, Inlines, Strong, Text, plain, split_lines
from cvpdf.model.outline import (
    Block,
    Heading,
    Item,
    List,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Rule,
    Table,
    Verbatim,
)

WIDE = 6  # columns, from which a table needs smaller type to stay on the page
WIDEST = 11  # … and this many in the smallest: a スキルシート with a column for each phase
HEADINGS = 30  # ems: wider headings of columns than that take several lines, to stay in the narrowest theme's column
SHORT = 6  # ems: a heading of a few columns that stays on its line among such
LABEL_WIDTH = 7  # ems: a table of two columns whose first cells are no wider says facts
BOXES = ("☑ ", "☐ ")
CLOSING = "以上"  # what ends a Japanese document, at the right
LEAD_IN = 40  # ems: bold words on a line, not a passage that is bold
ROW_RIGHT = 16  # ems: a gap before at most this much text puts it at the right margin


def blocks_to_html(blocks: tuple[Block, ...], level: int, kept: frozenset[int] = frozenset()) -> str:
    """HTML of blocks in order.

    Args:
        blocks: The blocks.
        level: The heading level that a heading among them may have at best.
        kept: Source lines of the paragraphs and items that stay on one page.
    """
    levels = _Levels(level, kept)
    return "".join(_block(block, levels) for block in blocks)


class _Levels:
    """Turns the author's heading levels, which may skip, into levels that do not."""

    def __init__(self, base: int, kept: frozenset[int]) -> None:
        self.base = base
        self.kept = kept
        self.open: list[int] = []

    def of(self, written: int) -> int:
        while self.open and self.open[-1] >= written:
            self.open.pop()
        self.open.append(written)
        return min(self.base + len(self.open) - 1, 6)


def _block(block: Block, levels: _Levels) -> str:
    match block:
        case Heading(level, inlines):
            tag = f"h{levels.of(level)}"
            html = f'<{tag} class="heading">{inlines_to_html(inlines)}</{tag}>'
        case Paragraph(inlines, line):
            html = paragraph_to_html(inlines)
            if line in levels.kept and html.startswith("<p>"):
                html = '<p class="keep">' + html.removeprefix("<p>")
        case List():
            html = _list(block, levels.kept)
        case Quote(blocks):
            html = f"<blockquote>{''.join(_block(inner, levels) for inner in blocks)}</blockquote>"
        case Verbatim(text):
            html = f'<p class="verbatim">{escape(text, quote=False)}</p>'
        case Table():
            html = _table(block)
        case Rule() | PageBreak():
            html = f'<div class="{"rule" if isinstance(block, Rule) else "page-break"}"></div>'
        case _:
            assert_never(block)
    return html


def paragraph_to_html(inlines: Inlines) -> str:
    """A paragraph; a gap before a short end (a date, a place) puts that end at the right margin."""
    lines = [line for _, line in split_lines(inlines, 0, whole=True)]
    if any("\t" in plain(line).strip() for line in lines):
        return "".join(_line(line) for line in lines)
    body, words = inlines_to_html(inlines, lines=keeps_lines(inlines)), plain(inlines).strip()
    role = "closing" if words == CLOSING else "lead-in" if _leads_in(inlines) else ""
    kind = f' class="{role}"' if role else ""
    return f"<p{kind}>{body}</p>" if words else ""


def _leads_in(inlines: Inlines) -> bool:
    """Whether a paragraph is a short one in bold, as authors write a heading that is none."""
    written = [node for node in inlines if not (isinstance(node, Text) and node.text.isspace())]
    return len(written) == 1 and isinstance(written[0], Strong) and ems(plain(inlines)) <= LEAD_IN


def _line(line: Inlines) -> str:
    if not plain(line).strip():
        return ""
    left, gap, right = inlines_to_html(line).strip().rpartition('<span class="gap"> </span>')
    short = gap and ems(plain(line).rpartition("\t")[2]) <= ROW_RIGHT and left.count("<") == left.count("</") * 2
    if not short:
        return f"<p>{inlines_to_html(line)}</p>"
    return f'<p class="row"><span class="row-left">{left}</span> <span class="row-right">{right}</span></p>'


def _list(block: List, kept: frozenset[int]) -> str:
    tag = "ol" if block.ordered else "ul"
    labelled = sum(_has_label(item) for item in block.items) * 2 > len(block.items)
    items = []
    for number, item in zip(printed_numbers(block), block.items, strict=True):
        mark = f'<span class="number">{number}.</span> ' if block.ordered else ""
        words = ("keep" if item.line in kept else "", "task" if _is_task(item) else "")
        kind = f' class="{" ".join(filter(None, words))}"' if any(words) else ""
        items.append(f"<li{kind}>{mark}{_item(item, kept, label=labelled)}</li>")
    return f"<{tag}>{''.join(items)}</{tag}>"


def printed_numbers(block: List) -> list[int]:
    """The author's own numbers where they count up, otherwise a count from the first (Markdown's `1. 1. 1.`)."""
    written = [item.number for item in block.items]
    counts_up = all(before < after for before, after in pairwise(written))
    return written if counts_up else [block.start + index for index in range(len(written))]


def _is_task(item: Item) -> bool:
    """A box to tick, which stands for the bullet."""
    first = item.blocks[0] if item.blocks else None
    return isinstance(first, Paragraph) and plain(first.inlines).startswith(BOXES)


def _has_label(item: Item) -> bool:
    first = item.blocks[0] if item.blocks else None
    return isinstance(first, Paragraph) and LABEL.match(plain(first.inlines)) is not None


def _item(item: Item, kept: frozenset[int], *, label: bool) -> str:
    """An item's content without block boxes: PDF/UA knows a list item's body as one run with nested lists in it."""
    parts: list[str] = []
    for block in item.blocks:
        text = _in_item(block, kept, label=label and not parts)
        broken = parts and text and not isinstance(block, List) and not parts[-1].endswith(("</ul>", "</ol>"))
        parts += ["<br>", text] if broken else [text]
    return "".join(parts)


def _in_item(block: Block, kept: frozenset[int], *, label: bool) -> str:
    match block:
        case Paragraph(inlines):
            html = inlines_to_html(inlines, lines=keeps_lines(inlines), label=label)
        case Heading(_, inlines):
            html = f"<strong>{inlines_to_html(inlines)}</strong>"
        case List():
            html = _list(block, kept)
        case Quote(blocks):
            html = "<br>".join(_in_item(inner, kept, label=False) for inner in blocks)
        case Verbatim(text):
            html = "<br>".join(f"<code>{escape(line, quote=False)}</code>" for line in text.split("\n"))
        case Table(header, rows):
            html = "<br>".join(inlines_to_html(_joined(row)) for row in ([header] if header else []) + list(rows))
        case Rule() | PageBreak():
            html = ""
        case _:
            assert_never(block)
    return html


def _joined(row: Row) -> Inlines:
    """A row's cells as one line: a table cannot stand in a list item (PDF/UA)."""
    nodes: list[Inlines] = [(Text("  "), *cell) if index else cell for index, cell in enumerate(row.cells)]
    return tuple(node for cell in nodes for node in cell if not isinstance(node, Break))


def _table(table: Table) -> str:
    columns = max(len(row.cells) for row in (*((table.header,) if table.header else ()), *table.rows))
    wraps = _headings(table) > HEADINGS
    rows = "".join(f"<tr>{''.join(_cells(table, row))}</tr>" for row in table.rows)
    held = (("wide", columns >= WIDE), ("widest", columns >= WIDEST), ("wraps", wraps))
    names = " ".join(name for name, holds in held if holds)
    kind = ' class="facts"' if _says_facts(table) else f' class="{names}"' if names else ""
    return f"<table{kind}>{_head(table, short=wraps and columns < WIDE)}<tbody>{rows}</tbody></table>"


def _head(table: Table, *, short: bool) -> str:
    """The header row; `short` headings are marked as such, to stay on their lines among those that take several."""
    if table.header is None:
        return ""
    marks = [' class="short"' if short and _width(cell) <= SHORT else "" for cell in table.header.cells]
    cells = "".join(
        f'<th scope="col"{mark}{_align(table, i)}>{inlines_to_html(cell)}</th>'
        for i, (mark, cell) in enumerate(zip(marks, table.header.cells, strict=True))
    )
    return f"<thead><tr>{cells}</tr></thead>"


def _headings(table: Table) -> float:
    """How wide the headings of a table are beside each other, each in its own lines, in ems with the gaps between."""
    cells = table.header.cells if table.header else ()
    return sum(map(_width, cells)) + len(cells)


def _width(cell: Inlines) -> float:
    return max((ems(plain(line)) for _, line in split_lines(cell, 0)), default=0)


def _says_facts(table: Table) -> bool:
    """Whether a table's two columns are labels and what they stand for (規模 | 12名)."""
    rows = [row.cells for row in (*((table.header,) if table.header else ()), *table.rows)]
    return all(len(cells) == 2 and ems(plain(cells[0])) <= LABEL_WIDTH for cells in rows)


def _cells(table: Table, row: Row) -> list[str]:
    """A table without a header row has its headers in the first column."""
    cells = [inlines_to_html(cell) for cell in row.cells]
    first = "" if table.header or len(cells) < 2 else '<th scope="row"'
    return [
        f"{first}{_align(table, i)}>{cell}</th>" if first and not i else f"<td{_align(table, i)}>{cell}</td>"
        for i, cell in enumerate(cells)
    ]


def _align(table: Table, column: int) -> str:
    align = table.align[column] if column < len(table.align) else ""
    return f' class="align-{align}"' if align in ("right", "center") else ""
