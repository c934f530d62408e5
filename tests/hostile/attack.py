"""How a stranger's résumé is set on cvpdf, and what is then looked at."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
CANARY = "xylophone-canary-7731"
MOST_SECONDS = 10.0
MOST_MEMORY = 512 * 1024  # KiB
HEAD = "# Lin Xiaobei\n\nlin@example.com\n\n## Work\n\n"

# Runs a command and writes down its peak memory. A process of its own: on Linux a child's ru_maxrss begins at its
# parent's size, and a worker of the tests is larger than what is being measured.
WEIGH = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[2:])
with open(sys.argv[1], "w") as file:
    file.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(code if code >= 0 else 128 - code)
"""


class Left(NamedTuple):
    """What a run left: its code, its words, its PDF, its time and its memory."""

    code: int
    err: str
    pdf: bytes
    seconds: float


def attack(
    folder: Path, text: str | bytes, *arguments: str, seconds: float = MOST_SECONDS, under: tuple[str, ...] = ()
) -> Left:
    """Build a stranger's text, `under` another command if wished, and look at what is left."""
    inner, temporary = folder / "in", folder / "tmp"
    inner.mkdir(exist_ok=True)
    temporary.mkdir()
    (folder / "secret.txt").write_text(CANARY)
    (inner / "link.txt").symlink_to(folder / "secret.txt")
    (inner / "resume.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT / "src"), "TMPDIR": str(temporary)}
    command = [
        *under,
        sys.executable,
        "-m",
        "cvpdf",
        "build",
        "--untrusted",
        *(arguments or ("resume.md",)),
        "-o",
        "o.pdf",
    ]
    peak = folder / "peak"
    command = [sys.executable, "-I", "-S", "-c", WEIGH, str(peak), *command]
    start = time.monotonic()
    done = subprocess.run(command, cwd=inner, env=env, capture_output=True, check=False, timeout=60)
    took, err = time.monotonic() - start, done.stderr.decode()
    # The clock inside is exact; what comes before and after it takes longer where more wants to run than there are processors.
    assert took < seconds + 3 * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)), f"{took:.1f} s"
    assert 10_000 < int(peak.read_text()) < MOST_MEMORY
    assert "Traceback" not in err, err
    assert done.returncode in (0, 1, 3, 4), err
    assert CANARY not in err
    assert list(temporary.iterdir()) == []
    assert {each.name for each in inner.iterdir()} - {"link.txt", "theme", "picture.png", "private.toml"} <= {
        "resume.md",
        "o.pdf",
    }
    output = inner / "o.pdf"
    pdf = output.read_bytes() if output.exists() else b""
    assert bool(pdf) == (done.returncode == 0)
    return Left(done.returncode, err, pdf, took)


def harmless(pdf: bytes, folder: Path) -> set[str]:
    """Where its links lead; neither words, nor actions, nor files of the machine are in it."""
    path = folder / "check.pdf"
    path.write_bytes(pdf)
    reader = PdfReader(path)
    assert not reader.attachments
    targets: set[str] = set()
    size = int(str(reader.trailer["/Size"]))
    assert size > 10
    for number in range(1, size):
        written = repr(reader.get_object(number))
        assert CANARY not in written
        assert not any(word in written for word in ("/JavaScript", "/Launch", "/EmbeddedFile", "/SubmitForm", "/GoToR"))
    for page in reader.pages:
        for annotation in page.get("/Annots") or ():
            target = str(annotation.get_object()["/A"].get("/URI", ""))
            assert target.split(":", maxsplit=1)[0] in ("http", "https", "mailto", "tel"), target
            targets.add(target)
        assert CANARY not in page.extract_text()
    return targets
