"""Where themes lie: beside cvpdf, in a folder of the author's, or in a package that somebody else made."""

from __future__ import annotations

import re
from contextlib import suppress
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cvpdf.model.errors import ThemeError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

# A package offers themes by entry points of this group: name → module, whose folder is the theme's.
GROUP = "cvpdf.themes"
NAME = re.compile(r"[\w-]+")


def theme_names(folder: Path) -> list[str]:
    """The themes that come with cvpdf; `base` is only a parent."""
    return sorted(path.parent.name for path in folder.glob("*/theme.toml") if path.parent.name != "base")


def find_theme(name: str, folder: Path, near: Path) -> Path:
    """The folder of a theme.

    Args:
        name: Of a theme beside cvpdf, of one that a package offers, of such a package, or a path.
        folder: Where the themes that come with cvpdf lie.
        near: Where a path starts from.

    Raises:
        ThemeError: There is no such theme; names the nearest.
    """
    if not NAME.fullmatch(name):
        with suppress(OSError, RuntimeError, ValueError):  # a name too long, a loop of links, NUL
            path = (near / name).resolve()
            if path.is_dir():
                return path
        raise ThemeError(f"{name} is not a theme: there is no such folder.", "A theme is a folder with a theme.toml.")
    path = folder / name
    if path.is_dir():
        return path
    offered = _offered()
    match offered.get(name) or [each for each in _of_package(name) if each in offered.values()]:
        case Path() as found:
            return found
        case [only]:
            return only
        case [_, *_]:
            raise ThemeError(f"The package {name} has several themes.", f"They are: {', '.join(sorted(offered))}.")
    names = [*theme_names(folder), *sorted(offered)]
    close = get_close_matches(name, names, 1)
    hint = f"Did you mean {close[0]}?" if close else f"Themes: {', '.join(names)}; or a path such as ./{name}."
    raise ThemeError(f"There is no theme {name!r}.", hint)


def installed_themes() -> dict[str, Path]:
    """Name → folder of the themes that installed packages offer."""
    return dict(sorted(_offered().items()))


@cache
def _entry_points() -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points

    return tuple(entry_points(group=GROUP))


def _offered() -> dict[str, Path]:
    return {point.name: folder for point in _entry_points() if (folder := _folder_of(point))}


def _of_package(name: str) -> list[Path]:
    """The themes of the installed package called so; upper case, `-`, `_` and `.` are no difference (PEP 503)."""
    wanted = _normal(name)
    owned = [point for point in _entry_points() if point.dist is not None and _normal(point.dist.name) == wanted]
    return [folder for point in owned if (folder := _folder_of(point))]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _folder_of(point: EntryPoint) -> Path | None:
    """The folder that an entry point means. A theme is data: nothing of the package is run to find it."""
    from importlib.util import find_spec

    top, *below = point.module.split(".")
    spec = find_spec(top)
    roots = (spec.submodule_search_locations if spec else None) or ()
    folders = [Path(root, *below) for root in roots]
    return next((folder for folder in folders if (folder / "theme.toml").is_file()), None)
