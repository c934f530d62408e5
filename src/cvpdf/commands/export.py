"""`cvpdf export`: a résumé in another form, for other tools and for forms on the web."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from typing import Any

from cvpdf.commands.ending import policy_of, within
from cvpdf.commands.reading import add_source, hand_over, read_resume
from cvpdf.commands.understanding import Reading, understand
from cvpdf.exchange.inspection import inspection
from cvpdf.exchange.json_resume import json_resume
from cvpdf.exchange.markdown import canonical
from cvpdf.exchange.plain_text import plain_text
from cvpdf.model.policy import Policy
from cvpdf.model.resume import Resume

# Settings in front matter that are no part of the résumé itself, and go with it.
KEPT = ("lang", "theme", "photo", "dates", "punctuation", "options")


def _json(reading: Reading) -> str:
    return json.dumps(json_resume(reading.resume), ensure_ascii=False, indent=2) + "\n"


def _text(reading: Reading) -> str:
    return plain_text(reading.resume)


def _markdown(reading: Reading) -> str:
    """Markdown, and a word on stderr where it would not be read as the same résumé."""
    front = {key: reading.source.front[key] for key in KEPT if key in reading.source.front}
    text = canonical(reading.resume, _reread, front)
    if same(inspection(reading.resume)) != same(inspection(_reread(text))):
        message = "warning[round-trip]: some of it is read otherwise from this Markdown than from your file."
        sys.stderr.write(f"{reading.source.name}: {message}\n  hint: Compare `cvpdf inspect` of both.\n")
    return text


def _reread(text: str) -> Resume:
    return understand(text.encode(), "the Markdown").resume


def same(value: Any) -> Any:
    """An inspection without its lines, for comparing."""
    if isinstance(value, dict):
        return {key: same(each) for key, each in value.items() if key != "line"}
    return [same(each) for each in value] if isinstance(value, list) else value


FORMS: dict[str, Callable[[Reading], str]] = {"json": _json, "txt": _text, "md": _markdown}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_source(parser)
    help_to = "json for JSON Resume, txt for plain text to paste into a form, md for clean Markdown"
    parser.add_argument("--to", required=True, choices=FORMS, help=help_to)
    parser.add_argument("-o", "--output", metavar="OUT", help="a new file; standard output where left out")


def run(options: argparse.Namespace) -> int:
    """Write the résumé in the form asked for."""
    policy = policy_of(options)
    return within(policy, lambda: _run(options, policy))


def _run(options: argparse.Namespace, policy: Policy) -> int:
    hand_over(FORMS[options.to](read_resume(options, policy)), options.output)
    return 0
