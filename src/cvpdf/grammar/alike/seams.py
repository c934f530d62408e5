"""Headers of one section in an alphabet are cut at the same sign: where the sure ones are, the doubtful are as well.

`Trainee at the desk, Globex` among `Engineer, Acme`, `Kestrel / Growth` among `Acme / Engineer`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cvpdf.grammar.alike.halves_below import is_sure
from cvpdf.grammar.text.lines import lines_below
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.grammar.words.towns import is_town
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.technologies import technology_words
from cvpdf.model.inline import cut, plain, strip
from cvpdf.model.outline import Block
from cvpdf.model.resume import JOBS, Entry, Part, Role

Pair = tuple[Part, Part]
# What stands between the two halves that no table knows; behind a comma the last one counts.
_SEAMS = (", ", " / ", ": ", " (")
# So many sure headers have to be cut at a comma, which stands within titles and names as well; else one will do.
QUORUM = 2
_KINDS = frozenset((*JOBS, "activities", "education"))
_NAMED: tuple[Role, Role] = ("organization", "position")


def cut_alike(
    body: Sequence[Block | Entry], places: Sequence[tuple[Pair, bool]], blocks: Sequence[Block]
) -> tuple[Block | Entry, ...]:
    """The body, headers of one part cut where the sure ones are.

    Args:
        body: Of a section.
        places: The two parts of each sure header, and whether the title is the first.
        blocks: What the section was read from.
    """
    texts = {line.line: line.text for line in lines_below(blocks)}
    told: dict[str, list[bool]] = {}
    for pair, title_first in places:
        if sign := _sign(pair, texts):
            told.setdefault(sign, []).append(title_first)
    entries = [node for node in body if isinstance(node, Entry) and node.kind in _KINDS]
    told.setdefault(" (", []).extend(True for entry in entries if _holds_employer(entry))
    seams = [_Seam(sign, votes[0], _many(sign, votes, entries)) for sign, votes in told.items() if len({*votes}) == 1]
    return tuple(_cut(node, seams) if isinstance(node, Entry) and node in entries else node for node in body)


class _Seam(NamedTuple):
    """Where the sure headers of a section are cut.

    Attributes:
        sign: What stands between the two halves.
        title_first: Whether the title stands before it.
        sure: Whether enough of them are, to cut where no word is known.
    """

    sign: str
    title_first: bool
    sure: bool


def _many(sign: str, votes: Sequence[bool], entries: Sequence[Entry]) -> bool:
    return sign != ", " or len(votes) > QUORUM or (len(votes) == QUORUM and len(votes) * 2 >= len(entries))


def _holds_employer(entry: Entry) -> bool:
    """`Data Analyst (Globex Ltd)`: a title, and in brackets behind it who it was for."""
    named = [part for part in entry.parts if part.role in _NAMED]
    text = plain(named[0].inlines).strip() if len(named) == 1 else ""
    head, sign, held = text.rpartition(" (")
    return bool(sign) and text[-1] == ")" and is_sure(head, "position") and is_sure(held[:-1], "organization")


def _sign(pair: Pair, texts: Mapping[int, str]) -> str:
    """What stands between the two parts of a header on one line."""
    first, second = pair
    text = texts.get(first.line, "") if first.line == second.line else ""
    start = text.find(plain(first.inlines).strip()) + len(plain(first.inlines).strip())
    stop = text.find(plain(second.inlines).strip(), start)
    between = text[start:stop] if 0 < start <= stop else ""
    return next((sign for sign in _SEAMS if between.strip() == sign.strip()), "")


def _cut(entry: Entry, seams: Sequence[_Seam]) -> Entry:
    named = [part for part in entry.parts if part.role in _NAMED]
    if len(named) != 1:
        return entry
    text = plain(named[0].inlines)
    for seam in seams:
        if seam[:2] == (", ", False) and entry.kind != "education" and (titled := _with_title(entry, named[0])):
            return titled
        if (span := _span(text, seam)) is not None:
            return _parted(entry, named[0], span, title_first=seam.title_first)
    return entry


def _with_title(entry: Entry, name: Part) -> Entry | None:
    """`Globex, Storyteller`, read as a town: the words behind an employer are a title where the others have one."""
    towns = [part for part in entry.parts if part.role == "location" and part.line == name.line]
    if name.role != "organization" or not towns or not _fits(plain(towns[0].inlines).strip(), "position"):
        return None
    parts = tuple(replace(part, role="position") if part is towns[0] else part for part in entry.parts)
    return replace(entry, parts=parts)


def _span(text: str, seam: _Seam) -> tuple[int, int] | None:
    """From where to where the sign stands between a title and a name; None where the words gainsay it."""
    sign = seam.sign
    at = text.rfind(sign)
    halves = text[:at].strip(), text[at + len(sign) : len(text) - (sign == " (")].strip()
    if at <= 0 or (sign != ", " and text.count(sign) > 1) or (sign == " (" and text[-1] != ")"):
        return None
    title, employer = halves if seam.title_first else halves[::-1]
    sure = is_sure(title, "position") or is_sure(employer, "organization")
    if not (sure or (seam.sure and halves[1][:1].isupper())) or not (
        _fits(title, "position") and _fits(employer, "organization")
    ):
        return None
    unknown = piece_kind(halves[0]) in ("unknown", "activity") and piece_kind(text) not in ("position", "location")
    apart = (
        sign != ", "
        or (seam.sure and unknown)
        or (is_sure(employer, "organization") and not is_sure(title, "organization"))
    )
    return (at, at + len(sign)) if apart and not is_town(text) else None


def _fits(text: str, role: Role) -> bool:
    """Whether words do not gainsay the role of their place."""
    kind = piece_kind(text)
    if not text or kind in ("location", "employment") or (kind == "degree" and role == "organization"):
        return False
    if role == "position":
        return not is_sure(text, "organization")
    tools = fold(text) in technology_words() or all(word in technology_words() for word in fold(text).split())
    return not is_sure(text, "position") and not tools  # Developer / Spring Boot


def _parted(entry: Entry, whole: Part, span: tuple[int, int], *, title_first: bool) -> Entry:
    text = plain(whole.inlines)
    stop = len(text) - (text[slice(*span)] == " (")  # its bracket
    halves = (cut(whole.inlines, 0, span[0]), cut(whole.inlines, span[1], stop))
    roles: tuple[Role, Role] = ("position", "organization") if title_first else _NAMED
    made = [Part(role, strip(half), whole.line) for role, half in zip(roles, halves, strict=True)]
    at = entry.parts.index(whole)
    return replace(entry, parts=(*entry.parts[:at], *made, *entry.parts[at + 1 :]))
