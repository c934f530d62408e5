"""What a newcomer types: help that reads well, the words of other programs, and examples that work."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from cvpdf.cli import ALIASES, COMMANDS
from cvpdf.commands.examples import EXAMPLES
from cvpdf.commands.flags import GROUPS
from cvpdf.commands.guessed import COMMANDS as GUESSED
from cvpdf.commands.guessed import OPTIONS
from cvpdf.configuration.table import SETTINGS

Cvpdf = Callable[..., Run]


@pytest.fixture
def desk(resume: Path) -> Path:
    """A folder with everything that examples name."""
    folder = resume.parent
    (folder / "cvpdf.toml").write_text('[targets.open]\nsource = "resume.md"\npublic = true\n', "utf-8")
    (folder / "resume.json").write_text('{"basics": {"name": "Ada Brook", "email": "ada@example.com"}}', "utf-8")
    (folder / "me.jpg").write_bytes(b"")
    return folder


def run_line(cvpdf: Cvpdf, line: str) -> Run:
    words = shlex.split(line)
    assert words[0] == "cvpdf"
    return cvpdf(*words[1:])


def test_every_command_has_examples_and_each_works(cvpdf: Cvpdf, desk: Path) -> None:
    assert EXAMPLES.keys() == COMMANDS.keys()
    assert run_line(cvpdf, "cvpdf resume.md").code == 0
    for command in COMMANDS.keys() - {"preview"}:  # which does not end by itself: tests/cli/test_watch.py
        for line, _ in EXAMPLES[command]:
            done = run_line(cvpdf, line)
            assert done.code == 0, f"{line}\n{done.err}"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_reads_well(cvpdf: Cvpdf, command: str) -> None:
    done = cvpdf(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert cvpdf("help", command) == done
    assert f"\n{COMMANDS[command][0].upper()}" in done.out
    assert "\nexamples:\n  cvpdf " in done.out
    undescribed = re.findall(r"^  (-\S+(?:, --\S+)?(?: [A-Z{]\S*)?)\n(?!\s{10})", done.out, re.M)
    assert undescribed == []


def test_every_flag_of_a_setting_has_its_part_of_the_help() -> None:
    grouped = [key for keys in GROUPS.values() for key in keys]
    assert sorted(grouped) == sorted(["options", *(setting.key for setting in SETTINGS if setting.flags)])


@pytest.mark.parametrize(("alias", "command"), ALIASES.items())
def test_what_other_programs_call_it_works(cvpdf: Cvpdf, alias: str, command: str) -> None:
    assert cvpdf(alias, "--help") == cvpdf(command, "--help")


def test_a_file_of_an_aliass_name_is_a_file(cvpdf: Cvpdf, resume: Path) -> None:
    resume.rename(resume.parent / "render")
    assert cvpdf("render", "-q", "-o", "x.pdf").out == "x.pdf\n"


@pytest.mark.parametrize("word", GUESSED)
def test_a_command_of_another_program_leads_to_ours(cvpdf: Cvpdf, desk: Path, word: str) -> None:
    done = cvpdf(word, "resume.md")
    assert (done.code, done.out, done.err) == (2, "", f"cvpdf: There is no command {word!r}.\n  {GUESSED[word]}\n")


def test_an_option_of_another_program_leads_to_ours(cvpdf: Cvpdf, desk: Path) -> None:
    for option in ("--css", "--open", "-f", "--paper", "--no-color", "-c"):
        done = cvpdf("build", "resume.md", option, "x")
        assert done.code == 2
        assert done.err.endswith(f"\n  {OPTIONS[option]}\n")
    assert "Did you mean --output?" in cvpdf("build", "resume.md", "--out=x").err
    assert "See `cvpdf build --help`." in cvpdf("build", "resume.md", "--zzz").err
    assert "Paper is an option of the theme: --set paper=Letter." in cvpdf("build", "resume.md", "-p", "Letter").err


def test_every_command_line_that_a_hint_gives_works(cvpdf: Cvpdf, desk: Path) -> None:
    assert cvpdf("build", "resume.md", "-q").code == 0
    hints = {line.strip(' "),.') for hint in (*GUESSED.values(), *OPTIONS.values())
             for line in re.findall(r"cvpdf (?:[^\s,;)]+ ?)+", hint)}  # fmt: skip
    lines = {line for line in hints if line.split()[1] in COMMANDS or line.split()[1].startswith("-")}
    assert len(lines) > 10
    for line in sorted(lines):
        done = run_line(cvpdf, line)
        assert done.code == 0, f"{line}\n{done.err}"


def test_the_version_is_in_the_help(cvpdf: Cvpdf) -> None:
    assert "`cvpdf --version` says which release this is." in cvpdf("--help").out


def test_a_folder_is_answered_with_what_is_in_it(cvpdf: Cvpdf, tmp_path: Path) -> None:
    """All that may be meant, or none: not one of them by chance."""

    def hint(*names: str) -> str:
        folder = tmp_path / "-".join(["x", *names])
        folder.mkdir()
        for name in names:
            (folder / f"{name}.md").touch()
        run = cvpdf("inspect", ".", folder=folder)
        assert run.err.startswith("cvpdf: . is a folder.\n")
        return run.err.splitlines()[1].strip()

    assert hint("en", "ja", "zh") == "Did you mean en.md, ja.md or zh.md?"
    assert hint("en", "cv", "notes") == "Did you mean cv.md?"
    assert hint("en") == "Did you mean en.md?"
    assert hint() == "No Markdown file (*.md) is in it."
    assert hint(*"abcdef") == "Name one of its files."
