"""Private values taken out of a text, wherever it has them, with their labels and separators."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cvpdf.editing.kinds import SEPARATOR, is_label, labelled, looks
from cvpdf.editing.spelling import folded, spellings
from cvpdf.lexicon.private_values import LABELS
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.edition import Edition, Withheld
from cvpdf.model.source import Source

_LINKS = re.compile(
    r"!?\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)"
    r"|<a\b[^<>]*href\s*=\s*[\"']?(?P<href>[^\"'<>\s]*)[^<>]*>(?P<inner>.*?)</a>"
    r"|<(?P<auto>(?:mailto:|tel:)?[^\s<>]+)>",
    re.I,
)
_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
NONE: Mapping[int, str] = {}
_ENTITY = re.compile(r"&(?:#\d{1,5}|#[xX][0-9a-fA-F]{1,4}|commat|period|plus|hyphen);")
_TELEPHONE = re.compile(r"(?:tel|sms|callto|whatsapp):[^\s)\"'<>]+", re.I)
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s*\S")
_BULLET = re.compile(r"\s*(?:[-*+•●▪]|\d{1,2}[.)、])?\s*$")
_WORD = r"[^\s:：|｜,，;；、。.!?]{1,24}"
# `E-mail: `, `**邮箱：**`, or a picture, before a value.
_LABEL_BEFORE = re.compile(
    rf"(?:[*_`【\[]*{_WORD}(?:\s{_WORD})?[】\]*_`]*\s*[:：][\s*_`]*"
    r"|[\u2190-\u24ff\u2600-\u2bff\ufe0f\U0001f000-\U0001faff]+\s*|icon:[\w-]+\s*)$"
)
_REMARK = re.compile(r"\s*[（(][^（）()]{1,20}[)）](?=\s*$|\s*[|｜·•,，;；])")  # 138…（微信同号）
_BRACKETS = (("**", "**"), ("*", "*"), ("`", "`"), ("__", "__"), ("(", ")"), ("（", "）"), ("【", "】"), ("<", ">"))
_PERSON = re.compile(r"^(?:男|女|男性|女性|남|여|male|female|汉族?|党员|中共党员|未婚|已婚|\d{2}\s*[岁歲歳])$", re.I)
_DAY = r"\s*[./-]?\s*(?:3[01]|[12]\d|0?[1-9])\s*日?"
_DATE = re.compile(rf"(?:19|20)\d\d(?:\s*[年./-]\s*(?:1[0-2]|0?[1-9])\s*月?(?:{_DAY})?)?")
_ADDRESS_OF_A_SITE = re.compile(r"://|@|www\.|\.(?:com|cn|io|org|net|dev|me|github)\b", re.I)


class Cut(NamedTuple):
    """A span to take out: where it starts and ends, what kind of value it holds, and the value itself."""

    start: int
    end: int
    kind: str
    value: str


def withhold(text: str, edition: Edition) -> tuple[str, tuple[Withheld, ...]]:
    """A text without private values, line for line, and what was taken out."""
    lines, withheld = text.split("\n"), []
    before = list(lines)
    columns: dict[int, str] = {}  # of the table under way, that a private label heads
    for number, line in enumerate(before):
        if not line.strip():
            columns = {}
            continue
        if line.lstrip().startswith("|"):
            below = before[number + 1] if number + 1 < len(before) else ""
            columns = _columns(line, edition) if _DELIMITER.fullmatch(below) else columns
            lines[number], cuts = without_private(line, edition, columns)
        else:
            lines[number], cuts = without_private(line, edition)
        withheld += [Withheld(cut.kind, cut.value, number + 1) for cut in cuts]
    withheld += _empty_sections(before, lines)
    return "\n".join(lines), tuple(withheld)


def _columns(header: str, edition: Edition) -> dict[int, str]:
    """Which columns of a table hold private values, by their heading."""
    return {
        index: kind
        for index, cell in enumerate(header.split("|"))
        for kind in edition.withhold
        if kind in LABELS and is_label(kind).fullmatch(folded(cell).strip())
    }


def without_private(line: str, edition: Edition, columns: Mapping[int, str] = NONE) -> tuple[str, list[Cut]]:
    """A line without the private values in it; in a table, `columns` says which of them hold only such values."""
    line = _ENTITY.sub(_plain_entity, line)
    cuts = [*_cuts(line, edition), *_of_columns(line, columns)]
    if not cuts:
        return line, []
    if line.lstrip().startswith("|"):
        return _without_cells(line, cuts), cuts
    spans = _joined(line, cuts)
    for start, end in reversed(spans):
        left, right = line[:start], line[end:]
        line = _closed_up(left, right)
    line = "" if _is_bare(line) else line
    return line, cuts


def _plain_entity(match: re.Match[str]) -> str:
    """`zhang&#64;example.com` as its author means it; what Markdown or HTML would read otherwise stays."""
    char = html.unescape(match[0])
    return char if re.fullmatch(r"[\w@.+-]", char) else match[0]


def _of_columns(line: str, columns: Mapping[int, str]) -> Iterator[Cut]:
    at = 0
    for index, cell in enumerate(line.split("|") if columns else ()):
        kind = columns.get(index)
        if kind and re.search(r"\d", cell) and not is_label(kind).fullmatch(cell.strip()):
            yield Cut(at, at + len(cell), kind, cell.strip())
        at += len(cell) + 1


def _cuts(line: str, edition: Edition) -> Iterator[Cut]:
    """What is to be taken out of a line, values only."""
    plain = folded(line)
    for private in edition.private:
        for match in spellings(private.value).finditer(line):
            yield Cut(match.start(), match.end(), "private", match[0])
    kinds = [kind for kind in edition.withhold if kind in LABELS]
    for kind in kinds:
        yield from _labelled(kind, line, plain)
        for match in looks(kind).finditer(plain):
            if kind != "phone" or _is_number(match[0]):
                yield Cut(match.start(), match.end(), kind, line[match.start() : match.end()].strip())
    if "phone" in kinds:
        for match in _TELEPHONE.finditer(plain):
            yield Cut(match.start(), match.end(), "phone", match[0].partition(":")[2])
    if "birth" in kinds:
        yield from _bare_birth(plain)
    if line.lstrip().startswith("|"):
        yield from _labelled_cells(plain, kinds)


def _labelled(kind: str, line: str, plain: str) -> Iterator[Cut]:
    """Values behind a label of their kind; `plain` is the line folded."""
    for match in labelled(kind).finditer(plain):
        value = match["value"]
        if kind == "address" and _ADDRESS_OF_A_SITE.search(value):
            continue
        if kind == "phone" and sum(char.isdigit() for char in value) < 5:
            continue
        found = looks(kind).search(plain, *match.span("value"))
        low, high = found.span() if found else match.span("value")
        yield Cut(match.start(), match.end("value"), kind, line[low:high].strip())


def _labelled_cells(row: str, kinds: Sequence[str]) -> Iterator[Cut]:
    """`| 出生年月 | 1995.06 |`: the cell behind a label."""
    cells = row.split("|")
    at = 0
    for label, cell in pairwise(cells):
        at += len(label) + 1
        for kind in kinds:
            if cell.strip() and is_label(kind).fullmatch(label.strip()):
                yield Cut(at, at + len(cell), kind, cell.strip())


def _is_number(text: str) -> bool:
    """Seven to fifteen digits (E.164), and no date or year before another."""
    digits = sum(char.isdigit() for char in text)
    return 7 <= digits <= 15 and not re.match(r"(?:19|20)\d\d\s?[-.–]\s?(?:19|20)?\d\d", text)


def _bare_birth(line: str) -> Iterator[Cut]:
    """`男 / 1995.06 / 党员`: a date among facts of a person."""
    pieces, start = [], 0
    for match in [*re.finditer(rf"{SEPARATOR}|\s*[/／]\s*", line), None]:
        end = match.start() if match else len(line)
        pieces.append((start, end, line[start:end].strip(" -*_`>#")))
        start = match.end() if match else end
    if len(pieces) < 2 or not any(_PERSON.match(text) for _, _, text in pieces):
        return
    for start, end, text in pieces:
        if _DATE.fullmatch(text):
            at = line.index(text, start, end)
            yield Cut(at, at + len(text), "birth", text)


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
    start, end = cut.start, cut.end
    for match in _LINKS.finditer(line):
        if match.start() <= start and end <= match.end():
            start, end = match.span()
    changed = True
    while changed:
        changed = False
        for opening, closing in _BRACKETS:
            left, right = line[:start].rstrip(), line[end:].lstrip()
            if left.endswith(opening) and right.startswith(closing):
                end = len(line) - len(right) + len(closing)
                start = len(left) - len(opening)
                changed = True
                break
    remark = _REMARK.match(line, end)
    label = _LABEL_BEFORE.search(line[:start])
    return label.start() if label else start, remark.end() if remark else end


_TRAILING = re.compile(rf"(?:{SEPARATOR}|\s*[/／]\s*|\s+)$")
_LEADING = re.compile(rf"^(?:{SEPARATOR}|\s*[/／]\s*|\s+)")


def _closed_up(left: str, right: str) -> str:
    """Two ends of a line with at most one separator between them."""
    inner = _LEADING.match(right)
    outer = _TRAILING.search(left)
    hard = re.search(r"(?: {2,}|\\)$", right) if right.strip(" \\") == "" else None
    if hard and left.strip():
        return left[: outer.start()].rstrip() + hard[0] if outer else left + hard[0]
    if inner and (outer or _BULLET.fullmatch(left) or not left.strip()):
        right = right[inner.end() :]
    if not right.strip() and outer and not _BULLET.fullmatch(left):
        left = left[: outer.start()]
    return left + right


def _is_bare(line: str) -> bool:
    """Whether nothing but marks is left of a line."""
    return not re.search(r"\w", re.sub(r"^\s*\d{1,2}[.)、]|icon:[\w-]+|<[^<>]*>", "", line))


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
        label = folded(cells[index - 1]) if index else ""
        if any(is_label(cut.kind).fullmatch(label) for cut in inside if cut.kind in LABELS):
            cells[index - 1] = " "
    return "|".join(cells)


def _empty_sections(before: Sequence[str], after: list[str]) -> Iterator[Withheld]:
    """A heading over nothing but what was taken out goes too."""
    for number, line in enumerate(before):
        match = _HEADING.match(line)
        if not match or not after[number].strip():
            continue
        end = next((at for at in range(number + 1, len(before)) if _closes(before[at], len(match[1]))), len(before))
        below = range(number + 1, end)
        if any(before[at].strip() for at in below) and not any(after[at].strip() for at in below):
            after[number] = ""
            yield Withheld("passage", line, number + 1)


def _closes(line: str, level: int) -> bool:
    match = _HEADING.match(line)
    return match is not None and len(match[1]) <= level


def remarks(source: Source, edition: Edition) -> Iterator[Diagnostic]:
    """A remark for each private value that stands in the source, where git keeps it."""
    for private in edition.private:
        pattern = spellings(private.value)
        for number, line in enumerate(source.written, 1):
            match = pattern.search(line)
            if match:
                message = f"The private value `{private.key}` ({private.place}) stands in the source too."
                hint = f"Take it out of {source.name}; it is put in at the build."
                yield Diagnostic("private-in-source", "warning", message, number, match.start() + 1, hint)
                break
