"""`#### 期間`, `#### 役職` below an employer: a label whose value stands under it (rule E4).

It is the line, or the one item, there; of several lines the one that is a date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.header.headers import date_only
from cvpdf.grammar.header.plain_lines import SENTENCE
from cvpdf.grammar.text.labels import Label, label_of
from cvpdf.grammar.text.lines import Line, ems, lines_of, paragraph
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import HeaderLabel, header_labels
from cvpdf.model.inline import strip
from cvpdf.model.outline import Block, Heading, List, Paragraph, Table
from cvpdf.model.resume import Absorbed, Entry, Part

_KINDS: frozenset[HeaderLabel] = frozenset({"period", "start", "end", "position", "location"})
LONGEST = 30  # ems: a longer line is no value


def label_heading(heading: Line, own: Sequence[Block]) -> Label | None:
    """The label that a heading is, with the value below it; None for any other heading."""
    named = label_of(heading)
    word = named.word if named is not None and not named.value.text.strip() else fold(heading.text)
    first = own[0] if own else None
    if isinstance(first, List) and len(first.items) == 1 and len(first.items[0].blocks) == 1:
        first = first.items[0].blocks[0]
    lines = lines_of(first.inlines, first.line) if isinstance(first, Paragraph) else []
    if header_labels().get(word) not in _KINDS or not lines:
        return None
    dates = [line for line in lines if date_only(line) is not None] if len(lines) > 1 else lines
    if len(dates) != 1 or (len(lines) > 1 and header_labels()[word] == "position"):
        return None
    value = dates[0]
    if ems(value.text) > LONGEST or SENTENCE.search(value.text) or label_of(value) is not None:
        return None
    if header_labels()[word] == "position" and not is_title(value.text.strip()):
        return None  # 役割 over 設計 is what one did
    return Label(word, heading.text.strip(), value)


def dates_entry(heading: Line, own: Sequence[Block]) -> bool:
    """Whether such a heading tells when the entry above it took place."""
    label = label_heading(heading, own)
    kind = header_labels()[label.word] if label is not None else None
    return label is not None and kind in ("period", "start") and Draft("work", 0).fits(kind, label)


def take_label_heading(draft: Draft, heading: Line, own: Sequence[Block]) -> bool:
    """Take a label heading and its value into the header above it."""
    label = label_heading(heading, own)
    kind = header_labels()[label.word] if label is not None else None
    if label is None or kind is None or not draft.fits(kind, label) or (kind == "position" and draft.titled):
        return False
    at = len(draft.absorbed)
    draft.take_label(kind, label)
    draft.absorbed[at] = replace(draft.absorbed[at], line=heading.line)
    first = own[0]
    beside = lines_of(first.inlines, first.line) if isinstance(first, Paragraph) else []
    draft.body += [*paragraph([line for line in beside if line != label.value]), *own[1:]]
    return True


REACH = 12  # so many blocks below a header may hold its labels


def take_labels_apart(draft: Draft, blocks: Sequence[Block]) -> list[Block]:
    """`【在籍期間】` on a line of its own over `- 2022/04 ~ 2024/03`: taken, wherever among such labels it stands."""
    rest = list(blocks)
    index = 0
    while index + 1 < min(len(rest), REACH) and not isinstance(rest[index], Heading):
        label = _apart(rest[index])
        if label is not None and take_label_heading(draft, label, rest[index + 1 : index + 2]):
            del rest[index : index + 2]
        else:
            index += 1
    return rest


def _apart(block: Block) -> Line | None:
    """The words of a line that is a label in brackets, or with a colon, and nothing else."""
    lines = lines_of(block.inlines, block.line) if isinstance(block, Paragraph) else []
    label = label_of(lines[0]) if len(lines) == 1 else None
    return lines[0] if label is not None and not label.value.text.strip() else None


def take_late_label(draft: Draft, line: Line, above: Sequence[Line]) -> bool:
    """`入社：2020年5月` below `雇用形態：正社員`: only facts of the job stand between it and the header."""
    label = label_of(line)
    known = label is not None and label.word in header_labels() and bool(above or draft.body)
    return known and only_facts([*draft.body, *paragraph(above)]) and draft.take_labels(line)


def opens_job(draft: Draft | None, means: HeaderLabel, label: Label) -> bool:
    """Whether a label of a header begins the next entry behind an open one."""
    if draft is None or means in ("organization", "project"):
        first = label.value.text.split()[:1]  # 【所属】婦人服部　横浜本店: a part of the employer
        unit = bool(first) and piece_kind(first[0]) == "department"
        return draft is None or (draft.has("organization") and not unit)
    if means == "position" and draft.titled and draft.has("organization"):
        again = any(each.written == label.written for each in draft.absorbed)  # Cargo: …, Empresa: …, Cargo: …
        return again or (bool(draft.body) and _begun_with(draft) == means and draft.period is not None)
    return means == "period" and draft.period is not None and not draft.has("organization")


def _begun_with(draft: Draft) -> HeaderLabel | None:
    """What the first label of a header is for, where one begins it."""
    labels = [said for said in draft.absorbed if said.line == draft.line]
    return header_labels().get(fold(labels[0].written)) if labels else None


def only_facts(blocks: Sequence[Block | Entry]) -> bool:
    """Whether a job's body so far is nothing but short facts: `雇用形態：正社員`."""
    if not all(isinstance(block, Paragraph) for block in blocks):
        return False
    lines = [line for block in blocks if isinstance(block, Paragraph) for line in lines_of(block.inlines, block.line)]
    return all(label_of(line) is not None and ems(line.text) <= LONGEST for line in lines)


def titled_below(node: Block | Entry, block: Block) -> Entry | None:
    """`職種：インフラエンジニア` below a table that is a job: the job with its title; None for any other block."""
    lines = lines_of(block.inlines, block.line) if isinstance(block, Paragraph) else []
    label = label_of(lines[0]) if len(lines) == 1 else None
    if label is None or header_labels().get(label.word) != "position" or not is_title(label.value.text.strip()):
        return None
    if not isinstance(node, Entry) or node.position or not isinstance(next(reversed(node.body), None), Table):
        return None
    said = Absorbed(label.written, label.value.line, "label")
    part = Part("position", strip(label.value.inlines), label.value.line)
    return replace(node, parts=(*node.parts, part), absorbed=(*node.absorbed, said))
