"""reached: every address and number of the person, wherever in the head it stands."""

from __future__ import annotations

from cvpdf.configure import configure
from cvpdf.interpret import interpret
from cvpdf.model.resume import Basics
from cvpdf.parse import parse
from cvpdf.read import read


def basics_of(text: str) -> Basics:
    source, _ = read(text.encode(), name="resume.md", folder=None)
    return interpret(parse(source)[0], configure(source))[0].basics


def test_two_in_one_cell() -> None:
    found = basics_of(
        "# 차오름\n\n| | |\n|---|---|\n| Email | a@example.com, b@example.org |\n| Phone | 010-0000-0000 |\n"
    )
    assert found.emails == ("a@example.com", "b@example.org")
    assert found.phones == ("010-0000-0000",)


def test_in_a_sentence() -> None:
    found = basics_of(
        "我叫卜铁锅。\n\n电话 157 0000 3434（微信同号），没有邮箱，有事直接打。\n\n## 工作经历\n\n- 厨师\n"
    )
    assert (found.name, found.written_name) == ("卜铁锅", "")
    assert found.phones == ("157 0000 3434",)


def test_a_sentence_keeps_its_name() -> None:
    found = basics_of("大家好，我叫林小北，写代码十年。\n\n## 工作经历\n\n- 北山科技\n")
    assert [type(block).__name__ for block in found.blocks] == ["Paragraph"]


def test_one_number_written_twice_is_one() -> None:
    found = basics_of("# 林小北\n\n- 手机：+86 138-0000-1234\n- 电话：138-0000-1234\n")
    assert found.phones == ("+86 138-0000-1234",)


def test_a_references_address_is_not_the_persons() -> None:
    found = basics_of(
        "# Anna Muster\n\n## Experience\n\n- Acme\n\n## References\n\n- Bo Boss, bo@example.com, +49 30 0000000\n"
    )
    assert (found.emails, found.phones) == ((), ())


def test_page_numbers_and_postcodes_are_no_telephones() -> None:
    found = basics_of(
        "# 鹿野 千種\n\n〒000-0000 茨城県土浦市架空台 3-5\n\n農学誌 12, 1402–1411\n\n## 学歴\n\n- 架空大学\n"
    )
    assert found.phones == ()


def test_the_name_in_a_row_below_its_label() -> None:
    found = basics_of(
        "# スキルシート\n\n| 氏名 | 年齢 | 性別 |\n|---|---|---|\n| S.M | 38歳 | 男性 |\n\n## 資格\n\n- 基本情報\n\n## スキル\n\n- Java\n"
    )
    assert found.name == "S.M"


def test_front_matter_of_oh_my_cv() -> None:
    header = (
        "---\nname: Haruna Ito\nheader:\n"
        '  - text: <span class="iconify" data-icon="tabler:phone"></span> (+81) 80-0000-0000\n'
        '  - text: <span class="iconify" data-icon="tabler:mail"></span> h@example.com\n'
        "    link: mailto:h@example.com\n"
        '  - text: <span class="iconify" data-icon="tabler:brand-github"></span> haruna\n'
        "    link: https://github.com/haruna\n---\n\n## Experience\n\n- Acme\n"
    )
    found = basics_of(header)
    assert (found.name, found.emails, found.phones) == ("Haruna Ito", ("h@example.com",), ("(+81) 80-0000-0000",))
    assert [each.url for each in found.contacts if each.kind == "link"] == ["https://github.com/haruna"]


def test_a_pages_title_names_the_person() -> None:
    assert (
        basics_of("---\nlayout: page\ntitle: Xiao Lin - Resume\n---\n\n## Experience\n\n- Acme\n").written_name
        == "Xiao Lin"
    )


def test_a_badge_that_leads_to_an_address() -> None:
    found = basics_of(
        "# 田中 太郎\n\n[![Mail](https://img.shields.io/badge/Mail-x)](mailto:t@example.com)\n\n## 資格\n\n- a\n"
    )
    assert found.emails == ("t@example.com",)


def test_a_section_about_the_person_names_them() -> None:
    found = basics_of(
        "## 关于我\n\n你好，我是林小北，一名前端工程师，写代码五年。\n\n## 工作经历\n\n- 北山科技\n\n## 技能\n\n- Vue\n"
    )
    assert (found.name, found.written_name) == ("林小北", "")


def test_labels_that_only_a_style_sheet_parts_from_their_values() -> None:
    span = '<span class="key">{}</span><span>{}</span>\n'
    found = basics_of(
        f"# 職務経歴書\n\n<div>\n{span.format('氏名', '山田 太郎（やまだ たろう）')}{span.format('E-mail', 'y@example.com')}</div>\n\n"
        "## 資格\n\n- a\n\n## スキル\n\n- b\n"
    )
    assert (found.name, found.emails) == ("山田 太郎", ("y@example.com",))


def test_two_numbers_behind_one_label() -> None:
    found = basics_of(
        "# Ana Exemplo\n\n#### Centro – BH/MG - Telefones: 3201-5023 / 99718-1075\n\n## Formação\n\n- Curso\n"
    )
    assert found.phones == ("3201-5023", "99718-1075")


def test_an_employer_behind_an_at_is_no_address() -> None:
    found = basics_of("# Anna Muster\n\n> ML Engineer @ ACME.COM (2022 – now)\n\nEngineer at example.com, mostly.\n")
    assert found.emails == ()
    assert basics_of("# Anna Muster\n\nMail: anna at example.com\n").emails == ("anna@example.com",)


def test_below_a_contact_heading_inside_another_section() -> None:
    found = basics_of(
        "# Robin Ashby\n\n## Education\n\n* BSc, Westmere University, 2016\n\n### Contact me\n\n[robin@example.com](mailto:robin@example.com)\n"
    )
    assert found.emails == ("robin@example.com",)


def test_two_strokes_behind_the_scheme_are_no_part_of_an_address() -> None:
    found = basics_of(
        "# Robin Ashby\n\n[Email](mailto://robin@example.com) | [Phone](tel://+16155552716)\n\n## Skills\n\n- Go\n"
    )
    assert (found.emails, found.phones) == (("robin@example.com",), ("+16155552716",))
