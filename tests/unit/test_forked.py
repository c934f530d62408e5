"""forked: a child ends when it is told to, whatever it is at."""

import errno
import os
import signal
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest
from tests.unit.elsewhere import run_elsewhere

from cvpdf.confinement import confined
from cvpdf.forked import Attendant, Child, say
from cvpdf.leaving import undisturbed
from cvpdf.model.errors import TypesetError
from cvpdf.model.policy import UNTRUSTED
from cvpdf.shifts import forked

HOURS = 3600.0


class Finalised:
    """Takes its time to go."""

    def __del__(self) -> None:
        os.write(1, b"at it\n")
        time.sleep(HOURS)


def in_a_finaliser() -> None:
    Finalised()


def in_a_callback() -> None:
    class Pointed:
        pass

    def gone(_reference: object) -> None:
        os.write(1, b"at it\n")
        time.sleep(HOURS)

    pointed = Pointed()
    kept = weakref.ref(pointed, gone)
    del pointed
    assert kept() is None


def at_rest() -> None:
    os.write(1, b"at it\n")
    time.sleep(HOURS)


def test_it_puts_away_what_it_was_at(tmp_path: Path) -> None:
    def work(answers: IO[bytes]) -> None:
        laid = tmp_path / "laid"
        try:
            laid.touch()
            say(answers, lambda: "at it")
            time.sleep(HOURS)
        finally:
            laid.unlink()

    child = Child(work, tidy=False)
    assert child.answer() == "at it"
    child.end(kindly=False)
    assert not [*tmp_path.iterdir()]


def test_an_end_waits_for_what_must_not_be_disturbed(tmp_path: Path) -> None:
    def work(answers: IO[bytes]) -> None:
        with undisturbed():
            say(answers, lambda: "at it")
            time.sleep(0.3)
            (tmp_path / "done").touch()
        time.sleep(HOURS)

    child = Child(work, tidy=False)
    assert child.answer() == "at it"
    child.end(kindly=False)
    assert (tmp_path / "done").exists()


@pytest.mark.parametrize("busy", [at_rest, in_a_finaliser, in_a_callback])
def test_it_ends_when_it_is_told_to_and_says_nothing(
    busy: Callable[[], None], capfd: pytest.CaptureFixture[str]
) -> None:
    def work(_answers: IO[bytes]) -> None:
        busy()
        time.sleep(HOURS)

    child = Child(work, tidy=False)
    said = ""
    while "at it" not in said:
        time.sleep(0.01)
        said += capfd.readouterr().out
    begun = time.monotonic()
    child.end(kindly=False)
    assert time.monotonic() - begun < 1.5  # or it had to be killed
    assert capfd.readouterr().err == ""


def begin_shift() -> None:
    next(forked(str, "ab", 1))


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Both ends of each pipe that is laid."""
    laid: list[int] = []
    pipe = os.pipe

    def lay() -> tuple[int, int]:
        laid.extend(both := pipe())
        return both

    monkeypatch.setattr(os, "pipe", lay)
    return laid


def are_closed(ends: list[int]) -> bool:
    for each in ends:
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(each)
    return bool(ends)


PROCESSES = [lambda: Child(lambda _: None), lambda: Attendant(lambda _, __: None), begin_shift,
             lambda: confined(UNTRUSTED, lambda: None)]  # fmt: skip
KINDS = ["a child", "an attendant", "a shift", "a stranger's"]


@pytest.mark.parametrize("begin", PROCESSES, ids=KINDS)
def test_what_cannot_be_forked_leaves_no_pipe_open(
    begin: Callable[[], object], ends: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    with pytest.raises((BlockingIOError, TypesetError), match="Resource temporarily unavailable"):
        begin()
    assert are_closed(ends)


@pytest.mark.parametrize("begin", PROCESSES[1:3], ids=KINDS[1:3])
def test_a_second_pipe_that_cannot_be_laid_takes_the_first_with_it(
    begin: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = os.pipe()

    def lay(pipes: Iterator[tuple[int, int]] = iter([first])) -> tuple[int, int]:  # noqa: B008 - one for all calls
        for each in pipes:
            return each
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(os, "pipe", lay)
    with pytest.raises(OSError, match="Too many open files"):
        begin()
    assert are_closed([*first])


def test_a_stranger_that_no_process_can_be_begun_for_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise OSError(errno.ENOMEM, "Cannot allocate memory")

    monkeypatch.setattr(os, "fork", refuse)
    with pytest.raises(TypesetError) as error:
        confined(UNTRUSTED, lambda: None)
    assert error.value.message == "No process can be begun to set it in: Cannot allocate memory."
    assert error.value.hint == "Too many processes (ulimit -u) or open files (ulimit -n), or too little memory?"


ON_THE_WAY_OUT = """
import os, signal, sys
from cvpdf.forked import Child

def asked(frame, event, _argument):
    if event == "call" and frame.f_code.co_name == "_leave":
        sys.settrace(None)
        os.kill(os.getpid(), signal.SIGTERM)

try:
    child = Child(lambda _answers: sys.settrace(asked))
    child.end()
    print("parent", os.getpid() != child.process)
except BaseException as error:
    print("another", repr(error))
"""


def test_told_on_its_way_out_it_does_not_go_on_as_its_parent(tmp_path: Path) -> None:
    done = run_elsewhere(ON_THE_WAY_OUT, tmp_path)
    assert (done.stdout, done.stderr) == ("parent True\n", "")


def test_told_twice_it_still_puts_away_what_it_was_at(tmp_path: Path) -> None:
    laid = tmp_path / "laid"

    def work(answers: IO[bytes]) -> None:
        laid.touch()
        try:
            say(answers, lambda: "at it")
            time.sleep(HOURS)
        finally:
            time.sleep(0.2)
            laid.unlink()

    child = Child(work)
    assert child.answer() == "at it"
    os.kill(child.process, signal.SIGTERM)
    time.sleep(0.1)
    os.kill(child.process, signal.SIGTERM)
    child.bury()
    child.end()
    assert not laid.exists()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), True),
        (SystemError(), True),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), True),
        (ImportError("libx.so: failed to map segment from shared object"), True),
        (OSError(errno.ENOENT, "No such file"), False),
        (ImportError("No module named x"), False),
    ],
)
def test_memory_at_its_end_is_told_however_it_is_raised(error: Exception, said: bool) -> None:
    def work() -> None:
        raise error

    with pytest.raises(TypesetError if said else type(error)) as told:
        confined(UNTRUSTED, work)
    assert not said or str(told.value) == str(UNTRUSTED.too_large())
