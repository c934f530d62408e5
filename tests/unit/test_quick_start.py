"""quick_start: what Python compiles at every start is kept, and is what it would compile."""

import dataclasses
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cvpdf.quick_start import QuickStart, beside_byte_code

MODULE = """
import re
from collections import namedtuple
from dataclasses import dataclass
from typing import NamedTuple

WORD = re.compile(r"(?P<first>[\\u4e00-\\u9fff]+)|(\\d{2,4}年?)", re.I)
BYTES = re.compile(rb"[\\x00-\\x1f]")

class Looked:
    UP = re.compile("x*")

@dataclass(frozen=True, slots=True, order=True)
class Point:
    x: int
    y: int = 2

Pair = namedtuple("Pair", "left right", defaults=(3,))

def put_together(word):
    return re.compile(re.escape(word) + "+")

class Nought(int):
    "Of its own class, as Python 3.13 marks flags that are not given."

NOUGHT = re.compile("nought", Nought(0))

def as_a_literal(text):
    return re.sub(r"[,，]+", "", text)
"""
PROGRAM = """
import sys
from cvpdf.quick_start import QuickStart
start = QuickStart(sys.argv[1])
start.begin()
before = len(start.new[1])  # what the standard library's own modules have compiled
import module
from module import Pair, Point
print(module.WORD.findall("一二 2019年"), module.WORD.groupindex, module.WORD.flags, module.BYTES.split(b"a\\x01b"))
print(Point(1), Point(1) < Point(2), hash(Point(1)) == hash(Point(1, 2)), Pair(1), repr(module.Looked.UP))
module.put_together("13800001111").match("13800001111")
print(module.as_a_literal("一，二"))
assert Point.__init__.__annotations__["x"] is int
print(len(start.new[0]) > 0, len(start.new[1]) - before, file=sys.stderr)
start.keep()
"""


def run(folder: Path, kept: Path, **environment: str) -> tuple[str, str]:
    (folder / "module.py").write_text(MODULE, "utf-8")
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | environment
    env["PYTHONPATH"] = os.pathsep.join([str(folder), str(Path(__file__).parents[2] / "src")])
    command = [sys.executable, "-c", PROGRAM, str(kept)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return done.stdout, done.stderr


def test_the_second_run_compiles_nothing_and_says_the_same(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    first, second = run(tmp_path, kept), run(tmp_path, kept)
    assert first[0] == second[0]
    assert (first[1], second[1]) == ("True 5\n", "False 0\n")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("kept")] == ["kept"]


def test_a_pattern_put_together_by_a_function_is_not_kept(tmp_path: Path) -> None:
    """It may hold somebody's telephone number."""
    run(tmp_path, tmp_path / "kept")
    assert b"13800001111" not in (tmp_path / "kept").read_bytes()


@pytest.mark.parametrize("data", [b"", b"garbage", b"\xe9\x00\x00\x00\x00", b"("])
def test_a_file_that_cannot_be_read_is_made_anew(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "kept").write_bytes(data)
    assert run(tmp_path, tmp_path / "kept")[1] == "True 5\n"
    assert run(tmp_path, tmp_path / "kept")[1] == "False 0\n"


@pytest.fixture
def writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python that keeps byte code, whatever the one of these tests does."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.mark.usefixtures("writing")
def test_what_another_python_kept_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(tmp_path / "kept")
    monkeypatch.setattr("cvpdf.quick_start.FORM", ("another",))
    start = QuickStart(path)
    start.new[0]["1"] = compile("1", "", "eval")
    start.keep()
    assert QuickStart(path).methods
    monkeypatch.undo()
    assert QuickStart(path).methods == {}


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path) -> None:
    run(tmp_path, tmp_path / "kept", PYTHONDONTWRITEBYTECODE="1")
    assert not (tmp_path / "kept").exists()


def test_a_folder_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, tmp_path / "none" / "kept")[0] == run(tmp_path, tmp_path / "kept")[0]


@pytest.mark.usefixtures("writing")
def test_two_processes_keep_what_both_compiled(tmp_path: Path) -> None:
    path = str(tmp_path / "kept")
    starts = [QuickStart(path), QuickStart(path)]
    for text, start in zip(("1", "2"), starts, strict=True):
        start.new[0][text] = compile(text, "", "eval")
    for start in starts:
        start.keep()
    assert set(QuickStart(path).methods) == {"1", "2"}


def test_it_is_kept_beside_the_byte_code() -> None:
    path = beside_byte_code()
    assert path is not None
    assert Path(path).parent.name == "__pycache__"
    assert sys.implementation.cache_tag in Path(path).name


def test_the_rest_of_the_program_is_as_it_was() -> None:
    """It is for the command alone: importing it changes nothing."""
    assert "exec" not in vars(dataclasses)
    assert re._compiler.compile.__module__ == "re._compiler"  # type: ignore[attr-defined]


def test_a_build_with_what_is_kept_is_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "resume.md").write_text("# 沈望舒\n\n## 工作经历\n\n### 北山科技 | 工程师 (2019.3 - 至今)\n", "utf-8")
    pdfs = []
    for count in range(3):
        env = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "cache")}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        if not count:
            env["PYTHONDONTWRITEBYTECODE"] = "1"
        command = [sys.executable, "-m", "cvpdf", "build", "resume.md", "--force", "-q", "-o", f"{count}.pdf"]
        subprocess.run(command, check=True, env=env, cwd=tmp_path, capture_output=True)
        pdfs.append((tmp_path / f"{count}.pdf").read_bytes())
    assert len(set(pdfs)) == 1
    assert [*tmp_path.glob("cache/**/quick_start.*.kept")]


def test_a_third_build_finds_all_it_compiles_in_what_the_first_two_have_kept(tmp_path: Path) -> None:
    """What another run would write otherwise is written at the end of each."""
    (tmp_path / "resume.md").write_text("# 沈望舒\n\n## 工作经历\n\n### 北山科技 | 工程师 (2019.3 - 至今)\n", "utf-8")
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "cache")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    files = []
    for _ in range(3):
        command = [sys.executable, "-m", "cvpdf", "build", "resume.md", "--force", "-q", "-o", "resume.pdf"]
        subprocess.run(command, check=True, env=env, cwd=tmp_path, capture_output=True)
        (kept,) = tmp_path.glob("cache/**/quick_start.*.kept")
        files.append(kept.stat().st_ino)
    assert files[1] == files[2]
