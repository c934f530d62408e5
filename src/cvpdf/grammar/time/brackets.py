"""Brackets in a line: which stand around a period, and what stands inside one."""

from __future__ import annotations

WRAPPERS = {
    "(": ")",
    "（": "）",
    "[": "]",
    "【": "】",
    "「": "」",
    "『": "』",
    "〔": "〕",
    "［": "］",
    "{": "}",
    "〈": "〉",
    "《": "》",
    "<": ">",
}
CLOSERS = {closer: opener for opener, closer in WRAPPERS.items()}


def wrapped(text: str, start: int, stop: int) -> tuple[int, int]:
    """The span widened by the brackets that stand directly around it."""
    while True:
        left = len(text[:start].rstrip()) - 1
        right = len(text) - len(text[stop:].lstrip())
        closing = WRAPPERS.get(text[left]) if left >= 0 else None
        if closing is None or right >= len(text) or text[right] != closing:
            return start, stop
        start, stop = left, right + 1


def open_bracket(text: str) -> int | None:
    """Where the bracket begins that is still open at the end of the text."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        if text[index] in CLOSERS:
            depth += 1
        elif text[index] in WRAPPERS:
            if not depth:
                return index
            depth -= 1
    return None


def close_bracket(text: str, start: int) -> int | None:
    """Where a bracket closes that was opened before `start`."""
    depth = 0
    for index in range(start, len(text)):
        if text[index] in WRAPPERS:
            depth += 1
        elif text[index] in CLOSERS:
            if not depth:
                return index
            depth -= 1
    return None


def bracketed(text: str) -> list[bool]:
    """For each character whether it stands in brackets; False for all where they do not pair."""
    inside, depth = [], 0
    for char in text:
        depth += char in WRAPPERS and char != "<"
        inside.append(depth > 0)
        depth -= char in CLOSERS and char != ">" and depth > 0
    return inside if depth == 0 else [False] * len(text)
