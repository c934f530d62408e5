"""A feature more in a face's table of substitutions: one glyph for one glyph (OpenType 1.9, GSUB, lookup type 1).

What is there stays as it is, byte for byte, behind longer lists: of scripts, of features, of lookups.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

_HEADER = 10  # version, and where the three lists begin


def with_substitution(table: bytes, tag: bytes, pairs: Mapping[int, int]) -> bytes:
    """A GSUB table with one feature more, in every script and language that it knows.

    Args:
        table: A GSUB table, version 1.0.
        tag: Of the feature; it is not there yet.
        pairs: Glyph → the glyph that stands for it where the feature is asked for.
    """
    scripts_at, features_at, lookups_at = struct.unpack_from(">3H", table, 4)
    features, lookups = (struct.unpack_from(">H", table, place)[0] for place in (features_at, lookups_at))
    scripts = b"".join(_scripts(table, scripts_at, features))
    feature = struct.pack(">3H", 0, 1, lookups)  # no parameters, one lookup
    feature_list = _longer(table, features_at, tag, feature)
    lookup_list = _longer(table, lookups_at, b"", _lookup(pairs))
    starts = (_HEADER, _HEADER + len(scripts), _HEADER + len(scripts) + len(feature_list))
    return struct.pack(">5H", 1, 0, *starts) + scripts + feature_list + lookup_list


def _longer(table: bytes, place: int, tag: bytes, added: bytes) -> bytes:
    """A list of (tag and) offsets with one entry more; what its offsets lead to moves on by as much as it has grown."""
    record = len(tag) + 2
    count = struct.unpack_from(">H", table, place)[0]
    body = table[place + 2 + record * count :]
    entries = []
    for index in range(count):
        start = place + 2 + record * index
        offset = struct.unpack_from(">H", table, start + len(tag))[0]
        entries.append(table[start : start + len(tag)] + struct.pack(">H", offset + record))
    end = 2 + record * (count + 1) + len(body)
    return struct.pack(">H", count + 1) + b"".join(entries) + tag + struct.pack(">H", end) + body + added


def _lookup(pairs: Mapping[int, int]) -> bytes:
    """One lookup of one subtable, format 2: the glyphs in order, and theirs."""
    glyphs = sorted(pairs)
    count = len(glyphs)
    coverage_at = 6 + 2 * count
    subtable = struct.pack(f">3H{count}H", 2, coverage_at, count, *(pairs[glyph] for glyph in glyphs))
    coverage = struct.pack(f">2H{count}H", 1, count, *glyphs)
    return struct.pack(">4H", 1, 0, 1, 8) + subtable + coverage


def _scripts(table: bytes, place: int, feature: int) -> Sequence[bytes]:
    """The list of scripts, each language's features with one more."""
    count = struct.unpack_from(">H", table, place)[0]
    records, bodies, end = [], [], 2 + 6 * count
    for index in range(count):
        tag, offset = struct.unpack_from(">4sH", table, place + 2 + 6 * index)
        body = _script(table, place + offset, feature)
        records.append(struct.pack(">4sH", tag, end))
        bodies.append(body)
        end += len(body)
    return (struct.pack(">H", count), *records, *bodies)


def _script(table: bytes, place: int, feature: int) -> bytes:
    default, count = struct.unpack_from(">2H", table, place)
    languages = [struct.unpack_from(">4sH", table, place + 4 + 6 * index) for index in range(count)]
    end = 4 + 6 * count
    whole = struct.pack(">2H", end if default else 0, count)
    bodies = [_language(table, place + default, feature)] if default else []
    for tag, offset in languages:
        whole += struct.pack(">4sH", tag, end + sum(map(len, bodies)))
        bodies.append(_language(table, place + offset, feature))
    return whole + b"".join(bodies)


def _language(table: bytes, place: int, feature: int) -> bytes:
    required, count = struct.unpack_from(">2H", table, place + 2)
    features = struct.unpack_from(f">{count}H", table, place + 6)
    return struct.pack(f">3H{count + 1}H", 0, required, count + 1, *features, feature)
