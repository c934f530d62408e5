"""The ledger: every place where the printed words differ from the author's.

With it `verify` can hold the page to the source without asking the stages in between.
"""

from __future__ import annotations

from collections.abc import Iterator

from cvpdf.composition.blocks import printed_numbers
from cvpdf.composition.dates import DateStyle, period_to_text
from cvpdf.composition.head import arrange, last_line
from cvpdf.composition.inlines import safe_url, targets
from cvpdf.composition.pieces import well_led
from cvpdf.model.galley import Change, Critical
from cvpdf.model.inline import Inlines, plain, split_lines
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote, Row, Table
from cvpdf.model.resume import Absorbed, Entry, Resume, Section
from cvpdf.model.settings import Settings

Body = tuple[Block | Entry, ...]


def entries(body: Body) -> Iterator[Entry]:
    """Every entry of a body, parents before their projects."""
    for node in body:
        if isinstance(node, Entry):
            yield node
            yield from entries(node.body)


def changes(resume: Resume, style: DateStyle, settings: Settings) -> tuple[Change, ...]:
    """What the page says otherwise than the source, in reading order; nothing moves from front matter."""
    front = max(settings.lines.values(), default=0)
    found = [change for change in _head_changes(resume) if change.line > front]
    for block in resume.basics.blocks:
        found.extend(_number_changes(block))
    for section in resume.sections:
        for node in section.body:
            found.extend(_body_changes(node, style))
    return tuple(found)


def _body_changes(node: Block | Entry, style: DateStyle) -> Iterator[Change]:
    if not isinstance(node, Entry):
        yield from _number_changes(node)
        return
    yield from _entry_changes(node, style)
    for inner in node.body:
        yield from _body_changes(inner, style)


def _number_changes(block: Block) -> Iterator[Change]:
    """Numbers of an ordered list that Markdown counts anew."""
    match block:
        case List(items, ordered):
            for number, item in zip(printed_numbers(block), items, strict=True):
                if ordered and number != item.number:
                    yield Change(item.line, f"{item.number}.", f"{number}.", item.line, "number")
                for inner in item.blocks:
                    yield from _number_changes(inner)
        case Quote(blocks):
            for inner in blocks:
                yield from _number_changes(inner)
        case _:
            pass


def _head_changes(resume: Resume) -> Iterator[Change]:
    """What stood elsewhere than it is printed, at the head, has moved to the line of what it is printed after."""
    basics = resume.basics
    yield from _absorbed(basics.absorbed)
    if not basics.line:
        return
    first = min((section for section in resume.sections if section.line), key=_line, default=None)
    head = arrange(basics)
    inside = first if first and first.line < basics.line else None  # the name was found in the first section
    name = inside.line if inside else basics.line
    contacts = max((last_line(block) for block in head.lead), default=name)
    below = min((each.line for each in (first, *head.rest) if each and each.line >= name), default=1 << 30)
    reach = min((each.line for each in basics.contacts), default=below)
    lead = min((block.line for block in head.lead), default=min(below, reach))
    # (line, words, the line they are printed after, the line they are printed before)
    pieces = [(basics.line, basics.written_name, name, 0)] if inside else []
    pieces += [(basics.label_line, plain(basics.label), name, lead)] if basics.label_line else []
    torn = {block.line for block in head.rest}  # a row of which only some cells are contacts
    for each in basics.contacts:
        # A label that stood over its value goes before it, so that neither is where it was.
        apart = each.label_line not in (0, each.line)
        words = plain(each.inlines) if apart else f"{each.label} {plain(each.inlines)}"
        pieces += [(each.label_line, each.label, contacts, 0)] if apart else []
        pieces += [(each.line, words, contacts, 0 if apart else below - (each.line in torn))]
    pieces += [(name, plain(inside.title), contacts, 0)] if inside else []
    for line, words, after, before in pieces:
        if words.strip() and (inside or not after <= line <= before):
            yield Change(line, words.strip(), words.strip(), after, "moved")


def _line(section: Section) -> int:
    return section.line


def _entry_changes(entry: Entry, style: DateStyle) -> Iterator[Change]:
    yield from _absorbed(entry.absorbed)
    led = well_led(entry.parts)[0] if entry.parts else None
    for part in entry.parts:
        behind = led is not None and entry.parts.index(part) < entry.parts.index(led)  # （6年）：北山公司
        for line, inlines in split_lines(part.inlines, part.line):
            if line != entry.line or behind:
                words = plain(inlines).strip()
                yield Change(line, words, words, entry.line, "moved")
    period = entry.period
    if period:
        printed = period_to_text(period, style)
        yield Change(period.line, period.written, printed, entry.line, "date")
    # A table's row: what became the body stood on the header's line, and is printed below the period now.
    for block in entry.body:
        if isinstance(block, Paragraph) and block.line == entry.line:
            words = plain(block.inlines).strip()
            yield Change(entry.line, words, words, entry.line, "moved")


def _absorbed(words: tuple[Absorbed, ...]) -> Iterator[Change]:
    for each in words:
        yield Change(each.line, each.written, "", each.line, each.reason)


def criticals(resume: Resume, style: DateStyle) -> tuple[Critical, ...]:
    """What a recruiter's parser must find in one piece."""
    basics = resume.basics
    found = [Critical("name", basics.name, basics.line)] if basics.written_name else []
    found += [
        Critical(contact.kind, contact.value, contact.line)
        for contact in basics.contacts
        if contact.kind in ("email", "phone") and contact.value in plain(contact.inlines)
    ]
    for section in resume.sections:
        title = plain(section.title).strip()
        found += [Critical("section", title, section.line)] if title else []
        for entry in entries(section.body):
            found += _entry_criticals(entry, style)
    return tuple(found)


def _entry_criticals(entry: Entry, style: DateStyle) -> list[Critical]:
    found = [
        Critical(part.role, plain(part.inlines).strip(), part.line)
        for part in entry.parts
        if part.role in ("organization", "position") and plain(part.inlines).strip()
    ]
    if entry.period:
        printed = period_to_text(entry.period, style)
        found.append(Critical("period", printed, entry.period.line))
    return found


def links(resume: Resume) -> tuple[str, ...]:
    """The targets of all links in the order they are printed."""
    found: list[str] = []
    head = arrange(resume.basics)
    for block in head.above:
        _collect_block(block, found)
    _collect(resume.basics.label, found)
    for block in head.lead:
        _collect_block(block, found)
    for contact in resume.basics.contacts:
        own = safe_url(contact.url)
        found += targets(contact.inlines) or ([own] if own else [])
    for block in head.rest:
        _collect_block(block, found)
    for section in resume.sections:
        _collect(section.title, found)
        _collect_body(section.body, found)
    return tuple(found)


def _collect(inlines: Inlines, found: list[str]) -> None:
    found.extend(targets(inlines))


def _collect_body(body: Body, found: list[str]) -> None:
    for node in body:
        if isinstance(node, Entry):
            for part in node.parts:
                _collect(part.inlines, found)
            _collect_body(node.body, found)
        else:
            _collect_block(node, found)


def _collect_block(block: Block | Item | Row, found: list[str]) -> None:
    match block:
        case Heading(_, inlines) | Paragraph(inlines):
            _collect(inlines, found)
        case List(items):
            for item in items:
                _collect_block(item, found)
        case Item(blocks) | Quote(blocks):
            for inner in blocks:
                _collect_block(inner, found)
        case Table(header, rows):
            for row in ([header] if header else []) + list(rows):
                _collect_block(row, found)
        case Row(cells):
            for cell in cells:
                _collect(cell, found)
        case _:
            pass
