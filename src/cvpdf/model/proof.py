"""The set pages, and the verdict on them."""

from __future__ import annotations

from dataclasses import dataclass

from cvpdf.model.fit import Fitted


@dataclass(frozen=True, slots=True)
class Proof:
    """What the press made.

    Attributes:
        pdf: The whole file.
        pages: Number of pages.
        fill: How far the last page is filled, 0 to 1 of its text area.
        messages: What WeasyPrint said meanwhile that nobody expected.
        missing: Code points that no face has; they show as tofu.
        fitted: What became of the goal; None where there was none.
    """

    pdf: bytes
    pages: int
    fill: float
    messages: tuple[str, ...] = ()
    missing: frozenset[int] = frozenset()
    fitted: Fitted | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One promise held against the PDF.

    Attributes:
        name: A stable word (`words`, `fonts`), with its section in docs/diagnostics.md.
        passed: The verdict.
        detail: What was measured; when failed, what is wrong, where, and what was expected.
        page: 1-based page, 0 for the document.
        line: 1-based source line, 0 where none is to blame.
    """

    name: str
    passed: bool
    detail: str
    page: int = 0
    line: int = 0
