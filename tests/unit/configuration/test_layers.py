"""Where wishes come from: which file is found, which wins, and what is said of a wrong line."""

from pathlib import Path

import pytest

from cvpdf.configuration.layers import gather, user_file
from cvpdf.configuration.lines import lines_of_keys
from cvpdf.model.errors import ConfigError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, "utf-8")


def test_nothing_there_is_nothing_asked() -> None:
    layers = gather(Path(), {})
    assert (layers.environment, layers.files, layers.read, layers.folder) == ({}, {}, (), None)


def test_the_nearest_file_wins_key_by_key_and_a_nearer_cvpdf_toml_hides_a_farther_one() -> None:
    write("cvpdf.toml", 'dates = "keep"')
    write("a/cvpdf.toml", 'theme = "classic"\n[options]\naccent = "#111111"')
    write("a/pyproject.toml", '[tool.cvpdf]\ntheme = "never"\nlang = "ja"\noptions = {accent = "red", ink = "blue"}')
    write("home/.config/cvpdf/config.toml", 'lang = "ko"\nname = "林小北"')
    files = gather(Path("a/b"), {"HOME": "home", "XDG_CONFIG_HOME": "home/.config"}).files
    assert {key: (wish.value, wish.place) for key, wish in files.items()} == {
        "theme": ("classic", "a/cvpdf.toml:1"),
        "lang": ("ja", "a/pyproject.toml:3"),
        "name": ("林小北", "home/.config/cvpdf/config.toml:2"),
        "options": ({"accent": "#111111", "ink": "blue"}, "a/cvpdf.toml:2"),
    }


def test_the_search_ends_at_the_repository() -> None:
    write("cvpdf.toml", 'dates = "keep"')
    write("inner/.git/HEAD", "")
    assert gather(Path("inner/deep"), {}).files == {}


def test_a_pyproject_of_another_tool_is_not_read() -> None:
    write("pyproject.toml", "this is no TOML")
    assert gather(Path(), {}).files == {}


def test_paths_in_a_file_start_from_that_file() -> None:
    write("a/cvpdf.toml", 'source = ["r.md", "en/r.md"]\noutput = "out/"\ntheme = "./mine"')
    files = gather(Path("a"), {}).files
    assert files["source"].value == ("a/r.md", "a/en/r.md")
    assert (files["output"].value, files["theme"].value) == ("a/out/", "a/mine")


def test_the_environment_is_typed() -> None:
    layers = gather(Path(), {"CVPDF_THEME": "classic", "CVPDF_STRICT": "yes", "CVPDF_LANG": "zh-TW", "CVPDF_DATES": ""})
    assert {key: (wish.value, wish.place) for key, wish in layers.environment.items()} == {
        "theme": ("classic", "CVPDF_THEME"), "strict": (True, "CVPDF_STRICT"), "lang": ("zh-Hant", "CVPDF_LANG"),
    }  # fmt: skip


def test_a_variable_that_is_nobodys_setting_is_not_ours() -> None:
    assert gather(Path(), {"CVPDF_IMAGE_TAG": "3", "CVPDF_PRIVATE_PHONE": "1"}).environment == {}


@pytest.mark.parametrize(
    ("name", "text", "message", "hint"),
    [
        ("cvpdf.toml", 'lang = "en"\nthem = "x"', "cvpdf.toml:2: unknown key 'them'.", "Did you mean theme?"),
        ("cvpdf.toml", "\n\nstrict = 1", "cvpdf.toml:3: strict is 1; expected true or false.", ""),
        ("cvpdf.toml", 'name = """\nstrict = 1\n"""\ndates = 3', "cvpdf.toml:4: dates is 3; expected text.",
         "Put it in quotes."),
        ("cvpdf.toml", "[targets.sre]\nthme = 1", "cvpdf.toml:2: unknown key 'thme' in target sre.", "Did you mean theme?"),
        ("cvpdf.toml", "targets = 3",
         "cvpdf.toml:1: targets is 3; expected a table for each target, such as [targets.zh-sre].", ""),
        ("pyproject.toml", '[tool.x]\ntheme = 1\n[tool.cvpdf]\noptions = {a = []}',
         "pyproject.toml:4: options: a is []; expected text or a number.", ""),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named(name: str, text: str, message: str, hint: str) -> None:
    write(name, text)
    with pytest.raises(ConfigError) as error:
        gather(Path(), {})
    assert (error.value.message, error.value.hint) == (message, hint)


def test_a_file_that_is_no_toml() -> None:
    write("cvpdf.toml", 'lang = "en"\ntheme: classic\n')
    with pytest.raises(ConfigError, match=r"^cvpdf\.toml:2:6: this is not TOML: Expected '=' after a key.*\.$"):
        gather(Path(), {})


def test_a_mistyped_variable_is_an_error() -> None:
    with pytest.raises(ConfigError) as error:
        gather(Path(), {"CVPDF_THEEM": "x"})
    assert (error.value.message, error.value.hint) == (
        "CVPDF_THEEM is no setting of cvpdf.",
        "Did you mean CVPDF_THEME?",
    )


def test_the_users_file_follows_the_platform() -> None:
    assert user_file({"XDG_CONFIG_HOME": "/x", "HOME": "/h"}) == Path("/x/cvpdf/config.toml")
    assert user_file({}) is None


def test_lines_of_keys_through_tables_dots_and_long_texts() -> None:
    text = 'a = 1\nb.c = """\na = 2\n"""\n[t."x y"]\n# a = 3\nk = 1\n[[l]]\nk = 2'
    assert lines_of_keys(text) == {
        ("a",): 1, ("b",): 2, ("b", "c"): 2, ("t",): 5, ("t", "x y"): 5, ("t", "x y", "k"): 7, ("l",): 8, ("l", "k"): 9,
    }  # fmt: skip
