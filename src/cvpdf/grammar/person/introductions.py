"""A name in its company: in a title line (`林小北的简历`, `Xiao Lin | Engineer`), in a sentence (`我叫林小北`)."""

from __future__ import annotations

import re
from typing import NamedTuple

from cvpdf.grammar.person.names import is_name
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.grammar.words.titles import is_document_title, is_known
from cvpdf.grammar.words.towns import is_region
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.names import title_ends, title_starts
from cvpdf.lexicon.technologies import technology_words
from cvpdf.model.inline import picture_stop

_SPLIT = lazy(r"\s*[|｜·•▪●◆/／,，、:：\t]\s*|\s+[-–—―~]+\s*|\s*[-–—―~]+\s+|(?<=[^ -~])[-–—―](?=\S)|\s{2,}")


# 我叫林小北, 私は山田太郎です, 저는 홍길동입니다, I'm Xiao Lin: a name where someone introduces themselves. Each is
# (pattern, whether the words around leave no doubt).
_HAN = r"[^\s，,。.！!、；;：:（(0-9A-Za-z]{2,4}"
_LATIN = r"[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,3}"
_KANJI = r"(?:[^\s、。！!はがのにを]{2,8}|[^\s、。！!はがのにを](?=\s))(?:\s[^\s、。！!はがのにを]{1,6})?"
_SAYS = r"(?:と申します|といいます|と言います)"
_FULL = (
    r"[^\s、。！!はがのにを]{1,3}\s[^\s、。！!はがのにを]{1,5}|[^\s、。！!はがのにを]{4,6}"  # 仕事の原点です is nobody
)
_HELLO = "はじめまして|初めまして|こんにちは|こんばんは|どうも"
_HANGUL = r"(?:[^.\n]{0,40}\s)?(?P<name>[가-힣]{2,4})\s?(?:입니다|이라고|라고|이에요|예요)"
_MY_NAME_IS = r"\bmy name is|\bmein name ist|\bich heiße|\bje m['’]appelle|\bme llamo|\bme chamo|меня зовут"
_GREETED = r"^[^我]{0,12}[好嗨囉喽hi][！!，,。~～、\s👋]*"
_TRADES = "지원하는|지원한|지원자|개발자|엔지니어|프로그래머|디자이너|기획자|마케터|분석가|매니저"
_INTRODUCTIONS: tuple[tuple[re.Pattern[str], bool], ...] = (
    (lazy(rf"(?:我叫|我的名字[是叫]|名叫|本人姓名)\s?(?P<name>{_HAN}|{_LATIN})(?=[，,。.！!、；;（(\s~～]|$)"), True),
    (lazy(rf"(?:我是|本人)\s?(?P<name>{_HAN})(?=[，,。.！!、；;（(~～👋]|\s👋|$)"), False),
    (lazy(rf"{_GREETED}我是\s?(?P<name>[A-Z][a-z]{{1,11}})(?=[，,。！!、；;（(~～👋]|$)"), True),
    (lazy(rf"(?:私は|名前は|わたしは)、?\s?(?P<name>{_KANJI})\s?(?:です|{_SAYS})"), True),
    (lazy(rf"(?:^|[。、！!\s])(?P<name>{_KANJI})\s?{_SAYS}"), True),
    (
        lazy(rf"(?:はじめまして|初めまして|こんにちは|こんばんは|どうも)[、。！!～~👋\s]*(?P<name>{_KANJI})\s?です"),
        False,
    ),
    (lazy(rf"\S\s?の\s?(?P<name>{_FULL})\s?です(?=[。！!]|\s*$)"), False),
    (lazy(rf"^(?P<name>{_KANJI})の[^。]{{0,24}}(?:職務経歴|経歴|履歴)"), False),
    (lazy(rf"(?:저는|제 이름은|안녕하세요[,.!~]*)\s{_HANGUL}"), False),
    (lazy(rf"(?:{_TRADES})\s(?P<name>[가-힣]{{2,4}})\s?입니다"), False),
    (lazy(rf"(?i:{_MY_NAME_IS})\s(?P<name>{_LATIN})"), True),
    (lazy(rf"(?:\b[Ii]['’]?m|\bI am)\s(?P<name>{_LATIN})(?=[,.!—–(]|\s*$|\s[^\w])"), False),
)


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


def name_in_title(text: str, *, lenient: bool) -> NameFound | None:
    """The name in a title line: `林小北的简历`, `Resume of Xiao Lin`, `林小北 - Web开发工程师`, `林小北 男 tel: …`."""
    if len(text) > 160 or is_document_title(text):
        return None
    told = _greeting(text) or _told_person(text)
    if told is not None:
        return told
    core, dropped = _without_title_words(text)
    start, stop = core
    whole = text[start:stop]
    capitals = _CAPITALS.match(text, start)
    if capitals and _is_place_or_title(text[capitals.end() : stop]) and is_name(capitals[1], lenient=False):
        return _found(text, *capitals.span(1), dropped)
    if is_name(whole, lenient=lenient or text[stop : stop + 1] == "的"):
        return _found(text, start, stop, dropped)
    pieces = _spans(text, start, stop, _SPLIT)
    for low, high in pieces if len(pieces) > 1 else ():
        if is_name(text[low:high], lenient=lenient and low == start and piece_kind(text[low:high]) == "unknown"):
            rest = tuple(span for span in pieces if is_document_title(text[slice(*span)]))
            return _found(text, low, high, (*dropped, *rest))
    return _in_piece(text, pieces, dropped) or _first_token(text, start, stop, dropped)


def _greeting(text: str) -> NameFound | None:
    """`Hi, I'm Xiao Lin!`, `Hi there 👋, I'm Xiao Lin, a developer from Leeds`."""
    greeted = _greeted(text)
    said = _TOLD_OF.search(text, greeted) if greeted else None
    whole = len(text[: said.start() if said else len(text)].rstrip())
    stop = whole
    while stop > greeted and not text[stop - 1].isalnum():
        stop -= 1  # 👋, 👩‍💻, !
    if not greeted or not text[greeted : greeted + 1].isupper() or not is_name(text[greeted:stop], lenient=True):
        return None
    return _found(text, greeted, stop, tuple(span for span in ((0, greeted), (stop, whole)) if span[0] < span[1]))


_TOLD_OF = lazy(r"\s*[,|–—(]\s|\s[-–—|]\s|[.!]\s+(?=\w)")  # …, a developer from Leeds


# 古丽娜扎尔 / 女 / 1995: of whom this is said is a person, whatever the name
_GENDERED = lazy(r"\s*([^\s/／|｜，,、:：]{2,12})\s*[/／|｜，,、]\s*[男女](?:性|生)?\s*(?:$|[/／|｜，,、（(])")
# 男 / 林小北 / 138…
_GENDER_FIRST = lazy(r"\s*[男女]\s*[/／|｜，,、]\s*([\u3400-\u9fff]{2,4})\s*(?:$|[/／|｜，,、])")
# 买买提·艾力 | 工程师: a dot between two parts of a name
_DOTTED = lazy(r"\s*([\u3400-\u9fff]{2,6}[·•][\u3400-\u9fff]{2,6})(?=\s*(?:$|[/／|｜，,、—-]))")


# 森 葵（メール：aoi@example.com）: what reaches somebody, in brackets behind the name
_REACHED = lazy(r"\s*([^（()）:：@]{2,24}?)\s*[（(][^（()）]*\w@\w[^（()）]*[）)]\s*$")


def _told_person(text: str) -> NameFound | None:
    """A name that the words around it, or its own form, tell: no table knows all of them."""
    reached = _REACHED.match(text)
    if reached and is_name(reached[1], lenient=True):
        return _found(text, *reached.span(1), ())
    gendered = _GENDERED.match(text)
    if gendered and is_name(gendered[1], lenient=True):
        return _found(text, *gendered.span(1), ())
    behind = _GENDER_FIRST.match(text)
    if behind and is_name(behind[1]):
        return _found(text, *behind.span(1), ())
    dotted = _DOTTED.match(text)
    if dotted is None or not is_name(dotted[1]):
        return None
    first, _, second = dotted[1].replace("•", "·").partition("·")
    unknown = piece_kind(second) == "unknown" and not is_document_title(second) and not is_name(first)
    return _found(text, *dotted.span(1), ()) if unknown else None


# ADA WONG Riverton, NJ
_CAPITALS = lazy(r"([A-ZÀ-Þ][A-ZÀ-Þ'’.-]*[A-ZÀ-Þ](?: [A-ZÀ-Þ][A-ZÀ-Þ'’.-]*){1,2})\s+(?=[A-ZÀ-Þ][a-zà-ÿ])")


def _is_place_or_title(text: str) -> bool:
    first, comma, region = _FIRST_PIECE.split(text, maxsplit=1)[0].partition(", ")
    return piece_kind(first) in ("location", "position") or (bool(comma) and is_region(region.strip()))


_FIRST_PIECE = lazy(r"\s*[|·•▪●◆]\s*|\s{2,}|\s[-–—]\s")


def _in_piece(text: str, pieces: list[tuple[int, int]], dropped: tuple[tuple[int, int], ...]) -> NameFound | None:
    """`山田 太郎の履歴書/経歴書`: one of the pieces has a title's words on it itself."""
    for low, high in pieces if len(pieces) > 1 else ():
        (first, last), words = _without_title_words(text[low:high])
        if words and is_name(text[low + first : low + last]):
            said = tuple((low + begin, low + end) for begin, end in words)
            rest = tuple(span for span in pieces if is_document_title(text[slice(*span)]))
            return _found(text, low + first, low + last, (*dropped, *said, *rest))
    return None


def _first_token(text: str, start: int, stop: int, dropped: tuple[tuple[int, int], ...]) -> NameFound | None:
    """`林小北 男 上海`, or behind a title alone."""
    if is_known(fold(text)):
        return None  # 기본 정보
    tokens = _spans(text, start, stop, re.compile(r"\s+"))
    before = text[start : tokens[-1][0]].strip() if len(tokens) > 1 else ""
    if before and piece_kind(before) == "position" and is_name(text[slice(*tokens[-1])]):
        return _found(text, *tokens[-1], dropped)  # 后端工程师 林小北, 백엔드 개발자 김하늘
    if text[start:stop].rstrip(" .!~").endswith(_STATED):
        return None  # 문제를 끝까지 파고드는 개발자 김하늘입니다
    if len(tokens) > 1 and max(text[slice(*tokens[0])]) > "\u2e80" and is_name(text[slice(*tokens[0])]):
        return _found(text, *tokens[0], dropped)
    return None


_STATED = ("입니다", "합니다", "습니다", "입니다만", "이에요", "예요", "해요")  # how a Korean sentence ends


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


# Hi, I'm …; Hola, soy …
_GREETING = lazy(
    r"(?:hi|hello|hey|yo|howdy|what['’]s up|hola|hallo|bonjour|salut|olá|oi|ciao|hoi|cześć|ahoj|hej|merhaba|xin chào"
    r"|halo|привет|привіт)?(?: (?:there|world|all|everyone)|, já)?\W*"
    r"(?:\bi['’]?m\s|\bi am\s|\bmy name is\s|\bsoy\s|\bme llamo\s|\bich bin\s|\bje suis\s|\beu sou\s|\bme chamo\s"
    r"|\bменя зовут\s|\bsono\s|\bmi chiamo\s|\bmoi c['’]est\s|\bik ben\s|\bjestem\s|\bnazywam się\s|\bjsem\s"
    r"|\bjag heter\s|\bmein name ist\s|\bben\s|\btôi là\s|\bmình là\s|\bsaya\s|\bмене звати\s)"
    r"|(?:你好|您好|大家好|哈囉|哈喽|嗨)[，,！!～~、\s]*(?:👋\s*)?我(?:是|叫)\s*",
    re.I,
)


def _greeted(text: str) -> int:
    """Where the name begins behind a greeting in a title; 0 for none."""
    start = picture_stop(text)
    match = _GREETING.match(text, start) if start < len(text) else None
    return match.end() if match else 0


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
            if text[start : start + 1] in ("(", "（") and text[stop - 1] in ")）":
                start, stop = start + 1, stop - 1  # 職務経歴書（西野 朔）
            break
    return (start, stop), tuple(dropped)


def name_in_sentence(text: str) -> NameFound | None:
    """The name in `大家好，我叫林小北` or `My name is Xiao Lin.`; it stays where it stands."""
    for pattern, sure in _INTRODUCTIONS:
        match = pattern.search(text)
        if match is None or not is_name(match["name"], lenient=sure):
            continue
        tool = fold(match["name"]) in technology_words()  # 我是 Java
        if not tool and (sure or piece_kind(match["name"]) == "unknown"):
            return NameFound(match["name"], match.start("name"), match.end("name"))
    return None
