"""One date, in any of the forms that people write (docs/markdown.md, "Dates"): text and position → PartialDate.

A form is a small pattern tried at one position, so the whole search is linear in the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cvpdf.grammar.text.pattern import lazy
from cvpdf.lexicon.dates import ERA_LETTERS, ERAS, month_numbers, season_names
from cvpdf.model.period import PartialDate


class DateFound(NamedTuple):
    """A date and where it ends.

    Attributes:
        date: The date; its year is 0 for a month that takes the year of the range's other end (`May – Aug 2019`).
        stop: Offset behind its last character.
        weak: Only a date where the other end of a range vouches for it (`21.07`, `201903`).
    """

    date: PartialDate
    stop: int
    weak: bool = False


YEAR = r"(?P<y>(?:19|20)\d\d)"
MONTH = r"(?P<m>1[0-2]|0?[1-9])"
DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])"
# 2019年底, 2019年级, 2019年度, 2019年来: not the year alone, and no finer date of ours either.
NO_PLAIN_YEAR = r"(?![底末级級代多余餘前以来來间間])(?!初(?!中))(?!度[^\W\d_])"

_FORMS = tuple(
    (lazy(form), weak)
    for form, weak in (
        (rf"{YEAR}\s*[年년]\s*{MONTH}\s*[月월]\s*{DAY}\s*[日일号號]?", False),
        (rf"{YEAR}\s*[年년]\s*{MONTH}\s*[月월]份?(?![底末初])", False),
        (rf"{YEAR}\s?(?P<sep>[./-])\s?{MONTH}\s?(?P=sep)\s?{DAY}(?!\d)\.?(?!\d)", False),
        (rf"{YEAR}/(?:1[3-9]|[2-9]\d)(?!\d)", False),  # 2019/20: a school year
        (rf"{YEAR}\s?[./．]\s?{MONTH}(?![\d%]|\s?학기)(?:\.(?![\w.])|\s?(?:月份?|월))?", False),
        (rf"{YEAR}[-‐‑−]{MONTH}(?!\d|\s?학기)(?:\s?(?:月份?|월))?", False),
        (rf"{YEAR}–{MONTH}(?!\d)", False),
        (rf"{YEAR}(?P<mm>0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)", True),
        (rf"{YEAR}\s?(?:학년도?|[学學]年度?)", False),  # 2014-2015학년 부학생회장
        (rf"{YEAR}\s*[年년]{NO_PLAIN_YEAR}", False),
        (rf"{DAY}(?P<sep>[./-]){MONTH}(?P=sep){YEAR}(?!\d)", False),
        (rf"{MONTH}(?P<sep>[./-]){DAY}(?P=sep){YEAR}(?!\d)", False),
        (rf"[12][ºª°o]?\.?\s?(?:semestre|semester|trimestre)\s(?:de\s|del\s)?{YEAR}(?!\d)", False),
        (rf"{MONTH}\s?[./-]\s?{YEAR}(?![\d./-]\d)(?!\d)", False),
        (rf"{YEAR}(?!\d|[A-Za-z%+]|[.,]\d|\s*[年년])(?!\s?[Qq]\d)", False),
        (rf"(?P<roc>1[0-5]\d|[6-9]\d)\s*年\s*{MONTH}\s*月(?:\s*{DAY}\s*日)?", False),
        (r"(?P<roc>1[0-5]\d|[6-9]\d)\s*年(?!\s*\d)(?![^\W\d_])", True),
        (rf"(?P<roc>1[0-5]\d)[./]{MONTH}(?:[./]{DAY})?(?!\d)", True),
        (rf"(?P<roc>[6-9]\d)[./]{MONTH}(?:[./]{DAY})?(?=\s*[-–—~～〜至到]+\s*1[0-5]\d[./]\d)", True),  # 97/09~100/06
        (rf"(?P<yy>\d\d)[./-]{MONTH}(?![\d.%])(?!월|月)", True),
        (rf"(?P<yy>\d\d)\s*[年년]\s*{MONTH}\s*[月월]", True),
    )
)
_APOSTROPHE_YEAR = lazy(r"['’‘](?P<yy>\d\d)(?!\d)(?:[./-](?P<m>1[0-2]|0?[1-9])(?!\d))?")
_ERA = lazy(
    r"(?P<era>中華民國|民國|民国|令和|平成|昭和|大正|明治)\s*(?P<ey>\d{1,3}|元)(?:\s*年|(?=[./]))?"
    r"(?:\s*[./]?\s*(?P<m>1[0-2]|0?[1-9])(?!\d)\s*月?(?:\s*[./]?\s*(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)\s*日?)?)?"
)
_ERA_STARTS = frozenset(era[0] for era in ERAS)
_AFTER_LETTER = frozenset("0123456789元")
_ERA_LETTER = lazy(rf"(?P<letter>[RHS])(?P<ey>\d\d?|元)(?:年|(?=[./]))(?:[./]?\s*{MONTH}(?![\d./])月?)?")
_WORD = lazy(r"[^\W\d_]+")
_AFTER_MONTH = lazy(
    r"(?:\.?,?\s*|[/-])(?:(?:de|del|of)\s+)?(?:(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?\s+(?=(?:19|20)\d\d))?"
    r"(?:(?P<y>(?:19|20)\d\d)(?!\d)(?:\s*(?:г\.|года|год))?|['’‘](?P<yy>\d\d)(?!\d)|(?P<weak>\d\d)(?!\d|[.:%]\d|st|nd|rd|th))"
)
_AFTER_SEASON = lazy(r"(?:\s+(?:of|semester|term))?,?\s*(?P<y>(?:19|20)\d\d)(?:/\d\d(?!\d))?(?!\d)")  # WS 2016/17
_NUMBERED = lazy(rf"tháng\s*{MONTH}(?:\s?[./-]\s?|\s+năm\s+|,?\s+){YEAR}(?!\d)", re.I)  # Tháng 3/2019, tháng 3 năm 2019
_YEAR_FIRST = lazy(r"(?P<y>(?:19|20)\d\d)(?:년|年)?,?\s?(?P<word>[^\W\d_]+)\.?")
_DAY_FIRST = lazy(
    r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(?P<word>[^\W\d_]+)\.?,?\s+(?:de\s+)?(?P<y>(?:19|20)\d\d)(?!\d)"
)


def date_at(text: str, at: int) -> DateFound | None:
    """The date that begins at this offset, or None."""
    char = text[at : at + 1]
    if char.isdecimal():
        return _day_first(text, at) or _year_first(text, at) or _numeric(text, at)
    if char in "'’‘":
        return _from_match(_APOSTROPHE_YEAR.match(text, at), weak=True)
    if char in ERA_LETTERS and text[at + 1 : at + 2] in _AFTER_LETTER:
        found = _era_letter(text, at)
        if found:
            return found
    found = _era(text, at) if char in _ERA_STARTS else None
    return found or _worded(text, at)


def _numeric(text: str, at: int) -> DateFound | None:
    for pattern, weak in _FORMS:
        match = pattern.match(text, at)
        if match and not _is_year_pair(match):
            return _from_match(match, weak=weak)
    return None


def _is_year_pair(match: re.Match[str]) -> bool:
    """2006–08 is two years, 2019–03 a month: an en dash joins unless it would go back in time."""
    return match[0][4:5] == "–" and int(match["m"]) > int(match["y"]) % 100


def _from_match(match: re.Match[str] | None, *, weak: bool) -> DateFound | None:
    if match is None:
        return None
    groups = match.groupdict()
    month = groups.get("m") or groups.get("mm")
    day = groups.get("d")
    date = PartialDate(_year(groups), int(month) if month else None, int(day) if day else None)
    return DateFound(date, match.end(), weak)


def _year(groups: dict[str, str | None]) -> int:
    if groups.get("y"):
        return int(groups["y"] or 0)
    if groups.get("roc"):
        return int(groups["roc"] or 0) + ERAS["民國"]
    short = int(groups.get("yy") or groups.get("weak") or 0)
    return short + (2000 if short < 70 else 1900)


def _era(text: str, at: int) -> DateFound | None:
    match = _ERA.match(text, at)
    if match is None:
        return None
    return _era_date(match, ERAS[match["era"]])


def _era_letter(text: str, at: int) -> DateFound | None:
    match = _ERA_LETTER.match(text, at)
    return _era_date(match, ERA_LETTERS[match["letter"]]) if match else None


def _era_date(match: re.Match[str], base: int) -> DateFound:
    groups = match.groupdict()
    year = base + (1 if groups["ey"] == "元" else int(groups["ey"]))
    month, day = groups.get("m"), groups.get("d")
    return DateFound(PartialDate(year, int(month) if month else None, int(day) if day else None), match.end())


def _worded(text: str, at: int) -> DateFound | None:
    """`March 2019`, `Mar. 5, 2019`, `Mar '19`, `Fall 2022`; a month alone waits for the other end's year."""
    word = _WORD.match(text, at)
    if word is None:
        return None
    name = word[0].casefold()
    season = season_names().get(name)
    if season:
        match = _AFTER_SEASON.match(text, word.end())
        return DateFound(PartialDate(int(match["y"]), season=season), match.end()) if match else None
    month = month_numbers().get(name)
    if month is None:
        return _from_match(_NUMBERED.match(text, at), weak=False) if name == "tháng" else None
    match = _AFTER_MONTH.match(text, word.end())
    if match is None:
        stop = word.end() + (text[word.end() : word.end() + 1] == ".")
        return DateFound(PartialDate(0, month), stop, weak=True)
    groups = match.groupdict()
    day = groups["d"]
    return DateFound(PartialDate(_year(groups), month, int(day) if day else None), match.end(), bool(groups["weak"]))


def _year_first(text: str, at: int) -> DateFound | None:
    """`2019 Mar`, `2022 Fall`, `2019年春`."""
    match = _YEAR_FIRST.match(text, at)
    if match is None:
        return None
    name = match["word"].casefold()
    month = month_numbers().get(name)
    if month:
        return DateFound(PartialDate(int(match["y"]), month), match.end())
    for size in (len(name), 2, 1):
        season = season_names().get(name[:size])
        if season and (size == len(name) or not name.isascii()) and len(name) <= 4 + 4 * name.isascii():
            return DateFound(PartialDate(int(match["y"]), season=season), match.start("word") + size)
    return None


def _day_first(text: str, at: int) -> DateFound | None:
    """`5 March 2019`, `5 de março de 2019`."""
    match = _DAY_FIRST.match(text, at)
    month = month_numbers().get(match["word"].casefold()) if match else None
    if match is None or month is None:
        return None
    return DateFound(PartialDate(int(match["y"]), month, int(match["d"])), match.end())
