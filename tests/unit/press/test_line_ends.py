"""line_ends: measured in the PDF, with the real faces, at 10 pt."""

import pytest
from tests.unit.press.galleys import set_body
from tests.unit.press.positions import lines

TEXT = "Whitcombe, H. A. and Castellane, M. Paper, rent and rain "


def natural() -> float:
    """The text's width to the end of its space, in points."""
    line = lines(set_body(f"<p style='white-space:nowrap'>{TEXT}x</p>", lang="en").pdf)[0]
    return line[-1].x - line[0].x


@pytest.mark.parametrize("step", range(12))
def test_text_that_fills_its_line_up_to_its_space_stays_whole(step: int) -> None:
    """… in any room from less than the text to more than its space: it breaks before its last word, or not at all."""
    width = natural() - 5 + step / 2
    found = lines(set_body(f"<p style='width:{width}pt'>{TEXT}<em>Economic History</em></p>", lang="en").pdf)
    first = "".join(place.char for place in found[0]).replace(" ", "")
    assert first in ("Whitcombe,H.A.andCastellane,M.Paper,rentandrain", "Whitcombe,H.A.andCastellane,M.Paper,rentand")
