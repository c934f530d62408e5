"""Which language a résumé is written in, from its characters, and from its small words where those are Latin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.languages import LETTERS, UKRAINIAN, language_words
from cvpdf.lexicon.scripts import SHARED, SHINJITAI, SIMPLIFIED, TRADITIONAL
from cvpdf.lexicon.sections import section_kinds, titles_of

# A word of a sentence: not one of an address, not the E of E-Mail.
_WORD = re.compile(r"(?<![\w@./-])[^\W\d_]+(?![\w@/-]|\.\w)")
# So many small words say what language a text is in; a name and a title do not.
_ENOUGH = 4
# So many titles of sections do, where hardly a sentence is told; they are no longer than this.
_TITLES = 2
# In Ukrainian every twelfth letter is one that Russian has not.
_UKRAINIAN = 50
_TITLE = 40


def detect_language(texts: Iterable[str]) -> str:
    """zh-Hans, zh-Hant, ja, ko, ru, uk, or a language in Latin letters, from what is written.

    Kana decide for Japanese where they are more than a trace (a Chinese résumé may name a few Japanese things), Hangul
    for Korean likewise; a text with next to no CJK is Russian or Ukrainian by its letters, or German, French, Polish …
    by its small words, else by the titles of its sections, and English in doubt.
    """
    texts = list(texts)
    counts = {"han": 0, "kana": 0, "hangul": 0, "latin": 0, "hans": 0, "hant": 0, "shin": 0}
    for text in texts:
        for char in text:
            if char < "\u0250":
                counts["latin"] += char.isalpha()
            elif char >= "\u3041":
                _count(char, counts)
    decided = _decide(counts)
    return _latin_language(texts) if decided == "en" else decided


def _latin_language(texts: list[str]) -> str:
    text = " ".join(texts).casefold()
    letters = sum(map(str.isalpha, text))
    if sum("\u0400" <= char <= "\u04ff" for char in text) * 3 > letters:
        return "uk" if sum(text.count(letter) for letter in UKRAINIAN) * _UKRAINIAN > letters else "ru"
    tokens = Counter(_WORD.findall(text))
    scores = {lang: sum(tokens[word] for word in words) for lang, words in language_words().items()}
    for lang, own in LETTERS.items():
        scores[lang] += sum(text.count(letter) for letter in own)
    kinds = {lang: sum(word in tokens for word in words) for lang, words in language_words().items()}
    told = [lang for lang in scores if min(scores[lang], kinds[lang]) >= _ENOUGH]
    best = max(told, key=lambda lang: (scores[lang], lang == "en"), default="en")
    if best != "en" and scores[best] * 2 > scores["en"] * 3:
        return best
    return _titled_language(texts) if kinds["en"] < _ENOUGH else "en"


def _titled_language(texts: list[str]) -> str:
    """The language that most of the lines that are titles are in: Berufserfahrung, Ausbildung."""
    lines = {fold(line) for text in texts for line in text.splitlines() if len(line) <= _TITLE}
    known = lines & section_kinds().keys()
    english = len(known & titles_of("en"))
    if len(known) <= english:  # as nearly always: the tables of the others need not be read
        return "en"
    counts = {lang: len(known & titles_of(lang)) for lang in language_words() if lang != "en"}
    best = max(counts, key=lambda lang: counts[lang])
    return best if counts[best] >= _TITLES and counts[best] > english else "en"


def _count(char: str, counts: dict[str, int]) -> None:
    if "\u3041" <= char <= "\u30ff" and char not in "・ー":
        counts["kana"] += 1
    elif "\uac00" <= char <= "\ud7a3":
        counts["hangul"] += 1
    elif "\u3400" <= char <= "\u9fff" or char >= "\U00020000":
        counts["han"] += 1
        counts["hans"] += char in SIMPLIFIED and char not in SHARED
        counts["hant"] += char in TRADITIONAL
        counts["shin"] += char in SHINJITAI


def _decide(counts: dict[str, int]) -> str:
    han, kana, hangul = counts["han"], counts["kana"], counts["hangul"]
    cjk = han + kana + hangul
    if cjk * 6 < counts["latin"]:  # CJK names in an English résumé; two ideographs are a word, five letters another
        return "en"
    if hangul * 4 > cjk:
        return "ko"
    own = counts["shin"] if counts["hans"] <= counts["shin"] else 0  # kanji that only Japanese writes so
    if kana * 8 > cjk or (kana * 14 > cjk and own) or (own * 60 > han and (kana > 2 or own * 20 > han)):
        return "ja"
    if cjk == 0:
        return "en"
    return "zh-Hant" if counts["hant"] > counts["hans"] else "zh-Hans"
