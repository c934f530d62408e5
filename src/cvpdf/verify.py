"""Stage 8, Proof, Source, Galley → Checks: the PDF read back by other libraries than the press, held to the source."""

from __future__ import annotations

from cvpdf.model.galley import Galley
from cvpdf.model.proof import Check, Proof
from cvpdf.model.source import Source


def verify(proof: Proof, source: Source, galley: Galley) -> tuple[Check, ...]:
    """Hold a PDF to the source it was made from.

    Args:
        proof: The PDF.
        source: What the author wrote; the words are compared with it, not with what the stages understood.
        galley: What the press was to set: links, title, language, paper, the strings that must stay whole, and the
            ledger of places where the printed words may differ.

    Returns:
        One verdict for each check, always the same names in the same order (docs/checks.md); only `file`, failed,
        when the PDF cannot be opened at all.
    """
    # 150 ms of imports; a build pays them while the press works (checks.families.warm_up).
    from cvpdf.checks.families import hold

    return hold(proof, source, galley)
