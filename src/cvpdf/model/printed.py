"""A page's text as it is printed, line by line: what a program knows that has nothing but the PDF."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Characters on one base line, in the order in which they are painted.

    Attributes:
        page: 1-based.
        text: Its words.
        pieces: The same, cut where there is a wide gap or the type changes between two words.
        size: Of the type that most of it is set in, in points.
        bold: Whether all its letters and digits are set in bold type; pictures and marks may be of another face.
        left: In points, along the line; as all places, in the page's coordinates turned so that the line is level.
        right: Of its last character.
        base: The height of its base line.
    """

    page: int
    text: str
    pieces: tuple[str, ...]
    size: float
    bold: bool
    left: float
    right: float
    base: float
