"""Emphasis dots: a mark below or above each character that is stressed (CLREQ 3.3.1, JLREQ 3.3.9, KLREQ 4.1).

Each stressed character stands in an element of its own, whose background is the dot, so that the text that is copied
out has no character more and the dot is in the middle of its character however the line is stretched.
"""

from __future__ import annotations

import re

from cvpdf.typography.classes import classify
from cvpdf.typography.justification import INVISIBLE

_STRESSED = re.compile(r"<em>(.*?)</em>", re.S)
_PIECES = re.compile(rf"(<[^<>]*>|&\w+;)|(.)([{INVISIBLE}]*)", re.S)


def with_dots(html: str) -> str:
    """A document with its stressed ideographs and syllables dotted; punctuation, letters and spaces have no dot.

    What has none of them is slanted, as it is in its own script.
    """
    return _STRESSED.sub(_stressed, html)


def _stressed(match: re.Match[str]) -> str:
    dotted = _PIECES.sub(_dotted, match[1])
    return f"<em>{dotted}</em>" if dotted != match[1] else f'<em class="slanted">{dotted}</em>'


def _dotted(match: re.Match[str]) -> str:
    if match[1] or classify(match[2]) not in ("I", "j", "H"):
        return match[0]
    return f'<span class="dotted">{match[0]}</span>'
