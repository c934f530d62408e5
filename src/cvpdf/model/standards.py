"""Which standards a PDF is to conform to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cvpdf.model.errors import ConfigError

_ARCHIVE = re.compile(r"pdf/a-([23])([abu])")


@dataclass(frozen=True, slots=True)
class Standards:
    """What the file claims, and is checked for.

    Attributes:
        accessible: PDF/UA-1 (ISO 14289-1). The file is tagged in any case.
        archive: The part of ISO 19005: 2 or 3; 0 for no PDF/A.
        level: `b`, `u` or `a`: the page's look, its text too, its structure too.
    """

    accessible: bool = True
    archive: int = 2
    level: str = "u"

    def __str__(self) -> str:
        """`pdf/ua-1+pdf/a-2u`."""
        names = ["pdf/ua-1"] if self.accessible else []
        names += [f"pdf/a-{self.archive}{self.level}"] if self.archive else []
        return "+".join(names) or "none"


DEFAULT = Standards()


def variants() -> Iterator[str]:
    """Every name that `standards_of` knows, as it is usually written."""
    archives = [f"pdf/a-{part}{level}" for part in (2, 3) for level in "bua"]
    yield from (str(DEFAULT), "none", "pdf/ua-1", *archives)
    yield from (name for archive in archives if (name := f"pdf/ua-1+{archive}") != str(DEFAULT))


def standards_of(text: str) -> Standards:
    """`pdf/ua-1`, `pdf/a-2u`, both with a plus sign between them, or `none`.

    Raises:
        ConfigError: It is none of those.
    """
    accessible, archive, level = False, 0, ""
    names = text.lower().replace(" ", "").split("+")
    for name in [] if names == ["none"] else names:
        match = _ARCHIVE.fullmatch(name)
        if match and not archive:
            archive, level = int(match[1]), match[2]
        elif name == "pdf/ua-1" and not accessible:
            accessible = True
        else:
            hint = "pdf/ua-1, pdf/a-2b, -2u, -2a, -3b, -3u, -3a, one of each with + between them, or none."
            raise ConfigError(f"{text!r} is no PDF variant.", hint)
    return Standards(accessible, archive, level)
