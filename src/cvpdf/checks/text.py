"""Whether the words that come out of the PDF are the author's: all of them, in their order, findable."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.plaintext import ICON
from cvpdf.checks.wording import counted, listed
from cvpdf.checks.words import fold, tokens_of
from cvpdf.model.galley import Critical
from cvpdf.model.proof import Check

# pdf.md, "Fidelity": the constructions cvpdf uses reach recall 1.0, adjacency ≥ .99 and order 1.0.
_ORDER = 0.99
_ADJACENCY = 0.97


def words(evidence: Evidence) -> Check:
    """Every word of the source is printed."""
    wanted = len(evidence.expectation.tokens)
    lost = sum(evidence.fidelity.lost.values())
    measured = f"{wanted - lost:,} of {counted(wanted, 'word')}"
    if not lost:
        return Check("words", True, measured)
    phrases = _lost_phrases(evidence)
    named = listed([f"line {line}: “{phrase}”" for line, phrase in phrases])
    return Check("words", False, f"{measured}; not in the PDF: {named}", line=phrases[0][0])


def _lost_phrases(evidence: Evidence) -> list[tuple[int, str]]:
    """(line, words) of what is lost, neighbours together.

    Of a word that occurs more than once those places are named whose neighbours are lost too.
    """
    wanted, left = evidence.expectation, evidence.fidelity.lost.copy()
    doubtful = [index for index, token in enumerate(wanted.tokens) if token in left]
    found = _pairs(evidence.words)

    def kept(index: int) -> int:
        around = wanted.tokens[max(0, index - 1) : index + 2]
        return sum(pair in found for pair in pairwise(around))

    chosen = []
    for index in sorted(doubtful, key=lambda index: (kept(index), index)):
        if left[wanted.tokens[index]] > 0:
            left[wanted.tokens[index]] -= 1
            chosen.append(index)
    phrases: list[tuple[int, str]] = []
    before = -2
    for index in sorted(chosen):
        token, line = wanted.tokens[index], wanted.lines[index]
        if index == before + 1 and phrases[-1][0] == line:
            phrases[-1] = (line, _joined(phrases[-1][1], token))
        else:
            phrases.append((line, token))
        before = index
    return phrases


def _pairs(tokens: list[str]) -> set[tuple[str, str]]:
    return set(pairwise(tokens))


def _joined(words: str, token: str) -> str:
    return f"{words} {token}" if words[-1].isascii() and token.isascii() else words + token


def additions(evidence: Evidence) -> Check:
    """No word is printed that the author did not write, and none more often."""
    more = Counter(evidence.words) - Counter(evidence.expectation.tokens) - _told_elsewhere(evidence)
    if not more:
        return Check("additions", True, f"{counted(len(evidence.words), 'word')}, none added")
    page = next((page.number for page in evidence.pages if not more.keys().isdisjoint(tokens_of(page.text))), 0)
    named = listed([f"“{word}” × {number}" if number > 1 else f"“{word}”" for word, number in more.items()])
    return Check("additions", False, f"{counted(more.total(), 'word')} more than in the source: {named}", page=page)


_TABLE_RULE = re.compile(r"[\s|:]*-+[\s|:-]*")


def _told_elsewhere(evidence: Evidence) -> Counter[str]:
    """Words that the PDF may hold besides those of the text: front matter's, icons', and table heads on each page."""
    told = [*_values(evidence.source.front), *evidence.source.told, *ICON.findall(evidence.source.text)]
    words = Counter(token for value in told for token in tokens_of(value))
    lines, pages = [*evidence.source.lines, ""], len(evidence.pages)
    for line, below, visible in zip(lines, lines[1:], evidence.visible, strict=False):
        if "<th" in line or ("|" in below and _TABLE_RULE.fullmatch(below)):
            words.update({token: number * (pages - 1) for token, number in Counter(tokens_of(visible)).items()})
    return words


def _values(front: object) -> Iterator[str]:
    if isinstance(front, Mapping):
        for key, value in front.items():
            yield str(key)
            yield from _values(value)
    elif isinstance(front, (list, tuple)):
        for value in front:
            yield from _values(value)
    else:
        yield str(front)


def order(evidence: Evidence) -> Check:
    """The words come out in the author's order, and each date at its entry."""
    fidelity = evidence.fidelity
    share = fidelity.ordered / fidelity.matched if fidelity.matched else 1.0
    measured = f"{fidelity.ordered:,} of {fidelity.matched:,} three-word runs in order"
    if share < _ORDER:
        line, phrase = _place(evidence, fidelity.astray)
        return Check("order", False, f"{measured}, at least {_ORDER:.0%} expected; astray: “{phrase}”", line=line)
    if fidelity.displaced:
        date = fidelity.displaced[0]
        return Check("order", False, f"“{' '.join(date.tokens)}” is not printed at its entry", line=date.line)
    return Check("order", True, measured)


def adjacency(evidence: Evidence) -> Check:
    """What the author wrote side by side comes out side by side."""
    fidelity = evidence.fidelity
    share = fidelity.followed / fidelity.shingles if fidelity.shingles else 1.0
    measured = f"{fidelity.followed:,} of {fidelity.shingles:,} three-word runs in one piece"
    # In a few lines a single seam is more than three in a hundred: one is forgiven.
    if share >= _ADJACENCY or fidelity.shingles - fidelity.followed <= 2:
        return Check("adjacency", True, measured)
    line, phrase = _place(evidence, fidelity.broken)
    return Check("adjacency", False, f"{measured}, at least {_ADJACENCY:.0%} expected; first: “{phrase}”", line=line)


def _place(evidence: Evidence, index: int) -> tuple[int, str]:
    wanted = evidence.expectation
    phrase = ""
    for token in wanted.tokens[index : index + 3]:
        phrase = _joined(phrase, token) if phrase else token
    return wanted.lines[index], phrase


# What must be found in one line; the others may wrap.
_ONE_LINE = frozenset(("name", "section", "email", "phone"))
_CJK_SPACE = re.compile(r"(?<=[^\x00-\u2e7f])\s+|\s+(?=[^\x00-\u2e7f])")


def criticals(evidence: Evidence) -> Check:
    """Name, contacts, titles, employers and dates are each found in one piece."""
    lines = [_searchable(line) for page in evidence.pages for line in page.text.split("\n")]
    pages = [_searchable(page.text) for page in evidence.pages]
    wanted = evidence.galley.criticals
    broken = [each for each in wanted if not _is_in(each, lines if each.kind in _ONE_LINE else pages)]
    measured = f"{len(wanted) - len(broken):,} of {len(wanted):,} in one piece"
    if not broken:
        return Check("criticals", True, measured)
    named = listed([f"line {each.line}: {each.kind} “{each.text}”" for each in broken])
    return Check("criticals", False, f"{measured}; broken up or missing: {named}", line=broken[0].line)


def _is_in(critical: Critical, texts: list[str]) -> bool:
    wanted = _searchable(critical.text)
    return any(wanted in text for text in texts)


def _searchable(text: str) -> str:
    """Folded, one space for any white space, and none beside CJK, where a line may end without one."""
    return _CJK_SPACE.sub("", " ".join(fold(text).split()))


# Name of the kind → whether a code point is of it (typography.md, "Checks a machine can make", 4).
_UNWANTED: tuple[tuple[str, Callable[[int], bool]], ...] = (
    # A line feed is pypdf's own, at the end of a line.
    ("control character", lambda code: (code < 0x20 and code != 0x0A) or 0x7F <= code < 0xA0),
    ("no-break space", lambda code: code == 0xA0),
    ("soft hyphen", lambda code: code == 0xAD),
    ("zero-width character", lambda code: code in (0x200B, 0x2060, 0xFEFF)),
    ("look-alike radical", lambda code: 0x2E80 <= code <= 0x2FDF),
    ("private-use character", lambda code: 0xE000 <= code <= 0xF8FF or code >= 0xF0000),
    ("replacement character", lambda code: 0xFFFD <= code <= 0xFFFF),
)


def characters(evidence: Evidence) -> Check:
    """What is copied out of the PDF holds no character that a search or a parser stumbles over."""
    found = Counter("".join(page.text for page in evidence.pages))
    allowed = Counter(evidence.source.text + "".join((*_values(evidence.source.front), *evidence.source.told)))
    strange = [(kind, char) for char in found for kind in [_kind(ord(char))] if kind and found[char] > allowed[char]]
    if not strange:
        return Check("characters", True, f"{sum(found.values()):,} characters, none strange")
    named = listed([f"{kind} U+{ord(char):04X} × {found[char]}" for kind, char in strange])
    page = next(page.number for page in evidence.pages if strange[0][1] in page.text)
    return Check("characters", False, f"The text that comes out holds {named}", page=page)


def _kind(code: int) -> str:
    return next((kind for kind, holds in _UNWANTED if holds(code)), "")


def text_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    for check in (words, additions, order, adjacency, criticals, characters):
        yield check(evidence)
