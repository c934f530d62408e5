"""Many PDFs of one command: one's failure is its own, what was made is not made again, and a broken run goes on."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import NAMES, PATTERN, RESUME, ROOT, Run, sources

Command = Callable[..., Run]
KEYS = ["source", "theme", "path", "pages", "fill", "bytes", "seconds", "checks", "diagnostics", "state"]


def states(run: Run) -> str:
    """`5 made, 1 failed` of the last line."""
    match = re.search(r"PDFs: (.*?) · \d+\.\d s", run.err.splitlines()[-1])
    assert match, run.err
    return match[1]


def test_each_source_in_each_theme_in_the_order_asked(cvpdf: Command, resumes: Path, tmp_path: Path) -> None:
    run = cvpdf("build", *sources(), "-t", "modern", "-t", "classic", "-j", "2", "-o", PATTERN)
    expected = [f"out/{name}-{theme}.pdf" for name in NAMES for theme in ("modern", "classic")]
    assert (run.code, run.out.splitlines()) == (0, expected)
    assert states(run) == "10 made"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(Path(each).name for each in expected)
    alone = cvpdf("build", "resumes/ann.md", "-t", "modern", "-o", "alone.pdf")
    assert alone.code == 0
    assert (tmp_path / "alone.pdf").read_bytes() == (tmp_path / "out/ann-modern.pdf").read_bytes()


@pytest.mark.parametrize("named", ["resumes", "resumes/", "resumes/*.md", "resumes/[a-e]*.md", "./resumes/???.md"])
def test_a_folder_or_a_pattern_is_all_that_is_in_it(named: str, cvpdf: Command, resumes: Path) -> None:
    """Whatever the shell makes of a pattern; what only tells of a folder, and what is hidden, is no résumé."""
    for name in ("README.md", ".ann.md.swp.md", "ann.txt"):
        (resumes / name).write_text("# X\n", "utf-8")
    if "*" in named and "[" not in named:
        (resumes / "README.md").unlink()
    run = cvpdf("build", named, "-o", "out/")
    assert run.out.split() == [f"out/{name}.pdf" for name in NAMES]
    assert states(run) == "5 made"


def test_what_comes_into_a_folder_is_made_too(cvpdf: Command, resumes: Path) -> None:
    """Also where there are so few that the whole command could be remembered."""
    for name in NAMES[2:]:
        (resumes / f"{name}.md").unlink()
    assert states(cvpdf("build", "resumes", "-o", "out/")) == "2 made"
    (resumes / "cho.md").write_text(RESUME, "utf-8")
    assert states(cvpdf("build", "resumes", "-o", "out/")) == "1 made, 2 unchanged"


def test_a_file_with_a_pattern_s_name_is_that_file(cvpdf: Command, resumes: Path, tmp_path: Path) -> None:
    (resumes / "ann.md").rename(tmp_path / "[a].md")
    (resumes / "ben.md").rename(tmp_path / "a.md")
    assert cvpdf("build", "[a].md").out == "[a].pdf\n"


def test_nothing_there_is_told_as_it_was_named(cvpdf: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    run = cvpdf("build", "none/*.md")
    assert (run.code, run.err) == (3, "cvpdf: There is no file none/*.md.\n  There is no folder none either.\n")
    run = cvpdf("build", "empty")
    assert (run.code, run.err) == (3, "cvpdf: empty is a folder.\n  No Markdown file (*.md) is in it.\n")


def test_only_what_changed_is_made_again(cvpdf: Command, resumes: Path, tmp_path: Path) -> None:
    def build(*more: str) -> str:
        run = cvpdf("build", *sources(), "-o", PATTERN, *more)
        assert run.out.splitlines() == [f"out/{name}-classic.pdf" for name in NAMES]
        return states(run)

    assert build() == "5 made"
    assert build("-j", "1") == "5 unchanged"
    (resumes / "ann.md").write_text(RESUME + "- 新的一行\n", "utf-8")
    (tmp_path / "out/ben-classic.pdf").unlink()
    os.truncate(tmp_path / "out/cho-classic.pdf", 3000)
    assert build() == "3 made, 2 unchanged"
    (tmp_path / "cvpdf.toml").write_text('dates = "keep"\n')
    assert build() == "5 made"
    assert build("--force", "-j", "2") == "5 made"
    assert build("-t", "classic") == "5 made"  # another command, for all it knows
    assert cvpdf("cache").out.startswith("15 builds, ")  # of three settings
    assert cvpdf("cache", "clear").out.startswith("0 builds, ")
    assert build() == "5 made"


def test_a_failure_is_its_own(cvpdf: Command, resumes: Path, tmp_path: Path) -> None:
    (resumes / "ben.md").write_text("---\nthem: modern\n---\n" + RESUME, "utf-8")
    (resumes / "dai.md").unlink()
    run = cvpdf("build", *sources(), "-o", "out/", "--report", "reports/r.jsonl")
    assert (run.code, run.out.splitlines()) == (1, ["out/ann.pdf", "out/cho.pdf", "out/eve.pdf"])
    assert states(run) == "3 made, 2 failed"
    assert "cvpdf: There is no file resumes/dai.md." in run.err
    records = [json.loads(line) for line in (tmp_path / "reports/r.jsonl").read_text("utf-8").splitlines()]
    assert [record["source"] for record in records] == sources()
    assert [record["state"] for record in records] == ["made", "failed", "made", "failed", "made"]
    assert all(list(record) == KEYS for record in records)
    assert records[0]["path"] == "out/ann.pdf"
    assert records[0]["bytes"] == (tmp_path / "out/ann.pdf").stat().st_size
    assert records[1]["path"] is None
    assert [each["message"] for each in records[1]["diagnostics"]] == [
        "resumes/ben.md:2: unknown key 'them' in the front matter."
    ]
    again = cvpdf("build", *sources(), "-o", "out/", "--report", "reports/r.jsonl", "-q")
    assert states(again) == "3 unchanged, 2 failed"
    records = [json.loads(line) for line in (tmp_path / "reports/r.jsonl").read_text("utf-8").splitlines()]
    assert [record["state"] for record in records] == ["unchanged", "failed", "unchanged", "failed", "unchanged"]
    assert [list(record) for record in records] == [KEYS] * 5


def test_json_is_one_object_of_all(cvpdf: Command, resumes: Path) -> None:
    for state in ("made", "unchanged"):
        run = cvpdf("build", *sources(), "-j", "2", "--json")
        outputs = json.loads(run.out)["outputs"]
        assert [(each["source"], each["state"]) for each in outputs] == [(each, state) for each in sources()]
        assert run.err == ""


def test_two_pdfs_of_one_name_are_told_before_anything_is_made(cvpdf: Command, resumes: Path, tmp_path: Path) -> None:
    (tmp_path / "ann.md").write_text(RESUME, "utf-8")
    run = cvpdf("build", *sources(), "ann.md", "-o", "out/")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("cvpdf: resumes/ann.md and ann.md would both become out/ann.pdf.\n")
    assert not (tmp_path / "out").exists()
    assert cvpdf("build", *sources(), "./resumes/../resumes/ann.md", "-o", "out/{stem}.pdf").code == 2


@pytest.mark.parametrize(
    ("report", "code", "said"),
    [
        ("notes.txt", 3, "notes.txt is there already and is no report."),
        ("resumes/ann.md", 2, "--report resumes/ann.md is a file of this command's."),
        ("resumes", 3, "The report resumes cannot be written: Is a directory."),
    ],
)
def test_a_report_takes_no_other_files_place(
    report: str, code: int, said: str, *, cvpdf: Command, resumes: Path, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    run = cvpdf("build", *sources(), "--report", report)
    assert (run.code, run.out) == (code, "")
    assert run.err.startswith(f"cvpdf: {said}\n")
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert not list(resumes.glob("*.pdf"))


@pytest.mark.parametrize("arguments", ["-", "resumes/ann.md -o -"])
def test_a_report_of_no_file_is_told(arguments: str, cvpdf: Command, resumes: Path) -> None:
    run = cvpdf("build", *arguments.split(), "--report", "r.jsonl")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("cvpdf: --report tells of files: standard input and output are none.\n")


def test_a_reader_that_goes_away_ends_it(resumes: Path, tmp_path: Path) -> None:
    process = begun(tmp_path)
    assert process.stdout
    process.stdout.close()
    _, err = process.communicate()
    assert process.returncode == 1
    assert b"Traceback" not in err
    assert b"of 40 PDFs: " in err


@pytest.mark.parametrize("jobs", ["0", "many", "-1", "1000"])
def test_jobs_are_a_number(jobs: str, cvpdf: Command, resumes: Path) -> None:
    run = cvpdf("build", *sources(), f"-j{jobs}")
    assert run.code == 2
    assert run.err.startswith(f"cvpdf: Argument -j/--jobs: expected a number from 1 to 256, not {jobs!r}.\n")


def test_a_limit_of_time_is_each_ones_own(cvpdf: Command, resumes: Path) -> None:
    (resumes / "ben.md").write_text(RESUME + "- 负责核心服务的设计与开发\n" * 6000, "utf-8")
    run = cvpdf("build", *sources(), "-j", "1", "--limit", "seconds=3")
    assert (run.code, states(run)) == (1, "4 made, 1 failed")
    assert "cvpdf: This took longer than 3 seconds." in run.err


def test_strangers_are_set_apart(cvpdf: Command, resumes: Path) -> None:
    (resumes / "ben.md").write_text("---\ntheme: ./mine\n---\n" + RESUME, "utf-8")
    run = cvpdf("build", *sources(), "-j", "2", "--untrusted")
    assert (run.code, states(run)) == (1, "4 made, 1 failed")
    assert "resumes/ben.md:2: the theme ./mine is a path." in run.err


def begun(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """A run that has made some of its PDFs and is at others."""
    command = [sys.executable, "-m", "cvpdf", "build", *sources(), "-t", "all", "-j", "2", "-o", PATTERN, *arguments]
    env = {"PATH": os.environ["PATH"], "HOME": str(folder / "home"), "PYTHONPATH": str(ROOT / "src"), "LANG": "C.UTF-8"}
    process = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    for _ in range(4):
        assert process.stdout.readline().startswith(b"out/")
    return process


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGTERM, 143), (signal.SIGINT, 130)]
)
def test_a_run_broken_off_goes_on(number: int, code: int, cvpdf: Command, resumes: Path, tmp_path: Path) -> None:
    process = begun(tmp_path)
    process.send_signal(number)
    out, err = process.communicate()
    assert process.returncode == code, err.decode()
    if number != signal.SIGKILL:
        assert b"of 40 PDFs: " in err
        assert b"The same command goes on from here.\n" in err
        assert not list((tmp_path / "out").glob(".*"))
    made = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.pdf")}
    assert 4 <= len(made) < 40
    time.sleep(0.5)  # those of a killed command finish what they are at
    run = cvpdf("build", *sources(), "-t", "all", "-j", "2", "-o", PATTERN)
    match = re.fullmatch(r"(\d+) made, (\d+) unchanged", states(run))
    assert match
    assert int(match[1]) + int(match[2]) == 40
    assert int(match[2]) >= 4 + len(out.splitlines())
    after = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.pdf")}
    assert sum(after[name] == changed for name, changed in made.items()) >= 4
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in (tmp_path / "out").glob("*.pdf"))
