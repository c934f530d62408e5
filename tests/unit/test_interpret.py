"""interpret: a résumé understood, with no word lost and none invented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvpdf.grammar.lines import block_texts
from cvpdf.interpret import interpret
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Outline
from cvpdf.model.resume import Entry, Resume
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source
from cvpdf.parse import parse


def outline_of(text: str) -> Outline:
    return parse(Source("r.md", None, text, tuple(text.split("\n"))))[0]


def resume_of(text: str) -> Resume:
    return interpret(outline_of(text), Settings())[0]


def remarks_on(text: str) -> tuple[Diagnostic, ...]:
    return interpret(outline_of(text), Settings())[1]


def body_texts(body: tuple[Block | Entry, ...]) -> Iterator[str]:
    for node in body:
        if not isinstance(node, Entry):
            yield from block_texts([node])
            continue
        yield from (plain(part.inlines) for part in node.parts)
        yield from (each.written for each in node.absorbed)
        if node.period:
            yield node.period.written
        yield from body_texts(node.body)


def resume_texts(resume: Resume) -> Iterator[str]:
    basics = resume.basics
    yield basics.name
    yield plain(basics.label)
    for contact in basics.contacts:
        yield contact.label
        yield plain(contact.inlines)
    yield from (each.written for each in basics.absorbed)
    yield from block_texts(basics.blocks)
    for section in resume.sections:
        yield plain(section.title)
        yield from body_texts(section.body)


def letters(texts: Iterator[str]) -> Counter[str]:
    """Letters and digits: a header may be cut inside a run of CJK letters, so words are no measure."""
    return Counter(char for text in texts for char in text if char.isalnum())


def assert_nothing_lost(text: str) -> None:
    outline = outline_of(text)
    before, after = letters(block_texts(outline.blocks)), letters(resume_texts(interpret(outline, Settings())[0]))
    assert after == before, f"lost {before - after}, invented {after - before}"


PIECES = [
    *"\n #-*>|：:,，（）()【】`~/.", "\n\n", "\n## ", "\n### ", "\n- ", "\n  - ", "\n> ", "**", " | ", "  ", "\t", "\n---\n",
    "# 林小北", "林小北", "姓名：", "个人信息", "工作经历", "项目经验", "教育经历", "技能", "Experience", "Education", "工作内容",
    "北山科技有限公司", "后端开发工程师", "Acme Inc.", "Senior Engineer", "北山大学", "本科", "杭州", "职位：", "时间：", "公司：",
    "2019.03 - 至今", "2018.7-8", "2019", "(2017.10-?)", "至今", "Jan 2020", "May – Aug 2019", "114 年 6 月", "令和2年4月", "～",
    "138-0000-1234", "linxb@example.com", "https://example.com/x", "[github](https://github.com/linxb)", "电话：", "Email: ",
    "男", "\n| 公司 | 时间 |\n| --- | --- |\n| 北山 | 2019-2020 |\n", "\n| 期间 | 2019.3 - 2020.4 |\n|---|---|\n| 公司 | 北山 |\n", "![照片](a.jpg)",
]  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_interpret_never_raises_and_loses_no_word(text: str) -> None:
    if text.strip():
        assert_nothing_lost(text)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_any_text_survives(text: str) -> None:
    if text.strip():
        assert_nothing_lost(text)


@pytest.mark.parametrize("text", ["", "\n", "# ", "---"])
def test_next_to_nothing(text: str) -> None:
    resume = resume_of(text)
    assert (resume.basics.name, resume.sections) == ("", ())


def test_a_period_that_runs_backwards_survives_with_a_remark() -> None:
    text = "## 工作经历\n\n### 北山科技 (2021.04 - 2019.03)\n"
    (section,) = resume_of(text).sections
    (entry,) = section.body
    assert isinstance(entry, Entry)
    assert entry.period is not None
    assert entry.period.written == "2021.04 - 2019.03"
    (remark,) = remarks_on(text)
    assert (remark.code, remark.severity, remark.line) == ("period-order", "warning", 3)
    assert remark.message == "2021.04 - 2019.03 ends (2019-03) before it starts (2021-04)."
    assert remark.hint == "Swap the two dates, or correct one."
