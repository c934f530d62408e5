"""A piece of work in a forked process: how it begins, what it says, how it ends."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any

from cvpdf.leaving import PATIENCE, undisturbed, work_and_leave
from cvpdf.model.errors import TypesetError, bare

# Signal → what to do about a press that it stopped.
WHY_STOPPED = {
    "SIGKILL": "Is there enough memory?",
    "SIGTERM": "Somebody asked it to end.",
    "SIGXCPU": "The limit on processor time is too low: ulimit -t.",
    "SIGXFSZ": "The limit on the size of files is too low: ulimit -f.",
}
CRASHED = "A library below it crashed; is there enough memory?"


class Child:
    """A process of ours, and the pipe it answers through.

    Args:
        work: What it is for; it is handed its end of the pipe.
        tidy: It makes what is to be removed when it leaves; otherwise nothing but this work is its business.

    Attributes:
        process: Its number; 0 when it is known to have ended.
        owed: Answers that were asked for and are not heard yet.
    """

    owed = 0

    def __init__(self, work: Callable[[IO[bytes]], None], *, tidy: bool = True) -> None:
        with undisturbed():  # an end that comes while Python's own handlers of a fork run would be lost in them
            with pipes(1) as (said, saying):
                self.process = os.fork()
            if not self.process:
                os.close(said)
                work_and_leave(lambda: work(os.fdopen(saying, "wb")), tidy=tidy)
        os.close(saying)
        self._said = os.fdopen(said, "rb")
        self._torn = False
        self._how: TypesetError | None = None

    @property
    def sound(self) -> bool:
        """Whether it lives, and nothing is left half said between the two of us."""
        return bool(self.process) and not self._torn

    def answer(self) -> Any:
        """What it says next; what went wrong there is raised here.

        Raises:
            TypesetError: It ended without an answer.
        """
        self._torn = True  # if we are stopped on the way, it is
        try:
            answer = pickle.load(self._said)  # noqa: S301 - written by our own process
        except (EOFError, pickle.UnpicklingError):
            raise self.bury() from None
        self._torn = False
        self.owed -= 1
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def end(self, *, kindly: bool = True) -> None:
        """Wait for it to end; what it was at is dropped unless that is to be waited for."""
        self._said.close()
        if self.process and not kindly:
            os.kill(self.process, signal.SIGTERM)  # not reaped yet, so the number is still its own
            limit = time.monotonic() + PATIENCE
            while time.monotonic() < limit:
                if os.waitpid(self.process, os.WNOHANG)[0]:
                    process, self.process = self.process, 0
                    _put_away(process)
                    return
                time.sleep(0.001)
            os.kill(self.process, signal.SIGKILL)
        if self.process:
            self.bury()

    def bury(self) -> TypesetError:
        """Wait for it, put away what it could not, and say how it ended; once more, the same."""
        if self.process:
            process, status = os.waitpid(self.process, 0)
            self.process = 0
            code = os.waitstatus_to_exitcode(status)
            if code:
                _put_away(process)
            self._how = _how_ended(code)
        return self._how or _how_ended(0)


def _how_ended(code: int) -> TypesetError:
    if code >= 0:
        return TypesetError("The press ended without an answer.", "Is there enough memory?")
    name = signal.Signals(-code).name
    return TypesetError(f"The press was stopped by {name}.", WHY_STOPPED.get(name, CRASHED))


class Attendant(Child):
    """A process of ours that waits for orders, and answers those that want an answer, until there are no more.

    Args:
        work: What it does; it is handed its ends of the two pipes.
        tidy: As a `Child`'s.
        strange: Pipes of other attendants, which this one must not hold open.
    """

    def __init__(
        self, work: Callable[[IO[bytes], IO[bytes]], None], *, tidy: bool = True, strange: Iterable[int] = ()
    ) -> None:
        def serve(answers: IO[bytes]) -> None:
            for each in (ordering, *strange):
                os.close(each)
            work(os.fdopen(orders, "rb"), answers)

        with pipes(1) as (orders, ordering):
            super().__init__(serve, tidy=tidy)
        os.close(orders)
        self._orders = os.fdopen(ordering, "wb")

    @property
    def orders(self) -> int:
        """The pipe that it is ordered through."""
        return self._orders.fileno()

    def order(self, order: object, *, answered: bool = False) -> None:
        """Tell it what to do.

        Args:
            order: What it understands.
            answered: It is to say what came of it.

        Raises:
            TypesetError: It has ended.
        """
        self.owed += answered
        self._torn = True  # if we are stopped on the way, it is
        try:
            pickle.dump(order, self._orders)
            self._orders.flush()
        except BrokenPipeError:
            raise self.bury() from None
        self._torn = False

    def dismiss(self) -> None:
        """There will be no more orders: it ends when it has done those it has."""
        with suppress(BrokenPipeError):  # it has ended already, with an order half written
            self._orders.close()

    def end(self, *, kindly: bool = True) -> None:
        """Dismiss it and wait for its end."""
        self.dismiss()
        super().end(kindly=kindly)


def orders_from(pipe: IO[bytes]) -> Iterator[Any]:
    """What an attendant is told to do, one after the other."""
    while True:
        try:
            yield pickle.load(pipe)  # noqa: S301 - written by our own process
        except EOFError:
            return


def _put_away(process: int) -> None:
    """Remove the temporary files of a process that was stopped before it could."""
    import shutil
    import tempfile
    from pathlib import Path

    try:
        with undisturbed():  # Python lays a file to find the folder, and removes it
            folder = Path(tempfile.gettempdir())
        folders = [*folder.glob(f"cvpdf-{process}-*")]
    except OSError:  # there is no folder for temporary files, so none lies there
        return
    for each in folders:
        shutil.rmtree(each, ignore_errors=True)  # another's of that name is not ours to remove


def say(pipe: IO[bytes], work: Callable[[], Any]) -> None:
    """Do something and say what came of it; what goes wrong is an answer too."""
    try:
        answer = work()
    except Exception as error:  # it is raised again where the answer is waited for
        answer = bare(error)
    pickle.dump(answer, pipe)
    pipe.flush()


@contextmanager
def pipes(number: int) -> Iterator[list[int]]:
    """The reading and the writing end of so many pipes; all are closed where the system refuses them, or a fork."""
    ends: list[int] = []
    try:
        for _ in range(number):
            ends += os.pipe()
        yield ends
    except OSError:
        for each in ends:
            os.close(each)
        raise


def tidy_up(generation: int = 2) -> None:
    """Collect the garbage of a process that goes on.

    Args:
        generation: Of the collector's, the oldest that is looked through; 0 for what was made since the last time.
    """
    with undisturbed():
        gc.collect(generation)
