"""load_theme: a theme is data; what is wrong with it is said with its file."""

from pathlib import Path

import pytest

from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme, theme_names
from cvpdf.model.errors import ConfigError, ThemeError


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
    ("token", "value", "message"),
    [
        ("leading", "normal", "Options: leading is 'normal'; expected a number, such as 1.55."),
        ("font-size", "big", "Options: font-size is 'big'; expected a length, such as 10pt."),
        ("font-size", 12, "Options: font-size is 12; expected a length, such as 10pt."),
        ("accent", "12", "Options: accent is '12'; expected a colour, such as #1f3a5f."),
    ],
)
def test_an_option_is_of_its_defaults_kind(token: str, value: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        load_theme("classic", THEMES, {token: value})
    assert error.value.message == message


@pytest.mark.parametrize("value", ["red;} body{display:none", "url(file:///etc/passwd)", "a/*b", '"x"', ""])
def test_an_option_cannot_leave_its_declaration(value: str) -> None:
    with pytest.raises(ConfigError, match="expected a CSS value"):
        load_theme("classic", THEMES, {"accent": value})
