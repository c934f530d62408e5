"""Which items of a list are entries: the dated ones, and those that are written like them (rules E5 and E7)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvpdf.grammar.entry.dated import (
    LISTED,
    all_headers,
    head_lines,
    is_dated_item,
    is_employer,
    is_undated_job,
    item_line,
)
from cvpdf.grammar.entry.schooling import is_study
from cvpdf.grammar.entry.titled import is_titled_item
from cvpdf.grammar.header.cutting import EDGES
from cvpdf.grammar.header.headers import header_period, looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import SENTENCE
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, block_texts, ems, is_bold, lines_of
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.lexicon.fold import CJK
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.inline import Strong, plain
from cvpdf.model.outline import Block, Item, List, Paragraph
from cvpdf.model.resume import JOBS, Kind

LONGEST = 60  # ems


def entry_items(block: List, kind: Kind) -> list[bool]:
    """For each item of a list whether it begins an entry."""
    dated = [is_dated_item(item) or is_employer(item, kind) or is_study(item, kind) for item in block.items]
    flat = all(len(item.blocks) == 1 for item in block.items)
    bare = not any(dated) and all(is_undated_job(item, kind) for item in block.items)
    bare = bare or (
        not any(map(is_dated_item, block.items)) and (_lists_schools(block, kind) or _lists_jobs(block, kind))
    )
    titled = all(is_dated or is_titled_item(item, kind) for item, is_dated in zip(block.items, dated, strict=True))
    if bare or (titled and (kind == "project" or not any(dated))):
        dated = [True] * len(dated)  # rule E7
    if not any(dated) or (flat and kind in LISTED and not all_headers(block, dated)):
        return [False] * len(dated)
    if kind == "education":
        dated = _without_papers(block, dated)
    many = sum(dated) * 2 > len(dated)
    ends = _long_ones(block, dated)
    if many and kind in JOBS:
        dated = [each or _ends_in_a_year(item) for each, item in zip(dated, block.items, strict=True)]
    return [
        each or (many and bool(head_lines(item)) and (len(item.blocks) > 1 or len(head_lines(item)) > 1)) or long
        for item, each, long in zip(block.items, dated, ends, strict=True)
    ]


def labels_below_dated(blocks: Sequence[Block]) -> frozenset[str]:
    """The labels right below bold dated lines alone: 技术栈 below each project."""
    heads = ((_alone(block), label_below(blocks[at : at + 1])) for at, block in enumerate(blocks, 1))
    return frozenset(word for line, word in heads if word and line and is_bold(line) and looks_like_header(line))


def label_below(blocks: Sequence[Block]) -> str:
    """The label at the head of the first of these blocks; empty for none."""
    first = blocks[0] if blocks else None
    first = first.items[0].blocks[0] if isinstance(first, List) and first.items[0].blocks else first
    lines = lines_of(first.inlines, first.line) if isinstance(first, Paragraph) else []
    label = label_of(lines[0]) if lines else None
    return label.word if label is not None else ""


def _alone(block: Block) -> Line | None:
    lines = lines_of(block.inlines, block.line) if isinstance(block, Paragraph) else []
    return lines[0] if len(lines) == 1 else None


def is_like_dated(block: Block, following: Sequence[Block], labels: frozenset[str]) -> bool:
    """`**鲜果商城**` over `技术栈：…` among bold dated lines over the same label: a project that was not dated."""
    line = _alone(block)
    return line is not None and is_bold(line) and label_of(line) is None and label_below(following) in labels


def _without_papers(block: List, dated: Sequence[bool]) -> list[bool]:
    """The dated items of a list without those that say what one passed: `软件设计师｜2016` among schools."""
    lines = [next(iter(head_lines(item)), None) for item in block.items]
    if not any(line is not None and each and _tells_school(line) for line, each in zip(lines, dated, strict=True)):
        return list(dated)
    cjk = any(line is not None and max(line.text) > CJK for line in lines)
    papers = [
        cjk and line is not None and _is_paper(line) and not any(map(_STUDY.search, block_texts(item.blocks)))
        for line, item in zip(lines, block.items, strict=True)
    ]
    return [each and not paper for each, paper in zip(dated, papers, strict=True)]


# What stands beside a school's name, or below it, and beside no paper's: 東大 看護学科 卒業.
_STUDY = lazy(r"学部|学科|専攻|研究科|学群|普通科|入学|卒業|中退|修了|在学|\s卒\b")


def _is_paper(line: Line) -> bool:
    found = header_period(line.text, line.line)
    return found is not None and found.period.end is None and not _tells_school(line)


def _tells_school(line: Line) -> bool:
    parts = read_header(line, "education").parts
    return any(piece_kind(plain(part.inlines)) in ("school", "degree") for part in parts)


def _lists_jobs(block: List, kind: Kind) -> bool:
    """`- みなと商会: 店長`, `- 北里川: エンジニア/係長`: names, each with what one was there."""
    labels = [label_of(line) if (line := item_line(item)) is not None else None for item in block.items]
    told = [label for label in labels if label is not None and label.word not in header_labels()]
    if kind not in JOBS or len(told) < 2 or len(told) < len(block.items):
        return False
    titles = [label.value.text.strip() for label in told]
    names = {piece_kind(label.written.rstrip(" :：")) for label in told}
    sure = sum(is_title(re.split(r"\s*[(（/／]", title)[0]) for title in titles) * 2 >= len(titles)
    return sure and names <= {"unknown", "organization", "school"} and all(ems(title) <= LONGEST for title in titles)


def _lists_schools(block: List, kind: Kind) -> bool:
    """`- **Master of Arts** — Lakeshore University` without any date: each names a school and what it gave."""
    firsts = [lines[0] for item in block.items if (lines := head_lines(item))]
    if kind == "education" and len(firsts) == len(block.items) > 1 and all(map(_names_school, firsts)):
        return True
    lines = [lines[0] for item in block.items if len(lines := head_lines(item)) == 1]
    if kind != "education" or len(lines) < len(block.items) or any(map(label_of, lines)):
        return False
    if any(ems(line.text) > LONGEST or SENTENCE.search(line.text) for line in lines):
        return False
    parts = [read_header(line, kind).parts for line in lines]
    whole = [each for each in parts if {"organization", "position"} <= {part.role for part in each}]
    kinds = [{piece_kind(plain(part.inlines)) for part in each} for each in whole]
    known = [each for each in kinds if each & {"school", "degree", "position"}]
    sure = any(each & {"school", "degree"} for each in kinds)
    return sure and len(whole) == len(parts) and len(known) * 2 >= len(parts)


def _names_school(line: Line) -> bool:
    """`**가람대학교 간호학과 학사 졸업**`, `北里川高等学校 卒業`: short, and begins with a school by its own name."""
    parts = read_header(line, "education").parts if ems(line.text) <= LONGEST and max(line.text) > CJK else ()
    first = plain(parts[0].inlines).split()[:1] if parts else []
    return bool(first) and piece_kind(first[0]) == "school" and not SENTENCE.search(line.text)


def _long_ones(block: List, dated: Sequence[bool]) -> list[bool]:
    """Items too long for a header that are written like the dated ones: something in bold, and when."""
    lines = [next(iter(head_lines(item)), None) for item in block.items]
    alike = [_in_bold_and_dated(line) for line in lines]
    every = all(same for same, each in zip(alike, dated, strict=True) if each) and sum(dated) > 1
    return [every and same for same in alike]


def _in_bold_and_dated(line: Line | None) -> bool:
    found = header_period(line.text, line.line) if line is not None else None
    first = line.inlines[0] if line is not None and line.inlines else None
    if line is None or found is None or not isinstance(first, Strong):
        return False
    behind = not line.text[len(plain((first,))) : found.outer[0]].strip()  # **Diploma in Fintech** (2023) - Lakeshore
    ends = found.period.end is not None and not line.text[found.outer[1] :].strip(EDGES + ".")
    return ends or (behind and found.sure)


def _ends_in_a_year(item: Item) -> bool:
    """`Cellist, Milbury Orchestra (Ohio), 2016` among items with a year or two at their end."""
    line = next(iter(head_lines(item)), None)
    found = header_period(line.text, line.line) if line is not None and ems(line.text) <= LONGEST else None
    if line is None or found is None:
        return False
    before = line.text[: found.outer[0]].rstrip()
    return before[-1:] == "," and not line.text[found.outer[1] :].strip(EDGES + ".*")
