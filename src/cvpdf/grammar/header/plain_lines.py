"""The lines a block is made of, a bold header at the head of one set off from the sentence behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from cvpdf.grammar.header.cutting import EDGES, outside
from cvpdf.grammar.header.headers import date_only, header_period, looks_like_header
from cvpdf.grammar.header.told import firm_before_sentence, held_at
from cvpdf.grammar.text.lines import LONG, Line, ems, lines_of
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.time.periods import PeriodFound, find_periods
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.lexicon.fold import CJK
from cvpdf.model.inline import Strong, Text, plain, strip
from cvpdf.model.outline import Block, Paragraph, Quote, Verbatim

SCHOOL_AND_TOWN = 50  # ems of a school and its town
SENTENCE = lazy(r"[。！？；]|[a-z]{4}\.(?:\s|$)|다\.")


def is_lines(block: Block) -> bool:
    """A paragraph or code block, or a quotation of paragraphs alone: `block_lines` are all of it."""
    if isinstance(block, Quote):
        return all(isinstance(each, Paragraph) for each in block.blocks)
    return isinstance(block, Paragraph | Verbatim)


def block_lines(block: Block) -> list[Line]:
    """The lines of a paragraph, quotation or code block; none of other blocks."""
    match block:
        case Paragraph(inlines, line):
            lines = [one for each in lines_of(inlines, line) for one in side_by_side(each)]
            return [part for each in lines for part in set_off(each)]
        case Quote(inner):
            return [line for each in inner for line in block_lines(each)]
        case Verbatim(text, line):
            return [Line((Text(each.strip()),), line + i) for i, each in enumerate(text.split("\n")) if each.strip()]
        case _:
            return []


_WIDE = lazy(r"(?:\s{2,}|[\t\u3000；;])$")


def side_by_side(line: Line) -> list[Line]:
    """`2014-2017　硕士　南海大学　　2010-2014　本科　北湖大学`: two headers on one line, a wide gap between them."""
    ranges = [found for found in find_periods(line.text, line.line) if found.period.end is not None]
    if len(ranges) < 2 or line.text[: ranges[0].outer[0]].strip() or ems(line.text) > LONGEST:
        return [line]
    starts = [found.outer[0] for found in ranges[1:] if _WIDE.search(line.text[: found.outer[0]])]
    cuts = [0, *starts, len(line.text)]
    parts = [Line(strip(line.part(low, high).inlines, " \t\u3000；;"), line.line) for low, high in pairwise(cuts)]
    return parts if all(not date_only(part) for part in parts) else [line]


LONGEST = 160  # ems


HEADED = 30  # ems between a name in bold and the date
_TOLD = lazy(r"\s*[—–-]\s+[a-z]")


def _is_told(text: str, stop: int, found: PeriodFound) -> bool:
    """Whether a date in brackets ends a header, and what was done follows behind a dash, in small letters."""
    wrapped = found.outer != (found.start, found.stop)
    return wrapped and ems(text[stop : found.outer[0]]) <= HEADED and _TOLD.match(text, found.outer[1]) is not None


# A stop behind a word, not one behind Dipl., St., Inc.
_STOP = lazy(
    r"(?:(?<=[^\WA-ZÀ-ÞЀ-Я\d_]{4})|(?<=[A-ZÀ-ÞЀ-Я]{2})|(?<=[)]))\.(?:\s+(?=[«\"“(*A-ZÀ-ÞЀ-Я])|$)|;\s+(?=[^\W\d_])"
)
_CLAUSE = lazy(r",\s")
HEADER = 60  # ems


def _behind_range(line: Line) -> list[Line]:
    """`2017 - 2020: Ingénieur chez Globex. Conception de cartes.`: the first sentence is the header; [] for others."""
    found = header_period(line.text, line.line)
    if found is None or found.period.end is None or line.text[: found.outer[0]].strip(EDGES + "*"):
        return []
    stop = _STOP.search(line.text, found.outer[1])
    cut = stop.start() if stop else len(line.text)
    behind = stop.end() if stop else len(line.text)
    low = found.outer[1]
    if ems(line.text[low:cut]) > HEADER:
        cut, behind = next((match.span() for match in outside(line.text, _CLAUSE) if low < match.start()), (0, 0))
    head, rest = line.part(0, cut), line.part(behind, len(line.text))
    if not cut or cut == len(line.text) or date_only(head) or not looks_like_header(head):
        return []
    return [head, rest] if not rest.blank else [head]


@lru_cache(maxsize=2048)  # a section asks for its blocks' lines again and again
def set_off(line: Line) -> tuple[Line, ...]:
    """`**DOJ | 2025.09–2025.11:** 학교 네트워크를 개선했습니다.`: the header in bold, and the sentence behind it."""
    first = line.inlines[0] if line.inlines else None
    if dated := _behind_range(line):
        return tuple(dated)
    if not isinstance(first, Strong) or len(line.inlines) < 2:
        return tuple(_firm_set_off(line))
    stop = len(plain((first,)))
    found = header_period(line.text, line.line)
    if found is not None and not line.text[stop : found.outer[0]].strip(" ·•|｜,，-–—"):
        stop = found.outer[1]  # **북산 · 기획팀** · 2022.06 – 2023.05 · 게임 콘텐츠를 기획
    elif found is not None and _is_told(line.text, stop, found):
        stop = found.outer[1]  # **Globex & Partners** — Legal Intern (Oct 2025) — research across arbitration
    head, rest = line.part(0, stop), line.part(stop, len(line.text))
    told = rest.text.strip(" :：·•|｜")
    name = told.split(", ")[0].rstrip(".").lstrip("-–— ")
    named = not name[:1].islower() and max(told, default="") < CJK and ems(told) <= SCHOOL_AND_TOWN
    if named and piece_kind(name) in ("school", "organization"):
        return (line,)  # **Diploma in Fintech** (2023) - Lakeshore University.
    if not looks_like_header(head) or date_only(head) or not (SENTENCE.search(told) or ems(told) > 30):
        return (line,)
    return head, Line(strip(rest.inlines, " :：\t·•|｜—–"), line.line)


def _firm_set_off(line: Line) -> list[Line]:
    """`2019.3 - 2021.4，深圳市云岭科技有限公司，负责订单系统，…`: when and whose, and the sentence behind them."""
    if len(line.text) > LONG or line.text[:1] < "0" or max(line.text) < CJK:
        return [line]
    found = header_period(line.text, line.line)
    if found is None or found.period.end is None or line.text[: found.outer[0]].strip():
        return [line]
    stop = firm_before_sentence(line.text[found.outer[1] :])
    rest = line.part(found.outer[1] + stop, len(line.text))
    first = re.split(r"[，。；：、]", rest.text.lstrip(" ，。；："), maxsplit=1)[0]
    if not stop or held_at(line.text[found.outer[1] :]) or piece_kind(first) == "position":
        return [line]  # 第九建筑工程公司，技术员、助理工程师；
    if not SENTENCE.search(rest.text) and ems(rest.text) <= HEADED:
        return [line]
    told = len(rest.text) - len(rest.text.lstrip(" ，。；："))
    return [line.part(0, found.outer[1] + stop), rest.part(told, len(rest.text))]
