"""Headings over headings: which level of a section names the employers, and which the titles (rules E1, E2).

`### Nuvella` over `#### Growth` among `### Globex` over `#### Software Engineer`: no table knows either word, the
place tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvpdf.grammar.body.nodes import Node
from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.header.headers import date_only, header_period, read_header
from cvpdf.grammar.text.lines import ems
from cvpdf.grammar.words.roles import has_legal_form, is_sure_title, piece_kind
from cvpdf.grammar.words.titles import read_title
from cvpdf.grammar.words.towns import is_name
from cvpdf.lexicon.fold import CJK
from cvpdf.model.inline import plain
from cvpdf.model.resume import JOBS, Kind, Role

LONGEST = 60  # ems of a heading that names somebody or something
SHORT = 24  # … ems of a title
MAJORITY = 3  # times as many headings have to say the same as say the contrary


def tell_places(nodes: Sequence[Node], kind: Kind) -> None:
    """Tell each heading below another, and the one above it, whether it is an employer or a title by its place.

    Args:
        nodes: The headings that open entries in a section.
        kind: Of the section.
    """
    if kind not in JOBS:
        return
    pairs = [(node, heads) for node in nodes if _is_half(node) and (heads := list(_heads(node)))]
    if any(node.line.text > "" and max(node.line.text) > CJK for node in nodes) and not _one_title_each(pairs):
        return
    votes = [_sign(heads[0]) - _sign(node) for node, heads in pairs]
    employers, titles = sum(vote > 0 for vote in votes), sum(vote < 0 for vote in votes)
    if not employers and not titles:
        employers = len(pairs) == len(nodes) and all(_must_hold(*pair, many=len(pairs) > 1) for pair in pairs)
    if employers >= MAJORITY * titles and employers:
        for node, heads in pairs:
            _tell_titles(node, heads)
    elif titles >= MAJORITY * employers and titles:
        for node, heads in pairs:
            if len(heads) == 1 == len(node.children) and not node.own and _may(heads[0], -1) and _may(node, 1):
                node.place, heads[0].place = "position", "organization"


def _one_title_each(pairs: Sequence[tuple[Node, Sequence[Node]]]) -> bool:
    """In CJK scripts what stands below an employer is mostly projects; not where it is one, undated, and titles are."""
    heads = [child for _, children in pairs for child in children]
    kinds = {piece_kind(child.line.text.strip()) for child in heads}
    if kinds == {"position"} and all(child.dated for child in heads) and any(_sign(child) > 0 for child in heads):
        return True  # #### 法人営業 over its dates
    single = all(
        node.dated and len(heads) == 1 == len(node.children) and not heads[0].dated and ems(heads[0].line.text) < SHORT
        for node, heads in pairs
    )
    return single and any(_sign(heads[0]) > 0 for _, heads in pairs)


def _is_half(node: Node) -> bool:
    """A heading that does not say both who and as what."""
    header = read_header(node.line, "work")
    towns = [at in header.unsure and is_name(plain(part.inlines)) for at, part in enumerate(header.parts)]
    roles = [part.role for part, town in zip(header.parts, towns, strict=True) if part.role != "position" or not town]
    return not {"organization", "position"} <= set(roles) and len(roles) > 0


def _heads(node: Node) -> Iterator[Node]:
    """The headings below one that may say as what, or for whom."""
    for child in node.children:
        title = read_title(child.line.text)
        known = title is not None and title.exact and not child.dated
        if not (child.is_label or known or ems(child.line.text) > LONGEST or date_only(child.line)):
            yield child


def _sign(node: Node) -> int:
    """1 for a sure title, -1 for an employer, 0 for what may be either."""
    parts = read_header(node.line, "work").parts
    text = plain(parts[0].inlines).strip() if parts else ""
    if is_sure_title(text):
        return 1
    return -int(piece_kind(text) in ("organization", "school") or has_legal_form(text))


def _may(node: Node, sign: int) -> bool:
    """Whether the words do not gainsay the place: no sure title (1) for an employer (-1), and the other way round."""
    told = _sign(node)
    text = read_header(node.line, "work").parts[0].inlines
    weak = told < 0 and piece_kind(plain(text).strip()) == "organization" and not has_legal_form(plain(text))
    return told in (0, sign) or weak  # Founding Team


def _must_hold(node: Node, heads: Sequence[Node], *, many: bool) -> bool:
    """A heading over dated ones alone, or like each beside it over a single one, is nothing if not an employer."""
    if node.own or len(heads) != len(node.children):
        return False
    undated = header_period(node.line.text, node.line.line) is None
    return all(child.dated for child in heads) if undated else many and len(heads) == 1


def _tell_titles(node: Node, heads: Sequence[Node]) -> None:
    if not _may(node, -1):
        return
    node.place = "organization"
    for child in heads:
        if _may(child, 1) and (_sign(child) > 0 or child.dated or len(heads) == 1 == len(node.children)):
            child.place = "position"


def begin(node: Node, kind: Kind) -> Draft:
    """The draft of a heading, its first part named by where it stands if nothing in it has that role already."""
    draft, place = Draft.of(node.line, kind), node.place
    guesses = sorted(draft.unsure) if place == "organization" and draft.has(place) else []
    for guess in guesses:
        if draft.parts[guess].role == "position" and is_name(plain(draft.parts[guess].inlines).strip()):
            draft.parts[guess] = replace(draft.parts[guess], role="location")  # Globex    La Ciotat, over its titles
            draft.unsure.discard(guess)
    if place is None or draft.has(place):
        return draft
    other: Role = "position" if place == "organization" else "organization"
    at = next((index for index, part in enumerate(draft.parts) if part.role == other), None)
    if at is not None:
        draft.parts[at] = replace(draft.parts[at], role=place)
        draft.unsure.discard(at)
    return draft


def take_place(draft: Draft, child: Node) -> None:
    """Take a heading below that says the other half: as what, or for whom."""
    if child.place is None:
        draft.take_header(read_header(child.line, draft.kind), child.line)
        return
    below = begin(child, draft.kind)
    role: Role = "position" if draft.has("position") else "organization"
    draft.parts += [replace(part, role="other") if part.role == role else part for part in below.parts]
    draft.period = draft.period or below.period
