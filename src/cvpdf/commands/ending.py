"""How a command ends before its time: by whoever stops it, or by the limits of its policy."""

from __future__ import annotations

import argparse
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from cvpdf.model.policy import TRUSTED, UNTRUSTED, Policy

AGAIN = 5.0  # seconds after which the end is said again to what has not heard it: long enough to put all away
_asked: list[int] = []  # signals, until the command has heeded them


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


def within(policy: Policy, work: Callable[[], int], *, bounded: bool = False) -> int:
    """A command's work and its exit code, within time and, of a stranger's file, in a process of its own.

    Args:
        policy: Its limits.
        work: What is to be done.
        bounded: It is done in a process of its own whoever's the file is, which is where a limit on memory holds.

    Raises:
        TypesetError: It took too long or too much memory.
        CvpdfError: What the work raises.
    """
    with stoppable(), clocked(policy):
        if not (policy.untrusted or bounded):
            return work()
        from cvpdf.confinement import confined

        return confined(policy, work)


@contextmanager
def stoppable() -> Iterator[None]:
    """Whoever ends this process ends the press with it, and leaves no temporary file.

    What a signal raises is lost in a finaliser, and some libraries make another exception of it: it is raised again at
    the end, or where `heed` is called.
    """
    signal.signal(signal.SIGTERM, _note)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # what runs in the background is not interrupted
        signal.signal(signal.SIGINT, _note)
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        _asked.clear()
        raise
    except BaseException:
        heed()
        raise
    heed()


def heed() -> None:
    """End, if that was asked for and went unheard."""
    if _asked:
        _end(_asked.pop())


def _note(number: int, _frame: object) -> None:
    _asked[:] = [number]
    _end(number)


def _end(number: int) -> NoReturn:
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(128 + number)


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
    signal.setitimer(signal.ITIMER_REAL, policy.seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
