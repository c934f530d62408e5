"""Stage 7, fit: the scale at which a galley stands on the pages asked for.

Room is taken where it is missed least: first from the gaps, when they are at their least from the leading, and only
then from the size; of each as little as will do. How long a résumé is at a scale is foreseen from what was laid out,
and then tried: page counts need not be monotone, for a heading that moves to the next page takes its lines with it, and
many like lines may lose their second line at once. What such a leap leaves over is given back, in the other order.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace

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
# How much of a page is left when a scale is foreseen; where that was not enough, thrice as much the next time.
MARGIN = 0.008
BISECTIONS = 12
# Trials for finding a scale, before others may be spent on giving back, and before the tightest is tried at once.
SEARCHING, FORESEEING = 6, 4
# What is left of a page by a leap, and not by a step.
LEAP = 0.04
# Steps in which a setting is tried and told: hundredths of a gap and of a leading, twentieths of a point.
GAP_STEP, LEADING_STEP, SIZE_STEP = 100, 100, 20
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
        tightness = trials.least(TIGHTEST, pages)
    elif goal.fill and _is_stranded(layout):
        tightness = _take_back_or_bring(trials, layout)
    elif goal.tidy and _ends_early(goal, layout):
        tightness = _tidied(trials, layout) if goal.pages is None else _least_taken_back(trials, layout)
    elif goal.pages is not None and layout.fill < FULL:
        tightness = _stretch(trials, layout)
    if tightness is None:
        return trials.fitted(goal, room.natural)
    return trials.fitted(goal, trials.given_back(tightness) if goal.pages else scale_at(room, tightness))


def _is_stranded(layout: Layout) -> bool:
    return layout.pages > 1 and layout.fill < QUARTER


def _ends_early(goal: Goal, layout: Layout) -> bool:
    """Whether the last page is not worth a sheet; where two may be had by request, a quarter of the second is."""
    least = A_PAGE_AND if layout.pages == 2 and goal.pages is None else NEXT_TO_NOTHING
    return layout.pages > 1 and layout.fill < least


def _take_back_or_bring(trials: _Trials, natural: Layout) -> float | None:
    """Take the few lines back to the page before, if the size need not suffer; else bring more to them."""
    taken_back = trials.least(NO_LEADING, natural.pages - 1)
    if taken_back is not None:
        return taken_back
    if _is_stranded(trials.at(LOOSEST)):
        return None
    return trials.between(NATURAL, LOOSEST, lambda found: not _is_stranded(found))


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
    found = None
    if _reckoned(trials.room, NATURAL, natural, natural, natural.extent) <= HALF_LEADING + DOUBT:
        found = trials.least(TIGHTEST, natural.pages - 1)
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
    return trials.between(LOOSEST, NATURAL, lambda found: found.pages <= natural.pages, natural.pages)


Path = Callable[[float], Scale]


@dataclass(slots=True)
class _Trials:
    """The layouts so far; no scale is laid out twice."""

    room: Room
    lay_out: Callable[[Scale], Layout]
    layouts: dict[Scale, Layout] = field(default_factory=dict)

    def path(self, tightness: float) -> Scale:
        return scale_at(self.room, tightness)

    def at(self, tightness: float) -> Layout:
        return self._at(self.path(tightness))

    def _at(self, scale: Scale) -> Layout:
        if scale not in self.layouts:
            self.layouts[scale] = self.lay_out(scale)
        return self.layouts[scale]

    def least(self, last: float, pages: int) -> float | None:
        """The least tightness up to `last` with so many pages or fewer that was found; None where `last` has more."""
        bad, margin = NATURAL, MARGIN
        while True:
            guess = self._foreseen(self.path, bad, last, pages - margin) if len(self.layouts) < FORESEEING else last
            guess = last if self.path(guess) in self.layouts else guess
            if self.at(guess).pages <= pages:
                return self.between(bad, guess, lambda found: found.pages <= pages, pages)
            if guess == last:
                return None
            bad, margin = guess, 3 * margin

    def between(self, bad: float, found: float, good: Callable[[Layout], bool], pages: int | None = None) -> float:
        """The good tightness nearest to a bad one: where a page would be just full, or else in the middle."""
        while abs(found - bad) > CLOSE and len(self.layouts) < self._most(found, pages):
            guess = (bad + found) / 2 if pages is None else self._nearer(bad, found, pages)
            if self.path(guess) in self.layouts:
                break
            bad, found = (bad, guess) if good(self.at(guess)) else (guess, found)
        return found

    def _most(self, found: float, pages: int | None) -> int:
        """How many trials there may be; where a page is left that is not full, two are kept for giving back."""
        return SEARCHING if pages is not None and self.at(found).extent < pages - LEAP else MOST_TRIALS

    def _nearer(self, bad: float, found: float, pages: int) -> float:
        """Where the page is foreseen to be full, unless that is known to be bad; `found` where no step more is."""
        guess = self._foreseen(self.path, found, bad, pages - MARGIN / 2)
        if self.path(guess) == self.path(bad):
            return (bad + found) / 2
        step = found + math.copysign(CLOSE, bad - found)
        if abs(guess - found) >= CLOSE:
            return guess
        longer = self._reckon(self.path(step)) - self._reckon(self.path(found))
        return found if self.at(found).extent + longer > pages + MARGIN / 2 else step

    def given_back(self, tightness: float) -> Scale:
        """The scale of a tightness; of leading and gaps what the page has left over, where a leap left so much."""
        scale = self.path(tightness)
        if tightness <= NO_GAPS:
            return scale

        def path(eased: float) -> Scale:
            looser = self.path(eased)
            return replace(looser, size=scale.size) if tightness > NO_LEADING else replace(scale, gap=looser.gap)

        pages, bad = self.layouts[scale].pages, NATURAL
        found = NO_LEADING if tightness > NO_LEADING else NO_GAPS
        while len(self.layouts) < MOST_TRIALS and self._at(path(found)).fill < FULL - MARGIN:
            guess = self._foreseen(path, found, bad, pages - MARGIN)
            guess = (found + bad) / 2 if path(guess) in self.layouts else guess
            if path(guess) in self.layouts:
                break
            found, bad = (guess, bad) if self._at(path(guess)).pages <= pages else (found, guess)
        return path(found)

    def _foreseen(self, path: Path, known: float, last: float, extent: float) -> float:
        """Where on a path the résumé will have a length, by one layout on it; `last` where nowhere before."""
        known_scale = path(known)
        return self._where(path, known, last, extent - self._at(known_scale).extent + self._reckon(known_scale))

    def _where(self, path: Path, near: float, far: float, reckoned: float) -> float:
        """Where a path comes to a reckoned length; on the side that has no more."""
        longer = self._reckon(path(near)) > reckoned
        if (self._reckon(path(far)) > reckoned) is longer:
            return far
        for _ in range(BISECTIONS):
            middle = (near + far) / 2
            near, far = (middle, far) if (self._reckon(path(middle)) > reckoned) is longer else (near, middle)
        return far if longer else near

    def _reckon(self, scale: Scale) -> float:
        """The length at a scale, in pages, if all lines stayed as they are."""
        natural = self.room.natural
        layout, size = self.layouts[natural], scale.size / natural.size
        text = (layout.extent - layout.gaps) * scale.leading / natural.leading * size**2
        return text + (layout.gaps * scale.gap / natural.gap * size if natural.gap else 0.0)

    def fitted(self, goal: Goal, scale: Scale) -> Fitted:
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
