"""What `make test` takes a sample of, and `make sweep` all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

SWEEP = os.environ.get("CVPDF_SWEEP") == "1"
T = TypeVar("T")


def sample(cases: Sequence[T], step: int) -> Sequence[T]:
    """Every `step`th case; all of them in a sweep."""
    return cases if SWEEP else cases[::step]
