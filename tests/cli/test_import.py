"""cvpdf import, and other tools' data where a Markdown file could stand."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.conftest import ROOT, Run

Cvpdf = Callable[..., Run]
DATA = {
    "basics": {"name": "林小北", "label": "后端工程师", "email": "lin@example.com"},
    "work": [{"name": "北山科技有限公司", "position": "后端工程师", "startDate": "2019-03", "summary": "支付系统。"}],
}
YAML = """\
cv:
  name: 林小北
  headline: 后端工程师
  email: lin@example.com
  sections:
    工作经历:
      - company: 北山科技有限公司
        position: 后端工程师
        start_date: 2019-03
        end_date: present
        summary: 支付系统。
"""
TEXT = """\
# 林小北

后端工程师

lin@example.com

## 工作经历

### 北山科技有限公司 | 后端工程师 | 2019-03 – 至今

支付系统。
"""


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> None:
    (tmp_path / "resume.json").write_text(json.dumps(DATA), "utf-8")
    (tmp_path / "cv.yaml").write_text(YAML, "utf-8")


def test_both_formats_on_standard_output(cvpdf: Cvpdf) -> None:
    assert cvpdf("import", "resume.json") == Run(0, TEXT, "")
    assert cvpdf("import", "cv.yaml") == Run(0, TEXT, "")
    assert cvpdf("import", "-", stdin=YAML.encode("gbk")) == Run(0, TEXT, "")


def test_a_new_file_but_no_other(cvpdf: Cvpdf, tmp_path: Path) -> None:
    assert cvpdf("import", "resume.json", "-o", "resume.md") == Run(0, "resume.md\n", "")
    assert (tmp_path / "resume.md").read_text("utf-8") == TEXT
    run = cvpdf("import", "cv.yaml", "-o", "resume.md")
    assert (run.code, run.out, run.err.split("\n")[0]) == (3, "", "cvpdf: resume.md is there already.")


@pytest.mark.parametrize("name", ["resume.json", "cv.yaml"])
def test_data_is_built_directly(cvpdf: Cvpdf, tmp_path: Path, name: str) -> None:
    run = cvpdf(name, "--attach", "source")
    assert (run.code, run.out) == (0, f"{Path(name).stem}.pdf\n")
    assert run.err.startswith(f"{name} · classic · 1 page")
    reader = PdfReader(tmp_path / f"{Path(name).stem}.pdf")
    assert {each: content[0].decode() for each, content in reader.attachments.items()} == {
        f"{Path(name).stem}.md": TEXT
    }
    assert reader.pages[0].extract_text().split() == [
        "林小北", "后端工程师", "lin@example.com", "工作经历", "北山科技有限公司", "后端工程师", "2019.03", "–", "至今", "支付系统。",
    ]  # fmt: skip


def test_a_remark_is_about_the_markdown(cvpdf: Cvpdf, tmp_path: Path) -> None:
    (tmp_path / "resume.json").write_text(json.dumps({"basics": {"name": "林小北", "summary": "图标：𓀀"}}), "utf-8")
    run = cvpdf("resume.json")
    assert run.code == 0
    assert run.err.startswith("resume.json (as Markdown):5:4: warning[missing-glyph]: No face has 𓀀 (U+13000")
    assert "  | 图标：𓀀\n  |       ^\n" in run.err


def test_what_is_read_otherwise_is_said(cvpdf: Cvpdf, tmp_path: Path) -> None:
    data = {"basics": {"name": "Mira Lindqvist"}, "projects": [{"name": "2019 - 2020", "roles": ["Engineer"]}]}
    (tmp_path / "resume.json").write_text(json.dumps(data), "utf-8")
    run = cvpdf("import", "resume.json")
    assert (run.code, run.out) == (0, "# Mira Lindqvist\n\n## Projects\n\n### 2019 - 2020 | Engineer\n")
    assert run.err == (
        "resume.json: warning[round-trip]: “2019 - 2020” is read otherwise from this Markdown than the data says it.\n"
        "  hint: Look at it with `cvpdf inspect`.\n"
    )


def test_inspect_and_export_take_data_too(cvpdf: Cvpdf) -> None:
    assert json.loads(cvpdf("inspect", "cv.yaml", "--json").out)["sections"][0]["entries"][0]["start"] == "2019-03"
    assert cvpdf("export", "resume.json", "--to", "md") == Run(0, TEXT, "")


def test_a_fault_has_its_place(cvpdf: Cvpdf, tmp_path: Path) -> None:
    (tmp_path / "cv.yaml").write_text("cv:\n  name: A: b", "utf-8")
    message = (
        "cvpdf: cv.yaml:2:10: this is not YAML: mapping values are not allowed here.\n"
        "  Mend that place; a value with a colon in it stands in quotation marks.\n"
    )
    for arguments in (["import", "cv.yaml"], ["build", "cv.yaml"], ["inspect", "cv.yaml"]):
        assert cvpdf(*arguments) == Run(3, "", message)


def test_the_documentation_shows_what_is_printed(cvpdf: Cvpdf, tmp_path: Path) -> None:
    text = (ROOT / "docs" / "exchange.md").read_text("utf-8")
    (data, shown), *more = re.findall(r"\$ cat cv\.yaml\n((?s:.+?))\$ cvpdf import cv\.yaml\n((?s:.+?))```", text)
    assert not more
    (tmp_path / "cv.yaml").write_text(data, "utf-8")
    assert cvpdf("import", "cv.yaml") == Run(0, shown, "")


def test_a_language_is_called_as_everywhere(cvpdf: Cvpdf) -> None:
    assert (
        cvpdf("import", "resume.json", "-l", "zh_CN")
        == cvpdf("import", "resume.json", "-l", "zh-Hans")
        == Run(0, TEXT, "")
    )
    assert "## Experience" in cvpdf("import", "resume.json", "-l", "EN").out
    run = cvpdf("import", "resume.json", "-l", "tlh")
    assert (run.code, run.err.startswith("cvpdf: lang is 'tlh'; expected one of zh-Hans, ")) == (3, True)


def test_markdown_needs_no_import(cvpdf: Cvpdf, tmp_path: Path) -> None:
    (tmp_path / "my cv.md").write_text(TEXT, "utf-8")
    message = "cvpdf: my cv.md is Markdown already.\n  It is built as it is: cvpdf build 'my cv.md'\n"
    assert cvpdf("import", "my cv.md") == Run(3, "", message)
