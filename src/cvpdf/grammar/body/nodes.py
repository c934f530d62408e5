"""A section's headings with what stands under each: which open an entry, and which belong to the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from cvpdf.grammar.entry.below import REACH, take_below
from cvpdf.grammar.entry.dated import is_dated_block
from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.entry.label_headings import dates_entry
from cvpdf.grammar.header.headers import date_only, header_period, read_header
from cvpdf.grammar.table.tables import take_only_row, take_pairs
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems
from cvpdf.grammar.words.roles import has_legal_form, piece_kind
from cvpdf.grammar.words.titles import is_group, is_sub_label, read_title
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading, Paragraph, Quote, Rule, Table
from cvpdf.model.resume import Role

PROSE = 60  # ems: a longer heading is a sentence that someone made big


@dataclass
class Node:
    """A heading with what stands under it."""

    heading: Heading
    own: list[Block] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    place: Role | None = None  # what it says by where it stands, as the others of its section tell

    @property
    def line(self) -> Line:
        """Its title line."""
        return Line(self.heading.inlines, self.heading.line)

    @cached_property
    def dated(self) -> bool:
        """A period in the heading, in the lines right below it, in its first child heading or under a label of them."""
        if header_period(self.line.text, self.line.line):
            return True
        draft = Draft.of(self.line, "work")
        rest = pair_table(draft, self.own[:1])
        if draft.period is None and rest is None:
            take_below(draft, self.own[:5])
        if any(dates_entry(child.line, child.own) for child in self.children[:REACH]):
            return True
        first = self.children[0] if self.children else None
        return draft.period is not None or (first is not None and date_only(first.line) is not None)

    @property
    def is_label(self) -> bool:
        """It opens no entry: 工作内容, or a sentence."""
        text = self.line.text.strip()
        if header_period(text, self.line.line) is not None:
            return False
        stopped = ems(text) > PROSE / 2 and text.endswith(".") and not has_legal_form(text)  # … — Acme Ltd.
        prose = ems(text) > PROSE or text.endswith(("。", "；", "：")) or stopped
        label = label_of(self.line)  # ## 开发环境：Java
        named = label is not None and header_labels().get(label.word) == "project" and label.value.text.strip() != ""
        labelled = label is not None and is_sub_label(label.word) and not named  # 【プロジェクト】社内ポータルの開発
        return not text or is_sub_label(text) or prose or labelled

    def blocks(self) -> Iterator[Block]:
        """Everything as it stood."""
        yield self.heading
        yield from self.own
        for child in self.children:
            yield from child.blocks()


_Piece = TypeVar("_Piece")


def without_rules(blocks: Sequence[_Piece]) -> tuple[_Piece, ...]:
    """Without the lines that the author drew at either end: the theme marks where a section begins."""
    low, high = 0, len(blocks)
    while low < high and isinstance(blocks[low], Rule):
        low += 1
    while high > low and isinstance(blocks[high - 1], Rule):
        high -= 1
    return tuple(blocks[low:high])


def unquoted(blocks: Sequence[Block]) -> list[Block]:
    """Quotations of a heading, or of a dated line over a list, opened: `> **Acme** 2019`, `> - built it`."""
    out: list[Block] = []
    for block in blocks:
        inner = unquoted(block.blocks) if isinstance(block, Quote) else []
        more = any(not isinstance(each, Paragraph | Quote) for each in inner)
        if more and (any(isinstance(each, Heading) for each in inner) or any(map(is_dated_block, inner))):
            out += inner
        else:
            out.append(block)
    return out


def tree(blocks: Sequence[Block]) -> tuple[list[Block], list[Node]]:
    """What stands before the first heading, and the headings of no higher one."""
    before: list[Block] = []
    roots: list[Node] = []
    path: list[Node] = []
    for block in blocks:
        if isinstance(block, Heading):
            while path and path[-1].heading.level >= block.level:
                path.pop()
            node = Node(block)
            (path[-1].children if path else roots).append(node)
            path.append(node)
        else:
            (path[-1].own if path else before).append(block)
    return before, roots


def with_labels(nodes: list[Node], before: list[Block]) -> list[Node]:
    """A sub-label on its entry's own level belongs to that entry."""
    kept: list[Node] = []
    for node in nodes:
        if node.is_label and kept:
            kept[-1].children.append(node)
        elif node.is_label:
            before.extend(node.blocks())
        else:
            kept.append(node)
    return kept


def below_labels(nodes: list[Node]) -> list[Node]:
    """`#### 项目经历` with nothing below it: the undated headings behind it, one mark too high, are its projects."""
    kept: list[Node] = []
    for node in nodes:
        last = kept[-1].children[-1] if kept and kept[-1].children else None
        empty = last is not None and not last.dated and not without_rules(last.own)
        title = read_title(last.line.text) if last is not None and empty else None
        if last is not None and title is not None and title.kind == "project" and not node.dated:
            last.children.append(node)
        else:
            kept.append(node)
    return kept


def below_jobs(nodes: list[Node]) -> list[Node]:
    """`### 1. 【実績：自動化】` behind a dated employer: undated words of no employer and no title tell of that job."""
    kept: list[Node] = []
    for node in nodes:
        job = kept[-1] if kept and kept[-1].dated else None
        if job is not None and not any(each.dated for each in (node, *node.children)) and is_untitled(node):
            job.children.append(node)
        else:
            kept.append(node)
    return kept


def is_untitled(node: Node) -> bool:
    """Its words name no employer, no title and no section."""
    title = read_title(node.line.text)
    if is_group(node.line.text) or (title is not None and title.exact):
        return False
    return {piece_kind(plain(part.inlines)) for part in read_header(node.line, "work").parts} <= {"unknown", "activity"}


def pair_table(draft: Draft, own: list[Block]) -> list[Block] | None:
    """A table of label and value right below a header; None where there is none."""
    at, table = next(((i, block) for i, block in enumerate(own[:3]) if isinstance(block, Table)), (0, None))
    if table is None or not all(isinstance(block, Paragraph) for block in own[:at]):
        return None
    only = take_only_row(draft, table)
    if only is not None:
        return [*own[:at], *only, *own[at + 1 :]]
    left = take_pairs(draft, table)
    return None if left is None else [*take_below(draft, own[:at]), *left, *own[at + 1 :]]
