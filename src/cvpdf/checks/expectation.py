"""The words the PDF must show: those of the source, with the ledger applied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from cvpdf.checks.plaintext import visible_lines
from cvpdf.checks.words import tokens_of
from cvpdf.model.galley import Change, Galley, Reason
from cvpdf.model.source import Source


class Printed(NamedTuple):
    """What the ledger says is printed at a line: the words, and why."""

    line: int
    tokens: list[str]
    reason: Reason


@dataclass(frozen=True)
class Expectation:
    """What to look for.

    Attributes:
        tokens: The words, in order.
        lines: The source line of each.
        places: Source line → its place among all of them as they are printed.
        runs: Indices of words that must stand together: the author's between two places that the ledger changes, and
            what is printed for each change.
        own_runs: Those of the author's.
        printed: What the ledger adds, in order.
        absent: (change, those of its words that do not stand on its line): faults of the ledger.
    """

    tokens: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    places: dict[int, int] = field(default_factory=dict)
    runs: list[range] = field(default_factory=list)
    own_runs: list[range] = field(default_factory=list)
    printed: list[Printed] = field(default_factory=list)
    absent: list[tuple[Change, list[str]]] = field(default_factory=list)

    def place_of(self, index: int) -> int:
        """The place of the line that a word comes from."""
        return self.places[self.lines[index]]


@dataclass
class _Line:
    """One source line: its words, which of them the ledger takes out, and what it adds at the end."""

    tokens: list[str]
    taken: list[bool] = field(default_factory=list)
    added: list[Printed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.taken = [False] * len(self.tokens)


def expect(visible: Sequence[str], ledger: Iterable[Change], order: Sequence[int] = ()) -> Expectation:
    """Apply a ledger to the lines a reader sees; `visible[0]` is line 1, and `order` is that of `Galley`."""
    lines = [_Line(tokens_of(text)) for text in visible]
    absent: list[tuple[Change, list[str]]] = []
    for change in ledger:
        left = _take(lines, change.line, words_of(change.written), APART if change.reason == "date" else 0)
        if left:
            absent.append((change, left))
        if 0 < change.to_line <= len(lines) and change.printed:
            lines[change.to_line - 1].added.append(Printed(change.to_line, tokens_of(change.printed), change.reason))
    return _joined(lines, absent, pieces(len(lines), order))


def pieces(count: int, order: Sequence[int]) -> list[range]:
    """Line numbers 1 to `count` as they are printed; whatever `order` says, each of them is there once."""
    cuts = [*sorted({line for line in order if 1 <= line <= count}), count + 1]
    ends = dict(pairwise(cuts))
    first = range(1, cuts[0])
    return [first, *(range(line, ends.pop(line)) for line in order if line in ends)]


def words_of(written: str) -> list[str]:
    """The words of a piece of source text, which may hold Markdown."""
    return tokens_of("\n".join(visible_lines(written)))


# Lines between 入社：2020年5月 and 退社：2020年12月 where each is a paragraph of its own.
APART = 8


def _take(lines: Sequence[_Line], number: int, words: list[str], apart: int = 0) -> list[str]:
    """Mark words as taken out of a line, and of those below when it is too short; what could not be found there.

    Those below are of the same paragraph, or, for a date, no more than `apart` lines away.
    """
    if not words:
        return []
    if not 0 < number <= len(lines):
        return words
    line = lines[number - 1]
    start = _find(line, words)
    if start >= 0:
        line.taken[start : start + len(words)] = [True] * len(words)
        return []
    # Not in one piece: the start and end of a period in two cells, or words that run on into the next lines.
    place, below = 0, number - 1
    left: list[str] = []
    for word in words:
        found = _next(lines, below, place, word, number + apart if apart else 0)
        if found is None:
            left.append(word)
            continue
        below, place = found
        lines[below].taken[place] = True
        place += 1
    return left


def _find(line: _Line, words: list[str]) -> int:
    size = len(words)
    for start in range(len(line.tokens) - size + 1):
        if line.tokens[start : start + size] == words and not any(line.taken[start : start + size]):
            return start
    return -1


def _next(lines: Sequence[_Line], number: int, place: int, word: str, last: int = 0) -> tuple[int, int] | None:
    """Where a word stands next, at or after a place, within the paragraph or up to a line."""
    while number < len(lines) and (place == 0 or place <= len(lines[number].tokens)):
        line = lines[number]
        for index in range(place, len(line.tokens)):
            if line.tokens[index] == word and not line.taken[index]:
                return number, index
        number, place = number + 1, 0
        if number < len(lines) and not lines[number].tokens and number > last - 1:
            return None
    return None


def _joined(lines: Sequence[_Line], absent: list[tuple[Change, list[str]]], printed_as: list[range]) -> Expectation:
    numbers = [number for piece in printed_as for number in piece]
    made = Expectation(absent=absent, places={number: place for place, number in enumerate(numbers, 1)})
    start = 0  # of the run under way

    def end_run(*, own: bool) -> int:
        run = range(start, len(made.tokens))
        if run:
            made.runs.append(run)
        if run and own:
            made.own_runs.append(run)
        return len(made.tokens)

    cuts = {piece.start for piece in printed_as}
    for number in numbers:
        line = lines[number - 1]
        if number in cuts:
            start = end_run(own=True)
        for token, taken in zip(line.tokens, line.taken, strict=True):
            if taken:
                start = end_run(own=True)
            else:
                made.tokens.append(token)
                made.lines.append(number)
        for printed in line.added:
            start = end_run(own=True)
            made.tokens.extend(printed.tokens)
            made.lines.extend([number] * len(printed.tokens))
            made.printed.append(printed)
            start = end_run(own=False)
    end_run(own=True)
    return made


class Expected:
    """What a PDF is held to, worked out when it is first asked for.

    Attributes:
        source: The author's text.
        galley: What the press was to set.
    """

    def __init__(self, source: Source, galley: Galley) -> None:
        self.source, self.galley = source, galley

    def work_out(self) -> None:
        """Ask for everything now."""
        self.words  # noqa: B018 - kept

    @cached_property
    def visible(self) -> list[str]:
        """What a reader sees of each source line, before the ledger; index 0 is line 1."""
        return visible_lines(self.source.text)

    @cached_property
    def words(self) -> Expectation:
        """The words the PDF must show, in order."""
        return expect(self.visible, self.galley.ledger, self.galley.order)
