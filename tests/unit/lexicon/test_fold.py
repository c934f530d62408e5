"""fold: one spelling for comparing."""

from __future__ import annotations

import pytest

from cvpdf.lexicon.fold import fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("💼 Work  Experience:", "work experience"),
        ("【工作经历】", "工作经历"),
        ("姓　名", "姓名"),
        ("기본 정보", "기본정보"),
        ("Honors and Awards", "honors & awards"),
        ("Honors&Awards", "honors & awards"),
        ("E-Mail", "e mail"),
        ("What I'm looking for", "what im looking for"),
        ("ＱＱ号", "qq号"),
        ("免許・資格", "免許資格"),
        ("C++ / C#", "c++ c#"),
        ("", ""),
        ("———", ""),
    ],
)
def test_spellings_of_one_word(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


def test_a_row_is_cut_at_commas() -> None:
    assert words("work, Work Experience, 기본 정보, 免許・資格,") == ["work", "work experience", "기본정보", "免許資格"]
