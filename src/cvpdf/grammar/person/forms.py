"""Tables about the person: labels over their values, or beside them (rule N and "Contacts", docs/markdown.md)."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from cvpdf.grammar.text.lines import Line, ems, lines_of
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import contact_labels, family_name_labels, given_name_labels, name_labels
from cvpdf.model.inline import Inlines, Link, Text, plain, strip, walk
from cvpdf.model.outline import Row, Table

LABEL = 16  # ems; a longer cell is no label


class Pair(NamedTuple):
    """A label and its value, each on its source line."""

    label: Line
    value: Line

    @property
    def written(self) -> str:
        """The label without its colon."""
        return self.label.text.strip().rstrip(":：").rstrip()

    @property
    def line(self) -> Line:
        """Both as one line with a colon, where the value stands."""
        label = strip(self.label.inlines, " \t\u3000:：")
        return Line((*label, Text("："), *self.value.inlines), self.value.line)


def is_label_word(word: str) -> bool:
    """Whether a folded word leads to a person's name, contact or fact."""
    return (
        word in contact_labels() or word in name_labels() or word in given_name_labels() or word in family_name_labels()
    )


def names_columns(row: Row) -> bool:
    """氏名 | 年齢 | 性別 | 単価: labels side by side, of which half are known, and two neighbours among them."""
    texts = [plain(cell).strip() for cell in row.cells if plain(cell).strip()]
    known = [is_label_word(fold(text)) for text in texts]
    beside = any(map(all, pairwise(known)))
    linked = any(isinstance(node, Link) for cell in row.cells for node in walk(cell))
    return beside and not linked and sum(known) * 2 >= len(texts) and all(ems(text) <= LABEL for text in texts)


class Form(NamedTuple):
    """A row of labels over one row of values."""

    labels: Row
    values: Row

    @property
    def pairs(self) -> list[Pair]:
        """Each column that says anything."""
        width = max(len(self.labels.cells), len(self.values.cells))
        pairs = [Pair(_one_line(self.labels, at), _one_line(self.values, at)) for at in range(width)]
        return [pair for pair in pairs if pair.written or pair.value.text.strip()]


def parts_of(table: Table) -> list[Row | Form]:
    """A table's rows, a row of labels and the one row of values below it as a form."""
    rows = [row for row in (table.header, *table.rows) if row and any(plain(cell).strip() for cell in row.cells)]
    parts: list[Row | Form] = []
    at = 0
    while at < len(rows):
        over = names_columns(rows[at]) and at + 1 < len(rows) and not names_columns(rows[at + 1])
        if over and (at + 2 == len(rows) or _begins(rows[at + 2])):
            parts.append(Form(rows[at], rows[at + 1]))
            at += 2
        else:
            parts.append(rows[at])
            at += 1
    return parts


def _begins(row: Row) -> bool:
    """Whether a row begins with a label, so that it is no further row of values."""
    return names_columns(row) or is_label_word(fold(plain(row.cells[0])))


def _one_line(row: Row, at: int) -> Line:
    inlines: Inlines = ()
    for each in lines_of(row.cells[at], row.line) if at < len(row.cells) else ():
        inlines += ((Text(" "),) if inlines else ()) + each.inlines
    return Line(strip(inlines), row.line)


def table_lines(table: Table) -> list[Line]:
    """A table's lines; a label cell and its value, beside or below it, as one line with a colon."""
    paired = is_paired(table)
    lines: list[Line] = []
    for part in parts_of(table):
        if isinstance(part, Form):
            lines += [pair.line for pair in part.pairs if pair.value.text.strip()]
        elif part is not table.header or not names_columns(part):
            lines += row_lines(part, paired=paired)
    return lines


def is_paired(table: Table) -> bool:
    """Labels and values in turn, two pairs a row or more: 氏名 | 山田花子 | 年齢 | 34歳."""
    rows = [[fold(plain(cell)) for cell in row.cells] for row in (table.header, *table.rows) if row]
    labels = [word for row in rows for word in row[::2] if word]
    values = [word for row in rows for word in row[1::2] if word]
    known = sum(is_label_word(word) for word in labels)
    wide = max((len(row) for row in rows), default=0) > 3
    return wide and known > 1 and known * 2 >= len(labels) and not any(is_label_word(word) for word in values)


def row_lines(row: Row, *, paired: bool = False) -> list[Line]:
    """A row's lines; a label cell and its value as one line with a colon.

    Args:
        row: Of a table.
        paired: Whether labels and values take turns in it, known or not.
    """
    cells = [lines_of(cell, row.line) for cell in row.cells]
    texts = [" ".join(line.text for line in lines).strip() for lines in cells]
    lines: list[Line] = []
    index = 0
    while index < len(cells):
        label = fold(texts[index])
        known = is_label_word(label) or (paired and not index % 2 and 0 < ems(texts[index]) <= LABEL)
        if index + 1 < len(cells) and texts[index + 1] and known:
            joint = () if texts[index].endswith((":", "：")) else (Text("："),)
            inlines = (*(node for line in cells[index] for node in line.inlines), *joint)
            inlines += tuple(node for line in cells[index + 1] for node in line.inlines)
            lines.append(Line(inlines, row.line))
            index += 2
        else:
            lines += [line for line in cells[index] if not line.blank]
            index += 1
    return lines
