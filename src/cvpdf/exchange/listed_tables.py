"""Tables of certificates, prizes, papers → JSON Resume's fields: `| Year | Certificate |` (docs/exchange.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from cvpdf.exchange.words import words
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.table_heads import date_heads, issuer_heads
from cvpdf.model.outline import Row, Table
from cvpdf.model.resume import Kind

# 2018, 2018-06, 2018.6.1, 2018年6月
_DATE = re.compile(
    r"((?:19|20)\d\d)(?:年|년)?(?:[./\s-]*(1[0-2]|0?[1-9])(?:月|월)?(?:[./\s-]*(3[01]|[12]\d|0?[1-9])(?:日|일)?)?)?"
)
Role = Literal["date", "issuer", "name", "note"]
# Kind → what JSON Resume calls an item's name, its giver, its date and the rest.
FIELDS: Mapping[Kind, tuple[str, str, str, str]] = {
    "certs": ("name", "issuer", "date", "summary"),
    "awards": ("title", "awarder", "date", "summary"),
    "publications": ("name", "publisher", "releaseDate", "summary"),
}


def listed(table: Table, kind: Kind) -> list[dict[str, str]]:
    """An item for each row, each with all its words; [] for a kind that has no such fields.

    Args:
        table: In a section of that kind.
        kind: Of the section.
    """
    if kind not in FIELDS or not table.rows:
        return []
    labels = [words(cell).strip() for cell in table.header.cells] if table.header else []
    roles = _roles(labels, table.rows)
    return [_item(row, labels, roles, kind) for row in table.rows if any(words(cell).strip() for cell in row.cells)]


def columns(body: Sequence[object], kind: Kind) -> list[str]:
    """What the columns of such tables are called: `meta.cvpdf` keeps it."""
    tables = [node for node in body if isinstance(node, Table) and listed(node, kind)]
    return [words(cell).strip() for table in tables if table.header for cell in table.header.cells]


def _roles(labels: Sequence[str], rows: Sequence[Row]) -> list[Role]:
    """What each column holds: by its label, or by its cells; the first that is nothing else is the name."""
    count = max(len(row.cells) for row in rows)
    roles: list[Role] = ["note"] * max(count, len(labels))
    for at in range(len(roles)):
        label = fold(labels[at]) if at < len(labels) else ""
        cells = [words(row.cells[at]).strip() for row in rows if at < len(row.cells)]
        if "date" not in roles and (label in date_heads() or (any(cells) and all(map(_is_date, filter(None, cells))))):
            roles[at] = "date"
        elif "issuer" not in roles and label in issuer_heads():
            roles[at] = "issuer"
    name = next((at for at, role in enumerate(roles) if role == "note"), 0)
    roles[name] = "name"
    return roles


def _is_date(text: str) -> bool:
    return _DATE.fullmatch(text) is not None


def _item(row: Row, labels: Sequence[str], roles: Sequence[Role], kind: Kind) -> dict[str, str]:
    name, issuer, date, summary = FIELDS[kind]
    made: dict[str, str] = {}
    notes: list[str] = []
    for at, cell in enumerate(row.cells):
        role, label, text = roles[at], labels[at] if at < len(labels) else "", words(cell).strip()
        dated = _DATE.fullmatch(text) if role == "date" else None
        if dated:
            made[date] = "-".join(part.zfill(2) for part in dated.groups() if part)
        elif role in ("name", "issuer") and text:
            made[name if role == "name" else issuer] = text
        elif text:
            notes.append(f"{label}: {text}" if label else text)
    if name not in made and notes:
        made[name] = notes.pop(0)
    return made | ({summary: "\n".join(notes)} if notes else {})
