"""The finishing pass: what is done to the press's PDF before and after its bytes are written.

WeasyPrint can claim PDF/UA or PDF/A, not both in one file; what makes a file both is done here, and what either asks
for and WeasyPrint leaves out. docs/checks.md says how the result is checked (`tags`, `archive`).
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import md5
from typing import Any

from cvpdf.model.galley import Galley
from cvpdf.press.attach import attach
from cvpdf.press.conformance import claim
from cvpdf.press.font_program import stripped
from cvpdf.press.tag_tree import mend_tags

# What WeasyPrint is asked for: tags, and the version of PDF that PDF/A-2, PDF/A-3 and PDF/UA-1 build on.
OPTIONS = {"pdf_tags": True, "pdf_version": "1.7"}
PRINT = 4  # annotation flag (ISO 32000-1, table 165)
TRAILER = b"/Root 2 0 R"
RANGE = b"endcodespacerange"


def finisher(galley: Galley) -> Callable[[Any, Any], None]:
    """The function WeasyPrint calls with its document and a `pydyf.PDF`, which it mends in place."""

    def finish(_document: Any, pdf: Any) -> None:
        mend_tags(pdf)
        _mend_objects(pdf)
        _strip_fonts(pdf)
        _sort_characters(pdf)
        _label_pages(pdf)
        if galley.attachments:
            attach(pdf, galley.attachments, galley.date)
        claim(pdf, galley.standards, galley.lang, galley.date)

    return finish


def _mend_objects(pdf: Any) -> None:
    """Links are printed (ISO 19005-2, 6.3.2), and no picture is smoothed by the viewer (6.2.8.1).

    The corners of a link are told in the usual order (ISO 32000-1, 7.9.5): not every program takes the other one.
    """
    for each in pdf.objects:
        if isinstance(each, dict):
            if each.get("Type") == "/Annot":
                each["F"] = PRINT
                left, top, right, bottom = each["Rect"]
                each["Rect"][:] = [left, min(top, bottom), right, max(top, bottom)]
        elif getattr(each, "extra", {}).get("Subtype") == "/Image":
            each.extra.pop("Interpolate", None)


def _strip_fonts(pdf: Any) -> None:
    for each in pdf.objects:
        extra = getattr(each, "extra", {})
        if "Length1" in extra:
            program = stripped(each.stream[0])
            each.stream, extra["Length1"] = [program], len(program)


def _sort_characters(pdf: Any) -> None:
    """What a font's glyphs stand for is told in their order, not in that in which they show on the pages.

    So an edit that brings no new character leaves the font's objects, and all pages but its own, as they were; and they
    pack better.
    """
    for each in pdf.objects:
        lines: list[Any] = getattr(each, "stream", [])
        if b"begincmap" in lines[:3]:
            first = lines.index(RANGE)
            places = [place for place, line in enumerate(lines) if line[:1] == b"<" and place > first]
            for place, line in zip(places, sorted(lines[place] for place in places), strict=True):
                lines[place] = line


def _label_pages(pdf: Any) -> None:
    """Viewers name the pages as their folios do: 1, 2, 3."""
    import pydyf

    label = pydyf.Dictionary({"S": "/D"})
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, label])})


def identified(pdf: bytes) -> bytes:
    """The file with its identifier in the trailer (ISO 19005-2, 6.1.3): a digest of itself, so that equals stay equal.

    The trailer stands behind everything that the cross-reference table counts, so nothing moves. pydyf could do it too,
    by compressing every stream a second time.
    """
    digest = md5(pdf, usedforsecurity=False).hexdigest().encode()
    start, found, end = pdf.rpartition(TRAILER)
    if not found:
        raise AssertionError("the trailer of pydyf's PDF is not where it was")
    return start + found + b"/ID [<%b><%b>]" % (digest, digest) + end
