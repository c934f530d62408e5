"""fit: as little room taken as will do, in the order in which it is missed least, in eight layouts."""

import math

import pytest
from tests.unit.fitting import LINES, ROOM, fitted, resume

from cvpdf.fit import MOST_TRIALS, fit
from cvpdf.model.fit import Goal, Layout, Scale


@pytest.mark.parametrize("lines", [44, 45, 47])
@pytest.mark.parametrize("pages", [2, 3, 9])
def test_next_to_nothing_on_a_last_page_is_taken_back_though_it_is_allowed(pages: int, lines: float) -> None:
    """It costs no more than where it is not allowed."""
    alone, _ = fitted(lines, 8, Goal(pages=1, tidy=True))
    result, _ = fitted(lines, 8, Goal(pages=pages, tidy=True))
    assert (result.met, result.layout.pages, result.scale) == (True, 1, alone.scale)


@pytest.mark.parametrize("pages", [1, 2, 9])
def test_a_page_is_filled_alike_however_many_more_are_allowed(pages: int) -> None:
    result, _ = fitted(40, 7, Goal(pages=pages, tidy=True))
    assert result.layout.pages == 1
    assert result.layout.fill >= 0.985
    assert result.scale.gap > 1


@pytest.mark.parametrize(("lines", "calls"), [(52.6, 2), (56, 1)])
def test_what_the_leading_cannot_take_back_is_not_tried(lines: float, calls: int) -> None:
    result, taken = fitted(lines, 0.4, TIDY)
    assert (result.layout.pages, taken) == (1 if calls == 2 else 2, calls)


def test_what_a_page_s_foot_pushes_away_again_is_tried_once_more() -> None:
    """The reckoning knows nothing of what hangs together: where it was wrong, all that may be taken is."""
    smooth = resume(42.5, 8)
    calls: list[Scale] = []

    def lay_out(scale: Scale) -> Layout:
        calls.append(scale)
        layout = smooth(scale)
        return layout if scale.gap == 1 or scale.gap < 0.6 else Layout(2, 0.05, LINES, gaps=layout.gaps)

    result = fit(ROOM, TIDY, lay_out)
    assert (result.layout.pages, result.scale.gap, len(calls)) == (1, 0.5, 3)


def test_two_layouts_do_where_pages_hand_on_less_than_half_of_what_they_gain() -> None:
    """A third costs a theme that needs it half as much again as one that does not."""
    natural = resume(130, 25)(ROOM.natural)
    calls: list[Scale] = []

    def lay_out(scale: Scale) -> Layout:
        calls.append(scale)
        smooth = resume(130, 25)(scale)
        extent = natural.extent - 0.42 * (natural.extent - smooth.extent)
        pages = math.ceil(extent - 1e-9)
        return Layout(pages, extent - pages + 1, LINES, gaps=smooth.gaps)

    assert fit(ROOM, TIDY, lay_out).layout.pages == 3
    assert len(calls) == 2


def test_where_lines_cannot_be_taken_back_others_are_brought_to_them() -> None:
    """What hangs together comes back only if all is closed by more than may be; wider gaps make it a fifth of a page."""
    natural, opened = Layout(2, 0.15, LINES, gaps=0.2), resume(48, 10)
    closer = Layout(2, 0.02, LINES)
    result = fit(ROOM, TIDY, lambda scale: natural if scale.gap == 1 else closer if scale.gap < 1 else opened(scale))
    assert (result.layout.pages, result.scale.leading, result.scale.size) == (2, 1.5, 10)
    assert 1 < result.scale.gap <= ROOM.loosest
    assert result.layout.fill >= 0.2
    assert result.trials == 3


@pytest.mark.parametrize(("foot", "leading"), [(0.07, 1.5), (0, 1.4)])
def test_a_foot_left_blank_is_filled_first(foot: float, leading: float) -> None:
    """What hangs together has left a blank behind, which its return fills: that much need not be taken from the lines."""
    natural, closer = Layout(2, 0.09, LINES, gaps=0.16, foot=foot), resume(41, 8)
    result = fit(ROOM, TIDY, lambda scale: natural if scale == ROOM.natural else closer(scale))
    assert result.layout.pages == 1
    assert result.scale.leading == pytest.approx(leading, abs=0.05)


def test_what_fits_is_left_alone() -> None:
    result, calls = fitted(20, 5, Goal(pages=1, most=1))
    assert (result.met, result.scale) == (True, ROOM.natural)
    assert calls <= 2


def test_gaps_give_way_first_and_no_more_than_is_needed() -> None:
    result, _ = fitted(44, 8, Goal(pages=1))
    assert result.met
    assert (result.scale.leading, result.scale.size) == (1.5, 10)
    assert 0.72 <= result.scale.gap <= 0.75
    assert result.layout.fill == pytest.approx(1, abs=0.02)


def test_then_the_leading() -> None:
    result, _ = fitted(50, 8, Goal(pages=1))
    assert result.met
    assert (result.scale.gap, result.scale.size) == (0.5, 10)
    assert 1.36 <= result.scale.leading <= 1.38
    assert result.layout.fill > 0.97


def test_and_the_size_last() -> None:
    result, _ = fitted(58, 6, Goal(pages=1))
    assert result.met
    assert (result.scale.gap, result.scale.leading) == (0.5, 1.3)
    assert 9.3 <= result.scale.size <= 9.8
    assert result.layout.fill > 0.95


@pytest.mark.parametrize("gaps", [0.4, 3, 8, 20])
def test_one_step_less_would_not_have_done(gaps: float) -> None:
    """As little is spent as will do: a step is a hundredth of gaps and leading, a twentieth of a point."""
    tried = 0
    for lines in range(40, 200, 3):
        for pages in (1, 2, 3):
            result, _ = fitted(lines, gaps, Goal(pages=pages))
            scale, natural = result.scale, ROOM.natural
            if not result.met or scale.gap >= natural.gap:
                continue
            tried += 1
            looser = Scale(scale.gap + 0.04, scale.leading, scale.size)
            if scale.leading < natural.leading:
                looser = Scale(scale.gap, scale.leading + 0.02, scale.size)
            if scale.size < natural.size:
                looser = Scale(scale.gap, scale.leading, scale.size + 0.1)
            assert resume(lines, gaps)(looser).pages > pages, (lines, pages, scale)
    assert tried > 10


def test_what_a_leap_leaves_over_is_given_back_leading_first() -> None:
    """Like entries lose their second line at one size: much more is gained by it than is missing."""
    long, short = resume(62, 6), resume(46, 6)

    def lay_out(scale: Scale) -> Layout:
        return short(scale) if scale.size <= 9.6 else long(scale)

    result = fit(ROOM, Goal(pages=1), lay_out)
    assert (result.met, result.layout.pages) == (True, 1)
    assert 9.4 <= result.scale.size <= 9.6
    assert result.scale.leading == ROOM.natural.leading
    assert result.scale.gap > 0.9
    assert result.layout.fill > 0.9  # at this size there is no more to give back
    assert result.trials <= MOST_TRIALS


def test_of_a_leap_by_the_leading_the_gaps_are_given_back() -> None:
    def lay_out(scale: Scale) -> Layout:
        return resume(44 if scale.leading <= 1.4 else 54, 8)(scale)

    result = fit(ROOM, Goal(pages=1), lay_out)
    assert (result.layout.pages, result.scale.size) == (1, 10)
    assert 1.37 <= result.scale.leading <= 1.4
    assert result.scale.gap > 0.9
    assert result.layout.fill > 0.95


def test_what_cannot_be_is_told_and_nothing_is_taken() -> None:
    result, calls = fitted(90, 10, Goal(pages=1))
    assert (result.met, result.scale) == (False, ROOM.natural)
    assert result.best.pages == 2
    assert result.best.extent == pytest.approx((90 * 1.3 / 1.5 * 0.81 + 10 * 0.5 * 0.9) / 50)
    assert calls == 2, "what is foreseen to be far too long is tried at its tightest only"


def test_a_limit_alone_changes_nothing() -> None:
    result, calls = fitted(60, 5, Goal(most=1))
    assert (result.met, result.scale, calls) == (False, ROOM.natural, 1)


def test_a_few_lines_on_a_last_page_are_taken_back() -> None:
    result, _ = fitted(48, 6, Goal(fill=True))
    assert (result.met, result.layout.pages) == (True, 1)


def test_or_else_others_are_brought_to_them_by_wider_gaps() -> None:
    result, _ = fitted(75, 30, Goal(fill=True))
    assert (result.met, result.layout.pages, result.scale.size) == (True, 2, 10)
    assert 1 < result.scale.gap <= 1.4 or result.layout.fill >= 0.25


TIDY = Goal(tidy=True)


def test_next_to_nothing_on_a_last_page_is_taken_back_by_gaps() -> None:
    result, calls = fitted(44, 8, TIDY)
    assert (result.met, result.layout.pages) == (True, 1)
    assert (result.scale.leading, result.scale.size) == (1.5, 10)
    assert 0.5 <= result.scale.gap < 0.75
    assert calls == 2


def test_and_by_half_of_what_the_leading_can_give() -> None:
    result, calls = fitted(99, 9, TIDY)
    assert (result.layout.pages, result.scale.gap, result.scale.size) == (2, 0.5, 10)
    assert 1.4 <= result.scale.leading <= 1.45
    assert calls == 2


@pytest.mark.parametrize(("lines", "gaps"), [(50, 5), (50, 9), (47, 14)])
def test_one_page_instead_of_two_by_three_quarters_of_it(lines: float, gaps: float) -> None:
    result, calls = fitted(lines, gaps, TIDY)
    assert (result.layout.pages, result.scale.gap, result.scale.size) == (1, 0.5, 10)
    assert 1.35 <= result.scale.leading < 1.5
    assert calls <= 3


@pytest.mark.parametrize(
    ("lines", "gaps", "why"),
    [
        (40, 5, "one page"),
        (56, 10, "more than three tenths of a page"),
        (107, 6, "more than a fifth of a page"),
        (109, 0.5, "neither gaps nor leading have so much"),
        (58, 4, "neither have they for one page instead of two"),
    ],
)
def test_otherwise_all_stays_as_chosen(lines: float, gaps: float, why: str) -> None:
    result, calls = fitted(lines, gaps, TIDY)
    assert (result.met, result.scale) == (True, ROOM.natural), why
    assert calls <= (2 if "neither" in why else 1)


def test_a_page_nearly_full_is_filled_by_its_gaps() -> None:
    result, _ = fitted(38, 8, Goal(pages=1))
    assert result.layout.fill > 0.97
    assert 1.3 < result.scale.gap <= 1.4


def test_half_a_page_is_left_as_it_is() -> None:
    result, _ = fitted(20, 5, Goal(pages=1))
    assert result.scale == ROOM.natural


@pytest.mark.parametrize("gaps", [0, 4, 12, 30])
def test_fewer_pages_never_take_less_and_each_is_met_where_the_tightest_meets_it(gaps: float) -> None:
    seen = 0
    for lines in range(20, 240, 7):
        tightest = resume(lines, gaps)(ROOM.tightest).pages
        last: Scale | None = None
        for pages in range(1, 6):
            result, _ = fitted(lines, gaps, Goal(pages=pages))
            assert result.met == (tightest <= pages)
            if not result.met:
                continue
            seen += 1
            assert result.layout.pages <= pages
            if last is not None and last.gap <= 1:
                assert (result.scale.size, result.scale.leading) >= (last.size, last.leading)
            last = result.scale
    assert seen > 50


def test_the_same_again_gives_the_same() -> None:
    assert fitted(50, 8, Goal(pages=1)) == fitted(50, 8, Goal(pages=1))
