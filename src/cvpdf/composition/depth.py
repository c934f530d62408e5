"""How many pages sections take at the least, whatever `fit` makes of them, to know what is surely over a page."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from cvpdf.composition.inlines import CJK
from cvpdf.model.fit import Room
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading, List, Paragraph, Quote, Table, Verbatim
from cvpdf.model.resume import Entry, Section

# Ems of a text in which none is wide: an ideograph (marks between two share their blanks), a syllable, a letter.
IDEOGRAPH, SYLLABLE, LETTER = 0.9, 0.8, 0.38


class Measure(NamedTuple):
    """A column at the tightest that its theme allows.

    Attributes:
        width: Of its lines, in ems of its type.
        lines: That a page holds.
    """

    width: float
    lines: float

    def pages(self, section: Section) -> float:
        """Pages that a section takes at the least, its gaps left out."""
        return (1 + sum(map(self._node, section.body))) / self.lines

    def _node(self, node: Block | Entry) -> int:
        lines = 0
        match node:
            case Entry():
                lines = bool(node.parts or node.period) + sum(map(self._node, node.body))
            case Paragraph(inlines) | Heading(_, inlines):
                lines = self._text(plain(inlines))
            case List(items):
                lines = sum(self._node(inner) for item in items for inner in item.blocks)
            case Quote(blocks):
                lines = sum(map(self._node, blocks))
            case Verbatim(text):
                lines = text.count("\n") + 1
            case Table(_, rows):
                lines = len(rows)
        return lines

    def _text(self, text: str) -> int:
        """Lines that an editor broke may be joined."""
        return max(1, ceil(_least_ems(text) / self.width))


def measure_of(room: Room, width: float, height: float) -> Measure:
    """The measure of a column.

    Args:
        room: How tight it may be set.
        width: Of the column, in points.
        height: Of the column, in points.
    """
    tightest = room.tightest
    return Measure(width / tightest.size, height / (tightest.size * tightest.leading))


def _least_ems(text: str) -> float:
    return sum(IDEOGRAPH if CJK.match(char) else SYLLABLE if "\uac00" <= char <= "\ud7a3" else LETTER for char in text)
