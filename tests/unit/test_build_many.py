"""build_many: results as they come, an error or a killed process is one job's alone, any executor serves."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, ThreadPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from cvpdf.build import Job, build
from cvpdf.build_many import SPECIMEN, Made, build_many
from cvpdf.model.errors import CrashError
from cvpdf.shifts import forked
from cvpdf.workers import spawned

RESUME = (
    b"# Ada Example\n\nada@example.com\n\n## Work\n\n### Example Ltd | Engineer (2019.03 - 2021.04)\n\n- One thing\n"
)


def jobs(folder: Path) -> Iterator[Job]:
    """One good, one in a theme that there is not, one whose PDF is to come back."""
    yield Job("good.md", RESUME, output=folder / "good.pdf")
    yield Job("bad.md", RESUME, theme="no-such-theme", output=folder / "bad.pdf")
    yield Job("back.md", RESUME)


def check(made: list[Made], folder: Path) -> None:
    good, bad, back = sorted(made, key=lambda each: each.index)
    assert (good.passed, good.theme, good.path, good.pages) == (True, "classic", str(folder / "good.pdf"), 1)
    assert (folder / "good.pdf").read_bytes().startswith(b"%PDF-")
    assert (bad.passed, bad.name, bad.path) == (False, "bad.md", "")
    assert "no-such-theme" in str(bad.error)
    assert back.pdf == (folder / "good.pdf").read_bytes()
    assert [path.name for path in folder.iterdir()] == ["good.pdf"]


def test_forks_of_this_process(tmp_path: Path) -> None:
    check(list(build_many(jobs(tmp_path), workers=2)), tmp_path)


MACHINES_FONTS = """
from cvpdf import Job, build_many
jobs = (Job(name, open("r.md", "rb").read(), system_fonts=True) for name in "ab")
print(sorted((made.name, made.passed, made.error) for made in build_many(jobs, workers=2)))
print(list(build_many([])))
"""


def test_jobs_that_all_want_the_machines_fonts_have_them(tmp_path: Path) -> None:
    """In a process of its own, for the press starts with them or without."""
    (tmp_path / "r.md").write_bytes(RESUME)
    done = subprocess.run(
        [sys.executable, "-c", MACHINES_FONTS], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[('a', True, None), ('b', True, None)]\n[]\n", "")


def test_the_specimen_is_as_good_as_a_resume_can_be() -> None:
    result = build(Job("specimen", SPECIMEN))
    assert result.passed
    assert result.diagnostics == ()


def test_threads_take_turns(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as executor:
        check(list(build_many(jobs(tmp_path), executor)), tmp_path)


def test_a_pool_of_processes(tmp_path: Path) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        check(list(build_many(jobs(tmp_path), executor)), tmp_path)


@pytest.mark.filterwarnings("ignore")  # those of the cluster's own libraries
def test_a_dask_cluster_of_two_processes(tmp_path: Path) -> None:
    distributed: Any = import_module("distributed")  # a second, wanted here alone
    settings = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(**settings) as cluster, distributed.Client(cluster) as client:
        assert len(client.nthreads()) == 2
        check(list(build_many(jobs(tmp_path), client.get_executor())), tmp_path)


def act(task: str) -> str:
    """What a worker of these tests does."""
    if task == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "who":
        return str(os.getpid())
    if task == "large":
        return "x" * 300_000
    if task == "ended":
        os.kill(os.getpid(), signal.SIGTERM)
    if task == "fault":
        raise ZeroDivisionError("by nought")
    return task.upper()


def test_a_child_that_is_killed_is_its_own_failure(capfd: pytest.CaptureFixture[str]) -> None:
    answers = dict(forked(act, ["a", "killed", "b", "fault", "c"], 2))
    assert [answers[each] for each in "abc"] == ["A", "B", "C"]
    killed, fault = answers["killed"], answers["fault"]
    assert isinstance(killed, CrashError)
    assert killed.message == "The process at work on it was killed by SIGKILL."
    assert killed.hint == "Is there enough memory? The others went on without it."
    assert fault.message == "It failed by a fault of cvpdf: ZeroDivisionError: by nought"
    assert fault.trace.startswith("Traceback")
    assert fault.trace.endswith("ZeroDivisionError: by nought\n")
    assert capfd.readouterr().err == ""  # the process that shows the answers shows it, where it disturbs nothing


def test_a_child_goes_on_to_the_next_task() -> None:
    assert len({answer.value for answer in forked(act, ["who"] * 6, 1)}) == 1
    assert len({answer.value for answer in forked(act, ["who"] * 6, 2)}) == 2


@pytest.mark.parametrize("task", ["killed", "ended", "fault", "unsound"])
def test_none_goes_on_after_what_may_have_harmed_it(task: str) -> None:
    answers = list(forked(act, ["who", task, "who"], 1, lambda value: value == "UNSOUND"))
    assert [answer.task for answer in answers] == ["who", task, "who"]
    assert answers[0].value != answers[2].value


def test_none_goes_on_for_ever_nor_grows_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cvpdf.shifts.MOST_TASKS", 3)
    processes = [answer.value for answer in forked(act, ["who"] * 7, 1)]
    assert [processes.count(each) for each in dict.fromkeys(processes)] == [3, 3, 1]
    monkeypatch.setattr("cvpdf.shifts.MOST_GROWTH", -1)
    assert len({answer.value for answer in forked(act, ["who"] * 3, 1)}) == 3


def test_tasks_and_answers_may_be_larger_than_a_pipe() -> None:
    task = "y" * 300_000
    answers = dict(forked(act, [task, "large", task[1:]], 2))
    assert answers[task] == task.upper()
    assert len(answers["large"]) == 300_000


@pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")
def test_one_that_is_killed_between_two_tasks_loses_none() -> None:
    """Also in a shift of one, where it is the next task's own process."""
    before, answers = children(), []
    for answer in forked(act, ["who"] * 3, 1):
        answers.append(int(answer.value))
        os.kill(answers[-1], signal.SIGKILL)
        os.waitid(os.P_PID, answers[-1], os.WEXITED | os.WNOWAIT)
    assert len(set(answers)) == 3
    assert children() <= before


@pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")
def test_whoever_is_at_work_ends_when_the_parent_is_gone() -> None:
    code = (
        "import os, sys, signal\n"
        "from cvpdf.shifts import forked\n"
        "answers = forked(lambda _: os.getpid(), range(9), 3)\n"
        "next(answers)\n"
        "print(open(f'/proc/self/task/{os.getpid()}/children').read(), flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    processes = [int(each) for each in done.stdout.split()]
    assert len(processes) == 3
    limit = time.monotonic() + 5
    while any(Path(f"/proc/{each}").exists() for each in processes):
        assert time.monotonic() < limit
        time.sleep(0.01)


def children() -> set[str]:
    """The processes begun by this one; others of the run may have theirs."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


@pytest.mark.skipif(sys.platform != "linux", reason="children are counted in /proc")
def test_no_more_children_than_asked_for_and_none_left() -> None:
    taken = 0

    def tasks() -> Iterator[str]:
        nonlocal taken
        for letter in "abcdef":
            taken += 1
            yield letter

    before = children()
    answers = forked(act, tasks(), 2)
    next(answers)
    assert taken == 2
    answers.close()  # type: ignore[attr-defined]
    assert children() <= before


@pytest.mark.skipif(sys.platform != "linux", reason="the ends of forks are counted in /proc")
def test_a_child_that_is_ended_at_its_very_beginning_ends() -> None:
    """The signal strikes when the child lets it in: there it once got past the child's end, which went on as its parent."""
    before = children()
    for _ in range(40):
        answers = forked(act, iter("ab"), 2)
        next(answers)
        answers.close()  # type: ignore[attr-defined]
    assert children() <= before


def test_a_pool_that_a_task_kills_is_made_anew_for_the_others() -> None:
    harmless = [signal.SIGURG, signal.SIGWINCH]
    answers = dict(spawned(signal.raise_signal, [harmless[0], signal.SIGKILL, harmless[1]], 2))
    assert [answers[each] for each in harmless] == [None, None]
    assert isinstance(answers[signal.SIGKILL], BrokenExecutor)
