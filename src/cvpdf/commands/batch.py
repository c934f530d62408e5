"""Many errands of one command, by processes that start with everything loaded, several at a time.

What was made is remembered as it is made, by the process that made it. So a run that was killed at any moment goes on
where it stopped when the same command is given again, and one of 1,000 whose résumés are all unchanged sets nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from cvpdf.build import DEFAULT_THEME, Job, make_up
from cvpdf.build_many import SPECIMEN, load
from cvpdf.commands.desk import FAILED, MADE, UNCHANGED, Desk, Told
from cvpdf.commands.ending import clocked, heed
from cvpdf.commands.errands import Errand, line_of, places_of
from cvpdf.commands.outcomes import outcome_of
from cvpdf.commands.progress import watched
from cvpdf.commands.report import Outcome, as_json_of, as_record, failure_lines, report_lines
from cvpdf.commands.sources import read_bytes
from cvpdf.model.errors import CvpdfError, UsageError
from cvpdf.model.policy import Policy
from cvpdf.pressroom import Stages, close_ahead
from cvpdf.standing import MANY, Run, digest, house_signature, keep, record_path, remove_older, standing
from cvpdf.workers import at_once, fault

KEPT = 90 * 86_400 * 10**9  # nanoseconds that a PDF's record is kept


class Order(NamedTuple):
    """An errand on its way to a process.

    Attributes:
        place: On the command line, from 0.
        errand: What is to be made.
        policy: Within which limits.
        record: Where it is remembered; empty for nowhere.
        house: What `house_signature` gives.
        begun: When the command began, nanoseconds since 1970.
        system_fonts: Whether any of the errands wants the machine's fonts: a process has them or has not.
        said: How much is said of it: `verbose`, `report`, or `failures` alone.
    """

    place: int
    errand: Errand
    policy: Policy
    record: str
    house: bytes
    begun: int
    system_fonts: bool
    said: str


def build_batch(errands: list[Errand], options: argparse.Namespace, policy: Policy, begun: int) -> int:
    """Make many PDFs; what was made before and has not changed is left as it is.

    Args:
        errands: What is to be made.
        options: The command's: jobs, report, force, json, quiet, verbose.
        policy: The limits of each.
        begun: When the command began, before it read anything; nanoseconds since 1970.

    Raises:
        SourceError: The report cannot be written.
        UsageError: The report would replace a PDF or a résumé.
    """
    close_ahead()  # each PDF has a press of its own, in a fork of this process
    report = Path(options.report) if options.report else None
    _check_report(report, errands)
    with Desk(len(errands), report, summed=not (options.quiet or options.json), paths=not options.json) as desk:
        orders = _orders(errands, options, (policy, begun), desk)
        first = next(orders, None)
        if first is not None:
            work = partial(load_for, [errand.theme for errand in errands], system_fonts=first.system_fonts)
            _work_off(chain([first], orders), options.jobs or 0, work, desk)
    remove_older(MANY, begun - KEPT)
    if options.json:
        sys.stdout.write(as_json_of(desk.records) + "\n")
    return desk.code


def _work_off(orders: Iterator[Order], workers: int, ready: Callable[[], None], desk: Desk) -> None:
    with closing(at_once(carry_out, orders, workers, ready, _is_failed)) as answers:  # type: ignore[type-var]
        for order, value in answers:
            heed()
            desk.put(order.place, value if isinstance(value, Told) else lost(order, value))


def _is_failed(told: Told) -> bool:
    return told.state == FAILED


def _check_report(report: Path | None, errands: list[Errand]) -> None:
    if report is None:
        return
    place = report.resolve()
    for errand in errands:
        if place in (errand.output.resolve(), Path(errand.source).resolve()):
            raise UsageError(f"--report {report} is a file of this command's.", "Give it a name of its own.")


def _orders(
    errands: list[Errand], options: argparse.Namespace, limits: tuple[Policy, int], desk: Desk
) -> Iterator[Order]:
    """What is to be done; what stands is told at once."""
    policy, begun = limits
    house = house_signature()
    system_fonts = any(errand.asked.value("system-fonts", default=False) for errand in errands)
    looked_on = watched(sys.stderr)
    said = "verbose" if options.verbose else "report"
    if options.quiet or options.json or (looked_on and not options.verbose):
        said = "failures"
    for place, errand in enumerate(errands):
        heed()  # of an interrupt that was lost while everything was loaded, before the next is begun
        record = "" if system_fonts or errand.loose or policy.untrusted else _record_of(errand, policy)
        known = standing(record, house) if record and not options.force else None
        if known is None:
            yield Order(place, errand, policy, record, house, begun, system_fonts, said)
        else:
            desk.put(place, _unchanged(errand, json.loads(known[0]), said))


def _record_of(errand: Errand, policy: Policy) -> str:
    """Where an errand's end is remembered: the place follows from all that was asked of it."""
    words = [errand.source, errand.theme or "", str(errand.output), repr(errand.asked), repr(policy)]
    if line_of(errand.source):  # it alone counts: another line of the file is another's
        with suppress(CvpdfError):
            words.append(digest(read_bytes(errand.source)).hex())
    if errand.asked.value("attach"):  # the PDF has the source's date
        with suppress(OSError):
            words.append(str(Path(errand.source).stat().st_mtime_ns))
    return record_path(words, MANY) or ""


def _unchanged(errand: Errand, record: dict[str, Any], said: str) -> Told:
    line = f"{errand.source} · {record['theme']} · unchanged"
    path = str(errand.output)
    return Told(UNCHANGED, 0, path, () if said == "failures" else (line,), {**record, "state": UNCHANGED, "seconds": 0})


def load_for(themes: list[str | None], *, system_fonts: bool) -> None:
    """Load into this process what the errands need: one specimen is set, and made up in each of the other themes.

    What is wrong with a theme is told by each errand that meets it.
    """
    from cvpdf.press.start import lay_beside_fonts
    from cvpdf.typeset import make_ready

    with suppress(CvpdfError):
        make_ready(system_fonts=system_fonts)
    lay_beside_fonts()  # also of forks that are ended in the middle of it
    first, *others = dict.fromkeys(theme or DEFAULT_THEME for theme in themes)
    for theme in others:
        with suppress(CvpdfError):
            make_up(Job("specimen", SPECIMEN, theme=theme))
    load(themes=[first], system_fonts=system_fonts)


def carry_out(order: Order) -> Told:
    """Make one PDF, in this process, and remember it."""
    if order.policy.untrusted:
        from cvpdf.confinement import confined

        try:
            return confined(order.policy, partial(_carry_out, order))
        except CvpdfError as error:
            return _failed(order, error)
    with clocked(order.policy):
        return _carry_out(order)


def _carry_out(order: Order) -> Told:
    outcome = outcome_of(order.errand, Stages(system_fonts=order.system_fonts), order.policy)
    result = outcome.result
    state = FAILED if outcome.exit_code else MADE
    record = {**as_record(outcome), "state": state}
    if order.record and state == MADE and result and result.path:
        files = [*places_of([order.errand]), *map(str, result.looked_at)]
        written = {str(result.path): digest(result.proof.pdf)}
        said = json.dumps(record, ensure_ascii=False), ""
        keep(order.record, Run(files, written, said, order.begun, order.house))
    lines = failure_lines(outcome) if order.said == "failures" else report_lines(outcome, order.said == "verbose")
    path = str(result.path) if result and result.path else ""
    return Told(state, outcome.exit_code, path, tuple(lines), record)


def _failed(order: Order, error: CvpdfError, trace: str = "") -> Told:
    outcome = Outcome(order.errand.source, order.errand.theme or "", error=error)
    lines = [f"{order.errand.source}:", *trace.splitlines(), *failure_lines(outcome)]
    return Told(FAILED, outcome.exit_code, "", tuple(lines), {**as_record(outcome), "state": FAILED})


def lost(order: Order, value: BaseException) -> Told:
    """What to say of an errand whose process came to no answer."""
    error = fault(value)
    return _failed(order, error, error.trace)
