"""A machine made of stand-in commands, for tools/setup.sh: each writes down how it was called."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
# The only real commands on the stand-in machine.
REAL = ("cat", "chmod", "cmp", "cp", "dirname", "env", "mkdir", "mktemp", "rm", "sed", "sh", "tail", "true")

# `missing` holds what the machine lacks; a package manager that succeeds empties it.
MANAGER = """\
echo "$(basename "$0") $*" >>"$STATE/calls"
case $* in *update*) exit 0 ;; esac
if [ -e "$STATE/broken" ]; then
    echo "E: no such package" >&2
    exit 100
fi
: >"$STATE/missing"
if [ -e "$STATE/new-python" ]; then
    cp "$STATE/new-python" "$STATE/bin/python3"
fi
"""
PYTHON = """\
case $* in
    *version_info\\ \\<*) [ -e "$STATE/old-python" ] && exit 1; exit 0 ;;
    *print*venv*) echo python3.11-venv ;;
    *purelib*) echo "$STATE/site" ;;
    -) cat "$STATE/missing" ;;
    -V) echo Python 3.11.99 ;;
    '-m venv '*) mkdir -p "$3/bin" "$STATE/site"; cp "$0" "$3/bin/python"; echo "venv" >>"$STATE/calls" ;;
    '-m pip '*) echo "${*#-m }" >>"$STATE/calls" ;;
    *) echo "a call nobody expected: python $*" >&2; exit 64 ;;
esac
"""
SUDO = """\
echo "sudo $*" >>"$STATE/calls"
if [ "$1" = -n ]; then
    [ -e "$STATE/asks-password" ] && exit 1
    shift
fi
exec "$@"
"""
# What a first call says.
SAID_OF_ENVIRONMENT = (
    "setup: made .venv with Python 3.11.99\nsetup: installed the packages of requirements.lock into .venv\n"
)


@dataclass
class Machine:
    """A checkout and a PATH in a temporary folder."""

    state: Path

    def __post_init__(self) -> None:
        (self.state / "bin").mkdir()
        for name in (*REAL, "basename"):
            found = shutil.which(name)
            assert found, f"this machine has no {name}"
            (self.state / "bin" / name).symlink_to(found)
        self.tools = self.state / "checkout" / "tools"
        self.tools.mkdir(parents=True)
        shutil.copy(ROOT / "tools" / "setup.sh", self.tools)
        for lock in ("requirements.lock", "requirements-dev.lock"):
            (self.tools.parent / lock).write_text(f"one==1 of {lock}\n")
        self.command("uname", "echo Linux")
        self.command("id", "echo 0")
        self.command("python3", PYTHON)
        self.lacks()

    def command(self, name: str, script: str) -> None:
        path = self.state / "bin" / name
        path.write_text(f"#!/bin/sh\n{script}")
        path.chmod(0o755)

    def lacks(self, *things: str) -> None:
        (self.state / "missing").write_text("".join(f"{thing}\n" for thing in things))

    def is_so(self, name: str) -> None:
        (self.state / name).touch()

    def setup(self, what: str = "run", *, stdin: int = subprocess.DEVNULL, **environment: str) -> tuple[int, str, str]:
        """Exit code, standard output and standard error of one call."""
        done = subprocess.run(
            [self.tools / "setup.sh", what],
            env={"PATH": str(self.state / "bin"), "STATE": str(self.state), "HOME": str(self.state), **environment},
            stdin=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    def calls(self) -> list[str]:
        """What was asked of stand-ins since the last look."""
        path = self.state / "calls"
        calls = path.read_text().splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return calls
