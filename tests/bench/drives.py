"""What is measured of a process that goes on: watching, setting warm, and many at once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

from tests.bench.contender import HERE, RESUME

CVPDF = [sys.executable, "-m", "cvpdf"]
CORPUS = HERE.parent / "corpus"
# Set in a process that has set one already, which is what a watch and a set of many do; the checks are run.
WARM = """
import gc, json, sys, time
from pathlib import Path
from cvpdf.build import Job, build
from cvpdf.build_many import load
load()
job, seconds = Job("resume.md", Path(sys.argv[1]).read_bytes()), []
for _ in range(int(sys.argv[2]) + 1):
    begin = time.perf_counter()
    assert build(job).passed
    seconds.append(time.perf_counter() - begin)
    gc.collect()
print(json.dumps(seconds[1:]))
"""


def environment(home: Path) -> dict[str, str]:
    """That of a command of cvpdf's, with caches of its own."""
    home.mkdir(exist_ok=True)
    return {"HOME": str(home), "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}


def warm(home: Path, rounds: int) -> list[float]:
    """Seconds of each build in a process that is warm."""
    command = [sys.executable, "-c", WARM, str(RESUME), str(rounds)]
    done = subprocess.run(command, env=environment(home), check=True, capture_output=True, text=True)
    seconds: list[float] = json.loads(done.stdout)
    return seconds


class Watch:
    """`--watch` of the bench's résumé, under a theme of its own that extends the default one.

    Args:
        folder: Where it works; made.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.source, self.pdf, self.style = folder / "resume.md", folder / "resume.pdf", folder / "mine/style.css"
        self.lines = RESUME.read_text("utf-8").splitlines()
        self.source.write_text("\n".join(self.lines), "utf-8")
        self.style.parent.mkdir()
        (self.style.parent / "theme.toml").write_text(
            'title = "Mine"\ndescription = "x"\nextends = "classic"\n', "utf-8"
        )
        self.style.write_text(".name { color: #222 }\n", "utf-8")
        self.process = subprocess.Popen(
            [*CVPDF, "build", "--watch", "resume.md", "-t", "./mine"],
            cwd=folder,
            env=environment(folder / "home"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        while not self._said().startswith("Watching"):
            assert self.process.poll() is None

    def _said(self) -> str:
        assert self.process.stderr
        return self.process.stderr.readline()

    def edited(self, place: int, turn: int) -> float:
        """Seconds from an edit to the new PDF.

        Args:
            place: The line from which on the first item of a list gets another before it; -1 for the end.
            turn: What is written there.
        """
        item = next((at for at in range(place, len(self.lines)) if self.lines[at].startswith("- ")), -1)
        place = len(self.lines) if place < 0 else item
        lines = [*self.lines[:place], f"- 第 {turn} 次修改", *self.lines[place:]]
        return self._seconds(self.source, "\n".join(lines))

    def restyled(self, turn: int) -> float:
        """Seconds from an edit of the theme's style to the new PDF."""
        return self._seconds(self.style, f".name {{ color: #2{turn % 90 + 10} }}\n")

    def _seconds(self, path: Path, text: str) -> float:
        time.sleep(0.5)  # as long as a hand needs at least
        before = self.pdf.stat().st_ino
        begin = time.perf_counter()
        path.write_text(text, "utf-8")
        while self.pdf.stat().st_ino == before:
            time.sleep(0.001)
        seconds = time.perf_counter() - begin
        assert "checks passed" in self._said()
        return seconds

    def end(self) -> None:
        """As Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        self.process.communicate()


def watch(folder: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds from an edit to the new PDF, under `--watch`, by what is edited."""
    watching = Watch(folder)
    middle, beginning = len(watching.lines) // 2, len(watching.lines) // 10
    edits: dict[str, Callable[[int], float]] = {
        "at the end": lambda turn: watching.edited(-1, turn),
        "in the middle": lambda turn: watching.edited(middle, turn),
        "at the beginning": lambda turn: watching.edited(beginning, turn),
        "in the theme's style": watching.restyled,
    }
    seconds = {name: [edit(turn) for turn in range(rounds + 1)][1:] for name, edit in edits.items()}
    watching.end()
    return seconds


def sources(number: int, folder: Path) -> list[Path]:
    """So many résumés in five languages, each with a line of its own."""
    folder.mkdir()
    found = sorted(CORPUS.glob("*/*.md"))
    made = []
    for place, original in enumerate(islice(cycle(found), number)):
        made.append(folder / f"{place:04}.md")
        made[-1].write_text(f"{original.read_text('utf-8')}\n\n- {place}\n", "utf-8")
    return made


def plain_batch(resumes: Sequence[Path], folder: Path) -> float:
    """Seconds for the plain script on each résumé, in a fresh process, one a processor at a time."""
    folder.mkdir(exist_ok=True)

    def one(resume: Path) -> None:
        command = [sys.executable, str(HERE / "plain_script.py"), str(resume), str(folder / f"{resume.stem}.pdf")]
        subprocess.run(command, env=environment(folder / "home"), check=True, capture_output=True)

    begin = time.perf_counter()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(one, resumes))
    return time.perf_counter() - begin


def batch(resumes: Sequence[Path], folder: Path) -> tuple[float, int]:
    """Seconds for `cvpdf build` of all of them, from nothing, and bytes of its largest process."""
    command = [*CVPDF, "build", *map(str, resumes), "-j", str(os.cpu_count()), "-o", f"{folder}/{{stem}}.pdf", "-q"]
    begin = time.perf_counter()
    with (folder.with_suffix(".log")).open("wb") as log:
        process = subprocess.Popen(command, env=environment(folder.with_suffix(".home")), stdout=log, stderr=log)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    made = len([*folder.glob("*.pdf")])
    if made != len(resumes):
        sys.exit(f"bench: {made} of {len(resumes)} were made:\n{folder.with_suffix('.log').read_text()[-2000:]}")
    return seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
