"""What is measured of a process that goes on: watching, setting warm, and many at once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
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


def watch(folder: Path, rounds: int) -> list[float]:
    """Seconds from an edit to the new PDF, under `--watch`."""
    folder.mkdir()
    text = RESUME.read_text("utf-8")
    source, pdf = folder / "resume.md", folder / "resume.pdf"
    source.write_text(text, "utf-8")
    command = [*CVPDF, "build", "--watch", "resume.md"]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment(folder / "home"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    while not process.stderr.readline().startswith("Watching"):
        assert process.poll() is None
    seconds = []
    for turn in range(rounds):
        time.sleep(0.5)  # as long as a hand needs at least
        before = pdf.stat().st_ino
        begin = time.perf_counter()
        source.write_text(f"{text}\n- 第 {turn} 次修改\n", "utf-8")
        while pdf.stat().st_ino == before:
            time.sleep(0.001)
        seconds.append(time.perf_counter() - begin)
        assert "checks passed" in process.stderr.readline()
    process.send_signal(signal.SIGINT)
    process.communicate()
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
