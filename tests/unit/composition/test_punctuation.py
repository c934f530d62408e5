"""`punctuation: unify` through the pipeline: what is printed, what the ledger says, and what the proof makes of it."""

import io
from pathlib import Path

import pypdf

from cvpdf import Job, build
from cvpdf.compose import compose
from cvpdf.configure import configure
from cvpdf.data import THEMES
from cvpdf.interpret import interpret
from cvpdf.load_theme import load_theme
from cvpdf.model.galley import Galley
from cvpdf.parse import parse
from cvpdf.read import read

RESUME = """---
punctuation: {}
---

# 林远

## 工作经历

### 南山科技(上海)有限公司 2019.03 - 至今

- **职责**:平台 (约 3~5 人)
  的架构，`a:甲(乙)` 见 https://example.com/a(甲):b
- Languages：Go（fluent）

| 项目 | 规模 |
|---|---|
| 网关(二期) | 见:注 |
"""


def galley(how: str) -> Galley:
    source, _ = read(RESUME.format(how).encode(), name="r.md", folder=Path())
    settings = configure(source)
    outline, _ = parse(source)
    resume, _ = interpret(outline, settings)
    return compose(resume, load_theme("classic", THEMES, settings.options), settings)


def test_the_ledger_has_each_change_with_its_line() -> None:
    changes = [
        (each.line, each.written, each.printed) for each in galley("unify").ledger if each.reason == "punctuation"
    ]
    assert changes == [
        (9, "(", "（"), (9, ")", "）"),
        (11, ":", "："), (11, "(", "（"), (11, "~", "～"), (11, ")", "）"),
        (13, "：", ":"), (13, "（", "("), (13, "）", ")"),
        (17, "(", "（"), (17, ")", "）"), (17, ":", "："),
    ]  # fmt: skip


def test_nothing_is_changed_unasked() -> None:
    assert not [each for each in galley("keep").ledger if each.reason == "punctuation"]


def test_it_is_printed_and_proved() -> None:
    result = build(Job(name="r.md", data=RESUME.format("unify").encode(), folder=Path()))
    assert not [check for check in result.checks if not check.passed]
    text = pypdf.PdfReader(io.BytesIO(result.proof.pdf)).pages[0].extract_text()
    for words in (
        "南山科技（上海）有限公司",
        "职责：平台（约",
        "3～5",
        "a:甲(乙)",
        "example.com/a(甲):b",
        "Languages: Go (fluent)",
        "网关（二期）",
    ):
        assert words in text.replace("\n", ""), words
