"""WeasyPrint's lists of Pango attributes, given back: it keeps each for ever, forty of them a résumé (5 kB).

It puts one attribute into many lists, and Pango frees an attribute with the list that holds it, so WeasyPrint can free
neither (text/line_break.py, “keep a cache to avoid leaking too many of them”). Here each list has an attribute of its
own, and belongs to the layout it is set in. Known by heart, so only done in the releases it was written for.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from cvpdf.press.by_heart import known_by_heart


def give_back(weasyprint: ModuleType) -> None:
    """Let WeasyPrint's layouts own their lists; a second time changes nothing."""
    line_break = weasyprint.text.line_break
    if known_by_heart(weasyprint) and not isinstance(line_break.pango, Owning):
        line_break.pango = Owning(line_break.pango)


class Owning:
    """Pango's functions, four of them so that no list is left behind.

    Args:
        pango: As cffi has it.
    """

    def __init__(self, pango: Any) -> None:
        self._pango = pango
        self._new: Any = None

    def __getattr__(self, name: str) -> Any:
        """Any other function or constant; looked for once."""
        value = getattr(self._pango, name)
        setattr(self, name, value)
        return value

    def pango_attr_font_features_new(self, features: bytes) -> bytes:
        """The features themselves, which may be kept and used again; an attribute is made for each list."""
        return features

    def pango_attr_list_new(self) -> Any:
        """A list; the next call of `pango_layout_set_attributes` gives it away, unless it is in other hands by then."""
        self._new = self._pango.pango_attr_list_new()
        return self._new

    def pango_attr_list_insert(self, attributes: Any, features: bytes) -> None:
        """The list owns what is put into it."""
        self._pango.pango_attr_list_insert(attributes, self._pango.pango_attr_font_features_new(features))

    def pango_layout_set_attributes(self, layout: Any, attributes: Any) -> None:
        """The layout holds the list now. One that `ffi.gc` looks after is another object and stays its own."""
        self._pango.pango_layout_set_attributes(layout, attributes)
        if attributes is self._new:
            self._pango.pango_attr_list_unref(attributes)
        self._new = None
