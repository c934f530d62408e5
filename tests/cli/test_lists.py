"""Many résumés named by a list, or written one a line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import NAMES, Run

Command = Callable[..., Run]


def person(name: str) -> str:
    """A line of JSON Resume."""
    work = {"name": "Example Ltd", "position": "Engineer", "startDate": "2019-03", "highlights": ["One thing"]}
    return json.dumps({"basics": {"name": name, "email": "a@example.com"}, "work": [work]}, ensure_ascii=False)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """Three people a line, one between them that is none, and an empty line."""
    path = tmp_path / "people.jsonl"
    path.write_text("\n".join([person("Ada One"), "{oops", person("林小北"), "", person("Cy Three")]) + "\n", "utf-8")
    return path


@pytest.mark.parametrize("end", ["\n", "\r\n", "\0"])
def test_a_list_names_the_sources(cvpdf: Command, resumes: Path, end: str) -> None:
    listed = end.join(str(path) for path in sorted(resumes.glob("*.md"))) + end
    run = cvpdf("build", "--files-from", "-", "-o", "out/", "-j", "2", stdin=listed.encode())
    assert run.code == 0, run.err
    assert run.out.split() == [f"out/{name}.pdf" for name in NAMES]


def test_a_list_of_one_is_read_again_each_time(cvpdf: Command, resume: Path, tmp_path: Path) -> None:
    """What the list names tomorrow is not what it names today."""
    (tmp_path / "other.md").write_text(resume.read_text("utf-8"), "utf-8")
    (tmp_path / "list").write_text("resume.md\n")
    assert cvpdf("build", "--files-from", "list").out == "resume.pdf\n"
    (tmp_path / "list").write_text("other.md\n")
    assert cvpdf("build", "--files-from", "list").out == "other.pdf\n"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--files-from", "-"), 2, "Standard input lists no file.\n  Write one name a line."),
        (("-", "--files-from", "-"), 2, "Standard input can be read only once."),
        (("--files-from", "nowhere"), 3, "The list nowhere cannot be read: No such file or directory."),
    ],
)
def test_a_list_that_is_none_is_a_sentence(cvpdf: Command, arguments: tuple[str, ...], code: int, said: str) -> None:
    run = cvpdf("build", *arguments)
    assert (run.code, run.err) == (code, f"cvpdf: {said}\n")


def test_each_line_of_data_becomes_a_pdf_and_one_that_is_no_resume_is_named(cvpdf: Command, people: Path) -> None:
    run = cvpdf("build", people.name, "-o", "out/", "-j", "2", "--report", "report.jsonl")
    assert run.code == 1
    assert run.out.split() == ["out/people-1.pdf", "out/people-3.pdf", "out/people-5.pdf"]
    records = [json.loads(line) for line in (people.parent / "report.jsonl").read_text("utf-8").splitlines()]
    assert [(each["source"], each["state"]) for each in records] == [
        ("people.jsonl:1", "made"),
        ("people.jsonl:2", "failed"),
        ("people.jsonl:3", "made"),
        ("people.jsonl:5", "made"),
    ]
    [told] = records[1]["diagnostics"]
    assert told["message"].startswith("people.jsonl:2")


def test_only_a_line_that_has_changed_is_made_again(cvpdf: Command, people: Path) -> None:
    def states() -> list[str]:
        cvpdf("build", people.name, "-o", "out/", "-j", "2", "--report", "report.jsonl")
        lines = (people.parent / "report.jsonl").read_text("utf-8").splitlines()
        return [json.loads(line)["state"] for line in lines]

    assert states() == ["made", "failed", "made", "made"]
    people.write_text(people.read_text("utf-8").replace("{oops", person("Bo Two")).replace("Ada", "Adele"), "utf-8")
    assert states() == ["made", "made", "unchanged", "unchanged"]


def test_one_line_may_be_named_and_is_never_taken_for_unchanged(cvpdf: Command, people: Path) -> None:
    runs = [cvpdf("build", "people.jsonl:3", "-o", "one.pdf") for _ in range(2)]
    assert [(run.code, run.out, "unchanged" in run.err) for run in runs] == [(0, "one.pdf\n", False)] * 2
    beyond = cvpdf("build", "people.jsonl:9")
    assert (beyond.code, beyond.err) == (3, "cvpdf: people.jsonl has 5 lines, and no line 9.\n")


def test_lines_are_not_watched(cvpdf: Command, people: Path) -> None:
    run = cvpdf("build", "--watch", people.name)
    assert (run.code, run.err.splitlines()[0]) == (2, "cvpdf: --watch needs a file to watch, and a file to write.")
