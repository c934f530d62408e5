"""Setting a line as CJK wants it, where WeasyPrint 70 has no word for it: gaps, half-width marks, justification.

- U+2063 and U+2064 in the text (typography/decide.py) give the character before its glyph variant, `ss01` or `ss02`.
- Justified lines share their slack over the gaps between ideographs as well as over spaces (justification.py).
  What is more than a reader of PDF takes for a space is part of a wider glyph, again `ss01`.
- The blank half of a full-width mark hangs over the line's edge, so that ink is flush with ink (CLREQ 3.1.6.3).

Private functions are replaced, in a version of WeasyPrint that is known; in another one `install` does nothing,
and the page is only plainer. tests/unit/press/test_line_setting.py fails when WeasyPrint can do without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cvpdf.press.by_heart import SERIES, known_by_heart
from cvpdf.press.known_lines import knowing
from cvpdf.press.line_ends import keeping_whole
from cvpdf.press.line_packing import YIELDS, Packer
from cvpdf.press.slack import Slack, slack_of
from cvpdf.press.wide_glyphs import WideGlyphs
from cvpdf.typography.blanks import closing, opening
from cvpdf.typography.decide import BREAK, GAP, HALF, JOINER
from cvpdf.typography.justification import INVISIBLE, gaps, stretch

MARKED = re.compile(f"[{GAP}{HALF}]")
# No ligature there: the features of `fi` are those of its f, and the gap is the i's.
VARIANTS = {GAP: "ss01 1,liga 0", HALF: "ss02 1"}
# How much wider than an em the variant of an ideograph or mark is (tools/fontwork/variants.py).
BY = {GAP: 0.2, HALF: -YIELDS}
FULL_RANGE = 0xFFFFFFFF
# The arguments of WeasyPrint's font_features, in its order.
FEATURE_PROPERTIES = (
    "font_kerning", "font_variant_ligatures", "font_variant_position", "font_variant_caps", "font_variant_numeric",
    "font_variant_alternates", "font_variant_east_asian", "font_feature_settings",
)  # fmt: skip


def install(weasyprint: Any) -> None:
    """Teach this WeasyPrint to set lines; a second time changes nothing."""
    inline, line_break = weasyprint.layout.inline, weasyprint.text.line_break
    if not weasyprint.__version__.startswith(SERIES) or hasattr(line_break, "cvpdf_sets_lines"):
        return
    line_break.cvpdf_sets_lines = True
    setter = LineSetter(weasyprint)
    line_break.Layout.set_text = setter.set_text_of_layout()
    inline.justify_line = setter.justify_line
    inline.text_align = setter.text_align
    preferred = weasyprint.layout.preferred
    if known_by_heart(weasyprint):
        inline.split_first_line = preferred.split_first_line = knowing(inline.split_first_line)
    inline.split_first_line = keeping_whole(inline.split_first_line)
    inline.split_inline_box = Packer(setter, inline).split_inline_box


class LineSetter:
    """The three functions, and what they need of WeasyPrint."""

    def __init__(self, weasyprint: Any) -> None:
        self.boxes = weasyprint.formatting_structure.boxes
        self.parents = (self.boxes.LineBox, self.boxes.InlineBox)
        self.features_of = weasyprint.text.fonts.font_features
        ffi = weasyprint.text.ffi
        self.ffi, self.pango, self.units = ffi.ffi, ffi.pango, ffi.TO_UNITS
        self.plain_set_text = weasyprint.text.line_break.Layout.set_text
        self.plain_text_align = weasyprint.layout.inline.text_align
        self.wide_glyphs = WideGlyphs(ffi)
        self.feature_texts: dict[Any, str] = {}

    # -- glyph variants ------------------------------------------------------------------------------------------------

    def set_text_of_layout(self) -> Any:
        """The method that replaces `Layout.set_text`."""

        def set_text(layout: Any, text: str, justify: bool = False) -> None:
            slack = layout.justification_spacing
            stretched = isinstance(slack, Slack)
            variants = marked(text) if MARKED.search(text) else {}
            if stretched:
                layout.justification_spacing = 0
                variants |= slack.variants if justify else {}
            # A layout that is cut to its first line has the attributes of the whole text until it gets others.
            if variants or hasattr(layout, "cvpdf_variants"):
                layout.cvpdf_variants = True
                self.set_variants(layout, text, variants)
            self.plain_set_text(layout, text, justify)
            if layout.style["letter_spacing"] not in ("normal", 0):
                self.track_letters_only(layout)
            if stretched:
                layout.justification_spacing = slack
                if justify:
                    self.stretch(layout, slack)

        return set_text

    def set_variants(self, layout: Any, text: str, variants: Mapping[int, str]) -> None:
        """Give characters their variants, over the features of the whole text.

        In a list of attributes of its own: the one that is there holds an attribute that WeasyPrint puts into many, and
        Pango frees what is changed.
        """
        attributes = self.ffi.gc(self.pango.pango_attr_list_new(), self.pango.pango_attr_list_unref)
        base = self.base_features(layout.style)
        if base:
            self.set_feature(attributes, base, 0, FULL_RANGE)
        for start, end, mark in runs(text, variants):
            variant = VARIANTS[mark]
            self.set_feature(attributes, f"{base},{variant}" if base else variant, start, end)
        self.pango.pango_layout_set_attributes(layout.layout, attributes)

    def track_letters_only(self, layout: Any) -> None:
        """Take letter-spacing from marks, which have no width: what stands beside one would be twice as far apart."""
        attributes = self.pango.pango_layout_get_attributes(layout.layout)
        marks = [index for index, char in enumerate(layout.text) if char in INVISIBLE]
        for start, end in places(layout.text, marks):
            attribute = self.pango.pango_attr_letter_spacing_new(0)
            attribute.start_index, attribute.end_index = start, end
            self.pango.pango_attr_list_change(attributes, attribute)
        if marks:
            self.pango.pango_layout_set_attributes(layout.layout, attributes)

    def set_feature(self, attributes: Any, features: str, start: int, end: int) -> None:
        """OpenType features for the bytes from `start` to `end`."""
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
        em = line.style["font_size"]
        boxes = dict(self.gaps(line))
        halves = getattr(line, "cvpdf_halves", ())
        slack = extra / em + len(halves) * YIELDS
        for box, index in halves:  # there is no wider glyph of half a mark
            boxes[box] = boxes[box] | ({index: "mark"} if index in boxes[box] else {})
        given = stretch(slack, (kind for places in boxes.values() for kind in places.values()))
        if given:
            mine = {box: [index for other, index in halves if other is box] for box in boxes}
            self.move(line, {box: slack_of(places, mine[box], given, em) for box, places in boxes.items()}, 0.0)

    def gaps(self, line: Any) -> Iterator[tuple[Any, dict[int, str]]]:
        """Each text box of a line with its gaps: index of the character before → kind."""
        leaves = list(self.leaves(line))
        for index, box in enumerate(leaves):
            if isinstance(box, self.boxes.TextBox):
                following = leaves[index + 1] if index + 1 < len(leaves) else None
                after = getattr(following, "text", "x") if following is not None else ""
                yield box, gaps(box.text, after)

    def leaves(self, box: Any) -> Iterator[Any]:
        """What stands on a line: boxes of text, and whatever else has no children on it."""
        if isinstance(box, self.parents):
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
        if not isinstance(box, self.parents):
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
        em = layout.style["font_size"]
        run = line.runs[0]
        while run != self.ffi.NULL:
            self.stretch_run(run.data, index_at, slack, em)
            run = run.next

    def stretch_run(self, run: Any, index_at: dict[int, int], slack: Slack, em: float) -> None:
        """Widen the glyphs of one run; `index_at` knows the character that begins at a byte."""
        glyphs, clusters, item = run.glyphs, run.glyphs.log_clusters, run.item
        # A face of the system's has no such glyphs.
        wide = self.wide_glyphs.of(item.analysis.font) if slack.wide_marks else {}
        widths = {mark: round((1 + by) * em * self.units) for mark, by in BY.items()}
        for k in range(glyphs.num_glyphs):
            last = k == glyphs.num_glyphs - 1
            if not last and clusters[k + 1] == clusters[k]:
                continue
            end = item.offset + (item.length if last else clusters[k + 1])
            places = [index_at[byte] for byte in range(item.offset + clusters[k], end) if byte in index_at]
            added = sum(slack.get(index, 0.0) for index in places)
            geometry = glyphs.glyphs[k].geometry
            if slack.wide_marks.intersection(places):
                info = glyphs.glyphs[k]
                info.glyph = wide.get(info.glyph, info.glyph)
            for mark in filter(None, map(slack.variants.get, places)):
                if abs(geometry.width - widths[mark]) < self.units / 8:
                    added -= BY[mark] * em
            if added:
                geometry.width += int(added * self.units)

    # -- hanging -------------------------------------------------------------------------------------------------------

    def text_align(self, context: Any, line: Any, available: float, last: bool) -> float:
        """The line's offset, with blank halves at its ends hanging over; replaces `inline.text_align`."""
        lead, trail = self.overhang(line)
        room = available + lead + trail
        if hasattr(line, "cvpdf_halves"):
            self.justify_line(context, line, room - line.width)
            return -lead
        offset: float = self.plain_text_align(context, line, room, last)
        return offset - lead

    def overhang(self, line: Any) -> tuple[float, float]:
        """How many pixels hang over a line's start and end, the gap before what stands on the next line among them."""
        leaves = list(self.leaves(line))
        gaps = [each for each in leaves[-1:] if getattr(each, "text", "").endswith(GAP + BREAK)]
        trail = sum(BY[GAP] * each.style["font_size"] for each in gaps)
        return self.blank(leaves, first=True), self.blank(leaves[::-1], first=False) + trail

    def blank(self, leaves: Iterable[Any], *, first: bool) -> float:
        """How many pixels at a line's start or end are the blank half of a mark; its leaves begin there."""
        for box in leaves:
            if not isinstance(box, self.boxes.TextBox):
                return 0.0
            text = box.text.strip(" " + JOINER + BREAK + GAP)
            if text.strip(INVISIBLE):
                # A mark that has given up its blank half is followed by HALF.
                halved = text[1:].lstrip(JOINER)[:1] == HALF
                mark = text[-1] if not first else "" if halved else text[0]
                hangs = mark and mark in (opening(box.style["lang"]) if first else closing(box.style["lang"]))
                return float(box.style["font_size"]) / 2 if hangs else 0.0
        return 0.0


def marked(text: str) -> dict[int, str]:
    """Index of each character whose variant a mark asks for → the mark."""
    found = {}
    for match in MARKED.finditer(text):
        before = match.start() - 1
        while before >= 0 and text[before] in INVISIBLE:
            before -= 1
        if before >= 0:
            found[before] = match[0]
    return found


def places(text: str, indices: Iterable[int]) -> Iterator[tuple[int, int]]:
    """(start, end) in UTF-8 bytes of characters of a text."""
    for index in indices:
        start = len(text[:index].encode())
        yield start, start + len(text[index].encode())


def runs(text: str, variants: Mapping[int, str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, mark) in UTF-8 bytes of characters in a row with the same variant, what is invisible among them."""
    offset = start = 0
    current = ""
    for index, char in enumerate(text):
        mark = variants.get(index, current if char in INVISIBLE else "")
        if mark != current:
            if current:
                yield start, offset, current
            start, current = offset, mark
        offset += len(char.encode())
    if current:
        yield start, offset, current
