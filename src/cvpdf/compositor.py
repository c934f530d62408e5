"""Who works at the press: what the process does that `pressroom` forks for setting galleys."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import IO, TYPE_CHECKING

from cvpdf.forked import orders_from, say, tidy_up
from cvpdf.model.errors import CvpdfError

if TYPE_CHECKING:
    from cvpdf.model.galley import Galley, TypeOrder
    from cvpdf.model.proof import Proof
    from cvpdf.press.case import Case


class Compositor:
    """Loads WeasyPrint, then answers each order, until the orders end.

    Args:
        system_fonts: Let the machine's fonts set what the shipped ones cannot.
        staying: More than one galley is to come, each much like the last one.

    Attributes:
        case: Type that was laid ahead, or that pages are kept from.
    """

    def __init__(self, *, system_fonts: bool = False, staying: bool = False) -> None:
        self.system_fonts, self.staying = system_fonts, staying
        self.case: Case | None = None
        self.latest: tuple[TypeOrder, str] | None = None

    def serve(self, orders: IO[bytes], answers: IO[bytes]) -> None:
        """Do what is ordered: `prepare`, `typeset`, `stay` or `rest`, each with what it takes."""
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
        """Load what sets; what cannot be is told when there is something to set."""
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
        """Lay the type and read the style, unless that type is there."""
        from cvpdf.typeset import read_ahead

        if self.case is not None and self.case.order == order:
            return
        self.latest = order, style
        with suppress(Exception):  # a fault of the theme or ours is met again, and told, when there is something to set
            read_ahead(self.lay(order), style)

    def lay(self, order: TypeOrder) -> Case:
        """Lay other type; what is kept is moved to it where it is of the same faces."""
        from cvpdf.typeset import lay

        before, self.case = self.case, None
        try:
            self.case = lay(order, system_fonts=self.system_fonts)
            if before is not None:
                self.case.take_over(before)
        finally:
            if before is not None:
                before.close()
        return self.case

    def rest(self) -> None:
        """Tidy the memory up, and lay the last type again: nobody waits."""
        tidy_up()
        if self.latest is not None:
            self.prepare(*self.latest)

    def put_away(self) -> None:
        """Close the case, if there is one."""
        case, self.case = self.case, None
        if case is not None:
            case.close()

    def typeset(self, galley: Galley, refusal: CvpdfError | None) -> Proof:
        """Set a galley from the type that is laid, if it is what the galley needs; a refusal is raised."""
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
        from cvpdf.typeset import order_of, typeset

        order = order_of(galley)
        case = self.case if self.case is not None and self.case.order == order else self.lay(order)
        case.kept = case.kept or {}
        try:
            proof = typeset(galley, fit=fit, case=case)
        except BaseException:
            self.put_away()
            raise
        if proof.messages:  # of pages that are kept they would not be said again
            self.put_away()
        return proof
