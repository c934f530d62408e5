"""Periods as printed: one style in a document, no less and no more precise than the author was."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cvpdf.model.period import PartialDate, Period

Form = Literal["numeric", "ideographic", "month-name", "as-written"]

# How an end that has not come is said; CLDR has no such word, these are what résumés use most.
PRESENT = {"zh-Hans": "至今", "zh-Hant": "至今", "ja": "現在", "ko": "현재", "en": "Present"}
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# Year, month and day marks of the ideographic form: 2018年2月22日, 2018년 2월 22일 (CLDR: long dates).
MARKS = {"ko": ("년", " ", "월", " ", "일")}
CJK_MARKS = ("年", "", "月", "", "日")
PRESENT_WORDS = ("在職中", "在职中", "至今", "迄今", "現在", "现在", "目前", "現職", "재직 중", "재직중", "현재")
ERA = re.compile("民[國国]|令和|平成|昭和|大正|明治")
IDEOGRAPHIC = re.compile("[年년]")


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How a document's dates look: the form, and the language of its words."""

    form: Form
    lang: str


def choose_style(periods: Iterable[Period], lang: str) -> DateStyle:
    """The style of a document: in CJK ideographic (2018年2月) where most of the author's periods are so, else numeric.

    English has month names: in numbers 02/03 is two different days on the two sides of the Atlantic.
    """
    if lang == "en":
        return DateStyle("month-name", lang)
    written = [period.written for period in periods]
    ideographic = sum(IDEOGRAPHIC.search(text) is not None for text in written)
    return DateStyle("ideographic" if ideographic * 2 > len(written) else "numeric", lang)


def period_to_text(period: Period, style: DateStyle) -> str:
    """A period in the document's style; as written where a part of it has no form there (a season, an era year)."""
    if period.stretches:
        return _stretches_to_text(period, style)
    dates = [date for date in (period.start, period.end) if date is not None]
    if style.form == "as-written" or style.lang not in PRESENT:
        return period.written
    if not all(_is_written(date, period.written) for date in dates):
        return period.written
    word = _own_word(period.written)
    texts = [word if date.present and word else _date(date, style) for date in dates]
    known = [text for text in texts if text is not None]
    return " – ".join(known).rstrip() if any(known) and len(known) == len(texts) else period.written


def _stretches_to_text(period: Period, style: DateStyle) -> str:
    """Each stretch in that style, with the author's words between; all as written where one has no form in it."""
    text, done = "", 0
    for each in period.stretches:
        printed = period_to_text(each, style)
        at = period.written.index(each.written, done)
        if printed == each.written and style.form != "as-written":
            return period.written
        text += period.written[done:at] + printed
        done = at + len(each.written)
    return text + period.written[done:]


def _is_written(date: PartialDate, written: str) -> bool:
    """Whether the author wrote this year, in four digits or two; a year of an era (民國103年) stays as it is."""
    if date.year is None:
        return True
    return ERA.search(written) is None and (f"{date.year}" in written or f"{date.year % 100:02}" in written)


def _own_word(written: str) -> str:
    """The author's word for an end that has not come, where it is one of CJK's: 재직 중 says more than 현재."""
    return next((word for word in PRESENT_WORDS if word in written), "")


def _date(date: PartialDate, style: DateStyle) -> str | None:
    """None where this style cannot say it."""
    if date.open:
        return ""
    if date.present:
        return PRESENT[style.lang]
    if date.season or date.year is None:
        return None
    return _FORMS[style.form](date, date.year, style.lang)


def _numeric(date: PartialDate, year: int, _lang: str) -> str:
    return ".".join([f"{year}", *(f"{part:02}" for part in (date.month, date.day) if part)])


def _ideographic(date: PartialDate, year: int, lang: str) -> str:
    y, gap, m, gap2, d = MARKS.get(lang, CJK_MARKS)
    text = f"{year}{y}"
    text += f"{gap}{date.month}{m}" if date.month else ""
    return text + (f"{gap2}{date.day}{d}" if date.day else "")


def _month_name(date: PartialDate, year: int, _lang: str) -> str:
    day = f"{date.day} " if date.day else ""
    return f"{day}{MONTHS[date.month - 1]} {year}" if date.month else f"{year}"


_FORMS = {"numeric": _numeric, "ideographic": _ideographic, "month-name": _month_name}
