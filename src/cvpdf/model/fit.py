"""What a résumé's pages may give and take: the words that `fit` and `typeset` speak with each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """How wide a galley is set.

    Attributes:
        gap: Room between sections, entries and paragraphs, a multiple of the theme's own.
        leading: Distance of the lines, a multiple of the size.
        size: Of the text, in points.
    """

    gap: float
    leading: float
    size: float


@dataclass(frozen=True, slots=True)
class Room:
    """How far a galley may be set from what its author chose; each bound is legible in its language.

    Attributes:
        natural: As chosen.
        tightest: The least of each.
        loosest: The most room between sections and entries, a multiple like `Scale.gap`.
    """

    natural: Scale
    tightest: Scale
    loosest: float


@dataclass(frozen=True, slots=True)
class Goal:
    """How many pages there are to be.

    Attributes:
        pages: So many or fewer, by setting it closer; None for as many as it takes.
        most: So many or fewer, as it stands; None for no limit.
        fill: No last page with fewer than a quarter of its lines.
        tidy: No last page with next to nothing on it, if that costs little room and little time.
    """

    pages: int | None = None
    most: int | None = None
    fill: bool = False
    tidy: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return self.pages is not None or self.most is not None or self.fill or self.tidy


@dataclass(frozen=True, slots=True)
class Layout:
    """One trial.

    Attributes:
        pages: How many there are.
        fill: How far down the last page's text area the résumé ends, 0 to 1.
        lines: How many lines of text a page holds.
        sections: Title and height in lines of each section, in the author's order.
        gaps: The room between sections, entries and paragraphs, in pages.
        foot: What is left blank of the page before the last, because what comes next hangs together, 0 to 1.
    """

    pages: int
    fill: float
    lines: float
    sections: tuple[tuple[str, float], ...] = ()
    gaps: float = 0.0
    foot: float = 0.0

    @property
    def extent(self) -> float:
        """The length of the résumé, in pages."""
        return self.pages - 1 + self.fill


@dataclass(frozen=True, slots=True)
class Fitted:
    """What became of a goal.

    Attributes:
        goal: What was asked for.
        met: Whether it is so.
        room: Within what it was tried.
        scale: How it is set now; as chosen where nothing helped.
        layout: Its pages.
        best: The fewest pages that were reached, at the tightest setting tried.
        trials: How many layouts it took.
    """

    goal: Goal
    met: bool
    room: Room
    scale: Scale
    layout: Layout
    best: Layout
    trials: int


# Of a galley whose style asks for no scale.
PLAIN_ROOM = Room(Scale(1, 1.5, 10), Scale(1, 1.5, 10), 1)
NO_GOAL = Goal()
