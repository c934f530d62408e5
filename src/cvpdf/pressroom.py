"""`typeset` in a process of its own, started before the résumé is even read.

Loading WeasyPrint takes as long as everything before typesetting, so both are done at once; while the press works, the
libraries that will read its pages are loaded. Whatever the press may do, the process that writes the file survives it.
"""

from __future__ import annotations

import atexit
import gc
import os
import pickle
import signal
from collections.abc import Callable
from typing import IO, Self

from cvpdf.model.errors import CvpdfError, TypesetError
from cvpdf.model.galley import Galley
from cvpdf.model.proof import Proof


def _nothing() -> None:
    """What is done meanwhile unless something else is."""


class Pressroom:
    """A forked process that waits for galleys; where there is no fork, the stage itself.

    Attributes:
        meanwhile: Called once, while the first galley is being set.
    """

    def __init__(self, *, system_fonts: bool = False, meanwhile: Callable[[], None] = _nothing) -> None:
        self.system_fonts = system_fonts
        self.meanwhile = meanwhile
        self._process = 0
        self._orders: IO[bytes] | None = None
        self._proofs: IO[bytes] | None = None

    def __enter__(self) -> Self:
        """Start the process."""
        if not hasattr(os, "fork"):
            return self
        orders_out, orders_in = os.pipe()
        proofs_out, proofs_in = os.pipe()
        self._process = os.fork()
        if not self._process:
            os.close(orders_in)
            os.close(proofs_out)
            _work(os.fdopen(orders_out, "rb"), os.fdopen(proofs_in, "wb"), system_fonts=self.system_fonts)
        os.close(orders_out)
        os.close(proofs_in)
        self._orders, self._proofs = os.fdopen(orders_in, "wb"), os.fdopen(proofs_out, "rb")
        return self

    def __exit__(self, *_reason: object) -> None:
        """Let the process end, and wait for it."""
        for pipe in (self._orders, self._proofs):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:  # it has ended already, with an order half written
                    continue
        if self._process:
            os.waitpid(self._process, 0)

    def typeset(self, galley: Galley) -> Proof:
        """Set a galley, as `cvpdf.typeset.typeset` does.

        Raises:
            TypesetError: The press could not, or its process ended without an answer.
        """
        if self._orders is None or self._proofs is None:
            from cvpdf.typeset import typeset

            return typeset(galley, system_fonts=self.system_fonts)
        try:
            pickle.dump(galley, self._orders)
            self._orders.flush()
            self.meanwhile()
            self.meanwhile = _nothing
            answer = pickle.load(self._proofs)  # noqa: S301 - written by our own process
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            raise TypesetError("The press ended without an answer.", "Is there enough memory?") from None
        if isinstance(answer, BaseException):
            raise answer
        proof: Proof = answer
        return proof


def _work(orders: IO[bytes], proofs: IO[bytes], *, system_fonts: bool) -> None:
    """The process: load the press, then answer each galley with a proof or an error, until the orders end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted too, and closes the orders
    gc.disable()
    code = 0
    try:
        _answer(orders, proofs, system_fonts=system_fonts)
    except (BrokenPipeError, EOFError):
        code = 1
    finally:
        atexit._run_exitfuncs()  # noqa: SLF001 - fontconfig's folder is removed there; os._exit would skip it
        os._exit(code)


def _answer(orders: IO[bytes], proofs: IO[bytes], *, system_fonts: bool) -> None:
    from cvpdf.typeset import make_ready, typeset

    refusal: CvpdfError | None = None
    try:
        make_ready(system_fonts=system_fonts)
    except CvpdfError as error:
        refusal = error
    while True:
        try:
            galley = pickle.load(orders)  # noqa: S301 - written by our own process
        except EOFError:
            return
        try:
            answer: object = refusal or typeset(galley, system_fonts=system_fonts)
        except Exception as error:  # it is raised again where the order came from
            answer = error
        pickle.dump(answer, proofs)
        proofs.flush()
