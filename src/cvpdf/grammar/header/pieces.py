"""A header line without its period → its pieces (rule F): strong separators, then weak ones that the words bear out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvpdf.grammar.header.cutting import outside, split, trimmed
from cvpdf.grammar.header.joints import TITLED, at_words, has_initials, within_name
from cvpdf.grammar.header.marked_parts import at_bold_colon, at_markup, named_in_bold
from cvpdf.grammar.header.separators import STRONG, at_slash, strong_pieces, with_whole_titles
from cvpdf.grammar.header.tokens import by_spaces
from cvpdf.grammar.header.told import at_degree_stop, labelled, moved, spanned, with_role
from cvpdf.grammar.text.lines import Line, ems
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.piece_patterns import PieceKind
from cvpdf.grammar.words.roles import glued, glued_school, is_title, piece_kind
from cvpdf.grammar.words.towns import before_town, behind_a_name, is_region, is_town, within_town
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.jobs import LATIN_ACTIVITIES, LATIN_MODIFIERS, latin_jobs
from cvpdf.lexicon.organizations import known_organizations, latin_legal
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
    match = _REMARK_END.match(text)
    if match is None or not _translated(match[2]) or _TEAM.search(match[1]):
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
    rules = (moved, by_spaces, _glued, _remark, *(() if beside else (_run_on,)))
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


def _run_on(piece: Line, kind: Kind) -> list[Line]:
    """`Senior Engineer Acme Corp`, `Acme Corp Senior Engineer`: words of a title, and what is left is a name."""
    words = piece.text.split(" ")
    if kind not in JOBS or not 3 <= len(words) <= 9 or not piece.text.isascii() or "(" in piece.text:
        return []
    title = [fold(word) in latin_jobs() or fold(word) in LATIN_MODIFIERS for word in words]
    head = next((i for i, is_word in enumerate(title) if not is_word), 0)
    tail = len(words) - next((i for i, is_word in enumerate(reversed(title)) if not is_word), 0)
    at, name = (len(" ".join(words[:head])), words[head:]) if head else (len(" ".join(words[:tail])), words[:tail])
    if len(name) == 1 and fold(name[0]) not in known_organizations():
        return []  # Global Operations Support Engineer
    told = words[:head] if head else words[tail:]
    if not any(fold(word) in latin_jobs() and fold(word) not in LATIN_ACTIVITIES for word in told):
        return []  # Applied Research Laboratory, Development Bank
    if (name and name[0].islower()) or name[:1] == ["&"] or not 0 < at < len(piece.text):
        return []
    if piece_kind(" ".join(name)) not in ("organization", "school"):
        return []
    return [trimmed(piece.part(0, at)), trimmed(piece.part(at, len(piece.text)))]


def _glued(piece: Line, kind: Kind) -> list[Line]:
    at = glued_school(piece.text) if kind == "education" else glued(piece.text)
    if at is None:
        words = piece.text.split()
        legal = next((i for i, word in enumerate(words[:-1]) if fold(word) in latin_legal() and i), None)
        if legal is None or piece_kind(" ".join(words[legal + 1 :])) != "position":
            return []
        if (
            fold(" ".join(words[legal : legal + 2])) in _OF_GROUPS
            or piece_kind(" ".join(words[: legal + 1])) == "position"
        ):
            return []
        at = piece.text.index(words[legal]) + len(words[legal])
    return [trimmed(piece.part(0, at)), trimmed(piece.part(at, len(piece.text)))]


# Research Group Leader: no firm called Research Group.
_OF_GROUPS = frozenset({"group leader", "group lead", "group head", "group manager", "group coordinator"})
_REMARK_JOINTS = lazy(r"\s*[:：/／・、,，|｜]+\s*")


def _told_together(piece: Line, match: re.Match[str]) -> list[Line]:
    """`株式会社北山（エンジニア：業務委託）`: a title and how it was held; `営業（株式会社北山）`: an employer."""
    if piece_kind(match[1]) == "position" and _is_employer(match[2]):
        return [trimmed(piece.part(0, match.end(1))), trimmed(piece.part(match.start(2), match.end(2)))]
    inner = list(map(trimmed, split(piece.part(match.start(2), match.end(2)), _REMARK_JOINTS)))
    kinds = {piece_kind(each.text) for each in inner}
    if len(inner) < 2 or not kinds <= {"position", "employment", "location", "department"} or "position" not in kinds:
        return []
    return [trimmed(piece.part(0, match.end(1))), *inner]


_LISTED = lazy(r"[、，]|従業員|社員数|資本金|\d\s?[名人億]")


def _translated(text: str) -> bool:
    """System And Network Manager: the title before the brackets in another language; not 负责构建、门禁."""
    return text.isascii() and piece_kind(text) == "position"


def _is_employer(text: str) -> bool:
    """`株式会社ミナト` behind エンジニア, in brackets."""
    return max(text) > CJK and piece_kind(text) in ("organization", "school")


_REMARK_END = lazy(r"^(.+?)\s*[（(]([^（()）]+)[）)]$")


def _remark(piece: Line, kind: Kind) -> list[Line]:
    """`北山科技（后端工程师）`, `株式会社北山（正社員）`, `Nordhavn Polytechnic (Norway)`: what the brackets say."""
    match = _REMARK_END.match(piece.text)
    if match is not None and kind in JOBS:
        several = _told_together(piece, match)
        if several:
            return several
        before, long = piece_kind(match[1]), ems(match[2]) > 10
        listed = before == "organization" and _LISTED.search(match[2])  # 株式会社北山（物流IT、社員数約200名）
        told = before == "organization" or (before == "position" and not _translated(match[2]))
        told = told and not is_title(match[2])  # 合同会社北山（プロジェクトマネージャー）
        if listed or (long and told):
            return [trimmed(piece.part(0, match.end(1))), piece.part(match.end(1), len(piece.text))]
    said = (labelled(match[2])[0] if labelled(match[2])[1] else piece_kind(match[2])) if match else "unknown"
    unit = match is not None and kind in JOBS and piece_kind(match[2].split()[-1]) == "department"
    if match is not None and unit and piece_kind(match[1]) not in ("position", "degree"):
        said = "employment"  # @ 晉昇智能感測（管理中心 開發處）
    if match is None or said not in ("position", "employment", "location") or piece_kind(match[1]) == "degree":
        return []
    if said != "location" and (kind not in JOBS or piece_kind(match[1]) == "position"):
        return []
    if fold(match[2]) in ("実習", "实习"):
        return []
    return [trimmed(piece.part(0, match.end(1))), trimmed(piece.part(match.start(2), match.end(2)))]
