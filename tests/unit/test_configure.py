"""configure: front matter and flags, typed; an unknown key is an error with a suggestion."""

from pathlib import Path

import pytest

from cvpdf.configuration.values import lang_of
from cvpdf.configure import configure
from cvpdf.model.errors import ConfigError
from cvpdf.model.settings import Settings, Wish
from cvpdf.read import read


def settings(front: str, lang: str | None = None, theme: str | None = None) -> Settings:
    return configure(read(f"---\n{front}\n---\n# x\n".encode(), name="r.md", folder=Path())[0], lang=lang, theme=theme)


def test_everything_the_author_may_say() -> None:
    wishes = settings(
        "name: 林小北\ntitle: 后端工程师\nlang: zh\ntheme: classic\nphoto: me.jpg\ndates: keep\n"
        "contacts:\n  - lin@example.com\n  - 电话: 138 0000 0000\noptions:\n  accent: '#123456'"
    )
    assert (wishes.name, wishes.title, wishes.lang, wishes.theme) == ("林小北", "后端工程师", "zh-Hans", "classic")
    assert (wishes.photo, wishes.dates, wishes.options) == ("me.jpg", "keep", {"accent": "#123456"})
    assert wishes.contacts == (("", "lin@example.com"), ("电话", "138 0000 0000"))
    assert wishes.lines["contacts"] == 8


def test_contacts_may_be_a_mapping() -> None:
    assert settings("contacts:\n  email: a@example.com\n  phone: 123").contacts == (
        ("email", "a@example.com"), ("phone", "123"),
    )  # fmt: skip


def test_a_flag_wins_over_front_matter() -> None:
    assert settings("lang: ko\ntheme: a", lang="ja", theme="b").lang == "ja"


def test_an_option_from_above_wins_and_leaves_the_others() -> None:
    source, _ = read(b"---\noptions:\n  leading: 1.5\n  accent: navy\n---\n# x\n", name="r.md", folder=Path())
    wishes = configure(source, above={"options": Wish({"accent": "teal"}, "--set")})
    assert wishes.options == {"leading": 1.5, "accent": "teal"}


def test_a_list_in_an_option_is_its_words() -> None:
    assert settings("options:\n  section-order: [education, work]").options == {"section-order": "education, work"}


def test_a_colour_without_quotes_is_a_comment_to_yaml() -> None:
    with pytest.raises(ConfigError) as error:
        settings("options:\n  accent: #0b7285")
    assert error.value.message == "r.md:2: options: accent has no value."
    assert error.value.hint == 'Put a colour in quotes, such as "#0b7285".'


def test_what_is_no_near_miss_of_a_key_is_some_other_tools() -> None:
    assert settings("name: x\nweather: fine\n<!--date: 2015").name == "x"


def test_a_sites_contact_may_be_a_pair_of_url_and_text() -> None:
    front = "email:\n  url: mailto:lin@example.com\n  text: lin@example.com"
    assert settings(front).contacts == (("email", "lin@example.com"),)


def test_an_unknown_key_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(ConfigError) as error:
        settings("name: x\nthem: classic")
    assert error.value.message == "r.md:3: unknown key 'them' in the front matter."
    assert error.value.hint == "Did you mean theme?"
    assert error.value.exit_code == 3


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("name: [a]", "r.md:2: name is ['a']; expected text."),
        ("name: 5", "r.md:2: name is 5; expected text."),
        ("dates: nice", "r.md:2: dates is 'nice'; expected one of uniform, keep."),
        ("options: 3", "r.md:2: options is 3; expected `token: value` pairs."),
        (
            "lang: x",
            "r.md:2: lang is 'x'; expected one of zh-Hans, zh-Hant, ja, ko, en, de, fr, es, pt, ru, it, nl, pl, tr, vi, id, cs, sv, da, fi, hu, ro, uk.",
        ),
    ],
)
def test_a_wrong_value_names_its_line_and_what_was_expected(front: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        settings(front)
    assert error.value.message == message


def test_what_nobody_filled_in_is_no_wish() -> None:
    wishes = settings('permalink: /cv\ntitle: ""\nname:\nlang: en')
    assert (wishes.title, wishes.name, wishes.lang) == (None, None, "en")


def test_an_author_may_be_an_address() -> None:
    wishes = settings("title: CV\nauthor: <ada@example.com> - Lyon, France\nlayout: resume")
    assert (wishes.name, wishes.contacts) == (None, (("", "ada@example.com"),))


def test_front_matter_of_other_tools_is_left_alone() -> None:
    wishes = settings("layout: page\ntitle: Resume\npermalink: /cv\ngeometry: margin=2cm")
    assert (wishes.title, wishes.name) == (None, None)
    assert settings("stylesheet: style.css\npdf_options:\n  format: A4\nbody_class: cv").options == {}


@pytest.mark.parametrize(("word", "lang"), [("zh-TW", "zh-Hant"), ("zh_cn", "zh-Hans"), ("JP", "ja"), ("en-GB", "en")])
def test_languages_have_many_names(word: str, lang: str) -> None:
    assert lang_of(word) == lang


@pytest.mark.parametrize(
    ("date", "year"), [("2026-11-28", 2026), ("0001-01-01T00:00:00+10:00", None), ("0900-01-01", None), ("soon", None)]
)
def test_a_date_that_nobody_set_is_none(date: str, year: int | None) -> None:
    """Hugo writes the year 1, which a time zone takes out of the calendar, and PDF cannot hold."""
    found = settings(f"date: {date}").date
    assert (found.year if found else None) == year


def test_an_author_is_no_name_of_its_own() -> None:
    wishes = settings("title: CV\nauthor: Ada Wong\nlayout: resume")
    assert (wishes.name, wishes.author) == (None, "Ada Wong")
