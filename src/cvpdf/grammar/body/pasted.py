"""Headers pasted from a page or from print, on plain lines of their own (rule E6).

Who, as what and when, a line each, all through a section; or lines without a mark below a list's last item, which
the list swallowed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.header.assignment import SPAN
from cvpdf.grammar.header.headers import date_only, dates_only, header_period, lasting_only, read_header
from cvpdf.grammar.header.pieces import parted_strongly
from cvpdf.grammar.header.plain_lines import SENTENCE, block_lines
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems, is_marked, lines_of, paragraph
from cvpdf.grammar.words.roles import has_legal_form, is_sure_title, is_title, piece_kind
from cvpdf.model.inline import Break, plain
from cvpdf.model.outline import Block, Item, List, Paragraph
from cvpdf.model.resume import JOBS, Kind, Part

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
    known = [is_sure_title(text) or piece_kind(text) == "school" for text in texts]
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
    third = lines[2].text.strip() if short > 2 else ""
    whole = short > 2 and (len(lines) == short or is_title(third) or piece_kind(third) == "degree")
    between = dated[0] == 1 and whole  # the employer, when, as what
    high = dated[0] + 1 if dated[0] and not between else short
    names = [line for at, line in enumerate(lines[:high]) if at != dated[0]]
    return high if names and (len(names) > 1 or _names_both(names[0], kind)) else 0


def joined(blocks: Sequence[Block], kind: Kind) -> list[Block]:
    """The blocks, headers whose lines are paragraphs of their own as one: pasted from a word processor, or `<p>` each.

    Args:
        blocks: Of a section.
        kind: Of the section.
    """
    heads = _lone_headers(blocks, kind) if kind in (*JOBS, "education") else {}
    lines = [[_lone(block) for block in blocks[at : at + high]] for at, high in heads.items()]
    if len(heads) < QUORUM and not any(_is_sure([line for line in each if line]) for each in lines):
        return list(blocks)
    out: list[Block] = []
    for at, block in enumerate(blocks):
        last = out[-1] if out else None
        inside = any(start < at < start + high for start, high in heads.items())
        if inside and isinstance(last, Paragraph) and isinstance(block, Paragraph):
            gap = [Break(hard=True)] * (block.line - lines_of(last.inlines, last.line)[-1].line)
            out[-1] = replace(last, inlines=(*last.inlines, *gap, *block.inlines))
        else:
            out.append(block)
    return out


def _lone(block: Block) -> Line | None:
    lines = block_lines(block) if isinstance(block, Paragraph) else []
    return lines[0] if len(lines) == 1 else None


def _lone_headers(blocks: Sequence[Block], kind: Kind) -> dict[int, int]:
    """Where paragraphs of a line each begin a header, and of how many lines."""
    heads: dict[int, int] = {}
    lone = list(map(_lone, blocks))
    at = 0
    while at < len(blocks):
        run = lone[at : at + HIGHEST + 1]
        alone = [line for line in (run[: run.index(None)] if None in run else run) if line]
        high = height(alone, kind) if len(alone) > 1 else 0
        if high:
            heads[at] = high
        at += max(high, 1)
    return heads


def _may_head(line: Line) -> bool:
    text = line.text.strip()
    if not text or ems(text) > LONGEST or is_marked(line) or label_of(line) is not None:
        return False
    return has_legal_form(text) or not (SENTENCE.search(text) or text[-1] in ".:：。")


def _only_dates(line: Line) -> bool:
    """A date alone, or with the place, how long it was, a grade: `Boulder, CO | Jun 2018 - Dec 2020`."""
    if dates_only(line) or lasting_only(line):
        return True
    parts = read_header(line, "other").parts
    texts = [plain(part.inlines) for part in parts]
    return all(piece_kind(text) in ("location", "employment") or "GPA" in text for text in texts)


def _names_both(line: Line, kind: Kind) -> bool:
    """`Store Manager, Rocky Mountain Outfitters`: an only line says who and as what."""
    roles = {part.role for part in read_header(line, kind).parts}
    return kind in JOBS and {"organization", "position"} <= roles


def lasting_employer(lines: Sequence[Line], kind: Kind) -> Draft | None:
    """`Globex` over `4 years 2 months`, with nothing else: whose the dated titles below are (LinkedIn's own page)."""
    if kind not in JOBS or len(lines) != 2 or not SPAN.fullmatch(lines[1].text.strip()):
        return None
    name = lines[0].text.strip()
    if ems(name) > LONGEST or header_period(name, lines[0].line) is not None or SENTENCE.search(name):
        return None
    draft = Draft(kind, lines[0].line)
    draft.parts += [
        Part("organization", lines[0].inlines, lines[0].line),
        Part("other", lines[1].inlines, lines[1].line),
    ]
    return draft


def take_stacked(draft: Draft, line: Line) -> None:
    """Take a line of the header below the one it was begun with."""
    if not draft.take_line(line, top=True):
        draft.take_header(read_header(line, draft.kind))


LONGEST_SWALLOWED = 40  # ems of a header that a list swallowed


def set_free(blocks: Sequence[Block], kind: Kind) -> list[Block]:
    """The blocks, with `Globex Design - Art Director` over `2018 - 2020` below a list's item as a paragraph of its own.

    Args:
        blocks: Of a section.
        kind: Of the section.
    """
    return [part for block in blocks for part in (_parts(block, kind) if isinstance(block, List) else [block])]


def _parts(block: List, kind: Kind) -> Iterator[Block]:
    kept: list[Item] = []
    for item in block.items:
        header = _swallowed(item, kind) if kind in JOBS else []
        first = item.blocks[0] if item.blocks else None
        if not header or not isinstance(first, Paragraph):
            kept.append(item)
            continue
        own = lines_of(first.inlines, first.line)[: -len(header)]
        kept.append(replace(item, blocks=tuple(paragraph(own))))
        yield replace(block, items=tuple(kept), line=kept[0].line)
        yield from paragraph(header)
        kept = []
    if kept:
        yield block if len(kept) == len(block.items) else replace(block, items=tuple(kept), line=kept[0].line)


def _swallowed(item: Item, kind: Kind) -> list[Line]:
    """The last two lines of an item of nothing but text, where they are a header and the date alone below it."""
    first = item.blocks[0] if len(item.blocks) == 1 else None
    lines = lines_of(first.inlines, first.line) if isinstance(first, Paragraph) else []
    if len(lines) < 3 or date_only(lines[-1]) is None:
        return []
    line = lines[-2]
    if ems(line.text) > LONGEST_SWALLOWED or SENTENCE.search(line.text) or label_of(line) is not None:
        return []
    roles = {part.role for part in read_header(line, kind).parts}
    return lines[-2:] if parted_strongly(line) and {"organization", "position"} <= roles else []
