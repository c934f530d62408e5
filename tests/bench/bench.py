"""`make bench`: cvpdf against the plain script a user would write, and against other programs that are here.

All set the same résumé, each time in a new process: A B C A B C …, so that a machine that gets slower or faster while
it is measured does so for all. Ratios of medians are what counts; the milliseconds belong to the machine.

- The plain script and the other programs keep their caches (fontconfig's, Python's byte code) from run to run.
- cvpdf starts with an empty home and empty caches each time, and runs with all its checks, unless a row says otherwise.
- Peak memory is the resident size of the largest process (`ru_maxrss`), and, where Linux tells it, of all processes
  together, shared pages counted once (the sum of Pss, sampled in runs of their own that are not timed).
- Every PDF measured is opened afterwards and has to hold the résumé's name: a run that failed is not a fast run.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.bench.contender import HERE, RESUME, Contender, prove, require_noto
from tests.bench.drives import CVPDF, batch, plain_batch, sources, warm, watch
from tests.bench.peers import peers

THEMES = sorted(path.parent.name for path in HERE.parents[1].glob("themes/*/theme.toml") if path.parent.name != "base")
PAGES = (1, 4, 16, 64)
PAGE = HERE.parents[1] / "docs/performance.md"
MEMORY_RUNS = 3
MANY = 200
ENTRY = "### 云岫网络科技有限公司 | 平台架构师 | 2019.03 – 2022.05\n\n" + (
    "- 负责公司统一容器平台的架构与研发，管理 12 人团队，服务 3 个事业部、约 460 名研发，写成文档供全组沿用\n" * 4
    + "\n"
)
HEAD = "# 沈望舒\n\nshen.wangshu@example.com\n\n## 工作经历\n\n"
ENTRIES_A_PAGE = 4.9  # of classic


class Report:
    """The table, row by row as they are known."""

    def __init__(self) -> None:
        self.rows: list[str] = []

    def head(self, *titles: str) -> None:
        """Begin a table."""
        self.line(f"\n| {' | '.join(titles)} |")
        self.line(f"|{'---|' * len(titles)}")

    def row(self, *cells: str) -> None:
        """One row of it."""
        self.line(f"| {' | '.join(cells)} |")

    def line(self, text: str) -> None:
        """A line of text."""
        self.rows.append(text)
        print(text, flush=True)


def verdict(ratio: float, aim: float) -> str:
    """The ratio, and whether the aim is met."""
    return f"{ratio:.2f} (aim ≤ {aim:.2f}: {'met' if ratio <= aim else 'missed'})"


def interleaved(contenders: Sequence[Contender], folder: Path, rounds: int) -> None:
    """Time each in turn, after a run of each that is not counted; weigh some runs where this system tells memory."""
    for side in contenders:
        side.time(folder / f"{side.name}-first.pdf")
        side.forget()
    for turn in range(rounds):
        for side in contenders:
            side.time(folder / f"{side.name}-{turn}.pdf")


def works(peer: Contender, folder: Path) -> bool:
    """Whether another program sets the résumé here; what hinders it is said."""
    try:
        peer.time(folder / f"{peer.name}-tried.pdf")
    except SystemExit as reason:
        print(f"{peer.name} is left out: {str(reason)[-400:]}", file=sys.stderr)
        return False
    return True


def cold(report: Report, folder: Path, rounds: int, places: dict[str, str]) -> Contender:
    """One résumé by everyone; returns the plain script, which all else is measured by."""
    plain = Contender(
        "plain script", [sys.executable, str(HERE / "plain_script.py"), str(RESUME), "{pdf}"], folder / "h"
    )
    ours = Contender("cvpdf", [*CVPDF, "build", str(RESUME), "-o", "{pdf}"], folder / "h", fresh=True)
    others = [side for side in peers(folder, places) if works(side, folder)]
    plain.time(folder / "noto.pdf")
    require_noto(plain)
    interleaved([plain, ours, *others], folder, rounds)
    if Path("/proc/self/smaps_rollup").exists():
        for turn in range(MEMORY_RUNS):
            for side in (plain, ours):
                side.weigh(folder / f"{side.name}-weighed-{turn}.pdf")
    report.head("one résumé, cold", "ms", "of plain", "peak MiB", "all processes", "kB", "pages")
    for side in (plain, ours, *others):
        pages = prove(side)
        ratio = statistics.median(side.seconds) / statistics.median(plain.seconds)
        memory, sums = (f"{statistics.median(each) / 2**20:.0f}" if each else "–" for each in (side.peaks, side.sums))
        size = statistics.median(side.sizes()) / 1000
        time = f"{statistics.median(side.seconds) * 1000:.0f}"
        report.row(side.name, time, f"{ratio:.2f}", memory, sums, f"{size:.0f}", str(pages))
    report.head("aim", "ratio")
    compared: list[tuple[str, Callable[[Contender], Sequence[float]], Contender, float]] = [
        ("time, of the plain script", lambda side: side.seconds, plain, 0.50),
        ("peak memory, of the plain script", lambda side: side.peaks, plain, 0.40),
        ("bytes, of the plain script", Contender.sizes, plain, 0.30),
        *(("time, of RenderCV", lambda side: side.seconds, each, 0.45) for each in others if each.name == "RenderCV"),
        *(("bytes, of Typst", Contender.sizes, each, 0.70) for each in others if each.name == "Typst"),
    ]
    for label, measure, other, aim in compared:
        ratio = statistics.median(measure(ours)) / statistics.median(measure(other))
        report.row(label, verdict(ratio, aim))
    return plain


def again(report: Report, folder: Path, rounds: int, plain: Contender) -> None:
    """The same résumé another time: warm, watched, unchanged, fitted; and in each theme."""
    base = statistics.median(plain.seconds)
    bare = Contender("bare", [sys.executable, "-c", f"open({str(folder / 'x')!r}, 'w')"], folder / "h")
    same = Contender("unchanged", [*CVPDF, "build", str(RESUME), "-o", str(folder / "same.pdf")], folder / "same")
    fitted = Contender(
        "--pages 3", [*CVPDF, "build", str(RESUME), "--pages", "3", "-o", "{pdf}"], folder / "h", fresh=True
    )
    rows: list[tuple[str, Sequence[float], str]] = []
    themed = [
        Contender(name, [*CVPDF, "build", str(RESUME), "-t", name, "-o", "{pdf}"], folder / "h", fresh=True)
        for name in THEMES
    ]
    interleaved([fitted, *themed], folder, max(1, rounds // 3))
    for side in (bare, same):
        for _ in range(rounds + 1):
            side.timed(folder / f"{side.name}.pdf")
        side.seconds.pop(0)
        side.process_seconds.pop(0)
    over = (statistics.median(same.process_seconds) - statistics.median(bare.process_seconds)) * 1000
    watched = watch(folder / "watch", rounds).items()
    rows += [
        ("in a process that is warm", warm(folder / "h", rounds), ""),
        *((f"`--watch`, edit {place}", each, verdict(statistics.median(each) / base, 0.20)) for place, each in watched),
        ("unchanged", same.seconds, f"{over:.1f} ms of process time over a bare interpreter (aim ≤ 15)"),
        ("`--pages 3` (four as it stands)", fitted.seconds, ""),
        *((f"`-t {side.name}`", side.seconds, "") for side in themed),
    ]
    for side in (fitted, *themed):
        prove(side)
    report.head("the same résumé", "ms", "of plain", "")
    for label, seconds, note in rows:
        report.row(label, f"{statistics.median(seconds) * 1000:.0f}", f"{statistics.median(seconds) / base:.2f}", note)


def lengths(report: Report, folder: Path, rounds: int) -> None:
    """Résumés of one page to sixty-four."""
    report.head("pages", "plain script, ms", "cvpdf, ms", "of plain", "cvpdf, ms a page more")
    before: tuple[int, float] | None = None
    for wanted in PAGES:
        source = folder / f"{wanted}-pages.md"
        source.write_text(HEAD + ENTRY * max(1, round(wanted * ENTRIES_A_PAGE - 0.8)), "utf-8")
        plain = Contender(
            f"plain-{wanted}", [sys.executable, str(HERE / "plain_script.py"), str(source), "{pdf}"], folder / "h"
        )
        ours = Contender(f"cvpdf-{wanted}", [*CVPDF, "build", str(source), "-o", "{pdf}"], folder / "h", fresh=True)
        interleaved([plain, ours], folder, max(1, min(rounds, 48 // wanted)))
        pages, theirs = prove(ours), statistics.median(plain.seconds)
        mine = statistics.median(ours.seconds)
        more = f"{(mine - before[1]) * 1000 / (pages - before[0]):.0f}" if before else "–"
        report.row(str(pages), f"{theirs * 1000:.0f}", f"{mine * 1000:.0f}", f"{mine / theirs:.2f}", more)
        before = pages, mine


def many(report: Report, folder: Path, number: int) -> None:
    """Hundreds of résumés in five languages, in two halves each, plain and ours in turn."""
    resumes = sources(number, folder / "resumes")
    part = max(1, number // 8)
    theirs = mine = 0.0
    largest = 0
    for half in (0, 1):
        theirs += plain_batch(resumes[half::2][:part], folder / "plain-many")
        seconds, memory = batch(resumes[half::2], folder / f"many-{half}")
        mine, largest = mine + seconds, max(largest, memory)
    rates = part * 2 / theirs, number / mine
    report.head("many résumés", "a second", "of two plain", "largest process, MiB")
    report.row(f"plain script, {part * 2} résumés, one a processor", f"{rates[0]:.2f}", "1.00", "")
    state = "met" if rates[1] / rates[0] >= 3.5 else "missed"
    ratio = f"{rates[1] / rates[0]:.2f} (aim ≥ 3.50: {state})"
    report.row(f"`cvpdf build -j`, {number} résumés", f"{rates[1]:.2f}", ratio, f"{largest / 2**20:.0f}")


def parts(options: argparse.Namespace, report: Report, folder: Path) -> Iterator[None]:
    """The benchmark, part by part."""
    places = {name: value for name in ("rendercv", "typst", "pandoc", "home") if (value := getattr(options, name))}
    plain = cold(report, folder, options.rounds, places)
    yield
    again(report, folder, options.rounds, plain)
    yield
    lengths(report, folder, options.rounds)
    yield
    many(report, folder, options.many)
    yield


def main() -> None:
    """Measure, prove, print."""
    parser = argparse.ArgumentParser(prog="make bench", description="cvpdf against the plain script, and others")
    parser.add_argument("--rounds", type=int, default=11, help="timed runs of each (default 11)")
    parser.add_argument("--many", type=int, default=MANY, help=f"résumés of the set of many (default {MANY})")
    parser.add_argument("--parts", type=int, default=4, help="only the first so many of the four tables")
    for name in ("rendercv", "typst", "pandoc"):
        parser.add_argument(
            f"--{name}", help="the program, where it is not on PATH; for Typst also a Python that has it"
        )
    parser.add_argument("--home", help="a home for the other programs, with what they would download")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        for done, _ in enumerate(parts(options, report, Path(name)), 1):
            if done >= options.parts:
                break
    report.line(f"\nPython {sys.version.split()[0]}, {options.rounds} rounds, medians.")
    if options.write:
        before, begin, rest = PAGE.read_text("utf-8").partition("<!-- bench -->\n")
        _, end, after = rest.partition("<!-- /bench -->")
        tables = "\n".join(report.rows).strip()
        PAGE.write_text(f"{before}{begin}\n{tables}\n\n{end}{after}", "utf-8")


if __name__ == "__main__":
    main()
