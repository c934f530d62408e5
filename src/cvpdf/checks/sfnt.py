"""The few numbers of a TrueType font program that a PDF repeats, and may repeat wrongly (OpenType 1.9, chapter 5)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Metrics:
    """What the font program says.

    Attributes:
        units: Of the em.
        advances: Of each glyph, in these units; the last one goes on to the last glyph.
        glyphs: How many there are.
    """

    units: int
    advances: tuple[int, ...]
    glyphs: int

    def width(self, glyph: int) -> float:
        """In thousandths of the em."""
        return self.advances[min(glyph, len(self.advances) - 1)] * 1000 / self.units


@lru_cache(maxsize=16)  # of the fonts of one résumé, which is watched, most do not change
def metrics_of(program: bytes) -> Metrics | None:
    """Read a font program; None where it is none, or is damaged."""
    try:
        count = struct.unpack_from(">4xH", program)[0]
        tables = dict(struct.iter_unpack(">4s4xI4x", program[12 : 12 + 16 * count]))
        units = struct.unpack_from(">18xH", program, tables[b"head"])[0]
        glyphs = struct.unpack_from(">4xH", program, tables[b"maxp"])[0]
        measured = struct.unpack_from(">34xH", program, tables[b"hhea"])[0]
        advances = struct.unpack_from(">" + "H2x" * measured, program, tables[b"hmtx"])
    except (struct.error, KeyError):
        return None
    return Metrics(units, advances, glyphs) if units and advances else None
