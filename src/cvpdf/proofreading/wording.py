"""Rules on words: what was left to be filled in, doubled words, names of technologies, items, marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cvpdf.lexicon.placeholders import MASKS, PLACEHOLDERS
from cvpdf.lexicon.technologies import ALSO, NAMES, SLIPS
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.proofreading.manuscript import Manuscript

LONGEST_ITEM = 150  # ems: some four printed lines; a reader who skims loses the thread
_PLACEHOLDER = re.compile("|".join(PLACEHOLDERS))
_MASK = re.compile("|".join(MASKS))
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_DOUBLED = re.compile(
    r"\b([A-Za-z]{2,})[ \t]+(?i:\1)\b"
    # 目的的, 的的确确, ものの, そののち and ののしる are words.
    r"|(?<!目)的的(?!确|確)|和和(?!气|氣|美)|与与|是是(?!非)|をを|がが|(?<!も)のの(?![しち])|에에|을을|를를"
    # Verbs may be doubled (研究研究, 看看); these are not.
    r"|(負責|负责|进行|進行|以及|通过|通過|使用|参与|參與|完成|实现|實現|系统|系統|项目|公司|设计|設計|开发|開發|平台|提供|支持|我们|并且)\2"
)
_MEANT_TWICE = frozenset("that had bora ha so very no bye tuk pago".split())
_HALF = re.compile(rf"(?<=[{_CJK}])[,;?!](?=[{_CJK}])")
_FULL = re.compile(rf"(?<=[{_CJK}])[，；？！](?=[{_CJK}])")
_ITEM = re.compile(r"\s*(?:[-*+•●]|\d{1,2}[.)、])\s+(?P<text>.+)")
_MARKUP = re.compile(r"[*_`~\[\]]")


def placeholders(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Words of a template that nobody has replaced."""
    for number, line in manuscript.lines:
        for match in _PLACEHOLDER.finditer(line):
            message = f"“{match[0]}” was left to be filled in."
            yield Diagnostic("placeholder", "error", message, number, match.start() + 1, "Write what belongs there.")


def masks(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Names that are left out: by a template, or on purpose; said once, at the first."""
    found = [(number, match) for number, line in manuscript.prose for match in _MASK.finditer(line)]
    found = [(number, match) for number, match in found if not _PLACEHOLDER.match(match.string, match.start())]
    if found:
        number, match = found[0]
        others = sorted({line for line, _ in found[1:]} - {number})
        message = f"“{match[0]}” stands for a name{_also(others)}."
        hint = "Write the name, if you may tell it."
        yield Diagnostic("masked-name", "warning", message, number, match.start() + 1, hint)


def doubled_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One word twice in a row."""
    for number, line in manuscript.prose:
        for match in _DOUBLED.finditer(line):
            second = match[0].split()[-1]  # The the; New York New York, Had had and CI CI are meant
            if match[1] and (match[1].casefold() in _MEANT_TWICE or not second.islower()):
                continue
            message = f"“{match[0]}” says one word twice."
            yield Diagnostic("doubled-word", "warning", message, number, match.start() + 1, "Leave one out.")


def technologies(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Names of technologies as their makers do not write them, each slip once."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, line in manuscript.prose:
        if line.isupper():  # a title in capitals
            continue
        for match in _slips().finditer(line):
            if _right(match[0]) != match[0] and match[0] not in ALSO:
                places.setdefault(match[0], []).append((number, match.start() + 1))
    for slip, (first, *others) in places.items():
        more = _also([line for line, _ in others])
        message = f"“{slip}” is written {_right(slip)} by those who make it{more}."
        yield Diagnostic("technology-name", "warning", message, *first, f"Write {_right(slip)}.")


def _also(lines: list[int]) -> str:
    """Where else, five places at most."""
    return f", also in line {', '.join(map(str, lines[:5]))}{' …' if len(lines) > 5 else ''}" if lines else ""


def long_items(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Items of a list that nobody reads to the end."""
    for number, line in manuscript.prose:
        match = _ITEM.match(line)
        length = _ems(_MARKUP.sub("", " ".join(match["text"].split()))) if match else 0
        if length > LONGEST_ITEM:
            message = f"This item is {length:.0f} ems long; past {LONGEST_ITEM} (some four printed lines) few read on."
            yield Diagnostic("long-item", "warning", message, number, 0, "Cut it, or make two of it.")


def marks_of_two_widths(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Half-width marks between ideographs in a file that mostly has full-width ones."""
    text = "\n".join(line for _, line in manuscript.prose)
    if len(_FULL.findall(text)) <= len(_HALF.findall(text)):
        return
    for number, line in manuscript.prose:
        match = _HALF.search(line)
        if match:
            full = chr(ord(match[0]) + 0xFEE0)
            message = f"“{match[0]}” is half as wide as the “{full}” used elsewhere in this file."
            yield Diagnostic(
                "mark-width", "warning", message, number, match.start() + 1, f"Write {full} between ideographs."
            )


@cache
def _names() -> dict[str, str]:
    """Folded → as its makers write it."""
    return {name.casefold(): name for name in NAMES.split(", ")} | {slip.casefold(): SLIPS[slip] for slip in SLIPS}


def _right(found: str) -> str:
    return SLIPS.get(found) or _names().get(found.casefold(), found)


@cache
def _slips() -> re.Pattern[str]:
    exact = "|".join(re.escape(slip) for slip in SLIPS)
    names = "|".join(re.escape(name) for name in sorted(NAMES.split(", "), key=len, reverse=True))
    # Part of a path, a file's name or a package's is no name, nor is a picture's.
    return re.compile(rf"(?<![A-Za-z0-9@./\\#$_-])(?<!icon:)(?:{exact}|(?i:{names}))(?![A-Za-z0-9@\\#$_-]|/[a-z]|\.\w)")


def _ems(text: str) -> float:
    return sum(1 if ord(char) >= 0x2E80 else 0.5 for char in text)


_STOPS = "。.．"
_NO_SENTENCE = re.compile(r"[:：;；,，)）\]】」』”\"'`*_>]$|\w\.\w+$|(?:etc|Inc|Ltd|Co|Jr|Sr|St)\.$")
SHORTEST_SENTENCE = 10  # ems; shorter items are names, of which nobody expects a stop
SURE = 3  # items of a list that end alike, for each that does not


def item_ends(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Items that end with a stop in a list whose others do not, or the other way round."""
    for items in _lists(manuscript):
        ends = [(number, text[-1] in _STOPS) for number, text in items]
        stopped = sum(stop for _, stop in ends)
        usual = stopped * 2 > len(ends)
        odd = [number for number, stop in ends if stop != usual]
        if odd and len(ends) - len(odd) >= SURE * len(odd):
            message = f"This item ends {'without' if usual else 'with'} a full stop; the others of its list do not."
            yield Diagnostic("item-end", "warning", message, odd[0], 0, "End all items of a list in one way.")


def _lists(manuscript: Manuscript) -> Iterator[list[tuple[int, str]]]:
    """Items that follow one another, of whole sentences on one line each."""
    items: list[tuple[int, str]] = []
    before = -1
    for number, line in manuscript.lines:
        match = _ITEM.match(line)
        if not match or number != before + 1:
            yield items
            items = []
        text = match["text"].rstrip().rstrip("*_") if match else ""
        if text and _ems(text) >= SHORTEST_SENTENCE and not _NO_SENTENCE.search(text):
            items.append((number, text))
        before = number if match else -1
    yield items
