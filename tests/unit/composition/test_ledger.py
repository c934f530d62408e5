"""What the ledger says of words that are printed elsewhere than they stand."""

from __future__ import annotations

import pytest

from cvpdf.composition.dates import DateStyle
from cvpdf.composition.ledger import changes
from cvpdf.configure import configure
from cvpdf.interpret import interpret
from cvpdf.parse import parse
from cvpdf.read import read

JOB = "# 林小北\n\n## 工作经历\n\n2012/3--2018/3（6年）：南屿科技有限公司  软件工程师\n"


def test_how_long_it_lasted_moves_behind_who() -> None:
    source, _ = read(JOB.encode(), name="cv.md", folder=None)
    settings = configure(source)
    resume, _ = interpret(parse(source)[0], settings)
    moved = [
        change for change in changes(resume, DateStyle("numeric", "zh-Hans"), settings) if change.reason == "moved"
    ]
    assert [(change.line, change.written, change.to_line) for change in moved] == [(5, "（6年）", 5)]


@pytest.mark.parametrize("named", ["title: 김하늘 · Frontend Engineer", "author: 김하늘"])
def test_a_name_of_the_front_matter_has_not_moved_from_the_contacts(named: str) -> None:
    text = f"---\n{named}\n---\n\n## 소개\n\n7년 차 개발자입니다.\n\n[Email](mailto:haneul@example.com)\n"
    source, _ = read(text.encode(), name="resume.md", folder=None)
    settings = configure(source)
    resume, _ = interpret(parse(source)[0], settings)
    assert resume.basics.name == "김하늘"
    moved = [change.written for change in changes(resume, DateStyle("numeric", "ko"), settings)]
    assert "김하늘" not in moved
    assert any("Email" in words for words in moved)  # but the contact itself has


WRAPPED = "# Anna\n\n## Work\n\nLecturer, Institute of\nSeas and Ports (2016 – 2018)\n"


def test_a_name_over_two_lines_moves_word_by_word() -> None:
    source, _ = read(WRAPPED.encode(), name="cv.md", folder=None)
    settings = configure(source)
    resume, _ = interpret(parse(source)[0], settings)
    found = [(each.line, each.written, each.to_line) for each in changes(resume, DateStyle("numeric", "en"), settings)]
    assert found == [(6, "Seas and Ports", 5), (6, "2016 – 2018", 5)]
