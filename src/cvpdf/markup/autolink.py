"""Bare addresses in text → links: people write `github.com/linxb` and expect it to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvpdf.lexicon.letters import LETTERS

# An address ends before CJK text and full-width punctuation (no IRI in a résumé holds them unescaped). Other letters
# are a part of it (RFC 3987): a link to what is left behind an ü would lead to another host.
BODY = rf"[A-Za-z0-9{LETTERS}\-._~/?#@!$&'*+,;=%:\[\]()]"
TLDS = "com|cn|org|net|io|dev|me|jp|kr|tw|hk|edu|gov|app|ai|cc|top|xyz|site|tech|info|moe|blog|page|de|fr|uk|ru|br|in"
ADDRESS = re.compile(
    rf"(?P<mail>(?<![\w.+@/{LETTERS}-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?![\w@{LETTERS}]))"
    rf"|(?P<url>(?<![\w@{LETTERS}])https?://{BODY}+)"
    rf"|(?P<www>(?<![\w@./{LETTERS}-])(?:www\.(?:[\w{LETTERS}-]+\.)+(?:{TLDS})\b(?:/{BODY}*)?"
    rf"|(?:[a-z0-9{LETTERS}-]+\.)+(?:{TLDS})/{BODY}+))",
    re.A,
)
# A host that goes on behind what was taken for its end.
GOES_ON = re.compile(r"[^\W_][\w-]*\.[\w-]")
TRAILING = ".,;:!?'*_~"
MAX_TOKEN = 2000  # longer runs are no address; keeps the search linear


def find_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, link target) of each bare address in `text`, in order."""
    if "@" not in text and "." not in text:
        return
    for match in ADDRESS.finditer(text):
        address = _trimmed(match[0])
        if len(address) <= MAX_TOKEN and not (match["url"] and _is_cut(match[0], text[match.end() :])):
            kind = match.lastgroup
            target = {"mail": "mailto:", "www": "https://"}.get(kind or "", "") + address
            yield match.start(), match.start() + len(address), target if target.isascii() else _in_ascii(target)


def _trimmed(address: str) -> str:
    """Without the punctuation of the sentence around it: a closing parenthesis belongs to it only with its opening."""
    while address and (address[-1] in TRAILING or _closes_nothing(address)):
        address = address[:-1]
    return address


def _in_ascii(address: str) -> str:
    """With its host as the name service has it (RFC 3492): a link shows where it leads, whatever it looks like."""

    def encoded(label: re.Match[str]) -> str:
        return label[0] if label[0].isascii() else "xn--" + label[0].lower().encode("punycode").decode("ascii")

    return re.sub(r"(?<=://)[^/?#]*", lambda host: re.sub(r"[\w-]+", encoded, host[0]), address, count=1)


def _is_cut(address: str, behind: str) -> bool:
    """Whether it ends in the middle of its host, before a letter that `LETTERS` has not: https://m例.example."""
    host = address.partition("://")[2]
    return not any(mark in host for mark in "/?#") and GOES_ON.match(behind) is not None


def _closes_nothing(address: str) -> bool:
    opening = {")": "(", "]": "["}.get(address[-1])
    return opening is not None and address.count(opening) < address.count(address[-1])
