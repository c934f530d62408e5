"""press.font_program: of a font's file only what a PDF's reader needs, and that unchanged."""

from io import BytesIO
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from pypdf.generic import StreamObject
from tests.unit.press.galleys import set_body

from cvpdf.data import FONTS
from cvpdf.press.font_program import MAGIC, NEEDED, _sum, stripped

CUT = (FONTS / "cv-mono-regular.ttf").read_bytes()
KEPT = {tag.decode() for tag in NEEDED}


def test_the_needed_tables_are_as_they_were_and_no_other_is_there() -> None:
    before, after = TTFont(BytesIO(CUT)), TTFont(BytesIO(stripped(CUT)))
    assert set(after.reader.keys()) == set(before.reader.keys()) & KEPT
    for tag in after.reader.keys():  # noqa: SIM118 - not a mapping
        one, other = bytearray(before.reader[tag]), bytearray(after.reader[tag])
        if tag == "head":
            one[8:12] = other[8:12] = bytes(4)
        assert one == other, tag


def test_the_sums_are_right() -> None:
    font = TTFont(BytesIO(stripped(CUT)), checkChecksums=2)  # which raises where a table's is wrong
    for tag in font.reader.keys():  # noqa: SIM118
        assert font.reader[tag]
    assert _sum(stripped(CUT)) == MAGIC


@pytest.mark.parametrize("program", [b"", b"OTTO" + bytes(40), b"%!PS-AdobeFont"])
def test_another_kind_of_program_is_left_alone(program: bytes) -> None:
    assert stripped(program) == program


def test_every_font_of_a_set_page_is_stripped() -> None:
    reader: Any = PdfReader(BytesIO(set_body("<h1>林小北</h1><p>用 <b>Go</b> 与 <code>make</code></p>").pdf))
    objects: list[Any] = [reader.get_object(number) for number in range(1, reader.trailer["/Size"])]
    fonts: list[Any] = [each for each in objects if isinstance(each, StreamObject) and "/Length1" in each]
    assert len(fonts) >= 3
    for font in fonts:
        data = font.get_data()
        assert set(TTFont(BytesIO(data)).reader.keys()) <= KEPT
        assert font["/Length1"] == len(data)
