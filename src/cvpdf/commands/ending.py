"""How a command ends before its time: by whoever stops it, or by the limits of its policy."""

from __future__ import annotations

import argparse
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cvpdf.model.policy import TRUSTED, UNTRUSTED, Policy


def add_limit_arguments(parser: argparse.ArgumentParser) -> None:
    """How far a command trusts what it is given."""
    parser.add_argument("--untrusted", action="store_true", help="the résumé is a stranger's: docs/security.md")
    parser.add_argument("--limit", action="append", metavar="NAME=N", default=[],
                        help="raise or lower a limit, such as seconds=60 (docs/security.md)")  # fmt: skip


def policy_of(options: argparse.Namespace) -> Policy:
    """The limits that are asked for.

    Raises:
        UsageError: One that does not exist.
    """
    return (UNTRUSTED if options.untrusted else TRUSTED).raised(options.limit)


def within(policy: Policy, work: Callable[[], int]) -> int:
    """A command's work and its exit code, within time and, of a stranger's file, in a process of its own.

    Raises:
        TypesetError: It took too long or too much memory.
        CvpdfError: What the work raises.
    """
    with stoppable(), clocked(policy):
        if not policy.untrusted:
            return work()
        from cvpdf.confinement import confined

        return confined(policy, work)


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
