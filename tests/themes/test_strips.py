"""The two columns of `sidebar` go on over all pages: the strip's ground, the wide column's measure, the strip's content."""

from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw
from tests.themes.laid import DRAWN

from cvpdf.build import Job, Result, build
from cvpdf.checks.ink import weakest
from cvpdf.checks.picture import picture_of
from cvpdf.model.settings import Wish
from cvpdf.theming.contract import LEAST_CONTRAST

ITEM = "- Rebuilt gauge number {} of the harbour, so that the tables of the tides are there before the ships come in"
JOBS = "\n\n".join(
    f"### Larkspur Works {year} | Engineer ({year}.01 - {year + 1}.12)\n\n" + "\n".join(map(ITEM.format, range(9)))
    for year in range(2000, 2014, 2)
)
SKILLS = "\n".join(f"- Skill {number}" for number in range(30))
CERTIFICATES = "\n".join(f"- Certificate {number}" for number in range(30))
TEXT = f"""# Ada Ferncastle

- ada@example.com

## Skills

{SKILLS}

## Experience

{JOBS}

## Certificates

{CERTIFICATES}

## Projects

- Counted the rain of a winter
"""


@cache
def made(**options: str) -> Result:
    return build(Job("r.md", TEXT.encode(), Path(), theme="sidebar", above={"options": Wish(options, "--set")}))


def pages(result: Result) -> list[tuple[str, float, bool]]:
    """The text of each page, where its widest column of text begins (points), and whether a ground is drawn on it."""
    with pypdfium2.PdfDocument(result.proof.pdf) as document:
        return [(page.get_textpage().get_text_bounded(), _column(page), _has_ground(page)) for page in document]


def _column(page: pypdfium2.PdfPage) -> float:
    text = page.get_textpage()
    lefts = [round(text.get_rect(index)[0]) for index in range(text.count_rects())]
    return float(max(set(lefts), key=lefts.count))


def _has_ground(page: pypdfium2.PdfPage) -> bool:
    return any(DRAWN.get(thing.type) == "shading" for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_SHADING]))


def failed(result: Result) -> list[str]:
    return [f"{check.name}: {check.detail}" for check in result.checks if not check.passed]


def test_both_columns_go_on_over_all_pages() -> None:
    result = made()
    assert failed(result) == []
    found = pages(result)
    assert len(found) >= 3
    assert all(ground for _, _, ground in found)
    assert {column for _, column, _ in found[:-1]} == {found[0][1]}


def test_a_strip_that_is_longer_than_a_page_goes_on_beside_what_is_written_there() -> None:
    """Certificates, for which the first strip has no room, stand on that of the page where the work ends."""
    texts = [text for text, _, _ in pages(made())]
    assert "Skill 29" in texts[0]
    assert "Certificate 0" not in texts[0]
    (page,) = (text for text in texts if "Certificate 0" in text)
    assert page.index("number 8") < page.index("Certificate 29") < page.index("Counted the rain")


def test_later_pages_bear_the_name_and_the_first_does_not_repeat_it() -> None:
    texts = [text for text, _, _ in pages(made())]
    assert [text.count("Ada Ferncastle") for text in texts] == [1] * len(texts)


def test_later_pages_say_how_to_reach_the_author_outside_what_is_read() -> None:
    """At the strip's foot, whether there is a page number below it or not; the build's checks allow no word twice."""
    for numbers in ("later", "off"):
        result = made(**{"page-numbers": numbers})
        assert failed(result) == []
        texts = [text for text, _, _ in pages(result)]
        assert [text.count("ada@example.com") for text in texts] == [1] * len(texts)
        assert [f"/ {len(texts)}" in text for text in texts[1:]] == [numbers == "later"] * (len(texts) - 1)


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_strip_may_be_left_to_the_first_page(side: str) -> None:
    result = made(strip="first", **{"photo-position": side})
    assert failed(result) == []
    found = pages(result)
    assert [ground for _, _, ground in found] == [True] + [False] * (len(found) - 1)
    assert ["Ada Ferncastle" in text for text, _, _ in found] == [True] + [False] * (len(found) - 1)
    assert len(found) <= len(pages(made(**{"photo-position": side})))


def test_the_strips_may_have_the_colour_of_the_accent() -> None:
    """White type on it, an icon on a chip of its own; an accent that white type cannot be read on is refused."""
    solid = {"strip-ground": "accent", "accent": "#7a1f3d", "icons": "on"}
    assert failed(made(**solid)) == []
    ratio, text = weakest(picture_of(made(**solid).proof.pdf))
    assert ratio >= LEAST_CONTRAST, text
    (fault,) = failed(made(**{**solid, "accent": "#fafad0"}))
    assert fault.startswith("ink: ")
