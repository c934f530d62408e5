"""The line of each key of a TOML file, which `tomllib` does not tell."""

from __future__ import annotations

import re

_TABLE = re.compile(r"\s*\[{1,2}\s*(.+?)\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=(.*)""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_LONG = re.compile(r'"""|' + "'''")


def lines_of_keys(text: str) -> dict[tuple[str, ...], int]:
    """Path of each table and key → its 1-based line; the file is known to be TOML."""
    lines: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    within = ""  # a text over several lines, by what ends it
    for number, line in enumerate(text.split("\n"), 1):
        if within:
            within = "" if within in line else within
            continue
        header, key = _TABLE.fullmatch(line), _KEY.match(line)
        if key:
            path = (*table, *_parts(key[1]))
            for size in range(len(table) + 1, len(path) + 1):
                lines.setdefault(path[:size], number)
            marks = _LONG.findall(key[2])
            within = marks[0] if len(marks) == 1 else ""
        elif header:
            table = _parts(header[1])
            for size in range(1, len(table) + 1):
                lines.setdefault(table[:size], number)
    return lines


def _parts(path: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(path))
