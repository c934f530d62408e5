"""A text as words, whatever its spaces, lines, dashes and quotes: what two texts are compared by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

# One Han character, kana or Hangul syllable is a word (pdf.md, "Fidelity"); so are the signs that make `C++` another
# language than `C`.
_CJK = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-"
    "\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\u1100-\u11ff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
_TOKEN = re.compile(rf"[{_CJK}]|[+#%&@$¥€£₩]|(?:(?![{_CJK}])[^\W_])+")
# Format characters (Unicode category Cf), variation selectors, and what a damaged ToUnicode map puts in their place.
_FOLDED_AWAY = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufffe]"
)
_FOLDS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹘﹣－〜～∼⁓˗", "-"),
        **dict.fromkeys("•·∙●▪◦‣⁃・･‧⋅", "•"),
        **dict.fromkeys("“”„‟«»〝〞〟＂", '"'),
        **dict.fromkeys("‘’‚‛′＇`´", "'"),
    }
)


# Numbers in a circle or parentheses, which NFKC would glue to a number behind them: ①2014 is not 12014.
_NUMBERED = re.compile(
    "([\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf])"
)


@lru_cache(maxsize=1024)  # the lines of a résumé, which come from its source and from its pages, and again when watched
def fold(text: str) -> str:
    """The text in a form in which variants of one character are equal.

    NFKC, no format characters, one kind of dash, bullet and quote, no case.
    """
    return (
        unicodedata.normalize("NFKC", _NUMBERED.sub(r" \1 ", _FOLDED_AWAY.sub("", text))).translate(_FOLDS).casefold()
    )


def tokens_of(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return _TOKEN.findall(fold(text))


def unwrapped(lines: Iterable[Sequence[str]], long: AbstractSet[str]) -> list[str]:
    """The words of lines, those of `long` that were broken at line ends in one piece again."""
    found: list[str] = []
    start = -1  # of a word that may go on in the next line, among those found
    for line in lines:
        words = list(line)
        if start >= 0 and words:
            joined = "".join(found[start:]) + words[0]
            if joined in long:
                found[start:] = [joined]
                words, start = words[1:], -1
            elif len(words) > 1 or not any(word.startswith(joined) for word in long):
                start = -1
        found += words
        if start < 0 and words:
            start = len(found) - 1
    return found
