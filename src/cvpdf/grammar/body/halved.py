"""Headers of two lines, one of them dated: who over as what and when, or the other way round (rule E6)."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.entry.dated import is_bare_title
from cvpdf.grammar.header.headers import date_only, looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import block_lines, is_lines
from cvpdf.grammar.text.lines import Line, ems
from cvpdf.grammar.words.roles import has_legal_form, is_sure_title, piece_kind
from cvpdf.grammar.words.titles import is_sub_label
from cvpdf.lexicon.fold import CJK
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block
from cvpdf.model.resume import JOBS, Kind, Part

SHORT_NAME = 15  # ems
LONGEST = 30  # ems of the half without a date
QUORUM = 2  # so many dated lines have to stand below such a half, and all of a section


def over_halves(blocks: Sequence[Block], kind: Kind) -> bool:
    """Whether each dated line of a section says one half, who or as what, and a few words right above it the other.

    `Nuvella` over `Growth | 2021 - 2023` could not be told from text by its own words.
    """
    if kind not in JOBS:
        return False
    lines: list[Line | None] = []
    for block in blocks:
        lines += block_lines(block) if is_lines(block) else [None]
    told = [_is_halved(above, line, kind) for above, line in zip([None, *lines], lines, strict=False) if _dates(line)]
    return len(told) >= QUORUM and all(told)


def _dates(line: Line | None) -> bool:
    return line is not None and looks_like_header(line)


def _is_halved(above: Line | None, line: Line | None, kind: Kind) -> bool:
    if above is None or line is None or not _is_name(above):
        return False
    roles = [part.role for part in read_header(line, kind).parts]
    return date_only(line) is None and len({"organization", "position"}.intersection(roles)) == 1


def _is_name(line: Line) -> bool:
    """A few words that name somebody or something: no date, no label, no sentence."""
    text = line.text.strip()
    few = ems(text) <= LONGEST and is_bare_title(line) and not looks_like_header(line)
    whole = text[-1] not in ".:;," or has_legal_form(text)
    return few and whole and max(text) < CJK and not is_sub_label(text)


def half_header(line: Line, below: Sequence[Line], kind: Kind, above: Sequence[Part], *, alike: bool) -> bool:
    """An employer alone on a line over its dated title, or a title over its dated employer.

    `北山云科技有限公司` over `Java 开发实习生 ｜ 2025.07 - 2025.12`, `Product Engineer` over `Acme | 2025 – present`.
    Where the entry before began so (`above` is its header), or all of the section do (`alike`, as `over_halves`
    says), so does a name that no table knows.
    """
    if not below or ems(line.text) > LONGEST:
        return False
    if alike:
        return _is_halved(line, below[0], kind) and looks_like_header(below[0])
    header = read_header(below[0], "work")
    roles = {part.role for part in header.parts}.intersection(("organization", "position"))
    if header.period is None or len(roles) != 1:
        return False
    if "position" in roles:
        named = piece_kind(line.text.strip())
        school = named == "school" and kind in JOBS
        return not header.unsure and (
            named == "organization" or school or (named == "unknown" and _is_alike(line, above))
        )
    if kind == "education" and piece_kind(line.text.strip()) == "degree":
        free = not above or any(piece_kind(plain(part.inlines)) == "degree" for part in above)  # of the last school
        return free and below[0].line - line.line <= 1 and piece_kind(plain(header.parts[0].inlines)) == "school"
    titled = kind in JOBS and is_sure_title(line.text)
    own = {part.role for part in read_header(line, kind).parts} if titled else set()
    return own == {"position"} and looks_like_header(below[0]) and below[0].line - line.line <= 1


def _is_alike(line: Line, above: Sequence[Part]) -> bool:
    """`云岭` over a dated title, behind `京东` over another: a few words, and an employer in their place before."""
    employers = [part.line for part in above if part.role == "organization"]
    titles = [part.line for part in above if part.role == "position"]
    few = ems(line.text) <= SHORT_NAME and is_bare_title(line) and line.text.strip()[-1].isalnum()
    return few and bool(employers and titles) and employers[0] < titles[0]
