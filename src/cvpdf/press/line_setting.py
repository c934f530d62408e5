"""Setting a line as CJK wants it, where WeasyPrint 70 has no word for it: gaps, half-width marks, justification.

- U+2063 and U+2064 in the text (typography/decide.py) give the character before its glyph variant, `ss01` or `ss02`.
- Justified lines share their slack over the gaps between ideographs as well as over spaces (CLREQ 3.2.4, JLREQ 3.8).
- The blank half of a full-width mark hangs over the line's edge, so that ink is flush with ink (CLREQ 3.1.6.3).

Three private functions are replaced, in a version of WeasyPrint that is known; in another one `install` does nothing,
and the page is only plainer. tests/unit/press/test_line_setting.py fails when WeasyPrint can do without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from cvpdf.typography.classes import SINGLE, classify
from cvpdf.typography.decide import BREAK, GAP, HALF, JOINER

KNOWN = "70."
INVISIBLE = JOINER + BREAK + GAP + HALF
MARKED = re.compile(f"[{GAP}{HALF}]")
# No ligature there: the features of `fi` are those of its f, and the gap is the i's.
VARIANTS = {GAP: "ss01 1,liga 0", HALF: "ss02 1"}
# Slack that a gap beside an ideograph may take, in ems: a line that wants more looks letter-spaced rather than set, and
# is left ragged. A space between Latin words takes more, and from a quarter em stays within half an em (CLREQ 3.2.4,
# JLREQ 3.8.4).
MOST = 0.14
SPACE_SHARE = 1.75
# Class letters between which a line may be stretched: on either side of an ideograph or a full-width mark.
STRETCHES = "Ijocst"
# Full-width marks by the half that is blank. Chinese and Japanese quotes stand on an ideograph's em, others' do not
# (typefaces/allotment.py); in Taiwan and Hong Kong stops stand in the middle of theirs (CLREQ 3.1.1).
OPENS, CLOSES, STOPS = SINGLE["o"], SINGLE["c"], SINGLE["s"]
CENTRED_STOPS = ("zh-TW", "zh-HK", "zh-Hant")
FULL_RANGE = 0xFFFFFFFF
# The arguments of WeasyPrint's font_features, in its order.
FEATURE_PROPERTIES = (
    "font_kerning", "font_variant_ligatures", "font_variant_position", "font_variant_caps", "font_variant_numeric",
    "font_variant_alternates", "font_variant_east_asian", "font_feature_settings",
)  # fmt: skip


def install(weasyprint: Any) -> None:
    """Teach this WeasyPrint to set lines; a second time changes nothing."""
    inline, line_break = weasyprint.layout.inline, weasyprint.text.line_break
    if not weasyprint.__version__.startswith(KNOWN) or hasattr(line_break, "cvpdf_sets_lines"):
        return
    line_break.cvpdf_sets_lines = True
    setter = _LineSetter(weasyprint)
    line_break.Layout.set_text = setter.set_text_of_layout()
    inline.justify_line = setter.justify_line
    inline.text_align = setter.text_align


class Slack(dict[int, float]):
    """Index of a character in a box's text → pixels of space to add after it; stands in `justification_spacing`."""


class _LineSetter:
    """The three functions, and what they need of WeasyPrint."""

    def __init__(self, weasyprint: Any) -> None:
        self.boxes = weasyprint.formatting_structure.boxes
        self.features_of = weasyprint.text.fonts.font_features
        ffi = weasyprint.text.ffi
        self.ffi, self.pango, self.units = ffi.ffi, ffi.pango, ffi.TO_UNITS
        self.plain_set_text = weasyprint.text.line_break.Layout.set_text
        self.plain_text_align = weasyprint.layout.inline.text_align
        self.feature_texts: dict[Any, str] = {}

    # -- glyph variants ------------------------------------------------------------------------------------------------

    def set_text_of_layout(self) -> Any:
        """The method that replaces `Layout.set_text`."""

        def set_text(layout: Any, text: str, justify: bool = False) -> None:
            slack = layout.justification_spacing
            stretched = isinstance(slack, Slack)
            if stretched:
                layout.justification_spacing = 0
            self.plain_set_text(layout, text, justify)
            if stretched:
                layout.justification_spacing = slack
            if MARKED.search(text):
                self.set_variants(layout)
            if stretched and justify:
                self.stretch(layout, slack)

        return set_text

    def set_variants(self, layout: Any) -> None:
        """Give each marked character of the layout's text its variant, over the features of the whole."""
        attributes = self.pango.pango_layout_get_attributes(layout.layout)
        if attributes == self.ffi.NULL:
            attributes = self.ffi.gc(self.pango.pango_attr_list_new(), self.pango.pango_attr_list_unref)
        base = self.base_features(layout.style)
        self.set_feature(attributes, base, 0, FULL_RANGE)
        for start, end, variant in marked_bytes(layout.text):
            self.set_feature(attributes, f"{base},{variant}" if base else variant, start, end)
        self.pango.pango_layout_set_attributes(layout.layout, attributes)

    def set_feature(self, attributes: Any, features: str, start: int, end: int) -> None:
        attribute = self.pango.pango_attr_font_features_new(features.encode())
        attribute.start_index, attribute.end_index = start, end
        self.pango.pango_attr_list_change(attributes, attribute)

    def base_features(self, style: Any) -> str:
        """The features a style asks for by itself, as Pango writes them."""
        values = tuple(style[key] for key in FEATURE_PROPERTIES)
        if values not in self.feature_texts:
            self.feature_texts[values] = ",".join(f"{k} {v}" for k, v in self.features_of(*values).items())
        return self.feature_texts[values]

    # -- justification -------------------------------------------------------------------------------------------------

    def justify_line(self, _context: Any, line: Any, extra: float) -> None:
        """Share `extra` pixels over a line; replaces `inline.justify_line`, which knows only spaces."""
        shares = dict(self.shares(line))
        total = sum(sum(share.values()) for share in shares.values())
        em = line.style["font_size"]
        if not total or extra / total > MOST * em:
            return
        slack = {box: Slack({i: part * extra / total for i, part in share.items()}) for box, share in shares.items()}
        self.move(line, slack, 0.0)

    def shares(self, line: Any) -> Iterator[tuple[Any, dict[int, float]]]:
        """Each text box of a line with its gaps: index of the character before → share of the slack."""
        leaves = list(self.leaves(line))
        for index, box in enumerate(leaves):
            if isinstance(box, self.boxes.TextBox):
                following = leaves[index + 1] if index + 1 < len(leaves) else None
                after = getattr(following, "text", "x") if following is not None else ""
                yield box, gaps(box.text, after)

    def leaves(self, box: Any) -> Iterator[Any]:
        if isinstance(box, self.boxes.LineBox | self.boxes.InlineBox):
            for child in box.children:
                if child.is_in_normal_flow():
                    yield from self.leaves(child)
        else:
            yield box

    def move(self, box: Any, slack: dict[Any, Slack], shift: float) -> float:
        """Widen text boxes by their slack and push what follows; the shift after the box."""
        if isinstance(box, self.boxes.TextBox):
            box.position_x += shift
            mine = slack[box]
            box.justification_spacing = box.pango_layout.justification_spacing = mine
            box.width += sum(mine.values())
            return shift + sum(mine.values())
        if not isinstance(box, self.boxes.LineBox | self.boxes.InlineBox):
            box.translate(shift, 0)
            return shift
        box.position_x += shift
        before = shift
        for child in box.children:
            if child.is_in_normal_flow():
                shift = self.move(child, slack, shift)
        box.width += shift - before
        return shift

    def stretch(self, layout: Any, slack: Slack) -> None:
        """Widen the glyphs of a layout's only line."""
        self.pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        line, _ = layout.get_first_line()
        index_at = {}
        offset = 0
        for index, char in enumerate(layout.text):
            index_at[offset] = index
            offset += len(char.encode())
        run = line.runs[0]
        while run != self.ffi.NULL:
            self.stretch_run(run.data, index_at, slack)
            run = run.next

    def stretch_run(self, run: Any, index_at: dict[int, int], slack: Slack) -> None:
        glyphs, clusters, item = run.glyphs, run.glyphs.log_clusters, run.item
        for k in range(glyphs.num_glyphs):
            last = k == glyphs.num_glyphs - 1
            if not last and clusters[k + 1] == clusters[k]:
                continue
            end = item.offset + (item.length if last else clusters[k + 1])
            added = sum(slack.get(index_at.get(byte, -1), 0.0) for byte in range(item.offset + clusters[k], end))
            if added:
                glyphs.glyphs[k].geometry.width += int(added * self.units)

    # -- hanging -------------------------------------------------------------------------------------------------------

    def text_align(self, context: Any, line: Any, available: float, last: bool) -> float:
        """The line's offset, with blank halves at its ends hanging over; replaces `inline.text_align`."""
        lead = self.blank(line, first=True)
        trail = self.blank(line, first=False)
        offset: float = self.plain_text_align(context, line, available + lead + trail, last)
        return offset - lead

    def blank(self, line: Any, *, first: bool) -> float:
        """How many pixels at a line's start or end are the blank half of a mark."""
        leaves = list(self.leaves(line))
        for box in leaves if first else reversed(leaves):
            if not isinstance(box, self.boxes.TextBox):
                return 0.0
            text = box.text.strip(" " + JOINER + BREAK + GAP)
            if text.strip(INVISIBLE):
                # A mark that has given up its blank half is followed by HALF.
                mark = text[:1] if first and text[1:2] != HALF else "" if first else text[-1]
                hangs = mark and mark in (opening(box.style["lang"]) if first else closing(box.style["lang"]))
                return float(box.style["font_size"]) / 2 if hangs else 0.0
        return 0.0


@cache
def opening(lang: str | None) -> str:
    """The marks of a language that have a blank half before their ink."""
    return OPENS + ("“" if (lang or "").startswith(("zh", "ja")) else "")


@cache
def closing(lang: str | None) -> str:
    """The marks of a language that have a blank half after their ink."""
    stops = "" if (lang or "").startswith(CENTRED_STOPS) else STOPS
    return CLOSES + stops + ("”" if (lang or "").startswith(("zh", "ja")) else "")


def marked_bytes(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, features) in UTF-8 bytes of each character whose variant a mark asks for."""
    offsets = [0]
    for char in text:
        offsets.append(offsets[-1] + len(char.encode()))
    for match in MARKED.finditer(text):
        before = match.start() - 1
        while before >= 0 and text[before] in INVISIBLE:
            before -= 1
        if before >= 0:
            yield offsets[before], offsets[before + 1], VARIANTS[match[0]]


def gaps(text: str, after: str) -> dict[int, float]:
    """Where a text can be stretched: index of a character → its share; `after` is the text that follows on the line."""
    found: dict[int, float] = {}
    visible = [index for index, char in enumerate(text) if char not in INVISIBLE]
    classes = classify("".join(text[index] for index in visible) + after.lstrip(INVISIBLE)[:1])
    for place, index in enumerate(visible):
        here, following = classes[place], classes[place + 1 : place + 2]
        if not following:
            continue
        if here == " ":
            beside = classes[place - 1 : place] in STRETCHES or following in STRETCHES
            found[index] = 1.0 if beside else SPACE_SHARE
        elif following != " " and (here in STRETCHES or following in STRETCHES):
            found[index] = 1.0
    return found
