"""A wider glyph for each full-width mark of a cut face: the gap behind a comma is then part of its advance.

Readers of PDF take more than .09 em that is not for a space (docs/typography.md). The shipped faces have such variants
of ideographs and letters (`ss01`), not of marks; to build them in would be 50 MB of the repository's history for a copy
of ten outlines. So they are added to what was cut: a TrueType file is a row of tables, four of which have one
record a glyph (OpenType 1.9: glyf, loca, hmtx, maxp). The press finds them in a table of its own.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from cvpdf.typefaces.sfnt import file_of, tables_of

# Closing brackets, stops, commas and signs: full-width marks behind which a line is stretched (justification.py).
MARKS = "）】」』》〉〕〗］｝〙〛，。、．；：！？"
WIDER = 0.2  # ems, as `ss01` is (tools/fontwork/variants.py)
TABLE = b"cvWd"  # pairs of glyph numbers: a mark, and the same one wider
_LONG = 1  # head.indexToLocFormat
_HEAD_FORMAT, _HHEA_METRICS, _MAXP_GLYPHS, _EM = 50, 34, 4, 18  # offsets of fields


def with_wide_marks(data: bytes, glyphs: Mapping[int, int]) -> bytes:
    """A TrueType file with the wider glyphs.

    Args:
        data: The file.
        glyphs: Code point → glyph number in it.
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
    return file_of(tables)  # without sums: WeasyPrint has the file cut once more for the PDF


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
