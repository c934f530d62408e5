"""`cvpdf import`: JSON Resume and RenderCV's YAML as Markdown, which a build then reads like any other."""

from __future__ import annotations

import argparse
import sys

from cvpdf.commands.ending import add_limit_arguments, policy_of, within
from cvpdf.commands.errands import STDIN
from cvpdf.commands.imported import imported
from cvpdf.commands.reading import hand_over, named
from cvpdf.commands.sources import STDIN_NAME, read_bytes
from cvpdf.exchange.phrases import LANGUAGES
from cvpdf.model.errors import shown
from cvpdf.model.policy import Policy


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("source", metavar="FILE", help="resume.json or cv.yaml, or - for standard input")
    parser.add_argument("-o", "--output", metavar="OUT", help="a new Markdown file; standard output where left out")
    parser.add_argument("-l", "--lang", choices=LANGUAGES, help="the language of the titles that JSON Resume has not")
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
    text, wrong = imported(data, name, lang=options.lang, encoding=options.encoding, policy=policy)
    for title in wrong:
        message = f"warning[round-trip]: “{shown(title)}” is read otherwise from this Markdown than the data says it."
        sys.stderr.write(f"{name}: {message}\n  hint: Look at it with `cvpdf inspect`.\n")
    hand_over(text, options.output)
    return 0
