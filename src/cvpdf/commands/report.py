"""What a build tells a person (lines on stderr) and a program (one JSON object)."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO

from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.errors import CvpdfError, shown
from cvpdf.model.proof import Check, Proof
from cvpdf.model.source import Source

if TYPE_CHECKING:
    from cvpdf.build import Result
    from cvpdf.model.fit import Fitted

COLOURS = {"error": "31", "warning": "33", "info": "36"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one errand ended: a result, or the error that stopped it; `seconds` is the wall time it took."""

    source: str
    theme: str
    result: Result | None = None
    error: CvpdfError | None = None
    seconds: float = 0.0

    @property
    def exit_code(self) -> int:
        """0 good, 1 the résumé or the PDF failed, else the error's own."""
        if self.error:
            return self.error.exit_code
        return 0 if self.result and self.result.passed else 1


def report_lines(outcome: Outcome, verbose: bool) -> list[str]:
    """Diagnostics, failed checks (all when verbose), and a line on the pages."""
    lines = failure_lines(outcome, everything=True)
    result = outcome.result
    if result is None:
        return lines
    if verbose:
        lines += [f"  {'✓' if check.passed else '✗'} {check.name}: {check.detail}" for check in result.checks]
    return [*lines, _summary(outcome, result)]


def unchanged_lines(outcome: Outcome, verbose: bool) -> list[str]:
    """The report as it is said again while nothing changes."""
    *lines, summary = report_lines(outcome, verbose)
    before, _, after = summary.rpartition(f" · {outcome.seconds:.2f} s")
    return [*lines, f"{before} · unchanged{after}"]


def failure_lines(outcome: Outcome, *, everything: bool = False) -> list[str]:
    """Only what stops the run, or everything there is to say about the source."""
    if outcome.error:
        return [f"cvpdf: {outcome.error.message}", *([f"  {outcome.error.hint}"] if outcome.error.hint else [])]
    result = outcome.result
    if result is None:
        return []
    loud = ("error", "warning") if result.job.strict else ("error",)
    shown = [each for each in result.diagnostics if everything or each.severity in loud]
    lines = [line for each in shown for line in diagnostic_lines(each, result.source, strict=result.job.strict)]
    failed = [check for check in result.checks if not check.passed]
    for check in failed:
        lines += _check_lines(check, result)
    if failed:
        what = f"docs/checks.md says what “{failed[0].name}” means"
        lines.append(f"  hint: {what}; --no-verify writes the PDF all the same.")
    return lines


def diagnostic_lines(diagnostic: Diagnostic, source: Source, *, strict: bool = False) -> list[str]:
    """`resume.md:12:5: warning[missing-glyph]: …`, the line itself, a caret below the place, a hint."""
    place = ":".join(str(part) for part in (shown(source.name), diagnostic.line, diagnostic.column) if part)
    severity = "error" if strict and diagnostic.severity == "warning" else diagnostic.severity
    word = _coloured(f"{severity}[{diagnostic.code}]", COLOURS[severity])
    lines = [f"{place}: {word}: {shown(diagnostic.message)}"]
    if diagnostic.line:
        lines += _excerpt(source.written_line(diagnostic.line), diagnostic.column)
    return lines + ([f"  hint: {shown(diagnostic.hint)}"] if diagnostic.hint else [])


def _check_lines(check: Check, result: Result) -> list[str]:
    word = _coloured(f"error[{check.name}]", COLOURS["error"])
    name = shown(result.source.name)
    place = f"{name}:{check.line}" if check.line else name
    page = f" (page {check.page})" if check.page and f"page {check.page}" not in check.detail else ""
    lines = [f"{place}: {word}: {check.detail}{page}"]
    return lines + (_excerpt(result.source.written_line(check.line), 0) if check.line else [])


def _excerpt(line: str, column: int) -> list[str]:
    """The line, and a caret under `column`; full-width characters take two cells of a terminal."""
    text = shown(line.replace("\t", " "))
    if not text.strip():
        return []
    start = max(0, column - 60)
    lines = [f"  | {text[start : start + 100]}"]
    if column:
        before = text[start : column - 1]
        lines.append("  | " + " " * cells(before) + "^")
    return lines


def _summary(outcome: Outcome, result: Result) -> str:
    proof = result.proof
    pages = f"{proof.pages} page{'s' if proof.pages > 1 else ''}, last {proof.fill:.0%} full"
    passed = sum(check.passed for check in result.checks)
    checks = f"{passed} of {len(result.checks)} checks passed" if result.checks else "not verified"
    state = "" if result.path else " · nothing written"
    size = f"{len(proof.pdf) / 1000:.0f} kB"
    changed = _changed(proof)
    source = shown(outcome.source)
    look = f"{result.theme}{_edition(result)}"
    return f"{source} · {look} · {pages}{changed} · {size} · {checks} · {outcome.seconds:.2f} s{state}"


# What a public edition leaves out → what it is called.
KINDS = {"phone": "telephone", "email": "e-mail", "id": "identity number", "im": "messengers", "birth": "birth date"}


def _edition(result: Result) -> str:
    """` · variant sre · public, without telephone, e-mail and 2 lines`: which of the author's words are in the PDF."""
    edition = result.job.edition
    variant = f" · variant {shown(edition.variant)}" if edition.variant else ""
    if not edition.public:
        return variant
    withheld = result.source.withheld
    lines = sum(each.kind == "passage" for each in withheld)
    kinds = dict.fromkeys(each.kind for each in withheld if each.kind not in ("passage", "private"))
    said = [KINDS.get(kind, kind) for kind in kinds]
    said += ["private values"] if any(each.kind == "private" for each in withheld) else []
    said += [f"{lines} line{'s' if lines > 1 else ''}"] if lines else []
    without = " and ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))
    return f"{variant} · public, {f'without {without}' if said else 'nothing was to be left out'}"


def _changed(proof: Proof) -> str:
    """What was set closer or wider to meet a goal of pages."""
    if proof.fitted is None:
        return ""
    from cvpdf.goal_told import changes

    words = changes(proof.fitted)
    way = "closer" if _is_closer(proof.fitted) else "wider"
    return f" (set {way}: {words})" if words else ""


def _is_closer(fitted: Fitted) -> bool:
    before, after = fitted.room.natural, fitted.scale
    return (after.size, after.leading, after.gap) < (before.size, before.leading, before.gap)


def _coloured(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if coloured(sys.stderr) else text


def coloured(stream: TextIO) -> bool:
    """Whether colour is welcome there: a terminal, and nobody said NO_COLOR (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def cells(text: str) -> int:
    """How many cells of a terminal a text fills; full-width characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else not unicodedata.combining(char) for char in text)


def as_json(outcomes: list[Outcome]) -> str:
    """One object for all outcomes; its form is described in docs/diagnostics.md."""
    return as_json_of([as_record(outcome) for outcome in outcomes])


def as_json_of(records: list[dict[str, Any]]) -> str:
    """The same, of what `as_record` gave."""
    return json.dumps({"outputs": records}, ensure_ascii=False)


def error_as_json(error: CvpdfError, *, build: bool) -> str:
    """What stopped a run before there was an outcome, in the form of `as_json` or as diagnostics alone."""
    if build:
        return as_json([Outcome("", "", error=error)])
    return json.dumps({"diagnostics": [_error(error)]}, ensure_ascii=False)


def _error(error: CvpdfError) -> dict[str, Any]:
    code = type(error).__name__.removesuffix("Error").lower()
    return _diagnostic(Diagnostic(code, "error", error.message, hint=error.hint))


def as_record(outcome: Outcome) -> dict[str, Any]:
    """What a program is told of one outcome; the keys are always the same (docs/diagnostics.md)."""
    result, error = outcome.result, outcome.error
    diagnostics = [_diagnostic(each) for each in result.diagnostics] if result else []
    if error:
        diagnostics.append(_error(error))
    return {
        "source": outcome.source,
        "theme": outcome.theme,
        "path": str(result.path) if result and result.path else None,
        "pages": result.proof.pages if result else 0,
        "fill": round(result.proof.fill, 3) if result else 0,
        "bytes": len(result.proof.pdf) if result else 0,
        "seconds": round(outcome.seconds, 3),
        "checks": [{"name": c.name, "passed": c.passed, "detail": c.detail} for c in result.checks] if result else [],
        "diagnostics": diagnostics,
    }


def _diagnostic(each: Diagnostic) -> dict[str, Any]:
    return {
        "code": each.code,
        "severity": each.severity,
        "line": each.line,
        "column": each.column,
        "message": each.message,
        "hint": each.hint,
    }
