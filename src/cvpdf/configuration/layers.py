"""Where wishes come from besides the command line and the résumé: the environment, and three files.

Nothing here is read by `build`: the command gathers the layers and hands them over, so that a build stays a function
of its arguments.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from cvpdf.admission.files import MOST_BYTES, read_file
from cvpdf.admission.shapes import read_toml
from cvpdf.configuration.table import BY_KEY, FILE_KEYS, SETTINGS
from cvpdf.model.errors import ConfigError
from cvpdf.model.settings import Wish, Wishes

FILE = "cvpdf.toml"
PROJECT = "pyproject.toml"
TABLE = b"[tool.cvpdf"
USER = "config.toml"
PRIVATE_PREFIX = "CVPDF_PRIVATE_"
ALL = "all"  # `--target all`


class Layers(NamedTuple):
    """What holds around a résumé.

    Attributes:
        environment: Wishes of `CVPDF_*`; they win over front matter.
        files: Wishes of the nearest `cvpdf.toml`, then `[tool.cvpdf]`, then the user's file; front matter wins over
            them.
        read: The files they were read from, nearest first.
        folder: Where the nearest `cvpdf.toml` lies; None without one.
    """

    environment: Wishes
    files: Wishes
    read: tuple[Path, ...] = ()
    folder: Path | None = None


def gather(start: Path, environ: Mapping[str, str], *, files: bool = True) -> Layers:
    """The layers for a résumé in a folder.

    Args:
        start: The folder the search for files begins in; it goes up to the folder of the repository (`.git`).
        environ: The environment.
        files: Without, no file is looked for: where the résumé is a stranger's, those around it are too.

    Raises:
        ConfigError: A file is not TOML, or a key or value is not allowed; names file and line.
    """
    if not files:
        return Layers(_environment(environ), {})
    found = [*_nearest(start), (user_file(environ), ())]
    wishes_of: dict[str, Wish] = {}
    read: list[Path] = []
    for path, table in found:
        if path is None or not path.is_file():
            continue
        wishes = _wishes(path, table)
        if wishes or not table:
            read.append(path)
        wishes_of = {**wishes, **wishes_of, **_merged_options(wishes_of, wishes)}
    folder = next((path.parent for path in read if path.name == FILE), None)
    return Layers(_environment(environ), wishes_of, tuple(read), folder)


def user_file(environ: Mapping[str, str]) -> Path | None:
    """The user's own configuration: the platform's folder for such files, `cvpdf/config.toml` in it."""
    home = environ.get("HOME") or environ.get("USERPROFILE")
    if environ.get("XDG_CONFIG_HOME"):
        base: Path | None = Path(environ["XDG_CONFIG_HOME"])
    elif sys.platform == "win32":
        base = Path(environ["APPDATA"]) if environ.get("APPDATA") else None
    elif sys.platform == "darwin":
        base = Path(home, "Library", "Application Support") if home else None
    else:
        base = Path(home, ".config") if home else None
    return base / "cvpdf" / USER if base else None


def folders(start: Path) -> Iterator[Path]:
    """A folder and those above it, up to the one that is a repository."""
    try:
        start = start.absolute()
    except FileNotFoundError:  # the working folder has been removed, and what was in it
        return
    for folder in (start, *start.parents):
        yield folder
        if (folder / ".git").exists():
            return


def _nearest(start: Path) -> Iterator[tuple[Path | None, tuple[str, ...]]]:
    """The nearest cvpdf.toml, and the nearest pyproject.toml with a [tool.cvpdf], each with the table to read."""
    own = project = None
    for folder in folders(start):
        if own is None and (folder / FILE).is_file():
            own = folder / FILE
        if project is None and (folder / PROJECT).is_file() and TABLE in _start_of(folder / PROJECT):
            project = folder / PROJECT
    yield own, ()
    yield project, ("tool", "cvpdf")


def _start_of(path: Path) -> bytes:
    """As much of a file as a file of settings may have; one that cannot be read is another program's affair."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError:
        return b""


def _merged_options(nearer: Wishes, farther: Wishes) -> Wishes:
    """Tokens are joined one by one; the nearer file's win."""
    if "options" not in nearer or "options" not in farther:
        return {}
    joined = {**farther["options"].value, **nearer["options"].value}
    parts = _parts(farther["options"]) | _parts(nearer["options"])
    return {"options": nearer["options"]._replace(value=joined, parts=parts)}


def _parts(options: Wish) -> dict[str, str]:
    """Where each token was asked for."""
    return {token: options.parts.get(token, options.place) for token in options.value}


def _wishes(path: Path, table: tuple[str, ...]) -> dict[str, Wish]:
    from cvpdf.configuration.values import checked

    name = shown(path)
    values, lines = load_toml(path)
    for key in table:
        values = values.get(key, {})
        if not isinstance(values, dict):
            raise ConfigError(f"{name}: {key} is {values!r}; expected a table.", f"[{'.'.join(table)}]")
    wishes = {}
    for key, value in values.items():
        place = f"{name}:{lines.get((*table, key), 1)}"
        if key not in FILE_KEYS:
            raise unknown(key, value, place)
        if key == "targets" and isinstance(value, Mapping):
            wishes[key] = Wish(_targets(value, path, lines, table), place)
        else:
            wish = Wish(_located(key, checked(key, value, place), path.parent), place)
            wishes[key] = wish._replace(parts=_lines_below(name, lines, (*table, key))) if key == "options" else wish
    return wishes


def _lines_below(name: str, lines: Mapping[tuple[str, ...], int], table: tuple[str, ...]) -> dict[str, str]:
    """The place of each key of a table."""
    return {path[-1]: f"{name}:{line}" for path, line in lines.items() if path[:-1] == table}


def _targets(value: Mapping[str, Any], path: Path, lines: Mapping[tuple[str, ...], int], table: tuple[str, ...]) -> Any:
    """The targets of a file, each a set of wishes with places of their own."""
    from cvpdf.configuration.table import TARGET_KEYS
    from cvpdf.configuration.values import checked

    name, targets = shown(path), {}
    for target, wishes in value.items():
        where = (*table, "targets", target)
        if target == ALL:
            place = f"{name}:{lines.get(where, 1)}"
            raise ConfigError(f"{place}: no target can be called all.", "`--target all` builds each of them.")
        if not isinstance(wishes, Mapping):
            place = f"{name}:{lines.get(where, 1)}"
            raise ConfigError(f"{place}: targets.{target} is {wishes!r}; expected a table.", f"[targets.{target}]")
        found = {}
        for key, wish in wishes.items():
            place = f"{name}:{lines.get((*where, key), lines.get(where, 1))}"
            if key not in TARGET_KEYS:
                raise unknown(key, wish, place, target)
            found[key] = Wish(_located(key, checked(key, wish, place), path.parent), place)
            if key == "options":
                found[key] = found[key]._replace(parts=_lines_below(name, lines, (*where, key)))
        targets[target] = found
    return targets


def _located(key: str, value: Any, folder: Path) -> Any:
    """A path as it is reached from the working directory: in a file it is relative to that file."""
    kind = BY_KEY[key].kind
    if kind == "paths":
        return tuple(_reached(each, folder) for each in value)
    if kind == "path" or (kind == "theme" and "/" in value):
        return _reached(value, folder)
    return value


def _reached(path: str, folder: Path) -> str:
    whole = os.path.normpath(folder / path)
    near = os.path.relpath(whole)
    tail = "/" if path.endswith("/") else ""
    return (whole if near.startswith(os.pardir) else near) + tail


def shown(path: Path) -> str:
    """How messages name a file: relative where it lies below the working directory."""
    return _reached(path.name, path.parent)


def unknown(key: str, value: object, place: str, target: str = "") -> ConfigError:
    """What to say of a key that is no setting."""
    from cvpdf.configuration.misplaced import hint

    where = f" in target {target}" if target else ""
    return ConfigError(f"{place}: unknown key {key!r}{where}.", hint(key, value, in_target=bool(target)))


def load_toml(path: Path) -> tuple[dict[str, Any], dict[tuple[str, ...], int]]:
    """A TOML file and the line of each of its keys.

    Raises:
        ConfigError: It cannot be read, or is not TOML.
    """
    import tomllib

    from cvpdf.configuration.lines import lines_of_keys

    name = shown(path)
    try:
        text = read_file(path).decode("utf-8-sig")
        return read_toml(text), lines_of_keys(text)
    except OSError as error:
        raise ConfigError(f"{name} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name} is not UTF-8: byte {error.start}.", "Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(name, str(error)) from None


def _not_toml(name: str, problem: str) -> ConfigError:
    place = re.search(r" \(at line (\d+), column (\d+)\)$", problem)
    where = f"{name}:{place[1]}:{place[2]}" if place else name
    problem = problem[: place.start()] if place else problem
    return ConfigError(f"{where}: this is not TOML: {problem}.", 'Write `key = "value"`.')


def _environment(environ: Mapping[str, str]) -> dict[str, Wish]:
    """The wishes in `CVPDF_*`; a variable that is nearly the name of a setting is a mistake, any other is not ours."""
    ours = {name: text for name, text in environ.items() if name.startswith("CVPDF_") and text}
    if not ours:
        return {}
    from cvpdf.configuration.misplaced import unknown_variable
    from cvpdf.configuration.values import checked, from_text

    known = {setting.variable: setting.key for setting in SETTINGS if setting.variable}
    wishes = {}
    for name, text in ours.items():
        key = known.get(name)
        if key is not None:
            wishes[key] = Wish(checked(key, from_text(key, text), name), name)
        elif not name.startswith(PRIVATE_PREFIX):
            unknown_variable(name, known)
    return wishes
