"""One value in its many spellings: blanks, hyphens, +86, full-width digits, percent-encoding."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_SEPARATORS = r"[\s\-‐‑–—.·()（）/\u3000*_\\]{0,3}"
_COUNTRY = re.compile(r"^(?:\+|00)\s*(?:86|852|853|886|81|82|1|44|49|33|34|55|7)(?=\D|1\d{10}$|\d{8,})")
# Full-width forms and the ideographic space have one character each way, so that columns stay true.
FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "：，；｜／（）"}


def folded(line: str) -> str:
    """A line with full-width letters and digits as ASCII, character for character."""
    return line.translate(FOLD)


@cache
def spellings(value: str) -> re.Pattern[str]:
    """What finds a value however it is written."""
    plain = unicodedata.normalize("NFKC", value).strip()
    digits = re.sub(r"\D", "", _COUNTRY.sub("", plain))
    letters = re.sub(r"[\d\s+()./\-]", "", plain)
    if len(digits) >= 6 and not letters:
        country = rf"(?:(?:\+|00)\(?\d{{1,3}}\)?{_SEPARATORS})?"
        return re.compile(country + _SEPARATORS.join(_any_form(digit) for digit in digits.lstrip("0") or digits))
    parts = [_any_form(char) for char in plain if not char.isspace()]
    return re.compile(r"[\s\u3000]*".join(parts), re.I)


def _any_form(char: str) -> str:
    code = "".join(f"%{byte:02X}" for byte in char.encode())
    wide = chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else ""
    forms = [re.escape(char), *([re.escape(wide)] if wide else []), re.escape(code)]
    return f"(?:{'|'.join(forms)})"
