"""A contender of the benchmark: a command, its runs, and the proof that each run made what it was to make."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

# The process that measures stays small, and looks into PDFs in another: on Linux a child's ru_maxrss begins at its
# parent's size.

HERE = Path(__file__).parent
RESUME = HERE / "resume.md"
NAME = "沈望舒"
PLAIN_FACE = "Noto-Sans-CJK"
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
    """A command, and what its runs took.

    Attributes:
        name: What the table calls it.
        command: Its words; `{pdf}` is where the PDF goes.
        home: Its home, with its caches.
        fresh: Each run has an empty home of its own instead.
        pdfs: What it wrote.
        seconds: Wall time of each timed run.
        process_seconds: User and system time of each timed run.
        peaks: Bytes of its largest process in each timed run.
        sums: Bytes of all its processes together in each weighed run.
    """

    name: str
    command: list[str]
    home: Path
    fresh: bool = False
    pdfs: list[Path] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    process_seconds: list[float] = field(default_factory=list)
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
        self.accept(self.timed(pdf), pdf)

    def timed(self, pdf: Path) -> subprocess.Popen[bytes]:
        """The same, whatever it wrote."""
        begin = time.perf_counter()
        process = self.start(pdf)
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - begin)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.process_seconds.append(usage.ru_utime + usage.ru_stime)
        self.peaks.append(usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
        return process

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

    def forget(self) -> None:
        """Drop what was measured: the first run wrote byte code and read the disk."""
        for measured in (self.pdfs, self.seconds, self.process_seconds, self.peaks, self.sums):
            measured.clear()


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
