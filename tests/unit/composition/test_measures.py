"""composition.measures: the room for a head."""

from dataclasses import replace

import pytest

from cvpdf.composition.measures import HeadRoom

GRID = HeadRoom(width=400.0, size=10.0, column=18.8)  # 40 ems; a fact of 18 ems is as wide as its column


@pytest.mark.parametrize(
    ("widths", "alone"),
    [
        ([10, 18, 10], [False, False, False]),
        ([19, 10, 10], [True, False, False]),
        ([10, 20, 10], [False, False, False]),  # the last column has what is left of the line
        ([10, 25, 10], [False, True, False]),
        ([25, 25], [True, True]),
        ([], []),
    ],
)
def test_a_fact_too_wide_for_its_column_has_a_row(widths: list[float], alone: list[bool]) -> None:
    assert GRID.own_rows(widths) == alone


def test_without_a_grid_there_are_no_rows() -> None:
    assert HeadRoom(400.0, 10.0).own_rows([50, 10]) == [False, False]


def test_an_icon_takes_room_too() -> None:
    assert replace(GRID, icon=1.45).own_rows([17, 10]) == [True, False]
