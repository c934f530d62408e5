"""`typeset` and half of `verify`, here or in processes of their own.

Loading WeasyPrint takes as long as reading, understanding and making up a résumé, so the press is started before the
résumé is even read, and cuts its type as soon as its characters are known. While it works, this process loads what will
read its pages; then a child of this one looks at them as pictures. Whatever they do, the process that writes the file
survives it.
"""

from __future__ import annotations

import atexit
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import IO, TYPE_CHECKING, Protocol, Self

from cvpdf.forked import Child, say, tidy_up
from cvpdf.model.errors import CvpdfError

if TYPE_CHECKING:
    from cvpdf.model.galley import Galley, TypeOrder
    from cvpdf.model.proof import Check, Proof
    from cvpdf.press.case import Case


def nothing() -> None:
    """What is done meanwhile unless something else is."""


class Press(Protocol):
    """Where a galley is set and looked at: in this process (`Stages`), or in others, ready for it (`Pressroom`)."""

    def prepare(self, order: TypeOrder, style: str) -> None:
        """Cut the type and read the style for a galley that is yet to be made, if there is time for it.

        It changes nothing but the time it takes: what the galley turns out to need otherwise is made anew.
        """

    def typeset(self, galley: Galley, meanwhile: Callable[[], None]) -> Proof:
        """The stage of that name; `meanwhile` is called while it is at work elsewhere, and not at all if it is not."""

    def draw(self, proof: Proof) -> Callable[[], tuple[Check, ...]]:
        """Begin with the half of `verify` that looks at the pages; what is returned waits for the end of it."""


class Stages:
    """The two stages in this process; loaded when they are called, for mostly that is another process.

    Args:
        system_fonts: Let the machine's fonts set what the shipped ones cannot.
    """

    def __init__(self, *, system_fonts: bool = False) -> None:
        self.system_fonts = system_fonts

    def prepare(self, order: TypeOrder, style: str) -> None:
        """Nothing: whatever is done here takes its time."""

    def typeset(self, galley: Galley, meanwhile: Callable[[], None] = nothing) -> Proof:
        """Galley → Proof, by way of `fit` where a goal is set."""
        from cvpdf.fit import fit
        from cvpdf.typeset import typeset

        del meanwhile  # there is no such time here
        return typeset(galley, fit=fit, system_fonts=self.system_fonts)

    def draw(self, proof: Proof) -> Callable[[], tuple[Check, ...]]:
        """What is seen of a proof, when it is called."""
        from cvpdf.verify import draw

        return lambda: draw(proof)


class Pressroom:
    """A forked process that waits for galleys, and one for each look at a proof; where there is no fork, the stages.

    Args:
        system_fonts: Let the machine's fonts set what the shipped ones cannot.
    """

    def __init__(self, *, system_fonts: bool = False) -> None:
        self._here = Stages(system_fonts=system_fonts)
        self._press: Child | None = None
        self._orders: IO[bytes] | None = None
        self._looking: list[Child] = []

    def __enter__(self) -> Self:
        """Start the press, unless that was done ahead."""
        if not hasattr(os, "fork") or self._press is not None:
            return self
        orders, ordering = os.pipe()

        def work(answers: IO[bytes]) -> None:
            os.close(ordering)
            _PressAtWork(system_fonts=self._here.system_fonts).serve(os.fdopen(orders, "rb"), answers)

        self._press = Child(work)
        os.close(orders)
        self._orders = os.fdopen(ordering, "wb")
        return self

    def __exit__(self, reason: object, *_more: object) -> None:
        """Let the processes end, and wait for them; what they were at is dropped when something went wrong here."""
        if self._orders is not None:
            with suppress(BrokenPipeError):  # it has ended already, with an order half written
                self._orders.close()
        for child in (*self._looking, *([self._press] if self._press else [])):
            child.end(kindly=reason is None)

    def prepare(self, order: TypeOrder, style: str = "") -> None:
        """Let the press cut the type and read the style for a galley that is yet to be made."""
        if self._press is not None:
            self._send(self._press, "prepare", (order, style))

    def typeset(self, galley: Galley, meanwhile: Callable[[], None] = nothing) -> Proof:
        """Set a galley, as `cvpdf.typeset.typeset` does.

        Raises:
            TypesetError: The press could not, or its process ended without an answer.
        """
        if self._press is None:
            return self._here.typeset(galley)
        self._send(self._press, "typeset", galley)
        meanwhile()
        proof: Proof = self._press.answer()
        return proof

    def draw(self, proof: Proof) -> Callable[[], tuple[Check, ...]]:
        """Begin to look at a proof, as `cvpdf.verify.draw` does; what is returned waits for what was seen.

        Raises:
            TypesetError: From what is returned: the process ended without an answer.
        """
        if self._press is None:
            return self._here.draw(proof)
        # A child of this process, which has loaded what draws; it has to put nothing away.
        child = Child(lambda seen: say(seen, self._here.draw(proof)), tidy=False)
        self._looking.append(child)
        return partial(self._seen, child)

    def rest(self) -> None:
        """Let the press tidy its memory up, and lay the same type again: nobody waits, and more is to come.

        Raises:
            TypesetError: Its process has ended.
        """
        if self._press is not None:
            self._send(self._press, "rest", None)
            self._press.answer()

    def _seen(self, child: Child) -> tuple[Check, ...]:
        checks: tuple[Check, ...] = child.answer()
        self._looking.remove(child)
        child.end()
        return checks

    def _send(self, press: Child, name: str, order: object) -> None:
        assert self._orders is not None  # noqa: S101 - opened with the press
        try:
            pickle.dump((name, order), self._orders)
            self._orders.flush()
        except BrokenPipeError:
            raise press.bury() from None


_ahead: list[Pressroom] = []


def start_ahead() -> None:
    """Start a press before it is known what for; `pressroom_for` hands it out."""
    room = Pressroom().__enter__()
    _ahead.append(room)
    atexit.register(close_ahead)


def close_ahead() -> None:
    """A press that nobody wanted ends with the command."""
    while _ahead:
        _ahead.pop().__exit__(SystemExit)


def pressroom_for(*, system_fonts: bool) -> Pressroom:
    """The press that was started ahead, where it is of the wanted kind; or a new one."""
    if system_fonts or not _ahead:
        return Pressroom(system_fonts=system_fonts)
    return _ahead.pop()


class _PressAtWork:
    """What the press's process does: load WeasyPrint, then answer each order, until the orders end."""

    def __init__(self, *, system_fonts: bool) -> None:
        self.system_fonts = system_fonts
        self.case: Case | None = None
        self.latest: tuple[TypeOrder, str] | None = None

    def serve(self, orders: IO[bytes], answers: IO[bytes]) -> None:
        refusal = self.make_ready()
        try:
            while True:
                try:
                    name, order = pickle.load(orders)  # noqa: S301 - written by our own process
                except EOFError:
                    return
                if name == "typeset":
                    say(answers, partial(self.typeset, order, refusal))
                elif name == "rest":
                    say(answers, self.rest)
                elif refusal is None:
                    self.prepare(*order)
        finally:
            self.put_away()

    def make_ready(self) -> CvpdfError | None:
        from cvpdf.press.start import take_process
        from cvpdf.typeset import make_ready

        take_process()
        try:
            make_ready(system_fonts=self.system_fonts)
        except CvpdfError as error:  # told when there is something to set
            return error
        folder = os.path.dirname(os.environ.get("FONTCONFIG_FILE", ""))  # noqa: PTH120 - no other import
        if f"cvpdf-{os.getpid()}-" in folder:  # what WeasyPrint lays down lies there too, and goes with it
            import tempfile

            tempfile.tempdir = folder
        return None

    def prepare(self, order: TypeOrder, style: str) -> None:
        from cvpdf.typeset import lay, read_ahead

        if self.case is not None and self.case.order == order:
            return
        self.put_away()
        self.latest = order, style
        with suppress(Exception):  # a fault of the theme or ours is met again, and told, when there is something to set
            self.case = lay(order, system_fonts=self.system_fonts)
            read_ahead(self.case, style)

    def rest(self) -> None:
        tidy_up()
        if self.latest is not None:
            self.prepare(*self.latest)

    def put_away(self) -> None:
        case, self.case = self.case, None
        if case is not None:
            case.close()

    def typeset(self, galley: Galley, refusal: CvpdfError | None) -> Proof:
        from cvpdf.fit import fit
        from cvpdf.typeset import typeset

        if refusal is not None:
            raise refusal
        case, self.case = self.case, None
        return typeset(galley, fit=fit, system_fonts=self.system_fonts, case=case)
