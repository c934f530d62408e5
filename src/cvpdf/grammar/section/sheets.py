"""A whole résumé in one table, as a word processor leaves it: a row for each title and each paragraph (rule S3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cvpdf.grammar.words.titles import read_title
from cvpdf.model.inline import Inlines, plain
from cvpdf.model.outline import Block, Paragraph, Row, Table

FEWEST_TITLES = 2


def opened(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, such a table as the paragraphs that its rows are."""
    for block in blocks:
        rows = [_only_cell(row) for row in _rows(block)] if isinstance(block, Table) else []
        told = [cell for cell in rows if cell is not None]
        titles = sum((title := read_title(plain(cell))) is not None and title.exact for cell in told)
        if isinstance(block, Table) and len(told) == len(rows) and titles >= FEWEST_TITLES:
            yield from (Paragraph(cell, row.line) for cell, row in zip(told, _rows(block), strict=True) if cell)
        else:
            yield block


def _rows(table: Table) -> tuple[Row, ...]:
    return ((table.header,) if table.header else ()) + table.rows


def _only_cell(row: Row) -> Inlines | None:
    """What the one cell of a row that is not empty holds; None where several are not."""
    cells = [cell for cell in row.cells if plain(cell).strip()]
    return None if len(cells) > 1 else cells[0] if cells else ()
