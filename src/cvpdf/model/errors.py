"""What stops a run: one sentence a user can act on, a hint, and the exit code that goes with it."""

from __future__ import annotations

from typing import TypeVar

AnyError = TypeVar("AnyError", bound=Exception)


LONGEST = 600  # characters of a message: it may quote what somebody wrote


# What a terminal obeys instead of showing it (ECMA-48), and what turns text around (UAX 9).
OBEYED = {
    code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
    for code in (*range(0x20), *range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def shown(text: str) -> str:
    """Text that others may have written, for a terminal: controls as the escapes that programmers know."""
    return text.translate(OBEYED)


def clipped(message: str) -> str:
    """A message without the middle of what is too long to be read; its end says what was expected."""
    message = shown(message)
    return message if len(message) <= LONGEST else f"{message[: LONGEST // 2]} … {message[-LONGEST // 3 :]}"


class CvpdfError(Exception):
    """A failure that a user can understand and mend; anything else is a bug of ours and shows its traceback.

    Args:
        message: One sentence that names the thing, its value and what was expected.
        hint: What to do about it; empty where nothing useful can be said.
    """

    exit_code = 4

    def __str__(self) -> str:
        """The sentence alone."""
        return self.message

    def __init__(self, message: str, hint: str = "") -> None:
        message = clipped(message)
        super().__init__(message, hint)  # both, so that an error survives being pickled
        self.message = message
        self.hint = shown(hint)


class UsageError(CvpdfError):
    """The command was called with words it does not know."""

    exit_code = 2


class SourceError(CvpdfError):
    """A file cannot be read, decoded or written."""

    exit_code = 3


class ConfigError(CvpdfError):
    """Front matter or configuration holds a key or a value that is not allowed."""

    exit_code = 3


class FontError(CvpdfError):
    """A face is missing, damaged, or cannot be cut."""


class ThemeError(CvpdfError):
    """A theme does not exist or does not keep the contract of themes."""


class TypesetError(CvpdfError):
    """The press could not set the galley."""


class CrashError(CvpdfError):
    """The process that worked on one of many résumés was killed, or met a fault of ours.

    Attributes:
        trace: The way to that fault, as Python tells it, for whoever reports it; empty where there was none.
    """

    trace = ""


def bare(error: AnyError) -> AnyError:
    """An error without the way to it, to be sent to another process.

    Where tblib is at work (Dask brings it) tracebacks are pickled too, and that of a page nested too deeply cannot be.
    """
    error.__traceback__ = error.__context__ = error.__cause__ = None
    return error
