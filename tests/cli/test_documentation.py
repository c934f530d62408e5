"""What the documentation tells people to type works, and nothing that the program can do is missing from it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import RESUME, ROOT

from cvpdf.cli import COMMANDS
from cvpdf.configuration.table import SETTINGS
from make_commands_page import options_of, page, parsers
from make_readme_picture import source

DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "README.zh-CN.md", *DOCS]
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)
TOML = (
    '[targets.zh-sre]\nsource = "resume.md"\nvariant = "sre"\n[targets.public]\nsource = "resume.md"\npublic = true\n'
)


def read(path: Path) -> str:
    return path.read_text("utf-8")


def commands(page: Path) -> list[str]:
    """The lines with a prompt, in order, but for what never ends by itself (tests/cli/test_watch.py)."""
    lines = [line[2:].partition(" # ")[0].strip() for block in CONSOLE.findall(read(page))
             for line in block.split("\n") if line.startswith("$ ")]  # fmt: skip
    return [line for line in lines if not line.startswith("cvpdf preview ")]


def desk(folder: Path) -> dict[str, str]:
    """A folder as a reader of the documentation has it, and the environment of a shell there."""
    (folder / "bin").mkdir()
    program = folder / "bin/cvpdf"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m cvpdf "$@"\n')
    program.chmod(0o755)
    work = folder / "work"
    (work / "resumes").mkdir(parents=True)
    for resume in (work / "resume.md", work / "resumes/a.md"):
        resume.write_text(RESUME + "- 值班 <!-- only: sre -->\n- 计费 <!-- only: backend -->\n", "utf-8")
    (work / "resume.json").write_text('{"basics": {"name": "Ada Brook", "email": "ada@example.com"}}')
    (work / "cvpdf.toml").write_text(TOML)
    path = f"{program.parent}:{os.environ['PATH']}"
    return {"PATH": path, "PYTHONPATH": str(ROOT / "src"), "HOME": str(folder), "LANG": "C.UTF-8"}


def test_there_is_something_to_run() -> None:
    assert sum(len(commands(page)) for page in PAGES) > 40
    assert sum(len(PYTHON.findall(read(page))) for page in PAGES) > 4


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=lambda page: page.name)
def test_what_a_page_tells_to_type_works(page: Path, tmp_path: Path) -> None:
    env = desk(tmp_path)
    script = "set -e\ncvpdf build -q resume.md\n" + "\n".join(f"echo '+ {line}' >&2\n{line}" for line in commands(page))
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path / "work", env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", [page for page in PAGES if PYTHON.search(read(page))], ids=lambda page: page.name)
def test_the_python_on_a_page_runs(page: Path, tmp_path: Path) -> None:
    env, program = desk(tmp_path), "\n".join(PYTHON.findall(read(page)))
    (tmp_path / "work/out").mkdir()
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path / "work", env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_page_of_commands_is_what_the_program_says() -> None:
    assert read(ROOT / "docs/commands.md") == page(), "make docs"


def test_every_option_is_used_by_a_test_or_a_page_and_is_explained() -> None:
    tests = "".join(read(path) for path in (ROOT / "tests").glob("*/test_*.py"))
    lines = [line for page in PAGES for line in commands(page)]
    found = 0
    for name, parser in parsers():
        for action in options_of(parser):
            found += 1
            assert action.help, f"cvpdf {name} {action.option_strings}"
            written = [f'"{option}' for option in action.option_strings]
            # A setting's flag is one flag, whichever command takes it.
            shared = set(action.option_strings) & {flag for setting in SETTINGS for flag in setting.flags}
            by = "cvpdf " if shared else f"cvpdf {name} "
            typed = [line for line in lines if line.startswith(by)
                     and any(re.search(rf"(?<!\S){option}\b", line) for option in action.option_strings)]  # fmt: skip
            assert typed or any(each in tests for each in written), f"cvpdf {name} {action.option_strings}"
    assert found > 50


def options_named() -> Iterator[tuple[str, str, str]]:
    """(page, command, option) of each `cvpdf …` in code on the pages; without a command it is build."""
    for path in PAGES:
        for line in re.findall(r"(?<![\w/.-])cvpdf ([^`\n|]*)", read(path)):
            words = line.partition(" # ")[0].split()
            command = words[0] if words and words[0] in COMMANDS else "build"
            for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", line.partition(" # ")[0]):
                yield path.name, command, option


def test_every_option_named_is_one() -> None:
    known = {
        name: {option for action in parser._actions for option in action.option_strings} for name, parser in parsers()
    }
    for command in COMMANDS:
        known[command] |= {
            option for name, options in known.items() if name.startswith(f"{command} ") for option in options
        }
    named = set(options_named())
    assert len(named) > 30
    unknown = [each for each in named if each[2] not in known[each[1]] | {"--help", "--version"}]
    assert unknown == []


def slug(heading: str) -> str:
    """A heading's anchor, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", re.sub(r"[`*]|\]\([^)]*\)", "", heading).lower()).replace(" ", "-")


def test_every_link_leads_somewhere() -> None:
    checked = 0
    for path in PAGES:
        text = re.sub(r"^```.*?^```$", "", read(path), flags=re.M | re.S)
        for target in re.findall(r"\]\(((?!https?:|mailto:)[^)\s]+)\)", re.sub(r"`[^`\n]*`", "", text)):
            file, _, anchor = target.partition("#")
            there = (path.parent / file).resolve() if file else path
            assert there.exists(), f"{path.name}: {target}"
            if anchor:
                headings = re.findall(r"^#+ (.*)$", read(there), re.M)
                assert anchor in {slug(heading) for heading in headings}, f"{path.name}: {target}"
            checked += 1
    assert checked > 80


def test_every_page_is_in_the_index() -> None:
    index = read(ROOT / "docs/README.md")
    assert [path.name for path in DOCS if path.name != "README.md" and f"({path.name})" not in index] == []
    assert "(docs/README.md)" in read(ROOT / "README.md")


@pytest.mark.parametrize(("english", "chinese"), [("README.md", "README.zh-CN.md"),
                                                  ("docs/getting-started.md", "docs/getting-started.zh-CN.md")])  # fmt: skip
def test_the_chinese_page_says_what_the_english_one_says(english: str, chinese: str) -> None:
    """The same code, pictures and sections, in the same order, and the same links."""
    for pattern in (
        r"^```(?:console|markdown|sh)\n.*?^```$",
        r"!\[[^\]]*\]\(([^)]*)\)",
        r"^##+(?= )",
        r"\]\(((?:docs/)?[\w./#-]+\.md[^)]*)\)",
    ):
        both = [re.findall(pattern, read(ROOT / page), re.M | re.S) for page in (english, chinese)]
        plain = [[re.sub(r" +# .*|--lang \w+|\.zh-CN", "", each) for each in found] for found in both]
        assert set(plain[0]) == set(plain[1]), pattern
        assert pattern.endswith("md[^)]*)\\)") or plain[0] == plain[1]


def test_the_readme_shows_a_resume_that_is_set_without_a_remark(tmp_path: Path) -> None:
    from cvpdf import Job, build

    result = build(Job("resume.md", source().encode(), tmp_path, strict=True))
    assert result.passed
    assert result.diagnostics == ()
    assert (ROOT / "docs/pictures/one-resume.png").stat().st_size < 60_000
