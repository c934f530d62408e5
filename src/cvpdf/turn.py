"""One build at a time in a process, whichever of its threads asks for it.

PDFium may be called by one thread only, a font map of Pango's too, and both are reached through cffi or ctypes, which
let other threads run meanwhile. WeasyPrint speaks through a logger that all builds share. So a second build waits for
the first; whoever has several processors to use takes processes (`build_many`).
"""

from __future__ import annotations

import gc
import os
from _thread import RLock
from collections.abc import Iterator
from contextlib import contextmanager

from cvpdf.forked import tidy_up

_turn = RLock()
if hasattr(os, "register_at_fork"):
    # A process forked in the middle of another thread's build would have its half set fonts, and nobody to end it.
    os.register_at_fork(before=_turn.acquire, after_in_parent=_turn.release, after_in_child=_turn.release)


@contextmanager
def turn() -> Iterator[None]:
    """Wait until no other thread is at it; who has the turn may take it again.

    What a build leaves in circles is collected here, at its end: the collector runs in whatever thread happens to make
    the next object, and must not free a layout of Pango's there while this thread is in the font map it was made from.
    Where the caller has switched it off it stays so, and nothing is collected.
    """
    with _turn:
        collecting = gc.isenabled()
        gc.disable()
        try:
            yield
        finally:
            if collecting:
                tidy_up(0)  # all that was made since it was switched off
                gc.enable()
