"""The rules in a table, and the one call that asks them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cvpdf.model.diagnostic import Diagnostic
from cvpdf.proofreading import periods, person, wording
from cvpdf.proofreading.manuscript import Manuscript

# Code → its rule; docs/diagnostics.md has a row for each.
RULES: dict[str, Callable[[Manuscript], Iterable[Diagnostic]]] = {
    "placeholder": wording.placeholders,
    "masked-name": wording.masks,
    "no-contact": person.no_contact,
    "broken-link": person.broken_links,
    "local-link": person.local_links,
    "personal-data": person.personal_data,
    "period-future": periods.future_dates,
    "period-gap": periods.gaps,
    "period-overlap": periods.overlaps,
    "date-style": periods.date_styles,
    "mark-width": wording.marks_of_two_widths,
    "item-end": wording.item_ends,
    "doubled-word": wording.doubled_words,
    "technology-name": wording.technologies,
    "long-item": wording.long_items,
}


def proofread(manuscript: Manuscript) -> tuple[Diagnostic, ...]:
    """What a careful reader would say about a résumé, by line."""
    found = [each for rule in RULES.values() for each in rule(manuscript)]
    return tuple(sorted(found, key=lambda each: (each.line, each.column, each.code)))
