"""What a library says through its logger, kept for whoever uses it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


@contextmanager
def overheard(name: str) -> Iterator[list[str]]:
    """The warnings and worse of a logger, as they come; nobody else is told meanwhile.

    Args:
        name: Of the library's logger.
    """
    logger, ear = logging.getLogger(name), _Ear()
    before = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [ear], False
    try:
        yield ear.texts
    finally:
        logger.handlers, logger.propagate = before
