"""find_sections: which lines are titles, and of what."""

from __future__ import annotations

import pytest

from cvpdf.grammar.section.sections import find_sections
from cvpdf.parse import parse
from cvpdf.read import read


def titles(text: str) -> list[str]:
    source, _ = read(text.encode(), name="resume.md", folder=None)
    found = find_sections(parse(source)[0])[1]
    return [f"{section.title.text if section.title else ''} = {section.kind}" for section in found]


CASES = {
    "marked lines": (
        "■職務要約\n営業を5年。\n\n■資格\n普通免許\n\n■その他の何か\n特になし\n",
        ["■職務要約 = summary", "■資格 = certs", "■その他の何か = other"],
    ),
    "brackets that bold lines share": (
        "**褚若兰**\n\n**【个人简介】**\n\n八年。\n\n**【教育背景】**\n\n- 大学\n\n**【译书之外】**\n\n- 跑步\n",
        ["【个人简介】 = summary", "【教育背景】 = education", "【译书之外】 = other"],
    ),
    "numbers above long lines": (
        "骆青原\n======\n\n1. 教育背景\n-----------\n\n大学\n\n2. 自我陈述\n-----------\n\n好。\n",
        ["1. 教育背景 = education", "2. 自我陈述 = summary"],
    ),
    "titles that no table knows": (
        "# 林小北\n\n## 往事如此\n\n一\n\n## 海边\n\n二\n",
        ["往事如此 = other", "海边 = other"],
    ),
    "a title deeper down is not the level, however many tools it names": (
        (
            "# Anna Muster\n\n## Experience\n\n- a\n\n## Skills\n\n### Tools\n\n- a\n\n### Frameworks\n\n- a\n\n"
            "### Programming Languages\n\n- a\n\n### Technologies\n\n- b\n\n## Education\n\n- b\n"
        ),
        ["Experience = work", "Skills = skills", "Education = education"],
    ),
    "a document's title once more is a section": (
        "### 이력서\n\n# 자기소개\n\n- 나\n\n# 경력기술서\n\n- 회사\n",
        ["자기소개 = summary", "경력기술서 = work"],
    ),
    "a place and a headline under the name": (
        "# Anna Muster\n\n## Engineer\n\n### Bangalore, Karnataka\n\n### Overview\n\na\n\n### Skills\n\n- b\n",
        ["Overview = summary", "Skills = skills"],
    ),
    "an unknown first title": (
        "# 職務経歴書\n\n# 記載内容\n\n- a\n\n# 職務経歴\n\n- b\n\n# スキル\n\n- c\n",
        ["記載内容 = other", "職務経歴 = work", "スキル = skills"],
    ),
    "a last title one mark too deep": (
        "## 工作经历\n\n### 北山科技\n\n- a\n\n## 教育经历\n\n大学\n\n### 其它\n\n驾照\n",
        ["工作经历 = work", "教育经历 = education", "其它 = other"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_sections(name: str) -> None:
    text, expected = CASES[name]
    assert titles(text) == expected
