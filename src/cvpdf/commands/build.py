"""`cvpdf build`: résumés in, proven PDFs out."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cvpdf.commands.ending import add_limit_arguments, heed, policy_of, stoppable, within
from cvpdf.commands.errands import STDIN, STDOUT, Errand, line_of, places_of, plan
from cvpdf.commands.flags import add_setting_arguments
from cvpdf.commands.outcomes import outcome_of
from cvpdf.model.errors import UsageError
from cvpdf.model.policy import TRUSTED, Policy
from cvpdf.pressroom import Pressroom, pressroom_for

if TYPE_CHECKING:
    from cvpdf.commands.report import Outcome

FEW = 3  # PDFs of one command that are set one after the other; more are worth the loading of a batch
MOST_JOBS = 256


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments; those for settings stand in configuration/table.py."""
    what = (
        "a Markdown file, a folder of them, resume.json, cv.yaml, people.jsonl with one a line, or - for standard input"
    )
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help=what)
    parser.add_argument("--files-from", metavar="FILE",
                        help="name more of them, one a line or each ended by a NUL; - for standard input")  # fmt: skip
    parser.add_argument("--target", action="append", metavar="NAME", help="a target of cvpdf.toml; all for each")
    add_setting_arguments(parser)
    add_limit_arguments(parser)
    parser.add_argument("-j", "--jobs", type=_count, metavar="N",
                        help="PDFs at a time; by default one a processor where there are more than three")  # fmt: skip
    parser.add_argument("--report", metavar="FILE", help="write one JSON object a PDF, one a line (docs/many.md)")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.add_argument("-w", "--watch", action="store_true",
                        help="build again whenever the source, the theme, the photo or a setting changes")  # fmt: skip
    parser.add_argument("--force", action="store_true", help="build anew even where nothing has changed")
    volume = parser.add_mutually_exclusive_group()
    volume.add_argument("-q", "--quiet", action="store_true", help="say only what went wrong")
    volume.add_argument("-v", "--verbose", action="store_true", help="say every check")


def _count(word: str) -> int:
    if not (word.isascii() and word.isdigit() and 0 < int(word) <= MOST_JOBS):
        raise argparse.ArgumentTypeError(f"expected a number from 1 to {MOST_JOBS}, not {word!r}")
    return int(word)


def run(options: argparse.Namespace) -> int:
    """Build each source in each theme; one failure does not stop the others."""
    begun = time.time_ns()
    policy = policy_of(options)
    if options.files_from is not None:
        options.sources += _listed(options)
    errands = list(plan(options))
    with stoppable():
        if options.watch:
            from cvpdf.commands.watch import watch

            return watch(errands, options, policy)
        if _is_batch(errands, options):
            from cvpdf.commands.batch import build_batch

            return build_batch(errands, options, policy, begun)
        return within(policy, lambda: _build_all(errands, options, policy, begun))


def _listed(options: argparse.Namespace) -> list[str]:
    from cvpdf.commands.named import listed

    if STDIN in options.sources and options.files_from == STDIN:
        raise UsageError("Standard input can be read only once.")
    return listed(None if options.files_from == STDIN else options.files_from)


def _is_batch(errands: list[Errand], options: argparse.Namespace) -> bool:
    """Whether loading everything in one process, for others to begin with it, pays or is asked for."""
    if any(errand.source == STDIN or errand.output == STDOUT for errand in errands):
        if options.report is not None:
            raise UsageError("--report tells of files: standard input and output are none.", "Leave --report out.")
        return False
    sources = set(options.sources)
    named = not sources or (options.files_from is None and all(errand.source in sources for errand in errands))
    # Of what is in a folder today, a record of the command says nothing tomorrow; that of each PDF does.
    return options.jobs is not None or options.report is not None or len(errands) > FEW or not named


def _build_all(errands: list[Errand], options: argparse.Namespace, policy: Policy, begun: int) -> int:
    system_fonts = any(errand.asked.value("system-fonts", default=False) for errand in errands)
    with pressroom_for(system_fonts=system_fonts) as pressroom:
        outcomes = list(_outcomes(errands, options, policy, pressroom))
        pressroom.dismiss()  # its processes end while this one has something to note down
        if policy == TRUSTED:  # what stands was made under these limits
            remember_standing(options, errands, outcomes, begun)
    if options.json:
        from cvpdf.commands.report import as_json

        sys.stdout.write(as_json(outcomes) + "\n")
    return max((outcome.exit_code for outcome in outcomes), default=0)


def _outcomes(
    errands: list[Errand], options: argparse.Namespace, policy: Policy, pressroom: Pressroom
) -> Iterator[Outcome]:
    from cvpdf.commands.report import failure_lines, report_lines  # when the other process has begun

    for errand in errands:
        heed()
        outcome = outcome_of(errand, pressroom, policy)
        lines = failure_lines(outcome) if options.quiet or options.json else report_lines(outcome, options.verbose)
        if lines:
            sys.stderr.write("\n".join(lines) + "\n")
        if not options.json:
            _hand_over(outcome, errand)
        yield outcome


def remember_standing(options: argparse.Namespace, errands: list[Errand], outcomes: list[Outcome], begun: int) -> None:
    """Keep what this run read and wrote, if another would do the same again."""
    from cvpdf.commands.report import unchanged_lines
    from cvpdf.standing import Run, digest, remember

    whole = all(outcome.result and outcome.result.path and outcome.result.checks for outcome in outcomes)
    loose = any(errand.loose or errand.source == STDIN or line_of(errand.source) for errand in errands)
    if not whole or loose or options.json or any(outcome.exit_code for outcome in outcomes):
        return
    results = [outcome.result for outcome in outcomes if outcome.result]
    files = [*places_of(errands), *(str(path) for result in results for path in result.looked_at)]
    lines = [] if options.quiet else [line for each in outcomes for line in unchanged_lines(each, options.verbose)]
    said = "".join(f"{result.path}\n" for result in results), "".join(f"{line}\n" for line in lines)
    written = {str(result.path): digest(result.proof.pdf) for result in results}
    remember(options.arguments, Run(files, written, said, begun))


def _hand_over(outcome: Outcome, errand: Errand) -> None:
    """The path on standard output; with `-o -` the PDF itself."""
    result = outcome.result
    if result and result.path:
        sys.stdout.write(f"{result.path}\n")
    elif result and result.passed and errand.output == STDOUT:
        sys.stdout.buffer.write(result.proof.pdf)
    sys.stdout.flush()
