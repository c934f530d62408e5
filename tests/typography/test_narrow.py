"""Measures of 60 and 75 mm, as a column of a theme may be: no word is lost or broken, no label parted from its name."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from tests.typography.judge import judge
from tests.typography.measure import measure
from tests.typography.setting import CORPUS, expected_of, galley_of, pdf_of
from tests.unit.press.galleys import set_body

from cvpdf.composition.inlines import inlines_to_html
from cvpdf.model.inline import Strong, Text

# Periods as wide as half the measure, long contacts, long titles.
CROWDED = (
    "en/09-security-blockquote-jobs",
    "es/01-administrativa",
    "ru/01-inzhener",
    "de/01-tabellarischer-lebenslauf",
    "ja/04-rirekisho-wareki",
)
LABELLED = {
    "zh-CN": ("姓名：张三", "联系人：欧阳明月", "性别：男", "导师: 王小明"),
    "zh-TW": ("姓名：林曉明", "推薦人：陳大文"),
    "ja": ("氏名：山田 太郎", "上司：高橋花子"),
    "ko": ("이름: 홍길동", "추천인 : 남궁민수"),
}
FILLING = {
    "zh-CN": "负责平台的架构，",
    "zh-TW": "負責平臺的架構，",
    "ja": "基盤の設計を担当、",
    "ko": "플랫폼 설계를 맡음, ",
}


@pytest.mark.parametrize("name", CROWDED)
@pytest.mark.parametrize("measure_mm", [60, 75])
@pytest.mark.parametrize("theme", ["classic", "academic"])
def test_a_title_keeps_its_words_beside_a_long_period(name: str, measure_mm: int, theme: str) -> None:
    galley = galley_of(CORPUS / f"{name}.md", theme, measure_mm)
    found, _ = judge(pdf_of(galley), measure_mm=measure_mm, expected=expected_of(galley))
    assert [str(each) for each in found if each.rule in ("token", "text", "off page", "line start")] == []


@pytest.mark.parametrize("lang", LABELLED)
@pytest.mark.parametrize("width", range(30, 92, 4))
def test_a_name_stays_whole_beside_its_label(lang: str, width: int) -> None:
    # Each name comes to stand at other places of a line, in bold and not.
    labelled = [label for label in LABELLED[lang] for _ in range(3)]
    texts = [Text(f"{FILLING[lang]}{label}，" if index % 2 else f"{label}，") for index, label in enumerate(labelled)]
    html = inlines_to_html((*texts, Strong((Text(LABELLED[lang][0]),))))
    pdf = set_body(
        f"<p style='width:{width}mm;text-align:justify'>{html}</p>", "@page{@bottom-center{content:none}}", lang
    ).pdf
    paragraph = measure(pdf)[0].paragraphs[0]
    ends = ["".join(pair) for pair in pairwise(line.text.strip() + "⏎" for line in paragraph.lines)]
    broken = [label for label in LABELLED[lang] if any(re.search(_broken(label), end) for end in ends)]
    assert len(paragraph.lines) > 1
    assert broken == []


@pytest.mark.parametrize("theme", ["classic", "modern", "academic", "compact", "jianli", "plain"])
@pytest.mark.parametrize("measure_mm", [60, 75, 110])
def test_a_contact_that_does_not_fit_begins_on_a_line_of_its_own(theme: str, measure_mm: int, tmp_path: Path) -> None:
    address = "https://ruoxi.example.com/notes/2023/distributed-cache/index.html?lang=zh&part=appendix"
    path = tmp_path / "resume.md"
    path.write_text(f"# 沈若溪\n\n电话：138-0000-4321 ｜ 主页：{address} ｜ 上海\n\n## 经历\n\n负责平台。\n", "utf-8")
    lines = [
        line.text for each in measure(pdf_of(galley_of(path, theme, measure_mm)))[0].paragraphs for line in each.lines
    ]
    assert [line for line in lines if "主页：http" in line and "4321" in line] == []
    assert [line for line in lines if line.rstrip().endswith("主页：")] == []
    assert any("4321" in line for line in lines)


def _broken(label: str) -> str:
    """A label with a line's end within, wherever."""
    chars = [re.escape(char) for char in label if char != " "]
    return "|".join(f"{' ?'.join(chars[:cut])} ?⏎ ?{' ?'.join(chars[cut:])}" for cut in range(1, len(chars)))
