"""Dates in other numerals, read as if in ASCII digits: `二零一九年十月`, `２０１９年`."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.text.pattern import lazy

_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_NUMERALS = {char: str(value) for value, row in enumerate(("〇零○Ｏ", *"一二三四五六七八九")) for char in row}
_DATE = lazy(
    r"(?P<year>[一二][〇零○Ｏ一二三四五六七八九]{3})(?=\s*年)|(?<=[年月至到\-–—~～])\s*(?P<count>[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=\s*[月日号號])"
)


def western(text: str) -> tuple[str, Sequence[int]]:
    """The text with its dates in ASCII digits, and for each place in it the place in the text as it was."""
    text = text.translate(_DIGITS)
    if "年" not in text or not any(char in _NUMERALS for char in text):
        return text, range(len(text) + 1)
    out, places, at = "", list[int](), 0
    years = False
    for match in _DATE.finditer(text):
        years = years or match["year"] is not None
        if not years:
            continue
        start, stop = match.span("year" if match["year"] else "count")
        digits = "".join(_NUMERALS[char] for char in match["year"]) if match["year"] else str(_count(match["count"]))
        out += text[at:start] + digits
        places += [*range(at, start), *([start] * len(digits))]
        at = stop
    return out + text[at:], [*places, *range(at, len(text) + 1)]


def _count(numerals: str) -> int:
    """十二 → 12, 二十 → 20."""
    tens, ten, ones = numerals.rpartition("十")
    high = int(_NUMERALS[tens]) if tens else int(bool(ten))
    return high * 10 + (int(_NUMERALS[ones]) if ones else 0)
