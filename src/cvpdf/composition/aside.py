"""Which sections stand in the column at the side of the pages, for the themes that have one.

Text in a PDF is read in the order in which it is painted, page by page. A column that ran on over pages would be read
in pieces, between those of the text beside it. So each page's strip is a piece by itself: that of the first page is
read before the wide column, and that of a later one where it is written, between two sections of the wide column. What
a strip has room for is reckoned here, on the safe side, from the width of the type; so is what of the wide column is
surely over a page, so that no two pieces meet on one strip. What stays, stays in the author's order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, inf
from typing import NamedTuple

from cvpdf.composition.depth import Measure
from cvpdf.composition.head import arrange, last_line
from cvpdf.composition.inlines import safe_ems
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading, List, Paragraph, Quote, Rule
from cvpdf.model.resume import Basics, Contact, Entry, Resume, Section

LOSS = 1.1  # what line ends cost: a word or a mark that goes to the next line
WORD = re.compile(r"[^\s\u2e80-\uffef]+")  # what stands between spaces; an ideograph is a word by itself
BOLD = 1.1  # of the width of regular type
SIZE = 0.92  # of the type at the side, in the text's
GAP = 0.3  # lines, between blocks
MOST_LINES = 4  # of one paragraph or item; longer ones are prose, which wants the wide column
MOST_OF_IT = 0.65  # of the column's height for one section
TITLE = 1.2  # of a section title's type, in the column's
FILL = 0.92  # of the page that may be reckoned full
RUNNING = 6.5  # lines of a later page's strip, for the name above it, how to reach you and the page number below
OVER = 1.02  # pages that are surely more than one
TIGHT = 0.91  # of its type, in which an address may stand that is too long in the size of the others


class Arrangement(NamedTuple):
    """A résumé dealt out to two columns.

    Attributes:
        resume: With its sections in the order in which they are printed.
        aside: How many of them, from the first, stand at the side.
        used: Whether there is anything at the side: contacts, a photo, sections.
        contacts: Whether the contacts are there.
        tight: Whether one of them wants a smaller type to stay in one piece.
        lead: Whether what stands below the contacts is there too.
        measure: How wide it is, in ems of its type.
        order: As `Galley.order`.
        strips: Those of the sections, by index, that stand on the strip of a later page.
    """

    resume: Resume
    aside: int = 0
    used: bool = False
    contacts: bool = False
    tight: bool = False
    lead: bool = False
    measure: float = 0.0
    order: tuple[int, ...] = ()
    strips: frozenset[int] = frozenset()


def set_aside(
    resume: Resume, kinds: Sequence[str], column: Column | None, photo: float, wide: Measure | None = None
) -> Arrangement:
    """Deal a résumé out.

    Args:
        resume: With its sections as the author has them.
        kinds: The kinds of section that may stand at the side.
        column: The column there; None for a theme without one.
        photo: Height of the portrait, in points; 0 for none.
        wide: The column beside it; None where only the first page has a strip.
    """
    if column is None:
        return Arrangement(resume)
    basics = resume.basics
    room = column.room - photo / column.line
    height = sum(column.contact(each) for each in basics.contacts)
    widest = max(map(column.share, basics.contacts), default=0)
    contacts = bool(basics.contacts) and height <= room and widest * TIGHT < 1
    room -= height if contacts else 0
    rest = arrange(basics).rest
    below = sum(column.node(block) for block in rest)
    lead = contacts and below <= room * MOST_OF_IT and bool(resume.sections)
    chosen = _chosen(resume, kinds, column, room - (below if lead else 0))
    kept = tuple(section for section in resume.sections if section not in chosen)
    cut = [rest[0].line] if rest and not lead else []
    used = bool(chosen or photo or contacts)
    runs = _dealt(kept, kinds, column, wide) if wide and used and in_pieces(resume) else [Run(kept, at_side=False)]
    printed = (*chosen, *(section for run in runs for section in run.sections))
    strips = _places(runs, len(chosen))
    order = (*(each.line for each in chosen), *cut, *(each.line for each in printed[len(chosen) :]))
    return Arrangement(
        Resume(resume.lang, basics, printed), len(chosen), used, contacts, contacts and widest >= 1, lead,
        column.measure, order if chosen or strips else (), strips,
    )  # fmt: skip


class Run(NamedTuple):
    """Sections that follow one another in one column."""

    sections: tuple[Section, ...]
    at_side: bool


def _dealt(sections: Sequence[Section], kinds: Sequence[str], column: Column, wide: Measure) -> list[Run]:
    """Sections of later pages in the order in which they are read: as written, but for those on the strips.

    A strip takes what comes after the place where it is written, and is written where the wide column has surely gone
    on to another page since the strip before.
    """
    runs: list[Run] = []
    beside: list[Section] = []
    left, since = list(sections), 0.0
    while left:
        if since >= OVER and (strip := _fitting(left, kinds, column)):
            runs += [Run(tuple(beside), at_side=False), Run(strip, at_side=True)]
            left = [section for section in left if section not in strip]
            beside, since = [], 0.0
        else:
            beside.append(left.pop(0))
            since += wide.pages(beside[-1])
    return [*runs, Run(tuple(beside), at_side=False)]


def _fitting(sections: Sequence[Section], kinds: Sequence[str], column: Column) -> tuple[Section, ...]:
    """Those among sections that a strip has room for, the first of them first."""
    room, found = column.room - RUNNING, []
    for section in sections:
        if section.kind in kinds and (height := column.section(section)) <= room:
            found.append(section)
            room -= height
    return tuple(found)


def _places(runs: Sequence[Run], first: int) -> frozenset[int]:
    """Indices of the sections on strips, the first run's first being `first`."""
    at_side = [run.at_side for run in runs for _ in run.sections]
    return frozenset(index for index, aside in enumerate(at_side, first) if aside)


def _chosen(resume: Resume, kinds: Sequence[str], column: Column, room: float) -> tuple[Section, ...]:
    """The sections for the side, in the author's order; none where the source does not come in pieces to move."""
    if not in_pieces(resume):
        return ()
    chosen: list[Section] = []
    for section in resume.sections:
        height = column.section(section)
        if section.kind in kinds and height <= min(room, column.room * MOST_OF_IT):
            chosen.append(section)
            room -= height
        elif _holds_head(section, resume.basics):
            return ()
    return tuple(chosen) if len(chosen) < len(resume.sections) else ()


def _holds_head(section: Section, basics: Basics) -> bool:
    """Whether the name was found in a section (个人信息, the first): what is left of it is printed next to the head."""
    return section.line <= basics.line


def in_pieces(resume: Resume) -> bool:
    """Whether each section is a piece of the source by itself, and the head comes before all but perhaps the first."""
    sections = sorted(resume.sections, key=lambda section: section.line)
    lines = [section.line for section in sections]
    head = [resume.basics.line, *(block.line for block in resume.basics.blocks)]
    if not lines or len(set(lines)) < len(lines) or max(head) >= [*lines, inf][1]:
        return False
    ends = [*lines[1:], inf]
    nodes = [(node, start, end) for section, start, end in zip(sections, lines, ends, strict=True)
             for node in section.body]  # fmt: skip
    return all(start <= node.line and _last(node) < end for node, start, end in nodes)


def _last(node: Block | Entry) -> int:
    if not isinstance(node, Entry):
        return last_line(node)
    own = [part.line for part in node.parts] + ([node.period.line] if node.period else [])
    return max((node.line, *own, *map(_last, node.body)))


@dataclass(frozen=True, slots=True)
class Column:
    """A narrow column, and how many of its lines things take.

    Attributes:
        width: Of its text, in points.
        height: In points.
        size: Of the type beside it, in points.
        leading: Its line, a multiple of the size.
    """

    width: float
    height: float
    size: float
    leading: float

    @property
    def measure(self) -> float:
        """Its width in ems of its type."""
        return self.width / (self.size * SIZE)

    @property
    def line(self) -> float:
        """Its line in points."""
        return self.size * SIZE * self.leading

    @property
    def room(self) -> float:
        """Lines that it holds."""
        return self.height / self.line * FILL

    def text(self, text: str, indent: float = 0) -> float:
        """Lines of a text; `indent` in ems."""
        return sum(max(1, ceil(safe_ems(line) * LOSS / (self.measure - indent))) for line in text.split("\n"))

    def whole(self, text: str) -> float:
        """Lines of a text that must be found in one piece; infinitely many where a word of it is too long for one."""
        longest = max((safe_ems(word) for word in WORD.findall(text)), default=0)
        return self.text(text) if longest * BOLD < self.measure else inf

    def contact(self, contact: Contact) -> float:
        """Its lines; a label that does not fit before it stands above it."""
        return self.text(f"{contact.label}: {plain(contact.inlines)}") + GAP

    def share(self, contact: Contact) -> float:
        """Of its width, that an address takes which must stay in one piece (docs/checks.md, criticals)."""
        return safe_ems(contact.value) / self.measure if contact.kind in ("email", "phone") else 0

    def section(self, section: Section) -> float:
        """Infinitely many for a title that takes more than one, which it must not (docs/checks.md, criticals)."""
        title = 3.2 if safe_ems(plain(section.title)) * TITLE < self.measure else inf
        return title + sum(self.node(node) for node in section.body)

    def node(self, node: Block | Entry) -> float:
        """Lines of an entry or a block, with the room around it."""
        if not isinstance(node, Entry):
            return self.block(node) + GAP
        header = sum(self.whole(plain(part.inlines)) for part in node.parts) + bool(node.period)
        return header + 2 * GAP + sum(self.node(inner) for inner in node.body)

    def block(self, block: Block, indent: float = 0) -> float:
        """Lines of a block; infinitely many of what must not stand in a narrow column."""
        match block:
            case Paragraph(inlines):
                lines = self.text(plain(inlines), indent)
                return lines if lines <= MOST_LINES * len(plain(inlines).split("\n")) else inf
            case List(items):
                return sum(self.block(inner, indent + 1) for item in items for inner in item.blocks)
            case Quote(blocks):
                return sum(self.block(inner, indent + 1) for inner in blocks)
            case Heading(_, inlines):
                return self.text(plain(inlines), indent) * 1.1 + 0.5
            case Rule():
                return 1
            case _:
                return inf
