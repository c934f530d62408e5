"""The GitHub action: its own shell steps, run in a scratch repository with stand-ins for what reaches outside."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.cli.conftest import RESUME, ROOT

from cvpdf.press.libraries import PACKAGES

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
WORKFLOWS = [ROOT / "action.yml", ROOT / "scaffold/github.yml", *sorted((ROOT / ".github/workflows").glob("*.yml"))]
# Each writes down what it was asked; `gh release view` finds no release until one was made.
STAND_IN = """#!/bin/sh
printf '%s' "$(basename "$0")" >> "$LOG"
for word in "$@"; do printf ' [%s]' "$word" >> "$LOG"; done
echo >> "$LOG"
case "$1 $2" in
    "release view") test -e "$LOG.made" ;;
    "release create") touch "$LOG.made" ;;
esac
"""
PYTHON = """#!/bin/sh
if [ "$1 $2" = "-m pip" ]; then echo "python $*" >> "$LOG"; exit 0; fi
exec {python} "$@"
"""


class Runner:
    """As much of GitHub's runner as the action needs: expressions, files for outputs, steps in order."""

    def __init__(self, folder: Path, **inputs: str) -> None:
        self.folder = folder
        self.inputs = {name: each["default"] for name, each in ACTION["inputs"].items()} | inputs
        self.github = {
            "action_path": str(ROOT),
            "token": "t",
            "repository": "me/cv",
            "ref_name": "v1",
            "ref_type": "tag",
        }
        bin_folder = folder / ".bin"
        bin_folder.mkdir()
        self.write(bin_folder / "python", PYTHON.format(python=sys.executable))
        self.write(bin_folder / "cvpdf", f'#!/bin/sh\nexec {sys.executable} -m cvpdf "$@"\n')
        for name in ("gh", "sudo", "brew"):
            self.write(bin_folder / name, STAND_IN)
        (folder / "temp").mkdir()
        files = {name: folder / "temp" / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "LOG")}
        for path in files.values():
            path.touch()
        self.env = {
            **{name: str(path) for name, path in files.items()},
            "PATH": f"{bin_folder}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
            "HOME": str(folder),
            "LANG": "C.UTF-8",
        }

    @staticmethod
    def write(path: Path, text: str) -> None:
        path.write_text(text)
        path.chmod(0o755)

    def filled(self, text: str) -> str:
        known = {f"inputs.{name}": value for name, value in self.inputs.items()}
        known |= {f"github.{name}": value for name, value in self.github.items()}
        known |= {"runner.temp": str(self.folder / "temp"), "runner.os": "Linux"}
        return re.sub(r"\$\{\{\s*([\w.-]+)\s*\}\}", lambda match: known[match[1]], text)

    def step(self, name: str) -> subprocess.CompletedProcess[str]:
        (step,) = (each for each in ACTION["runs"]["steps"] if each.get("name") == name)
        env = self.env | {key: self.filled(value) for key, value in step["env"].items()}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        return subprocess.run(command, cwd=self.folder, env=env, capture_output=True, text=True, check=False)

    def read(self, name: str) -> str:
        return Path(self.env[name]).read_text("utf-8").replace(str(self.folder), "DIR").replace(str(ROOT), "ROOT")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "林小北.md").write_text(RESUME, "utf-8")
    return tmp_path


def outputs(runner: Runner) -> Mapping[str, list[str]]:
    text = runner.read("GITHUB_OUTPUT")
    return {
        key: rows.split()
        for key, rows in re.findall(r"^(\w+)<<cvpdf-end-of-list\n(.*?)^cvpdf-end-of-list$", text, re.M | re.S)
    }


def test_from_a_push_to_a_release(repository: Path) -> None:
    runner = Runner(repository, source="林小北.md\n", output="out/", pages="1")
    assert runner.step("Install Pango").returncode == 0
    assert runner.step("Install cvpdf").returncode == 0
    built = runner.step("Build")
    assert (built.returncode, built.stdout.strip(), built.stderr) == (0, "", "")
    assert outputs(runner) == {"pdf": ["out/林小北.pdf"], "pages": ["1"]}
    assert "report=DIR/temp/cvpdf/report.json" in runner.read("GITHUB_OUTPUT")
    summary = runner.read("GITHUB_STEP_SUMMARY")
    assert re.search(
        r"\| 林小北\.md \| classic \| out/林小北\.pdf \| 1, last \d+% full \| (\d+) of \1 passed \|", summary
    )
    assert (repository / "temp/cvpdf/resume-1.png").read_bytes().startswith(b"\x89PNG")
    released = runner.step("Attach them to the release")
    assert released.returncode == 0, released.stderr
    assert runner.step("Attach them to the release").returncode == 0
    upload = "gh [release] [upload] [v1] [DIR/temp/cvpdf/resume.pdf#林小北.pdf] [--clobber]"
    assert runner.read("LOG").splitlines() == [
        "sudo [apt-get] [update] [-qq]",
        ("sudo [apt-get] [install] [-y] [-qq] [--no-install-recommends] [libpango-1.0-0] [libpangoft2-1.0-0] "
         "[libharfbuzz0b] [libharfbuzz-subset0] [libfontconfig1]"),
        "python -m pip install --quiet --require-hashes --requirement ROOT/requirements.lock",
        "python -m pip install --quiet --no-deps ROOT",
        "gh [release] [view] [v1]",
        "gh [release] [create] [v1] [--verify-tag] [--title] [v1] [--notes] []",
        upload,
        "gh [release] [view] [v1]",
        upload,
    ]  # fmt: skip
    assert (repository / "temp/cvpdf/resume.pdf").read_bytes() == (repository / "out/林小北.pdf").read_bytes()


def test_cvpdf_toml_may_say_everything(repository: Path) -> None:
    (repository / "cvpdf.toml").write_text(
        'source = "林小北.md"\n[targets.a]\noutput = "简历 A.pdf"\n[targets.b]\npublic = true\n'
    )
    runner = Runner(repository, target="all")
    assert runner.step("Build").returncode == 0
    rows = (repository / "temp/cvpdf/assets.tsv").read_text("utf-8").splitlines()
    assert rows == ["简历 A.pdf\tA.pdf\t简历 A.pdf", "b.pdf\tb.pdf\tb.pdf"]


def test_a_fault_is_annotated_at_its_line_and_fails(repository: Path) -> None:
    (repository / "林小北.md").write_text(RESUME + "𓀀 100%\n", "utf-8")
    runner = Runner(repository, source="林小北.md")
    built = runner.step("Build")
    assert built.returncode == 1
    assert "::warning file=林小北.md,line=11,col=1,title=missing-glyph::No face has 𓀀 (U+13000" in built.stdout
    assert "%0AWrite it another way" in built.stdout
    assert outputs(runner)["pdf"] == []
    assert "not written" in runner.read("GITHUB_STEP_SUMMARY")
    lenient = Runner(made(repository / "again"), source="林小北.md", strict="false")
    assert lenient.step("Build").returncode == 0


def made(folder: Path) -> Path:
    folder.mkdir()
    (folder / "林小北.md").write_text(RESUME + "𓀀\n", "utf-8")
    return folder


def test_too_many_pages_fail(repository: Path) -> None:
    (repository / "林小北.md").write_text(RESUME + "\n\\newpage\n\n## 教育\n\n某大学\n", "utf-8")
    built = Runner(repository, source="林小北.md", pages="1").step("Build")
    assert built.returncode == 1
    assert built.stdout.strip() == "::error file=林小北.md,title=pages::林小北.pdf has 2 pages, at most 1 expected."


def test_a_missing_source_fails_with_an_annotation(repository: Path) -> None:
    built = Runner(repository, source="nobody.md").step("Build")
    assert built.returncode == 3
    assert "::error file=nobody.md,title=source::There is no file nobody.md." in built.stdout


def test_inputs_are_data_and_no_code(repository: Path) -> None:
    evil = '"; touch pwned; echo $(touch pwned) `touch pwned`'
    runner = Runner(repository, source=evil, theme=evil, output=evil, version=evil, **{"asset-name": evil})
    assert runner.step("Build").returncode != 0
    assert runner.step("Install cvpdf").returncode == 0
    assert not (repository / "pwned").exists()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_and_no_script_holds_an_expression(path: Path) -> None:
    text = path.read_text("utf-8")
    uses = [line for line in re.findall(r"uses: (.*)", text) if not line.startswith("./")]
    assert uses
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each) for each in uses), uses

    def scripts(node: Any) -> list[str]:
        if isinstance(node, dict):
            own = [node["run"]] if isinstance(node.get("run"), str) else []
            return own + [each for value in node.values() for each in scripts(value)]
        return [each for value in node for each in scripts(value)] if isinstance(node, list) else []

    found = scripts(yaml.safe_load(text))
    assert found
    assert not [script for script in found if "${{" in script]
    assert path.name == "action.yml" or yaml.safe_load(text)["permissions"] == {}


def test_one_tag_is_one_commit_everywhere() -> None:
    pins = {
        match for path in WORKFLOWS for match in re.findall(r"uses: ([\w-]+/[\w-]+)@(\w+)", path.read_text("utf-8"))
    }
    assert len({action for action, _ in pins}) == len(pins)


def test_inputs_and_outputs_are_documented() -> None:
    page = (ROOT / "docs/ci.md").read_text("utf-8")
    for name in [*ACTION["inputs"], *ACTION["outputs"]]:
        assert f"| `{name}` |" in page


@pytest.mark.parametrize("path", ["action.yml", "Dockerfile"])
def test_what_is_installed_is_what_doctor_looks_for(path: str) -> None:
    text = (ROOT / path).read_text("utf-8").replace("\\\n", " ")
    (installed,) = re.findall(r"apt-get install [^\n&]*?--no-install-recommends +([^\n&]+)", text)
    assert tuple(installed.split()) == PACKAGES["apt-get"]


def test_the_image_is_slim_pinned_and_not_root() -> None:
    steps = [line for line in (ROOT / "Dockerfile").read_text("utf-8").splitlines() if re.match(r"[A-Z]+ ", line)]
    last = steps[steps.index("FROM python:3.13-slim") :]
    assert "USER author" in last
    assert last.index("USER author") > max(index for index, line in enumerate(last) if line.startswith("RUN"))
    assert "--require-hashes" in (ROOT / "Dockerfile").read_text("utf-8")
    assert last[-2:] == ['ENTRYPOINT ["cvpdf"]', 'CMD ["--help"]']


def test_the_hook_runs_the_command_it_names(repository: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (repository / ".git").mkdir()
    (repository / "resume.md").write_text(RESUME, "utf-8")
    assert re.search(hook["files"], "content/resume.zh.md")
    assert not re.search(hook["files"], "README.md")
    env = Runner(repository).env
    done = subprocess.run(
        [*hook["entry"].split(), "resume.md", "林小北.md"], cwd=repository, env=env, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert sorted(path.name for path in (repository / ".git/cvpdf").iterdir()) == ["resume.pdf", "林小北.pdf"]
    (repository / "resume.md").write_text(RESUME + "𓀀\n", "utf-8")
    done = subprocess.run(
        [*hook["entry"].split(), "resume.md"], cwd=repository, env=env, capture_output=True, check=False
    )
    assert done.returncode == 1
