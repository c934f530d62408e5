"""Whether the words that come out of the PDF are the author's: all of them, in their order, findable."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.instead import Place, as_written, instead, joined, located, nearest
from cvpdf.checks.plaintext import ICON
from cvpdf.checks.wording import counted, listed
from cvpdf.checks.words import fold, tokens_of
from cvpdf.model.galley import Critical
from cvpdf.model.proof import Check

# pdf.md, "Fidelity": the constructions cvpdf uses reach recall 1.0, adjacency ≥ .99 and order 1.0.
_ORDER = 0.99
_ADJACENCY = 0.97
_SHINGLE = 3  # words that stand together (fidelity)


class Loss(NamedTuple):
    """Words that are missing: their source line, and their places among those expected."""

    line: int
    places: range


def words(evidence: Evidence) -> Check:
    """Every word of the source is printed."""
    wanted = len(evidence.expectation.tokens)
    lost = sum(evidence.fidelity.lost.values())
    measured = f"{wanted - lost:,} of {counted(wanted, 'word')}"
    if not lost:
        return Check("words", True, measured)
    losses = _losses(evidence)
    named = listed([_lost(evidence, loss) for loss in losses])
    found = _instead(evidence, losses[0].places)
    page = found.page if found else 0
    return Check("words", False, f"{measured}; not in the PDF: {named}", page=page, line=losses[0].line)


def _lost(evidence: Evidence, loss: Loss) -> str:
    """What is lost, and what the PDF has in its place."""
    return f"line {loss.line}: “{_written(evidence, loss.places)}” ({located(_instead(evidence, loss.places))})"


def _written(evidence: Evidence, places: range) -> str:
    """Words expected, as the author wrote them."""
    wanted = evidence.expectation
    text = evidence.visible[wanted.lines[places.start] - 1]
    return as_written(text, wanted.tokens[places.start : places.stop])


def _instead(evidence: Evidence, places: range) -> Place | None:
    return instead(evidence.expectation.tokens, places, [page.text for page in evidence.pages])


def _losses(evidence: Evidence) -> list[Loss]:
    """What is lost, neighbours together.

    Of a word that occurs more than once those places are named whose neighbours are lost too.
    """
    wanted, left = evidence.expectation, evidence.fidelity.lost.copy()
    doubtful = [index for index, token in enumerate(wanted.tokens) if token in left]
    found = set(pairwise(evidence.words))

    def kept(index: int) -> int:
        around = wanted.tokens[max(0, index - 1) : index + 2]
        return sum(pair in found for pair in pairwise(around))

    chosen = []
    for index in sorted(doubtful, key=lambda index: (kept(index), index)):
        if left[wanted.tokens[index]] > 0:
            left[wanted.tokens[index]] -= 1
            chosen.append(index)
    return [Loss(wanted.lines[run.start], run) for run in _runs(sorted(chosen), wanted.lines)]


def _runs(places: Iterable[int], lines: Sequence[int]) -> Iterator[range]:
    """Places that follow one another on one line, together."""
    run = range(0)
    for place in places:
        if run and place == run.stop and lines[place] == lines[run.start]:
            run = range(run.start, place + 1)
        else:
            if run:
                yield run
            run = range(place, place + 1)
    if run:
        yield run


def additions(evidence: Evidence) -> Check:
    """No word is printed that the author did not write, and none more often."""
    more = Counter(evidence.words) - Counter(evidence.expectation.tokens) - _told_elsewhere(evidence)
    if not more:
        return Check("additions", True, f"{counted(len(evidence.words), 'word')}, none added")
    added = list(_added(evidence, more))
    named = listed([f"“{text}” (page {page})" for page, text in added])
    measured = f"{counted(more.total(), 'word')} more than in the source"
    return Check("additions", False, f"{measured}: {named}", page=added[0][0])


def _added(evidence: Evidence, more: Counter[str]) -> Iterator[tuple[int, str]]:
    """(page, words) of what is added, neighbours together; first what stands beside nothing that was expected."""
    known = set(pairwise(evidence.expectation.tokens))
    pages = [tokens_of(page.text) for page in evidence.pages]
    there = [(number, word) for number, page in enumerate(pages, 1) for word in page]
    words = [word for _, word in there]

    def strangeness(index: int) -> tuple[int, int]:
        around = words[max(0, index - 1) : index + 2]
        return sum(pair in known for pair in pairwise(around)), -index

    left, chosen = more.copy(), []
    for index in sorted((at for at, word in enumerate(words) if word in more), key=strangeness):
        if left[words[index]] > 0:
            left[words[index]] -= 1
            chosen.append(index)
    for run in _runs(sorted(chosen), [page for page, _ in there]):
        page = there[run.start][0]
        yield page, as_written(evidence.pages[page - 1].text, words[run.start : run.stop])
    if not chosen:  # words broken at line ends, which no page holds in one piece
        yield 0, joined(more)


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
        run = range(fidelity.astray, fidelity.astray + _SHINGLE)
        line, page, behind = evidence.expectation.lines[run.start], *_found_behind(evidence, run)
        astray = f"astray: “{_written(evidence, run)}”, which page {page} has behind “{behind}”"
        return Check("order", False, f"{measured}, at least {_ORDER:.0%} expected; {astray}", page=page, line=line)
    if fidelity.displaced:
        date = fidelity.displaced[0]
        found = nearest(date.tokens, [page.text for page in evidence.pages])
        page, shown = found or Place(0, joined(date.tokens))
        where = f"page {page} has it behind “{_words_before(evidence, page, date.tokens)}”"
        return Check("order", False, f"“{shown}” is not printed at its entry; {where}", page=page, line=date.line)
    return Check("order", True, measured)


def adjacency(evidence: Evidence) -> Check:
    """What the author wrote side by side comes out side by side."""
    fidelity = evidence.fidelity
    share = fidelity.followed / fidelity.shingles if fidelity.shingles else 1.0
    measured = f"{fidelity.followed:,} of {fidelity.shingles:,} three-word runs in one piece"
    # In a few lines a single seam is more than three in a hundred: one is forgiven.
    if share >= _ADJACENCY or fidelity.shingles - fidelity.followed <= 2:
        return Check("adjacency", True, measured)
    run = range(fidelity.broken, fidelity.broken + _SHINGLE)
    first = f"first: “{_written(evidence, run)}”, where {located(found := _instead(evidence, run))}"
    line, page = evidence.expectation.lines[run.start], found.page if found else 0
    return Check("adjacency", False, f"{measured}, at least {_ADJACENCY:.0%} expected; {first}", page=page, line=line)


def _found_behind(evidence: Evidence, run: range) -> tuple[int, str]:
    """The page on which words expected stand, and what stands before them there."""
    wanted = evidence.expectation.tokens[run.start : run.stop]
    for page in evidence.pages:
        if _starts(tokens_of(page.text), wanted):
            return page.number, _words_before(evidence, page.number, wanted)
    return 0, ""


def _words_before(evidence: Evidence, number: int, wanted: Sequence[str]) -> str:
    """The three words of a page before the first place where others stand."""
    text = evidence.pages[number - 1].text if number else ""
    there = tokens_of(text)
    start = next(iter(_starts(there, wanted)), 0)
    return as_written(text, there[max(0, start - _SHINGLE) : start])


def _starts(there: Sequence[str], wanted: Sequence[str]) -> list[int]:
    return [at for at in range(len(there)) if list(there[at : at + len(wanted)]) == list(wanted)]


# What must be found in one line; the others may wrap, and so may a section's title that is long.
_ONE_LINE = frozenset(("name", "section", "email", "phone"))
_LONG_TITLE = 28  # letters, of which an ideograph counts for two: as many fit beside the strip of a sidebar
_CJK_SPACE = re.compile(r"(?<=[^\x00-\u2e7f])\s+|\s+(?=[^\x00-\u2e7f])")


def criticals(evidence: Evidence) -> Check:
    """Name, contacts, titles, employers and dates are each found in one piece."""
    lines = [_searchable(line) for page in evidence.pages for line in page.text.split("\n")]
    pages = [_searchable(page.text) for page in evidence.pages]
    wanted = evidence.galley.criticals
    broken = [each for each in wanted if not _is_in(each, lines if _is_short(each) else pages)]
    measured = f"{len(wanted) - len(broken):,} of {len(wanted):,} in one piece"
    if not broken:
        return Check("criticals", True, measured)
    found = [(each, nearest(tokens_of(each.text), [page.text for page in evidence.pages])) for each in broken]
    named = listed([f"line {each.line}: {each.kind} “{each.text}” ({_nearest(place)})" for each, place in found])
    page = found[0][1].page if found[0][1] else 0
    return Check("criticals", False, f"{measured}; broken up or missing: {named}", page=page, line=broken[0].line)


def _nearest(place: Place | None) -> str:
    return f"page {place.page} has “{place.text}”" if place else "not even its first word is in the PDF"


def _is_short(critical: Critical) -> bool:
    letters = sum(1 + (char > "\u2e80") for char in critical.text)
    return critical.kind in _ONE_LINE and (critical.kind != "section" or letters <= _LONG_TITLE)


def _is_in(critical: Critical, texts: list[str]) -> bool:
    wanted = _searchable(critical.text)
    packed = wanted.replace(" ", "")  # inside an address (10.1109/TASC.2023.334064) a line may end without a mark of it
    told = _LONG_ADDRESS.search(wanted) is not None
    return any(wanted in text or (told and packed in text.replace(" ", "")) for text in texts)


_LONG_ADDRESS = re.compile(r"[\w-]+[./_][\w./_-]{8,}")


def _searchable(text: str) -> str:
    """Folded, one space for any white space, and none beside CJK, where a line may end without one."""
    closed = _CJK_SPACE.sub("", " ".join(text.split()))  # before folding, which makes a Latin bullet of ・
    return _CJK_SPACE.sub("", " ".join(fold(closed).split()))


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
    named = listed([f"{kind} U+{ord(char):04X} × {found[char]}, {_around(evidence, char)}" for kind, char in strange])
    page = next(page.number for page in evidence.pages if strange[0][1] in page.text)
    return Check("characters", False, f"The text that comes out holds {named}", page=page)


def _around(evidence: Evidence, char: str) -> str:
    """The line in which a character first stands, what cannot be seen of it shown as □."""
    text = next(page.text for page in evidence.pages if char in page.text)
    place = text.index(char)
    before, after = text[:place].rpartition("\n")[2], text[place + 1 :].partition("\n")[0]
    shown = "".join("□" if _kind(ord(each)) else each for each in before[-8:] + char + after[:8])
    return f"first in “{shown.strip()}”"


def _kind(code: int) -> str:
    return next((kind for kind, holds in _UNWANTED if holds(code)), "")


def text_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    for check in (words, additions, order, adjacency, criticals, characters):
        yield check(evidence)
