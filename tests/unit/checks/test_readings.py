"""A page as it looks and as programs read it."""

import io

from PIL import Image
from tests.unit.checks.resumes import JA, ZH, set_case

from cvpdf.checks.readings import readings


def test_the_picture_is_the_page() -> None:
    (page,) = readings(set_case(ZH)[0].pdf)
    picture = Image.open(io.BytesIO(page.picture)).convert("RGB")
    assert picture.size == (893, 1263)
    assert picture.getpixel((5, 5)) == (255, 255, 255)
    assert min(picture.convert("L").tobytes()) < 100


def test_what_a_screen_reader_speaks_is_element_by_element() -> None:
    (page,) = readings(set_case(JA)[0].pdf)
    assert page.texts["tags"].split("\n")[:5] == [
        "H1     職務経歴書",
        "P      氏名：青木 遥",
        "H2     職務経歴",
        "TH     期間",
        "TH     業務内容",
    ]
    assert "青木 遥" in page.texts["pypdf"]
    assert "青木 遥" in page.texts["pdfium"]
