"""Files in sight: what changes in them is seen by size and date, thirty times a second, and believed by contents.

A look takes a tenth of a millisecond for one résumé, works on every file system, and sees whatever way an editor saves.
Where the kernel rings a bell (`bell.py`), the next look comes at once.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping

from cvpdf.commands.bell import Bell
from cvpdf.standing import below, seen

LOOK = 0.03  # seconds between two looks
SETTLED = 0.005  # … while a file is being written, or another one nearby
PATIENCE = 0.5  # seconds that an editor has between removing a file and putting another in its place


class Sight:
    """Files and folders that are looked at, and what was seen of each."""

    def __init__(self) -> None:
        self._stamps: dict[str, object] = {}
        self._contents: dict[str, bytes | str] = {}
        self._bell = Bell()

    def keep(self, paths: Iterable[str], since: int) -> None:
        """Look at these from now on, and at no others; of one that was in sight already, what was seen counts.

        Args:
            paths: Files and folders, there or not.
            since: Of others, what was written after this moment (nanoseconds since 1970) is a change.
        """
        wanted = set(paths)
        for path in wanted.difference(self._stamps):
            late = _written(path) > since
            self._stamps[path], self._contents[path] = (late, "") if late else (_stamp(path), _contents(path))
        for path in set(self._stamps).difference(wanted):
            del self._stamps[path], self._contents[path]
        self._bell.hang(path for path, stamp in self._stamps.items() if stamp is not None)

    def change(self, needed: Iterable[str]) -> set[str]:
        """Wait for a change of contents, and say where.

        Args:
            needed: Files that are on their way while they are missing or empty.
        """
        needed = tuple(needed)
        while True:
            whole = self._bell.wait(LOOK)
            if not whole and not self._moved(_look(self._stamps)):
                time.sleep(SETTLED)
                continue
            now = self._settled(needed, whole)
            # What is written twice within one tick of the clock has the date it had.
            moved = self._moved(now).union(needed).intersection(self._stamps)
            self._stamps = now
            contents = {path: _contents(path) for path in moved}
            changed = {path for path in moved if self._contents[path] != contents[path]}
            self._contents.update(contents)
            if changed:
                return changed

    def _moved(self, now: Mapping[str, object]) -> set[str]:
        return {path for path, stamp in now.items() if stamp != self._stamps[path]}

    def _settled(self, needed: tuple[str, ...], whole: bool | None) -> dict[str, object]:
        """What is seen when who wrote is done, or all is as a moment before, and nothing needed is being saved."""
        end = time.monotonic() + PATIENCE
        before, now = None, _look(self._stamps)
        while time.monotonic() < end and not ((whole or now == before) and all(map(_is_whole, needed))):
            whole = self._bell.wait(SETTLED)
            before, now = now if whole is None else None, _look(self._stamps)
        return now


def _look(paths: Iterable[str]) -> dict[str, object]:
    return {path: _stamp(path) for path in paths}


def _stamp(path: str) -> object:
    """What changes when a file, or one in a folder, is written."""
    try:
        state = os.stat(path)
        if not os.path.isdir(path):
            return state.st_mtime_ns, state.st_size, state.st_ino
        # Of a repository it counts only that it is there: settings are looked for no further up.
        return os.path.basename(path) == ".git" or tuple((each, _stamp(each)) for each in below(path))
    except (OSError, ValueError):
        return None


def _written(path: str) -> int:
    try:
        return os.stat(path).st_ctime_ns
    except OSError:
        return 0


def _contents(path: str) -> bytes | str:
    try:
        return seen(path)
    except (OSError, ValueError):
        return ""


def _is_whole(path: str) -> bool:
    try:
        return os.stat(path).st_size > 0
    except OSError:
        return False


def beside(source: str, most: int) -> list[str]:
    """So many files near a résumé, but no PDFs."""
    found: list[str] = []
    for parent, names, files in os.walk(os.path.dirname(source) or "."):
        names[:] = sorted(name for name in names if not name.startswith("."))
        found += [os.path.join(parent, name) for name in sorted(files) if not name.endswith(".pdf")]
        if len(found) > most:
            break
    return found[:most]
