"""Arguments in, messages and an exit code out."""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import cvpdf
from cvpdf.model.errors import CvpdfError, SourceError, UsageError

# Command → its line in the help; each is a module in commands/, loaded when called.
COMMANDS = {
    "build": "set résumés as PDFs (also: cvpdf SOURCE)",
    "preview": "build, and build again whenever something changes (build --watch)",
    "inspect": "show how a résumé is read, line by line",
    "export": "write a résumé as JSON Resume, plain text or clean Markdown",
    "import": "write JSON Resume or RenderCV's YAML as Markdown (build, inspect and export take them as they are)",
    "cache": "say what is kept of earlier builds, and clear it",
    "check": "proofread a résumé's text, or say what machines find in a PDF from any program",
    "config": "show each setting, its value and where it comes from",
    "new": "begin a résumé: a sample that builds at once, and the files around it",
    "doctor": "say what is there and what is missing, with the command that mends it",
    "schema": "print the JSON Schema of cvpdf.toml or of front matter, for editors",
    "themes": "list, show, make and check themes",
}
MODULES = {"import": "importing"}  # where a command's name is a word of Python
# What other programs call them.
ALIASES = {
    "render": "build", "init": "new", "validate": "check", "theme": "themes",
    "watch": "preview", "serve": "preview", "dev": "preview",
}  # fmt: skip
INTERRUPTED = 130
HELP = frozenset(("-h", "--help"))
# Arguments of `build` with which no press is needed, or another one than the usual.
ALONE = HELP | frozenset(("--untrusted", "--system-fonts", "-j", "--jobs", "--report", "-w", "--watch"))
UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
REFUSED = {
    errno.EAGAIN: "Too many processes are running: ulimit -u.",
    errno.ENOMEM: "There is not enough memory, or ulimit -v is too low.",
    errno.EMFILE: "Too many files are open: ulimit -n.",
    errno.ENFILE: "Too many files are open on this machine.",
}
WHOLE = ("build", "export", "import")  # what they write may be read by a program: no character is put otherwise
AS_UTF8 = "Set PYTHONUTF8=1, or name a file with -o."


def run(arguments: Sequence[str]) -> int:
    """Run a command line (without the program's name) and return the exit code."""
    try:
        return _run(list(arguments))
    except CvpdfError as error:
        say(f"cvpdf: {error.message}" + (f"\n  {error.hint}" if error.hint else ""))
        if "--json" in arguments:
            _say_as_json(error, build="inspect" not in arguments[:1])
        return error.exit_code
    except BrokenPipeError:  # whoever read our output has gone
        _silence()
        return 1
    except (MemoryError, OSError, RecursionError, UnicodeEncodeError) as error:
        return _told(error)
    except KeyboardInterrupt:
        say("cvpdf: interrupted.")
        return INTERRUPTED


def _told(error: MemoryError | OSError | RecursionError | UnicodeEncodeError) -> int:
    """Say what the system refuses, or standard output cannot take; anything else is a fault of ours."""
    if isinstance(error, RecursionError):
        say("cvpdf: The résumé is nested too deeply.\n  Nest lists, quotes and emphasis less deeply.")
        return SourceError.exit_code
    if isinstance(error, MemoryError):
        say("cvpdf: There is not enough memory for this.")
        return CvpdfError.exit_code
    if isinstance(error, UnicodeEncodeError):
        char = error.object[error.start]
        if "\ud800" <= char <= "\udfff":  # a byte of a file's name
            say(f"cvpdf: standard output is {error.encoding}, and a name is not: {error.object.strip()!a}.")
            return SourceError.exit_code
        say(f"cvpdf: standard output is {error.encoding}, which has no {char} (U+{ord(char):04X}).\n  {AS_UTF8}")
        return SourceError.exit_code
    if error.filename is not None or error.errno not in (*UNWRITABLE, *REFUSED):
        raise error
    if error.errno in REFUSED:
        say(f"cvpdf: the system refuses what is needed: {error.strerror}.\n  {REFUSED[error.errno]}")
        return CvpdfError.exit_code
    _silence()
    say(f"cvpdf: standard output cannot be written: {error.strerror}.")
    return SourceError.exit_code


def _say_as_json(error: CvpdfError, *, build: bool) -> None:
    """A program that asked for an object gets one, with the error in it, whatever went wrong."""
    from cvpdf.commands.report import error_as_json

    sys.stdout.write(error_as_json(error, build=build) + "\n")


def _silence() -> None:
    """Let what is still to be flushed go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(message: str) -> None:
    """One message for a person, on stderr; where that cannot be written, the exit code says it alone."""
    with suppress(OSError):
        sys.stderr.write(message + "\n")


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one sentence with the nearest right word."""

    def error(self, message: str) -> NoReturn:
        """Raise a usage error instead of printing the whole usage."""
        raise UsageError(f"{message[0].upper()}{message[1:]}.", self._hint(message))

    def _hint(self, message: str) -> str:
        meant = ""
        if "unrecognized arguments" in message:
            from cvpdf.commands.guessed import option_meant

            flag = message.partition(": ")[2].split()[0].partition("=")[0]
            meant = option_meant(flag, [name for action in self._actions for name in action.option_strings])
        return meant or f"See `{self.prog} --help`."

    def format_help(self) -> str:
        """The help, with examples at its end."""
        from cvpdf.commands.examples import epilog

        return f"{super().format_help()}\n{epilog(self.prog.removeprefix('cvpdf '))}".rstrip() + "\n"


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["help"] and len(arguments) > 1:
        arguments = [arguments[1], "--help"]
    if not arguments or arguments[0] in (*HELP, "help"):
        _show_escapes()
        return _help(failed=not arguments)
    if arguments[0] in ("-V", "--version"):
        sys.stdout.write(f"cvpdf {cvpdf.__version__}\n")
        return 0
    name, rest = _command(arguments)
    if name not in WHOLE or not HELP.isdisjoint(rest):
        _show_escapes()
    if name == "build" and ALONE.isdisjoint(rest):
        from cvpdf.pressroom import start_ahead

        start_ahead()
    command = import_module(f"cvpdf.commands.{MODULES.get(name, name)}")
    what = COMMANDS[name][0].upper() + COMMANDS[name][1:] + "."
    parser = Parser(prog=f"cvpdf {name}", description=what, allow_abbrev=False)
    command.add_arguments(parser)
    code: int = command.run(parser.parse_args(rest, argparse.Namespace(arguments=arguments)))
    return code


def _show_escapes() -> None:
    """An ASCII terminal is shown escapes for what it does not have."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _command(arguments: list[str]) -> tuple[str, list[str]]:
    """Which command, and its arguments. `cvpdf resume.md` is `cvpdf build resume.md`; a mistyped command is no file."""
    first = arguments[0]
    if first in COMMANDS:
        return first, arguments[1:]
    if first.startswith("-") or os.path.exists(first):  # noqa: PTH110 - Path raises where a name is too long
        return "build", arguments
    if first in ALIASES:
        return ALIASES[first], arguments[1:]
    from difflib import get_close_matches

    from cvpdf.commands.guessed import command_meant

    meant = command_meant(first)
    if meant:
        raise UsageError(f"There is no command {first!r}.", meant)
    close = get_close_matches(first, [*COMMANDS, *ALIASES], 1)
    if close:
        raise UsageError(f"There is no command {first!r}.", f"Did you mean {close[0]}?")
    if "." not in first and "/" not in first:
        raise UsageError(f"{first!r} is neither a command nor a file.", f"Commands: {', '.join(COMMANDS)}.")
    return "build", arguments


def _help(*, failed: bool) -> int:
    lines = ["usage: cvpdf COMMAND …, or cvpdf SOURCE", "", "Sets a Markdown résumé as a PDF, and proves it.", ""]
    lines += [f"  {name:10} {text}" for name, text in COMMANDS.items()]
    lines += [
        "",
        "`cvpdf COMMAND --help` has the options, with examples; `cvpdf --version` says which release this is.",
    ]
    (sys.stderr if failed else sys.stdout).write("\n".join(lines) + "\n")
    return UsageError.exit_code if failed else 0
