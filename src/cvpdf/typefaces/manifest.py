"""The typecase: which faces lie in fonts/, what each can draw, and whether it is what it was."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from cvpdf.model.errors import FontError

MANIFEST = "manifest.json"
RADICALS = "radicals.json"
FORMAT = 1
_HINT = "Install cvpdf again, or rebuild the folder with tools/build_fonts.py"


@dataclass(frozen=True)
class Coverage:
    """The code points a family has glyphs for.

    Attributes:
        ranges: Inclusive and ascending, hexadecimal: `20-7E A0 3000-303F`; read at the first question.
    """

    ranges: str = field(repr=False)

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        """First and last code point of each range."""
        first, last = [], []
        for span in self.ranges.split():
            low, _, high = span.partition("-")
            first.append(int(low, 16))
            last.append(int(high or low, 16))
        return first, last

    def __contains__(self, code: object) -> bool:
        if not isinstance(code, int):
            return False
        first, last = self._bounds
        place = bisect_right(first, code) - 1
        return place >= 0 and code <= last[place]

    def __len__(self) -> int:
        first, last = self._bounds
        return sum(last) - sum(first) + len(first)

    def __iter__(self) -> Iterator[int]:
        for low, high in zip(*self._bounds, strict=True):
            yield from range(low, high + 1)


@dataclass(frozen=True)
class Face:
    """One font file.

    Attributes:
        family: The family's private name, which is also its name in CSS.
        weight: As in CSS: 400 or 700.
        italic: Whether it is slanted.
        file: The TrueType file.
        size: Its length in bytes.
        sha256: Its digest, in hexadecimal.
        coverage: What it can draw; one and the same for all faces of a family.
    """

    family: str
    weight: int
    italic: bool
    file: Path
    size: int
    sha256: str
    coverage: Coverage


@dataclass(frozen=True)
class Typecase:
    """All faces there are.

    Attributes:
        folder: Where they lie.
        faces: In the order of the manifest.
        radicals: Each radical that looks like an ideograph, with that ideograph (⼯ U+2F2F → 工 U+5DE5); a text is
            folded with it before it is set, so no face has a glyph for its keys.
    """

    folder: Path
    faces: tuple[Face, ...]
    radicals: Mapping[str, str] = field(repr=False)

    @cached_property
    def families(self) -> Mapping[str, tuple[Face, ...]]:
        """The faces of each family."""
        found: dict[str, tuple[Face, ...]] = {}
        for face in self.faces:
            found[face.family] = (*found.get(face.family, ()), face)
        return found

    def family(self, name: str) -> tuple[Face, ...]:
        """The faces of one family.

        Raises:
            FontError: There is no family of this name.
        """
        faces = self.families.get(name)
        if faces is None:
            raise FontError(
                f"There is no typeface “{name}”; known are {', '.join(sorted(self.families))}",
                "Name one of them in the theme's families",
            )
        return faces

    def coverage(self, name: str) -> Coverage:
        """What a family can draw.

        Raises:
            FontError: There is no family of this name.
        """
        return self.family(name)[0].coverage


def load_typecase(folder: Path) -> Typecase:
    """The typecase of a folder: its manifest is read, each face is there and has its size.

    The bytes of a face are looked at by `damaged`, when the face is used: that costs a millisecond for two megabytes.

    Raises:
        FontError: The folder, the manifest or a face is missing, unreadable, or a face has another size.
    """
    content = _read(folder / MANIFEST)
    radicals = _read(folder / RADICALS)
    try:
        if content["format"] != FORMAT:
            raise FontError(f"{folder / MANIFEST} has format {content['format']}, expected {FORMAT}", _HINT)
        coverage = {family: Coverage(ranges) for family, ranges in content["coverage"].items()}
        faces = tuple(_face(record, folder, coverage) for record in content["faces"])
    except (KeyError, TypeError, AttributeError) as error:
        raise FontError(f"{folder / MANIFEST} is not a manifest of typefaces: {error!r}", _HINT) from error
    for face in faces:
        _look_at(face)
    return Typecase(folder, faces, radicals)


def damaged(face: Face) -> bool:
    """Whether the file's bytes are not those of the manifest (SHA-256), or cannot be read at all.

    A damaged face is the one fault that nothing else shows: its page is blank and its text extracts perfectly.
    """
    try:
        return hashlib.sha256(face.file.read_bytes()).hexdigest() != face.sha256
    except OSError:
        return True


def _read(path: Path) -> Any:
    """The JSON of a file."""
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        raise FontError(f"Cannot read {path}: {error.strerror}", _HINT) from error
    except ValueError as error:
        raise FontError(f"{path} is not JSON: {error}", _HINT) from error


def _face(record: Mapping[str, Any], folder: Path, coverage: Mapping[str, Coverage]) -> Face:
    """A face, from its record."""
    family = record["family"]
    return Face(
        family=family,
        weight=record["weight"],
        italic=record["italic"],
        file=folder / record["file"],
        size=record["size"],
        sha256=record["sha256"],
        coverage=coverage[family],
    )


def _look_at(face: Face) -> None:
    """Raise a FontError unless the face is there with the size it should have."""
    try:
        size = face.file.stat().st_size
    except OSError as error:
        raise FontError(f"Cannot read the typeface {face.file}: {error.strerror}", _HINT) from error
    if size != face.size:
        raise FontError(f"The typeface {face.file} has {size} bytes, expected {face.size}", _HINT)
