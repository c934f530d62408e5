"""The wider glyphs of full-width marks that a cut face has (typefaces/wide_marks.py), as Pango's fonts know them."""

from __future__ import annotations

import struct
from typing import Any

from cvpdf.typefaces.wide_marks import TABLE


class WideGlyphs:
    """Asks a font for its table.

    Args:
        ffi: WeasyPrint's module of that name.
    """

    def __init__(self, ffi: Any) -> None:
        self.ffi, self.pango, self.harfbuzz = ffi.ffi, ffi.pango, ffi.harfbuzz
        self.tag = int.from_bytes(TABLE, "big")

    def of(self, font: Any) -> dict[int, int]:
        """Glyph → the wider one, of a `PangoFont`; empty for a face without any."""
        face = self.harfbuzz.hb_font_get_face(self.pango.pango_font_get_hb_font(font))
        blob = self.harfbuzz.hb_face_reference_table(face, self.tag)
        with self.ffi.new("unsigned int *") as length:
            data = self.harfbuzz.hb_blob_get_data(blob, length)
            table = self.ffi.unpack(data, int(length[0])) if length[0] else b""
        self.harfbuzz.hb_blob_destroy(blob)
        return dict(struct.iter_unpack(">HH", table))
