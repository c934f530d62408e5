"""Whatever stands in a file: it is read without an error, no word of it is lost, and twice as much takes twice as long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvpdf.configure import configure
from cvpdf.exchange.inspection import inspection
from cvpdf.grammar.text.lines import block_texts
from cvpdf.interpret import interpret
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block
from cvpdf.model.resume import Entry, Resume
from cvpdf.parse import parse
from cvpdf.read import read

WORDS = ("alpha", "甲乙", "カナ", "한글", "2019", "Müller")
# What people lay a résumé out with, and what they leave open; none of it is a word.
LAYOUT = [
    "\n", "\n\n", " ", "  ", "\t", "　", "&nbsp;", "&emsp;", "- ", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n# ", "\n## ", "\n### ",
    "**", "*", "\n---\n", "\n===\n", "\n***\n", " | ", "\n:   ", "\n:   - ", "\n::: left\n", "\n:::\n", " \\hfill ", "：", ": ", "（", "）",
    "<center>", "</center>", "<div align=center>", "</div>", '<div style="display:flex">', "<span>", "</span>", "<h1 align=center>",
    "</h1>", "<br>", "<p>", "</p>", "<ul><li>", "</li></ul>", "<details><summary>", "</summary></details>", "<b>", "</b>",
    "<table><tr><td>", "</td><td>", "</td></tr></table>", "<!-- -->", "■", "•", "【", "】", "· ", " / ", ", ",
]  # fmt: skip
HEAD = ["姓名：", "氏名　", "Name: ", "电话：", "E-mail: ", "# ", "大家好，我叫", "私は", "です。", "저는 ", "입니다.", "I'm ", "的简历", " | ", "/", "男",
        "lin@example.com", "lin(at)example.com", "138-0000-1234", "+49 (0)30 / 000000", "https://example.com/lin", "林小北", "山田 太郎",
        "홍길동", "Xiao Lin", "Dr. ", ", PhD", "（オノ）", "前端工程师", "Engineer", "🎨 ", "📧 ", "\n", "\n\n", "\n- ", "\n> ",
        "\n## 工作经历\n", "\n**教育背景**\n\n", "\n■職務経歴\n", "\n【技能】\n", "\n| 氏名 | 年齢 |\n|---|---|\n| S.M | 38歳 |\n\n"]  # fmt: skip

# A section of jobs: how its lines begin, and what they say.
TITLES = [
    "## 工作经历",
    "## 教育背景",
    "## 職務経歴",
    "## 경력",
    "## 项目经验",
    "**工作经历**",
    "【職歴】",
    "## 自我评价",
    "## 联系方式",
]
MARKS = ["", "", "", "> ", "> ", "- ", "  ", "  - ", "> - ", "> > ", "1. ", "> #### ", "    ", ">   - ", "- > "]
LINES = [
    "**北山公司** 2019.1 - 2020.2", "北山公司 | 工程师 | 2019.1 - 2020.2", "工程师", "北山科技有限公司", "时间：2019.1 - 2020.2", "**時間** 2019.1 - 2020.2",
    "公司：北山公司", "公司/岗位：北山公司/工程师", "【期間】", "#### 期間", "2018年4月 ～ 現在", "期間", "社名：南社", "入社：2020年5月", "退社：2021年5月",
    "雇用形態：正社員", "甲乙丙", "项目一：支付系统", "업무 내용", "개발자", "(주)북산", "**대리** 2022.03 ~ 현재", "2019.03 至今 北山公司", "~ 2021.11",
    "### 북산 (2020.01 ~ 현재)", "#### 결제 (2021.01 ~ 2021.05)", "| 期間 | 会社 |", "|---|---|", "| 2019年1月 | 甲社 |", "株式会社南野",
    "北山大学 本科 2012.9 - 2016.6", "職種：技師", "*2019.1 - 2020.2*", "**技術**", "**职责：** 后端开发", "```", "- 做了", "<div>", "</div>",
    "[北山](http://a.example.com) 工程师 2019.1 - 2020.2", "电话：13812345678", "姓名：林小北", "林小北",
]  # fmt: skip
# A table about the person: labels, known or not, over values or beside them, in rows of two to six cells.
FORM_LABELS = ["氏名", "年齢", "性別", "最寄駅", "Name", "이메일", "电话", "備考", "甲乙欄", "Vorname", "Nachname", ""]
FORM_VALUES = [
    "S.M",
    "山田 太郎（オノ）",
    "38歳",
    "男",
    "京王線 調布駅",
    "lin@example.com",
    "138-0000-1234 / x@example.com",
    "甲乙" * 30,
    "",
    "Anna",
]
FORM_ROW = st.one_of(
    st.lists(st.sampled_from(FORM_LABELS), min_size=2, max_size=6),
    st.lists(st.sampled_from(FORM_VALUES), min_size=2, max_size=6),
    st.lists(st.tuples(st.sampled_from(FORM_LABELS), st.sampled_from(FORM_VALUES)), min_size=1, max_size=3).map(
        lambda pairs: [cell for pair in pairs for cell in pair]
    ),
)

LINE = st.tuples(st.sampled_from(MARKS), st.sampled_from(LINES), st.sampled_from(["\n", "\n", "\n\n"])).map("".join)
JOBS = st.tuples(st.sampled_from(TITLES), st.lists(LINE, min_size=1, max_size=8).map("".join)).map("\n\n".join)


def read_all(text: str) -> tuple[tuple[Block, ...], Resume]:
    source, _ = read(text.encode(), name="resume.md", folder=None)
    outline, _ = parse(source)
    resume, _ = interpret(outline, configure(source))
    inspection(resume)
    return outline.blocks, resume


def printed(resume: Resume) -> str:
    """Every word of a résumé: those that are printed, and those that its structure says."""
    basics = resume.basics
    words = [basics.written_name, plain(basics.label), *(each.written for each in basics.absorbed)]
    words += [f"{each.label} {plain(each.inlines)}" for each in basics.contacts]
    words += block_texts(basics.blocks)
    for section in resume.sections:
        words += [plain(section.title), *body(section.body)]
    return "\n".join(words)


def body(nodes: tuple[Block | Entry, ...]) -> list[str]:
    words: list[str] = []
    for node in nodes:
        if isinstance(node, Entry):
            words += [*(plain(part.inlines) for part in node.parts), *(each.written for each in node.absorbed)]
            words += [node.period.written if node.period else "", *body(node.body)]
        else:
            words += block_texts((node,))
    return words


def letters(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalpha())


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=300))
def test_any_text_is_read(text: str) -> None:
    if text.strip("\ufeff \t\n\r\u3000\xa0") and not text.startswith("---"):
        try:
            read_all(text + "\na")
        except Exception as error:
            assert type(error).__name__ in ("SourceError", "ConfigError"), error  # noqa: PT017


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(LAYOUT), st.sampled_from(WORDS)), max_size=50))
def test_layout_loses_no_word(pieces: list[str]) -> None:
    text = "x " + "".join(pieces)
    blocks, resume = read_all(text)
    # A list's number is no text of a block, and a marker may be glued to digits: digits have no say here.
    wanted = letters(" ".join(piece for piece in pieces if piece in WORDS)) + Counter("x")
    found = letters("\n".join(block_texts(blocks)))
    assert not wanted - found, f"parse lost {wanted - found} of {text!r}"
    kept = letters(printed(resume))
    assert not wanted - kept, f"interpret lost {wanted - kept} of {text!r}"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(HEAD), max_size=30).map("".join))
def test_a_head_loses_no_word_and_invents_none(text: str) -> None:
    if text.strip():
        blocks, resume = read_all(text)
        assert letters(printed(resume)) == letters("\n".join(block_texts(blocks))), text


@settings(max_examples=400, deadline=None)
@given(st.lists(JOBS, min_size=1, max_size=3).map("\n\n".join))
def test_jobs_lose_no_word(text: str) -> None:
    blocks, resume = read_all(f"# 林小北\n\n{text}")
    lost = letters("\n".join(block_texts(blocks))) - letters(printed(resume))
    assert not lost, f"interpret lost {lost} of {text!r}"


@settings(max_examples=400, deadline=None)
@given(
    st.lists(FORM_ROW, min_size=2, max_size=5), st.sampled_from(["", "# 履歴書\n\n", "# S.M\n\n", "## 基本情報\n\n"])
)
def test_a_form_loses_no_word_and_invents_none(rows: list[list[str]], title: str) -> None:
    width = max(map(len, rows))
    lines = ["|" + "|".join([*row, *[""] * (width - len(row))]) + "|" for row in rows]
    text = title + "\n".join([lines[0], "|" + "---|" * width, *lines[1:]]) + "\n\n## 職歴\n\n- 2019年4月 南浜信用金庫\n"
    blocks, resume = read_all(text)
    assert letters(printed(resume)) == letters("\n".join(block_texts(blocks))), text


HOSTILE = [
    "x*",
    "**a",
    "[",
    "![",
    "<div>",
    "a@b.",
    "138-",
    "（a",
    "姓名：",
    "a / ",
    "■a\n",
    ":   a\n",
    "a\n---\n",
    "私は",
    "Dr. ",
    "&nbsp;",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_eight_times_the_text_takes_no_more_than_some_eight_times_as_long(piece: str) -> None:
    small, large = (f"# a\n\n{piece * (size // len(piece))}" for size in (500, 4000))
    read_all(small)  # tables are made at first use
    assert shortest(read_all, large) < 30 * max(shortest(read_all, small), 0.002)


def shortest(work: Callable[[str], object], text: str) -> float:
    times = []
    for _ in range(3):
        start = process_time()  # other work on the machine is no part of it
        work(text)
        times.append(process_time() - start)
    return min(times)
