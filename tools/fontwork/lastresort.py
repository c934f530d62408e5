"""The face of last resort: a box and the spaces. It draws what no face has, and Pango never finds itself fontless."""

from __future__ import annotations

import io

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from fontwork.catalogue import REGULAR
from fontwork.forge import finish

NAME = "cv Last Resort"
# It lies with the code: whatever happens to fonts/, it is there.
FILE = "src/cvpdf/typefaces/lastresort/cv-last-resort.ttf"
_EM, _ADVANCE = 1000, 600
# The frame of the box, in units: outer corner, inner corner. It stands on the line and is as high as a capital.
_OUTER, _INNER = (60, 0, 540, 720), (110, 50, 490, 670)


def _box() -> object:
    pen = TTGlyphPen(None)
    for (left, bottom, right, top), clockwise in ((_OUTER, True), (_INNER, False)):
        corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
        for number, corner in enumerate(corners if clockwise else corners[::-1]):
            (pen.lineTo if number else pen.moveTo)(corner)
        pen.closePath()
    return pen.glyph()


def last_resort() -> bytes:
    """The face, as bytes; its characters are the spaces, its box is glyph 0."""
    builder = FontBuilder(_EM, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": _box()})
    builder.setupHorizontalMetrics({".notdef": (_ADVANCE, _OUTER[0])})
    builder.setupHorizontalHeader()
    builder.setupNameTable({})
    builder.setupOS2()
    builder.setupPost(keepGlyphNames=False)
    # Saved and read again, so that every table has its final form before the steps that all faces go through.
    draft = io.BytesIO()
    builder.font.save(draft)
    font = TTFont(io.BytesIO(draft.getvalue()), recalcBBoxes=False, recalcTimestamp=False)
    return finish(font, NAME, REGULAR)
