"""Many PDFs of one command, at a terminal: how far it is, and what goes wrong on the way."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT, sources


def on_terminal(folder: Path, *arguments: str, path: str = "") -> str:
    """What stands on a terminal after a run whose stderr is one.

    Args:
        folder: Where it runs.
        arguments: Of the command.
        path: Where Python looks for modules too.
    """
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "cvpdf", "build", *sources(), "-o", "out/", *arguments]
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder / "home"),
        "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT / "src"), path))),
        "LANG": "C.UTF-8",
        "TERM": "xterm",
    }
    process = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=child)
    os.close(child)
    said = b""
    try:
        while chunk := os.read(parent, 4096):
            said += chunk
    except OSError:  # the terminal of a process that has ended
        pass
    os.close(parent)
    process.wait()
    return said.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="the end of a pseudo-terminal is told otherwise")
def test_a_terminal_shows_how_far_it_is(resumes: Path, tmp_path: Path) -> None:
    (resumes / "ben.md").unlink()
    said = on_terminal(tmp_path, "-j", "2")
    assert re.search("\r\x1b\\[K█+ 5/5 · 1 failed · \\d+\\.\\d/s · 0:00 left", said)
    assert said.count("There is no file resumes/ben.md.") == 1
    assert "ann.md" not in said  # what went well is in the bar
    assert re.search("\r\x1b\\[K5 PDFs: 4 made, 1 failed · ", said)
    quiet = on_terminal(tmp_path, "-j", "2", "-q", "--force")
    assert "█" not in quiet
    assert "There is no file resumes/ben.md." in quiet


FAULTY = """
import cvpdf.parse as stage
real = stage.parse
def parse(source, policy):
    if "林cho" in source.text:
        raise ZeroDivisionError("by nought")
    return real(source, policy)
stage.parse = parse
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the end of a pseudo-terminal is told otherwise")
def test_the_way_to_a_fault_of_ours_is_told_with_its_failure_and_not_over_the_bar(
    resumes: Path, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(FAULTY, "utf-8")
    said = on_terminal(tmp_path, "-j", "2", path=str(tmp_path)).replace("\r\n", "\n")
    assert "\r\x1b[Kresumes/cho.md:\nTraceback (most recent call last):\n" in said
    assert said.count("Traceback") == 1
    assert "ZeroDivisionError: by nought\ncvpdf: It failed by a fault of cvpdf: ZeroDivisionError: by nought\n" in said
    assert "5 PDFs: 4 made, 1 failed · " in said
