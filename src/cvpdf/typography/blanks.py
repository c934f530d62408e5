"""The blank half of a full-width mark, by language: what may be taken from it, or hang over a line's edge.

Sources: CLREQ 3.1.1, 3.1.6 (w3.org/TR/clreq/#punctuation_adjustment), JLREQ 3.1.2
(w3.org/TR/jlreq/#punctuation_marks). Chinese and Japanese quotes stand on an ideograph's em, others' do not
(typefaces/allotment.py). In Taiwan and Hong Kong stops stand in the middle of theirs, ： ； ！ ？ everywhere but on
the mainland.
"""

from __future__ import annotations

from functools import cache

from cvpdf.typography.classes import SINGLE
from cvpdf.typography.decide import HALF
from cvpdf.typography.justification import INVISIBLE

_OPENS, _CLOSES, _STOPS, _SIGNS = SINGLE["o"], SINGLE["c"], SINGLE["s"], SINGLE["t"]
_EXCLAIMING = str.maketrans("", "", "！？")
_CENTRED_STOPS = ("zh-TW", "zh-HK", "zh-Hant")


@cache
def opening(lang: str | None) -> str:
    """The marks of a language that have a blank half before their ink."""
    return _OPENS + ("“" if (lang or "").startswith(("zh", "ja")) else "")


@cache
def closing(lang: str | None) -> str:
    """The marks of a language that have a blank half after their ink, and hang."""
    lang = lang or ""
    stops = "" if lang.startswith(_CENTRED_STOPS) else _STOPS + _SIGNS if lang.startswith("zh") else _STOPS
    return _CLOSES + stops + ("”" if lang.startswith(("zh", "ja")) else "")


def yielding(text: str, lang: str | None) -> list[int]:
    """The marks that can give up their blank half to bring more onto a line (CLREQ 3.1.6, JLREQ 3.8.3).

    Args:
        text: Of one box, with the marks of `decide`.
        lang: Its language.

    Returns:
        Indices of brackets, quotes, commas, stops and colons that have not done so already. ！ ？ keep their room.
    """
    marks = opening(lang) + closing(lang).translate(_EXCLAIMING)
    found = []
    for index, char in enumerate(text):
        if char in marks:
            end = index + 1
            while end < len(text) and text[end] in INVISIBLE:
                end += 1
            if HALF not in text[index:end]:
                found.append(index)
    return found
