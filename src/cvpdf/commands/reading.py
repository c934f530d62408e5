"""How the commands that make no PDF read a résumé: the first three stages, without theme and press."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from cvpdf.commands.ending import add_limit_arguments
from cvpdf.commands.errands import STDIN, Asked, layers_for, sources_here
from cvpdf.commands.report import diagnostic_lines
from cvpdf.commands.understanding import Reading, understand
from cvpdf.commands.written import read_written
from cvpdf.configuration.values import lang_of
from cvpdf.model.errors import SourceError, UsageError
from cvpdf.model.policy import Policy
from cvpdf.model.settings import Wish
from cvpdf.write import write

EXAMPLE = "For example: resume.md, or - for standard input."


def add_source(parser: argparse.ArgumentParser) -> None:
    """The arguments that name a résumé and say how to read it."""
    what = "a Markdown résumé, resume.json, cv.yaml, or - for standard input"
    what += "; the one that cvpdf.toml names where left out"
    parser.add_argument("source", nargs="?", metavar="FILE", help=what)
    parser.add_argument("-l", "--lang", help="the document's language, where it should not be detected")
    parser.add_argument("--encoding", help="the file's encoding, where it cannot be told")
    add_limit_arguments(parser)


def read_resume(options: argparse.Namespace, policy: Policy) -> Reading:
    """Read what the arguments name, and tell on stderr what there is to say about it.

    Raises:
        SourceError: There is no such file, or it is no résumé that can be read.
        ConfigError: Its front matter, or a configuration file around it, is wrong.
    """
    source = _here(policy) if options.source is None else named(options.source)
    layers = layers_for(source, files=not policy.untrusted)
    flags = {"lang": Wish(lang_of(options.lang), "--lang")} if options.lang else {}
    asked = Asked({**layers.environment, **flags}, layers.files)
    written = read_written(source, options.encoding or asked.value("encoding"), policy)
    folder = None if source == STDIN else Path(source).parent
    reading = understand(written.data, written.name, folder, asked=asked, encoding=written.encoding, policy=policy)
    for diagnostic in reading.diagnostics:
        sys.stderr.write("\n".join(diagnostic_lines(diagnostic, reading.source)) + "\n")
    return reading


def _here(policy: Policy) -> str:
    """The one source of the working folder.

    Raises:
        UsageError: There is none, or several.
    """
    sources = sources_here(trusted=not policy.untrusted)
    if len(sources) != 1:
        named = f"Name one: {', '.join(sources[:-1])} or {sources[-1]}." if sources else EXAMPLE
        raise UsageError("Which résumé?", named)
    return sources[0]


def named(source: str) -> str:
    """The file that an argument names.

    Raises:
        UsageError: The name is empty.
    """
    if not source:
        raise UsageError("The file's name is empty.", EXAMPLE)
    return source


def hand_over(text: str, output: str | None) -> None:
    """Write a text to standard output, or whole to a file whose path is said then.

    Raises:
        SourceError: The file cannot be written, or is something else than what is written to it.
    """
    if output in (None, STDIN):
        sys.stdout.write(text)
        return
    path = Path(output or "")
    if path.is_file() and path.stat().st_size:
        hint = "Nothing is replaced; remove it, name another place, or leave out -o and write > behind the command."
        raise SourceError(f"{path} is there already.", hint)
    write(text.encode(), path)
    sys.stdout.write(f"{path}\n")
