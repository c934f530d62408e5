"""`cvpdf import`: JSON Resume and RenderCV's YAML as Markdown, which a build then reads like any other."""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from cvpdf.commands.ending import add_limit_arguments, policy_of, within
from cvpdf.commands.errands import STDIN
from cvpdf.commands.imported import imported
from cvpdf.commands.reading import hand_over, named
from cvpdf.commands.sources import STDIN_NAME, read_bytes
from cvpdf.configuration.values import lang_of
from cvpdf.model.errors import SourceError, shown
from cvpdf.model.policy import Policy

MARKDOWN = (".md", ".markdown")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("source", metavar="FILE", help="resume.json or cv.yaml, or - for standard input")
    parser.add_argument("-o", "--output", metavar="OUT", help="a new Markdown file; standard output where left out")
    parser.add_argument("-l", "--lang", help="the language of the titles that JSON Resume has not")
    parser.add_argument("--encoding", help="the file's encoding, where it cannot be told")
    add_limit_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the résumé as Markdown."""
    policy = policy_of(options)
    return within(policy, lambda: _run(options, policy))


def _run(options: argparse.Namespace, policy: Policy) -> int:
    name = STDIN_NAME if options.source == STDIN else options.source
    data = read_bytes(named(options.source), policy.bytes)
    policy.admit_bytes(len(data), name)
    if Path(name).suffix.lower() in MARKDOWN:
        raise SourceError(f"{name} is Markdown already.", f"It is built as it is: cvpdf build {shlex.quote(name)}")
    lang = lang_of(options.lang) if options.lang else None
    text, wrong = imported(data, name, lang=lang, encoding=options.encoding, policy=policy)
    for title in wrong:
        message = f"warning[round-trip]: “{shown(title)}” is read otherwise from this Markdown than the data says it."
        sys.stderr.write(f"{name}: {message}\n  hint: Look at it with `cvpdf inspect`.\n")
    hand_over(text, options.output)
    return 0
