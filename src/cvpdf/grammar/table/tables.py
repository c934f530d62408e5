"""Tables whose rows are entries, or that are one entry's header (rule E3, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Literal

from cvpdf.grammar.entry.dated import has_bold
from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.entry.telling import sentences, title_and_more
from cvpdf.grammar.header.cutting import trimmed
from cvpdf.grammar.header.headers import read_header
from cvpdf.grammar.table.bare_rows import bare_row, told_above
from cvpdf.grammar.table.columns import (
    DATES,
    Column,
    Columns,
    columns_of,
    dated_cells,
    guess_columns,
    label_kind,
    readable,
    row_period,
    unit_and_title,
)
from cvpdf.grammar.table.row_groups import entries_over_rows
from cvpdf.grammar.text.labels import Label
from cvpdf.grammar.text.lines import Line, ems, lines_of, paragraph, unwrapped
from cvpdf.grammar.text.table_rows import absorbed_labels, all_rows, one_line, told_rows, two_columns
from cvpdf.grammar.time.periods import read_end
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import HeaderLabel, header_labels
from cvpdf.lexicon.moves import joining, leaving
from cvpdf.model.inline import plain, strip
from cvpdf.model.outline import Block, Row, Table
from cvpdf.model.resume import JOBS, Absorbed, Entry, Kind, Part, Role

_ROLES: dict[HeaderLabel | Literal["year", "month", "content", "dated"], Role] = {
    "organization": "organization", "position": "position", "location": "location", "project": "organization",
}  # fmt: skip


BESIDE = 32  # ems; what a cell tells besides at greater length stands below the header


def table_entries(table: Table, kind: Kind) -> tuple[Entry | Block, ...]:
    """The entries of a table, one a row or one for the whole; none where it is just a table."""
    rows = all_rows(table)
    if not rows:
        return ()
    pairs = two_columns(table)
    if is_pairs(pairs) and (entry := _pairs(pairs, kind)):
        return (entry,)
    columns = columns_of(table)
    headed = table.header is not None and (any(columns) or not dated_cells(table.header))
    body = told_rows(table) if headed else rows
    if not any(column in DATES for column in columns):
        guessed = guess_columns(body)
        columns = [told or guess for told, guess in zip_longest(columns, guessed)]
    dated = [row for row in body if row_period(row, columns)]
    if not headed and table.header is not None and dated == [table.header] and len(table.rows) < 4:
        entry = _row_entry(table.header, columns, kind)  # | 2018年4月 ~ 現在 | 北山株式会社 | over what was done there
        if entry.organization and piece_kind(entry.organization) == "organization":
            below = Table(None, table.rows, table.align, table.rows[0].line)
            return (replace(entry, body=(*entry.body, below)),)
    grouped = kind in JOBS and not headed and len(dated) * 2 < len(body)
    if grouped and (told := entries_over_rows(rows, table.align, kind)):
        return told
    telling = [row for row in body if bare_row(row) is None]
    if not telling or len(dated) * 2 < len(telling) or not readable(body, columns):
        return ()
    labels = absorbed_labels(table) if headed else []
    return tuple(told_above(_read_row(row, columns, kind, labels if row is dated[0] else []) for row in body))


def _read_row(row: Row, columns: Columns, kind: Kind, labels: Sequence[Absorbed]) -> Entry | Block:
    if not row_period(row, columns):
        return bare_row(row) or _row_entry(row, columns, kind)
    entry = _row_entry(row, columns, kind)
    return replace(entry, absorbed=(*labels, *entry.absorbed))


def rows_of(body: Iterable[Block | Entry], kind: Kind) -> Iterator[Entry]:
    """What the dated rows say of tables that stay tables: a スキルシート's projects, a job's sites.

    Args:
        body: Of a section or an entry.
        kind: Of the section.
    """
    for node in body:
        if isinstance(node, Entry):
            if node.period is None or kind not in JOBS:  # in a dated job: what was done there
                yield from rows_of(node.body, kind)
        elif isinstance(node, Table) and not is_pairs(node):
            yield from _kept_rows(node, kind)


def _kept_rows(table: Table, kind: Kind) -> Iterator[Entry]:
    columns = columns_of(table)
    named = next((index for index, column in enumerate(columns) if column in ("project", "organization")), None)
    rows = [row for row in table.rows if row_period(row, columns)]
    if named is None or len(rows) * 2 < len(table.rows):
        return
    for row in rows:
        draft = Draft(kind, row.line)
        for index, cell in enumerate(row.cells[: len(columns)]):
            lines = lines_of(cell, row.line)
            wanted = index == named or columns[index] in (*DATES, "position", "location")
            if wanted and any(char.isalnum() for char in plain(cell)):
                _take_cell(draft, lines, columns[index])
        yield draft.finish()


def _row_entry(row: Row, columns: Columns, kind: Kind) -> Entry:
    draft = Draft(kind, row.line)
    draft.body = list(_take_row(draft, row, columns))
    return draft.finish()


def _take_row(draft: Draft, row: Row, columns: Columns) -> list[Block]:
    """Take a row's cells into a header; what is too long for it, as paragraphs."""
    content: list[Block] = []
    for index, cell in enumerate(row.cells):
        lines = lines_of(cell, row.line)
        column = columns[index] if index < len(columns) else None
        if column == "content" and draft.kind == "project" and not {"organization", "project"}.intersection(columns):
            lines = _take_project(draft, lines)
        told = _take_moved(draft, lines) if lines and column is None else []
        if told or (lines and not _take_cell(draft, lines, column)):
            content += paragraph(told or lines)
    return content


def _take_project(draft: Draft, lines: list[Line]) -> list[Line]:
    """`**CRM移行**` over what was done, in a cell of 業務内容: takes the first line; the others."""
    if not lines or ems(lines[0].text) > SHORT or (len(lines) == 1 and not has_bold(lines[0])):
        return lines
    draft.add(Part("organization", unwrapped(trimmed(lines[0]).inlines), lines[0].line))
    return lines[1:]


def _take_cell(draft: Draft, lines: list[Line], column: Column | None) -> bool:
    whole = one_line(lines)
    if column == "content":
        return False
    if not any(char.isalnum() for char in whole.text):
        draft.parts.append(Part("other", whole.inlines, whole.line))  # a dash for nothing
        return True
    if column == "beside" and ems(whole.text) <= BESIDE:
        draft.parts.append(Part("other", unwrapped(strip(whole.inlines)), whole.line))
        return True
    if column in DATES or column == "beside":
        return column in DATES and _take_date(draft, whole, column)
    if column is None or column == "dated":
        return _take_unlabelled(draft, lines)
    header = read_header(whole, draft.kind)
    named = any(part.role == "organization" for part in header.parts) and len(header.parts) > 1
    sure = column == "position" or (column == "organization" and not header.unsure)
    if sure and named and not draft.has("organization"):
        draft.take_header(header)
    elif column in _ROLES:
        told = title_and_more(whole) if column == "position" else [whole]
        roles: list[Role] = [_ROLES[column], "other"]
        both = unit_and_title(whole) if column == "position" and told == [whole] else ()
        for part in both or map(_part, roles, told):
            draft.add(part)
    return True


def _part(role: Role, words: Line) -> Part:
    return Part(role, unwrapped(strip(words.inlines)), words.line)


def _take_moved(draft: Draft, lines: list[Line]) -> list[Line]:
    """`株式会社メンバーズに入社。サイト制作に従事。`: takes the first sentence; what it tells besides.

    So it does with `**Buchhalterin**, Globex GmbH<br>Abschlüsse, Betreuung der Anlagen …`, a line over long ones or one
    that says it all.
    """
    if not draft.parts and len(lines) > 1 and has_bold(lines[0]):
        header = read_header(lines[0], draft.kind)
        whole = {"organization", "position"} <= {part.role for part in header.parts} and draft.kind in JOBS
        if whole or max(ems(each.text) for each in lines[1:]) > SHORT:
            draft.take_header(header)
            return lines[1:]
    first, *rest = sentences(one_line(lines))
    if draft.parts or not rest or not first.text.endswith((*joining(), *leaving())):
        return []
    draft.take_header(read_header(first, draft.kind))
    return rest


SHORT = 32  # ems of a cell's line; a longer one tells of a job
LONGEST = 60  # … and of one that ends in 卒業 or 入社


def _take_unlabelled(draft: Draft, lines: list[Line]) -> bool:
    """A short cell, or `**Hanbit Soft**<br>Developer` where nothing is named yet."""
    moved = len(lines) == 1 and lines[0].text.strip().endswith((*joining(), *leaving()))  # …学士課程 卒業
    short = all(ems(line.text) <= (LONGEST if moved else SHORT) for line in lines)
    if not short or len(lines) > (1 if draft.has("organization") else 3):
        return False
    for line in lines:
        draft.take_header(read_header(line, draft.kind))
    return True


def _take_date(draft: Draft, cell: Line, column: Column | None) -> bool:
    if column == "month":
        return _take_month(draft, cell.text.strip().rstrip("月월"))
    if column == "end":
        known = read_end(cell.text) is not None
        if known:
            draft.take_end(cell)
        return known
    header = read_header(cell, "other")
    if header.period is None or draft.period is not None:
        return False
    draft.take_dated(header)
    draft.started = column == "start"
    return True


def _take_month(draft: Draft, month: str) -> bool:
    """The month beside a year in a cell of its own."""
    start = draft.period.start if draft.period else None
    if draft.period is None or start is None or start.month or not month.isdecimal() or not 1 <= int(month) <= 12:
        return False
    draft.period = replace(
        draft.period, start=replace(start, month=int(month)), written=f"{draft.period.written}/{month}"
    )
    return True


def take_only_row(draft: Draft, table: Table) -> list[Block] | None:
    """A table of one row that dates the header above it: its cells, under labels or not; None for any other table."""
    rows, columns = all_rows(table), columns_of(table)
    if draft.period is not None or len(rows) > 2 or (len(rows) == 2 and not any(columns)):
        return None
    row = rows[-1]
    if len(rows) == 1:
        columns = guess_columns(rows)
    if not row_period(row, columns):
        return None
    content = _take_row(draft, row, columns)
    draft.absorbed += absorbed_labels(table) if len(rows) == 2 else []
    return content


def is_pairs(table: Table) -> bool:
    """Two columns, the first of which holds labels: `|期間|2023年10月〜現在|`."""
    rows = all_rows(table)
    if any(len(row.cells) != 2 for row in rows):
        return False
    return sum(fold(plain(row.cells[0])) in header_labels() for row in rows) >= min(2, len(rows))


def _pairs(table: Table, kind: Kind) -> Entry | None:
    rows = all_rows(table)
    draft = Draft(kind, table.line)
    left = [row for row in rows if not take_pair(draft, row)]
    if draft.period is None:
        return None
    if left:
        header = left[0] if table.header and left[0] is table.header else None
        draft.body = [Table(header, tuple(row for row in left if row is not header), table.align, left[0].line)]
    return draft.finish()


def take_pairs(draft: Draft, table: Table) -> list[Block] | None:
    """Take the rows of label and value into a header: what is left of the table; None where nothing was taken."""
    rows = all_rows(table)
    left = [row for row in rows if not (len(row.cells) == 2 and take_pair(draft, row))]
    if len(left) == len(rows):
        return None
    header = left[0] if left and left[0] is table.header else None
    body = tuple(row for row in left if row is not header)
    if not body:
        draft.absorbed += absorbed_labels(table) if header is not None else []
        return []
    return [Table(header, body, table.align, left[0].line)]


def take_pair(draft: Draft, row: Row) -> bool:
    """Take a row of label and value into a header."""
    word = fold(plain(row.cells[0]))
    kind = label_kind(plain(row.cells[0]))
    if kind is None or len(row.cells) < 2:
        return False
    lines = lines_of(row.cells[1], row.line)
    if not lines:
        return False
    label = Label(word, plain(row.cells[0]).strip(), one_line(lines))
    if not draft.fits(kind, label):
        return False
    draft.take_label(kind, label)
    return True
