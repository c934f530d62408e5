"""What must not be broken, found in plain text (CLREQ 3.1.5.3, JLREQ 3.1.10: unbreakable sequences)."""

from __future__ import annotations

import re
from collections.abc import Iterator

UNITS = (
    r"[%％‰℃°]|[万亿千百萬億]?[个個人台次年月日天条條元円원倍名项項款期届届分秒时時周週岁歲级級家款种種页頁行层層本件回社명개년월일건대]"
    r"|[kKMGTPmun]?(?:[bB](?:it|yte)?s?|[sWgmLlV]|Hz|QPS|TPS|RPS|PV|UV|DAU|rpm|px|pt|em)(?:/s)?"
)
ABROAD = "À-ɏͰ-ӿ"  # letters of Latin with accents, Greek and Cyrillic
TOKEN = re.compile(
    rf"""
      (?:19|20)\d\d\s?[-./]\s?\d{{1,2}}(?:\s?[-./]\s?\d{{1,2}})?(?!\d)               # 2018.02.22  2018/2
    | (?:(?:19|20)\d\d|\d{{1,3}})\s?[年년]\s?(?:\d{{1,2}}\s?[月월](?:\s?\d{{1,2}}\s?[日일])?)?  # 2018年2月22日
    | \d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]
    | [~～≥≤<>±+\-−]?\d[\d.,]*\s?(?:{UNITS})(?:\+|以上|以内|左右)?(?![A-Za-z])              # 99.95 %  3,000万  120ms
    | \bv?\d+(?:\.\d+)+(?:[-+][0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*)?                         # v1.20.3-rc.1
    | (?<![A-Za-z])(?:C\+\+(?:\d\d)?|[CFJ]\#|[A-Za-z]{{1,3}}\+\+|\.NET|\#\d+)(?![A-Za-z])
    | (?<![A-Za-z0-9/])[A-Za-z0-9+#.]{{1,6}}(?:/[A-Za-z0-9+#.]{{1,6}}){{1,2}}(?![A-Za-z0-9/])  # CI/CD  TCP/IP
    | (?<![\w{ABROAD}-])[\w{ABROAD}]+(?:[-‑][A-Za-z0-9{ABROAD}]+)+(?![\w{ABROAD}-])     # front-end  инженер-программист
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
    r"(?=$|[ \u3000\n，,；;。.／/|｜）)])"
)
ADDRESS = re.compile(
    r"https?://[!-~]{1,2000}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w./@-])(?:[\w-]+\.)+(?:com|cn|org|net|io|dev|me|edu|jp|kr|tw|hk)(?:/[\w./?=&%\#~+@:-]*)?",
    re.A,
)
# A list with slashes and without spaces: 0x10/0x11/0x14/0x19. Pango lets no line end between a slash and a digit.
SLASHED = re.compile(r"[\w.+#~-]+(?:/[\w.+#~-]+){3,}", re.A)
PIECE = re.compile(r"[^/]+")
# Shorter addresses stand whole; longer ones break where CLREQ and Chicago (7.46) let them.
WHOLE_ADDRESS = 16


def unbreakable(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every token that stays in one piece, addresses not among them."""
    if text.isalpha():
        return
    for match in TOKEN.finditer(text):
        yield match.span()
    if ":" in text or "：" in text:
        for match in LABELLED.finditer(text):
            yield match.span(1)


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every URL, e-mail address and domain."""
    if "." in text:
        for match in ADDRESS.finditer(text):
            yield match.span()


def slash_breaks(text: str) -> Iterator[int]:
    """Indices of the slashes of a long list, after each of which a line may end (CLREQ 3.1.5.3, UAX #14 class SY)."""
    if text.count("/") > 2:
        for match in SLASHED.finditer(text):
            if match.end() - match.start() > WHOLE_ADDRESS:
                yield from (index for index in range(*match.span()) if text[index] == "/")


def address_breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Where a long address may break: indices after which a line may end.

    After a slash or a colon and its slashes, before a full stop, @, ?, &, =, #, ~, % (Chicago Manual of Style 17, 7.46:
    a line never ends with a mark that a reader would take for the sentence's); before - and _ in a long piece between
    two slashes.
    """
    if end - start <= WHOLE_ADDRESS:
        return
    for piece in PIECE.finditer(text, start, end):
        if piece.end() - piece.start() > WHOLE_ADDRESS and "@" not in text[start:end]:
            yield from (index for index in range(piece.start(), piece.end() - 1) if text[index + 1] in "-_")
    for index in range(start + 1, end - 1):
        char, after = text[index], text[index + 1]
        if (char == "/" and after != "/") or after in ".@?&=#~%":
            yield index
