"""The file's structure before anyone knows that it is a résumé: what `parse` hands to `interpret`."""

from __future__ import annotations

from dataclasses import dataclass

from cvpdf.model.inline import Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6; `line` is 1-based in the source, as everywhere."""

    level: int
    inlines: Inlines
    line: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `inlines` holds its line breaks."""

    inlines: Inlines
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its blocks, the first mostly a Paragraph, and the number it bears in the file (ordered)."""

    blocks: tuple[Block, ...]
    line: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class List:
    """A bulleted or numbered list; `start` is the first number."""

    items: tuple[Item, ...]
    ordered: bool
    start: int
    line: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: tuple[Block, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A code block: its text line by line as written, without the fence. `line` is that of its first text line."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A table row, one Inlines a cell."""

    cells: tuple[Inlines, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `header` is None where the author gave none, `align` holds left, right, center or ''."""

    header: Row | None
    rows: tuple[Row, ...]
    align: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""

    line: int


@dataclass(frozen=True, slots=True)
class PageBreak:
    r"""A place where the author asks for a new page (`\newpage`, a page-break div)."""

    line: int


Block = Heading | Paragraph | List | Quote | Verbatim | Table | Rule | PageBreak


@dataclass(frozen=True, slots=True)
class Outline:
    """The file as blocks in the order of the source."""

    blocks: tuple[Block, ...]
