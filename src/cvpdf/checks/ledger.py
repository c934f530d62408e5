"""Whether the ledger, which says where the page may differ from the source, can itself be believed.

Without this a wrong ledger would excuse any loss: what it takes out of the source is not looked for in the PDF.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.expectation import words_of
from cvpdf.checks.wording import counted, listed
from cvpdf.checks.words import fold, tokens_of
from cvpdf.model.galley import Change
from cvpdf.model.proof import Check

_MAY_VANISH = frozenset(("label", "name", "heading"))
_MAY_DIFFER = frozenset(("date", "number"))
# Half and full width of one mark (UAX #11), and the two tildes of East Asia.
_ALIKE = {":": "：", "：": ":", "(": "（", "（": "(", ")": "）", "）": ")", "~": "～", "～": "~", "〜": "~"}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# What a date without digits says: open ends, seasons, terms, months and calendar eras, as résumés write them.
_DATE_WORDS = re.compile(
    r"今|现在|現在|目前|在职|在職|至|현재|재직|present|now|current|today|ongoing|date|heute|aktuell|cursando|atual|наст"
    r"|春|夏|秋|冬|학기|spring|summer|fall|autumn|winter|semester|term|quarter"
    rf"|[〇一二三四五六七八九十元]|{'|'.join(_MONTHS)}"
)
# Years counted from elsewhere, and months in other languages: their numbers are not those printed.
_OTHER_COUNT = re.compile(
    r"令和|平成|昭和|大正|民國|民国|[〇一二三四五六七八九十元]|[^\W\d_a-z\u2e80-\uffef]{3}"
    rf"|\b(?!{'|'.join(_MONTHS)}|present|now|current|today|date|till|until|from|since|ongoing|heute|aktuell)[a-zà-ÿ]{{3}}"
)
_NUMBER = re.compile(r"\d+")
_LIST_NUMBER = re.compile(r"\s*\d{1,3}\s*[.)、]?\s*")
_ROC = 1911  # years between the calendar of the Republic of China and the common era


def ledger(evidence: Evidence) -> Check:
    """Each change keeps the words it must keep, and takes out only words that stand where it says."""
    changes = evidence.galley.ledger
    absent = {
        id(change): words for change, words in evidence.expectation.absent if not _in_front_matter(change, evidence)
    }
    faults = [
        (change, fault)
        for change in changes
        for fault in (*_faults(change, absent.get(id(change), []), evidence), *_address_faults(change, evidence))
    ]  # fmt: skip
    if not faults:
        return Check("ledger", True, f"{counted(len(changes), 'change')}, all of them accounted for")
    named = listed([f"line {change.line}: {fault}" for change, fault in faults])
    return Check("ledger", False, named, line=faults[0][0].line)


def _faults(change: Change, absent: list[str], evidence: Evidence) -> Iterator[str]:
    last = len(evidence.visible)
    if not (0 < change.line <= last and 0 < change.to_line <= last):
        yield f"“{change.written or change.printed}” leads to line {change.to_line}, and the source has {last} lines"
    if absent:
        yield f"“{change.written}” is said to stand here, but {', '.join(absent)} does not"
    if not change.printed.strip() and change.reason not in _MAY_VANISH and not _is_list_number(change):
        yield f"“{change.written}” is taken out as {change.reason}, and nothing is printed for it"
    elif change.printed.strip() and change.reason not in (*_MAY_DIFFER, "address") and not _same_words(change):
        yield f"“{change.written}” is printed as “{change.printed}”, other words than a change of {change.reason} may"
    elif change.reason in _MAY_DIFFER:
        yield from _number_faults(change)
    if change.reason == "punctuation":
        yield from _mark_faults(change, evidence)


def _mark_faults(change: Change, evidence: Evidence) -> Iterator[str]:
    """A mark is printed in another width, and stands where it is said to, as itself or as a reference (&#58;)."""
    if _ALIKE.get(change.written) != change.printed:
        yield f"“{change.written}” is printed as “{change.printed}”, which is not that mark in another width"
    line = evidence.source.written_line(change.line) if 0 < change.line <= len(evidence.visible) else ""
    if change.written not in unescape(line):
        yield f"“{change.written}” is said to stand here, but it does not"


def _address_faults(change: Change, evidence: Evidence) -> Iterator[str]:
    """What an address may not do: lose a word of the author's, or print one that no link of the document leads to."""
    if change.reason != "address":
        return
    more = Counter(tokens_of(change.printed))
    more.subtract(words_of(change.written))
    known = {token for link in evidence.galley.links for token in tokens_of(link)}
    lost = [token for token, count in more.items() if count < 0]
    if lost:
        yield f"“{change.written}” is printed as “{change.printed}”, without {', '.join(lost)}"
    wrong = [token for token, count in more.items() if count > 0 and token not in known]
    if wrong:
        yield f"“{change.written}” is printed as “{change.printed}”: {', '.join(wrong)} is of no link's address"


def _in_front_matter(change: Change, evidence: Evidence) -> bool:
    """Whether the words stand where the text is blank, so that nothing can be taken out of it."""
    blank = change.line <= len(evidence.visible) and not evidence.source.lines[change.line - 1].strip()
    there = tokens_of(evidence.source.written_line(change.line))
    return blank and all(word in there for word in words_of(change.written))


def _is_list_number(change: Change) -> bool:
    """Whether no more is taken out than the number of an item that is printed as something else, as an entry."""
    return change.reason == "number" and _LIST_NUMBER.fullmatch(fold(change.written)) is not None


def _same_words(change: Change) -> bool:
    """Whether no word was changed; a label, a name or a heading may lose some."""
    written, printed = words_of(change.written), tokens_of(change.printed)
    if change.reason in _MAY_VANISH:
        return all(written.count(word) >= printed.count(word) for word in printed)
    return sorted(written) == sorted(printed)


def _number_faults(change: Change) -> Iterator[str]:
    """What a date or a list number may not do: hide words, or say another number than the author."""
    for text in (change.written, change.printed):
        if text.strip() and not _NUMBER.search(fold(text)) and not _DATE_WORDS.search(fold(text)):
            yield f"“{text}” is taken for a {change.reason}, and holds neither a number nor a word for a time"
    wrong = _invented(change) if change.reason == "date" else []
    if wrong:
        yield f"“{change.written}” is printed as “{change.printed}”: the author wrote no {', '.join(wrong)}"


def _invented(change: Change) -> list[str]:
    """Numbers of the printed date that the written one does not hold, in digits, as a month's name or shortened."""
    written = fold(change.written)
    if _OTHER_COUNT.search(written):
        return []
    known = {int(digits) for digits in _NUMBER.findall(written)}
    known |= {number for number, month in enumerate(_MONTHS, 1) if month in written}
    shown = {digits: int(digits) for digits in _NUMBER.findall(fold(change.printed))}
    # 16/7 leaves out the century, and 107 年 7 月 counts from 1912.
    years = {digits for digits, value in shown.items() if len(digits) == 4 and known & {value % 100, value - _ROC}}
    return [digits for digits, value in shown.items() if value not in known and digits not in years]


def ledger_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    yield ledger(evidence)
