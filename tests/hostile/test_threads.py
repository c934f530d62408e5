"""Several threads of one process, as a server has them: they take turns, and none disturbs another's build."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cvpdf.build import Job, build
from cvpdf.confinement import confined
from cvpdf.model.errors import CvpdfError, TypesetError
from cvpdf.model.policy import UNTRUSTED
from cvpdf.pressroom import Stages

RESUME = b"# Lin Xiaobei\n\nlin@example.com\n\n## Work\n\n- built things\n"


class Observed(Stages):
    """A press that does something before it sets."""

    def __init__(self, before: Callable[[], object]) -> None:
        super().__init__()
        self.before = before

    def typeset(self, galley, meanwhile=None):  # type: ignore[no-untyped-def]
        self.before()
        return super().typeset(galley, meanwhile)


def build_with(before: Callable[[], object]) -> bytes:
    return build(Job("a.md", RESUME), press=Observed(before)).proof.pdf


def test_one_press_works_at_a_time() -> None:
    at_work, most = [], []

    def before() -> None:
        at_work.append(1)
        time.sleep(0.05)
        most.append(len(at_work))
        at_work.pop()

    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: build_with(before), range(8)))
    assert most == [1] * 8
    assert len(set(made)) == 1


SERVER = """
import sys
from concurrent.futures import ThreadPoolExecutor
from cvpdf import Job, build
before = sys.stdout
jobs = [Job(theme, sys.argv[1].encode(), theme=theme) for theme in ("classic", "modern", "plain", "compact")]
with ThreadPoolExecutor(4) as threads:
    together = [each.proof.pdf for each in threads.map(build, jobs * 2)]
assert sys.stdout is before, sys.stdout
assert together == [build(job).proof.pdf for job in jobs] * 2
print("all were made")
"""


def test_a_server_that_begins_with_four_at_once_keeps_its_output_and_gets_four_different_pages() -> None:
    command = [sys.executable, "-X", "faulthandler", "-c", SERVER, RESUME.decode()]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "all were made\n", "")


def test_what_the_press_leaves_is_collected_by_the_thread_that_set_it() -> None:
    collected: list[int] = []

    class Layout:
        """In a circle, as WeasyPrint's are."""

        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            collected.append(threading.get_ident())

    def before() -> None:
        Layout()
        assert not gc.isenabled()  # so no other thread collects it while the press works

    assert gc.isenabled()
    with ThreadPoolExecutor(1) as threads:
        ident = threads.submit(threading.get_ident).result()
        threads.submit(build_with, before).result()
    assert collected == [ident]
    assert gc.isenabled()


def test_who_collects_nothing_is_left_alone() -> None:
    gc.disable()
    try:
        build_with(lambda: None)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_an_error_ends_the_turn() -> None:
    with pytest.raises(CvpdfError):
        build(Job("a.md", RESUME, theme="nowhere"))
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(build, Job("a.md", RESUME)).result(timeout=60).passed


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is none on Windows")
def test_a_process_forked_while_another_thread_builds_can_build() -> None:
    working, forking = threading.Event(), threading.Event()

    def before() -> None:
        working.set()
        assert forking.wait(60)
        time.sleep(0.2)  # the fork is asked for by now, and waits

    with ThreadPoolExecutor(1) as threads:
        other = threads.submit(build_with, before)
        assert working.wait(60)
        forking.set()
        here = confined(UNTRUSTED, lambda: (other.running(), build(Job("a.md", RESUME)).proof.pdf))
        assert here == (False, other.result())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is none on Windows")
def test_what_does_not_end_keeps_no_other_thread_waiting(tmp_path: Path) -> None:
    """A process holds whatever pipes were open when it was forked, those of another thread's among them."""
    quick, slow = UNTRUSTED._replace(seconds=5), UNTRUSTED._replace(seconds=7)
    with ThreadPoolExecutor(8) as threads:
        asleep = [threads.submit(confined, slow, lambda: time.sleep(60)) for _ in range(2)]
        made = [threads.submit(confined, quick, lambda number=number: number) for number in range(200)]
        assert [each.result() for each in made] == list(range(200))
        for each in asleep:
            with pytest.raises(TypesetError, match="longer than 7 seconds"):
                each.result()
