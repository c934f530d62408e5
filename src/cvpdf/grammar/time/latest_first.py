"""Periods whose author writes the latest date first, all over the file: `Current - 2016`, `2016 - 2014` (pagedown)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvpdf.lexicon.dates import present_words
from cvpdf.model.outline import Block
from cvpdf.model.period import PartialDate, Period
from cvpdf.model.resume import Entry, Section


def in_order(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections with each period's dates the right way round, where one that goes on shows that it is a habit.

    One range the other way round, and each stays as it was written: then it is a slip, which gets its remark.
    """
    periods = [period for section in sections for period in _periods(section.body)]
    habit = any(_leads_with_now(period) for period in periods)
    if not habit or any(_is_range(period) and not is_backwards(period) for period in periods):
        return tuple(sections)
    return tuple(replace(section, body=tuple(map(_turned, section.body))) for section in sections)


def is_backwards(period: Period) -> bool:
    """Whether a period ends before it starts, as far as both dates go."""
    start, end = period.start, period.end
    if start is None or end is None or not start.year or not end.year:
        return False
    return _key(end, start) < _key(start, end)


def _is_range(period: Period) -> bool:
    both = period.start is not None and period.end is not None
    open_end = period.end is not None and (period.end.present or period.end.open)
    return both and not _leads_with_now(period) and (open_end or period.start != period.end)


def _leads_with_now(period: Period) -> bool:
    ends = period.end is not None and period.end.present
    return ends and period.written.casefold().startswith(present_words())


def _periods(body: Sequence[Block | Entry]) -> Iterator[Period]:
    for node in body:
        if isinstance(node, Entry):
            if node.period is not None:
                yield node.period
            yield from _periods(node.body)


def _turned(node: Block | Entry) -> Block | Entry:
    if not isinstance(node, Entry):
        return node
    period = node.period
    if period is not None and is_backwards(period):
        period = replace(period, start=period.end, end=period.start)
    return replace(node, period=period, body=tuple(map(_turned, node.body)))


def _key(date: PartialDate, other: PartialDate) -> tuple[int, ...]:
    """Comparable only as far as both dates go."""
    key = [date.year or 0]
    if date.month and other.month:
        key.append(date.month)
        if date.day and other.day:
            key.append(date.day)
    return tuple(key)
