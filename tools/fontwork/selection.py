"""What each family really carries: what is asked for, what upstream has in all its styles, what differs next door."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from fontwork.catalogue import FAMILIES, Family, Style
from fontwork.repertoire import SPACES, Characters


class Outlines:
    """The glyphs of one upstream face, compared as the bytes they are."""

    def __init__(self, path: Path) -> None:
        with TTFont(path, lazy=True) as font:
            self._glyphs: dict[int, str] = font.getBestCmap()
            self._index: dict[str, int] = font.getReverseGlyphMap()
            self._offsets = list(font["loca"])
            self._outlines: bytes = font.reader["glyf"]
            self._metrics: dict[str, tuple[int, int]] = dict(font["hmtx"].metrics)

    @property
    def characters(self) -> Characters:
        """All characters it has a glyph for."""
        return frozenset(self._glyphs)

    def drawing(self, code: int) -> tuple[bytes, tuple[int, int]]:
        """How a character looks: its outline, advance and bearing."""
        name = self._glyphs[code]
        index = self._index[name]
        return self._outlines[self._offsets[index] : self._offsets[index + 1]], self._metrics[name]


@cache
def _outlines(source: Path) -> Outlines:
    return Outlines(source)


def source(folder: Path, family: Family, style: Style) -> Path:
    """Where the upstream face of a family's style was put."""
    return folder / family.package / f"{style.upstream}.ttf"


@cache
def selected(folder: Path, name: str, dropped: Characters) -> Characters:
    """The characters of a family, the same in all its styles.

    Args:
        folder: Where the upstream faces are.
        name: The family's name.
        dropped: Characters that no face may have.
    """
    family = FAMILIES[name]
    faces = [_outlines(source(folder, family, style)) for style in family.styles]
    wanted = frozenset.intersection(family.characters - dropped, *(face.characters for face in faces))
    if not family.beside:
        return wanted
    neighbour = FAMILIES[family.beside]
    shared = wanted & selected(folder, neighbour.name, dropped)
    same = set(shared)
    for style, face in zip(family.styles, faces, strict=True):
        other = _outlines(source(folder, neighbour, style))
        same = {code for code in same if face.drawing(code) == other.drawing(code)}
    return wanted - same | SPACES & wanted
