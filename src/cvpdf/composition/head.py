"""The order in which the head is printed: above the name, name, label, what follows them, contacts, the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Item, List, Paragraph, Quote, Table
from cvpdf.model.resume import Basics

# A day, as a form bears it at its head: 2026年11月28日現在, 令和8年11月28日, 2026.11.28.
YEAR = r"(?:\d{4}|(?:令和|平成)\s*(?:\d{1,2}|元))"
DAY = rf"{YEAR}\s*[年년./-]\s*\d{{1,2}}\s*[月월./-]\s*\d{{1,2}}\s*[日일]?\s*(?:現在|现在|현재|기준)?"


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
    above = tuple(block for block in basics.blocks if block.line < basics.line or _is_day_beside(block, basics))
    lead = tuple(block for block in basics.blocks[len(above) :] if block.line < contact)
    return Head(above, lead, basics.blocks[len(above) + len(lead) :])


def _is_day_beside(block: Block, basics: Basics) -> bool:
    """`2026年11月28日現在　森田 葵`: on one line the day stands before the name."""
    day = isinstance(block, Paragraph) and re.fullmatch(DAY, plain(block.inlines).strip())
    return bool(day) and block.line == basics.line


def dated_above(basics: Basics) -> Basics:
    """A head whose day (職務経歴書's first line) stays above the name, where a form has it, and is no contact."""
    days = [
        each for each in basics.contacts
        if each.kind == "fact" and not each.label and each.line <= basics.line and re.fullmatch(DAY, each.value.strip())
    ]  # fmt: skip
    if not days:
        return basics
    blocks = sorted((*basics.blocks, *(Paragraph(day.inlines, day.line) for day in days)), key=lambda block: block.line)
    contacts = tuple(each for each in basics.contacts if each not in days)
    return replace(basics, contacts=contacts, blocks=tuple(blocks))


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
