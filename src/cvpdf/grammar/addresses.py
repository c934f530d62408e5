"""What reaches a person, told by its look alone: addresses, numbers, sites (docs/markdown.md, "Contacts")."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from cvpdf.grammar.lines import Line
from cvpdf.grammar.pattern import lazy
from cvpdf.grammar.roles import piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.model.inline import Image, Inlines, Link, plain, strip, walk
from cvpdf.model.resume import Contact, ContactKind

MAIL = lazy(r"[A-Za-z0-9][\w.+\-]*@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+", re.A)
# anna(at)example.com, me [at] x [dot] org, lin#163.com: kept as written, and not linked.
VEILED_MAIL = lazy(
    r"[\w.+\-]+\s*(?:[(\[{<（]\s*(?:at|@|#)\s*[)\]}>）]|\s(?:at|AT)\s|#|＠|\{at\}|_at_)\s*[\w\-]+(?:\s*(?:[(\[{]\s*dot\s*[)\]}]|\sdot\s|\.)\s*[\w\-]+)+",
    re.A,
)
PHONE = lazy(
    r"(?<![\w@./#])(?:\(?\+\s?\d{1,3}\)?[\s\-.]?)?(?:\(\s?0?\d{1,5}\s?\)[\s\-.]?)?[\dxX*]{1,15}(?:[\s\-.–·][\dxX*]{1,8}){0,5}(?![\w@])",
    re.A,
)
BARE_HOST = lazy(r"^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}(?:[/?#]\S*)?$", re.I | re.A)
HANDLE = lazy(r"^@[\w.\-]{2,}$", re.A)
_ABSOLUTE = lazy(r"(?:https?:)?//|mailto:|tel:|www\.|[\w.+-]+@|(?:[\w-]+\.)+[a-z]{2,6}(?:/|$)", re.I)
_AGE = lazy(
    r"^(?:\d{2}\s*(?:岁|歲|歳|세)|(?:19|20)\d\d\s*(?:年|년)?\s*(?:\d{1,2}\s*(?:月|월)?)?\s*(?:\d{1,2}\s*(?:日|일)?)?\s*(?:生|出生|출생|년생|生まれ)?|(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?)$"
)
_YEARS = lazy(
    r"^\d{1,2}\+?\s*(?:年|years?|년)\s*(?:以上)?(?:工作|开发|從業|从业|相关|實務|of)?\s*(?:经验|經驗|経験|experience|경력)?\S{0,6}$",
    re.I,
)
_PERSONAL = frozenset(
    "男 女 男性 女性 male female 남 여 남성 여성 男生 女生 m f 已婚 未婚 党员 中共党员 共青团员 团员 群众 汉族 "
    "本科 硕士 博士 大专 在职 离职 应届生 求职中".split()
)


def kind_of_value(text: str, inlines: Inlines) -> ContactKind | None:
    """What a bare value is; None for other words."""
    if MAIL.fullmatch(text) or VEILED_MAIL.fullmatch(text) or text.startswith("mailto:"):
        return "email"
    links = [node for node in walk(inlines) if isinstance(node, Link)]
    if links and plain(links[0].children).strip() == text:
        return _kind_of_link(links[0].url) if _ABSOLUTE.match(links[0].url) else None
    if is_phone(text):
        return "phone"
    if BARE_HOST.match(text) or HANDLE.match(text):
        return "link"
    if piece_kind(text) == "location":
        return "location"
    return "fact" if fold(text) in _PERSONAL or _AGE.match(text) or _YEARS.match(text) else None


def _kind_of_link(url: str) -> ContactKind:
    low = url.lower()
    if low.startswith("mailto:") or MAIL.fullmatch(url):
        return "email"
    return "phone" if low.startswith("tel:") else "link"


def is_phone(text: str) -> bool:
    """A telephone number, whole: 7 to 15 digits or masks, grouped as people group them."""
    match = PHONE.fullmatch(text.strip())
    digits = sum(char.isdigit() or char in "*xX" for char in text)
    return (
        bool(match)
        and 7 <= digits <= 15
        and sum(char.isdigit() for char in text) >= 5
        and not re.match(r"^(?:19|20)\d\d[.\-/–]", text)
    )


def contact_of(kind: ContactKind, label: str, value: Line) -> Contact:
    """The contact of a value, with its link where that is sure."""
    inlines = strip(value.inlines)
    text = plain(inlines).strip()
    return Contact(kind, label, inlines, _value(kind, text), _url(kind, text, inlines), value.line)


def _value(kind: ContactKind, text: str) -> str:
    if kind == "email":
        match = MAIL.search(text)
        return match[0] if match else text
    if kind == "phone":
        found = [match[0].strip() for match in PHONE.finditer(text) if is_phone(match[0])]
        return found[0] if found else text
    return text


def _url(kind: ContactKind, text: str, inlines: Inlines) -> str:
    links = [node.url for node in walk(inlines) if isinstance(node, Link)]
    if kind == "email":
        match = MAIL.search(text)
        return f"mailto:{match[0]}" if match else next((url for url in links if url.startswith("mailto:")), "")
    if kind == "phone":
        number = re.sub(r"[^\d+]", "", _value(kind, text))
        return f"tel:{number}" if 7 <= len(number) <= 16 and "*" not in text and not re.search("[xX]", text) else ""
    if links:
        return links[0]
    if kind == "link" and BARE_HOST.match(text):
        return text if urlsplit(text).scheme else f"https://{text}"
    return ""


def is_photo(image: Image) -> bool:
    """A portrait, not a badge or an icon."""
    low = image.url.lower()
    return bool(low) and not any(word in low for word in ("badge", "shields.io", "icon", ".svg", "logo", "emoji"))
