"""What the documentation tells people to type works: every command in a `console` block, and every option named."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import RESUME, ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
TOML = (
    '[targets.zh-sre]\nsource = "resume.md"\nvariant = "sre"\n[targets.public]\nsource = "resume.md"\npublic = true\n'
)


def commands(page: Path) -> list[str]:
    """The lines with a prompt, in order; an ellipsis stands for what comes out."""
    return [line[2:].partition(" # ")[0].strip() for block in BLOCK.findall(page.read_text("utf-8"))
            for line in block.split("\n") if line.startswith("$ ")]  # fmt: skip


def test_there_is_something_to_run() -> None:
    assert sum(len(commands(page)) for page in PAGES) > 10


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=lambda page: page.name)
def test_what_a_page_tells_to_type_works(page: Path, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/cvpdf"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m cvpdf "$@"\n')
    program.chmod(0o755)
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "resume.md").write_text(RESUME + "- 值班 <!-- only: sre -->\n- 计费 <!-- only: backend -->\n", "utf-8")
    (folder / "cvpdf.toml").write_text(TOML)
    env = {
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
    }
    script = "set -e\n" + "\n".join(f"echo '+ {line}' >&2\n{line}" for line in commands(page))
    done = subprocess.run(["bash", "-c", script], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def options_named() -> Iterator[tuple[str, str]]:
    """(command, option) of each `cvpdf …` in code on the pages."""
    for page in PAGES:
        for line in re.findall(r"cvpdf (?:build|new|config|schema|doctor)\b[^`\n]*", page.read_text("utf-8")):
            for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", line):
                yield line.split()[1], option


def test_every_option_named_is_one() -> None:
    named = sorted(set(options_named()))
    assert len(named) > 8
    helps: dict[str, str] = {}
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "200"}
    for command, option in named:
        if command not in helps:
            words = [sys.executable, "-m", "cvpdf", command, "--help"]
            helps[command] = subprocess.run(words, env=env, capture_output=True, text=True, check=True).stdout
        assert re.search(rf"{option}\b", helps[command]), f"cvpdf {command} {option}"
