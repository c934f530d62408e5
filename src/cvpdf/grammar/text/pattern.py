"""Regular expressions compiled at first use: a résumé needs half of them, and compiling takes longer than reading."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands in for a pattern until one of its methods is called."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._source)
        for method in ("match", "fullmatch", "search", "sub", "split", "finditer", "findall"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`, but later."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
