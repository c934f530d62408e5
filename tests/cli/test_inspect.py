"""cvpdf inspect: what it shows, and to whom."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import RESUME, ROOT, Run

Cvpdf = Callable[..., Run]
TREE = """\
resume.md · zh-Hans

   1  林小北  name
   3    后端工程师  headline
   3    lin@example.com  e-mail
   3    138-0000-0000  phone

   5  工作经历  work
   7    北山科技有限公司  organization
   7      后端工程师  position
   7      2019.03 - 至今  period 2019-03 to present
   9      - 负责支付系统的设计与开发
  10      - 把构建时间从 30 分钟缩短到 4 分钟

1 section, 1 entry
"""


def test_a_person_sees_a_tree_with_lines(cvpdf: Cvpdf, resume: Path) -> None:
    assert cvpdf("inspect", "resume.md") == Run(0, TREE, "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_a_program_gets_the_form_of_the_documentation(cvpdf: Cvpdf, encoding: str) -> None:
    run = cvpdf("inspect", "-", "--json", stdin=RESUME.encode(encoding))
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out) == {
        "lang": "zh-Hans",
        "basics": {
            "name": "林小北",
            "label": "后端工程师",
            "emails": ["lin@example.com"],
            "phones": ["138-0000-0000"],
            "links": [],
            "line": 1,
        },
        "sections": [
            {
                "title": "工作经历",
                "kind": "work",
                "line": 5,
                "entries": [
                    {
                        "line": 7,
                        "organization": "北山科技有限公司",
                        "position": "后端工程师",
                        "start": "2019-03",
                        "end": "present",
                        "url": None,
                        "location": None,
                        "summary": None,
                        "highlights": ["负责支付系统的设计与开发", "把构建时间从 30 分钟缩短到 4 分钟"],
                    }
                ],
            }
        ],
    }


def test_what_stands_around_the_resume_holds_as_in_a_build(cvpdf: Cvpdf, resume: Path, tmp_path: Path) -> None:
    def lang(*flags: str, **variables: str) -> str:
        return str(json.loads(cvpdf("inspect", "resume.md", "--json", *flags, variables=variables).out)["lang"])

    (tmp_path / "cvpdf.toml").write_text('lang = "ja"', "utf-8")
    assert lang() == "ja"
    assert lang(CVPDF_LANG="ko") == "ko"
    assert lang("--lang", "en", CVPDF_LANG="ko") == "en"
    assert json.loads(cvpdf("export", "resume.md", "--to", "json").out)["meta"]["cvpdf"]["lang"] == "ja"
    (tmp_path / "cvpdf.toml").write_text('lnag = "ja"', "utf-8")
    run = cvpdf("inspect", "resume.md")
    assert (run.code, run.out) == (3, "")
    assert run.err.startswith("cvpdf: cvpdf.toml:1: unknown key 'lnag'")


def test_language_and_encoding_may_be_said(cvpdf: Cvpdf) -> None:
    run = cvpdf(
        "inspect", "-", "--json", "--lang", "ja", "--encoding", "big5", stdin="# 林小北\n\n## 學歷\n".encode("big5")
    )
    assert json.loads(run.out)["lang"] == "ja"
    assert json.loads(run.out)["sections"][0]["title"] == "學歷"


def test_diagnostics_go_to_stderr(cvpdf: Cvpdf) -> None:
    text = "# 林小北\n\n## 工作经历\n\n### 北山科技 | 2020.1 - 2019.1\n"
    run = cvpdf("inspect", "-", stdin=text.encode())
    assert run.code == 0
    assert run.err.startswith("<stdin>:5: warning[period-order]: 2020.1 - 2019.1 ends (2019-01) before it starts")
    assert "warning" not in run.out


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colour_only_on_a_terminal_that_wants_it(resume: Path, variables: dict[str, str], *, coloured: bool) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm", "COLUMNS": "44", **variables}
    if "NO_COLOR" not in variables:
        env.pop("NO_COLOR", None)
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as screen:
        command = [sys.executable, "-m", "cvpdf", "inspect", resume.name]
        subprocess.run(command, cwd=resume.parent, env=env, stdout=theirs, stdin=subprocess.DEVNULL, check=True)
        os.close(theirs)
        shown = screen.read(100_000).decode()
    assert ("\x1b[" in shown) == coloured


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["inspect"], 2, "cvpdf: Which résumé?\n  For example: resume.md, or - for standard input.\n"),
        (["inspect", ""], 2, "cvpdf: The file's name is empty.\n  For example: resume.md, or - for standard input.\n"),
        (["inspect", "none.md"], 3, "cvpdf: There is no file none.md.\n"),
        (["inspekt", "resume.md"], 2, "cvpdf: There is no command 'inspekt'.\n  Did you mean inspect?\n"),
        (["inspect", "resume.md", "--jsn"], 2, "cvpdf: Unrecognized arguments: --jsn.\n  Did you mean --json?\n"),
        (["inspect", "-"], 3, "cvpdf: <stdin> is empty.\n  Write a résumé in it, or name another file.\n"),
    ],
)
def test_wrong_arguments(cvpdf: Cvpdf, arguments: list[str], code: int, message: str) -> None:
    assert cvpdf(*arguments) == Run(code, "", message)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["build", "--json"], 2, {"code": "usage", "message": "Which résumé?"}),
        (["build", "resume.md", "--lang", "tlh", "--json"], 2, {"code": "usage"}),
        (["build", "none.md", "--json"], 3, {"code": "source", "message": "There is no file none.md."}),
    ],
)
def test_build_says_errors_in_its_object_too(
    cvpdf: Cvpdf, arguments: list[str], code: int, said: dict[str, Any]
) -> None:
    run = cvpdf(*arguments)
    assert run.code == code
    (output,) = json.loads(run.out)["outputs"]
    assert said.items() <= output["diagnostics"][0].items()
    assert output["path"] is None


def test_inspect_says_errors_as_diagnostics(cvpdf: Cvpdf) -> None:
    run = cvpdf("inspect", "none.md", "--json")
    assert run.code == 3
    assert json.loads(run.out)["diagnostics"][0]["message"] == "There is no file none.md."
