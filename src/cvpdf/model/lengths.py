"""Lengths as themes and style sheets write them."""

from __future__ import annotations

import re

NUMBER = re.compile(r"\d+(?:\.\d+)?")
# Unit → how many points it is.
UNITS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "px": 0.75}
LENGTH = re.compile(rf"({NUMBER.pattern})({'|'.join(UNITS)})")


def points(length: str) -> float:
    """A length in points.

    Raises:
        ValueError: It is none.
    """
    match = LENGTH.fullmatch(length)
    if match is None:
        raise ValueError(f"{length!r} is no length")
    return float(match[1]) * UNITS[match[2]]
