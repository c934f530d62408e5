"""cvpdf build: what it makes, where it puts it, what it says."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest
from tests.cli.conftest import RESUME, ROOT, Run

Cvpdf = Callable[..., Run]
CHECKS = {"words", "order", "adjacency", "pages", "paper", "fonts", "links", "title", "language", "tags", "ink"}


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


@pytest.mark.parametrize("words", [["build", "resume.md"], ["resume.md"]])
def test_a_resume_becomes_a_pdf_beside_it(cvpdf: Cvpdf, resume: Path, words: list[str]) -> None:
    run = cvpdf(*words)
    assert (run.code, run.out) == (0, "resume.pdf\n")
    report = r"resume\.md · classic · 1 page, last \d+% full · \d+ kB · (\d+) of \1 checks passed · \d+\.\d\d s\n"
    assert re.fullmatch(report, run.err)
    assert "北山科技有限公司" in text_of(resume.with_suffix(".pdf"))


def test_standard_input(cvpdf: Cvpdf, tmp_path: Path) -> None:
    run = cvpdf("build", "-", "-o", "out.pdf", stdin=RESUME.encode())
    assert (run.code, run.out) == (0, "out.pdf\n")
    assert "林小北" in text_of(tmp_path / "out.pdf")


def test_standard_output_may_have_the_pdf(cvpdf: Cvpdf, resume: Path) -> None:
    command = [sys.executable, "-m", "cvpdf", "resume.md", "-o", "-", "-q"]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    pdf = subprocess.run(command, cwd=resume.parent, env=env, capture_output=True, check=True).stdout
    assert pdf.startswith(b"%PDF-")
    assert cvpdf(resume.name, "-q").code == 0
    assert pdf == resume.with_suffix(".pdf").read_bytes()


@pytest.mark.parametrize("target", ["| true", "> /dev/full"])
def test_a_reader_that_goes_away_is_no_traceback(resume: Path, target: str) -> None:
    command = f"{sys.executable} -m cvpdf {resume.name} -q {target}"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        ["sh", "-c", command], cwd=resume.parent, env=env, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr


def test_contacts_of_other_tools_are_contacts(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text("---\nemail: x.lin@example.org\nphone: 13900000000\n---\n" + RESUME, "utf-8")
    assert cvpdf(resume.name, "-q") == Run(0, "resume.pdf\n", "")
    assert "x.lin@example.org" in text_of(resume.with_suffix(".pdf"))


def test_a_source_in_content_goes_to_output(cvpdf: Cvpdf, resume: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    resume.rename(tmp_path / "content" / "resume.md")
    assert cvpdf("content/resume.md").out == "output/resume.pdf\n"


@pytest.mark.parametrize(
    ("wish", "place"),
    [("a/b.pdf", "a/b.pdf"), ("out/", "out/resume.pdf"), ("{stem}-{theme}.pdf", "resume-classic.pdf")],
)
def test_the_author_says_where(cvpdf: Cvpdf, resume: Path, wish: str, place: str) -> None:
    assert cvpdf("resume.md", "-o", wish).out == f"{place}\n"
    assert (resume.parent / place).is_file()


def test_several_sources_in_one_run(cvpdf: Cvpdf, resume: Path) -> None:
    (resume.parent / "b.md").write_text(RESUME, "utf-8")
    run = cvpdf("build", "resume.md", "missing.md", "b.md", "-q")
    assert (run.code, run.out) == (3, "resume.pdf\nb.pdf\n")
    assert run.err == "cvpdf: There is no file missing.md.\n"


def test_quiet_says_only_what_went_wrong(cvpdf: Cvpdf, resume: Path) -> None:
    assert cvpdf(resume.name, "-q") == Run(0, "resume.pdf\n", "")


def test_verbose_says_every_check(cvpdf: Cvpdf, resume: Path) -> None:
    shown = set(re.findall(r"^  ✓ (\w+): ", cvpdf(resume.name, "-v").err, re.M))
    assert shown >= CHECKS


def test_json_is_one_object(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME + "\n𓀀\n", "utf-8")
    run = cvpdf("build", "resume.md", "--json")
    (output,) = json.loads(run.out)["outputs"]
    assert list(output) == [
        "source", "theme", "path", "pages", "fill", "bytes", "seconds", "checks", "diagnostics",
    ]  # fmt: skip
    assert (output["source"], output["theme"], output["path"], output["pages"]) == (
        "resume.md", "classic", "resume.pdf", 1,
    )  # fmt: skip
    assert output["bytes"] == resume.with_suffix(".pdf").stat().st_size
    assert all(list(check) == ["name", "passed", "detail"] and check["passed"] for check in output["checks"])
    assert {check["name"] for check in output["checks"]} >= CHECKS
    (diagnostic,) = output["diagnostics"]
    assert (diagnostic["code"], diagnostic["line"], diagnostic["column"]) == ("missing-glyph", 12, 1)


def test_json_tells_errors_too(cvpdf: Cvpdf) -> None:
    run = cvpdf("build", "missing.md", "--json")
    (output,) = json.loads(run.out)["outputs"]
    assert (run.code, output["path"]) == (3, None)
    (diagnostic,) = output["diagnostics"]
    assert (diagnostic["code"], diagnostic["message"]) == ("source", "There is no file missing.md.")


def test_a_missing_glyph_is_shown_where_it_stands(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME + "- 图标：𓀀 一个\n", "utf-8")
    run = cvpdf(resume.name)
    assert run.code == 0
    assert run.err.startswith(
        "resume.md:11:6: warning[missing-glyph]: No face has 𓀀 (U+13000, EGYPTIAN HIEROGLYPH A001); "
        "it is set as a box.\n"
        "  | - 图标：𓀀 一个\n"
        "  |         ^\n"
        "  hint: Write it another way, or let the machine's fonts help with --system-fonts.\n"
    )
    assert "𓀀 一个" in text_of(resume.with_suffix(".pdf"))


def test_strict_makes_it_an_error_and_writes_nothing(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME + "𓀀\n", "utf-8")
    run = cvpdf(resume.name, "--strict")
    assert (run.code, run.out) == (1, "")
    assert "resume.md:11:1: error[missing-glyph]: " in run.err
    assert not resume.with_suffix(".pdf").exists()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_old_encodings_are_read(cvpdf: Cvpdf, resume: Path, encoding: str) -> None:
    resume.write_bytes(RESUME.encode(encoding))
    assert cvpdf(resume.name, "-q").code == 0
    assert "林小北" in text_of(resume.with_suffix(".pdf"))


def test_the_same_file_gives_the_same_bytes(cvpdf: Cvpdf, resume: Path) -> None:
    made = []
    for name in ("a.pdf", "b.pdf"):
        assert cvpdf(resume.name, "-q", "-o", name).code == 0
        made.append((resume.parent / name).read_bytes())
    assert made[0] == made[1]


def test_front_matter_is_optional_and_typed(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text("---\nname: 林北\noptions:\n  accent: '#7a1f1f'\n---\n" + RESUME, "utf-8")
    assert cvpdf(resume.name, "-q").code == 0
    assert pypdf.PdfReader(resume.with_suffix(".pdf")).metadata.title == "林北"  # type: ignore[union-attr]


def faults(tmp_path: Path) -> Any:
    """(name of a file, its content, exit code, the whole message)."""
    themes = tmp_path / "broken"
    themes.mkdir()
    (themes / "theme.toml").write_text("title = ")
    return themes


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["build"], 2, "cvpdf: Which résumé?\n  For example: cvpdf build resume.md\n"),
        (["resme.md"], 3, "cvpdf: There is no file resme.md.\n  Did you mean resume.md?\n"),
        (["resume.md", "-o", "resume.md"], 3,
         "cvpdf: resume.md is there already and is no PDF.\n  Name another place with -o, or remove it.\n"),
        (["resume.md", "-o", ""], 2,
         "cvpdf: A file's name is empty.\n  For example: cvpdf build resume.md -o resume.pdf\n"),
        (["empty.md"], 3, "cvpdf: empty.md is empty.\n  Write a résumé in it, or name another file.\n"),
        (["binary.md"], 3, "cvpdf: binary.md is a binary file, not a Markdown text.\n  Name a Markdown file.\n"),
        (["paper.pdf"], 3,
         "cvpdf: paper.pdf is a PDF, not a Markdown text.\n  Name the Markdown file it was made from.\n"),
        (["resume.md", "-t", "clasic"], 4, "cvpdf: There is no theme 'clasic'.\n  Did you mean classic?\n"),
        (["resume.md", "--them", "x"], 2, "cvpdf: Unrecognized arguments: --them x.\n  Did you mean --theme?\n"),
        (["biuld", "resume.md"], 2, "cvpdf: There is no command 'biuld'.\n  Did you mean build?\n"),
        (["resume.md", "-o", "folder"], 0, ""),
        (["resume.md", "-o", "empty.md/x.pdf"], 3,
         "cvpdf: empty.md/x.pdf cannot be written: empty.md is not a folder.\n  Name another place with -o.\n"),
        (["resume.md", "empty.md", "-o", "x.pdf"], 2,
         "cvpdf: -o x.pdf is one file, but there are several PDFs.\n  Name a folder, such as -o out/.\n"),
        (["resume.md", "folder/resume.md", "-o", "out/"], 2,
         ("cvpdf: resume.md and folder/resume.md would both become out/resume.pdf.\n"
          "  Give -o a pattern such as out/{stem}-{theme}.pdf.\n")),
        ([f"{'r' * 300}.md", "-q"], 3, f"cvpdf: {'r' * 300}.md cannot be read: File name too long.\n"),
        (["resume.md", "-o", "{stem.x}.pdf"], 2,
         "cvpdf: -o {stem.x}.pdf: a pattern knows {stem}, {theme} and {target}.\n"),
        (["resume.md", "-o", "{stem[a]}.pdf"], 2,
         "cvpdf: -o {stem[a]}.pdf: a pattern knows {stem}, {theme} and {target}.\n"),
        (["resume.md", "-o", "{size}.pdf"], 2, "cvpdf: -o {size}.pdf: a pattern knows {stem}, {theme} and {target}.\n"),
        (["resume.md", "--lang", "klingon"], 2,
         ("cvpdf: lang is 'klingon'; expected one of zh-Hans, zh-Hant, ja, ko, en, de, fr, es, pt, ru, it, nl, pl, tr, vi, id, cs, sv, da, fi, hu, ro, uk.\n"
          "  Leave it out to detect it.\n")),
    ],
)  # fmt: skip
def test_each_fault_is_one_clear_sentence(
    cvpdf: Cvpdf, resume: Path, arguments: list[str], code: int, message: str
) -> None:
    folder = resume.parent
    (folder / "empty.md").write_text("\n")
    (folder / "binary.md").write_bytes(bytes(range(256)) * 8)
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "folder").mkdir()
    (folder / "folder" / "resume.md").write_text(RESUME, "utf-8")
    run = cvpdf(*arguments, *(["-q"] if len(arguments) > 1 and "--them" not in arguments else []))
    assert (run.code, run.err) == (code, message)


def test_a_broken_theme_names_its_file(cvpdf: Cvpdf, resume: Path) -> None:
    faults(resume.parent)
    run = cvpdf(resume.name, "-t", "./broken")
    assert run.code == 4
    assert re.fullmatch(r"cvpdf: \S+/broken/theme.toml is not TOML: [^\n]+\n  See docs/themes.md[^\n]+\n", run.err)


def test_a_theme_that_hides_a_word_is_found_out_and_the_old_pdf_stays(cvpdf: Cvpdf, resume: Path) -> None:
    theme = resume.parent / "hiding"
    theme.mkdir()
    (theme / "theme.toml").write_text('title="h"\ndescription="h"\nextends="classic"')
    (theme / "style.css").write_text("li:first-child { display: none }")
    resume.with_suffix(".pdf").write_bytes(b"%PDF-earlier")
    run = cvpdf(resume.name, "-t", "./hiding")
    assert (run.code, run.out) == (1, "")
    assert "resume.md:9: error[words]: " in run.err
    assert "  | - 负责支付系统的设计与开发\n" in run.err
    hint = "  hint: docs/checks.md says what “words” means; --no-verify writes the PDF all the same.\n"
    assert hint in run.err
    assert run.err.endswith(" s · nothing written\n")
    assert resume.with_suffix(".pdf").read_bytes() == b"%PDF-earlier"


def test_a_full_disk_leaves_the_old_pdf(cvpdf: Cvpdf, resume: Path) -> None:
    import resource

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    resume.with_suffix(".pdf").write_bytes(b"%PDF-earlier")
    # Byte code written under this limit would be cut off, and break every later run.
    run = cvpdf(resume.name, "-q", preexec_fn=small_files, variables={"PYTHONDONTWRITEBYTECODE": "1"})
    assert run.code in (3, 4)
    assert run.err.count("\n") <= 2
    assert "Traceback" not in run.err
    assert resume.with_suffix(".pdf").read_bytes() == b"%PDF-earlier"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file's name has to be text")
def test_a_name_that_is_no_text_is_told_where_standard_output_takes_only_text(cvpdf: Cvpdf, resume: Path) -> None:
    name = resume.rename(resume.with_name("r\udce9.md")).name
    run = cvpdf("build", name, "-q", variables={"PYTHONIOENCODING": "utf-8:strict"})
    assert (run.code, run.err) == (3, "cvpdf: standard output is utf-8, and a name is not: 'r\\udce9.pdf'.\n")


def test_help_and_version(cvpdf: Cvpdf) -> None:
    assert cvpdf("--version").out == "cvpdf 0.1.0\n"
    assert cvpdf("--help").out.startswith("usage: cvpdf COMMAND")
    assert "--no-verify" in cvpdf("build", "--help").out
    assert cvpdf().code == 2
