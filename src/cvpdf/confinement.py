"""A stranger's résumé is set in a process of its own, which can be stopped at any moment and leaves nothing behind.

It has a wall clock, limits on memory and on the size of files, a temporary folder that is removed after it, and none of
the environment but what a build needs. Where there is no `fork` it is refused rather than set unconfined.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import pickle
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cvpdf.forked import pipes
from cvpdf.leaving import die_with_parent, end_when_told, undisturbed
from cvpdf.model.errors import TypesetError, bare
from cvpdf.model.policy import MEBIBYTE, Policy
from cvpdf.turn import turn

if TYPE_CHECKING:
    from cvpdf.build import Job, Result

KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "HOME", "SOURCE_DATE_EPOCH", "NO_COLOR", "DYLD_FALLBACK_LIBRARY_PATH")
MOST_WRITTEN = 64 * MEBIBYTE
USUAL = 32 * MEBIBYTE  # address space of the command at the moment when it confines something (27 measured)
CHUNK = 1 << 16
NONE = object()  # no answer
LATE = object()  # none yet
PATIENCE = 0.5  # seconds that the process has to put away what it was writing
CRASH = "Nothing was written. Please report it: docs/security.md."
REFUSED = "Too many processes (ulimit -u) or open files (ulimit -n), or too little memory?"
# The loader's words where a library has no room (glibc, musl).
NO_ROOM = ("Cannot allocate memory", "failed to map segment", "Out of memory")
Value = TypeVar("Value")


def build_confined(job: Job) -> Result:
    """`cvpdf.build` of a job within the limits of its policy.

    Raises:
        CvpdfError: What `build` raises, and a limit that was hit, named with its value.
    """
    from cvpdf.build import build

    return confined(job.policy, lambda: build(job))


def confined(policy: Policy, work: Callable[[], Value]) -> Value:
    """Do a piece of work in a process of its own.

    Args:
        policy: Its limits.
        work: What is to be done; its value and its errors have to be such as can be pickled.

    Raises:
        TypesetError: It took too long or too much memory, or its process cannot begin, or ended without an answer.
        CvpdfError: What the work raises.
    """
    if not hasattr(os, "fork"):
        raise TypesetError("Strangers' résumés cannot be set safely on this system.", "Use Linux, macOS or WSL.")
    sys.stdout.flush()
    sys.stderr.flush()
    folders: list[str] = []
    try:
        with undisturbed():  # an end that was asked for meanwhile finds the folder in the list
            folders.append(_folder())
        answer, status = _confined(policy, work, folders[0])
    finally:
        for each in folders:
            shutil.rmtree(each, ignore_errors=True)
    if answer is LATE:
        raise policy.too_slow()
    if answer is NONE:
        raise _why_none(status, policy)
    if isinstance(answer, BaseException):
        raise answer
    value: Value = answer
    return value


def _confined(policy: Policy, work: Callable[[], Any], folder: str) -> tuple[Any, int]:
    """What the process answered, LATE or NONE, and its status."""
    answer: Any = LATE
    begun: list[tuple[int, int]] = []
    try:
        # No other thread's process is to hold this pipe open, for its end is the end of the answer; and an end that is
        # asked for meanwhile finds the process in the list.
        with turn(), undisturbed():
            try:
                with pipes(1) as (readable, writable):
                    process = os.fork()
            except OSError as error:
                raise TypesetError(f"No process can be begun to set it in: {error.strerror}.", REFUSED) from None
            if not process:
                os.close(readable)
                _work(policy, work, writable, folder)
            begun.append((process, readable))
            with contextlib.suppress(PermissionError, ProcessLookupError):
                os.setpgid(process, process)  # both sides say it, whoever comes first: `_end` ends the group
            os.close(writable)
        answer = _answer(readable, policy)
    finally:
        status = 0
        for process, readable in begun:
            os.close(readable)
            status = _end(process, kindly=answer is LATE)
    return answer, status


def _end(process: int, *, kindly: bool) -> int:
    """End the process and all that it began, and give its status.

    Args:
        process: Its number, which is also its group's.
        kindly: It may be writing: it is asked first, so that it removes what lies half written beside the output.
    """
    with undisturbed():  # whoever asks twice, waits
        ended, status = 0, 0
        if kindly:
            os.kill(process, signal.SIGTERM)  # not reaped yet, so the number is its own
            limit = time.monotonic() + PATIENCE
            while not ended and time.monotonic() < limit:
                ended, status = os.waitpid(process, os.WNOHANG)
                time.sleep(0.001)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process, signal.SIGKILL)
        return status if ended else os.waitpid(process, 0)[1]


def _folder() -> str:
    """A temporary folder for all that the work lays down."""
    try:
        return tempfile.mkdtemp(prefix="cvpdf-confined-")
    except OSError as error:
        message = f"There is no folder for temporary files: {error.strerror or error}."
        raise TypesetError(message, "Is the disk full? TMPDIR names another folder.") from None


def _answer(readable: int, policy: Policy) -> Any:
    """What the process wrote until it closed the pipe; LATE where it did not do so in time."""
    end, parts = time.monotonic() + policy.seconds, []
    while True:
        ready, _, _ = select.select([readable], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            return LATE
        part = os.read(readable, CHUNK)
        if not part:
            break
        parts.append(part)
    try:
        return pickle.loads(b"".join(parts)) if parts else NONE  # noqa: S301 - our own process wrote it
    except (EOFError, pickle.UnpicklingError):  # it was stopped while it wrote
        return NONE


def _why_none(status: int, policy: Policy) -> TypesetError:
    """What to say of a process that ended without an answer."""
    code = os.waitstatus_to_exitcode(status)
    if code == -signal.SIGXCPU:
        return policy.too_slow()
    if code == -signal.SIGXFSZ:
        return TypesetError(f"This writes more than {MOST_WRITTEN // MEBIBYTE} MiB into a file.")
    if code in (-signal.SIGKILL, 1):  # the kernel's answer to too much memory, and Python's
        return policy.too_large()
    name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    return TypesetError(f"This résumé brought the process that read it to its end: {name}.", CRASH)


def _work(policy: Policy, work: Callable[[], Any], writable: int, folder: str) -> None:
    """The process: bounded, then the work, then the answer. It never returns."""
    code = 1
    try:
        gc.disable()
        os.setpgid(0, 0)
        die_with_parent(signal.SIGKILL)
        end_when_told(tidy=False)
        _bound(policy, folder)
        try:
            answer: Any = work()
        except Exception as error:  # raised again where the work was ordered
            answer = policy.too_large() if _wants_memory(error) else bare(error)
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError as error:  # the answer is that nobody can be told
            answer = bare(error)
        data = pickle.dumps(answer)
        while data:
            data = data[os.write(writable, data[:CHUNK]) :]
        code = 0
    finally:
        os._exit(code)


def _wants_memory(error: Exception) -> bool:
    """What Python, libraries in C that forget to say so, the system and its loader raise where memory is at its end."""
    told = isinstance(error, OSError) and error.errno == errno.ENOMEM
    unloaded = isinstance(error, ImportError) and any(words in str(error) for words in NO_ROOM)
    return told or unloaded or isinstance(error, MemoryError | SystemError)


def _inherited() -> int:
    """Bytes of address space that a caller's own data take here too, which are no fault of the work's.

    A server of some 500 MiB could otherwise have nothing confined: a fork begins with all that it has.
    """
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError):  # no Linux; such a limit is not kept there
        return 0
    return max(0, pages * os.sysconf("SC_PAGE_SIZE") - USUAL)


def _bound(policy: Policy, folder: str) -> None:
    import resource

    limits = {resource.RLIMIT_CPU: policy.seconds + 1, resource.RLIMIT_CORE: 0}
    if policy.untrusted:
        limits[resource.RLIMIT_FSIZE] = MOST_WRITTEN
    if policy.memory:
        limits[resource.RLIMIT_AS] = policy.memory * MEBIBYTE + _inherited()
    for limit, value in limits.items():
        hard = resource.getrlimit(limit)[1]
        allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with contextlib.suppress(ValueError, OSError):  # macOS refuses some of them; the wall clock holds
            resource.setrlimit(limit, (allowed, allowed))
    tempfile.tempdir = folder
    if policy.untrusted:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        os.environ.clear()
        os.environ.update(kept, TMPDIR=folder)
