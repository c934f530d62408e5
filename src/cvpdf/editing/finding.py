"""Where in a line private values stand: by how they look, by their labels, by a table's headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cvpdf.editing.bare import Bare, bare
from cvpdf.editing.kinds import SEPARATOR, is_label, labelled, looks, spoken
from cvpdf.editing.spelling import spellings
from cvpdf.lexicon.private_values import LABELS
from cvpdf.model.edition import Edition

NONE: Mapping[int, str] = {}
_TELEPHONE = re.compile(r"(?:tel|sms|callto|whatsapp):[^\s)\"'<>]+", re.I)
_PERSON = re.compile(r"^(?:男|女|男性|女性|남|여|male|female|汉族?|党员|中共党员|未婚|已婚|\d{2}\s*[岁歲歳])$", re.I)
_DAY = r"\s*[./-]?\s*(?:3[01]|[12]\d|0?[1-9])\s*日?"
_DATE = re.compile(rf"(?:19|20)\d\d(?:\s*[年./-]\s*(?:1[0-2]|0?[1-9])\s*月?(?:{_DAY})?)?")
_ADDRESS_OF_A_MACHINE = re.compile(
    r"://|@|www\.|\.(?:com|cn|io|org|net|dev|me|github)\b|^0x[0-9a-f]+|^\d+(?:\.\d+){3}\b", re.I
)
# What a value behind a label must have to be one: `Mail: Postfix` is a skill, `GitHub ID: lin` a name.
_PROOF = {
    "phone": re.compile(r"(?:\d\D*){5}"),
    "email": re.compile(r"[@#]|\bat\b|艾特|\.[A-Za-z]{2}", re.I),
    "address": re.compile(r"\d|[^\x00-\x7f]"),
    "birth": re.compile(r"\d|月"),
    "id": re.compile(r"(?:\d[^\d]*){6}|\d.*\*{3}"),
}
_MONTH_OF_YEAR = r"(?:1[0-2]|0?[1-9])(?!\d)"
_DAY_OF_MONTH = r"(?:3[01]|[12]\d|0?[1-9])"
# Numbers with as many digits as a telephone's that are dates or counts: 2015-2019, 1998.9-2001.10, 01-02-2019,
# +10 000 000.
_NO_NUMBER = re.compile(
    rf"(?:19|20)\d\d\s?[-.–]\s?(?:19|20)?\d\d|(?:19|20)\d\d\s?[年./–—-]\s?{_MONTH_OF_YEAR}"
    rf"|{_DAY_OF_MONTH}[\s./-]{_DAY_OF_MONTH}[\s./-](?:19|20)\d\d(?!\d)|(?:1[0-2]|0?[1-9])[./-](?:19|20)\d\d(?!\d)"
    r"|\+?\d{1,3}(?:[\s,]000)+$"
)


class Cut(NamedTuple):
    """A span of a line to take out: where it starts and ends, what kind of value it holds, and the value itself."""

    start: int
    end: int
    kind: str
    value: str


def cuts_of(line: str, edition: Edition, columns: Mapping[int, str] = NONE) -> list[Cut]:
    """What is to be taken out of a line, values only.

    Args:
        line: The line as written.
        edition: Which kinds of values are private, and which values besides.
        columns: Of a table's row, the cells that a private heading stands over, by index, with its kind.
    """
    seen = bare(line)
    found = [Cut(*seen.written(start, end), kind, value) for start, end, kind, value in _seen(seen, edition)]
    return [*found, *_of_columns(line, columns)]


def _seen(seen: Bare, edition: Edition) -> Iterator[Cut]:
    """The cuts in what is seen of a line."""
    text = seen.text
    for private in edition.private:
        for match in spellings(private.value).finditer(text):
            yield Cut(*match.span(), private.key if private.key in LABELS else "private", match[0])
    kinds = [kind for kind in edition.withhold if kind in LABELS]
    for kind in kinds:
        yield from _labelled(kind, text)
        yield from (Cut(*match.span(), kind, match["value"]) for match in spoken(kind).finditer(text))
        for match in looks(kind).finditer(text):
            if kind != "phone" or is_number(match[0]):
                yield Cut(*match.span(), kind, match[0].strip())
    if "phone" in kinds:
        for match in _TELEPHONE.finditer(text):
            yield Cut(*match.span(), "phone", match[0].partition(":")[2])
    if "birth" in kinds:
        yield from _bare_birth(text)
    if text.lstrip().startswith("|"):
        yield from _labelled_cells(text, kinds)


def _labelled(kind: str, text: str) -> Iterator[Cut]:
    """Values behind a label of their kind."""
    for match in labelled(kind).finditer(text):
        value = match["value"]
        if kind in _PROOF and not _PROOF[kind].search(value):
            continue
        if kind == "address" and _ADDRESS_OF_A_MACHINE.search(value):
            continue
        found = looks(kind).search(text, *match.span("value"))
        low, high = found.span() if found else match.span("value")
        yield Cut(match.start(), match.end("value"), kind, text[low:high].strip())


def _labelled_cells(row: str, kinds: Sequence[str]) -> Iterator[Cut]:
    """`| 出生年月 | 1995.06 |`: the cell behind a label."""
    cells = row.split("|")
    at = 0
    for label, cell in pairwise(cells):
        at += len(label) + 1
        for kind in kinds:
            if cell.strip() and is_label(kind).fullmatch(label.strip()):
                yield Cut(at, at + len(cell), kind, cell.strip())


def columns_of(header: str, edition: Edition) -> dict[int, str]:
    """Which columns of a table hold private values, by their heading."""
    return {
        index: kind
        for index, cell in enumerate(header.split("|"))
        for kind in edition.withhold
        if kind in LABELS and is_label(kind).fullmatch(bare(cell).text.strip())
    }


def _of_columns(line: str, columns: Mapping[int, str]) -> Iterator[Cut]:
    at = 0
    for index, cell in enumerate(line.split("|") if columns else ()):
        kind = columns.get(index)
        if kind and re.search(r"\d", cell) and not is_label(kind).fullmatch(cell.strip()):
            yield Cut(at, at + len(cell), kind, cell.strip())
        at += len(cell) + 1


def is_number(text: str) -> bool:
    """Whether digits are a telephone's: seven to fifteen (E.164), and neither dates nor a round count."""
    digits = sum(char.isdigit() for char in text)
    return 7 <= digits <= 15 and not _NO_NUMBER.match(text.strip())


def _bare_birth(line: str) -> Iterator[Cut]:
    """`男 / 1995.06 / 党员`: a date among facts of a person."""
    pieces, start = [], 0
    for match in [*re.finditer(rf"{SEPARATOR}|\s*[/／]\s*", line), None]:
        end = match.start() if match else len(line)
        pieces.append((start, end, line[start:end].strip(" -*_`>#")))
        start = match.end() if match else end
    if len(pieces) < 2 or not any(_PERSON.match(text) for _, _, text in pieces):
        return
    for start, end, text in pieces:
        if _DATE.fullmatch(text):
            at = line.index(text, start, end)
            yield Cut(at, at + len(text), "birth", text)
