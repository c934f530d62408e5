"""A bell that rings when something is written in a folder, so that nobody has to wait for the next look (inotify(7)).

It only wakes whoever looks: what has changed is found out by looking, and where the kernel has no such bell, or a
folder's file system never rings it (a network's), the next look comes all the same.
"""

from __future__ import annotations

import os
import select
import struct
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

# A file was changed, closed after writing, moved in or out, made or removed (inotify.h).
WRITTEN = 0x002 | 0x004 | 0x008 | 0x040 | 0x080 | 0x100 | 0x200
WHOLE = 0x008 | 0x080  # closed after writing, moved in
DATED = 0x004
EVENT = struct.Struct("iIII")  # a folder's number, what happened, a cookie, how long the name is that follows
FLAGS = 0o4000 | 0o2000000  # IN_NONBLOCK, IN_CLOEXEC
MANY = 1 << 16  # bytes of events read at a time


class Bell:
    """Rings for some folders; silent where it cannot."""

    def __init__(self) -> None:
        self._ringer = _ringer()
        self._folders: set[Path] = set()

    def hang(self, paths: Iterable[str]) -> None:
        """From now on, ring for these files and folders, and for the folders they are in."""
        if self._ringer is None:
            return
        add, number = self._ringer
        wanted = {folder for path in map(Path, paths) for folder in (path, path.parent)}
        for folder in wanted - self._folders:
            if add(number, os.fsencode(folder), WRITTEN) >= 0:  # one that is not there is looked for in time
                self._folders.add(folder)

    def wait(self, seconds: float) -> bool | None:
        """Sleep so long, or until it rings.

        Returns:
            Whether what was written last is whole: its file was closed, or put in another's place; None without a ring.
        """
        if self._ringer is None:
            time.sleep(seconds)
            return None
        number = self._ringer[1]
        if not select.select([number], [], [], seconds)[0]:
            return None
        return _last_of(os.read(number, MANY)) & WHOLE != 0


def _last_of(events: bytes) -> int:
    """The last thing that happened but for a date or a mode being set (inotify(7): the four numbers of an event)."""
    place = last = 0
    while place < len(events):
        _, happened, _, length = EVENT.unpack_from(events, place)
        last = last if happened == DATED else happened
        place += EVENT.size + length
    return last


def _ringer() -> tuple[Callable[[int, bytes, int], int], int] | None:
    """The C library's `inotify_add_watch`, and the number to add to; None where there is none."""
    if sys.platform != "linux":
        return None
    import ctypes

    library = ctypes.CDLL(None)
    number = library.inotify_init1(FLAGS)
    return (library.inotify_add_watch, number) if number >= 0 else None
