"""Titles in bold on the line below each employer: where one is a title, so are the others (rule F)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvpdf.grammar.text.lines import ems, is_bold, lines_of, unwrapped
from cvpdf.grammar.words.roles import is_title
from cvpdf.grammar.words.titles import is_sub_label
from cvpdf.model.inline import plain, strip
from cvpdf.model.outline import Block, Paragraph
from cvpdf.model.resume import JOBS, Entry, Part

LONGEST = 30  # ems; a longer line in bold, or one with a number, says what was achieved


def with_bold_titles(body: Sequence[Block | Entry]) -> tuple[Block | Entry, ...]:
    """`### 北山社 2019–2021` over `**一般事務**` for each job: the position, though no table knows the word."""
    lines = [_bold_line(node) if isinstance(node, Entry) else None for node in body]
    texts = [plain(line.inlines).strip() for line in lines if line is not None]
    below = any(_told_below(node) for node in body if isinstance(node, Entry))
    told = below or (len(texts) > 1 and any(map(is_title, texts)))
    if not told or len(set(texts)) < len(texts):
        return tuple(body)
    return tuple(
        _titled(node, line) if isinstance(node, Entry) and line is not None else node
        for node, line in zip(body, lines, strict=True)
    )


def _told_below(entry: Entry) -> bool:
    """Its position stands on a line below its employer."""
    return any(part.role == "position" and part.line > entry.line for part in entry.parts)


def _bold_line(entry: Entry) -> Paragraph | None:
    """The line in bold right below a dated employer, in a paragraph of its own."""
    first = entry.body[0] if entry.body else None
    if entry.kind not in JOBS or entry.period is None or not isinstance(first, Paragraph):
        return None
    lines = lines_of(first.inlines, first.line)
    alone = len(lines) == 1 and is_bold(lines[0]) and ems(lines[0].text) <= LONGEST
    text = lines[0].text.strip() if alone else ""
    told = text and text[-1] not in ":：。." and not any(map(str.isdigit, text))
    return first if told and not is_sub_label(text) else None


def _titled(entry: Entry, line: Paragraph) -> Entry:
    if entry.position:
        return entry
    part = Part("position", unwrapped(strip(line.inlines)), line.line)
    return replace(entry, parts=(*entry.parts, part), body=entry.body[1:])
