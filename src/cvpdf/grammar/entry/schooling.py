"""Schools that no date opens: a degree beside or right above the school is an entry of itself (rules E6 and E7)."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.entry.dated import head_lines, is_head
from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.header.headers import dates_only, looks_like_header, read_header
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems
from cvpdf.grammar.time.periods import find_periods
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.inline import plain
from cvpdf.model.outline import Item
from cvpdf.model.resume import Kind

LONGEST = 60  # ems


def schooled(line: Line, below: Sequence[Line]) -> bool:
    """A degree right over its school, or the other way round, over when it ends: three plain lines.

    Or a school over its dated degree: `Universidade de Valmora` over `Licenciatura, Design · (2014 - 2018)`.
    """
    if below and piece_kind(line.text.strip()) == "school" and _is_dated_degree(below[0]):
        return True
    if (
        len(below) < 2
        or is_head(below[0])
        or {piece_kind(each.text.strip()) for each in (line, below[0])} != {"degree", "school"}
    ):
        return False
    label = label_of(below[1])
    ends = label is not None and header_labels().get(label.word) in ("period", "end")
    return dates_only(below[1]) or (ends and find_periods(below[1].text, 0) != ())


def _is_dated_degree(line: Line) -> bool:
    roles = {part.role for part in read_header(line, "education").parts} if looks_like_header(line) else set()
    return "position" in roles and "organization" not in roles


def names_degree(line: Line) -> bool:
    """`南海大学 计算机科学 本科`: a school and a degree on one line."""
    if ems(line.text) > LONGEST or line.text[-1:] in "。.":
        return False
    kinds = [(part.role, piece_kind(plain(part.inlines).strip())) for part in read_header(line, "education").parts]
    return ("organization", "school") in kinds and any(each == "degree" for _, each in kinds)


def is_study(item: Item, kind: Kind) -> bool:
    """An item of a section of schools that names school and degree."""
    lines = head_lines(item)
    return kind == "education" and bool(lines) and names_degree(lines[0])


def opens_study(draft: Draft | None, line: Line, kind: Kind) -> bool:
    """Whether a plain line of a section of schools begins the next of them: nothing waits above it for its school."""
    whole = draft is None or (draft.period is None and draft.has("position"))
    return kind == "education" and whole and names_degree(line)
