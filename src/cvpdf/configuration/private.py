"""Values that live outside the tracked files: `private.toml`, ignored by git, and `CVPDF_PRIVATE_*`, a CI's secrets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cvpdf.configuration.layers import PRIVATE_PREFIX, folders, load_toml, shown
from cvpdf.model.edition import Private
from cvpdf.model.errors import ConfigError

FILE = "private.toml"
# Each is looked for in every line, in any spelling: longer ones and more of them nobody has, and they take minutes.
MOST_CHARACTERS = 500
MOST_VALUES = 100


def private_values(start: Path, environ: Mapping[str, str]) -> tuple[Private, ...]:
    """The private values around a résumé; a variable wins over the file.

    Args:
        start: The folder the search for `private.toml` begins in; it goes up to the folder of the repository.
        environ: The environment.

    Raises:
        ConfigError: The file is not TOML, or a value is no text, number or date; names file and line.
    """
    values = {}
    for folder in folders(start):
        if (folder / FILE).is_file():
            values = {private.key: private for private in _from_file(folder / FILE)}
            break
    for name, text in sorted(environ.items()):
        if name == PRIVATE_PREFIX and text.strip():
            raise ConfigError(f"{name} names no value.", "For example: CVPDF_PRIVATE_PHONE")
        if name.startswith(PRIVATE_PREFIX) and text.strip():
            key = name.removeprefix(PRIVATE_PREFIX).lower().replace("_", "-")
            values[key] = Private(key, text.strip(), name)
    return tuple(values.values())


def _from_file(path: Path) -> list[Private]:
    """Each `key = "value"`; tables only group them."""
    from datetime import date

    values, lines = load_toml(path)
    found, tracked = [], _is_tracked(path)
    for table, rows in [((), values), *(((key,), each) for key, each in values.items() if isinstance(each, dict))]:
        for key, value in rows.items():
            place = f"{shown(path)}:{lines.get((*table, key), 1)}"
            if isinstance(value, dict) and not table:
                continue
            if isinstance(value, bool) or not isinstance(value, str | int | date) or not str(value).strip():
                from cvpdf.configuration.values import said

                hint = 'For example: phone = "138 0000 0000"'
                raise ConfigError(f"{place}: {key} is {said(value)}; expected text.", hint)
            if len(str(value)) > MOST_CHARACTERS:
                message = f"{place}: {key} has more than {MOST_CHARACTERS} characters."
                raise ConfigError(message, "A private value is a number, an address, a name.")
            found.append(Private(str(key), str(value).strip(), place, tracked))
    if len(found) > MOST_VALUES:
        raise ConfigError(f"{shown(path)} has more than {MOST_VALUES} values.", "Each is looked for in every line.")
    return found


def _is_tracked(path: Path) -> bool:
    """Whether git's index names a file (gitformat-index, versions 2 and 3: the name's length, the name, NUL)."""
    folder = next((each for each in path.absolute().parents if (each / ".git").exists()), None)
    if folder is None:
        return False
    git = folder / ".git"
    if git.is_file():  # a worktree: `gitdir: …`
        git = folder / git.read_text("utf-8", "replace").partition(":")[2].strip()
    name = path.absolute().relative_to(folder).as_posix().encode()
    index = (git / "index").read_bytes() if (git / "index").is_file() else b""
    at = index.find(name + b"\0")
    while at > 0:
        if len(name) in (int.from_bytes(index[at - 2 : at]) & 0xFFF, int.from_bytes(index[at - 4 : at - 2]) & 0xFFF):
            return True
        at = index.find(name + b"\0", at + 1)
    return False
