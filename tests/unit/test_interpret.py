"""interpret: a résumé understood, with no word lost and none invented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvpdf.grammar.text.lines import block_texts
from cvpdf.interpret import interpret
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, List, Outline, Paragraph, Quote, Rule
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
    yield basics.written_name
    yield plain(basics.label)
    for contact in basics.contacts:
        yield contact.label
        yield plain(contact.inlines)
    yield from (each.written for each in basics.absorbed)
    yield from block_texts(basics.blocks)
    for section in resume.sections:
        yield plain(section.title)
        yield from body_texts(section.body)


def list_numbers(blocks: Iterable[Block | Entry]) -> Iterator[str]:
    """The numbers of ordered items, which are no text of a block; an item that becomes an entry says its number apart."""
    for block in blocks:
        match block:
            case List(items, ordered):
                for item in items:
                    if ordered:
                        yield str(item.number)
                    yield from list_numbers(item.blocks)
            case Quote(inner):
                yield from list_numbers(inner)
            case Entry():
                yield from list_numbers(block.body)
            case _:
                pass


def letters(texts: Iterable[str]) -> Counter[str]:
    """Letters and digits: a header may be cut inside a run of CJK letters, so words are no measure."""
    return Counter(char for text in texts for char in text if char.isalnum() or char in "@&+#%")


def assert_nothing_lost(text: str) -> None:
    outline = outline_of(text)
    resume, _ = interpret(outline, Settings())
    kept = [*resume.basics.blocks, *(node for section in resume.sections for node in section.body)]
    before = letters(chain(block_texts(outline.blocks), list_numbers(outline.blocks)))
    after = letters(chain(resume_texts(resume), list_numbers(kept)))
    assert after == before, f"lost {before - after}, invented {after - before}"


PIECES = [
    *"\n #-*>|：:,，（）()【】`~/.", "\n\n", "\n## ", "\n### ", "\n- ", "\n  - ", "\n> ", "**", " | ", "  ", "\t", "\n---\n",
    "# 林小北", "林小北", "姓名：", "个人信息", "工作经历", "项目经验", "教育经历", "技能", "Experience", "Education", "工作内容",
    "北山科技有限公司", "后端开发工程师", "Acme Inc.", "Senior Engineer", "北山大学", "本科", "杭州", "职位：", "时间：", "公司：",
    "2019.03 - 至今", "2018.7-8", "2019", "(2017.10-?)", "至今", "Jan 2020", "May – Aug 2019", "114 年 6 月", "令和2年4月", "～",
    "138-0000-1234", "linxb@example.com", "https://example.com/x", "[github](https://github.com/linxb)", "电话：", "Email: ",
    "男", " at ", " @ ", "担任", "入社：2019年4月", "退社：2021年3月", "**", "**北山科技**", "项目一", "1. ", "  ~ ", "　", "〜", "(", "）",
    "\n| 年 | 月 | 职历 |\n|---|---|---|\n| 2019 | 4 | 北山 入社 |\n", "\n| 2019 - 2020 | 工程师 2018.3 | x |\n|---|---|---|\n", "Vorname: Anna\n",
    "Nachname: Muster\n", "\n| 入社 | 退社 | 会社 |\n|---|---|---|\n| 2019年4月 | 現在 | 北山 |\n", "\n- **项目甲**\n  内容\n- **项目乙**\n  内容\n",
    "\n| 公司 | 时间 |\n| --- | --- |\n| 北山 | 2019-2020 |\n", "\n| 期间 | 2019.3 - 2020.4 |\n|---|---|\n| 公司 | 北山 |\n", "![照片](a.jpg)",
]  # fmt: skip


@settings(max_examples=800, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_interpret_never_raises_and_loses_no_word(text: str) -> None:
    if text.strip():
        assert_nothing_lost(text)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_survives(text: str) -> None:
    if text.strip():
        assert_nothing_lost(text)


def test_an_item_that_begins_with_a_list_is_read() -> None:
    assert_nothing_lost("# 林小北\n\n## 工作经历\n\n- 1. 北山科技\n  - 支付\n- 2. 青禾网络\n  - 清分\n")


def test_a_table_that_names_its_columns_in_the_head_is_no_label_and_value() -> None:
    basics = resume_of("# 林小北\n\n| 邮箱 | 电话 |\n|---|---|\n| lin@example.com | 138-0000-1234 |\n").basics
    assert (basics.emails, basics.phones) == (("lin@example.com",), ("138-0000-1234",))
    assert [(each.label, each.label_line, each.line) for each in basics.contacts] == [("邮箱", 3, 5), ("电话", 3, 5)]


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


def test_front_matter_comes_before_the_text() -> None:
    settings = Settings(
        name="Xiao Lin",
        title="Engineer",
        lang="ja",
        contacts=(("", "xiao@example.com"), ("微信", "lin_xb"), ("", "lin@example.com")),
        lines={"name": 2, "title": 3, "contacts": 4},
    )
    resume, _ = interpret(outline_of("# 林小北\n\nlin@example.com\n"), settings)
    basics = resume.basics
    assert (resume.lang, basics.name, basics.line, plain(basics.label), basics.label_line) == (
        "ja", "Xiao Lin", 2, "Engineer", 3,
    )  # fmt: skip
    assert [(each.kind, each.value, each.line) for each in basics.contacts] == [
        ("email", "xiao@example.com", 4),
        ("im", "lin_xb", 4),
        ("email", "lin@example.com", 3),
    ]
    assert list(block_texts(basics.blocks)) == ["林小北"]


def test_the_name_of_the_front_matter_is_not_printed_twice() -> None:
    basics = interpret(outline_of("# 林小北的简历\n"), Settings(name="林小北", lines={"name": 2}))[0].basics
    assert (basics.name, basics.line, basics.blocks) == ("林小北", 1, ())


def test_lines_at_the_edges_of_sections_and_entries_are_the_themes_business() -> None:
    text = "# 林小北\n\n---\n\n## 工作经历\n\n---\n\n### 北山科技 2019-2020\n\n- A\n\n---\n\n### 南海科技 2017-2018\n\n- B\n\n---\n\n## 技能\n\n甲\n\n---\n\n乙\n"
    resume = resume_of(text)
    assert not any(isinstance(block, Rule) for block in resume.basics.blocks)
    work, skills = resume.sections
    assert not any(isinstance(node, Rule) for entry in work.body if isinstance(entry, Entry) for node in entry.body)
    assert [type(block) for block in skills.body] == [Paragraph, Rule, Paragraph]


def test_the_portrait_is_the_first_picture_that_is_no_badge() -> None:
    text = "# 林小北\n\n![](https://img.shields.io/badge/a-b) ![我](me.jpg)\n\n## 技能\n\nGo ![](a.png)\n"
    photo = resume_of(text).basics.photo
    assert photo is not None
    assert photo.url == "me.jpg"


def test_a_picture_alone_on_its_line_heads_nothing() -> None:
    (section,) = resume_of("## 個人開発\n\n## Lite chat\n\n![demo](https://example.com/x.gif)\n").sections[1:]
    assert not any(isinstance(node, Entry) for node in section.body)
