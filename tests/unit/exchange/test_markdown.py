"""canonical: one clean shape, read back as the same résumé."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sweep import SWEEP, sample

from cvpdf.commands.export import same
from cvpdf.configure import configure
from cvpdf.exchange.inline_markdown import at_line_start, inline_markdown
from cvpdf.exchange.inspection import inspection
from cvpdf.exchange.markdown import canonical
from cvpdf.interpret import interpret
from cvpdf.model.inline import Code, Emphasis, Inlines, Link, Strong, Text
from cvpdf.model.resume import Resume
from cvpdf.parse import parse
from cvpdf.read import read

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*/*.md"))
# What was reached (21 résumés, in a sweep 83): read back as the same, and equal to its own export. They may only rise.
SAME, FIXED = (80, 80) if SWEEP else (19, 19)
SLOPPY = """林小北
====
电话：138-0000-1234
邮箱：lin@example.com

##工作经历
**北山科技有限公司**　后端工程师　2019.03～至今
* 负责`支付`系统
    1. 清分
    2. 对账
"""
CLEAN = """\
# 林小北

电话: 138-0000-1234 | 邮箱: lin@example.com

## 工作经历

### 北山科技有限公司 | 后端工程师 | 2019.03～至今

- 负责`支付`系统
  1. 清分
  2. 对账
"""


def understood(text: str | bytes) -> Resume:
    source, _ = read(text.encode() if isinstance(text, str) else text, name="r.md", folder=None)
    return interpret(parse(source)[0], configure(source))[0]


def exported(text: str | bytes) -> str:
    return canonical(understood(text), understood, {})


def test_a_sloppy_file_comes_out_clean() -> None:
    assert exported(SLOPPY) == CLEAN
    assert exported(CLEAN) == CLEAN


def test_a_header_that_would_be_misread_gets_labels() -> None:
    text = "# Mira Lindqvist\n\n## Experience\n\nCompany: Engineer\nPosition: Larkspur\nPeriod: 2019 - 2020\n"
    made = exported(text)
    assert "### Company: Engineer | Position: Larkspur | Period: 2019 - 2020" in made
    assert same(inspection(understood(made))) == same(inspection(understood(text)))


@pytest.mark.parametrize(
    ("inlines", "text"),
    [
        ((Text("5 * 3, a_b, _x_, C:\\d, <b>, [a](b), `"),), "5 \\* 3, a_b, \\_x\\_, C:\\d, \\<b>, \\[a](b), \\`"),
        ((Strong((Text("结果："),)), Text("好")), "**结果：**好"),
        ((Emphasis((Text("a"),)), Code("x`y")), "*a*``x`y``"),
        ((Link("https://a.example.com", (Text("https://a.example.com"),)),), "https://a.example.com"),
        ((Link("https://a.example.com/(b)", (Text("b"),)),), "[b](<https://a.example.com/(b)>)"),
    ],
)
def test_only_what_would_be_a_mark_is_escaped(inlines: Inlines, text: str) -> None:
    assert inline_markdown(inlines) == text


def test_a_paragraph_begins_no_list_by_mistake() -> None:
    assert at_line_start("2019. Jahr\n- a\n# b\nc") == "2019\\. Jahr\n\\- a\n\\# b\nc"


def test_the_corpus_is_read_back_as_often_as_measured() -> None:
    resumes = [understood(path.read_bytes()) for path in sample(CORPUS, 4)]
    texts = [canonical(resume, understood, {}) for resume in resumes]
    again = [understood(text) for text in texts]
    alike = sum(same(inspection(a)) == same(inspection(b)) for a, b in zip(resumes, again, strict=True))
    fixed = sum(canonical(b, understood, {}) == text for b, text in zip(again, texts, strict=True))
    assert (alike >= SAME, fixed >= FIXED) == (True, True), f"{alike} read back the same, {fixed} fixed"
