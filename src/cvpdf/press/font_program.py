"""A font's file as a PDF wants it: without the tables that only a font on its own needs."""

from __future__ import annotations

import struct
import sys
from array import array

# What a TrueType program in a PDF consists of (ISO 32000-1, 9.9); the PDF itself says how it is called, which glyph is
# which character, and how wide each is. 3 of the 175 kB of a résumé's type.
NEEDED = (b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep")
TRUETYPE = b"\0\1\0\0"
RECORD = struct.Struct(">4sLLL")  # tag, sum, place and length of a table
ADJUSTMENT = 8  # its place in the table `head`
MAGIC = 0xB1B0AFBA  # what all of a font's words add up to (OpenType 1.9, calculating checksums)


def stripped(program: bytes) -> bytes:
    """A TrueType file without the tables that a PDF's reader does not need; anything else as it is.

    Raises:
        struct.error: It is cut off.
    """
    if program[:4] != TRUETYPE:
        return program
    count = struct.unpack_from(">H", program, 4)[0]
    records = [RECORD.unpack_from(program, 12 + 16 * index) for index in range(count)]
    records = [record for record in records if record[0] in NEEDED]
    power = len(records).bit_length() - 1
    head = struct.pack(">4sHHHH", TRUETYPE, len(records), 16 << power, power, 16 * len(records) - (16 << power))
    place, tables, adjusted = 12 + 16 * len(records), [], 0
    for tag, checksum, start, length in records:
        table = program[start : start + length]
        if tag == b"head":
            table = table[:ADJUSTMENT] + bytes(4) + table[ADJUSTMENT + 4 :]
            adjusted = place + ADJUSTMENT
        head += RECORD.pack(tag, checksum, place, length)
        tables.append(table + bytes(-length % 4))
        place += len(tables[-1])
    whole = bytearray(head + b"".join(tables))
    struct.pack_into(">L", whole, adjusted, (MAGIC - _sum(whole)) & 0xFFFFFFFF)
    return bytes(whole)


def _sum(data: bytes | bytearray) -> int:
    """Of all big-endian words of four bytes."""
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
