"""Employers that stand as titles beside the sections: `### Skills`, `### Globex`, `### Initech` (rule S2)."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.body.entries import read_body
from cvpdf.grammar.section.sections import SectionFound
from cvpdf.grammar.text.lines import ems
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.grammar.words.titles import read_title
from cvpdf.model.outline import Heading
from cvpdf.model.resume import Entry

LONGEST = 30  # ems


def heads_a_job(section: SectionFound, *, beside: bool) -> bool:
    """Whether a title that no table knows is the employer of the job below it, which names none.

    Args:
        section: With the kind that its entries say.
        beside: The section before it is headed by an employer; then a department may stand between.
    """
    text = section.title.text if section.title else ""
    if section.kind == "other" and _names_itself(section):
        return True
    unknown = section.kind == "work" or (beside and section.kind == "other")
    title = read_title(text)
    known = title is not None and (title.exact or piece_kind(text) != "organization")  # not Software Allies
    if not unknown or not text or ems(text) > LONGEST or known:
        return False
    body = read_body("work", section.blocks)
    first = body[0] if body else None
    if not isinstance(first, Entry) or first.period is None or not is_title(first.position):
        return False
    return beside or not first.organization


def _names_itself(section: SectionFound) -> bool:
    """`## (주)한솔담은 — 경리` over `기간: 2024.02 ~ 2025.11`: by its form an employer, and dated right below."""
    if section.title is None or read_title(section.title.text) is not None:
        return False
    heading = Heading(section.level, section.title.inlines, section.title.line)
    first = next(iter(read_body("work", (heading, *section.blocks))), None)
    employer = first.organization if isinstance(first, Entry) and first.line == heading.line else ""
    dated = isinstance(first, Entry) and first.period is not None and first.period.end is not None
    return dated and bool(employer) and piece_kind(employer) == "organization"


def under_one_title(sections: Sequence[SectionFound]) -> tuple[SectionFound, ...]:
    """The sections, employers' titles as entries of the section of jobs before them, or of one without title."""
    merged: list[SectionFound] = []
    beside = False
    for section in sections:
        beside = heads_a_job(section, beside=beside)
        if not beside or section.title is None:
            merged.append(section)
            continue
        heading = Heading(section.level, section.title.inlines, section.title.line)
        if merged and merged[-1].kind == "work":
            merged[-1] = merged[-1]._replace(blocks=(*merged[-1].blocks, heading, *section.blocks))
        else:
            merged.append(SectionFound(None, section.level, "work", (heading, *section.blocks)))
    return tuple(merged)
