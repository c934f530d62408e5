"""One period in another: what a date inside an entry's time says of the heading that bears it (rule E2)."""

from __future__ import annotations

from cvpdf.model.period import PartialDate, Period


def year_alone(period: Period) -> bool:
    """2025년 - 모바일 앱 개발: a year divides the time at one employer, it dates no project."""
    start = period.start
    return period.end is None and start is not None and not start.month and not start.season


def is_within(inner: Period, outer: Period) -> bool:
    """Whether one period lies in another, give or take a month: a project in the time of its job."""
    low, high = _months(outer.start, first=True), _months(outer.end or outer.start, first=False)
    start = _months(inner.start, first=True)
    if inner.start and outer.start and not inner.start.month and inner.start.year == outer.start.year:
        return True  # 2020 – 2022 in 2020.06 – 至今
    return low - 1 <= start <= high + 1


def _months(date: PartialDate | None, *, first: bool) -> int:
    if date is None:
        return 0
    if date.present or date.open or date.year is None:
        return 1 << 20
    return date.year * 12 + (date.month or (1 if first else 12))
