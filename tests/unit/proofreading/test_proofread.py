"""Each rule of `cvpdf check resume.md`: the whole text of what it says on a planted fault, and its silence without one."""

from datetime import date
from pathlib import Path

import pytest

from cvpdf.commands.understanding import understand
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.proofreading.manuscript import Manuscript
from cvpdf.proofreading.proofread import RULES, proofread

TODAY = date(2026, 3, 15)
CLEAN = """# 林小北

电话：13800138000 | 邮箱：lin@example.com | [博客](https://blog.example.com)

## 工作经历

### 北辰科技 后端工程师 2021.03 - 至今

- 维护支付系统，每日处理两百万笔订单，未出差错。
- 用 Go 和 MySQL 重写了对账。

### 南桥软件 工程师 2018.07 - 2021.02

- 参与开发，测试；上线。
"""
PAYMENTS = "- 维护支付系统"


def found(text: str) -> list[Diagnostic]:
    reading = understand(text.encode(), "resume.md")
    return list(proofread(Manuscript(reading.source, reading.resume, TODAY)))


def test_clean_text_is_left_alone() -> None:
    assert found(CLEAN) == []


FAULTS = {
    "placeholder": (
        ("北辰科技", "XXX公司"),
        Diagnostic("placeholder", "error", "“XXX” was left to be filled in.", 7, 5, "Write what belongs there."),
    ),
    "masked-name": (
        ("北辰科技", "某公司"),
        Diagnostic(
            "masked-name", "warning", "“某” stands for a name.", 7, 5, "Write the name, if you may tell it."
        ),
    ),
    "no-contact": (
        ("电话：13800138000 | 邮箱：lin@example.com | ", ""),
        Diagnostic(
            "no-contact", "error", "There is no e-mail address and no telephone number.", 1, 0,
            "Write one below your name; private.toml, or contacts in cvpdf.toml, can add it as well.",
        ),
    ),
    "broken-link": (
        ("(https://blog.example.com)", "()"),
        Diagnostic("broken-link", "error", "The link “博客” leads nowhere.", 3, 39, "Write its address."),
    ),
    "local-link": (
        ("(https://blog.example.com)", "(./blog/index.html)"),
        Diagnostic(
            "local-link", "warning", "./blog/index.html is a place on your own machine; nobody else can follow it.", 3, 39,
            "Write the address on the web.",
        ),
    ),
    "personal-data": (
        (PAYMENTS, "- 离职原因：家庭。\n- 维护支付系统"),
        Diagnostic(
            "personal-data", "warning", "This tells the reason for leaving, which many employers must not know.", 9, 3,
            "Leave it out, unless the employer asks for it in writing.",
        ),
    ),
    "period-future": (
        ("2021.03 - 至今", "2021.03 - 2027.01"),
        Diagnostic(
            "period-future", "warning", "2021.03 - 2027.01 lies in the future (today is 2026-03-15).", 7, 0,
            "Correct the year.",
        ),
    ),
    "period-gap": (
        ("2021.02", "2020.07"),
        Diagnostic(
            "period-gap", "warning", "7 months before 2021.03 - 至今 are not told of.", 7, 0, "Be ready for the question."
        ),
    ),
    "period-overlap": (
        ("2021.02", "2021.08"),
        Diagnostic(
            "period-overlap", "warning",
            "2021.03 - 至今 at 北辰科技 overlaps 2018.07 - 2021.08 at 南桥软件 (line 12) by 6 months.", 7, 0,
            "Correct a date, or say that one went beside the other (part-time, freelance).",
        ),
    ),
    "date-style": (
        ("2018.07 - 2021.02", "2018/07 - 2021/02"),
        Diagnostic(
            "date-style", "warning",
            "2018/07 - 2021/02 is written like 2019/3; the usual way in this file is 2019.3.", 12, 0,
            "Write all dates in one way.",
        ),
    ),
    "item-end": (
        ("- 用 Go", "- 缩短了结算所需要的时间。\n- 清理了多年的历史数据\n- 补上了缺失的测试用例。\n- 用 Go"),
        Diagnostic(
            "item-end", "warning", "This item ends without a full stop; the others of its list do not.", 11, 0,
            "End all items of a list in one way.",
        ),
    ),
    "mark-width": (
        ("系统，每日", "系统,每日"),
        Diagnostic(
            "mark-width", "warning", "“,” is half as wide as the “，” used elsewhere in this file.", 9, 9,
            "Write ， between ideographs.",
        ),
    ),
    "doubled-word": (
        ("每日处理", "每日的的处理"),
        Diagnostic("doubled-word", "warning", "“的的” says one word twice.", 9, 12, "Leave one out."),
    ),
    "technology-name": (
        ("Go 和 MySQL", "Go 和 MySql"),
        Diagnostic(
            "technology-name", "warning", "“MySql” is written MySQL by those who make it.", 10, 10, "Write MySQL."
        ),
    ),
    "long-item": (
        (PAYMENTS, "- 维护" + "支付系统" * 40),
        Diagnostic(
            "long-item", "warning", "This item is 179 ems long; past 150 (some four printed lines) few read on.", 9, 0,
            "Cut it, or make two of it.",
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", RULES)
def test_planted_fault_is_found_and_nothing_else(code: str) -> None:
    (old, new), expected = FAULTS[code]
    assert old in CLEAN
    assert found(CLEAN.replace(old, new, 1)) == [expected]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("- [公司名] 的项目", ["placeholder"]),
        ("- TODO：补写", ["placeholder"]),
        ("- 负责TODO的设计，TODOLIST 除外", ["placeholder"]),
        ("- 写了一个 TODO list 应用", []),
        ("- lorem ipsum dolor", ["placeholder"]),
        ("- 〇〇株式会社のため", ["masked-name"]),
        ("- 负责 XX 系统与xx平台", ["masked-name"]),
        ("- 【电话】13800138000", []),
        ("- 【电话】", ["placeholder"]),
        ("- 负责负责订单，研究研究", ["doubled-word"]),
        ("- The the build", ["doubled-word"]),
        ("- New York New York, CI CI, had had", []),
        ("- 身高体重仪：血型：字段；Weight: reduced", []),
        ("- 身高：180cm", ["personal-data"]),
        ("- 血型：AB", ["personal-data"]),
        ("- 见 [简历](resume.pdf)", ["local-link"]),
        ("- 见 [主页](https://)", ["broken-link"]),
        ("- 待补充", ["placeholder"]),
        ("- improved the the build", ["doubled-word"]),
        ("- 目的的达成，的的确确", []),
        ("- 用 `mysql` 和 https://example.com/golang 的代码", []),
        ("- 用 Golang 和kubernetes部署", ["technology-name", "technology-name"]),
        ("- nginx.conf 与 my-redis", []),
        ("- icon:github 源码", []),
        ("- 见 [演示](http://localhost:8080/demo)", ["local-link"]),
        ("- 见 [演示] (https://example.com/demo)", ["broken-link"]),
        ("- 见 [邮件](mailto:lin@example.com)、[源码](github.com/lin)", []),
        ("- 政治面貌：群众", ["personal-data"]),
        ("- 身份证号：110101199003070000", ["personal-data"]),
    ],
)
def test_forms_of_faults(line: str, codes: list[str]) -> None:
    assert [each.code for each in found(CLEAN.replace(PAYMENTS, f"{line}\n{PAYMENTS}"))] == codes


def test_years_alone_are_read_in_the_author_s_favour() -> None:
    years = CLEAN.replace("2021.03 - 至今", "2021 - 至今").replace("2018.07 - 2021.02", "2018 - 2021")
    assert found(years) == []


def test_dates_that_are_swapped_leave_no_gap() -> None:
    swapped = CLEAN.replace("2018.07 - 2021.02", "2021.02 - 2018.07")
    assert found(swapped) == []  # `period-order` is said by the reading


def test_an_address_that_only_a_person_finds_is_a_contact() -> None:
    code = "```\n电话 13800138000 lin@example.com\n```"
    assert (
        found(
            CLEAN.replace("电话：13800138000 | 邮箱：lin@example.com | ", "").replace("## 工作", f"{code}\n\n## 工作")
        )
        == []
    )


def test_a_stay_that_belongs_to_another_overlaps_it() -> None:
    text = CLEAN.replace("2021.02", "2021.08").replace("南桥软件 工程师", "南桥软件（借调） 工程师")
    assert found(text) == []


ENDS = {
    "all stop": "- 缩短了结算所需要的时间。\n- 清理了多年的历史数据。\n- 补上了缺失的测试用例。\n",
    "none stops": "- 缩短了结算所需要的时间\n- 清理了多年的历史数据\n- 补上了缺失的测试用例\n",
    "half and half": "- 缩短了结算所需要的时间。\n- 清理了多年的历史数据\n",
    "short ones": "- 缩短了结算所需要的时间。\n- 清理了多年的历史数据。\n- 补上了缺失的测试用例。\n- Go、Rust\n",
    "introductions": "- 缩短了结算所需要的时间。\n- 清理了多年的历史数据。\n- 补上了缺失的测试用例。\n- 其中最重要的是以下几点：\n",
}


@pytest.mark.parametrize("case", ENDS)
def test_lists_that_end_their_items_in_one_way(case: str) -> None:
    assert found(f"{CLEAN}\n{ENDS[case]}") == []


def test_every_rule_has_its_row_in_the_documentation() -> None:
    page = Path("docs/diagnostics.md").read_text("utf-8")
    assert [code for code in RULES if f"| `{code}` |" not in page] == []


def date_styles(*lines: str, title: str = "Experience") -> list[str]:
    """What is said of the dates of jobs whose headers are these."""
    text = "# Lin Bei\n\nlin@example.com\n\n## " + title + "\n\n" + "".join(f"### {line}\n\n- x\n\n" for line in lines)
    return [each.message for each in found(text) if each.code == "date-style"]


def test_each_way_of_writing_dates_is_told() -> None:
    jobs = ("甲公司 | 工程师 | 2013.09 - 2014.03", "乙公司 | 工程师 | 2014.04 - 2016.06", "丙公司 | 工程师 | 2017/03 - 2019/01",
            "丁公司 | 工程师 | 2019/02 - 2020/03", "戊公司 | 工程师 | 2020年4月-2022年2月", "己公司 | 工程师 | 2022.03 - 至今")  # fmt: skip
    assert date_styles(*jobs, title="工作经历") == [
        "2017/03 - 2019/01 is written like 2019/3; the usual way in this file is 2019.3.",
        "2020年4月-2022年2月 is written like 2019年3月; the usual way in this file is 2019.3.",
    ]


def test_names_of_months_beside_their_numbers_are_two_ways() -> None:
    jobs = ("Acme Ltd | Engineer | Jan 2021 - Present", "Globex Ltd | Engineer | Feb 2019 - Dec 2020")
    assert date_styles(*jobs, "Initech Ltd | Engineer | 06/2018 - 01/2019") == [
        "06/2018 - 01/2019 is written like 3/2019; the usual way in this file is Mar 2019."
    ]
    assert date_styles(*jobs) == []


def test_two_languages_have_two_ways() -> None:
    one = ("Acme Ltd | Engineer | Jan 2021 - Present", "Globex Ltd | Engineer | Feb 2019 - Dec 2020")
    other = ("甲科技有限公司 | 工程师 | 2021.01 - 至今", "乙科技有限公司 | 工程师 | 2019.02 - 2020.12")
    assert date_styles(*one, *other) == []
    assert date_styles(*one, *other, title="工作经历") == []


def test_eras_beside_years_of_the_common_era_are_two_ways() -> None:
    jobs = ("株式会社北山 | エンジニア | 2019年4月 - 2021年3月", "株式会社南原 | エンジニア | 2021年4月 - 現在")
    old = "株式会社西川 | エンジニア | 平成28年4月 - 平成31年3月"
    assert date_styles(*jobs, old, title="職務経歴") == ["平成28年 is 和暦; the usual way in this file is 西暦."]
    assert date_styles(old, "株式会社東谷 | エンジニア | 令和元年5月 - 令和3年3月", title="職務経歴") == []
    assert date_styles(*jobs, "令和3年度 | 社長賞", title="職務経歴") == [], "how a state's year is called"


def test_eras_are_found_outside_periods_too() -> None:
    text = "# 佐藤 花子\n\nhanako@example.com\n\n## 職務経歴\n\n### 株式会社北山 | エンジニア | 2019年4月 - 現在\n\n- 開発\n\n## 資格\n\n"
    told = [
        (each.line, each.column)
        for each in found(text + "- 平成27年6月　基本情報技術者\n")
        if each.code == "date-style"
    ]
    assert told == [(13, 3)]
    assert found(text + "- 平成27年（2015年）6月　基本情報技術者\n") == []


def test_jobs_of_one_employer_are_looked_at_too() -> None:
    text = "# Ada Brook\n\nada@example.com\n\n## Experience\n\n**Acme Corp** -- *Leeds*  \n**Staff Engineer** (Jan 2021 – Present)\n- a\n\n"
    (told,) = found(text + "**Senior Engineer** (06/2018 - 12/2020)\n- b\n")
    assert (told.code, told.line) == ("date-style", 11)


@pytest.mark.parametrize(
    ("line", "mask"),
    [
        ("杭州某某网络科技有限公司", "某某"),
        ("上海XX信息技术有限公司", "XX"),
        ("就读于某某理工大学", "某某"),
        ("〇〇商事株式会社", "〇〇"),
        ("二〇〇五年毕业于北京大学", ""),
        ("二〇〇〇年東京大学", ""),
        ("负责某个公司级系统", ""),
    ],
)
def test_a_name_may_be_masked_in_part(line: str, mask: str) -> None:
    said = [each.message for each in found(CLEAN + f"- {line}。\n") if each.code == "masked-name"]
    assert said == ([f"“{mask}” stands for a name."] if mask else [])
