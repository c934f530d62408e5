"""Headers of one section are written alike: what the sure ones say of their order decides the doubtful ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cvpdf.grammar.alike.halves_below import with_halves, with_roles
from cvpdf.grammar.alike.named_titles import with_employers
from cvpdf.grammar.alike.same_places import in_their_places
from cvpdf.grammar.alike.seams import cut_alike
from cvpdf.grammar.words.roles import ends_as_title, has_legal_form, is_title, piece_kind
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.occupations import first_occupations
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block
from cvpdf.model.resume import Entry, Kind, Part, Role

Order = tuple[Role, Role]
_WORK: frozenset[Kind] = frozenset({"work", "intern", "activities"})
_OTHER_WAY: dict[Role, Role] = {"organization": "position", "position": "organization"}
# So many sure headers at least have to say the same, and none the contrary.
QUORUM = 2


def agree(body: Sequence[Block | Entry], blocks: Sequence[Block] = ()) -> tuple[Block | Entry, ...]:
    """The body with doubtful headers (`美团 | 站长`, neither word known) read as the sure ones are.

    Args:
        body: Of a section.
        blocks: What it was read from.
    """
    schools = [node for node in body if isinstance(node, Entry) and node.kind == "education"]
    if schools and not any(plain(part.inlines)[:1] > CJK for entry in schools for part in entry.parts):
        return _schools(body, schools, blocks)
    entries = [node for node in body if isinstance(node, Entry) and node.kind in _WORK]
    if not any(plain(part.inlines)[:1] > CJK for entry in entries for part in entry.parts):
        return _in_an_alphabet(body, entries, blocks) if entries else tuple(body)
    return in_their_places(body, entries, blocks)


def _in_an_alphabet(
    body: Sequence[Block | Entry], entries: Sequence[Entry], blocks: Sequence[Block]
) -> tuple[Block | Entry, ...]:
    whole = with_roles(with_halves(body, entries))
    entries = [node for node in whole if isinstance(node, Entry) and node.kind in _WORK]
    return with_employers(_weighed(whole, entries, blocks), entries)


def _schools(
    body: Sequence[Block | Entry], entries: Sequence[Entry], blocks: Sequence[Block]
) -> tuple[Block | Entry, ...]:
    """Schools and degrees, the doubtful ones read as those whose words tell both."""
    whole = with_halves(body, entries)
    pairs = [pair for node in whole if isinstance(node, Entry) and node.kind == "education" and (pair := _pair(node))]
    kinds = [tuple(piece_kind(plain(part.inlines).strip()) for part in pair) for pair in pairs]
    told = {("degree", "school"): True, ("school", "degree"): False}
    return cut_alike(
        whole, [(pair, told[each]) for pair, each in zip(pairs, kinds, strict=True) if each in told], blocks
    )


# ── alphabets: the words of a title are found in names as well, so that each header is weighed ──

# From here on a header's own words decide, whatever the others are like.
SURE = 2.0
# A header that tells so much tells it of its section.
TELLING = 3.0


def _weighed(
    body: Sequence[Block | Entry], entries: Sequence[Entry], blocks: Sequence[Block]
) -> tuple[Block | Entry, ...]:
    """The body in the order (title first, or employer first) of its telling headers, where these are of one mind."""
    pairs = {id(entry): pair for entry in entries if (pair := _pair(entry))}
    lines = {key: pair[0].line == pair[1].line for key, pair in pairs.items()}
    seconds = Counter(fold(plain(second.inlines)) for _, second in pairs.values())
    firsts = Counter(fold(plain(first.inlines)) for first, _ in pairs.values())
    weights = {key: _weight(*pair, firsts, seconds) for key, pair in pairs.items()}
    for alike in (True, False):
        told = [weight for key, weight in weights.items() if lines[key] == alike and abs(weight) >= TELLING]
        ahead = sum(weight > 0 for weight in told)
        if told and max(ahead, len(told) - ahead) >= 3 * min(ahead, len(told) - ahead):
            body = [
                _in_order(node, pairs[id(node)], title_first=ahead * 2 > len(told))
                if isinstance(node, Entry) and lines.get(id(node)) == alike and abs(weights[id(node)]) < SURE
                else node
                for node in body
            ]
    places = [(pairs[key], weight > 0) for key, weight in weights.items() if abs(weight) >= TELLING]
    return cut_alike(body, places, blocks)


def _pair(entry: Entry) -> tuple[Part, Part] | None:
    """The first two parts of a header that may be who and what."""
    named = [part for part in entry.parts if part.role in ("organization", "position")]
    if {part.role for part in named} != {"organization", "position"} or named[0].line == named[1].line:
        named = [part for part in entry.parts if part in named or _may_name(part)]
    return (named[0], named[1]) if len(named) > 1 else None


def _may_name(part: Part) -> bool:
    return part.role == "other" and piece_kind(plain(part.inlines).strip()) in ("organization", "school")


def _weight(first: Part, second: Part, firsts: Counter[str], seconds: Counter[str]) -> float:
    """How surely the title comes first; below zero, how surely the employer does."""
    texts = plain(first.inlines).strip(), plain(second.inlines).strip()
    again = (seconds[fold(texts[1])] > 1) - (firsts[fold(texts[0])] > 1)  # two titles at one employer
    return _titled(texts[0]) - _titled(texts[1]) + again


def _titled(text: str) -> float:
    """How surely a text is a title; below zero, how surely it is an employer."""
    kind = piece_kind(text)
    if kind == "position":
        words = fold(text).split()
        romance = any(" ".join(words[:count]) in first_occupations() for count in (1, 2, 3))
        return TELLING if is_title(text) and (ends_as_title(text) or romance) else 0.5
    if kind in ("organization", "school"):
        return -TELLING if has_legal_form(text) else -1.0
    return 0.0


def _in_order(entry: Entry, pair: tuple[Part, Part], *, title_first: bool) -> Entry:
    """The entry with the one of its pair as the title, the other as the employer."""
    title, employer = pair if title_first else (pair[1], pair[0])
    if employer.role == "organization" and title.role != "organization":
        return entry
    held = piece_kind(plain(title.inlines).strip()) not in ("organization", "school", "department")
    roles: dict[int, Role] = {id(title): "position" if held else "other", id(employer): "organization"}
    taken = frozenset(roles.values())
    parts = tuple(
        replace(part, role=roles.get(id(part), "other" if part.role in taken else part.role)) for part in entry.parts
    )
    return replace(entry, parts=parts)
