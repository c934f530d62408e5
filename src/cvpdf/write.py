"""Stage 9, bytes → path: all or nothing. Whatever happens, the file that was there is whole, or the new one is."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path
from typing import NamedTuple

from cvpdf.leaving import undisturbed
from cvpdf.model.errors import SourceError

NEW_FILE = 0o666


class Kind(NamedTuple):
    """A kind of file: what a person calls it, and how every one of them begins."""

    name: str
    start: bytes


PDF_FILE = Kind("PDF", b"%PDF-")


def write(data: bytes, path: Path, kind: Kind = PDF_FILE, *, follow: bool = True) -> None:
    """Write a file by way of a temporary one in the same folder; its folder is made if it is missing.

    A symbolic link is followed, and the file it names replaced; an existing file keeps its mode.

    Args:
        data: The whole file.
        path: Where it goes.
        kind: What it is; only a file of the same kind is replaced.
        follow: Write through a link at the place itself; else it is replaced, however late it was laid.

    Raises:
        SourceError: The folder or the file cannot be written, or the file there is of another kind; it is untouched.
    """
    target = Path(os.path.realpath(path)) if follow else Path(os.path.realpath(path.parent), path.name)
    try:
        _check_place(path, target, kind)
    except OSError as error:  # a name that is too long, a loop of links
        raise SourceError(f"{path} cannot be written: {error.strerror}.", "Name another place with -o.") from None
    temporary = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with undisturbed():  # an end that is asked for meanwhile finds the file owned
            handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
        temporary = None
    except OSError as error:
        hint = "The file that was there is unchanged." if target.exists() else "Name another place with -o."
        raise SourceError(f"{path} cannot be written: {error.strerror}.", hint) from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):  # it lies in a folder that is full or read-only already
                Path(temporary).unlink()


def _check_place(path: Path, target: Path, kind: Kind) -> None:
    if target.is_dir():
        raise SourceError(f"{path} is a folder, not a file.", f"Name a file, such as {path / 'resume.pdf'}.")
    if target.exists() and not target.is_file():
        raise SourceError(f"{path} is a device or a pipe, not a file.", "`-o -` writes to standard output.")
    if target.exists():
        _check_replaceable(path, target, kind)
    else:
        _check_folders(path, target)


def _check_replaceable(path: Path, target: Path, kind: Kind) -> None:
    """Only a file of the same kind may be replaced: `-o resume.md` must not cost anyone a résumé."""
    try:
        with target.open("rb") as file:
            start = file.read(len(kind.start))
    except OSError as error:
        raise SourceError(f"{path} cannot be replaced: {error.strerror}.", "Name another place with -o.") from None
    if start and start != kind.start:
        message = f"{path} is there already and is no {kind.name}."
        raise SourceError(message, "Name another place with -o, or remove it.")


def _check_folders(path: Path, target: Path) -> None:
    for parent in target.parents:
        if parent.exists():
            if not parent.is_dir():
                message = f"{path} cannot be written: {parent.name} is not a folder."
                raise SourceError(message, "Name another place with -o.")
            return


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, or what the user's umask gives a new one (mkstemp makes 0600)."""
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return NEW_FILE & ~umask
