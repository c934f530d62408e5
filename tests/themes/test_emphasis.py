"""emphasis: by weight, colour or dots; the text is the same, and a dot stands at the middle of its character."""

import io
import re
from pathlib import Path

import pypdf
import pytest

from cvpdf import Job, build
from cvpdf.composition.emphasis import with_dots
from cvpdf.typography.decide import GAP, JOINER

RESUME = "# 林远\n\n## 经历\n\n- 这一点*非常重要，务必*注意，*so do this*，*强调Go语言*也在。\n"
TEXT = "这一点非常重要，务必注意，so do this，强调Go语言也在。"


def pdf_of(how: str) -> pypdf.PdfReader:
    data = f"---\noptions: {{emphasis: {how}}}\n---\n{RESUME}".encode()
    result = build(Job(name="r.md", data=data, folder=Path()))
    assert not [check for check in result.checks if not check.passed]
    return pypdf.PdfReader(io.BytesIO(result.proof.pdf))


@pytest.mark.parametrize("how", ["weight", "colour", "dots"])
def test_the_text_is_the_authors(how: str) -> None:
    assert TEXT in pdf_of(how).pages[0].extract_text().replace("\n", "")


def test_how_each_looks() -> None:
    fonts = {how: str(pdf_of(how).pages[0]["/Resources"]) for how in ("weight", "colour", "dots")}
    content = {how: pdf_of(how).pages[0].get_contents().get_data() for how in fonts}  # type: ignore[union-attr]
    circles = {how: len(re.findall(rb"/x\d+ Do", data)) for how, data in content.items()}
    assert circles["dots"] - circles["colour"] == 10  # 非常重要务必强调语言, and no mark, no letter
    assert len(set(content.values())) == 3


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>甲<em>乙，A</em></p>", '<p>甲<em><span class="dotted">乙</span>，A</em></p>'),
        (
            f"<em>一{GAP}B{JOINER}二</em>",
            f'<em><span class="dotted">一{GAP}</span>B{JOINER}<span class="dotted">二</span></em>',
        ),
        ("<em>a&amp;b</em>", '<em class="slanted">a&amp;b</em>'),
        ('<em><a href="x">가</a></em>', '<em><a href="x"><span class="dotted">가</span></a></em>'),
    ],
)
def test_dots(html: str, expected: str) -> None:
    assert with_dots(html) == expected
