"""A font's file as a PDF wants it: without the tables that only a font on its own needs."""

from __future__ import annotations

import struct
import sys
from array import array

from cvpdf.typefaces.sfnt import TRUETYPE, file_of, sums_of, tables_of

# What a TrueType program in a PDF consists of (ISO 32000-1, 9.9); the PDF itself says how it is called, which glyph is
# which character, and how wide each is. 3 of the 175 kB of a résumé's type.
NEEDED = (b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep")
ADJUSTMENT = 8  # its place in the table `head`
MAGIC = 0xB1B0AFBA  # what all of a font's words add up to (OpenType 1.9, calculating checksums)


def stripped(program: bytes) -> bytes:
    """A TrueType file without the tables that a PDF's reader does not need; anything else as it is.

    Raises:
        struct.error: It is cut off.
    """
    if program[:4] != TRUETYPE:
        return program
    tables = {tag: table for tag, table in tables_of(program).items() if tag in NEEDED}
    sums, head = sums_of(program), tables[b"head"]
    tables[b"head"] = _adjusted(head, 0)
    rest = _sum(file_of(tables, sums))
    tables[b"head"] = _adjusted(head, (MAGIC - rest) & 0xFFFFFFFF)
    return file_of(tables, sums)


def _adjusted(head: bytes, value: int) -> bytes:
    return head[:ADJUSTMENT] + struct.pack(">L", value) + head[ADJUSTMENT + 4 :]


def _sum(data: bytes) -> int:
    """Of all big-endian words of four bytes."""
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
