"""spawned: a pool of fresh processes answers every task, is replaced as it grows, and stops when it is told to."""

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

import pytest

from cvpdf import workers
from cvpdf.workers import spawned

# What the pool does with a task in these tests is to evaluate it.
WHO = "__import__('os').getpid()"
DIE = "__import__('os')._exit(9)"
MANY = """
from cvpdf import workers
workers.RECYCLED = 3
print(*(answer.value for answer in workers.spawned(eval, ["__import__('os').getpid()"] * 20, 2)))
"""
INTERRUPTED = """
import os, signal, sys, time
from cvpdf.workers import spawned
def interrupt(after):
    time.sleep(float(after))
    os.killpg(0, signal.SIGINT)
def tasks(after):
    for number in range(40):
        if after and number == 1:
            interrupt(after)
        yield f"(__import__('time').sleep(0.2), print({number}, flush=True))"
signal.signal(signal.SIGINT, signal.default_int_handler)
for answer in spawned(eval, tasks(sys.argv[1]), 2):
    interrupt(0)
"""
KILLED = """
import multiprocessing, os, signal
from cvpdf.workers import spawned
answers = spawned(eval, ["1", "__import__('time').sleep(3600)"], 2)
next(answers)
print(*(each.pid for each in multiprocessing.active_children()), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def pools(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many processes each pool had that was made."""
    made: list[int] = []
    real = workers._pool

    def pool(size: int) -> AbstractContextManager[Any]:
        made.append(size)
        return real(size)

    monkeypatch.setattr(workers, "_pool", pool)
    return made


def test_all_are_answered_and_no_process_goes_on_for_ever() -> None:
    """By a process of its own, which can be ended if it does hang."""
    done = subprocess.run([sys.executable, "-c", MANY], capture_output=True, text=True, timeout=60, check=True)
    processes = done.stdout.split()
    assert len(processes) == 20
    assert max(processes.count(each) for each in processes) <= 6  # what two have, by one of them at the most


def test_a_crash_costs_only_what_was_being_done_a_pool(pools: list[int]) -> None:
    taken: list[str] = []

    def tasks() -> Iterator[str]:
        for number in range(40):
            taken.append(DIE if number == 5 else str(number))
            yield taken[-1]

    answers = {}
    for answer in spawned(eval, tasks(), 2):
        answers[answer.task] = answer.value
        assert len(taken) - len(answers) <= 3  # two at work, and one that is given to a pool just broken
    assert isinstance(answers.pop(DIE), BrokenExecutor)
    assert answers == {str(number): number for number in range(40) if number != 5}
    assert (pools[0], pools[-1], pools.count(2)) == (2, 2, 2)
    assert pools.count(1) <= 3


def test_closing_waits_only_for_what_is_being_done(tmp_path: Path) -> None:
    log = tmp_path / "done"
    tasks = [f"(__import__('time').sleep(0.2), open({str(log)!r}, 'a').write('x'))"] * 40
    with closing(spawned(eval, tasks, 2)) as answers:  # type: ignore[type-var]
        next(iter(answers))
    assert len(log.read_text()) <= 4


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt goes to a group of processes")
@pytest.mark.parametrize("after", ["0", "0.05", "0.1", ""])
def test_an_interrupt_stops_the_pool_and_is_told_once(after: str) -> None:
    """While the first process starts, for so many seconds; or, at last, after the first answer."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, after],
        capture_output=True, text=True, timeout=60, check=False, start_new_session=True,
    )  # fmt: skip
    assert done.stderr.count("Traceback") == done.stderr.count("KeyboardInterrupt\n") == 1, done.stderr
    assert done.returncode != 0
    assert set(done.stdout.split()) <= {"0", "1", "2", "3"}


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked for in /proc")
def test_the_pools_processes_end_when_who_made_them_is_gone() -> None:
    done = subprocess.run([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, text=True, timeout=60, check=False)
    processes = [Path("/proc", each) for each in done.stdout.split()]
    assert len(processes) == 2
    limit = time.monotonic() + 20
    while any(each.exists() for each in processes):
        assert time.monotonic() < limit
        time.sleep(0.05)
