"""The head of a résumé: name, headline, contacts, portrait (rules N and "Contacts", docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from cvpdf.grammar.head.head_draft import EDGES, MOVING, Head, same_name, take_line, take_named, without_photo
from cvpdf.grammar.head.head_tables import take_table
from cvpdf.grammar.person.contacts import name_parts, read_contacts
from cvpdf.grammar.person.headlines import is_headline, is_marked_headline
from cvpdf.grammar.person.introductions import name_in_title
from cvpdf.grammar.person.names import is_hangul_phrase, is_name
from cvpdf.grammar.person.naming import all_lines, early_name, labelled_name, stamped_name, told_name
from cvpdf.grammar.section.section_level import opens_entries
from cvpdf.grammar.section.sections import SectionFound
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems, icon_stop, is_marked, lines_of, paragraph, unwrapped
from cvpdf.grammar.words.titles import is_document_title
from cvpdf.lexicon.labels import family_name_labels, given_name_labels
from cvpdf.model.inline import Link, Text, plain, strip
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote, Rule, Table
from cvpdf.model.resume import Absorbed, Basics, Contact, ContactKind
from cvpdf.model.settings import Settings

CLAUSES = frozenset(",，、;；。！!")  # of `大家好，我叫林小北，做川菜十四年`, whose words belong together


def read_head(
    blocks: Sequence[Block], sections: Sequence[SectionFound], settings: Settings
) -> tuple[Basics, list[list[Block]]]:
    """The head, and what is left of each of the `sections` that belong to it.

    Args:
        blocks: What stands before the first section.
        sections: The sections about the person that follow directly.
        settings: The author's own words about name, headline and contacts come first.
    """
    head = Head(settings)
    blocks = [part for block in blocks for part in _at_breaks(block)]
    _from_settings(head)
    everything = [*blocks, *(block for section in sections for block in section.blocks)]
    head.known = labelled_name(everything)
    given, family = name_parts(all_lines(everything))
    if (
        given is not None
        and family is not None
        and not head.known
        and is_name(f"{given.text.strip()} {family.text.strip()}", lenient=True)
    ):
        head.halves = given.text.strip(), family.text.strip()
    _find_name(head, blocks, sections)
    if head.known:
        head.halves = ("", "")
    left = _read(head, blocks, moving=None)
    rests: list[list[Block]] = []
    for section in sections:
        rest = _read(head, section.blocks, moving=MOVING)
        while rest and isinstance(rest[-1], Rule):
            rest.pop()
        if not any(not isinstance(each, Rule) for each in rest) and section.title is not None:
            head.absorbed.append(Absorbed(section.title.text.strip(), section.title.line, "heading"))
        rests.append(rest)
    while left and isinstance(left[-1], Rule):
        left.pop()
    return head.finish(left), rests


def _at_breaks(block: Block) -> list[Block]:
    """`# Ada Wong<br>Developer`: the name, and below it what else the heading says."""
    lines = lines_of(block.inlines, block.line) if isinstance(block, Heading) else []
    if not isinstance(block, Heading) or len(lines) < 2 or name_in_title(lines[0].text, lenient=False) is None:
        return [block]
    return [replace(block, inlines=lines[0].inlines), *paragraph(lines[1:])]


def _from_settings(head: Head) -> None:
    settings = head.settings
    if settings.name:
        head.name = settings.name
        head.line = settings.lines.get("name", 0)
    named = is_document_title((settings.title or "").rpartition(" - ")[2])  # JD Ashby - Resume
    if settings.title and not _page_name(settings) and not named:
        head.label, head.label_line = (Text(settings.title),), settings.lines.get("title", 0)
    line = settings.lines.get("contacts", 0)
    for label, value in settings.contacts:
        target = settings.targets.get(value)
        text = f"{label}: {value}" if label else value
        words = Link(target, (Text(text),)) if target else Text(text)
        found = read_contacts(Line((words,), line)).contacts
        head.wished.append(found[0] if found else Contact("fact", label, (Text(value),), value, "", line))


# ── the name ──


def _find_name(head: Head, blocks: Sequence[Block], sections: Sequence[SectionFound]) -> None:
    """Which of the candidates is the name: a heading that is one, else a label, else a heading that may be one."""
    if head.name:
        head.known = head.name
        return
    headings = [
        block for index, block in enumerate(blocks) if isinstance(block, Heading) and not opens_entries(blocks, index)
    ]
    everything = [*blocks, *(block for section in sections for block in section.blocks)]
    titled = _heading_name(headings, lenient=False)
    leads = any(plain(heading.inlines).strip().startswith(titled) for heading in headings)
    if titled and not leads and not head.known and (page := _page_name(head.settings)):
        head.known = head.name = page  # title: Ada Wong, over ### Developer — APIs · Distributed Systems
        return
    if titled or head.known:
        head.known = titled or head.known
        return
    if all(head.halves):
        return
    first = _whole_name(_heading_name(headings[:1], lenient=True), everything)
    author = head.settings.author
    if author and not same_name(first, author):
        head.known = head.name = author
        return
    head.known = first or early_name(everything) or told_name(everything)
    if not head.known and (page := _page_name(head.settings)):
        head.known = head.name = page


def _whole_name(titled: str, everything: Sequence[Block]) -> str:
    """Taro Kimura, who stands below `# Taro's Resume`; any other name as it is."""
    if not titled.isascii() or len(titled.split()) != 1:
        return titled
    whole = early_name([block for block in everything if not isinstance(block, Heading)])
    return whole if titled.casefold() in whole.casefold().split() else titled


def _heading_name(headings: Sequence[Heading], *, lenient: bool) -> str:
    for heading in headings:
        found = None if _is_half(heading) else name_in_title(plain(heading.inlines), lenient=lenient)
        if found is not None:
            return found.name
    return ""


def _page_name(settings: Settings) -> str:
    """`title: Xiao Lin - Resume` in front matter names the person where the text does not."""
    found = name_in_title(settings.title or settings.page, lenient=False)
    return found.name if found and not is_hangul_phrase(found.name) else ""


def _is_half(heading: Heading) -> bool:
    label = label_of(Line(heading.inlines, heading.line))
    return label is not None and (label.word in given_name_labels() or label.word in family_name_labels())


# ── reading and cutting out ──


def _read(head: Head, blocks: Sequence[Block], *, moving: frozenset[ContactKind] | None) -> list[Block]:
    """What is left of the blocks when name, contacts and portrait are taken out."""
    left: list[Block] = []
    for block in blocks:
        match block:
            case Heading():
                left += _heading(head, block, moving, first=not left)
            case Paragraph():
                left += _paragraph(head, block, moving)
            case List():
                left += _list(head, block, moving)
            case Quote(inner):
                kept = _read(head, inner, moving=moving)
                left += [replace(block, blocks=tuple(kept))] if kept else []
            case Table():
                left += take_table(head, block, moving)
            case _:
                left.append(block)
    return left


def _heading(head: Head, block: Heading, moving: frozenset[ContactKind] | None, *, first: bool) -> list[Block]:
    inlines = without_photo(head, block.inlines)
    line = Line(inlines, block.line)
    text = line.text
    if not text.strip():
        return []
    if moving is None and not head.placed:
        found = name_in_title(text, lenient=True)
        if found is not None and same_name(found.name, head.known):
            return take_named(head, line, (found.start, found.stop), found.dropped)
    named = bool(head.known) or first  # nobody's, behind other words, it stays where it stands
    if moving is None and named and is_headline(text) and not head.label and not label_of(line):
        head.label, head.label_line = unwrapped(strip(inlines)), block.line
        return []
    rest = take_line(head, line, moving)
    return [replace(block, inlines=rest.inlines)] if rest is not None else []


def _titled(head: Head, line: Line) -> list[Line] | None:
    """What stands beside the name in `林小北的简历` where that is no heading; None for a sentence or any other line."""
    stamped = stamped_name(line.text) if not head.placed else None
    if stamped and same_name(line.text[slice(*stamped)], head.known):
        head.name, head.line, head.placed = line.text[slice(*stamped)], line.line, True
        return [Line(strip(line.part(0, stamped[0]).inlines), line.line)]
    short = not head.placed and ems(line.text) <= 40 and not CLAUSES.intersection(line.text)
    found = name_in_title(line.text, lenient=False) if short else None
    if found is None or not found.dropped or not same_name(found.name, head.known) or label_of(line) is not None:
        return None
    left = take_named(head, line, (found.start, found.stop), found.dropped)
    return [each for block in left if isinstance(block, Paragraph) for each in lines_of(block.inlines, block.line)]


def _paragraph(head: Head, block: Paragraph, moving: frozenset[ContactKind] | None) -> list[Block]:
    inlines = without_photo(head, block.inlines)
    lines = lines_of(inlines, block.line)
    left: list[Line] = []
    for index, line in enumerate(lines):
        if moving is None and not head.label and head.line and _is_headline(lines, index) and not label_of(line):
            head.label, head.label_line = unwrapped(strip(line.inlines)), line.line
            continue
        if moving is None and (beside := _titled(head, line)) is not None:
            left += beside
            continue
        rest = take_line(head, line, moving)
        if rest is not None:
            left.append(rest)
    if left == lines:
        return [replace(block, inlines=inlines)] if lines else []
    words = [line for line in left if line.text.strip(EDGES) and icon_stop(line.text) < len(line.text.rstrip())]
    # What stands before the name, or between it and the first contact, is printed there.
    cuts = {head.line, min((each.line for each in head.contacts), default=0)}
    return [each for run in _runs(words, cuts) for each in paragraph(run)]


def _runs(lines: Sequence[Line], cuts: Collection[int]) -> list[list[Line]]:
    """Lines of a paragraph, a new run behind each of these source lines."""
    runs: list[list[Line]] = []
    for line in lines:
        behind = runs and any(runs[-1][-1].line <= cut <= line.line for cut in cuts)
        if runs and not behind:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _is_headline(lines: Sequence[Line], index: int) -> bool:
    """A job title on its line, or set apart in a paragraph of its own; not the first line of a sentence."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is not None and after.text[:1].islower() and not is_marked(line) and not read_contacts(after).contacts:
        return False
    if any(contact.kind == "location" for contact in read_contacts(line).contacts):
        return False  # Engineer | London, UK
    return is_headline(line.text) or (len(lines) == 1 and is_marked(line) and is_marked_headline(line.text))


def _list(head: Head, block: List, moving: frozenset[ContactKind] | None) -> list[Block]:
    kept: list[Item] = []
    for item in block.items:
        left = _item(head, item, moving)
        if left or not item.blocks:
            kept.append(replace(item, blocks=left))
        elif block.ordered:
            head.absorbed.append(Absorbed(f"{item.number}.", item.line, "label"))
    if not kept:
        return []
    return [replace(block, items=tuple(kept), line=kept[0].line, start=kept[0].number or block.start)]


def _item(head: Head, item: Item, moving: frozenset[ContactKind] | None) -> tuple[Block, ...]:
    first = item.blocks[0] if len(item.blocks) == 1 else None
    if not isinstance(first, Paragraph | Heading):
        return tuple(_read(head, item.blocks, moving=moving))
    lines = lines_of(without_photo(head, first.inlines), first.line)
    left = _left_of(head, lines, moving)
    return item.blocks if left == lines and lines else paragraph(left)


def _left_of(head: Head, lines: Sequence[Line], moving: frozenset[ContactKind] | None) -> list[Line]:
    read = [take_line(head, line, moving) for line in lines if not line.blank]
    return [line for line in read if line is not None]
