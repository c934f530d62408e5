"""A process that sets many résumés does not grow: `make soak` does it with 2,000, this with as many as show a leak."""

from __future__ import annotations

import gc
import sys

import pytest
from tests.hostile.soak import resident

from cvpdf.build import Job, build, make_up
from cvpdf.typeset import lay, order_of

RESUME = "# 林小北\n\nlin@example.com\n\n## 工作经历\n\n- 做过一些东西\n"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_type_that_was_laid_is_given_back() -> None:
    """Pango kept 200 kB of each configuration: 30 of them were six MiB."""
    order = order_of(make_up(Job("a.md", RESUME.encode()))[1])
    sizes = []
    for _ in range(40):
        lay(order).close()
        sizes.append(resident())
    assert sizes[-1] - sizes[9] < 3, sizes[9::10]


def test_builds_leave_nothing_that_only_a_whole_collection_would_find() -> None:
    """Pages of the PDF before were kept, and too old for the collector when they went: half a MiB a résumé."""
    for number in range(3):
        build(Job("a.md", f"{RESUME}- {number}\n".encode()))
    gc.collect()
    for number in range(3, 8):
        build(Job("a.md", f"{RESUME}- {number}\n".encode()))
    assert gc.collect() < 100
