"""`make fuzz`: each target driven by the branches it takes, for a number of seconds. It ends with 1 where one broke.

What broke it lies in output/fuzz/ then: make it small (`--minimize`), give it a name in tests/fuzz/finds/, mend the program.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORK = ROOT / "output" / "fuzz"
LONGEST = 4096  # bytes of an input
# Of those whose work is long, shorter ones: the same branches, ten times as often.
SHORTER = {"interpret": 1024, "data": 1024, "build": 512}
SLOWEST = 10  # seconds that an input may take, as --untrusted has it
LARGEST = 1024  # MiB


def drive(name: str, arguments: list[str]) -> None:
    """Fuzz a target in this process; libFuzzer ends it."""
    import atheris

    with atheris.instrument_imports(include=["cvpdf"]):
        from tests.fuzz.targets import TARGETS

    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


def run(name: str, seconds: int) -> bool:
    """Fuzz a target in a process of its own; whether nothing was found."""
    from tests.fuzz.targets import seeds

    corpus, found = WORK / name / "corpus", WORK / name / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    longest = SHORTER.get(name, LONGEST)
    # libFuzzer looks at the wall's clock: where more wants to run than there are processors, each waits.
    slowest = round(SLOWEST * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)))
    for number, data in enumerate(seeds(name)):
        (corpus / f"seed-{number:03}").write_bytes(data[:longest])
    options = [f"-max_total_time={seconds}", f"-max_len={longest}", f"-timeout={slowest}", f"-rss_limit_mb={LARGEST}",
               f"-artifact_prefix={found}/", "-print_final_stats=1", "-verbosity=0", str(corpus)]  # fmt: skip
    command = [sys.executable, "-m", "tests.fuzz.fuzz", "--drive", name, *options]
    log = WORK / name / "log"
    with log.open("wb") as file:
        code = subprocess.run(command, cwd=ROOT, stdout=file, stderr=file, check=False).returncode
    said = log.read_text("utf-8", "replace")
    executed = next((line.split()[-1] for line in said.splitlines() if "number_of_executed_units" in line), "?")
    sys.stdout.write(f"{name}: {executed} inputs, {'nothing found' if not code else f'BROKEN, see {log}'}\n")
    sys.stdout.flush()
    return not code


def main() -> int:
    """Fuzz the targets named, or all of them, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--time", type=int, default=60, help="seconds for all targets together")
    parser.add_argument("--drive", metavar="TARGET", help=argparse.SUPPRESS)
    parser.add_argument("targets", nargs="*")
    options, rest = parser.parse_known_args()
    if options.drive:
        drive(options.drive, [*options.targets, *rest])
        return 0
    os.environ.setdefault("PYTHONPATH", str(ROOT))
    from tests.fuzz.targets import TARGETS

    names = options.targets or list(TARGETS)
    share = max(1, options.time // len(names))
    broken = [name for name in names if not run(name, share)]
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
