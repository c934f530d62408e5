"""How much of the corpus is read as a careful person would: the measured rates, and the floors they may not fall below.

`pytest tests/corpus/test_entries.py -s` prints the table. What is labelled, and how, stands in tests/corpus/README.md.
A floor is raised with the rule that earned it; it is never lowered to let a change pass.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cvpdf.configure import configure
from cvpdf.exchange.inspection import inspection
from cvpdf.interpret import interpret
from cvpdf.parse import parse
from cvpdf.read import read

CORPUS = sorted(Path(__file__).parent.glob("*/*.md"))
# Percent of the labelled entries: found, and of those labelled, with this part exactly right. `precision` is the share
# of the entries read that are labelled.
FLOORS: dict[tuple[str, str], int] = {
    ("work", "found"): 99,
    ("work", "period"): 98,
    ("work", "organization"): 96,
    ("work", "position"): 96,
    ("work", "precision"): 98,
    ("project", "found"): 92,
    ("project", "period"): 92,
    ("project", "organization"): 92,
    ("project", "position"): 91,
    ("project", "precision"): 99,
    ("education", "found"): 98,
    ("education", "period"): 98,
    ("education", "organization"): 91,
    ("education", "position"): 91,
    ("education", "precision"): 98,
}
PARTS = {"period": ("start", "end"), "organization": ("organization",), "position": ("position",)}
KINDS = {"work": "work", "intern": "work", "project": "project", "opensource": "project", "education": "education"}
Entry = dict[str, Any]


def expected_and_found(path: Path) -> tuple[list[Entry], list[Entry]]:
    source, _ = read(path.read_bytes(), name=path.name, folder=path.parent)
    resume, _ = interpret(parse(source)[0], configure(source))
    labels = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return entries(labels), entries(inspection(resume))


def entries(read_as: dict[str, Any]) -> list[Entry]:
    return [entry | {"kind": section["kind"]} for section in read_as["sections"] for entry in section["entries"]]


def same(one: Entry, other: Entry, *fields: str) -> bool:
    return all(bare(one[field]) == bare(other[field]) for field in fields)


def bare(text: str | None) -> str:
    return re.sub(r"\s", "", text or "").casefold()


def likeness(label: Entry, entry: Entry) -> int:
    """How surely both are the same entry: by line, name, title and time; 0 for not at all."""
    apart = abs(label["line"] - entry["line"])
    likes = 3 if apart == 0 else int(apart <= 2)
    likes += 2 * (same(label, entry, "organization") and bool(label["organization"]))
    likes += 2 * (same(label, entry, "start", "end") and bool(label["start"]))
    likes += same(label, entry, "position") and bool(label["position"])
    return likes if likes >= 3 else 0


def matched(labels: list[Entry], found: list[Entry]) -> dict[int, int]:
    """Each label's entry, the surest pairs first."""
    pairs = [(likeness(a, b), -abs(i - j), i, j) for i, a in enumerate(labels) for j, b in enumerate(found)]
    taken: dict[int, int] = {}
    for likes, _, i, j in sorted(pairs, reverse=True):
        if likes and i not in taken and j not in taken.values():
            taken[i] = j
    return taken


@cache
def rates() -> dict[tuple[str, str], tuple[int, int]]:
    """(kind, what) → (right, of how many)."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])

    def count(kind: str, what: str, right: bool) -> None:
        counts[KINDS.get(kind, "other"), what][0] += right
        counts[KINDS.get(kind, "other"), what][1] += 1

    for path in CORPUS:
        labels, found = expected_and_found(path)
        pairs = matched(labels, found)
        for index, label in enumerate(labels):
            entry = found[pairs[index]] if index in pairs else None
            count(label["kind"], "found", entry is not None)
            for part, fields in PARTS.items():
                count(label["kind"], part, entry is not None and same(label, entry, *fields))
        for index, entry in enumerate(found):
            count(entry["kind"], "precision", index in pairs.values())
    return {key: (right, of) for key, (right, of) in counts.items()}


def table() -> str:
    lines = [f"{'':12}{'right':>7}{'of':>6}{'rate':>8}{'floor':>8}"]
    for (kind, what), (right, of) in sorted(rates().items()):
        floor = f"{FLOORS[kind, what]:7}%" if (kind, what) in FLOORS else ""
        lines.append(f"{kind:10} {what:13}{right:5}{of:6}{100 * right / of:7.1f}%{floor}")
    return "\n".join(lines)


def test_there_is_enough_to_measure() -> None:
    sys.stdout.write(f"\n{table()}\n")
    measured = rates()
    assert measured["work", "found"][1] > 250
    assert measured["project", "found"][1] > 100
    assert measured["education", "found"][1] > 100


@pytest.mark.parametrize(("kind", "what"), FLOORS, ids=lambda word: word)
def test_no_rate_falls(kind: str, what: str) -> None:
    right, of = rates()[kind, what]
    assert 100 * right / of >= FLOORS[kind, what], "\n" + table()
