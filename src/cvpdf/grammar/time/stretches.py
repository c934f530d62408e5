"""Several stretches of time at one place: `2011–2013, 2015–2018`, `Summer 2015 & Summer 2016` are one period of two."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.time.brackets import wrapped
from cvpdf.grammar.time.latest_first import is_backwards
from cvpdf.grammar.time.periods import PeriodFound
from cvpdf.model.period import PartialDate, Period

# What parts two stretches: a comma, a stroke between gaps, a word that says there is one more.
_PARTED = lazy(
    r"\s*(?:[,，、;；]\s*(?:(?:and|und|et|y|e|и)\s+|[及和]\s*)?|[&＆+・]\s*|\s[/／]\s+|\s(?:and|und|et|y|e|и)\s+|[及和与與と]\s*|및\s*)",
)


def in_one(text: str, found: Sequence[PeriodFound]) -> list[PeriodFound]:
    """The periods of a line, those that only a comma or its like parts as one.

    Args:
        text: The line.
        found: Its periods, in order.
    """
    if len(found) <= 1:
        return list(found)
    groups: list[list[PeriodFound]] = []
    for each in found:
        before = groups[-1][-1] if groups else None
        match = _PARTED.match(text, before.stop) if before is not None else None
        if match is not None and match.end() == each.start:
            groups[-1].append(each)
        else:
            groups.append([each])
    return [_whole(text, group) if len(group) > 1 else group[0] for group in groups]


def _whole(text: str, group: Sequence[PeriodFound]) -> PeriodFound:
    """From the earliest start to the latest end; the words are the author's, with all that is between."""
    stretches = [each.period for each in group]
    first, last = stretches[0], stretches[-1]
    if is_backwards(Period(_start(first), _start(last), "", 0)):  # 2018 - 2020, 2015 - 2016
        first, last = last, first
    start, stop = group[0].start, group[-1].stop
    end = last.end or last.start
    whole = Period(_start(first), end, text[start:stop], first.line, tuple(stretches))
    return PeriodFound(whole, start, stop, wrapped(text, start, stop), any(each.sure for each in group))


def _start(period: Period) -> PartialDate | None:
    return period.start or period.end
