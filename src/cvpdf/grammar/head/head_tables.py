"""Tables about the person, taken into the head (rule N and "Contacts", docs/markdown.md)."""

from __future__ import annotations

from dataclasses import replace

from cvpdf.grammar.head.head_draft import Head, same_name, take_half, take_line, take_name, without_photo
from cvpdf.grammar.person.addresses import contact_of
from cvpdf.grammar.person.contacts import NameLabel, read_contacts
from cvpdf.grammar.person.forms import LABEL, Form, Pair, is_paired, names_columns, parts_of, row_lines
from cvpdf.grammar.person.naming import rows_of
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import name_labels
from cvpdf.model.inline import plain, strip
from cvpdf.model.outline import Block, Row, Table
from cvpdf.model.resume import Absorbed, Contact, ContactKind

FACT = 40  # ems; what is told at greater length is no fact of a head
WIDEST = 6  # columns; what has more is no form about the person


def take_table(head: Head, block: Table, moving: frozenset[ContactKind] | None) -> list[Block]:
    """Take name, contacts and facts out of a table: what is left of it, nothing or a table.

    Args:
        head: What takes them.
        block: Of the head, or of a section about the person.
        moving: The kinds that move to the head from a section of its own, where the rest stays; None in the head.
    """
    kept: list[Row] = []
    parts, paired = parts_of(block), is_paired(block)
    form = paired or any(isinstance(part, Form) for part in parts)
    if not form and any(len(row.cells) > WIDEST for row in rows_of(block)):
        return [block]
    for part in parts:
        if isinstance(part, Form):
            kept += _form(head, part, moving)
        elif part is block.header and names_columns(part):
            kept.append(part)
        else:
            kept += _row(head, part, moving, paired=paired)
    if moving is None and any(row.line < head.line for row in kept):
        # What stood above the name is printed there, and what stood below it, below: two tables.
        above, below = ([row for row in kept if (row.line < head.line) is side] for side in (True, False))
        return [*_table_of(block, above, head), *_table_of(block, below, head)]
    return _table_of(block, kept, head)


def _row(head: Head, row: Row, moving: frozenset[ContactKind] | None, *, paired: bool) -> list[Row]:
    """What is left of a row."""
    lines = [Line(without_photo(head, line.inlines), line.line) for line in row_lines(row, paired=paired)]
    said = len(head.absorbed)
    left = [each for line in lines if not line.blank and (each := _left(head, line, moving, paired=paired))]
    head.absorbed[said:] = [replace(each, written=each.written.rstrip("：")) for each in head.absorbed[said:]]
    if left == lines:
        return [row]
    return [Row(tuple(line.inlines for line in left), row.line)] if left else []


def _left(head: Head, line: Line, moving: frozenset[ContactKind] | None, *, paired: bool) -> Line | None:
    left = take_line(head, line, moving)
    fact = _fact(left) if left is not None and paired and moving is None else None
    head.contacts += [fact] if fact is not None else []
    return left if fact is None else None


def _table_of(block: Table, kept: list[Row], head: Head) -> list[Block]:
    """The table of the rows that are left of a table."""
    if kept == [block.header] and block.header is not None and len(block.rows) > 0:
        texts = [plain(cell).strip() for cell in block.header.cells]
        head.absorbed += [Absorbed(text, block.header.line, "label") for text in texts if text]
        return []
    if not kept:
        return []
    own = {id(row) for row in rows_of(block)}
    if all(id(row) in own for row in kept):
        header = kept[0] if kept[0] is block.header else None
        return [Table(header, tuple(row for row in kept if row is not header), block.align, kept[0].line)]
    width = max(len(row.cells) for row in kept)
    padded = [Row(row.cells + ((),) * (width - len(row.cells)), row.line) for row in kept]
    header = padded.pop(0) if block.header is not None and names_columns(block.header) else None
    return [Table(header, tuple(padded), ("",) * width, kept[0].line)]


def _form(head: Head, form: Form, moving: frozenset[ContactKind] | None) -> list[Row]:
    """What is left of a row of labels and its values; both as they are where no head says so much."""
    pairs = form.pairs
    if moving is None and not all(_is_said(pair) for pair in pairs):
        return [form.labels, form.values]
    left = [pair for pair in pairs if not _take(head, pair, moving)]
    if len(left) == len(pairs):
        return [form.labels, form.values]
    return [
        Row(tuple(cell.inlines for cell in cells), cells[0].line)
        for cells in ([pair.label for pair in left], [pair.value for pair in left])
        if cells
    ]


def _is_said(pair: Pair) -> bool:
    """Whether the head can say it, so that no cell is left over."""
    whole = bool(pair.written) or not pair.value.text.strip()
    return whole and (ems(pair.value.text) <= FACT or _contacts(pair) is not None)


def _fact(line: Line) -> Contact | None:
    """What a row of a form says of the person under a label that nobody knows: 稼働開始：2024年7月; None at length."""
    label = label_of(line)
    if label is None or not label.value.text.strip() or ems(label.value.text) > FACT or ems(label.written) > LABEL:
        return None
    return contact_of("fact", label.written.rstrip("：: "), label.value)


def _take(head: Head, pair: Pair, moving: frozenset[ContactKind] | None) -> bool:
    value = Line(strip(without_photo(head, pair.value.inlines)), pair.value.line)
    pair = Pair(pair.label, value)
    if not value.text.strip():
        if moving is None:
            head.absorbed.append(Absorbed(pair.written, pair.label.line, "label"))
        return moving is None
    if _takes_name(head, pair):
        return True
    found = _contacts(pair) or [contact_of("fact", pair.written, value)]
    if moving is not None and not all(each.kind in moving for each in found):
        return False
    head.contacts += [replace(each, label_line=pair.label.line) if each.label else each for each in found]
    return True


def _takes_name(head: Head, pair: Pair) -> bool:
    word = fold(pair.written)
    if word in name_labels() and same_name(pair.value.text.strip(), head.known):
        head.absorbed.append(Absorbed(pair.written, pair.label.line, "label"))
        take_name(head, pair.value)
        return True
    said = len(head.absorbed)
    taken = all(head.halves) and not head.settings.name and take_half(head, pair.line)
    head.absorbed[said:] = [replace(each, written=pair.written, line=pair.label.line) for each in head.absorbed[said:]]
    return taken


def _contacts(pair: Pair) -> list[Contact] | None:
    """The contacts of a pair; None where some of its words are none, or the label would not be said."""
    found = [read for _, read in read_contacts(pair.line).pieces]
    contacts = [read for read in found if isinstance(read, Contact)]
    whole = len(contacts) == len(found) and not any(isinstance(read, NameLabel) for read in found)
    return contacts if whole and contacts and contacts[0].label else None
