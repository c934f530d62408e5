"""`python -m cvpdf` and the `cvpdf` command."""

from __future__ import annotations

import atexit
import gc
import os
import sys


def main() -> None:
    """Run one command and leave at once.

    A single command makes no garbage worth collecting, and tearing the interpreter down takes 30 ms that nobody
    waits for; everything is flushed first, and temporary folders are removed by their owners.
    """
    gc.disable()
    from cvpdf.cli import run

    code = run(sys.argv[1:])
    atexit._run_exitfuncs()  # noqa: SLF001 - temporary folders are removed there; os._exit would skip it
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # the reader of our output has gone; nothing is lost but words
        code = code or 1
    os._exit(code)


if __name__ == "__main__":
    main()
