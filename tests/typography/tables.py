"""Which character may stand where: the measuring program's own tables, written from the sources and not from the code.

- CLREQ 3.1.5 (w3.org/TR/clreq/#prohibition_rules_for_line_start_end)
- JLREQ 3.1.7, 3.1.8 and appendix A (w3.org/TR/jlreq/#characters_not_starting_a_line)
- KLREQ 4.2 (w3.org/TR/klreq/#line-break)
- UAX #14 (unicode.org/reports/tr14/)
"""

from __future__ import annotations

import re

SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
NEVER_FIRST = set("，。、：；！？）】」』》〉〕］｝”’～〜~—…·・%％‰℃/／々〻ーヽヾゝゞ→,.;:!?)]}") | set(SMALL_KANA)
NEVER_LAST = set("（【「『《〈〔［｛“‘#＃￥$＄@＠&＆([{")
# Full-width marks with a blank half: after the ink, before it. Those of Taiwan and Hong Kong stand in the middle.
BLANK_AFTER = set("，。、．）】」』》〉〕］｝")
BLANK_BEFORE = set("（【「『《〈〔［｛")
CENTRED_IN_TAIWAN = set("，。、．")
PUNCTUATION = set("，。、．：；！？）】」』》〉〕］｝（【「『《〈〔［｛“”‘’…—,.;:!?()[]{}'\"")


def is_ideograph(char: str) -> bool:
    """Han and kana, without marks."""
    code = ord(char)
    return (
        (0x3041 <= code <= 0x30FF and char not in "・゠ー") or 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF
        or code >= 0x20000 or char in "々〇ー"
    )  # fmt: skip


def is_hangul(char: str) -> bool:
    """A syllable."""
    return 0xAC00 <= ord(char) <= 0xD7A3


def is_latin(char: str) -> bool:
    """A letter or digit of a script with words."""
    return char.isalnum() and ord(char) < 0x1100


# What CLREQ 3.1.5.3 and JLREQ 3.1.10 call unbreakable. Each may stand in a line or in none, but never in two.
UNBREAKABLE = re.compile(
    r"(?:19|20)\d\d[-./]\d\d?(?:[-./]\d\d?)?"
    r"|(?:19|20)\d\d ?[年년](?: ?\d\d? ?[月월](?: ?\d\d? ?[日일])?)?"
    r"|v?\d+(?:\.\d+)+"
    r"|\d[\d,.]*(?:%|％|‰|℃|ms|kB|[KMGT]B|QPS|[万亿億萬]?[个個人台年月日天次名倍元円])"
    r"|C\+\+|C#|F#|\.NET|CI/CD|TCP/IP|A/B|I/O"
    r"|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+"
    r"|[A-Za-z]+"
)
ADDRESS = re.compile(r"https?://\S+|[\w.+-]+@[\w.-]+|(?:[\w-]+\.)+(?:com|org|net|io|dev|cn|jp|kr|tw)\b\S*", re.A)
# After these a URL may break, and before those (Chicago 17, 7.46).
URL_AFTER, URL_BEFORE = set("/:"), set(".,@?&=#~%_-/")
