"""How a résumé was read, as a tree for a person: each node with its line, and what was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from cvpdf.model.inline import Inlines, plain
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote, Row, Rule, Table, Verbatim
from cvpdf.model.period import Period
from cvpdf.model.resume import HELD, Basics, Contact, Entry, Kind, Part, Resume, Role, Section

Look = Literal["title", "name", "plain", "note", "odd"]

# Kinds whose sections are read for entries; in the others prose and lists are what belongs there.
ENTRY_KINDS: frozenset[Kind] = frozenset({"work", "intern", "project", "education", "opensource", "military"})
# Kinds whose entries nearly always bear a date.
DATED: frozenset[Kind] = frozenset({"work", "intern", "education"})
# Words that look like a date and were not read as one.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CONTACTS = {"email": "e-mail", "im": "messenger"}


class Node(NamedTuple):
    """One line of the tree.

    Attributes:
        line: 1-based line of the source; 0 for none.
        depth: How deep it stands.
        look: What it is; `odd` for what was not understood.
        text: What it says.
        note: A remark behind it.
    """

    line: int
    depth: int
    look: Look
    text: str
    note: str = ""


def tree(resume: Resume) -> tuple[Node, ...]:
    """The résumé's nodes in the order of the page."""
    nodes = [*_basics(resume.basics)]
    for section in resume.sections:
        nodes += _section(section)
    return tuple(nodes)


def _basics(basics: Basics) -> Iterator[Node]:
    if basics.name:
        yield Node(basics.line, 0, "title", basics.name, "name")
    else:
        yield Node(basics.line, 0, "odd", "no name was found")
    if basics.label:
        yield Node(basics.label_line, 1, "plain", plain(basics.label).strip(), "headline")
    for contact in basics.contacts:
        yield _contact(contact)
    if basics.photo is not None:
        yield Node(0, 1, "plain", basics.photo.url, "portrait")
    yield from _blocks(basics.blocks, 1, "as written")


def _contact(contact: Contact) -> Node:
    label = f"{contact.label}: " if contact.label else ""
    kind = _CONTACTS.get(contact.kind, contact.kind)
    target = f" → {contact.url}" if contact.kind == "link" and contact.url not in ("", contact.value) else ""
    return Node(contact.line, 1, "plain", f"{label}{contact.value}{target}", kind)


def _section(section: Section) -> Iterator[Node]:
    title = plain(section.title).strip() or "(no title)"
    unknown = section.kind == "other"
    yield Node(section.line, 0, "title", title, "title not known; set as written" if unknown else section.kind)
    for node in _body(section.body, 1, entries=section.kind in ENTRY_KINDS):
        own = _own_kind(node, section)
        yield node._replace(note=f"{node.note}, {own}") if own and node.depth == 1 and node.look == "name" else node


def _own_kind(node: Node, section: Section) -> str:
    """The kind of an entry that is not of its section's: a school among jobs (学歴・職歴); empty for others."""
    there = (entry for entry in section.body if isinstance(entry, Entry) and entry.line == node.line)
    return next((entry.kind for entry in there if entry.kind != section.kind and entry.kind in HELD), "")


def _body(body: Sequence[Block | Entry], depth: int, *, entries: bool) -> Iterator[Node]:
    for node in body:
        if isinstance(node, Entry):
            yield from _entry(node, depth)
        elif not isinstance(node, Rule):
            yield from _blocks((node,), depth, "no entry; set as written" if entries else "")


def _entry(entry: Entry, depth: int) -> Iterator[Node]:
    """Its header's pieces, each with its role, the first of them bearing the rest."""
    rows = [_part(part, depth + 1) for part in entry.parts]
    rows += _told(entry, depth + 1)
    rows += _period(entry, depth + 1)
    if entry.url:
        rows.append(Node(entry.line, depth + 1, "note", entry.url, "link"))
    if entry.parts:
        first = rows.pop(0)
        yield first._replace(line=entry.line, depth=depth, look="name")
    else:
        yield Node(entry.line, depth, "name", "(a period alone)")
    yield from rows
    if entry.kind in DATED and not entry.organization and not entry.position:
        yield Node(
            entry.line,
            depth + 1,
            "odd",
            "no school, no degree" if entry.kind == "education" else "no employer, no title",
        )
    yield from _body(entry.body, depth + 1, entries=False)


def _part(part: Part, depth: int) -> Node:
    text = plain(part.inlines).strip()
    if part.role == "other" and _YEAR.search(text):
        return Node(part.line, depth, "odd", text, "not read as a date")
    return Node(part.line, depth, "note", text, "other words" if part.role == "other" else part.role)


def _told(entry: Entry, depth: int) -> Iterator[Node]:
    """What lines below the header say, which stay where they are."""
    if entry.told is not None:
        told: dict[Role, str] = {"organization": entry.told.organization, "position": entry.told.position}
        for role, words in told.items():
            if words and not entry.part(role):
                yield Node(entry.line, depth, "note", words, f"{role}, told below")


def _period(entry: Entry, depth: int) -> Iterator[Node]:
    """The period's words, and the dates they were read as."""
    period = entry.when
    if period is not None:
        stretches = ", ".join(map(_dates, period.stretches or (period,)))
        yield Node(period.line, depth, "note", period.written, f"period {stretches}")
    elif entry.kind in DATED and not any(isinstance(inner, Entry) and inner.when for inner in entry.body):
        yield Node(entry.line, depth, "odd", "no period")


def _dates(period: Period) -> str:
    return " to ".join(date.iso() or "?" for date in (period.start, period.end) if date is not None)


def _blocks(blocks: Sequence[Block], depth: int, note: str) -> Iterator[Node]:
    """Blocks as they stand; `note` says why, where that is worth saying."""
    for block in blocks:
        if isinstance(block, List):
            yield from _items(block.items, depth, note)
        elif not isinstance(block, Rule):
            text, what = _saying(block)
            yield Node(block.line, depth, "odd" if note else "plain", text, ", ".join(filter(None, (what, note))))


def _items(items: Sequence[Item], depth: int, note: str) -> Iterator[Node]:
    for item in items:
        first = item.blocks[0] if item.blocks else None
        text = _saying(first)[0] if first is not None and not isinstance(first, List) else ""
        yield Node(item.line, depth, "odd" if note else "plain", f"- {text}", note)
        yield from _blocks(item.blocks[1:] if text else item.blocks, depth + 1, "")


def _saying(block: Block) -> tuple[str, str]:
    """A block's words on one line, and what it is where it is no paragraph."""
    match block:
        case Heading(_, inlines):
            return _one_line(inlines), "heading"
        case Paragraph(inlines):
            return _one_line(inlines), ""
        case Quote(inner):
            return " / ".join(_saying(each)[0] for each in inner if not isinstance(each, List)), "quotation"
        case Table(header, rows):
            return " / ".join(_row(row) for row in ((header,) if header else ()) + rows), "table"
        case _:
            return (" / ".join(block.text.split("\n")), "code") if isinstance(block, Verbatim) else ("", "new page")


def _row(row: Row) -> str:
    return " | ".join(_one_line(cell) for cell in row.cells)


def _one_line(inlines: Inlines) -> str:
    return " / ".join(line.strip() for line in plain(inlines).split("\n") if line.strip())
