"""Which ends of line are the editor's: text filled to a width (72, 80 columns) reads on, and so does `Institute of`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from cvpdf.model.inline import Break, Inline, Inlines, Parent, walk
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote

# Columns: where editors wrap, and from which on a line may have been wrapped at all.
NARROWEST, WIDEST = 60, 110
SHORTEST = 45
LISTED = 30  # columns before a comma at a line's end
ENOUGH = 3  # line ends that agree on a width
ASKED = 2000  # line ends are asked for it at most
CJK = "\u2e80"
# Words that no header ends with, in the languages that put spaces between theirs.
_GOES_ON = re.compile(
    r"(?:(?:^|\s)(?:of|and|the|at|for|a|an|with|from|und|der|die|das|für|von|im|de|du|des|et|la|le|les|del|y|da|do|dos|e|di"
    r"|della|и|в|на|для)|[(&])$"
)
_BEGINS = re.compile(r"\s*(?:\*\*|__|<|[-*+•]\s|[^\W\d_][^:\n]{0,24}:(?!//)|\S+@|https?://|www\.|\+\d|:\s)")
_HALF = re.compile(r"\d{4}(?:[./年-]\d\d?月?)?\s?[-–—~～]$")  # 2019 –
_OTHER_HALF = re.compile(r"(?:[^\W\d_]{3,9}\.?,?\s)?\d{4}\b|(?:present|now|current)\b", re.I)
# May 2013-Jun; ..., May
_MONTH = re.compile(
    r"(?:\d{4}\s?[-–—]\s?[^\W\d_]{3,9}\.?"
    r"|\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Fall|Autumn|Winter)\.?)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_ENDS = re.compile(r"[.!?:;]$|<br\s*/?>$|\S(?:[ .·_]{4,}|[-–—]{4,}|\t)")
_INDENT = re.compile(r"\s*(?:>\s?)*")


class _End(NamedTuple):
    """The end of a line: how wide it is, and what the next begins with.

    Attributes:
        width: Columns of the line.
        word: Columns of the next line's first word.
        goes_on: What no line of its own ends with stands here.
        ended: The author meant it: the end of a sentence, a line laid out in columns, a label or bold words below.
        small: The next line begins in small letters.
    """

    width: int
    word: int
    goes_on: bool
    ended: bool
    small: bool

    @classmethod
    def of(cls, above: str, below: str) -> _End:
        text, after = above.rstrip(), below[_end(_INDENT, below) :]
        glued = text[-1:] > CJK or after[:1] > CJK  # no space between: editors do not wrap there
        ended = glued or _ENDS.search(text) is not None or _BEGINS.match(after) is not None
        listed = text[-1:] == "," and not ended and _columns(text) >= LISTED and after.rstrip()[-1:] != ","
        goes_on = not glued and (listed or _goes_on(text, after))
        small = after[:1].islower() and not ended
        return cls(_columns(text), _columns(after.split(" ", 1)[0]), goes_on, ended, small)


def _goes_on(text: str, after: str) -> bool:
    halves = ((_MONTH, _YEAR), (_HALF, _OTHER_HALF))
    inside = any(first.search(text) and second.match(after) for first, second in halves)
    return inside or _GOES_ON.search(text) is not None


def _end(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _columns(text: str) -> int:
    return sum(2 if char > CJK else 1 for char in text.expandtabs(4))


def unwrapped(blocks: tuple[Block, ...], lines: Sequence[str]) -> tuple[Block, ...]:
    """The blocks, each end of line that is the editor's marked so, and a heading that it wrapped in one again.

    Args:
        blocks: Of the file.
        lines: Of the file, as they stand in it; index 0 is line 1.
    """
    ends = {line: _End.of(lines[line - 1], lines[line]) for line in _soft_ends(blocks) if line < len(lines)}
    width = _width(list(ends.values()))
    wrapped = frozenset(line for line, end in ends.items() if _is_wrapped(end, width))
    blocks = _all(blocks, wrapped) if wrapped else blocks
    return _with_whole_headings(blocks, lines)


def _width(ends: Sequence[_End]) -> int:
    """The column at which the file was wrapped; 0 for none: most of its longer lines just have no room for a word."""
    votes: Counter[int] = Counter()
    for end in ends[:ASKED]:
        votes.update(range(max(end.width, NARROWEST), min(end.width + end.word, WIDEST) + 1))
    if not votes:
        return 0
    width = max(votes, key=lambda each: (votes[each], each))
    long = sum(end.width >= SHORTEST for end in ends[:ASKED])
    return width if votes[width] >= ENOUGH and votes[width] * 2 > long else 0


def _is_wrapped(end: _End, width: int) -> bool:
    if end.goes_on:
        return True
    full = end.width <= width <= end.width + end.word and not end.ended
    return width > 0 and end.width >= SHORTEST and (full or end.small)


def _soft_ends(blocks: Sequence[Block | Item]) -> Iterator[int]:
    """The line that each end of line inside a paragraph stands on, but for those the author asked for."""
    for block in blocks:
        match block:
            case Paragraph(inlines, line):
                for node in walk(inlines):
                    if isinstance(node, Break):
                        if not node.hard and node.newline:
                            yield line
                        line += node.newline
            case List(items):
                yield from _soft_ends(items)
            case Item(inner) | Quote(inner):
                yield from _soft_ends(inner)
            case _:
                pass


def _all(blocks: tuple[Block, ...], wrapped: frozenset[int]) -> tuple[Block, ...]:
    return tuple(_marked(block, wrapped) for block in blocks)


def _marked(block: Block, wrapped: frozenset[int]) -> Block:
    match block:
        case Paragraph(inlines, line):
            return replace(block, inlines=_Marker(line, wrapped).inlines(inlines))
        case List(items):
            return replace(block, items=tuple(replace(item, blocks=_all(item.blocks, wrapped)) for item in items))
        case Quote(blocks):
            return replace(block, blocks=_all(blocks, wrapped))
        case _:
            return block


class _Marker:
    """Goes through a paragraph and knows on which line of the file it is."""

    def __init__(self, line: int, wrapped: frozenset[int]) -> None:
        self.line = line
        self.wrapped = wrapped

    def inlines(self, nodes: Inlines) -> Inlines:
        return tuple(map(self.node, nodes))

    def node(self, node: Inline) -> Inline:
        if isinstance(node, Break):
            here = self.line in self.wrapped and not node.hard and node.newline
            self.line += node.newline
            return replace(node, wrapped=True) if here else node
        return replace(node, children=self.inlines(node.children)) if isinstance(node, Parent) else node


def _with_whole_headings(blocks: tuple[Block, ...], lines: Sequence[str]) -> tuple[Block, ...]:
    """`### Senior Engineer at a very` right above `long company name (2019 – 2021)`: one heading."""
    cut = {
        id(below): above
        for above, below in pairwise(blocks)
        if isinstance(above, Heading) and isinstance(below, Paragraph) and _is_cut(above, below, lines)
    }
    if not cut:
        return blocks
    halves = {id(heading) for heading in cut.values()}
    kept = [block for block in blocks if id(block) not in halves]
    return tuple(_whole(cut[id(block)], block) if id(block) in cut else block for block in kept)


def _is_cut(heading: Heading, below: Paragraph, lines: Sequence[str]) -> bool:
    one = not any(isinstance(node, Break) and not node.wrapped for node in walk(below.inlines))
    return one and below.line == heading.line + 1 and _End.of(lines[heading.line - 1], lines[heading.line]).goes_on


def _whole(heading: Heading, below: Block) -> Block:
    rest = below.inlines if isinstance(below, Paragraph) else ()
    return replace(heading, inlines=(*heading.inlines, Break(hard=False, wrapped=True), *rest))
