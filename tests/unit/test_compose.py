"""compose: what is printed where, and the ledger of every word that is printed otherwise than written."""

import re
from pathlib import Path

import pytest

from cvpdf.compose import compose
from cvpdf.configure import configure
from cvpdf.data import THEMES
from cvpdf.interpret import interpret
from cvpdf.load_theme import load_theme
from cvpdf.model.errors import ThemeError
from cvpdf.model.galley import Galley
from cvpdf.parse import parse
from cvpdf.read import read

INVISIBLE = re.compile("[\u2060\u2063\u2064\u200b]")


def galley(text: str, theme: str = "classic", photo: bytes | None = None) -> Galley:
    source, _ = read(text.encode(), name="r.md", folder=Path())
    settings = configure(source)
    outline, _ = parse(source)
    resume, _ = interpret(outline, settings)
    return compose(resume, load_theme(theme, THEMES), settings, photo)


def html(text: str, **options: bytes) -> str:
    return INVISIBLE.sub("", galley(text, **options).html)  # type: ignore[arg-type]


RESUME = """# 林小北的简历

- 林小北
- 手机：138-0000-0000
- 邮箱：lin@example.com

## 工作经历

- 北山科技
  - 时间：2019-3~至今
  - 职位：后端工程师
  - 职责：支付系统

## 项目经历

### 支付平台（2019.5 - 2020.1）

1. 一
1. 二
"""


def test_a_title_of_the_document_is_one_without_a_heading_too() -> None:
    page = html("職 務 経 歴 書\n\n氏名：篠突 亜弥\n\n## ■職務要約\n\n営業を5年。\n\n## 「自己」PR\n\n甲\n")
    assert '<p class="document-title">職 務 経 歴 書</p>' in page
    assert 'class="section section-summary section-marked"' in page
    assert page.count("section-marked") == 1


def test_the_head_holds_name_and_contacts() -> None:
    page = html(RESUME)
    assert '<h1 class="name">林小北</h1>' in page
    assert 'class="contact contact-phone"><span class="contact-label">手机：</span>' in page
    assert '<a href="tel:13800000000">138-0000-0000</a>' in page
    assert '<a href="mailto:lin@example.com">lin@example.com</a>' in page


def test_an_entry_has_its_organization_position_and_period_in_roles() -> None:
    page = html(RESUME)
    header = page[page.index('<h3 class="entry-header">') : page.index("</h3>")]
    assert re.sub(r"<span class=\"([\w-]+)(?: whole)?\"[^>]*>", r"<\1>", header).endswith(
        "<entry-organization>北山科技</span> <entry-position>后端工程师</span></span> "
        "<entry-period>2019.03 – 至今</span></span>"
    )
    assert "时间" not in page


def test_the_ledger_names_every_changed_word_with_its_line_and_reason() -> None:
    found = [(each.line, each.written, each.printed, each.to_line, each.reason) for each in galley(RESUME).ledger]
    assert found == [
        (1, "的简历", "", 1, "name"),
        (3, "林小北", "", 3, "name"),
        (10, "时间：", "", 10, "label"),
        (11, "职位：", "", 11, "label"),
        (11, "后端工程师", "后端工程师", 9, "moved"),
        (10, "2019-3~至今", "2019.03 – 至今", 9, "date"),
        (16, "2019.5 - 2020.1", "2019.05 – 2020.01", 16, "date"),
        (19, "1.", "2.", 19, "number"),
    ]


def test_a_contact_cut_out_of_a_row_has_moved() -> None:
    text = "# Ada Muster\n\nWords first.\n\n| | |\n|---|---|\n| Lane 140, born 26.06.1988 | ada@example.com |\n\n## Work\n\n- a\n"
    moved = [change for change in galley(text).ledger if change.reason == "moved"]
    assert [(change.line, change.written.strip()) for change in moved] == [(7, "ada@example.com")]


def test_dates_can_be_kept() -> None:
    kept = galley("---\ndates: keep\n---\n" + RESUME)
    assert "2019-3~至今" in INVISIBLE.sub("", kept.html)
    assert [each.printed for each in kept.ledger if each.reason == "date"] == ["2019-3~至今", "2019.5 - 2020.1"]


def test_what_a_parser_must_find_in_one_piece() -> None:
    found = {(each.kind, each.text) for each in galley(RESUME).criticals}
    assert found >= {
        ("name", "林小北"),
        ("email", "lin@example.com"),
        ("phone", "138-0000-0000"),
        ("section", "工作经历"),
        ("organization", "北山科技"),
        ("position", "后端工程师"),
        ("period", "2019.03 – 至今"),
    }


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# 林小北\n\n## 工作经历\n\n### 北山科技 2019 - 2020\n\nx\n", ["h1", "h2", "h3"]),
        ("## 工作经历\n\n### 北山科技 2019 - 2020\n\nx\n", ["h1", "h2"]),
        ("# 个人简历\n\n## 工作经历\n\n### 北山科技 2019 - 2020\n\nx\n", ["h1", "h2", "h3"]),
    ],
)
def test_headings_begin_with_the_first_level_and_skip_none(text: str, levels: list[str]) -> None:
    assert re.findall(r"<(h\d)[ >]", html(text)) == levels


def test_a_photo_has_words_for_those_who_do_not_see_it() -> None:
    with_photo = galley(RESUME, photo=b"jpeg")
    assert with_photo.assets["cvpdf-image:photo"] == b"jpeg"
    assert '<img class="photo" src="cvpdf-image:photo" alt="林小北">' in with_photo.html
    assert "<img" not in galley(RESUME).html


def test_the_authors_html_is_no_html() -> None:
    page = html("# <b>A</b> & <script>alert(1)</script>\n\n## X\n\n<img src=x onerror=alert(1)> a < b {{ 7*7 }}\n")
    assert "alert" not in page
    assert "a &lt; b {{ 7*7 }}" in page


@pytest.mark.parametrize("template", ["{{ nothing.there }}", "{% for %}", "{{ ''.__class__.__mro__ }}"])
def test_a_theme_that_asks_for_too_much_is_an_error(tmp_path: Path, template: str) -> None:
    theme = tmp_path / "mine"
    theme.mkdir()
    (theme / "theme.toml").write_text('title="t"\ndescription="d"\nextends="base"')
    (theme / "template.html.j2").write_text(template)
    with pytest.raises(ThemeError, match=r"Theme mine: template\.html\.j2"):
        galley(RESUME, theme=str(theme))


def test_every_token_is_put_into_the_style_but_families_and_what_fit_may_change() -> None:
    left = set(re.findall(r"var\(--([\w-]+)\)", galley(RESUME).css))
    assert {token for token in left if not token.startswith("family-")} == {"gap", "leading", "font-size", "line"}
