"""Entries in bold on the one hand, under headings on the other, in one section (rules E1 and E6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cvpdf.grammar.entry.dated import first_line, is_head
from cvpdf.grammar.header.headers import looks_like_header, read_header
from cvpdf.model.outline import Block, Paragraph
from cvpdf.model.resume import Kind

if TYPE_CHECKING:
    from cvpdf.grammar.body.nodes import Node


def opens_in_bold(block: Block, kind: Kind) -> bool:
    """`**Globex Ltd, Engineer** (2020 - 2022)`: a paragraph that begins with who, what and when, in bold."""
    line = first_line(block) if isinstance(block, Paragraph) else None
    if line is None or not is_head(line) or not looks_like_header(line):
        return False
    return {"organization", "position"} <= {part.role for part in read_header(line, kind).parts}


def cut_off(node: Node, kind: Kind) -> list[Block]:
    """What stands behind a heading's entry from the first bold header on; it is taken out of the heading.

    Args:
        node: The heading, with what stands under it.
        kind: Of the section.
    """
    last = node
    while last.children:
        last = last.children[-1]
    at = next((index for index, block in enumerate(last.own) if opens_in_bold(block, kind)), len(last.own))
    last.own, behind = last.own[:at], last.own[at:]
    return behind


def any_in_bold(blocks: Sequence[Block], kind: Kind) -> bool:
    """Whether an entry begins in bold among the blocks before a section's first heading."""
    return any(opens_in_bold(block, kind) for block in blocks)
