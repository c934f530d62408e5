"""`cvpdf config`: each setting, its value, and where it comes from."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from cvpdf.commands.errands import STDIN, Asked, layers_for, target_of
from cvpdf.commands.flags import add_setting_arguments, flags_of
from cvpdf.commands.sources import read_bytes
from cvpdf.configuration.private import private_values
from cvpdf.configuration.table import FRONT_KEYS, SETTINGS
from cvpdf.model.errors import shown
from cvpdf.model.settings import Settings, Wish

DEFAULT = "default"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments: a source, and the flags of `cvpdf build`."""
    parser.add_argument("source", nargs="?", metavar="SOURCE", help="a résumé, for its front matter")
    parser.add_argument("--target", metavar="NAME", help="as it holds for a target of cvpdf.toml")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    add_setting_arguments(parser)


class Row(NamedTuple):
    """A setting as it holds: its key, its value, the place it comes from."""

    key: str
    value: Any
    place: str


def run(options: argparse.Namespace) -> int:
    """Print a line for each setting.

    Raises:
        UsageError: There is no such target.
        ConfigError: A setting is not allowed.
    """
    rows = list(_rows(options))
    if options.json:
        items = [{"key": row.key, "value": row.value, "from": row.place} for row in rows]
        sys.stdout.write(json.dumps({"settings": items}, ensure_ascii=False) + "\n")
        return 0
    wide = [max(len(row.key) for row in rows), max(len(_shown(row.value)) for row in rows)]
    for row in rows:
        sys.stdout.write(f"{row.key:{wide[0]}}  {_shown(row.value):{min(wide[1], 40)}}  {row.place}\n")
    return 0


def _rows(options: argparse.Namespace) -> list[Row]:
    layers = layers_for(options.source or STDIN)
    flags = {**(target_of(options.target, layers) if options.target else {}), **flags_of(options)}
    if options.theme:
        flags["theme"] = Wish(options.theme[-1], "--theme")
    asked = Asked({**layers.environment, **flags}, layers.files)
    source = options.source or next(iter(asked.value("source", ())), None)
    settings = _of_document(source, asked)
    rows = []
    for setting in SETTINGS:
        wish = asked.above.get(setting.key) or asked.below.get(setting.key)
        if setting.key in FRONT_KEYS and setting.key in settings.places:
            wish = Wish(getattr(settings, setting.key), settings.places[setting.key])
        if setting.key == "targets" and wish:
            wish = Wish(list(wish.value), wish.place)
        if setting.key != "options":
            rows.append(Row(setting.key, wish.value if wish else setting.default, wish.place if wish else DEFAULT))
    return [*rows, *_private(source), *_tokens(settings)]


def _private(source: str | None) -> Iterator[Row]:
    """Which private values there are, and where from; never what they are."""
    folder = Path() if source in (None, STDIN) else Path(source or "").parent
    for private in private_values(folder, os.environ):
        yield Row(f"private.{private.key}", "(not shown)", private.place)


def _of_document(source: str | None, asked: Asked) -> Settings:
    """The document's settings, with front matter where there is a source."""
    from cvpdf.configure import configure
    from cvpdf.model.source import Source
    from cvpdf.read import read

    if source is None:
        return configure(Source("", None, "", ()), above=asked.above, below=asked.below)
    data, folder = read_bytes(source), None if source == STDIN else Path(source).parent
    return configure(read(data, name=source, folder=folder)[0], above=asked.above, below=asked.below)


def _tokens(settings: Settings) -> list[Row]:
    """The theme's tokens, the last layer of all."""
    from cvpdf.build import DEFAULT_THEME
    from cvpdf.data import THEMES
    from cvpdf.load_theme import load_theme

    theme = load_theme(settings.theme or DEFAULT_THEME, THEMES, settings.options, settings.places)
    keys = {f"options.{token}": value for token, value in theme.tokens.items()}
    return [Row(key, value, settings.places.get(key, f"theme {theme.name}")) for key, value in keys.items()]


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        words = (": ".join(filter(None, each)) if isinstance(each, tuple) else str(each) for each in value)
        return shown(", ".join(words))
    return shown(str(value))
