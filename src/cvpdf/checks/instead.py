"""What a failed check quotes: the author's words as they are written, and what the PDF has in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cvpdf.checks.words import tokens_of

_NEAR = 3  # words on either side by which a place is found again, and which are quoted with it
_WIDEST = 40  # words between them; what lies further apart is not one place
_LONGEST = 80  # characters quoted
_SIGNS = r"[+#%&@$¥€£₩]"
# What may stand between two words of one piece: anything that is no word, an underscore too. The signs are words, and a
# gap that could hold them as well would be tried at each of them in a row, over and over.
_GAP = rf"(?:(?!{_SIGNS})[\W_])*"


class Place(NamedTuple):
    """A piece of the PDF: its page, 1-based, and how it reads there; a line end is shown as ⏎."""

    page: int
    text: str


def as_written(text: str, tokens: Sequence[str]) -> str:
    """Words, which were folded for comparing, as they stand in a text; as they are where it has none such."""
    found = _search(text, tokens)
    return _quoted(found[0]) if found else joined(tokens)


def joined(tokens: Iterable[str]) -> str:
    """Words in a row, with spaces between those that are not CJK."""
    made = ""
    for token in tokens:
        made += f" {token}" if made and made[-1].isascii() and token.isascii() else token
    return made


def instead(wanted: Sequence[str], lost: range, pages: Sequence[str]) -> Place | None:
    """What stands in the PDF where some words were expected, with its neighbours; None where these are not there.

    Args:
        wanted: All words expected, in order.
        lost: The places among them of those that are missing or torn apart.
        pages: The text of each page.
    """
    before, after = wanted[: lost.start], wanted[lost.stop :]
    for number, text in enumerate(pages, 1):
        found = _between(tokens_of(text), before, after)
        if found:
            return Place(number, as_written(text, found))
    return None


def nearest(tokens: Sequence[str], pages: Sequence[str]) -> Place | None:
    """Where most of some words stand together, the first of them included; None where not even that one does."""
    for size in range(len(tokens), 0, -1):
        for number, text in enumerate(pages, 1):
            found = _search(text, tokens[:size])
            if found:
                end = found.end() if size == len(tokens) else _end_of_words(text, found.end())
                return Place(number, _quoted(text[found.start() : end]))
    return None


def located(place: Place | None) -> str:
    """As the end of a sentence about what is missing."""
    if place is None:
        return "nothing of it or beside it is in the PDF"
    return f"page {place.page} has “{place.text}”"


def _between(there: list[str], before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The words of a page around and between two neighbours, found by as many words as possible."""
    for near in range(_NEAR, 0, -1):
        start, end = list(before[-near:]), list(after[:near])
        begins = _places(there, start) if start else [0]
        for begun in begins:
            behind = begun + len(start)
            closes = _places(there, end) if end else [len(there)]
            close = next((at for at in closes if behind <= at <= behind + _WIDEST), None)
            if close is not None:
                return there[begun : close + len(end)]
    return []


def _places(there: list[str], words: list[str]) -> list[int]:
    size = len(words)
    return [at for at, word in enumerate(there) if word == words[0] and there[at : at + size] == words]


def _search(text: str, tokens: Sequence[str]) -> re.Match[str] | None:
    if not tokens:
        return None
    start = r"(?<![A-Za-z0-9])" if tokens[0].isascii() else ""
    end = r"(?![A-Za-z0-9])" if tokens[-1].isalnum() and tokens[-1].isascii() else ""
    return re.search(start + _GAP.join(map(re.escape, tokens)) + end, text, re.I)


def _end_of_words(text: str, place: int) -> int:
    """The end of the third word behind a place."""
    ends = [match.end() for match in re.finditer(rf"\w+|{_SIGNS}", text[place : place + _LONGEST])]
    return place + (ends[min(_NEAR, len(ends)) - 1] if ends else 0)


def _quoted(text: str) -> str:
    shown = re.sub(r"\s*\n\s*", " ⏎ ", text.strip())
    if len(shown) > _LONGEST:
        half = _LONGEST // 2
        shown = f"{shown[:half].rstrip()} … {shown[-half:].lstrip()}"
    return shown
