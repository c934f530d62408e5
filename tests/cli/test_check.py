"""`cvpdf check`: the report for a person, for a program, and for a pull request."""

import json
import re
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
    assert words["detail"].endswith("not in the PDF: line 9: “平台” (page 1 has “责支付系统的”)")


def test_failures_stand_beside_the_line_of_a_pull_request(cvpdf: Cvpdf, pdf: Path) -> None:
    Path(pdf.with_name("resume.md")).write_text(RESUME.replace("支付系统", "支付平台系统"), "utf-8")
    done = cvpdf("check", pdf.name, "--source", "resume.md", "-q", variables={"GITHUB_ACTIONS": "true"})
    annotations = [line for line in done.out.splitlines() if line.startswith("::")]
    assert len(annotations) == 1
    assert annotations[0].startswith("::error file=resume.md,line=9,title=words::")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "cvpdf: Which file?\n  For example: cvpdf check resume.pdf, or cvpdf check resume.md\n"),
        (
            ("resume.md", "--source", "resume.md"),
            "cvpdf: resume.md is no PDF.\n  --source goes with one: cvpdf check resume.pdf --source resume.md\n",
        ),
    ],
    ids=["nothing", "no PDF"],
)
def test_what_cannot_be_checked(cvpdf: Cvpdf, resume: Path, arguments: tuple[str, ...], said: str) -> None:
    done = cvpdf("check", *arguments)
    assert (done.code, done.err) == (2, said)


def test_text_alone_for_a_person_a_program_and_a_pull_request(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME.replace("支付系统", "XXX支付系统，用 MySql"), "utf-8")
    done = cvpdf("check", resume.name, "-q", variables={"GITHUB_ACTIONS": "true"})
    assert done.code == 1
    assert "error[placeholder]: “XXX” was left to be filled in." in done.out
    assert "technology-name" not in done.out
    assert "title=placeholder::“XXX” was left to be filled in. Write what belongs there." in done.out
    report = json.loads(cvpdf("check", resume.name, "--json").out)
    assert (report["file"], report["passed"]) == ("resume.md", False)
    failed = [
        (each["name"], each["line"], each["detail"].partition(":")[0])
        for each in report["checks"]
        if not each["passed"]
    ]
    assert ("placeholder", 9, "error") in failed
    assert ("technology-name", 9, "warning") in failed
    assert {tuple(each) for each in report["checks"]} == {("name", "passed", "detail", "page", "line")}
    assert list(report) == ["file", "passed", "checks"]


def test_warnings_fail_a_text_only_when_asked(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME.replace("支付系统", "支付系统，用 MySql"), "utf-8")
    assert cvpdf("check", resume.name).code == 0
    assert cvpdf("check", resume.name, "--strict").code == 1


def test_contacts_kept_out_of_the_text_are_contacts(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME.replace("后端工程师 · lin@example.com · 138-0000-0000\n", ""), "utf-8")
    assert "error[no-contact]" in cvpdf("check", resume.name).out
    (resume.parent / "private.toml").write_text('email = "lin@example.com"\n', "utf-8")
    assert cvpdf("check", resume.name).code == 0


def test_a_text_is_told_what_a_build_warns_of(cvpdf: Cvpdf, resume: Path) -> None:
    """Marks, private values that git keeps, the portrait: all that is known before a page is set."""
    (resume.parent / "private.toml").write_text('phone = "138-0000-0000"\n', "utf-8")
    picture = '\n<img src="./my%20face.jpg" width="100">\n'
    resume.write_text(
        RESUME.replace("\n\n## ", f"\n{picture}\n## ").replace("设计与开发", "设计与开发 <!-- privat -->"), "utf-8"
    )
    said = [line for line in cvpdf("check", resume.name).out.splitlines() if "warning" in line]
    assert said[:-1] == [line for line in cvpdf("build", resume.name).err.splitlines() if "warning" in line]
    assert [line.partition("]")[0] for line in said] == [
        "resume.md:3:27: warning[private-in-source",
        "resume.md:5: warning[photo",
        "resume.md:11:16: warning[mark",
        "resume.md · 0 errors, 3 warnings",
    ]


def test_a_check_asks_no_other_machine(cvpdf: Cvpdf, resume: Path) -> None:
    (resume.parent / "cvpdf.toml").write_text("allow-network = true\n", "utf-8")
    resume.write_text(f"---\nphoto: https://127.0.0.1:9/me.jpg\n---\n{RESUME}", "utf-8")
    assert cvpdf("check", resume.name).out == "resume.md · 0 errors, 0 warnings\n"


def test_the_fields_that_a_parser_takes(cvpdf: Cvpdf, pdf: Path) -> None:
    done = cvpdf("check", pdf.name, "--as-parser", "--source", "resume.md")
    assert done.code == 0, done.out
    assert done.out.splitlines()[:5] == [
        "resume.pdf, as a parser reads it:",
        "  name        林小北",
        "  e-mail      lin@example.com",
        "  telephone   138-0000-0000",
        "  work        北山科技有限公司 | 后端工程师 | 2019-03 – present",
    ]
    assert "  ✓ parser-titles: 1 of 1" in done.out
    report = json.loads(cvpdf("check", pdf.name, "--as-parser", "--json").out)
    assert report["passed"] is True
    assert report["fields"]["emails"] == ["lin@example.com"]
    assert [each["name"] for each in report["checks"]][:3] == ["parser-name", "parser-email", "parser-phone"]


def test_an_empty_field_is_no_success_where_its_section_is_there(cvpdf: Cvpdf, resume: Path) -> None:
    schools = "\n## 教育经历\n\n- 自学\n"
    resume.write_text(RESUME + schools, "utf-8")
    assert cvpdf("build", "-q", resume.name).code == 0
    done = cvpdf("check", "resume.pdf", "--as-parser")
    assert (
        "  ✗ parser-schools: there is a section of education, and no school was found in it\n      → Put schools"
        in done.out
    )
    assert done.code == 1
    resume.write_text(RESUME, "utf-8")
    cvpdf("build", "-q", resume.name)
    assert "  ✓ parser-schools: none found\n" in cvpdf("check", "resume.pdf", "--as-parser").out


def test_a_field_that_the_pdf_does_not_tell(cvpdf: Cvpdf, pdf: Path) -> None:
    Path(pdf.with_name("resume.md")).write_text(RESUME.replace("lin@example.com", "bei@example.com"), "utf-8")
    done = cvpdf("check", pdf.name, "--as-parser", "--source", "resume.md", "-q")
    assert done.code == 1
    first, advice = done.out.splitlines()
    assert first == "  ✗ parser-email: bei@example.com expected, lin@example.com found (resume.md:1)"
    assert advice == "      → Write the address itself, not only a word that leads to it."


def test_a_page_to_look_at(cvpdf: Cvpdf, pdf: Path) -> None:
    report = pdf.with_name("report.html")
    for _ in range(2):  # an earlier report is replaced
        done = cvpdf("check", pdf.name, "--source", "resume.md", "--html", report.name)
        assert (done.code, done.err) == (0, "")
    page = report.read_text("utf-8")
    assert page.count("data:image/png;base64,") == 1
    assert not re.search(r"(?:src|href)=.https?:|url\(", page)  # it needs nothing from elsewhere
    for reader in ("Text as pypdf extracts it", "Text as pdfium extracts it", "What a screen reader speaks"):
        assert f"<h3>{reader}</h3>" in page
    assert "H1     林小北\n" in page
    assert "LBody  负责支付系统的设计与开发\n" in page
    assert '<th scope="row">words</th>' in page


def test_a_page_on_a_file_that_cannot_be_opened_has_the_verdict(cvpdf: Cvpdf, tmp_path: Path) -> None:
    (tmp_path / "damaged.pdf").write_bytes(b"%PDF-1.7 <b>")
    assert cvpdf("check", "damaged.pdf", "--html", "report.html").code == 1
    page = (tmp_path / "report.html").read_text("utf-8")
    assert '<th scope="row">file</th>' in page
    assert "<h2>" not in page


def test_a_page_replaces_no_other_file(cvpdf: Cvpdf, pdf: Path) -> None:
    done = cvpdf("check", pdf.name, "--html", "resume.md")
    assert done.code == 3
    assert done.err.startswith("cvpdf: resume.md is there already and is no report of cvpdf check.\n")
    assert pdf.with_name("resume.md").read_text("utf-8") == RESUME


def test_a_file_that_is_only_called_a_pdf(cvpdf: Cvpdf, tmp_path: Path) -> None:
    (tmp_path / "resume.pdf").write_text("<html>", "utf-8")
    done = cvpdf("check", "resume.pdf")
    hint = "Export it anew, and look whether a viewer opens it."
    assert (done.code, done.err) == (3, f"cvpdf: resume.pdf is no PDF, whatever it is called.\n  {hint}\n")


def test_a_failure_comes_with_what_to_do(cvpdf: Cvpdf, pdf: Path) -> None:
    Path(pdf.with_name("resume.md")).write_text(RESUME + "\n- 新的一行\n", "utf-8")
    done = cvpdf("check", pdf.name, "--source", "resume.md", "-q")
    assert "      → Look at the line that is named: " in done.out


def test_a_source_is_read_with_what_lies_around_it(cvpdf: Cvpdf, resume: Path) -> None:
    """Contacts from private.toml are in the PDF, and are no additions."""
    resume.write_text(RESUME.replace(" · lin@example.com · 138-0000-0000", ""), "utf-8")
    (resume.parent / "private.toml").write_text('email = "bei@example.com"\n', "utf-8")
    assert cvpdf(resume.name, "-q").code == 0
    done = cvpdf("check", "resume.pdf", "--source", "resume.md")
    assert done.code == 0, done.out
    done = cvpdf("check", "resume.pdf", "--source", "resume.md", "--as-parser")
    assert done.code == 0, done.out
    assert "  ✓ parser-email: bei@example.com" in done.out


def test_a_source_in_json(cvpdf: Cvpdf, tmp_path: Path) -> None:
    text = '{"basics": {"name": "Ada Brook", "email": "ada@example.com"}, "work": [{"name": "Quay", "position": "Clerk", "startDate": "2019-03"}]}'
    (tmp_path / "ada.json").write_text(text, "utf-8")
    assert cvpdf("ada.json", "-q").code == 0
    done = cvpdf("check", "ada.pdf", "--source", "ada.json", "-q")
    assert (done.code, done.out) == (0, "")
    assert cvpdf("check", "ada.pdf", "--source", "ada.json", "-q", "--as-parser").out == ""


def test_names_of_files_do_not_end_an_annotation(cvpdf: Cvpdf, resume: Path) -> None:
    odd = resume.with_name("a,b.md")
    odd.write_text(RESUME.replace("支付系统", "TODO"), "utf-8")
    done = cvpdf("check", odd.name, "-q", variables={"GITHUB_ACTIONS": "true"})
    assert "::error file=a%2Cb.md,line=9," in done.out
