"""The ledger excuses differences; here it is caught excusing too much."""

from dataclasses import replace

import pytest
from tests.unit.checks.resumes import EN, ZH, Case, checked, failed, set_case

from cvpdf.checks.expectation import APART, expect
from cvpdf.model.galley import Change
from cvpdf.model.proof import Check
from cvpdf.verify import verify

PERIOD = "2019.03 – 至今"
LAST = "整理值班手册，让新同事两天就能上手"


def with_ledger(*changes: Change, body: tuple[str, str] | None = None) -> Case:
    return replace(ZH, ledger=changes, criticals=(), body=ZH.body.replace(*body) if body else ZH.body)


def ledger_of(*changes: Change) -> Check:
    proof, source, galley = set_case(ZH)
    checks = verify(proof, source, replace(galley, ledger=changes))
    return next(check for check in checks if check.name == "ledger")


HONEST = {
    "date in another style": (Change(8, PERIOD, "2019年3月 – 至今", 8, "date"), PERIOD, "2019年3月 – 至今"),
    "date moved before": (Change(8, PERIOD, PERIOD, 8, "date"), f"北山科技 后端工程师 {PERIOD}",
                          f"{PERIOD} 北山科技 后端工程师"),
    "label absorbed": (Change(3, "邮箱", "", 3, "label"), "邮箱：", ""),
    "line moved to the head": (Change(12, LAST, LAST, 1, "moved"), "</h1>", f"</h1><p>{LAST}</p>"),
    "address of a link": (Change(4, "文章与代码", "文章与代码（blog.example.com/index）", 4, "address"), "文章与代码</a>",
                          "文章与代码（blog.example.com/index）</a>"),
    "list number": (Change(10, "", "1.", 10, "number"), "<li>设计", "<li>1. 设计"),
}  # fmt: skip


@pytest.mark.parametrize("name", HONEST)
def test_honest_change(name: str) -> None:
    change, old, new = HONEST[name]
    case = with_ledger(change, body=(old, new))
    case = replace(case, body=case.body.replace(f'<li class="last">{LAST}</li>', "")
                   if change.reason == "moved" else case.body)  # fmt: skip
    assert failed(case) == set()
    assert checked(case)["ledger"].detail == "1 change, all of them accounted for"


def test_number_of_an_item_that_became_an_entry() -> None:
    ledger = (Change(9, "1.", "", 9, "number"), Change(10, "2.", "1.", 10, "number"))
    body = EN.body.replace("1. Cut", "Cut").replace("2. Wrote", "1. Wrote")
    assert failed(replace(EN, ledger=ledger, body=body)) == set()


def test_date_that_is_not_printed_is_lost() -> None:
    change = Change(8, PERIOD, "2019年3月 – 至今", 8, "date")
    case = with_ledger(change, body=(PERIOD, "2019年 – 至今"))
    assert "words" in failed(case)


DISHONEST = {
    "words that do not stand there": (Change(3, "手机", "", 3, "label"),
                                      "line 3: “手机” is said to stand here, but 手, 机 does not"),
    "same words twice": (Change(11, "分钟 分钟 分钟", "", 11, "label"), "but 分, 钟 does not"),
    "moved and changed": (Change(10, "Go 服务", "Rust 服务", 8, "moved"),
                          "“Go 服务” is printed as “Rust 服务”, other words than a change of moved may"),
    "moved to nowhere": (Change(10, "Go 服务", "", 8, "moved"), "taken out as moved, and nothing is printed"),
    "an address of no link": (Change(4, "文章与代码", "文章与代码（evil.example.com）", 4, "address"), "evil is of no link's address"),
    "an address for words": (Change(4, "文章与代码", "（blog.example.com）", 4, "address"), "without 文, 章, 与, 代, 码"),
    "label with new words": (Change(3, "邮箱", "信箱", 3, "label"), "other words than a change of label may"),
    "date that is none": (Change(10, "设计", "构建", 10, "date"), "is taken for a date, and holds neither a number"),
    "date taken out": (Change(8, PERIOD, "", 8, "date"), "is taken out as date, and nothing is printed for it"),
    "another year": (Change(8, PERIOD, "2018.03 – 至今", 8, "date"), "the author wrote no 2018"),
    "another month": (Change(8, PERIOD, "2019.04 – 至今", 8, "date"), "the author wrote no 04"),
    "more than a number": (Change(11, "40 分钟", "", 11, "number"), "taken out as number, and nothing is printed"),
    "number that is none": (Change(10, "", "设计", 10, "number"), "“设计” is taken for a number"),
    "line that is not there": (Change(99, "x", "", 99, "label"), "leads to line 99, and the source has 13 lines"),
}  # fmt: skip


@pytest.mark.parametrize("name", DISHONEST)
def test_dishonest_change(name: str) -> None:
    change, said = DISHONEST[name]
    check = ledger_of(change)
    assert not check.passed
    assert said in check.detail
    assert check.line == change.line


DATES = {
    "2018.7-8": "2018.07 – 2018.08",
    "16/7 - 17/6": "2016.07 – 2017.06",
    "2013--14": "2013 – 2014",
    "Sept. 2016": "Sep 2016",
    "Mar 2019 – now": "2019.03 – 至今",
    "Oktober 2018": "Oct 2018",
    "май 2005": "May 2005",
    "令和2年4月": "2020年4月",
    "107 年 7 月 2 日": "2018.07.02",
    "二〇一八年三月": "2018年3月",
    "2019 / 10 -": "2019.10 –",
    "现在": "至今",
    "Fall 2022": "Fall 2022",
    "2022.3～現在": "2022年3月 – 現在",
    "2020년 5월부터": "2020.05 –",
}


@pytest.mark.parametrize("written", DATES)
def test_date_that_says_the_same(written: str) -> None:
    source = replace(set_case(ZH)[1], text=written)
    proof, _, galley = set_case(ZH)
    changes = (Change(1, written, DATES[written], 1, "date"),)
    checks = verify(proof, source, replace(galley, ledger=changes))
    assert next(check.detail for check in checks if check.name == "ledger").startswith("1 change,")


def test_name_from_the_front_matter() -> None:
    proof, source, galley = set_case(replace(ZH, text="\n\n\n" + ZH.text))
    source = replace(source, written=("---", "title: 陈远航的简历", "---", *ZH.text.split("\n")))
    honest = replace(galley, ledger=(Change(2, "陈远航的简历", "陈远航", 2, "name"),))
    wrong = replace(galley, ledger=(Change(2, "王远航的简历", "陈远航", 2, "name"),))
    assert {check.name: check.passed for check in verify(proof, source, honest)}["ledger"]
    assert not {check.name: check.passed for check in verify(proof, source, wrong)}["ledger"]


def test_words_in_two_places_of_a_line_and_over_two_lines() -> None:
    lines = ["| 2018.03 | 北山 | 2020.05 |", "", "甲 乙", "丙 丁"]
    got = expect(lines, (Change(1, "2018.03 2020.05", "x", 1, "date"), Change(3, "乙 丙", "", 3, "heading")))
    assert got.absent == []
    assert got.tokens == ["北", "山", "x", "甲", "丁"]
    assert got.lines == [1, 1, 1, 3, 4]
    assert [list(run) for run in got.runs] == [[0, 1], [2], [3], [4]]


def test_words_of_the_next_paragraph_are_not_taken() -> None:
    got = expect(["甲", "", "乙"], (Change(1, "甲 乙", "", 1, "label"),))
    assert [(change.line, words) for change, words in got.absent] == [(1, ["乙"])]


def test_the_two_dates_of_a_period_may_stand_in_two_paragraphs_but_not_far_apart() -> None:
    change = Change(1, "2020年5月 – 2021年12月", "2020.05 – 2021.12", 1, "date")
    near = ["入社：2020年5月", "", "雇用形態：正社員", "", "退社：2021年12月"]
    assert not expect(near, (change,)).absent
    far = ["入社：2020年5月", *[""] * (APART + 1), "退社：2021年12月"]
    assert [words for _, words in expect(far, (change,)).absent] == [["2021", "年", "12", "月"]]


def test_markdown_in_what_was_written() -> None:
    got = expect(["工作时间 2019 年"], (Change(1, "**工作时间** [2019](https://example.com)", "2019", 1, "date"),))
    assert got.absent == []
    assert got.tokens == ["年", "2019"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            Change(3, "：", "，", 3, "punctuation"),
            "line 3: “：” is printed as “，”, which is not that mark in another width",
        ),
        (Change(3, "~", "～", 3, "punctuation"), "line 3: “~” is said to stand here, but it does not"),
    ],
)
def test_a_mark_is_only_as_wide_as_another(change: Change, fault: str) -> None:
    assert ledger_of(Change(3, "：", ":", 3, "punctuation")).passed
    found = ledger_of(change)
    assert not found.passed
    assert found.detail == fault
