"""Where the results of many errands come in, in any order, and are told in the order of the command line."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple, Self, TextIO

from cvpdf.commands.progress import Progress
from cvpdf.model.errors import SourceError

MADE, UNCHANGED, FAILED = "made", "unchanged", "failed"


class Told(NamedTuple):
    """What became of one errand, in words; little enough to be sent from process to process.

    Attributes:
        state: `made`, `unchanged` or `failed`.
        code: The exit code it calls for.
        path: The file written; empty where there is none.
        lines: For a person, on stderr.
        record: For a program: what `--json` has of each, and its state.
    """

    state: str
    code: int
    path: str
    lines: tuple[str, ...]
    record: dict[str, Any]


class Desk:
    """Tells each result: its path on stdout, its lines and the progress on stderr, its record in the report.

    Args:
        total: How many there are to be.
        report: The file of records; None for no report.
        summed: Whether progress is shown, and the sum at the end even where nothing failed.
        paths: Whether paths go to stdout.
    """

    def __init__(self, total: int, report: Path | None, *, summed: bool, paths: bool) -> None:
        self.total, self._report, self._summed, self._paths = total, report, summed, paths
        self._progress = Progress(sys.stderr, total, shown=summed)
        self._file: TextIO | None = None
        self._waiting: dict[int, Told] = {}
        self._next, self._begun = 0, time.monotonic()
        self.counts = dict.fromkeys((MADE, UNCHANGED, FAILED), 0)
        self.code = 0
        self.records: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        """Open the report.

        Raises:
            SourceError: It cannot be written, or something else is there.
        """
        if self._report is not None:
            self._file = _opened(self._report)
        return self

    def __exit__(self, reason: object, *_more: object) -> None:
        """Say what it came to, also of a run that was broken off."""
        self._progress.wipe()
        if self._file is not None:
            self._file.close()
        if self._summed or self.counts[FAILED]:
            sys.stderr.write(self._sum(broken_off=reason is not None) + "\n")

    def put(self, place: int, told: Told) -> None:
        """Take a result in, and tell all whose turn it is.

        Args:
            place: The errand's place on the command line, from 0.
            told: What became of it.
        """
        self._waiting[place] = told
        self.counts[told.state] += 1
        if told.code:
            self.code = told.code if self.total == 1 else 1
        while self._next in self._waiting:
            self._tell(self._waiting.pop(self._next))
            self._next += 1
        self._progress.draw(sum(self.counts.values()), self.counts[FAILED], self.counts[MADE])

    def _tell(self, told: Told) -> None:
        if self._file is not None:
            try:
                self._file.write(json.dumps(told.record, ensure_ascii=False) + "\n")
                self._file.flush()
            except OSError as error:
                raise _unwritable(self._report, error) from None
        if told.lines or (told.path and self._paths and sys.stdout.isatty()):
            self._progress.wipe()
        if told.lines:
            sys.stderr.write("\n".join(told.lines) + "\n")
            sys.stderr.flush()
        if self._paths and told.path:
            sys.stdout.write(told.path + "\n")
            sys.stdout.flush()
        elif not self._paths:
            self.records.append(told.record)

    def _sum(self, *, broken_off: bool) -> str:
        """`400 PDFs: 380 made, 18 unchanged, 2 failed · 65.2 s · 5.8 a second`."""
        seconds = time.monotonic() - self._begun
        done = sum(self.counts.values())
        told = ", ".join(f"{number} {state}" for state, number in self.counts.items() if number) or "none made"
        pdfs = f"{self.total} PDF{'s' * (self.total > 1)}"
        parts = [f"{f'{done} of ' if broken_off else ''}{pdfs}: {told}", f"{seconds:.1f} s"]
        if self.counts[MADE]:
            parts.append(f"{self.counts[MADE] / max(seconds, 0.001):.1f} a second")
        return " · ".join(parts) + (". The same command goes on from here." if broken_off else "")


def _opened(path: Path) -> TextIO:
    """The report, emptied; never another kind of file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            with path.open("rb") as file:
                if file.read(1) not in (b"", b"{"):
                    raise SourceError(f"{path} is there already and is no report.", "Name another place for --report.")
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path | None, error: OSError) -> SourceError:
    return SourceError(f"The report {path} cannot be written: {error.strerror}.", "Name another place for --report.")
