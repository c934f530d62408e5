"""What the rules read: the file's lines, the résumé understood, and the day it is read on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cvpdf.model.resume import Resume
from cvpdf.model.source import Source

_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|<!--.*?-->")
# Link targets, bare addresses, e-mail addresses, tags: their letters are no words.
_ADDRESS = re.compile(
    r"(?<=\])\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)|(?:https?|ftp|file)://[^\s<>()（）]+|www\.[^\s<>()（）]+"
    r"|[\w.+-]+@[\w.-]+|<[^<>]+>|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|cn|me|jp|kr)\b[^\s（）()，,。]*"
)


@dataclass(frozen=True)
class Manuscript:
    """A résumé to be proofread.

    Attributes:
        source: The file.
        resume: How it was understood.
        today: Dates after it lie in the future.
    """

    source: Source
    resume: Resume
    today: date

    @cached_property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """(1-based number, text) of each line outside code and comments; code in a line is blanked, columns stay."""
        return tuple(_outside_fences(self.source.lines))

    @cached_property
    def prose(self) -> tuple[tuple[int, str], ...]:
        """The same without addresses and tags."""
        return tuple((number, _ADDRESS.sub(_blank, line)) for number, line in self.lines)


def _outside_fences(lines: list[str]) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(lines, 1):
        mark = _FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
        elif not fence and line.strip():
            yield number, _CODE.sub(_blank, line)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
