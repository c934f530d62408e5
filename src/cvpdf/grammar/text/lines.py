"""Lines of visible text, cut out of blocks and put back: what the rules read, and how nothing gets lost by it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cvpdf.grammar.text.pattern import lazy
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import HeaderLabel, contact_labels, header_labels, name_labels
from cvpdf.lexicon.organizations import UNIT_LABELS
from cvpdf.model.inline import (
    Break,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    Link,
    Strong,
    Text,
    cut,
    is_wrapped,
    picture_stop,
    plain,
    split_lines,
    strip,
    walk,
)
from cvpdf.model.outline import Block, Heading, List, Paragraph, Quote, Row, Table, Verbatim

# A longer line is prose: no rule reads it as a header, a title or a row of contacts. Keeps every search linear.
LONG = 400
# A label and its colon; not a time (12:30) and not an address (https://).
LABEL = lazy(r"\s*[【\[「]?\s*([^:：\n]{1,32}?)\s*[】\]」]?\s*([:：])(?!//)")
BRACKET_LABEL = lazy(r"\s*[【\[［]\s*([^】\]］:：\n]{1,16}?)\s*[】\]］]\s*")


_BEFORE_LABEL = lazy(r"\s+(?=[^\s:：|]{1,14}\s?[:：](?!//))|\s*[|｜;；]\s*(?=[^\s:：|]{1,14}\s?[:：](?!//))")


class Line:
    """One line of a paragraph, heading or item, with its place in the source."""

    __slots__ = ("_text", "_wraps", "inlines", "line")

    def __init__(self, inlines: Inlines, line: int, wraps: tuple[int, ...] | None = None) -> None:
        self.inlines = inlines
        self.line = line
        self._text: str | None = None
        self._wraps = wraps

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Line) and (self.line, self.inlines) == (other.line, other.inlines)

    def __hash__(self) -> int:
        return hash((self.line, self.text))

    @property
    def text(self) -> str:
        """Its visible words."""
        if self._text is None:
            self._text = plain(self.inlines)
        return self._text

    @property
    def blank(self) -> bool:
        """No words and no picture."""
        return not self.text.strip() and not any(isinstance(node, Image) for node in walk(self.inlines))

    @property
    def wraps(self) -> tuple[int, ...]:
        """Offsets at which the author's editor wrapped it: what stands behind is on the next line of the file."""
        if self._wraps is None:
            self._wraps = tuple(_wraps_in(self.inlines)) if is_wrapped(self.inlines) else ()
        return self._wraps

    def part(self, start: int, stop: int) -> Line:
        """The words from one offset to another, with the line that the first of them stands on."""
        if not self.wraps:
            return Line(cut(self.inlines, start, stop), self.line, ())
        return Line(cut(self.inlines, start, stop), self.line_at(start))

    def line_at(self, offset: int) -> int:
        """The 1-based source line of the first word at or behind an offset."""
        behind = self.text[offset:]
        first = offset + len(behind) - len(behind.lstrip(_AROUND))
        return self.line + sum(wrap < first for wrap in self.wraps)


_AROUND = " \t\u3000\n|｜;；,，、·•:：–—-"  # what may stand before the first word of a part


def _wraps_in(inlines: Inlines) -> Iterator[int]:
    offset = 0
    for node in walk(inlines):
        if isinstance(node, Text | Code | Break):
            if isinstance(node, Break) and node.wrapped:
                yield offset
            offset += len(plain((node,)))


class Label(NamedTuple):
    """`时间：` at the head of a line: its word folded, as written with its colon, and the value behind."""

    word: str
    written: str
    value: Line


def lines_of(inlines: Inlines, first: int) -> list[Line]:
    """A paragraph's lines, empty ones left out; what the author's editor wrapped is one."""
    wraps = None if is_wrapped(inlines) else ()
    lines = [Line(strip(words), number, wraps) for number, words in split_lines(inlines, first, whole=True)]
    return [line for line in lines if not line.blank]


def paragraph(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Lines put back together, each on a line of its own; none for no lines."""
    if not lines:
        return ()
    inlines: list[Inline] = []
    for index, line in enumerate(lines):
        if index:
            inlines.append(Break(hard=True, newline=line.line != lines[index - 1].line))
        inlines.extend(line.inlines)
    return (Paragraph(tuple(inlines), lines[0].line),)


ORDINALS = "一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨"


def label_of(line: Line) -> Label | None:
    """The label at the head of a line, if there is one: `时间：…`, `**期間** : …`, `【期間】…`."""
    text = line.text
    match = LABEL.match(text[:80])
    open_bracket = match is not None and "(" in match[1] and ")" not in match[1]  # Master of Science (GPA: 3.6)
    if match is None or open_bracket or (len(match[1]) > 24 and " " not in match[1]):
        match = BRACKET_LABEL.match(text[:40])
        if match is None:
            return _bold_label(line)
    word, stop = fold(match[1]), match.end()
    if word[-1:] in ORDINALS and header_labels().get(word.rstrip(ORDINALS)) in ("organization", "project"):
        word = word.rstrip(ORDINALS)  # 项目一：, 公司2：
    return Label(word, text[:stop].strip(), line.part(stop, len(text))) if word else None


_BOTH = lazy(r"\s*[/／・·]\s*")
_BETWEEN = lazy(r"\s+[/／]\s+|\s*[|｜、，]\s*|,\s+")


def two_labels(label: Label) -> list[Label]:
    """`직무/기간: 백엔드 개발자 | 2021.04 - 현재`: two labels and their values; none where one has no meaning."""
    named = _BOTH.search(label.written)
    value = label.value.text
    between = _BETWEEN.search(value)
    if between is None and value.count("/") + value.count("／") == 1:
        between = _BOTH.search(value)  # 公司/岗位：北山公司/采购专员
    if named is None or between is None or label.word in header_labels():
        return []
    words = fold(label.written[: named.start()]), fold(label.written[named.end() :].rstrip(" :："))
    unit = words[0] in UNIT_LABELS and header_labels().get(words[1]) == "position"  # 부서/직급: 생산기술팀 / 과장
    if not unit and not all(word in header_labels() for word in words):
        return []
    first = label.value.part(0, between.start())
    second = label.value.part(between.end(), len(label.value.text))
    return [Label(words[0], label.written[: named.end()], first), Label(words[1], label.written[named.end() :], second)]


def header_kind(label: Label) -> HeaderLabel | None:
    """What a label stands for in a header; of two joined ones, 学校/专业：, the first."""
    both = two_labels(label)
    words = [each.word for each in both] or [label.word]
    return next((header_labels()[word] for word in words if word in header_labels()), None)


def _bold_label(line: Line) -> Label | None:
    """`**期間** 2022/04〜現在`: a known label that only its bold sets apart."""
    first = line.inlines[0] if line.inlines else None
    if isinstance(first, Text):
        return _spaced_label(line)
    written = plain(first.children) if isinstance(first, Strong) else ""
    word = fold(written) if 0 < len(written) <= 24 and len(written) < len(line.text) else ""
    both = [fold(half) for half in _BOTH.split(written)] if word else []
    known = word in header_labels() or word in contact_labels() or word in name_labels()
    if not known and not (len(both) == 2 and all(half in header_labels() for half in both)):
        return None
    return Label(word, written.strip(), line.part(len(written), len(line.text)))


# 期間 2022/04, 工作时间（2024-09 至 2028-05）
_SPACED = lazy(r"([^\W\d]{2,8})(?:[\s\u3000]+|[（(](?=[^（()）]+[）)]$))(?=(?:\d|令和|平成|昭和|民國|民国))")


def _spaced_label(line: Line) -> Label | None:
    """`卒業年度　2018年3月`: a label of a date, in Han, kana or Hangul, that only blanks set apart."""
    match = _SPACED.match(line.text) if line.text[:1] > "\u2e80" and len(line.text) < 40 else None
    word = fold(match[1]) if match else ""
    if match is None or header_labels().get(word) not in ("period", "start", "end"):
        return None
    return Label(word, match[1], line.part(match.end(), len(line.text) - (match[0][-1] in "（(")))


def label_pieces(line: Line) -> list[Line]:
    """`公司：北山科技  职位：工程师` cut before each label."""
    text, label = line.text, label_of(line)
    known = len(label.written) if label is not None and label.word in header_labels() else 0  # 프로젝트 기간: is one
    cuts = (match.end() for match in _BEFORE_LABEL.finditer(text) if match.end() >= known)
    starts = [0, *(_first_word(text, at) for at in cuts if _is_label(text, at))]
    stops = [*starts[1:], len(text)]
    return [
        Line(strip(line.part(low, high).inlines, " \t\u3000|｜;；,，"), line.line)
        for low, high in zip(starts, stops, strict=True)
    ]


def _first_word(text: str, at: int) -> int:
    """Where a label of two words begins: 담당 역할:, of which 역할: is one as well."""
    before = text.rfind(" ", 0, at - 1) + 1
    label = LABEL.match(text, before)
    return before if 0 < before < at and label is not None and fold(label[1]) in header_labels() else at


def _is_label(text: str, at: int) -> bool:
    """A label of a header, or any label behind a gap."""
    match = re.match(r"[^\s:：|]{1,14}", text[at:])
    gap = text[at - 1] in "\t\u3000|｜" or text[at - 2 : at].isspace()
    return match is not None and (gap or fold(match[0]) in header_labels())


def is_wholly(line: Line, kinds: tuple[type[Inline], ...]) -> bool:
    """Whether all words of a line stand in one of these markups."""
    words = [node for node in line.inlines if not (isinstance(node, Text) and not node.text.strip(" \t:：,，|·-–—"))]
    words = [node for node in words if not isinstance(node, Image | Break)]
    words = [inner for node in words for inner in (node.children if isinstance(node, Link) else (node,))]
    return bool(words) and all(isinstance(node, kinds) for node in words)


def is_bold(line: Line) -> bool:
    """All words bold."""
    return is_wholly(line, (Strong,)) or (
        is_wholly(line, (Emphasis, Strong)) and any(isinstance(node, Strong) for node in walk(line.inlines))
    )


def is_marked(line: Line) -> bool:
    """All words bold, italic or code: set apart by the author."""
    return is_wholly(line, (Strong, Emphasis, Code))


def unwrapped(inlines: Inlines) -> Inlines:
    """Without the bold or italic that stands around all of it."""
    while len(inlines) == 1 and isinstance(inlines[0], Strong | Emphasis):
        inlines = strip(inlines[0].children)
    return inlines


def icon_stop(text: str) -> int:
    """Where the pictures at the head of a line end: 📧, a glyph of an icon font."""
    return picture_stop(text)


def ems(text: str) -> float:
    """Roughly how wide a text is set, in ems: CJK one, everything else a half."""
    return sum(1.0 if char > "\u2e80" else 0.5 for char in text)


def block_texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Every visible text of blocks, in order."""
    for block in blocks:
        match block:
            case Heading(_, inlines) | Paragraph(inlines):
                yield plain(inlines)
            case List(items):
                for item in items:
                    yield from block_texts(item.blocks)
            case Quote(inner):
                yield from block_texts(inner)
            case Verbatim(text):
                yield text
            case Table(header, rows):
                for row in ((header,) if header else ()) + rows:
                    yield from _row_texts(row)
            case _:
                pass


def _row_texts(row: Row) -> Iterator[str]:
    for cell in row.cells:
        yield plain(cell)


def lines_below(blocks: Sequence[Block]) -> Iterator[Line]:
    """The lines of headings, paragraphs and items, however deep."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield from lines_of(block.inlines, block.line)
        elif isinstance(block, List):
            for item in block.items:
                yield from lines_below(item.blocks)
