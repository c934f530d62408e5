"""Titles that are no headings: a bold, bracketed, marked or bare line (rule S3, docs/markdown.md)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cvpdf.grammar.entry.draft import ENTRY_KINDS
from cvpdf.grammar.header.headers import header_period
from cvpdf.grammar.text.lines import Line, ems, is_bold, lines_of
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.titles import IDENTIFIER, NUMBER, is_document_title, is_known, is_sub_label, read_title
from cvpdf.lexicon.fold import fold
from cvpdf.model.inline import Link, Text, picture_stop, plain
from cvpdf.model.outline import Block, List, Paragraph
from cvpdf.model.resume import JOBS, Kind

LONGEST_TITLE = 28
SHORT_TITLE = 6  # so short is no employer: `**學校教育**` among bold titles is one
_BRACKETED = lazy(r"^[【\[《「<]\s*([^】\]》」>]+?)\s*[】\]》」>]\s*[:：]?$")
_ORDINAL = lazy(r"\d+|[一二三四五六七八九十]+")
_MARKED = lazy(r"^[●▪◆■□◇▼★☆◎►▶○]\s*\S")


def line_section(block: Paragraph, forms: frozenset[str] = frozenset()) -> tuple[Line, int, Kind] | None:
    """A bold, bracketed or bare line of known vocabulary, alone in its paragraph (rule S3).

    Args:
        block: The paragraph.
        forms: How other titles of the file are marked; a line marked so is one, whatever it says.
    """
    lines = lines_of(block.inlines, block.line)
    if len(lines) != 1:
        return None
    line = lines[0]
    text = line.text.strip()
    if ems(text) > LONGEST_TITLE or is_document_title(text) or (_is_link(line) and not is_bold(line)):
        return None
    title = read_title(text)
    if title is None or not title.exact:
        bold = title is not None and is_bold(line) and ems(text) <= SHORT_TITLE and "bold" in forms
        like = (bold or _form(line) in forms) and header_period(text, line.line) is None and not is_sub_label(text)
        return (line, 7, title.kind if title else "other") if like else None
    folded = fold(IDENTIFIER.sub("", NUMBER.sub("", text, count=1)))
    bare = (
        text[-1] not in ".,"
        and (is_known(folded) or _joins_known(folded) or (text.isupper() and " " in text))
        and not re.search(r"[:：]\s*\S", text)
    )
    return (line, 7, title.kind) if _form(line) or is_bold(line) or bare else None


_AND = lazy(r"[与與和及]")


def _joins_known(folded: str) -> bool:
    """`获奖与荣誉`, `奖学金及竞赛`: two known titles."""
    halves = _AND.split(folded)
    return len(halves) > 1 and all(len(half) > 1 and is_known(half) for half in halves)


def is_of_job(found: tuple[Line, int, Kind], current: Kind | None, forms: frozenset[str]) -> bool:
    """`【実績】` inside a job, where sections are `■職歴`, `■資格`: what came of that job, no section of projects."""
    line, _, kind = found
    return current in JOBS and kind == "project" and bool(forms) and _form(line) not in forms and not is_bold(line)


def _is_link(line: Line) -> bool:
    """`🐱 [GitHub](https://…)` leads there, and opens no section of open source."""
    texts = {index: plain((node,)) for index, node in enumerate(line.inlines)}
    words = [line.inlines[index] for index, text in texts.items() if picture_stop(text) < len(text)]
    return bool(words) and all(isinstance(node, Link) for node in words)


# Titles of what no entry holds, and the words they begin with.
_OF_ONESELF: frozenset[Kind] = frozenset({"summary", "education", "interests", "objective"})
_SELF = lazy(r"(?:自我|个人|個人|教育|求职|求職|兴趣|興趣)\S{2}$")


def bold_section(
    block: Paragraph, current: Kind | None, kinds: frozenset[Kind], bold: bool
) -> tuple[Line, int, Kind] | None:
    """`**工作经历**` where the author went from headings to bold: of a kind no heading has, and inside no entry."""
    found = line_section(block)
    if found is None or not is_bold(found[0]) or found[2] in kinds:
        return None
    if found[2] in _OF_ONESELF and _SELF.match(found[0].text.strip()):
        return found  # **自我评价** behind the last project
    if found[2] not in ENTRY_KINDS:
        return None
    return found if bold or (current is not None and current not in ENTRY_KINDS) else None


MANY = 3  # numbered titles say that they are titles


def numbered(blocks: Sequence[Block]) -> list[Block]:
    """`1. 경력`, `2. 학력`, each a list of one item to Markdown: lines that are titles, where many are known."""
    found = {index: line for index, block in enumerate(blocks) if (line := _numbered_title(block)) is not None}
    numbers = [block.items[0].number for index in found if isinstance(block := blocks[index], List)]
    if len(found) < MANY or numbers != sorted(set(numbers)):
        return list(blocks)
    return [
        Paragraph((Text(f"{block.items[0].number}. "), *found[index].inlines), block.line)
        if index in found and isinstance(block, List)
        else block
        for index, block in enumerate(blocks)
    ]


def _numbered_title(block: Block) -> Line | None:
    if not isinstance(block, List) or not block.ordered or len(block.items) != 1 or len(block.items[0].blocks) != 1:
        return None
    only = block.items[0].blocks[0]
    lines = lines_of(only.inlines, only.line) if isinstance(only, Paragraph) else []
    title = read_title(lines[0].text) if len(lines) == 1 and ems(lines[0].text) <= LONGEST_TITLE else None
    return lines[0] if title is not None and title.exact else None


def _form(line: Line) -> str:
    """How a title on a line of its own is marked; empty where only bold, or nothing, marks it."""
    text = line.text.strip()
    bold = "bold " if is_bold(line) else ""
    if _BRACKETED.match(text):
        return f"{bold}{text[0]}"
    if _MARKED.match(text):
        return f"{bold}{text[0]}"
    if bold and text[-1] in ":：":
        return "bold :"
    number = NUMBER.match(text)
    return bold + _ORDINAL.sub("1", number[0].strip()) if number else ""


def repeated_titles(blocks: Sequence[Block]) -> frozenset[str]:
    """Folded titles on lines of their own that come again: `【概要】` below each of three jobs."""
    lines = [line for block in blocks if isinstance(block, Paragraph) for line in lines_of(block.inlines, block.line)]
    times = Counter(fold(line.text) for line in lines if ems(line.text) <= LONGEST_TITLE)
    return frozenset(word for word, count in times.items() if count > 1)


def title_forms(blocks: Sequence[Block]) -> frozenset[str]:
    """The marks that two known titles share."""
    lines = [line for block in blocks if isinstance(block, Paragraph) for line in lines_of(block.inlines, block.line)]
    again = repeated_titles(blocks)
    lines = [line for line in lines if fold(line.text) not in again]
    known = [line for line in lines if (title := read_title(line.text.strip())) is not None and title.exact]
    forms = Counter(form for line in known if (form := _form(line) or ("bold" if is_bold(line) else "")))
    return frozenset(form for form, times in forms.items() if times > 1)
