"""A table of the jobs over a heading for each: the same jobs, the table in short (hard case 26, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cvpdf.grammar.body.nodes import Node
from cvpdf.grammar.header.headers import read_header
from cvpdf.grammar.table.tables import table_entries
from cvpdf.lexicon.fold import fold
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Table
from cvpdf.model.resume import JOBS, Entry, Kind, Told

Rows = Mapping[str, Entry]


def overview_of(nodes: Sequence[Node], before: Sequence[Block], kind: Kind) -> Rows:
    """Employer (folded) → its dated row in a table above the headings, half of which at least name one of them."""
    tables = [block for block in before if isinstance(block, Table)] if kind in JOBS else []
    entries = [each for table in tables for each in table_entries(table, kind) if isinstance(each, Entry)]
    rows = {fold(entry.organization): entry for entry in entries if entry.period is not None and entry.organization}
    known = sum(employer_of(node, kind) in rows for node in nodes) if rows else 0
    return rows if known and known * 2 >= len(nodes) else {}


def employer_of(node: Node, kind: Kind) -> str:
    """The employer that a heading names, folded."""
    parts = read_header(node.line, kind).parts
    return fold(next((plain(part.inlines) for part in parts if part.role == "organization"), node.line.text))


def told_above(node: Block | Entry, rows: Rows) -> Block | Entry:
    """The entry with what its row says and it does not: when, and as what."""
    row = rows.get(fold(node.organization)) if isinstance(node, Entry) and node.organization else None
    if not isinstance(node, Entry) or row is None:
        return node
    own = node.told or Told()
    period = None if node.period else own.period or row.period
    position = own.position or ("" if node.position else row.position)
    told = Told(period, position, own.organization)
    return replace(node, told=told if told != Told() else None)
