"""What `--watch` tells: all of the first build, then a line a build, and of what there is to mend what is new."""

from __future__ import annotations

import sys
import time

from cvpdf.commands.report import Outcome, diagnostic_lines, failure_lines, report_lines

_Remark = tuple[str, str]  # code and message: lines move while somebody writes


class WatchReport:
    """Tells each build on stderr, and on stdout once where each PDF is.

    Args:
        quiet: Only what went wrong is told.
        verbose: All is told of every build.
    """

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        self._quiet, self._verbose = quiet, verbose
        self._warnings: dict[str, set[_Remark]] = {}  # by the PDF's path, of the last build they were told of
        self._failures: dict[str, str] = {}  # by the PDF's path; what keeps all of them from being built, by ""
        self._shown: set[str] = set()

    def tell(self, place: str, outcome: Outcome, *, first: bool, asked: bool) -> None:
        """Tell what a build came to.

        Args:
            place: The PDF's path.
            outcome: What it came to.
            first: Whether all is told of it.
            asked: Whether the résumé or its settings changed: whoever wrote them waits for an answer, whatever it is.
        """
        self._failures.pop("", None)
        failed = failure_lines(outcome)
        if first or self._verbose:
            lines = failed if self._quiet else report_lines(outcome, self._verbose)
            sys.stderr.write("".join(f"{line}\n" for line in lines))
            self._failures[place] = in_a_line(failed) if failed else ""
        elif outcome.exit_code:
            self.fail(in_a_line(failed), place, asked=asked)
        elif not self._quiet:
            self._failures.pop(place, None)
            self._news(place, outcome)
        if first or self._verbose or not outcome.exit_code:
            self._keep(place, outcome)  # what was told
        self._show(outcome)

    def fail(self, message: str, place: str = "", *, asked: bool) -> None:
        """Tell a failure, unless it was told and nobody has asked anew: a log file that grows nearby asks nothing."""
        if asked or self._failures.get(place) != message:
            self._say(message)
        self._failures[place] = message

    def _keep(self, place: str, outcome: Outcome) -> None:
        if outcome.result is not None:
            found = outcome.result.diagnostics
            self._warnings[place] = {(each.code, each.message) for each in found if each.severity == "warning"}

    def _news(self, place: str, outcome: Outcome) -> None:
        """The warnings that were not there before, and how many there are, old and new."""
        result, before = outcome.result, self._warnings.get(place, set())
        if result is None:
            return
        for each in result.diagnostics:
            if each.severity == "warning" and (each.code, each.message) not in before:
                self._say(in_a_line(diagnostic_lines(each, result.source)))
        number = sum(each.severity == "warning" for each in result.diagnostics)
        count = f" · {number} warning{'s' if number > 1 else ''}" if number else ""
        self._say(report_lines(outcome, verbose=False)[-1] + count)

    def _show(self, outcome: Outcome) -> None:
        path = str(outcome.result.path) if outcome.result and outcome.result.path else ""
        if path and path not in self._shown:
            self._shown.add(path)
            sys.stdout.write(f"{path}\n")
            sys.stdout.flush()

    def _say(self, line: str) -> None:
        sys.stderr.write(f"{time.strftime('%H:%M:%S')} {line}\n")
        sys.stderr.flush()


def in_a_line(lines: list[str]) -> str:
    """The first message with its hint, and how many more messages there are."""
    messages = [line for line in lines if line[:1].strip()]
    hints = [line.strip().removeprefix("hint: ") for line in lines if not line[:1].strip() and line[:3] != "  |"]
    more = f" (and {len(messages) - 1} more)" if len(messages) > 1 else ""
    return " ".join([messages[0].removeprefix("cvpdf: ") + more, *filter(None, hints[:1])])
