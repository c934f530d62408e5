"""What a build takes, counted in calls of functions and in layouts: a second is another on each machine, these are not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENTRY = (
    "### 云岫网络科技有限公司 | 平台架构师 | 2019.03 – 2022.05\n\n"
    + "- 负责公司统一容器平台的架构与研发，服务三个事业部、约 460 名研发\n" * 4
    + "\n"
)
# Python's calls while a warm process builds, in thousands, with a tenth to spare for other releases of the libraries.
# Whoever needs more, and knows why, raises the number.
MOST_CALLS = {1: 205, 4: 915}
COUNT = """
import json, sys
from cvpdf.build import Job, build
from cvpdf.build_many import load
from cvpdf.press import forme, sheets
load()
layouts, calls = [], 0
lay_out = forme.Forme._document
def counted(self, scale):
    layouts.extend([] if scale in self._documents else [scale])
    return lay_out(self, scale)
forme.Forme._document = counted
def count(_frame, event, _argument):
    global calls
    calls += event == "call"
known = len(sheets._known)
job = Job("resume.md", sys.stdin.buffer.read())
sys.setprofile(count)
result = build(job)
sys.setprofile(None)
assert result.passed
print(json.dumps([result.proof.pages, len(layouts), calls, len(sheets._known) - known]))
"""


def counts(text: str) -> tuple[int, int, int, int]:
    """Pages, layouts, calls, and rules of style that were read anew."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-c", COUNT]
    done = subprocess.run(command, input=text.encode(), env=env, capture_output=True, check=True)
    pages, layouts, calls, rules = json.loads(done.stdout)
    return pages, layouts, calls, rules


def resume(entries: int, front: str = "") -> str:
    return f"{front}# 沈望舒\n\nshen@example.com\n\n## 工作经历\n\n{ENTRY * entries}"


@pytest.mark.parametrize(("entries", "pages"), [(5, 1), (30, 4)])
def test_a_build_takes_no_more_calls_than_it_did(entries: int, pages: int) -> None:
    made, layouts, calls, rules = counts(resume(entries))
    assert (made, layouts) == (pages, 1)
    assert 0.6 * MOST_CALLS[pages] < calls / 1000 < MOST_CALLS[pages], "if it is less by far, lower the number"
    assert rules <= 20  # of a hundred


def test_calls_grow_with_the_pages_and_no_faster() -> None:
    few, _, calls_of_few, _ = counts(resume(30))
    many, _, calls_of_many, _ = counts(resume(120))
    assert many >= 3.5 * few
    assert calls_of_many < calls_of_few * many / few * 1.1


def test_a_fit_lays_out_eight_times_at_most_and_reads_few_rules_anew() -> None:
    pages, layouts, _, rules = counts(resume(33, "---\npages: 4\n---\n"))
    assert pages == 4
    assert 2 <= layouts <= 8
    assert rules <= 40 * layouts
