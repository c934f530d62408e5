"""cvpdf export: where it writes, and what it refuses."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import RESUME, ROOT, Run

Cvpdf = Callable[..., Run]
TEXT = """\
林小北
后端工程师
lin@example.com
138-0000-0000

工作经历

北山科技有限公司 | 后端工程师 | 2019.03 - 至今
- 负责支付系统的设计与开发
- 把构建时间从 30 分钟缩短到 4 分钟
"""


def test_plain_text_on_standard_output(cvpdf: Cvpdf, resume: Path) -> None:
    assert cvpdf("export", "resume.md", "--to", "txt") == Run(0, TEXT, "")


def test_the_documentation_shows_what_is_printed(cvpdf: Cvpdf, resume: Path) -> None:
    text = (ROOT / "docs" / "exchange.md").read_text("utf-8")
    examples = re.findall(r"```\n\$ cvpdf (.+)\n((?s:.+?))```", text)
    assert len(examples) == 2
    for command, shown in examples:
        assert cvpdf(*command.split()) == Run(0, shown, "")


def test_json_resume_in_a_file(cvpdf: Cvpdf, tmp_path: Path) -> None:
    run = cvpdf("export", "-", "--to", "json", "-o", "out/resume.json", stdin=RESUME.encode("gbk"))
    assert run == Run(0, "out/resume.json\n", "")
    assert json.loads((tmp_path / "out/resume.json").read_text("utf-8"))["basics"]["name"] == "林小北"


def test_markdown_keeps_the_settings(cvpdf: Cvpdf) -> None:
    run = cvpdf("export", "-", "--to", "md", stdin=b"---\ntheme: classic\n---\n" + RESUME.encode())
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith('---\ntheme: "classic"\n---\n\n# 林小北\n')


def test_markdown_that_is_read_otherwise_is_said(cvpdf: Cvpdf) -> None:
    source = ROOT / "tests/corpus/zh-Hans/32-bilingual-twice.md"
    run = cvpdf("export", str(source), "--to", "md")
    assert run.code == 0
    message = "warning[round-trip]: some of it is read otherwise from this Markdown than from your file."
    assert run.err == f"{source}: {message}\n  hint: Compare `cvpdf inspect` of both.\n"


def test_nothing_is_replaced(cvpdf: Cvpdf, resume: Path) -> None:
    run = cvpdf("export", "resume.md", "--to", "txt", "-o", "resume.md")
    assert (run.code, run.out) == (3, "")
    assert run.err.startswith("cvpdf: resume.md is there already.\n  Nothing is replaced;")
    assert resume.read_text("utf-8") == RESUME


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["export", "resume.md"], 2, "cvpdf: The following arguments are required: --to.\n"),
        (["export", "resume.md", "--to", "docx"], 2, "cvpdf: Argument --to: invalid choice: 'docx' (choose from"),
        (["export", "none.md", "--to", "txt"], 3, "cvpdf: There is no file none.md.\n"),
        (["export", "resume.md", "--to", "txt", "-o", "."], 3, "cvpdf: . is a folder, not a file.\n"),
    ],
)
def test_wrong_arguments(cvpdf: Cvpdf, resume: Path, arguments: list[str], code: int, message: str) -> None:
    run = cvpdf(*arguments)
    assert (run.code, run.out) == (code, "")
    assert run.err.startswith(message)
