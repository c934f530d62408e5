"""Entries under no section's title: where the head ends, and what follows it (rule S2, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cvpdf.grammar.header.headers import looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import block_lines
from cvpdf.grammar.section.section_level import dates_a_range, is_job, own_blocks
from cvpdf.grammar.table.columns import columns_of, row_period
from cvpdf.grammar.text.lines import Line, lines_of, paragraph
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.titles import document_kinds
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Table
from cvpdf.model.resume import Kind


def first_employer(blocks: Sequence[Block]) -> int | None:
    """Where the jobs begin that stand under no title but the file's: 경력기술서, and below it a heading for each.

    Args:
        blocks: What stands before the first section.
    """
    levels = [
        block.level if isinstance(block, Heading) and is_job(blocks, at) else 7 for at, block in enumerate(blocks)
    ]
    level = min(levels, default=7)
    if level == 7 or levels.count(level) == 1:
        return None
    return next(at for at, block in enumerate(blocks) if levels[at] == level or _is_alike(blocks, at, level))


def _is_alike(blocks: Sequence[Block], at: int, level: int) -> bool:
    """A heading of the same level that its first lines date, as they do the jobs', whatever its words."""
    block = blocks[at]
    return isinstance(block, Heading) and block.level == level and dates_a_range(own_blocks(blocks, at)[:1])


def untitled_entries(blocks: Sequence[Block]) -> tuple[int, Line | None, int, Kind] | None:
    """Entries under no section's title: where the head ends, what heads them, the first of them, and their kind.

    Args:
        blocks: What stands before the first section.
    """
    at = first_employer(blocks)
    if at is not None:
        return at, None, at, "work"
    job, table = titled_job(blocks), first_table(blocks)
    if job is not None:
        return *job, "work"
    life = first_life(blocks)
    if table is None:
        return None if life is None else (life, None, life, "work")
    return table[0], None, *table


def first_life(blocks: Sequence[Block]) -> int | None:
    """Where a list under no title tells a life: two items or more, `- 2015年〜2019年 株式会社北山`, when and where.

    Args:
        blocks: What stands before the first section.
    """
    for at, block in enumerate(blocks):
        items = block.items if isinstance(block, List) else ()
        lines = [line for item in items for line in _item_lines(item)]
        dated = [line for line in lines if looks_like_header(line)]
        kinds = [{piece_kind(plain(part.inlines)) for part in read_header(line, "work").parts} for line in dated]
        placed = sum(bool(each & {"organization", "school"}) for each in kinds)
        ranges = sum(dates_a_range([Paragraph(line.inlines, line.line)]) for line in dated)
        if placed > 1 and ranges > 1 and len(dated) * 2 > len(lines):
            return at
    return None


def _item_lines(item: Item) -> list[Line]:
    first = item.blocks[0] if item.blocks else None
    return lines_of(first.inlines, first.line)[:1] if isinstance(first, Paragraph) else []


def first_table(blocks: Sequence[Block]) -> tuple[int, Kind] | None:
    """Where a table of dated rows stands under no title, 期間 | プロジェクト | 役割, and what its rows are.

    Args:
        blocks: What stands before the first section.
    """
    for at, block in enumerate(blocks):
        columns = columns_of(block) if isinstance(block, Table) else []
        dated = [row for row in block.rows if row_period(row, columns)] if isinstance(block, Table) else []
        if len(dated) > 1 and {"period", "start"}.intersection(columns):
            kind: Kind | None = "project" if "project" in columns else "work" if "organization" in columns else None
            return (at, kind) if kind is not None else None
    return None


def titled_job(blocks: Sequence[Block]) -> tuple[int, Line | None, int] | None:
    """`경력 기술서` and one employer, dated, right below it: where the head ends, the section's title, its first block.

    As the file's first words, in the largest type, the title is the file's and stays in the head.

    Args:
        blocks: What stands before the first section.
    """
    for at, (title, job) in enumerate(pairwise(blocks)):
        named = isinstance(title, Heading) and document_kinds().get(fold(plain(title.inlines))) == "work"
        line = Line(job.inlines, job.line) if isinstance(job, Heading) else next(iter(block_lines(job)), None)
        if not named or line is None or not dates_a_range([*paragraph([line])]):
            continue
        parts = read_header(line, "work").parts
        if isinstance(title, Heading) and parts and parts[0].role == "organization":
            below = at > 0 or title.level > 1
            return (at, Line(title.inlines, title.line), at + 1) if below else (at + 1, None, at + 1)
    return None
