"""An interrupt at a moment when Python would lose it, or show where it struck: each is planted there, none is timed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cvpdf.commands import ending
from cvpdf.model.errors import TypesetError
from cvpdf.model.policy import TRUSTED

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no such moments on Windows")

HEAD = """
import os, signal, sys, time
from functools import partial
signal.signal(signal.SIGINT, signal.default_int_handler)
strike = partial(os.kill, os.getpid(), signal.SIGINT)

def interrupted(work):
    try:
        work()
    except KeyboardInterrupt:
        print("interrupted")
    else:
        print("LOST")
"""

# In a finaliser an exception is printed and forgotten, WeasyPrint's own among them.
LOADING = """
from cvpdf.build_many import load

class Finalised:
    def __init__(self):
        self.itself = self
    def __del__(self):
        strike()
        for _ in range(1000):
            pass

Finalised()
interrupted(load)
"""

# What a program has registered, and the logging module of Python's own, is called around a fork.
AROUND_A_FORK = """
def handler():
    strike()
    for _ in range(1000):
        pass
"""

FORKS = {
    "a child's": "from cvpdf.forked import Child\nbegin = lambda: Child(lambda pipe: None, tidy=False)\n",
    "a confined work's": "from cvpdf.confinement import confined\nfrom cvpdf.model.policy import UNTRUSTED\n"
    "begin = lambda: confined(UNTRUSTED, int)\n",
    "a shift's": "from cvpdf.shifts import forked\nbegin = lambda: list(forked(int, ['1'], 1))\n",
}

# The new process must end, and not come back from where it was forked.
IN_THE_CHILD = """
strike = lambda: os.getpid() != first and os.kill(os.getpid(), signal.SIGTERM)
first = os.getpid()
os.register_at_fork(after_in_child=handler)
begun = time.monotonic()
try:
    begin()
except Exception as error:
    print(type(error).__name__)
else:
    print("begun")
print("at once" if time.monotonic() - begun < 1.5 else "LATE")
"""

# Python makes a RuntimeError of an interrupt in __set_name__, and a finaliser loses it.
COMMAND = """
import cvpdf.commands.{module} as place
from cvpdf.__main__ import main
from pathlib import Path

class Finalised:
    def __del__(self):
        strike()
        for _ in range(1000):
            pass

def converted(*_arguments, **_more):
    try:
        strike()
        for _ in range(1000):
            pass
    except KeyboardInterrupt as error:
        raise RuntimeError("Error calling __set_name__") from error

def lost(*arguments, **more):
    Finalised()
    return real(*arguments, **more)

real = place.{function}
place.{function} = {how}
sys.unraisablehook = lambda lost: None
for name in "abc":
    Path(name + ".md").write_text("# Lin Xiaobei\\n\\n## Work\\n\\n- built things\\n")
sys.argv = ["cvpdf", "build", "a.md", "b.md", "c.md", {flags}]
main()
"""

STARTING = """
import cvpdf.standing
from cvpdf.__main__ import main
cvpdf.standing.recall = lambda words: strike()
sys.argv = ["cvpdf", "build", "a.md"]
main()
"""


def ran(program: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", HEAD + program]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_it_is_heard_while_what_every_resume_needs_is_loaded() -> None:
    left = ran(LOADING)
    assert (left.stdout, left.stderr) == ("interrupted\n", "")


@pytest.mark.parametrize("begun", FORKS)
def test_it_is_heard_while_a_process_is_forked(begun: str) -> None:
    left = ran(AROUND_A_FORK + FORKS[begun] + "os.register_at_fork(after_in_parent=handler)\ninterrupted(begin)\n")
    assert (left.stdout, left.stderr) == ("interrupted\n", "")


@pytest.mark.parametrize("begun", FORKS)
def test_a_process_that_is_ended_as_it_is_forked_ends(begun: str) -> None:
    left = ran(AROUND_A_FORK + FORKS[begun] + IN_THE_CHILD)
    assert left.stderr == ""
    assert left.stdout.splitlines()[1:] == ["at once"]


def test_it_is_one_line_while_the_command_starts() -> None:
    left = ran(STARTING)
    assert (left.returncode, left.stdout, left.stderr) == (130, "", "cvpdf: interrupted.\n")


@pytest.mark.parametrize("how", ["converted", "lost"])
@pytest.mark.parametrize("place", [{"module": "batch", "function": "load_for", "flags": "'-j', '1'"},
                                   {"module": "build", "function": "outcome_of", "flags": ""}])  # fmt: skip
def test_the_command_ends_though_a_library_swallowed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: dict[str, str], how: str
) -> None:
    monkeypatch.chdir(tmp_path)
    left = ran(COMMAND.format(**place, how=how))
    assert (left.returncode, left.stderr.splitlines()[-1]) == (130, "cvpdf: interrupted.")
    assert "Traceback" not in left.stderr
    assert len(left.stdout.splitlines()) == (1 if (place["module"], how) == ("build", "lost") else 0)


# A font configuration has a folder; one that is ended before somebody owns it cannot remove it.
LAYING = """
import tempfile
import cvpdf.press.case as case
from cvpdf.__main__ import main

def ended(*arguments, **more):
    folder = real(*arguments, **more)
    if os.getpid() != first:
        os.kill(os.getpid(), signal.SIGTERM)
    return folder

def fetcher(weasyprint, files):
    weasyprint.text.fonts.mkdtemp = ended
    return make_fetcher(weasyprint, files)

first, real, make_fetcher = os.getpid(), tempfile.mkdtemp, case.make_fetcher
case.make_fetcher = fetcher
open("a.md", "w").write("# Lin Xiaobei")
sys.argv = ["cvpdf", "build", "-j", "1", "a.md"]
main()
"""


def test_one_of_many_that_is_ended_leaves_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    left = ran(LAYING)
    assert left.returncode == 4, left.stderr
    assert not [*(tmp_path / "temporary").iterdir()]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_clock_strikes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finalised:
        def __del__(self) -> None:
            time.sleep(1.5)

    monkeypatch.setattr(ending, "AGAIN", 0.5)
    begun = time.monotonic()

    def work() -> None:
        with ending.clocked(TRUSTED._replace(seconds=1)):
            Finalised()
            time.sleep(60)

    with pytest.raises(TypesetError, match="longer than 1 seconds"):
        work()
    assert time.monotonic() - begun < 20


FINALISING = """
import os, time
from cvpdf.shifts import forked

class Finalised:
    def __del__(self):
        print(os.getpid(), flush=True)
        time.sleep(60)

def work(_):
    Finalised()
    time.sleep(60)

for each in forked(work, [1], 1):
    pass
"""


def test_one_of_many_ends_with_them_whatever_it_is_at() -> None:
    command = [sys.executable, "-c", FINALISING]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        os.kill(int(process.stdout.readline()), signal.SIGTERM)
        process.wait(10)
        assert process.stderr.read() == ""
