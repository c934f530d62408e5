"""Sections of plain text that begin behind a label: `经  历：2000.09-2005.07 南屿大学`, more lines below (rule S3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cvpdf.grammar.section.sheets import opened
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, lines_of, paragraph
from cvpdf.grammar.words.titles import read_title
from cvpdf.lexicon.fold import CJK
from cvpdf.model.inline import strip
from cvpdf.model.outline import Block, Heading, Paragraph

# Of so many sections with lines below their labels at least; then one of a single line is one as well.
FEWEST = 2


def parted(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a table that is all of the text opened; without headings, such labels apart from what they begin."""
    blocks = list(opened(blocks))
    if any(isinstance(block, Heading) for block in blocks):
        return blocks
    return [piece for block in blocks for piece in (_parted(block) if isinstance(block, Paragraph) else [block])]


def _parted(block: Paragraph) -> list[Block]:
    lines = lines_of(block.inlines, block.line)
    titled = [index for index, line in enumerate(lines) if _is_title(line)]
    headed = [index for index in titled if index + 1 < len(lines) and label_of(lines[index + 1]) is None]
    starts = [index for index in titled if index >= headed[0]] if len(headed) >= FEWEST else []
    if not starts:
        return [block]
    pieces: list[Block] = [*paragraph(lines[: starts[0]])]
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        pieces += _section(lines[start], lines[start + 1 : stop])
    return pieces


def _is_title(line: Line) -> bool:
    """Whether a line's label is a section's title, with words behind it."""
    label = label_of(line)
    title = read_title(label.written) if label is not None else None
    if label is None or title is None or not title.exact or max(label.written) < CJK:
        return False
    return bool(label.value.text.strip()) and title.kind != "basics"


def _section(line: Line, below: Sequence[Line]) -> Iterator[Block]:
    label = label_of(line)
    if label is not None:
        size = line.text.index(label.value.text.strip())
        yield from paragraph([Line(strip(line.part(0, size).inlines, " \t\u3000:："), line.line)])
        yield from paragraph([Line(strip(label.value.inlines), line.line), *below])
