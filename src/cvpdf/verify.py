"""Stage 8, Proof, Source, Galley → Checks: the PDF read back by other libraries than the press, held to the source."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cvpdf.model.galley import Galley
from cvpdf.model.proof import Check, Proof
from cvpdf.model.source import Source

if TYPE_CHECKING:
    from cvpdf.checks.expectation import Expected

Checks = tuple[Check, ...]


def expected_of(source: Source, galley: Galley) -> Expected:
    """Load what reads a PDF, and find out what it must say: what can be done of `verify` before there is a proof.

    For a process that has no other use for pypdf (checks.families.warm_up).
    """
    from cvpdf.checks.expectation import Expected
    from cvpdf.checks.families import warm_up

    warm_up()
    expected = Expected(source, galley)
    expected.work_out()
    return expected


def verify(
    proof: Proof,
    source: Source,
    galley: Galley,
    drawn: Callable[[], Checks] | None = None,
    expected: Expected | None = None,
) -> Checks:
    """Hold a PDF to the source it was made from.

    Args:
        proof: The PDF.
        source: What the author wrote; the words are compared with it, not with what the stages understood.
        galley: What the press was to set: links, title, language, paper, the strings that must stay whole, and the
            ledger of places where the printed words may differ.
        drawn: Gives what `draw` says of the PDF, where that is being found out elsewhere; asked last.
        expected: What `expected_of` found, where that has been asked already.

    Returns:
        One verdict for each check, always the same names in the same order (docs/checks.md); only `file`, failed,
        when the PDF cannot be opened at all.
    """
    # 150 ms of imports; a build pays them while the press works (`expected_of`).
    from cvpdf.checks.expectation import Expected
    from cvpdf.checks.families import read_back, verdict

    read = read_back(proof, expected or Expected(source, galley))
    return verdict(read, drawn() if drawn else draw(proof))


def draw(proof: Proof) -> Checks:
    """The half of `verify` that looks at the pages as a picture, and needs nothing but the PDF."""
    from cvpdf.checks import drawing

    return drawing.draw(proof.pdf)
