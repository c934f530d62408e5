"""`cvpdf build`: résumés in, proven PDFs out."""

from __future__ import annotations

import argparse
import errno
import os
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvpdf.commands.ending import add_limit_arguments, policy_of, stoppable, within
from cvpdf.commands.errands import STDIN, STDOUT, Errand, edition_of, places_of, plan
from cvpdf.commands.flags import add_setting_arguments
from cvpdf.model.errors import ConfigError, CvpdfError, SourceError, UsageError
from cvpdf.model.policy import TRUSTED, Policy
from cvpdf.model.standards import DEFAULT, standards_of
from cvpdf.pressroom import Press, pressroom_for

if TYPE_CHECKING:
    from cvpdf.commands.report import Outcome

STDIN_NAME = "<stdin>"
DATA = (".json", ".yaml", ".yml")  # what other tools keep résumés in; built by way of `cvpdf import`
MOST_READ = 100_000_000  # bytes of any file: a PDF that is checked; a résumé has far fewer (model/policy.py)
FEW = 3  # PDFs of one command that are set one after the other; more are worth the loading of a batch
MOST_JOBS = 256
EPOCH = re.compile(r"-?[0-9]{1,15}")
USUAL_NAME = re.compile(r"resume|cv\b|简历|履歷|職務経歴|이력서", re.I)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments; those for settings stand in configuration/table.py."""
    what = "a Markdown file, resume.json, cv.yaml, or - for standard input"
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help=what)
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
    errands = list(plan(options))
    with stoppable():
        if options.watch:
            from cvpdf.commands.watch import watch

            return watch(errands, options, policy)
        if _is_batch(errands, options):
            from cvpdf.commands.batch import build_batch

            return build_batch(errands, options, policy, begun)
        return within(policy, lambda: _build_all(errands, options, policy))


def _is_batch(errands: list[Errand], options: argparse.Namespace) -> bool:
    """Whether loading everything in one process, for others to begin with it, pays or is asked for."""
    if any(errand.source == STDIN or errand.output == STDOUT for errand in errands):
        if options.report is not None:
            raise UsageError("--report tells of files: standard input and output are none.", "Leave --report out.")
        return False
    return options.jobs is not None or options.report is not None or len(errands) > FEW


def _build_all(errands: list[Errand], options: argparse.Namespace, policy: Policy) -> int:
    begun = time.time_ns()
    outcomes = list(_outcomes(errands, options, policy))
    if policy == TRUSTED:  # what stands was made under these limits
        remember_standing(options, errands, outcomes, begun)
    if options.json:
        from cvpdf.commands.report import as_json

        sys.stdout.write(as_json(outcomes) + "\n")
    return max((outcome.exit_code for outcome in outcomes), default=0)


def _outcomes(errands: list[Errand], options: argparse.Namespace, policy: Policy) -> Iterator[Outcome]:
    system_fonts = any(errand.asked.value("system-fonts", default=False) for errand in errands)
    with pressroom_for(system_fonts=system_fonts) as pressroom:
        from cvpdf.commands.report import failure_lines, report_lines  # when the other process has begun

        for errand in errands:
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
    loose = any(errand.loose or errand.source == STDIN for errand in errands)
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


def outcome_of(errand: Errand, press: Press, policy: Policy) -> Outcome:
    """Make one PDF; what stops it is an outcome too."""
    from cvpdf.build import Job, build
    from cvpdf.commands.report import Outcome

    start, asked = time.perf_counter(), errand.asked
    name = STDIN_NAME if errand.source == STDIN else errand.source
    try:
        written = read_written(errand.source, asked.value("encoding"), policy)
        job = Job(
            name=written.name,
            data=written.data,
            folder=None if errand.source == STDIN else Path(errand.source).parent,
            output=None if errand.output == STDOUT else errand.output,
            theme=errand.theme,
            encoding=written.encoding,
            strict=asked.value("strict", default=False),
        )
        job = replace(job, verified=asked.value("verify", default=True), above=asked.above, below=asked.below)
        job = replace(job, edition=edition_of(errand, own=not policy.untrusted))
        job = replace(job, system_fonts=asked.value("system-fonts", default=False))
        job = replace(job, standards=standards_of(asked.value("pdf-variant", default=str(DEFAULT))))
        attach = tuple(filter(None, asked.value("attach", default="").split(",")))
        job = replace(job, attach=attach, carried=written.carried)
        network = asked.value("allow-network", default=False)
        job = replace(job, date=_date(), policy=policy._replace(network=network))
        result = build(job, press=press)
    except OSError as trouble:
        if not _lacks_memory(trouble):
            raise
        return Outcome(name, errand.theme or "", error=policy.too_large(), seconds=time.perf_counter() - start)
    except MemoryError:
        return Outcome(name, errand.theme or "", error=policy.too_large(), seconds=time.perf_counter() - start)
    except CvpdfError as error:
        return Outcome(name, errand.theme or "", error=error, seconds=time.perf_counter() - start)
    return Outcome(name, result.theme, result=result, seconds=time.perf_counter() - start)


def _lacks_memory(error: OSError) -> bool:
    """Whether a library could not be loaded because there was no room for it: the loader says so in words only."""
    return error.errno == errno.ENOMEM or "failed to map" in str(error) or "cannot allocate" in str(error).lower()


def _date() -> datetime | None:
    """What SOURCE_DATE_EPOCH says (reproducible-builds.org); a file's own date is another in each clone.

    Raises:
        ConfigError: It is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return None
    try:
        if not EPOCH.fullmatch(epoch):
            raise ValueError(epoch)
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise ConfigError(f"SOURCE_DATE_EPOCH is {epoch!r}; expected seconds since 1970.") from None


class Written(NamedTuple):
    """A source as Markdown.

    Attributes:
        name: How messages name it.
        data: Its bytes.
        encoding: Theirs, where it was told.
        carried: What it is called where it is no file; empty where it is one.
    """

    name: str
    data: bytes
    encoding: str | None
    carried: str = ""


def read_written(source: str, encoding: str | None, policy: Policy = TRUSTED) -> Written:
    """A Markdown file as it is; JSON Resume and RenderCV's YAML as the Markdown of `cvpdf import`.

    Raises:
        SourceError: It cannot be read, or is data that is no résumé.
    """
    data = read_bytes(source, policy.bytes)
    policy.admit_bytes(len(data), STDIN_NAME if source == STDIN else source)
    if not source.casefold().endswith(DATA):
        return Written(STDIN_NAME if source == STDIN else source, data, encoding)
    from cvpdf.commands.importing import imported

    text, _ = imported(data, source, encoding=encoding, policy=policy)
    return Written(f"{source} (as Markdown)", text.encode(), "utf-8", f"{Path(source).stem}.md")


def read_bytes(source: str, most: int = MOST_READ) -> bytes:
    """The bytes of a file, or of standard input; one more than `most` is enough to say that there are too many.

    Raises:
        SourceError: There is no such file, it is a folder, it may not be read, or nothing here is as large.
    """
    if source == STDIN:
        return sys.stdin.buffer.read(most + 1)
    path = Path(source)
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
        if len(data) > MOST_READ:
            raise SourceError(f"{source} is larger than {MOST_READ:,} bytes.")
        return data
    except FileNotFoundError:
        raise SourceError(f"There is no file {source}.", _nearby(path)) from None
    except IsADirectoryError:
        found = sorted(path.glob("*.md"), key=lambda each: (not USUAL_NAME.match(each.name), each.name))
        hint = f"Did you mean {found[0]}?" if found else "Name a Markdown file."
        raise SourceError(f"{source} is a folder.", hint) from None
    except OSError as error:
        raise SourceError(f"{source} cannot be read: {error.strerror}.") from None


def _nearby(path: Path) -> str:
    from difflib import get_close_matches

    try:
        names = [each.name for each in path.parent.iterdir()]
    except OSError:
        return f"There is no folder {path.parent} either."
    close = get_close_matches(path.name, names, 1, 0.7)
    return f"Did you mean {path.parent / close[0]}?" if close else ""
