"""inspection: what was understood, as data."""

from __future__ import annotations

from typing import Any

from cvpdf.exchange.inspection import inspection
from cvpdf.exchange.json_resume import json_resume
from cvpdf.interpret import interpret
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source
from cvpdf.parse import parse

RESUME = """# 林小北

电话：138-0000-1234 | lin@example.com | [博客](https://lin.example.com)

## 工作经历

### [北山科技](https://beishan.example.com) | 工程师 | 杭州 | 2019.03 - 至今

负责订单系统。

- 结算
  - 清分
- 对账

#### 支付系统 2020.01

### 南海集团

**主管** 2018.01 - 2019.02

**助理** 2016 - 2017.12
"""


def inspect(text: str) -> dict[str, Any]:
    outline, _ = parse(Source("r.md", None, text, tuple(text.split("\n"))))
    return inspection(interpret(outline, Settings())[0])


def test_the_whole() -> None:
    assert inspect(RESUME) == {
        "lang": "zh-Hans",
        "basics": {
            "name": "林小北",
            "label": "",
            "emails": ["lin@example.com"],
            "phones": ["138-0000-1234"],
            "links": ["https://lin.example.com"],
            "line": 1,
        },
        "sections": [
            {
                "title": "工作经历",
                "kind": "work",
                "line": 5,
                "entries": [
                    {
                        "line": 7,
                        "organization": "北山科技",
                        "position": "工程师",
                        "start": "2019-03",
                        "end": "present",
                        "url": "https://beishan.example.com",
                        "location": "杭州",
                        "summary": "负责订单系统。",
                        "highlights": ["结算", "清分", "对账"],
                    },
                    _entry(19, "南海集团", "主管", "2018-01", "2019-02"),
                    _entry(21, "南海集团", "助理", "2016", "2017-12"),
                ],
            }
        ],
    }


def _entry(line: int, organization: str, position: str | None, start: str, end: str | None) -> dict[str, Any]:
    return {
        "line": line, "organization": organization, "position": position, "start": start, "end": end,
        "url": None, "location": None, "summary": None, "highlights": [],
    }  # fmt: skip


def times(text: str) -> list[tuple[str, str | None, str | None]]:
    """Organisation, start and end of every entry."""
    read_as = [entry for section in inspect(text)["sections"] for entry in section["entries"]]
    return [(entry["organization"], entry["start"], entry["end"]) for entry in read_as]


def test_a_project_in_a_dated_job_is_no_job() -> None:
    text = "## 工作经历\n\n### 北山科技 2019.03 - 2021.04\n\n#### 支付系统 2020.01 - 2020.06\n\n- 清分\n"
    assert times(text) == [("北山科技", "2019-03", "2021-04")]
    assert inspect(text)["sections"][0]["entries"][0]["highlights"] == ["清分"]


def test_a_project_in_a_job_without_a_date_tells_when() -> None:
    text = "## 工作经历\n\n### 北山科技\n\n#### 支付系统 2020.01 - 2020.06\n\n#### 订单系统 2018.01 - 2019.06\n"
    assert ("支付系统", "2020-01", "2020-06") in times(text)


TABLE = "## 職務経歴\n\n|年月|内容|\n|---|---|\n"


def test_dated_titles_at_a_dated_employer_are_the_jobs_and_it_is_none_besides() -> None:
    text = (
        "## 경력\n\n### 북산소프트 (2020.01 ~ 현재)\n\n**대리** 2022.03 ~ 현재\n- 결제\n\n"
        "**사원** 2020.01 ~ 2022.02\n- 정산\n"
    )
    (section,) = inspect(text)["sections"]
    said = [(each["organization"], each["position"], each["start"], each["end"]) for each in section["entries"]]
    assert said == [
        ("북산소프트", "대리", "2022-03", "present"),
        ("북산소프트", "사원", "2020-01", "2022-02"),
    ]


def test_joining_and_leaving_are_one_stay() -> None:
    rows = "|2014年4月|株式会社甲 入社（設計部に配属）|\n|2017年8月|株式会社甲 退職|\n|2017年9月|株式会社乙 入社|\n||現在に至る|\n"
    assert times(TABLE + rows) == [("株式会社甲", "2014-04", "2017-08"), ("株式会社乙", "2017-09", "present")]


def test_items_of_joining_and_leaving_are_one_stay() -> None:
    items = "- 2014年4月 株式会社甲 入社（営業職）\n- 2017年8月 株式会社甲 退職\n- 2017年9月 株式会社乙 入社\n- 現在に至る\n"
    assert times(f"## 職歴\n\n{items}") == [("株式会社甲", "2014-04", "2017-08"), ("株式会社乙", "2017-09", "present")]


def test_a_row_of_leaving_need_not_say_where() -> None:
    rows = "|2014年4月|株式会社甲 入社|\n|2016年4月|同社 主任に昇格|\n|2017年8月|一身上の都合により退社|\n"
    assert times(TABLE + rows) == [("株式会社甲", "2014-04", "2017-08")]


def test_a_row_may_say_the_same_in_one_character() -> None:
    rows = "|2014年4月|同志社山大学 入学|\n|2018年3月|同 卒業|\n|2018年4月|同友商事株式会社 入社|\n"
    assert times(TABLE + rows) == [("同志社山大学", "2014-04", "2018-03"), ("同友商事株式会社", "2018-04", None)]


def test_rows_of_one_stay_are_one_job_in_json_resume_with_all_their_words() -> None:
    rows = "|2014年4月|株式会社甲 入社|\n|2016年4月|同社 主任に昇格|\n|2017年8月|一身上の都合により退社|\n"
    lines = "\n\n".join(f"### {row.split('|')[1]} {row.split('|')[2]}" for row in rows.splitlines())
    text = f"## 職歴\n\n{lines}\n"
    outline, _ = parse(Source("r.md", None, text, tuple(text.split("\n"))))
    work = json_resume(interpret(outline, Settings())[0])["work"]
    assert [(job["name"], job["startDate"], job["endDate"]) for job in work] == [("株式会社甲", "2014-04", "2017-08")]
    assert "主任に昇格" in work[0]["summary"]
    assert "一身上の都合により退社" in work[0]["summary"]


def test_schools_and_jobs_of_one_table_go_their_ways() -> None:
    rows = "||学歴|\n|2015年4月|北山大学 入学|\n|2019年3月|北山大学 卒業|\n||職歴|\n|2019年4月|株式会社甲 入社|\n"
    told = "||編集部に配属|\n||現在に至る|\n||以上|\n"
    text = f"## 学歴・職歴\n\n|年月|学歴・職歴|\n|---|---|\n{rows}{told}"
    outline, _ = parse(Source("r.md", None, text, tuple(text.split("\n"))))
    made = json_resume(interpret(outline, Settings())[0])
    assert [(each["institution"], each["endDate"]) for each in made["education"]] == [("北山大学", "2019-03")]
    assert [(each["name"], each["startDate"]) for each in made["work"]] == [("株式会社甲", "2019-04")]
    assert "編集部に配属" in made["work"][0]["summary"]


def test_leaving_another_place_ends_no_stay() -> None:
    rows = "|2014年4月|株式会社甲 入社|\n|2017年8月|株式会社丙 退職|\n"
    assert times(TABLE + rows) == [("株式会社甲", "2014-04", None), ("株式会社丙", "2017-08", None)]


def test_lines_of_joining_and_leaving_are_stays_too() -> None:
    text = "## 경력\n\n2019.03 북산테크 입사\n2021.05 북산테크 퇴사\n\n## 学歴\n\n- 2010年4月 北山大学 工学部 入学\n- 2014年3月 北山大学 工学部 卒業\n"
    assert times(text) == [("북산테크", "2019-03", "2021-05"), ("北山大学", "2010-04", "2014-03")]


def test_nothing() -> None:
    assert inspect("") == {
        "lang": "en",
        "basics": {"name": "", "label": "", "emails": [], "phones": [], "links": [], "line": 0},
        "sections": [],
    }
