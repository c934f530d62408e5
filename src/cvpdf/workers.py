"""Many tasks at once: a fork for each, a pool of fresh processes, or whatever executor the caller has.

Each way yields `(task, answer)` as answers come, in no order. What went wrong is an answer too, an exception: one
task's failure, even its process being killed, is never another's.
"""

from __future__ import annotations

import gc
import os
import pickle
import selectors
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple, NoReturn

from cvpdf.model.errors import CrashError

Work = Callable[[Any], Any]
CHUNK = 1 << 16
# Handed to an executor at a time: enough for a large cluster, and a list of 100,000 is not all in memory.
WINDOW = 512
# A process that sets résumés grows by about 60 KiB each; after so many a pool's process is replaced.
RECYCLED = 150
END = object()
ENDING = (signal.SIGINT, signal.SIGTERM)


class Answer(NamedTuple):
    """A task and what it came to; an exception where it failed."""

    task: Any
    value: Any


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def may_fork() -> bool:
    """Whether a loaded process may be forked: on Linux and with one thread; Apple's libraries do not bear it."""
    return sys.platform == "linux" and threading.active_count() == 1


def forked(work: Work, tasks: Iterable[Any], workers: int) -> Iterator[Answer]:
    """A child for each task, `workers` at a time; each begins with all that this process has loaded, and leaves it.

    Closing the iterator ends the children, which take back what they have half written. They do not hear an
    interrupt at the keyboard: who wants to stop ends `tasks`, and what is being worked on is finished.
    """
    waiting: Iterator[Any] = iter(tasks)
    with selectors.DefaultSelector() as selector:
        try:
            while True:
                while len(selector.get_map()) < workers and (task := next(waiting, END)) is not END:
                    child = _fork(work, task)
                    selector.register(child.pipe, selectors.EVENT_READ, child)
                if not selector.get_map():
                    return
                for key, _ in selector.select():
                    child = key.data
                    if child.has_said_all():
                        selector.unregister(child.pipe)
                        yield Answer(child.task, child.answer())
        finally:
            for key in list(selector.get_map().values()):
                key.data.end()


@dataclass
class _Child:
    """A process at work on a task, and what it has said of it so far."""

    process: int
    pipe: int
    task: Any
    said: bytearray = field(default_factory=bytearray)

    def has_said_all(self) -> bool:
        chunk = os.read(self.pipe, CHUNK)
        self.said += chunk
        return not chunk

    def answer(self) -> Any:
        os.close(self.pipe)
        _, status = os.waitpid(self.process, 0)
        try:
            return pickle.loads(self.said)  # noqa: S301 - written by our own process
        except (EOFError, pickle.UnpicklingError):
            return _lost(os.waitstatus_to_exitcode(status))

    def end(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGTERM)
        os.close(self.pipe)
        os.waitpid(self.process, 0)


def _lost(code: int) -> CrashError:
    how = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with {code}"
    return CrashError(f"The process at work on it {how}.", "Is there enough memory? The others went on without it.")


def _fork(work: Work, task: Any) -> _Child:
    sys.stdout.flush()  # what is still to be said would be said by both
    sys.stderr.flush()
    here, there = os.pipe()
    # A signal that comes while Python's own handlers of a fork are running would be lost in them.
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        process = os.fork()
        if not process:
            _do(work, task, there)
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    os.close(there)
    return _Child(process, here, task)


def _do(work: Work, task: Any, pipe: int) -> NoReturn:
    """The child: one task, one answer. It leaves without the parent's clearing up, and so collects no garbage."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        # Within, for a signal that came meanwhile strikes here, and must not get past this process's end.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
        said = pickle.dumps(_answer(work, task))
        with os.fdopen(pipe, "wb") as file:
            file.write(said)
    finally:
        sys.stderr.flush()
        os._exit(0)


def _answer(work: Work, task: Any) -> Any:
    try:
        return work(task)
    except Exception as error:  # a fault of ours: it is shown, and is this task's alone
        traceback.print_exc()
        return fault(error)


def fault(error: BaseException) -> CrashError:
    """What to say of an exception nobody expected."""
    if isinstance(error, CrashError):
        return error
    if isinstance(error, BrokenExecutor):
        return CrashError("The process at work on it, or on one beside it, ended.", "Is there enough memory?")
    message = f"It failed by a fault of cvpdf: {type(error).__name__}: {error}"
    return CrashError(message, "Please report it; --jobs 1 and a single source show where.")


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


def at_once(work: Work, tasks: Iterable[Any], workers: int, load: Callable[[], None]) -> Iterator[Answer]:
    """Tasks by `workers` processes of this machine, in the way that is quickest here.

    Args:
        work: What is done with each; to be found by name, for a fresh process imports it.
        tasks: What is to be done; taken one by one as there is room.
        workers: Processes at work at a time; 0 for one a processor.
        load: Loads what every task needs, in this process, when it is to be forked.
    """
    workers = workers or cores()
    if not may_fork():
        yield from spawned(work, tasks, workers)
        return
    load()
    yield from forked(work, tasks, workers)
