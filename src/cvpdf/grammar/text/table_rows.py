"""A table's rows and cells as its readers want them."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.text.lines import Line
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
