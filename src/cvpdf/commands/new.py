"""`cvpdf new`: a résumé repository that builds at once."""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import cvpdf
from cvpdf.commands.requirement import requirement
from cvpdf.configuration.values import lang_of
from cvpdf.data import SCAFFOLD, THEMES
from cvpdf.load_theme import load_theme
from cvpdf.model.errors import ConfigError, SourceError, UsageError

SAMPLES = ("zh-Hans", "zh-Hant", "ja", "ko", "en")
# Name in the new folder → name among the files that come with cvpdf.
FILES = {"cvpdf.toml": "cvpdf.toml", ".gitignore": "gitignore", "private.toml": "private.toml"}
NEXT = "Write over resume.md what is yours, and your e-mail address and telephone number into private.toml."
FRESH = re.compile(r"\.|README(?:\.md)?$|LICEN[CS]E", re.I)  # what a repository that was just made has
WHERE = "Write into {} where your copy of cvpdf lies: this one was cloned from nowhere that others can reach."
UNKNOWN = 'CVPDF: ""'
WORKFLOWS = {"github": (".github/workflows/resume.yml", "github.yml")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("folder", nargs="?", metavar="DIR", help="where; the working folder if it is empty")
    parser.add_argument("-l", "--lang", default="en", help=f"the sample's language: {', '.join(SAMPLES)}")
    parser.add_argument("-t", "--theme", default="classic", help="the theme to begin with")
    parser.add_argument("--ci", choices=WORKFLOWS, help="also a workflow that builds and releases it")


def run(options: argparse.Namespace) -> int:
    """Write the files, or none of them.

    Raises:
        UsageError: There is no sample in that language.
        SourceError: A file is there already, or the folder cannot be written.
    """
    folder = _folder(options.folder)
    load_theme(options.theme, THEMES)
    files = dict(_files(_sample_lang(options.lang), _theme_from(folder, options.theme), options.ci))
    if folder.exists() and not folder.is_dir():
        raise SourceError(f"{folder} is no folder.", "Name another.")
    there = [name for name in files if (folder / name).exists() or (folder / name).is_symlink()]
    if there:
        raise SourceError(f"{folder / there[0]} is there already.", "Nothing was written. Name another folder.")
    _write(folder, files)
    sys.stdout.writelines(f"{folder / name}\n" for name in files)
    where = "" if folder == Path() else f"cd {shlex.quote(str(folder))} && "
    unknown = options.ci and UNKNOWN in files[WORKFLOWS[options.ci][0]]
    more = f"{WHERE.format(folder / WORKFLOWS[options.ci][0])}\n" if unknown else ""
    sys.stderr.write(f"{NEXT}\n{more}Then: {where}cvpdf build\n")
    return 0


def _folder(word: str | None) -> Path:
    """Where the files go: unasked they join only a fresh repository's own.

    Raises:
        UsageError: The name is empty, or nothing is named and the working folder is in use.
    """
    if word == "":
        raise UsageError("The folder's name is empty.", "For example: cvpdf new cv")
    if word is None and any(not FRESH.match(each.name) for each in Path().iterdir()):
        raise UsageError("Where? There are files in the working folder.",
                         "cvpdf new cv makes a folder, cvpdf new . writes into this one.")  # fmt: skip
    return Path(word or ".")


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Each file, or none of them."""
    written: list[Path] = []
    for name, text in files.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
        except OSError as error:
            for each in written:
                each.unlink(missing_ok=True)
            raise SourceError(f"{path} cannot be written: {error.strerror}.", "Name another folder.") from None


def _theme_from(folder: Path, theme: str) -> str:
    """A theme as cvpdf.toml in the folder names it: a path starts from there."""
    return os.path.relpath(theme, folder) if "/" in theme else theme


def _sample_lang(word: str) -> str:
    try:
        lang = lang_of(word)
    except ConfigError as error:
        raise UsageError(error.message, f"There are samples in {', '.join(SAMPLES)}.") from None
    if lang not in SAMPLES:
        raise UsageError(f"There is no sample in {lang}.", f"There are samples in {', '.join(SAMPLES)}.")
    return lang


def _files(lang: str, theme: str, ci: str | None) -> Iterator[tuple[str, str]]:
    """The files to write: name and text."""
    yield "resume.md", (SCAFFOLD / f"resume.{lang}.md").read_text("utf-8")
    for name, source in FILES.items():
        text = (SCAFFOLD / source).read_text("utf-8")
        yield name, text.replace("{theme}", json.dumps(theme, ensure_ascii=False)).replace("{lang}", lang)
    if ci:
        name, source = WORKFLOWS[ci]
        text = (SCAFFOLD / source).read_text("utf-8")
        yield name, text.replace("{requirement}", requirement(SCAFFOLD.parent, cvpdf.__version__))
