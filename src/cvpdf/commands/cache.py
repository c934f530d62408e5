"""`cvpdf cache`: what is kept of earlier builds, where, and how to be rid of it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from cvpdf.model.errors import SourceError
from cvpdf.standing import COMMANDS, MANY, cache_folder, records

PARTS = (COMMANDS, MANY)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("action", nargs="?", choices=("clear",), help="remove all of it; nothing but time is lost")


def run(options: argparse.Namespace) -> int:
    """Say where the cache is, how many builds are in it and how large it is; or clear it.

    Raises:
        SourceError: It cannot be removed.
    """
    if options.action == "clear":
        _clear()
    sys.stdout.write(f"{summary()}\n")
    return 0


def summary() -> str:
    """`12 builds, 24 kB in ~/.cache/cvpdf`."""
    folder = cache_folder(os.environ)
    if folder is None:
        return "none: neither HOME nor XDG_CACHE_HOME says where"
    kept = _kept()
    size = sum(size for _, size, _ in kept)
    return f"{len(kept)} build{'' if len(kept) == 1 else 's'}, {size / 1000:.0f} kB in {Path(folder).parent}"


def _kept() -> list[tuple[int, int, str]]:
    """The records of all parts."""
    return [record for part in PARTS for record in records(cache_folder(os.environ, part) or os.devnull)]


def _clear() -> None:
    for _, _, path in _kept():
        try:
            Path(path).unlink(missing_ok=True)
        except OSError as error:
            raise SourceError(f"{path} cannot be removed: {error.strerror}.") from None
