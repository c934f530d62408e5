"""How a command ends before its time: by whoever stops it, or by the clock."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from cvpdf.model.policy import Policy


@contextmanager
def stoppable() -> Iterator[None]:
    """Whoever ends this process ends the press with it, and leaves no temporary file."""

    def terminated(*_: object) -> None:
        raise SystemExit(128 + signal.SIGTERM)

    signal.signal(signal.SIGTERM, terminated)
    yield


@contextmanager
def clocked(policy: Policy) -> Iterator[None]:
    """Within the time that a policy gives.

    Raises:
        TypesetError: It took longer.
    """

    def too_slow(*_: object) -> None:
        raise policy.too_slow()

    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGALRM, too_slow)
    signal.setitimer(signal.ITIMER_REAL, policy.seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
