"""A table's rows and cells as its readers want them."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.text.lines import Line
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.inline import Inlines, Text, plain
from cvpdf.model.outline import Row, Table
from cvpdf.model.resume import Absorbed


def all_rows(table: Table) -> tuple[Row, ...]:
    """Its header and the rows that say anything."""
    return ((table.header,) if table.header else ()) + told_rows(table)


def told_rows(table: Table) -> tuple[Row, ...]:
    """Its rows without the header and without those that say nothing."""
    return tuple(row for row in table.rows if any(plain(cell).strip() for cell in row.cells))


def absorbed_labels(table: Table) -> list[Absorbed]:
    """The words of its header, which the places of what stands below them say."""
    if table.header is None:
        return []
    texts = [plain(cell).strip() for cell in table.header.cells]
    return [Absorbed(text, table.header.line, "label") for text in texts if text]


def one_line(lines: Sequence[Line]) -> Line:
    """A cell's lines as one, with blanks between them."""
    inlines: Inlines = ()
    for index, line in enumerate(lines):
        inlines += ((Text(" "),) if index else ()) + line.inlines
    return Line(inlines, lines[0].line)


FEWEST_LABELS = 2
FOUR = 4  # cells


def two_columns(table: Table) -> Table:
    """`|学校|江州大学|时间|2003 – 2007|`: labels and values side by side, below each other; else as it is."""
    rows = [row for row in all_rows(table) if any(plain(cell).strip() for cell in row.cells)]
    if any(len(row.cells) % 2 or len(row.cells) < FOUR for row in rows):
        return table
    words = [[fold(plain(cell)) for cell in row.cells] for row in rows]
    labels = sum(word in header_labels() for each in words for word in each[::2])
    if labels < FEWEST_LABELS or any(word in header_labels() for each in words for word in each[1::2]):
        return table
    cells = [(row.cells[at : at + 2], row.line) for row in rows for at in range(0, len(row.cells), 2)]
    pairs = tuple(Row(pair, line) for pair, line in cells if any(plain(cell).strip() for cell in pair))
    return Table(None, pairs, table.align[:2], pairs[0].line)
