"""What must not be broken, found in plain text (CLREQ 3.1.5.3, JLREQ 3.1.10: unbreakable sequences)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

# Counters and measures: what a number stays with, over a space too (CLREQ 3.1.5.3, JLREQ 3.1.10).
_MANY = r"[万亿千百萬億兆만억조천]?\s?[多余餘]?"
_CHINESE = (
    "分钟|分鐘|小时|小時|公里|公斤|千克|平方米|平方公尺|美元|港元|欧元|歐元|日元|人民币|人次|人月|人天|学分|學分|学时|百分点|百分點"
    "|个月|個月|季度|[个個人位名台臺条條件项項款期届屆次分秒时時天日月年岁歲级級家间間所座起笔筆单單种種类類套张張部册冊篇章节節页頁"
    "行層层门門科堂场場轮輪遍倍成折度米吨噸亩畝升站支只隻辆輛艘架颗顆枚本卷集字元円圆圓块塊群組组队隊班校国國城省市县縣回通封份例床]"
)
_JAPANESE = "時間|分間|秒間|日間|年間|週間|ヶ月|か月|カ月|ヵ月|箇月|ページ|名様|社|店舗|拠点|画面|点|週"
_KOREAN = "개월|시간|분기|학점|[명개건대년월일원회번배편종위분초점주차곳권장쪽팀기호층]"
_SYMBOLS = (
    r"[kKMGTPmunµμ]?(?:[bB](?:it|yte)?s?|[sWgmLlV]|Wh|Hz|QPS|TPS|RPS|PV|UV|DAU|rpm|px|pt|em|dB|dpi|ppm|fps|FPS|€)(?:/s)?"
    "|mins?|secs?|hrs?|h|million|billion|EUR|USD|RMB|CNY|JPY|KRW|GBP|Mio|Mrd"
)
UNITS = rf"[%％‰℃°]|{_MANY}(?:{_JAPANESE}|{_CHINESE}|{_KOREAN})|[万亿萬億兆만억조]|{_SYMBOLS}"
_NUMBER = r"[\d０-９][\d.,０-９]{0,40}"  # what is longer is none, and would be tried from each of its digits to its end
ABROAD = "À-ɏͰ-ӿ"  # letters of Latin with accents, Greek and Cyrillic
TOKEN = re.compile(
    rf"""
      (?:19|20)\d\d\s?[-./]\s?\d{{1,2}}(?:\s?[-./]\s?\d{{1,2}})?(?!\d)               # 2018.02.22  2018/2
    | (?:(?:19|20)\d\d|\d{{1,3}})\s?[年년]\s?(?:\d{{1,2}}\s?[月월](?:\s?\d{{1,2}}\s?[日일])?)?  # 2018年2月22日
    | \d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]
    | (?:第\s?|[≥≤≧≦<>≈±]\s?|[~～+\-−])?{_NUMBER}(?:\s?[%％℃]?[–—~～-]{_NUMBER})?\s?(?:{UNITS})
      (?:\+|以上|以内|左右)?(?![A-Za-z])                                           # 99.95 %  3,000万  120ms  3～5 人
    | (?<![\d/])(?<!\d\.)\d{{1,5}}\s?[%％℃]?[–~～]\d{{1,5}}(?!\d|[./]\d)                  # 1321–1328
    | (?:[≥≤≧≦<>≈]\s?|\b(?:pp?|[Nn][or]|[Vv]ol|[Ff]ig|[Ee]d|[Bb]d)\.\s|[$€£¥]\s)\d[\d.,:]*(?:–\d+)?  # ≤ 80  pp. 3–21
    | \bv?\d+(?:\.\d+)+(?:[-+][0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*)?                         # v1.20.3-rc.1
    | \b[A-Za-z]+\s’\d\d\b                                                              # ICDE ’21
    | (?<![A-Za-z])(?:C\+\+(?:\d\d)?|[CFJ]\#|[A-Za-z]{{1,3}}\+\+|\.NET|\#\d+)(?![A-Za-z])
    | (?<![A-Za-z0-9/])[A-Za-z0-9+#.]{{1,6}}(?:/[A-Za-z0-9+#.]{{1,6}}){{1,2}}(?![A-Za-z0-9/-])  # CI/CD  TCP/IP
    | (?<![\w{ABROAD}-])[\w{ABROAD}]+(?:[-‑][\w{ABROAD}]+)+(?![\w{ABROAD}-])            # front-end  инженер-программист
    | (?<![\d.])\+?\d{{2,4}}[-\s]\d{{3,4}}[-\s]\d{{4}}(?!\d)                              # 138-0000-0000
    """,
    re.X | re.A,
)
_CJK = "々\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
# A name, or another word as short, beside its label and before a mark: 姓名：张三, 氏名：山田 太郎, 이름: 홍길동.
# Of a label of four characters and more the last two stand by it: 指导|教授：王小明.
LABELLED = re.compile(
    rf"(?<![\w])(?:[{_CJK}]{{2,4}}(?=[{_CJK}]{{2}}[ \u3000]?[：:]))?"
    rf"([{_CJK}]{{1,3}}[ \u3000]?[：:][ \u3000]?[{_CJK}]{{1,4}}(?:[ \u3000·・][{_CJK}]{{1,4}})?)"
    r"(?=$|[ \u3000\n，,、；;。.！？／/|｜）)」』】])"
)
# … and a short label before anything else: 爱好：《三体》.
LABEL = re.compile(rf"(?<=[，,、；;。）) ])[{_CJK}]{{2,3}}[：:]")
ADDRESS = re.compile(
    r"https?://[!-~]{1,2000}"
    r"|(?:[Dd][Oo][Ii]:)?(?<![\w.])10\.\d{4,9}/[!-~]{1,200}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w./@-])(?:[\w-]+\.)+(?:com|cn|org|net|io|dev|me|edu|jp|kr|tw|hk)(?:/[\w./?=&%\#~+@:-]*)?",
    re.A,
)
# A list with slashes and without spaces: 0x10/0x11/0x14/0x19. Pango lets no line end between a slash and a digit.
SLASHED = re.compile(r"[\w.+#~-]+(?:/[\w.+#~-]+){3,}", re.A)
SENTENCE_END = ".,;:!?)'\""  # behind an address these are the sentence's
# Shorter addresses stand whole; longer ones break where CLREQ and Chicago (7.46) let them.
WHOLE_ADDRESS = 16
# … and so does a piece between two such places that fits into the narrowest column.
WHOLE_PIECE = 30


def unbreakable(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every token that stays in one piece, addresses not among them."""
    if text.isalpha():
        return
    for match in TOKEN.finditer(text):
        yield match.span()
    if ":" in text or "：" in text:
        for match in LABELLED.finditer(text):
            yield match.span(1)
        for match in LABEL.finditer(text):
            yield match.span()


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every URL, e-mail address and domain."""
    if "." in text:
        for match in ADDRESS.finditer(text):
            yield match.start(), match.start() + len(match[0].rstrip(SENTENCE_END))


def slash_breaks(text: str) -> Iterator[int]:
    """Indices of the slashes of a long list, after each of which a line may end (CLREQ 3.1.5.3, UAX #14 class SY)."""
    if text.count("/") > 2:
        for match in SLASHED.finditer(text):
            if match.end() - match.start() > WHOLE_ADDRESS:
                yield from (index for index in range(*match.span()) if text[index] == "/")


def address_breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Where a long address may break: indices after which a line may end.

    After a slash or a colon and its slashes, before a full stop, ?, & (Chicago Manual of Style 17, 7.46: a line never
    ends with a mark that a reader would take for the sentence's), of an e-mail address before @; not within 10.1162,
    which is a number. A piece that is still long may break before = # ~ % - _ too.
    """
    if end - start <= WHOLE_ADDRESS:
        return
    mail = "@" in text[start:end] and "/" not in text[start:end]
    places = [index for index in range(start + 1, end - 1) if _parts_address(text, index, mail=mail)]
    yield from places
    for before, after in pairwise((start - 1, *places, end - 1)):
        if after - before > WHOLE_PIECE:
            yield from (index for index in range(before + 1, after) if text[index + 1] in ".=#~%-_" and index > start)


def _parts_address(text: str, index: int, *, mail: bool) -> bool:
    """Whether an address breaks behind a character of it before any other place."""
    char, after = text[index], text[index + 1]
    if mail:
        return after == "@"
    if after == "." and ((char.isdigit() and text[index + 2 : index + 3].isdigit()) or text[index - 1] in "/."):
        return False  # a number, or a piece of one letter
    return (char == "/" and after != "/") or after in ".@?&"
