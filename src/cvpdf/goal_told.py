"""What a goal of pages came to, in words: what was changed for it; or by how much it was missed, and what to do."""

from __future__ import annotations

import math
from collections.abc import Iterator

from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.fit import Fitted, Layout, Scale

ROUNDING = 1e-6


def changes(fitted: Fitted) -> str:
    """What was changed, in words: `size 10 → 9.6 pt, leading 1.55 → 1.42, gaps × .5`; empty for nothing."""
    before, after = fitted.room.natural, fitted.scale
    size = f"size {before.size:g} → {after.size:g} pt" if after.size != before.size else ""
    leading = f"leading {before.leading:g} → {after.leading:g}" if after.leading != before.leading else ""
    gaps = _gaps(after, before) if after.gap != before.gap else ""
    return ", ".join(filter(None, (size, leading, gaps)))


def told(fitted: Fitted) -> Iterator[Diagnostic]:
    """Why a goal was not met: by how many lines, what can be reached, and where there is most to cut."""
    if fitted.met:
        return
    limits = [limit for limit in (fitted.goal.pages, fitted.goal.most) if limit is not None]
    if not limits or fitted.layout.pages <= min(limits):
        yield Diagnostic(
            "pages", "warning", f"The last page stays {fitted.layout.fill:.0%} full.",
            hint="Cut a few lines, or ask for one page fewer with --pages.",
        )  # fmt: skip
        return
    limit, best = min(limits), fitted.best
    tried = fitted.goal.pages is not None
    over = max(1, math.ceil((best.extent - limit) * best.lines - ROUNDING))
    state = f"even at {_words(fitted.room.tightest, fitted.room.natural)}" if tried else "as it stands"
    message = f"{over} line{'s' * (over > 1)} too long for {_pages(limit)} {state}; it takes {_pages(best.pages)}."
    yield Diagnostic("pages", "error", message, hint=_longest(best) + _advice(fitted))


def _words(scale: Scale, natural: Scale) -> str:
    return f"{scale.size:g} pt, leading {scale.leading:g} and {_gaps(scale, natural)}"


def _gaps(scale: Scale, natural: Scale) -> str:
    return f"gaps × {scale.gap / natural.gap:.2f}".replace("× 0.", "× .")


def _pages(number: int) -> str:
    return f"{number} page{'s' * (number > 1)}"


def _longest(layout: Layout) -> str:
    """The three sections where there is most to cut."""
    longest = sorted(layout.sections, key=lambda section: -section[1])[:3]
    named = ", ".join(f"{title} ({lines:.0f} lines)" for title, lines in longest if title)
    return f"Longest: {named}. " if named else ""


def _advice(fitted: Fitted) -> str:
    if fitted.goal.pages is None:
        return f"--pages {fitted.goal.most} tries to set it closer."
    return f"--pages {fitted.best.pages} is met." if fitted.goal.most is None else "Cut, or allow more pages."
