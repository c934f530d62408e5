"""A section's blocks → entries and what stands between them (rules E1, E2, E7, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvpdf.grammar.body.dated_headings import dated_right_below, dates_below
from cvpdf.grammar.body.employers import at_employer, dated_projects, dated_roles, names_employer, part_of_employer
from cvpdf.grammar.body.flat import read_flat, read_inside
from cvpdf.grammar.body.mixed_depths import any_in_bold, cut_off
from cvpdf.grammar.body.nodes import (
    Node,
    below_jobs,
    below_labels,
    is_untitled,
    pair_table,
    tree,
    unquoted,
    with_labels,
    without_rules,
)
from cvpdf.grammar.body.overviews import overview_of, told_above
from cvpdf.grammar.body.two_depths import begin, take_place, tell_places
from cvpdf.grammar.entry.below import take_below
from cvpdf.grammar.entry.dated import head_lines, is_dated_block, is_dated_item, item_line
from cvpdf.grammar.entry.draft import ENTRY_KINDS, Draft
from cvpdf.grammar.entry.label_headings import take_label_heading
from cvpdf.grammar.header.headers import date_only, header_period, looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import block_lines
from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.time.time_spans import is_within, year_alone
from cvpdf.grammar.words.phrases import numbers_a_job
from cvpdf.grammar.words.roles import ends_as_title, is_sure_title, is_title, piece_kind
from cvpdf.grammar.words.titles import is_group, read_title
from cvpdf.lexicon.title_modifiers import leading_modifiers
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, List, Paragraph, Rule, Table
from cvpdf.model.resume import JOBS, Entry, Kind

Body = tuple[Block | Entry, ...]


def read_body(kind: Kind, blocks: Sequence[Block]) -> Body:
    """Entries and blocks of a section, in the author's order.

    Args:
        kind: Of the section.
        blocks: What stands under its title.
    """
    blocks = dates_below(without_rules(unquoted(blocks) if kind in ENTRY_KINDS else blocks), kind)
    before, nodes = tree(blocks)
    nodes = with_labels(nodes, before)
    if kind in JOBS:
        nodes = below_jobs(below_labels(nodes))
        tell_places(nodes, kind)
    candidates = [node for node in nodes if not node.is_label]
    dated = any(node.dated or any(child.dated for child in node.children) for node in candidates)
    if not candidates or not (dated or kind in ENTRY_KINDS):
        return read_flat(kind, blocks)
    rows = overview_of(candidates, before, kind)
    overview = rows or (dated and any(isinstance(block, Table) for block in before))  # the same jobs again, in short
    body: list[Block | Entry] = list(before if overview else read_flat(kind, before))
    jobs, bold = kind in JOBS and any(map(is_dated_block, before)), kind in JOBS and any_in_bold(before, kind)
    for node in nodes:
        behind = cut_off(node, kind) if bold else []
        told = jobs and not node.dated and not rows and is_untitled(node)  # behind a dated list: of the last job
        told = told and not any(child.dated for child in node.children)
        read: list[Block | Entry] = [*node.blocks()] if told else _read_node(node, kind)
        read = [told_above(each, rows) for each in (*read, *read_flat(kind, behind))]
        last = body[-1] if body else None
        if (
            isinstance(last, Entry)
            and not any(isinstance(each, Entry) for each in read)
            and not is_group(node.line.text)
        ):
            body[-1] = replace(last, body=(*last.body, *read))
        else:
            body += read
    return tidy(body)


def tidy(body: Sequence[Block | Entry]) -> Body:
    """Without the lines drawn between two entries, and with what numbers one before it."""
    kept: list[Block | Entry] = []
    for index, node in enumerate(body):
        after = body[index + 1] if index + 1 < len(body) else None
        number = node.body[-1] if isinstance(node, Entry) and node.body and isinstance(after, Entry) else None
        if isinstance(node, Entry) and isinstance(number, Paragraph) and numbers_a_job(plain(number.inlines)):
            kept += [replace(node, body=node.body[:-1]), number]  # ２社目
        elif not (isinstance(node, Rule) and isinstance(after, Entry)):
            kept.append(node)
    return tuple(kept)


def _read_node(node: Node, kind: Kind) -> list[Block | Entry]:
    text = node.line.text
    undated = header_period(text, node.line.line) is None
    title = read_title(text) if undated else None
    named = is_group(text) or (title is not None and title.exact)
    same = undated and title is not None and title.exact and title.kind == kind and kind != "education"
    same = same and piece_kind(text) != "employment" and dated_right_below(node) is None  # Freelance, フリーランス
    if same or (undated and not node.dated and named) or _is_year(node) or _groups_jobs(node, kind):
        body: list[Block | Entry] = [node.heading, *read_flat(kind, node.own)]
        for child in node.children:
            body += [*child.blocks()] if child.is_label else _read_node(child, kind)
        return body
    if (
        (kind not in ENTRY_KINDS or _is_no_school(node, kind) or _is_activity(node, kind))
        and not node.dated
        and not any(child.dated for child in node.children)
    ):
        return list(node.blocks())
    return _entry(node, kind)


def _is_year(node: Node) -> bool:
    """`### 2025년` over dated headings: what was done in that year."""
    period = date_only(node.line)
    return period is not None and year_alone(period) and any(child.dated for child in node.children)


def _groups_jobs(node: Node, kind: Kind) -> bool:
    """`### 2012~2021 互联网` over a list of dated employers: the years of a group, no job.

    So is `#### Web development` over `2020 – 2023: Developer, Globex` and more such lines.
    """
    if kind not in JOBS or node.children:
        return False
    header = read_header(node.line, kind)
    own = {piece_kind(plain(part.inlines)) for part in header.parts}
    if header.period is None:
        wanted = 0 if node.line.text.casefold().split(" ")[0] in leading_modifiers() else 1  # Other ensembles
        listed = not own & {"organization", "school", "position"} and _employers_listed(node, kind, first=True)
        return listed > wanted or _over_whole_headers(node, kind)
    return not own & {"organization", "school"} and _employers_listed(node, kind, first=False) > 0


def _employers_listed(node: Node, kind: Kind, *, first: bool) -> int:
    """How many dated items below a heading name an employer, all in all or `first`; 0 where most do not."""
    items = [item for block in node.own if isinstance(block, List) for item in block.items]
    lines = [lines[0] for item in items if is_dated_item(item) and (lines := head_lines(item))]
    parts = [read_header(line, kind).parts[: 1 if first else None] for line in lines]
    kinds = [{piece_kind(plain(part.inlines)) for part in each} for each in parts]
    named = sum(bool(each & {"organization", "school"}) for each in kinds)
    return named if named * 2 > len(lines if first else items) else 0


def _over_whole_headers(node: Node, kind: Kind) -> bool:
    """Whether lines right below a heading (one below `### Teaching`, else two) say each when, who and what."""
    lines = [line for block in node.own if isinstance(block, Paragraph) for line in block_lines(block)]
    lines += [line for block in node.own if isinstance(block, List) for line in _dated_items(block)]
    pairs = list(zip([None, *lines], lines, strict=False))
    below = [line for above, line in pairs if above is not None and date_only(above) and line.line == above.line + 1]
    headed = [line for line in lines if line in below or (looks_like_header(line) and not date_only(line))]
    headers = [read_header(line, kind) for line in headed]
    whole = [header for header in headers if {"organization", "position"} <= {part.role for part in header.parts}]
    many = len(whole) > (not is_group(node.line.text)) and (len(headers) + len(below)) * 2 > len(lines)
    return many and piece_kind(node.line.text.strip()) != "organization"


def _dated_items(block: List) -> list[Line]:
    """The lines of a list whose items are mostly dated lines of their own."""
    lines = [line for item in block.items if is_dated_item(item) and (line := item_line(item))]
    return lines if len(lines) * 2 > len(block.items) else []


def _is_activity(node: Node, kind: Kind) -> bool:
    """`#### Backend` over what one knows of it: a field of work, no title and no employer."""
    parts = read_header(node.line, kind).parts if kind in JOBS else ()
    texts = [plain(part.inlines) for part in parts]
    return len(parts) == 1 and parts[0].role == "position" and texts[0].isascii() and not is_title(texts[0])


def _is_no_school(node: Node, kind: Kind) -> bool:
    """`#### Android 开发` below a school: neither a school nor a degree."""
    if kind != "education":
        return False
    parts = read_header(node.line, kind).parts
    return not {piece_kind(plain(part.inlines)) for part in parts} & {"school", "organization", "degree"}


def _entry(node: Node, kind: Kind) -> list[Block | Entry]:
    draft = begin(node, kind)
    own, children = node.own, node.children
    if draft.period is None and children and not own and date_only(children[0].line):
        draft.period = date_only(children[0].line)
        own, children = children[0].own, [*children[0].children, *children[1:]]
    if not own and len(children) == 1 and not draft.parts and draft.period and not children[0].dated:
        draft.take_header(
            read_header(children[0].line, kind), children[0].line
        )  # ### 2019年4月〜現在 over #### 株式会社甲
        own, children = children[0].own, children[0].children
    if not own and len(children) == 1 and _employs(draft, children[0]):
        take_place(draft, children[0])
        own, children = children[0].own, children[0].children
    rest = without_rules(_below(draft, own))
    draft.body = list(read_inside(draft, rest))
    siblings: list[Block | Entry] = []
    titled = _title_below(draft, children)
    for child in children:
        if child is titled:
            take_place(draft, child)
            draft.body += child.own
        elif child.children or not take_label_heading(draft, child.line, child.own):
            _child(draft, child, siblings)
    draft.body = list(tidy(draft.body))
    while draft.body and isinstance(draft.body[-1], Rule):
        draft.body.pop()
    return [draft.finish(), *siblings]


def _employs(draft: Draft, child: Node) -> bool:
    """`### Lakeshore University, Dover` right below `## Web Designer`, and nothing else: where one was that."""
    wanted = draft.kind in JOBS and draft.has("position") and not draft.has("organization")
    if not wanted or child.place == "organization":
        return wanted
    return draft.period is None and child.dated and names_employer(child.line)


def _title_below(draft: Draft, children: Sequence[Node]) -> Node | None:
    """`##### Independent Consultant`, the only title below a dated employer that names none."""
    held = [plain(part.inlines) for part in draft.parts if part.role == "position"]
    degree = held != [] and not draft.has("organization") and all(piece_kind(text) == "degree" for text in held)
    if draft.kind not in JOBS or draft.period is None or (held and not degree):
        return None
    titles = [child for child in children if child.place == "position" or _is_bare_title(child)]
    if len(titles) != 1 or titles[0].dated or titles[0].children:
        return None
    if degree:
        draft.name_the_rest()  # B.S. Marketing
    return titles[0]


def _is_bare_title(node: Node) -> bool:
    parts = read_header(node.line, "work").parts
    rest = [part for part in parts if piece_kind(plain(part.inlines)) != "department"]  # 개발자 / 웹플랫폼팀
    texts = [plain(part.inlines) for part in rest if part.role == "position"]
    named = len(texts) == 1 and is_sure_title(texts[0])
    return named and {part.role for part in rest} <= {"position", "location"}


def _below(draft: Draft, own: Sequence[Block]) -> list[Block]:
    """The blocks below a header without the lines and tables that belong to it."""
    if draft.period is None and (dated_roles(own, draft.kind) or (draft.named and dated_projects(own, draft.kind))):
        return list(own)
    rest = pair_table(draft, list(own))
    return take_below(draft, own) if rest is None else rest


def _child(draft: Draft, child: Node, siblings: list[Block | Entry]) -> None:
    """A deeper heading: a label, a project, a role, or (dated outside the parent's time) a sibling."""
    period = header_period(child.line.text, child.line.line)
    dated = period is not None or child.dated
    title = read_title(child.line.text)
    known = title is not None and title.exact and period is None
    if child.is_label or (known and not dated) or (period is not None and year_alone(period.period)):
        draft.body += _labelled(draft, child, siblings)
        return
    told = period.period if period is not None else dated_right_below(child)
    if told is not None and draft.period is not None and not is_within(told, draft.period):
        siblings += _read_node(child, draft.kind)
        return
    employer = draft.kind in JOBS or (draft.kind == "project" and draft.period is None)
    if dated or employer:
        kind = nested_kind(child.line, draft.kind)
        kind = kind if dated or ends_as_title(child.line.text) else "project"  # 🚀 Developer Operations
        if child.place == "position":
            draft.body += map(part_of_employer, _read_node(child, draft.kind))
            return
        draft.body += map(at_employer, _read_node(child, kind))  # 情報システム部 課長
    else:
        draft.body += child.blocks()


def _labelled(draft: Draft, child: Node, siblings: list[Block | Entry]) -> list[Block | Entry]:
    """A sub-label's blocks stay; dated headings deeper in it (项目 over three projects) are read."""
    del siblings
    body: list[Block | Entry] = [child.heading, *child.own]
    for deeper in child.children:
        if draft.kind in ENTRY_KINDS and not deeper.is_label and deeper.dated:
            body += _read_node(deeper, nested_kind(deeper.line, draft.kind))
        else:
            body += deeper.blocks()
    return body


def nested_kind(line: Line, kind: Kind) -> Kind:
    """What stands under an employer: another role there, or a project."""
    if kind not in JOBS:
        return kind
    told = Draft.of(line, kind)
    if told.titled and not told.has("organization"):
        return kind  # Position: Editor | Period: 2019 - 2021
    header = read_header(line, kind)
    roles = {part.role for part in header.parts if piece_kind(plain(part.inlines)) != "department"}
    titled = any(is_title(plain(part.inlines)) for part in header.parts if part.role == "position")
    return kind if titled and "organization" not in roles and not header.unsure else "project"
