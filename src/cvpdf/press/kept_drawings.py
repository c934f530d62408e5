"""Pages that were kept (`kept_pages.py`) as they were drawn: their operations, and what these ask of the document.

What is drawn on a page depends on its boxes, on the names that the document has given to states, and on the glyphs that
its fonts have had to show before (`kept_texts.py`). So a page is put down as it was drawn only where these are as they
were, and its margins, which may have other numbers on them, too.
tests/unit/press/test_kept_pages.py compares the bytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from types import ModuleType
from typing import Any

from cvpdf.press.by_heart import known_by_heart
from cvpdf.press.kept_texts import are_at_home, move_in, together

LEVEL = 9
STATE, PICTURE = b" gs", b" Do"  # operators, behind the name of what they use
NAMED = (STATE, PICTURE)
SHARED = ("XObject", "Pattern", "Shading")  # what a document has for all its pages, under names that count on


@dataclass
class _Drawing:
    """A page as it was drawn.

    Attributes:
        margins: The boxes in its margins.
        seen: What stood there, and where.
        operations: Of its content stream.
        tags: Each box with a marked-content identifier, and what is known of it.
        states: The graphics states that it uses.
        glyphs: What it shows, by its font; None where that is not known, or the page has what a document counts.
    """

    margins: list[Any]
    seen: list[tuple[Any, ...]]
    operations: list[Any]
    tags: list[tuple[Any, dict[str, Any]]]
    states: dict[str, Any]
    glyphs: dict[Any, Any] | None


def _draw_page(draw: Callable[[Any, Any], None], page: Any, stream: Any) -> None:
    """As WeasyPrint's function of that name."""
    drawing, margins = getattr(page, "cvpdf_drawing", None), list(_margins(page))
    if drawing is not None and drawing.seen == list(map(_seen, margins)) and _is_at_home(drawing, stream):
        _put_down(drawing, margins, stream)
    else:
        drawing = _drawn(draw, page, stream, margins)
    page.cvpdf_drawing = drawing


def _is_at_home(drawing: _Drawing, stream: Any) -> bool:
    return drawing.glyphs is not None and are_at_home(drawing.glyphs, stream._fonts)  # noqa: SLF001


def _drawn(draw: Callable[[Any, Any], None], page: Any, stream: Any, margins: list[Any]) -> _Drawing:
    resources = stream._resources  # noqa: SLF001 - the release is known
    start, shared = len(stream.stream), _sizes(resources)
    stream.cvpdf_texts = []
    draw(page, stream)
    operations = [dict(each) if isinstance(each, dict) else each for each in stream.stream[start:]]
    tags = [(box, dict(tag)) for box, tag in (stream._tags or {}).items()]  # noqa: SLF001
    named = [(each[-3:], each[1:-3].decode()) for each in operations if isinstance(each, bytes) and each[-3:] in NAMED]
    names = dict.fromkeys(name for operator, name in named if operator == STATE)
    counted = shared != _sizes(resources) or len(names) < len(set(named)) or any(name[0] not in "Aa" for name in names)
    states = {name: resources["ExtGState"][name] for name in names}
    glyphs = None if counted else together(stream.cvpdf_texts)
    return _Drawing(margins, list(map(_seen, margins)), operations, tags, states, glyphs)


def _sizes(resources: Any) -> list[int]:
    return [len(resources[name]) for name in SHARED]


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
    move_in(drawing.glyphs or {}, stream._fonts)  # noqa: SLF001


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

        weasyprint.document.draw_page = partial(_draw_page, weasyprint.document.draw_page)
        pydyf.zlib = _Zlib
