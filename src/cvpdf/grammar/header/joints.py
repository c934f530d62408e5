"""Words between the parts of a header: `Engineer at Acme`, `Clerk for Acme Ltd` (rule F, docs/markdown.md)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cvpdf.grammar.header.cutting import outside, split, trimmed
from cvpdf.grammar.header.separators import STRONG
from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.piece_patterns import PieceKind
from cvpdf.grammar.words.roles import has_legal_form, is_title, piece_kind
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.organizations import school_words
from cvpdf.lexicon.places import places
from cvpdf.lexicon.technologies import technology_words
from cvpdf.model.inline import Link
from cvpdf.model.resume import JOBS, Kind

# … and words that do: the place a part is printed at says them.
_WORDS = lazy(
    r"\s+(?:at|bei(?:\s+(?:der|dem))?|chez|@)\s+(?=\S)|(?<=\w)(?:担任|任职于|就职于)(?=\w)"
    r"|(?:(?<=[^\x00-\x7f])|(?<=\s))@(?=[^\W\d_])(?![\w-]+\.[a-z])"  # 웹 개발@북산
)
# … but not in a title: Sparse Experts at Scale.
TITLED: frozenset[Kind] = frozenset({"publications"})


def left_out(line: Line, kind: Kind) -> list[str]:
    """The words between pieces that `split_pieces` leaves out."""
    if kind in TITLED or not any(word.search(line.text) for word in (_WORDS, _IN, _WITH, _FOR, _WHERE)):
        return []
    strong = [piece for piece in map(trimmed, split(line, STRONG)) if not piece.blank]
    return [match[0].strip() for piece in strong for match in _words_between(piece, strong, kind)]


def at_words(piece: Line, pieces: Sequence[Line], kind: Kind) -> list[Line]:
    """A piece cut at the words between its parts; `pieces` are all of its header's."""
    found = _words_between(piece, pieces, kind)
    starts = [0, *(match.end() for match in found)]
    stops = [*(match.start() for match in found), len(piece.text)]
    return [piece.part(low, high) for low, high in zip(starts, stops, strict=True)]


def told_by_words(line: Line, pieces: Sequence[Line], kind: Kind) -> dict[Line, PieceKind]:
    """`Bell Ringer for Life at Acme`: nothing else tells them apart, but who somebody was stands before the word."""
    told: dict[Line, PieceKind] = {}
    for first, second in pairwise(pieces if kind in JOBS else ()):
        start = line.text.find(first.text)
        stop = start + len(first.text)
        # The sign may stand behind a space and before none: PT @GLSoft.
        word = (_WORDS.match(line.text, stop) or _WORDS.match(line.text, stop + 1)) if start >= 0 else None
        if (
            word
            and line.text.startswith(second.text, word.end())
            and piece_kind(first.text) in ("unknown", "employment")
        ):
            told[first] = "position"
        where = _WHERE.match(line.text, start + len(first.text)) if start >= 0 else None
        if where and line.text.startswith(second.text, where.end()):
            told[second] = "location"
    return told


# … in other languages, where a word for `in` may be part of the title: Técnico en Informática, Разработчик в Acme.
_IN = lazy(
    r"\s+(?:(?:в|во|en|em|na|no|nas|nos|im|am|an de[rm]|in de[rm]|für(?: die| das)?|à la|aux?|pour(?: la)?|al|alla"
    r"|nella|w|u)\s+|(?:à l|pour l|all|nell)['’]\s?)(?=[\"«“„'A-ZÀ-ÞА-ЯЁ])"
)
# … and where it is none.
_WITH = lazy(
    r"\s+(?:bei der|bei dem|beim|au sein d[eu]|auprès d[eu]|pour le compte de|presso|hos|bij)\s+(?=[\"«“„'\w])"
)
_FOR = lazy(r"\s+for\s+(?=(?:the\s)?[A-Z])")


# … before a town: Keller AG in Grasbrunn, Globex Conseil à Lyon.
_WHERE = lazy(r"\s+(?:in|à|en|em|в)\s+(?=[A-ZÀ-ÞЀ-Я][\w'’.-]*(?:[ /-][\w'’.-]+){0,2}\s*$)")


def _words_between(piece: Line, pieces: Sequence[Line], kind: Kind) -> list[re.Match[str]]:
    """The words between the parts of a piece, and the one before its town."""
    found = _words_before_whom(piece, pieces, kind)
    where = _WHERE.search(piece.text, found[-1].end() if found else 0) if kind in JOBS else None
    name = piece.text[found[-1].end() if found else 0 : where.start()] if where else ""
    town = fold(piece.text[where.end() :]) in places() if where else False
    low = found[-1].end() if found else 0
    linked = where is not None and all(isinstance(node, Link) for node in piece.part(low, where.start()).inlines)
    sure = has_legal_form(name) or (town and (linked or piece_kind(name) in ("organization", "school")))
    return [*found, where] if where and sure else found


def _words_before_whom(piece: Line, pieces: Sequence[Line], kind: Kind) -> list[re.Match[str]]:
    """`Engineer at Acme`; `Clerk for Acme Ltd` where surely a title stands before it and an employer behind.

    A name may have the word in it: `Kettles at Milbury` beside a title of its own, `MBA, University of Ohio at
    Milbury`, and whatever is no job, such as the project `Chat at Scale`. The word is not printed then, so it has to
    be sure.
    """
    found = [match for match in outside(piece.text, _WORDS) if not _is_school(piece.text[: match.start()])]
    if found and max(piece.text) < CJK:
        signs = [match for match in found if match[0].strip() == "@"]
        words = [match for match in found if match not in signs]
        titled = [match for match in words if _is_what(piece.text[: match.start()])]
        alone = kind in JOBS and not any(is_title(each.text) for each in pieces if each is not piece)
        found = sorted((*signs, *(titled or (words if alone else []))[:1]), key=re.Match.start)
    if not found and kind in JOBS and max(piece.text) < CJK:
        found = _in_other_tongues(piece.text)
    if found or " for " not in piece.text:
        return found
    whom = outside(piece.text, _FOR)
    sure = len(whom) == 1 and "," not in piece.text[: whom[0].start()] and is_title(piece.text[: whom[0].start()])
    name = piece.text[whom[0].end() :].split(", ")[0] if sure else ""
    return whom if sure and piece_kind(name) in ("organization", "school", "department") else []


def _is_school(text: str) -> bool:
    """Whether words end in a school's name, or a word for one: what follows says which of them it is."""
    last = text.rsplit(", ", 1)[-1]
    return fold(last) in school_words() or piece_kind(last) == "school"


def _in_other_tongues(text: str) -> list[re.Match[str]]:
    """`Профессор в ООО «Альфа»`, `Docente na Escola Valmora`, `Texter beim Globex Verlag`: a title is before it."""
    for match in (*outside(text, _WITH), *outside(text, _IN)):
        before, behind = text[: match.start()], text[match.end() :]
        name = re.split(r", | / ", behind)[0]
        kind = piece_kind(name) if match[0].split()[0] not in _FOR_WHOM or has_legal_form(name) else "unknown"
        named = kind in ("organization", "school") or (match[0].strip() in _CYRILLIC and kind == "unknown")
        named = named or (
            match[0].strip() in ("na", "no") and kind == "unknown" and _NAMED.fullmatch(behind) is not None
        )
        if is_title(before) and (match.re.pattern == _WITH.pattern or named) and kind != "location":
            return [match]
    return []


_CYRILLIC = ("в", "во")
# Estagiário na ProSystem; not na Área Técnica.
_NAMED = lazy(r"(?!Área|Equipe|Setor|Departamento|Ramo|Time|Projeto|Linha)[A-ZÀ-Þ][\w&.-]+(?: [A-ZÀ-Þ][\w&.-]*){0,2}")
_FOR_WHOM = ("für", "pour")  # Berater für Prozessautomation


def _is_what(text: str) -> bool:
    """Whether these words say what somebody was somewhere: a title, a degree, a volunteer."""
    return is_title(text) or piece_kind(text) in ("degree", "employment")


_FIELD = lazy(r"\w{1,8}(?:학과|학부|전공|学科|学部|専攻|コース|學系|专业)(?!\w)")
_KATAKANA = lazy(r"[ァ-ヺー]+")


def within_name(before: str, between: str, after: str) -> bool:
    """`株式会社プリズム・アド`: the dot joins a foreign name's words; `ディレクター・デザイナー` are two titles.

    So it joins what a field of study is about: 회계·세무학과.
    """
    foreign = between.strip() == "・" and _KATAKANA.fullmatch(before[-1:]) and _KATAKANA.match(after)
    if foreign and _FIELD.match(after):
        return True  # 国際学部グローバル・スタディーズ学科
    if between.strip() in ("·", "・", "/") and _FIELD.match(after):
        return piece_kind(before.rsplit(maxsplit=1)[-1]) not in ("school", "degree", "position")
    if between.strip() != "・" or not _KATAKANA.match(after) or not _KATAKANA.fullmatch(before[-1:]):
        return False
    return piece_kind(before) in ("organization", "unknown") and piece_kind(after) in ("organization", "unknown")


_INITIALS = lazy(r"[A-Z]{3,6}")


def has_initials(pieces: Sequence[Line]) -> bool:
    """`MSc Finance, LSE`: behind a degree and its field, a school by its initials."""
    degree, *rest = [piece.text for piece in pieces]
    initials = len(rest) == 1 and _INITIALS.fullmatch(rest[0]) is not None and fold(rest[0]) not in technology_words()
    return initials and piece_kind(degree) == "degree" and len(degree.split()) > 1


_REMARK = lazy(r"([（(][^（()）]{1,24}[)）])\s*[,，]\s*(?=\S)")


def behind_remark(piece: Line) -> list[Line]:
    """`(part-time), Dollar Barn` behind a title in bold: the remark, and the employer."""
    match = _REMARK.match(piece.text)
    return [piece.part(0, match.end(1)), piece.part(match.end(), len(piece.text))] if match else [piece]
