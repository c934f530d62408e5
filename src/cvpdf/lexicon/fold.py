"""One spelling for comparing: `Work  Experience:`, `💼 WORK EXPERIENCE` and `work experience` are the same word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

CJK = "\u2e80"  # from here on a character is CJK, for telling scripts apart; wide classes are slow to compile in `re`
# Strokes that part one thing on a line from the next; for a set in a pattern.
BARS = "|｜│¦‖∣❘￨"


def is_hangul(char: str) -> bool:
    """Whether a character is a syllable of Korean."""
    return "\uac00" <= char <= "\ud7a3"


_APOSTROPHE = re.compile("['’ʼ`´]")
_OTHER = re.compile(r"[^\w&+#]+|_")
# Turkish has an i with a dot and one without, each with a capital of its own: İŞ, IŞIK and iş, ışık.
_DOTS = {ord("ı"): "i", 0x307: None}
_WIDE = re.compile("[\u2e80-\U0010ffff]")
_AND = re.compile(r"(?<=\S )(?:and|und|y|e(?! mail)|et|и)(?= \S)")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text without case, punctuation, pictures and the spaces that CJK text is spread out with."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("&", " & ").translate(_DOTS)
    folded = _OTHER.sub(" ", _APOSTROPHE.sub("", folded))
    return _closed_up(_AND.sub("&", folded).split())


def _closed_up(tokens: list[str]) -> str:
    """Han and Hangul words are written with and without spaces: 姓　名, 기본 정보."""
    out = ""
    for token in tokens:
        apart = out and out[-1] < CJK and token[0] < CJK
        out += f" {token}" if apart else token
    return out


def words(row: str) -> list[str]:
    """The words of a table's row, folded: what stands between commas.

    Tables are written in small letters and plain punctuation, so that this cheap way is enough; a test proves it.
    """
    row = row.casefold().replace("'", "").replace("ı", "i").replace(" и ", " & ").replace("・", "")
    found = row.strip(", ").split(", ") if row else []
    if row.count(" ") == row.count(", ") or _WIDE.search(row) is None:  # at each start, of 27,000 words
        return found
    return [word.replace(" ", "") if " " in word and max(word) > CJK else word for word in found]
