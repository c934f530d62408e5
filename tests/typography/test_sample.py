"""The rules of docs/typography.md, measured in finished pages: a sample; `make sweep-typography` does all of them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from tests.typography.judge import judge, texts
from tests.typography.measure import measure
from tests.typography.setting import CORPUS, expected_of, galley_of, pdf_of, without_marks
from tests.typography.violations import Violation, prohibitions

SAMPLE = (
    "zh-Hans/01-java-geekcompany", "zh-Hans/26-go-long", "zh-Hant/05-researcher-tw", "ja/09-infra-sre-summary-and-detail",
    "ko/03-newgrad-military", "en/01-backend-onepage",
)  # fmt: skip
MEASURES = (75, 110, 170)
# The part of lines that may be left ragged because a long Latin word does not fit and the line would look torn apart;
# measured.
RAGGED = {("flush", 75): 0.04, ("flush", 110): 0.02, ("flush of Latin", 75): 0.4}


@cache
def judged(name: str, measure_mm: int) -> tuple[list[Violation], Counter[str]]:
    galley = galley_of(CORPUS / f"{name}.md", "classic", measure_mm)
    return judge(pdf_of(galley), measure_mm=measure_mm, expected=expected_of(galley))


@pytest.mark.parametrize("measure_mm", MEASURES)
@pytest.mark.parametrize("name", SAMPLE)
def test_no_line_breaks_a_rule(name: str, measure_mm: int) -> None:
    found, _ = judged(name, measure_mm)
    assert [str(each) for each in found if not each.rule.startswith("flush")] == []


@pytest.mark.parametrize(("kind", "measure_mm"), RAGGED)
def test_lines_are_flush(kind: str, measure_mm: int) -> None:
    results = [judged(name, measure_mm) for name in SAMPLE]
    ragged = [str(each) for found, _ in results for each in found if each.rule == kind]
    lines = sum(numbers[kind] for _, numbers in results)
    assert lines > 5
    assert len(ragged) <= RAGGED[kind, measure_mm] * lines, "\n".join(ragged)


def test_the_measuring_program_sees_what_a_plain_press_does() -> None:
    """Without marks the same words break the rules: the program is not blind."""
    galley = without_marks(galley_of(CORPUS / "zh-Hans/26-go-long.md", "classic", 75))
    found, _ = judge(pdf_of(galley), measure_mm=75, expected=expected_of(galley))
    rules = Counter(each.rule for each in found)
    assert rules.keys() >= {"adjacent", "runt"}


def test_it_sees_a_word_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    path.write_text("# 林远\n\n## 经历\n\n负责平台的架构。\n", "utf-8")
    pdf = pdf_of(galley_of(path, "classic", 170))
    assert list(texts(pdf, "林远经历负责平台的架构。")) == []
    assert [each.rule for each in texts(pdf, "林远经历负责平台和架构。")] == ["text", "text"]


def test_it_sees_a_line_that_starts_with_a_stop() -> None:
    galley = galley_of(CORPUS / "zh-Hans/26-go-long.md", "classic", 75)
    paragraph = max((each for each in measure(pdf_of(galley))[0].paragraphs), key=lambda each: len(each.lines))
    first = paragraph.lines[1].words[0]
    line = type(paragraph.lines[1])(1, 0.0, (first._replace(char="。"), *paragraph.lines[1].words[1:]))
    planted = type(paragraph)(paragraph.tags, (paragraph.lines[0], line))
    assert [each.rule for each in prohibitions(planted)] == ["line start"]
