"""Writes docs/commands.md: every command and option, as the program itself has them.

`python tools/make_commands_page.py` writes the page; a test compares it with what the program says.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from cvpdf.cli import ALIASES, COMMANDS, MODULES
from cvpdf.commands.examples import EXAMPLES

PAGE = Path(__file__).parents[1] / "docs/commands.md"
HEAD = """# Commands

Made by `make docs` from what the program itself says; `cvpdf COMMAND --help` has the same. `cvpdf resume.md` is
`cvpdf build resume.md`.

Paths are printed on standard output, everything else on standard error. Exit codes: 0 good, 1 the résumé or the PDF
fails a check, 2 wrong arguments, 3 a file or the configuration cannot be read, 4 fonts, theme or typesetting failed,
130 interrupted.
"""


def parser_of(command: str) -> argparse.ArgumentParser:
    """The parser of a command."""
    parser = argparse.ArgumentParser(prog=f"cvpdf {command}")
    import_module(f"cvpdf.commands.{MODULES.get(command, command)}").add_arguments(parser)
    return parser


def parsers() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command and subcommand with its parser: `build`, `themes show`."""
    for command in COMMANDS:
        parser = parser_of(command)
        yield command, parser
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                yield from ((f"{command} {name}", each) for name, each in action.choices.items())


def options_of(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """The options of a parser, without --help."""
    yield from (each for each in parser._actions if each.option_strings and "--help" not in each.option_strings)


def page() -> str:
    """The whole page."""
    return HEAD + "".join(section(name, parser) for name, parser in parsers())


def section(name: str, parser: argparse.ArgumentParser) -> str:
    """One command's part of the page."""
    level = "##" if name in COMMANDS else "###"
    lines = ["", f"{level} cvpdf {name}", ""]
    if name in COMMANDS:
        other = [alias for alias, command in ALIASES.items() if command == name]
        lines.append(COMMANDS[name][0].upper() + COMMANDS[name][1:] + "."
                     + (f" Also `cvpdf {other[0]}`." if other else ""))  # fmt: skip
        lines += ["", "```console", *(f"$ {line}  # {what}" for line, what in EXAMPLES[name]), "```"]
    rows = [row(action) for action in parser._actions if action.help and "--help" not in action.option_strings]
    if rows:
        lines += ["", "| | |", "|---|---|", *rows]
    return "\n".join(lines) + "\n"


def row(action: argparse.Action) -> str:
    """A table's row: how an argument is written, and what it does."""
    choices = "{" + ",".join(map(str, action.choices)) + "}" if action.choices else ""
    value = action.metavar or choices or action.dest.upper()
    if not action.option_strings:
        names = f"`{action.metavar or choices or action.dest}`"
    else:
        names = ", ".join(f"`{name}`" for name in action.option_strings)
        names = names if action.nargs == 0 else names[:-1] + f" {value}`"
    # In a table a bar ends a cell, in code too.
    cells = [text.replace("|", r"\|") for text in (names, (action.help or "").replace("%%", "%"))]
    return f"| {cells[0]} | {cells[1]} |"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
