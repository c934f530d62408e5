"""cvpdf themes, and -t and --set of cvpdf build."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from tests.cli.conftest import ROOT, Run
from tests.typography.measure import Sheet, measure

from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.theming.options import allowed
from cvpdf.theming.shelf import theme_names

Cvpdf = Callable[..., Run]
NAMES = theme_names(THEMES)
LEADING = "It is the distance of the lines, a multiple of the font size."


def test_list_has_a_line_for_each_theme(cvpdf: Cvpdf) -> None:
    run = cvpdf("themes", "list")
    assert [line.split()[0] for line in run.out.splitlines()] == NAMES
    assert load_theme("classic", THEMES).description in run.out


def test_list_as_json_is_a_list_of_records(cvpdf: Cvpdf) -> None:
    records = json.loads(cvpdf("themes", "list", "--json").out)
    assert [record["name"] for record in records] == NAMES
    assert all(set(record) == {"name", "title", "description", "path"} for record in records)
    assert all((Path(record["path"]) / "theme.toml").is_file() for record in records)


def test_show_names_every_option_with_its_value_and_what_it_may_be(cvpdf: Cvpdf) -> None:
    run = cvpdf("themes", "show", "classic")
    theme = load_theme("classic", THEMES)
    assert run.out.startswith(f"Classic: {theme.description}\n")
    lines = {line.split()[0]: line for line in run.out.splitlines()[2:]}
    assert set(lines) == set(theme.options)
    assert all(allowed(option) in lines[name] for name, option in theme.options.items())
    assert "1.45, CJK 1.55" in lines["leading"]


def test_show_as_json(cvpdf: Cvpdf) -> None:
    shown = json.loads(cvpdf("themes", "show", "classic", "--json").out)
    paper = next(option for option in shown["options"] if option["name"] == "paper")
    assert paper == {
        "name": "paper", "type": "choice", "value": "A4", "value-full-width": "A4", "allowed": "one of A4, Letter",
        "what": "sheet",
    }  # fmt: skip


def test_show_of_a_theme_that_is_not_there(cvpdf: Cvpdf) -> None:
    assert cvpdf("themes", "show", "clasic") == Run(
        4, "", "cvpdf: There is no theme 'clasic'.\n  Did you mean classic?\n"
    )


def test_a_new_theme_builds_at_once_and_is_not_overwritten(cvpdf: Cvpdf, resume: Path) -> None:
    assert cvpdf("themes", "new", "mine", "--extends", "base") == Run(0, "mine\n", "")
    assert cvpdf("build", "resume.md", "-t", "./mine", "-q").code == 0
    assert cvpdf("themes", "check", "./mine", "--lang", "en").code == 0
    again = cvpdf("themes", "new", "mine")
    assert again == Run(4, "", "cvpdf: mine is there already.\n  Choose another name, or remove it first.\n")


def test_a_new_theme_may_stand_on_another_folder(cvpdf: Cvpdf, resume: Path) -> None:
    cvpdf("themes", "new", "mine")
    assert cvpdf("themes", "new", "deeper/other", "--extends", "./mine").code == 0
    assert cvpdf("build", "resume.md", "-t", "deeper/other", "-q") == Run(0, "resume.pdf\n", "")


def test_a_new_theme_begins_with_the_look_of_its_parent(cvpdf: Cvpdf, resume: Path) -> None:
    """But for its accent, which it sets as an example: nothing of the page moves."""
    cvpdf("themes", "new", "mine", "--extends", "modern")
    cvpdf("build", "resume.md", "-t", "./mine", "-t", "modern", "-o", "out/", "-q")
    own, parents = (measure((resume.parent / f"out/resume-{name}.pdf").read_bytes()) for name in ("mine", "modern"))
    assert [_places(sheet) for sheet in own] == [_places(sheet) for sheet in parents]


def _places(sheet: Sheet) -> list[tuple[str, float, float, float]]:
    """Each line of a page: its text, where it begins, its baseline and its size."""
    lines = [line for paragraph in sheet.paragraphs for line in paragraph.lines if line.words]
    assert lines
    return [(line.text, line.words[0].x, line.y, line.words[0].size) for line in lines]


def test_set_is_over_front_matter(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text("---\noptions: {paper: A4, leading: 1.7}\n---\n" + resume.read_text("utf-8"), "utf-8")
    assert cvpdf("build", "resume.md", "--set", "paper=Letter", "-s", "accent=#0b7285", "-q").code == 0
    assert pypdf.PdfReader(resume.with_suffix(".pdf")).pages[0].mediabox.width == pytest.approx(612, abs=0.1)


@pytest.mark.parametrize(
    ("wish", "code", "message"),
    [
        ("accent", 2, "cvpdf: --set accent: expected KEY=VALUE.\n  For example: --set accent=#0b7285\n"),
        (
            "fontsize=10pt", 3,
            "cvpdf: Theme classic has no option 'fontsize'.\n  Did you mean font-size?\n",
        ),
        (
            "leading=5", 3,
            "cvpdf: Options: leading is '5'; expected a number from 1.15 to 2, such as 1.45.\n  " + LEADING + "\n",
        ),
    ],
)  # fmt: skip
def test_a_wrong_wish_says_what_is_allowed(cvpdf: Cvpdf, resume: Path, wish: str, code: int, message: str) -> None:
    assert cvpdf("build", "resume.md", "--set", wish) == Run(code, "", message)


def test_all_is_every_theme(cvpdf: Cvpdf, resume: Path) -> None:
    run = cvpdf("build", "resume.md", "-t", "all", "-o", "out/", "-q")
    named = "resume-{}.pdf" if len(NAMES) > 1 else "resume.pdf"
    assert run == Run(0, "".join(f"out/{named.format(name)}\n" for name in NAMES), "")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A site folder with an installed package that offers a theme, and that must not be run to find it."""
    site = tmp_path / "site"
    theme = site / "cvpdf_seaside" / "theme"
    theme.mkdir(parents=True)
    (site / "cvpdf_seaside" / "__init__.py").write_text("raise SystemExit('a theme is data')")
    (theme / "theme.toml").write_text('title="Seaside"\ndescription="By the sea."\nextends="classic"\n')
    info = site / "cvpdf_theme_seaside-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: cvpdf-theme-seaside\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[cvpdf.themes]\nseaside = cvpdf_seaside.theme\n")
    return site


@pytest.mark.parametrize("name", ["seaside", "cvpdf-theme-seaside", "cvpdf_theme_seaside"])
def test_a_package_offers_a_theme(resume: Path, package: Path, name: str) -> None:
    run = with_site(package, resume.parent, "build", "resume.md", "-t", name)
    assert (run.code, run.out) == (0, "resume.pdf\n")
    assert f"· {name} ·" in run.err


def test_the_packages_themes_are_listed(resume: Path, package: Path) -> None:
    assert "seaside    By the sea.\n" in with_site(package, resume.parent, "themes", "list").out


def with_site(site: Path, folder: Path, *arguments: str) -> Run:
    env = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{site}", "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "cvpdf", *arguments]
    done = subprocess.run(command, capture_output=True, cwd=folder, env=env, check=False)
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_check_says_each_verdict_and_fails_with_one(cvpdf: Cvpdf, tmp_path: Path) -> None:
    cvpdf("themes", "new", "mine", "--extends", "plain")
    (tmp_path / "mine" / "style.css").write_text(".entry-period { float: right; color: #999 }")
    run = cvpdf("themes", "check", "./mine", "--json", "--lang", "en")
    found = json.loads(run.out)
    assert (run.code, found["theme"], found["passed"]) == (1, "./mine", False)
    verdicts = {check["name"]: check for check in found["checks"]}
    assert list(verdicts) == ["safety", "style", "contrast", "roles", "en"]
    assert verdicts["style"]["detail"] == "`float: right` in `.entry-period`: float tears text out of its order"
    assert verdicts["contrast"]["detail"] == "#999 in `.entry-period`: 2.8 : 1"
    assert verdicts["roles"] == {"name": "roles", "passed": True, "detail": "all there"}


def test_check_sees_the_contrast_of_a_colour_with_a_ground_that_another_rule_gives(
    cvpdf: Cvpdf, tmp_path: Path
) -> None:
    cvpdf("themes", "new", "mine", "--extends", "plain")
    (tmp_path / "mine" / "style.css").write_text(".section-skills { background: #ddd }")
    run = cvpdf("themes", "check", "./mine", "--json", "--lang", "en")
    verdicts = {check["name"]: check for check in json.loads(run.out)["checks"]}
    assert (run.code, verdicts["contrast"]["passed"], verdicts["en"]["passed"]) == (1, True, False)
    assert verdicts["en"]["detail"].startswith(
        "1 page: “Skills” has 4.1 : 1 contrast with its ground, 4.5 : 1 wanted; "
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_themes_pass_their_check(cvpdf: Cvpdf, name: str) -> None:
    """In one language; `make themes` has all five."""
    run = cvpdf("themes", "check", name, "--lang", "ja")
    assert (run.code, run.out.splitlines()[-1]) == (0, f"{name}: 5 of 5 passed")
    assert "  ✓ ja: sound on 1, 2, 3, 4 pages" in run.out.splitlines()
