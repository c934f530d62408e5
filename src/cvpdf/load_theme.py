"""Stage 4, name or path → Theme: manifest, parents, tokens, families, style. It knows no résumé."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from cvpdf.model.errors import ConfigError, ThemeError
from cvpdf.model.policy import TRUSTED, Policy
from cvpdf.model.theme import Option, Theme, Token
from cvpdf.theming.manifest import read_limits, read_manifest, read_pictures, read_text
from cvpdf.theming.options import UNSAFE, checked, chosen, place_before, read_options
from cvpdf.theming.shelf import NAME, find_theme

MAX_PARENTS = 8


def load_theme(
    name: str,
    folder: Path,
    options: Mapping[str, Token] | None = None,
    places: Mapping[str, str] | None = None,
    policy: Policy = TRUSTED,
) -> Theme:
    """Read a theme and its parents.

    Args:
        name: The name of a theme in `folder`, of an installed package's, or the path of a theme's own folder.
        folder: Where the themes that come with cvpdf lie.
        options: Tokens the author sets, over the theme's.
        places: Where `theme` and each `options.token` was asked for, for messages.
        policy: How large its files may be, and whether its parent may lie anywhere.

    Raises:
        ThemeError: There is no such theme, or it does not keep the contract.
        ConfigError: An option that the theme does not have, or a value that it may not have.
    """
    places = places or {}
    try:
        known = name if NAME.fullmatch(name) else str(find_theme(name, folder, Path()))  # from here, wherever that is
        theme = _joined(known, folder, policy)
    except ThemeError as error:
        raise ThemeError(f"{place_before(places, 'theme')}{error.message}", error.hint) from None
    if not options:
        return theme
    wishes = chosen(theme, options, places)
    return replace(theme, tokens={**theme.tokens, **wishes}, chosen=frozenset(wishes))


def forget_themes() -> None:
    """Read themes anew from now on: their files may have changed."""
    _joined.cache_clear()


@cache
def _joined(name: str, folder: Path, policy: Policy) -> Theme:
    chain = _chain(name, folder, policy)
    oldest_first = [manifest for _, manifest in reversed(chain)]
    own_path, own = chain[0]
    place = f"Theme {own_path.name}"
    options = read_options(_merged(oldest_first, "options", depth=3), place)
    tokens, full_width = (_merged(oldest_first, key) for key in ("tokens", "tokens-full-width"))
    families = _merged(oldest_first, "families")
    fit, fit_full_width = (read_limits(_merged(oldest_first, key), place) for key in ("fit", "fit-full-width"))
    folders = tuple(path for path, _ in chain)
    sheets = ((path / "style.css", path) for path in reversed(folders))
    css = "\n".join(read_text(sheet, path, policy) if sheet.is_file() else "" for sheet, path in sheets)
    return Theme(
        name=name if NAME.fullmatch(name) else own_path.name,
        title=own["title"],
        description=own["description"],
        folders=folders,
        tokens=_tokens(tokens, options, place),
        families={role: tuple(family) for role, family in families.items()},
        css=css,
        pictures=read_pictures(css, folders, policy),
        options=options,
        full_width=_tokens(full_width, options, place),
        fit=fit,
        fit_full_width=fit_full_width,
    )


def _chain(name: str, folder: Path, policy: Policy) -> list[tuple[Path, dict[str, Any]]]:
    """The theme's folder and manifest, then its parent's, and so on."""
    chain: list[tuple[Path, dict[str, Any]]] = []
    wanted: str | None = name
    while wanted is not None:
        path = find_theme(wanted, folder, chain[-1][0].parent if chain else Path())
        if any(path == seen for seen, _ in chain) or len(chain) >= MAX_PARENTS:
            raise ThemeError(f"Theme {chain[0][0].name} extends itself, by way of {wanted}.", "Let it extend `base`.")
        if policy.untrusted and chain:
            _check_parent(wanted, path, chain[-1][0])
        manifest = read_manifest(path, policy)
        chain.append((path, manifest))
        wanted = manifest.get("extends")
    return chain


def _check_parent(wanted: str, path: Path, child: Path) -> None:
    """A stranger's theme may stand on one beside it, and on those that are known by name."""
    if not NAME.fullmatch(wanted) and not path.is_relative_to(child.resolve().parent):
        message = f"Theme {child.name} extends {wanted}, which lies outside its own folder."
        raise ThemeError(message, "A stranger's theme may extend one by its name, or one that lies beside it.")


def _merged(manifests: Iterable[Mapping[str, Any]], key: str, *, depth: int = 1) -> dict[str, Any]:
    """One table of all manifests, a later one's entries over the earlier ones', `depth` tables deep."""
    joined: dict[str, Any] = {}
    for manifest in manifests:
        joined = _over(joined, manifest.get(key, {}), depth)
    return joined


def _over(below: Mapping[str, Any], above: Mapping[str, Any], depth: int) -> dict[str, Any]:
    joined = dict(below)
    for key, value in above.items():
        deeper = depth > 1 and isinstance(value, dict) and isinstance(joined.get(key), dict)
        joined[key] = _over(joined[key], value, depth - 1) if deeper else value
    return joined


def _tokens(tokens: Mapping[str, object], options: Mapping[str, Option], place: str) -> dict[str, Token]:
    """A theme's own values, held to what it says that an author may set."""
    found: dict[str, Token] = {}
    for token, value in tokens.items():
        if not isinstance(value, str | int | float | bool) or UNSAFE.search(str(value)) or not str(value).strip():
            message = f"{place}: {token} is {value!r}; expected a CSS value such as 10pt or #1f3a5f."
            raise ThemeError(message, "A value holds no quotes, braces or semicolons.")
        try:
            found[token] = checked(options[token], value, place) if token in options else value
        except ConfigError as error:
            raise ThemeError(error.message, error.hint) from None
    return found
