"""The day of a 職務経歴書 stands above the name, wherever on its line or in its paragraph it was written."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from cvpdf.build import Job, build


@pytest.mark.parametrize(
    "head",
    [
        "2024年11月1日現在　森田 葵",
        "2024年11月1日現在\n氏名　森田 葵",
        "2024年11月1日現在　氏名：森田 葵",
        '<p align="right">2024年11月1日現在<br>氏名　森田 葵</p>',
        '<div style="text-align: right">2024/11/1 森田 葵</div>',
    ],
)
def test_the_day_stands_above_the_name(head: str) -> None:
    """A short file, so that the proof sees one word out of its order."""
    result = build(Job("a.md", f"# 職務経歴書\n\n{head}\n\n## 職務要約\n建設会社にて施工管理を十二年。\n".encode()))
    assert [check for check in result.checks if not check.passed] == []
    text = PdfReader(BytesIO(result.proof.pdf)).pages[0].extract_text()
    assert text.index("職務経歴書") < text.index("2024") < text.index("森田") < text.index("職務要約")
