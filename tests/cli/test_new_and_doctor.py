"""cvpdf new makes a repository that builds at once; cvpdf doctor says what is missing, and how to mend it."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
import yaml
from tests.cli.conftest import Run

from cvpdf.press.libraries import LIBRARIES, install_command

Cvpdf = Callable[..., Run]
NEXT = "Write over resume.md what is yours, and your e-mail address and telephone number into private.toml.\n"
WRITTEN = ["resume.md", "cvpdf.toml", ".gitignore", "private.toml"]


@pytest.mark.parametrize("lang", ["zh", "zh-TW", "ja", "ko", "en"])
def test_a_new_repository_builds_at_once_without_a_remark(cvpdf: Cvpdf, tmp_path: Path, lang: str) -> None:
    run = cvpdf("new", "me", "--lang", lang)
    assert (run.code, run.out.split()) == (0, [f"me/{name}" for name in WRITTEN])
    assert run.err == NEXT + "Then: cd me && cvpdf build\n"
    built = cvpdf("build", "--strict", "-q", folder=tmp_path / "me")
    assert built == Run(0, "output/resume.pdf\n", "")
    public = cvpdf("build", "--strict", "--target", "public", "-v", folder=tmp_path / "me")
    assert (public.code, public.out) == (0, "output/public.pdf\n")
    assert ", last" in public.err
    assert cvpdf("check", "resume.md", "--strict", folder=tmp_path / "me").code == 0
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "me/output/resume.pdf").pages)
    assert "you@example.com" in text
    public_text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "me/output/public.pdf").pages)
    assert len(public_text) > 100
    assert "you@" not in public_text


def test_the_line_to_type_next_is_one_to_a_shell(cvpdf: Cvpdf) -> None:
    assert cvpdf("new", "my résumé").err.endswith("Then: cd 'my résumé' && cvpdf build\n")


def test_private_toml_and_pdfs_are_ignored_by_git(cvpdf: Cvpdf, tmp_path: Path) -> None:
    cvpdf("new", "me")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path / "me", check=True)
    (tmp_path / "me/output").mkdir()
    (tmp_path / "me/output/resume.pdf").touch()
    listed = subprocess.run(
        ["git", "status", "--porcelain", "-uall"], cwd=tmp_path / "me", capture_output=True, text=True, check=True
    )
    assert listed.stdout.split() == ["??", ".gitignore", "??", "cvpdf.toml", "??", "resume.md"]


def test_nothing_is_overwritten(cvpdf: Cvpdf, resume: Path) -> None:
    before = resume.read_bytes()
    message = "cvpdf: resume.md is there already.\n  Nothing was written. Name another folder.\n"
    assert cvpdf("new", ".") == Run(3, "", message)
    assert resume.read_bytes() == before
    assert not (resume.parent / "cvpdf.toml").exists()


def test_files_are_not_strewn_where_nobody_asked(cvpdf: Cvpdf, tmp_path: Path) -> None:
    """Without a folder only an empty one is written into, or a repository that was just made."""
    (tmp_path / "notes.txt").touch()
    message = "cvpdf: Where? There are files in the working folder.\n  cvpdf new cv makes a folder, cvpdf new . writes into this one.\n"
    assert cvpdf("new") == Run(2, "", message)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert cvpdf("new", ".").code == 0
    fresh = tmp_path / "fresh"
    (fresh / ".git").mkdir(parents=True)
    (fresh / "README.md").touch()
    (fresh / "LICENSE").touch()
    run = cvpdf("new", folder=fresh)
    assert (run.code, run.out.split()) == (0, WRITTEN)
    assert run.err == NEXT + "Then: cvpdf build\n"


def test_in_there_no_command_needs_an_argument(cvpdf: Cvpdf, tmp_path: Path) -> None:
    cvpdf("new", "me")
    me = tmp_path / "me"
    assert cvpdf("check", folder=me) == Run(0, "resume.md · 0 errors, 0 warnings\n", "")
    assert cvpdf("inspect", folder=me).out.startswith("resume.md · en\n")
    assert cvpdf("export", "--to", "txt", folder=me).out.startswith("Ada Brook\n")
    (me / "cvpdf.toml").write_text('source = ["a.md", "b.md"]\n')
    (me / "a.md").write_text("# Ada Brook\n\nada@example.com\n")
    (me / "b.md").write_text("# Ben Rill\n\nben@example.com\n")
    assert cvpdf("inspect", folder=me) == Run(2, "", "cvpdf: Which résumé?\n  Name one: a.md or b.md.\n")
    assert cvpdf("check", folder=me).out == "a.md · 0 errors, 0 warnings\nb.md · 0 errors, 0 warnings\n"
    for command in (["check"], ["inspect"], ["export", "--to", "json"]):
        assert cvpdf(*command, "--untrusted", folder=me).code == 2, "a stranger's cvpdf.toml names nothing"
        assert cvpdf(*command).code == 2


def test_a_theme_of_ones_own_is_found_from_the_new_folder(cvpdf: Cvpdf, tmp_path: Path) -> None:
    assert cvpdf("themes", "new", "mine").code == 0
    (tmp_path / "mine").rename(tmp_path / 'my "own"')
    assert cvpdf("new", "a/b", "--theme", './my "own"').code == 0
    assert cvpdf("build", "-q", folder=tmp_path / "a/b") == Run(0, "output/resume.pdf\n", "")


def test_what_is_no_folder(cvpdf: Cvpdf, resume: Path) -> None:
    assert cvpdf("new", "resume.md") == Run(3, "", "cvpdf: resume.md is no folder.\n  Name another.\n")
    assert cvpdf("new", "") == Run(2, "", "cvpdf: The folder's name is empty.\n  For example: cvpdf new cv\n")
    message = "cvpdf: resume.md/x/resume.md cannot be written: Not a directory.\n  Name another folder.\n"
    assert cvpdf("new", "resume.md/x") == Run(3, "", message)


def test_where_one_file_cannot_be_written_none_is_left(cvpdf: Cvpdf, tmp_path: Path) -> None:
    (tmp_path / "me").mkdir()
    (tmp_path / "me/.github").write_text("a file where a folder should be")
    run = cvpdf("new", "me", "--ci", "github")
    assert (run.code, run.out) == (3, "")
    assert [path.name for path in (tmp_path / "me").iterdir()] == [".github"]


@pytest.mark.parametrize(
    ("flags", "code", "message"),
    [
        (
            ["--lang", "de"],
            2,
            "cvpdf: There is no sample in de.\n  There are samples in zh-Hans, zh-Hant, ja, ko, en.\n",
        ),
        (["--theme", "clasic"], 4, "cvpdf: There is no theme 'clasic'.\n  Did you mean classic?\n"),
    ],
)
def test_what_there_is_not(cvpdf: Cvpdf, tmp_path: Path, flags: list[str], code: int, message: str) -> None:
    assert cvpdf("new", "me", *flags) == Run(code, "", message)
    assert not (tmp_path / "me").exists()


def test_the_workflow_pins_each_action_and_asks_for_little(cvpdf: Cvpdf, tmp_path: Path) -> None:
    run = cvpdf("new", "me", "--ci", "github")
    assert run.code == 0
    text = (tmp_path / "me/.github/workflows/resume.yml").read_text("utf-8")
    workflow = yaml.safe_load(text)
    uses = re.findall(r"uses: (\S+)(.*)", text)
    assert len(uses) == 4
    assert all(
        re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) and re.fullmatch(r" # v[\d.]+", tag) for action, tag in uses
    )
    (install,) = (step for step in workflow["jobs"]["build"]["steps"] if step.get("name") == "Install")
    told = install["env"]["CVPDF"]  # of this very checkout: tests/unit/test_requirement.py
    assert not told or re.fullmatch(r"cvpdf @ git\+https://\S+@[0-9a-f]{40}", told)
    assert ("Write into me/.github/workflows/resume.yml where your copy" in run.err) == (not told)
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read"}


def test_doctor_finds_everything_here(cvpdf: Cvpdf) -> None:
    run = cvpdf("doctor")
    assert run.code == 0
    assert re.search(r"^✓ Pango +\d+\.\d+\.\d+$", run.out, re.M)
    assert re.search(r"^✓ fonts +\d+ faces, each as it was made", run.out, re.M)
    findings = json.loads(cvpdf("doctor", "--json").out)["findings"]
    assert {each["name"] for each in findings} >= {"Python", *LIBRARIES, "WeasyPrint", "fonts", "themes"}
    assert all(each["good"] for each in findings)


@pytest.fixture
def no_pango(tmp_path: Path) -> dict[str, str]:
    """Variables under which the loader finds every library but Pango: before it lies a file that is none."""
    (tmp_path / "broken").mkdir()
    for name in LIBRARIES["Pango"]:
        (tmp_path / "broken" / name).write_bytes(b"")
    return {"LD_LIBRARY_PATH": str(tmp_path / "broken"), "DYLD_LIBRARY_PATH": str(tmp_path / "broken")}


def test_doctor_names_what_is_missing_and_the_command(cvpdf: Cvpdf, no_pango: dict[str, str]) -> None:
    run = cvpdf("doctor", variables=no_pango)
    assert run.code == 4
    assert "Traceback" not in run.err
    assert re.search(rf"^✗ Pango +not found\n +{re.escape(install_command(['Pango']))}$", run.out, re.M)
    assert "✓ HarfBuzz " in run.out


@pytest.mark.parametrize(
    "command",
    [
        ["build", "resume.md"],
        ["resume.md", "--no-verify"],
        ["build", "resume.md", "--system-fonts"],
        ["build", "resume.md", "--untrusted"],
        ["build", "resume.md", "--public", "-q"],
        ["themes", "check", "classic", "--lang", "en"],
    ],
)
def test_without_pango_a_build_says_so_in_a_sentence(
    cvpdf: Cvpdf, resume: Path, no_pango: dict[str, str], command: list[str]
) -> None:
    run = cvpdf(*command, variables=no_pango)
    assert run.code == 4
    assert re.fullmatch(
        r"cvpdf: Pango, HarfBuzz and fontconfig are not all installed: cannot load library [^\n]+\.\n"
        rf"  {re.escape(install_command(['Pango', 'PangoFT2']))}   \(cvpdf doctor says more\)\n",
        run.err,
    )


def test_what_sets_no_page_needs_no_pango(cvpdf: Cvpdf, resume: Path, no_pango: dict[str, str]) -> None:
    (resume.parent / "resume.json").write_text('{"basics": {"name": "Ada Brook"}}')
    for line in ("inspect resume.md", "export --to json resume.md", "import resume.json", "check resume.md", "config", "new x",
                 "schema", "cache", "themes list", "themes show classic", "themes new mine", "--version"):  # fmt: skip
        run = cvpdf(*line.split(), variables=no_pango)
        assert run.code == 0, f"{line}\n{run.err}"


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        (
            "apt-get",
            "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 libfontconfig1",
        ),
        ("dnf", "dnf install -y pango harfbuzz fontconfig"),
        ("pacman", "pacman -S --needed pango harfbuzz fontconfig"),
        ("apk", "apk add pango harfbuzz harfbuzz-subset fontconfig"),
    ],
)
def test_each_system_has_its_command(monkeypatch: pytest.MonkeyPatch, manager: str, command: str) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: name if name == manager else None)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert install_command() == command
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert install_command() == f"sudo {command}"
