"""Stage 7, fit: the scale at which a galley stands on the pages asked for.

Room is taken where it is missed least: first from the gaps, when they are at their least from the leading, and only
then from the size; of each as little as will do. Only what was laid out is returned, for page counts need not be
monotone: a heading that moves to the next page takes its lines with it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.fit import Fitted, Goal, Layout, Room, Scale

MOST_TRIALS = 8
# A last page with less than this looks like an oversight.
QUARTER = 0.25
# … and one with less than this is one: a heading and a few lines.
NEXT_TO_NOTHING = 0.2
# … and a résumé of a page and less than this is one of a page, set a little wide.
A_PAGE_AND = 0.3
# Of the room between blocks, what the setting of gaps is about; a heading's to its rule is not.
SCALED = 0.94
# Of a page, what its foot may lose when what hangs together does not come back, and how far a reckoning may be off.
SPARE, DOUBT = 0.015, 0.3
# Nothing is gained by coming closer: half a line of a page, and a twentieth of what one kind of room can give.
FULL = 0.985
NEARLY_FULL = 0.9
CLOSE = 0.05
# Steps in which a setting is tried and told: hundredths of a gap and of a leading, twentieths of a point.
GAP_STEP, LEADING_STEP, SIZE_STEP = 100, 100, 20
ROUNDING = 1e-6
# How tight it is: 0 as chosen, 1 gaps at their least, 2 leading too, 3 size too; -1 gaps at their most.
LOOSEST, NATURAL, NO_GAPS, HALF_LEADING, ONE_PAGE, NO_LEADING, TIGHTEST = -1.0, 0.0, 1.0, 1.5, 1.75, 2.0, 3.0


def fit(room: Room, goal: Goal, lay_out: Callable[[Scale], Layout]) -> Fitted:
    """Find the scale nearest to the author's that meets a goal, in at most eight layouts.

    Args:
        room: Within what the scale may vary.
        goal: How many pages there are to be.
        lay_out: Lays the galley out at a scale; the last scale it is called with need not be the one returned.
    """
    trials = _Trials(room, lay_out)
    layout = trials.at(NATURAL)
    tightness: float | None = NATURAL
    pages = goal.pages or layout.pages
    if layout.pages > pages:
        tightness = trials.least(NATURAL, (NO_GAPS, NO_LEADING, TIGHTEST), lambda found: found.pages <= pages)
    elif goal.fill and _is_stranded(layout):
        tightness = _take_back_or_bring(trials, layout)
    elif goal.tidy and _ends_early(goal, layout):
        tightness = _tidied(trials, layout) if goal.pages is None else _least_taken_back(trials, layout)
    elif goal.pages is not None and layout.fill < FULL:
        tightness = _stretch(trials, layout)
    return trials.fitted(goal, tightness)


def _is_stranded(layout: Layout) -> bool:
    return layout.pages > 1 and layout.fill < QUARTER


def _ends_early(goal: Goal, layout: Layout) -> bool:
    """Whether the last page is not worth a sheet; where two may be had by request, a quarter of the second is."""
    least = A_PAGE_AND if layout.pages == 2 and goal.pages is None else NEXT_TO_NOTHING
    return layout.pages > 1 and layout.fill < least


def _take_back_or_bring(trials: _Trials, natural: Layout) -> float | None:
    """Take the few lines back to the page before, if the size need not suffer; else bring more to them."""
    taken_back = trials.least(NATURAL, (NO_GAPS, NO_LEADING), lambda found: found.pages < natural.pages)
    if taken_back is not None:
        return taken_back
    return trials.least(NATURAL, (LOOSEST,), lambda found: not _is_stranded(found))


def _tidied(trials: _Trials, natural: Layout) -> float:
    """Take next to nothing back to the page before, by the gaps and no more than half of what the leading can give.

    For one page instead of two, which is what most readers want, three quarters.
    How close it must be for that is reckoned from the room there is between the blocks. A page hands on to the one
    before what it gains, but for what its foot keeps, because the next lines hang together: it is tried as if a quarter
    of them did. Where that is too little, only what the page before the last gains can be counted on.
    """
    room, most = trials.room, ONE_PAGE if natural.pages == 2 else HALF_LEADING
    if _reckoned(room, NATURAL, natural, natural, natural.extent) > most + DOUBT:
        return _brought(trials, natural)
    tightness = min(most, _reckoned(room, NATURAL, natural, natural, 1 + (natural.extent - 1) / 4))
    layout = trials.at(tightness)
    if layout.pages < natural.pages:
        return tightness
    closer = _reckoned(room, tightness, layout, natural, 1)
    if tightness == most or closer > most + DOUBT:
        return _brought(trials, natural)
    closer = min(most, closer)
    return closer if trials.at(closer).pages < natural.pages else NATURAL


def _least_taken_back(trials: _Trials, natural: Layout) -> float:
    """Tidy a last page of a number that was asked for: as one page fewer would, so that more pages never cost more."""
    found = trials.least(NATURAL, (NO_GAPS, NO_LEADING), lambda layout: layout.pages < natural.pages)
    return _brought(trials, natural) if found is None or found > HALF_LEADING else found


def _reckoned(room: Room, tightness: float, layout: Layout, natural: Layout, share: float) -> float:
    """The tightness at which the last page's lines would stand on the page before.

    Args:
        room: Within what it may vary.
        tightness: Of a layout in which they do not.
        layout: That layout.
        natural: As chosen.
        share: How many pages hand on what they gain.
    """
    lack = max(0.0, layout.fill - layout.foot)
    # They stand below a gap there, which they have not at the head of a page.
    spare = SPARE + 1 / layout.lines
    gaps = natural.gaps * SCALED * (1 - room.tightest.gap / room.natural.gap) * share / natural.extent
    left = gaps * max(0.0, NO_GAPS - tightness)
    # A first time the leading is left alone if it may be; there is no third.
    if lack + (0 if layout is natural else spare) <= left > 0:
        return min(NO_GAPS, tightness + (lack + spare) / gaps)
    text = (share - natural.gaps * share / natural.extent) * (1 - room.tightest.leading / room.natural.leading)
    return max(tightness, NO_GAPS) + (lack + spare - left) / text if text else math.inf


def _brought(trials: _Trials, natural: Layout) -> float:
    """Bring more lines to a last page whose own cannot be taken back, by wider gaps, if they have so much."""
    room = trials.room
    most = natural.gaps * SCALED * (room.loosest / room.natural.gap - 1)
    wanted = QUARTER - natural.fill
    if not NEXT_TO_NOTHING - most <= natural.fill < NEXT_TO_NOTHING:
        return NATURAL
    opened = LOOSEST * min(1.0, wanted / most)
    layout = trials.at(opened)
    return opened if layout.pages == natural.pages and layout.fill >= NEXT_TO_NOTHING else NATURAL


def _stretch(trials: _Trials, natural: Layout) -> float:
    """Let the gaps of a page that is nearly full reach its foot; half a page is better left as it is."""
    loosest = trials.at(LOOSEST)
    if loosest.pages <= natural.pages:
        return LOOSEST if loosest.fill >= NEARLY_FULL else NATURAL
    return trials.between(LOOSEST, NATURAL, lambda found: found.pages <= natural.pages)


@dataclass(slots=True)
class _Trials:
    """The layouts so far, by tightness; no scale is laid out twice."""

    room: Room
    lay_out: Callable[[Scale], Layout]
    layouts: dict[Scale, Layout] = field(default_factory=dict)
    most: int = MOST_TRIALS

    def at(self, tightness: float) -> Layout:
        scale = scale_at(self.room, tightness)
        if scale not in self.layouts:
            self.layouts[scale] = self.lay_out(scale)
        return self.layouts[scale]

    @property
    def spent(self) -> bool:
        return len(self.layouts) >= self.most

    def least(self, start: float, corners: tuple[float, ...], good: Callable[[Layout], bool]) -> float | None:
        """The tightness nearest to `start` that was found good; None where the last corner is not."""
        bad = start
        for corner in corners:
            if self.spent:
                return None
            if good(self.at(corner)):
                return self.between(bad, corner, good)
            bad = corner
        return None

    def between(self, bad: float, found: float, good: Callable[[Layout], bool]) -> float:
        """The good tightness nearest to a bad one, by where the lines of the two layouts would cross."""
        goal = self.at(found).pages
        while abs(found - bad) > CLOSE and not self.spent:
            if self.at(found).pages == goal and self.at(found).fill >= FULL:
                break
            over, under = self.at(bad).extent - goal, goal - self.at(found).extent
            share = over / (over + under) if over > 0 and under >= 0 and over + under > 0 else 0.5
            guess = bad + (found - bad) * min(0.9, max(0.1, share + 0.04))
            if scale_at(self.room, guess) in self.layouts:
                break
            if good(self.at(guess)):
                found = guess
            else:
                bad = guess
        return found

    def fitted(self, goal: Goal, tightness: float | None) -> Fitted:
        scale = scale_at(self.room, NATURAL if tightness is None else tightness)
        layout = self.layouts[scale]
        limits = [limit for limit in (goal.pages, goal.most) if limit is not None]
        met = all(layout.pages <= limit for limit in limits) and not (goal.fill and _is_stranded(layout))
        best = min(self.layouts.values(), key=lambda each: each.extent)
        return Fitted(goal, met, self.room, scale, layout, best, len(self.layouts))


def scale_at(room: Room, tightness: float) -> Scale:
    """The scale of a tightness: gaps give way between 0 and 1, leading between 1 and 2, size between 2 and 3."""
    natural, tightest = room.natural, room.tightest
    if tightness < NATURAL:
        return replace(natural, gap=_step(natural.gap, room.loosest, -tightness, GAP_STEP))
    return Scale(
        _step(natural.gap, tightest.gap, tightness, GAP_STEP),
        _step(natural.leading, tightest.leading, tightness - NO_GAPS, LEADING_STEP),
        _step(natural.size, tightest.size, tightness - NO_LEADING, SIZE_STEP),
    )


def _step(start: float, end: float, share: float, steps: int) -> float:
    """A value between two, on a step, never beyond the end; the start itself where nothing is taken."""
    if share <= 0:
        return start
    if share >= 1:
        return end
    return round((start + (end - start) * share) * steps) / steps


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
