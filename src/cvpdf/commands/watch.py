"""`cvpdf build --watch`: a résumé is set again when it, its theme, its photo or a setting around it changes.

The press stays loaded; one that fails is replaced, so nothing that is written into a résumé or a theme ends the watch.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Collection
from typing import NamedTuple, NoReturn, Self

from cvpdf.commands.ending import clocked
from cvpdf.commands.errands import STDIN, STDOUT, Errand, forget_layers, line_of, places_of, plan
from cvpdf.commands.outcomes import outcome_of
from cvpdf.commands.report import Outcome
from cvpdf.commands.sight import Sight, beside
from cvpdf.commands.sources import read_bytes
from cvpdf.commands.watch_report import WatchReport, in_a_line
from cvpdf.load_theme import forget_themes
from cvpdf.model.errors import CrashError, CvpdfError, TypesetError, UsageError
from cvpdf.model.policy import Policy
from cvpdf.pressroom import Pressroom, pressroom_for
from cvpdf.theming.template import forget_templates
from cvpdf.workers import fault

NEAR = 50  # files beside a résumé that failed, one of which may be what it lacks
APART = ("json", "report", "untrusted")  # what does not go together with it


class _Made(NamedTuple):
    """An errand, the places that its PDF depends on, and those near it that may hold what it lacks."""

    errand: Errand
    places: tuple[str, ...]
    near: tuple[str, ...] = ()


def watch(errands: list[Errand], options: argparse.Namespace, policy: Policy) -> NoReturn:
    """Build, then wait for a change and build what it concerns, until somebody ends it.

    Args:
        errands: What is to be made.
        options: The command's; planned anew when a setting changes.
        policy: The limits of each build.

    Raises:
        UsageError: What is asked for cannot be watched.
        SourceError: There is no such file.
        KeyboardInterrupt: Somebody ended it.
    """
    _check(errands, options)
    with _Watch(options, policy) as watching:
        for errand in errands:
            watching.build(errand, first=True)
        watching.rest()
        sys.stderr.write("Watching; Ctrl-C ends it.\n")
        sys.stderr.flush()
        while True:
            watching.heed(watching.change())
            watching.rest()


def _check(errands: list[Errand], options: argparse.Namespace) -> None:
    if any(errand.source == STDIN or errand.output == STDOUT or line_of(errand.source) for errand in errands):
        raise UsageError("--watch needs a file to watch, and a file to write.", "cvpdf build --watch resume.md")
    for name in APART:
        if getattr(options, name):
            raise UsageError(f"--watch and --{name} do not go together.", f"Leave --{name} out.")
    for errand in errands:
        read_bytes(errand.source, 1)


class _Watch:
    """What has been made, what of it is in sight, and the press."""

    def __init__(self, options: argparse.Namespace, policy: Policy) -> None:
        self._options, self._policy = options, policy
        self._press: Pressroom | None = None
        self._made: dict[str, _Made] = {}  # by the PDF's path
        self._sight = Sight()
        self._report = WatchReport(quiet=options.quiet, verbose=options.verbose)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        self._leave_press()

    def change(self) -> set[str]:
        """Wait for one, and say where."""
        return self._sight.change(made.errand.source for made in self._made.values())

    def heed(self, changed: set[str]) -> None:
        """Build again what a change concerns."""
        if not changed.issubset(made.errand.source for made in self._made.values()):
            forget_layers()
            forget_themes()
            forget_templates()
        try:
            errands = list(plan(self._options))
        except CvpdfError as error:
            known = {place for made in self._made.values() for place in places_of([made.errand])}
            self._report.fail(in_a_line([error.message, f"  {error.hint}"]), asked=bool(changed & known))
            return
        wanted = {str(errand.output) for errand in errands}
        self._made = {path: made for path, made in self._made.items() if path in wanted}
        for errand in errands:
            made = self._made.get(str(errand.output))
            if made is None or made.errand != errand or changed.intersection((*made.places, *made.near)):
                self.build(errand, changed)

    def build(self, errand: Errand, changed: Collection[str] = (), *, first: bool = False) -> None:
        """Build, tell it, and note what the PDF depends on.

        Args:
            errand: What is to be made.
            changed: The places that called for it.
            first: Whether all is told of it; later it is one line each.
        """
        places = tuple(places_of([errand]))
        made = self._made.get(str(errand.output))
        earlier = made.places if made else ()
        begun = time.time_ns()
        # Before they are read: a change meanwhile is one.
        self._note(_Made(errand, (*places, *earlier), made.near if made else ()), begun)
        outcome = self._outcome(errand)
        if outcome.result:
            noted = _Made(errand, (*places, *map(str, outcome.result.looked_at)))
        else:
            named = str(errand.theme or errand.asked.value("theme", ""))
            theme = [named] if os.sep in named else []
            noted = _Made(errand, (*places, *earlier, *theme), tuple(beside(errand.source, NEAR)))
        self._note(noted, begun)
        asked = not changed or not {*changed}.isdisjoint(noted.places)
        self._report.tell(str(errand.output), outcome, first=first, asked=asked)

    def _note(self, made: _Made, since: int) -> None:
        self._made[str(made.errand.output)] = made._replace(places=tuple(dict.fromkeys(made.places)))
        self._sight.keep((place for each in self._made.values() for place in (*each.places, *each.near)), since)

    def _outcome(self, errand: Errand) -> Outcome:
        start = time.perf_counter()
        try:
            wanted = errand.asked.value("system-fonts", default=False)
            if self._press is not None and self._press.system_fonts != wanted:
                self._leave_press()
            if self._press is None:
                self._press = pressroom_for(system_fonts=wanted).__enter__()
                self._press.stay()
            with clocked(self._policy):
                outcome = outcome_of(errand, self._press, self._policy)
        except Exception as error:  # a fault of ours must not end the watch
            seconds = time.perf_counter() - start
            outcome = Outcome(errand.source, errand.theme or "", error=fault(error), seconds=seconds)
        if isinstance(outcome.error, (TypesetError, CrashError)):
            self._leave_press()  # it may still be at work on what is no longer waited for
        return outcome

    def rest(self) -> None:
        """Nobody waits now: this is the moment to tidy the memory up."""
        gc.collect()
        if self._press is not None:
            try:
                self._press.rest()
            except TypesetError:
                self._leave_press()

    def _leave_press(self) -> None:
        press, self._press = self._press, None
        if press is not None:
            press.__exit__(TypesetError)
