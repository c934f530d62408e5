"""What a mark holds for: the bullet, the paragraph, the table row or everything under the heading before it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

_HEADING = re.compile(r"\s{0,3}(?:(#{1,6})(?:\s|$)|(#{2,6})(?=[^#\s])|(#)(?=[^\W\d_]|【)(?!.*\s#\S))")
_ITEM = re.compile(r"\s*(?:[-*+](?=\s)|[-+](?=[^\x00-\x7f])|[•●▪◆■‣➢➤►▶○◦∙]|\d{1,9}[.)](?=\s)|\d{1,2}、|[①-⑳])")
_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_UNDERLINE = {"=": 1, "-": 2}
_SETEXT = re.compile(r"\s{0,3}(={2,}|-{4,})\s*")
_HARD_BREAK = re.compile(r"(?: {2}|\\|<br\s*/?>\s*)$", re.I)
_LABEL = re.compile(r"\s*[^\s:：]{1,12}\s*[:：](?!//)")
# A paragraph in lines shorter than this (in ems) was broken on purpose: its lines are passages of their own.
_SHORT = 24


class Passages:
    """A text's lines, comments taken out, as passages.

    Args:
        lines: The lines without comments.
        fixed: Which of them stand in a code fence.
    """

    def __init__(self, lines: Sequence[str], fixed: Sequence[bool]) -> None:
        self.lines = lines
        self.fixed = fixed

    def before(self, line: int) -> range:
        """The lines of the passage that a mark in a line (0-based) holds for; empty where it belongs to nothing."""
        own = bool(self.lines[line].strip())
        target = line if own else line - 1
        if target < 0 or not self.lines[target].strip():
            return range(0)
        if target and _SETEXT.fullmatch(self.lines[target]) and self.level(target - 1):
            target -= 1
        level = self.level(target)
        if level:
            return self.section(target, level)
        if self.fixed[target]:
            return self.spread(target, lambda number: self.fixed[number])
        if self.is_row(target):
            return self.rows(target, whole=not own)
        start = self.item(target)
        if start is not None:
            return self.below_item(start)
        return self.paragraph(target, whole=not own)

    def level(self, line: int) -> int:
        """The level of a heading; 0 for any other line."""
        if self.fixed[line]:
            return 0
        match = _HEADING.match(self.lines[line])
        if match:
            return len(match[1] or match[2] or match[3])
        below = self.lines[line + 1] if line + 1 < len(self.lines) else ""
        alone = line == 0 or not self.lines[line - 1].strip()
        mark = _SETEXT.fullmatch(below) if alone and self.lines[line].strip() else None
        return _UNDERLINE[mark[1][0]] if mark else 0

    def section(self, start: int, level: int) -> range:
        """A heading and all under it."""
        for end in range(start + 1, len(self.lines)):
            found = self.level(end)
            if found and found <= level:
                return range(start, end)
        return range(start, len(self.lines))

    def spread(self, line: int, belongs: Callable[[int], bool]) -> range:
        """The lines around one that belong to it."""
        start = end = line
        while start > 0 and belongs(start - 1):
            start -= 1
        while end + 1 < len(self.lines) and belongs(end + 1):
            end += 1
        return range(start, end + 1)

    def is_row(self, line: int) -> bool:
        """Whether a line is a table's: it begins with a bar, or the table's delimiters are near."""
        text = self.lines[line].strip()
        return text.startswith("|") or ("|" in text and any(
            _DELIMITER.fullmatch(self.lines[near]) and "|" in self.lines[near]
            for near in self.spread(line, lambda number: "|" in self.lines[number])
        ))  # fmt: skip

    def is_within_table(self, line: int) -> bool:
        """Whether another row of the same table follows a line."""
        following = line + 1 < len(self.lines) and self.lines[line + 1].strip()
        return bool(following) and self.is_row(line) and self.is_row(line + 1)

    def rows(self, line: int, *, whole: bool) -> range:
        """A row; the table with its header row or where the mark stands below it."""
        table = self.spread(line, lambda number: "|" in self.lines[number] and bool(self.lines[number].strip()))
        header = line + 1 < len(self.lines) and line + 1 in table and _DELIMITER.fullmatch(self.lines[line + 1])
        return table if whole or header else range(line, line + 1)

    def item(self, line: int) -> int | None:
        """The line on which the list item begins that a line is part of; None outside of lists."""
        for start in range(line, -1, -1):
            text = self.lines[start]
            if not text.strip() or self.level(start) or self.fixed[start]:
                return None
            if _ITEM.match(text):
                return start
        return None

    def below_item(self, start: int) -> range:
        """A list item with what is nested in it."""
        depth = _indent(self.lines[start])
        last = start
        for line in range(start + 1, len(self.lines)):
            text = self.lines[line]
            if not text.strip():
                continue
            apart = line > last + 1  # a blank line lies before it
            if self.level(line) or (_indent(text) <= depth and (apart or _ITEM.match(text))):
                break
            last = line
        return range(start, last + 1)

    def paragraph(self, line: int, *, whole: bool) -> range:
        """A paragraph; one line of it where the author broke it on purpose."""

        def belongs(number: int) -> bool:
            text = self.lines[number]
            return bool(text.strip()) and not (self.level(number) or _ITEM.match(text) or self.fixed[number])

        found = self.spread(line, belongs)
        return range(line, line + 1) if not whole and self.keeps_lines(found) else found

    def keeps_lines(self, paragraph: range) -> bool:
        """Whether a paragraph's line ends were meant (as composition decides it)."""
        texts = [self.lines[number] for number in paragraph]
        if len(texts) < 2:
            return False
        labelled = sum(_LABEL.match(text) is not None for text in texts)
        broken = sum(_HARD_BREAK.search(text) is not None for text in texts[:-1])
        return labelled * 2 > len(texts) or broken == len(texts) - 1 or all(_ems(text) < _SHORT for text in texts[:-1])


def _indent(line: str) -> int:
    text = line.expandtabs(4)
    return len(text) - len(text.lstrip())


def _ems(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(char) in "WF" else 0.5 for char in text)
