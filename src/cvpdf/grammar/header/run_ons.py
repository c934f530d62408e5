"""What stands right behind a name: a title glued to it or run on, a remark in brackets (rule F, docs/markdown.md)."""

from __future__ import annotations

import re

from cvpdf.grammar.header.cutting import split, trimmed
from cvpdf.grammar.header.told import labelled
from cvpdf.grammar.text.lines import Line, ems
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.glued import glued, glued_school
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.jobs import LATIN_ACTIVITIES, LATIN_MODIFIERS, latin_jobs
from cvpdf.lexicon.organizations import known_organizations, latin_legal
from cvpdf.model.resume import JOBS, Kind


def run_on(piece: Line, kind: Kind) -> list[Line]:
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


def glued_title(piece: Line, kind: Kind) -> list[Line]:
    """`北山科技有限公司后端工程师`, `Acme GmbH Entwickler`: the name and the title; a school and the field of study."""
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


def translated(text: str) -> bool:
    """System And Network Manager: the title before the brackets in another language; not 负责构建、门禁."""
    return text.isascii() and piece_kind(text) == "position"


def _is_employer(text: str) -> bool:
    """`株式会社ミナト` behind エンジニア, in brackets."""
    return max(text) > CJK and piece_kind(text) in ("organization", "school")


REMARK_END = lazy(r"^(.+?)\s*[（(]([^（()）]+)[）)]$")


def remark(piece: Line, kind: Kind) -> list[Line]:
    """`北山科技（后端工程师）`, `株式会社北山（正社員）`, `Nordhavn Polytechnic (Norway)`: what the brackets say."""
    match = REMARK_END.match(piece.text)
    if match is not None and kind in JOBS:
        several = _told_together(piece, match)
        if several:
            return several
        before, long = piece_kind(match[1]), ems(match[2]) > 10
        listed = before == "organization" and _LISTED.search(match[2])  # 株式会社北山（物流IT、社員数約200名）
        told = before == "organization" or (before == "position" and not translated(match[2]))
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
