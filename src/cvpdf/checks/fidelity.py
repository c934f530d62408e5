"""How much of what was expected comes out of the PDF: which words, in what order, side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cvpdf.checks.expectation import Expectation, Printed

# Three words that stand together, and, where those are no help, how often they have been met before.
Shingle = tuple[str, str, str] | tuple["Shingle", int]
Shingles = list[tuple[Shingle, int]]  # with the index of the first word


@dataclass(frozen=True, slots=True)
class Fidelity:
    """A measurement (pdf.md, "Fidelity"); a shingle is three words that stand together.

    Attributes:
        lost: Words that are missing, with how often.
        shingles: How many shingles of the source can be told apart.
        followed: How many of these stand together in the PDF too.
        broken: Index among the expected words of the first that does not; -1 where all do.
        matched: How many of the author's can be told apart in both texts.
        ordered: How many of these the longest run in the author's order has.
        astray: Index among the expected words of the first outside that run; -1 where none is.
        displaced: The dates that are printed, but not where the ledger says.
    """

    lost: Counter[str]
    shingles: int
    followed: int
    broken: int
    matched: int
    ordered: int
    astray: int
    displaced: tuple[Printed, ...]


def compare(wanted: Expectation, found: Sequence[str]) -> Fidelity:
    """Measure the words of a PDF against those expected."""
    source, own = _shingles(wanted.tokens, wanted.runs), _shingles(wanted.tokens, wanted.own_runs)
    there = _shingles(found, [range(len(found))])
    uneven: frozenset[Shingle] = frozenset()
    # A résumé that is in its file twice, as a copy or in another order, has hardly a shingle that occurs once.
    if 2 * len(_once(source)) < len(source):
        uneven = _uneven(source, there)
        source, own, there = _by_turn(source), _by_turn(own), _by_turn(there)
    told, own_places, places = _once(source), _once(own), _once(there)
    present = {shingle for shingle, _ in there}
    lost = Counter(wanted.tokens) - Counter(found)
    # A lost word breaks its shingles too, but that is another fault.
    broken = [
        index
        for shingle, index in told.items()
        if shingle not in present and lost.keys().isdisjoint(wanted.tokens[index : index + 3])
    ]
    known = own_places.keys() & places.keys()
    pairs = sorted((own_places[each], places[each]) for each in known if each[0] not in uneven)
    chain = longest_increasing([place for _, place in pairs])
    return Fidelity(
        lost=lost,
        shingles=len(told),
        followed=len(told) - len(broken),
        broken=min(broken, default=-1),
        matched=len(pairs),
        ordered=len(chain),
        astray=next((index for number, (index, _) in enumerate(pairs) if number not in chain), -1),
        displaced=tuple(_displaced(wanted, found, pairs)),
    )


def _shingles(tokens: Sequence[str], runs: Iterable[range]) -> Shingles:
    """Each shingle of the runs."""
    found: Shingles = []
    for run in runs:
        words = tokens[run.start : run.stop]
        found += zip(zip(words, words[1:], words[2:], strict=False), run, strict=False)
    return found


def _by_turn(shingles: Shingles) -> Shingles:
    """The same, told apart by how often each has been met before."""
    met: Counter[Shingle] = Counter()
    found: Shingles = []
    for shingle, index in shingles:
        found.append(((shingle, met[shingle]), index))
        met[shingle] += 1
    return found


def _uneven(one: Shingles, other: Shingles) -> frozenset[Shingle]:
    """Those that two texts have another number of times: which of them is missing in one, nobody can tell by turn."""
    times, others = (Counter(shingle for shingle, _ in each) for each in (one, other))
    return frozenset(shingle for shingle, number in times.items() if others[shingle] != number)


def _once(shingles: Shingles) -> dict[Shingle, int]:
    """Those that occur once."""
    times = Counter(shingle for shingle, _ in shingles)
    return {shingle: index for shingle, index in shingles if times[shingle] == 1}


def longest_increasing(values: Sequence[int]) -> set[int]:
    """Positions of a longest increasing subsequence (patience sorting, n log n)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for position, value in enumerate(values):
        pile = bisect_left(tails, value)
        before.append(ends[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(value)
            ends.append(position)
        else:
            tails[pile], ends[pile] = value, position
    chain: set[int] = set()
    position = ends[-1] if ends else -1
    while position >= 0:
        chain.add(position)
        position = before[position]
    return chain


def _displaced(wanted: Expectation, found: Sequence[str], pairs: list[tuple[int, int]]) -> Iterable[Printed]:
    """Dates none of whose places in the PDF lies among the words of their line or between its neighbours.

    Args:
        wanted: What was expected.
        found: The words of the PDF.
        pairs: (index among the expected words, index among the found ones) of what occurs once in both.
    """
    by_place = sorted((place, index) for index, place in pairs)
    starts: dict[str, list[int]] = {}
    for start, token in enumerate(found):
        starts.setdefault(token, []).append(start)
    for printed in wanted.printed:
        size = len(printed.tokens)
        if printed.reason != "date" or not size:
            continue
        begun = starts.get(printed.tokens[0], [])
        spots = [start for start in begun if list(found[start : start + size]) == printed.tokens]
        if spots and not any(_fits(wanted, by_place, start, start + size, printed.line) for start in spots):
            yield printed


def _fits(wanted: Expectation, by_place: list[tuple[int, int]], start: int, end: int, line: int) -> bool:
    """Whether what is printed next before a place comes from no later line, and next after it from no earlier one."""
    # A shingle is three words long: the last to end before the place, the first to begin behind it.
    last, first = bisect_left(by_place, (start - 2, -1)) - 1, bisect_left(by_place, (end, -1))
    own = wanted.places[line]
    before = wanted.place_of(by_place[last][1]) if last >= 0 else 0
    behind = wanted.place_of(by_place[first][1]) if first < len(by_place) else own
    return before <= own <= behind
