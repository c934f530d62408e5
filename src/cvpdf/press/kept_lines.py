"""Lines kept from one layout to the next: under `--watch` most paragraphs are broken into the lines they had.

What a line is made of follows from its text, the styles in it, its place from the left and its width; only then is it
pushed down to where it stands. So where all that is as it was, the line is made again from a copy, and pushed down by
the same addition. Everything around it, blocks, margins, pages, is laid out anew. What may know more of what surrounds
it (floats, notes, boxes out of the flow, pictures, first letters) is never kept. tests/unit/press/test_kept_pages.py
compares the bytes with those that are set without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from types import ModuleType
from typing import Any, NamedTuple

from cvpdf.press.by_heart import known_by_heart

KINDS = ("LineBox", "InlineBox", "TextBox", "InlineBlockBox", "BlockBox")
FEW = 1_000  # lines kept besides those of the last layout, some 20 kB each
Key = tuple[Any, ...]
Made = tuple[Any, Any]  # a line, and where the next one begins


class _Source(NamedTuple):
    """What lines are made of.

    Attributes:
        box: Before it is laid out.
        what: It, as long as its styles are kept; None where it may know of more.
        elements: Those of the boxes in it, in order.
        styles: Theirs.
    """

    box: Any
    what: Key | None
    elements: list[Any]
    styles: list[Any]


class _Line(NamedTuple):
    """A line before it was pushed down.

    Attributes:
        boxes: It and what is in it, in order: each box's class, what was known of it, and the number of its children.
        heights: Where each of them stood, from the line's own baseline.
        top: The highest place of the line, from there.
        resume_at: Where the next line begins.
        elements: Of what it was made of.
        styles: Theirs.
    """

    boxes: list[tuple[Any, dict[str, Any], int]]
    heights: list[float]
    top: float
    resume_at: Any
    elements: list[Any]
    styles: list[Any]


@dataclass
class Lines:
    """Those of layouts in one style.

    Attributes:
        known: What a line depends on → the line.
        sources: Of the lines of the layout under way, by the identity of their box.
        number: How many lines that layout has.
        placed: The last line that was aligned: it, its top, and the place of each of its boxes.
    """

    known: dict[Key, _Line] = field(default_factory=dict)
    sources: dict[int, _Source] = field(default_factory=dict)
    number: int = 0
    placed: tuple[Any, float, list[float]] | None = None


_at_hand: list[Lines] = []  # while a layout is being made that may use them


def use(lines: Lines | None) -> None:
    """Take lines from these, and keep the next ones in them; None ends it."""
    if lines is not None:
        for key in list(lines.known)[: -FEW - lines.number]:  # those that were used longest ago
            del lines.known[key]
        lines.sources, lines.number, lines.placed = {}, 0, None
    _at_hand[:] = [lines] if lines is not None else []


@cache
def install(weasyprint: ModuleType) -> None:
    """Let this WeasyPrint keep lines, when it is asked to; in another release it never does."""
    if known_by_heart(weasyprint):
        inline = weasyprint.layout.inline
        inline.get_next_linebox = partial(_next_line, inline.get_next_linebox)
        inline.line_box_verticality = partial(_aligned, inline.line_box_verticality)


def _aligned(align: Callable[[Any], tuple[float, float]], line: Any) -> tuple[float, float]:
    """As WeasyPrint's own, which places what is on a line from its baseline; that is noted."""
    bottom, top = align(line)
    if _at_hand:
        _at_hand[0].placed = line, top, [box.position_y for box in _all(line)]
    return bottom, top


def _next_line(lay: Callable[..., Made], context: Any, linebox: Any, position_y: float, *others: Any) -> Made:
    """As WeasyPrint's own, or the line that was made of the same before."""
    if not _at_hand:
        return lay(context, linebox, position_y, *others)
    [lines] = _at_hand
    source = lines.sources.get(id(linebox)) or lines.sources.setdefault(id(linebox), _source(linebox))
    key = _key(context, source, others)
    if key is None:
        return lay(context, linebox, position_y, *others)
    lines.number += 1
    known = lines.known.pop(key, None)
    if known is not None:
        lines.known[key] = known  # it is the last one used
        linebox.position_y = position_y
        return _again(known, source, position_y), _copied(known.resume_at)
    line, resume_at = lay(context, linebox, position_y, *others)
    made = _made(line, lines.placed, resume_at, source)
    if made is not None:
        lines.known[key] = made
    lines.placed = None
    return line, resume_at


def _made(line: Any, placed: tuple[Any, float, list[float]] | None, resume_at: Any, source: _Source) -> _Line | None:
    """A line to be kept; None where it is not all of what was aligned."""
    if line is None or placed is None or placed[0] is not line:
        return None
    boxes = list(_all(line))
    if len(placed[2]) != len(boxes):
        return None
    if not all(type(box).__name__ in KINDS for box in boxes):
        return None
    for box in boxes:
        if "pango_layout" in box.__dict__:
            box.pango_layout.cvpdf_stays = True  # see kept_texts
    known = [(type(box), {**box.__dict__}, len(box.children)) for box in boxes]
    return _Line(known, placed[2], placed[1], _copied(resume_at), source.elements, source.styles)


def _source(linebox: Any) -> _Source:
    boxes = list(_all(linebox))
    return _Source(linebox, _what(linebox), [box.element for box in boxes], [box.style for box in boxes])


def _key(context: Any, source: _Source, others: tuple[Any, ...]) -> Key | None:
    """All that a line depends on; None where that is not known."""
    _, skip_stack, block, _, _, letter_style, line_style = others
    if letter_style or line_style or context.excluded_shapes or context.in_column:
        return None
    linebox, what, _, _ = source
    if what is None:
        return None
    # An inline block's first margin is cut at the beginning of a page that is not the first.
    page = context.current_page > 1, bool(context.forced_break)
    place = linebox.position_x, linebox.text_indent, block.content_box_x(), block.width, block.height
    return what, _style(block.style), place, page, *_steps(skip_stack)


def _steps(resume_at: Any) -> Iterator[int]:
    while resume_at:
        [(index, resume_at)] = resume_at.items()
        yield index


def _what(box: Any) -> Key | None:
    """What a box is, and all in it, as long as its styles are kept; None where it may know of more than that."""
    if type(box).__name__ not in KINDS or not box.is_in_normal_flow() or box.style["position"] != "static":
        return None
    if box.footnote or box.note or box.missing_link or box.is_leader or box.first_letter_style or box.first_line_style:
        return None
    children = tuple(map(_what, box.children))
    if None in children:
        return None
    attributes = getattr(box.element, "attrib", None)
    return (
        type(box).__name__, box.element_tag, _style(box.style), getattr(box, "text", None),
        box.leading_collapsible_space, box.trailing_collapsible_space, box.bookmark_label, str(box.string_set),
        box.link, tuple(attributes.items()) if attributes else None, children,
    )  # fmt: skip


def _style(style: Any) -> tuple[int, int]:
    """Which style it is, copies of it taken for the same."""
    return id(getattr(style, "cascaded", None)), id(style.parent_style)


def _all(box: Any) -> Iterator[Any]:
    yield box
    for child in box.children:
        yield from _all(child)


def _copied(resume_at: Any) -> Any:
    return {index: _copied(rest) for index, rest in resume_at.items()} if resume_at else resume_at


def _again(known: _Line, source: _Source, position_y: float) -> Any:
    """A line as it was made before, pushed down to a place; its boxes are those of the elements that are there now."""
    now = {id(old): new for old, new in zip(known.elements, source.elements, strict=True)}
    boxes, offset = zip(known.boxes, known.heights, strict=True), position_y - known.top

    def made() -> Any:
        (kind, attributes, number), height = next(boxes)
        box = kind.__new__(kind)
        box.__dict__.update(attributes)
        box.position_y = height + offset
        box.element = now.get(id(box.element), box.element)
        box.remove_decoration_sides = set(box.remove_decoration_sides)
        if number:
            box.children = type(box.children)([made() for _ in range(number)])
        return box

    line = made()
    line.position_y = position_y
    return line
