"""The measures of a page, from a theme's tokens: sizes, columns, the sheet, and how far `fit` may go from them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cvpdf.composition.inlines import ems
from cvpdf.model.fit import Goal, Room, Scale
from cvpdf.model.galley import Paper
from cvpdf.model.lengths import points
from cvpdf.model.settings import Settings
from cvpdf.model.theme import Theme, Token

PHOTO_GAP = "6mm"  # between the head and the portrait, as base/style.css has it
SMALLEST_NAME = "12pt"
LEAST_HEAD = "100mm"  # beside a portrait and as much blank on the other side; in less a head is not centred on the page
ICON = 1.45  # ems of an icon and the gap behind it, as base/style.css has them
FACT_GAP = 0.8  # ems behind a fact in a grid, as jianli/style.css has it
LEAST_RUNNING, RAGGED = "7pt", 0.85  # … in two lines of a strip, which are not filled
STRIP_NAME = 0.92  # of the text's size: the name on a later strip
BESIDE = 0.5  # ems beside a period
LEAST_TITLE = 10.0  # ems; where a period leaves a title less than this, it stands on a line below it
INDENT = 3.0  # ems that a project stands further in than its employer, with the gap before a period
# What `fit` may change is put in when the scale is known (press.forme); `line` is reckoned from two of them.
SCALED = frozenset(("gap", "leading", "font-size", "line"))
# What an author sets who has decided how close it is to be.
ROOM = frozenset(("gap", "density", "leading"))
VARIABLE = re.compile(r"var\(--([\w-]+)\)")


def tokens_for(theme: Theme, lang: str, widest: float) -> dict[str, Token]:
    """The theme's tokens, those among them that are reckoned from others or from the text.

    They are put in by compose and not left to the press: it looks custom properties up again for every box (30 ms).

    Args:
        theme: The theme.
        lang: Language of the document.
        widest: Width of the longest period, in ems; its column is no narrower.
    """
    tokens = theme.values(lang)
    size = points(str(tokens["font-size"]))
    narrowest = (widest + BESIDE) * size
    wish = str(tokens["date-column"])
    column = narrowest if wish == "auto" else max(narrowest, points(wish))
    line = size * float(tokens["leading"])
    # A choice may name another token: the accent's colour for emphasis.
    own = {name: filled(value, tokens) for name, value in tokens.items() if isinstance(value, str) and "var(" in value}
    return tokens | own | {"line": f"{line:.3f}pt", "date-column": f"{column:.2f}pt"}


@dataclass(frozen=True, slots=True)
class Header:
    """The room for entries' headers, in ems of the text.

    Attributes:
        room: Of a title and its period: in the narrower column of a theme with two, indented as a project.
        column: Of every period; 0 where each takes what it needs, which is not seen where they end at the right.
        size: Of the text, in points.
    """

    room: float
    column: float
    size: float

    @property
    def whole(self) -> float:
        """The room of what stands by itself, and is not indented."""
        return self.room + INDENT

    def period(self, ems: float) -> float:
        """The width of a period that is so wide."""
        return self.column or ems + BESIDE

    def stacked(self, ems: float) -> bool:
        """Whether a period so wide leaves no room for a title beside it."""
        return self.room - self.period(ems) < LEAST_TITLE

    def style(self, ems: float) -> str:
        """What its style must say of it; empty for a column, and on a line of its own."""
        return "" if self.column or self.stacked(ems) else f"width: {self.period(ems) * self.size:.2f}pt"


def header_of(theme: Theme, tokens: Mapping[str, Token], lang: str) -> Header:
    """The measures of headers."""
    room, size = wide_column(tokens), points(str(tokens["font-size"]))
    free = theme.values(lang)["date-column"] == "auto" and tokens["date-align"] == "right"
    column = 0.0 if free else points(str(tokens["date-column"])) / size
    return Header(room / size - INDENT, column, size)


def wide_column(tokens: Mapping[str, Token]) -> float:
    """Width of the column of the text, in points: between the margins, beside the strip of a theme with two columns."""
    sides = 2 * points(str(tokens["margin-side"]))
    if "aside" in tokens:
        sides += points(str(tokens["side-width"])) + 2 * points(str(tokens["side-gap"]))
    return points(str(tokens["page-size"]).split()[0]) - sides


@dataclass(frozen=True, slots=True)
class HeadRoom:
    """The room for name and contacts.

    Attributes:
        width: In points.
        size: Of the text, in points.
        balanced: Whether as much is left blank on one side as the portrait takes on the other.
        column: Of a grid in which contacts stand, from one to the next, in ems of the text; 0 for none.
        icon: Before each contact, in ems of the text; 0 for none.
    """

    width: float
    size: float
    balanced: bool = False
    column: float = 0.0
    icon: float = 0.0

    @property
    def ems(self) -> float:
        """Its width in ems of the text."""
        return self.width / self.size

    def own_rows(self, widths: Sequence[float]) -> list[bool]:
        """Which of some contacts have a row of the grid to themselves, for they would push the next out of its column.

        Args:
            widths: Of the contacts, in ems of the text.
        """
        columns, place, alone = int(self.ems / self.column) if self.column else 1, 0, []
        for width in (each + self.icon for each in widths):
            last = place == columns - 1
            room = self.ems - place * self.column if last else self.column - FACT_GAP
            alone.append(bool(self.column) and width > room)
            place = 0 if alone[-1] or last else place + 1
        return alone


def head_room(tokens: Mapping[str, Token], *, photo: bool) -> HeadRoom:
    """The room for name and contacts, beside the portrait where it stands in the head."""
    width, size = wide_column(tokens), points(str(tokens["font-size"]))
    portrait = points(str(tokens["photo-width"])) + points(PHOTO_GAP) if photo and "aside" not in tokens else 0
    balanced = portrait > 0 and tokens["header-align"] == "center" and width - 2 * portrait >= points(LEAST_HEAD)
    width -= portrait * (1 + balanced)
    share = str(tokens.get("facts-width", "0%")).removesuffix("%")
    icon = ICON if tokens["icons"] == "on" else 0.0
    return HeadRoom(width, size, balanced, width / size * float(share) / 100, icon)


def name_sizes(tokens: Mapping[str, Token], name: str, room: float) -> dict[str, Token]:
    """The sizes at which a name stands in one line: the theme's, or smaller ones for a long name.

    A name over two lines is found by no parser in one piece.

    Args:
        tokens: The tokens.
        name: The name as it is written.
        room: Of the head, in points.
    """
    wish = points(str(tokens["name-size"]))
    # A bold letter is up to two thirds of an em, an ideograph one; both may be tracked.
    width = sum(1.05 if each else 0.67 for each in (ems(char) > 0.5 for char in name))
    if not width:
        return {"name-size": f"{wish:g}pt"}
    sizes: dict[str, Token] = {"name-size": f"{max(points(SMALLEST_NAME), min(wish, room / width)):.2f}pt"}
    if "strip-name" in tokens:
        two_lines = 2 * RAGGED * points(str(tokens["side-width"]))
        running = min(STRIP_NAME * points(str(tokens["font-size"])), two_lines / width)
        sizes["strip-name"] = f"{max(points(LEAST_RUNNING), running):.2f}pt"
    return sizes


def room_of(theme: Theme, tokens: Mapping[str, Token], lang: str) -> Room:
    """How the author wants it set, and how far `fit` may go from that: never beyond it, where it is already closer."""
    natural = Scale(float(tokens["gap"]), float(tokens["leading"]), points(str(tokens["font-size"])))
    limits = theme.limits(lang)
    tightest = Scale(
        min(natural.gap, natural.gap * limits.get("gap", 1)),
        min(natural.leading, limits.get("leading", natural.leading)),
        min(natural.size, limits.get("font-size", natural.size)),
    )
    return Room(natural, tightest, natural.gap * max(1, limits.get("widest-gap", 1)))


def goal_of(settings: Settings, theme: Theme) -> Goal:
    """How many pages there are to be. A page is tidied only where its author has said nothing of pages and of room."""
    silent = settings.fill is None and settings.max_pages is None  # so many pages or fewer: fewer may be tidier
    return Goal(settings.pages, settings.max_pages, bool(settings.fill), silent and not theme.chosen & ROOM)


def filled(text: str, tokens: Mapping[str, Token]) -> str:
    """A style or a drawing with the tokens put in where it says `var(--token)`."""
    return VARIABLE.sub(lambda name: str(tokens.get(name[1], name[0])), text)


def pictures_of(theme: Theme, tokens: Mapping[str, Token]) -> dict[str, bytes]:
    """The theme's own pictures, an SVG's colours put in."""
    return {
        url: filled(data.decode("utf-8", "replace"), tokens).encode() if url.endswith(".svg") else data
        for url, data in theme.pictures.items()
    }


def paper_of(tokens: Mapping[str, Token]) -> Paper:
    """The sheet."""
    width, height = (points(side) / points("1mm") for side in str(tokens["page-size"]).split())
    return Paper(str(tokens["paper"]), round(width, 1), round(height, 1))


def style_of(theme: Theme, tokens: Mapping[str, Token]) -> str:
    """The style sheet with the tokens put in, but for those of the scale."""
    return filled(theme.css, {token: value for token, value in tokens.items() if token not in SCALED})
