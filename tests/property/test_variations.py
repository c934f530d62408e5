"""Résumés composed with known truth are read as they were meant: a rate for each choice, none below its floor.

`make test` reads 400 of them, `make sweep` 6000.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from tests.property.variations import (
    DATES,
    HEADERS,
    HEADS,
    NOISE,
    SEPARATORS,
    TITLES,
    TONGUES,
    WRAPPERS,
    Job,
    Variation,
    variations,
)
from tests.sweep import SWEEP

from cvpdf.configure import configure
from cvpdf.exchange.inspection import inspection
from cvpdf.interpret import interpret
from cvpdf.parse import parse
from cvpdf.read import read

COUNT = 6000 if SWEEP else 400
FACTS = {"name", "email", "phone", "sections", "found", "organization", "position", "period", "highlights", "precision"}
TABLES: dict[str, Mapping[str, object]] = {
    "language": TONGUES, "head": HEADS, "title": TITLES, "header": HEADERS, "separator": SEPARATORS, "date": DATES,
    "wrapper": WRAPPERS, "noise": NOISE,
}  # fmt: skip
# What each choice reaches at least, fact by fact. They may only rise.
USUAL = 0.98
FLOORS = {(" / ", fact): 0.92 for fact in ("organization", "position", "precision")}


def is_doubtful(chosen: dict[str, str]) -> bool:
    """`Orbit / Head of Growth` may as well be one title (`iOS / Android Engineer`), and is left whole.

    Such documents count for their separator only, or they would hide what another choice does.
    """
    return chosen["separator"] == " / " and chosen["language"] == "en"


def understood(text: str) -> dict[str, Any]:
    source, _ = read(text.encode(), name="v.md", folder=None)
    return inspection(interpret(parse(source)[0], configure(source))[0])


def judged(variation: Variation) -> dict[str, list[bool]]:
    """Fact → whether it was read so, once for each place it stands."""
    seen = understood(variation.text)
    basics, sections = seen["basics"], {each["kind"]: each["entries"] for each in seen["sections"]}
    facts: dict[str, list[bool]] = {
        "name": [basics["name"] == variation.name],
        "email": [basics["emails"] == [variation.email]],
        "phone": [basics["phones"] == [variation.phone]],
        "sections": [kind in sections for kind in ("work", "education")],
    }
    for kind, jobs in (("work", variation.jobs), ("education", variation.schools)):
        entries = sections.get(kind, [])
        for job in jobs:
            for fact, right in _entry(job, entries).items():
                facts.setdefault(fact, []).append(right)
        meant = {job.organization for job in jobs}
        facts.setdefault("precision", []).extend(each["organization"] in meant for each in entries)
    return facts


def _entry(job: Job, entries: list[dict[str, Any]]) -> dict[str, bool]:
    """An entry is found by any two of what it says."""
    wanted = {"organization": job.organization, "position": job.position, "start": job.start, "end": job.end}
    found = max(entries, key=lambda each: sum(each[key] == value for key, value in wanted.items()), default=None)
    if found is None or sum(found[key] == value for key, value in wanted.items()) < 2:
        return dict.fromkeys(("found", "organization", "position", "period", "highlights"), False)
    return {
        "found": True,
        "organization": found["organization"] == job.organization,
        "position": found["position"] == job.position,
        "period": (found["start"], found["end"]) == (job.start, job.end),
        "highlights": len(found["highlights"]) == 2,
    }


def test_the_same_number_makes_the_same_document() -> None:
    assert [each.text for each in variations(20)] == [each.text for each in variations(20)]
    assert len({each.text for each in variations(200)}) == 200


def test_every_choice_comes() -> None:
    made = [*variations(COUNT)]
    for dimension, table in TABLES.items():
        assert {variation.chosen[dimension] for variation in made} == set(table)


def test_no_rate_is_below_its_floor() -> None:
    counts: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    failing: dict[tuple[str, str, str], str] = {}
    for variation in variations(COUNT):
        dimensions = ["separator"] if is_doubtful(variation.chosen) else TABLES
        for fact, rights in judged(variation).items():
            for key in ((dimension, variation.chosen[dimension], fact) for dimension in dimensions):
                counts[key][0] += sum(rights)
                counts[key][1] += len(rights)
                if not all(rights):
                    failing.setdefault(key, variation.text)
    low = [
        f"{dimension} {choice!r}, {fact}: {right / every:.3f} of {every}, floor {floor}. The first:\n"
        + failing[dimension, choice, fact]
        for (dimension, choice, fact), (right, every) in sorted(counts.items())
        if right / every < (floor := FLOORS.get((choice, fact), USUAL))
    ]
    assert {fact for *_, fact in counts} == FACTS
    assert not low, f"{len(low)} below their floor:\n" + "\n".join(low)
