"""cvpdf.toml, CVPDF_* and targets, as a user meets them; cvpdf config and cvpdf schema."""

import json
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from tests.cli.conftest import RESUME, Run

from cvpdf.configuration.table import SETTINGS

Cvpdf = Callable[..., Run]
TOML = """source = "resume.md"
output = "out/"

[targets.zh-sre]
lang = "zh"
output = "out/林小北 SRE.pdf"

[targets.en]
lang = "en"
"""


def lang_of(path: Path) -> str:
    return str(pypdf.PdfReader(path).trailer["/Root"]["/Lang"])  # type: ignore[index]


def test_build_needs_no_argument_where_cvpdf_toml_says_it(cvpdf: Cvpdf, resume: Path, tmp_path: Path) -> None:
    (tmp_path / "cvpdf.toml").write_text(TOML, "utf-8")
    assert cvpdf("build", "-q") == Run(0, "out/resume.pdf\n", "")


def test_each_place_wins_over_the_next(
    cvpdf: Cvpdf, resume: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def built(*flags: str, **variables: str) -> str:
        assert cvpdf("build", "resume.md", "-q", *flags, variables=variables).code == 0
        return lang_of(tmp_path / "resume.pdf")

    assert built() == "zh-CN"
    (tmp_path / "home/.config/cvpdf").mkdir(parents=True)
    (tmp_path / "home/.config/cvpdf/config.toml").write_text('lang = "de"')
    assert built() == "de"
    (tmp_path / "pyproject.toml").write_text('[tool.cvpdf]\nlang = "fr"')
    assert built() == "fr"
    (tmp_path / "cvpdf.toml").write_text('lang = "es"')
    assert built() == "es"
    resume.write_text("---\nlang: pt\n---\n" + RESUME, "utf-8")
    assert built() == "pt"
    assert built(CVPDF_LANG="ko") == "ko"
    assert built("--lang", "ja", CVPDF_LANG="ko") == "ja"


def test_targets(cvpdf: Cvpdf, resume: Path, tmp_path: Path) -> None:
    (tmp_path / "cvpdf.toml").write_text(TOML, "utf-8")
    assert cvpdf("build", "--target", "all", "-q") == Run(0, "out/林小北 SRE.pdf\nout/en.pdf\n", "")
    assert lang_of(tmp_path / "out/en.pdf") == "en"
    assert cvpdf("build", "--target", "en", "-o", "x.pdf", "-q").out == "x.pdf\n"


@pytest.mark.parametrize(
    ("toml", "name", "message"),
    [
        (TOML, "zh-sr", "cvpdf: There is no target 'zh-sr'.\n  Did you mean zh-sre?\n"),
        ("", "en", "cvpdf: There is no target 'en'.\n  Add [targets.en] to cvpdf.toml.\n"),
        (
            "[targets.en]\nlang='en'",
            "en",
            'cvpdf: Target en names no source.\n  cvpdf.toml:1: add source = "resume.md".\n',
        ),
    ],
)
def test_a_target_that_is_not_there(cvpdf: Cvpdf, tmp_path: Path, toml: str, name: str, message: str) -> None:
    (tmp_path / "cvpdf.toml").write_text(toml, "utf-8")
    assert cvpdf("build", "--target", name) == Run(2, "", message)


def test_config_says_where_each_value_comes_from(cvpdf: Cvpdf, resume: Path, tmp_path: Path) -> None:
    (tmp_path / "cvpdf.toml").write_text(TOML + '[options]\naccent = "#123456"', "utf-8")
    resume.write_text("---\ndates: keep\noptions:\n  ink: '#000000'\n---\n" + RESUME, "utf-8")
    run = cvpdf("config", "--strict", "--json", variables={"CVPDF_LANG": "ja"})
    shown = {row["key"]: (row["value"], row["from"]) for row in json.loads(run.out)["settings"]}
    assert shown["source"] == (["resume.md"], "cvpdf.toml:1")
    assert shown["strict"] == (True, "--strict")
    assert shown["lang"] == ("ja", "CVPDF_LANG")
    assert shown["dates"] == ("keep", "resume.md:2")
    assert shown["targets"] == (["zh-sre", "en"], "cvpdf.toml:4")
    assert shown["theme"] == ("classic", "default")
    assert shown["options.accent"] == ("#123456", "cvpdf.toml:11")
    assert shown["options.ink"] == ("#000000", "resume.md:3")
    assert shown["options.leading"][1] == "theme classic"
    line = next(line for line in cvpdf("config").out.split("\n") if line.startswith("dates"))
    assert line.split() == ["dates", "keep", "resume.md:2"]


def test_schema_knows_every_setting(cvpdf: Cvpdf) -> None:
    keys = {setting.key for setting in SETTINGS}
    schema = json.loads(cvpdf("schema").out)
    assert schema["properties"].keys() == keys
    assert schema["additionalProperties"] is False
    assert "theme" in schema["properties"]["targets"]["additionalProperties"]["properties"]
    front = json.loads(cvpdf("schema", "front-matter").out)
    assert front["properties"].keys() == {setting.key for setting in SETTINGS if setting.front}
    assert all(each["description"] for each in schema["properties"].values())


def test_the_user_is_not_asked_for_files_that_are_not_there(cvpdf: Cvpdf, resume: Path) -> None:
    assert cvpdf("build", "resume.md", "-q", variables={"CVPDF_UNHEARD_OF": "x"}) == Run(0, "resume.pdf\n", "")
    assert "cvpdf.toml" not in [path.name for path in resume.parent.iterdir()]


@pytest.mark.parametrize(
    ("toml", "place", "rest"),
    [
        ('\ntheme = "clasic"', "cvpdf.toml:2: ", "There is no theme 'clasic'.\n  Did you mean classic?\n"),
        (
            '[options]\nink = "#000"\nacent = "#123"',
            "cvpdf.toml:3: ",
            "Theme classic has no option 'acent'.\n  Did you mean accent?\n",
        ),
        (
            '[options]\n\naccent = "nocolour"',
            "cvpdf.toml:3: ",
            "Options: accent is 'nocolour'; expected a colour, such as #1f3a5f.\n  It is the colour of headings, links and ornaments.\n",
        ),
    ],
)
def test_a_theme_and_its_options_are_told_with_their_line(
    cvpdf: Cvpdf, resume: Path, toml: str, place: str, rest: str
) -> None:
    (resume.parent / "cvpdf.toml").write_text(toml, "utf-8")
    for command in ("config", "build"):
        run = cvpdf(command, "resume.md")
        assert run.code != 0
        assert f"{place}{rest}" in run.err
    assert "cvpdf.toml" not in cvpdf("build", "resume.md", "-t", "clasic").err


def test_config_shows_a_target(cvpdf: Cvpdf, resume: Path, tmp_path: Path) -> None:
    (tmp_path / "cvpdf.toml").write_text(TOML, "utf-8")
    shown = {
        row["key"]: (row["value"], row["from"])
        for row in json.loads(cvpdf("config", "--target", "zh-sre", "--json").out)["settings"]
    }
    assert shown["lang"] == ("zh-Hans", "cvpdf.toml:5")
    assert shown["output"] == ("out/林小北 SRE.pdf", "cvpdf.toml:6")
    assert shown["source"] == (["resume.md"], "cvpdf.toml:1")
    assert cvpdf("config", "--target", "zh") == Run(2, "", "cvpdf: There is no target 'zh'.\n  Targets: zh-sre, en.\n")


def test_config_says_which_private_values_there_are_and_shows_none(cvpdf: Cvpdf, resume: Path) -> None:
    (resume.parent / "private.toml").write_text('\nphone = "138 1111 2222"\n')
    run = cvpdf("config", "resume.md", variables={"CVPDF_PRIVATE_EMAIL": "secret@example.com"})
    rows = [line.split("  ") for line in run.out.splitlines() if line.startswith("private.")]
    assert [[cell.strip() for cell in row if cell.strip()] for row in rows] == [
        ["private.phone", "(not shown)", "private.toml:2"],
        ["private.email", "(not shown)", "CVPDF_PRIVATE_EMAIL"],
    ]
    assert "1111" not in run.out
    assert "secret" not in run.out
