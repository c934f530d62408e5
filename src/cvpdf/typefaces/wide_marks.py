"""A wider glyph for each full-width mark of a cut face, and half of one for those that stand in the middle of their em.

The gap behind a comma is then part of its advance.

Readers of PDF take more than .09 em that is not for a space (docs/typography.md). The shipped faces have such variants
of ideographs and letters (`ss01`), not of marks; to build them in would be 50 MB of the repository's history for a copy
of ten outlines. So they are added to what was cut: a TrueType file is a row of tables, four of which have one
record a glyph (OpenType 1.9: glyf, loca, hmtx, maxp). The press finds them in a table of its own.

In Taiwan and Hong Kong 。 stands in the middle of its em, and has no half in `fonts/` as other marks have (`ss02`). In
。」 it gives up what is blank on both its sides, so that the two take an em and a half (CLREQ 3.1.6.2).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from cvpdf.typefaces.sfnt import file_of, tables_of
from cvpdf.typefaces.substitution import with_substitution

# Closing brackets, stops, commas and signs: full-width marks behind which a line is stretched (justification.py).
MARKS = "）】」』》〉〕〗］｝〙〛，。、．；：！？"
CENTRED = "，。、．；：！？"
CENTRED_IN = "TC"  # the faces of Taiwan and Hong Kong
HALF = b"ss02"
WIDER = 0.2  # ems, as `ss01` is (tools/fontwork/variants.py)
TABLE = b"cvWd"  # pairs of glyph numbers: a mark, and the same one wider
_LONG = 1  # head.indexToLocFormat
_HEAD_FORMAT, _HHEA_METRICS, _MAXP_GLYPHS, _EM = 50, 34, 4, 18  # offsets of fields


def with_wide_marks(data: bytes, glyphs: Mapping[int, int], *, centred: bool = False) -> bytes:
    """A TrueType file with the wider glyphs.

    Args:
        data: The file.
        glyphs: Code point → glyph number in it.
        centred: Whether its stops stand in the middle of their em, and want a half.
    """
    tables = tables_of(data)
    em = struct.unpack_from(">H", tables[b"head"], _EM)[0]
    advances, bearings = _metrics(tables)
    marks = [glyphs[code] for code in map(ord, MARKS) if code in glyphs and advances[glyphs[code]] == em]
    if not marks:
        return data
    count = len(advances)
    places, outlines = _places(tables), tables[b"glyf"]
    outlines += bytes(-len(outlines) % 4)
    for glyph in marks:
        outline = tables[b"glyf"][places[glyph] : places[glyph + 1]]
        places[-1] = len(outlines)
        outlines += outline + bytes(-len(outline) % 4)
        places.append(len(outlines))
    advances += [em + round(WIDER * em)] * len(marks)
    bearings += [bearings[glyph] for glyph in marks]
    halves = {}
    for glyph in [glyphs[code] for code in map(ord, CENTRED) if glyphs.get(code) in marks] if centred else ():
        halves[glyph] = len(advances)
        outlines += _moved(tables[b"glyf"][places[glyph] :], glyph, -em // 4)
        places.append(len(outlines))
        advances.append(em // 2)
        bearings.append(bearings[glyph] - em // 4)
    pairs = [number for wide, glyph in enumerate(marks, count) for number in (glyph, wide)]
    rows = [each for pair in zip(advances, bearings, strict=True) for each in pair]
    tables |= {
        b"glyf": outlines,
        b"loca": struct.pack(f">{len(places)}I", *places),
        b"hmtx": struct.pack(">" + "Hh" * len(advances), *rows),
        b"head": _put(tables[b"head"], _HEAD_FORMAT, _LONG),
        b"maxp": _put(tables[b"maxp"], _MAXP_GLYPHS, len(advances)),
        b"hhea": _put(tables[b"hhea"], _HHEA_METRICS, len(advances)),
        TABLE: struct.pack(f">{len(pairs)}H", *pairs),
    }
    if halves and b"GSUB" in tables:  # as it is wherever there is a space
        tables[b"GSUB"] = with_substitution(tables[b"GSUB"], HALF, halves)
    return file_of(tables)  # without sums: WeasyPrint has the file cut once more for the PDF


def _moved(outline: bytes, glyph: int, shift: int) -> bytes:
    """A composite glyph: another one, `shift` units to the right; its box before it (glyf, two words as arguments)."""
    _, left, bottom, right, top = struct.unpack_from(">5h", outline)
    words_as_offsets = 0x0003
    made = struct.pack(">5h2H2h", -1, left + shift, bottom, right + shift, top, words_as_offsets, glyph, shift, 0)
    return made + bytes(-len(made) % 4)


def _metrics(tables: Mapping[bytes, bytes]) -> tuple[list[int], list[int]]:
    """Advance and left bearing of each glyph; those without an advance of their own have the last one (hmtx)."""
    count = struct.unpack_from(">H", tables[b"maxp"], _MAXP_GLYPHS)[0]
    long = struct.unpack_from(">H", tables[b"hhea"], _HHEA_METRICS)[0]
    values = struct.unpack(">" + "Hh" * long + "h" * (count - long), tables[b"hmtx"][: 4 * long + 2 * (count - long)])
    advances, bearings = list(values[: 2 * long : 2]), list(values[1 : 2 * long : 2])
    return advances + advances[-1:] * (count - long), bearings + list(values[2 * long :])


def _places(tables: Mapping[bytes, bytes]) -> list[int]:
    """Where each outline begins, and where the last one ends."""
    loca = tables[b"loca"]
    if struct.unpack_from(">h", tables[b"head"], _HEAD_FORMAT)[0] == _LONG:
        return list(struct.unpack(f">{len(loca) // 4}I", loca))
    return [2 * place for place in struct.unpack(f">{len(loca) // 2}H", loca)]


def _put(table: bytes, offset: int, value: int) -> bytes:
    return table[:offset] + struct.pack(">H", value) + table[offset + 2 :]
