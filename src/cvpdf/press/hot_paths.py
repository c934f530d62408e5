"""Three functions of WeasyPrint called twenty thousand times a résumé, with a short way through the usual case.

Each ends as the long way would, or hands over to it; tests/unit/press/test_quick_start.py holds both to the same bytes.
They know WeasyPrint's code by heart, so they are used with the very releases they were written for. They save a tenth
of the lay-out's time; short ways through lengths and percentages were tried and saved nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

from cvpdf.press.by_heart import known_by_heart

# Computed with, or from, other properties (css.ComputedStyle.__missing__).
ENTANGLED = frozenset(("float", "position", "display", "page"))
PROPAGATED = "text_decoration_"
FLOATS = ("left", "right", "inline-start", "inline-end", "footnote")
OUT_OF_FLOW = ("absolute", "fixed")
TAKEN_OUT = ("running()", "note()")


def shorten(weasyprint: ModuleType) -> None:
    """Put the short ways in; nothing is changed in a release they were not written for."""
    if known_by_heart(weasyprint):
        _shorten_styles(weasyprint.css)
        box = weasyprint.formatting_structure.boxes.Box
        box.is_in_normal_flow, box.descendants = _is_in_normal_flow, _descendants(box)


def _shorten_styles(css: ModuleType) -> None:
    """A property that no rule names is inherited, or its initial value needs no computing."""
    from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
    from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

    long_way = css.ComputedStyle.__missing__
    # margin_left is also what margin_inline_start says, or in a text from right to left margin_inline_end.
    logical = {
        name: tuple({function(block="ttb", inline=inline) for inline in ("ltr", "rtl")})
        for name, function in PHYSICAL_FUNCTIONS.items()
    }
    names = {name for name in INITIAL_VALUES if name not in ENTANGLED and not name.startswith(PROPAGATED)}
    initial = {name: INITIAL_VALUES[name] for name in names - INHERITED - INITIAL_NOT_COMPUTED}
    inherited = names & INHERITED

    def missing(self: Any, key: str) -> Any:
        cascaded = self.cascaded
        if key in cascaded:
            return long_way(self, key)
        if key in logical:
            for name in logical[key]:
                if name in cascaded:
                    return long_way(self, key)
        if key in initial:
            value = self[key] = initial[key]
            return value
        if key in inherited and self.parent_style is not None:
            value = self[key] = self.parent_style[key]
            return value
        return long_way(self, key)

    css.ComputedStyle.__missing__ = missing


def _is_in_normal_flow(self: Any) -> bool:
    """One look at two properties instead of five calls."""
    position = self.style["position"]
    return self.style["float"] not in FLOATS and position not in OUT_OF_FLOW and position[0] not in TAKEN_OUT


def _descendants(box_class: Any) -> Any:
    """One generator for all, instead of one within another at each depth."""

    def descendants(self: Any, placeholders: bool = False) -> Iterator[Any]:
        waiting = [self]
        while waiting:
            box = waiting.pop()
            if isinstance(box, box_class):
                yield box
                waiting.extend(reversed(box.children))
            elif placeholders:
                yield from box.descendants(placeholders)
            else:
                yield box

    return descendants
