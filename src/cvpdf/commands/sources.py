"""The bytes that a command reads: a file, or standard input."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from cvpdf.commands.errands import STDIN, line_of
from cvpdf.model.errors import SourceError

STDIN_NAME = "<stdin>"
MOST_READ = 100_000_000  # bytes of any file: a PDF that is checked; a résumé has far fewer (model/policy.py)
FEW = 5  # names of files that a hint has room for
USUAL_NAME = re.compile(r"resume|cv\b|简历|履歷|職務経歴|이력서", re.I)


def read_bytes(source: str, most: int = MOST_READ) -> bytes:
    """The bytes of a file, or of standard input; one more than `most` is enough to say that there are too many.

    Raises:
        SourceError: There is no such file, it is a folder, it may not be read, or nothing here is as large.
    """
    if source == STDIN:
        return sys.stdin.buffer.read(most + 1)
    line = line_of(source)
    if line:
        from cvpdf.commands.named import read_line

        return read_line(*line)
    path = Path(source)
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
        if len(data) > MOST_READ:
            raise SourceError(f"{source} is larger than {MOST_READ:,} bytes.")
        return data
    except FileNotFoundError:
        raise SourceError(f"There is no file {source}.", _nearby(path)) from None
    except IsADirectoryError:
        raise SourceError(f"{source} is a folder.", _within(path)) from None
    except OSError as error:
        raise SourceError(f"{source} cannot be read: {error.strerror}.") from None


def _within(folder: Path) -> str:
    """Which of a folder's files may be meant: those whose names say résumé, else all of them, if they are few."""
    found = sorted(map(str, folder.glob("*.md")))
    found = [each for each in found if USUAL_NAME.match(Path(each).name)] or found
    if not found:
        return "No Markdown file (*.md) is in it."
    if len(found) > FEW:
        return "Name one of its files."
    return f"Did you mean {' or '.join(filter(None, (', '.join(found[:-1]), found[-1])))}?"


def _nearby(path: Path) -> str:
    from difflib import get_close_matches

    try:
        made = {".pdf"} - {path.suffix}  # what was made from it is not what was meant
        names = [each.name for each in path.parent.iterdir() if each.suffix not in made]
    except OSError:
        return f"There is no folder {path.parent} either."
    close = get_close_matches(path.name, names, 1, 0.7)
    return f"Did you mean {path.parent / close[0]}?" if close else ""
