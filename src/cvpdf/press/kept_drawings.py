"""Pages that were kept (`kept_pages.py`) as they were drawn: their operations, and what these ask of the document.

What is drawn on a page depends on its boxes, on the names that the document has given to states, and on the glyphs that
its fonts have had to show before: their order is the order of the PDF. So a page is put down as it was drawn only where
all pages before it are, and where its margins, which may have other numbers on them, are as they were.
tests/unit/press/test_kept_pages.py compares the bytes.
"""

from __future__ import annotations

import copy
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from types import ModuleType
from typing import Any

from cvpdf.press.by_heart import known_by_heart

LEVEL = 9
SHARED = ("XObject", "Pattern", "Shading")  # what a document has for all its pages, under names that count on


@dataclass
class _Drawing:
    """A page as it was drawn.

    Attributes:
        before: The drawing of the page before.
        margins: The boxes in its margins.
        seen: What stood there, and where.
        operations: Of its content stream.
        tags: Each box with a marked-content identifier, and what is known of it.
        states: The graphics states that the document had by then.
        fonts: The fonts that it had by then.
    """

    before: _Drawing | None
    margins: list[Any]
    seen: list[tuple[Any, ...]]
    operations: list[Any]
    tags: list[tuple[Any, dict[str, Any]]]
    states: dict[str, Any]
    fonts: dict[Any, _Type]


@dataclass
class _Type:
    """A font as it is without glyphs, and those it had to show."""

    font: Any
    widths: dict[int, int]
    to_unicode: dict[int, str]


class _Draftsman:
    """Draws pages, and knows the last one of the document that is being printed."""

    def __init__(self, draw: Callable[[Any, Any], None]) -> None:
        self._draw = draw
        self._last: _Drawing | None = None

    def draw_page(self, page: Any, stream: Any) -> None:
        """As WeasyPrint's function of that name."""
        last = self._last if page.page_type.index else None
        drawing, margins = getattr(page, "cvpdf_drawing", None), list(_margins(page))
        if drawing is not None and drawing.before is last and drawing.seen == list(map(_seen, margins)):
            _put_down(drawing, margins, stream)
        else:
            drawing = self._drawn(page, stream, last, margins)
        page.cvpdf_drawing = self._last = drawing

    def _drawn(self, page: Any, stream: Any, last: _Drawing | None, margins: list[Any]) -> _Drawing:
        resources, states = stream._resources, stream._resources["ExtGState"]  # noqa: SLF001 - the release is known
        start, shared = len(stream.stream), _sizes(resources)
        self._draw(page, stream)
        operations = [dict(each) if isinstance(each, dict) else each for each in stream.stream[start:]]
        tags = [(box, dict(tag)) for box, tag in (stream._tags or {}).items()]  # noqa: SLF001
        counted = shared != _sizes(resources) or any(name[0] not in "Aa" for name in states)
        seen = [()] if counted else list(map(_seen, margins))  # of what is counted, nothing is ever alike
        return _Drawing(last, margins, seen, operations, tags, dict(states), _fonts(stream, last))


def _fonts(stream: Any, last: _Drawing | None) -> dict[Any, _Type]:
    fonts = {}
    for key, font in stream._fonts.items():  # noqa: SLF001
        bare = last.fonts[key].font if last and key in last.fonts else blank(font)
        fonts[key] = _Type(bare, dict(font.widths), dict(font.to_unicode))
    return fonts


def _sizes(resources: Any) -> list[int]:
    return [len(resources[name]) for name in SHARED]


def blank(font: Any) -> Any:
    """A font with nothing to show yet."""
    bare = copy.copy(font)
    bare.widths, bare.to_unicode, bare.missing = {}, {}, {}
    return bare


def _margins(page: Any) -> Iterator[Any]:
    """The boxes in the margins, which are made anew for each layout."""
    for child in page.children:
        if type(child).__name__ == "MarginBox":
            yield from child.descendants()


def _seen(box: Any) -> tuple[Any, ...]:
    return type(box), getattr(box, "text", None), box.position_x, box.position_y, box.width, box.height


def _put_down(drawing: _Drawing, margins: list[Any], stream: Any) -> None:
    """The drawing on a stream, and what it asks of the document."""
    import pydyf

    stream.stream += [pydyf.Dictionary(each) if isinstance(each, dict) else each for each in drawing.operations]
    now = {id(old): new for old, new in zip(drawing.margins, margins, strict=True)}
    for box, tag in drawing.tags:
        stream._tags[now.get(id(box), box)] = dict(tag)  # noqa: SLF001
    for name, state in drawing.states.items():
        stream._resources["ExtGState"].setdefault(name, state)  # noqa: SLF001
    for key, each in drawing.fonts.items():
        font = stream._fonts.setdefault(key, blank(each.font))  # noqa: SLF001
        font.widths.update(each.widths)
        font.to_unicode.update(each.to_unicode)


class _Packer:
    """Stands for a compressor: most streams of a PDF, pages and fonts, were in the one before, and pack alike."""

    @staticmethod
    def compress(stream: bytes) -> bytes:
        """All of it."""
        return _packed(stream)

    @staticmethod
    def flush() -> bytes:
        """Nothing is left."""
        return b""


class _Zlib:
    """What pydyf uses of that module."""

    compress = staticmethod(zlib.compress)

    @staticmethod
    def compressobj(level: int) -> Any:
        """For one stream."""
        return _Packer if level == LEVEL else zlib.compressobj(level=level)


@lru_cache(maxsize=64)
def _packed(stream: bytes) -> bytes:
    packer = zlib.compressobj(level=LEVEL)
    return packer.compress(stream) + packer.flush()


@cache
def install(weasyprint: ModuleType) -> None:
    """Let this WeasyPrint put pages down as they were drawn; in another release it draws them."""
    if known_by_heart(weasyprint):
        import pydyf

        weasyprint.document.draw_page = _Draftsman(weasyprint.document.draw_page).draw_page
        pydyf.zlib = _Zlib
