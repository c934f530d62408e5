"""A résumé that is only lengths, fitted: what `fit` decides without a page being set."""

from __future__ import annotations

import math
from collections.abc import Callable

from cvpdf.fit import MOST_TRIALS, fit
from cvpdf.model.fit import Fitted, Goal, Layout, Room, Scale

ROOM = Room(natural=Scale(1, 1.5, 10), tightest=Scale(0.5, 1.3, 9), loosest=1.4)
LINES = 50.0


def resume(lines: float, gaps: float) -> Callable[[Scale], Layout]:
    """A résumé of so many lines of text and so many lines' worth of gaps, at the natural scale, on pages of 50 lines."""

    def lay_out(scale: Scale) -> Layout:
        size = scale.size / 10
        room = gaps * scale.gap * size / LINES
        extent = lines * scale.leading / 1.5 * size**2 / LINES + room
        pages = max(1, math.ceil(extent - 1e-9))
        return Layout(pages, extent - pages + 1, LINES, gaps=room)

    return lay_out


def fitted(lines: float, gaps: float, goal: Goal) -> tuple[Fitted, int]:
    """What came of it, and how many layouts it took."""
    calls: list[Scale] = []
    lay_out = resume(lines, gaps)

    def counted(scale: Scale) -> Layout:
        calls.append(scale)
        return lay_out(scale)

    result = fit(ROOM, goal, counted)
    assert len(calls) == len(set(calls)) == result.trials <= MOST_TRIALS
    assert result.layout == lay_out(result.scale)
    return result, len(calls)
