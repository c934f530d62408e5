"""How far a command is that makes many PDFs: one line at the foot of a terminal, drawn over itself."""

from __future__ import annotations

import os
import time
from typing import TextIO

CELLS = 24  # of the bar
OFTEN = 0.1  # seconds between two drawings
WIPE = "\r\x1b[K"
WIDTH = 80  # of a terminal that does not say


def watched(stream: TextIO) -> bool:
    """Whether somebody looks on: a terminal that can draw over a line."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


class Progress:
    """The line; where nobody looks on it is never drawn.

    Args:
        stream: Where it is drawn.
        total: How many there are to be.
        shown: Whether it is wanted.
    """

    def __init__(self, stream: TextIO, total: int, *, shown: bool) -> None:
        self._stream, self._total = stream, total
        self._shown = shown and watched(stream)
        self._begun = self._drawn = time.monotonic()
        self._made = 0

    def draw(self, done: int, failed: int, made: int) -> None:
        """Show it, unless that was done just now.

        Args:
            done: How many are behind us, the failed and the unchanged ones too.
            failed: How many of them failed.
            made: How many of them were set, which is what takes time.
        """
        now = time.monotonic()
        if self._shown and (now - self._drawn >= OFTEN or done == self._total):
            self._drawn, self._made = now, made
            self._stream.write(WIPE + self._line(done, failed, now - self._begun)[: self._width()])
            self._stream.flush()

    def wipe(self) -> None:
        """Take it away, for something else to be said."""
        if self._shown:
            self._stream.write(WIPE)
            self._stream.flush()
            self._drawn = 0.0  # and draw it anew at the next occasion

    def _line(self, done: int, failed: int, seconds: float) -> str:
        full, empty = ("█", "░") if (self._stream.encoding or "").lower().startswith("utf") else ("#", ".")
        cells = CELLS * done // max(1, self._total)
        parts = [f"{full * cells}{empty * (CELLS - cells)} {done}/{self._total}"]
        if failed:
            parts.append(f"{failed} failed")
        if self._made and seconds:
            rate = self._made / seconds
            left = round((self._total - done) / rate)
            parts += [f"{rate:.1f}/s", f"{left // 60}:{left % 60:02} left"]
        return " · ".join(parts)

    def _width(self) -> int:
        try:
            columns = os.get_terminal_size(self._stream.fileno()).columns
        except OSError:
            columns = 0
        return (columns or WIDTH) - 1
