"""`cvpdf check resume.md`: what to mend before the résumé is sent, for a person, a program and a pull request."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from cvpdf.commands.report import diagnostic_lines
from cvpdf.commands.surroundings import surroundings_of
from cvpdf.commands.understanding import Reading, understand
from cvpdf.commands.workflow import workflow_text, workflow_value
from cvpdf.edit import edit, remarks_on
from cvpdf.load_photo import NETWORK, load_photo, named_photo, scheme_of
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.edition import Edition, Private
from cvpdf.model.errors import ConfigError
from cvpdf.model.policy import Policy
from cvpdf.model.source import Source
from cvpdf.proofreading.manuscript import Manuscript
from cvpdf.proofreading.proofread import RULES, proofread

# What is a warning when a PDF is made, and an error in a text that is to be sent.
GRAVE = frozenset({"period-order"})


def check_text(name: str, options: argparse.Namespace, policy: Policy) -> bool:
    """Read a résumé's text, say what to mend, and whether nothing of it is an error.

    Raises:
        SourceError: It cannot be read, or is no text.
        ConfigError: Its front matter, or SOURCE_DATE_EPOCH, is wrong.
    """
    known, data, encoding, folder, asked, private = surroundings_of(name, policy)
    reading = understand(data, known, folder, asked=asked, private=private, encoding=encoding, policy=policy)
    built = _said_by_a_build(reading, private, policy)
    found = [*reading.diagnostics, *built, *proofread(Manuscript(reading.source, reading.resume, _today()))]
    graded = [_graded(each, strict=options.strict) for each in found]
    graded.sort(key=lambda each: (each.line, each.column, each.code))
    passed = not any(each.severity == "error" for each in graded)
    if options.json:
        sys.stdout.write(json.dumps(_as_dict(name, graded, passed=passed), ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in _report(graded, reading.source, quiet=options.quiet)))
    return passed


def _said_by_a_build(reading: Reading, private: tuple[Private, ...], policy: Policy) -> Iterator[Diagnostic]:
    """What else a build warns of before it sets a page: marks, private values where git keeps them, the portrait."""
    edition = Edition(private=private)
    _, notes = edit(reading.source, edition)
    yield from (each for each in notes if each.severity != "info")
    yield from remarks_on(reading.settings, edition, None)
    photo = named_photo(reading.resume, reading.settings, reading.source)
    if photo and scheme_of(photo[0]) not in NETWORK:  # a check asks no other machine
        yield from load_photo(photo[0], reading.source.folder, photo[1], policy)[1]


def _today() -> date:
    """The day of the check; SOURCE_DATE_EPOCH (reproducible-builds.org) sets it.

    Raises:
        ConfigError: It is no number of seconds.
    """
    written = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(written) if written else time.time(), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ConfigError(f"SOURCE_DATE_EPOCH={written} is no number of seconds.", "For example: 1735689600.") from None


def _graded(diagnostic: Diagnostic, *, strict: bool) -> Diagnostic:
    grave = diagnostic.code in GRAVE or (strict and diagnostic.severity == "warning")
    return replace(diagnostic, severity="error") if grave else diagnostic


def _report(found: Sequence[Diagnostic], source: Source, *, quiet: bool) -> list[str]:
    shown = [each for each in found if not quiet or each.severity == "error"]
    lines = [line for each in shown for line in diagnostic_lines(each, source)]
    if not quiet:
        counts = [sum(each.severity == severity for each in found) for severity in ("error", "warning")]
        lines.append(f"{source.name} · {_count(counts[0], 'error')}, {_count(counts[1], 'warning')}")
    if os.environ.get("GITHUB_ACTIONS") == "true":
        lines += [_annotation(source.name, each) for each in shown]
    return lines


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _annotation(name: str, found: Diagnostic) -> str:
    """A workflow command of GitHub's, beside the line."""
    place = (
        f"file={workflow_value(name)}"
        + (f",line={found.line}" if found.line else "")
        + (f",col={found.column}" if found.column else "")
    )
    text = workflow_text(f"{found.message} {found.hint}".strip())
    return f"::{'notice' if found.severity == 'info' else found.severity} {place},title={found.code}::{text}"


def _as_dict(name: str, found: Sequence[Diagnostic], *, passed: bool) -> dict[str, Any]:
    """Each find is a check that failed, each rule without one a check that passed."""
    clean = [code for code in RULES if code not in {each.code for each in found}]
    checks = [
        {
            "name": each.code,
            "passed": False,
            "detail": f"{each.severity}: {each.message}",
            "page": 0,
            "line": each.line,
        }
        for each in found
    ]
    checks += [{"name": code, "passed": True, "detail": "nothing found", "page": 0, "line": 0} for code in clean]
    return {"file": name, "passed": passed, "checks": checks}
