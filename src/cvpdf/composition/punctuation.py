"""`punctuation: unify`: a résumé with its colons, brackets and tildes in one width, and the ledger of each change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from cvpdf.composition.inlines import code_ranges
from cvpdf.model.galley import Change
from cvpdf.model.inline import Break, Code, Image, Inline, Inlines, Text, plain
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote, Row, Table
from cvpdf.model.resume import Entry, Resume, Section
from cvpdf.typography.punctuation import unified

_Node = TypeVar("_Node", bound=Block | Entry)


def unify(resume: Resume) -> tuple[Resume, tuple[Change, ...]]:
    """The same résumé in unified punctuation, and where it is not the author's; names, contacts and periods stay."""
    unifier = _Unifier()
    basics = replace(
        resume.basics,
        label=unifier.inlines(resume.basics.label, resume.basics.label_line),
        blocks=tuple(unifier.node(block) for block in resume.basics.blocks),
    )
    sections = tuple(unifier.section(section) for section in resume.sections)
    return replace(resume, basics=basics, sections=sections), tuple(unifier.changes)


class _Unifier:
    """Walks a résumé in reading order and writes down what it changes."""

    def __init__(self) -> None:
        self.changes: list[Change] = []

    def section(self, section: Section) -> Section:
        title = self.inlines(section.title, section.line)
        return replace(section, title=title, body=tuple(self.node(node) for node in section.body))

    def node(self, node: _Node) -> _Node:
        match node:
            case Entry():
                parts = tuple(replace(part, inlines=self.inlines(part.inlines, part.line)) for part in node.parts)
                return replace(node, parts=parts, body=tuple(self.node(inner) for inner in node.body))
            case Heading() | Paragraph():
                return replace(node, inlines=self.inlines(node.inlines, node.line))
            case List():
                return replace(node, items=tuple(self.item(item) for item in node.items))
            case Quote():
                return replace(node, blocks=tuple(self.node(inner) for inner in node.blocks))
            case Table():
                header = self.row(node.header) if node.header else None
                return replace(node, header=header, rows=tuple(self.row(row) for row in node.rows))
            case _:
                return node

    def item(self, item: Item) -> Item:
        return replace(item, blocks=tuple(self.node(block) for block in item.blocks))

    def row(self, row: Row) -> Row:
        return replace(row, cells=tuple(self.inlines(cell, row.line) for cell in row.cells))

    def inlines(self, inlines: Inlines, line: int) -> Inlines:
        edits = unified(plain(inlines), code_ranges(inlines))
        return _Rewriter(edits, line, self.changes).nodes(inlines) if edits else inlines


class _Rewriter:
    """Puts edits by place in the plain text into a tree, and knows which source line it stands in."""

    def __init__(self, edits: Mapping[int, str], line: int, changes: list[Change]) -> None:
        self.edits, self.line, self.changes = edits, line, changes
        self.place = 0

    def nodes(self, inlines: Inlines) -> Inlines:
        return tuple(self.node(node) for node in inlines)

    def node(self, node: Inline) -> Inline:
        match node:
            case Text(text):
                return Text(self.text(text))
            case Code(text):
                self.place += len(text)
                return node
            case Break():
                self.place += 1
                self.line += node.newline
                return node
            case Image():
                return node
            case _:
                return replace(node, children=self.nodes(node.children))

    def text(self, text: str) -> str:
        start, self.place = self.place, self.place + len(text)
        for place in range(start, self.place):
            old, new = text[place - start], self.edits.get(place, text[place - start])
            if new.strip() != old.strip():
                self.changes.append(Change(self.line, old, new.strip(), self.line, "punctuation"))
        return "".join(self.edits.get(place, char) for place, char in enumerate(text, start))
