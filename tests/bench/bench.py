"""`make bench`: cvpdf against the plain script a user would write, measured in one interleaved run.

Both set the same résumé, each time in a new process: A B A B …, so that a machine that gets slower or faster while it
is measured does so for both. Ratios of medians are what counts; the milliseconds belong to the machine.

- The plain script keeps its caches (fontconfig's, Python's byte code) from run to run.
- cvpdf starts with an empty home and empty caches each time, and runs with all its checks.
- Peak memory is the resident size of the largest process (`ru_maxrss`), and, where Linux tells it, of all processes
  together, shared pages counted once (the sum of Pss, sampled in runs of their own that are not timed).
- Every PDF measured is opened afterwards and has to hold the résumé's name: a run that failed is not a fast run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

# This process stays small, and looks into PDFs in another: on Linux a child's ru_maxrss begins at its parent's size.

HERE = Path(__file__).parent
RESUME = HERE / "resume.md"
NAME = "沈望舒"
PLAIN_FACE = "Noto-Sans-CJK"
# The project's aims, as shares of the plain script's.
AIMS = {"time": 0.50, "memory": 0.40, "memory, all processes": 0.40, "bytes": 0.30}
MEMORY_RUNS = 3
SAMPLE_SECONDS = 0.002

LOOK = """
import json, sys, pypdf
reports = []
for path in sys.argv[1:]:
    pages = pypdf.PdfReader(path).pages
    fonts = {font["/BaseFont"] for page in pages for font in page["/Resources"].get("/Font", {}).values()}
    reports.append({"pages": len(pages), "text": pages[0].extract_text(), "fonts": sorted(fonts)})
print(json.dumps(reports))
"""


@dataclass
class Contender:
    """One of the two commands, and what its runs took."""

    name: str
    command: list[str]
    home: Path
    fresh: bool
    pdfs: list[Path] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    peaks: list[int] = field(default_factory=list)
    sums: list[int] = field(default_factory=list)

    def start(self, pdf: Path) -> subprocess.Popen[bytes]:
        """The running process that writes `pdf`."""
        home = pdf.with_suffix(".home") if self.fresh else self.home
        home.mkdir(exist_ok=True)
        environment = {
            "HOME": str(home),
            "XDG_CACHE_HOME": str(home / "cache"),
            "LANG": "C.UTF-8",
            **{name: os.environ[name] for name in ("PATH", "DYLD_FALLBACK_LIBRARY_PATH") if name in os.environ},
        }
        command = [word.replace("{pdf}", str(pdf)) for word in self.command]
        log = pdf.with_suffix(".log").open("wb")
        with log:
            return subprocess.Popen(command, env=environment, cwd=home, stdout=log, stderr=log)

    def time(self, pdf: Path) -> None:
        """One run, timed."""
        begin = time.perf_counter()
        process = self.start(pdf)
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - begin)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.peaks.append(usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
        self.accept(process, pdf)

    def weigh(self, pdf: Path) -> None:
        """One run, its processes' memory sampled."""
        process = self.start(pdf)
        peak = 0
        while process.poll() is None:
            peak = max(peak, sum(proportional_size(pid) for pid in tree(process.pid)))
            time.sleep(SAMPLE_SECONDS)
        self.sums.append(peak)
        self.accept(process, pdf)

    def accept(self, process: subprocess.Popen[bytes], pdf: Path) -> None:
        """Keep the PDF for the look at the end; stop where there is none."""
        if process.returncode or not pdf.exists():
            sys.exit(f"bench: {self.name} failed ({process.returncode}):\n{pdf.with_suffix('.log').read_text()}")
        shutil.rmtree(pdf.with_suffix(".home"), ignore_errors=True)
        self.pdfs.append(pdf)

    def sizes(self) -> list[int]:
        """Bytes of each PDF."""
        return [pdf.stat().st_size for pdf in self.pdfs]


def tree(pid: int) -> list[int]:
    """A process and all that descend from it."""
    try:
        children = [
            int(child)
            for listing in Path(f"/proc/{pid}/task").glob("*/children")
            for child in listing.read_text().split()
        ]
    except OSError:  # it has ended meanwhile
        return []
    return [pid, *(descendant for child in children for descendant in tree(child))]


def proportional_size(pid: int) -> int:
    """Bytes a process holds, its share of pages it has in common with others."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:  # it has ended meanwhile
        pass
    return 0


def look(pdfs: list[Path]) -> list[dict[str, object]]:
    """What another library reads in the PDFs: pages, first page's text, fonts."""
    done = subprocess.run([sys.executable, "-c", LOOK, *map(str, pdfs)], check=True, capture_output=True, text=True)
    reports: list[dict[str, object]] = json.loads(done.stdout)
    return reports


def prove(contender: Contender) -> int:
    """The number of pages, the same in each PDF of a contender; stops where one does not hold the résumé."""
    reports = look(contender.pdfs)
    for pdf, report in zip(contender.pdfs, reports, strict=True):
        if NAME not in str(report["text"]).replace(" ", ""):
            sys.exit(f"bench: {contender.name} wrote {pdf.name} without the name {NAME}: nothing was measured.")
    pages = {int(str(report["pages"])) for report in reports}
    if len(pages) != 1:
        sys.exit(f"bench: {contender.name} wrote PDFs of {sorted(pages)} pages from one résumé.")
    return pages.pop()


def require_noto(plain: Contender) -> None:
    """Stop where the plain script found no Noto Sans CJK: another font would make it another measurement."""
    fonts = look(plain.pdfs)[0]["fonts"]
    if PLAIN_FACE not in str(fonts):
        sys.exit(
            "bench: the plain script needs Noto Sans CJK, which this machine does not have; install fonts-noto-cjk "
            "(apt), google-noto-sans-cjk-fonts (dnf), noto-fonts-cjk (pacman), font-noto-cjk (apk) "
            "or font-noto-sans-cjk-sc (brew), and run make bench again."
        )


def table(plain: Contender, ours: Contender) -> str:
    """The medians of both, their ratios, and the aims."""
    rows: list[tuple[str, str, float, Sequence[float], Sequence[float]]] = [
        ("time", "ms", 1e3, plain.seconds, ours.seconds),
        ("memory", "MiB", 2**-20, plain.peaks, ours.peaks),
        ("memory, all processes", "MiB", 2**-20, plain.sums, ours.sums),
        ("bytes", "kB", 1e-3, plain.sizes(), ours.sizes()),
    ]
    lines = [f"{'median of':<24}{plain.name:>14}{ours.name:>14}{'ratio':>9}{'aim':>9}"]
    for label, unit, factor, theirs, mine in rows:
        if not theirs:  # not told by this system
            continue
        before, after = statistics.median(theirs), statistics.median(mine)
        aim = AIMS[label]
        verdict = "met" if after / before <= aim else "missed"
        lines.append(
            f"{f'{label} ({unit})':<24}{before * factor:>14.0f}{after * factor:>14.0f}{after / before:>9.2f}"
            f"{f'≤ {aim:.2f}':>9}  {verdict}"
        )
    return "\n".join(lines)


def main() -> None:
    """Measure, prove, print."""
    parser = argparse.ArgumentParser(prog="make bench", description="cvpdf against the plain script")
    parser.add_argument("--rounds", type=int, default=15, help="timed runs of each (default 15)")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain = Contender(
            "plain script",
            [sys.executable, str(HERE / "plain_script.py"), str(RESUME), "{pdf}"],
            folder / "home",
            fresh=False,
        )
        ours = Contender(
            "cvpdf", [sys.executable, "-m", "cvpdf", "build", str(RESUME), "-o", "{pdf}"], folder / "home", fresh=True
        )
        plain.time(folder / "plain-warm.pdf")
        require_noto(plain)
        ours.time(folder / "cvpdf-warm.pdf")
        for side in (plain, ours):  # the first runs wrote byte code and read the disk
            side.seconds.clear()
            side.peaks.clear()
        for turn in range(rounds):
            plain.time(folder / f"plain-{turn}.pdf")
            ours.time(folder / f"cvpdf-{turn}.pdf")
        if Path("/proc/self/smaps_rollup").exists():
            for turn in range(MEMORY_RUNS):
                plain.weigh(folder / f"plain-weighed-{turn}.pdf")
                ours.weigh(folder / f"cvpdf-weighed-{turn}.pdf")
        pages = {side.name: prove(side) for side in (plain, ours)}
        print(f"{RESUME.name}, {rounds} rounds, cold, Python {sys.version.split()[0]}; pages: {pages}")
        print(table(plain, ours))


if __name__ == "__main__":
    main()
