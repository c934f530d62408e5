"""The order in which the head is printed: above the name, name, label, what follows them, contacts, the rest."""

from __future__ import annotations

from typing import NamedTuple

from cvpdf.model.outline import Block, Item, List, Quote, Table
from cvpdf.model.resume import Basics


class Head(NamedTuple):
    """The blocks of a head, in three places.

    Attributes:
        above: What stood above the name (a document's title), or above the first contact where there is no name.
        lead: What stood between the name and the first contact.
        rest: What stood below.
    """

    above: tuple[Block, ...]
    lead: tuple[Block, ...]
    rest: tuple[Block, ...]


def arrange(basics: Basics) -> Head:
    """Deal the head's blocks to their places, their order kept."""
    contact = min((each.line for each in basics.contacts), default=0)
    above = tuple(block for block in basics.blocks if block.line < basics.line)
    lead = tuple(block for block in basics.blocks[len(above) :] if block.line < contact)
    return Head(above, lead, basics.blocks[len(above) + len(lead) :])


def last_line(block: Block | Item) -> int:
    """1-based source line on which a block's last part begins."""
    match block:
        case List(items):
            return last_line(items[-1])
        case Item(blocks, line) | Quote(blocks, line):
            return max((last_line(inner) for inner in blocks), default=line)
        case Table(_, rows) if rows:
            return rows[-1].line
        case _:
            return block.line
