"""Blocks as plain text: no Markdown marks, hyphens for bullets, one paragraph a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cvpdf.model.inline import Break, Inline, Inlines, Link, Parent, Text, plain, split_lines, walk
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote, Row, Table, Verbatim

INDENT = "  "
CJK = "\u2e80"  # no gap where an author's line ends between two ideographs
_LABEL = re.compile(r"[^:：]{1,24}[:：](?!//)\s*\S")


def words(inlines: Inlines) -> str:
    """The words of a tree on one line; a link that does not show its address has it behind in parentheses."""
    text = plain(tuple(_with_address(node) for node in inlines))
    lines = [" ".join(line.split()) for line in text.split("\n")]
    joined = ""
    for line in filter(None, lines):
        gap = " " if joined and (joined[-1] < CJK or line[0] < CJK) else ""
        joined += gap + line
    return joined


def _with_address(node: Inline) -> Inline:
    if not isinstance(node, Link):
        if isinstance(node, Parent):
            return Text(plain(tuple(_with_address(child) for child in node.children)))
        return node
    shown = plain(node.children).strip()
    if not node.url.startswith(("http://", "https://")) or bare_address(node.url) == bare_address(shown):
        return Text(shown)
    return Text(f"{shown} ({node.url})" if shown else node.url)


def bare_address(address: str) -> str:
    """An address as people write it, for comparing: without scheme, www and closing stroke."""
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/").casefold()


def block_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Each paragraph, item and row on a line of its own."""
    for block in blocks:
        match block:
            case Heading(_, inlines) | Paragraph(inlines):
                yield from _paragraph(inlines)
            case List(items, ordered):
                for item in items:
                    yield from _item(item, f"{item.number}. " if ordered else "- ")
            case Quote(inner):
                yield from block_lines(inner)
            case Verbatim(text):
                yield from _filled(text.split("\n"))
            case Table(header, rows):
                yield from (_row(row) for row in ((header,) if header else ()) + rows)
            case _:
                pass


def _paragraph(inlines: Inlines) -> Iterator[str]:
    """One line, but for the lines that the author asked for, or that begin with a label each."""
    lines = [(words(line), line) for _, line in split_lines(inlines, 0, whole=True)]
    texts = [text for text, _ in lines if text]
    asked = any(isinstance(node, Break) and node.hard for node in walk(inlines))
    if asked or all(_LABEL.match(text) for text in texts):
        yield from texts
    elif texts:
        yield words(inlines)


def _filled(lines: Sequence[str]) -> Iterator[str]:
    yield from (line for line in lines if line.strip())


def _item(item: Item, mark: str) -> Iterator[str]:
    for index, line in enumerate(block_lines(item.blocks)):
        yield (mark if not index else INDENT) + line


def _row(row: Row) -> str:
    return " | ".join(filter(None, (words(cell) for cell in row.cells)))
