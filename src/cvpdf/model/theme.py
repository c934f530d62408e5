"""A theme as data: what `load_theme` hands to `compose`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Token = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Theme:
    """A look, with its parents' parts already joined.

    Attributes:
        name: The word after `-t`.
        title: Its name for people.
        description: One line on what it is for.
        folders: Its own folder, then its parents'; templates and assets are looked up in this order.
        tokens: Token → value, the child's over the parents'.
        families: Role (`text`, `display`, `mono`) → the Latin family, and `serif` or `sans` for CJK.
        css: The style sheets, the oldest parent's first.
    """

    name: str
    title: str
    description: str
    folders: tuple[Path, ...]
    tokens: Mapping[str, Token]
    families: Mapping[str, tuple[str, ...]]
    css: str
