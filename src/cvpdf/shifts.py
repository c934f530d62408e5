"""Forks of a loaded process, each of which works off task after task.

Each begins with all that its parent has loaded. To fork, and to copy what is then touched, takes a sixth of the time
that setting a résumé does (8,000 page faults against 2,700), so a process goes on after its first task, as long as it
is small and sound: for some sixteen résumés. What went wrong is an answer too, an exception: one task's failure, even
its process being killed, is never another's.
"""

from __future__ import annotations

import gc
import os
import pickle
import selectors
import signal
import struct
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple, NoReturn

from cvpdf.forked import pipes
from cvpdf.leaving import end_when_told, undisturbed
from cvpdf.model.errors import CrashError

Work = Callable[[Any], Any]
Unsound = Callable[[Any], bool]
CHUNK = 1 << 16
END, LOST = object(), object()
# When a process is replaced: it keeps its garbage, some 4 MiB a résumé, and more of a long one.
MOST_TASKS = 100
MOST_GROWTH = 60  # MiB, at its largest, beside what it began with
# Before each answer: how many bytes it has, and whether the process goes on.
HEAD = struct.Struct(">Q?")


class Answer(NamedTuple):
    """A task and what it came to; an exception where it failed."""

    task: Any
    value: Any


def _never(_value: Any) -> bool:
    return False


def forked(work: Work, tasks: Iterable[Any], workers: int, unsound: Unsound = _never) -> Iterator[Answer]:
    """Tasks by `workers` children at a time; answers come in no order.

    Closing the iterator ends the children, which take back what they have half written. They do not hear an
    interrupt at the keyboard: who wants to stop ends `tasks`, and what is being worked on is finished.

    Args:
        work: What is done with each.
        tasks: Taken one by one as there is room.
        workers: Children at work at a time.
        unsound: Whether a child that came to this answer had better not go on; one that met a fault never does.
    """
    waiting: Iterator[Any] = iter(tasks)
    crew = _Crew(work, unsound)
    with selectors.DefaultSelector() as selector:
        try:
            while True:
                while len(selector.get_map()) < workers and (task := next(waiting, END)) is not END:
                    child = crew.set_to_work(task)
                    selector.register(child.pipe, selectors.EVENT_READ, child)
                if not selector.get_map():
                    return
                for key, _ in selector.select():
                    child = key.data
                    if child.has_said_all():
                        selector.unregister(child.pipe)
                        yield Answer(child.task, crew.answer_of(child))
        finally:
            crew.end()


@dataclass
class _Child:
    """A process, what it is at work on, and what it has said of that so far."""

    process: int
    orders: int
    pipe: int
    task: Any = END
    said: bytearray = field(default_factory=bytearray)

    def give(self, task: Any) -> None:
        """Hand it a task.

        Raises:
            BrokenPipeError: It has ended.
        """
        self.task, self.said = task, bytearray()
        with os.fdopen(self.orders, "wb", closefd=False) as file:
            pickle.dump(task, file)

    def has_said_all(self) -> bool:
        """Take in what it says; whether that was the last of its answer, or of itself."""
        chunk = os.read(self.pipe, CHUNK)
        self.said += chunk
        return not chunk or (len(self.said) >= HEAD.size and len(self.said) >= HEAD.size + self._head()[0])

    def _head(self) -> tuple[int, bool]:
        length, goes_on = HEAD.unpack_from(self.said)
        return length, goes_on

    def answer(self) -> tuple[Any, bool]:
        """What it came to, LOST where it did not say it whole; and whether the process goes on."""
        try:
            return pickle.loads(self.said[HEAD.size :]), self._head()[1]  # noqa: S301 - written by our own process
        except (EOFError, pickle.UnpicklingError, struct.error):
            return LOST, False

    def shut(self) -> None:
        """Close its pipes: one that waits for a task ends."""
        os.close(self.orders)
        os.close(self.pipe)

    def bury(self) -> int:
        """Wait for its end; the code of it."""
        self.shut()
        _, status = os.waitpid(self.process, 0)
        return os.waitstatus_to_exitcode(status)


class _Crew:
    """The children there are, at work or waiting for it."""

    def __init__(self, work: Work, unsound: Unsound) -> None:
        self._work, self._unsound = work, unsound
        self._all: list[_Child] = []
        self._idle: list[_Child] = []

    def set_to_work(self, task: Any) -> _Child:
        """A child that has this task: one that is there, or a new one."""
        while self._idle:
            child = self._idle.pop()
            try:
                child.give(task)
            except BrokenPipeError:  # somebody has ended it meanwhile, and nothing is lost
                self._all.remove(child)
                child.bury()
            else:
                return child
        child = self._fork()
        self._all.append(child)
        with suppress(BrokenPipeError):  # it is told when its answer is waited for
            child.give(task)
        return child

    def answer_of(self, child: _Child) -> Any:
        """What a child that has said all came to; where it is nothing, how it ended."""
        value, goes_on = child.answer()
        if goes_on:
            self._idle.append(child)
            return value
        self._all.remove(child)
        code = child.bury()
        return _lost(code) if value is LOST else value

    def end(self) -> None:
        """End all of them, whatever they are at, and wait for it."""
        for child in self._all:
            child.shut()
            if child not in self._idle:
                with suppress(ProcessLookupError):
                    os.kill(child.process, signal.SIGTERM)
        for child in self._all:
            os.waitpid(child.process, 0)

    def _fork(self) -> _Child:
        sys.stdout.flush()  # what is still to be said would be said by both
        sys.stderr.flush()
        with undisturbed():  # an end that comes while Python's own handlers of a fork run would be lost in them
            with pipes(2) as (orders, ordering, here, there):
                process = os.fork()
            if not process:
                self._be_a_child(_Child(0, ordering, here), orders, there)
        os.close(orders)
        os.close(there)
        return _Child(process, ordering, here)

    def _be_a_child(self, own: _Child, orders: int, answers: int) -> NoReturn:
        """It leaves without the parent's clearing up."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        code = 1
        try:
            end_when_told(tidy=False)  # within, for one that came meanwhile must not get past this process's end
            for child in (own, *self._all):  # or the others would never learn that their parent is gone
                child.shut()
            with os.fdopen(orders, "rb") as reading, os.fdopen(answers, "wb") as writing, suppress(BrokenPipeError):
                self._work_off(reading, writing)
            code = 0
        finally:
            sys.stderr.flush()
            os._exit(code)

    def _work_off(self, orders: Any, answers: Any) -> None:
        """Task after task, until there is none, or this process had better be replaced."""
        gc.disable()  # whoever replaces it has none, and to look through it would take 6 % of the time
        most = _peak() + MOST_GROWTH
        for number in range(1, MOST_TASKS + 1):
            try:
                task = pickle.load(orders)  # noqa: S301 - written by our own process
            except EOFError:
                return
            value = _answer(self._work, task)
            spent = number == MOST_TASKS or _peak() > most
            goes_on = not (spent or isinstance(value, BaseException) or self._unsound(value))
            said = pickle.dumps(value)
            answers.write(HEAD.pack(len(said), goes_on) + said)
            answers.flush()
            if not goes_on:
                return


def _peak() -> int:
    """The most memory that this process has had, in MiB."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def _answer(work: Work, task: Any) -> Any:
    try:
        return work(task)
    except Exception as error:  # a fault of ours, and this task's alone; who shows the answer shows the way to it
        return fault(error)


def _lost(code: int) -> CrashError:
    how = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with {code}"
    return CrashError(f"The process at work on it {how}.", "Is there enough memory? The others went on without it.")


def fault(error: BaseException) -> CrashError:
    """What to say of an exception nobody expected."""
    if isinstance(error, CrashError):
        return error
    if isinstance(error, BrokenExecutor):
        return CrashError("The process at work on it, or on one beside it, ended.", "Is there enough memory?")
    message = f"It failed by a fault of cvpdf: {type(error).__name__}: {error}"
    crash = CrashError(message, "Please report it; --jobs 1 and a single source show where.")
    crash.trace = "".join(traceback.format_exception(error))
    return crash
