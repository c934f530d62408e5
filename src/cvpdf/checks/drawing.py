"""The checks of what a PDF shows, in the order in which they are reported, after those of what it says (`families`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cvpdf.checks.ink import ink_checks
from cvpdf.checks.picture import Picture, picture_of
from cvpdf.checks.wording import unreadable
from cvpdf.model.proof import Check

if TYPE_CHECKING:
    from cvpdf.checks.known_sheets import Known

DRAWN: tuple[Callable[[Picture], Iterator[Check]], ...] = (ink_checks,)


def draw(pdf: bytes, known: Known | None = None) -> tuple[Check, ...]:
    """Their verdicts; only that of `file` when pdfium cannot open the PDF at all.

    Args:
        pdf: All of it.
        known: What was seen of a PDF before that is much like this one (`known_sheets.py`); None to keep nothing.
    """
    from pypdfium2 import PdfiumError

    try:
        picture = picture_of(pdf) if known is None else _again(pdf, known)
    except PdfiumError as error:
        return unreadable(f"{type(error).__name__}: {error}")
    return tuple(check for family in DRAWN for check in family(picture))


def _again(pdf: bytes, known: Known) -> Picture:
    from cvpdf.checks.known_sheets import picture_again

    return picture_again(pdf, known)


def warm_up() -> None:
    """Load pdfium, while something else is being done."""
    import pypdfium2  # noqa: F401
