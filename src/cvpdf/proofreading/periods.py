"""Rules on time: the future, gaps, two jobs at once, dates in several styles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.inline import plain
from cvpdf.model.period import PartialDate, Period
from cvpdf.model.resume import Entry, Kind
from cvpdf.proofreading.manuscript import Manuscript

LONGEST_GAP = 6  # months that nobody asks about
CJK = ("zh", "ja", "ko")
LONGEST_OVERLAP = 1  # months: leaving here, beginning there
BUSY: frozenset[Kind] = frozenset({"work", "intern", "education", "military"})
# Work that goes beside other work.
_BESIDE = re.compile(
    r"兼职|兼職|副业|副業|顾问|顧問|自由|实习|實習|外包|访问|訪問|联合培养|借调|外派|出向|"
    r"业務委託|業務委託|フリー|個人|インターン|프리랜서|인턴|겸직|"
    r"visiting|second(?:ed|ment)|"
    r"part[- ]?time|free[- ]?lance|self|consult|contract|intern|advis|volunteer|board|teaching|founder|honorar",
    re.I,
)
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ERAS = "明治|大正|昭和|平成|令和"
_ERA = re.compile(rf"(?:{_ERAS})\s?(?:\d{{1,2}}|元)\s?年(?!度)|(?<![A-Za-z])[MTSHR]\d{{1,2}}[.年/]\d")
_COMMON_ERA = re.compile(r"(?<![\d-])(?:19|20)\d\d\s?(?:年(?!度)|[./-]\d{1,2}(?!\d))")
_STYLES = {
    "2019.3": re.compile(r"(?<!\d)(?:19|20)\d\d\.\d{1,2}(?!\d)"),
    "2019-3": re.compile(r"(?<!\d)(?:19|20)\d\d-\d{1,2}(?!\d)"),
    "2019/3": re.compile(r"(?<!\d)(?:19|20)\d\d/\d{1,2}(?!\d)"),
    "2019年3月": re.compile(r"(?<!\d)(?:19|20)\d\d\s?年\s?\d{1,2}\s?月"),
    "3/2019": re.compile(r"(?<!\d)\d{1,2}/(?:19|20)\d\d(?!\d)"),
    "Mar 2019": re.compile(r"(?i:\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s(?:19|20)\d\d)"),
    "March 2019": re.compile(
        r"(?i:\b(?:january|february|march|april|june|july|august|september|october|november|december),?\s(?:19|20)\d\d)"
    ),
}


class Span(NamedTuple):
    """Months, counted from the year 0, both included, and the entry they belong to."""

    first: int
    last: int
    entry: Entry
    kind: Kind


def future_dates(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Work that has not begun: mostly a slip of the year. Schools and certificates may end in years to come."""
    now = _month(manuscript.today.year, manuscript.today.month)
    for entry, kind in _entries(manuscript):
        period = entry.period
        if period is None or kind == "education":
            continue
        for date in (period.start, period.end if kind in BUSY else None):
            if date and date.year and _month(date.year, date.month or 1) > now:
                message = f"{period.written} lies in the future (today is {manuscript.today.isoformat()})."
                yield Diagnostic("period-future", "warning", message, period.line, hint="Correct the year.")
                break


def gaps(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """More than half a year between two jobs, with no school in it."""
    if any(entry.period and entry.period.end is None for entry, kind in _entries(manuscript) if kind == "work"):
        return  # one line for joining and one for leaving, as in a 履歴書: how long is not told by one date
    if any(_is_swapped(entry.period) for entry, kind in _entries(manuscript) if kind in BUSY):
        return  # of which `period-order` tells: with the right date there may be no gap
    spans = sorted(_spans(manuscript, BUSY), key=lambda span: span.first)
    reached = spans[0].last if spans else 0
    for span in spans[1:]:
        months = span.first - reached - 1
        if months > LONGEST_GAP and span.kind == "work":
            period = span.entry.period
            message = f"{months} months before {period.written if period else ''} are not told of."
            yield Diagnostic("period-gap", "warning", message, span.entry.line, hint="Be ready for the question.")
        reached = max(reached, span.last)


def overlaps(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two jobs at once, where neither says that it goes beside another."""
    spans = [span for span in _spans(manuscript, frozenset({"work"})) if not _BESIDE.search(_header(span.entry))]
    for earlier, later in pairwise(sorted(spans, key=lambda span: (span.first, span.last))):
        months = min(earlier.last, later.last) - later.first + 1
        # One span is one job, told in two languages.
        same = earlier.entry.organization == later.entry.organization or earlier[:2] == later[:2]
        told = earlier.entry.organization and later.entry.organization
        one, other = earlier.entry, later.entry
        if months > LONGEST_OVERLAP and told and not same and _meet_exactly(one.period, other.period):
            message = f"{_written(other)} at {other.organization} overlaps {_written(one)} at {one.organization}"
            message += f" (line {one.line}) by {months} months."
            hint = "Correct a date, or say that one went beside the other (part-time, freelance)."
            yield Diagnostic("period-overlap", "warning", message, other.line, hint=hint)


def date_styles(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Dates written in more than one way; each way told at the first that departs from the usual."""
    groups: dict[bool, list[tuple[str, Period]]] = {False: [], True: []}
    for entry in _all_entries(manuscript):
        period = entry.period
        style = next((name for name, look in _STYLES.items() if look.search(period.written)), "") if period else ""
        if period and style:
            groups[_is_apart(style, entry, manuscript.resume.lang)].append((style, period))
    for group in groups.values():
        usual = Counter(style for style, _ in group).most_common(1)
        told = {usual[0][0]} if usual else set()
        for style, period in group:
            if style not in told:
                told.add(style)
                message = f"{period.written} is written like {style}; the usual way in this file is {usual[0][0]}."
                yield Diagnostic("date-style", "warning", message, period.line, hint="Write all dates in one way.")
    yield from _eras(manuscript)


def _eras(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Years of Japanese eras (平成27年) in a file that counts by the common era (2015年), or the other way round."""
    found: dict[str, list[tuple[int, re.Match[str]]]] = {"和暦": [], "西暦": []}
    for number, line in manuscript.prose if manuscript.resume.lang == "ja" else ():
        era, common = _ERA.search(line), _COMMON_ERA.search(line)
        if era and not common:
            found["和暦"].append((number, era))
        elif common and not era:  # 平成27年（2015年） says both
            found["西暦"].append((number, common))
    (_, odd), (usual, _) = sorted(found.items(), key=lambda each: len(each[1]))
    if odd:
        number, match = odd[0]
        message = f"{match[0]} is {'和暦' if usual == '西暦' else '西暦'}; the usual way in this file is {usual}."
        yield Diagnostic("date-style", "warning", message, number, match.start() + 1, "Write all dates in one way.")


def _is_apart(style: str, entry: Entry, lang: str) -> bool:
    """Whether a date belongs to the file's second language, which has a way of its own."""
    if lang.startswith(CJK):
        return style.isascii() and style[0].isalpha()
    return _IDEOGRAPH.search(_header(entry)) is not None


def _all_entries(manuscript: Manuscript) -> Iterator[Entry]:
    """The entries of all levels, in the text's order."""

    def within(nodes: Iterable[object]) -> Iterator[Entry]:
        for node in nodes:
            if isinstance(node, Entry):
                yield node
                yield from within(node.body)

    for section in manuscript.resume.sections:
        yield from within(section.body)


def _entries(manuscript: Manuscript) -> Iterator[tuple[Entry, Kind]]:
    """The entries of the sections, outermost only: projects lie within their jobs."""
    for section in manuscript.resume.sections:
        for node in section.body:
            if isinstance(node, Entry):
                yield node, section.kind


def _spans(manuscript: Manuscript, kinds: Iterable[Kind]) -> Iterator[Span]:
    now = _month(manuscript.today.year, manuscript.today.month)
    for entry, kind in _entries(manuscript):
        span = _span(entry.period, now) if entry.period and kind in kinds else None
        if span:
            yield Span(*span, entry, kind)


def _span(period: Period, now: int) -> tuple[int, int] | None:
    """At its widest: a year alone runs from January to December, so no gap is alleged that is none."""
    start, end = period.start, period.end or period.start
    if start is None or end is None or not start.year:
        return None
    first = _month(start.year, start.month or 1)
    last = now if end.present or end.open else _month(end.year or 0, end.month or 12)
    return (first, last) if first <= last else None


def _is_swapped(period: Period | None) -> bool:
    if period is None or period.start is None or period.end is None or not (period.start.year and period.end.year):
        return False
    return (period.end.year, period.end.month or 12) < (period.start.year, period.start.month or 1)


def _meet_exactly(earlier: Period | None, later: Period | None) -> bool:
    return earlier is not None and later is not None and _exact(earlier.end) and _exact(later.start)


def _exact(date: PartialDate | None) -> bool:
    """Whether the month is told; a year alone proves no overlap."""
    return date is not None and bool(date.month or date.present)


def _month(year: int, month: int) -> int:
    return 12 * year + month - 1


def _header(entry: Entry) -> str:
    return " ".join(plain(part.inlines) for part in entry.parts)


def _written(entry: Entry) -> str:
    return entry.period.written if entry.period else ""
