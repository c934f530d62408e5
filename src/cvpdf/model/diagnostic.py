"""What is said about the author's file while it is being set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One remark on one place of the source.

    Attributes:
        code: A stable word (`missing-glyph`) with a section of its own in docs/diagnostics.md.
        severity: `error` fails the run; `warning` does so only under `--strict`; `info` never.
        message: One sentence that names the thing, its value and what was expected.
        line: 1-based line of the file; 0 for the file as a whole.
        column: 1-based column in characters of the file's own line; 0 for the line as a whole.
        hint: What to do about it; may be empty.
    """

    code: str
    severity: Severity
    message: str
    line: int = 0
    column: int = 0
    hint: str = ""
