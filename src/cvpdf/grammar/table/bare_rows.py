"""Undated rows among dated ones, as a 履歴書 has them: 学歴 over its rows, what tells of the row above, 以上."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cvpdf.grammar.text.lines import unwrapped
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.moves import closing
from cvpdf.lexicon.sections import section_kinds
from cvpdf.model.inline import Text, plain, strip
from cvpdf.model.outline import Block, Heading, Paragraph, Row
from cvpdf.model.resume import Entry

DEEPEST = 6  # below whatever heading the table stands under


def bare_row(row: Row) -> Block | None:
    """A row of a single cell: a heading where it is a section's title, else a paragraph; None for any other row."""
    filled = [cell for cell in row.cells if plain(cell).strip()]
    if len(filled) == 2 and all(plain(cell).strip() in closing() for cell in filled):  # 現在 | 在職中
        return Paragraph((*filled[0], Text(" "), *filled[1]), row.line)
    if len(filled) != 1:
        return None
    titled = fold(plain(filled[0])) in section_kinds()
    return Heading(DEEPEST, unwrapped(strip(filled[0])), row.line) if titled else Paragraph(filled[0], row.line)


def told_above(rows: Iterable[Entry | Block]) -> Iterator[Entry | Block]:
    """The same rows, with each that only tells of the one above (編集部に配属) in its body."""
    above: Entry | None = None
    for row in rows:
        if above is not None and isinstance(row, Paragraph) and not plain(row.inlines).strip().startswith(closing()):
            above = replace(above, body=(*above.body, row))
            continue
        if above is not None:
            yield above
        above = row if isinstance(row, Entry) else None
        if above is None:
            yield row
    if above is not None:
        yield above
