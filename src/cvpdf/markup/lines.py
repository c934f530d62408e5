"""Lines that still know where in the file they stood, however many are added or taken out."""

from __future__ import annotations

import re
from typing import NamedTuple

FENCE = re.compile(r" {0,3}(?:[-*+] +|\d+[.)] +)?(`{3,}|~{3,})(?!\s*[^\x00-\x7f])")


# In a cell of a table made from HTML: what follows stands a line farther down in the file. Nothing of it is seen.
NEXT_LINE = "<wbr data-line>"


class Line(NamedTuple):
    """A line of Markdown and the 1-based line of the file it comes from; `fixed` ones stand in a code fence."""

    text: str
    origin: int
    fixed: bool = False


def number(text: str) -> list[Line]:
    """The lines of a file, those of fenced code marked as fixed."""
    lines: list[Line] = []
    fence = ""
    for origin, line in enumerate(text.split("\n"), 1):
        mark = FENCE.match(line)
        if fence:
            closes = mark is not None and mark[1].startswith(fence) and not line.strip(" `~")
            lines.append(Line(line, origin, fixed=True))
            fence = "" if closes else fence
        else:
            # A backtick fence holds no backtick in its info string (CommonMark 4.5): that is a code span.
            fence = mark[1] if mark and not (mark[1][0] == "`" and "`" in line[mark.end() :]) else ""
            lines.append(Line(line, origin, fixed=bool(fence)))
    return lines
