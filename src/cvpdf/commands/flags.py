"""The flags of the settings: one for each that has any, by the parts of `--help`, and the wishes they stand for."""

from __future__ import annotations

import argparse
from typing import Any

from cvpdf.configuration.table import BY_KEY, SETTINGS
from cvpdf.model.errors import ConfigError, UsageError
from cvpdf.model.settings import Wish, Wishes

# The parts of `--help`, and whose flags stand in each.
GROUPS = {
    "the page": ("theme", "options", "pages", "max-pages", "fill", "lang"),
    "the words": ("variant", "public", "punctuation"),
    "the file": ("output", "pdf-variant", "attach", "encoding", "system-fonts", "allow-network"),
    "the proof": ("strict", "verify"),
}


def add_setting_arguments(parser: argparse.ArgumentParser) -> None:
    """A flag for each setting that has one; what is not given is None, so that the next layer is asked."""
    for title, keys in GROUPS.items():
        group = parser.add_argument_group(title)
        for key in keys:
            setting = BY_KEY[key]
            if setting.kind == "tokens":
                what = "an option of the theme's, such as accent=#0b7285 (cvpdf themes show NAME)"
                group.add_argument("-s", "--set", action="append", metavar="KEY=VALUE", help=what)
            elif setting.kind == "switch":
                for flag in setting.flags:
                    text = setting.help if flag == setting.flags[0] else f"the opposite of {setting.flags[0]}"
                    group.add_argument(flag, dest=_dest(key), action="store_const", help=text,
                                       const=not flag.startswith("--no-"))  # fmt: skip
            else:
                action = "append" if key == "theme" else "store"
                group.add_argument(*setting.flags, dest=_dest(key), metavar=setting.metavar, action=action,
                                   help=setting.help)  # fmt: skip


def _dest(key: str) -> str:
    return key.replace("-", "_")


def flags_of(options: argparse.Namespace) -> Wishes:
    """The settings among the command's arguments; a theme may be given several times and is planned apart.

    Raises:
        UsageError: A value that is not allowed.
    """
    wishes = {}
    for setting in SETTINGS:
        value = getattr(options, _dest(setting.key), None) if setting.flags else None
        if value is None or setting.key == "theme":
            continue
        if isinstance(value, str) and setting.kind not in ("text", "path", "paths"):
            value = _checked(setting.key, value)
        wishes[setting.key] = Wish(value, setting.flags[-1])
    tokens = dict(map(_token, getattr(options, "set", None) or ()))
    if tokens:
        wishes["options"] = Wish(tokens, "--set")
    return wishes


def _token(wish: str) -> tuple[str, str]:
    """`accent=#0b7285` as a pair."""
    token, equals, value = (part.strip() for part in wish.partition("="))
    if not token or not equals:
        raise UsageError(f"--set {wish}: expected KEY=VALUE.", "For example: --set accent=#0b7285")
    return token, value


def _checked(key: str, value: str) -> Any:
    from cvpdf.configuration.values import KINDS, from_text

    try:
        return KINDS[BY_KEY[key].kind].check(key, from_text(key, value))
    except ConfigError as error:
        raise UsageError(error.message, error.hint) from None
