"""Pieces of text kept as they were drawn: the lines that stay (`kept_lines.py`) need not be shaped another time.

What is shown of a piece of text follows from its layout, wherever it stands: fonts, sizes, and strings of glyphs. A
font's glyphs are listed in the order in which they come first, so those of the piece are told to it each time.
tests/unit/press/test_kept_pages.py compares the bytes.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from types import ModuleType
from typing import Any

from cvpdf.press.by_heart import known_by_heart


@dataclass
class _Glyphs:
    """Those of a text in one font.

    Attributes:
        font: The font, with nothing to show.
        to_unicode: Glyph → what it stands for in this text.
        widths: Glyph → the width that the text was set with: the one of the text that showed it first.
        own: Those that showed first in this text.
    """

    font: Any
    to_unicode: dict[int, str]
    widths: dict[int, int]
    own: set[int]

    def are_at_home(self, font: Any) -> bool:
        """Whether in a document with this font, as it is now, the text would be shown as it was."""
        now = font.widths if font is not None else {}
        return all(now[glyph] == width if glyph in now else glyph in self.own for glyph, width in self.widths.items())

    def move_in(self, font: Any) -> None:
        """Tell a document's font of them."""
        for glyph, text in self.to_unicode.items():
            font.to_unicode.setdefault(glyph, text)
        for glyph, width in self.widths.items():
            font.widths.setdefault(glyph, width)


@dataclass
class _Shown:
    """What is shown of a text.

    Attributes:
        calls: Of the stream's methods: name and arguments.
        glyphs: By the key that the document has for their font.
    """

    calls: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    glyphs: dict[Any, _Glyphs] = field(default_factory=dict)


def are_at_home(glyphs: Mapping[Any, _Glyphs], fonts: Mapping[Any, Any]) -> bool:
    """Whether what was shown with these glyphs would be shown so now, with a document's fonts."""
    return all(each.are_at_home(fonts.get(key)) for key, each in glyphs.items())


def move_in(glyphs: Mapping[Any, _Glyphs], fonts: dict[Any, Any]) -> None:
    """Tell a document's fonts of them."""
    for key, each in glyphs.items():
        each.move_in(fonts.get(key) or fonts.setdefault(key, blank(each.font)))


def together(texts: Iterable[_Shown | None]) -> dict[Any, _Glyphs] | None:
    """The glyphs of texts one after the other; None where one of them is not known."""
    found: dict[Any, _Glyphs] = {}
    for shown in texts:
        if shown is None:
            return None
        for key, glyphs in shown.glyphs.items():
            known = found.setdefault(key, _Glyphs(glyphs.font, {}, {}, set()))
            known.own |= glyphs.own.difference(known.widths)
            known.to_unicode = glyphs.to_unicode | known.to_unicode
            known.widths = glyphs.widths | known.widths
    return found


def blank(font: Any) -> Any:
    """A font with nothing to show yet."""
    bare = copy.copy(font)
    bare.widths, bare.to_unicode, bare.missing = {}, {}, {}
    return bare


class _Other(Exception):  # noqa: N818 - no error
    """A text that asks for more than is kept."""


class _Listener:
    """Stands for a stream while a text is drawn, and keeps what it is told."""

    def __init__(self, stream: Any) -> None:
        self.ink_rect, self.logical_rect = stream.ink_rect, stream.logical_rect
        self._stream, self._fonts = stream, dict[Any, Any]()
        self._calls: list[tuple[str, tuple[Any, ...]]] = []
        self.set_font_size = partial(self._hear, "set_font_size")
        self.show_text = partial(self._hear, "show_text")
        self.set_text_rise = partial(self._hear, "set_text_rise")
        self.set_text_matrix = partial(self._hear, "set_text_matrix")

    def _hear(self, name: str, *arguments: Any) -> None:
        self._calls.append((name, arguments))

    def add_font(self, pango_font: Any) -> tuple[Any, float]:
        """As a stream's; the font has no glyphs yet."""
        from weasyprint.text.fonts import get_pango_font_key

        real, size = self._stream.add_font(pango_font)
        key = get_pango_font_key(pango_font)[0]
        if key not in self._fonts:
            font = self._fonts[key] = blank(real)
            if font.png or font.svg or font.colr:
                raise _Other
            font.widths, font.get_unused_glyph_id = dict(real.widths), _refuse
        return self._fonts[key], size

    def shown(self) -> _Shown:
        """All that was heard."""
        glyphs = {}
        for key, font in self._fonts.items():
            before = self._stream._fonts[key].widths  # noqa: SLF001 - see press.by_heart
            own = set(font.to_unicode).difference(before)
            widths = {glyph: font.widths[glyph] for glyph in font.to_unicode}
            glyphs[key] = _Glyphs(blank(self._stream._fonts[key]), font.to_unicode, widths, own)  # noqa: SLF001
        return _Shown(self._calls, glyphs)


def _refuse(_codepoint: int) -> int:
    raise _Other


class _Still:
    """Stands for the layout of a text that is not shaped again."""

    def __init__(self, layout: Any, shown: _Shown) -> None:
        self.layout, self.shown = layout, shown

    def __getattr__(self, name: str) -> Any:
        return getattr(self.layout, name)

    def reactivate(self, style: Any) -> None:
        """Nothing."""

    def deactivate(self) -> None:
        """Nothing."""


@cache
def install(weasyprint: ModuleType) -> None:
    """Let this WeasyPrint draw a text that stays as it was drawn; in another release it draws it anew."""
    if known_by_heart(weasyprint):
        draw, text = weasyprint.draw, weasyprint.draw.text
        draftsman = _Draftsman(draw.draw_text, text.draw_first_line, weasyprint.matrix.Matrix)
        draw.draw_text, text.draw_first_line = draftsman.draw_text, draftsman.draw_first_line


class _Draftsman:
    """Draws texts."""

    def __init__(self, draw: Callable[..., None], draw_first_line: Callable[..., Any], matrix: Any) -> None:
        self._draw, self._draw_first_line, self._matrix = draw, draw_first_line, matrix

    def draw_text(self, stream: Any, box: Any, offset_x: float, overflow: str, ellipsis: Any = "none") -> None:
        """As WeasyPrint's function of that name."""
        layout = box.pango_layout
        shown = self._known(stream, box) if (overflow, ellipsis) == ("clip", "none") else None
        if "cvpdf_texts" in stream.__dict__:
            stream.cvpdf_texts.append(shown)
        # A text that is cut gets an ellipsis, which another page may not show.
        box.pango_layout = copy.copy(layout) if shown is None else _Still(layout, shown)
        try:
            self._draw(stream, box, offset_x, overflow, ellipsis)
        finally:
            box.pango_layout = layout

    def draw_first_line(self, stream: Any, box: Any, overflow: str, ellipsis: Any, matrix: Any) -> Any:
        """As WeasyPrint's function of that name."""
        if not isinstance(box.pango_layout, _Still):
            return self._draw_first_line(stream, box, overflow, ellipsis, matrix)
        shown = box.pango_layout.shown
        move_in(shown.glyphs, stream._fonts)  # noqa: SLF001 - see press.by_heart
        for name, arguments in shown.calls:
            getattr(stream, name)(*(matrix.values if name == "set_text_matrix" else arguments))
        return []

    def _known(self, stream: Any, box: Any) -> _Shown | None:
        """What is shown of a text that stays; None where there is more to it."""
        layout = box.pango_layout.__dict__
        if not layout.get("cvpdf_stays"):
            return None
        shown: _Shown | None = layout.get("cvpdf_shown")
        if shown is None or not are_at_home(shown.glyphs, stream._fonts):  # noqa: SLF001
            shown = layout["cvpdf_shown"] = self._shown(stream, box)
        return shown

    def _shown(self, stream: Any, box: Any) -> _Shown | None:
        """What is to be kept of a text; None where there is more to it."""
        listener = _Listener(stream)
        box.pango_layout.reactivate(box.style)
        try:
            self._draw_first_line(listener, box, "clip", "none", self._matrix())
        except _Other:
            return None
        finally:
            box.pango_layout.deactivate()
        return listener.shown()
