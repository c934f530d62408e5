"""`typeset` and half of `verify`, here or in a process of their own, started before the résumé is even read.

Loading WeasyPrint takes as long as reading, understanding and making up a résumé, so both happen at once; while the
press works, the libraries that will read its pages are loaded. Whatever the press may do, the process that writes the
file survives it.
"""

from __future__ import annotations

import atexit
import gc
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Protocol, Self

from cvpdf.model.errors import CvpdfError, TypesetError, bare

if TYPE_CHECKING:
    from cvpdf.model.galley import Galley
    from cvpdf.model.proof import Check, Proof

PATIENCE = 2.0  # seconds that a press has to put its temporary files away
# As in a fresh interpreter: who forks may have raised it, and a page nested too deeply would overflow the stack.
RECURSION = 1000

# Signal → what to do about a press that it stopped.
WHY_STOPPED = {
    "SIGKILL": "Is there enough memory?",
    "SIGTERM": "Somebody asked it to end.",
    "SIGXCPU": "The limit on processor time is too low: ulimit -t.",
    "SIGXFSZ": "The limit on the size of files is too low: ulimit -f.",
}
CRASHED = "A library below it crashed; is there enough memory?"


class Press(Protocol):
    """Where a galley is set and looked at: in this process (`Stages`), or in one that is ready for it (`Pressroom`)."""

    def typeset(self, galley: Galley) -> Proof:
        """The stage of that name."""

    def draw(self, proof: Proof) -> Callable[[], tuple[Check, ...]]:
        """Begin with the half of `verify` that looks at the pages; what is returned waits for the end of it."""


@dataclass(frozen=True, slots=True)
class Stages:
    """The two stages in this process; loaded when they are called, for mostly that is another process.

    Attributes:
        system_fonts: Let the machine's fonts set what the shipped ones cannot.
    """

    system_fonts: bool = False

    def make_ready(self) -> None:
        """Load all that does not depend on the résumé.

        Raises:
            CvpdfError: The shipped fonts are not there, or the press is not installed.
        """
        from cvpdf.typeset import make_ready

        make_ready(system_fonts=self.system_fonts)

    def typeset(self, galley: Galley) -> Proof:
        """Galley → Proof, by way of `fit` where a goal is set."""
        from cvpdf.fit import fit
        from cvpdf.typeset import typeset

        return typeset(galley, fit=fit, system_fonts=self.system_fonts)

    def draw(self, proof: Proof) -> Callable[[], tuple[Check, ...]]:
        """What is seen of a proof, when it is called."""
        from cvpdf.verify import draw

        return lambda: draw(proof)


def _nothing() -> None:
    """What is done meanwhile unless something else is."""


class Pressroom:
    """A forked process that waits for galleys; where there is no fork, the stages themselves.

    Attributes:
        meanwhile: Called once, while the first galley is being set.
    """

    def __init__(self, *, system_fonts: bool = False, meanwhile: Callable[[], None] = _nothing) -> None:
        self._here = Stages(system_fonts=system_fonts)
        self.meanwhile = meanwhile
        self._process = 0
        self._orders: IO[bytes] | None = None
        self._answers: IO[bytes] | None = None

    def __enter__(self) -> Self:
        """Start the process."""
        if not hasattr(os, "fork"):
            return self
        orders_out, orders_in = os.pipe()
        answers_out, answers_in = os.pipe()
        self._process = os.fork()
        if not self._process:
            os.close(orders_in)
            os.close(answers_out)
            _work(self._here, os.fdopen(orders_out, "rb"), os.fdopen(answers_in, "wb"))
        os.close(orders_out)
        os.close(answers_in)
        self._orders, self._answers = os.fdopen(orders_in, "wb"), os.fdopen(answers_out, "rb")
        return self

    def __exit__(self, reason: object, *_more: object) -> None:
        """Let the process end, and wait for it; what it was at is dropped when something went wrong here."""
        for pipe in (self._orders, self._answers):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:  # it has ended already, with an order half written
                    continue
        if not self._process:
            return
        if reason is not None:
            os.kill(self._process, signal.SIGTERM)  # not reaped yet, so the number is still its own
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end:
                if os.waitpid(self._process, os.WNOHANG)[0]:
                    _put_away(self._process)
                    return
                time.sleep(0.001)
            os.kill(self._process, signal.SIGKILL)
        self._bury()

    def _bury(self) -> TypesetError:
        """Wait for the process, put away what it could not, and say how it ended."""
        process, status = os.waitpid(self._process, 0)
        self._process = 0
        code = os.waitstatus_to_exitcode(status)
        if code:
            _put_away(process)
        if code >= 0:
            return TypesetError("The press ended without an answer.", "Is there enough memory?")
        name = signal.Signals(-code).name
        return TypesetError(f"The press was stopped by {name}.", WHY_STOPPED.get(name, CRASHED))

    def typeset(self, galley: Galley) -> Proof:
        """Set a galley, as `cvpdf.typeset.typeset` does.

        Raises:
            TypesetError: The press could not, or its process ended without an answer.
        """
        if self._orders is None:
            return self._here.typeset(galley)
        self._send("typeset", galley)
        self.meanwhile()
        self.meanwhile = _nothing
        proof: Proof = self._answer()
        return proof

    def draw(self, proof: Proof) -> Callable[[], tuple[Check, ...]]:
        """Begin to look at a proof, as `cvpdf.verify.draw` does; what is returned waits for what was seen.

        Raises:
            TypesetError: From what is returned: the process ended without an answer.
        """
        if self._orders is None:
            return self._here.draw(proof)
        self._send("draw", proof)
        return self._answer

    def _send(self, name: str, *arguments: object) -> None:
        assert self._orders is not None  # noqa: S101 - its callers have looked
        try:
            pickle.dump((name, arguments), self._orders)
            self._orders.flush()
        except BrokenPipeError:
            raise self._bury() from None

    def _answer(self) -> Any:
        assert self._answers is not None  # noqa: S101 - its callers have looked
        try:
            answer = pickle.load(self._answers)  # noqa: S301 - written by our own process
        except (EOFError, pickle.UnpicklingError):
            raise self._bury() from None
        if isinstance(answer, BaseException):
            raise answer
        return answer


def _put_away(process: int) -> None:
    """Remove the temporary files of a press that was stopped before it could."""
    import shutil
    import tempfile
    from pathlib import Path

    try:
        folders = [*Path(tempfile.gettempdir()).glob(f"cvpdf-{process}-*")]
    except OSError:  # there is no folder for temporary files, so none lies there
        return
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)  # another's of that name is not ours to remove


def _work(stages: Stages, orders: IO[bytes], answers: IO[bytes]) -> None:
    """The process: load the press, then answer each order, until the orders end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted too, and closes the orders
    signal.signal(signal.SIGTERM, _leave)
    die_with_parent(signal.SIGTERM)
    sys.setrecursionlimit(RECURSION)
    gc.disable()
    code = 1
    try:
        _serve(stages, orders, answers)
        code = 0
    except (BrokenPipeError, EOFError):  # the parent has gone; whoever looks sees the code
        code = 1
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # it is leaving already
        atexit._run_exitfuncs()  # noqa: SLF001 - fontconfig's folder is removed there; os._exit would skip it
        os._exit(code)


def _leave(*_: object) -> None:
    raise SystemExit(1)


def die_with_parent(number: int) -> None:
    """Ask the kernel to end this process when the one that made it is gone (Linux, prctl(2); elsewhere nothing)."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, number, 0, 0, 0)  # PR_SET_PDEATHSIG


def _serve(stages: Stages, orders: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each order; what goes wrong is an answer too."""
    refusal = _make_ready(stages)

    while True:
        try:
            name, arguments = pickle.load(orders)  # noqa: S301 - written by our own process
        except EOFError:
            return
        try:
            answer = _do(stages, name, arguments, refusal)
        except Exception as error:  # it is raised again where the order came from
            answer = bare(error)
        pickle.dump(answer, answers)
        answers.flush()


def _make_ready(stages: Stages) -> CvpdfError | None:
    try:
        stages.make_ready()
    except CvpdfError as error:  # told when there is something to set
        return error
    folder = os.path.dirname(os.environ.get("FONTCONFIG_FILE", ""))  # noqa: PTH120 - no other import
    if f"cvpdf-{os.getpid()}-" in folder:  # what WeasyPrint lays down lies there too, and goes with it
        import tempfile

        tempfile.tempdir = folder
    return None


def _do(stages: Stages, name: str, arguments: tuple[Any, ...], refusal: CvpdfError | None) -> Any:
    if name == "draw":
        return stages.draw(*arguments)()
    if refusal is not None:
        raise refusal
    return stages.typeset(*arguments)
