"""Lines that were broken before: a text in the same type and the same room is broken where it was.

A résumé is laid out again at another leading or with other gaps, a table is measured before it is set, and under
`--watch` most paragraphs stay as they are: a third of all calls of `split_first_line` have been made before, each with
a tenth of a millisecond of Pango. What that function of WeasyPrint looks at is its arguments and some properties of the
style, which a test holds to its code; so it is kept in the releases known by heart, with the fonts it is about.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from operator import itemgetter
from typing import Any

# Of a style: what `split_first_line`, `Layout`, and what they call, ask for.
PROPERTIES = (
    "direction", "font_family", "font_feature_settings", "font_kerning", "font_language_override", "font_size",
    "font_stretch", "font_style", "font_variant_alternates", "font_variant_caps", "font_variant_east_asian",
    "font_variant_ligatures", "font_variant_numeric", "font_variant_position", "font_variation_settings", "font_weight",
    "hyphenate_character", "hyphenate_limit_chars", "hyphenate_limit_zone", "hyphens", "lang", "letter_spacing",
    "overflow_wrap", "tab_size", "white_space", "word_break", "word_spacing",
)  # fmt: skip
MOST = 20_000  # lines of one case of type, which `--watch` keeps: some three hundred pages
# What `split_first_line` returns: the layout, bytes of the first line, bytes to skip for the next one, and three sizes.
Split = tuple[Any, int, int | None, float, float, float]
_of = itemgetter(*PROPERTIES)


def knowing(split_first_line: Callable[..., Split]) -> Callable[..., Split]:
    """`split_first_line`, which remembers what it said."""

    def split(
        text: str, style: Any, context: Any, max_width: Any, justification_spacing: Any, *rest: Any, **more: Any
    ) -> Split:
        lines = known_to(style.font_config)
        decorated = style["text_decoration_line"] != "none"  # then a layout knows where its lines go
        key = text, max_width, justification_spacing, rest, *more.items(), decorated, _of(style)
        try:
            found = lines.get(key)
        except TypeError:  # a value that cannot be looked up
            return split_first_line(text, style, context, max_width, justification_spacing, *rest, **more)
        if found is None:
            found = split_first_line(text, style, context, max_width, justification_spacing, *rest, **more)
            if len(lines) >= MOST:
                lines.clear()
            lines[key] = found
        # Each line has a layout of its own, for its slack is its own.
        return copy.copy(found[0]), *found[1:]

    return split


def known_to(fonts: Any) -> dict[Any, Split]:
    """The lines that are known in these fonts."""
    lines: dict[Any, Split] | None = getattr(fonts, "cvpdf_lines", None)
    if lines is None:
        lines = fonts.cvpdf_lines = {}
    return lines
