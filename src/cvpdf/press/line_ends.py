"""A piece of text that fills its line up to the space after it stays whole; WeasyPrint 70 cuts it after its first word.

Pango lets the space at a line's end hang over. `split_first_line` takes it into the width, finds the line too wide, and
believes that not even the first word fits: it puts that on a line by itself. It happens where an element follows (the
title of a journal behind a book's), and the room for the text ends within the space before it.

One private function of WeasyPrint is wrapped by `line_setting.install`, which knows the version.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

# What `split_first_line` returns: the layout, bytes of the first line, bytes to skip for the next one, and three sizes.
Split = tuple[Any, int, int | None, float, float, float]


def keeping_whole(split_first_line: Callable[..., Split]) -> Callable[..., Split]:
    """`split_first_line`, told once more without the space where it would leave one word on a line."""

    def split(text: str, style: Any, context: Any, max_width: Any, *rest: Any, **more: Any) -> Split:
        found = split_first_line(text, style, context, max_width, *rest, **more)
        resume = found[2]
        if resume is not None and text[-1:] == " " and _is_one_word(text, resume):
            whole = split_first_line(text.rstrip(" "), style, context, max_width, *rest, **more)
            if whole[2] is None and whole[3] <= max_width:
                return whole
        return found

    return split


def _is_one_word(text: str, resume: int) -> bool:
    """Whether so many bytes of a text are its first word and the space behind it."""
    return len(text.partition(" ")[0].encode()) + 1 == resume < len(text.encode())
