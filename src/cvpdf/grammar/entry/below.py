"""The lines and items below a header that belong to it (rules E1, E4, E6, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvpdf.grammar.entry.dated import LISTED, is_head, item_line
from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.entry.known_lines import take_pictured
from cvpdf.grammar.entry.label_headings import take_label_heading, take_labels_apart
from cvpdf.grammar.entry.telling import says_what_was_done
from cvpdf.grammar.entry.titled import take_title
from cvpdf.grammar.header.cutting import EDGES, trimmed
from cvpdf.grammar.header.headers import date_only, dates_only, header_period, looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import SENTENCE
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems, lines_of, paragraph, unwrapped
from cvpdf.grammar.words.roles import is_sure_title, piece_kind
from cvpdf.grammar.words.towns import is_town
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.inline import Text, plain, strip
from cvpdf.model.outline import Block, Item, List, Paragraph, Quote, Rule, Verbatim
from cvpdf.model.resume import Kind, Part

# How many lines below a header may still belong to it (rule E1).
REACH = 5


def take_below(draft: Draft, blocks: Sequence[Block]) -> list[Block]:
    """Take header lines from the blocks right below; what is left, in order."""
    rest = list(blocks)
    while rest and isinstance(rest[0], Rule):
        del rest[0]
    rest = take_labels_apart(draft, rest)
    reach = REACH
    top = True
    index = 0
    while index < len(rest) and reach > 0:
        block = rest[index]
        if _take_pair_of_lines(draft, rest[index : index + 2]):
            del rest[index : index + 2]
            continue
        if top and _take_before_date(draft, rest[index : index + 2]):
            del rest[index]
            continue
        left, seen, whole = _take_block(draft, block, top=top, reach=reach)
        reach -= seen
        rest[index : index + 1] = left
        if whole:
            continue
        top = False
        if isinstance(block, List) or not isinstance(block, Paragraph | Quote):
            break
        index += len(left)
    return rest


def _take_before_date(draft: Draft, blocks: Sequence[Block]) -> bool:
    """A paragraph of one short line between a header and the paragraph that is only its date: an employer, a place."""
    if draft.period is not None or len(blocks) < 2:
        return False
    pairs = [lines_of(block.inlines, block.line) for block in blocks if isinstance(block, Paragraph)]
    if [len(lines) for lines in pairs] != [1, 1] or date_only(pairs[1][0]) is None:
        return False
    line = pairs[0][0]
    if draft.has("organization") and draft.has("position"):
        return False
    if not dated_below(draft, [line, pairs[1][0]]):
        return False
    take_between(draft, line)
    return True


def _take_pair_of_lines(draft: Draft, blocks: Sequence[Block]) -> bool:
    """`【担任角色】`, and its value in the next paragraph."""
    if len(blocks) < 2 or not all(isinstance(block, Paragraph) for block in blocks):
        return False
    lines = [line for block in blocks if isinstance(block, Paragraph) for line in lines_of(block.inlines, block.line)]
    label = label_of(lines[0]) if len(lines) == 2 else None
    if label is None or label.value.text.strip() or label_of(lines[1]) or ems(lines[1].text) > 30:
        return False
    kind = header_labels().get(label.word)
    value = label._replace(value=lines[1])
    if kind is None or not draft.fits(kind, value):
        return False
    at = len(draft.absorbed)
    draft.take_label(kind, value)
    draft.absorbed[at] = replace(draft.absorbed[at], line=lines[0].line)
    return True


def _take_block(draft: Draft, block: Block, *, top: bool, reach: int) -> tuple[list[Block], int, bool]:
    """(what is left of it, lines seen, whether all of it was taken)."""
    match block:
        case Paragraph(inlines, line):
            lines = lines_of(inlines, line)
            left = _take_lines(draft, lines, top=top, reach=reach)
            if left == lines:
                return [block], len(lines), False
            return list(paragraph(left)), len(lines), not left
        case Quote(inner) if all(isinstance(each, Paragraph) for each in inner):
            kept = [_take_block(draft, each, top=top, reach=reach) for each in inner]
            left_blocks = tuple(each for left, _, _ in kept for each in left)
            seen = sum(count for _, count, _ in kept)
            return [replace(block, blocks=left_blocks)] if left_blocks else [], seen, not left_blocks
        case List():
            return _take_list(draft, block, top=top)
        case Verbatim(text, line) if top and "\n" not in text.strip():  # the title in a fence of its own
            taken = draft.take_line(Line((Text(text.strip()),), line), top=True)
            return ([], 1, True) if taken else ([block], REACH, False)
        case _:
            return [block], REACH, False


def _take_list(draft: Draft, block: List, *, top: bool) -> tuple[list[Block], int, bool]:
    items = tuple(item for item in block.items if block.ordered or not _take_held_label(draft, item))
    if not items:
        return [], 0, True
    if top and len(items) == 1 and (said := _when_and_where(draft, items[0])):
        return list(items[0].blocks[said:]), 0, len(items[0].blocks) == said
    dates = any(date_only(each) for item in items[1:3] if (each := item_line(item)))
    top_line = item_line(items[0])
    at = int(len(items) > 1 and top_line is not None and date_only(top_line) is not None)
    first = None
    more = [
        plain(block.inlines).strip() for item in items[1:] for block in item.blocks[:1] if isinstance(block, Paragraph)
    ]
    alone = bool(more) and all(piece_kind(text) != "position" for text in more)
    if top and take_title(draft, items[0], before_date=dates, alone=alone):
        first = items[0]
    elif top and _take_employer(draft, items[at], dates and not at):
        first = items[at]
    taken = [item for item in items if item is first or _take_item(draft, item, ordered=block.ordered)]
    keep = tuple(_without_label(draft, item) for item in items if item not in taken)
    if keep == block.items:
        return [block], REACH, False
    below = [inner for item in taken for inner in item.blocks[1:]]
    listed = [replace(block, items=keep, line=keep[0].line)] if keep else []
    return [*listed, *below], 0, not listed and not below


def _when_and_where(draft: Draft, item: Item) -> int:
    """`- 2015-2016` over `Globex`, the one item below a title: how many of its blocks are taken; 0 for none."""
    wanted = draft.kind in _NAMED and draft.period is None and draft.has("position") and not draft.has("organization")
    heads = [block for block in item.blocks[:2] if isinstance(block, Paragraph)] if wanted else []
    count = next((n for n in range(1, len(heads) + 1) if sum(_line_counts(heads[:n])) == 2), 0)
    lines = [line for block in heads[:count] for line in lines_of(block.inlines, block.line)]
    if count == 0 or not dates_only(lines[0]) or dates_only(lines[1]):
        return 0
    name = lines[1]
    if ems(name.text) > LONGEST_NAME or SENTENCE.search(name.text) or label_of(name) is not None:
        return 0
    draft.take_line(lines[0], top=True)
    draft.add(Part("organization", unwrapped(strip(name.inlines)), name.line))
    return count


LONGEST_NAME = 40  # ems


def _line_counts(blocks: Sequence[Paragraph]) -> list[int]:
    return [len(lines_of(block.inlines, block.line)) for block in blocks]


def _take_lines(draft: Draft, lines: Sequence[Line], *, top: bool, reach: int) -> list[Line]:
    left: list[Line] = []
    dated = dated_below(draft, lines) if top else 0
    for count, line in enumerate(lines):
        if count < dated:
            take_between(draft, line)
        elif count >= reach or not draft.take_line(line, top=top and not left):
            left.append(line)
        else:
            left += draft.take_rest()
    return left


def dated_below(draft: Draft, lines: Sequence[Line]) -> int:
    """How many of the first lines stand between a header and the date alone below them: its employer, its place."""
    if draft.period is not None:
        return 0
    for count, line in enumerate(lines[:REACH]):
        if dates_only(line) or (count and _tells_when_and_where(line)):
            return count
        text = line.text.rstrip(".") if ems(line.text) <= 20 else line.text  # Backend-разработчик.
        if ems(text) > 30 or SENTENCE.search(text) or label_of(line) or looks_like_header(line):
            return 0
    return 0


def _tells_when_and_where(line: Line) -> bool:
    """`2024年5月－現在｜台北市, 台灣`: from when to when, and a place."""
    found = header_period(line.text, line.line)
    if found is None or found.period.end is None or line.text[: found.outer[0]].strip(EDGES):
        return False
    rest = line.text[found.outer[1] :].strip(EDGES)
    return piece_kind(rest) == "location" or is_town(rest)


def take_between(draft: Draft, line: Line) -> None:
    """Take a line that the date below it makes part of the header: a place, or what the words above do not name."""
    if take_pictured(draft, line):
        return
    text = line.text.strip(EDGES)
    town = is_town(text) and (draft.has("organization") or text.count(",") < 2)  # Acme, Smallville, France
    if not draft.has("location") and (town or piece_kind(text) == "location"):
        draft.add(Part("location", trimmed(line).inlines, line.line))
        return
    titled = [index for index, part in enumerate(draft.parts) if part.role == "position"]
    for index in () if draft.parted else sorted(draft.unsure):
        part = draft.parts[index]  # Staff Nurse, Level III NICU: the employer is this line
        if part.role == "organization" and any(at < index and draft.parts[at].line == part.line for at in titled):
            draft.parts[index] = replace(part, role="other")
    for index, part in enumerate(draft.parts):  # Travel Nurse - Emergency Department, over Globex | Dover
        if part.role == "organization" and titled and piece_kind(plain(part.inlines)) == "department":
            draft.parts[index] = replace(part, role="other")
    draft.take_header(read_header(line, draft.kind), line)


def take_only_item(draft: Draft, blocks: list[Block]) -> list[Block]:
    """`- 2022.09 ~` over `  - 북산(주)`: the one item in a date alone says whose it was; what it holds is left.

    So does a dated one in a title alone: `- Software Developer` over `  - Globex | Kiel | 2019 - 2021`.
    """
    wanted = not draft.named or (draft.period is None and not draft.has("organization"))
    block = blocks[0] if blocks and wanted and draft.kind not in LISTED else None
    item = block.items[0] if isinstance(block, List) and len(block.items) == 1 else None
    line = item_line(item) if item is not None else None
    if item is None or line is None or label_of(line) or ems(line.text) > 40 or SENTENCE.search(line.text):
        return blocks
    if draft.named and not looks_like_header(line):
        return blocks
    draft.take_header(read_header(line, draft.kind), line)
    return [*item.blocks[1:], *blocks[1:]]


def _take_held_label(draft: Draft, item: Item) -> bool:
    """`- 期間` over the one item that is its value."""
    line = item_line(item) if len(item.blocks) == 2 else None
    return line is not None and take_label_heading(draft, line, item.blocks[1:])


def take_other_half(draft: Draft, line: Line) -> bool:
    """`**Globex, Kiel**` right below `**Engineer**`, both undated: take it; False where it is no such half."""
    wanted = {"organization", "position"} - {part.role for part in draft.parts}
    if draft.period is not None or line.line > draft.line + 2 or len(wanted) != 1 or not is_head(line):
        return False
    if is_sure_title(line.text) != ("position" in wanted):
        return False
    draft.take_header(read_header(line, draft.kind), line)
    return True


def _take_item(draft: Draft, item: Item, *, ordered: bool) -> bool:
    """A list item that is a label of the header, or a date alone."""
    if not item.blocks or not isinstance(item.blocks[0], Paragraph):
        return False
    lines = lines_of(item.blocks[0].inlines, item.blocks[0].line)
    labelled = len(item.blocks) == 1 or (len(lines) == 1 and label_of(lines[0]) is not None)
    taken = len(lines) == 1 and labelled and draft.take_line(lines[0], top=False)
    if taken and ordered:
        draft.take_number(item)
    return taken


def _without_label(draft: Draft, item: Item) -> Item:
    """`- 職位：實習生`, a line end, and what was done: the label is taken, the rest is left."""
    block = item.blocks[0] if item.blocks else None
    lines = lines_of(block.inlines, block.line) if isinstance(block, Paragraph) else []
    label = label_of(lines[0]) if len(lines) > 1 else None
    if label is None or label.word not in header_labels() or not draft.take_line(lines[0], top=False):
        return item
    return replace(item, blocks=(*paragraph(lines[1:]), *item.blocks[1:]))


def _take_employer(draft: Draft, item: Item, dates: bool) -> bool:
    """`- 白鹭公司`, the first item below a title or a degree: a name by its words, or by the date in the next item."""
    line = item_line(item)
    if line is None or draft.kind not in _NAMED or draft.has("organization") or not draft.has("position"):
        return False
    text = line.text.strip()
    known = dates or (piece_kind(text) in ("organization", "school") and not says_what_was_done(text))
    told = len(item.blocks) > 1 or ems(text) > 30 or label_of(line) or SENTENCE.search(text)
    if told or not known:
        return False
    header = read_header(line, draft.kind) if draft.kind == "education" else None
    if header is not None and "organization" in {part.role for part in header.parts}:
        draft.parts += [replace(part, role="other") if part.role == "position" else part for part in header.parts]
        draft.take_header(header._replace(parts=()))  # its period
    else:
        draft.add(Part("organization", line.inlines, line.line))
    return True


_NAMED: frozenset[Kind] = frozenset({"work", "intern", "education"})
