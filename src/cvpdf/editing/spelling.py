"""One value in its many spellings: blanks, hyphens, +86; what is searched is what is seen of a line (bare)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from cvpdf.lexicon.private_values import BETWEEN_DIGITS

_SEPARATORS = rf"(?:{BETWEEN_DIGITS}|[()（）\u3000*_\\]){{0,3}}"
_COUNTRY = re.compile(r"^(?:\+|00)\s*\(?(?:86|852|853|886|81|82|1|44|49|33|34|55|7)\)?(?=\D|1\d{10}$|\d{8,})")


@cache
def spellings(value: str) -> re.Pattern[str]:
    """What finds a value however it is written."""
    plain = unicodedata.normalize("NFKC", value).strip()
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", _COUNTRY.sub("", plain)))
    letters = re.sub(rf"{BETWEEN_DIGITS}|[\d\s+()./\-]", "", plain)
    if len(digits) >= 6 and not letters:
        country = rf"(?:(?:\+|00)?\(?(?:\+|00)?\d{{1,3}}\)?{_SEPARATORS}(?:\(0\){_SEPARATORS})?)?"
        number = _SEPARATORS.join(digits.lstrip("0") or digits)
        return re.compile(rf"(?<!\d){country}0?{number}(?!\d)")
    parts = [re.escape(char) for char in plain if not char.isspace()]
    start, end = (r"(?<![^\W_])" if plain[:1].isalnum() and plain[:1].isascii() else "",
                  r"(?![^\W_])" if plain[-1:].isalnum() and plain[-1:].isascii() else "")  # fmt: skip
    return re.compile(start + r"[\s\u3000]*".join(parts) + end, re.I)
