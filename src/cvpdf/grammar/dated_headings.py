"""Dates that stand right above a heading or are one themselves → below it, where its entry is read (rule E1)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cvpdf.grammar.headers import date_only
from cvpdf.grammar.lines import Line
from cvpdf.model.outline import Block, Heading, Paragraph


def dates_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of a section, each lone date below the heading it dates."""
    return _from_beside(_from_above(blocks))


def _from_above(blocks: Sequence[Block]) -> Sequence[Block]:
    """`2014.08 - 2015.06` on a line of its own above each heading: below it, where it is read."""
    above = [
        index
        for index, (block, after) in enumerate(pairwise(blocks))
        if isinstance(after, Heading) and isinstance(block, Paragraph) and date_only(Line(block.inlines, block.line))
    ]
    headings = sum(isinstance(block, Heading) for block in blocks)
    if not above or above[0] != 0 or len(above) * 2 < headings:
        return blocks
    turned = list(blocks)
    for index in above:
        turned[index : index + 2] = [turned[index + 1], turned[index]]
    return turned


def _from_beside(blocks: Sequence[Block]) -> Sequence[Block]:
    """`#### 商城` right above `#### 2020.06 - 2024.06`, on one level: the date is a line below its heading."""
    dates = [isinstance(block, Heading) and date_only(Line(block.inlines, block.line)) is not None for block in blocks]
    levels = [block.level if isinstance(block, Heading) else 0 for block in blocks]
    below = [
        index
        for index in range(1, len(blocks))
        if dates[index] and levels[index - 1] == levels[index] and not dates[index - 1]
    ]
    if not below or any(dates[: below[0]]):
        return blocks
    return [
        Paragraph(block.inlines, block.line) if index in below and isinstance(block, Heading) else block
        for index, block in enumerate(blocks)
    ]
