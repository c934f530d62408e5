"""A forme: a galley with its type, locked up to be laid out at one scale or at several, and printed once.

The page is parsed once and its fonts are loaded once; laying it out again gives the same bytes as a fresh one would
(measured, and tests/unit/press/test_forme.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from cvpdf.model.fit import Layout, Scale
from cvpdf.model.galley import Galley
from cvpdf.press.case import Case
from cvpdf.press.fetcher import make_fetcher
from cvpdf.press.finish import OPTIONS, finisher, identified
from cvpdf.press.languages import passage_style, tag_languages
from cvpdf.press.sheets import rules_for_pages, sheet_of
from cvpdf.press.user_agent import page_of
from cvpdf.typography.decide import BREAK, GAP, HALF, JOINER

MARKS = dict.fromkeys(map(ord, JOINER + BREAK + GAP + HALF))
PIXELS = 96 / 72  # in a point
BLOCKS = frozenset(("BlockBox", "TableBox"))  # what has room above it and below


class Forme:
    """A galley in the press.

    Args:
        galley: What is to be set.
        case: Its type, which has to outlive the forme.
    """

    def __init__(self, galley: Galley, case: Case) -> None:
        self.galley = galley
        self._case = case
        self._fetcher = make_fetcher(case.weasyprint, galley.assets)
        self._style = galley.css
        if galley.passages:
            tag_languages(case.weasyprint)
            self._style += passage_style(self._style, case.fount.passages)
        self._style = case.named(self._style)
        self._page = page_of(case.weasyprint, galley.html, self._style, self._fetcher)
        self._documents: dict[Scale, Any] = {}
        self._layouts: dict[Scale, Layout] = {}
        self._earlier: dict[object, Any] = {}
        if case.kept:
            self._earlier, case.kept = case.kept, {}

    def lay_out(self, scale: Scale) -> Layout:
        """Lay the galley out.

        Args:
            scale: How wide it is set.
        """
        if scale not in self._layouts:
            self._layouts[scale] = self._measured(self._document(scale), scale)
        return self._layouts[scale]

    @staticmethod
    def _measured(document: Any, scale: Scale) -> Layout:
        return Layout(
            pages=len(document.pages),
            fill=_fill(document),
            lines=_height(document) / _line(scale),
            sections=tuple(_sections(document, _line(scale))),
            gaps=sum(_gaps(page._page_box) for page in document.pages) / _height(document),  # noqa: SLF001 - see _fill
            foot=_foot(document),
        )

    def print(self, scale: Scale) -> bytes:
        """The PDF at a scale; laid out anew only if that has not been done."""
        document = self._document(scale)
        return identified(document.write_pdf(finisher=finisher(self.galley), **OPTIONS))

    def _document(self, scale: Scale) -> Any:
        if scale not in self._documents:
            style = _scaled(self._style, scale)
            sheets = [self._case.faces, self._sheet(style)]
            fonts = self._case.configuration
            with self._keeping(style, scale):
                self._documents[scale] = self._page.render(stylesheets=sheets, font_config=fonts)
        return self._documents[scale]

    def _keeping(self, style: str, scale: Scale) -> AbstractContextManager[None]:
        """The pages of the last galley at the same scale, with the same pictures, are used and kept, where any are.

        Its rules for elements may be others, for boxes are compared with the declarations that hold for them.
        """
        if self._case.kept is None:
            return nullcontext()
        from cvpdf.press.kept_pages import Kept, keeping

        likeness = scale, rules_for_pages(style), tuple(sorted(self.galley.assets.items()))
        kept = self._case.kept[likeness] = self._earlier.pop(likeness, None) or Kept()
        return keeping(kept, self._case.weasyprint, style)

    def _sheet(self, style: str) -> Any:
        fonts = self._case.configuration
        return sheet_of(self._case.weasyprint, style, font_config=fonts, url_fetcher=self._fetcher)


def _line(scale: Scale) -> float:
    """The distance of two lines, in CSS pixels."""
    return scale.size * scale.leading * PIXELS


def _scaled(style: str, scale: Scale) -> str:
    """The style with the tokens of the scale put in."""
    values = {
        "gap": f"{scale.gap:g}",
        "leading": f"{scale.leading:g}",
        "font-size": f"{scale.size:g}pt",
        "line": f"{scale.size * scale.leading:.3f}pt",
    }
    for token, value in values.items():
        style = style.replace(f"var(--{token})", value)
    return style


def _fill(document: Any) -> float:
    """How far down the last page's text area the end of the résumé stands, 0 to 1."""
    page = document.pages[-1]
    box = page._page_box  # noqa: SLF001 - the page's own margins; press.start pins the version
    end = page.anchors.get("end")
    if end is None:
        return 1.0
    filled: float = (end[1] - box.content_box_y()) / box.height
    return max(0.0, min(1.0, filled))


def _height(document: Any) -> float:
    """Of the text area of the last page, in CSS pixels."""
    height: float = document.pages[-1]._page_box.height  # noqa: SLF001 - see _fill
    return height


def _foot(document: Any) -> float:
    """What is blank below the last line of the page before the last, 0 to 1; 0 where there is none."""
    if len(document.pages) == 1:
        return 0.0
    page = document.pages[-2]._page_box  # noqa: SLF001 - see _fill
    box = page
    while flow := [child for child in getattr(box, "children", ()) if child.is_in_normal_flow()]:
        box = flow[0] if box is page else flow[-1]  # after the text come the page's margin boxes
    below: float = (page.content_box_y() + page.height - box.position_y - box.margin_height()) / page.height
    return max(0.0, min(1.0, below))


def _gaps(box: Any) -> float:
    """The room between the blocks in a box, in CSS pixels: the margins that are left of those that met."""
    room, foot = 0.0, None
    for child in box.children:
        # A line has none, and a table's are a matter of its padding.
        if not (child.is_in_normal_flow() and hasattr(child, "children") and type(child).__name__ in BLOCKS):
            continue
        head = child.border_box_y()
        room += _gaps(child) + (max(0.0, head - foot) if foot is not None else 0.0)
        foot = head + child.border_height()
    return room


def _sections(document: Any, line: float) -> Iterator[tuple[str, float]]:
    """Title and height in lines of each section, over all pages."""
    heights: dict[Any, float] = {}
    for page in document.pages:
        for box in page._page_box.descendants():  # noqa: SLF001 - see _fill
            if box.element_tag == "section" and box.element is not None:
                heights[box.element] = heights.get(box.element, 0.0) + box.margin_height()
    for element, height in heights.items():
        title = next((each for each in element.iter() if "section-title" in each.get("class", "")), None)
        text = "" if title is None else "".join(title.itertext()).translate(MARKS).strip()
        yield text, height / line
