"""Private values taken out of a line, with their labels, links, emphasis and separators."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cvpdf.editing.bare import bare
from cvpdf.editing.finding import NONE, Cut, cuts_of
from cvpdf.editing.kinds import SEPARATOR, ends_with_label, is_label
from cvpdf.lexicon.private_values import LABELS
from cvpdf.model.edition import Edition

_LINKS = re.compile(
    r"!?\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)"
    r"|<a\b[^<>]*href\s*=\s*[\"']?(?P<href>[^\"'<>\s]*)[^<>]*>(?P<inner>.*?)</a>"
    r"|<(?P<auto>(?:mailto:|tel:)?[^\s<>]+)>|<[A-Za-z][^<>]*>",
    re.I,
)
_BULLET = re.compile(r"\s*(?:[-*+•●▪]|\d{1,2}[.)、])?\s*$")
_WORD = r"[^\s:：|｜,，;；、。.!?\"'()（）]{1,24}"
# `E-mail: `, `**邮箱：**`, or a picture, before a value.
_LABEL_BEFORE = re.compile(
    rf"(?:[*_`【\[]*{_WORD}(?:\s{_WORD})?[】\]*_`]*\s*[:：][\s*_`]*"
    r"|[\u2190-\u24ff\u2600-\u2bff\ufe0f\U0001f000-\U0001faff]+\s*|icon:[\w-]+\s*)$"
)
_REMARK = re.compile(r"\s*[（(][^（）()]{1,20}[)）](?=\s*$|\s*[|｜·•,，;；])")  # 138…（微信同号）
_EMPHASIS = ("**", "*", "`", "__")  # closes and opens beside a letter (CommonMark 6.2)
_BRACKETS = (("(", ")"), ("（", "）"), ("【", "】"), ("<", ">"))
_MARK = re.compile(r"\*{1,3}|__|~~|`+|</?[A-Za-z][\w-]*(?:\s[^<>]*)?>")
# A bullet's number, a picture by name or from the private use area, a tag (no autolink), a space by name.
_MARKS_ALONE = re.compile(r"^\s*\d{1,2}[.)、]|icon:[\w-]+|<[^<>:@]*>|&[a-z]+;|&#[xX][eEfF][0-9a-fA-F]{3};")
_TRAILING = re.compile(rf"(?:{SEPARATOR}|\s*[/／]\s*|\s+)$")
_LEADING = re.compile(rf"^(?:{SEPARATOR}|\s*[/／]\s*|\s+)")


def without_private(line: str, edition: Edition, columns: Mapping[int, str] = NONE) -> tuple[str, list[Cut]]:
    """A line without the private values in it; in a table, `columns` says which of them hold only such values."""
    cuts = cuts_of(line, edition, columns)
    if not cuts:
        return line, []
    if line.lstrip().startswith("|"):
        return _without_cells(line, cuts), cuts
    for start, end in reversed(_joined(line, cuts)):
        line = _closed_up(line[:start], line[end:])
    return "" if _is_bare(line) else line, cuts


def _joined(line: str, cuts: Sequence[Cut]) -> list[tuple[int, int]]:
    """The spans to take out, grown to links, brackets, labels and emphasis around them, and joined."""
    spans = sorted(_grown(line, cut) for cut in cuts)
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def _grown(line: str, cut: Cut) -> tuple[int, int]:
    start, end = _balanced(line, cut.start, cut.end)
    for match in _LINKS.finditer(line):
        if match.start() <= start and end <= match.end():
            start, end = match.span()
    start, end = _unwrapped(line, start, end)
    remark = _REMARK.match(line, end)
    end = remark.end() if remark else end
    while start:
        label = _LABEL_BEFORE.search(line[:start]) or ends_with_label(cut.kind).search(line[:start])
        if not label:
            break
        start = label.start()
    return start, end


def _unwrapped(line: str, start: int, end: int) -> tuple[int, int]:
    """A span with the emphasis and the brackets that hold nothing else."""
    while True:
        before, after = line[:start], line[end:]
        emphasis = next((len(mark) for mark in _EMPHASIS if before.endswith(mark) and after.startswith(mark)), 0)
        left, right = before.rstrip(), after.lstrip()
        if emphasis:
            start, end = start - emphasis, end + emphasis
        elif any(left.endswith(opening) and right.startswith(closing) for opening, closing in _BRACKETS):
            start, end = len(left) - 1, len(line) - len(right) + 1
        else:
            return start, end


def _balanced(line: str, start: int, end: int) -> tuple[int, int]:
    """A span that takes the other half of each emphasis or tag it cuts in two, where that stands next to it."""
    while len(_MARK.findall(line[start:end])) % 2:
        after = _MARK.match(line, end)
        before = next((match for match in _MARK.finditer(line, 0, start) if match.end() == start), None)
        if after:
            end = after.end()
        elif before:
            start = before.start()
        else:
            break
    return start, end


def _closed_up(left: str, right: str) -> str:
    """Two ends of a line with at most one separator between them."""
    inner = _LEADING.match(right)
    outer = _TRAILING.search(left)
    hard = re.search(r"(?: {2,}|\\)$", right) if right.strip(" \\") == "" else None
    if hard and left.strip():
        return left[: outer.start()].rstrip() + hard[0] if outer else left + hard[0]
    if inner and (outer or _BULLET.fullmatch(left) or not left.strip()):
        right = right[inner.end() :]
    if not right.strip() and not _BULLET.fullmatch(left):
        left = re.sub(r"\s*[:：]\s*$", "", left[: outer.start()] if outer else left)
    return left + right


def _is_bare(line: str) -> bool:
    """Whether nothing but marks is left of a line."""
    return not re.search(r"\w", _MARKS_ALONE.sub("", line))


def _without_cells(line: str, cuts: Sequence[Cut]) -> str:
    """A table's row with the cells of these values empty, and the cells of their labels before them."""
    cells = line.split("|")
    at = 0
    for index, cell in enumerate(cells):
        start, end = at, at + len(cell)
        at = end + 1
        inside = [cut for cut in cuts if start <= cut.start < end]
        if not inside:
            continue
        rest = cell
        for cut in sorted(inside, reverse=True):
            low, high = _grown(cell, cut._replace(start=cut.start - start, end=min(cut.end, end) - start))
            rest = rest[:low] + rest[high:]
        cells[index] = rest if re.search(r"\w", rest) else " "
        label = bare(cells[index - 1]).text if index else ""
        if any(is_label(cut.kind).fullmatch(label) for cut in inside if cut.kind in LABELS):
            cells[index - 1] = " "
    return "|".join(cells)
