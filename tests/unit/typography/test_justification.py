"""justification: which gaps of a line give, and how far."""

import pytest

from cvpdf.typography.decide import GAP, HALF, JOINER
from cvpdf.typography.justification import GIVES, gaps, stretch


@pytest.mark.parametrize(
    ("text", "after", "expected"),
    [
        ("一二", "", ["ideographs"]),
        ("一，二", "", ["ideographs", "behind mark"]),
        ("A（B）C、D", "", ["mark", "mark", "mark", "behind mark", "mark", "behind mark"]),
        ("one two", "", ["word space"]),
        (f"一{GAP}A", "", ["scripts"]),
        (f"一 {GAP}{JOINER}A", "", ["scripts"]),
        (f"一{JOINER}，{HALF}「二", "", ["ideographs", "mark"]),
        # a space before a link or code: no wider than the gap is elsewhere
        ("一 ", "link", []),
        ("A ", "链接", []),
        ("A ", "link", ["word space"]),
        ("一", "二", ["ideographs"]),
        ("一", "", []),
    ],
)
def test_kinds(text: str, after: str, expected: list[str]) -> None:
    assert list(gaps(text, after).values()) == expected


def test_each_kind_takes_its_share() -> None:
    assert stretch(0.5, ["ideographs"] * 10) == {"ideographs": pytest.approx(0.05)}
    assert stretch(0.3, ["ideographs", "word space"]) == {
        "ideographs": pytest.approx(0.1),
        "word space": pytest.approx(0.2),
    }


def test_no_kind_takes_more_than_it_may_and_the_others_take_the_rest() -> None:
    given = stretch(1.0, ["ideographs"] * 5 + ["scripts"] * 2)
    assert given["scripts"] == GIVES["scripts"].most
    assert given["ideographs"] == pytest.approx((1.0 - 2 * GIVES["scripts"].most) / 5)


@pytest.mark.parametrize("kinds", [[], ["scripts"], ["ideographs"] * 3])
def test_a_line_that_would_be_torn_apart_gets_nothing(kinds: list[str]) -> None:
    assert stretch(1.0, kinds) == {}
