"""Make fonts/ from pinned upstream packages: python tools/build_fonts.py [--check] [--tarballs FOLDER].

The same packages always give the same bytes; `--check` builds aside and compares with what is committed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import zlib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fontwork import lastresort, paperwork
from fontwork.catalogue import FAMILIES, IDEOGRAPHIC, Family, Style
from fontwork.forge import forge
from fontwork.lookalikes import look_alikes
from fontwork.repertoire import Characters
from fontwork.selection import selected, source
from fontwork.upstream import PACKAGES, extract, fetch

ROOT = Path(__file__).resolve().parent.parent
FONTS = "fonts"
WORKERS = 2


@dataclass(frozen=True)
class Task:
    """One face to be made."""

    source: Path
    family: Family
    style: Style
    characters: Characters

    def run(self) -> bytes:
        """Make it."""
        return forge(self.source, self.family, self.style, self.characters)


def gather(tarballs: Path, upstream: Path) -> None:
    """Fetch, check and unpack every package."""
    for package in PACKAGES.values():
        styles = {
            style.upstream for family in FAMILIES.values() if family.package == package.name for style in family.styles
        }
        extract(package, fetch(package, tarballs), tuple(sorted(styles)), upstream)


def make(upstream: Path) -> Iterator[tuple[str, bytes]]:
    """Every file that is made, by its path from the root."""
    first = [source(upstream, family, family.styles[0]) for family in IDEOGRAPHIC]
    radicals = look_alikes(first)
    dropped = frozenset(radicals)
    selections = {name: selected(upstream, name, dropped) for name in FAMILIES}
    tasks = [
        Task(source(upstream, family, style), family, style, selections[family.name])
        for family in FAMILIES.values()
        for style in family.styles
    ]
    records = []
    with ProcessPoolExecutor(WORKERS) as pool:
        for task, data in zip(tasks, pool.map(Task.run, tasks), strict=True):
            file = task.family.file(task.style)
            records.append(paperwork.face_record(task.family.name, task.style, file, data))
            yield f"{FONTS}/{file}", data
    yield f"{FONTS}/manifest.json", paperwork.manifest(records, selections).encode()
    yield f"{FONTS}/radicals.json", paperwork.radicals(radicals).encode()
    for file, data in paperwork.licences(upstream).items():
        yield f"{FONTS}/{file}", data
    yield lastresort.FILE, lastresort.last_resort()


@contextmanager
def workshop(tarballs: Path | None) -> Iterator[tuple[Path, Path]]:
    """A folder for the tarballs (kept, if one was named) and one for what is unpacked from them."""
    with tempfile.TemporaryDirectory() as name:
        unpacked = Path(name) / "upstream"
        kept = tarballs.resolve() if tarballs else Path(name) / "tarballs"
        for folder in (unpacked, kept):
            folder.mkdir(parents=True, exist_ok=True)
        yield kept, unpacked


def write(made: Iterator[tuple[str, bytes]]) -> int:
    """Put the files into fonts/, say what they weigh, and take away faces that are no more."""
    raw = packed = 0
    written = set()
    for name, data in made:
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        written.add(path)
        deflated = len(zlib.compress(data, 6))
        raw, packed = raw + len(data), packed + deflated
        print(f"{name:48}{len(data) / 1e6:8.2f} MB{deflated / 1e6:8.2f} MB deflated", flush=True)
    for path in {*(ROOT / FONTS).glob("*.ttf"), *(ROOT / FONTS).glob("OFL/*.txt")} - written:
        path.unlink()
    print(f"{'total':48}{raw / 1e6:8.2f} MB{packed / 1e6:8.2f} MB deflated")
    return 0


def compare(made: Iterator[tuple[str, bytes]]) -> int:
    """Name the files of fonts/ that are not what the packages give; 1 if there are any."""
    stale = [name for name, data in made if not (ROOT / name).is_file() or (ROOT / name).read_bytes() != data]
    for name in stale:
        print(f"{name} is not what tools/build_fonts.py makes")
    print("fonts/ is up to date" if not stale else f"{len(stale)} files differ")
    return 1 if stale else 0


def main() -> int:
    """Run the tool; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the committed fonts, write nothing")
    parser.add_argument("--tarballs", type=Path, metavar="FOLDER", help="keep the packages here between runs")
    arguments = parser.parse_args()
    with workshop(arguments.tarballs) as (tarballs, upstream):
        gather(tarballs, upstream)
        return compare(make(upstream)) if arguments.check else write(make(upstream))


if __name__ == "__main__":
    sys.exit(main())
