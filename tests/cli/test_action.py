"""The GitHub action: its own shell steps, run in a scratch repository with stand-ins for what reaches outside."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pypdf
import pytest
import yaml
from tests.cli.conftest import RESUME, ROOT

from cvpdf.press.libraries import PACKAGES
from try_dockerfile import instructions

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
            "action": "__self",
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
        return self.run(step["run"], {key: self.filled(value) for key, value in step["env"].items()})

    def run(self, script: str, env: dict[str, str], folder: str = ".") -> subprocess.CompletedProcess[str]:
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(
            command, cwd=self.folder / folder, env=self.env | env, capture_output=True, text=True, check=False
        )

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
    assert "report=DIR/temp/cvpdf-__self/report.json" in runner.read("GITHUB_OUTPUT")
    summary = runner.read("GITHUB_STEP_SUMMARY")
    assert re.search(
        r"\| 林小北\.md \| classic \| out/林小北\.pdf \| 1, last \d+% full \| (\d+) of \1 passed \|", summary
    )
    assert (repository / "temp/cvpdf-__self/resume-1.png").read_bytes().startswith(b"\x89PNG")
    released = runner.step("Attach them to the release")
    assert released.returncode == 0, released.stderr
    assert runner.step("Attach them to the release").returncode == 0
    upload = "gh [release] [upload] [v1] [DIR/temp/cvpdf-__self/resume.pdf#林小北.pdf] [--clobber]"
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
    assert (repository / "temp/cvpdf-__self/resume.pdf").read_bytes() == (repository / "out/林小北.pdf").read_bytes()


def test_cvpdf_toml_may_say_everything(repository: Path) -> None:
    (repository / "cvpdf.toml").write_text(
        'source = "林小北.md"\n[targets.a]\noutput = "简历 A.pdf"\n[targets.b]\npublic = true\n'
    )
    runner = Runner(repository, target="all")
    assert runner.step("Build").returncode == 0
    rows = (repository / "temp/cvpdf-__self/assets.tsv").read_text("utf-8").splitlines()
    assert rows == ["简历 A.pdf\tA.pdf\t简历 A.pdf", "b.pdf\tb.pdf\tb.pdf"]


def test_names_for_assets_are_plain_and_all_different(repository: Path) -> None:
    for name in ("简历.md", "Résumé é.md", "-x.md", "林.md"):
        (repository / name).write_text(RESUME, "utf-8")
    runner = Runner(repository, source="林小北.md\n简历.md\nRésumé é.md\n./-x.md\n林.md\n", output="out dir/")
    assert runner.step("Build").returncode == 0
    assert runner.step("Attach them to the release").returncode == 0
    uploads = [
        line.partition("[DIR/temp/cvpdf-__self/")[2].partition("]")[0]
        for line in runner.read("LOG").splitlines()
        if "upload" in line
    ]
    assert uploads == [
        "resume.pdf#林小北.pdf",
        "resume-2.pdf#简历.pdf",
        "Resume-e.pdf#Résumé é.pdf",
        "x.pdf#-x.pdf",
        "resume-3.pdf#林.pdf",
    ]
    assert (repository / "temp/cvpdf-__self/resume-3.pdf").read_bytes() == (repository / "out dir/林.pdf").read_bytes()


SCAFFOLD = yaml.safe_load((ROOT / "scaffold/github.yml").read_text("utf-8"))


def script_of(job: str, name: str) -> str:
    (step,) = (each for each in SCAFFOLD["jobs"][job]["steps"] if each.get("name") == name)
    return str(step["run"])


def test_the_workflow_that_new_writes_builds_and_releases(repository: Path) -> None:
    runner = Runner(repository)
    assert runner.run("cvpdf new me --lang zh --ci github --theme modern", {}).returncode == 0
    config = repository / "me/cvpdf.toml"
    config.write_text(
        config.read_text("utf-8")
        + '[targets.sre]\noutput = "output/林小北 SRE.pdf"\n[targets.zh]\noutput = "output/林小北.pdf"\n'
    )
    (repository / "me/private.toml").unlink()
    built = runner.run(
        script_of("build", "Build"), {"CVPDF_PRIVATE_PHONE": "138 0000 1111", "CVPDF_PRIVATE_EMAIL": ""}, "me"
    )
    assert built.returncode == 0, built.stderr
    texts = {path.name: text_of(path) for path in sorted((repository / "me/output").iterdir())}
    assert texts.keys() == {"public.pdf", "resume.pdf", "林小北 SRE.pdf", "林小北.pdf"}
    assert {name for name, text in texts.items() if "13800001111" in text} == texts.keys() - {"public.pdf"}
    for _ in range(2):  # a tag that is moved replaces what it released
        released = runner.run("rm -rf assets; " + script_of("release", "Release"), {"TAG": "v1"}, "me/output")
        assert released.returncode == 0, released.stderr
    log = runner.read("LOG").splitlines()
    upload = [f"gh [release] [upload] [v1] [assets/{each}] [--clobber]" for each in
              ("public.pdf#public.pdf", "resume.pdf#resume.pdf", "SRE.pdf#林小北 SRE.pdf", "resume-2.pdf#林小北.pdf")]  # fmt: skip
    view, create = "gh [release] [view] [v1]", "gh [release] [create] [v1] [--title] [v1] [--notes] [] [--verify-tag]"
    assert log == [view, create, *upload, view, *upload]


def text_of(path: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages).replace(" ", "").replace("-", "")


def test_secrets_are_given_to_private_repositories_only() -> None:
    given = (ROOT / "scaffold/github.yml").read_text("utf-8")
    secrets = re.findall(r"\$\{\{.*secrets\..*\}\}", given)
    assert len(secrets) == 2
    assert all(each.startswith("${{ github.event.repository.private && secrets.") for each in secrets)


VERAPDF = """#!/bin/sh
echo "docker $*" >> "$LOG"
case "$*" in *bad.pdf) [ "$9" = 2u ] || { echo "PASS /data/x.pdf ua1"; exit 0; }; echo "FAIL /data/bad.pdf 2u"; exit 1 ;; esac
echo "PASS /data/x.pdf ua1"
"""


def test_each_released_pdf_is_held_to_verapdf(tmp_path: Path) -> None:
    runner = Runner(tmp_path)
    runner.write(tmp_path / ".bin/docker", VERAPDF)
    (tmp_path / "output").mkdir()
    script, env = f"{ROOT}/tools/hold_to_verapdf.sh output", {"IMAGE": "verapdf/cli:v1"}
    nothing = runner.run(script, env)
    assert (nothing.returncode, nothing.stdout) == (1, "::error::There is no PDF in output.\n")
    (tmp_path / "output/a b.pdf").touch()
    good = runner.run(script, env)
    assert (good.returncode, good.stdout.splitlines()[-1]) == (0, "PDF/UA-1 and PDF/A-2u: 1 of 1 conform.")
    asked = "docker run --rm -v DIR/output:/data:ro verapdf/cli:v1 --format text --flavour"
    assert runner.read("LOG").splitlines() == [f"{asked} ua1 /data/a b.pdf", f"{asked} 2u /data/a b.pdf"]
    (tmp_path / "output/bad.pdf").touch()
    bad = runner.run(script, env)
    assert (bad.returncode, bad.stdout.splitlines()[-1]) == (1, "::error::bad.pdf does not conform to 2u.")


def test_the_release_waits_for_verapdf_and_its_image_is_pinned() -> None:
    release = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text("utf-8"))["jobs"]
    assert set(release["publish"]["needs"]) == set(release["resumes"]["needs"]) == {"package", "conformance"}
    (image,) = (step["env"]["IMAGE"] for step in release["conformance"]["steps"] if "env" in step)
    assert re.fullmatch(r"verapdf/cli:v[\d.]+@sha256:[0-9a-f]{64}", image)
    assert release["publish"]["permissions"] == {"id-token": "write"}
    assert "password" not in str(release["publish"])


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


def test_a_number_of_pages_that_is_none_is_told(repository: Path) -> None:
    built = Runner(repository, source="林小北.md", pages="two").step("Build")
    assert (built.returncode, built.stdout.strip()) == (1, "::error title=pages::pages is two; expected a number.")


def test_two_jobs_of_a_matrix_share_nothing() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    assert "name: cvpdf-${{ github.job }}-${{ strategy.job-index }}-${{ github.action }}\n" in text
    folders = set(re.findall(r"\$\{\{ runner\.temp \}\}/(.*)", text))
    assert folders == {"cvpdf-${{ github.action }}"}


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


def test_every_instruction_of_the_image_is_one_that_can_be_tried_without_an_engine() -> None:
    steps = instructions((ROOT / "Dockerfile").read_text("utf-8"))
    assert [word for word, _ in steps].count("FROM") == 2
    assert {word for word, _ in steps} <= {"FROM", "WORKDIR", "COPY", "RUN", "USER", "ENTRYPOINT", "CMD"}
    assert not [argument for word, argument in steps if word == "RUN" and argument.endswith("\\")]


@pytest.mark.parametrize("path", ["action.yml", "Dockerfile", "scaffold/github.yml"])
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


def test_the_hooks_run_the_commands_they_name(repository: Path) -> None:
    check, build = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (repository / ".git").mkdir()
    (repository / "resume.md").write_text(RESUME, "utf-8")
    runner = Runner(repository)
    for hook in (check, build):
        assert re.search(hook["files"], "content/resume.zh.md")
        assert not re.search(hook["files"], "README.md")
        done = runner.run(f"{hook['entry']} resume.md 林小北.md", {})
        assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (repository / ".git/cvpdf").iterdir()) == ["resume.pdf", "林小北.pdf"]
    (repository / "resume.md").write_text(RESUME + "𓀀\n", "utf-8")
    assert runner.run(f"{build['entry']} resume.md", {}).returncode == 1
    (repository / "resume.md").write_text(RESUME.replace("lin@example.com · 138-0000-0000", "上海"), "utf-8")
    refused = runner.run(f"{check['entry']} resume.md", {})
    assert (refused.returncode, "error[no-contact]" in refused.stdout + refused.stderr) == (1, True)
