"""load_theme: a theme is data; what is wrong with it is said with its file."""

from pathlib import Path

import pytest

from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.model.errors import ConfigError, ThemeError
from cvpdf.model.theme import Token
from cvpdf.theming.shelf import theme_names

LEADING = "It is the distance of the lines, a multiple of the font size."
SIZE = "It is the size of the text, which everything else follows."
ACCENT = "It is the colour of headings, links and ornaments."
ICONS = "It is the small drawings before the contacts; they leave no character in the text."
DATES = "It is the width of the column of periods, at least that of the longest; auto gives each what it needs."


def make(folder: Path, manifest: str, css: str = "") -> str:
    folder.mkdir(parents=True)
    (folder / "theme.toml").write_text(manifest)
    (folder / "style.css").write_text(css)
    return str(folder)


def test_a_child_stands_on_its_parent() -> None:
    theme = load_theme("classic", THEMES)
    base = load_theme("base", THEMES)
    assert theme.css.startswith(base.css)
    assert theme.folders == (THEMES / "classic", THEMES / "base")
    assert theme.tokens["name-size"] == "22pt"
    assert theme.tokens["leading"] == base.tokens["leading"]


def test_base_is_no_theme_to_choose() -> None:
    assert "classic" in theme_names(THEMES)
    assert "base" not in theme_names(THEMES)


def test_a_theme_may_lie_anywhere(tmp_path: Path) -> None:
    path = make(tmp_path / "mine", 'title="M"\ndescription="d"\nextends="base"\n[tokens]\nleading=1.7', "p{}")
    theme = load_theme(path, THEMES)
    assert (theme.name, theme.tokens["leading"]) == ("mine", 1.7)
    assert theme.css.endswith("p{}")


def test_a_path_starts_from_the_folder_one_works_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("one", "two"):
        make(tmp_path / place / "mine", f'title="Of {place}"\ndescription="d"\nextends="base"')
    for place in ("one", "two", "one"):
        monkeypatch.chdir(tmp_path / place)
        assert load_theme("./mine", THEMES).title == f"Of {place}"


def test_options_are_over_the_themes_tokens() -> None:
    assert load_theme("classic", THEMES, {"accent": "#000"}).tokens["accent"] == "#000"
    assert load_theme("classic", THEMES).tokens["accent"] != "#000"


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("clasic", "There is no theme 'clasic'.", "Did you mean classic?"),
        ("./nowhere", "./nowhere is not a theme: there is no such folder.", "A theme is a folder with a theme.toml."),
    ],
)
def test_a_theme_that_is_not_there(name: str, message: str, hint: str) -> None:
    with pytest.raises(ThemeError) as error:
        load_theme(name, THEMES)
    assert (error.value.message, error.value.hint, error.value.exit_code) == (message, hint, 4)


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ("title = ", "theme.toml is not TOML: "),
        ('title="x"\ndescription="y"\ntoken=1', "theme.toml: unknown key 'token'."),
        ('title="x"\ndescription="y"\ntokens=1', "theme.toml: tokens is 1; expected a dict."),
        ('title="x"', "theme.toml has no description."),
    ],
)
def test_a_broken_manifest_names_file_and_fault(tmp_path: Path, manifest: str, message: str) -> None:
    with pytest.raises(ThemeError) as error:
        load_theme(make(tmp_path / "t", manifest), THEMES)
    assert error.value.message.startswith(str(tmp_path / "t") + "/" + message)


def test_a_theme_cannot_be_its_own_ancestor(tmp_path: Path) -> None:
    make(tmp_path / "a", 'title="x"\ndescription="y"\nextends="./b"')
    make(tmp_path / "b", 'title="x"\ndescription="y"\nextends="./a"')
    with pytest.raises(ThemeError, match="extends itself"):
        load_theme(str(tmp_path / "a"), THEMES)


def test_an_unknown_option_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(ConfigError) as error:
        load_theme("classic", THEMES, {"acent": "#000"})
    assert error.value.message == "Theme classic has no option 'acent'."
    assert error.value.hint == "Did you mean accent?"


@pytest.mark.parametrize(
    ("token", "value", "message", "hint"),
    [
        ("leading", "normal", "leading is 'normal'; expected a number from 1.15 to 2, such as 1.45.", LEADING),
        ("leading", 2.5, "leading is 2.5; expected a number from 1.15 to 2, such as 1.45.", LEADING),
        ("font-size", "big", "font-size is 'big'; expected a length from 8.5pt to 13pt, such as 10pt.", SIZE),
        ("font-size", 12, "font-size is 12; expected a length from 8.5pt to 13pt, such as 10pt.", SIZE),
        ("font-size", "5mm", "font-size is '5mm'; expected a length from 8.5pt to 13pt, such as 10pt.", SIZE),
        ("accent", "12", "accent is '12'; expected a colour, such as #1f3a5f.", ACCENT),
        ("accent", "bleu", "accent is 'bleu'; expected a colour, such as #1f3a5f.", "Did you mean blue?"),
        ("paper", "A5", "paper is 'A5'; expected one of A4, Letter.", "It is the sheet."),
        ("icons", "maybe", "icons is 'maybe'; expected one of on, off.", ICONS),
        ("date-column", "9mm", "date-column is '9mm'; expected a length from 15mm to 70mm, or auto.", DATES),
    ],
)
def test_an_option_is_of_its_type_and_within_its_range(token: str, value: Token, message: str, hint: str) -> None:
    with pytest.raises(ConfigError) as error:
        load_theme("classic", THEMES, {token: value})
    assert (error.value.message, error.value.hint) == (f"Options: {message}", hint)


@pytest.mark.parametrize("value", ["red;} body{display:none", "url(file:///etc/passwd)", "a/*b", '"x"', ""])
def test_an_option_cannot_leave_its_declaration(value: str) -> None:
    with pytest.raises(ConfigError, match="expected a colour"):
        load_theme("classic", THEMES, {"accent": value})


@pytest.mark.parametrize(
    ("token", "value", "meant"),
    [
        ("paper", "letter", "Letter"),
        ("icons", True, "on"),
        ("icons", False, "off"),
        ("leading", "1.5", 1.5),
        ("accent", "#0B7285", "#0b7285"),
        ("margin-side", "0.75in", "0.75in"),
    ],
)
def test_an_option_may_be_spelt_as_people_do(token: str, value: Token, meant: Token) -> None:
    assert load_theme("classic", THEMES, {token: value}).values("en")[token] == meant


def test_a_choice_sets_tokens_and_the_authors_own_word_is_over_them() -> None:
    assert load_theme("classic", THEMES, {"density": "tight"}).values("en")["gap"] == 0.6
    assert load_theme("classic", THEMES, {"gap": 1.1, "density": "tight"}).values("en")["gap"] == 1.1


def test_one_word_for_all_margins_yields_to_a_single_one() -> None:
    values = load_theme("classic", THEMES, {"margins": "20mm", "margin-top": "12mm"}).values("en")
    assert [values[f"margin-{side}"] for side in ("top", "bottom", "side")] == ["12mm", "20mm", "20mm"]


def test_full_width_type_has_values_of_its_own_until_the_author_says_otherwise() -> None:
    theme = load_theme("classic", THEMES)
    assert theme.values("en")["leading"] != theme.values("zh-Hans")["leading"] == theme.values("ja")["leading"]
    assert load_theme("classic", THEMES, {"leading": 1.3}).values("ko")["leading"] == 1.3


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ('[options.x]\nwhat="y"', "Theme t: options.x has no type."),
        ('[options.x]\ntype="shade"\nwhat="y"', "Theme t: options.x: type is 'shade'; expected one of "),
        ('[options.x]\ntype="length"\nwhat="y"\nmaxx="1pt"', "Theme t: options.x: unknown key 'maxx'."),
        ('[tokens]\naccent="bluish green"', "Theme t: accent is 'bluish green'; expected a colour."),
        ('[tokens]\nfont-size="7pt"', "Theme t: font-size is '7pt'; expected a length from 8.5pt to 13pt."),
    ],
)
def test_a_theme_keeps_to_its_own_options(tmp_path: Path, options: str, message: str) -> None:
    manifest = f'title="x"\ndescription="y"\nextends="base"\n{options}'
    with pytest.raises(ThemeError) as error:
        load_theme(make(tmp_path / "t", manifest), THEMES)
    assert error.value.message.startswith(message)


def test_a_picture_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    css = 'p { background: url("theme:../../secret.svg") }'
    (tmp_path / "secret.svg").write_text("<svg/>")
    with pytest.raises(ThemeError, match=r"names \.\./\.\./secret\.svg, which is in no folder of the theme"):
        load_theme(make(tmp_path / "a" / "t", 'title="x"\ndescription="y"', css), THEMES)
