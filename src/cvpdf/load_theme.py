"""Stage 4, name or path → Theme: manifest, parents, tokens, families, style. It knows no résumé."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from cvpdf.model.errors import ConfigError, ThemeError
from cvpdf.model.theme import Theme, Token

KEYS = {"title": str, "description": str, "extends": str, "families": dict, "tokens": dict}
NAME = re.compile(r"[\w-]+")
MAX_PARENTS = 8
KINDS = {
    "a number": re.compile(r"\d+(\.\d+)?"),
    "a length": re.compile(r"\d+(\.\d+)?(pt|mm|cm|in|px|em)"),
    "a colour": re.compile(r"#[0-9a-fA-F]{3,8}|[a-z]{3,30}|(rgb|hsl)a?\([\d.,%/ ]+\)"),
}
# A token's value goes into CSS as it is; nothing that could end the declaration may stand in it.
UNSAFE = re.compile(r"[;{}<>\\@\"'\n]|/\*|url\s*\(|expression", re.I)


def load_theme(name: str, folder: Path, options: Mapping[str, Token] | None = None) -> Theme:
    """Read a theme and its parents.

    Args:
        name: The name of a theme in `folder`, or the path of a theme's own folder.
        folder: Where the themes that come with cvpdf lie.
        options: Tokens the author sets, over the theme's.

    Raises:
        ThemeError: There is no such theme, or it does not keep the contract.
        ConfigError: An option that the theme does not have, or a value that cannot stand in CSS.
    """
    theme = _joined(name, folder)
    return _with_options(theme, options) if options else theme


@cache
def _joined(name: str, folder: Path) -> Theme:
    chain = _chain(name, folder)
    tokens: dict[str, Token] = {}
    families: dict[str, tuple[str, ...]] = {}
    css = []
    for path, manifest in reversed(chain):
        tokens |= manifest.get("tokens", {})
        families |= {role: tuple(family) for role, family in manifest.get("families", {}).items()}
        css.append(_read(path / "style.css") if (path / "style.css").is_file() else "")
    own_path, own = chain[0]
    for token, value in tokens.items():
        _check_token(token, value, f"Theme {name}")
    folders = tuple(path for path, _ in chain)
    return Theme(own_path.name, own["title"], own["description"], folders, tokens, families, "\n".join(css))


def theme_names(folder: Path) -> list[str]:
    """The themes that come with cvpdf; `base` is only a parent."""
    return sorted(path.parent.name for path in folder.glob("*/theme.toml") if path.parent.name != "base")


def _chain(name: str, folder: Path) -> list[tuple[Path, dict[str, Any]]]:
    """The theme's folder and manifest, then its parent's, and so on."""
    chain: list[tuple[Path, dict[str, Any]]] = []
    wanted: str | None = name
    while wanted is not None:
        path = _find(wanted, folder, chain[-1][0].parent if chain else Path())
        if any(path == seen for seen, _ in chain) or len(chain) >= MAX_PARENTS:
            raise ThemeError(f"Theme {name} extends itself, by way of {wanted}.", "Let it extend `base`.")
        manifest = _manifest(path)
        chain.append((path, manifest))
        wanted = manifest.get("extends")
    return chain


def _find(name: str, folder: Path, near: Path) -> Path:
    if NAME.fullmatch(name):
        path = folder / name
        if path.is_dir():
            return path
        names = theme_names(folder)
        close = get_close_matches(name, names, 1)
        hint = f"Did you mean {close[0]}?" if close else f"Themes: {', '.join(names)}; or a path such as ./{name}."
        raise ThemeError(f"There is no theme {name!r}.", hint)
    path = (near / name).resolve()
    if path.is_dir():
        return path
    raise ThemeError(f"{name} is not a theme: there is no such folder.", "A theme is a folder with a theme.toml.")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise ThemeError(f"{path} cannot be read: {error.strerror}.", "A theme needs a theme.toml.") from None
    except UnicodeDecodeError as error:
        raise ThemeError(f"{path} is not UTF-8: byte {error.start}.", "Save it as UTF-8.") from None


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / "theme.toml"
    try:
        manifest = tomllib.loads(_read(path))
    except tomllib.TOMLDecodeError as error:
        raise ThemeError(f"{path} is not TOML: {error}.", "See docs/themes.md for an example.") from None
    for key, value in manifest.items():
        if key not in KEYS:
            close = get_close_matches(key, KEYS, 1)
            raise ThemeError(
                f"{path}: unknown key {key!r}.",
                f"Did you mean {close[0]}?" if close else f"Keys: {', '.join(KEYS)}.",
            )
        if not isinstance(value, KEYS[key]):
            raise ThemeError(f"{path}: {key} is {value!r}; expected a {KEYS[key].__name__}.")
    for key in ("title", "description"):
        if key not in manifest:
            raise ThemeError(f"{path} has no {key}.", f'Add `{key} = "…"`.')
    return manifest


def _with_options(theme: Theme, options: Mapping[str, Token]) -> Theme:
    for token, value in options.items():
        if token not in theme.tokens:
            close = get_close_matches(token, theme.tokens, 1)
            hint = f"Did you mean {close[0]}?" if close else f"It has: {', '.join(sorted(theme.tokens))}."
            raise ConfigError(f"Theme {theme.name} has no option {token!r}.", hint)
        _check_token(token, value, "Options")
        _check_kind(token, value, theme.tokens[token])
    tokens = {**theme.tokens, **options}
    return Theme(theme.name, theme.title, theme.description, theme.folders, tokens, theme.families, theme.css)


def _check_kind(token: str, value: Token, default: Token) -> None:
    """An option is of its default's kind: a number, a length, a colour."""
    for kind, pattern in KINDS.items():
        if pattern.fullmatch(str(default)):
            if not pattern.fullmatch(str(value)):
                raise ConfigError(f"Options: {token} is {value!r}; expected {kind}, such as {default}.")
            return


def _check_token(token: str, value: object, where: str) -> None:
    if not isinstance(value, str | int | float | bool) or UNSAFE.search(str(value)) or not str(value).strip():
        message = f"{where}: {token} is {value!r}; expected a CSS value such as 10pt or #1f3a5f."
        raise ConfigError(message, "A value holds no quotes, braces or semicolons.")
