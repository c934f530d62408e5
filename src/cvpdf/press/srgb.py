"""An ICC profile that says what red, green and blue are: sRGB, in a kilobyte, made here (ICC.1:2001-04, version 2)."""

from __future__ import annotations

import struct
from functools import cache

# Colours of IEC 61966-2-1, adapted to the white of D50 by the Bradford transform, as ICC's own profile has them.
PRIMARIES = {
    b"rXYZ": (0.436066, 0.222488, 0.013916),
    b"gXYZ": (0.385147, 0.716873, 0.097076),
    b"bXYZ": (0.143066, 0.060608, 0.714096),
}
WHITE = (0.964202, 1.0, 0.824905)
CURVE_POINTS = 256
FACTOR = 65536  # of a fixed-point number


@cache
def srgb_profile() -> bytes:
    """The profile's bytes, always the same."""
    text = b"sRGB"
    description = b"desc" + bytes(4) + struct.pack(">I", len(text) + 1) + text + b"\0" + bytes(4 + 4 + 2 + 1 + 67)
    curve = b"curv" + bytes(4) + struct.pack(f">I{CURVE_POINTS}H", CURVE_POINTS, *map(_light, range(CURVE_POINTS)))
    tags = {b"desc": description, b"cprt": b"text" + bytes(4) + b"CC0\0", b"wtpt": _colour(WHITE)}
    tags |= {name: _colour(colour) for name, colour in PRIMARIES.items()}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    return _with_header(tags)


def _light(step: int) -> int:
    """The light of a step, 0–65535 (IEC 61966-2-1, 5.2)."""
    value = step / (CURVE_POINTS - 1)
    return round(65535 * (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4))


def _colour(colour: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(part * FACTOR) for part in colour))


def _with_header(tags: dict[bytes, bytes]) -> bytes:
    """Header, table and data; equal data once, each at a multiple of four bytes."""
    places: dict[bytes, int] = {}
    data = b""
    start = 128 + 4 + 12 * len(tags)
    for content in dict.fromkeys(tags.values()):
        places[content] = start + len(data)
        data += content + bytes(-len(content) % 4)
    table = struct.pack(">I", len(tags))
    table += b"".join(struct.pack(">4sII", name, places[content], len(content)) for name, content in tags.items())
    header = struct.pack(">I4x", start + len(data)) + bytes.fromhex("02400000") + b"mntrRGB XYZ "
    header += struct.pack(">6H", 2001, 4, 1, 0, 0, 0) + b"acsp" + bytes(28)
    header += struct.pack(">3i", *(round(part * FACTOR) for part in WHITE))
    return header + bytes(128 - len(header)) + table + data
