"""Private values in every spelling and layout; what is not private stays as it was."""

from pathlib import Path

import pytest

from cvpdf.configuration.private import private_values
from cvpdf.edit import edit_settings
from cvpdf.editing.excision import without_private
from cvpdf.editing.personal import withhold
from cvpdf.model.edition import Edition, Private
from cvpdf.model.errors import ConfigError
from cvpdf.model.settings import Settings

PUBLIC = Edition(public=True, private=(Private("phone", "+86 139-1234-5678", "private.toml:1"),))


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("后端工程师 · lin@example.com · 138-0000-0000", "后端工程师"),
        ("138 0000 0000 | lin@example.com | 上海", "上海"),
        ("- 电话：138 0000 0000", ""),
        ("- **邮箱：**lin@example.com", ""),
        (
            "- 邮箱：[lin@example.com](mailto:lin@example.com) | 博客：https://lin.example.com",
            "博客：https://lin.example.com",
        ),
        ("[Email](mailto:lin@example.com) · [GitHub](https://github.com/lin)", "[GitHub](https://github.com/lin)"),
        ("手机：138-0000-0000 / 邮箱：lin@example.com / 现居：上海", "现居：上海"),
        ("姓名：林小北　性别：男　出生年月：1995年6月　电 话：１３８００００００００", "姓名：林小北　性别：男"),
        ("男 / 1995.06 / 党员 / 13800000000", "男 / 党员"),
        ("| 电话 | 13800000000 | 学历 | 本科 |", "| | | 学历 | 本科 |"),
        ("| 出生年月 | 1995.06 | 学历 | 本科 |", "| | | 学历 | 本科 |"),
        ("联系方式：139 1234 5678（微信同号）", ""),
        ("微信：13912345678", ""),
        ("📧 lin@example.com  📱 (+86) 138-0000-0000", ""),
        (
            '<a href="tel:+8613800000000">电话</a> <a href="https://x.example.com">站点</a>',
            '<a href="https://x.example.com">站点</a>',
        ),
        ("身份证号：110101199001011234", ""),
        ("地址：北京市海淀区中关村大街1号 邮箱：a@b.example.com", ""),
        ("現居北京市海淀区中关村大街27号院3号楼", ""),
        ("〒100-0001 東京都千代田区千代田1-1", ""),
        ("電話：090-1234-5678　メール：hanako@example.com", ""),
        ("생년월일: 1995년 6월 1일 · 서울", "서울"),
        ("주소: 서울특별시 강남구 테헤란로 123", ""),
        ("1234 Main Street, Springfield, IL 62704 | (555) 123-4567 | linkedin.com/in/jane", "linkedin.com/in/jane"),
        ("Musterstraße 12, 10115 Berlin · 0170 1234567 · anna@example.com", ""),
        ("Tel +44 20 7946 0958, London", "London"),
        ("lin (at) example (dot) com", ""),
        ("邮箱：lin&#64;example&#x2e;com ｜ &#49;38&#48;0000000 ｜ A&amp;B", "A&amp;B"),
        ("Contact me at lin@example.com for details.", "Contact me at for details."),
        ("  - Date of birth: 1 June 1995", ""),
    ],
)
def test_private_values_go_with_their_labels_and_separators(line: str, rest: str) -> None:
    assert without_private(line, PUBLIC)[0].rstrip() == rest


@pytest.mark.parametrize(
    "line",
    [
        "- 2019.03 - 2020.04 把构建时间从 30 分钟缩短到 4 分钟，处理 12345678 条记录",
        "- 2019-03-04 ~ 2020-05-06 上线 v1.2.3，QPS 100000，端口 8080-8090",
        "项目地址：https://github.com/lin/shop",
        "参与 5G 项目，服务 1,234,567 用户；专利号 201910123456.7",
        "ISBN 978-7-111-12345-6, DOI 10.1000/182, arXiv:1901.01234",
        "工作地点：上海 | 2015-2019 | 清河大学",
        "- Reduced p99 from 1200 ms to 90 ms (2015-09 to 2017-01), 10.0.0.1:8080",
        "性别：男 | 学历：本科 | 2012 - 2016",
    ],
)
def test_what_is_not_private_stays(line: str) -> None:
    assert without_private(line, PUBLIC) == (line, [])


def test_what_is_withheld_can_be_chosen() -> None:
    line = "微信：linbei · lin@example.com · 35岁"
    assert without_private(line, Edition(public=True, withhold=("im", "age")))[0] == "lin@example.com"
    assert without_private(line, Edition(public=True, withhold=()))[0] == line


def test_a_column_under_a_private_heading() -> None:
    text = "| 姓名 | 出生年月 |\n| --- | --- |\n| 林小北 | 1995.06 |"
    left, withheld = withhold(text, PUBLIC)
    assert left == "| 姓名 | 出生年月 |\n| --- | --- |\n| 林小北 | |"
    assert [(each.kind, each.text, each.line) for each in withheld] == [("birth", "1995.06", 3)]


def test_a_heading_over_nothing_goes_too() -> None:
    left, withheld = withhold("# 林小北\n\n## 联系方式\n\n- 电话：13800000000\n\n## 空\n\n## 技能\n\nGo", PUBLIC)
    assert left == "# 林小北\n\n\n\n\n\n## 空\n\n## 技能\n\nGo"
    assert [each.kind for each in withheld] == ["phone", "passage"]


def test_private_values_come_from_a_file_and_from_variables(tmp_path: Path) -> None:
    folder = tmp_path
    (folder / ".git").mkdir()
    (folder / "private.toml").write_text('phone = "138 0000 0000"\nqq = 12345\n[contacts]\nemail = "a@example.com"\n')
    values = private_values(
        folder, {"CVPDF_PRIVATE_PHONE": "139 0000 0000", "CVPDF_PRIVATE_HOME_ADDRESS": "某街1号", "X": "y"}
    )
    assert [(each.key, each.value) for each in values] == [
        ("phone", "139 0000 0000"), ("qq", "12345"), ("email", "a@example.com"), ("home-address", "某街1号"),
    ]  # fmt: skip
    assert values[0].place == "CVPDF_PRIVATE_PHONE"
    assert values[2].place.endswith("private.toml:4")


def test_a_bare_date_among_the_facts_of_a_person_is_a_date_of_birth() -> None:
    text = "## 关于我\n\n- 林小北\n- 1989-06 ～ Now\n- 工作年限: 10年\n- Email: lin@example.com\n- 学历：本科\n\n## 经历\n\n某公司\n2019-06 ～ Now\n- 开发"
    left, withheld = withhold(text, PUBLIC)
    assert (
        left == "## 关于我\n\n- 林小北\n\n- 工作年限: 10年\n\n- 学历：本科\n\n## 经历\n\n某公司\n2019-06 ～ Now\n- 开发"
    )
    assert [(each.kind, each.text, each.line) for each in withheld] == [
        ("email", "lin@example.com", 6),
        ("birth", "1989-06 ~ Now", 4),
    ]
    assert withhold(text, Edition(public=True, withhold=("email",)))[0].split("\n")[3] == "- 1989-06 ～ Now"


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('phone = ["1", "2"]', "private.toml:1: phone is ['1', '2']; expected text."),
        ("\nphone = true", "private.toml:2: phone is true; expected text."),
        ('phone = ""', "private.toml:1: phone is empty; expected text."),
        ('[contacts.x]\ny = "z"', "private.toml:1: x is a table; expected text."),
    ],
)
def test_a_private_value_that_is_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, toml: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "private.toml").write_text(toml)
    with pytest.raises(ConfigError) as error:
        private_values(Path(), {})
    assert error.value.message == message


def test_a_private_variable_without_a_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        private_values(tmp_path, {"CVPDF_PRIVATE_": "x"})
    assert error.value.message == "CVPDF_PRIVATE_ names no value."


def test_private_values_become_contacts_a_name_and_a_headline(tmp_path: Path) -> None:
    (tmp_path / "private.toml").write_text(
        'name = "林小北"\ntitle = "工程师"\nE-Mail = "a@example.com"\nbirth = 1990-01-02\nwechat = "linbei"\naddress = "某路 1 号"\n',
        "utf-8",
    )
    settings, withheld = edit_settings(
        Settings(contacts=(("", "上海"),)), Edition(private=private_values(tmp_path, {}))
    )
    assert (settings.name, settings.title, withheld) == ("林小北", "工程师", ())
    assert settings.contacts == (
        ("", "上海"), ("", "a@example.com"), ("birth", "1990-01-02"), ("WeChat", "linbei"), ("", "某路 1 号")
    )  # fmt: skip


def test_a_job_stays_where_all_that_was_said_of_it_goes() -> None:
    text = "# 林\n\n## Experience\n\n### Northfield | Dev | 2019-03 – Present\n\n- mail boss@example.com\n\n## Contact\n\n### E-Mail\n\nlin@example.com"
    left, withheld = withhold(text, PUBLIC)
    assert left.split() == "# 林 ## Experience ### Northfield | Dev | 2019-03 – Present".split()
    assert [each.text for each in withheld if each.kind == "passage"] == ["### E-Mail", "## Contact"]


def test_a_separator_on_a_line_of_its_own_goes_with_its_neighbour() -> None:
    text = "<div>\n138-0000-0000\n·\n<span>lin@example.com</span>\n·\n上海\n·\n杭州\n</div>"
    assert withhold(text, PUBLIC)[0].split() == ["<div>", "上海", "·", "杭州", "</div>"]


@pytest.mark.parametrize(
    ("key", "value", "printed"),
    [
        ("email", "lin@example.com", ""),
        ("phone", "+86 138 0000 0000", ""),
        ("phone", "8000 (extension)", "Phone"),
        ("location", "上海", ""),
        ("website", "https://lin.example.com", ""),
        ("github", "github.com/lin", ""),
        ("github", "lin", "GitHub"),
        ("wechat", "lin", "WeChat"),
        ("电话", "138 0000 0000", "电话"),
        ("Email", "lin@example.com", "Email"),
    ],
)
def test_a_key_is_no_label(key: str, value: str, printed: str) -> None:
    """`email:` in front matter names a field; what is printed is the address, as of private.toml."""
    settings = Settings(contacts=((key, value),))
    assert edit_settings(settings, Edition())[0].contacts == ((printed, value),)
    of_file = Edition(private=(Private(key.lower(), value, "private.toml:1"),))
    if key.islower():
        assert edit_settings(Settings(), of_file)[0].contacts == ((printed, value),)
