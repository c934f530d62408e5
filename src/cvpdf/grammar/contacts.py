"""How the person is reached: a line of contacts → Contacts (docs/markdown.md, "Contacts")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from cvpdf.grammar.lines import LONG, Line, ems, label_of
from cvpdf.grammar.roles import piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import contact_labels, family_name_labels, given_name_labels, name_labels
from cvpdf.model.inline import Image, Inlines, Link, cut, plain, strip, walk
from cvpdf.model.resume import Contact, ContactKind

MAIL = re.compile(r"[A-Za-z0-9][\w.+\-]*@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+", re.A)
# anna(at)example.com, me [at] x [dot] org, lin#163.com: kept as written, and not linked.
VEILED_MAIL = re.compile(
    r"[\w.+\-]+\s*(?:[(\[{<（]\s*(?:at|@|#)\s*[)\]}>）]|\s(?:at|AT)\s|#|＠|\{at\}|_at_)\s*[\w\-]+(?:\s*(?:[(\[{]\s*dot\s*[)\]}]|\sdot\s|\.)\s*[\w\-]+)+",
    re.A,
)
PHONE = re.compile(
    r"(?<![\w@./#])(?:\(?\+\s?\d{1,3}\)?[\s\-.]?)?(?:\(\s?0?\d{1,5}\s?\)[\s\-.]?)?[\dxX*]{1,15}(?:[\s\-.–·][\dxX*]{1,8}){0,5}(?![\w@])",
    re.A,
)
BARE_HOST = re.compile(r"^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}(?:[/?#]\S*)?$", re.I | re.A)
HANDLE = re.compile(r"^@[\w.\-]{2,}$", re.A)
ICON = re.compile(
    r"^(?:icon:\w[\w-]*|[\U0001f300-\U0001faff\u2600-\u27bf\u260e\u2706\u2709\ufe0f\u200d\ue000-\uf8ff☎✉✆⌂]+)\s*"
)
_ABSOLUTE = re.compile(r"(?:https?:)?//|mailto:|tel:|www\.|[\w.+-]+@|(?:[\w-]+\.)+[a-z]{2,6}(?:/|$)", re.I)
_SEPARATORS = re.compile(r"\s*(?:[|｜│¦‖]+|\s[·•∙・‧⋅]\s?|[•∙]|\s\*\s|\t|\s{3,}|[;；]|\s[/／–—~]\s)\s*")
_COMMAS = re.compile(r"\s*[,，、]\s*|\s*[/／]\s*|\s{2,}")
_BEFORE_LABEL = re.compile(r"\s+(?=[^\s:：|]{1,14}\s?[:：](?!//))")
_KIND_BY_HOST = re.compile(r"^(?:t\.me|telegram\.me|wa\.me|line\.me)$")

_AGE = re.compile(
    r"^(?:\d{2}\s*(?:岁|歲|歳|세)|(?:19|20)\d\d\s*(?:年|년)?\s*(?:\d{1,2}\s*(?:月|월)?)?\s*(?:\d{1,2}\s*(?:日|일)?)?\s*(?:生|出生|출생|년생|生まれ)?|(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?)$"
)
_YEARS = re.compile(
    r"^\d{1,2}\+?\s*(?:年|years?|년)\s*(?:以上)?(?:工作|开发|從業|从业|相关|實務|of)?\s*(?:经验|經驗|経験|experience|경력)?\S{0,6}$",
    re.I,
)
_GENDER = frozenset(
    "男 女 男性 女性 male female 남 여 남성 여성 男生 女生 m f 已婚 未婚 党员 中共党员 共青团员 团员 群众 汉族 本科 硕士 博士 大专 在职 离职 应届生 求职中".split()
)


@dataclass(frozen=True, slots=True)
class NameLabel:
    """`姓名：林小北`: the value, and the label as written with its colon."""

    name: Line
    label: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a line of contacts holds, piece by piece in the author's order.

    Attributes:
        pieces: Each piece of the line and what it was read as; None for words that are no contact.
    """

    pieces: tuple[tuple[Line, Contact | NameLabel | None], ...] = ()

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """The contacts among the pieces."""
        return tuple(read for _, read in self.pieces if isinstance(read, Contact))

    @property
    def name(self) -> Line | None:
        """The value behind a name's label."""
        return next((read.name for _, read in self.pieces if isinstance(read, NameLabel)), None)

    @property
    def any(self) -> bool:
        """Something was found."""
        return any(read is not None for _, read in self.pieces)


def read_contacts(line: Line) -> Gathered:
    """The contacts of a line that holds little else; short words among them are facts of the person."""
    if len(line.text) > LONG:
        return Gathered(((line, None),))
    pieces = _split(line)
    read = [_read(piece) for piece in pieces]
    known = sum(each is not None for each in read)
    if known * 2 < len(pieces) and not any(isinstance(each, NameLabel) for each in read):
        return Gathered(((line, None),))
    found = [
        _short_fact(piece) if each is None and known * 2 >= len(pieces) > 1 else each
        for piece, each in zip(pieces, read, strict=True)
    ]
    return Gathered(tuple(zip(pieces, found, strict=True)))


def _short_fact(piece: Line) -> Contact | None:
    if ems(piece.text) > 16 or label_of(piece) is not None:
        return None
    return Contact("fact", "", piece.inlines, piece.text.strip(), "", piece.line)


def _split(line: Line) -> list[Line]:
    """Pieces at strong separators, before known labels, and at commas where most of what they part is a contact."""
    pieces: list[Line] = []
    for piece in _cut(line, _SEPARATORS):
        for part in _cut(piece, _BEFORE_LABEL) if _labelled(piece) else [piece]:
            fine = _cut(part, _COMMAS)
            label = label_of(part)
            readable = sum(_read(each) is not None for each in fine)
            whole = label is not None and _is_known(label.word) and not any(_has_known_label(each) for each in fine[1:])
            whole = whole or (label is None and _read(part) is not None)
            pieces += fine if len(fine) > 1 and readable * 2 > len(fine) and not whole else [part]
    return pieces


def _labelled(line: Line) -> bool:
    parts = _cut(line, _BEFORE_LABEL)
    return len(parts) > 1 and all(_has_known_label(part) for part in parts[1:])


def _has_known_label(line: Line) -> bool:
    label = label_of(line)
    return label is not None and _is_known(label.word)


def _is_known(word: str) -> bool:
    return word in contact_labels() or word in name_labels()


_LABEL_JOINTS = re.compile(r"\s*[/／、&,，|+（(）)]\s*|\s+(?:and|or|和|及)\s+")


def _label_kind(word: str, written: str) -> ContactKind | None:
    """What a label leads to; `QQ/微信号` and `手机（微信）` are the first of their words that is known."""
    kind = contact_labels().get(word)
    parts = [fold(part) for part in _LABEL_JOINTS.split(_bare_label(written))] if kind is None else []
    return kind or next((contact_labels()[part] for part in parts if part in contact_labels()), None)


def _cut(line: Line, pattern: re.Pattern[str]) -> list[Line]:
    text = line.text
    inside = _protected(line.inlines)
    spans, at = [], 0
    for match in pattern.finditer(text):
        if match.end() > match.start() and not inside[match.start()]:
            spans.append((at, match.start()))
            at = match.end()
    spans.append((at, len(text)))
    found = [Line(strip(line.part(low, high).inlines, " \t\u3000|｜·•,，"), line.line) for low, high in spans]
    return [each for each in found if not each.blank and each.text.strip()]


def _protected(inlines: Inlines) -> list[bool]:
    """True inside links and brackets, where no separator is one."""
    inside: list[bool] = []
    for node in inlines:
        inside += [isinstance(node, Link)] * len(plain((node,)))
    depth = 0
    for index, char in enumerate(plain(inlines)):
        depth += char in "(（["
        inside[index] = inside[index] or depth > 0
        depth -= char in ")）]" and depth > 0
    return [*inside, False]


def _read(piece: Line) -> Contact | NameLabel | None:
    """A contact, a labelled name, or None."""
    icon = ICON.match(piece.text)
    if icon and icon.end() < len(piece.text):
        piece = piece.part(icon.end(), len(piece.text))
    label = label_of(piece)
    if label is not None:
        if label.word in name_labels() and label.value.text.strip():
            return NameLabel(label.value, label.written)
        kind = _label_kind(label.word, label.written)
        if kind is not None and label.value.text.strip():
            return _contact(kind, _bare_label(label.written), label.value)
        found = _bare(label.value) if label.value.text.strip() else None
        if found is not None and found.kind in ("email", "phone", "link"):
            return _contact(found.kind, _bare_label(label.written), label.value)
        return None
    return _bare(piece) or _spaced_label(piece)


def _bare_label(written: str) -> str:
    return ICON.sub("", written).rstrip(":： \t").strip("【】[]")


def _spaced_label(piece: Line) -> Contact | None:
    """`Tel 138 0000 0000`, `邮箱 lin@example.com`: a label without a colon."""
    text = piece.text
    match = re.match(r"\s*(?:\S+\s)?", text)
    for width in (1, 2):
        match = re.match(rf"\s*(\S+(?:\s\S+){{{width - 1}}})\s+(?=\S)", text)
        kind = contact_labels().get(fold(match[1])) if match else None
        if match and kind in ("email", "phone", "link", "im", "location"):
            value = piece.part(match.end(), len(text))
            found = _bare(value)
            if kind in ("im",) or (found and found.kind == kind):
                return _contact(kind, match[1], value)
    return None


def _bare(piece: Line) -> Contact | None:
    """A value that needs no label."""
    text = piece.text.strip()
    kind = _kind_of(text, piece.inlines)
    return _contact(kind, "", piece) if kind else None


def _kind_of(text: str, inlines: Inlines) -> ContactKind | None:
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
    return "fact" if fold(text) in _GENDER or _AGE.match(text) or _YEARS.match(text) else None


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


def _contact(kind: ContactKind, label: str, value: Line) -> Contact:
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


def value_line(line: Line, start: int, stop: int) -> Line:
    """A piece of a line, trimmed."""
    return Line(strip(cut(line.inlines, start, stop)), line.line)


def name_parts(lines: Iterable[Line]) -> tuple[Line | None, Line | None]:
    """Given and family name where they stand behind labels of their own."""
    given = family = None
    for line in lines:
        label = label_of(line)
        if label is not None and label.word in given_name_labels():
            given = label.value
        elif label is not None and label.word in family_name_labels():
            family = label.value
    return given, family
