"""The checks of what a PDF says, in the order in which they are reported; those of what it shows are in `drawing`."""

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
from cvpdf.checks.expectation import Expected
from cvpdf.checks.fonts import fonts_checks
from cvpdf.checks.geometry import geometry_checks
from cvpdf.checks.ledger import ledger_checks
from cvpdf.checks.lines import lines_checks
from cvpdf.checks.secrecy import secrecy_checks
from cvpdf.checks.text import text_checks
from cvpdf.checks.wording import unreadable
from cvpdf.model.proof import Check, Proof

Checks = tuple[Check, ...]
# What pypdf reads, held to the source.
READ: tuple[Callable[[Evidence], Iterator[Check]], ...] = (
    document_checks,
    geometry_checks,
    ledger_checks,
    text_checks,
    lines_checks,
    fonts_checks,
    accessibility_checks,
    archive_checks,
    secrecy_checks,
)


def read_back(proof: Proof, expected: Expected) -> Checks:
    """The verdicts on what a PDF says; only that of `file` when it cannot be opened at all."""
    try:
        evidence = gather(proof, expected)
    except UnreadableError as error:
        return unreadable(str(error))
    return tuple(check for family in READ for check in family(evidence))


def verdict(*halves: Checks) -> Checks:
    """The halves' checks one after the other; of a file that one of them could not open, that alone."""
    unopened = [half for half in halves if [check.name for check in half] == ["file"]]
    return unopened[0] if unopened else tuple(check for half in halves for check in half)


def warm_up() -> None:
    """Import what `read_back` will need, while something else is being done.

    For a process that has no other use for pypdf: it is imported as if Pillow, fontTools and cryptography were not
    there, which reading text does not need and which take a fifth of the time.
    """
    with _not_there("PIL", "fontTools", "cryptography", "Crypto"):
        import_module("pypdf")
    # … and what pypdf and the checks import on first use.
    for name in ("pypdf.filters", "xml.etree.ElementTree"):
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
