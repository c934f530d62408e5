"""Which files are let in: a device, a pipe and an endless file wait or fill the memory where a file was meant.

A link leads out of a folder.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

MOST_BYTES = 1 << 20  # of a file of settings, as of a résumé


def read_file(path: Path, most: int = MOST_BYTES, *, within: Path | None = None) -> bytes:
    """The bytes of a file.

    Args:
        path: Where it lies; links are followed.
        most: How many bytes it may have.
        within: The folder that it must lie in once links are followed; None for anywhere.

    Raises:
        OSError: It cannot be read, is no file, lies elsewhere, or is too large; `strerror` says which.
    """
    if within is not None and not path.resolve().is_relative_to(within.resolve()):
        raise OSError(errno.EACCES, f"it leads out of {within}", str(path))
    # A pipe without a writer would be waited for.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "it is no file", str(path))
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most:,} bytes", str(path))
    return data
