"""`cvpdf export`: a résumé in another form, for other tools and for forms on the web."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

from cvpdf.commands.reading import add_source, hand_over, read_resume
from cvpdf.exchange.json_resume import json_resume
from cvpdf.exchange.plain_text import plain_text
from cvpdf.model.resume import Resume


def _json(resume: Resume) -> str:
    return json.dumps(json_resume(resume), ensure_ascii=False, indent=2) + "\n"


FORMS: dict[str, Callable[[Resume], str]] = {"json": _json, "txt": plain_text}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_source(parser)
    help_to = "json for JSON Resume, txt for plain text to paste into a form"
    parser.add_argument("--to", required=True, choices=FORMS, help=help_to)
    parser.add_argument("-o", "--output", metavar="OUT", help="a new file; standard output where left out")


def run(options: argparse.Namespace) -> int:
    """Write the résumé in the form asked for."""
    hand_over(FORMS[options.to](read_resume(options).resume), options.output)
    return 0
