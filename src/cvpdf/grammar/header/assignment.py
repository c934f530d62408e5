"""The kinds of a header's pieces → which is the employer, the position, the place (rule F, docs/markdown.md)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.piece_patterns import PieceKind
from cvpdf.grammar.words.roles import is_doubtful, is_title, piece_kind, sounds_like_work
from cvpdf.grammar.words.towns import is_dashed_town, is_town
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.jobs import field_ends
from cvpdf.lexicon.labels import header_labels
from cvpdf.lexicon.moves import joining, leaving, staying
from cvpdf.lexicon.sections import section_kinds
from cvpdf.model.inline import plain
from cvpdf.model.resume import Kind, Part, Role


def assign(
    pieces: Sequence[Line], kind: Kind, by_place: Mapping[Line, PieceKind] | None = None
) -> tuple[tuple[Part, ...], frozenset[int]]:
    """A role for each piece, and which are guesses.

    Args:
        pieces: In the author's order.
        kind: Of the section.
        by_place: What pieces of no known words are by where they stand.
    """
    texts = [plain(piece.inlines).strip() for piece in pieces]
    kinds = [_kind_of(text) for text in texts]
    told = by_place or {}
    kinds = [told.get(piece, each) if each == "unknown" else each for each, piece in zip(kinds, pieces, strict=True)]
    if kind == "project":
        roles, unsure = _project_roles(texts, kinds)
    elif kind == "education":
        roles, unsure = _education_roles(with_fields(texts, kinds))
    else:
        kinds = _as_intern(texts, _without_units(texts, kinds))
        roles, unsure = _work_roles(_with_own_firm(texts, _with_firm(texts, kinds)))
    if len(texts) == 1 and ", " in texts[0] and (kinds[0] == "location" or is_town(texts[0])):
        roles, unsure = ["location"], set()  # Minneapolis, MN, 8/2017 - 6/2019
    for index, text in enumerate(texts):
        if (
            not any(char.isalnum() for char in text)
            or (text[:1] in "（(" and text[-1:] in ")）" and kinds[index] == "employment")
            or text in staying()
            or SPAN.fullmatch(text)
        ):
            roles[index] = "other"  # 📅, (remote), 在籍
            unsure.discard(index)
    parts = tuple(Part(role, piece.inlines, piece.line) for role, piece in zip(roles, pieces, strict=True))
    return parts, frozenset(unsure)


def _kind_of(text: str) -> PieceKind:
    """A piece wholly in brackets is a remark: （2年3个月）, (expected)."""
    kind = piece_kind(text)
    if not any(char.isalnum() for char in text) or SPAN.fullmatch(text.strip("（()）")) or _describes(text):
        return "employment"
    between = kind == "unknown" and fold(text) in _BETWEEN  # CDI *en* Développeur
    moved = text[:1] in "にへを" and text.rstrip("。").endswith((*joining(), *leaving()))
    if between or moved or text.startswith("として"):
        return "employment"
    if kind == "unknown" and is_dashed_town(text):
        return "location"
    if kind == "organization" and _DASH.search(text) and piece_kind(_DASH.split(text, maxsplit=1)[0]) == "position":
        return "position"  # Lead – Outbound Logistics, left whole beside a firm
    if kind == "position" and is_doubtful(text):
        return "activity"
    bracketed = text[:1] in "（(" and text[-1:] in ")）" and text.count(text[0]) == 1
    counted = bracketed and _SIZED.search(text)  # （従業員数1,200名／正社員）
    return "employment" if counted or (bracketed and kind in ("unknown", "department")) else kind


_SIZED = lazy(r"従業員|社員数|資本金|\d\s?[名億]")


def _describes(text: str) -> bool:
    """`teaching materials, management of projects`: words in small letters say what was done, and are no name."""
    first = text.split(" ", 1)[0]
    return (
        first.islower() and first.isalpha() and max(text) < CJK and text.count(" ") > SPACES and first not in _ARTICLES
    )


# Words that markup leaves alone between two parts.
_BETWEEN = frozenset(
    "en in à a au aux de du des dans avec pour par chez bei im als mit con como em na no at as by of for в на".split()
)
SPACES = 3  # … and a name has no more of them
_ARTICLES = frozenset("the der die das le la les el los las o a os as".split())
_DASH = lazy(r"\s[-–—]\s")


# 4 年 9 ヶ月, 1년 5개월, 2 yrs: how long, not who.
_UNITS = (
    "年|个月|個月|ヶ月|か月|カ月|ヵ月|년|개월|years?|yrs?|months?|mos?|Jahre?n?|Monate?n?|ans?|mois|años?|anos?|mes(?:es)?|mês"
    r"|год[а]?|лет|месяц(?:а|ев)?|мес\.?|anni|anno|mesi|mese|lata?|lat|rok|miesi[ąę]c[ey]?|miesięcy|jaar|maand(?:en)?"
    "|yıl|ay|năm|tháng|tahun|bulan|рок[иів]*|місяц[іья]*"
)


SPAN = lazy(rf"(?:约|約|약|총|共|about |~)?\s*(?:\d+(?:\.\d+)?\+?\s*(?:{_UNITS})[\s,，]*)+", re.I)


_PLAIN: dict[PieceKind, Role] = {
    "activity": "position",
    "position": "position",
    "location": "location",
    "degree": "position",
}


def _with_firm(texts: Sequence[str], kinds: Sequence[PieceKind]) -> list[PieceKind]:
    """`Support Specialist - Firefly Systems IT Support`: beside a title, what only sounds like one is the employer."""
    if kinds.count("position") < 2 or {"organization", "school", "unknown", "activity"}.intersection(kinds):
        return list(kinds)
    firms = [kind == "position" and sounds_like_work(text) for text, kind in zip(texts, kinds, strict=True)]
    titled = any(is_title(text) for text in texts)
    return ["activity" if firm and titled else kind for firm, kind in zip(firms, kinds, strict=True)]


_SMALLER = frozenset(
    "group team lab laboratory center centre department institute faculty division school chair".split()
)


def _without_units(texts: Sequence[str], kinds: Sequence[PieceKind]) -> list[PieceKind]:
    """`Computer Science Lab, Globex Research`: beside an organisation that is none itself, a part of one."""
    named = [kind in ("organization", "school") for kind in kinds]
    units = [each and not _SMALLER.isdisjoint(fold(text).split()) for each, text in zip(named, texts, strict=True)]
    latin = max((max(text) for text in texts if text), default="") < CJK
    named = [
        each or (kind == "unknown" and any(units[:at]))
        for at, (each, kind) in enumerate(zip(named, kinds, strict=True))
    ]
    if latin and any(named[:1]) and kinds[1:2] == ["position"] and any(units[2:]):  # Globex — Engineer, Data Group
        return [*kinds[:2], *("department" if unit else kind for unit, kind in zip(units[2:], kinds[2:], strict=True))]
    if kinds[:1] != ["position"] or not latin or not any(units) or sum(named) == sum(units):
        return list(kinds)
    return ["department" if unit else kind for unit, kind in zip(units, kinds, strict=True)]


_OWN_FIRM = frozenset(
    "self employed, freelance, freelancer, independent, freiberuflich, selbstständig, selbständig, autónomo, "
    "autônomo, auto entrepreneur, indépendant, фриланс, フリーランス, 個人事業主, 自営業, 自営, 프리랜서, 自由职业, "
    "自由職業".split(", ")
)


def _with_own_firm(texts: Sequence[str], kinds: Sequence[PieceKind]) -> list[PieceKind]:
    """`Artist & Developer – Self-Employed`: beside a title and no other name it says who the employer is."""
    others = [kind for kind, text in zip(kinds, texts, strict=True) if fold(text) not in _OWN_FIRM]
    if "position" not in others or {"organization", "school", "unknown", "activity", "department"}.intersection(others):
        return list(kinds)
    return ["organization" if fold(text) in _OWN_FIRM else kind for kind, text in zip(kinds, texts, strict=True)]


_INTERN = frozenset(
    "internship, summer internship, stage, stages, alternance, apprentissage, estágio, prácticas, pasantía, tirocinio, "
    "staż, praktyka, praktyki, staj, thực tập, magang, стажировка, практика, стажування, praktik, stáž".split(", ")
)


def _as_intern(texts: Sequence[str], kinds: Sequence[PieceKind]) -> list[PieceKind]:
    """`Stage – Agence Valmont`: beside an employer alone it says as what."""
    if "position" in kinds or not {"organization", "school"}.intersection(kinds):
        return list(kinds)
    held = [kind == "employment" and fold(text) in _INTERN for text, kind in zip(texts, kinds, strict=True)]
    return ["position" if each else kind for each, kind in zip(held, kinds, strict=True)]


def _first(kinds: Sequence[PieceKind], wanted: Iterable[PieceKind]) -> int | None:
    return next((index for want in wanted for index, kind in enumerate(kinds) if kind == want), None)


def _work_roles(kinds: Sequence[PieceKind]) -> tuple[list[Role], set[int]]:
    roles: list[Role] = [_PLAIN.get(kind, "other") for kind in kinds]
    unsure: set[int] = set()
    titled = ("activity",) if kinds.count("position") + kinds.count("activity") > 1 else ()
    organization = _first(kinds, ("organization", "school", "unknown", *titled, "department"))
    if kinds[:2] == ["unknown", "position"] and organization == 2:
        organization = 0  # BlackBird IT - Operational DBA - Professional Services
    if organization is None and len(kinds) == 1 and kinds[0] != "position":
        organization = 0
        unsure.add(0)
    if organization is not None:
        roles[organization] = "organization"
        if kinds[organization] in ("unknown", "activity"):
            unsure.add(organization)
    if "position" not in roles:
        guess = next((i for i, kind in enumerate(kinds) if kind == "unknown" and i != organization), None)
        if guess is not None:
            roles[guess] = "position"
            unsure.add(guess)
    return roles, unsure


def _project_roles(texts: Sequence[str], kinds: Sequence[PieceKind]) -> tuple[list[Role], set[int]]:
    roles: list[Role] = [_PLAIN.get(kind, "other") for kind in kinds]
    generic = fold(texts[0]) if len(texts) > 1 else ""
    if header_labels().get(generic) == "project" or section_kinds().get(generic) in ("project", "opensource"):
        rest, unsure = _project_roles(texts[1:], kinds[1:])
        return ["other", *rest], unsure  # 项目 - 消息中心
    if roles:
        behind = kinds[:2] == ["organization", "unknown"] or (kinds[:2] == ["school", "unknown"] and len(texts[1]) > 3)
        name = 1 if behind else 0  # 云岭学院 - 训练系统
        if len(kinds) > 1 and (kinds[0] == "employment" or (kinds[0] == "position" and kinds[1] == "unknown")):
            name = 1  # （3年）：云文档
        roles[name] = "organization"
    return roles, set()


_FIELD = lazy(r"(?:in|of|en|em|de|di|im|für|mention|option|major in)\s")


_INITIALS = lazy(r"[A-Z]{3,7}")
_FACULTIES = ("研究科", "専攻", "学科")  # behind a school's name a part of it: 北大 理工学研究科


def with_fields(texts: Sequence[str], kinds: Sequence[PieceKind]) -> list[PieceKind]:
    """A field of study is no school, whatever else is unknown: 新闻学 本科 under a university, `en Philosophie`.

    Where all is unknown, the one in initials is the school: Ciências Contábeis – PUCRS.
    """
    kinds = [
        "degree" if kind == "unknown" and piece_kind(text.rpartition(", ")[2]) == "degree" else kind
        for text, kind in zip(texts, kinds, strict=True)
    ]  # Computer Science, B.S.
    initials = [_INITIALS.fullmatch(text) is not None for text in texts]
    if sum(initials) == 1 and set(kinds) == {"unknown"} and len(kinds) > 1:
        return ["school" if each else "department" for each in initials]
    faculties = [
        kind == "school" and at > 0 and text.endswith(_FACULTIES)
        for at, (kind, text) in enumerate(zip(kinds, texts, strict=True))
    ]
    kinds = ["department" if faculty else kind for faculty, kind in zip(faculties, kinds, strict=True)]
    fields = [
        kind == "unknown" and (fold(text).endswith(field_ends()) or _FIELD.match(text) is not None)
        for text, kind in zip(texts, kinds, strict=True)
    ]
    return ["department" if field else kind for field, kind in zip(fields, kinds, strict=True)]


def _education_roles(kinds: Sequence[PieceKind]) -> tuple[list[Role], set[int]]:
    roles: list[Role] = [_PLAIN.get(kind, "other") for kind in kinds]
    school = _first(kinds, ("school", "organization", "unknown"))
    if school is not None:
        roles[school] = "organization"
    if "position" not in roles:
        fields = [i for i, kind in enumerate(kinds) if roles[i] == "other" and kind in ("unknown", "department")]
        for guess in fields[:1]:
            roles[guess] = "position"
    return roles, {school} if school is not None and kinds[school] == "unknown" else set()
