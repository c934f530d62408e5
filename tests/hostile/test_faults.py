"""Whenever a build is stopped: the earlier PDF is whole or replaced by a whole one, and nothing of it is left running."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RESUME = "# Lin Xiaobei\n\nlin@example.com\n\n## Work\n\n" + "- built things that were used by many people\n" * 60
OLD = b"%PDF-1.7 earlier"
POINTS = 25 if os.environ.get("CVPDF_ALL") else 4


def running(marker: str) -> list[int]:
    """Processes that were started with a marker in their environment."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if marker.encode() in path.read_bytes():
                found.append(int(path.parent.name))
        except OSError:  # it ended, or is another's
            continue
    return [each for each in found if each != os.getpid()]


def start(folder: Path, *flags: str) -> subprocess.Popen[bytes]:
    temporary = folder / "tmp"
    temporary.mkdir(exist_ok=True)
    (folder / "resume.md").write_text(RESUME)
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT / "src"), "TMPDIR": str(temporary)}
    command = [sys.executable, "-m", "cvpdf", "build", *flags, "resume.md", "-o", "o.pdf"]
    return subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("flags", [(), ("--untrusted",)], ids=["own", "untrusted"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_is_stopped_at_any_moment(tmp_path: Path, number: signal.Signals, flags: tuple[str, ...]) -> None:
    begun = time.monotonic()
    assert start(tmp_path, *flags).wait(60) == 0
    whole = time.monotonic() - begun
    for point in range(POINTS):
        folder = tmp_path / str(point)
        folder.mkdir()
        (folder / "o.pdf").write_bytes(OLD)
        process = start(folder, *flags)
        time.sleep(whole * (point + 1) / (POINTS + 1))
        process.send_signal(number)
        process.wait(20)
        end = time.monotonic() + 5
        while running(str(folder)) and time.monotonic() < end:
            time.sleep(0.02)
        assert running(str(folder)) == []
        data = (folder / "o.pdf").read_bytes()
        assert data == OLD or data.rstrip().endswith(b"%%EOF")
        if number != signal.SIGKILL:
            assert list((folder / "tmp").iterdir()) == []
            assert {each.name for each in folder.iterdir()} - {".cache"} == {"o.pdf", "resume.md", "tmp"}
