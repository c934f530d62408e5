"""Periods in an unusual order: the latest first, two short months without a year (docs/markdown.md, "Dates")."""

from __future__ import annotations

from cvpdf.grammar.text.pattern import lazy
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


_NOW_BEHIND = lazy(r"\s+([A-ZÀ-ÞЀ-Я][^\W\d_]{2,})\s*$")


def now_behind(text: str, at: int) -> int:
    """Where `2022-10-31 Presente` ends, with nothing between the date and the word for now; 0 for none."""
    match = _NOW_BEHIND.match(text, at)
    return match.end(1) if match is not None and match[1].casefold() in present_words() else 0


def word_at(text: str, at: int, table: tuple[str, ...]) -> str | None:
    """The longest word of a table at this offset; a word of an alphabet has to end where a word ends."""
    rest = text[at : at + 24].casefold()
    for word in table:
        if rest.startswith(word) and not (
            word[-1] < "\u2e80"
            and word[-1].isalpha()
            and rest[len(word) :][:1].isalpha()
            and rest[len(word) :][:1] < "\u2e80"
        ):
            return word
    return None


_ENTERED = lazy(
    r"\s*[（(]?(?:入学|入學|入职|入職|到职|到職|加入|入社|입학|편입|입사|입소|입대)[）)]?\s*[-–—~～〜至到，,、；;]\s*"
    r"(?=(?:19|20)\d\d)"
)


def entered(text: str, at: int) -> tuple[int, bool] | None:
    """`2019年9月入学，2023年6月毕业`: behind what joins two dates and says what they are; whether it is signs alone."""
    match = _ENTERED.match(text, at)
    return (match.end(), False) if match else None


_BRACKETED = lazy(r"\s?[\])）］]\s*(?:[-–—―~～〜至]+|to)\s*[\[(（［]\s?(?=\d)")


def bracketed_apart(text: str, at: int) -> tuple[int, bool] | None:
    """`[05. 2019] - [11. 2019]`: behind what joins two dates that stand in brackets each."""
    match = _BRACKETED.match(text, at)
    return (match.end(), False) if match else None


_LEFT = lazy(r"\s*[（(]?(?:毕业|畢業|离职|離職|卒業|退社|退職|졸업|퇴사|퇴직|전역)[）)]?(?!\w|\s?(?:예정|预|預|予|見))")


def left(text: str, first: int, stop: int) -> int:
    """Behind `졸업` at the end of `2015.03 입학 ~ 2019.02 졸업`: that one came is said as well, and that one left.

    Args:
        text: The line.
        first: Where its first date ends.
        stop: Where its second does.
    """
    match = _LEFT.match(text, stop) if entered(text, first) else None
    return match.end() if match else stop


_SLASH = lazy(r"\s?/\s?(?=(?:19|20)\d\d(?![\d/.-]))")


def slashed(text: str, at: int) -> tuple[int, bool] | None:
    """`2017/2020`, `2021/actuellement`: behind the stroke between a year and a later one, or a word for now."""
    match = _SLASH.match(text, at)
    if match is not None:
        return (match.end(), False) if text[at - 4 : at] < text[match.end() :][:4] else None
    now = text[at : at + 1] == "/" and word_at(text, at + 1, present_words())
    return (at + 1, False) if now else None


def joint(text: str, at: int, *, bare: bool) -> tuple[int, bool] | None:
    """Behind a rarer sign between two dates, and whether it is signs alone; a stroke only behind a `bare` year."""
    return entered(text, at) or bracketed_apart(text, at) or (slashed(text, at) if bare else None)
