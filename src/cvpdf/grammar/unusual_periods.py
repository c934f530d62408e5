"""Periods in an unusual order: the latest first, two short months without a year (docs/markdown.md, "Dates")."""

from __future__ import annotations

from cvpdf.grammar.pattern import lazy
from cvpdf.lexicon.dates import present_words

_WORDED_PAIR = lazy(r"[^\W\d_]{3,10}\.?,?\s\d\d\s?[-–—]\s?[^\W\d_]{3,10}\.?,?\s\d\d")
_LEADING = lazy(r"(?:^|[(（\[|｜])\s*([^\W\d_][^\d()（）|｜]{2,14}?)\s*[-–—]\s*$")
_REACH = 24


def worded_pair(written: str) -> bool:
    """`Oct 08 - Jan 08`: two months alike, whatever their order."""
    return _WORDED_PAIR.fullmatch(written) is not None


def now_before(text: str, at: int) -> int | None:
    """`Current - 2016`: where the word for now before a date begins; None where none stands there."""
    low = max(at - _REACH, 0)
    match = _LEADING.search(text[low:at])
    return low + match.start(1) if match is not None and match[1].casefold() in present_words() else None
