"""What the ledger says of words that are printed elsewhere than they stand."""

from __future__ import annotations

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
