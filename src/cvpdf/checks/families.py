"""All checks, in the order in which they are reported."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from cvpdf.checks.accessibility import accessibility_checks
from cvpdf.checks.archive import archive_checks
from cvpdf.checks.document import document_checks
from cvpdf.checks.evidence import Evidence, UnreadableError, gather
from cvpdf.checks.fonts import fonts_checks
from cvpdf.checks.geometry import geometry_checks
from cvpdf.checks.ink import ink_checks
from cvpdf.checks.ledger import ledger_checks
from cvpdf.checks.secrecy import secrecy_checks
from cvpdf.checks.text import text_checks
from cvpdf.model.galley import Galley
from cvpdf.model.proof import Check, Proof
from cvpdf.model.source import Source

FAMILIES: tuple[Callable[[Evidence], Iterator[Check]], ...] = (
    document_checks,
    geometry_checks,
    ledger_checks,
    text_checks,
    fonts_checks,
    accessibility_checks,
    archive_checks,
    ink_checks,
    secrecy_checks,
)


def hold(proof: Proof, source: Source, galley: Galley) -> tuple[Check, ...]:
    """Every check's verdict; only that of `file` when the PDF cannot be opened at all."""
    try:
        evidence = gather(proof, source, galley)
    except UnreadableError as error:
        return (Check("file", False, f"The PDF cannot be read back: {error}"),)
    return tuple(check for family in FAMILIES for check in family(evidence))


def warm_up() -> None:
    """Import what `hold` will need, while something else is being done.

    For a process that has no other use for pypdf: it is imported as if Pillow, fontTools and cryptography were not
    there, which reading text does not need and which take a fifth of the time.
    """
    with _not_there("PIL", "fontTools", "cryptography", "Crypto"):
        import_module("pypdf")
    # … and what pypdf and the checks import on first use.
    for name in ("pypdf.filters", "pypdfium2", "xml.etree.ElementTree"):
        import_module(name)


@contextmanager
def _not_there(*names: str) -> Iterator[None]:
    """Importing these fails, unless that has been done already."""
    hidden = [name for name in names if name not in sys.modules]
    nothing: Any = None  # which Python takes for a module that is known not to be there
    sys.modules.update(dict.fromkeys(hidden, nothing))
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
