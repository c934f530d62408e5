"""Which language a passage is in that its script does not say: a paragraph in Latin letters, ideographs in English.

A wrong language is worse than none, for a screen reader takes it at its word: where two are possible, none is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvpdf.lexicon.languages import LETTERS, language_words
from cvpdf.lexicon.scripts import PLACES, SHARED, SHINJITAI, SIMPLIFIED, TRADITIONAL

KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
_SENTENCE = 6  # words of a paragraph that is a sentence
_SMALL = 3  # different small words of its language that it has


def latin_language(words: Sequence[str], document: str) -> str:
    """The language of a paragraph in Latin letters; empty where that is not plain.

    Args:
        words: Of the paragraph, in lower case.
        document: Language of the document: a paragraph in it, or that may be in it, is not told.
    """
    if len(words) < _SENTENCE or any("\u0400" <= word[:1] <= "\u052f" for word in words):
        return ""
    tables = language_words()
    here = set(words)
    kinds = {
        lang: len(here & table) + any(set(LETTERS.get(lang, "")) & set(word) for word in here)
        for lang, table in tables.items()
    }
    best = max(kinds, key=lambda lang: kinds[lang])
    others = max(number for lang, number in kinds.items() if lang != best)
    return best if kinds[best] >= _SMALL and kinds[best] > 2 * others and not document.startswith(best) else ""


def han_language(text: str) -> str:
    """The language of the ideographs in a text that is none of theirs; empty where nothing says it.

    Kana anywhere say Japanese; else the forms that only one script has; else the places that the text names.
    """
    if len(re.findall(f"[{KANA}]", text)) > 1:
        return "ja"
    chars = set(text)
    forms = {"ja": chars & SHINJITAI, "zh-CN": (chars & SIMPLIFIED) - SHARED, "zh-TW": chars & TRADITIONAL - SHARED}
    alone = {
        lang: found.difference(*(others for name, others in forms.items() if name != lang))
        for lang, found in forms.items()
    }
    telling = [lang for lang, found in alone.items() if found]
    named = [lang for lang, places in PLACES.items() if any(place in text for place in places)]
    if telling == ["zh-TW"]:
        # Korea's and Japan's names of old are written with the same forms.
        return named[0] if len(named) == 1 and named[0] != "zh-CN" else "zh-TW" if not named else ""
    if telling:
        return telling[0] if len(telling) == 1 else ""
    return named[0] if len(named) == 1 else ""
