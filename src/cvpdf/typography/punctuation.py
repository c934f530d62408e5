"""Colons, brackets and tildes in one width, where the author asks for it: that of the words around them.

Chinese and Japanese take the full-width forms (CLREQ 3.1.1, GB/T 15834 5.1; JLREQ 3.1.1), Latin and Korean the
half-width ones (KLREQ 2.2). What is neither clearly one nor the other stays as it is written: `10:30`, `f(x)`, `~30`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cvpdf.typography.classes import classify
from cvpdf.typography.tokens import addresses

WIDE = "Ijocst"  # class letters of ideographs and of what is as wide
COLONS, TILDES = ":：", "~～〜"
_OPEN, _CLOSE = "(（", ")）"


def unified(text: str, kept: Sequence[tuple[int, int]] = ()) -> dict[int, str]:
    """What to put in the place of which character; spaces beside a mark go, or come, with its width.

    Args:
        text: A paragraph, a line feed at each line's end.
        kept: (start, end) of what is never touched: code. Addresses are found here.
    """
    fixed = {index for start, end in (*kept, *addresses(text)) for index in range(start, end)}
    edits: dict[int, str] = {}
    start = 0
    for line in text.split("\n"):
        for index, new in _Line(line, {index - start for index in fixed}).edits():
            edits[start + index] = new
        start += len(line) + 1
    return edits


class _Line:
    def __init__(self, text: str, fixed: set[int]) -> None:
        self.text, self.fixed = text, fixed
        self.classes = classify(text)
        self.wide = bool(set(self.classes) & {"I", "j"})

    def edits(self) -> Iterator[tuple[int, str]]:
        for match in re.finditer(f"[{COLONS}{TILDES}]", self.text):
            index = match.start()
            if index not in self.fixed:
                yield from self.colon(index) if match[0] in COLONS else self.tilde(index)
        for start, end in self.pairs():
            yield from self.brackets(start, end)

    def before(self, index: int) -> str:
        """The class of the last visible character before one."""
        return self.classes[:index].rstrip(" ")[-1:]

    def after(self, index: int) -> str:
        return self.classes[index + 1 :].lstrip(" ")[:1]

    def spaces(self, index: int, step: int) -> Iterator[tuple[int, str]]:
        """Take out the spaces on one side of a character."""
        index += step
        while 0 <= index < len(self.text) and self.text[index] == " ":
            yield index, ""
            index += step

    def colon(self, index: int) -> Iterator[tuple[int, str]]:
        here, around = self.text[index], self.text[max(0, index - 1) : index + 2]
        before, after = self.before(index), self.after(index)
        if around[:1].isdigit() and around[-1:].isdigit():
            yield from [(index, ":")] if here != ":" else []
        elif around.count(":") > 1 or not before:
            return
        elif (before and before in WIDE) or (after and after in WIDE):
            if here == ":":
                yield index, "："
            yield from self.spaces(index, -1)
            yield from self.spaces(index, 1)
        elif here == "：" and not self.wide:
            yield index, ": " if self.text[index + 1 : index + 2].strip() else ":"

    def tilde(self, index: int) -> Iterator[tuple[int, str]]:
        here, before, after = self.text[index], self.before(index), self.after(index)
        spaced = self.text[index - 1 : index] == " " != self.text[index + 1 : index + 2]
        between = before and after and before in WIDE + "A%" and after in WIDE + "A" and not spaced
        if here == "~" and self.wide and between:
            yield index, "～"
        elif here != "~" and not self.wide and between:
            yield index, "~"

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Places of brackets and of those that close them."""
        waiting: list[int] = []
        for index, char in enumerate(self.text):
            if char in _OPEN and index not in self.fixed:
                waiting.append(index)
            elif char in _CLOSE and index not in self.fixed and waiting:
                yield waiting.pop(), index

    def brackets(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        before, after = self.before(start), self.after(end)
        inside = set(self.classes[start + 1 : end])
        if inside & {"I", "j"} or (before and before in WIDE) or (not before and after and after in WIDE):
            yield from ((index, new) for index, new in ((start, "（"), (end, "）")) if self.text[index] != new)
            yield from self.spaces(start, -1)
            yield from self.spaces(end, 1)
        else:
            if self.text[start] == "（":
                yield start, " (" if self.classes[start - 1 : start] == "A" else "("
            if self.text[end] == "）":
                yield end, ") " if self.classes[end + 1 : end + 2] in ("A", "I") else ")"
