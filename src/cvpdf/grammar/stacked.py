"""Headers pasted from a page: who, as what and when, a plain line each, all through a section (rule E6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cvpdf.grammar.headers import dates_only, header_period, lasting_only, read_header
from cvpdf.grammar.lines import Line, ems, is_marked, label_of
from cvpdf.grammar.plain_lines import SENTENCE, block_lines
from cvpdf.grammar.roles import ends_as_title, has_legal_form, is_title, piece_kind
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Paragraph
from cvpdf.model.resume import JOBS, Kind

if TYPE_CHECKING:
    from cvpdf.grammar.draft import Draft

LONGEST = 34  # ems of a line that says who or what
HIGHEST = 3  # lines
QUORUM = 2  # so many paragraphs of a section have to begin so, where no words are known


def are_stacked(blocks: Sequence[Block], kind: Kind) -> bool:
    """Whether the entries of a section begin with lines of their own: no single one could be told from text."""
    if kind not in (*JOBS, "education"):
        return False
    stacks = [block_lines(block) for block in blocks if isinstance(block, Paragraph)]
    headers = [lines[:high] for lines in stacks if (high := height(lines, kind))]
    return len(headers) >= QUORUM or any(map(_is_sure, headers))


def _is_sure(lines: Sequence[Line]) -> bool:
    """Whether the words of one header alone tell that it is one: a title or a school over another line and a date."""
    texts = [line.text.strip() for line in lines if header_period(line.text, line.line) is None]
    known = [(is_title(text) and ends_as_title(text)) or piece_kind(text) == "school" for text in texts]
    return len(texts) > 1 and sum(known) == 1


def height(lines: Sequence[Line], kind: Kind) -> int:
    """How many lines the header at the head of a paragraph has; 0 where none is there.

    `Night Auditor` over `Hotel Marlow, Portland, OR` over `06/2018 – 2020`, in whatever order; or `Night Auditor, Hotel
    Marlow` over `Portland, OR | 2018 - 2020`. One line dates it, and says no more than where and how long.
    """
    short = 0
    while short < min(len(lines), HIGHEST) and _may_head(lines[short]):
        short += 1
    dated = [at for at, line in enumerate(lines[:short]) if header_period(line.text, line.line)]
    if not dated or not _only_dates(lines[dated[0]]) or len(dated) > 1:
        return 0
    whole = short > 2 and (len(lines) == short or is_title(lines[2].text.strip()))
    between = dated[0] == 1 and whole  # the employer, when, as what
    high = dated[0] + 1 if dated[0] and not between else short
    names = [line for at, line in enumerate(lines[:high]) if at != dated[0]]
    return high if names and (len(names) > 1 or _names_both(names[0], kind)) else 0


def _may_head(line: Line) -> bool:
    text = line.text.strip()
    if not text or ems(text) > LONGEST or is_marked(line) or label_of(line) is not None:
        return False
    return has_legal_form(text) or not (SENTENCE.search(text) or text[-1] in ".:：。")


def _only_dates(line: Line) -> bool:
    """A date alone, or with the place or how long it was: `Boulder, CO | Jun 2018 - Dec 2020`."""
    if dates_only(line) or lasting_only(line):
        return True
    parts = read_header(line, "other").parts
    return all(piece_kind(plain(part.inlines)) in ("location", "employment") for part in parts)


def _names_both(line: Line, kind: Kind) -> bool:
    """`Store Manager, Rocky Mountain Outfitters`: an only line says who and as what."""
    roles = {part.role for part in read_header(line, kind).parts}
    return kind in JOBS and {"organization", "position"} <= roles


def take_stacked(draft: Draft, line: Line) -> None:
    """Take a line of the header below the one it was begun with."""
    if not draft.take_line(line, top=True):
        draft.take_header(read_header(line, draft.kind))
