"""`cvpdf check`: the report for a person, for a program, and for a pull request."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import RESUME, Run

Cvpdf = Callable[..., Run]


@pytest.fixture
def pdf(cvpdf: Cvpdf, resume: Path) -> Path:
    assert cvpdf(resume.name, "-q").code == 0
    return resume.with_suffix(".pdf")


def test_report_for_a_person(cvpdf: Cvpdf, pdf: Path) -> None:
    done = cvpdf("check", pdf.name, "--source", "resume.md")
    assert done.code == 0, done.out
    lines = done.out.splitlines()
    assert lines[-1] == "resume.pdf · 18 of 18 checks passed"
    assert "  ✓ paper: 1 × A4" in lines
    assert all(line.startswith("  ✓ ") for line in lines[:-1])
    assert cvpdf("check", pdf.name, "-q").out == ""


def test_report_for_a_program(cvpdf: Cvpdf, pdf: Path) -> None:
    Path(pdf.with_name("resume.md")).write_text(RESUME.replace("支付系统", "支付平台系统"), "utf-8")
    done = cvpdf("check", pdf.name, "--source", "resume.md", "--json")
    assert done.code == 1
    report = json.loads(done.out)
    assert (report["file"], report["passed"]) == ("resume.pdf", False)
    assert [each["name"] for each in report["checks"] if not each["passed"]] == ["words"]
    words = next(each for each in report["checks"] if each["name"] == "words")
    assert words["line"] == 9
    assert words["detail"].endswith("not in the PDF: line 9: “平台”")


def test_failures_stand_beside_the_line_of_a_pull_request(cvpdf: Cvpdf, pdf: Path) -> None:
    Path(pdf.with_name("resume.md")).write_text(RESUME.replace("支付系统", "支付平台系统"), "utf-8")
    done = cvpdf("check", pdf.name, "--source", "resume.md", "-q", variables={"GITHUB_ACTIONS": "true"})
    annotations = [line for line in done.out.splitlines() if line.startswith("::")]
    assert len(annotations) == 1
    assert annotations[0].startswith("::error file=resume.md,line=9,title=words::")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "cvpdf: Which PDF?\n  For example: cvpdf check resume.pdf\n"),
        (("resume.md",), "cvpdf: resume.md is no PDF.\n  cvpdf build makes one of a Markdown file, and checks it.\n"),
    ],
    ids=["nothing", "no PDF"],
)
def test_what_cannot_be_checked(cvpdf: Cvpdf, resume: Path, arguments: tuple[str, ...], said: str) -> None:
    done = cvpdf("check", *arguments)
    assert (done.code, done.err) == (2, said)
