"""The other half of a header in an alphabet, on a line of its own below: in one entry known, in all of them told.

`### Data Analyst (2019 - 2021)` over `Vireo`, among others over `Harrow Foods Ltd`: no table knows the name, the place
tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cvpdf.grammar.header.cutting import trimmed
from cvpdf.grammar.header.headers import Header, header_period, read_header
from cvpdf.grammar.header.plain_lines import SENTENCE
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems, is_marked, lines_of, paragraph, unwrapped
from cvpdf.grammar.words.roles import has_legal_form, is_sure_title, is_title, piece_kind
from cvpdf.grammar.words.titles import is_sub_label
from cvpdf.grammar.words.towns import is_region, is_town
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.organizations import known_organizations
from cvpdf.lexicon.technologies import technology_words
from cvpdf.model.inline import Emphasis, Link, Strong, plain, strip
from cvpdf.model.outline import Block, Paragraph
from cvpdf.model.resume import JOBS, Entry, Kind, Part, Role

LONGEST = 60  # ems of a marked line that says who or as what
LONGEST_PLAIN = 40  # … of one without marks
QUORUM = 2  # so many entries have to be alike where not one of them tells by its words
REACH = 2  # lines below the line that the header was begun with
# What a word may be that was read as one half only for want of another.
_WEAK = frozenset(("unknown", "activity", "organization", "position", "department"))
_OTHER: dict[Role, Role] = {"organization": "position", "position": "organization"}


class _Half(NamedTuple):
    """A line that may say the missing half of a header."""

    role: Role
    line: Line
    rest: list[Line]


def with_halves(body: Sequence[Block | Entry], entries: Sequence[Entry]) -> list[Block | Entry]:
    """The body, the line below each header that names only one half read as the others are.

    Args:
        body: Of a section of jobs in an alphabet.
        entries: Those of its entries that are jobs.
    """
    told = {role for entry in entries if (role := _told_below(entry))} or _told_by_all(entries)
    below = told.pop() if len(told) == 1 else None
    halves = {id(entry): half for entry in entries if below and (half := _half(entry, below))}
    return [_taken(node, halves[id(node)]) if isinstance(node, Entry) and id(node) in halves else node for node in body]


def _told_by_all(entries: Sequence[Entry]) -> set[Role]:
    """What stands below the headers of a section each of which says one half only, the sure ones of them the same."""
    halves = [(entry, half) for entry in entries if (half := _half(entry, None))]
    whole = all(not half.rest or is_marked(half.line) or _marked(half) for _, half in halves)
    if not whole or len(halves) < max(QUORUM, len(entries)):
        return set()
    sure = {half.role for entry, half in halves if is_sure(_named(entry), _OTHER[half.role])}
    return sure or {half.role for _, half in halves}


def _named(entry: Entry) -> str:
    return next((plain(part.inlines).strip() for part in entry.parts if part.role in _OTHER), "")


def with_roles(body: Sequence[Block | Entry]) -> list[Block | Entry]:
    """The body, each dated line below an employer a title held there, as those of known words are."""
    nested = [node for entry in body if isinstance(entry, Entry) for node in entry.body if isinstance(node, Entry)]
    told = any(node.kind in JOBS and is_title(node.position) for node in nested)
    told = told or any(isinstance(node, Entry) and _told_below(node) == "position" for node in body)
    return [_with_roles(node) if told and isinstance(node, Entry) and _employs(node) else node for node in body]


def _employs(entry: Entry) -> bool:
    """An employer without a date and without a title."""
    return entry.kind in JOBS and entry.period is None and bool(entry.organization) and not entry.position


def _with_roles(entry: Entry) -> Entry:
    return replace(entry, body=tuple(_held(node) if isinstance(node, Entry) else node for node in entry.body))


def _held(node: Entry) -> Entry:
    """`Bid Lead (2019 - 2021)`, read as a project: a name alone, and when."""
    named = [part for part in node.parts if part.role in _OTHER]
    may = node.period is not None and len(named) == 1 and named[0].role == "organization"
    if not may or not _fits(plain(named[0].inlines).strip(), "position"):
        return node
    parts = tuple(replace(part, role="position") if part is named[0] else part for part in node.parts)
    return replace(node, kind="work", parts=parts)


def _told_below(entry: Entry) -> Role | None:
    """The half that an entry says below its first line, the other one above."""
    named = [part for part in entry.parts if part.role in _OTHER]
    if len({part.role for part in named}) < len(_OTHER):
        return None
    lines = {role: next(part.line for part in named if part.role == role) for role in _OTHER}
    below = max(lines, key=lambda role: lines[role])
    sure = any(is_sure(plain(part.inlines).strip(), part.role) for part in named)
    return below if sure and 0 < lines[below] - entry.line <= REACH and min(lines.values()) == entry.line else None


def is_sure(text: str, role: Role) -> bool:
    """Whether words tell by themselves that they are an employer, or a title."""
    if role == "position":
        return piece_kind(text) == "degree" or is_sure_title(text)
    return piece_kind(text) == "school" or has_legal_form(text) or fold(text) in known_organizations()


def _half(entry: Entry, below: Role | None) -> _Half | None:
    """The first line below a header that says only who or only as what, if it may be the other half.

    Args:
        entry: The entry.
        below: Which half the others of the section say there; None where none does.
    """
    named = [part for part in entry.parts if part.role in _OTHER]
    first = entry.body[0] if entry.body else None
    if len({part.role for part in named}) != 1 or not isinstance(first, Paragraph) or entry.period is None:
        return None
    lines = lines_of(first.inlines, first.line)
    missing = _OTHER[named[0].role]
    if below is not None and missing != below:
        if len(named) > 1 or piece_kind(plain(named[0].inlines).strip()) not in _WEAK:
            return None
        missing = below  # Platform, read as a name, over Globex
    above = max([entry.line, *(part.line for part in entry.parts)])
    if not lines or not 0 < lines[0].line - above <= REACH or not _may_be(lines[0], missing, entry.kind):
        return None
    return _Half(missing, lines[0], lines[1:])


def _may_be(line: Line, role: Role, kind: Kind) -> bool:
    """Whether a line is short, no sentence, and its words do not say that it is something else."""
    text = line.text.strip()
    longest = LONGEST if is_marked(line) else LONGEST_PLAIN
    if ems(text) > longest or SENTENCE.search(text) or label_of(line) is not None or is_sub_label(text):
        return False
    if (text[-1] in ".:;," and not has_legal_form(text)) or header_period(text, line.line) is not None:
        return False
    if (text[:1].islower() and text.count(" ") > 1) or not any(char.isalpha() for char in text):
        return False
    degree = kind == "education" and role == "position" and piece_kind(text) == "degree"
    return degree or _fits(text, role)


def _fits(text: str, role: Role) -> bool:
    """Whether words may be an employer's name or a title: they do not tell that they are something else."""
    kind, titled = piece_kind(text), is_sure_title(text)
    if role == "organization":
        return not titled and kind not in ("location", "employment", "degree")
    tools = fold(text.split(",", maxsplit=1)[0]) in technology_words()
    return kind not in ("location", "employment", "degree", "school") and not has_legal_form(text) and not tools


def _taken(entry: Entry, half: _Half) -> Entry:
    """The entry with the line as a part of its header."""
    header = read_header(half.line, entry.kind)
    own = [replace(part, role=_OTHER[half.role]) if part.role == half.role else part for part in entry.parts]
    parts = _parts(header, half)
    return replace(entry, parts=(*own, *parts), body=(*paragraph(half.rest), *entry.body[1:]))


def _parts(header: Header, half: _Half) -> list[Part]:
    """The parts of a line, one of them the half: what alone is marked, else what its words say, else the first."""
    if parts := _marked(half):
        return parts
    parts = list(header.parts)
    if not any(part.role in _OTHER for part in parts):
        return [Part(half.role, unwrapped(strip(half.line.inlines)), half.line.line)]
    known = [at for at, part in enumerate(parts) if part.role == half.role and at not in header.unsure]
    at = known[0] if known else next(at for at, part in enumerate(parts) if part.role in _OTHER)
    return [
        replace(part, role=half.role if index == at else "other" if part.role in _OTHER else part.role)
        for index, part in enumerate(parts)
    ]


def _marked(half: _Half) -> list[Part]:
    """`Field Physics, *Lakeshore University, Dover*`: the only words of a line that are marked are one name."""
    sizes = [len(plain((node,))) for node in half.line.inlines]
    marked = [at for at, node in enumerate(half.line.inlines) if isinstance(node, Strong | Emphasis | Link)]
    start = sum(sizes[: marked[0]]) if len(marked) == 1 else 0
    stop = start + sizes[marked[0]] if len(marked) == 1 else 0
    spans = [(0, start), (start, stop), (stop, len(half.line.text))]
    words = [trimmed(half.line.part(low, high)) for low, high in spans]
    if not stop or not (words[0].text or words[2].text) or not _fits(words[1].text.strip(), half.role):
        return []
    roles: list[Role] = [_beside(words[0].text), half.role, _beside(words[2].text)]
    found = zip(roles, words, strict=True)
    return [Part(role, unwrapped(each.inlines), each.line) for role, each in found if each.text]


def _beside(text: str) -> Role:
    return "location" if is_region(text) or is_town(text) else "other"
