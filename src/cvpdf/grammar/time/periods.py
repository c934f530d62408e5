"""When something took place: every way of writing a period counted in real résumés → Period.

`2019.3 - 2021.4`, `2018年7月至今`, `May – Aug 2019`, `(2017.10-?)`, `2022年01月〜03月`, `21.07 - 22.06`,
`民國 114 年 6 月`, `Since 2019` … (docs/markdown.md, "Dates"). What is no date stays as words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.time import unusual_periods as unusual
from cvpdf.grammar.time.bare_ends import bare_end
from cvpdf.grammar.time.brackets import wrapped
from cvpdf.grammar.time.dates import DateFound, date_at
from cvpdf.grammar.time.numerals import western
from cvpdf.lexicon.dates import (
    BETWEEN,
    JOINING_SIGNS,
    SINCE_WORDS,
    closing_words,
    ending_words,
    joining_words,
    opening_words,
    present_words,
)
from cvpdf.model.period import PartialDate, Period

OPEN = PartialDate(open=True)
PRESENT = PartialDate(present=True)

_CANDIDATE = lazy(r"\d+|['’‘]\d\d|[^\W\d_]+")
_SPACES = lazy(r"\s*")
_SIGNS = lazy(rf"(?:\\(?=[~-])|[{re.escape(JOINING_SIGNS)}>])+")
_ONWARD = lazy(r"\s*(?:起至今|至今为止|以来|以來|起(?!\w)|から(?!\s*\d)|부터(?!\s*\d)|\s+onwards?\b)")
_GAP = lazy(r"\s{2,}|\t|\s*[|｜)）\]】,，;；:：]|\.?\s*$")
_UNKNOWN_END = lazy(r"\s*[?？…]+")


class PeriodFound(NamedTuple):
    """A period in a line of text.

    Attributes:
        period: The period, with the words as written.
        start: Offset of its first character.
        stop: Offset behind its last.
        outer: Offsets with the brackets around it.
        sure: More than a year alone: a range, a month, or brackets around it.
    """

    period: Period
    start: int
    stop: int
    outer: tuple[int, int]
    sure: bool


@lru_cache(maxsize=2048)
def find_periods(text: str, line: int) -> tuple[PeriodFound, ...]:
    """Every period of a line, in order.

    Args:
        text: Visible text of one line.
        line: Its 1-based source line.
    """
    if not any(char.isdecimal() or char in "元年" for char in text):
        return ()
    bare, places = western(text)
    return tuple(_search(text, line)) if bare == text else tuple(_written(text, places, _search(bare, line)))


def _written(text: str, places: Sequence[int], found: Iterable[PeriodFound]) -> Iterator[PeriodFound]:
    """Periods as they stand in a text whose numerals were read as digits; `places` are those of the digits in it."""
    for each in found:
        start, stop, low, high = (places[at] for at in (each.start, each.stop, *each.outer))
        yield PeriodFound(replace(each.period, written=text[start:stop]), start, stop, (low, high), each.sure)


def _search(text: str, line: int) -> Iterator[PeriodFound]:
    done = 0
    for match in _CANDIDATE.finditer(text):
        if match.start() < done:
            continue
        found = _period_in(text, match, line)
        if found is not None:
            found = found._replace(start=max(found.start, done))
            yield found
            done = found.outer[1]


def _period_in(text: str, match: re.Match[str], line: int) -> PeriodFound | None:
    """The period that begins at a number, at a month, or inside a glued CJK word (自2019年)."""
    at = match.start()
    if not _may_start(text, at):
        return None
    first = date_at(text, at)
    if first is None:
        return None
    return _finish(text, at, first, line)


def _may_start(text: str, at: int) -> bool:
    """Not in the middle of a number, a version, a path or an address."""
    before = text[at - 1] if at else " "
    if before.isascii() and (before.isalnum() or before in "/\\=_@#&?%$+"):
        return before == "/" and text[max(at - 2, 0) : at - 1] in (" ", "")
    earlier = text[at - 2] if at > 1 else " "
    return not (before in ".-:" and earlier.isascii() and earlier.isalnum())


def _finish(text: str, at: int, first: DateFound, line: int) -> PeriodFound | None:
    start, opened = _opening(text, at)
    end, stop = _end(text, first, BETWEEN.get(opened, ()))
    start_date = first.date
    if start_date.year == 0:  # May – Aug 2019
        if end is None or not end.year:
            return None
        start_date = replace(start_date, year=end.year)
    if first.weak and not _vouched(start_date, end, text[at:stop]) and not unusual.worded_pair(text[at:stop]):
        return None
    if end is None and (turned := unusual.now_before(text, at)) is not None:
        start, end = turned, PRESENT
    if end is None and opened in SINCE_WORDS and not _CJK_FROM.match(opened):
        end = OPEN
    stop = unusual.left(text, first.stop, _closing(text, stop)) if end is not None else stop
    until = _UNTIL.search(text[:start]) if end is None else None
    start = until.start(1) if until else start
    ended = until is not None or (end is None and opened in ending_words())
    period = Period(None if ended else start_date, start_date if ended else end, text[start:stop], line)
    outer = wrapped(text, start, stop)
    if unusual.bracketed_apart(text, first.stop):
        period = replace(period, written=text[slice(*outer)])
    sure = end is not None or start_date.month is not None or bool(start_date.season) or outer != (start, stop) or ended
    return PeriodFound(period, start, stop, outer, sure)


_UNTIL = lazy(r"(?:[/／|｜(（,，:：]\s*(?=[~〜～])|^(?=[〜～]))([~〜～]\s*)$")  # 北山 / 〜 2024年3月


_CJK_FROM = lazy("[自从從由]")


def _vouched(start: PartialDate, end: PartialDate | None, written: str) -> bool:
    """`21.07 - 22.06` is a period only when its other end makes sense; `1.0 ~ 1.5` never is."""
    if end is None:
        return "'" in written or "’" in written
    if end.present or end.open:
        return end.present
    return end.year is not None and (start.year or 0, start.month or 0) <= (end.year, end.month or 12)


def _end(text: str, first: DateFound, between: tuple[str, ...]) -> tuple[PartialDate | None, int]:
    """The other end of a range and where it stops; (None, stop) for a single date.

    Args:
        text: The line.
        first: The date that begins the range.
        between: What else joins two dates here, because of the word before the first.
    """
    onward = _ONWARD.match(text, first.stop)
    if onward and not first.weak:
        now = _present(text, _skip(text, onward.end()), first, "")  # 2019.11 부터 현재
        return now or (OPEN, onward.end())
    joined = _join(text, first.stop, between) or unusual.joint(
        text, first.stop, bare=not (first.date.month or first.date.season)
    )
    if joined is None:
        behind = unusual.now_behind(text, first.stop)
        return (PRESENT, behind) if behind else (None, first.stop)
    sign_stop, signs_only = joined
    after = _skip(text, sign_stop)
    for reader in (_present, _second_date, bare_end):
        found = reader(text, after, first, text[first.stop : sign_stop])
        if found is not None:
            return found
    unknown = _UNKNOWN_END.match(text, sign_stop)
    if unknown:
        return OPEN, unknown.end()
    if signs_only and not first.weak and _is_open(text, first.stop, sign_stop):
        return OPEN, sign_stop
    return None, first.stop


def read_end(text: str) -> PartialDate | None:
    """What a cell or label of its own says of the end: a date, or a word for now."""
    bare = text.strip()
    if unusual.word_at(bare, 0, present_words()) is not None:
        return PRESENT
    found = find_periods(bare, 0)
    return found[0].period.start if found else None


def joined_period(start: Period, text: str) -> Period:
    """The period of a start and an end that stand apart, in two cells or behind two labels."""
    return Period(start.start, read_end(text), f"{start.written} – {text.strip()}", start.line)


def _skip(text: str, at: int) -> int:
    match = _SPACES.match(text, at)
    return match.end() if match else at


def _join(text: str, at: int, between: tuple[str, ...]) -> tuple[int, bool] | None:
    """Behind what joins two dates (`-`, `至`, `to`, also `至 至`), and whether it was signs alone."""
    stop, signs_only = at, True
    for _ in range(3):
        here = _skip(text, stop)
        match = _SIGNS.match(text, here)
        if match:
            stop = match.end()
            continue
        word = unusual.word_at(text, here, (*between, *joining_words()) if between else joining_words())
        if word is None:
            break
        stop, signs_only = here + len(word), False
    return (stop, signs_only) if stop > at else None


def _present(text: str, at: int, _first: DateFound, _join: str) -> tuple[PartialDate, int] | None:
    bracket = text[at : at + 1] in ("(", "（")  # 2022.09 ~ (재직 중)
    word = unusual.word_at(text, at + bracket, present_words())
    if word is None or (bracket and text[at + 1 + len(word) :][:1] not in (")", "）")):
        return None
    stop = at + len(word) + 2 * bracket
    again = unusual.word_at(text, _skip(text, stop), present_words())  # 현재 재직중, 至今在职
    return PRESENT, (_skip(text, stop) + len(again) if again else stop)


def _second_date(text: str, at: int, first: DateFound, join: str) -> tuple[PartialDate, int] | None:
    opened = unusual.word_at(text, at, opening_words())
    found = date_at(text, at)
    if found is None and opened and not opened.isascii():
        found = date_at(text, _skip(text, at + len(opened)))
    if found is None or found.date.year == 0:
        return None
    if found.weak and not (first.weak or first.date.month) and not found.date.month:
        return None
    if found.weak and not first.weak and bare_end(text, at, first, join):
        return None
    return found.date, found.stop


def _is_open(text: str, date_stop: int, sign_stop: int) -> bool:
    """Nothing after the dash but a line end, a bracket or a gap; or the dash is a tilde, or hangs on the date."""
    if _GAP.match(text, sign_stop):
        return True
    joined = text[date_stop:sign_stop]
    hangs = not joined[0].isspace() and text[sign_stop : sign_stop + 1].isspace()
    return hangs or joined.strip()[-1] in "~～〜∼˜"


_OPENED = 26  # characters; previsão de conclusão em


def _opening(text: str, at: int) -> tuple[int, str]:
    """Where the period starts with a word like 自 or `from` before it, and that word."""
    head = text[max(at - _OPENED, 0) : at]
    bare = head.rstrip()
    low = bare.casefold()
    for word in opening_words():
        if not low.endswith(word):
            continue
        before = low[: -len(word)][-1:]
        cjk = word[0] > "\u2e80"
        if bare.endswith(", DE"):
            continue  # Wilmington, DE Oct 2022
        if (cjk and (not before or not before.isalnum())) or (not cjk and head != bare and not before.isalnum()):
            return at - len(head) + len(bare) - len(word), word
    return at, ""


def _closing(text: str, stop: int) -> int:
    word = unusual.word_at(text, _skip(text, stop), closing_words())
    return _skip(text, stop) + len(word) if word else stop
