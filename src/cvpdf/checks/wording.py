"""How a detail says more than one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cvpdf.model.proof import Check

_SHOWN = 5


def counted(number: int, noun: str) -> str:
    """`1 page`, `2 pages`, `1,934 words`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(things: Sequence[str]) -> str:
    """The first five, and how many more there are; what is said several times is said once, with how often."""
    times = Counter(things)
    things = [f"{thing} × {number}" if number > 1 else thing for thing, number in times.items()]
    more = f"; and {len(things) - _SHOWN:,} more" if len(things) > _SHOWN else ""
    return "; ".join(things[:_SHOWN]) + more


def unreadable(reason: str) -> tuple[Check, ...]:
    """The one verdict on a PDF that a library cannot open."""
    return (Check("file", False, f"The PDF cannot be read back: {reason}"),)
