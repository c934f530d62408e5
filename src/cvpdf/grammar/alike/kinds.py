"""Jobs and schools below one title (学歴・職歴, Education and Experience): each entry is what its own words say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvpdf.grammar.header.headers import read_header
from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.words.roles import is_doubtful, is_title, piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.life_titles import means_both
from cvpdf.lexicon.sections import section_kinds
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading
from cvpdf.model.resume import HELD, JOBS, Entry, Kind, Part


def each_of_its_kind(body: Sequence[Block | Entry], kind: Kind, title: str) -> tuple[Block | Entry, ...]:
    """The body of a section of jobs and schools, each entry with its own kind.

    Args:
        body: The section's.
        kind: The section's.
        title: Its words.
    """
    if kind not in HELD or not (means_both(title) or _parted(body)):
        return tuple(body)
    told: Kind = kind
    made: list[Block | Entry] = []
    for node in body:
        if isinstance(node, Heading):  # 学歴 over some of a 履歴書's rows, 職歴 over the others
            said = section_kinds().get(fold(plain(node.inlines)), kind)
            told = said if said in HELD else kind
        made.append(_of_its_kind(node, told) if isinstance(node, Entry) else node)
    return tuple(made)


def _parted(body: Sequence[Block | Entry]) -> bool:
    """Whether headings inside a section part schools from jobs."""
    told = {section_kinds().get(fold(plain(node.inlines))) for node in body if isinstance(node, Heading)}
    return "education" in told and not told.isdisjoint(JOBS)


def _of_its_kind(entry: Entry, told: Kind) -> Entry:
    if entry.kind not in HELD:
        return entry
    kinds = [piece_kind(plain(part.inlines).strip()) for part in entry.parts]
    titles = [plain(part.inlines).strip() for part in entry.parts if part.role == "position"]
    hired = any(is_title(text) and piece_kind(text) != "degree" and not is_doubtful(text) for text in titles)
    schooled = "degree" in kinds or "school" in kinds
    if hired or ("organization" in kinds and not schooled):
        return replace(entry, kind=told if told in JOBS else "work")
    return _as_school(entry) if schooled else replace(entry, kind=told)


def _as_school(entry: Entry) -> Entry:
    """`东湖大学 软件工程 本科`, whole while it was taken for an employer, in its pieces."""
    parts: list[Part] = []
    for part in entry.parts:
        whole = part.role == "organization" and not entry.position
        header = read_header(Line(part.inlines, part.line), "education") if whole else None
        parts += header.parts if header is not None and header.period is None and not header.joins else (part,)
    return replace(entry, kind="education", parts=tuple(parts))
