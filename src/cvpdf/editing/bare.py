r"""A line as its reader sees it: emphasis, tags, escapes, entities gone, each character's place in the line kept.

`138**0013**8000`, `138&ndash;0013&ndash;8000`, `lin\@example%2Ecom` and full-width digits are one number or one
address each; patterns are tried on what is seen, and what they find is cut out of what was written.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# Elements in the middle of a word; any other tag stands between two words.
_INLINE = "a|abbr|b|bdi|big|code|del|em|font|i|ins|kbd|mark|nobr|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr"
# Marks that separate pieces of a line: a full-width bar is one, whatever its ASCII twin means.
_KEPT = frozenset("：，；｜／（）\u3000\t")
_SEEN = "href|src|title|alt|content|value"  # attributes in which something may be said


class Bare(NamedTuple):
    """What is seen of a line, and where each character of it stands in the line.

    Attributes:
        text: What is seen, in ASCII where Unicode has a compatible ASCII character (NFKC).
        starts: For each character of `text`, where in the line the passage that makes it begins.
        ends: And where that passage ends.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """The span of the line that the characters from `start` to `end` of `text` stand for."""
        return (self.starts[start], self.ends[end - 1]) if start < end else (self.starts[start],) * 2


def bare(line: str) -> Bare:
    """What is seen of a line."""
    pieces = list(_pieces(line))
    return Bare("".join(char for char, _, _ in pieces), tuple(start for _, start, _ in pieces),
                tuple(end for _, _, end in pieces))  # fmt: skip


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(
        r"(?P<gone><!--.*?-->|(?<!\*)\*{1,3}(?!\*)|__|~~|`+|[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]|\\(?=[!-/:-@\[-`{-~])"
        rf"|</?(?:{_INLINE})(?:\s(?:(?!\b(?:{_SEEN})\s*=)[^<>])*)?>)"
        rf"|(?P<gap></?[A-Za-z][\w-]*(?:\s(?:(?!\b(?:{_SEEN})\s*=)[^<>])*)?/?>)"
        r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});)"
        r"|(?P<bytes>(?:%[0-9A-Fa-f]{2})+)",
        re.I,
    )


def _pieces(line: str) -> Iterator[tuple[str, int, int]]:
    """Each character that is seen, with the span of the line it stands for."""
    at = 0
    for match in _tokens().finditer(line):
        yield from ((_folded(char), place, place + 1) for place, char in enumerate(line[at : match.start()], at))
        at = match.end()
        if match["gap"]:
            yield " ", *match.span()
        elif match["entity"]:
            char = html.unescape(match["entity"])
            yield _folded(char if len(char) == 1 else "&"), *match.span()
        elif match["bytes"]:
            yield from _decoded(match["bytes"], match.start())
    yield from ((_folded(char), place, place + 1) for place, char in enumerate(line[at:], at))


def _decoded(text: str, at: int) -> Iterator[tuple[str, int, int]]:
    """Percent-encoded bytes as the characters they are in UTF-8 (RFC 3986, 2.1); as they stand where they are none."""
    try:
        decoded = bytes.fromhex(text.replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        decoded = ""
        yield from ((char, place, place + 1) for place, char in enumerate(text, at))
    for char in decoded:
        size = 3 * len(char.encode())
        yield _folded(char), at, at + size
        at += size


def _folded(char: str) -> str:
    """A character as ASCII where it is one in another form: full width, in a circle, mathematical."""
    if char.isascii() or char in _KEPT:
        return char
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 else char
