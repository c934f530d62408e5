"""The GitHub action: its own shell steps, run in a scratch repository with stand-ins for what reaches outside."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pypdf
import pytest
import yaml
from tests.cli.conftest import RESUME, ROOT
from tests.cli.runner import ACTION, Runner

from cvpdf.press.libraries import PACKAGES

WORKFLOWS = [ROOT / "action.yml", ROOT / "scaffold/github.yml", *sorted((ROOT / ".github/workflows").glob("*.yml"))]


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


def test_the_workflow_installs_no_package_but_the_one_it_is_told(repository: Path) -> None:
    runner, script = Runner(repository), script_of("build", "Install")
    stopped = runner.run(script, {"CVPDF": ""})
    assert stopped.returncode != 0
    assert "Write into this workflow where your copy of cvpdf lies." in stopped.stderr
    assert runner.read("LOG") == ""
    told = "cvpdf @ git+https://github.com/me/cvpdf@" + "a" * 40
    assert runner.run(script, {"CVPDF": told}).returncode == 0
    assert runner.read("LOG").splitlines()[-1] == f"python -m pip install {told}"


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


@pytest.mark.parametrize("path", ["action.yml", "Dockerfile", "scaffold/github.yml"])
def test_what_is_installed_is_what_doctor_looks_for(path: str) -> None:
    text = (ROOT / path).read_text("utf-8").replace("\\\n", " ")
    (installed,) = re.findall(r"apt-get install [^\n&]*?--no-install-recommends +([^\n&]+)", text)
    assert tuple(installed.split()) == PACKAGES["apt-get"]


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
