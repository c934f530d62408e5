"""Pages before and behind an edit, kept from one layout to the next: what `--watch` need not lay out again.

A page depends on what stands on it and on the little behind it that was tried on it. So, where the same type and the
same style set a text that differs only from some place on, the pages well before that place come out as they were; and
where a page begins at the same place as before, and all behind is as it was, so do that page and those behind it. All
else is made anew for them: boxes, folios, links, tags. Where anything is used that looks further (footnotes, running
elements, counters of other pages, boxes that are broken over pages out of the flow, tables and flexible boxes over the
page's end), none is kept. tests/unit/press/test_kept_pages.py edits résumés and compares the bytes with those that are
set without.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from types import ModuleType
from typing import Any

from cvpdf.press import kept_drawings, kept_fonts, kept_lines, kept_styles, kept_texts
from cvpdf.press.box_trees import begun_before, difference, is_far, leaves_of, moved, place_of, resume_at_of
from cvpdf.press.by_heart import known_by_heart


@dataclass
class _Page:
    """A page as it was laid out, before its margins were set.

    Attributes:
        box: WeasyPrint's.
        children: Its root box and its areas for notes.
        after: What the next page begins with (an item of WeasyPrint's page maker).
        root_children: Those of its root box, without fixed boxes of other pages.
        alone: Whether it left nothing to the next but its place.
    """

    box: Any
    children: tuple[Any, ...]
    after: tuple[Any, ...]
    root_children: tuple[Any, ...]
    alone: bool


@dataclass
class Kept:
    """The pages of the last layout.

    Attributes:
        root: Its tree of boxes, before it was laid out on pages.
        elements: The page's elements, in order.
        pages: What was laid out.
        styles: Of its elements.
        lines: Of its paragraphs.
    """

    root: Any = None
    elements: list[Any] = field(default_factory=list)
    pages: list[_Page] = field(default_factory=list)
    styles: kept_styles.Styles = field(default_factory=kept_styles.Styles)
    lines: kept_lines.Lines = field(default_factory=kept_lines.Lines)


_earlier: list[Kept] = []  # while a layout is being made that may use it


@cache
def install(weasyprint: ModuleType) -> None:
    """Let this WeasyPrint keep pages, when it is asked to (`keeping`); in another release it never does."""
    if not known_by_heart(weasyprint):
        return
    layout = weasyprint.layout
    make_all_pages = layout.make_all_pages

    def make(context: Any, root_box: Any, html: Any, pages: list[Any]) -> Iterator[Any]:
        if not _earlier:
            yield from make_all_pages(context, root_box, html, pages)
        elif pages:  # counters of other pages are on them, and may come to other words
            _earlier[0].pages = []
            yield from make_all_pages(context, root_box, html, pages)
        else:
            yield from _made(layout.page, context, root_box, html)

    layout.make_all_pages = make
    layout.layout_backgrounds = partial(_lay_backgrounds, layout.layout_backgrounds, layout.background)


@contextmanager
def keeping(kept: Kept, weasyprint: ModuleType, style: str) -> Iterator[None]:
    """Lay out within this with the pages of an earlier layout, and keep those of this one.

    Args:
        kept: Of a layout in the same style and with the same type; empty if there was none.
        weasyprint: As imported by `press.start`.
        style: The style's text.
    """
    for module in (kept_drawings, kept_fonts, kept_lines, kept_styles, kept_texts):
        module.install(weasyprint)
    install(weasyprint)
    _earlier[:] = [kept]
    kept_styles.use(kept.styles, style)
    kept_lines.use(kept.lines)
    try:
        yield
    finally:
        _earlier.clear()
        kept_styles.use(None)
        kept_lines.use(None)


def move(kept: Iterable[Kept], configuration: Any) -> None:
    """Have what is kept set in other type, of the same faces with other characters in them.

    All stands where it stood, for no face is wider or higher for having more characters. But a glyph has another number
    in it, so nothing is drawn as it was.

    Args:
        kept: All of it.
        configuration: WeasyPrint's `FontConfiguration` of that type.
    """
    for each in kept:
        each.styles.move(configuration)
        for line in each.lines.known.values():
            for _, attributes, _ in line.boxes:
                _move(attributes, configuration)
        for page in each.pages:
            page.box.__dict__.pop("cvpdf_drawing", None)
            for box in page.box.descendants(placeholders=True):
                _move(box.__dict__, configuration)


def _move(attributes: dict[str, Any], configuration: Any) -> None:
    """The same of a box, by its attributes."""
    attributes["style"].font_config = configuration
    if "pango_layout" in attributes:
        attributes["pango_layout"].__dict__.pop("cvpdf_shown", None)


def _made(page_layout: ModuleType, context: Any, root: Any, html: Any) -> Iterator[Any]:
    """As WeasyPrint's own, but for the pages that are there already."""
    [kept] = _earlier
    before, elements = Kept(kept.root, kept.elements, kept.pages), list(html.etree_element.iter())
    kept.root, kept.elements, kept.pages = root, elements, []
    context.rendered_notes = []

    def again(pages: Iterable[_Page], now_known: dict[int, Any]) -> Iterator[Any]:
        for page in pages:
            page_layout.set_page_type_computed_styles(page.box.page_type, html, context.style_for)
            _put_back(page, now_known)
            _tell_size(context, page.box)
            context.page_maker.append(_copied(page.after))
            kept.pages.append(page)
            yield page.box

    first = before.pages[: _number(before, root)]
    yield from again(first, {id(old): new for old, new in zip(before.elements, elements, strict=False)})
    while True:
        index = len(kept.pages)
        context.page_maker[index] = (*context.page_maker[index][:-1], _settled())
        rejoined = _rejoined(before, kept, context.page_maker[index])
        if rejoined is not None:
            yield from again(*rejoined)
            return
        page, resume_at = page_layout.remake_page(index, context, root, html)
        notes = context.reported_footnotes
        after = _copied(context.page_maker[index + 1])
        children, alone = tuple(page.children), _is_alone(context, page)
        kept.pages.append(_Page(page, children, after, tuple(children[0].children), alone))
        yield page
        if resume_at is None and not notes:
            context.broken_out_of_flow.clear()
            context.reported_footnotes.clear()
            return


def _rejoined(before: Kept, now: Kept, item: tuple[Any, ...]) -> tuple[list[_Page], dict[int, Any]] | None:
    """The pages from the next one on, where they are as before, and what their elements are now.

    Args:
        before: The layout before.
        now: The one under way.
        item: What the next page begins with (an item of WeasyPrint's page maker).
    """
    index = len(now.pages)
    if not 0 < index < len(before.pages) or not all(page.alone for page in (*before.pages, *now.pages)):
        return None
    resume_at, *state, _ = before.pages[index - 1].after
    if state != list(item[1:4]) or state[-1][-1]:  # groups of pages know places
        return None
    there, here = place_of(resume_at), place_of(item[0])
    begun = begun_before(before.root, now.root, there, here)
    if begun is None:
        return None
    now_known = {id(old): new for old, new in zip(reversed(before.elements), reversed(now.elements), strict=False)}
    now_known.update((id(old.element), new.element) for old, new in begun)
    pages = before.pages[index:]
    for page in pages:
        if page.after[0] is not None:
            page.after = resume_at_of(moved(place_of(page.after[0]), there, here)), *page.after[1:]
    return pages, now_known


def _copied(item: tuple[Any, ...]) -> tuple[Any, ...]:
    """An item of the page maker, of a page that is not to be made again."""
    resume_at, next_page, right_page, page_state, _ = item
    return resume_at, dict(next_page), right_page, copy.deepcopy(page_state), _settled()


def _settled() -> dict[str, Any]:
    """The state of a page that nothing calls for another time."""
    return {"content_changed": False, "pages_wanted": False, "anchors": [], "content_lookups": []}


def _put_back(page: _Page, now_known: dict[int, Any]) -> None:
    """A page as it was before its margins were set, its boxes those of the elements that are there now."""
    page.box.children = list(page.children)
    page.children[0].children = list(page.root_children)
    page.box.cvpdf_text = page.root_children
    for box in page.box.descendants(placeholders=True):
        box.element = now_known.get(id(box.element), box.element)


def _tell_size(context: Any, page: Any) -> None:
    """What making a page tells of it to those behind it, and to lengths that refer to the first one."""
    context.page_bottom = page.content_box_y() + page.height
    if page.page_type.index == 0:
        context.style_for.initial_page_sizes.update(box=page.style["size"], area=(page.width, page.height))


def _lay_backgrounds(lay: Callable[[Any, Any], None], background: ModuleType, page: Any, get_image: Any) -> None:
    """As WeasyPrint's own; of a page that was put back, and has got nothing but margins since, those of the margins."""
    if getattr(page, "cvpdf_text", None) != tuple(page.children[0].children):
        lay(page, get_image)
        return
    for box in page.children:
        if type(box).__name__ == "MarginBox":
            background.layout_box_backgrounds(page, box, get_image)


def _is_alone(context: Any, page: Any) -> bool:
    collector = context.target_collector
    looks_further = (
        context.broken_out_of_flow, context.reported_footnotes, context.footnotes, page.fixed_boxes,
        collector.counter_lookup_items, any(context.running_elements.values()),
    )  # fmt: skip
    return not any(looks_further)


def _number(kept: Kept, root: Any) -> int:
    """How many of the first pages can stay."""
    if not kept.pages or not all(page.alone for page in kept.pages):
        return 0
    place = difference(kept.root, root)
    if place is None:
        return len(kept.pages) - 1  # the last one says how the layout ends
    leaves = sorted(leaves_of(kept.root))
    for number in range(len(kept.pages) - 1, 0, -1):
        begin = place_of(kept.pages[number - 1].after[0])
        if begin < place and is_far(kept.root, leaves, begin, place):
            return number
    return 0
