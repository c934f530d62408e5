"""Whose résumé it is (rule N, docs/markdown.md): what may be a person's name, and how it is cut out of a title."""

from __future__ import annotations

import re
from functools import lru_cache

from cvpdf.grammar.text.lines import icon_stop
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import has_legal_form, piece_kind
from cvpdf.grammar.words.titles import is_document_title, read_title
from cvpdf.lexicon.fold import CJK, fold, is_hangul
from cvpdf.lexicon.jobs import LATIN_MODIFIERS, latin_jobs
from cvpdf.lexicon.labels import contact_labels, header_labels
from cvpdf.lexicon.names import (
    ALSO_NAMES,
    CHINESE,
    CHINESE_DOUBLE,
    JAPANESE,
    JAPANESE_SPACED,
    KOREAN,
    MASKS,
    NO_NAME,
    PARTICLES,
    POSTNOMINALS,
)
from cvpdf.lexicon.places import places
from cvpdf.lexicon.sections import section_kinds, title_words

_LATIN_WORD = lazy(r"^[^\W\d_](?:[^\W\d_]|['’.\-])*$")
_REMARK = lazy(r"\s*[（(\[【](?![^（()）]*\w@\w)[^（()）\[\]【】]{1,40}[)）\]】]\s*$")
# Bartholomew "Bart" Njoroge, Xiaobei (Bob) Lin: what friends say.
_NICKNAME = lazy(r"(?<=\s)(?:[\"“'‘][^\"”'’\s]{1,16}[\"”'’]|[（(][^（()）\s]{1,16}[)）])(?=\s)")
# S.M, K. T.: initials in a skill sheet, believed behind a label.
_INITIALS = lazy(r"^[A-Z]\s?[.．·・]\s?[A-Z]\s?[.．]?$")
_PLACEHOLDER = lazy(r"^(?:[xX×＊*某○〇]{2,}|某某某?|[Nn]ame|(?:first|given)\s?name.*)$", re.I)
# A name where one is expected, as in a published example; elsewhere what a theme left.
_EXAMPLE = lazy(r"^(?:john|jane) doe$", re.I)
# Words that stand in no name: 干过的地方. A part of one may begin with some: 與那覇 美咲, 出羽 和之.
_PHRASE = lazy(r"[的了过我你们們]|(?<=\S)(?:[会會]|[和與与及](?=\S))")
# What is said of somebody, and by its end no name: 東京都在住.
_SAID = lazy(
    r"(?:在住|出身|生まれ|勤務|在籍|在学|所属|現在|以上|更新|予定|希望|未定|不問|可能|歓迎|来歴|次第|まとめ|について)$"
)
_HONORIFIC = lazy(r"^(?:(?:(?:Ing|Dipl\.-Ing|Sr|Sra)\.|(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?)\s+(?=\S))+")


# What stands over the columns of a table about the person, or over the contents.
_COLUMNS = frozenset(
    "項目 項目名 内容 內容 项目 项目名 项目名称 区分 種別 分類 分类 类别 類別 名称 说明 說明 詳細 备注 備考 "
    "항목 내용 구분 설명 目录 目錄 目次 もくじ 목차".split()
)


def is_name(text: str, *, lenient: bool = False) -> bool:
    """Whether a text is a person's name.

    Args:
        text: The candidate, without label.
        lenient: Where a name is expected (a first heading, a label) unknown surnames and nicknames will do.
    """
    return _is_name(text.strip(), lenient)


# What stands before how a name is read is no name.
_READINGS = ("ふりがな", "フリガナ", "よみがな", "ヨミガナ", "ﾌﾘｶﾞﾅ")


@lru_cache(maxsize=512)
def _is_name(text: str, lenient: bool) -> bool:
    bare = _NICKNAME.sub("", bare_name(text))
    if not bare or len(bare) > 48 or re.search(r"[@。！？!?;；:：=<>{}#$%^&]|https?|\d", bare):
        return False
    if "..." in bare or "…" in bare or _PLACEHOLDER.match(bare) or bare.startswith(_READINGS):
        return False
    if _SAID.search(bare) or _is_word_of_resumes(bare) or (not lenient and _EXAMPLE.match(bare)):
        return False
    if max(bare) >= "\u2e80":
        return _is_cjk_name(bare, lenient=lenient)
    return _is_latin_name(bare, lenient=lenient)


def bare_name(name: str) -> str:
    """A name without what is written around it: pictures, its reading in brackets, Dr., PhD."""
    name = without_icons(name)
    bare = _REMARK.sub("", name).strip() or name
    return _HONORIFIC.sub("", _without_letters(bare))


def without_icons(text: str) -> str:
    """A text without the pictures before and behind it."""
    back = icon_stop(text[::-1])
    return text[min(icon_stop(text), len(text)) : len(text) - back].strip() if back < len(text) else ""


def _without_letters(name: str) -> str:
    """A name without the degrees behind it: Daniel Okafor, PhD; Ada Wong, MS, ISCM."""
    first, *behind = re.split(r"\s*,\s*", name.strip(" ,"))
    known = [fold(part).replace(" ", "") in POSTNOMINALS for part in behind]
    if any(known) and all(told or _LETTERS.fullmatch(part) for told, part in zip(known, behind, strict=True)):
        name = first
    while True:
        head, _, last = name.replace(",", " , ").strip(" ,").rpartition(" ")
        if not head.strip(" ,") or fold(last).replace(" ", "") not in POSTNOMINALS or last.islower():
            return name
        name = head.replace(" , ", ", ").strip(" ,")


_LETTERS = lazy(r"[A-Z][A-Z.-]{1,7}\+?")


# Nobody is called so by the last name: Northgate Business School, South Lakeshore Campus.
_SCHOOLS = frozenset(
    "university college school institute academy department faculty hospital laboratory campus road street avenue "
    "building tower floor district".split()
)


def _is_word_of_resumes(text: str) -> bool:
    folded = fold(text)
    title = read_title(text)
    titled = title is not None and (title.exact or _ends_with_title(folded))
    if titled or is_document_title(text) or folded in places() or _is_employer(folded) or has_legal_form(text):
        return True
    if folded in contact_labels() or folded in header_labels() or folded in _COLUMNS:
        return True
    if not _SCHOOLS.isdisjoint(folded.split()[1:]) or any(word in folded for word in NO_NAME):
        return True
    kind = piece_kind(text)
    if kind == "position" and folded.split()[:1] and max(folded) < CJK:
        return not any(word in ALSO_NAMES for word in folded.split())
    if kind in ("position", "degree", "employment") and not _surname(folded):
        return True
    return kind in ("position",) and len(folded) > 4


def _ends_with_title(folded: str) -> bool:
    """임상경력, 看護経歴: as long as a long name, and a known title's word at the end."""
    known = section_kinds()
    return 4 <= len(folded) <= 6 and min(folded) > CJK and (folded[2:] in known or folded[-2:] in known)


def _is_employer(folded: str) -> bool:
    """가람병원: four syllables or more that end as only an organisation's do; 정보원 may be somebody."""
    return len(folded) > 3 and all(map(is_hangul, folded)) and piece_kind(folded) in ("organization", "school")


def _surname(name: str) -> bool:
    return name[:1] in CHINESE or name[:2] in CHINESE_DOUBLE


def _is_cjk_name(text: str, *, lenient: bool) -> bool:
    half = _cjk_half(text)
    if half:
        return _is_cjk_name(half, lenient=lenient)
    packed = re.sub(r"\s+", "", text)
    if _is_masked(packed) or _is_spaced_surname(text):
        return True
    if all(map(is_hangul, packed)):
        known = packed[:1] in KOREAN or packed[:2] in KOREAN
        return 2 <= len(packed) <= 4 and (known or lenient) and not _is_korean_phrase(text, packed)
    if all(_is_kana(char) or char == "・" for char in packed):
        return 2 <= len(packed) <= 16 and (lenient or " " in text)
    if all(_is_han(char) or char in "·•・" for char in packed):
        return len(packed) <= 20 and _is_han_name(text, packed, lenient=lenient)
    return 2 <= len(packed) <= 8 and all(map(_is_japanese, packed)) and _is_kanji_and_kana(text, packed, lenient)


def _is_kanji_and_kana(text: str, packed: str, lenient: bool) -> bool:
    """五十嵐あかり, 東海林 さくら; with a space and where a name is expected ハリス 健 as well."""
    surname = any(packed[:size] in JAPANESE for size in (2, 3, 4))
    return (surname and _is_kana(packed[-1])) or (lenient and " " in text)


def _is_japanese(char: str) -> bool:
    return _is_han(char) or _is_kana(char)


_GIVEN = lazy(r"(?!まとめ|について|など|こと|もの|はじめ|その他)[\u3041-\u3096]{2,4}")


def _is_given(surname: str, given: str) -> bool:
    """りつ behind 設楽: a given name in hiragana, whatever the one or two kanji before it."""
    return 1 <= len(surname) <= 3 and all(map(_is_han, surname)) and _GIVEN.fullmatch(given) is not None


def _is_spaced_surname(text: str) -> bool:
    """平 海人, 東 さくら: a surname, a space, and not much behind it."""
    surname, _, given = text.replace("\u3000", " ").partition(" ")
    known = surname in JAPANESE or surname in JAPANESE_SPACED or _is_given(surname, given.strip())
    return known and 1 <= len(given.strip()) <= 5 and all(map(_is_japanese, given.strip()))


def _is_korean_phrase(text: str, packed: str) -> bool:
    """`기계학에`, `제출 자료`: a word with its particle, or two words; only a surname stands before a space."""
    first, *rest = text.split()
    apart = bool(rest) and first not in KOREAN and any(len(word) > 1 for word in (first, *rest))  # 서비스 앱
    return apart or (
        len(packed) == 4 and " " not in text.strip() and packed[-1] in "에의을를은는과와로" and packed[:2] not in KOREAN
    )


def is_hangul_phrase(name: str) -> bool:
    """`문제해결`: four syllables and no surname of two are rather a page's title."""
    return len(name) == 4 and all(map(is_hangul, name)) and name[:2] not in KOREAN


def _is_masked(packed: str) -> bool:
    """林某, 김O영, 张*: a surname, and of the rest at most one character."""
    masked = any(char in MASKS for char in packed[1:])
    known = _surname(packed) or packed[:1] in KOREAN
    return masked and len(packed) <= 4 and known and packed[1:].strip(MASKS) in ("", packed[-1])


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
    return (lenient or spaced) and 2 <= len(packed) <= 5 and not _PHRASE.search(text)


def _is_latin_name(text: str, *, lenient: bool) -> bool:
    if lenient and _INITIALS.match(text):
        return True
    words = text.split()
    if not words or len(words) > 5 or not all(_LATIN_WORD.match(word) for word in words):
        return False
    folded = [fold(word) for word in words]
    if folded[0] in ("im", "i", "hi", "hello") or (len(words) > 1 and title_words().issuperset(folded)):
        return False  # I’m Ada Wong; Current Endeavors: words of titles, and of nothing else
    jobs = [word for word in folded if word in latin_jobs()]
    named = len(words) > 1 and not any(word in LATIN_MODIFIERS for word in folded)
    if (jobs and not (named and len(jobs) == 1 and jobs[0] in ALSO_NAMES)) or all(
        word in LATIN_MODIFIERS for word in folded
    ):
        return False
    if len(words) == 1:
        return lenient and len(words[0]) > 1 and not words[0].isdigit()
    capital = all(word[0].isupper() or word.lower() in PARTICLES for word in words)
    return capital or (lenient and len(words) <= 3)
