"""Headers that a list swallowed: lines without a mark below its last item, as they are pasted from print (rule E6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvpdf.grammar.headers import date_only, read_header
from cvpdf.grammar.lines import Line, ems, label_of, lines_of, paragraph
from cvpdf.grammar.pieces import parted_strongly
from cvpdf.grammar.plain_lines import SENTENCE
from cvpdf.model.outline import Block, Item, List, Paragraph
from cvpdf.model.resume import JOBS, Kind

LONGEST = 40  # ems


def set_free(blocks: Sequence[Block], kind: Kind) -> list[Block]:
    """The blocks, with `Globex Design - Art Director` over `2018 - 2020` below a list's item as a paragraph of its own.

    Args:
        blocks: Of a section.
        kind: Of the section.
    """
    return [part for block in blocks for part in (_parts(block, kind) if isinstance(block, List) else [block])]


def _parts(block: List, kind: Kind) -> Iterator[Block]:
    kept: list[Item] = []
    for item in block.items:
        header = _swallowed(item, kind) if kind in JOBS else []
        first = item.blocks[0] if item.blocks else None
        if not header or not isinstance(first, Paragraph):
            kept.append(item)
            continue
        own = lines_of(first.inlines, first.line)[: -len(header)]
        kept.append(replace(item, blocks=tuple(paragraph(own))))
        yield replace(block, items=tuple(kept), line=kept[0].line)
        yield from paragraph(header)
        kept = []
    if kept:
        yield block if len(kept) == len(block.items) else replace(block, items=tuple(kept), line=kept[0].line)


def _swallowed(item: Item, kind: Kind) -> list[Line]:
    """The last two lines of an item of nothing but text, where they are a header and the date alone below it."""
    first = item.blocks[0] if len(item.blocks) == 1 else None
    lines = lines_of(first.inlines, first.line) if isinstance(first, Paragraph) else []
    if len(lines) < 3 or date_only(lines[-1]) is None:
        return []
    line = lines[-2]
    if ems(line.text) > LONGEST or SENTENCE.search(line.text) or label_of(line) is not None:
        return []
    roles = {part.role for part in read_header(line, kind).parts}
    return lines[-2:] if parted_strongly(line) and {"organization", "position"} <= roles else []
