"""bell: it rings as soon as something is written, and whoever waits for what never rings looks again in time."""

import sys
import threading
import time
from pathlib import Path

import pytest

from cvpdf.commands.bell import Bell

LONG, LATE = 20.0, 10.0  # seconds: far more than a ring takes on a busy machine


def waited(bell: Bell, seconds: float) -> float:
    begin = time.monotonic()
    bell.wait(seconds)
    return time.monotonic() - begin


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
@pytest.mark.parametrize("way", ["written", "replaced", "removed", "made"])
def test_it_rings_when_a_file_is(way: str, tmp_path: Path) -> None:
    file = tmp_path / "resume.md"
    file.write_text("x")
    other = tmp_path / "other" / "resume.md"
    other.parent.mkdir()
    other.write_text("y")
    bell = Bell()
    bell.hang([str(file)])
    ways = {
        "written": lambda: file.write_text("z"),
        "replaced": lambda: other.replace(file),
        "removed": file.unlink,
        "made": lambda: (tmp_path / "new.md").write_text("x"),
    }
    threading.Timer(0.05, ways[way]).start()
    assert waited(bell, LONG) < LATE


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
def test_what_has_rung_has_been_heard(tmp_path: Path) -> None:
    bell = Bell()
    bell.hang([str(tmp_path)])
    for number in range(50):
        (tmp_path / str(number)).write_text("x")
    assert waited(bell, LONG) < LATE
    assert waited(bell, 0.2) >= 0.2


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
def test_it_tells_what_is_whole_from_what_is_being_written(tmp_path: Path) -> None:
    file, other = tmp_path / "resume.md", tmp_path / "aside.md"
    bell = Bell()
    bell.hang([str(file)])
    assert bell.wait(0.01) is None
    with file.open("w") as writing:
        writing.write("half")
        writing.flush()
        assert bell.wait(LONG) is False
    assert bell.wait(LONG) is True
    other.write_text("whole")
    assert bell.wait(LONG) is True
    other.replace(file)
    assert bell.wait(LONG) is True
    file.unlink()
    assert bell.wait(LONG) is False


def test_without_one_the_next_look_comes_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "elsewhere")
    bell = Bell()
    bell.hang([str(tmp_path)])
    threading.Timer(0.02, lambda: (tmp_path / "x").write_text("x")).start()
    assert waited(bell, 0.1) >= 0.1


def test_a_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    bell = Bell()
    bell.hang([str(tmp_path / "nowhere/resume.md"), "x" * 5000])
    assert waited(bell, 0.05) >= 0.05
