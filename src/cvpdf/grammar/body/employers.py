"""An employer on a line of its own over a list of the dated titles one held there (rule E5, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from cvpdf.grammar.entry.dated import (
    dates_below,
    has_bold,
    head_lines,
    is_dated_block,
    is_dated_item,
    is_employer,
    is_head,
    item_line,
)
from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.entry.schooling import schooled
from cvpdf.grammar.entry.titled import is_title_block
from cvpdf.grammar.header.headers import Header, date_only, dates_only, header_period, looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import SENTENCE, block_lines
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems, is_marked, lines_of
from cvpdf.grammar.words.roles import ends_as_title, is_doubtful, is_sure_title, is_title, piece_kind
from cvpdf.model.inline import Link, Strong, plain
from cvpdf.model.outline import Block, Item, List, Paragraph
from cvpdf.model.resume import JOBS, Entry, Kind

LONGEST = 60  # ems


def over_titles(blocks: Sequence[Block], kind: Kind) -> list[Block]:
    """The blocks, each employer and the list of titles right below it as one item of a list."""
    out: list[Block] = []
    for block in blocks:
        above = out[-1] if out else None
        if kind in JOBS and isinstance(above, Paragraph) and _is_over(above, block):
            out[-1:] = [List((Item((above, block), above.line, 0),), ordered=False, start=1, line=above.line)]
        else:
            out.append(block)
    return out


def _is_over(above: Paragraph, block: Block) -> bool:
    """`Lakeside School of Business, Dover, DE` over `- Senior Lecturer, Logistics (2019 - 2023)`."""
    lines = lines_of(above.inlines, above.line)
    return len(lines) == 1 and (names_employer(lines[0]) or _is_link(lines[0])) and lists_dated_titles(block)


def lists_dated_titles(block: Block) -> bool:
    """`- Professor, 2019 - present`, `- Lecturer, 2013 - 2019`: each item of a list is a title, and when."""
    items = block.items if isinstance(block, List) else ()
    return bool(items) and all(_is_dated_title(item) for item in items if item_line(item) is not None)


def _is_link(line: Line) -> bool:
    """`[한솔담은](https://…)` alone on its line, and no title."""
    links = [node for node in line.inlines if isinstance(node, Link)]
    text = line.text.strip()
    return len(links) == 1 and plain(links).strip() == text and ems(text) <= TOWN * 2 and not is_title(text)


def over_dated(line: Line, below: Sequence[Line], kind: Kind) -> bool:
    """Whether a line in bold stands over a dated one, a school also with its town between: over its dated degree."""
    if not below or looks_like_header(below[0]):
        return bool(below)
    if kind == "education" and schooled(line, below):
        return True
    degree = below[1] if len(below) > 1 and kind == "education" else None
    if degree is None or not looks_like_header(degree) or is_head(degree) or is_head(below[0]):
        return False
    return piece_kind(line.text.strip()) == "school" and ems(below[0].text) <= TOWN


TOWN = 20  # ems


def sets_apart(line: Line) -> bool:
    """Some words are bold, or all are in italics: `*Engineer — Jan 2016 – Apr 2016*`."""
    return has_bold(line) or (is_marked(line) and date_only(line) is None)


def whole_over_date(line: Line, below: Sequence[Line], kind: Kind) -> bool:
    """`M.A. in History @ Lakeshore University` right over `2012 // Kiel, Germany`: who and what, when and where."""
    if kind in JOBS and over_title(line, below):
        return True
    if not below or below[0].line - line.line != 1 or ems(line.text) > LONGEST or SENTENCE.search(line.text):
        return False
    header = read_header(below[0], kind)
    if header.period is None or any(part.role not in ("location", "other") for part in header.parts):
        return False
    own = read_header(line, kind)
    if kind in JOBS and dates_only(below[0]) and _names_title(own):
        return True  # Band 5 Staff Nurse, Ward 14
    placed = len(header.parts) < 2 and (dates_only(below[0]) or any(part.role == "location" for part in header.parts))
    return (
        placed
        and own.period is None
        and not own.unsure
        and {"organization", "position"} <= {part.role for part in own.parts}
    )


def over_title(line: Line, below: Sequence[Line]) -> bool:
    """`**Lakeshore University**, Dover` over `*Lecturer*`, both undated: who and as what, a list of courses below."""
    title = below[0] if below and below[0].line - line.line <= PARAGRAPH and is_marked(below[0]) else None
    titled = title is not None and is_title(title.text) and ends_as_title(title.text.strip())
    return titled and is_head(line) and names_employer(line)


PARAGRAPH = 2  # lines from one paragraph to the next


def _names_title(header: Header) -> bool:
    """A sure title first, and no employer that its words tell."""
    texts = [plain(part.inlines) for part in header.parts]
    titled = header.period is None and bool(texts) and is_sure_title(texts[0])
    return titled and not any(piece_kind(text) in ("organization", "school") for text in texts[1:])


def names_employer(line: Line) -> bool:
    """An undated line of an organisation's or a school's words, and maybe where it is."""
    text = line.text.strip()
    if ems(text) > LONGEST or SENTENCE.search(text) or label_of(line) or header_period(text, line.line) is not None:
        return False
    parts = [(part.role, piece_kind(plain(part.inlines))) for part in read_header(line, "work").parts]
    named = any(kind in ("organization", "school") for role, kind in parts if role == "organization")
    return named and not any(role == "position" for role, _ in parts)


def names_job(line: Line) -> bool:
    """`**Research Assistant**, Lakeside University` among dated lines like it: a title and an employer, both known."""
    text = line.text.strip()
    bold = bool(line.inlines) and isinstance(line.inlines[0], Strong)
    if not bold or ems(text) > LONGEST or SENTENCE.search(text) or text[-1] in ".:;" or label_of(line) is not None:
        return False
    header = read_header(line, "work")
    kinds = {piece_kind(plain(part.inlines)) for part in header.parts}
    sure = "position" in kinds and bool(kinds & {"organization", "school"})
    return sure and not header.unsure and len(header.parts) <= 3


def titles_one_job(item: Item) -> bool:
    """`- Software Developer` over the one item `- Globex | Kiel | 2019 - 2021`: a title, and where it was held."""
    line, below = item_line(item), item.blocks[1]
    parts = read_header(line, "work").parts if line is not None else ()
    titled = len(parts) == 1 and parts[0].role == "position" and is_title(plain(parts[0].inlines))
    return titled and isinstance(below, List) and len(below.items) == 1


def _is_dated_title(item: Item) -> bool:
    line = item_line(item)
    first = read_header(line, "work").parts[:1] if line is not None and is_dated_item(item) else ()
    return any(part.role == "position" and is_title(plain(part.inlines)) for part in first)


def part_of_employer(node: Block | Entry) -> Block | Entry:
    """`Junior Researcher, Center for Supply Chains` below a school that is surely one: the centre is a part of it."""
    if not isinstance(node, Entry) or not node.position or node.kind == "project":
        return node
    parts = [replace(part, role="other") if part.role == "organization" else part for part in node.parts]
    return replace(node, parts=tuple(parts))


def at_employer(node: Block | Entry) -> Block | Entry:
    """`주문팀 백엔드 개발자` below an employer: the team is no organisation of its own."""
    named = isinstance(node, Entry) and piece_kind(node.organization) == "department"
    return part_of_employer(node) if named else node


def bold_headers(blocks: Sequence[Block]) -> list[Line]:
    """The dated lines that are set apart by their type."""
    lines = [line for block in blocks for line in block_lines(block)]
    return [
        line
        for line, after in zip_longest(lines, lines[1:])
        if sets_apart(line) and label_of(line) is None and (looks_like_header(line) or dates_below(after, line))
    ]


def dated_roles(blocks: Sequence[Block], kind: Kind) -> bool:
    """Two or more dated lines with a title and no organisation: several roles at one employer."""
    if kind not in JOBS:
        return False
    roles = 0
    for block in blocks:
        lines = block_lines(block)
        for line, after in zip_longest(lines, lines[1:]):
            if looks_like_header(line) or dates_below(after, line):
                parts = read_header(line, kind).parts
                firms = [plain(part.inlines) for part in parts if part.role == "organization"]
                roles += bool(parts) and all(piece_kind(text) == "department" for text in firms)
    return roles > 1


def dated_projects(blocks: Sequence[Block], kind: Kind) -> bool:
    """Two or more dated lines, in bold or over lists, of which no table knows a title: projects at one employer."""
    behind = zip_longest(blocks, blocks[1:])
    firsts = [
        (lines[0], isinstance(after, List) and len(lines) == 1)
        for block, after in behind
        if isinstance(block, Paragraph) and (lines := block_lines(block))
    ]
    headed = [(line, listed) for line, listed in firsts if looks_like_header(line) and date_only(line) is None]
    heads = [line for line, listed in headed if has_bold(line) or (listed and line.text.rstrip()[-1] in ")）")]
    names = [plain(part.inlines) for line in heads for part in read_header(line, kind).parts[:1]]
    told = any(piece_kind(text) not in ("unknown", "activity") and not is_doubtful(text) for text in names)
    return kind in JOBS and len(names) > 1 and not told


def role_items(block: List, kind: Kind) -> list[bool]:
    """For each item of a list below an employer whether it is a dated title there; none is where one dates a project.

    `- 2017.4～2018.6 前端开发工程师`, `- Senior Engineer (2019 – 2021)`, below a school
    `- 工学硕士（2018.1 - 2019.12）`: what stands between is theirs.
    """
    lines = [next(iter(head_lines(item)), None) for item in block.items]
    dated = [line if line is not None and looks_like_header(line) else None for line in lines]
    sure = all(_leads_with_title(line, kind) for line in dated if line is not None)
    return [sure and line is not None for line in dated]


def _leads_with_title(line: Line, kind: Kind) -> bool:
    first = next((part for part in read_header(line, kind).parts if part.role != "other"), None)
    title = plain(first.inlines) if first is not None and first.role == "position" else ""
    if kind == "education":
        return piece_kind(title) == "degree"
    return is_sure_title(title)


def lists_roles(blocks: Sequence[Block], kind: Kind, *, dated: bool) -> bool:
    """Whether a list among the blocks holds the dated titles one held at an employer: two below a `dated` one."""
    lists = [block for block in blocks if isinstance(block, List)] if kind in JOBS or kind == "education" else []
    return any(sum(role_items(block, kind)) > dated for block in lists)


def holds_roles(blocks: Sequence[Block], kind: Kind) -> bool:
    """Two dated titles or more, on lines or in a list."""
    return dated_roles(blocks, kind) or lists_roles(blocks, kind, dated=True)


def lists_titles(blocks: Sequence[Block], kind: Kind) -> bool:
    """Whether an item of a list is headed by a title: the roles of an employer, else its projects."""
    items = [item for block in blocks if isinstance(block, List) for item in block.items]
    lines = [line for item in items for line in head_lines(item)[:1]]
    return any(is_title(plain(part.inlines)) for line in lines for part in read_header(line, kind).parts)


def hold_titles(blocks: Sequence[Block], kind: Kind) -> bool:
    """Whether what stands first below an employer in a list is a dated title: then so it is below the others."""
    items = [item for block in blocks if isinstance(block, List) for item in block.items if is_employer(item, kind)]
    firsts = [replace(held, items=held.items[:1]) for item in items if isinstance(held := item.blocks[1], List)]
    return lists_titles([held for held in firsts if is_dated_block(held)], kind)


def undated_titles(blocks: Sequence[Block], kind: Kind) -> bool:
    """No dated line at all, and names in bold over lists: undated entries (rule E7)."""
    if any(is_dated_block(block) for block in blocks):
        return False
    heads = [block for block in blocks if isinstance(block, Paragraph) and is_title_block(block, kind)]
    whole = all(names_job(line) for block in heads for line in block_lines(block)[:1])
    return bool(heads) and (len(heads) < len(blocks) or (kind in JOBS and whole))


def dates_late(draft: Draft, line: Line, between: Sequence[Line]) -> bool:
    """Whether a date alone, a line or two further down its paragraph, dates an open entry: behind `GPA: 3.4`."""
    return draft.period is None and draft.named and len(between) < LATE and dates_only(line)


LATE = 3  # lines
