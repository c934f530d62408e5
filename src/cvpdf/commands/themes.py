"""`cvpdf themes`: what there is to wear, what can be altered, and whether it fits."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.model.errors import ThemeError, UsageError, shown
from cvpdf.model.policy import UNTRUSTED
from cvpdf.model.theme import Option, Theme, Token
from cvpdf.theming.options import allowed
from cvpdf.theming.shelf import NAME, installed_themes, theme_names

MANIFEST = """\
title = "{title}"
description = "In one line, what it is for."
extends = "{parent}"

# Tokens over the parent's; `cvpdf themes show {parent}` has them all. A token of your own is put in where your style
# sheet says `var(--its-name)`.
[tokens]
accent = "#0b7285"
"""
# As a stranger's résumé, but for the time: some twenty pages are set.
CHECKING = UNTRUSTED._replace(seconds=300, memory=1024)
LANGUAGES = ("zh-Hans", "zh-Hant", "ja", "ko", "en")  # those that themes are checked in
STYLE = """\
/* On top of the style sheets of {parent}. Roles, and what a style sheet leaves out: docs/themes.md.
   `cvpdf themes check ./{name}` says whether the theme keeps the contract. */
"""
# … where the parent leaves everything to the child; another parent has a look of its own.
RULES = """\
.name { font-size: var(--name-size); line-height: 1.3; margin-bottom: .2em; }
.label, .entry-period { color: var(--muted); }
.section { margin-top: calc(var(--line) * var(--gap)); }
.section-title { font-size: 1.2em; color: var(--accent); border-bottom: .5pt solid var(--accent);
  margin-bottom: calc(var(--line) * .3 * var(--gap)); }
.entry { margin-top: calc(var(--line) * .5 * var(--gap)); }
.section-title + .entry { margin-top: 0; }
.bare + .bare { margin-top: calc(var(--line) * .2 * var(--gap)); }
.entry .entry { padding-left: 1em; }
.entry-title > span:not(:last-child) { margin-right: .6em; }
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    verbs = parser.add_subparsers(dest="verb", metavar="list|show|new|check")
    listing = verbs.add_parser("list", help="the themes there are")
    show = verbs.add_parser("show", help="a theme's options: what they are, and what they may be")
    new = verbs.add_parser("new", help="a folder with a theme of your own, which builds at once")
    check = verbs.add_parser("check", help="whether a theme keeps the contract, in five languages on 1 to 4 pages")
    check.add_argument("-l", "--lang", choices=LANGUAGES, help="in one language only")
    check.add_argument("--limit", action="append", metavar="NAME=N", default=[],
                       help="raise or lower a limit, such as seconds=600 (docs/security.md)")  # fmt: skip
    for verb in (show, new, check):
        verb.add_argument("name", metavar="NAME")
    new.add_argument("--extends", default="base", metavar="THEME", help="the theme it stands on (default: base)")
    for verb in (listing, show, check):
        verb.add_argument("--json", action="store_true", help="JSON on standard output")


def run(options: argparse.Namespace) -> int:
    """Do what the verb says."""
    match options.verb:
        case "show":
            _say(_show(options.name, as_json=options.json))
        case "check":
            languages = LANGUAGES if options.lang is None else (options.lang,)
            return _confined(options.limit, lambda: _check(options.name, languages, as_json=options.json))
        case "new":
            _say([str(_new(options.name, options.extends))])
        case _:
            _say(_list(as_json=getattr(options, "json", False)))
    return 0


def _say(lines: list[str]) -> None:
    sys.stdout.write("\n".join(lines) + "\n")


def _list(*, as_json: bool) -> list[str]:
    themes = [load_theme(name, THEMES) for name in theme_names(THEMES)]
    themes += [load_theme(str(folder), THEMES) for folder in installed_themes().values()]
    names = [*theme_names(THEMES), *installed_themes()]
    if as_json:
        records = [
            {"name": name, "title": theme.title, "description": theme.description, "path": str(theme.folders[0])}
            for name, theme in zip(names, themes, strict=True)
        ]
        return [json.dumps(records, ensure_ascii=False, indent=2)]
    return [shown(f"{name:10} {theme.description}") for name, theme in zip(names, themes, strict=True)]


def _show(name: str, *, as_json: bool) -> list[str]:
    theme = load_theme(name, THEMES)
    records = [_record(option, theme) for option in theme.options.values()]
    if as_json:
        whole = {"name": theme.name, "title": theme.title, "description": theme.description}
        return [json.dumps({**whole, "path": str(theme.folders[0]), "options": records}, ensure_ascii=False, indent=2)]
    return [shown(f"{theme.title}: {theme.description}"), "", *_table(records)]


def _record(option: Option, theme: Theme) -> dict[str, Token | None]:
    """One option as `show` tells it; the value is the theme's own, in Latin and in full-width type."""
    value: Token | None = theme.tokens.get(option.name)
    return {
        "name": option.name,
        "type": option.type,
        "value": value,
        "value-full-width": theme.full_width.get(option.name, value),
        "allowed": allowed(option),
        "what": option.what,
    }


def _table(records: list[dict[str, Token | None]]) -> Iterator[str]:
    for record in records:
        yield f"  {record['name']:16} {_values(record):16} {record['what']}: {record['allowed']}"


def _values(record: Mapping[str, Token | None]) -> str:
    latin, full = record["value"], record["value-full-width"]
    if latin is None:
        return "–"
    return str(latin) if latin == full else f"{latin}, CJK {full}"


def _confined(limits: list[str], check: Callable[[], int]) -> int:
    """Check a theme in a process of its own: it may be a stranger's, and need not end."""
    import os

    policy = CHECKING.raised(limits)
    if not hasattr(os, "fork"):
        return check()
    from cvpdf.confinement import confined

    return confined(policy, check)


def _check(name: str, languages: tuple[str, ...], *, as_json: bool) -> int:
    """Say each verdict as soon as it is known; 1 where one failed."""
    from cvpdf.commands.fitting import fitting

    checks = []
    for check in fitting(name, languages):
        checks.append(check)
        if not as_json:
            _say([f"  {'✓' if check.passed else '✗'} {check.name}: {check.detail}"])
            sys.stdout.flush()
    passed = all(check.passed for check in checks)
    if as_json:
        records = [{"name": each.name, "passed": each.passed, "detail": each.detail} for each in checks]
        _say([json.dumps({"theme": name, "passed": passed, "checks": records}, ensure_ascii=False, indent=2)])
    else:
        _say([f"{name}: {sum(check.passed for check in checks)} of {len(checks)} passed"])
    return 0 if passed else 1


def _new(name: str, parent: str) -> Path:
    """Write a theme's folder.

    Raises:
        UsageError: The name is none.
        ThemeError: The folder is there already, cannot be made, or there is no such parent.
    """
    folder = Path(name)
    if not NAME.fullmatch(folder.name):
        raise UsageError(f"{folder.name!r} is no name for a theme.", "Letters, digits, - and _ will do.")
    extends = parent if NAME.fullmatch(parent) else _from(folder, parent)
    load_theme(parent, THEMES)
    if folder.exists():
        raise ThemeError(f"{folder} is there already.", "Choose another name, or remove it first.")
    rules = RULES if extends == "base" else ""
    files = {"theme.toml": MANIFEST, "style.css": STYLE}
    try:
        folder.mkdir(parents=True)
        for file, text in files.items():
            filled = text.format(title=folder.name.capitalize(), name=folder.name, parent=extends)
            (folder / file).write_text(filled + (rules if file == "style.css" else ""), "utf-8")
    except OSError as error:
        raise ThemeError(f"{folder} cannot be made: {error.strerror}.") from None
    return folder


def _from(folder: Path, parent: str) -> str:
    """The path of a parent theme as the new theme's manifest has to say it: from the folder that both may lie in."""
    import os

    return f"./{os.path.relpath(Path(parent).resolve(), folder.resolve().parent)}"
