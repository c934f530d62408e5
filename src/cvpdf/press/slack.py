"""What a line's text boxes are widened by, and which of their glyphs have a part of it in their own advance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cvpdf.press.line_packing import YIELDS
from cvpdf.typography.decide import GAP, HALF
from cvpdf.typography.justification import SAFE


class Slack(dict[int, float]):
    """Index of a character in a box's text → pixels of space to add after it; stands in `justification_spacing`.

    Attributes:
        variants: Those whose glyph is to be another one, wider or half as wide, which is so much of the space; the mark
            that asks for it.
        wide_marks: Full-width marks whose glyph is to be the wider one, if there is one.
    """

    def __init__(self, spaces: Mapping[int, float], variants: Mapping[int, str], wide_marks: frozenset[int]) -> None:
        super().__init__(spaces)
        self.variants, self.wide_marks = variants, wide_marks


def slack_of(places: Mapping[int, str], halves: Iterable[int], given: Mapping[str, float], em: float) -> Slack:
    """The pixels for each gap of a box, and the glyphs that have a part of them."""
    spaces = {index: given[kind] * em for index, kind in places.items()}
    wider = given.get("ideographs", 0.0) > SAFE
    variants = {index: GAP for index, kind in places.items() if wider and kind == "ideographs"}
    wide = frozenset(index for index, kind in places.items() if kind == "behind mark" and given[kind] > SAFE)
    for index in halves:
        spaces[index] = spaces.get(index, 0.0) - YIELDS * em
        variants[index] = HALF
    return Slack(spaces, variants, wide)
