"""The head while it is being read: it takes name, headline, contacts and portrait out of lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cvpdf.grammar.person.addresses import is_photo
from cvpdf.grammar.person.contacts import Gathered, NameLabel, read_contacts
from cvpdf.grammar.person.headlines import is_headline
from cvpdf.grammar.person.introductions import NameFound, name_in_title
from cvpdf.grammar.person.names import bare_name
from cvpdf.grammar.person.writings import first_writing, with_other_writing
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems, paragraph, unwrapped
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.labels import family_name_labels, given_name_labels
from cvpdf.lexicon.names import title_starts
from cvpdf.model.inline import Image, Inline, Inlines, Parent, Text, strip, with_children
from cvpdf.model.outline import Block
from cvpdf.model.resume import Absorbed, Basics, Contact, ContactKind
from cvpdf.model.settings import Settings

# What moves to the head from a section of its own; other facts stay there as written.
MOVING: frozenset[ContactKind] = frozenset({"email", "phone", "link", "im", "location"})
EDGES = " \t\u3000|｜·•▪●◆,，-–—/:："
FRONT = 1  # the line of a name that the text does not hold: front matter, or a setting, says it


@dataclass
class Head:
    """The head while it is being read."""

    settings: Settings
    known: str = ""
    halves: tuple[str, str] = ("", "")
    taken: set[str] = field(default_factory=set)
    name: str = ""
    line: int = 0
    placed: bool = False
    label: Inlines = ()
    label_line: int = 0
    contacts: list[Contact] = field(default_factory=list)
    wished: list[Contact] = field(default_factory=list)
    photo: Image | None = None
    absorbed: list[Absorbed] = field(default_factory=list)
    fresh: bool = True

    def finish(self, blocks: Sequence[Block]) -> Basics:
        """The head, with what else stood there; what front matter and text both say is said once."""
        written = {each.value for each in self.contacts}
        contacts = (*(each for each in self.wished if each.value not in written), *self.contacts)
        line = self.line or (FRONT if self.name else min((each.line for each in contacts if each.line), default=0))
        # A name in a sentence or in a cell is known, and stays where it stands.
        return Basics(
            name=first_writing(self.name or self.known),
            label=self.label,
            label_line=self.label_line,
            contacts=contacts,
            blocks=tuple(blocks),
            photo=self.photo,
            line=line,
            absorbed=tuple(self.absorbed),
            written_name=self.name,
        )


def same_name(one: str, other: str) -> bool:
    """Whether two spellings are one name: 林 小 北 and 林小北, with its reading in brackets or without."""
    spellings = {fold(each).replace(" ", "") for each in (other, bare_name(other))}
    return bool(one) and not spellings.isdisjoint(fold(each).replace(" ", "") for each in (one, bare_name(one)))


def take_named(head: Head, line: Line, name: tuple[int, int], dropped: Sequence[tuple[int, int]]) -> list[Block]:
    """Take the name out of its line; what else stands there is headline, contact, or words that say `résumé`."""
    text = line.text
    name = with_other_writing(text, name)
    written = text[slice(*name)]
    if not head.name or (bare_name(written) != written and bare_name(written) == head.name):
        head.name = written  # with its reading, which the front matter leaves out
    head.line, head.placed = line.line, True
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
    if not head.label and ems(bare.text) <= 40 and any(char.isalpha() for char in bare.text):  # no page's number
        head.label, head.label_line = unwrapped(bare.inlines), rest.line
        return []
    return list(paragraph([rest]))


def _without_brackets(line: Line) -> Line:
    text = line.text
    if text[:1] in "(（【[" and text[-1:] in ")）】]":
        return Line(strip(line.part(1, len(text) - 1).inlines), line.line)
    return line


def take_line(head: Head, line: Line, moving: frozenset[ContactKind] | None) -> Line | None:
    """What is left of a line; None for nothing."""
    text = line.text.strip()
    if head.known and same_name(text, head.known) and head.known != "":
        take_name(head, line)
        return None
    begins = text.startswith(head.known) or text.casefold().startswith(title_starts())
    if head.known and not head.placed and label_of(line) is None and begins:
        found = name_in_title(line.text, lenient=True)
        if found is not None and same_name(found.name, head.known):
            line = _without_title_words(head, line, found)
            found = name_in_title(line.text, lenient=True) or found
            return _name_in_line(head, line, (found.start, found.stop), moving)
    if all(head.halves) and not head.settings.name and take_half(head, line):
        return None
    gathered = read_contacts(line)
    if not gathered.any:
        return line
    return _gathered(head, line, gathered, moving)


def _without_title_words(head: Head, line: Line, found: NameFound) -> Line:
    """`Curriculum vitae Anna Muster` without the words that say what the page is."""
    stop = next((stop for start, stop in found.dropped if start == 0), 0)
    if not stop:
        return line
    head.absorbed.append(Absorbed(line.text[:stop], line.line, "name"))
    return Line(strip(line.part(stop, len(line.text)).inlines, EDGES), line.line)


def take_half(head: Head, line: Line) -> bool:
    """Whether this is a half of the name, which is taken: `Vorname: Anna` and `Nachname: Muster` are one together."""
    label = label_of(line)
    if label is None or not (label.word in given_name_labels() or label.word in family_name_labels()):
        return False
    half = "given" if label.word in given_name_labels() else "family"
    given, family = head.halves
    if label.value.text.strip() != (given if half == "given" else family) or half in head.taken:
        return False
    head.taken.add(half)
    head.known = f"{family}{given}" if max(family) > CJK else f"{given} {family}"
    # The other half may stand where it cannot be taken from: then it is printed there.
    head.name = head.known if len(head.taken) > 1 else label.value.text.strip()
    head.line = head.line or line.line
    head.absorbed.append(Absorbed(label.written, line.line, "label"))
    return True


def take_name(head: Head, line: Line) -> None:
    """Take the name alone on its line: the first time it is the name, later the name again."""
    if head.placed:
        head.absorbed.append(Absorbed(line.text.strip(), line.line, "name"))
        return
    head.name = head.name or line.text.strip()
    head.line, head.placed = line.line, True


def _name_in_line(head: Head, line: Line, name: tuple[int, int], moving: frozenset[ContactKind] | None) -> Line | None:
    """`林小北/男/1995`: the name is taken, the rest stays or moves."""
    text = line.text
    head.name, head.line, head.placed = text[slice(*name)], line.line, True
    rest = Line(strip(line.part(name[1], len(text)).inlines, EDGES), line.line)
    before = Line(strip(line.part(0, name[0]).inlines, EDGES), line.line)
    if before.text.strip():
        rest = _joined([before, rest])
    if not rest.text.strip():
        return None
    if moving is None and not head.label and is_headline(rest.text):
        head.label, head.label_line = unwrapped(rest.inlines), rest.line  # Priscilla Vane   |   Brand Marketing
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
    if not same_name(read.name.text, head.known):
        return False
    head.absorbed.append(Absorbed(read.label, read.name.line, "label"))
    take_name(head, Line(strip(read.name.inlines), read.name.line))
    return True


def _joined(pieces: Sequence[Line]) -> Line:
    inlines: list[Inline] = []
    for piece in pieces:
        if not piece.text.strip():
            continue
        inlines += [Text("\t")] if inlines else []
        inlines += piece.inlines
    return Line(tuple(inlines), pieces[0].line)


def without_photo(head: Head, inlines: Inlines) -> Inlines:
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
