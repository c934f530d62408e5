"""Tables in which a dated row heads an entry, and the rows below tell of it (rule E3, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.header.headers import date_only, read_header
from cvpdf.grammar.text.lines import Line, lines_of
from cvpdf.model.inline import Text
from cvpdf.model.outline import Row, Table
from cvpdf.model.resume import Entry, Kind

LONGEST = 100  # letters of a header's cells; more is told of a job


def entries_over_rows(rows: Sequence[Row], align: tuple[str, ...], kind: Kind) -> tuple[Entry, ...]:
    """`| Acme / Engineer | 2014 - 2016 |` over rows that tell of it, and again; none where a dated row names no job.

    Args:
        rows: Of the table, its header first.
        align: Of its columns.
        kind: Of the section.
    """
    starts = [index for index, row in enumerate(rows) if _dates(row)]
    if len(starts) < 2 or starts[0]:
        return ()
    drafts = [_draft(rows[index], kind) for index in starts]
    if not all(draft.has("organization") and draft.has("position") for draft in drafts):
        return ()
    for draft, start, stop in zip(drafts, starts, [*starts[1:], len(rows)], strict=True):
        below = tuple(rows[start + 1 : stop])
        draft.body += [Table(None, below, align, below[0].line)] if below else []
    return tuple(draft.finish() for draft in drafts)


def _dates(row: Row) -> bool:
    """Whether one of a row's cells is a date alone, and the others are short."""
    cells = _cells(row)
    return any(map(date_only, cells)) and sum(len(cell.text) for cell in cells) <= LONGEST


def _draft(row: Row, kind: Kind) -> Draft:
    draft = Draft(kind, row.line)
    for cell in _cells(row):
        draft.take_header(read_header(cell, kind))
    return draft


def _cells(row: Row) -> list[Line]:
    """Each cell that holds words, as one line."""
    cells = [lines_of(cell, row.line) for cell in row.cells]
    texts = [" ".join(line.text for line in lines) for lines in cells]
    return [
        lines[0] if len(lines) == 1 else Line((Text(text),), lines[0].line)
        for lines, text in zip(cells, texts, strict=True)
        if lines
    ]
