"""What a name on the command line stands for that is not just a file: a folder, a pattern, lines of data, a list."""

from __future__ import annotations

import os
import sys
from array import array
from functools import cache
from pathlib import Path

from cvpdf.model.errors import SourceError, UsageError

ABOUT = frozenset(("README", "CHANGELOG", "CONTRIBUTING", "LICENSE", "SECURITY"))  # a folder, and no résumé
WILD = frozenset("*?[")  # a pattern of names has one of these
MOST_OF_LIST = 200_000_000  # bytes; a million long paths


def sources_of(name: str, endings: tuple[str, ...]) -> list[str]:
    """The sources that a name stands for; none where there is nothing, which is told when it is opened.

    Args:
        name: Of a folder, of a file with a résumé a line (`people.jsonl`, each of which is `people.jsonl:17`), or a
            pattern that no shell has put names for (Windows').
        endings: Of files with a résumé a line.
    """
    if os.path.isdir(name):  # noqa: PTH112 - Path raises where a name is too long
        found = [path for path in Path(name).glob("*.md") if path.stem.upper() not in ABOUT and path.name[0] != "."]
        return sorted(map(str, found))
    if name.casefold().endswith(endings) and os.path.isfile(name):  # noqa: PTH113 - as above
        return [
            f"{name}:{number}" for number, start in enumerate(_starts(name)[:-1], 1) if _says_something(name, start)
        ]
    if WILD.isdisjoint(name) or os.path.lexists(name):  # a file may be called `a[1].md`
        return []
    from glob import glob

    return [each for path in sorted(glob(name)) for each in sources_of(path, endings) or [path]]  # noqa: PTH207 - may begin at the root


def _says_something(name: str, start: int) -> bool:
    """Whether a line is more than its end: many programs leave an empty one behind."""
    with Path(name).open("rb") as file:
        file.seek(start)
        return bool(file.read(80).partition(b"\n")[0].strip())


@cache
def _starts(name: str) -> array[int]:
    """Where each line of a file begins, and where the last one ends, in bytes; read once, and by forks not at all."""
    starts = array("q", [0])
    try:
        with Path(name).open("rb") as file:
            for line in file:
                starts.append(starts[-1] + len(line))
    except OSError as error:
        raise SourceError(f"{name} cannot be read: {error.strerror}.") from None
    return starts


def read_line(name: str, number: int) -> bytes:
    """A line of a file, from 1.

    Raises:
        SourceError: The file cannot be read, or has fewer lines.
    """
    starts = _starts(name)
    if number >= len(starts):
        raise SourceError(f"{name} has {len(starts) - 1} lines, and no line {number}.")
    with Path(name).open("rb") as file:
        file.seek(starts[number - 1])
        return file.read(starts[number] - starts[number - 1])


def listed(name: str | None) -> list[str]:
    """The names in a list, one a line, or each ended by a NUL (`find -print0`).

    Args:
        name: Of the list; None for standard input.

    Raises:
        SourceError: It cannot be read.
        UsageError: No name is in it.
    """
    try:
        data = sys.stdin.buffer.read(MOST_OF_LIST) if name is None else Path(name).read_bytes()
    except OSError as error:
        raise SourceError(f"The list {name} cannot be read: {error.strerror}.") from None
    names = data.split(b"\0") if b"\0" in data else data.removeprefix(b"\xef\xbb\xbf").splitlines()
    found = [os.fsdecode(each) for each in names if each.strip()]
    if not found:
        place = "Standard input" if name is None else name
        raise UsageError(f"{place} lists no file.", "Write one name a line.")
    return found
