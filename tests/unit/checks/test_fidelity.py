"""The measure itself, on word lists."""

import random

import pytest

from cvpdf.checks.expectation import expect
from cvpdf.checks.fidelity import Fidelity, compare, longest_increasing
from cvpdf.model.galley import Change


def measure(source: list[str], found: str, ledger: tuple[Change, ...] = (), order: tuple[int, ...] = ()) -> Fidelity:
    return compare(expect(source, ledger, order), found.split())


def test_same_text() -> None:
    got = measure(["a b c d", "e f g"], "a b c d e f g")
    assert (got.shingles, got.followed, got.matched, got.ordered) == (5, 5, 5, 5)
    assert not got.lost
    assert (got.broken, got.astray, got.displaced) == (-1, -1, ())


@pytest.mark.parametrize("text", ["", "a", "a b"])
def test_texts_too_short_for_a_shingle(text: str) -> None:
    got = measure([text], text)
    assert (got.shingles, got.matched) == (0, 0)
    assert not got.lost


def test_lost_words_are_counted_with_their_number() -> None:
    assert measure(["a b a c a"], "a b c").lost == {"a": 2}


def test_more_words_than_expected_lose_nothing() -> None:
    assert not measure(["a b"], "x a y b z").lost


def test_interleaved_columns() -> None:
    got = measure(["a b c d e f", "u v w x y z"], "a u b v c w d x e y f z")
    assert got.followed == 0
    assert not got.lost


def test_shingle_with_a_lost_word_is_not_broken() -> None:
    got = measure(["a b c d e f"], "a b c e f")
    assert got.lost == {"d": 1}
    assert got.broken == -1


def test_swapped_lines() -> None:
    got = measure(["a b c d", "e f g h i"], "e f g h i a b c d")
    assert (got.ordered, got.matched) == (3, 5)
    assert got.astray == 0


def test_document_that_is_there_twice() -> None:
    """Hardly a shingle occurs once; the first copy is told from the second by its turn."""
    text = "a b c d e f g h"
    got = measure([text, text], f"{text} {text}")
    assert (got.matched, got.ordered) == (14, 14)
    swapped = measure([text, "x y z", text], f"x y z {text} {text}")
    assert swapped.ordered < swapped.matched


def test_one_seam_in_a_text_of_copies_does_not_shift_the_others() -> None:
    """A table that goes on over a page has its head again there: one shingle is broken, and the copies after it are not."""
    copy = "scope role team of seven tools errors fell to a half"
    seam = copy.replace("seven tools", "seven head again tools")
    got = measure([copy] * 6, " ".join([copy, seam, *[copy] * 4]))
    assert got.ordered == got.matched
    assert got.shingles - got.followed == 2
    swapped = measure([copy, "one two three four", copy, copy, copy], " ".join([copy] * 4 + ["one two three four"]))
    assert swapped.ordered < swapped.matched


def test_date_at_its_entry() -> None:
    source = ["one two three 2019", "body of the one", "four five six 2021", "body of the other"]
    ledger = (Change(1, "2019", "03 2019", 1, "date"), Change(3, "2021", "04 2021", 3, "date"))
    first, second = "03 2019", "04 2021"
    page = "one two three {} body of the one four five six {} body of the other"
    assert measure(source, page.format(first, second), ledger).displaced == ()
    swapped = measure(source, page.format(second, first), ledger)
    assert [date.line for date in swapped.displaced] == [1, 3]
    assert not swapped.lost


def test_date_before_its_entry_is_at_its_entry() -> None:
    source = ["before all this", "one two three 2019", "body of the one"]
    ledger = (Change(2, "2019", "03 2019", 2, "date"),)
    assert measure(source, "before all this 03 2019 one two three body of the one", ledger).displaced == ()


def test_what_the_ledger_moves_does_not_disturb_the_order() -> None:
    source = ["name of person", "some long text here", "mail a b c d"]
    ledger = (Change(3, "mail a b c d", "mail a b c d", 1, "moved"),)
    got = measure(source, "name of person mail a b c d some long text here", ledger)
    assert (got.ordered, got.followed) == (got.matched, got.shingles)


def test_longest_increasing() -> None:
    chance = random.Random(1)  # noqa: S311 - the same lists in each run
    for _ in range(50):
        values = chance.sample(range(20), 8)
        chain = sorted(longest_increasing(values))
        chosen = [values[position] for position in chain]
        assert chosen == sorted(chosen)
        assert len(chosen) == max(_brute(values, start, -1) for start in range(9))


def _brute(values: list[int], start: int, last: int) -> int:
    return max(
        (1 + _brute(values, index + 1, values[index]) for index in range(start, len(values)) if values[index] > last),
        default=0,
    )


def test_pieces_in_another_order() -> None:
    source = ["a b c d", "e f g 2019 h i", "j k l m", "n o p q"]
    date = (Change(2, "2019", "2019.01", 2, "date"),)
    found = "a b c d j k l m e f g h i 2019 01 n o p q"
    told = measure(source, found, date, (3, 2, 4))
    assert (told.ordered, told.matched, told.displaced) == (7, 7, ())
    untold = measure(source, found, date)
    assert untold.ordered < untold.matched
    assert measure(source, found.replace(" 2019 01", "").replace("d j", "d 2019 01 j"), date, (3, 2, 4)).displaced
