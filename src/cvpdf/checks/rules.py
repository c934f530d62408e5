"""A standard as a table: each rule with its number, and the function that finds where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cvpdf.checks.evidence import Evidence

Fault = tuple[int, str]  # page, or 0 for the document; what is wrong


class Rule(NamedTuple):
    """One rule.

    Attributes:
        clause: Where the standard has it.
        broken: Where the evidence breaks it.
    """

    clause: str
    broken: Callable[[Evidence], Iterator[Fault]]


def broken_rules(evidence: Evidence, rules: Iterable[Rule]) -> list[Fault]:
    """Every fault, with the clause it is one against."""
    return [(page, f"{what} ({rule.clause})") for rule in rules for page, what in rule.broken(evidence)]
