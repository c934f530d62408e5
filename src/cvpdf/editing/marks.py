"""HTML comments that are meant for cvpdf: `<!-- only: sre -->`, `<!-- private -->`, `<!-- keep -->` and others."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

PRIVATE = "private"
WORDS = ("only", "not", PRIVATE, "keep", "pagebreak")
_NAMED = frozenset(("only", "not"))  # they say for whom
_COMMENT = re.compile(r"<!--.*?-->")
_MARK = re.compile(r"<!--\s*(only|not)\s*[:：]\s*(\S.*?)\s*-->|<!--\s*(private|keep|pagebreak)\s*-->", re.I)
_LIKE_A_MARK = re.compile(r"<!--\s*([A-Za-z-]{3,12})\s*(?:[:：].*?)?\s*-->")
_OPENED = re.compile(r"<!--(?!.*-->)")
# `<!-- only sre -->`: nearly a mark where the second word is a variant's name
_WITHOUT_COLON = re.compile(r"<!--\s*(only|not)\s+([^\s:：]+)[^:：]*-->", re.I)
# What others call it, and a comment that begins with the word and goes on.
_MEANS_PRIVATE = re.compile(
    r"<!--\s*(privat\w*\b(?!\s*-->).*?|priv[ée]e?|secret|hidden|confidential|non-?public|not public|do not publish|"
    r"私密|私有|私人|保密|隐私|隱私|机密|機密|不公开|不公開|非公开|非公開|プライベート|비공개|개인)\s*-->", re.I
)  # fmt: skip
# … and one that is not closed, or not opened, as a comment is: `<!-- private ->`, `<! private -->`.
_TORN = re.compile(r"(?:<|&lt;)\s*!?\s*-{0,3}\s*privat\w*\s*-{0,3}\s*(?:>|&gt;)", re.I)
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")


class Mark(NamedTuple):
    """One mark: its 0-based line and column, its word, and the variants it names."""

    line: int
    column: int
    word: str
    names: tuple[str, ...]


def find_marks(lines: Sequence[str], fixed: Sequence[bool]) -> Iterator[Mark]:
    """The marks of a text, in order; comments in code are text.

    Args:
        lines: The text's lines.
        fixed: Which of them stand in a code fence.
    """
    for number, line in enumerate(_joined(lines)):
        if "<!--" not in line or fixed[number]:
            continue
        code = [match.span() for match in _CODE.finditer(line)]
        for match in _MARK.finditer(line):
            if not any(start < match.start() < end for start, end in code):
                names = tuple(re.split(r"[\s,，、;；]+", match[2].casefold())) if match[2] else ()
                yield Mark(number, match.start(), (match[1] or match[3]).lower(), tuple(filter(None, names)))


def _joined(lines: Sequence[str]) -> list[str]:
    """The lines, each with the rest of a comment that it opens and does not close."""
    if not any(_OPENED.search(line) for line in lines):
        return list(lines)
    joined = list(lines)
    for number, line in enumerate(lines):
        if _OPENED.search(line):
            rest = " ".join(lines[number + 1 : number + 4]).partition("-->")
            joined[number] = f"{line} {rest[0].strip()} {rest[1]}" if rest[1] else line
    return joined


def mistyped(
    lines: Sequence[str], fixed: Sequence[bool], variants: Collection[str]
) -> Iterator[tuple[int, int, str, str]]:
    """Comments that are nearly a mark: line, column (0-based), what was written, what was meant.

    Args:
        lines: The text's lines.
        fixed: Which of them stand in a code fence.
        variants: The names that marks or the command have.
    """
    for number, line in enumerate(_joined(lines)):
        if fixed[number]:
            continue
        torn = list(_torn(lines[number]))
        yield from ((number, column, written, PRIVATE) for column, written in torn)
        if "<!--" not in line:
            continue
        for match in _WITHOUT_COLON.finditer(line):
            if match[2].casefold().strip(",，") in variants:
                yield number, match.start(), f"{match[1]} {match[2]}", f"{match[1].lower()}: {match[2]}"
        for match in _LIKE_A_MARK.finditer(line):
            word = match[1].lower()
            close = get_close_matches(word, WORDS, 1, 0.75)
            if close and not _MARK.match(match[0]) and not _MEANS_PRIVATE.match(match[0]):
                yield number, match.start(), match[1], close[0]
        for match in _MEANS_PRIVATE.finditer(line):
            if match.start() not in dict(torn):
                yield number, match.start(), match[1], PRIVATE


def _torn(line: str) -> Iterator[tuple[int, str]]:
    """Column and words of what would be `<!-- private -->`, were it a comment."""
    if "privat" not in line.lower():
        return
    code = [match.span() for match in _CODE.finditer(line)]
    for match in _TORN.finditer(line):
        if not _COMMENT.match(match[0]) and not any(start < match.start() < end for start, end in code):
            yield match.start(), match[0]


def without_comments(line: str) -> str:
    """A line without its comments."""
    return _COMMENT.sub("", line) if "<!--" in line else line
