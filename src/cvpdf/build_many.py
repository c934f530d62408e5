"""`build` for many: jobs in, light results out as they finish, by the processes of this machine or of a cluster."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from typing import NamedTuple

from cvpdf.build import DEFAULT_THEME, Job, build
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.errors import ConfigError, CvpdfError, bare
from cvpdf.model.proof import Check
from cvpdf.turn import turn
from cvpdf.workers import at_once, fault, submitted

# Of the size of a small résumé, with something of each kind, so that setting it once loads all that a résumé needs:
# YAML for front matter alone is 40 ms.
SPECIMEN = b"""---
title: Engineer
---
# Ada Example

ada@example.com

## \xe5\xb7\xa5\xe4\xbd\x9c\xe7\xbb\x8f\xe5\x8e\x86 Work

### Example Ltd | Engineer (2019.03 - 2021.04)

- **One** thing, and [another](https://example.com) <!-- keep -->
"""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one job of many: what a report needs, and little enough to be sent from machine to machine.

    Attributes:
        index: The job's place among the jobs, from 0.
        name: The source's name.
        theme: The theme it was set in; what the job asked for, where it came to nothing.
        path: The file written; empty where there is none.
        pdf: The PDF itself, where the job names no output and it passed.
        pages: How many.
        fill: How full the last one is, 0 to 1.
        size: Bytes of the PDF.
        checks: The verdicts.
        diagnostics: What there is to say about the source.
        error: What stopped it.
        seconds: Wall time of this job in its process.
        passed: Whether the PDF may be used.
    """

    index: int
    name: str
    theme: str = ""
    path: str = ""
    pdf: bytes = b""
    pages: int = 0
    fill: float = 0.0
    size: int = 0
    checks: tuple[Check, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    error: CvpdfError | None = None
    seconds: float = 0.0
    passed: bool = False


class _Numbered(NamedTuple):
    place: int
    job: Job


def build_many(jobs: Iterable[Job], executor: Executor | None = None, *, workers: int = 0) -> Iterator[Made]:
    """Set many résumés; each result comes as it is finished, in no order, and an error is a result.

    Args:
        jobs: What to make; taken as there is room, so an iterator of 100,000 is never all in memory.
        executor: Any of `concurrent.futures`, or what behaves like one (`distributed.Client.get_executor()`). Its
            processes import cvpdf; without an `output` a job's PDF comes back in the result. None for processes of
            this machine: on Linux forks of this one, elsewhere a pool of fresh ones.
        workers: Without an executor, how many at a time; 0 for one a processor.
    """
    numbered = (_Numbered(index, job) for index, job in enumerate(jobs))
    first = next(numbered, None)
    if first is None:
        return
    orders = chain([first], numbered)
    ready = partial(load, system_fonts=first.job.system_fonts)
    answers = submitted(_make, orders, executor) if executor else at_once(_make, orders, workers, ready, _is_failed)
    for (place, job), value in answers:
        if isinstance(value, Made):
            yield value
        else:
            error = fault(value)
            sys.stderr.write(error.trace)
            yield Made(place, job.name, job.theme or "", error=error)


def _is_failed(made: Made) -> bool:
    return made.error is not None


def _make(order: _Numbered) -> Made:
    index, job = order
    start = time.perf_counter()
    try:
        with turn():
            _check_fonts(job)
            result = build(job)
    except CvpdfError as error:
        return Made(index, job.name, job.theme or "", error=bare(error), seconds=time.perf_counter() - start)
    return Made(
        index,
        job.name,
        result.theme,
        path=str(result.path or ""),
        pdf=result.proof.pdf if job.output is None and result.passed else b"",
        pages=result.proof.pages,
        fill=result.proof.fill,
        size=len(result.proof.pdf),
        checks=result.checks,
        diagnostics=result.diagnostics,
        seconds=time.perf_counter() - start,
        passed=result.passed,
    )


@cache
def _fonts_of_process() -> list[bool]:
    """Whether this process's press sees the machine's fonts; empty until it has started."""
    return []


def _check_fonts(job: Job) -> None:
    """Fontconfig is started once in a process.

    Raises:
        ConfigError: This job wants the machine's fonts and an earlier one did not, or the other way round.
    """
    seen = _fonts_of_process()
    seen.extend([job.system_fonts] if not seen else [])
    if seen[0] != job.system_fonts:
        message = "Some of these jobs want the machine's fonts, and some do not; a process can set only one kind."
        raise ConfigError(message, "Give build_many those with system_fonts in a process of their own.")


def load(*, themes: Iterable[str] = (DEFAULT_THEME,), system_fonts: bool = False) -> None:
    """Load what every résumé needs into this process, by setting one, so that its forks begin warm.

    What is wrong with a theme or with the press is told by each job that meets it.
    """
    from contextlib import suppress

    _fonts_of_process().append(system_fonts)
    for theme in themes:
        with suppress(CvpdfError):
            build(Job("specimen", SPECIMEN, theme=theme, system_fonts=system_fonts))
    # Or a collection in a fork would touch, and so copy, all that was loaded. To look for the specimen's garbage first
    # would take as long as half a résumé, for 4 MiB, while nobody else is at work.
    gc.freeze()
