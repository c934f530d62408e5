"""`make soak`: thousands of builds in one process and in the pool; memory has to stay flat. It ends with 1 where it grows.

What is loaded and cached at the beginning is no growth: the first tenth of the builds is not counted.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from cvpdf.build import Job, build
from cvpdf.build_many import build_many

ROOT = Path(__file__).parents[2]
BUILDS = 2000
MOST_GROWTH = 8.0  # MiB between the second tenth of the builds and the last: as much as one page more of a heap
FILES = 40  # open files a process may have; a leak of one a build would be found at once


def resident(process: str = "self") -> float:
    """MiB that a process has in memory."""
    text = Path(f"/proc/{process}/statm").read_text("ascii")
    return int(text.split()[1]) * os.sysconf("SC_PAGESIZE") / (1 << 20)


def jobs(number: int) -> Iterator[Job]:
    """Résumés of the corpus in turn, each a little different."""
    texts = [path.read_bytes() for path in sorted((ROOT / "tests" / "corpus").glob("*/*.md"))]
    themes = ("classic", "modern", "sidebar", "jianli", "compact")
    for turn in range(number):
        text = texts[turn % len(texts)] + f"\n\n{turn}\n".encode()
        yield Job(f"{turn}.md", text, theme=themes[turn % len(themes)])


def in_one_process(number: int) -> list[float]:
    """MiB after each build."""
    sizes = []
    for job in jobs(number):
        build(job)
        sizes.append(resident())
    return sizes


def in_the_pool(number: int) -> list[float]:
    """MiB of the process that orders, after each answer."""
    return [resident() for made in build_many(jobs(number), workers=2) if made.pages or made.error]


# The pool first: this process has to be fresh for both, and its forks leave nothing behind.
WAYS = {"pool": in_the_pool, "process": in_one_process}


def verdict(name: str, sizes: list[float], seconds: float) -> bool:
    """Say how much it grew; whether that is nothing."""
    tenth = max(1, len(sizes) // 10)
    early, late = median(sizes[tenth : 2 * tenth]), median(sizes[-tenth:])
    files = len(list(Path("/proc/self/fd").iterdir()))
    sys.stdout.write(
        f"{name}: {len(sizes)} builds in {seconds:.0f} s, {early:.1f} → {late:.1f} MiB, "
        f"largest {max(sizes):.1f}, {files} files open\n"
    )
    sys.stdout.flush()
    return late - early <= MOST_GROWTH and files < FILES


def main() -> int:
    """Build in one process, then in the pool."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--builds", type=int, default=BUILDS)
    parser.add_argument("--only", choices=WAYS)
    options = parser.parse_args()
    number, good = options.builds, []
    for name in [options.only] if options.only else WAYS:
        work = WAYS[name]
        start = time.monotonic()
        sizes = work(number)
        good.append(verdict(name, sizes, time.monotonic() - start))
        gc.collect()
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
