"""composition.pieces: what leads in an entry's header."""

import pytest

from cvpdf.composition.pieces import well_led
from cvpdf.model.inline import Text, plain
from cvpdf.model.resume import Part


def led(*texts: str) -> list[str]:
    parts = tuple(Part("other", (Text(text),), 1) for text in texts)
    return [plain(part.inlines) for part in well_led(parts)]


@pytest.mark.parametrize(
    "lasted",
    [
        "（4年5ヶ月）",
        "（約1年半）",
        "(2 yrs 3 mos)",
        "(about 6 months)",
        "(3년 6개월)",
        "（10个月）",
        "(1y 2m)",
        "（8か月間）",
    ],
)
def test_how_long_it_lasted_does_not_lead(lasted: str) -> None:
    assert led(lasted, "北山科技", "工程师") == ["北山科技", "工程师", lasted]


@pytest.mark.parametrize("first", ["（独立系・SES）", "2年目", "(YC W21)", "（5年制）", "36 Months", "北山科技"])
def test_anything_else_leads_where_the_author_has_put_it(first: str) -> None:
    assert led(first, "工程师") == [first, "工程师"]


def test_what_stands_alone_leads() -> None:
    assert led("（4年）") == ["（4年）"]
    assert led() == []
