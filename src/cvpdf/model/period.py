"""Dates as data, exactly as precise as the author was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, a day, or an end that has not come.

    Attributes:
        year: Gregorian year, four digits; None when `present` or `open`.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
        present: The author wrote 至今, present, 現在, 현재 …
        open: The author wrote nothing after the dash.
        season: spring, summer, autumn, winter or ''.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    present: bool = False
    open: bool = False
    season: str = ""

    def iso(self) -> str | None:
        """`YYYY-MM-DD`, `YYYY-MM`, `YYYY`; `present` for an end that has not come; None when unknown."""
        if self.present or self.open:
            return "present"
        parts = [f"{self.year:04}" if self.year else None, _two(self.month), _two(self.day)]
        known = [part for part in parts if part]
        return "-".join(known) if self.year else None


def _two(number: int | None) -> str | None:
    return f"{number:02}" if number else None


@dataclass(frozen=True, slots=True)
class Period:
    """When an entry took place.

    Attributes:
        start: Its first date; None only where the author gave an end alone.
        end: Its last date; None for a single point in time (`2018.06`).
        written: The words of the source, without the wrapper (parentheses, asterisks, a label) around them.
        line: 1-based line of those words.
        stretches: The periods it is made of, in the author's order, where one was there more than once
            (`2011–2013, 2015–2018`): it goes from the first start to the last end then, and they say how it was.
    """

    start: PartialDate | None
    end: PartialDate | None
    written: str
    line: int
    stretches: tuple[Period, ...] = ()
