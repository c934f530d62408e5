"""What a piece of a header says of itself: a label before its value, a word for coming or leaving behind a name."""

from __future__ import annotations

import re
from typing import cast

from cvpdf.grammar.header.cutting import trimmed
from cvpdf.grammar.header.tokens import fronts_title
from cvpdf.grammar.text.lines import Line, is_wholly
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.time.periods import PeriodFound
from cvpdf.grammar.words.piece_patterns import PieceKind
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.lexicon.dates import present_words
from cvpdf.lexicon.fold import CJK, fold, is_hangul
from cvpdf.lexicon.labels import header_labels
from cvpdf.lexicon.moves import joining, leaving
from cvpdf.lexicon.organizations import legal_ends
from cvpdf.lexicon.sections import section_kinds
from cvpdf.model.inline import Code
from cvpdf.model.period import PartialDate, Period
from cvpdf.model.resume import JOBS, Kind

_LABELLED = lazy(r"\s*([^\s:：-]{2,8})(?:\s*[:：]\s*|(?<=[\u2e80-\uffff])\s*-\s*)(?=\S)")


def labelled(text: str) -> tuple[PieceKind, int]:
    """`职位：工程师`, `职位-安卓`: what a piece's label says it is, and where its value begins; 0 for none."""
    match = _LABELLED.match(text)
    told = {"position": "position", "organization": "organization", "location": "location"}
    kind = told.get(header_labels().get(fold(match[1]), "")) if match else None
    return (cast("PieceKind", kind), match.end()) if match and kind else ("unknown", 0)


_HELD = lazy(
    r"[\s，,。:：]*(?P<at>在|于|就职于|就職於|任职于|任職於|供职于|加入|入职)?(?P<firm>[^，,。；;\s]{2,30}?)[，,]?\s*"
    r"(?P<as>担任|擔任|任职为|任职|任職|任)(?P<title>[^，,。；;、]{2,20}?)(?P<post>一职|一職|职务|職務|工作)?。?"
)
_FIRM_TOLD = lazy(r"[\s，,。:：]*(?P<firm>[^，,。；;：:\s]{3,30})\s*[，。；：](?=.)")


def held_at(text: str) -> re.Match[str] | None:
    """`，在深圳市云岭科技有限公司担任前端工程师。` behind a period: at whose and as what, in a sentence of its own."""
    match = _HELD.fullmatch(text.strip()) if "任" in text else None
    named = match is not None and piece_kind(match["firm"]) in ("organization", "school")
    return match if match is not None and named and is_title(match["title"]) else None


def firm_before_sentence(text: str) -> int:
    """`。深圳市云岭科技有限公司，负责…` behind a period: where a firm's full name ends and a sentence begins."""
    match = _FIRM_TOLD.match(text)
    return match.end("firm") if match is not None and fold(match["firm"]).endswith(legal_ends()) else 0


_STAYED = lazy(r"([^、。]{2,24})として(?:[^\s、。]{2,4})?。?")
_AT_WHOSE = lazy(r"(\S.*?)\s+(\S+)")  # 株式会社北山 エンジニアとして入社
_DEGREE_STOP = lazy(r"(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-Þ])")


def degree_stop(text: str) -> int:
    """Where the stop between a degree and its school is, `Graduação em Direito. Universidade Valverde`; 0 for none."""
    match = _DEGREE_STOP.search(text)
    if match is None or piece_kind(text[: match.start()]) != "degree":
        return 0
    school = text[match.end() :].split(",", maxsplit=1)[0].strip(" .")
    return match.start() if piece_kind(school) in ("school", "organization") else 0


def at_degree_stop(piece: Line) -> list[Line]:
    """The degree and what follows it, without the stop between them; [] where none is."""
    at = degree_stop(piece.text)
    return [trimmed(piece.part(0, at)), trimmed(piece.part(at + 1, len(piece.text)))] if at else []


_MOVED = lazy(r"[にへを](?=[入着転卒修退])")


_MOVED_AS = lazy(r"(.{2,}?)\s*([にへを]?[入着転]\S)\s*[（(]([^（()）]{2,20})[)）]")


def moved(piece: Line, kind: Kind) -> list[Line]:
    """`株式会社メンバーズに入社`, `北山大学 工学部を卒業`: where, and that it was joined or left; and maybe as what."""
    held = _MOVED_AS.fullmatch(piece.text.rstrip("。"))
    if held is not None and held[2].lstrip("にへを") in joining() and piece_kind(held[3]) == "position":
        return [piece.part(*held.span(group)) for group in (1, 2, 3)]  # 株式会社北山 入社（営業職）
    stayed = _STAYED.fullmatch(piece.text) if kind in JOBS else None
    both = _AT_WHOSE.fullmatch(stayed[1]) if stayed else None
    if stayed and both and piece_kind(both[1]) != "position" and piece_kind(both[2]) == "position":
        return [piece.part(*both.span(1)), piece.part(*both.span(2)), piece.part(stayed.end(1), len(piece.text))]
    if stayed:  # エンジニアとして勤務
        return [piece.part(0, stayed.end(1)), piece.part(stayed.end(1), len(piece.text))]
    match = _MOVED.search(piece.text, 2) if piece.text.rstrip("。").endswith((*joining(), *leaving())) else None
    at = match.start() if match else len(piece.text)
    return [piece.part(0, at), piece.part(at, len(piece.text))] if len(piece.text) - at in range(3, 8) else []


def now_alone(line: Line) -> PeriodFound | None:
    """`Present`, set as code on a line of its own, over the title it dates (markdown-cv)."""
    text = line.text
    if len(text) > LONGEST_NOW or not is_wholly(line, (Code,)) or text.casefold() not in present_words():
        return None
    now = Period(None, PartialDate(present=True), text, line.line)
    return PeriodFound(now, 0, len(text), (0, len(text)), sure=True)


LONGEST_NOW = 16  # letters

_SPAN = lazy(r"([（(][^（()）]{0,3}\d[^（()）]{0,6}(?:年|月|years?|months?|yrs?)半?[）)])\s*[:：]\s*(?=\S)", re.I)


def spanned(piece: Line) -> list[Line]:
    """`（6年）：北山科技有限公司`: how long it lasted, between the period and who."""
    match = _SPAN.match(piece.text)
    return [piece.part(0, match.end(1)), piece.part(match.end(), len(piece.text))] if match else [piece]


_ROLE = lazy(
    r"(.{2,}?)(?:\s*[（(](?P<inner>[^（()）]{2,12})[）)]|\s*[,，]\s*(?P<behind>[^,，、\s（(]{2,12})|\s(?P<last>\S{2,12}))"
)


def with_role(piece: Line) -> list[Line]:
    """`智慧停车平台（项目负责人）`, `智慧停车平台, 项目负责人`: a project, and who one was in it."""
    match = _ROLE.fullmatch(piece.text.strip()) if max(piece.text, default="") > CJK else None
    if match is None:
        return []
    group = next(each for each in ("inner", "behind", "last") if match[each])
    stop = _before_title(match[1]) if group == "last" and is_hangul(match["last"][-1]) else match.end(1)
    apart = group == "inner" or (group == "behind" and piece_kind(match[1]) == "unknown")
    told = piece_kind(match[group]) == "position" and (apart or (max(match[group]) > CJK and is_title(match[group])))
    if not told or not stop or is_title(match[1]) or fold(match[group]) in section_kinds():  # 语音门铃（课程设计）
        return []
    at = stop if group == "last" else match.start(group)
    return [trimmed(piece.part(0, stop)), trimmed(piece.part(at, match.end(group)))]


def _before_title(text: str) -> int:
    """Where the words end that are no part of the title behind them: 소재 찾기| 프론트엔드 before 개발자."""
    stop = len(text)
    while stop:
        start = text.rfind(" ", 0, stop) + 1
        if not fronts_title(fold(text[start:stop])):
            return stop
        stop = len(text[:start].rstrip())
    return 0
