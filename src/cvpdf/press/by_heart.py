"""Which WeasyPrint is known by heart: whatever replaces or keeps a part of it is used with these releases alone.

With another release of the series the press does without, and more slowly; another series it does not know at all. The
tests named in each such module say what a release has to pass before it is written here.
"""

from __future__ import annotations

from types import ModuleType

SERIES = "70."
RELEASES = ("70.0",)


def known_by_heart(weasyprint: ModuleType) -> bool:
    """Whether this WeasyPrint's code is what those parts were written against."""
    return weasyprint.__version__ in RELEASES
