"""CJK headers whose parts only single spaces keep apart (rule F, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from cvpdf.grammar.header.cutting import split, trimmed
from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.piece_patterns import PieceKind
from cvpdf.grammar.words.roles import front_start, piece_kind
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.jobs import LATIN_MODIFIERS
from cvpdf.lexicon.organizations import GRADUATE_SCHOOLS, LEGAL_STARTS, latin_words, legal_ends
from cvpdf.lexicon.technologies import technology_words
from cvpdf.model.resume import Kind

_SPACE = lazy(r" +")


def by_spaces(piece: Line, kind: Kind) -> list[Line]:
    """`北山科技 后端开发工程师`, `北山大学 软件工程 本科`: single spaces between CJK words."""
    tokens = _with_latin_schools(piece, [each for each in split(piece, _SPACE) if not each.blank])
    if len(tokens) < 2 or not any(char > CJK and char.isalnum() for char in piece.text):  # 🏫 is no word
        return []
    kinds = [_kind_of(token.text) for token in tokens]
    return _school_tokens(piece, tokens, kinds) if kind == "education" else _job_tokens(piece, tokens, kinds, kind)


def _with_latin_schools(piece: Line, tokens: list[Line]) -> list[Line]:
    """`University of Michigan 정보학`: words in an alphabet before others are one name, where they name a school."""
    run = next(
        (index for index, each in enumerate(tokens) if max(each.text) > CJK or piece_kind(each.text) == "degree"), 0
    )  # University of East Anglia MA International Development 入学
    school = _upto(piece, tokens[:run])
    return [school, *tokens[run:]] if run > 1 and piece_kind(school.text) == "school" else tokens


_DEGREE = lazy(r"\S+?[（(](?P<inner>[^（()）]{2,8})[)）]")


def _kind_of(text: str) -> PieceKind:
    """As a piece alone; 市场营销（本科） is a degree with its field."""
    match = _DEGREE.fullmatch(text)
    return "degree" if match and piece_kind(match["inner"]) == "degree" else piece_kind(text)


def _job_tokens(piece: Line, tokens: list[Line], kinds: list[PieceKind], kind: Kind) -> list[Line]:
    if kinds[-1] == "employment" or (kinds[-1] == "location" and len(tokens) > 2):
        return [*(by_spaces(_upto(piece, tokens[:-1]), kind) or [_upto(piece, tokens[:-1])]), tokens[-1]]
    named = _last_named(tokens, kinds)
    if kinds[-1] == "department" and 0 <= named < len(tokens) - 1:  # 鳳凰綜合醫院 外科加護病房
        return [_upto(piece, tokens[: named + 1]), _from(piece, tokens, named + 1)]
    if kinds[-1] != "position":
        return _title_first(piece, tokens, kinds)
    start = len(tokens) - 1
    while start > named + 1 and (kinds[start - 1] == "position" or fronts_title(fold(tokens[start - 1].text))):
        start -= 1  # 쿠팡 영업 사원
    kind_of_school = named == 0 and kinds[0] == "school" and fold(tokens[0].text) in legal_ends()
    if start == 0 or "position" in kinds[:start] or kind_of_school:
        return []  # 財務經理 Finance Manager; 초등학교 교사
    if named >= 0 and named + 1 < start:
        between = _from(_upto(piece, tokens[:start]), tokens, named + 1)
        return [_upto(piece, tokens[: named + 1]), between, _from(piece, tokens, start)]
    return [_upto(piece, tokens[:start]), _from(piece, tokens, start)]


def fronts_title(folded: str) -> bool:
    """What a title may begin with: 資深, Flutter, Mobile."""
    return front_start(folded) == 0 or folded in technology_words() or folded in LATIN_MODIFIERS - latin_words()


def _last_named(tokens: Sequence[Line], kinds: Sequence[PieceKind]) -> int:
    """The last of the first tokens that are surely an organisation; -1 for none."""
    at = next((index for index, kind in enumerate(kinds) if kind in ("organization", "school")), -1)
    while 0 <= at < len(kinds) - 1 and kinds[at + 1] in ("organization", "school"):
        at += 1
    if at == 0 and len(tokens) > 2 and fold(tokens[0].text) in LEGAL_STARTS:
        at = 1  # 주식회사 북산 백엔드 개발자
    bare = [index for index, token in enumerate(tokens) if fold(token.text) in legal_ends()]  # 甲科技 (乙) 有限公司
    return max([at, *bare]) if at >= 0 else at


def _title_first(piece: Line, tokens: list[Line], kinds: list[PieceKind]) -> list[Line]:
    """`高级工程师 北山科技有限公司`."""
    remark = tokens[-1].text[:1] in "（("  # 系統分析師 (SA)
    named = kinds[-1] in ("organization", "school") and not remark
    if kinds[0] == "position" and named and "position" not in kinds[1:]:
        return [tokens[0], _from(piece, tokens, 1)]
    return []


def _school_tokens(piece: Line, tokens: list[Line], kinds: list[PieceKind]) -> list[Line]:
    bare = [index for index, each in enumerate(tokens) if index and fold(each.text) in legal_ends()]
    if bare:  # AA 大学
        tokens = [*tokens[: bare[0] - 1], _upto(_from(piece, tokens, bare[0] - 1), tokens[bare[0] - 1 : bare[0] + 1]),
                  *tokens[bare[0] + 1 :]]  # fmt: skip
        kinds = [piece_kind(token.text) for token in tokens]
    first = next((index for index, each in enumerate(kinds) if each in ("school", "organization")), -1)
    named = _before_faculty(tokens, kinds)
    if named and (first < 0 or first >= named):  # 東大 理工学研究科 情報学専攻
        stop = next((i for i in range(named, len(tokens)) if kinds[i] in ("degree", "employment")), len(tokens))
        return [_upto(piece, tokens[:named]), _from(_upto(piece, tokens[:stop]), tokens, named), *tokens[stop:]]
    if first < 0:
        return _field_and_degree(piece, tokens, kinds)
    last = first + (first + 1 < len(tokens) and fold(tokens[first + 1].text) in GRADUATE_SCHOOLS)
    stop = last + 1
    while stop < len(tokens) and kinds[stop] not in ("degree", "employment", "location"):
        stop += 1
    field = [_upto(_from(piece, tokens, last + 1), tokens[last + 1 : stop])] if stop > last + 1 else []
    school = _upto(_from(piece, tokens, first), tokens[first : last + 1])
    before = tokens[:first]
    if before and not {"degree", "employment", "location"}.intersection(kinds[:first]):
        before = [_upto(piece, before)]  # 클라우드 네이티브 백엔드 과정 (한빛직업전문학교)
    tail = stop + len(list(takewhile(lambda token: max(token.text) < CJK, tokens[stop:])))
    degree = [_from(_upto(piece, tokens[:tail]), tokens, stop)] if tail > stop else []  # MA International Development
    return [*before, school, *field, *degree, *tokens[tail:]]


_FACULTY = lazy(r".*(?:学部|研究科|学科|専攻|学群|学類|学府|学域|普通科|情報科|コース)")


def _before_faculty(tokens: Sequence[Line], kinds: Sequence[PieceKind]) -> int:
    """How many words stand before a faculty, all of them unknown: 42 Tokyo 総合政策学部; 0 for none."""
    at = next((index for index, token in enumerate(tokens) if _FACULTY.fullmatch(token.text)), 0)
    return at if set(kinds[:at]) <= {"unknown"} and at < 3 else 0


def _field_and_degree(piece: Line, tokens: list[Line], kinds: Sequence[PieceKind]) -> list[Line]:
    """`软件工程 本科`."""
    degree = next((index for index, kind in enumerate(kinds) if kind == "degree" and index), None)
    return [] if degree is None else [_upto(piece, tokens[:degree]), *tokens[degree:]]


def _upto(piece: Line, tokens: Sequence[Line]) -> Line:
    text, stop = piece.text, 0
    for token in tokens:
        at = text.find(token.text, stop)  # a mark at the edge of the piece may have been trimmed off: / 2022.03
        stop = at + len(token.text) if at >= 0 else stop
    return trimmed(piece.part(0, stop))


def _from(piece: Line, tokens: Sequence[Line], start: int) -> Line:
    text, at = piece.text, 0
    for token in tokens[:start]:
        at = text.index(token.text, at) + len(token.text)
    return trimmed(piece.part(at, len(text)))
