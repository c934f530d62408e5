"""How the person is reached: a line of contacts → Contacts (docs/markdown.md, "Contacts")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cvpdf.grammar.person.addresses import contact_of, is_phone, kind_of_value
from cvpdf.grammar.person.forms import is_label_word
from cvpdf.grammar.person.headlines import is_headline
from cvpdf.grammar.person.writings import name_of
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import LONG, Line, ems, icon_stop
from cvpdf.grammar.text.pattern import lazy
from cvpdf.lexicon.fold import BARS, fold
from cvpdf.lexicon.labels import contact_labels, family_name_labels, given_name_labels, name_labels
from cvpdf.model.inline import Inlines, Link, Strong, picture_stop, plain, strip, walk
from cvpdf.model.resume import Contact, ContactKind

_SEPARATORS = lazy(
    rf"\s*(?:[{BARS}]+|\s[·•∙・‧⋅▪▫◆♦●◦⋄]\s?|[•∙]|\s\*\s|(?<![:：])(?<![:：]\s)\t"
    r"|(?<=[!-~])\u3000|\u3000(?=[!-~])|(?:(?<![:：\s])|(?<=^[:：]))\s{3,}|[;；]|\s[–—~]\s)\s*"
)
_YEAR = lazy(r"\s*(?:\d+\s*$|(?:19|20)\d\d(?:[./-]\d\d?)?(?![\d./-]))")
_SLASH = lazy(r"\s+[/／]\s+")
_COMMAS = lazy(r"\s*[,，、]\s*|\s*[/／]\s*|\s{2,}")
# 电　　话：, 出 生 地：a label drawn out to the width of the others, gaps between its ideographs.
_DRAWN = r"[\u4e00-\u9fff](?:[ \u3000]{1,6}[\u4e00-\u9fff]){1,3}(?=\s*[:：])"
_DRAWN_OUT = lazy(rf"(?:(?<=\s)|^){_DRAWN}")
_BEFORE_LABEL = lazy(rf"\s+(?=[^\s:：|]{{1,14}}\s?[:：](?!//)|{_DRAWN})")


class NameLabel(NamedTuple):
    """`姓名：林小北`: the value, and the label as written with its colon."""

    name: Line
    label: str


class Gathered(NamedTuple):
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
    years = len(pieces) > 1 and all(_YEAR.match(piece.text) for piece in pieces)  # 2013, 2016; 2021.08 ~ 2023.10 (2년)
    read = [None if years else _read(piece) for piece in pieces]
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
    if line.text.count("\t") == 1 and _spaced_label(line):
        return [line]
    pieces: list[Line] = []
    for piece in _slashed([part for each in _cut(line, _SEPARATORS) for part in _at_pictures(each)]):
        for part in _cut(piece, _BEFORE_LABEL) if _labelled(piece) else [piece]:
            fine = _cut(part, _COMMAS)
            label = label_of(part)
            readable = sum(_read(each) is not None for each in fine)
            whole = label is not None and not any(_has_known_label(each) or _reaches(each) for each in fine[1:])
            whole = whole or (_read(part) is not None if label is None else is_phone(label.value.text))
            pieces += fine if len(fine) > 1 and readable * 2 > len(fine) and not whole else [part]
    return pieces


def _reaches(piece: Line) -> bool:
    """A value that needs no label: `联系方式：135-0000-8888，lin@example.com`."""
    found = _bare(piece)
    return found is not None and found.kind in _BY_VALUE


def _at_pictures(piece: Line) -> list[Line]:
    """`📞 010-0000-1111 📧 a@example.com`: pictures alone part them, where these are contacts."""
    text = piece.text
    inside = _protected(piece.inlines)
    starts = [
        at for at in range(1, len(text))
        if text[at] > "\u2190" and text[at - 1].isspace() and not text[at].isspace()
        and not inside[at] and picture_stop(text[at : at + 1])
    ]  # fmt: skip
    spans = zip([0, *starts], [*starts, len(text)], strict=True)
    parts = [part for part in (_bare_piece(piece.part(*span)) for span in spans) if not part.blank]
    return parts if len(parts) > 1 and any(isinstance(_read(part), Contact) for part in parts) else [piece]


def _slashed(pieces: Sequence[Line]) -> Iterator[Line]:
    """Pieces parted at ` / `, but not a headline of two titles, one number, or what an unknown label says."""
    for piece in pieces:
        label = label_of(piece)
        unknown = label is not None and not _is_known(label.word) and _label_kind(label.word, label.written) is None
        whole = unknown or is_phone(piece.text) or (is_headline(piece.text) and not _linked(piece))
        parts = [piece] if whole else _cut(piece, _SLASH)
        number = label is not None and contact_labels().get(label.word) == "phone" and is_phone(label.value.text)
        yield from [piece] if number else parts


def _linked(line: Line) -> bool:
    return any(isinstance(node, Link) for node in walk(line.inlines))


def _labelled(line: Line) -> bool:
    parts = _cut(line, _BEFORE_LABEL)
    return len(parts) > 1 and all(_has_known_label(part) for part in parts[1:])


def _has_known_label(line: Line) -> bool:
    label = label_of(line)
    return label is not None and _is_known(label.word)


def _is_known(word: str) -> bool:
    return word in contact_labels() or word in name_labels()


_LABEL_JOINTS = lazy(r"\s*[/／、&,，|+（(）)]\s*|\s+(?:and|or|和|及)\s+")


def _label_kind(word: str, written: str) -> ContactKind | None:
    """What a label leads to; `QQ/微信号` and `手机（微信）` are the first of their words that is known."""
    kind = contact_labels().get(word)
    parts = [fold(part) for part in _LABEL_JOINTS.split(_bare_label(written))] if kind is None else []
    return kind or next((contact_labels()[part] for part in parts if part in contact_labels()), None)


def _cut(line: Line, pattern: re.Pattern[str]) -> list[Line]:
    text = line.text
    inside = _protected(line.inlines)
    whole = [(0, _joint_label(text)), *(match.span() for match in _DRAWN_OUT.finditer(text))]
    for start, stop in whole:
        inside[start:stop] = [True] * (stop - start)
    spans, at = [], 0
    for match in pattern.finditer(text):
        if match.end() > match.start() and not inside[match.start()]:
            spans.append((at, match.start()))
            at = match.end()
    spans.append((at, len(text)))
    found = [_bare_piece(line.part(low, high)) for low, high in spans]
    return [each for each in found if not each.blank and each.text.strip()]


_SLASH_AT_EDGE = lazy(r"^[/／]\s+|\s+[/／]$")


def _bare_piece(piece: Line) -> Line:
    """Without what parts it from its neighbours; the slash at the end of an address stays."""
    bare = Line(strip(piece.inlines, " \t\u3000|｜·•▪●,，–—-"), piece.line)
    edges = [match.span() for match in _SLASH_AT_EDGE.finditer(bare.text)]
    start = max((stop for low, stop in edges if low == 0), default=0)
    stop = min((low for low, _ in edges if low), default=len(bare.text))
    return bare.part(start, stop) if edges else bare


def _joint_label(text: str) -> int:
    """Where `手机 / 微信：` or `姓   名：` ends, one label in two pieces; 0 where there is none."""
    match = re.match(r"[^:：]{1,32}[:：]", text)
    if match and _is_known(fold(match[0])):
        return match.end()
    words = [fold(part) for part in _LABEL_JOINTS.split(match[0])] if match else []
    words = [word for word in words if word]
    return match.end() if match and len(words) > 1 and all(word in contact_labels() for word in words) else 0


def _protected(inlines: Inlines) -> list[bool]:
    """True inside links and brackets and behind a bold label, where no separator is one."""
    inside: list[bool] = []
    labelled = False
    for node in inlines:
        text = plain((node,))
        gap = len(text) - len(text.lstrip()) if labelled else 0
        inside += [True] * gap + [isinstance(node, Link)] * (len(text) - gap)
        labelled = isinstance(node, Strong) and _is_known(fold(text))
    depth = 0
    for index, char in enumerate(plain(inlines)):
        depth += char in "(（["
        inside[index] = inside[index] or depth > 0
        depth -= char in ")）]" and depth > 0
    return [*inside, False]


def _read(piece: Line) -> Contact | NameLabel | None:
    """A contact, a labelled name, or None."""
    icon = icon_stop(piece.text)
    if 0 < icon < len(piece.text):
        piece = piece.part(icon, len(piece.text))
    label = label_of(piece)
    if label is not None:
        if label.word in name_labels() and label.value.text.strip():
            return NameLabel(label.value, label.written)
        kind = _label_kind(label.word, label.written)
        found = _bare(label.value) if label.value.text.strip() else None
        if kind in _BY_VALUE and found is not None and found.kind in _BY_VALUE:
            kind = found.kind
        if kind == "im" and not _CALLED.isdisjoint(fold(label.word).split()) and is_phone(label.value.text):
            kind = "phone"
        if kind is not None and label.value.text.strip():
            return contact_of(kind, _bare_label(label.written), label.value)
        if found is not None and found.kind in ("email", "phone", "link"):
            return contact_of(found.kind, _bare_label(label.written), label.value)
        return None
    return _bare(piece) or _spaced_label(piece)


# Who is there under a telephone number is called on it as well.
_CALLED = frozenset({"whatsapp", "viber", "signal", "telegram"})
# Under these labels the value says better what it is: 联系方式：lin@example.com.
_BY_VALUE: frozenset[ContactKind] = frozenset({"email", "phone", "link"})


def _bare_label(written: str) -> str:
    """A label without its picture and its colon; one drawn out to the width of the others closed up: 电话."""
    label = written[icon_stop(written) :].rstrip(":：. \t").strip("【】[]")
    drawn = _DRAWN_OUT.match(f"{label}:")
    return "".join(label.split()) if drawn and drawn.end() == len(label) else label


def _spaced_label(piece: Line) -> Contact | NameLabel | None:
    """`Tel 138 0000 0000`, `邮箱 lin@example.com`, `氏名　山田 太郎`: a label without a colon."""
    text = piece.text
    for width in (1, 2):
        match = re.match(rf"\s*(\S+(?:\s\S+){{{width - 1}}})\s+(?=\S)", text)
        word = fold(match[1]) if match else ""
        if match and word in name_labels() and name_of(text[match.end() :]):
            return NameLabel(piece.part(match.end(), len(text)), match[1])
        kind = contact_labels().get(word)
        if match and kind in ("email", "phone", "link", "im", "location"):
            value = piece.part(match.end(), len(text))
            found = _bare(value)
            if kind in _BY_VALUE and found and found.kind in _BY_VALUE:
                kind = found.kind  # 連絡先 seiji@example.com
            if kind in ("im",) or (found and found.kind == kind):
                return contact_of(kind, _undotted(match[1]), value)
    return None


def _undotted(label: str) -> str:
    """`Phone. 010-…` as Phone, whose stop was there in a colon's place; `Tel.` is short for something."""
    return label.rstrip(".") if len(label) > len("Tel.") else label


def _bare(piece: Line) -> Contact | None:
    """A value that needs no label."""
    text = piece.text.strip()
    kind = kind_of_value(text, piece.inlines)
    return contact_of(kind, "", piece) if kind else None


def name_parts(lines: Iterable[Line]) -> tuple[Line | None, Line | None]:
    """Given and family name where they stand behind labels of their own."""
    given = family = None
    for line in lines:
        label = label_of(line)
        if label is None or is_label_word(fold(label.value.text)):  # the next label of a form nobody has filled in
            continue
        if label.word in given_name_labels():
            given = label.value
        elif label.word in family_name_labels():
            family = label.value
    return given, family
