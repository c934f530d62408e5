"""Pages that were in the PDF before are neither drawn nor read again; one with a fault in anything it uses is."""

from collections.abc import Iterator
from typing import Any

import pypdf
import pytest
from tests.unit.checks.resumes import ZH, Case, mutated, paint, set_case

from cvpdf.checks import content, known_sheets, known_texts, picture
from cvpdf.checks.drawing import draw
from cvpdf.checks.evidence import gather
from cvpdf.checks.expectation import Expected
from cvpdf.checks.known_sheets import Known


def pages(*lasts: str) -> Case:
    """A résumé of as many pages, each with a last line of its own."""
    body = "".join(f'<div style="break-before:page">{ZH.body}<p>{last}</p></div>' for last in lasts)
    return Case(ZH.text, body, ZH.lang, ZH.title)


BEFORE, AFTER = pages("甲", "乙", "甲乙"), pages("甲", "乙", "乙甲")


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the pages that were drawn."""
    numbers: list[int] = []
    real = picture.sheet_of

    def sheet(page: Any, number: int) -> picture.Sheet:
        numbers.append(number)
        return real(page, number)

    monkeypatch.setattr(picture, "sheet_of", sheet)
    monkeypatch.setattr(known_sheets, "sheet_of", sheet)
    return numbers


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How many pages were read each time."""
    counts: list[int] = []
    real = content.texts_of

    def texts(contents: Any) -> list[str]:
        counts.append(len(contents))
        return real(contents)

    known_texts.forget()
    monkeypatch.setattr(known_texts, "texts_of", texts)
    monkeypatch.setattr(known_texts, "_keeping", list[bool]())
    known_texts.keep()
    yield counts
    known_texts.forget()


def text_of(case: Case) -> list[str]:
    proof, source, galley = set_case(case)
    return [page.text for page in gather(proof, Expected(source, galley)).pages]


def test_only_the_page_that_changed_is_drawn_again(drawn: list[int]) -> None:
    known: Known = {}
    for case, numbers in ((BEFORE, [1, 2, 3]), (AFTER, [3]), (AFTER, [])):
        pdf = set_case(case)[0].pdf
        assert draw(pdf, known) == draw(pdf)
        assert drawn == [*numbers, 1, 2, 3]
        drawn.clear()


def _no_outlines(writer: pypdf.PdfWriter) -> None:
    for font in writer.pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
        program = font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_object()
        program.set_data(program.get_data()[:200])


def test_a_page_is_drawn_again_where_a_font_of_it_is_another(drawn: list[int]) -> None:
    known: Known = {}
    pdf = set_case(BEFORE)[0].pdf
    draw(pdf, known)
    harmed = mutated(BEFORE, _no_outlines)[0].pdf
    drawn.clear()
    found = draw(harmed, known)
    assert drawn == [1, 2, 3]
    assert found == draw(harmed)
    assert not found[0].passed


def test_a_fault_is_told_again_though_its_page_is_known() -> None:
    known: Known = {}
    pdf = mutated(BEFORE, lambda writer: paint(writer, b"1 g 0 0 600 850 re f"))[0].pdf
    first, second = draw(pdf, known), draw(pdf, known)
    assert not first[0].passed
    assert first == second


def test_only_the_page_that_changed_is_read_again(read: list[int]) -> None:
    before, after = text_of(BEFORE), text_of(AFTER)
    assert read == [3, 1]
    assert before[:2] == after[:2]
    assert (before[2].split()[-1], after[2].split()[-1]) == ("甲乙", "乙甲")
    known_texts.forget()
    assert text_of(AFTER) == after


def test_a_page_is_read_again_where_its_fonts_say_other_characters(read: list[int]) -> None:
    proof, source, galley = set_case(BEFORE)
    gather(proof, Expected(source, galley))

    def other(writer: pypdf.PdfWriter) -> None:
        for font in writer.pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
            stream = font["/ToUnicode"].get_object()
            stream.set_data(stream.get_data().replace(b"<7532>", b"<4e59>"))  # 甲 is told to be 乙

    proof, source, galley = mutated(BEFORE, other)
    found = gather(proof, Expected(source, galley)).pages
    assert read == [3, 3]
    assert found[0].text.split()[-1] == "乙"


def test_no_page_stays_in_memory_where_nobody_asked_for_it(read: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_texts, "_keeping", list[bool]())
    for _ in range(2):
        text_of(BEFORE)
    assert read == [3, 3]
    assert known_texts._last == []
