"""Cutting a line at separators, and what is taken off the ends of a piece."""

from __future__ import annotations

import re

from cvpdf.grammar.text.lines import Line, unwrapped
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.time.brackets import WRAPPERS, bracketed
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.model.inline import strip

EDGES = " \t\u3000\n。■□◆◇●○▪▶►※|｜│,，、;；:：·•‧∙・—–―-~～/\\>→"


_EMPTY = lazy(r"[（(\[【]\s*[）)\]】]")


def trimmed(line: Line) -> Line:
    """Without separators at its ends, empty brackets, and brackets around all of it."""
    text = _EMPTY.sub(lambda match: " " * len(match[0]), line.text)
    low, high = len(text) - len(text.lstrip(EDGES)), len(text.rstrip(EDGES))
    while high < len(text) and text[high] in "○●◯□" and text[high - 1].isalnum():
        high += 1 + len(text[high + 1 :]) - len(text[high + 1 :].lstrip("○●◯□"))  # 株式会社○○
    if high < len(text) and text[high] == ">" and "<" in text[low:high]:
        high += 1  # <POSシステム>
    if high <= low:
        return line.part(0, 0)
    inner = text[low:high]
    around = inner[0] in "【「『〔［[" and inner[-1] == WRAPPERS[inner[0]] and not inner[1:-1].isdigit()
    if around and inner[0] not in inner[1:-1]:
        low, high = low + 1, high - 1
    if inner[0] == "<" and inner[-1] == ">" and inner.count("<") == 1:
        low, high = low + 1, high - 1
    # Not of (주)북산 (개발자).
    whole = inner[0] in "(（" and inner[-1] in ")）" and not {"(", "（"}.intersection(inner[1:])
    if whole and piece_kind(inner[1:-1]) in ("location", "position"):
        low, high = low + 1, high - 1
    part = line if (low, high) == (0, len(text)) else line.part(low, high)
    return Line(unwrapped(strip(part.inlines)), line.line)


def split(line: Line, pattern: re.Pattern[str]) -> list[Line]:
    """Cut a line at separators outside brackets."""
    text = line.text
    cuts = outside(text, pattern)
    if not cuts:
        return [line]
    starts = [0, *(match.end() for match in cuts)]
    stops = [*(match.start() for match in cuts), len(text)]
    return [line.part(low, high) for low, high in zip(starts, stops, strict=True)]


def outside(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Where a separator stands outside brackets."""
    found = [match for match in pattern.finditer(text) if match.end() > match.start()]
    if not found:
        return []
    inside = bracketed(text)
    return [match for match in found if not inside[match.start()]]
