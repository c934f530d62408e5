"""`typeset` and half of `verify`, here or in processes of their own.

Loading WeasyPrint takes as long as reading, understanding and making up a résumé, so the press is started before the
résumé is even read, and cuts its type as soon as its characters are known. While it works, this process loads what will
read its pages, and another what will look at them. Whatever they do, the process that writes the file survives it.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import IO, TYPE_CHECKING, Protocol, Self

from cvpdf.forked import Attendant, orders_from, say, tidy_up
from cvpdf.model.errors import CvpdfError

if TYPE_CHECKING:
    from cvpdf.checks.known_sheets import Known
    from cvpdf.model.galley import Galley, TypeOrder
    from cvpdf.model.proof import Check, Proof
    from cvpdf.press.case import Case


class Press(Protocol):
    """Where a galley is set and looked at: in this process (`Stages`), or in others, ready for it (`Pressroom`)."""

    def prepare(self, order: TypeOrder, style: str) -> None:
        """Cut the type and read the style for a galley that is yet to be made, if there is time for it.

        It changes nothing but the time it takes: what the galley turns out to need otherwise is made anew.
        """

    def typeset(self, galley: Galley, meanwhile: Callable[[], None] | None) -> Proof:
        """The stage of that name.

        Args:
            galley: What is to be set.
            meanwhile: Called while it is at work elsewhere, and not at all if it is not; None where nobody is going
                to look at the proof.
        """

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

    def typeset(self, galley: Galley, meanwhile: Callable[[], None] | None = None) -> Proof:
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
    """A forked process that waits for galleys, and one that waits for proofs; where there is no fork, the stages.

    Args:
        system_fonts: Let the machine's fonts set what the shipped ones cannot.
    """

    def __init__(self, *, system_fonts: bool = False) -> None:
        self._here = Stages(system_fonts=system_fonts)
        self._press: Attendant | None = None
        self._looker: Attendant | None = None
        self._looks, self._staying = 0, False

    def __enter__(self) -> Self:
        """Start the press, unless that was done ahead."""
        if hasattr(os, "fork") and self._press is None:
            self._press = Attendant(_PressAtWork(system_fonts=self._here.system_fonts).serve)
        return self

    def __exit__(self, reason: object, *_more: object) -> None:
        """Let the processes end, and wait for them; what they were at is dropped when something went wrong here."""
        self.dismiss()
        for each in self._attendants():
            each.end(kindly=reason is None)

    def dismiss(self) -> None:
        """There is nothing more to set or to look at: the processes end while something else is done here."""
        for each in self._attendants():
            each.dismiss()

    def _attendants(self) -> list[Attendant]:
        return [each for each in (self._looker, self._press) if each is not None]

    def prepare(self, order: TypeOrder, style: str = "") -> None:
        """Let the press cut the type and read the style for a galley that is yet to be made."""
        if self._press is not None:
            self._press.order(("prepare", (order, style)))

    def typeset(self, galley: Galley, meanwhile: Callable[[], None] | None = None) -> Proof:
        """Set a galley, as `cvpdf.typeset.typeset` does.

        Raises:
            TypesetError: The press could not, or its process ended without an answer.
        """
        if self._press is None:
            return self._here.typeset(galley)
        self._press.order(("typeset", galley))
        if meanwhile is not None:
            self._start_looker()
            meanwhile()
        proof: Proof = self._press.answer()
        return proof

    def draw(self, proof: Proof) -> Callable[[], tuple[Check, ...]]:
        """Begin to look at a proof, as `cvpdf.verify.draw` does; what is returned waits for what was seen.

        Raises:
            TypesetError: The process that looks has ended; or, from what is returned, does so without an answer.
        """
        if self._press is None:
            return self._here.draw(proof)
        looker = self._start_looker()
        self._looks += 1
        looker.order((self._looks, proof))
        return partial(self._seen, looker, self._looks)

    def stay(self) -> None:
        """More than one galley is to come, each much like the last one: what is set may be kept for the next."""
        self._staying = True
        if self._press is not None:
            self._press.order(("stay", None))

    def rest(self) -> None:
        """Let the processes tidy their memory up, and the press lay the same type again: nobody waits.

        Raises:
            TypesetError: One of them has ended.
        """
        if self._looker is not None:
            self._looker.order((0, None))
        if self._press is not None:
            self._press.order(("rest", None))
            self._press.answer()

    def _start_looker(self) -> Attendant:
        """The process that looks at proofs.

        It is forked before this one loads what reads them, for what is loaded by then both processes would copy as
        soon as they touch it: 13 ms of a build's 500.
        """
        if self._looker is None:
            self._looker = Attendant(self._look, tidy=False, strange=[self._press.orders] if self._press else [])
        return self._looker

    def _look(self, orders: IO[bytes], answers: IO[bytes]) -> None:
        from cvpdf.checks import drawing

        drawing.warm_up()
        known: Known | None = {} if self._staying else None
        for number, proof in orders_from(orders):
            if proof is None:
                tidy_up()
            else:
                say(answers, lambda proof=proof, number=number: (number, drawing.draw(proof.pdf, known)))  # type: ignore[misc]

    @staticmethod
    def _seen(looker: Attendant, number: int) -> tuple[Check, ...]:
        # What nobody asked about stands before.
        return next(checks for answered, checks in iter(looker.answer, None) if answered == number)


_ahead: list[Pressroom] = []


def start_ahead() -> None:
    """Start a press before it is known what for; `pressroom_for` hands it out."""
    _ahead.append(Pressroom().__enter__())
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
        self.staying = False

    def serve(self, orders: IO[bytes], answers: IO[bytes]) -> None:
        refusal = self.make_ready()
        try:
            for name, order in orders_from(orders):
                if name == "typeset":
                    say(answers, partial(self.typeset, order, refusal))
                elif name == "rest":
                    say(answers, self.rest)
                elif name == "stay":
                    self.staying = True
                elif refusal is None:
                    self.prepare(*order)
        finally:
            self.put_away()

    def make_ready(self) -> CvpdfError | None:
        from cvpdf.press.start import lay_beside_fonts, take_process
        from cvpdf.typeset import make_ready

        take_process()
        try:
            make_ready(system_fonts=self.system_fonts)
        except CvpdfError as error:  # told when there is something to set
            return error
        lay_beside_fonts()
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
        if self.staying and not self.system_fonts:
            return self.typeset_again(galley)
        case, self.case = self.case, None
        return typeset(galley, fit=fit, system_fonts=self.system_fonts, case=case)

    def typeset_again(self, galley: Galley) -> Proof:
        """With the type and the pages of the last galley, as far as they are this one's too."""
        from cvpdf.fit import fit
        from cvpdf.typeset import lay, order_of, typeset

        order = order_of(galley)
        if self.case is None or self.case.order != order:
            self.put_away()
            self.case = lay(order)
        self.case.kept = self.case.kept or {}
        try:
            proof = typeset(galley, fit=fit, case=self.case)
        except BaseException:
            self.put_away()
            raise
        if proof.messages:  # of pages that are kept they would not be said again
            self.put_away()
        return proof
