"""forme: one page laid out at several scales, each as a fresh one would be."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.unit.press.galleys import galley

from cvpdf.model.fit import Room, Scale
from cvpdf.model.galley import Galley
from cvpdf.press.forme import Forme
from cvpdf.typeset import lay, order_of, typeset

STYLE = """
html { font-size: var(--font-size); line-height: var(--leading); }
section { margin-top: calc(var(--line) * var(--gap)); }
h2 { margin: 0; font-size: 1em; }
"""
SECTION = "<section><h2 class='section-title'>第\u2060一\u2060章</h2>" + "<p>一行</p>" * 9 + "</section>"
WIDE, CLOSE = Scale(2, 1.5, 10), Scale(1, 1.3, 9)


def at(scale: Scale) -> Galley:
    return replace(galley(SECTION * 5, STYLE), room=Room(scale, scale, 1))


@pytest.fixture
def forme() -> Iterator[Forme]:
    made = at(WIDE)
    with lay(order_of(made)) as case:
        yield Forme(made, case)


def test_laying_out_again_gives_the_bytes_of_a_fresh_page(forme: Forme) -> None:
    wide, close, again = (forme.lay_out(scale) for scale in (WIDE, CLOSE, WIDE))
    assert wide == again != close
    assert forme.print(CLOSE) == typeset(at(CLOSE)).pdf
    assert forme.print(WIDE) == typeset(at(WIDE)).pdf


def test_a_layout_says_how_long_it_is_in_lines(forme: Forme) -> None:
    layout = forme.lay_out(WIDE)
    assert layout.lines == pytest.approx(257 / (15 * 25.4 / 72))  # millimetres of a page by those of a line
    assert [title for title, _ in layout.sections] == ["第一章"] * 5
    heights = [height for _, height in layout.sections]
    assert heights[:4] == pytest.approx([12] * 4, abs=0.01)  # ten lines of text and a gap of two
    assert heights[4] == pytest.approx(10, abs=0.01)  # no gap at the head of a page
    assert layout.extent * layout.lines == pytest.approx(58.6, abs=0.1)  # no gap at either page's head


def test_a_layout_says_how_much_of_it_is_gaps_and_what_its_foot_leaves_blank(forme: Forme) -> None:
    layout = forme.lay_out(WIDE)
    assert layout.gaps * layout.lines == pytest.approx(6, abs=0.01)  # between the four sections of page 1
    assert layout.foot * layout.lines == pytest.approx(layout.lines - 48, abs=0.1)  # forty lines and four gaps
    close = forme.lay_out(CLOSE)
    assert close.gaps * close.lines == pytest.approx(4, abs=0.01)
