"""goal_told: what became of a goal of pages, in words."""

from __future__ import annotations

from tests.unit.fitting import LINES, ROOM, fitted

from cvpdf.fit import fit
from cvpdf.goal_told import changes, told
from cvpdf.model.fit import Goal, Layout, Scale


def told_of(lines: float, gaps: float, goal: Goal) -> list[tuple[str, str, str]]:
    return [(each.severity, each.message, each.hint) for each in told(fitted(lines, gaps, goal)[0])]


def test_what_was_changed_is_said_in_the_order_of_what_is_seen_most() -> None:
    assert changes(fitted(20, 5, Goal(pages=1))[0]) == ""
    assert changes(fitted(44, 8, Goal(pages=1))[0]) == "gaps × .75"
    assert changes(fitted(58, 6, Goal(pages=1))[0]) == "size 10 → 9.65 pt, leading 1.5 → 1.3, gaps × .50"


def test_what_cannot_be_met_is_said_with_lines_and_what_can() -> None:
    assert told_of(90, 10, Goal(pages=1)) == [
        (
            "error",
            "18 lines too long for 1 page even at 9 pt, leading 1.3 and gaps × .50; it takes 2 pages.",
            "--pages 2 is met.",
        )
    ]


def test_a_limit_says_what_would_help() -> None:
    assert told_of(60, 5, Goal(most=1)) == [
        ("error", "15 lines too long for 1 page as it stands; it takes 2 pages.", "--pages 1 tries to set it closer.")
    ]


def test_the_longest_sections_are_named() -> None:
    sections = (("Skills", 4.0), ("Work", 40.2), ("", 9.0), ("Education", 12.0), ("Links", 1.0))

    def lay_out(_scale: Scale) -> Layout:
        return Layout(3, 0.5, LINES, sections)

    [said] = told(fit(ROOM, Goal(pages=1), lay_out))
    assert said.hint == "Longest: Work (40 lines), Education (12 lines). --pages 3 is met."


def test_what_is_met_is_not_told() -> None:
    assert told_of(44, 8, Goal(pages=1, most=1)) == []


def test_a_last_page_that_stays_short_within_the_pages_allowed_is_only_a_warning() -> None:
    def lay_out(_scale: Scale) -> Layout:
        return Layout(2, 0.1, LINES)

    [said] = told(fit(ROOM, Goal(pages=2, most=2, fill=True), lay_out))
    assert (said.severity, said.message) == ("warning", "The last page stays 10% full.")
