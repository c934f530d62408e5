"""Where the name may stand: behind a label, in a table, in a first line (rule N, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.contacts import read_contacts
from cvpdf.grammar.lines import Line, ems, label_of, lines_of
from cvpdf.grammar.names import is_name, name_in_title
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import contact_labels, family_name_labels, given_name_labels, name_labels
from cvpdf.model.inline import Text
from cvpdf.model.outline import Block, Heading, List, Paragraph, Quote, Row, Table


def labelled_name(blocks: Sequence[Block]) -> str:
    """The name behind 姓名：, wherever in the head it stands; given and family name of a form in two rows."""
    for line in all_lines(blocks):
        gathered = read_contacts(line)
        if gathered.name is not None and is_name(gathered.name.text, lenient=True):
            return gathered.name.text.strip()
    return ""


def all_lines(blocks: Sequence[Block]) -> list[Line]:
    """Every line of blocks, list items and table rows included."""
    lines: list[Line] = []
    for block in blocks:
        match block:
            case Heading(_, inlines, line) | Paragraph(inlines, line):
                lines += lines_of(inlines, line)
            case List(items):
                for item in items:
                    lines += all_lines(item.blocks)
            case Quote(inner):
                lines += all_lines(inner)
            case Table():
                lines += [line for row in rows_of(block) for line in row_lines(row)]
            case _:
                pass
    return lines


def rows_of(table: Table) -> tuple[Row, ...]:
    """The rows of a table, its header first."""
    return ((table.header,) if table.header else ()) + table.rows


def row_lines(row: Row) -> list[Line]:
    """A row's lines; a label cell and its value as one line with a colon."""
    cells = [lines_of(cell, row.line) for cell in row.cells]
    texts = [" ".join(line.text for line in lines).strip() for lines in cells]
    lines: list[Line] = []
    index = 0
    while index < len(cells):
        label = fold(texts[index])
        if index + 1 < len(cells) and texts[index + 1] and _is_label_word(label):
            joint = () if texts[index].endswith((":", "：")) else (Text("："),)
            inlines = (*(node for line in cells[index] for node in line.inlines), *joint)
            inlines += tuple(node for line in cells[index + 1] for node in line.inlines)
            lines.append(Line(inlines, row.line))
            index += 2
        else:
            lines += [line for line in cells[index] if not line.blank]
            index += 1
    return lines


def _is_label_word(word: str) -> bool:
    return (
        word in contact_labels() or word in name_labels() or word in given_name_labels() or word in family_name_labels()
    )


def early_name(blocks: Sequence[Block]) -> str:
    """A first line that is a name, or the name in `- 林小北/男/1995`."""
    for line in all_lines(blocks)[:6]:
        text = line.text.strip()
        if label_of(line) is None and is_name(text):
            return text
        found = name_in_title(text, lenient=False) if ems(text) < 40 and label_of(line) is None else None
        if found is not None and found.start == len(text) - len(text.lstrip()):
            return found.name
    return ""
