"""What the columns of a table hold (rule E3, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from cvpdf.grammar.header.headers import date_only, header_period, read_header
from cvpdf.grammar.text.lines import Line, ems
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.grammar.words.titles import is_sub_label
from cvpdf.lexicon.column_labels import beside_labels, column_labels
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import HeaderLabel, header_labels
from cvpdf.lexicon.moves import joining, leaving, without_remark
from cvpdf.model.inline import plain
from cvpdf.model.outline import Row, Table
from cvpdf.model.resume import Part

Column = HeaderLabel | Literal["year", "month", "content", "dated", "beside"]


Columns = list[Column | None]


# A wider one (a スキルシート's twenty projects) is read across and down: it stays the table its author made.
MOST_COLUMNS = 6


def columns_of(table: Table) -> Columns:
    """What each column holds, by its label; `content` for 担当業務, which stands below the header."""
    if table.header is None:
        return []
    labels = [plain(cell) for cell in table.header.cells]
    columns: Columns = [_column_of(label) for label in labels]
    folded = [fold(label) for label in labels]
    if {"年", "月"} <= set(folded):  # a Japanese 履歴書: the year and the month in two columns
        columns[folded.index("年")], columns[folded.index("月")] = "year", "month"
    if "content" in columns and not {"organization", "project"} & set(columns):
        at = columns.index("content")  # 年月 | 内容: 株式会社甲 入社
        cells = [without_remark(plain(row.cells[at]).partition("。")[0]) for row in table.rows if at < len(row.cells)]
        told = [cell.endswith((*joining(), *leaving())) or _names(cell) for cell in cells]
        alone = len(columns) == 2 and all("\n" not in cell.strip() and ems(cell) <= SHORT for cell in cells)
        if sum(told) * 2 > len(cells) or (alone and any(told)):
            columns[at] = None
    if "location" in columns and not {"organization", "project"} & set(columns):
        at = columns.index("location")  # 地点 over 某科技公司: nothing else names the employers
        cells = [plain(row.cells[at]) for row in table.rows if at < len(row.cells)]
        if sum(piece_kind(cell) == "location" for cell in cells) * 2 < len(cells):
            columns[at] = "organization"
    return columns


SHORT = 32  # ems; a longer cell tells what was done


def _names(cell: str) -> bool:
    """A few words that begin with an employer or a school: `株式会社甲 営業`, below 年月 | 内容."""
    first = cell.split(maxsplit=1)[0] if cell.split() else ""
    return "\n" not in cell.strip() and ems(cell) <= SHORT and piece_kind(first) in ("organization", "school")


_JOINTS = lazy(r"[・/／、,（(）)|&＆]|\s+-\s+")


def label_kind(label: str) -> HeaderLabel | None:
    """What a label says of its value; of a double one (所属 / 契約形態) the first half that is known."""
    parts = [fold(label), *(fold(part) for part in _JOINTS.split(label))]
    return next((header_labels()[part] for part in parts if part in header_labels()), None)


def _column_of(label: str) -> Column | None:
    told = any(map(is_sub_label, (label, *_JOINTS.split(label))))  # ドメイン / 内容
    named = label_kind(label) or column_labels().get(fold(label))
    return named or ("beside" if fold(label) in beside_labels() else "content" if told else None)


def dated_cells(row: Row) -> bool:
    """Whether some cell of a row holds a period."""
    return any(header_period(plain(cell).replace("\n", " "), row.line) for cell in row.cells)


def guess_columns(rows: Sequence[Row]) -> Columns:
    """Without a header row the column of dates shows itself."""
    width = max((len(row.cells) for row in rows), default=0)
    columns: Columns = []
    for index in range(width):
        cells = [plain(row.cells[index]) for row in rows if index < len(row.cells)]
        dated = sum(date_only(Line(row.cells[index], row.line)) is not None for row in rows if index < len(row.cells))
        columns.append("period" if cells and dated * 2 >= len(cells) and "period" not in columns else None)
    if width <= MOST_UNDATED and "period" not in columns:  # 理學碩士 | 南海大學 · 2019–2021: who and when in one cell
        for index in range(width):
            cells = [plain(row.cells[index]) for row in rows if index < len(row.cells)]
            if cells and all(map(_names_and_dates, cells)):
                columns[index] = "dated"
    return columns


MOST_UNDATED = 3


def _names_and_dates(cell: str) -> bool:
    """A few words and a range."""
    found = header_period(cell, 0)
    return found is not None and found.period.end is not None and "\n" not in cell and ems(cell) <= 30


def row_period(row: Row, columns: Columns) -> bool:
    """Whether a row is dated where its columns say that dates stand."""
    return any(
        column in ("period", "start", "end", "year", "dated")
        and header_period(plain(cell).replace("\n", " "), row.line)
        for cell, column in zip(row.cells, columns, strict=False)
    )


def readable(rows: Sequence[Row], columns: Columns) -> bool:
    """A table with columns of marks (○, -, ✓) or of many contents says more as a table."""
    open_columns = [index for index, column in enumerate(columns) if column is None]
    for index in open_columns:
        cells = [plain(row.cells[index]).strip() for row in rows if index < len(row.cells)]
        if cells and all(len(cell) <= 2 and not cell.isalnum() for cell in cells) and any(cells):
            return False
    return len(columns) <= MOST_COLUMNS and len(open_columns) <= 4


DATES: tuple[Column, ...] = ("period", "start", "end", "year", "month")


def unit_and_title(cell: Line) -> tuple[Part, ...]:
    """`중환자실 / 책임간호사` below 부서/직위: the unit is no part of the title; nothing for any other cell."""
    parts = read_header(cell, "work").parts
    titles = [part for part in parts if part.role == "position" and is_title(plain(part.inlines))]
    if len(parts) != 2 or len(titles) != 1 or "/" not in cell.text.replace("／", "/"):
        return ()
    return tuple(part if part is titles[0] else replace(part, role="other") for part in parts)
