"""Lines of visible text, cut out of blocks and put back: what the rules read, and how nothing gets lost by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
