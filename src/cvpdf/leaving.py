"""How a process of ours leaves: the signals it heeds, what it puts away, and the parent that is gone."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

PATIENCE = 2.0  # seconds that a process has to put its temporary files away
ENDING = (signal.SIGINT, signal.SIGTERM)
# As in a fresh interpreter: who forks may have raised it, and a page nested too deeply would overflow the stack.
RECURSION = 1000


@contextmanager
def undisturbed() -> Iterator[None]:
    """An end that is asked for meanwhile waits: a finaliser would lose it, and a file just made has no owner yet."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def work_and_leave(work: Callable[[], None], *, tidy: bool) -> NoReturn:
    """A forked process from its beginning to its end."""
    code = 1
    try:  # a signal must not get past this process's end, however early it comes
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted too, and closes the pipes
        die_with_parent(signal.SIGTERM)
        end_when_told(tidy=tidy)
        sys.setrecursionlimit(RECURSION)
        gc.disable()
        work()
        code = 0
    except (BrokenPipeError, EOFError):  # the parent has gone; whoever looks sees the code
        code = 1
    finally:
        try:
            _leave(code, tidy=tidy)
        finally:  # it was told to end on its way out: it must not go on as a second parent
            _leave(code, tidy=tidy)


def end_when_told(*, tidy: bool) -> None:
    """In a process forked undisturbed: SIGTERM ends it from now on, also one that has come already.

    Args:
        tidy: It makes what is to be removed when it leaves.
    """
    signal.signal(signal.SIGTERM, lambda *_: _unwind(tidy=tidy))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def _unwind(*, tidy: bool) -> NoReturn:
    """Leave by way of whatever has to be put away; but leave.

    Told twice it would stop putting away. In a finaliser or a weak reference's callback the exception is lost, and
    Python would show it on stderr.
    """
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.unraisablehook = lambda _lost: None
    signal.signal(signal.SIGALRM, lambda *_: _leave(1, tidy=tidy))
    signal.setitimer(signal.ITIMER_REAL, PATIENCE / 2)
    raise SystemExit(1)


def _leave(code: int, *, tidy: bool) -> NoReturn:
    """End this process, and nothing else of its parent's."""
    for number in (signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, signal.SIG_IGN)  # it is leaving already
    try:
        if tidy:
            atexit._run_exitfuncs()  # noqa: SLF001 - fontconfig's folder is removed there; os._exit would skip it
    finally:
        os._exit(code)


def die_with_parent(number: int) -> None:
    """Ask the kernel to end this process when the one that made it is gone (Linux, prctl(2); elsewhere nothing)."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, number, 0, 0, 0)  # PR_SET_PDEATHSIG
