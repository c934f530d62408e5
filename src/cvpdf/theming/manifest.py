"""A theme's folder → what its manifest says, each key of the kind it must be."""

from __future__ import annotations

import errno
import re
import tomllib
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from cvpdf.admission.files import read_file
from cvpdf.admission.shapes import read_toml
from cvpdf.data import THEMES
from cvpdf.model.errors import ThemeError
from cvpdf.model.policy import TRUSTED, Policy

KEYS = {
    "title": str, "description": str, "extends": str, "families": dict, "tokens": dict, "tokens-full-width": dict,
    "options": dict, "fit": dict, "fit-full-width": dict,
}  # fmt: skip

# What `fit` may change, and how its limit is written.
LIMITS = {"gap": "a number", "widest-gap": "a number", "leading": "a number", "font-size": 'a size such as "9pt"'}

PICTURE = re.compile(r"""url\(["']?theme:([^"')]+)["']?\)""")


def read_text(path: Path, folder: Path, policy: Policy = TRUSTED) -> str:
    """A file of the theme in a folder.

    Raises:
        ThemeError: It cannot be read, is not UTF-8, is too large, or lies outside the folder.
    """
    try:
        return read_file(path, policy.theme, within=folder).decode("utf-8")
    except OSError as error:
        raise ThemeError(f"{path} cannot be read: {error.strerror}.", _hint(error, policy)) from None
    except UnicodeDecodeError as error:
        raise ThemeError(f"{path} is not UTF-8: byte {error.start}.", "Save it as UTF-8.") from None


def _hint(error: OSError, policy: Policy) -> str:
    if error.errno == errno.EFBIG:
        return policy.how_to_raise("theme")
    return "A theme needs a theme.toml." if error.errno == errno.ENOENT else "A theme's files lie in its folder."


def read_manifest(folder: Path, policy: Policy = TRUSTED) -> dict[str, Any]:
    """The manifest of the theme in a folder.

    Raises:
        ThemeError: There is none, it is not TOML, or a key is unknown, missing, or of the wrong kind.
    """
    path = folder / "theme.toml"
    try:
        manifest = read_toml(read_text(path, folder, policy))
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
    for role, family in manifest.get("families", {}).items():
        if not (isinstance(family, list) and family and all(isinstance(each, str) and each for each in family)):
            message = f"{path}: families.{role} is {family!r}; expected a list of typefaces."
            raise ThemeError(message, 'For example: ["cv Inter", "sans"].')
    for key in ("title", "description"):
        if key not in manifest:
            raise ThemeError(f"{path} has no {key}.", f'Add `{key} = "…"`.')
    return manifest


def read_limits(table: dict[str, Any], place: str) -> dict[str, float]:
    """How far `fit` may go: multiples, and a size in points.

    Raises:
        ThemeError: A limit is unknown, or no number.
    """
    limits: dict[str, float] = {}
    for key, value in table.items():
        if key not in LIMITS:
            raise ThemeError(f"{place}: unknown limit {key!r}.", f"Limits: {', '.join(LIMITS)}.")
        size = re.fullmatch(r"(\d+(?:\.\d+)?)pt", value) if key == "font-size" and isinstance(value, str) else None
        if size is None and (key == "font-size" or isinstance(value, bool) or not isinstance(value, int | float)):
            raise ThemeError(f"{place}: the limit {key} is {value!r}; expected {LIMITS[key]}.")
        limits[key] = float(size[1]) if size else float(value)
    return limits


def read_pictures(css: str, folders: Sequence[Path], policy: Policy = TRUSTED) -> dict[str, bytes]:
    """The files that a style sheet names as `url("theme:icons/email.svg")`, each from the first folder that has it.

    Raises:
        ThemeError: One is not there, lies outside its theme, is too large, cannot be read, or is a harmful drawing.
    """
    found: dict[str, bytes] = {}
    for name in dict.fromkeys(PICTURE.findall(css)):
        paths = [(folder / name).resolve() for folder in folders]
        inside = [path for path, folder in zip(paths, folders, strict=True) if path.is_relative_to(folder.resolve())]
        path = next((path for path in inside if path.is_file()), None)
        if path is None:
            raise ThemeError(f"{folders[0]}: the style sheet names {name}, which is in no folder of the theme.")
        try:
            found[f"theme:{name}"] = data = read_file(path, policy.theme)
        except OSError as error:
            raise ThemeError(f"{path} cannot be read: {error.strerror}.", _hint(error, policy)) from None
        fault = "" if path.is_relative_to(THEMES) else _picture_fault(data, policy)  # our own are tested
        if fault:
            raise ThemeError(f"{path} cannot be used: {fault}.", "Pictures: docs/themes.md.")
    return found


def _picture_fault(data: bytes, policy: Policy) -> str:
    """Why a picture is not let in, as the end of a sentence; empty where it is harmless."""
    from cvpdf.admission.drawings import drawing_fault
    from cvpdf.admission.pictures import is_drawing, open_picture
    from cvpdf.admission.unfit import UnfitError

    if is_drawing(data):
        return drawing_fault(data)
    try:
        open_picture(data, policy.pixels)
    except UnfitError as error:
        return str(error)
    return ""
