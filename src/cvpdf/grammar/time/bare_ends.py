"""An end that leaves to its start what both have: `2018.7-8`, `2006–08` (docs/markdown.md, "Dates")."""

from __future__ import annotations

from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.time.dates import DateFound
from cvpdf.model.period import PartialDate

_BARE_MONTH = lazy(r"(?P<m>1[0-2]|0?[1-9])(?:\s*[月월](?:份)?|(?![\d.:%/년年人名个個次万萬+A-Za-z]))")
_BARE_DAY = lazy(
    r"(?:(?P<m>1[0-2]|0?[1-9])\s*[./月월-]\s*)?(?P<d>3[01]|[12]\d|0?[1-9])(?:\s*[日일号]|(?![\d.:%/년年月월人名]))"
)
_BARE_YEAR = lazy(r"(?P<yy>\d\d)(?!\.(?!\s*$)|[\d:%/년月월]|\s*[人名个個次万%])(?:\s*[年년])?")


def bare_end(text: str, at: int, first: DateFound, join: str) -> tuple[PartialDate, int] | None:
    """`2018.7-8`, `2022年01月〜03月`, `2019.3.1-5.20`, `2013--14`, `2006–08`: the end's year is the start's."""
    date = first.date
    if not date.year or (first.weak and not date.month):
        return None
    if date.day:
        match = _BARE_DAY.match(text, at)
        if match:
            month = int(match["m"]) if match["m"] else date.month
            return PartialDate(date.year, month, int(match["d"])), match.end()
        return None
    if date.month:
        match = _BARE_MONTH.match(text, at)
        return (PartialDate(date.year, int(match["m"])), match.end()) if match else None
    match = _BARE_YEAR.match(text, at)
    if match is None or (join.strip() == "-" and int(match["yy"]) <= 12 and " " not in join):
        return None
    year = date.year // 100 * 100 + int(match["yy"])
    return (PartialDate(year), match.end()) if year > date.year else None
