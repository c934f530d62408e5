"""Headers of one section are written alike: what the sure ones say of their order decides the doubtful ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from cvpdf.grammar.roles import piece_kind
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block
from cvpdf.model.resume import Entry, Kind, Role

Order = tuple[Role, Role]
_WORK: frozenset[Kind] = frozenset({"work", "intern", "activities"})
_OTHER_WAY: dict[Role, Role] = {"organization": "position", "position": "organization"}
# So many sure headers at least have to say the same, and none the contrary.
QUORUM = 2


def agree(body: Sequence[Block | Entry]) -> tuple[Block | Entry, ...]:
    """The body with doubtful headers (`美团 | 站长`, neither word known) read in the order of the sure ones."""
    entries = [node for node in body if isinstance(node, Entry) and node.kind in _WORK]
    orders = [order for entry in entries if (order := _order(entry, doubtful=False))]
    if len(orders) < QUORUM or len(set(orders)) > 1:
        return tuple(body)
    return tuple(_turned(node, orders[0]) if isinstance(node, Entry) else node for node in body)


def _order(entry: Entry, *, doubtful: bool) -> Order | None:
    """Which comes first on one line, organisation or position, where the words tell it (or just where they do not)."""
    parts = [part for part in entry.parts if part.role in ("organization", "position")]
    if len(parts) != 2 or parts[0].role == parts[1].role or parts[0].line != parts[1].line:
        return None
    told = any(_tells(part.role, plain(part.inlines)) for part in parts)
    return None if told == doubtful else (parts[0].role, parts[1].role)


def _tells(role: Literal["organization", "position", "location", "other"], text: str) -> bool:
    kind = piece_kind(text)
    return kind == "position" if role == "position" else kind in ("organization", "school")


def _turned(entry: Entry, order: Order) -> Entry:
    found = _order(entry, doubtful=True) if entry.kind in _WORK else None
    if found is None or found == order:
        return entry
    parts = tuple(replace(part, role=_OTHER_WAY.get(part.role, part.role)) for part in entry.parts)
    return replace(entry, parts=parts)
