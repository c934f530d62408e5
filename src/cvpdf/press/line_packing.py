"""One token more on a line whose marks give up their blank halves, where it would be ragged, or pulled far apart.

CLREQ 3.1.6 and JLREQ 3.8.2-3 take room from marks before they add any between characters. A line whose slack can be
shared unseen keeps its marks as they are; where a long word or number would leave more, they make room for it. As many
do as can, so that a line's commas look alike, and what is over goes into its gaps.

One private function of WeasyPrint is wrapped by `line_setting.install`, which knows the version.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cvpdf.typography.blanks import yielding
from cvpdf.typography.classes import SINGLE
from cvpdf.typography.justification import INVISIBLE, SAFE, stretch

if TYPE_CHECKING:
    from cvpdf.press.line_setting import LineSetter

YIELDS = 0.5  # ems that a mark gives
# In ems: nearly every line with less to share can be filled, and one that cannot looks no worse for it.
LITTLE = 0.8
Place = tuple[Any, int]  # a text box and the index of a character in it
TRIES = 4  # at how many tokens more, from the most that there can be
# Positional arguments of `split_inline_box` after `max_x`, which are lists that it appends to.
_LISTS = slice(3, 8)


class Filling(NamedTuple):
    """The marks that give up their halves, and how far apart the ideographs of the line then stand, in ems."""

    halves: Sequence[Place]
    apart: float


class Packer:
    """What `split_inline_box` becomes.

    Args:
        setter: Knows a line's boxes and gaps.
        inline: WeasyPrint's module.
    """

    def __init__(self, setter: LineSetter, inline: Any) -> None:
        self.setter = setter
        self.plain = inline.split_inline_box
        self.trailing = inline.trailing_whitespace_size

    def split_inline_box(self, context: Any, box: Any, position_x: float, max_x: float, *others: Any) -> Any:
        """A line as WeasyPrint breaks it, or a longer one whose marks can be set closer."""
        found = self.plain(context, box, position_x, max_x, *others)
        line, resume_at, preserved = found[:3]
        if resume_at is None or preserved or not isinstance(box, self.setter.boxes.LineBox):
            return found
        em = line.style["font_size"]
        start = position_x - line.text_indent  # of the line's box, from where its width counts
        slack = max_x - start - line.width
        if slack < LITTLE * em or line.style["text_align_all"] != "justify" or any(map(len, others[_LISTS][:4])):
            return found
        if not all(child.is_in_normal_flow() and not child.is_leader for child in box.children):
            return found
        width = max_x - start
        plain = self.filling(context, line, width, ())
        if plain is not None and plain.apart <= SAFE:
            return found
        # Its own last mark will stand inside, and the one that comes last may hang.
        room = (2 + len(self.halves(line))) * YIELDS * em
        for _ in range(TRIES):
            again = [[] if isinstance(each, list) else each for each in others]
            longer = self.plain(context, box, position_x, max_x + room, *again)
            if longer[1] == resume_at or longer[2] or any(map(len, again[_LISTS][:4])):
                break
            packed = self.filling(context, longer[0], width, self.halves(longer[0]))
            if packed is not None and (plain is None or packed.apart < plain.apart):
                longer[0].cvpdf_halves = packed.halves
                return longer
            room = start + longer[0].width - 1 - max_x
        return found

    def filling(self, context: Any, line: Any, width: float, halves: Sequence[Place]) -> Filling | None:
        """How a line is filled, its ideographs set apart as little as can be; None where nothing fills it."""
        em = line.style["font_size"]
        lead, trail = self.setter.overhang(line)
        slack = (width + lead + trail - line.width + self.trailing(context, line)) / em
        kinds = {(box, index): kind for box, places in self.setter.gaps(line) for index, kind in places.items()}
        best: Filling | None = None
        for number in range(len(halves), -1, -1):
            rest = slack + number * YIELDS
            half = dict.fromkeys(kinds.keys() & set(halves[:number]), "mark")
            given = stretch(rest, (kinds | half).values()) if rest >= 0 else {}
            apart = given.get("ideographs", 0.0)
            if given and (best is None or apart < best.apart):
                best = Filling(halves[:number], apart)
            if best and best.apart <= SAFE:
                break
        return best

    def halves(self, line: Any) -> list[Place]:
        """The marks that can give, those of a list first; but for those at the line's ends, which hang."""
        texts = [box for box in self.setter.leaves(line) if isinstance(box, self.setter.boxes.TextBox)]
        visible = [(box, index) for box in texts for index, char in enumerate(box.text) if char not in INVISIBLE + " "]
        found = [(box, index) for box in texts for index in yielding(box.text, box.style["lang"])]
        inside = [place for place in found if place not in (visible[0], visible[-1])] if visible else []
        return sorted(inside, key=lambda place: place[0].text[place[1]] not in SINGLE["s"])
