"""read_title: what a heading means, and what is no section at all."""

from __future__ import annotations

import pytest

from cvpdf.grammar.words.titles import is_document_title, is_sub_label, read_title

KINDS = {
    "工作经历": "work",
    "## 工作经历": "work",
    "【工作经历】": "work",
    "一、工作经历": "work",
    "1. 工作经历": "work",
    "💼 實習經歷 (Work Experience)": "intern",
    "💼 工作經歷 Work Experience": "work",
    "教育/工作经历": "work",
    "实习&工作经历": "work",
    "比赛与获奖": "awards",
    "技能/证书及其他": "skills",
    "Certification & Education": "education",
    "Honors and Awards": "awards",
    "求职意向：前端": "objective",
    "EXPERIENCE:": "work",
    "職務経歴": "work",
    "経歴": "work",
    "免許・資格": "certs",
    "バージョン管理ツール": "skills",
    "プライベートプロジェクト履歴": "project",
    "フェローシップ": "awards",
    "研究キーワード": "interests",
    "경력 사항": "work",
    "기술 스택": "skills",
    "Berufserfahrung": "work",
    "Опыт работы": "work",
    "Formação": "education",
    "Administrative EXPERIENCE": "work",
    "Academic posts": "work",
    "Other relevant employment": "work",
    "Professional memberships": "activities",
    "Weitere Tätigkeiten": "work",
    "Otras experiencias docentes": "work",
    "Expérience d'enseignement": "work",
    "EXPERIÊCIA PEDAGÓGICA": "work",
}


@pytest.mark.parametrize("text", KINDS)
def test_known_titles(text: str) -> None:
    title = read_title(text)
    assert title is not None
    assert (title.kind, title.exact) == (KINDS[text], True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我的主要工作经历", "work"),
        ("Some Selected Projects I Like", "project"),
        ("静的解析ツール使用スキル", "skills"),  # in Japanese too the last word is what it is
        ("前職までのプロジェクト経歴", "project"),
        ("スキルサマリ", "skills"),
    ],
)
def test_a_known_title_inside_another(text: str, kind: str) -> None:
    title = read_title(text)
    assert title is not None
    assert (title.kind, title.exact) == (kind, False)


def test_an_entry_behind_a_colon_makes_the_title_unsure() -> None:
    title = read_title("公司项目：云文档")
    assert title is not None
    assert not title.exact


@pytest.mark.parametrize(
    "text", ["工作内容", "1. 项目描述", "Responsibilities:", "業務内容", "담당 업무", "主要工作职责"]
)
def test_sub_labels_are_no_sections(text: str) -> None:
    assert is_sub_label(text)
    assert read_title(text) is None


@pytest.mark.parametrize("text", ["个人简历", "職務経歴書", "이력서", "Curriculum Vitae", "Resume", "新建简历 3f2a"])
def test_document_titles(text: str) -> None:
    assert is_document_title(text)
    assert read_title(text) is None


@pytest.mark.parametrize("text", ["林小北", "北山科技", "", "🎉", "x" * 200])
def test_other_headings(text: str) -> None:
    assert read_title(text) is None


@pytest.mark.parametrize("title", ["Computational & Bioinformatic Skills", "Bioinformatics Skills"])
def test_a_titles_last_word_is_what_it_is(title: str) -> None:
    assert read_title(title) == ("skills", False)


def test_so_it_is_not_in_french() -> None:
    assert read_title("Missions au long cours") is None
