"""A スキルシート of many columns stays on the page, whole: it is the commonest form of freelance engineers in Japan."""

import pytest

from cvpdf.build import Job, build
from cvpdf.data import THEMES
from cvpdf.theming.shelf import theme_names

PHASES = ["要件定義", "基本設計", "詳細設計", "実装", "テスト", "保守・運用"]
LABELS = ["No.", "期間", "会社", "業務内容", "規模", "言語・フレームワーク", "ツール", *PHASES]
ROWS = [
    ["1", "2019/04〜2020/03", "北里川システム株式会社（正社員）", "販売管理の開発", "前2人/後10人", "TypeScript/Nuxt.js", "Docker", *"○○○○○○"],
    ["2", "2020/04〜現在", "株式会社Minamihama（業務委託）", "**旅行サイト[minamihama](https://example.com)の開発**", "4人", "PHP", "-", *"--○○○○"],
]  # fmt: skip


def sheet() -> str:
    rows = [LABELS, ["---"] * len(LABELS), *ROWS]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"# スキルシート\n\n氏名：北見 千晶\n\n## 職務経歴\n\n{table}\n"


# … and what a scale of marks stands for, at length, over eight columns; four long labels as well.
MARKS = ["OS・プラットフォーム", "A<br> システム設計", "C<br>プログラム設計", "D<br>プログラム作成", "E<br>単体試験",
         "F<br>組み合わせ試験", "G<br>システム試験", "H<br>設置、現地調査"]  # fmt: skip
LONG = [
    "期間と雇用形態",
    "プロジェクト名および業務内容の概要",
    "担当工程と役割、およびチームの規模",
    "使用した言語・フレームワーク・環境",
]


def skills(labels: list[str]) -> str:
    rows = [labels, ["---"] * len(labels), ["2019年", *["✔"] * (len(labels) - 1)]]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"# スキルシート\n\n氏名：北見 千晶\n\n## 工程別スキル\n\n{table}\n"


@pytest.mark.parametrize("labels", [MARKS, LONG], ids=["marks", "long"])
@pytest.mark.parametrize("theme", theme_names(THEMES))
def test_long_headings_of_columns_stand_on_the_page(theme: str, labels: list[str]) -> None:
    made = build(Job("r.md", skills(labels).encode(), theme=theme))
    assert [check for check in made.checks if not check.passed] == []


@pytest.mark.parametrize("theme", theme_names(THEMES))
def test_thirteen_columns_stand_on_the_page(theme: str) -> None:
    made = build(Job("r.md", sheet().encode(), theme=theme))
    assert [check for check in made.checks if not check.passed] == []
