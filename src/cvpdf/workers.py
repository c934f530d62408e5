"""Many tasks at once: by forks of this process, a pool of fresh ones, or whatever executor the caller has.

Each way yields `(task, answer)` as answers come, in no order. What went wrong is an answer too, an exception: one
task's failure, even its process being killed, is never another's.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from typing import Any

from cvpdf.shifts import END, Answer, Unsound, Work, fault, forked

__all__ = ["Answer", "at_once", "cores", "fault", "may_fork", "spawned", "submitted"]
# Handed to an executor at a time: enough for a large cluster, and a list of 100,000 is not all in memory.
WINDOW = 512
# A process that sets résumés grows by about 60 KiB each; after so many a pool's process is replaced.
RECYCLED = 150


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def may_fork() -> bool:
    """Whether a loaded process may be forked: on Linux and with one thread; Apple's libraries do not bear it."""
    return sys.platform == "linux" and threading.active_count() == 1


def submitted(work: Work, tasks: Iterable[Any], executor: Executor) -> Iterator[Answer]:
    """Tasks given to an executor of `concurrent.futures`, or one that behaves like it, a window at a time."""
    waiting: Iterator[Any] = iter(tasks)
    pending: dict[Future[Any], Any] = {}
    while True:
        while len(pending) < WINDOW and (task := next(waiting, END)) is not END:
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
    """A pool of fresh processes, each replaced after a while; for where a loaded one may not be forked.

    A process that dies takes its pool with it: what was not answered is then done again, each in a pool of its own.
    """
    alone = []
    with _pool(workers) as pool:
        for answer in submitted(work, tasks, pool):
            if isinstance(answer.value, BrokenExecutor):
                alone.append(answer.task)
            else:
                yield answer
    for task in alone:
        with _pool(1) as pool:
            yield from submitted(work, [task], pool)


def _pool(workers: int) -> Executor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), max_tasks_per_child=RECYCLED)


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
