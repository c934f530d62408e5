"""Bare addresses in text → links: people write `github.com/linxb` and expect it to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

# An address ends before CJK text and full-width punctuation (no IRI in a résumé holds them unescaped).
BODY = r"[A-Za-z0-9\-._~/?#@!$&'*+,;=%:\[\]()]"
TLDS = "com|cn|org|net|io|dev|me|jp|kr|tw|hk|edu|gov|app|ai|cc|top|xyz|site|tech|info|moe|blog|page|de|fr|uk|ru|br|in"
ADDRESS = re.compile(
    rf"(?P<mail>(?<![\w.+@/-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?![\w@]))"
    rf"|(?P<url>(?<![\w@])https?://{BODY}+)"
    rf"|(?P<www>(?<![\w@./-])(?:www\.(?:[\w-]+\.)+(?:{TLDS})\b(?:/{BODY}*)?|(?:[a-z0-9-]+\.)+(?:{TLDS})/{BODY}+))",
    re.A,
)
TRAILING = ".,;:!?'*_~"
MAX_TOKEN = 2000  # longer runs are no address; keeps the search linear


def find_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, link target) of each bare address in `text`, in order."""
    if "@" not in text and "." not in text:
        return
    for match in ADDRESS.finditer(text):
        address = _trimmed(match[0])
        if len(address) <= MAX_TOKEN:
            kind = match.lastgroup
            target = {"mail": "mailto:", "www": "https://"}.get(kind or "", "") + address
            yield match.start(), match.start() + len(address), target


def _trimmed(address: str) -> str:
    """Without the punctuation of the sentence around it: a closing parenthesis belongs to it only with its opening."""
    while address and (address[-1] in TRAILING or _closes_nothing(address)):
        address = address[:-1]
    return address


def _closes_nothing(address: str) -> bool:
    opening = {")": "(", "]": "["}.get(address[-1])
    return opening is not None and address.count(opening) < address.count(address[-1])
