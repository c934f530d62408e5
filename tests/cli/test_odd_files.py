"""Files that nobody planned for: each is set, and proves true."""

from pathlib import Path

import pytest

from cvpdf.build import Job, build

CORPUS = Path(__file__).parents[1] / "corpus"
FILES = {
    "a page break at the end": "# A B\n\na@example.com\n\n## Work\n\n### X Corp | Dev | 2019 - 2020\n\n- did\n\n\\newpage\n",
    "page breaks around the head and at the end": '# A B\n\n\\newpage\n\n## Work\n\n### X Corp | Dev | 2019 - 2020\n\n- did\n\n<div style="page-break-after: always;"></div>\n',
    "a headline below the phone number": "# 李明\n\n13800000000\n\n后端工程师\n\n## 经历\n\n- 某某\n",
    "a position with arrows": "# 简历\n\n- 姓名：赵一\n- 职位-Golang工程师->研发经理->DBA->运维\n\n## 工作经历\n\n### 某公司 2019.1-2020.2 Golang工程师->研发经理->DBA->运维\n\n- 做事\n",
    "sections without anything": "# 王五\n\n## 工作经历\n\n## 教育\n\n## 技能\n",
    "one sentence": "我是一名后端工程师，有五年经验。\n",
    "code with a comment": "# Z\n\n```python\nprint('hi' * 3)   # 中文注释\n```\n\n## Skills\n\n`a` `b` `c`\n",
    "a quote and deep lists": "# 钱七\n\n> 座右铭：**不积跬步**，无以至千里。\n\n## 项目\n\n1. 一\n   - 二\n     1. 三\n        - 四\n          - 五\n",
    "centred HTML, a table and details": '<h1 align=center>孙八</h1>\n<p align="center">📱 138-0000-0000 | 📧 sun@example.com | 🔗 <a href="https://example.com">blog</a></p>\n\n## 💼 工作经历\n\n<table><tr><td>甲公司</td><td align=right>2019-2020</td></tr></table>\n\n- a<br>b\n\n<details><summary>更多</summary>\n\n- 详情\n\n</details>\n',
    "names, titles and words too long for a line": "# "
    + "很长的名字" * 12
    + "\n\n## "
    + "特别长的章节标题" * 10
    + "\n\n### "
    + "公司名称" * 20
    + " | "
    + "职位" * 15
    + " | 2019.01-2020.02\n\n- "
    + "x" * 300
    + "\n",
    "a footnote, formulas and tasks": "# A\n\nE = mc^2, $x_1$ ~~old~~ H~2~O 2^10^ ==mark== [^1]\n\n[^1]: note\n\n- [ ] todo\n- [x] done\n",
    "Arabic, which no face has": "# محمد علي\n\n## الخبرة\n\n- عمل\n",
    "emoji of several code points": "# 👨‍💻 周九 🚀\n\n## 🛠️ 技能\n\n- ⭐⭐⭐⭐☆ Java\n- ✅ Go ❌ PHP\n- 1️⃣ first\n",
    "thirty rows alike": "# 李四\n\n## 证书\n\n|甲|乙|丙|\n|-|-|-|\n" + "|1|二|x|\n" * 30,
}


def test_a_title_as_wide_as_its_column_stays_apart_from_the_period() -> None:
    text = (CORPUS / "en/10-ohmycv-deflist.md").read_bytes()
    checks = build(Job("resume.md", text, theme="plain")).checks
    assert [f"{check.name}: {check.detail}" for check in checks if not check.passed] == []


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_it_is_set_and_every_check_passes(text: str) -> None:
    result = build(Job("resume.md", text.encode()))
    assert [f"{check.name}: {check.detail}" for check in result.checks if not check.passed] == []
    assert [each.message for each in result.diagnostics if each.severity == "error"] == []
