"""Whose résumé it is (rule N, docs/markdown.md): what may be a person's name, and how it is cut out of a title."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cvpdf.grammar.pattern import lazy
from cvpdf.grammar.roles import piece_kind
from cvpdf.grammar.titles import is_document_title, read_title
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.jobs import LATIN_MODIFIERS, latin_jobs
from cvpdf.lexicon.labels import contact_labels, header_labels
from cvpdf.lexicon.names import (
    CHINESE,
    CHINESE_DOUBLE,
    JAPANESE,
    KOREAN,
    MASKS,
    PARTICLES,
    POSTNOMINALS,
    title_ends,
    title_starts,
)
from cvpdf.lexicon.places import places

_LATIN_WORD = lazy(r"^[^\W\d_](?:[^\W\d_]|['’.\-])*$")
_REMARK = lazy(r"\s*[（(\[][^（()）\[\]]{1,40}[)）\]]\s*$")
_SPLIT = lazy(r"\s*[|｜·•/／,，、:：\t]\s*|\s+[-–—―~]+\s*|\s*[-–—―~]+\s+|(?<=[^ -~])[-–—―](?=\S)|\s{2,}")


class NameFound(NamedTuple):
    """A name and where it stands in its line.

    Attributes:
        name: As written.
        start: Offset in the line.
        stop: Offset behind it.
        dropped: Words of the title that said only that this is a résumé, with their offsets.
    """

    name: str
    start: int
    stop: int
    dropped: tuple[tuple[int, int], ...] = ()


def is_name(text: str, *, lenient: bool = False) -> bool:
    """Whether a text is a person's name.

    Args:
        text: The candidate, without label.
        lenient: Where a name is expected (a first heading, a label) unknown surnames and nicknames will do.
    """
    return _is_name(text.strip(), lenient)


@lru_cache(maxsize=512)
def _is_name(text: str, lenient: bool) -> bool:
    bare = _REMARK.sub("", text).strip()
    if not bare or len(bare) > 48 or re.search(r"[@。！？!?;；:：=<>{}#$%^&]|https?|\d", bare):
        return False
    bare = _without_letters(bare)
    if _is_word_of_resumes(bare):
        return False
    if max(bare) >= "\u2e80":
        return _is_cjk_name(bare, lenient=lenient)
    return _is_latin_name(bare, lenient=lenient)


def _without_letters(name: str) -> str:
    """A name without the degrees behind it: Daniel Okafor, PhD."""
    while True:
        head, _, last = name.replace(",", " , ").strip(" ,").rpartition(" ")
        if not head.strip(" ,") or fold(last) not in POSTNOMINALS or last.islower():
            return name
        name = head.replace(" , ", ", ").strip(" ,")


def _is_word_of_resumes(text: str) -> bool:
    folded = fold(text)
    title = read_title(text)
    if is_document_title(text) or (title is not None and title.exact) or folded in places():
        return True
    if folded in contact_labels() or folded in header_labels():
        return True
    if any(
        word in folded
        for word in (
            "简历",
            "履歷",
            "簡歷",
            "履历",
            "職務経歴",
            "履歴書",
            "이력서",
            "resume",
            "curriculum",
            "your name",
            "姓名",
            "经历",
            "經歷",
            "大学",
            "大學",
            "公司",
            "中文版",
            "英文版",
            "版本",
        )
    ):
        return True
    kind = piece_kind(text)
    if kind in ("position", "degree", "employment") and not _surname(folded):
        return True
    return kind in ("position",) and len(folded) > 4


def _surname(name: str) -> bool:
    return name[:1] in CHINESE or name[:2] in CHINESE_DOUBLE


def _is_cjk_name(text: str, *, lenient: bool) -> bool:
    half = _cjk_half(text)
    if half:
        return _is_cjk_name(half, lenient=lenient)
    packed = re.sub(r"\s+", "", text)
    if 2 <= len(packed) <= 5 and all(map(_is_hangul, packed)):
        return packed[:1] in KOREAN or packed[:2] in KOREAN or (lenient and len(packed) <= 4)
    if 2 <= len(packed) <= 16 and all(_is_kana(char) or char == "・" for char in packed):
        return lenient or " " in text
    if 0 < len(packed) <= 20 and all(_is_han(char) or char in "·•・" for char in packed):
        return _is_han_name(text, packed, lenient=lenient)
    if len(packed) <= 4 and _surname(packed) and packed[1:].strip(MASKS) in ("", packed[-1]):
        return True
    kanji_kana = 2 <= len(packed) <= 8 and _is_han(packed[0]) and _is_kana(packed[-1])
    kanji_kana = kanji_kana and all(_is_han(char) or _is_kana(char) for char in packed)
    return kanji_kana and (packed[:2] in JAPANESE or (lenient and " " in text))


def _cjk_half(text: str) -> str:
    """The CJK name in `林小北 Xiao Lin` or `Xiao Lin 林小北`; empty for other texts."""
    cjk = "".join(char for char in text if char > CJK)
    latin = "".join(char for char in text if char < CJK).strip()
    whole = text.startswith(cjk) or text.endswith(cjk)
    letters = latin.replace(" ", "").replace(".", "").replace("-", "").replace("'", "")
    return cjk if 2 <= len(cjk) <= 5 and letters.isalpha() and whole else ""


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char in "々〇" or char >= "\U00020000"


def _is_kana(char: str) -> bool:
    return "\u3041" <= char <= "\u3096" or "\u30a1" <= char <= "\u30ff"


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _is_han_name(text: str, packed: str, *, lenient: bool) -> bool:
    if "·" in packed.strip("·"):
        return True
    if any(char in "·•・" for char in packed):
        return False
    spaced = text != packed and len(re.split(r"\s+", text)) == 2
    if any(packed[:size] in JAPANESE for size in (1, 2, 3)) and 2 <= len(packed) <= 6:
        return True
    if 2 <= len(packed) <= 4 and _surname(packed):
        return len(packed) <= 3 or packed[:2] in CHINESE_DOUBLE or spaced or lenient
    return (lenient or spaced) and 2 <= len(packed) <= 5


def _is_latin_name(text: str, *, lenient: bool) -> bool:
    words = text.split()
    if not words or len(words) > 5 or not all(_LATIN_WORD.match(word) for word in words):
        return False
    folded = [fold(word) for word in words]
    if any(word in latin_jobs() for word in folded) or all(word in LATIN_MODIFIERS for word in folded):
        return False
    if len(words) == 1:
        return lenient and len(words[0]) > 1
    capital = all(word[0].isupper() or word.lower() in PARTICLES for word in words)
    return capital or (lenient and len(words) <= 3)


def name_in_title(text: str, *, lenient: bool) -> NameFound | None:
    """The name in a title line: `林小北的简历`, `Resume of Xiao Lin`, `林小北 - Web开发工程师`, `林小北 男 tel: …`."""
    if len(text) > 160 or is_document_title(text):
        return None
    core, dropped = _without_title_words(text)
    start, stop = core
    whole = text[start:stop]
    if is_name(whole, lenient=lenient):
        return _found(text, start, stop, dropped)
    pieces = _spans(text, start, stop, _SPLIT)
    for low, high in pieces if len(pieces) > 1 else ():
        if is_name(text[low:high], lenient=lenient and low == start and piece_kind(text[low:high]) == "unknown"):
            rest = tuple(span for span in pieces if is_document_title(text[slice(*span)]))
            return _found(text, low, high, (*dropped, *rest))
    tokens = _spans(text, start, stop, re.compile(r"\s+"))
    if len(tokens) > 1 and max(text[slice(*tokens[0])]) > "\u2e80" and is_name(text[slice(*tokens[0])]):
        return _found(text, *tokens[0], dropped)
    return None


def _found(text: str, start: int, stop: int, dropped: tuple[tuple[int, int], ...]) -> NameFound:
    return NameFound(text[start:stop], start, stop, dropped)


def _spans(text: str, start: int, stop: int, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """The pieces between separators, as offsets, empty ones left out."""
    spans, at = [], start
    for match in pattern.finditer(text, start, stop):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, stop))
    return [(low, high) for low, high in spans if text[low:high].strip()]


def _without_title_words(text: str) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """The span without 的简历, Resume of …, and the spans of those words."""
    start, stop = len(text) - len(text.lstrip()), len(text.rstrip())
    dropped: list[tuple[int, int]] = []
    low = text.casefold()
    for word in title_ends():
        if low.endswith(word, start, stop) and stop - len(word) > start:
            before = text[stop - len(word) - 1]
            if word[0].isalpha() and word[0] < "\u2e80" and before.isalnum() and before < "\u2e80":
                continue
            dropped.append((stop - len(word), stop))
            stop = len(text[: stop - len(word)].rstrip(" -–—_|·:："))
            break
    for word in title_starts():
        if low.startswith(word, start) and start + len(word) < stop:
            after = text[start + len(word)]
            if word[-1] < "\u2e80" and after.isalnum():
                continue
            dropped.append((start, start + len(word)))
            rest = text[start + len(word) : stop]
            start = stop - len(rest.lstrip(" -–—_|·:：,，"))
            break
    return (start, stop), tuple(dropped)
