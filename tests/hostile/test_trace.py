"""What the kernel saw: every file that was opened and every connection that was tried, by all processes of a build."""

from __future__ import annotations

import os
import re
import shutil
import site
import sys
import sysconfig
from pathlib import Path

import pytest
from tests.hostile.attack import HEAD, ROOT, attack
from tests.hostile.test_attacks import FRONT, REACHING
from tests.hostile.test_themes import HARMLESS, REFUSED, make

ALL = os.environ.get("CVPDF_ALL")
OPENED = re.compile(r'\b(?:open|openat|openat2|creat)\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)", ([^)]*?)\)? += (-?\d+)')
REACHED = re.compile(r"\bconnect\(\d+, (.*)")
# What a Python with cvpdf and its libraries reads of a machine, whatever the résumé.
OURS = (
    *{str(Path(each).resolve()) for each in (sys.prefix, sys.base_prefix, *site.getsitepackages(), sysconfig.get_paths()["stdlib"])},
    sys.prefix, sys.base_prefix, str(ROOT / "src"), str(ROOT / "fonts"), str(ROOT / "themes"),
    "/usr/lib", "/lib", "/lib64", "/usr/share/fontconfig", "/usr/share/locale", "/usr/share/zoneinfo",
)  # fmt: skip
SINGLE = {
    "/dev/null", "/dev/urandom", "/etc/ld.so.cache", "/etc/localtime", "/usr/bin/pyvenv.cfg", "/proc/self/maps", "/proc/cpuinfo",
    "/proc/meminfo", "/sys/devices/system/cpu/online", "/sys/devices/system/cpu", "/proc/stat", "/proc/sys/vm/overcommit_memory",
    "/proc/filesystems", "/sys/devices/system/cpu/possible", "/etc/mime.types", "/etc/ld.so.preload",
}  # fmt: skip

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="strace sees what the kernel is asked for")


def strangers(trace: str, folder: Path) -> list[str]:
    """What was opened outside the résumé's folder, a temporary one, and cvpdf itself; and who was to be connected."""
    found = []
    for line in trace.splitlines():
        opened = OPENED.search(line)
        if opened and int(opened[3]) >= 0:
            path = os.path.normpath(folder / "in" / opened[1])
            mine = f"{folder}/in", f"{folder}/tmp"  # noqa: S108 - that of the test
            inside = path.startswith((*mine, *(f"{each}/" for each in OURS)))
            if not (inside or path in SINGLE or path in OURS or re.match(r"/proc/(?:self|\d+)/", path)):
                found.append(f"opened {path}")
        reached = REACHED.search(line)
        if reached and "AF_UNIX" not in reached[1]:
            found.append(f"connected {reached[1]}")
    return found


def trace_of(folder: Path, text: str, *arguments: str) -> str:
    log = folder / "trace"
    under = ("strace", "-f", "-qq", "-s", "300", "-e", "trace=open,openat,openat2,creat,connect", "-o", str(log))
    attack(folder, text, *arguments, seconds=30, under=under)
    trace = log.read_text("utf-8", "replace")
    assert str(ROOT / "fonts") in trace, "nothing was traced"
    return trace


def test_a_stranger_is_seen_in_a_trace(tmp_path: Path) -> None:
    planted = (
        '7 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3\n'
        '7 openat(AT_FDCWD, "../secret.txt", O_RDONLY) = 3\n'
        '7 openat(AT_FDCWD, "/etc/shadow", O_RDONLY) = -1 EACCES\n'
        "7 connect(4, {sa_family=AF_INET, sin_port=htons(80)}, 16) = 0\n"
        '7 openat(AT_FDCWD, "resume.md", O_RDONLY) = 3\n'
    )
    assert strangers(planted, tmp_path) == [
        "opened /etc/passwd",
        f"opened {tmp_path}/secret.txt",
        "connected {sa_family=AF_INET, sin_port=htons(80)}, 16) = 0",
    ]


RESUMES = {
    **{f"text {name}": HEAD + text for name, text in REACHING.items()},
    **{f"front matter {name}": f"---\n{front}\n---\n{HEAD}- work\n" for name, front in FRONT.items()},
}


@pytest.mark.parametrize("name", list(RESUMES)[:: 1 if ALL else 6])
def test_a_resume_opens_nothing_and_reaches_nobody(tmp_path: Path, name: str) -> None:
    text = RESUMES[name].replace("@FILE", str(tmp_path / "secret.txt")).replace("@HOST", "http://127.0.0.1:9")
    assert strangers(trace_of(tmp_path, text), tmp_path) == []


THEMES_OF_STRANGERS = {**{name: parts for name, (parts, _) in REFUSED.items()}, **HARMLESS}


@pytest.mark.parametrize("name", list(THEMES_OF_STRANGERS)[:: 1 if ALL else 9])
def test_a_theme_opens_nothing_and_reaches_nobody(tmp_path: Path, name: str) -> None:
    parts = {
        key: text.replace("@FILE", f"file://{tmp_path}/secret.txt") for key, text in THEMES_OF_STRANGERS[name].items()
    }
    make(tmp_path, **parts)
    trace = trace_of(tmp_path, HEAD + "- work\n", "resume.md", "-t", "./theme")
    assert strangers(trace, tmp_path) == []
