"""Headers of one section in CJK scripts are written alike: where the sure ones say who and what, the others do so too.

`云岭 片区负责` among `北山科技有限公司 后端工程师` and its like: no table knows either word, the place tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cvpdf.grammar.header.headers import header_period
from cvpdf.grammar.header.plain_lines import SENTENCE
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import ems, is_marked, lines_below, lines_of, paragraph, unwrapped
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import has_legal_form, is_doubtful, piece_kind
from cvpdf.grammar.words.titles import is_sub_label
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.organizations import LEGAL_STARTS, known_organizations, legal_ends
from cvpdf.model.inline import cut, plain, strip
from cvpdf.model.outline import Block, List, Paragraph
from cvpdf.model.resume import Entry, Part, Role

# So many sure headers at least have to say the same, and none the contrary; one will do that is sure of both.
QUORUM = 2
# A title in a line of its own below an employer is no wider (ems).
LONGEST_TITLE = 20
# … and an employer in an item of its own.
LONGEST_ITEM = 44


class Place(NamedTuple):
    """How the sure headers of a section are written.

    Attributes:
        title_first: Whether the title stands before the employer.
        below: Lines from the first of them to the second; 0 on one line.
        sign: What stands between them on one line: a sign, nothing but spaces (empty), or brackets around the second.
        sure: Whether the words of both tell what they are.
    """

    title_first: bool
    below: int
    sign: str
    sure: bool


def in_their_places(
    body: Sequence[Block | Entry], entries: Sequence[Entry], blocks: Sequence[Block]
) -> tuple[Block | Entry, ...]:
    """The body, its doubtful headers read as the sure ones are.

    Args:
        body: Of a section of jobs.
        entries: Those of its entries that are jobs.
        blocks: What the section was read from.
    """
    texts = {line.line: line.text for line in lines_below(blocks)}
    places = [place for entry in entries if (place := _place(entry, texts))]
    made = list(body)
    for apart in (False, True):
        alike = [place for place in places if (place.below > 0) == apart]
        many = len(alike) >= QUORUM or any(place.sure for place in alike)
        if not many or len({place.title_first for place in alike}) > 1:
            continue
        made = [_placed(node, alike) if isinstance(node, Entry) and node in entries else node for node in made]
    return tuple(made)


def _weight(text: str) -> int:
    """1 for a sure title, -1 for a sure employer, 0 for what may be either."""
    kind, folded = piece_kind(text), fold(text)
    if kind == "position":
        return int(not is_doubtful(text))
    known = folded.endswith(legal_ends()) or folded.startswith(LEGAL_STARTS) or folded in known_organizations()
    return -int(kind in ("organization", "school") and (known or has_legal_form(text)))


def _text(part: Part) -> str:
    return plain(part.inlines).strip()


def _place(entry: Entry, texts: Mapping[int, str]) -> Place | None:
    """How a header is written whose words tell that they are read rightly."""
    named = [part for part in entry.parts if part.role in ("organization", "position")]
    if len(named) != 2 or named[0].role == named[1].role or not any(_weight(_text(part)) for part in named):
        return None
    first, second = named
    line = texts.get(first.line, "")
    start = line.find(_text(first)) + len(_text(first))
    stop = line.find(_text(second), start)
    sign = line[start:stop].strip() if first.line == second.line and stop >= start > 0 else ""
    sure = all(_weight(_text(part)) for part in named)
    return Place(first.role == "position", second.line - first.line, sign[:1], sure)


def _placed(entry: Entry, places: Sequence[Place]) -> Entry:
    held = [part for part in entry.parts if part.role in ("organization", "position")]
    if len({part.role for part in held}) < len(_roles(places[0])):
        held = [part for part in entry.parts if part in held or _may_be(part)]
    if len(held) > 1:
        below = held[1].line - held[0].line
        return _turned(entry, held[0], held[1], places[0]) if (below > 0) == (places[0].below > 0) else entry
    if len(held) != 1 or held[0].role not in ("organization", "position"):
        return entry
    if places[0].below:
        return _with_item_below(entry, held[0], places) or _with_title_below(entry, held[0], places)
    signs = {place.sign for place in places}
    return _parted(entry, held[0], places, signs.pop()) if len(signs) == 1 else entry


def _may_be(part: Part) -> bool:
    text = _text(part)
    bare = text[:1] not in "（([【" and any(char.isalpha() for char in text)
    return part.role == "other" and bare and piece_kind(text) in ("unknown", "organization", "school")


def _fits(texts: Sequence[str], place: Place) -> bool:
    """Whether the words do not gainsay the place: no sure title where an employer stands, and the other way round."""
    title, employer = texts if place.title_first else (texts[1], texts[0])
    kinds = {piece_kind(title), piece_kind(employer)}
    told = not kinds & {"employment", "location", "degree"} and piece_kind(title) != "department"
    return told and _weight(title) >= 0 and _weight(employer) <= 0


def _roles(place: Place) -> tuple[Role, Role]:
    return ("position", "organization") if place.title_first else ("organization", "position")


def _turned(entry: Entry, first: Part, second: Part, place: Place) -> Entry:
    """The two with the roles of their places."""
    roles = _roles(place)
    if (first.role, second.role) == roles or not _fits((_text(first), _text(second)), place):
        return entry
    told = {id(first): roles[0], id(second): roles[1]}
    parts = tuple(
        replace(part, role=told.get(id(part), "other" if part.role in roles else part.role)) for part in entry.parts
    )
    return replace(entry, parts=parts)


_IN_BRACKETS = lazy(r"(.+?)\s*[（(]([^（()）]+)[）)]")


def _parted(entry: Entry, whole: Part, places: Sequence[Place], sign: str) -> Entry:
    """`云岭，片区负责`, read as one name, cut where the others are."""
    text, place = plain(whole.inlines), places[0]
    spans = _spans(text, place, sign)
    if spans is None or not (sign or len(places) >= QUORUM or _named(text, spans, place)):
        return entry
    halves = [text[slice(*span)].strip() for span in spans]
    if (not sign and _may_have_spaces(text) and not any(map(_weight, halves))) or not _fits(halves, place):
        return entry
    made = [
        Part(role, unwrapped(strip(cut(whole.inlines, *span))), whole.line)
        for role, span in zip(_roles(place), spans, strict=True)
    ]
    at = entry.parts.index(whole)
    return replace(entry, parts=(*entry.parts[:at], *made, *entry.parts[at + 1 :]))


_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff]")


def _may_have_spaces(text: str) -> bool:
    """Hangul and alphabets part the words of a name with spaces: BC 카드, Concept One Accessories."""
    return _UNSPACED.search(text) is None


def _spans(text: str, place: Place, sign: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the first and the second stand in a text; None where it is not written so."""
    if sign in ("(", "（"):
        match = _IN_BRACKETS.fullmatch(text.strip())
        return (match.span(1), match.span(2)) if match else None
    signs = list(re.finditer(rf"\s*{re.escape(sign)}\s*" if sign else r"\s+", text.strip()))
    if not signs or (sign and len(signs) > 1):
        return None
    chosen = signs[-1] if place.title_first else signs[0]
    for match in signs if place.title_first else reversed(signs):
        employer = text[match.end() :] if place.title_first else text[: match.start()]
        if _weight(employer.strip()) < 0:
            chosen = match
            break
    return (0, chosen.start()), (chosen.end(), len(text.strip()))


def _named(text: str, spans: tuple[tuple[int, int], tuple[int, int]], place: Place) -> bool:
    """Whether the employer is a sure one: spaces stand in names as well."""
    return _weight(text[slice(*spans[place.title_first])].strip()) < 0


def _with_title_below(entry: Entry, employer: Part, places: Sequence[Place]) -> Entry:
    """`**片区负责**` right below `### 云岭（2019 - 2021）`, where the others have their titles."""
    first = entry.body[0] if entry.body else None
    if places[0].title_first or employer.role != "organization" or not isinstance(first, Paragraph):
        return entry
    line, *rest = lines_of(first.inlines, first.line)
    text = line.text.strip()
    if line.line - employer.line not in {place.below for place in places} or not (is_marked(line) or not rest):
        return entry
    if ems(text) > LONGEST_TITLE or SENTENCE.search(text) or label_of(line) or is_sub_label(text):
        return entry
    if header_period(text, line.line) or not _fits((_text(employer), text), places[0]):
        return entry
    title = Part("position", unwrapped(strip(line.inlines)), line.line)
    return replace(entry, parts=(*entry.parts, title), body=(*paragraph(rest), *entry.body[1:]))


def _with_item_below(entry: Entry, half: Part, places: Sequence[Place]) -> Entry | None:
    """`- ツムギヤ`, the first item below `- 2015年–2017年：広報`, where the others have their employers; or titles."""
    block = entry.body[0] if entry.body else None
    first, second = _roles(places[0])
    if not isinstance(block, List) or block.ordered or half.role != first or len(block.items) < 2:
        return None
    held = block.items[0].blocks
    lines = lines_of(held[0].inlines, held[0].line) if len(held) == 1 and isinstance(held[0], Paragraph) else []
    if len(lines) != 1 or lines[0].line - half.line not in {each.below for each in places}:
        return None
    text = lines[0].text.strip()
    told = SENTENCE.search(text) or label_of(lines[0]) or is_sub_label(text) or header_period(text, lines[0].line)
    if told or ems(text) > LONGEST_ITEM or not _fits((_text(half), text), places[0]):
        return None
    part = Part(second, unwrapped(strip(lines[0].inlines)), lines[0].line)
    rest = replace(block, items=block.items[1:], line=block.items[1].line)
    return replace(entry, parts=(*entry.parts, part), body=(rest, *entry.body[1:]))
