"""kept_pages: after an edit the pages before it need not be laid out, and the bytes are those of a fresh process."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tests.unit.press.galleys import galley

from cvpdf.build import Job, make_up
from cvpdf.composition.type_order import ordered
from cvpdf.compositor import Compositor
from cvpdf.data import THEMES
from cvpdf.fit import fit
from cvpdf.load_theme import load_theme
from cvpdf.model.galley import Galley
from cvpdf.press import kept_drawings, kept_lines, kept_pages, kept_styles, kept_texts
from cvpdf.typeset import typeset

LONG = (Path(__file__).parents[2] / "bench/resume.md").read_text("utf-8")
LINES = LONG.splitlines()
# The line that is written twice, and how many of four pages stay.
EDITS = [(len(LINES) - 1, 3), (142, 2), (4, 0)]
PLACE = next(index for index, line in enumerate(LINES) if index > 15 and line.startswith("- "))  # on the first page


@pytest.fixture
def press() -> Iterator[Compositor]:
    """One that expects more than one galley."""
    work = Compositor(system_fonts=False)
    work.staying = True
    yield work
    work.put_away()


@pytest.fixture
def stayed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages were kept of each layout."""
    found: list[int] = []
    real = kept_pages._number

    def number(kept: kept_pages.Kept, root: object) -> int:
        found.append(real(kept, root))
        return found[-1]

    monkeypatch.setattr(kept_pages, "_number", number)
    return found


def made(lines: list[str], theme: str = "classic") -> Galley:
    text = "\n".join(lines)
    _, composed = make_up(Job("resume.md", text.encode(), theme=theme))
    return ordered(composed, load_theme(theme, THEMES), text)


@pytest.mark.parametrize(("place", "pages"), EDITS)
def test_pages_before_an_edit_stay(place: int, pages: int, press: Compositor, stayed: list[int]) -> None:
    press.typeset(made(LINES), None)
    edited = made([*LINES[:place], LINES[place], *LINES[place:]])
    stayed.clear()
    proof = press.typeset(edited, None)
    assert stayed[0] == pages
    assert proof.pdf == typeset(edited, fit=fit).pdf


def test_an_edit_on_the_first_page_makes_nothing_anew_but_its_own(
    press: Compositor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All pages are laid out again, of the lines, styles and drawings of text that were there."""
    made_anew: dict[str, int] = {}

    def counted(what: str, owner: Any, name: str) -> None:
        real = getattr(owner, name)

        def count(*given: Any) -> Any:
            made_anew[what] = made_anew.get(what, 0) + 1
            return real(*given)

        monkeypatch.setattr(owner, name, count)

    counted("lines", kept_lines, "_made")
    counted("styles", kept_styles._Cascade, "_made")
    counted("texts", kept_texts._Draftsman, "_shown")
    press.typeset(made(LINES), None)
    first = dict(made_anew)
    assert min(first.values()) > 100
    made_anew.clear()
    edited = made([*LINES[:PLACE], LINES[PLACE] * 2, *LINES[PLACE:]])
    proof = press.typeset(edited, None)
    assert all(1 <= made_anew[what] < first[what] / 5 for what in first), (made_anew, first)
    assert proof.pdf == typeset(edited, fit=fit).pdf


@pytest.mark.parametrize("theme", ["classic", "modern"])
def test_pages_behind_an_edit_stay_where_they_begin_as_before(
    theme: str, press: Compositor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A letter less on the first page moves nothing behind it."""
    behind: list[int] = []
    real = kept_pages._rejoined

    def rejoined(*given: Any) -> Any:
        found = real(*given)
        behind.append(0 if found is None else len(found[0]))
        return found

    monkeypatch.setattr(kept_pages, "_rejoined", rejoined)
    pages = press.typeset(made(LINES, theme), None).pages
    for line in (LINES[PLACE][:-1], LINES[PLACE]):
        edited = made([*LINES[:PLACE], line, *LINES[PLACE + 1 :]], theme)
        behind.clear()
        assert press.typeset(edited, None).pdf == typeset(edited, fit=fit).pdf
        assert max(behind) >= pages - 1


def test_all_pages_stay_where_nothing_is_edited(press: Compositor) -> None:
    """Not even one of them is made, by which the others would know how high a page is; nor how wide, for its lengths."""
    page = galley(PARAGRAPHS + "<p class='wide'>一</p>" * 9, ".wide { margin-left: 20vw; line-height: 4vh }")
    for _ in range(3):
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf


def test_pages_behind_an_edit_stay_where_a_line_more_finds_room(press: Compositor) -> None:
    """Their places are others then: a paragraph more stands before them, at each depth that a page may begin at."""
    long = "<p>" + "很长的一段，写到下一页去。" * 400 + "</p>"
    body = "{}" + '<div style="break-before:page">{}' + f"<div>{PARAGRAPHS}{long}</div></div>" + PARAGRAPHS
    for first, second in (("", ""), ("<p>一行</p>", ""), ("", "<p>一行</p>"), ("<p>一行</p>" * 2, "<p>一行</p>" * 50)):
        page = galley(body.format(first, second))
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf


def test_elements_with_a_style_of_their_own_share_it_with_no_other(press: Compositor) -> None:
    """Not even where the same rules hold for them, and not with themselves as they were."""
    for colour in ("red", "blue", "blue"):
        paragraphs = "<p lang='en'>one</p><p>二</p><p lang='ja'>三</p>"
        page = galley(f"<p style='color:{colour}'>一</p>{paragraphs}<table class='t'><tr><td>四</td></tr></table>" * 2)
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf


def test_a_glyph_is_as_wide_as_where_it_shows_first(press: Compositor) -> None:
    """Pango rounds widths at each size; the PDF has that of the first text, and the others are set with it."""
    for first in ("", "<p style='font-size:7pt'>DRAFT Wave</p>", "", "<p style='font-size:31pt'>Wave</p>"):
        page = galley(f"{first}<p>Wave DRAFT</p><p style='font-size:13pt'>DRAFT Wave</p><p>Wave DRAFT</p>")
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf


@pytest.mark.parametrize("theme", ["academic", "compact", "jianli", "modern", "plain", "shokumu", "sidebar"])
def test_edit_after_edit_gives_the_bytes_of_a_fresh_press(theme: str, press: Compositor, stayed: list[int]) -> None:
    lines = LINES.copy()
    for place in (-1, 90, -1):
        lines.insert(place, lines[place])
        galley = made(lines, theme)
        proof = press.typeset(galley, None)
        fresh = typeset(galley, fit=fit)
        assert (proof.pdf, proof.pages, proof.fill) == (fresh.pdf, fresh.pages, fresh.fill)
    assert max(stayed) >= 1


PARAGRAPHS = "".join(f"<p>{number} 一行</p>" for number in range(150))
FURTHER = {
    "a table over the page's end": ("<table>" + "<tr><td>甲</td><td>乙</td></tr>" * 150 + "{}</table>", "<tr><td>丙丙</td></tr>"),
    "a column beside the text": (f"<div style='display:flex'><div>{PARAGRAPHS}{{}}</div></div>", "<p>丙</p>"),
    "a float": (f"<div style='float:left'>{PARAGRAPHS}{{}}</div>", "<p>丙</p>"),
    "a counter of another page": (
        f"<p><a href='#end' style='content:target-counter(attr(href), page)'></a></p>{PARAGRAPHS}{{}}", "<p>丙</p>",
    ),
    "a fixed box": (f"<p style='position:fixed'>甲</p>{PARAGRAPHS}{{}}", "<p>丙</p>"),
    "a rule for the last": (f"<div class='all'>{PARAGRAPHS}{{}}</div>", "<p>丙</p>"),
}  # fmt: skip


def test_kept_pages_are_put_down_as_they_were_drawn(press: Compositor, monkeypatch: pytest.MonkeyPatch) -> None:
    """But not where something stands in their margins that is another now: how many pages there are."""
    drawings: list[object] = []
    real = kept_drawings._put_down

    def put_down(*given: Any) -> None:
        drawings.append(given)
        real(*given)

    monkeypatch.setattr(kept_drawings, "_put_down", put_down)
    counts = []
    for paragraphs in (150, 151, 152, 200, 201):
        page = galley("".join(f"<p>{number} 一行</p>" for number in range(paragraphs)))
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf
        counts.append(len(drawings))
        drawings.clear()
    assert counts == [0, 2, 2, 0, 3]


@pytest.mark.parametrize("what", FURTHER)
def test_what_looks_further_is_laid_out_anew(what: str, press: Compositor) -> None:
    """Where an edit may be seen on the pages before it; whether they stay or not, the bytes are the fresh ones."""
    body, more = FURTHER[what]
    css = "td { text-align: right } .all:has(p:nth-child(151)) { color: red }"
    for added in ("", more, more * 40):
        page = galley(body.replace("{}", added), css)
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf


def test_nothing_stays_where_the_style_is_another(press: Compositor, stayed: list[int]) -> None:
    for css in ("", "p { color: red }", "p { font-family: var(--family-mono) }"):
        page = galley(PARAGRAPHS, css)
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf
    assert stayed == [0, 0, 0]


def test_pages_stay_where_a_character_comes_or_goes(press: Compositor, stayed: list[int]) -> None:
    """All glyphs behind it have other numbers then, in all texts; where they stand is as it was."""
    for text in ("一", "鹤", "鹤，龘。", "一", "Ж", "カ"):
        page = galley(PARAGRAPHS + f"<p>{text}</p>")
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf
    assert stayed == [0, 2, 2, 2, 2, 2]


def test_type_of_other_faces_keeps_nothing(press: Compositor, stayed: list[int]) -> None:
    page = galley(PARAGRAPHS)
    for lang in ("zh-CN", "ja", "zh-CN"):
        other = replace(page, lang=lang)
        assert press.typeset(other, None).pdf == typeset(other, fit=fit).pdf
    assert stayed == [0, 0, 0]


def test_a_rule_for_elements_leaves_pages_without_them(press: Compositor, stayed: list[int]) -> None:
    """Not so one for pages, one that the root inherits, or one that counts elements."""
    body = PARAGRAPHS + "<h2>一</h2>" + PARAGRAPHS
    rules = (
        "",
        "h2{color:red}",
        "h2{color:blue;margin:9pt}",
        "@page{margin:30mm}",
        "html{color:red}",
        "p:nth-child(2n){top:1pt}",
    )
    for css in (*rules, *rules[-2::-1]):
        page = galley(body, css)
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf
    assert stayed == [0, 2, 2, 0, 0, 0, 0, 0, 0, 2, 2]


def test_a_rule_for_first_lines_and_letters_is_seen(press: Compositor) -> None:
    for css in ("", "p:nth-child(n+3)::first-line{color:red}", "p:nth-child(n+3)::first-letter{font-size:20pt}", ""):
        page = galley(PARAGRAPHS, css)
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf


@pytest.mark.parametrize("cut", ["overflow:hidden;white-space:nowrap;text-overflow:ellipsis", "max-lines:1"])
def test_a_text_that_is_cut_is_cut_again(cut: str, press: Compositor) -> None:
    """What is put at its end is not a part of it the next time."""
    css = f"div {{ {cut}; block-ellipsis: '写' }}"
    for text in ("", "<p>一</p>", "<p>一二</p>"):
        page = galley(f"{text}<div><p>一行</p><p>写</p></div><div>很长的一段{'写不完' * 90}</div>", css)
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf


def test_a_picture_that_is_on_two_pages_may_go_from_the_first(press: Compositor) -> None:
    """The one behind, which begins as before, is then the only one to ask for it."""
    dot = io.BytesIO()
    Image.new("RGB", (2, 2), "red").save(dot, "PNG")
    picture = '<img src="cvpdf:dot" alt="点" style="width:5mm">'
    for first in (picture, "", picture):
        body = f"{first}<p>一</p><div style='break-before:page'>{picture}</div><p style='break-before:page'>二</p>"
        page = replace(galley(body), assets={"cvpdf:dot": dot.getvalue()})
        assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf


def test_a_page_that_cannot_be_set_leaves_nothing_behind(press: Compositor) -> None:
    page = galley(PARAGRAPHS)
    press.typeset(page, None)
    with pytest.raises(Exception, match="nested too deeply"):
        press.typeset(galley(PARAGRAPHS + "<div>" * 3000), None)
    assert press.case is None
    assert press.typeset(page, None).pdf == typeset(page, fit=fit).pdf
