"""The head of a résumé: name, headline, contacts, portrait (rules N and "Contacts", docs/markdown.md)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cvpdf.grammar.contacts import Gathered, NameLabel, is_photo, name_parts, read_contacts
from cvpdf.grammar.lines import Line, ems, label_of, lines_of, paragraph, unwrapped
from cvpdf.grammar.names import is_name, name_in_title
from cvpdf.grammar.periods import find_periods
from cvpdf.grammar.roles import piece_kind
from cvpdf.grammar.sections import SectionFound, is_document_title
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.labels import contact_labels, family_name_labels, given_name_labels, name_labels
from cvpdf.model.inline import Image, Inline, Inlines, Parent, Text, plain, strip, with_children
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote, Row, Rule, Table
from cvpdf.model.resume import Absorbed, Basics, Contact, ContactKind
from cvpdf.model.settings import Settings

# What moves to the head from a section of its own; other facts stay there as written.
MOVING: frozenset[ContactKind] = frozenset({"email", "phone", "link", "im", "location"})
EDGES = " \t\u3000|｜·•,，-–—/:："


@dataclass
class Head:
    """The head while it is being read."""

    settings: Settings
    known: str = ""
    halves: tuple[str, str] = ("", "")
    name: str = ""
    line: int = 0
    label: Inlines = ()
    label_line: int = 0
    contacts: list[Contact] = field(default_factory=list)
    photo: Image | None = None
    absorbed: list[Absorbed] = field(default_factory=list)
    fresh: bool = True

    def finish(self, blocks: Sequence[Block]) -> Basics:
        """The head, with what else stood there."""
        line = self.line or min((each.line for each in self.contacts if each.line), default=0)
        return Basics(
            self.name, self.label, self.label_line, tuple(self.contacts), tuple(blocks), self.photo, line,
            tuple(self.absorbed),
        )  # fmt: skip


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
    _from_settings(head)
    everything = [*blocks, *(block for section in sections for block in section.blocks)]
    head.known = _labelled_name(everything)
    given, family = name_parts(_all_lines(everything))
    if (
        given is not None
        and family is not None
        and not head.known
        and is_name(f"{given.text.strip()} {family.text.strip()}", lenient=True)
    ):
        head.halves = given.text.strip(), family.text.strip()
    _find_name(head, blocks, sections)
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


def _from_settings(head: Head) -> None:
    settings = head.settings
    if settings.name:
        head.name = settings.name
        head.line = settings.lines.get("name", 0)
    if settings.title:
        head.label, head.label_line = (Text(settings.title),), settings.lines.get("title", 0)
    line = settings.lines.get("contacts", 0)
    for label, value in settings.contacts:
        text = f"{label}: {value}" if label else value
        found = read_contacts(Line((Text(text),), line)).contacts
        head.contacts.append(found[0] if found else Contact("fact", label, (Text(value),), value, "", line))


# ── the name ──












def _find_name(head: Head, blocks: Sequence[Block], sections: Sequence[SectionFound]) -> None:
    """Which of the candidates is the name: a heading that is one, else a label, else a heading that may be one."""
    if head.name:
        head.known = head.name
        return
    headings = [block for block in blocks if isinstance(block, Heading)]
    for lenient in (False, True):
        for heading in headings:
            found = name_in_title(plain(heading.inlines), lenient=lenient and heading is headings[0])
            if found is not None and not (lenient and head.known):
                head.known = found.name
                return
        if head.known:
            return
    if all(head.halves):
        return
    head.known = _early_name([*blocks, *(block for section in sections for block in section.blocks)])




# ── reading and cutting out ──


def _read(head: Head, blocks: Sequence[Block], *, moving: frozenset[ContactKind] | None) -> list[Block]:
    """What is left of the blocks when name, contacts and portrait are taken out."""
    left: list[Block] = []
    for block in blocks:
        match block:
            case Heading():
                left += _heading(head, block, moving)
            case Paragraph(inlines, line):
                left += _paragraph(head, lines_of(_without_photo(head, inlines), line), block, moving)
            case List():
                left += _list(head, block, moving)
            case Quote(inner):
                kept = _read(head, inner, moving=moving)
                left += [replace(block, blocks=tuple(kept))] if kept else []
            case Table():
                left += _table(head, block, moving)
            case _:
                left.append(block)
    return left


def _heading(head: Head, block: Heading, moving: frozenset[ContactKind] | None) -> list[Block]:
    inlines = _without_photo(head, block.inlines)
    line = Line(inlines, block.line)
    text = line.text
    if not text.strip():
        return []
    if moving is None and not head.line:
        found = name_in_title(text, lenient=True)
        if found is not None and _same(found.name, head.known):
            return _named(head, line, (found.start, found.stop), found.dropped)
    if moving is None and is_headline(text) and not head.label and not label_of(line):
        head.label, head.label_line = unwrapped(strip(inlines)), block.line
        return []
    left = _line(head, line, moving)
    return [replace(block, inlines=left.inlines)] if left is not None else []


def _same(one: str, other: str) -> bool:
    return bool(one) and fold(one).replace(" ", "") == fold(other).replace(" ", "")


def is_headline(text: str) -> bool:
    """A job title, alone or several: the line under a name."""
    text = text.strip()
    if ems(text) > 40 or is_document_title(text) or find_periods(text, 0):
        return False
    pieces = [piece for piece in re.split(r"\s*[|｜/／,，、&·•]\s*|\s+[-–—]\s+", text) if piece]
    return bool(pieces) and sum(piece_kind(piece) == "position" for piece in pieces) * 2 > len(pieces)


def _named(head: Head, line: Line, name: tuple[int, int], dropped: Sequence[tuple[int, int]]) -> list[Block]:
    """Take the name out of its line; what else stands there is headline, contact, or words that say `résumé`."""
    text = line.text
    if not head.name:
        head.name = text[slice(*name)]
    head.line = line.line
    for low, high in dropped:
        head.absorbed.append(Absorbed(text[low:high], line.line, "name"))
    spans = sorted([name, *dropped])
    gaps = [
        (low, high)
        for low, high in zip(
            [0, *(stop for _, stop in spans)], [*(start for start, _ in spans), len(text)], strict=True
        )
    ]
    left: list[Block] = []
    for low, high in gaps:
        rest = Line(strip(line.part(low, high).inlines, EDGES), line.line)
        if not rest.text.strip(EDGES + "()（）【】"):
            continue
        left += _beside_name(head, rest)
    return left


def _beside_name(head: Head, rest: Line) -> list[Block]:
    bare = _without_brackets(rest)
    if is_headline(bare.text) and not head.label:
        head.label, head.label_line = unwrapped(bare.inlines), rest.line
        return []
    gathered = read_contacts(bare)
    if gathered.contacts:
        left = _gathered(head, bare, gathered, None)
        return list(paragraph([left] if left is not None else []))
    if not head.label and ems(bare.text) <= 40:
        head.label, head.label_line = unwrapped(bare.inlines), rest.line
        return []
    return list(paragraph([rest]))


def _without_brackets(line: Line) -> Line:
    text = line.text
    if text[:1] in "(（【[" and text[-1:] in ")）】]":
        return Line(strip(line.part(1, len(text) - 1).inlines), line.line)
    return line


def _line(head: Head, line: Line, moving: frozenset[ContactKind] | None) -> Line | None:
    """What is left of a line; None for nothing."""
    text = line.text.strip()
    if head.known and _same(text, head.known) and head.known != "":
        _take_name(head, line)
        return None
    if head.known and not head.name and label_of(line) is None and text.startswith(head.known):
        found = name_in_title(line.text, lenient=True)
        if found is not None and _same(found.name, head.known):
            return _name_in_line(head, line, (found.start, found.stop), moving)
    if all(head.halves) and not head.settings.name and _take_half(head, line):
        return None
    gathered = read_contacts(line)
    if not gathered.any:
        return line
    return _gathered(head, line, gathered, moving)


def _take_half(head: Head, line: Line) -> bool:
    """`Vorname: Anna` and `Nachname: Muster` are the name together."""
    label = label_of(line)
    if label is None or not (label.word in given_name_labels() or label.word in family_name_labels()):
        return False
    if label.value.text.strip() not in head.halves:
        return False
    given, family = head.halves
    head.name = f"{family}{given}" if max(family) > CJK else f"{given} {family}"
    head.line = head.line or line.line
    head.absorbed.append(Absorbed(label.written, line.line, "label"))
    return True


def _take_name(head: Head, line: Line) -> None:
    """The name alone on its line: the first time it is the name, later the name again."""
    if head.name and head.line:
        head.absorbed.append(Absorbed(line.text.strip(), line.line, "name"))
        return
    head.name = head.name or line.text.strip()
    head.line = line.line


def _name_in_line(head: Head, line: Line, name: tuple[int, int], moving: frozenset[ContactKind] | None) -> Line | None:
    """`林小北/男/1995`: the name is taken, the rest stays or moves."""
    text = line.text
    head.name, head.line = text[slice(*name)], line.line
    rest = Line(strip(line.part(name[1], len(text)).inlines, EDGES), line.line)
    before = Line(strip(line.part(0, name[0]).inlines, EDGES), line.line)
    if before.text.strip():
        rest = _joined([before, rest])
    if not rest.text.strip():
        return None
    gathered = read_contacts(rest)
    return _gathered(head, rest, gathered, moving) if gathered.any else rest


def _gathered(head: Head, line: Line, gathered: Gathered, moving: frozenset[ContactKind] | None) -> Line | None:
    rest: list[Line] = []
    for piece, read in gathered.pieces:
        if moving is None and _is_label_piece(head, piece, read):
            head.label, head.label_line = unwrapped(strip(piece.inlines)), piece.line
        elif isinstance(read, Contact) and (moving is None or read.kind in moving):
            head.contacts.append(read)
        elif not (isinstance(read, NameLabel) and _take_labelled(head, read)):
            rest.append(piece)
    if len(rest) == len(gathered.pieces):
        return line
    return _joined(rest) if rest else None


def _is_label_piece(head: Head, piece: Line, read: Contact | NameLabel | None) -> bool:
    """`前端工程师 | 138…`: a title in front of the contacts is the headline."""
    first = not head.contacts and not head.label and bool(head.line)
    unlabelled = read is None or (isinstance(read, Contact) and read.kind == "fact" and not read.label)
    return first and unlabelled and is_headline(piece.text)


def _take_labelled(head: Head, read: NameLabel) -> bool:
    """`姓名：林小北`: the label is said by the place, unless the head has another name."""
    if not _same(read.name.text, head.known):
        return False
    head.absorbed.append(Absorbed(read.label, read.name.line, "label"))
    _take_name(head, Line(strip(read.name.inlines), read.name.line))
    return True


def _joined(pieces: Sequence[Line]) -> Line:
    inlines: list[Inline] = []
    for piece in pieces:
        if not piece.text.strip():
            continue
        inlines += [Text("\t")] if inlines else []
        inlines += piece.inlines
    return Line(tuple(inlines), pieces[0].line)


def _paragraph(
    head: Head, lines: Sequence[Line], block: Paragraph, moving: frozenset[ContactKind] | None
) -> list[Block]:
    lines = [line for line in lines if not line.blank]
    if not lines:
        return []
    left: list[Line] = []
    for line in lines:
        if moving is None and not head.label and head.line and is_headline(line.text) and not label_of(line):
            head.label, head.label_line = unwrapped(strip(line.inlines)), line.line
            continue
        rest = _line(head, line, moving)
        if rest is not None:
            left.append(rest)
    if left == list(lines) and block.inlines == _joined_inlines(block):
        return [block] if not head.photo or _keeps_photo(block) else list(paragraph(left))
    return list(paragraph(left))


def _joined_inlines(block: Paragraph) -> Inlines:
    return block.inlines


def _keeps_photo(block: Paragraph) -> bool:
    return not any(isinstance(node, Image) for node in block.inlines)


def _list(head: Head, block: List, moving: frozenset[ContactKind] | None) -> list[Block]:
    kept: list[Item] = []
    for item in block.items:
        if len(item.blocks) != 1 or not isinstance(item.blocks[0], Paragraph | Heading):
            rest = _read(head, item.blocks, moving=moving) if item.blocks else []
            kept += [replace(item, blocks=tuple(rest))] if rest else []
            continue
        first = item.blocks[0]
        lines = lines_of(_without_photo(head, first.inlines), first.line)
        left = [rest for line in lines if not line.blank and (rest := _line(head, line, moving)) is not None]
        if left == lines:
            kept.append(item)
        elif left:
            kept.append(replace(item, blocks=paragraph(left)))
    if not kept:
        return []
    return [replace(block, items=tuple(kept), line=kept[0].line, start=kept[0].number or block.start)]


def _table(head: Head, block: Table, moving: frozenset[ContactKind] | None) -> list[Block]:
    kept: list[Row] = []
    for row in _rows(block):
        if not any(plain(cell).strip() for cell in row.cells):
            continue
        lines = [Line(_without_photo(head, line.inlines), line.line) for line in _row_lines(row)]
        said = len(head.absorbed)
        left = [rest for line in lines if not line.blank and (rest := _line(head, line, moving)) is not None]
        head.absorbed[said:] = [replace(each, written=each.written.rstrip("：")) for each in head.absorbed[said:]]
        if left == lines:
            kept.append(row)
        elif left:
            kept.append(Row(tuple(line.inlines for line in left), row.line))
    if kept == [block.header] and block.header is not None and len(block.rows) > 0:
        texts = [plain(cell).strip() for cell in block.header.cells]
        head.absorbed += [Absorbed(text, block.header.line, "label") for text in texts if text]
        return []
    if not kept:
        return []
    own = {id(row) for row in _rows(block)}
    if all(id(row) in own for row in kept):
        header = kept[0] if kept[0] is block.header else None
        return [Table(header, tuple(row for row in kept if row is not header), block.align, kept[0].line)]
    width = max(len(row.cells) for row in kept)
    padded = tuple(Row(row.cells + ((),) * (width - len(row.cells)), row.line) for row in kept)
    return [Table(None, padded, ("",) * width, kept[0].line)]


def _without_photo(head: Head, inlines: Inlines) -> Inlines:
    """The same words without the portrait, which moves to its own place."""
    if head.photo is not None:
        return inlines
    return tuple(_drop_photo(head, inlines))


def _drop_photo(head: Head, inlines: Inlines) -> list[Inline]:
    kept: list[Inline] = []
    for node in inlines:
        if isinstance(node, Image) and head.photo is None and is_photo(node):
            head.photo = node
        elif isinstance(node, Parent):
            kept += with_children(node, tuple(_drop_photo(head, node.children)))
        else:
            kept.append(node)
    return kept
