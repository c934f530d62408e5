"""The addresses of links on paper: printed in brackets behind their words, where these do not say them already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cvpdf.composition.inlines import safe_url
from cvpdf.model.galley import Change
from cvpdf.model.inline import Break, Inline, Inlines, Link, Parent, Text, plain
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote, Row, Table
from cvpdf.model.resume import Entry, Resume

# What a reader does not type: the scheme, a slash at the end.
SHOWN = re.compile(r"https?://(.+?)/?", re.I)
FULL_WIDTH = ("zh", "ja")  # languages whose brackets are


def with_addresses(resume: Resume, front: int = 0) -> tuple[Resume, tuple[Change, ...]]:
    """A résumé whose links have their addresses behind their words, and what that adds to the source.

    Titles of sections are left alone: they are what a parser looks for.

    Args:
        resume: As it would be printed without.
        front: Last line of what front matter says, whose words stand nowhere in the text and stay as they are.
    """
    writer = _Writer(full_width=resume.lang.startswith(FULL_WIDTH))
    basics = replace(
        resume.basics,
        contacts=tuple(
            replace(each, inlines=writer.inlines(each.inlines, each.line)) if each.line > front else each
            for each in resume.basics.contacts
        ),
        blocks=tuple(writer.block(block) for block in resume.basics.blocks),
    )
    sections = tuple(
        replace(section, body=tuple(writer.node(node) for node in section.body)) for section in resume.sections
    )
    return replace(resume, basics=basics, sections=sections), tuple(writer.changes)


def address_of(link: Link) -> str:
    """A web address as it is printed; empty where the link leads elsewhere, or its words say it already."""
    match = SHOWN.fullmatch(safe_url(link.url))
    words = plain(link.children).strip()
    return match[1] if match and words and match[1].casefold() not in words.casefold() else ""


def merged(changes: Iterable[Change], added: Iterable[Change]) -> Iterator[Change]:
    """Changes with addresses among them: words that have moved take theirs along."""
    left = list(added)
    for change in changes:
        for address in list(left):
            if change.reason == "moved" and change.line == address.line and address.written in change.printed:
                printed = change.printed.replace(address.written, address.printed, 1)
                change = replace(change, printed=printed, reason="address")  # noqa: PLW2901 - grows with each address
                left.remove(address)
        yield change
    yield from left


class _Writer:
    """Walks a résumé in its order and remembers what it adds."""

    def __init__(self, *, full_width: bool) -> None:
        self.brackets = "（{}）" if full_width else " ({})"
        self.changes: list[Change] = []

    def node(self, node: Block | Entry) -> Block | Entry:
        if not isinstance(node, Entry):
            return self.block(node)
        parts = tuple(replace(part, inlines=self.inlines(part.inlines, part.line)) for part in node.parts)
        return replace(node, parts=parts, body=tuple(self.node(inner) for inner in node.body))

    def block(self, block: Block) -> Block:
        match block:
            case Paragraph(inlines, line) | Heading(_, inlines, line):
                return replace(block, inlines=self.inlines(inlines, line))
            case List(items):
                return replace(block, items=tuple(self.item(item) for item in items))
            case Quote(blocks):
                return replace(block, blocks=tuple(self.block(inner) for inner in blocks))
            case Table(header, rows):
                return replace(block, header=header and self.row(header), rows=tuple(self.row(row) for row in rows))
            case _:
                return block

    def item(self, item: Item) -> Item:
        return replace(item, blocks=tuple(self.block(block) for block in item.blocks))

    def row(self, row: Row) -> Row:
        return replace(row, cells=tuple(self.inlines(cell, row.line) for cell in row.cells))

    def inlines(self, inlines: Inlines, line: int) -> Inlines:
        """The tree with its addresses; a break inside a link leads to the next line as any other."""
        made: list[Inline] = []
        for node in inlines:
            made.append(self.inline(node, line))
            line += sum(isinstance(each, Break) and each.newline for each in _leaves(node))
        return tuple(made)

    def inline(self, node: Inline, line: int) -> Inline:
        if not isinstance(node, Parent):
            return node
        address = address_of(node) if isinstance(node, Link) else ""
        if not address:
            return replace(node, children=self.inlines(node.children, line))
        words, added = plain(node.children).strip(), self.brackets.format(address)
        self.changes.append(Change(line, words, words + added, line, "address"))
        return replace(node, children=(*node.children, Text(added)))


def _leaves(node: Inline) -> Iterator[Inline]:
    if isinstance(node, Parent):
        for child in node.children:
            yield from _leaves(child)
    else:
        yield node
