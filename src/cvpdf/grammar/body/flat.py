"""Entries without headings: lines, labels, lists and tables (rules E2 to E7, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cvpdf.grammar.body.employers import (
    at_employer,
    bold_headers,
    dated_projects,
    dated_roles,
    dates_late,
    hold_titles,
    holds_roles,
    lists_roles,
    lists_titles,
    names_employer,
    names_job,
    over_dated,
    over_titles,
    part_of_employer,
    role_items,
    sets_apart,
    titles_one_job,
    undated_titles,
    whole_over_date,
)
from cvpdf.grammar.body.entry_items import entry_items, is_like_dated, labels_below_dated
from cvpdf.grammar.body.halved import half_header, over_halves
from cvpdf.grammar.body.nodes import without_rules
from cvpdf.grammar.body.pasted import are_stacked, height, joined, lasting_employer, set_free, take_stacked
from cvpdf.grammar.body.shared_employers import share_employers
from cvpdf.grammar.entry.below import dated_below, take_below, take_between, take_only_item, take_other_half
from cvpdf.grammar.entry.dated import (
    dates_long,
    has_bold,
    head_lines,
    is_dated_item,
    is_employer,
    is_head,
    is_label_list,
    is_period_label,
    item_line,
    lone_lines,
    near,
    relisted,
)
from cvpdf.grammar.entry.draft import ENTRY_KINDS, Draft
from cvpdf.grammar.entry.known_lines import is_half_read, takes_title
from cvpdf.grammar.entry.label_headings import opens_job, take_late_label, titled_below
from cvpdf.grammar.entry.schooling import opens_study, schooled
from cvpdf.grammar.entry.titled import names_entry, names_title
from cvpdf.grammar.header.headers import date_only, dates_only, looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import block_lines, is_lines
from cvpdf.grammar.table.tables import table_entries
from cvpdf.grammar.text.labels import header_kind, label_of
from cvpdf.grammar.text.lines import Line, ems, is_bold, paragraph
from cvpdf.grammar.words.titles import is_sub_label
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.outline import Block, Item, List, Paragraph, Quote, Table, Verbatim
from cvpdf.model.resume import JOBS, Entry, Kind

Body = tuple[Block | Entry, ...]


def read_flat(kind: Kind, blocks: Sequence[Block]) -> Body:
    """Entries and blocks of a section without entry headings."""
    if kind not in ENTRY_KINDS:
        return tuple(blocks)
    return _Walk(kind, over_titles(joined(set_free(blocks, kind), kind), kind)).run()


def read_projects(kind: Kind, blocks: Sequence[Block], undated: bool) -> Body:
    """Bold dated lines inside an entry: its projects, or the roles of one employer (rule E2)."""
    bold = bold_headers(blocks)
    if undated and not bold and dated_projects(blocks, kind):  # 受発注画面の刷新（2018年4月〜7月） over a list, …
        return _Walk("project", blocks).run()
    if kind not in ("work", "intern", "project") or not bold or (len(bold) < 2 and not undated and kind == "project"):
        return tuple(blocks)
    nested: Kind = kind if kind in JOBS and dated_roles(blocks, kind) else "project"
    return tuple(map(at_employer, _Walk(nested, blocks, bold_only=True).run()))


def read_inside(draft: Draft, blocks: Sequence[Block]) -> Body:
    """The blocks below a header: the titles held at an employer that its line does not name, or its projects."""
    bare = draft.has("organization") and not draft.has("position")
    if bare and lists_roles(blocks, draft.kind, dated=draft.period is not None):
        return tuple(map(part_of_employer, _Walk(draft.kind, blocks, roles=True).run()))
    return read_projects(draft.kind, blocks, draft.period is None)


@dataclass
class _Walk:
    """Goes through the blocks of a section; the open draft takes what follows its header."""

    kind: Kind
    blocks: Sequence[Block]
    bold_only: bool = False
    roles: bool = False  # below an employer: only dated titles in lists open, what follows is theirs
    body: list[Block | Entry] = field(default_factory=list)
    draft: Draft | None = None
    in_list: bool = False
    bold: bool | None = None
    stacked: bool = False
    halved: bool = False
    labels: frozenset[str] = frozenset()  # below bold dated lines
    titles: bool = False  # below the employers of a list

    def run(self) -> Body:
        self.stacked = not self.bold_only and are_stacked(self.blocks, self.kind)
        self.titles = not self.roles and hold_titles(self.blocks, self.kind)
        self.halved = not self.bold_only and over_halves(self.blocks, self.kind)
        titled = not self.bold_only and undated_titles(self.blocks, self.kind)
        self.labels = labels_below_dated(self.blocks) if self.kind == "project" else self.labels
        for at, block in enumerate(self.blocks, 1):
            self._block(block, self.blocks[at : at + 3], titled=titled)
        self._close()
        return share_employers(self.body, self.kind)

    def _close(self) -> None:
        if self.draft is not None:
            self.draft.body = list(without_rules(self.draft.body))
            blocks = [block for block in self.draft.body if not isinstance(block, Entry)]
            bare = not (self.bold_only or self.roles) and self.draft.named and not self.draft.has("position")
            if bare and blocks == self.draft.body and holds_roles(blocks, self.kind):  # an employer, its titles below
                self.draft.body = list(read_inside(self.draft, blocks))
            self.body.append(self.draft.finish())
            self.draft = None

    def _open(self, draft: Draft) -> None:
        self._close()
        self.draft = draft

    def _keep(self, *blocks: Block) -> None:
        (self.body if self.draft is None else self.draft.body).extend(blocks)

    def _block(self, block: Block, following: Sequence[Block], *, titled: bool) -> None:
        match block:
            case Table() if not (self.bold_only or self.roles):
                entries = table_entries(block, self.kind)
                if entries:
                    self._close()
                    self.body.extend(entries)
                else:
                    self._keep(block)
            case List() if not self.bold_only:
                self._list(block)
            case Paragraph() | Quote() | Verbatim() if is_lines(block) and not self.roles:
                self._paragraph(block, following, titled=titled)
            case _:
                self._keep(block)

    def _paragraph(self, block: Block, following: Sequence[Block], *, titled: bool) -> None:
        if self.draft is None and self.body and (whole := titled_below(self.body[-1], block)):
            self.body[-1] = whole
            return
        lines = block_lines(block)
        if (whose := lasting_employer(lines, self.kind)) is not None:
            self._open(whose)
            return
        after = lone_lines(following)
        high = height(lines, self.kind) if self.stacked else 0
        kept: list[Line] = []
        for index, line in enumerate(lines):
            below = [*lines[index + 1 : index + 4], *([] if is_half_read(self.draft, lines[:index]) else after)][:4]
            if 0 < index < high and self.draft is not None:
                take_stacked(self.draft, line)
                continue
            opening = self._opens(line, below, titled=titled)
            opening = opening or (index == 0 and (high > 0 or is_like_dated(block, following, self.labels)))
            fresh = self.draft is not None and not self.draft.body and (not kept or dates_late(self.draft, line, kept))
            if fresh and self.draft and self._between(line, below):
                continue
            if fresh and self.draft and self._continues(line, opening):
                kept += self.draft.take_rest()
                continue
            if not (opening or self.bold_only) and self.draft and take_late_label(self.draft, line, kept):
                continue
            if opening:
                self._keep(*paragraph(kept))
                kept = []
                self._open(Draft.of(line, self.kind))
                self.in_list = False
            else:
                kept.append(line)
        self._keep(*([block] if kept == lines else paragraph(kept)))

    def _between(self, line: Line, below: Sequence[Line]) -> bool:
        """A line between an open header and the date that stands alone below it."""
        draft = self.draft
        if draft is None or self.bold_only or is_head(line) or not dated_below(draft, [line, *below]):
            return False
        take_between(draft, line)
        return True

    def _continues(self, line: Line, opening: bool) -> bool:
        """A line right below an open header that belongs to it."""
        draft = self.draft
        if draft is not None and not self.bold_only and takes_title(draft, line) and date_only(line) is None:
            return draft.take_line(line, top=True)
        if draft is None or (opening and draft.period is not None and draft.named):
            return False  # below a date alone even a line over the next date says whose date it was
        if opening and take_other_half(draft, line):
            return True
        if opening and draft.has("organization") and read_header(line, self.kind).period is None:
            return False
        return draft.take_line(line, top=True)

    def _opens(self, line: Line, below: Sequence[Line], *, titled: bool) -> bool:
        """Whether a line begins an entry; `below` are the next two."""
        if self.bold_only:
            below_dated = bool(below) and is_bold(line) and date_only(below[0]) is not None
            return sets_apart(line) and label_of(line) is None and (below_dated or looks_like_header(line))
        label = label_of(line)
        if label is not None and label.word in header_labels():
            return opens_job(self.draft, header_labels()[label.word], label)
        if looks_like_header(line):
            if self.bold is None:
                self.bold = has_bold(line)
            return not self.bold or has_bold(line) or self.draft is None
        half = half_header(line, below, self.kind, self.draft.parts if self.draft else (), alike=self.halved)
        head = is_head(line) or dates_long(below, line) or half or schooled(line, below)
        labelled = label is not None and is_sub_label(label.word)
        named = self.bold and (names_title(line) or (self.kind in JOBS and names_job(line)))
        if named or opens_study(self.draft, line, self.kind) or whole_over_date(line, below, self.kind):
            return True
        if (
            is_sub_label(line.text)
            or labelled
            or (not head and (self.draft is not None or label is not None or ems(line.text) > 30))
        ):
            return False
        dated = any(dates_only(each) or is_period_label(each) for each in near(line, below, head=head))
        return dated or (head and over_dated(line, below, self.kind)) or (titled and names_entry(line, self.kind))

    def _list(self, block: List) -> None:
        if is_label_list(block) and (self.draft is None or self.draft.has("organization")):
            self._label_list(block)
            return
        if self.draft is not None and not self.in_list:
            self._keep(*(take_below(self.draft, [block]) if not self.draft.body else [block]))
            return
        flat = all(len(item.blocks) == 1 for item in block.items)
        opening = role_items(block, self.kind) if self.roles else entry_items(block, self.kind)
        if not any(opening):
            self._keep(block)
            return
        self.in_list = True
        kept: list[Item] = []
        for item, opens in zip(block.items, opening, strict=True):
            if opens:
                self._keep(*relisted(block, kept))
                kept = []
                self._open(self._item(item))
                if block.ordered and self.draft:
                    self.draft.take_number(item)
                if not flat and not self.roles:
                    self._close()
            else:
                kept.append(item)
        self._keep(*relisted(block, kept))

    def _item(self, item: Item) -> Draft:
        lines, rest = head_lines(item), list(item.blocks[1:])
        draft = Draft.of(lines[0], self.kind)
        if not is_dated_item(item) and is_employer(item, self.kind) and not titles_one_job(item):
            nested: Kind = self.kind if self.titles or lists_titles(rest, self.kind) else "project"
            roles = tuple(map(at_employer, _Walk(nested, rest).run()))
            named = names_employer(lines[0])
            draft.body = [*paragraph(lines[1:]), *(map(part_of_employer, roles) if named else roles)]
            return draft
        if len(lines) > 1:
            rest = [*paragraph(lines[1:]), *rest]
        rest = take_only_item(draft, rest)
        draft.body = list(read_inside(draft, take_below(draft, rest)))
        return draft

    def _label_list(self, block: List) -> None:
        """`- 公司：…`, `- 时间：…`: one list is one job, or several one after the other."""
        kept: list[Item] = []
        for item in block.items:
            line = item_line(item)
            label = label_of(line) if line else None
            kind = header_kind(label) if label else None
            if line is not None and label is not None and kind is not None and opens_job(self.draft, kind, label):
                self._keep(*relisted(block, kept))
                kept = []
                self._open(Draft(self.kind, line.line))
            if line is None or kind is None or self.draft is None or not self.draft.take_labels(line):
                kept.append(item)
                continue
            self.draft.body += item.blocks[1:]
            if block.ordered:
                self.draft.take_number(item)
        self._keep(*relisted(block, kept))
