"""Fonts cut to the glyphs that a PDF shows, kept: from one edit to the next under `--watch` most show the same.

A program that is cut follows from the program, the glyphs, and whether its hints stay; a font that varies, or has
pictures, is cut anew. tests/unit/press/test_kept_pages.py compares the bytes with those that are set without.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from types import ModuleType
from typing import Any

from cvpdf.press.by_heart import known_by_heart

MOST = 32  # programs, some 50 kB each
_known: dict[tuple[Any, ...], bytes] = {}


@cache
def install(weasyprint: ModuleType) -> None:
    """Let this WeasyPrint take a font that is cut already; in another release it cuts it."""
    if known_by_heart(weasyprint):
        font = weasyprint.pdf.fonts.Font
        clean = font.clean
        font.clean = lambda self, to_unicode, hinting: _clean(partial(clean, self), self, to_unicode, hinting)


def _clean(clean: Callable[..., None], font: Any, to_unicode: dict[int, str], hinting: bool) -> None:
    """As WeasyPrint's method of that name."""
    if font.missing or font.png or font.svg or font.colr or "fvar" in font.tables:
        clean(to_unicode, hinting)
        return
    key = font.file_content, frozenset(to_unicode), hinting
    if key in _known:
        font.file_content = _known[key]
        return
    clean(to_unicode, hinting)
    if len(_known) >= MOST:
        _known.clear()
    _known[key] = font.file_content
