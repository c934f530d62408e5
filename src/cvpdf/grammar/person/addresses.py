"""What reaches a person, told by its look alone: addresses, numbers, sites (docs/markdown.md, "Contacts")."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from cvpdf.grammar.text.lines import LONG, Line
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.grammar.words.towns import is_home
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.letters import LETTERS
from cvpdf.lexicon.private_values import LOOKS
from cvpdf.model.inline import Image, Inlines, Link, plain, strip, walk
from cvpdf.model.resume import Contact, ContactKind

# bénédicte@example.com is not dicte@example.com.
_WHOLE = rf"(?<![\w{LETTERS}])"
MAIL = lazy(rf"{_WHOLE}[A-Za-z0-9][\w.+\-]*@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+(?![{LETTERS}])", re.A)
# L****@example.com: withheld by its owner.
MASKED_MAIL = lazy(r"[\w.+\-*]*\*[\w.+\-*]*@[\w\-*]+(?:\.[\w\-*]+)+", re.A)
# anna(at)example.com, me [at] x [dot] org, lin#163.com: printed as written and not linked, but understood.
_AT = r"(?:\s*[(\[{<（【]\s*(?:at|@|#|æ|a)\s*[)\]}>）】]\s*|\s+(?:at|AT|@)\s+|\s*[#＠]\s*|\s?_at_\s?)"
_DOT = r"(?:\s*[(\[{（]\s*(?:dot|\.|点)\s*[)\]}）]\s*|\s+(?:dot|DOT)\s+|\.)"
VEILED_MAIL = lazy(
    rf"{_WHOLE}(?P<user>[A-Za-z0-9][\w.+\-]*)(?P<at>{_AT}|@)"
    rf"(?P<host>[A-Za-z0-9][\w\-]*(?:{_DOT}[A-Za-z][\w\-]*)+)",
    re.A,
)
_DOTS = lazy(_DOT)
# A remark behind an address or a number: （#换成@）, (WeChat), ext. 12.
_REMARK = r"(?:\s*[(（][^()（）]{1,16}[)）])?"
_EXTENSION = r"(?:\s*(?:ext\.?|x|转|轉|內線|内線|내선)\s*\d{1,5})?"
PHONE = lazy(
    r"(?<![\w@./#〒])(?<!〒\s)(?:\(?\s?\+\s?\d{1,3}\s?\)?[\s\-.]?)?(?:\(\s?0?\d{1,5}\s?\)[\s\-.]?)?"
    r"(?:(?<![\d)])0\d{1,5}\s?/\s?(?=\d{3}))?[\dxX*]{1,15}(?:[\s\-.–—‐‑－·][\dxX*]{1,8}){0,5}(?:[\s\-.]\d\d(?!\d)){0,2}(?![\w@])",
    re.A,
)
BARE_HOST = lazy(r"^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}(?:[/?#]\S*)?$", re.I | re.A)
HANDLE = lazy(r"^@[\w.\-]{2,}$", re.A)
# The next file of a repository: [English](README.en.md).
_FILE = lazy(r"(?!https?:)[^?#]*\.(?:md|markdown|html?|pdf|docx?)$", re.I)
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
    if _is_mail(text) or text.startswith("mailto:"):
        return "email"
    links = [node for node in walk(inlines) if isinstance(node, Link)]
    if links and not (text[:1] in "+(" and is_phone(text)) and plain(links[0].children).strip() == text:
        leads = _ABSOLUTE.match(links[0].url) and not _FILE.match(links[0].url)
        return _kind_of_link(links[0].url) if leads else None
    if is_phone(text):
        return "phone"
    if BARE_HOST.match(text) or HANDLE.match(text):
        return "link"
    if piece_kind(text) == "location" or is_home(text) or _is_postal(text):
        return "location"
    return "fact" if fold(text) in _PERSONAL or _AGE.match(text) or _YEARS.match(text) else None


_POSTAL = lazy("|".join(f"(?:{pattern})" for pattern in LOOKS["address"]))
_TOWN_AND_CODE = lazy(r"[A-Z][\w .'-]{1,40},?\s+[A-Z]{2},?\s+\d{5}(?:-\d{4})?")  # Denver, CO 80202
_POST_TOWN = lazy(r",\s*(?:[A-Z]{1,2}-)?\d{4,5}\s+[A-ZÄÖÜÉ][\w .-]+")  # …, 34117 Kassel


def _is_postal(text: str) -> bool:
    """A whole postal address: 〒460-0001 愛知県…, 12 Elm St, Columbus, OH 43201, Lindenstraße 4, 34117 Kassel."""
    if not 8 < len(text) < LONG or not any(map(str.isdigit, text)):
        return False
    match = _POSTAL.match(text)
    if _TOWN_AND_CODE.fullmatch(text):
        return True
    return match is not None and (match.end() == len(text) or _POST_TOWN.fullmatch(text, match.end()) is not None)


def _kind_of_link(url: str) -> ContactKind:
    low = url.lower()
    if low.startswith("mailto:") or MAIL.fullmatch(url):
        return "email"
    return "phone" if low.startswith("tel:") else "link"


def _is_mail(text: str) -> bool:
    match = re.fullmatch(rf"(.+?){_REMARK}", text)
    bare = match[1] if match else text
    return bool(MAIL.fullmatch(bare) or VEILED_MAIL.fullmatch(bare) or MASKED_MAIL.fullmatch(bare))


def is_phone(text: str) -> bool:
    """A telephone number, whole: 7 to 15 digits or masks, grouped as people group them."""
    bare = re.sub(rf"{_EXTENSION}{_REMARK}$", "", text.strip(), flags=re.I)
    match = PHONE.fullmatch(bare)
    digits = sum(char.isdigit() for char in bare)
    masks = sum(char in "*xX" for char in bare)
    if not match or not 7 <= digits + masks <= 15 or re.match(r"^(?:19|20)\d\d[.\-/–]", bare):
        return False
    if re.fullmatch(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d", bare):
        return False  # 15.12.1995
    return digits >= 5 or (digits >= 1 and digits + masks >= 9 and bare[0] in "+(01")


def find_mails(text: str) -> list[str]:
    """Every address in a text, veiled ones unveiled, in order."""
    found = [(match.start(), match[0]) for match in MAIL.finditer(text)]
    if not found:
        veiled = [match for match in VEILED_MAIL.finditer(text) if _is_veiled(match) and not _is_place(text, match)]
        found = [(match.start(), f"{match['user']}@{_DOTS.sub('.', match['host'])}") for match in veiled]
    return [address for _, address in found]


def _is_veiled(match: re.Match[str]) -> bool:
    """`me at home` is no address; `C#1.NET` neither."""
    top = match["host"].rpartition(".")[2].rpartition(" ")[2].strip(")]}）")
    worded = match["at"].strip().lower() == "at"
    return (
        2 <= len(top) <= 12 and top.isalpha() and (not worded or "dot" in match["host"].lower() or "." in match["host"])
    )


def _is_place(text: str, match: re.Match[str]) -> bool:
    """`ML Engineer @ Acme.com`, `Engineer at booking.com`: a title of some words, and where it is held."""
    apart = match["at"].strip().lower() in ("@", "at") and match["at"] != match["at"].strip()
    before = text[: match.start("user")]
    return apart and "dot" not in match["host"].lower() and before[-1:] == " " and before.rstrip()[-1:].isalnum()


def find_phones(text: str) -> list[str]:
    """Every telephone number in a text, in order."""
    found = (match for match in PHONE.finditer(text) if not text[: match.start()].rstrip().endswith("〒"))
    return [match[0].strip() for match in found if is_phone(match[0])]


def contact_of(kind: ContactKind, label: str, value: Line) -> Contact:
    """The contact of a value, with its link where that is sure."""
    inlines = strip(value.inlines)
    text = plain(inlines).strip()
    urls = [node.url for node in walk(inlines) if isinstance(node, Link)]
    bare = _value(kind, text, urls)
    return Contact(kind, label, inlines, bare, _url(kind, text, bare, urls), value.line)


def _value(kind: ContactKind, text: str, urls: list[str]) -> str:
    if kind == "email":
        linked = [url[7:].lstrip("/").partition("?")[0] for url in urls if url.lower().startswith("mailto:")]
        return next(iter(find_mails(text) or linked), text)
    if kind == "phone":
        linked = [url[4:].lstrip("/") for url in urls if url.lower().startswith("tel:")]
        return next(iter(find_phones(text) or linked), text)
    return text


def _url(kind: ContactKind, text: str, bare: str, urls: list[str]) -> str:
    if kind == "email":
        match = MAIL.search(text)
        return f"mailto:{match[0]}" if match else next((url for url in urls if url.startswith("mailto:")), "")
    if kind == "phone":
        number = re.sub(r"[^\d+]", "", bare)
        return f"tel:{number}" if 7 <= len(number) <= 16 and "*" not in text and not re.search("[xX]", bare) else ""
    if urls:
        return urls[0]
    if kind == "link" and BARE_HOST.match(text):
        return text if urlsplit(text).scheme else f"https://{text}"
    return ""


def is_photo(image: Image) -> bool:
    """A portrait, not a badge or an icon."""
    low = image.url.lower()
    return bool(low) and not any(word in low for word in ("badge", "shields.io", "icon", ".svg", "logo", "emoji"))
