"""The published schemas and the program's own table judge alike: no editor praises what the build refuses."""

import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from cvpdf.configuration.schema import schema_of_file, schema_of_front_matter
from cvpdf.configuration.table import BY_KEY, SETTINGS, Setting
from cvpdf.configuration.values import KINDS, checked
from cvpdf.model.errors import ConfigError

ROOT = Path(__file__).parents[3]
FILE = jsonschema.Draft7Validator(schema_of_file())
FRONT = jsonschema.Draft7Validator(schema_of_front_matter())

# For each kind of value what is one, and what is none.
GOOD: dict[str, list[Any]] = {
    "text": ["a", "林小北"],
    "encoding": ["gb18030", "UTF-8", "euc-kr"],
    "language": ["zh-Hans", "zh", "zh-TW", "ja", "en-GB", "pt-BR"],
    "theme": ["classic", "./mine"],
    "dates": ["uniform", "keep"],
    "punctuation": ["keep", "unify"],
    "contacts": ["a@b.example", 13800000000, {"电话": "1"}, ["a", 5, {"QQ": 12345}]],
    "tokens": [{}, {"accent": "#fff", "leading": 1.4, "icons": True, "section-order": ["work"]}],
    "switch": [True, False],
    "count": [1, 99],
    "variant": ["pdf/ua-1", "none", "pdf/ua-1+pdf/a-3u"],
    "attachments": ["source", "json"],
    "path": ["out/", "{stem}.pdf"],
    "paths": ["a.md", ["a.md", "b.md"]],
    "kinds": [[], ["phone", "photo"]],
    "targets": [{}, {"a": {}}, {"a": {"theme": "modern", "public": True, "options": {"ink": "#000"}}}],
}
BAD: dict[str, list[Any]] = {
    "text": ["", 1, True, [], {}],
    "encoding": ["", 8, ["utf-8"]],
    "language": ["chinese", "", 1, ["zh"]],
    "theme": ["", 3, ["classic"]],
    "dates": ["iso", "", True],
    "punctuation": ["full", "", True],
    "contacts": [1.5, True, [["a"]], {"电话": 1.5}, [{}]],
    "tokens": ["accent", [], {"accent": {}}, {"accent": []}],
    "switch": ["yes", 1, 0, "true"],
    "count": [0, 100, "2", 1.5, True, [1]],
    "variant": ["pdf/x", "", 1, "pdf/a-2u+pdf/a-3u"],
    "attachments": ["all", "", True],
    "path": ["", 1, ["out/"]],
    "paths": ["", [], [1], {}],
    "kinds": ["phone", ["phne"], [1], {}],
    "targets": [
        1,
        [],
        {"a": 1},
        {"a": {"them": "x"}},
        {"a": {"pages": "2"}},
        {"a": {"targets": {}}},
        {"a": {"system-fonts": True}},
    ],
}


def accepted(setting: Setting, value: object) -> bool:
    """Whether the program takes it, as it stands in cvpdf.toml."""
    from cvpdf.configuration.layers import _targets

    try:
        if setting.kind == "targets" and isinstance(value, dict):
            _targets(value, Path("cvpdf.toml"), {}, ())
        else:
            checked(setting.key, value, "here")
    except ConfigError:
        return False
    return True


def test_there_are_samples_of_every_kind() -> None:
    assert GOOD.keys() == BAD.keys() == KINDS.keys() == {setting.kind for setting in SETTINGS}


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_schema_and_program_judge_alike(setting: Setting) -> None:
    for validator in (FILE, FRONT) if setting.front else (FILE,):
        for value in GOOD[setting.kind]:
            assert (validator.is_valid({setting.key: value}), accepted(setting, value)) == (True, True), value
        for value in BAD[setting.kind]:
            assert (validator.is_valid({setting.key: value}), accepted(setting, value)) == (False, False), value


def test_an_unknown_key_is_one_to_both_except_in_front_matter_which_others_use_too() -> None:
    assert not FILE.is_valid({"them": "classic"})
    assert FRONT.is_valid({"layout": "page"})
    assert "targets" not in schema_of_front_matter()["properties"]


def test_the_schemas_are_schemas() -> None:
    for validator in (FILE, FRONT):
        jsonschema.Draft7Validator.check_schema(validator.schema)


def blocks(language: str, page: Path) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S)


def test_what_the_documentation_shows_and_new_writes_is_valid() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    # What a theme's manifest and private.toml may hold is theirs.
    settings = [
        text for page in pages if page.name != "themes.md" for text in blocks("toml", page) if "phone =" not in text
    ]
    settings.append(
        (ROOT / "scaffold/cvpdf.toml").read_text("utf-8").replace("{theme}", '"classic"').replace("{lang}", "en")
    )
    fronts = [text for page in pages for text in blocks("yaml", page) if text.startswith("---\n")]
    assert len(settings) > 3
    assert fronts
    for text in settings:
        FILE.validate(tomllib.loads(text))
    for text in fronts:
        FRONT.validate(next(iter(yaml.safe_load_all(text))))


def test_the_page_has_a_row_for_every_setting_with_its_flags() -> None:
    page = (ROOT / "docs/configuration.md").read_text("utf-8")
    rows = {
        row[0].strip(): row[1:]
        for line in page.splitlines()
        if line.startswith("| `") and (row := line.strip("|").split("|"))
    }
    for setting in SETTINGS:
        key = next(cell for cell in rows if f"`{setting.key}`" in cell)
        flags, front, _ = rows[key]
        assert set(re.findall(r"`(-[\w-]+)`", flags)) == set(setting.flags), setting.key
        assert ("yes" in front) == setting.front, setting.key


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("them", "x", "Did you mean theme?"),
        ("accent", "#fff", "accent is an option of the theme: write it under [options]."),
        ("font_size", "10pt", "font-size is an option of the theme: write it under [options]."),
        ("acent", "#fff", "Did you mean the option accent? It stands under [options]."),
        ("tool", {}, "Here settings stand at the top, without [tool.cvpdf]."),
        ("private", {}, "Private values stand in private.toml, which git ignores."),
        ("zh-sre", {"source": "a.md"}, "A target is called [targets.zh-sre]."),
        ("zzzz", 1, f"Keys: {', '.join(BY_KEY)}."),
    ],
)
def test_a_key_in_the_wrong_place_is_told_its_own(key: str, value: object, hint: str) -> None:
    from cvpdf.configuration.misplaced import hint as hint_for

    assert hint_for(key, value) == hint


def test_every_theme_takes_what_the_schema_offers() -> None:
    from cvpdf.data import THEMES
    from cvpdf.load_theme import load_theme

    offered = schema_of_file()["properties"]["options"]["properties"]
    assert len(offered) > 20
    for name, rule in offered.items():
        for value in rule.get("enum", ()):
            assert FILE.is_valid({"options": {name: value}})
            load_theme("classic", THEMES, {name: value})
        if "enum" in rule:
            assert not FILE.is_valid({"options": {name: "no such word"}})
            with pytest.raises(ConfigError):
                load_theme("classic", THEMES, {name: "no such word"})
    assert FILE.is_valid({"options": {"a-themes-own": "3mm"}})
