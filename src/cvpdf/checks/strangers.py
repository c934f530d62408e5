"""What looks private and stands in a public edition all the same, whoever put it there.

The values that were taken out are looked for by `secrecy`. This is the other half: what was never recognised cannot be
in that list. The patterns are few and certain, so that none of them stops a résumé for a page count or a version.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# By kind, what nothing else looks like. Texts come in NFKC and lower case, without escapes.
_CERTAIN: dict[str, tuple[re.Pattern[str], ...]] = {
    "email": (
        re.compile(r"mailto:[^\s\"'<>)]+"),
        re.compile(r"(?<![\w.+-])(?!git@)[\w.+-]+@(?!v?\d+\.\d)(?:[\w-]+\.)+[a-z]{2,}"),
    ),
    "phone": (
        re.compile(r"(?:tel|sms|callto):[\d+()%. -]{5,}"),
        re.compile(r"(?<![\d.,-])(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ ‐-―-]?\d{4}[ ‐-―-]?\d{4}(?![\d,-]|\.\d)"),
        re.compile(r"(?<![\w.])\+[1-9]\d{0,2}[ -](?:\(?\d{2,4}\)?[ -]){1,3}\d{3,4}(?<!000 000)(?![\d,-]|\.\d)"),
    ),
    # GB 11643: region, date of birth, serial number, check character
    "id": (re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?!\w)"),),
}
# Those kinds in words.
SEARCHED = ("a telephone number", "an e-mail address", "an identity number")


def strangers(kinds: Sequence[str], haystacks: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Each thing that looks like a value of a kind: the kind, the value masked, and where it stands.

    Args:
        kinds: The kinds of values that are to stand nowhere.
        haystacks: Places and their texts, normalised.
    """
    seen: set[str] = set()
    for kind in kinds:
        for pattern in _CERTAIN.get(kind, ()):
            for where, text in haystacks:
                for match in pattern.finditer(text):
                    if match[0] not in seen:
                        seen.add(match[0])
                        yield kind, _masked(match[0]), where


def _masked(value: str) -> str:
    """Enough of a value for its author to know it, and not for a log to tell it."""
    return value[:3] + "…" + value[-2:]
