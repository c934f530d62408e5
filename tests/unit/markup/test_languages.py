"""`lang` on an element of the author's: kept as a passage, and written back."""

from pathlib import Path

import pytest

from cvpdf.exchange.inline_markdown import inline_markdown
from cvpdf.model.inline import Foreign, Inlines, Strong, Text
from cvpdf.model.outline import Paragraph
from cvpdf.parse import parse
from cvpdf.read import read


def inlines(text: str) -> Inlines:
    outline, _ = parse(read(text.encode(), name="r.md", folder=Path())[0])
    paragraph = outline.blocks[0]
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('见<span lang="ja">直角</span>。', (Text("见"), Foreign((Text("直角"),), "ja"), Text("。"))),
        ("见<b lang=zh-Hant>直角</b>", (Text("见"), Foreign((Strong((Text("直角"),)),), "zh-Hant"))),
        ('见<span class="x">直角</span>', (Text("见直角"),)),
        ('见<span lang="&quot; onload=x">直角</span>', (Text("见直角"),)),
    ],
)
def test_the_authors_languages(text: str, expected: Inlines) -> None:
    assert inlines(text) == expected


def test_they_read_back() -> None:
    text = '见<span lang="ja">直*角*</span>。'
    assert inlines(inline_markdown(inlines(text))) == inlines(text)
