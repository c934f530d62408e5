"""An entry's header line → its parts and its period (rule F, docs/markdown.md)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from cvpdf.grammar.header.assignment import assign
from cvpdf.grammar.header.cutting import EDGES
from cvpdf.grammar.header.joints import behind_remark, left_out, told_by_words
from cvpdf.grammar.header.pieces import split_pieces
from cvpdf.grammar.header.told import degree_stop, firm_before_sentence, held_at, labelled, now_alone
from cvpdf.grammar.text.lines import LONG, Line, ems
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.time.brackets import close_bracket, open_bracket
from cvpdf.grammar.time.periods import PeriodFound, find_periods
from cvpdf.grammar.time.stretches import in_one
from cvpdf.grammar.words.phrases import behind_employment
from cvpdf.grammar.words.piece_patterns import PieceKind
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.grammar.words.towns import with_towns
from cvpdf.lexicon.dates import status_words
from cvpdf.model.inline import picture_stop
from cvpdf.model.period import Period
from cvpdf.model.resume import JOBS, Kind, Part

_SENTENCE = lazy(r"[。！？；;]|[a-z]{4}\.\s+[A-Z]|[a-z]{4}\.$")


_STOPPED = lazy(r"[a-zà-ÿ]{4}\.\s*$")


class Header(NamedTuple):
    """A header line, read.

    Attributes:
        parts: In the author's order.
        period: Its period; None for none.
        unsure: Indexes of parts whose role is a guess that a label may correct.
        joins: Words between the parts that their places say (`at`, 担任).
        line: 1-based source line.
    """

    parts: tuple[Part, ...]
    period: Period | None
    unsure: frozenset[int] = frozenset()
    joins: tuple[str, ...] = ()
    line: int = 0


@lru_cache(maxsize=2048)  # a line is asked for more than once: is it dated, is it a role, what is it
def read_header(line: Line, kind: Kind) -> Header:
    """Parts and period of a header line.

    Args:
        line: The line, without list mark or number.
        kind: Of the section it stands in.
    """
    kind = "project" if kind == "opensource" else kind
    if len(line.text) > LONG:
        return Header((Part("organization", line.inlines, line.line),), None, line=line.line)
    if _STOPPED.search(line.text) and ". " not in line.text:
        line = line.part(0, line.text.rindex("."))
    found = _dated(line)
    period = replace(found.period, line=line.line_at(found.start)) if found and line.wraps else found and found.period
    rest = _around(line, found) if found else [line]
    if found and (said := _said(rest)):
        rest, words = said
        parts, unsure = assign(rest, kind, {})
        return Header(parts, found.period, unsure, words, line.line)
    signs = tuple("@" for part in rest if _AT.match(part.text))  # 2020.4 ~ now @ Acme — Engineer
    rest = [part.part(match.end(), len(part.text)) if (match := _AT.match(part.text)) else part for part in rest]
    pieces = [half for part in rest for piece in split_pieces(part, kind) for half in behind_employment(piece)]
    told: dict[Line, PieceKind] = {}
    for part in rest:
        told |= told_by_words(part, pieces, kind)
    told |= {piece.part(cut, len(piece.text)): said for piece in pieces for said, cut in [labelled(piece.text)] if cut}
    labels = tuple(piece.text[:cut].strip() for piece in pieces for _, cut in [labelled(piece.text)] if cut)
    pieces = [piece.part(labelled(piece.text)[1], len(piece.text)) for piece in pieces]
    pieces = [part for piece in pieces for part in behind_remark(piece)]
    pictures = [piece for piece in pieces if found and not piece.text[picture_stop(piece.text) :].strip(_VARIANTS)]
    pieces, towns = with_towns([piece for piece in pieces if piece not in pictures], kind, line.text)
    beside = [piece for part in rest[1:3] for piece in split_pieces(part, kind)] if len(rest) == 4 else []
    if kind in JOBS and _titles_alone(pieces, beside):
        beside = []  # Engineer (Nagarro, Feb 2021 - Jul 2024)
    places: dict[Line, PieceKind] = {**dict.fromkeys(beside, "employment"), **dict.fromkeys(towns, "location"), **told}
    parts, unsure = assign(pieces, kind, places)
    joins = (
        *labels,
        *signs,
        *(piece.text.strip() for piece in pictures),
        *(word for part in rest for word in left_out(part, kind)),
    )
    return Header(parts, period, unsure, joins, line.line)


def _said(rest: Sequence[Line]) -> tuple[list[Line], tuple[str, ...]] | None:
    """At whose and as what, and the words for that: a sentence behind the period that tells both."""
    words = [part for part in rest if part.text.strip(EDGES)]
    match = held_at(words[0].text) if len(words) == 1 else None
    if match is None:
        return None
    low = len(words[0].text) - len(words[0].text.lstrip())
    told = tuple(match[word] for word in ("at", "as", "post") if match[word])
    return [words[0].part(low + match.start(part), low + match.end(part)) for part in ("firm", "title")], told


_VARIANTS = " \ufe0e\ufe0f"  # how a picture before them is drawn
_AT = lazy(r"\s*@\s+(?=\S)")


def _titles_alone(pieces: Sequence[Line], beside: Sequence[Line]) -> bool:
    """Whether a title stands before brackets that hold a Latin name beside the period, and no other name is there."""
    rest = [piece_kind(piece.text) for piece in pieces if piece not in beside]
    names = [piece.text for piece in beside if piece.text[:1].isupper() and max(piece.text) < "\u2e80"]
    return "position" in rest and not {"organization", "school", "unknown"}.intersection(rest) and bool(names)


@lru_cache(maxsize=2048)  # asked of every line by several rules
def header_period(text: str, line: int) -> PeriodFound | None:
    """The period that dates a header: a range before a single date, a year alone only where it is set off."""
    found = in_one(text, find_periods(text, line)) if len(text) <= LONG else []
    ranges = [each for each in found if each.period.end is not None and each.sure]
    sure = [each for each in found if each.sure]
    for each in (*ranges, *sure, *(single for single in found if _set_off(text, single))):
        return each
    return None


def _dated(line: Line) -> PeriodFound | None:
    """The period that dates a line: also `Present`, set as code by itself over what it dates."""
    return header_period(line.text, line.line) or now_alone(line)


def _set_off(text: str, found: PeriodFound) -> bool:
    """Whether a bare year stands by itself at either end of the line."""
    before, after = text[: found.outer[0]], text[found.outer[1] :]
    if after.strip() == "." and _ends_a_list(before):
        after = ""  # Ph.D., English, Lakeshore University, 2014.
    if not before.strip(EDGES):
        return not after.strip() or after[0] in EDGES or _LASTING.match(after) is not None  # 2016年（9ヶ月）
    said = after.strip(_NO_WORDS).casefold() in status_words()  # 2022 (expected)
    if before[-1] in EDGES and (said or _GRADUATED.fullmatch(after) or _TOLD.match(after) or _LASTING.match(after)):
        return True
    between = before.rstrip()[-1] in "|｜·•" and after.lstrip()[:1] in (*"|｜·•", "—")  # 甲公司 · 工程师 · 2026 — 评测
    return before[-1] in EDGES and (between or not after.strip(EDGES))


# PhD in History, 2016. Thesis: “Markets and Memory”
_TOLD = lazy(r"\.\s+[A-Z]")
# 2019年毕业, 2027（预计）, 2027 (expected)
_GRADUATED = lazy(
    r"\s*\(?(?:expected|anticipated|projected|in progress|ongoing)\)?\s*|"
    r"\s*[（(]?(?:预计|預計|預定|予定)?(?:毕业|畢業|卒業|結業|结业|卒|修了|入学|編入|(?:中途)?退学|中退|在学中?|在籍中?|休学中?|졸업)?"
    r"(?:预计|預計|予定|예정|見込み?)?[）)]?\s*"
)


_NO_WORDS = EDGES + "*_`()（）[]【】<>《》。.&"


def date_only(line: Line) -> Period | None:
    """The period of a line that holds nothing else."""
    found = _dated(line)
    if found is None:
        return None
    before, after = line.text[: found.outer[0]].strip(_NO_WORDS), line.text[found.outer[1] :]
    return found.period if not before and (not after.strip(_NO_WORDS) or _GRADUATED.fullmatch(after)) else None


def dates_only(line: Line) -> bool:
    """Whether a line holds nothing but dates, pictures aside: `Spring 2023, Fall 2023`, `📅 2018 - 2022`."""
    if header_period(line.text, line.line) is None:
        return False
    stops = [picture_stop(line.text), *(found.outer[1] for found in find_periods(line.text, line.line))]
    starts = [*(found.outer[0] for found in find_periods(line.text, line.line)), len(line.text)]
    rest = [line.text[low:high].strip(_NO_WORDS) for low, high in zip(stops, starts, strict=True)]
    return not any(word and word.casefold() not in status_words() and not _GRADUATED.fullmatch(word) for word in rest)


def lasting_only(line: Line) -> bool:
    """`2013年1月 〜 2017年4月（4年4か月）`: a period, and how long that was."""
    found = header_period(line.text, line.line)
    if found is None or line.text[: found.outer[0]].strip(EDGES):
        return False
    return _LASTING.match(line.text, found.outer[1]) is not None


_LASTING = lazy(
    r"\s*(?:[（(][^（()）]{0,4}\d+[^（()）]{1,16}[）)]|[·•|,]\s*\d+\s?(?:yrs?|years?|mos?|months?|년|年)\b[\w\s개월か]{0,12})\s*$",
    re.I,
)


def looks_like_header(line: Line) -> bool:
    """A dated line that is no sentence: short, the date at an edge, no full stop."""
    text = line.text.strip()
    found = header_period(text, line.line)
    if found is None or promotes(text):
        return not promotes(text) and _dated(line) is not None
    rest = (text[: found.outer[0]] + " " + text[found.outer[1] :].lstrip("。")).strip()
    if rest.endswith(".") and ". " not in rest and (_names_school(rest[:-1]) or _lists_title(rest, found)):
        rest = rest[:-1]  # Diploma in Fintech (2023) - Lakeshore University.
    if found.period.end is not None and held_at(rest):
        return True
    if rest.endswith(("。", "；")) and firm_before_sentence(text[found.outer[1] :]):
        rest = rest[:-1]  # 2015.1 - 2016.6，西岭建设有限公司，技术员。
    if at := degree_stop(rest):
        rest = f"{rest[:at]}, {rest[at + 1 :]}".rstrip(" ,.")
    if ems(rest) > 60 or _SENTENCE.search(rest):
        return False
    before, after = text[: found.outer[0]].strip(EDGES), text[found.outer[1] :].strip(EDGES + ".")
    after = "" if _GRADUATED.fullmatch(after) else after
    wrapped = found.outer != (found.start, found.stop) or _in_brackets(text, found)
    clauses = len(re.findall("[，,]", rest))
    if not wrapped and found.period.end is None and not _apart(text, found):
        return False
    if before and after and not wrapped:
        return _apart(text, found) and clauses <= 4
    dating = found.sure or _names_school(rest) or (not before and _SET_OFF.match(text, found.outer[1]) is not None)
    return (dating and clauses <= 4) or not rest.strip(EDGES) or (clauses == 0 and ems(rest) < 30)


_SET_OFF = lazy(r"`?\s+[·•|｜]\s")  # 2026 · Solo Developer · example.com


_ARROW = lazy(r"\s*(?:[→⇒➡➔]|[-=]>)\s*")
_SINCE = lazy(r"\s*[（(][^（()）]{1,24}[）)]\s*$")


def promotes(text: str) -> bool:
    """`看護師 → 主任看護師（2015年〜）`: as what one began, and what one became; an employer stands above."""
    steps = [_SINCE.sub("", step) for step in _ARROW.split(text.strip())] if len(text) < LONG else []
    return len(steps) > 1 and all(is_title(step) for step in steps)


def _lists_title(text: str, found: PeriodFound) -> bool:
    """`2007–09 — Senior researcher, Population Institute.`: a time and a title before the first comma."""
    first, comma, _ = text.strip(EDGES).partition(",")
    return comma != "" and found.period.end is not None and is_title(first.strip(EDGES))


def _names_school(text: str) -> bool:
    """`MA, Creative Writing, Lakeshore Liberal College, 2009`: a bare year is enough beside a school or a degree."""
    return any(piece_kind(piece.strip(EDGES)) in ("school", "degree") for piece in re.split(r"[,，\t]|\s[-–—]\s", text))


def _in_brackets(text: str, found: PeriodFound) -> bool:
    """`（2025/07 — 2025/08，暑期）`: brackets around the period and a few words more."""
    opened, closed = open_bracket(text[: found.start]), close_bracket(text, found.stop)
    return opened is not None and closed is not None and closed - opened <= found.stop - found.start + 16


def _apart(text: str, found: PeriodFound) -> bool:
    """Whether separators, a bracket or line ends stand on both sides of a period."""
    before, after = text[: found.outer[0]], text[found.outer[1] :]
    return before[-1:] in EDGES and (after[:1] in EDGES + "（(" or (after == "." and _ends_a_list(before)))


def _ends_a_list(before: str) -> bool:
    """`Ph.D., English, Lakeshore University,` before a year and a full stop: no sentence ends so."""
    return before.rstrip()[-1:] == "," and re.search(r"[a-z]{3}\. ", before) is None


def _around(line: Line, found: PeriodFound) -> list[Line]:
    """What is left of a line without its period: before, after, and what shared the brackets with it."""
    text = line.text
    start, stop = found.outer
    opened, closed = open_bracket(text[:start]), close_bracket(text, stop)
    if opened is not None and closed is not None:
        spans = [(0, opened), (opened + 1, start), (stop, closed), (closed + 1, len(text))]
    else:
        stop += _TOLD.match(text, stop) is not None  # the full stop behind 2016
        spans = [(0, start), (stop, len(text))]
    if text[stop:].strip() == ".":
        spans[-1] = (len(text), len(text))  # a full stop behind a date ends nothing
    return [line.part(low, high) for low, high in spans]
