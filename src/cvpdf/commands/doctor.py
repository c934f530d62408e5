"""`cvpdf doctor`: what is there, what is missing, and the command that mends it."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PYTHON = (3, 11)


class Finding(NamedTuple):
    """One thing looked at: whether it is good, what was found, and what to do where it is not."""

    name: str
    good: bool
    detail: str
    remedy: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")


def run(options: argparse.Namespace) -> int:
    """Say a line for each thing; exit code 4 where the press could not work."""
    findings = [finding for examine in EXAMINATIONS for finding in examine()]
    if options.json:
        sys.stdout.write(json.dumps({"findings": [each._asdict() for each in findings]}, ensure_ascii=False) + "\n")
    else:
        width = max(len(each.name) for each in findings)
        for each in findings:
            sys.stdout.write(f"{'✓' if each.good else '✗'} {each.name:{width}}  {each.detail}\n")
            if each.remedy:
                sys.stdout.write(f"  {'':{width}}  {each.remedy}\n")
    return 0 if all(each.good for each in findings) else 4


def _python() -> Iterator[Finding]:
    good = sys.version_info[:2] >= PYTHON
    remedy = "" if good else f"Install Python {PYTHON[0]}.{PYTHON[1]} or newer."
    yield Finding("Python", good, f"{platform.python_version()} ({sys.executable})", remedy)


def _libraries() -> Iterator[Finding]:
    from cvpdf.press.libraries import LIBRARIES, install_command, load

    for name in LIBRARIES:
        library = load(name)
        if library is None:
            yield Finding(name, False, "not found", install_command([name]))
        else:
            yield Finding(name, True, _version(name, library))


def _version(name: str, library: object) -> str:
    """What a library says of its version; `found` of those that say nothing."""
    import ctypes

    symbol = {"Pango": "pango_version_string", "HarfBuzz": "hb_version_string"}.get(name)
    if symbol is None:
        return "found"
    asked = getattr(library, symbol)
    asked.restype = ctypes.c_char_p
    return str(asked().decode())


def _press() -> Iterator[Finding]:
    from cvpdf.model.errors import CvpdfError
    from cvpdf.press.start import start_press

    try:
        yield Finding("WeasyPrint", True, str(start_press().__version__))
    except CvpdfError as error:
        yield Finding("WeasyPrint", False, error.message, error.hint)


def _fonts() -> Iterator[Finding]:
    """Each face, by its digest."""
    from cvpdf.data import FONTS
    from cvpdf.model.errors import CvpdfError
    from cvpdf.typefaces.manifest import damaged, load_typecase

    try:
        typecase = load_typecase(FONTS)
        wrong = [face.file.name for face in typecase.faces if damaged(face)]
    except CvpdfError as error:
        yield Finding("fonts", False, error.message, error.hint)
        return
    detail = f"{len(typecase.faces)} faces, each as it was made ({FONTS})"
    said = f"damaged: {', '.join(wrong)}" if wrong else detail
    yield Finding("fonts", not wrong, said, "Install cvpdf again." if wrong else "")


def _themes() -> Iterator[Finding]:
    from cvpdf.data import THEMES
    from cvpdf.load_theme import load_theme
    from cvpdf.model.errors import CvpdfError
    from cvpdf.theming.shelf import theme_names

    names = theme_names(THEMES)
    try:
        for name in names:
            load_theme(name, THEMES)
    except CvpdfError as error:
        yield Finding("themes", False, error.message, error.hint)
        return
    yield Finding("themes", bool(names), ", ".join(names) or "none", "" if names else "Install cvpdf again.")


def _room() -> Iterator[Finding]:
    """The folder where fonts are laid out for the press."""
    folder = Path(tempfile.gettempdir())
    good = os.access(folder, os.W_OK)
    yield Finding("temporary files", good, str(folder), "" if good else "TMPDIR names another folder.")


def _cache() -> Iterator[Finding]:
    from cvpdf.commands.cache import summary

    yield Finding("cache", True, summary())


EXAMINATIONS = (_python, _libraries, _press, _fonts, _themes, _room, _cache)
