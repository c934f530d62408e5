"""`python -m cvpdf` and the `cvpdf` command."""

from __future__ import annotations

import atexit
import gc
import os
import sys

UNWRITABLE = 3  # as SourceError
INTERRUPTED = 130  # as shells have it: 128 and SIGINT


def main() -> None:
    """Run one command and leave at once.

    A single command makes no garbage worth collecting, and tearing the interpreter down takes 30 ms that nobody
    waits for; everything is flushed first, and temporary folders are removed by their owners.
    """
    gc.disable()
    _open_closed_streams()
    try:
        code = _done()
    except KeyboardInterrupt:  # while it was starting
        _complain("cvpdf: interrupted.\n")
        code = INTERRUPTED
    atexit._run_exitfuncs()  # noqa: SLF001 - temporary folders are removed there; os._exit would skip it
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:  # the reader of our output has gone; nothing is lost but words
            code = code or 1
        except OSError as error:
            code = code or UNWRITABLE
            _complain(f"cvpdf: {stream.name} cannot be written: {error.strerror}.\n")
    os._exit(code)


def _done() -> int:
    """The exit code of what is asked for, done or told again."""
    code = _said_again()
    if code is None:
        _start_quickly()
        from cvpdf.cli import run

        code = run(sys.argv[1:])
    return code


def _complain(sentence: str) -> None:
    """Past the buffers, which hold what could not be written."""
    try:
        os.write(2, sentence.encode())
    except OSError:  # standard error is what cannot be written
        return


def _open_closed_streams() -> None:
    """A standard stream that the caller closed would leave its number to the next file, which got what is said."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - before any import


def _start_quickly() -> None:
    """Use what earlier runs have compiled; what this one or its press compiles is kept when each leaves."""
    from cvpdf.quick_start import QuickStart, beside_byte_code

    start = QuickStart(beside_byte_code())
    start.begin()
    atexit.register(start.keep)


def _said_again() -> int | None:
    """0 where the same command has built all this already and nothing has changed since; it has been told then."""
    from cvpdf.standing import recall

    known = recall(sys.argv[1:])
    if known is None:
        return None
    try:
        known[0].encode(sys.stdout.encoding, sys.stdout.errors or "strict")
    except UnicodeEncodeError:  # another standard output than then: a run says what to do about it
        return None
    sys.stderr.write(known[1])
    sys.stdout.write(known[0])
    return 0


if __name__ == "__main__":
    main()
