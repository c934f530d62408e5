"""inspection: what was understood, as data."""

from __future__ import annotations

from typing import Any

from cvpdf.exchange.inspection import inspection
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
                    _entry(15, "支付系统", None, "2020-01", None),
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


def test_nothing() -> None:
    assert inspect("") == {
        "lang": "en",
        "basics": {"name": "", "label": "", "emails": [], "phones": [], "links": [], "line": 0},
        "sections": [],
    }
