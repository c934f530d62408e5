"""Page 1 of each theme stands as it was blessed: every line's place, width, face, size and words."""

import pytest
from tests.themes.laid import PAGES, differences, laid

from cvpdf.data import THEMES
from cvpdf.theming.shelf import theme_names

BLESSED = [
    "  48.0  700.0  120.0  10.0  cv-Serif-SC            负责平台",
    "  48.0  684.5   80.0  10.0  cv-Serif-SC            的架构",
]


@pytest.mark.parametrize("theme", theme_names(THEMES))
def test_page_1_is_as_it_was_blessed(theme: str) -> None:
    report = differences((PAGES / f"{theme}.txt").read_text("utf-8").splitlines(), laid(theme))
    assert not report, f"{theme}: look at the page; `make bless` if it is better so.\n" + "\n".join(report)


def test_the_report_names_what_moved_and_what_reads_otherwise() -> None:
    moved = BLESSED[0].replace("700.0", "699.5")
    reworded = BLESSED[1].replace("的架构", "架构")
    assert differences(BLESSED, [moved, BLESSED[1]]) == [f"- {BLESSED[0]}", f"+ {moved}"]
    assert differences(BLESSED, [BLESSED[0], reworded]) == [f"- {BLESSED[1]}", f"+ {reworded}"]
    assert differences(BLESSED, BLESSED[:1]) == [f"- {BLESSED[1]}"]


def test_areas_and_colours_are_held_as_lines_are() -> None:
    """The strip of `sidebar`, its portrait, and what is set in its accent; another accent is found."""
    found = (PAGES / "sidebar.txt").read_text("utf-8").splitlines()
    kinds = {line.split()[4] for line in found}
    assert {"area", "picture", "ink", "shading"} <= kinds
    accent = [line for line in found if line.split()[4:] == ["ink", "#1f5562"]]
    assert len(accent) == 1
    other = [line.replace("#1f5562", "#8a1c5c") for line in found]
    assert f"- {accent[0]}" in differences(found, other)


def test_less_than_a_third_of_a_point_is_no_difference() -> None:
    assert differences(BLESSED, [BLESSED[0].replace("700.0", "699.8"), BLESSED[1].replace("80.0", "80.2")]) == []
