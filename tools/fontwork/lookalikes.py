"""Radicals that look like ideographs: U+2F2F ⼯ for U+5DE5 工, as some PDF readers hand them out."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from fontTools.ttLib import TTFont

from fontwork.repertoire import RADICALS, UNIFIED


def _by_compatibility() -> dict[int, int]:
    """The radicals whose compatibility decomposition is one ideograph (UnicodeData.txt, NFKC): 214 and two."""
    found = {}
    for radical in sorted(RADICALS):
        folded = unicodedata.normalize("NFKC", chr(radical))
        if len(folded) == 1 and ord(folded) != radical:
            found[radical] = ord(folded)
    return found


def _by_glyph(cmap: Mapping[int, str]) -> dict[int, int]:
    """The radicals that a font draws with the very glyph of an ideograph."""
    owners: defaultdict[str, list[int]] = defaultdict(list)
    for code in sorted(cmap):
        owners[cmap[code]].append(code)
    found: dict[int, int] = {}
    for codes in owners.values():
        ideographs = sorted(codes, key=lambda code: (code not in UNIFIED, code))
        if ideographs[0] not in RADICALS:
            found |= {code: ideographs[0] for code in codes if code in RADICALS}
    return found


def look_alikes(faces: Iterable[Path]) -> dict[int, int]:
    """Each radical with the ideograph it cannot be told from.

    Unicode's word goes before a font's, and an earlier font's before a later one's.
    """
    found = _by_compatibility()
    for face in faces:
        with TTFont(face, lazy=True) as font:
            found = _by_glyph(font.getBestCmap()) | found
    return dict(sorted(found.items()))
