"""forked: a child ends when it is told to, whatever it is at."""

import os
import time
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from cvpdf.forked import Child, say, undisturbed

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
