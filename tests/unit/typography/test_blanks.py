"""blanks: which marks of a language can give up their blank half."""

import pytest

from cvpdf.typography.blanks import closing, opening, yielding
from cvpdf.typography.decide import HALF, JOINER


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("zh-CN", "一，二。三（四）“五”", "，。（）“”"),
        # CLREQ 3.1.6: at the left of their em on the mainland, ！ ？ end a sentence and keep their room
        ("zh-CN", "一：二；三！四？", "：；"),
        ("ja", "一：二；三！四？", ""),
        # in the middle of their em, CLREQ 3.1.1
        ("zh-TW", "一，二。「三」、", "「」"),
        ("ja", "一、二。「三」（四）", "、。「」（）"),
        # one that has given it already
        ("zh-CN", f"一（二）{JOINER}{HALF}{JOINER}，三", "（，"),
        # Latin quotes have none, KLREQ 2.2
        ("ko", "“한국” (서울)", ""),
        ("zh-CN", "a, b. (c)", ""),
    ],
)
def test_marks_that_give(lang: str, text: str, expected: str) -> None:
    assert "".join(text[index] for index in yielding(text, lang)) == expected


def test_marks_that_hang() -> None:
    assert {"，", "。", "：", "”", "）"} <= set(closing("zh-CN"))
    assert {"：", "，"}.isdisjoint(closing("zh-TW"))
    assert "：" not in closing("ja")
    assert {"「", "“"} <= set(opening("ja"))
    assert "“" not in opening("en")
