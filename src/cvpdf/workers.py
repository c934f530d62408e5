"""Many tasks at once: by forks of this process, a pool of fresh ones, or whatever executor the caller has.

Each way yields `(task, answer)` as answers come, in no order. What went wrong is an answer too, an exception: one
task's failure, even its process being killed, is never another's.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any

from cvpdf.leaving import ENDING, undisturbed
from cvpdf.shifts import END, Answer, Unsound, Work, fault, forked

__all__ = ["Answer", "at_once", "cores", "fault", "may_fork", "spawned", "submitted"]
# Handed to an executor at a time: enough for a large cluster, and a list of 100,000 is not all in memory.
WINDOW = 512
# A process that sets résumés grows by about 60 KiB each; after so many for each process a pool is replaced.
RECYCLED = 150


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def may_fork() -> bool:
    """Whether a loaded process may be forked: on Linux and with one thread; Apple's libraries do not bear it."""
    return sys.platform == "linux" and threading.active_count() == 1


def submitted(work: Work, tasks: Iterable[Any], executor: Executor, window: int = WINDOW) -> Iterator[Answer]:
    """Tasks given to an executor of `concurrent.futures`, or one that behaves like it, a window at a time."""
    waiting: Iterator[Any] = iter(tasks)
    pending: dict[Future[Any], Any] = {}
    while True:
        while len(pending) < window and (task := next(waiting, END)) is not END:
            try:
                pending[executor.submit(work, task)] = task
            except BrokenExecutor as broken:
                yield Answer(task, broken)
        if not pending:
            return
        for future in wait(pending, return_when=FIRST_COMPLETED).done:
            error = future.exception()
            yield Answer(pending.pop(future), error or future.result())


def spawned(work: Work, tasks: Iterable[Any], workers: int) -> Iterator[Answer]:
    """A pool of fresh processes, made anew after a while; for where a loaded one may not be forked.

    A process that dies takes its pool with it: what was being done is then done again, each in a pool of its own, and
    the others go on in a new one. Closing the iterator waits for what is being done, and begins nothing more. The
    processes do not hear an interrupt at the keyboard.
    """
    waiting: Iterator[Any] = iter(tasks)
    while (first := next(waiting, END)) is not END:
        lost: list[Any] = []
        # `max_tasks_per_child` would replace them one by one; but with it the pool stops for ever when two have had
        # their number (CPython 3.11 to 3.13).
        some = _until(lost, islice(chain([first], waiting), RECYCLED * workers))
        with _pool(workers) as pool:
            for answer in submitted(work, some, pool, workers):
                if isinstance(answer.value, BrokenExecutor):
                    lost.append(answer.task)
                else:
                    yield answer
        for task in lost:
            with _pool(1) as pool:
                yield from submitted(work, [task], pool)


def _until(lost: list[Any], tasks: Iterator[Any]) -> Iterator[Any]:
    """Tasks as long as none was lost; what is not taken stays where it is."""
    while not lost and (task := next(tasks, END)) is not END:
        yield task


@contextmanager
def _pool(workers: int) -> Iterator[Executor]:
    """So many fresh processes; at its end, nothing that they have not begun is done."""
    pool = _Fresh(workers)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


class _Fresh(Executor):
    """A pool that begins its processes undisturbed: an interrupt would strike them before they can be deaf to it."""

    def __init__(self, workers: int) -> None:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        self._pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_stand_by)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """As `Executor` has it."""
        with undisturbed():
            return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """As `Executor` has it."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


def _stand_by() -> None:
    """Make a process of a pool deaf to an interrupt at the keyboard, which is its parent's business, and mortal."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if hasattr(signal, "pthread_sigmask"):  # as it was begun
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def _end_with_parent() -> None:
    """End when the process that made this one is gone: it would wait for a task for ever."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def at_once(
    work: Work, tasks: Iterable[Any], workers: int, load: Callable[[], None], unsound: Unsound
) -> Iterator[Answer]:
    """Tasks by `workers` processes of this machine, in the way that is quickest here.

    Args:
        work: What is done with each; to be found by name, for a fresh process imports it.
        tasks: What is to be done; taken one by one as there is room.
        workers: Processes at work at a time; 0 for one a processor.
        load: Loads what every task needs, in this process, when it is to be forked.
        unsound: Whether a process that came to this answer had better not go on.
    """
    workers = workers or cores()
    if not may_fork():
        yield from spawned(work, tasks, workers)
        return
    load()
    yield from forked(work, tasks, workers, unsound)
