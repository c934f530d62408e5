"""A header line without its period → its pieces (rule F): strong separators, then weak ones that the words bear out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvpdf.grammar.header.cutting import outside, split, trimmed
from cvpdf.grammar.header.joints import TITLED, at_words, has_initials, within_name
from cvpdf.grammar.header.marked_parts import at_bold_colon, at_markup, named_in_bold
from cvpdf.grammar.header.run_ons import REMARK_END, glued_title, remark, run_on, translated
from cvpdf.grammar.header.separators import STRONG, at_slash, strong_pieces, with_whole_titles
from cvpdf.grammar.header.tokens import by_spaces
from cvpdf.grammar.header.told import at_degree_stop, labelled, moved, spanned, with_role
from cvpdf.grammar.text.lines import Line, ems
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.piece_patterns import PieceKind
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.grammar.words.towns import before_town, behind_a_name, is_region, is_town, within_town
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.organizations import latin_legal
from cvpdf.lexicon.places import STATES
from cvpdf.model.resume import JOBS, Kind

# Not in Note 1,7; University of California, Davis is one name, but for a state behind the town.
_COMMA = lazy(r"\s*(?:[，、;；]|(?:(?<!University of California)|(?=,[^,]{3,24},\s?[A-Z]{2}\b)),(?!(?<=\d,)\d))\s*")
_STATE = lazy(r"^[A-Z]{2}$")
# A hyphen between Latin letters joins one word: Saint-Exemple, Junior-Entwicklerin.
_TIGHT = lazy(
    r"(?:(?<=[\u2e80-\uffff])\s*[-–]\s*|\s*[-–]\s*(?=[\u2e80-\uffff])"
    r"|\s*(?:[·・→➜]|[:：](?!\s*\d)|(?<!\d)[/／]|[/／](?!\d))\s*)"
)


_COLON = lazy(r"(?<=[\u2e80-\uffff)）])\s*[:：](?!\s*\d)\s*")  # 格明有限公司: Web/APP 開發工程師


def split_pieces(line: Line, kind: Kind) -> list[Line]:
    """Strong separators first, then weak ones where the words on their two sides bear it out."""
    pieces = [part for piece in with_whole_titles(line, strong_pieces(line), kind) for part in spanned(piece)]
    if kind not in TITLED:
        pieces = [part for piece in pieces for part in map(trimmed, at_words(piece, pieces, kind)) if not part.blank]
    titles = {
        piece.text for piece in pieces if line.text.find(piece.text + "@") >= 0 and piece_kind(piece.text) == "position"
    }
    named = [kind != "project" and behind_a_name(pieces, index) for index in range(len(pieces))]
    return [
        fine
        for piece, is_named in zip(pieces, named, strict=True)
        for whole in [(is_named and is_town(piece.text)) or piece.text in titles or _titled(piece, pieces, kind)]
        for fine in (
            [piece]
            if whole
            else at_slash(piece, pieces, kind) or _refine(piece, kind, beside=_has_employer(piece, pieces, kind))
        )
    ]


def _has_employer(piece: Line, pieces: Sequence[Line], kind: Kind) -> bool:
    """`Responsable Centre Lecture — DRAV Valmont`: behind the dash is who; what is before it is one title."""
    others = {piece_kind(each.text) for each in pieces if each is not piece}
    return kind in JOBS and is_title(piece.text) and bool(others & {"organization", "school", "unknown"})


def _titled(piece: Line, pieces: Sequence[Line], kind: Kind) -> bool:
    """`인프라 운영 엔지니어` beside `㈜북산`: the employer is named, these are words of one title."""
    first, space, _ = piece.text.partition(" ")
    named = any(piece_kind(each.text) in ("organization", "school") for each in pieces if each is not piece)
    if not named or max(piece.text) <= CJK:
        return False
    if kind in JOBS and (_is_double(piece.text) or _is_translated(piece.text)):
        return True
    titled = bool(space) and piece_kind(piece.text) == "position"
    return titled and piece_kind(first) == "unknown" and not re.search(r"[（(,，/／·・、]", piece.text)


_TEAM = lazy(r"(?:[部组組課科室팀실]|中心|チーム|グループ|본부|센터)$")


def _is_translated(text: str) -> bool:
    """`보안운영SM (Security Operation Manager)`: a title that no table knows, and its translation."""
    match = REMARK_END.match(text)
    if match is None or not translated(match[2]) or _TEAM.search(match[1]):
        return False
    return max(match[1]) > CJK and piece_kind(match[1]) == "unknown" and len(match[1].split()) < 3


_HALVES = lazy(r"(?<=[^\s/／・])[/／・](?=[^\s/／・])")


def _is_double(text: str) -> bool:
    """`サーバ/インフラエンジニア`, `보안/인프라 엔지니어`: what two things a title is about, not a team and a title."""
    *first, last = _HALVES.split(text)
    about = all(ems(half) <= 6 and piece_kind(half) in ("unknown", "position") for half in first)
    about = about and not any(map(_TEAM.search, first))
    return len(first) in (1, 2) and about and piece_kind(last) == "position" and not re.search(r"[（(,，、]", text)


def parted_strongly(line: Line) -> bool:
    """Whether more than commas and single spaces stands between the words of a line."""
    return any(text.strip() for text in (line.text[: match.start()] for match in outside(line.text, STRONG)))


# ACME Corp ~ 6 years
_ABOUT = lazy(r"^(.*?\S)\s+(~\s?\d+\+?\s*(?:years?|yrs?|months?|年|년)\b.{0,12})$", re.I)
_DURATION = lazy(
    r"^(.*?\S)\s*([（(]\s*(?:约|約|약|共|about\s|~)?\s*\d+(?:\.\d+)?\+?\s*(?:年|个月|個月|ヶ月|か月|カ月|ヵ月|년|개월|years?|yrs?|months?|mos?|y)[^（()）]{0,12}[)）])$",
    re.I,
)


def _refine(piece: Line, kind: Kind, *, beside: bool = False) -> list[Line]:
    """A piece cut at its weak separators; `beside` an employer, what is a title stays whole."""
    lasted = _DURATION.match(piece.text) or _ABOUT.match(piece.text)
    if lasted:
        return [*_refine(trimmed(piece.part(0, lasted.end(1))), kind), piece.part(lasted.start(2), lasted.end(2))]
    if piece_kind(piece.text) in ("location", "employment") or labelled(piece.text)[1]:
        return [piece]
    if kind == "project":
        return named_in_bold(piece) or with_role(piece) or [piece]
    both = at_bold_colon(piece) or (at_degree_stop(piece) if kind == "education" else [])
    marked = both or [each for each in at_markup(piece, kind) if not each.blank]
    if both or (len(marked) > 1 and any(piece_kind(each.text) != "unknown" or is_town(each.text) for each in marked)):
        return [part for each in marked for part in _refine(each, kind)]
    for pattern in (_COMMA, _COLON, _TIGHT):
        fine = [each for each in map(trimmed, split(piece, pattern)) if not each.blank]
        fine = _rejoined(piece, fine)
        if len(fine) > 1 and _bears_out(fine, kind, commas=pattern is _COMMA):
            return [
                part
                for index, each in enumerate(fine)
                for whole in [is_town(each.text) or (_beside_name(fine, index) and _is_double(each.text))]
                for part in ([each] if whole else _refine(each, kind, beside=_beside_name(fine, index)))
            ]
    rules = (moved, by_spaces, glued_title, remark, *(() if beside else (run_on,)))
    return next((parts for rule in rules if (parts := rule(piece, kind))), [piece])


def _beside_name(pieces: Sequence[Line], index: int) -> bool:
    """Whether an employer stands beside a piece, or before it what may be one."""
    kinds = [piece_kind(piece.text) for piece in pieces]
    return bool({"organization", "school"} & {*kinds[:index], *kinds[index + 1 :]}) or "unknown" in kinds[:index]


def _rejoined(whole: Line, pieces: list[Line]) -> list[Line]:
    """`Acme, Inc.` and `San Francisco, CA` stay together."""
    joined: list[tuple[int, int]] = []
    text, at = whole.text, 0
    for piece, after in zip(pieces, [*pieces[1:], None], strict=True):
        start = text.find(piece.text, at)
        stop = at = start + len(piece.text)
        tail = fold(piece.text)
        legal = tail in latin_legal() or tail.rstrip(" .") in latin_legal()
        place = bool(joined) and piece_kind(text[slice(*joined[-1])]) == "location"
        place = place and (piece_kind(piece.text) == "location" or _STATE.match(piece.text) is not None)
        town = after is not None and _is_beyond(after.text, piece.text, len(pieces))  # Acme, Austin, TX
        place = place or (
            bool(joined) and len(pieces) > 2 and not town and within_town(text[slice(*joined[-1])], piece.text)
        )
        legal = legal or (
            bool(joined) and within_name(text[slice(*joined[-1])], text[joined[-1][1] : start], piece.text)
        )
        field = bool(joined) and len(pieces) > 2 and _is_field(text[slice(*joined[-1])], piece.text)
        titles = (
            bool(joined)
            and text[joined[-1][1] : start].strip() in ("、", "→", "➜")
            and _both_titles(text[slice(*joined[-1])], piece.text)
        )
        name = before_town(piece.text, after.text) if after is not None else 0
        if name:  # Boston University Boston, MA
            joined += [(start, start + name), (start + name + 1, stop)]
        elif joined and (legal or place or field or titles):
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((start, stop))
    whole_pieces = [text[slice(*span)] for span in joined] == [piece.text for piece in pieces]
    return pieces if whole_pieces else [trimmed(whole.part(*span)) for span in joined]


def _is_beyond(after: str, town: str, count: int) -> bool:
    """TX behind Austin, Canada behind Toronto: what a town lies in, and before it stands a name."""
    return after in STATES or (count == 3 and is_region(after) and (piece_kind(town) == "location" or len(after) == 2))


def _both_titles(before: str, after: str) -> bool:
    """`律师助理、律师`, `全栈工程师 → 前端 Leader`."""
    return piece_kind(before) == "position" and "position" in (
        piece_kind(after),
        piece_kind(after.rsplit(maxsplit=1)[-1]),
    )


def _is_field(degree: str, field: str) -> bool:
    """`MA, Creative Writing`."""
    return field.isascii() and piece_kind(degree) == "degree" and piece_kind(field) == "unknown"


def _bears_out(pieces: Sequence[Line], kind: Kind, *, commas: bool) -> bool:
    """Whether these pieces are different things: an employer and a title, a school and a degree."""
    kinds = {piece_kind(piece.text) for piece in pieces}
    if kind == "education":
        degree = "degree" in kinds and max(max(piece.text) for piece in pieces) > CJK  # not M.S., Computer Science
        return (degree or has_initials(pieces) or bool(kinds & {"school", "organization"})) and len(kinds) > 1
    mixed = bool(kinds & {"position", "degree"}) and len(kinds) > 1
    short = all(ems(piece.text) <= 20 for piece in pieces)
    if commas:
        place = "location" in kinds and len(kinds) > 1
        listed = len(pieces) > 2 and short and bool(kinds & {"position", "organization"})
        lent = kinds == {"employment", "unknown"} and " " in pieces[-1].text  # Volunteer, Milbury Food Depository
        return mixed or place or listed or lent
    others: set[PieceKind] = {"organization", "school"}
    if max(max(piece.text) for piece in pieces) > CJK:
        others.add("unknown")  # not MySQL/Oracle DBA
    if len(pieces) > 2 and not kinds & {"organization", "school"} and not any(is_title(piece.text) for piece in pieces):
        return False  # 설계·개발·배포
    held = kinds in ({"organization", "employment"}, {"location", "employment"})  # 株式会社甲 / 派遣契約
    return held or (mixed and len(pieces) <= 4 and bool(kinds & others))
