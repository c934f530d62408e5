"""Dates that stand right above a heading or are one themselves → below it, where its entry is read (rule E1)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cvpdf.grammar.body.nodes import Node
from cvpdf.grammar.header.headers import date_only, looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import block_lines
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, lines_of
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.outline import Block, Heading, Paragraph
from cvpdf.model.period import Period
from cvpdf.model.resume import JOBS, Kind


def dates_below(blocks: Sequence[Block], kind: Kind) -> Sequence[Block]:
    """The blocks of a section, each lone date below the heading it dates."""
    return _under_employers(_from_over(_from_beside(_from_above(blocks))), kind)


def _under_employers(blocks: Sequence[Block], kind: Kind) -> Sequence[Block]:
    """`北山科技 · 2020.01–2021.04` on a line above each heading `数据分析 · 销售部`: the employer heads the entry."""
    if kind not in JOBS:
        return blocks
    titles = [index for index, block in enumerate(blocks) if isinstance(block, Heading)]
    above = [blocks[index - 1] if index else None for index in titles]
    if not titles or not all(isinstance(block, Paragraph) and _is_employer(block) for block in above):
        return blocks
    if not all(_is_title(block) for index in titles if isinstance(block := blocks[index], Heading)):
        return blocks
    turned = list(blocks)
    for index in titles:
        heading, line = blocks[index], blocks[index - 1]
        if isinstance(heading, Heading) and isinstance(line, Paragraph):
            turned[index - 1] = Heading(heading.level, line.inlines, line.line)
            turned[index] = Paragraph(heading.inlines, heading.line)
    return turned


def _is_employer(block: Paragraph) -> bool:
    """One line with an organisation, when, and no title."""
    lines = lines_of(block.inlines, block.line)
    header = read_header(lines[0], "work") if len(lines) == 1 and looks_like_header(lines[0]) else None
    return header is not None and [part.role for part in header.parts] == ["organization"]


def _is_title(block: Heading) -> bool:
    header = read_header(Line(block.inlines, block.line), "work")
    return header.period is None and bool(header.parts) and header.parts[0].role == "position"


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


def _from_over(blocks: Sequence[Block]) -> Sequence[Block]:
    """`### 期間: 2021/4 - 現在` over `### 決済基盤の開発`, in turn on one level: each date below its title."""
    headings = [index for index, block in enumerate(blocks) if isinstance(block, Heading)]
    top = min((block.level for block in blocks if isinstance(block, Heading)), default=0)
    level = [index for index in headings if isinstance(block := blocks[index], Heading) and block.level == top]
    dates = [_dates(blocks[index]) for index in level]
    turns = bool(level) and dates == [True, False] * (len(dates) // 2)
    if not turns or any(high != low + 1 for low, high in zip(level[::2], level[1::2], strict=True)):
        return blocks
    turned = list(blocks)
    for low, high in zip(level[::2], level[1::2], strict=True):
        date = blocks[low]
        if isinstance(date, Heading):
            turned[low], turned[high] = blocks[high], Paragraph(date.inlines, date.line)
    return turned


def _dates(block: Block) -> bool:
    """A heading that only says when, with its label or without."""
    if not isinstance(block, Heading):
        return False
    line = Line(block.inlines, block.line)
    label = label_of(line)
    if label is None or header_labels().get(label.word) != "period":
        return date_only(line) is not None
    header = read_header(label.value, "work")  # 期間: 2021/4 - 2021/6（3ヶ月）
    return header.period is not None and all(part.role == "other" for part in header.parts)


def dated_right_below(node: Node) -> Period | None:
    """The date that stands alone right below a heading: it dates this one."""
    lines = block_lines(node.own[0]) if node.own and isinstance(node.own[0], Paragraph) else []
    return date_only(lines[0]) if lines else None
