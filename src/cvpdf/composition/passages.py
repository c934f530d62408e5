"""Passages in another language than the document's: `lang` follows, and with it the region's face and a reader's voice.

A passage is known by its script: kana in a Chinese text are Japanese, Hangul is Korean, a paragraph without any CJK but
with English words is English (WCAG 2, 3.1.2; CLREQ 2.2: characters have the form of their language). A paragraph in
German, French, Spanish or Portuguese is known by its small words, ideographs in a text in Latin letters by what
`tongues` knows of them. Names and terms in Latin letters stay the document's. Where the author says
`<span lang="ja">…</span>`, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import unescape

from cvpdf.composition.tongues import KANA as _KANA
from cvpdf.composition.tongues import han_language, latin_language
from cvpdf.typography.justification import INVISIBLE

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
# A run of Han and kana, and of Korean words with the spaces between them. Patterns are compiled when there is any.
_WITH_KANA = f"[{_HAN}々{INVISIBLE}]*[{_KANA}][{_HAN}{_KANA}々・{INVISIBLE}]*"
_KOREAN = f"[{_HANGUL}](?:[{_HANGUL}{INVISIBLE} ]*[{_HANGUL}])?"
# What a company's name begins or ends with in Japan, and nowhere else.
_COMPANY = "(?:株{0}式{0}会{0}社|合{0}同{0}会{0}社|有{0}限{0}会{0}社)".replace("{0}", f"[{INVISIBLE}]*")
_NAMED = f"(?:{_COMPANY}[{INVISIBLE}]*)?[{_KANA}][{_KANA}・{INVISIBLE}]*(?:{_COMPANY})?"
_UNMARKED = dict.fromkeys(map(ord, INVISIBLE))
_ENOUGH = 2  # kana; a single の is an ornament in Chinese
# Han beside kana are the document's, unless the whole stands in these.
_ENCLOSING = frozenset("「」 『』 （） 《》 〈〉 【】 “” ‘’ ()".split())

_TAG = r"<(/?)([a-z]+\d?)\b([^<>]*)>"
_LANG = r'\slang="([^"]*)"'
_BLOCK = rf'<(p|li|td)((?: class="[^"]*")?)>([^{_HAN}{_KANA}{_HANGUL}\u3000-\u303f\uff01-\uff60]*?)</\1>'
_NESTED = ("<ul", "<ol", "<li", "<p", "<div")
_SENTENCE = 4  # words
_ENGLISH = frozenset("the of and in for a an to with on at by from as is was that which using including".split())
_CJK = ("zh", "ja", "ko")
# A document without any of these between spaces has no sentence in a language of Latin letters but English.
_ABROAD = tuple(f" {word} " for word in "und der die mit für les des et dans pour los del para con do em com".split())
_OURS = tuple(f" {word} " for word in _ENGLISH)


def tag_passages(html: str, lang: str) -> str:
    """A document with `lang` on what is in another language.

    Args:
        html: The document, with the marks of typography in it.
        lang: Its language, a BCP 47 tag.
    """
    head, body, rest = html.partition("<body")
    if any(word in rest for word in (_ABROAD if lang.startswith("en") else _ABROAD + _OURS)):
        rest = re.sub(_BLOCK, partial(_paragraph, lang), rest)
    finders = _finders(rest, lang)
    if finders:
        rest = _between_tags(rest, lambda text: _spanned(text, finders))
    return head + body + rest


def _finders(html: str, lang: str) -> dict[str, _Finder]:
    """Language → what finds its passages in a document in `lang`, of those that may be there."""
    found = {
        language: find
        for language, (letters, find) in _FINDERS.items()
        if not lang.startswith(language) and re.search(f"[{letters}]", html)
    }
    if lang.startswith(_CJK):
        return found | {"en": _contractions} if "‘" in html else found
    if not re.search(f"[{_HAN}]", html):
        return found
    own = han_language(unescape(re.sub(r"<[^<>]*>", " ", html)).translate(_UNMARKED))
    # Between Latin letters ideographs and kana are a passage as they stand.
    return found | {own: _ideographs} if own else found


def passages_of(html: str, lang: str) -> dict[str, frozenset[str]]:
    """Each other language in a document, and the characters set in it."""
    found: dict[str, str] = {}
    body = html.partition("<body")[2]
    if re.search(_LANG, body):
        for language, start, end in _stretches(body, lang):
            if language != lang:
                found[language] = found.get(language, "") + unescape(body[start:end])
    return {language: frozenset(text) for language, text in found.items()}


def _paragraph(lang: str, match: re.Match[str]) -> str:
    """A paragraph without CJK, its language said where it is not the document's."""
    tag, attributes, content = match.groups()
    if any(inner in content for inner in _NESTED):
        return match[0]
    plain = re.sub(r"<[^<>]*>|&\w+;", " ", content).translate(_UNMARKED)
    words = [word.lower() for word in re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)*", plain)]
    own = latin_language(words, lang)
    if not own and lang.startswith(_CJK) and len(words) >= _SENTENCE and _ENGLISH & set(words):
        own = "en"
    return f'<{tag}{attributes} lang="{own}">{content}</{tag}>' if own else match[0]


def _contractions(text: str) -> Iterator[tuple[int, int]]:
    """The places of English words with an apostrophe, where ’ closes quotes as well and stands on an ideograph's em."""
    for match in re.finditer(f"[A-Za-z]+[{INVISIBLE}]*’[{INVISIBLE}]*[A-Za-z]+", text):
        yield match.span()


def _ideographs(text: str) -> Iterator[tuple[int, int]]:
    """The places of ideographs in a text in Latin letters."""
    for match in re.finditer(f"[{_HAN}{_KANA}](?:[{_HAN}{_KANA}々・·{INVISIBLE}]*[{_HAN}{_KANA}々])?", text):
        yield match.span()


def _japanese(text: str) -> Iterator[tuple[int, int]]:
    """The places of Japanese in a text that is not."""
    for match in re.finditer(_WITH_KANA, text):
        start, end = match.span()
        around = text[:start].rstrip(INVISIBLE)[-1:] + text[end:].lstrip(INVISIBLE)[:1]
        names = [match] if around in _ENCLOSING else list(re.compile(_NAMED).finditer(text, start, end))
        for name in names:
            if len(re.findall(f"[{_KANA}]", name[0])) >= _ENOUGH:
                yield name.span()


def _korean(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(_KOREAN, text):
        yield match.span()


_Finder = Callable[[str], Iterator[tuple[int, int]]]
# Language → the letters that no other language has, and what finds its passages.
_FINDERS: dict[str, tuple[str, _Finder]] = {"ja": (_KANA, _japanese), "ko": (_HANGUL, _korean)}


def _spanned(text: str, finders: Mapping[str, _Finder]) -> str:
    """A text with a span around each passage; marks that follow its last letter stay with it."""
    places = sorted((start, end, language) for language, find in finders.items() for start, end in find(text))
    pieces, done = [], 0
    for start, last, language in places:
        end = last
        while end < len(text) and text[end] in INVISIBLE:
            end += 1
        pieces += [text[done:start], f'<span lang="{language}">', text[start:end], "</span>"]
        done = end
    return "".join([*pieces, text[done:]])


def _between_tags(html: str, change: Callable[[str], str]) -> str:
    """The document with its text changed, but for what stands in an element that has a language already."""
    pieces: list[str] = []
    done = 0
    for language, start, end in _stretches(html, ""):
        if not language and start < end:
            pieces += [html[done:start], change(html[start:end])]
            done = end
    return "".join([*pieces, html[done:]])


_VOID = frozenset(("br", "img", "meta", "link", "hr", "wbr"))


def _stretches(html: str, lang: str) -> Iterator[tuple[str, int, int]]:
    """(language, start, end) of the text between two tags; `lang` where no element says one."""
    open_tags: list[str] = [lang]
    start = 0
    for tag in re.finditer(_TAG, html):
        yield open_tags[-1], start, tag.start()
        start = tag.end()
        if tag[1]:
            del open_tags[max(1, len(open_tags) - 1) :]
        elif tag[2] not in _VOID and not tag[3].endswith("/"):
            own = re.search(_LANG, tag[3])
            open_tags.append(own[1] if own else open_tags[-1])
    yield open_tags[-1], start, len(html)
