"""`cvpdf check`: what parsers and screen readers find in a PDF of any program; what to mend in a résumé's own text."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvpdf.commands.ending import add_limit_arguments, policy_of, within
from cvpdf.commands.errands import sources_here
from cvpdf.commands.sources import read_bytes
from cvpdf.commands.workflow import workflow_text, workflow_value
from cvpdf.model.errors import SourceError, UsageError, shown
from cvpdf.model.policy import Policy
from cvpdf.model.proof import Check

if TYPE_CHECKING:
    from cvpdf.model.galley import Galley
    from cvpdf.model.source import Source

_MAGIC = b"%PDF-"
_HEAD = 1024  # bytes in which readers look for it
MOST_MEMORY = 2_048  # MiB; a form that draws itself takes what there is
_NO_MORE: Mapping[str, Any] = {}
_GOES_WITH = {
    "source": "goes with one: cvpdf check resume.pdf --source resume.md",
    "as_parser": "reads one: cvpdf check resume.pdf --as-parser",
    "html": "shows one: cvpdf check resume.pdf --html report.html",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a PDF from any program, or a résumé's Markdown; what cvpdf.toml names where left out",
    )
    parser.add_argument("--source", metavar="MARKDOWN", help="the text it was made from: its words are looked for")
    as_parser = "what an employer's program would take from the PDF: name, contacts, employers, titles, dates, schools"
    parser.add_argument("--as-parser", action="store_true", help=as_parser)
    parser.add_argument("--strict", action="store_true", help="warnings on a Markdown file fail as errors do")
    parser.add_argument("--json", action="store_true", help="one JSON object for each file on standard output")
    html = "a page to look at: each page of the PDF, beside it what programs read there, and the verdicts"
    parser.add_argument("--html", metavar="OUT", help=html)
    parser.add_argument("-q", "--quiet", action="store_true", help="say only what failed")
    add_limit_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Check each file; 1 where one has failed.

    Raises:
        UsageError: No file is named, several for one page, or --source is given beside a text.
    """
    options.files = options.files or list(sources_here(trusted=not options.untrusted))
    if not options.files:
        raise UsageError("Which file?", "For example: cvpdf check resume.pdf, or cvpdf check resume.md")
    if options.html and len(options.files) > 1:
        raise UsageError("--html shows one PDF.", "Name one file: cvpdf check resume.pdf --html report.html")
    policy = policy_of(options)
    if not (policy.untrusted or policy.memory) and hasattr(os, "fork"):
        policy = policy._replace(memory=MOST_MEMORY)  # whoever checks a PDF has mostly not made it
    return within(policy, lambda: _run(options, policy), bounded=hasattr(os, "fork"))


def _run(options: argparse.Namespace, policy: Policy) -> int:
    check = _parse(options, policy) if options.as_parser else _examine(options, policy)
    passed = [_check(name, check, options, policy) for name in options.files]
    return 0 if all(passed) else 1


def _check(
    name: str, check: Callable[[str, bytes], tuple[Check, ...]], options: argparse.Namespace, policy: Policy
) -> bool:
    data = read_bytes(name)
    if _MAGIC in data[:_HEAD]:
        return all(each.passed for each in check(name, data))
    if Path(name).suffix.lower() == ".pdf":
        what = "is empty" if not data else "is no PDF, whatever it is called"
        raise SourceError(f"{name} {what}.", "Export it anew, and look whether a viewer opens it.")
    for flag in ("source", "as_parser", "html"):
        if getattr(options, flag):
            raise UsageError(f"{name} is no PDF.", f"--{flag.replace('_', '-')} {_GOES_WITH[flag]}")
    from cvpdf.commands.proofreading import check_text

    return check_text(name, options, policy)


def _examine(options: argparse.Namespace, policy: Policy) -> Callable[[str, bytes], tuple[Check, ...]]:
    """Judges a PDF by its objects, its text and its picture, and says so."""
    from cvpdf.checks.examine import examine

    source, galley = _source(options.source, policy)

    def check(name: str, data: bytes) -> tuple[Check, ...]:
        checks = examine(data, source, galley)
        _say(name, checks, options)
        _show(name, data, checks, options.html)
        return checks

    return check


def _parse(options: argparse.Namespace, policy: Policy) -> Callable[[str, bytes], tuple[Check, ...]]:
    """Reads a PDF as an employer's program does, and says what it has found."""
    from cvpdf.commands.parsing import field_lines, parsed, wanted_fields

    wanted = wanted_fields(options.source, policy)

    def check(name: str, data: bytes) -> tuple[Check, ...]:
        found, checks = parsed(data, wanted)
        if not (options.json or options.quiet):
            sys.stdout.write("\n".join([f"{name}, as a parser reads it:", *map(shown, field_lines(found)), ""]) + "\n")
        _say(name, checks, options, {"fields": found.as_dict()})
        _show(name, data, checks, options.html)
        return checks

    return check


def _source(name: str | None, policy: Policy) -> tuple[Source | None, Galley | None]:
    """The text to look for, and what cvpdf would make of it."""
    if name is None:
        return None, None
    from cvpdf.build import Job, make_up
    from cvpdf.commands.surroundings import surroundings_of
    from cvpdf.model.edition import Edition

    known, data, encoding, folder, asked, private = surroundings_of(name, policy)
    job = Job(known, data, folder, encoding=encoding, above=asked.above, below=asked.below)
    return make_up(replace(job, edition=Edition(private=private), policy=policy))


def _say(name: str, checks: tuple[Check, ...], options: argparse.Namespace, more: Mapping[str, Any] = _NO_MORE) -> None:
    if options.json:
        sys.stdout.write(json.dumps({**_as_dict(name, checks), **more}, ensure_ascii=False) + "\n")
        return
    told = [check for check in checks if not (options.quiet and check.passed)]
    lines = [line for check in told for line in _lines(check, options.source)]
    number = sum(check.passed for check in checks)
    if not options.quiet:
        lines.append(f"{name} · {number} of {len(checks)} checks passed")
    sys.stdout.write("".join(f"{shown(line)}\n" for line in lines))
    if os.environ.get("GITHUB_ACTIONS") == "true":
        sys.stdout.write("".join(f"{_annotation(name, each, options.source)}\n" for each in checks if not each.passed))


def _show(name: str, data: bytes, checks: tuple[Check, ...], output: str | None) -> None:
    """The page that `--html` asks for; of a file that cannot be opened it has the verdicts alone."""
    if output is None:
        return
    from cvpdf.checks.examine import pages_of
    from cvpdf.commands.check_page import REPORT, check_page
    from cvpdf.write import write

    write(check_page(name, checks, pages_of(data)), Path(output), REPORT)


def _lines(check: Check, source: str | None) -> list[str]:
    """The verdict, and what to do where it failed."""
    from cvpdf.checks.remedies import REMEDIES

    lines = [f"  {'✓' if check.passed else '✗'} {check.name}: {_detail(check, source)}"]
    advice = REMEDIES.get(check.name)
    return [*lines, f"      → {advice}"] if advice and not check.passed else lines


def _detail(check: Check, source: str | None) -> str:
    places = [f"page {check.page}"] if check.page and f"page {check.page}" not in check.detail else []
    places += [f"{source}:{check.line}"] if check.line else []
    return f"{check.detail} ({', '.join(places)})" if places and not check.passed else check.detail


def _annotation(name: str, check: Check, source: str | None) -> str:
    """A workflow command of GitHub's: the failure stands beside the source's line, or at the file."""
    place = f"file={workflow_value(source or name)},line={check.line}" if check.line else f"file={workflow_value(name)}"
    return f"::error {place},title={check.name}::{workflow_text(check.detail)}"


def _as_dict(name: str, checks: tuple[Check, ...]) -> dict[str, Any]:
    return {
        "file": name,
        "passed": all(check.passed for check in checks),
        "checks": [
            {"name": each.name, "passed": each.passed, "detail": each.detail, "page": each.page, "line": each.line}
            for each in checks
        ],
    }
