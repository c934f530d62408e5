"""A TrueType file as what it is: a row of tables behind a directory of them (OpenType 1.9, chapter 4)."""

from __future__ import annotations

import struct
from collections.abc import Mapping

TRUETYPE = b"\0\1\0\0"
_RECORD = struct.Struct(">4sLLL")  # tag, sum, place and length of a table


def tables_of(data: bytes) -> dict[bytes, bytes]:
    """Tag → table.

    Raises:
        struct.error: The file is cut off.
    """
    return {tag: data[start : start + length] for tag, _, start, length in _records(data)}


def sums_of(data: bytes) -> dict[bytes, int]:
    """Tag → the sum of a table's words, as the directory has it."""
    return {tag: total for tag, total, _, _ in _records(data)}


def file_of(tables: Mapping[bytes, bytes], sums: Mapping[bytes, int] | None = None) -> bytes:
    """A TrueType file of tables, each on a boundary of four bytes.

    Args:
        tables: Tag → table.
        sums: Theirs; 0 is written where one is not told, which is enough for a file that is cut once more.
    """
    power = len(tables).bit_length() - 1
    wide = 16 << power
    directory = struct.pack(">4s4H", TRUETYPE, len(tables), wide, power, 16 * len(tables) - wide)
    place, body = 12 + 16 * len(tables), []
    for tag, table in sorted(tables.items()):
        directory += _RECORD.pack(tag, (sums or {}).get(tag, 0), place, len(table))
        body.append(table + bytes(-len(table) % 4))
        place += len(body[-1])
    return directory + b"".join(body)


def _records(data: bytes) -> list[tuple[bytes, int, int, int]]:
    count = struct.unpack_from(">H", data, 4)[0]
    return [_RECORD.unpack_from(data, 12 + 16 * index) for index in range(count)]
