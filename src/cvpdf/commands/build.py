"""`cvpdf build`: résumés in, proven PDFs out."""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cvpdf.model.errors import ConfigError, CvpdfError, SourceError, UsageError
from cvpdf.pressroom import Pressroom

if TYPE_CHECKING:
    from cvpdf.commands.report import Outcome

STDIN = "-"
STDIN_NAME = "<stdin>"
STDOUT = Path("-")
USUAL_NAME = re.compile(r"resume|cv\b|简历|履歷|職務経歴|이력서", re.I)
PROJECT_SOURCES = "content"  # a project keeps its résumés here, and their PDFs in output/ beside it


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="a Markdown file, or - for standard input")
    parser.add_argument("-t", "--theme", action="append", help="a theme's name or folder; several for several PDFs")
    parser.add_argument("-o", "--output", metavar="OUT", help="a file, a folder, or a pattern with {stem} and {theme}")
    parser.add_argument("-l", "--lang", help="the document's language, where it should not be detected")
    parser.add_argument("--encoding", help="the source's encoding, where it cannot be told")
    parser.add_argument("--strict", action="store_true", help="warnings are errors")
    parser.add_argument("--no-verify", action="store_true", help="write the PDF without reading it back")
    parser.add_argument("--system-fonts", action="store_true", help="let the machine's fonts set what ours cannot")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    volume = parser.add_mutually_exclusive_group()
    volume.add_argument("-q", "--quiet", action="store_true", help="say only what went wrong")
    volume.add_argument("-v", "--verbose", action="store_true", help="say every check")


@dataclass(frozen=True, slots=True)
class Errand:
    """One source, one theme, one place; a theme of None is the source's own wish."""

    source: str
    theme: str | None
    output: Path


def run(options: argparse.Namespace) -> int:
    """Build each source in each theme; one failure does not stop the others."""
    errands = list(plan(options))
    outcomes = list(_outcomes(errands, options))
    if options.json:
        from cvpdf.commands.report import as_json

        sys.stdout.write(as_json(outcomes) + "\n")
    return max((outcome.exit_code for outcome in outcomes), default=0)


def plan(options: argparse.Namespace) -> Iterator[Errand]:
    """What is to be made, before anything is.

    Raises:
        UsageError: No source, standard input twice, or two PDFs of one name.
    """
    if not options.sources:
        raise UsageError("Which résumé?", "For example: cvpdf build resume.md")
    if options.sources.count(STDIN) > 1:
        raise UsageError("Standard input can be read only once.")
    if "" in options.sources or options.output == "":
        raise UsageError("A file's name is empty.", "For example: cvpdf build resume.md -o resume.pdf")
    if options.lang is not None:
        _check_lang(options.lang)
    themes: list[str | None] = list(dict.fromkeys(options.theme or [None]))
    sources = list(dict.fromkeys(options.sources))
    many = len(sources) * len(themes) > 1
    taken: dict[Path, str] = {}
    for source in sources:
        for theme in themes:
            output = output_path(source, theme, options.output, named_by_theme=len(themes) > 1, many=many)
            if output in taken:
                message = f"{taken[output]} and {source} would both become {output}."
                raise UsageError(message, "Give -o a pattern such as out/{stem}-{theme}.pdf.")
            taken[output] = source
            yield Errand(source, theme, output)


def _check_lang(lang: str) -> None:
    from cvpdf.configure import lang_of

    try:
        lang_of(lang)
    except ConfigError as error:
        raise UsageError(error.message, error.hint) from None


def output_path(source: str, theme: str | None, wish: str | None, *, named_by_theme: bool, many: bool) -> Path:
    """Where a PDF goes: as `-o` says, in output/ within a project, or beside its source."""
    path = Path(source)
    stem = "resume" if source == STDIN else path.stem
    look = Path(theme).name if theme else "classic"
    name = f"{stem}-{look}.pdf" if named_by_theme else f"{stem}.pdf"
    if wish == STDIN and not many:
        return STDOUT
    if wish is None:
        return _home(path) / name if source != STDIN else Path(name)
    if "{" in wish:
        try:
            return Path(wish.format(stem=stem, theme=look))
        except (KeyError, IndexError, ValueError):
            raise UsageError(f"-o {wish}: a pattern knows {{stem}} and {{theme}}.") from None
    if wish.endswith(("/", os.sep)) or Path(wish).is_dir():
        return Path(wish) / name
    if many:
        raise UsageError(f"-o {wish} is one file, but there are several PDFs.", "Name a folder, such as -o out/.")
    return Path(wish)


def _home(source: Path) -> Path:
    parent = source.parent
    return parent.parent / "output" if parent.name == PROJECT_SOURCES else parent


def _outcomes(errands: list[Errand], options: argparse.Namespace) -> Iterator[Outcome]:
    with Pressroom(system_fonts=options.system_fonts, meanwhile=_load_readers) as pressroom:
        from cvpdf.commands.report import failure_lines, report_lines  # when the other process has begun

        for errand in errands:
            outcome = _outcome(errand, options, pressroom)
            lines = failure_lines(outcome) if options.quiet or options.json else report_lines(outcome, options.verbose)
            if lines:
                sys.stderr.write("\n".join(lines) + "\n")
            if not options.json:
                _hand_over(outcome, errand)
            yield outcome


def _hand_over(outcome: Outcome, errand: Errand) -> None:
    """The path on standard output; with `-o -` the PDF itself."""
    result = outcome.result
    if result and result.path:
        sys.stdout.write(f"{result.path}\n")
    elif result and result.passed and errand.output == STDOUT:
        sys.stdout.buffer.write(result.proof.pdf)
    sys.stdout.flush()


def _load_readers() -> None:
    """What will read the pages, loaded while they are set."""
    from cvpdf.checks.families import warm_up

    warm_up()


def _outcome(errand: Errand, options: argparse.Namespace, pressroom: Pressroom) -> Outcome:
    from cvpdf.build import Job, build
    from cvpdf.commands.report import Outcome

    start = time.perf_counter()
    name = STDIN_NAME if errand.source == STDIN else errand.source
    try:
        job = Job(
            name=name,
            data=read_bytes(errand.source),
            folder=None if errand.source == STDIN else Path(errand.source).parent,
            output=None if errand.output == STDOUT else errand.output,
            theme=errand.theme,
            lang=options.lang,
            encoding=options.encoding,
        )
        job = replace(job, strict=options.strict, verified=not options.no_verify, system_fonts=options.system_fonts)
        result = build(job, press=pressroom)
    except CvpdfError as error:
        return Outcome(name, errand.theme or "", error=error, seconds=time.perf_counter() - start)
    return Outcome(name, result.theme, result=result, seconds=time.perf_counter() - start)


def read_bytes(source: str) -> bytes:
    """The bytes of a file, or of standard input.

    Raises:
        SourceError: There is no such file, it is a folder, or it may not be read.
    """
    if source == STDIN:
        return sys.stdin.buffer.read()
    path = Path(source)
    try:
        return path.read_bytes()
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
