"""`typeset` and half of `verify`, here or in processes of their own.

Loading WeasyPrint takes as long as reading, understanding and making up a résumé, so the press is started before the
résumé is even read, and cuts its type as soon as its characters are known. While it works, this process loads what will
read its pages, and another what will look at them. Whatever they do, the process that writes the file survives it.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable
from functools import partial
from typing import IO, TYPE_CHECKING, Protocol, Self

from cvpdf.forked import Attendant, orders_from, say, tidy_up

if TYPE_CHECKING:
    from cvpdf.checks.known_sheets import Known
    from cvpdf.model.galley import Galley, TypeOrder
    from cvpdf.model.proof import Check, Proof


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
        self.system_fonts = system_fonts
        self._here = Stages(system_fonts=system_fonts)
        self._press: Attendant | None = None
        self._looker: Attendant | None = None
        self._looks, self._staying = 0, False

    def __enter__(self) -> Self:
        """Start the press, unless that was done ahead."""
        if hasattr(os, "fork") and self._press is None:
            self._press = self._begin()
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

    def _begin(self) -> Attendant:
        """A press."""

        def work(orders: IO[bytes], answers: IO[bytes]) -> None:
            from cvpdf.compositor import Compositor

            Compositor(system_fonts=self.system_fonts, staying=self._staying).serve(orders, answers)

        return Attendant(work, strange=[self._looker.orders] if self._looker else [])

    def _at_hand(self) -> Attendant | None:
        """The press; a new one where the last one died, or was not heard out: its next answer would be another's."""
        if self._press is not None and (self._press.owed or not self._press.sound):
            self._press.end(kindly=False)
            self._press = self._begin()
        return self._press

    def prepare(self, order: TypeOrder, style: str = "") -> None:
        """Let the press cut the type and read the style for a galley that is yet to be made."""
        press = self._at_hand()
        if press is not None:
            press.order(("prepare", (order, style)))

    def typeset(self, galley: Galley, meanwhile: Callable[[], None] | None = None) -> Proof:
        """Set a galley, as `cvpdf.typeset.typeset` does.

        Raises:
            TypesetError: The press could not, or its process ended without an answer.
        """
        press = self._at_hand()
        if press is None:
            return self._here.typeset(galley)
        press.order(("typeset", galley), answered=True)
        if meanwhile is not None:
            self._start_looker()
            meanwhile()
            if self._staying:
                from cvpdf.checks import known_texts  # loaded by now

                known_texts.keep()
        proof: Proof = press.answer()
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
        looker.order((self._looks, proof), answered=True)
        return partial(self._seen, looker, self._looks)

    def stay(self) -> None:
        """More than one galley is to come, each much like the last one: what is set may be kept for the next."""
        self._staying = True
        press = self._at_hand()
        if press is not None:
            press.order(("stay", None))

    def rest(self) -> None:
        """Let the processes tidy their memory up, and the press lay the same type again: nobody waits.

        Raises:
            TypesetError: One of them has ended.
        """
        if self._looker is not None and self._looker.sound:
            self._looker.order((0, None))
        press = self._at_hand()
        if press is not None:
            press.order(("rest", None), answered=True)
            press.answer()

    def _start_looker(self) -> Attendant:
        """The process that looks at proofs.

        It is forked before this one loads what reads them, for what is loaded by then both processes would copy as
        soon as they touch it: 13 ms of a build's 500.
        """
        if self._looker is not None and not self._looker.sound:
            self._looker.end(kindly=False)
            self._looker = None
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
    atexit.register(close_ahead, os.getpid())


def close_ahead(maker: int | None = None) -> None:
    """A press that nobody wanted ends with the command.

    Args:
        maker: The process that started it; a fork of that leaves it alone.
    """
    while _ahead and maker in (None, os.getpid()):
        _ahead.pop().__exit__(SystemExit)


def pressroom_for(*, system_fonts: bool) -> Pressroom:
    """The press that was started ahead, where it is of the wanted kind; or a new one."""
    if system_fonts:
        close_ahead()
    return _ahead.pop() if _ahead else Pressroom(system_fonts=system_fonts)
