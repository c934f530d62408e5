"""Fonts, paper, pages, title, language and links: each check red where a fault was planted, and no other with it."""

from dataclasses import replace
from typing import Any

import pypdf
import pytest
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject
from tests.unit.checks.resumes import (
    ZH,
    Case,
    checked,
    checked_after,
    failed,
    failed_after,
    fonts_of,
    mutated,
    rewrite_stream,
    set_case,
    with_body,
)

from cvpdf.verify import verify

EQUALS = with_body(ZH, "支撑 C++", "<code>=</code> 支撑 C++")  # a face of its own, whose text is no word


def _code_font(writer: pypdf.PdfWriter) -> Any:
    return fonts_of(writer)["cv-Mono"]


def test_code_is_an_honest_resume() -> None:
    assert failed(EQUALS) == set()


def test_font_without_a_map() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        del _code_font(writer)["/ToUnicode"]

    assert failed_after(EQUALS, plant) - {"characters"} == {"fonts"}
    assert "cv-Mono: has no ToUnicode map" in checked_after(EQUALS, plant)["fonts"].detail


def test_font_with_an_empty_map() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        rewrite_stream(_code_font(writer)["/ToUnicode"].get_object(), b"<003d>", b"<>")

    assert failed_after(EQUALS, plant) - {"characters"} == {"fonts"}
    assert "1 glyph of 1 without a character" in checked_after(EQUALS, plant)["fonts"].detail


def test_font_with_a_map_for_an_encoding() -> None:
    """What WeasyPrint does with a font in which a glyph is missing."""

    def plant(writer: pypdf.PdfWriter) -> None:
        font = _code_font(writer)
        font[NameObject("/Encoding")] = font.raw_get("/ToUnicode")

    assert failed_after(EQUALS, plant) - {"characters"} == {"fonts"}
    assert "its encoding is not Identity-H" in checked_after(EQUALS, plant)["fonts"].detail


def test_font_that_is_not_embedded() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        del _code_font(writer)["/DescendantFonts"][0].get_object()["/FontDescriptor"]["/FontFile2"]

    assert failed_after(EQUALS, plant) - {"ink"} == {"fonts"}
    assert "cv-Mono: is not embedded" in checked_after(EQUALS, plant)["fonts"].detail


def test_font_without_a_glyph_map() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        del _code_font(writer)["/DescendantFonts"][0].get_object()["/CIDToGIDMap"]

    assert failed_after(EQUALS, plant) == {"fonts"}


def test_simple_font() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        _code_font(writer)[NameObject("/Subtype")] = NameObject("/Type1")

    assert "fonts" in failed_after(EQUALS, plant)


def test_sign_for_a_missing_glyph() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        name = next(n for n, f in writer.pages[0]["/Resources"]["/Font"].items() if "cv-Mono" in f["/BaseFont"])  # type: ignore[index]
        content: Any = writer.pages[0]["/Contents"]
        data = content.get_data()
        start = data.index(b"<", data.index(name.encode() + b" "))
        content.set_data(data[: start + 1] + b"0000" + data[start + 5 :])

    assert "cv-Mono: shows the sign for a missing glyph" in checked_after(EQUALS, plant)["fonts"].detail


def test_letter_paper() -> None:
    case = replace(ZH, css="@page{size:letter}")
    assert failed(case) == {"paper"}
    said = "1 of 1 page measuring 215.9 × 279.4 mm, 210 × 297 mm (A4) expected"
    assert checked(case)["paper"].detail == said


def test_one_page_of_two_on_other_paper() -> None:
    case = with_body(
        replace(ZH, css="@page wide{size:A4 landscape} .second{page:wide}"), "<ul><li>设计", "<ul><li>设计"
    )
    assert failed(case) == {"paper"}
    assert checked(case)["paper"].page == 2


def test_pages_that_the_press_did_not_count() -> None:
    proof, source, galley = set_case(ZH)
    checks = verify(replace(proof, pages=2), source, galley)
    assert [check.name for check in checks if not check.passed] == ["pages"]
    assert next(check.detail for check in checks if check.name == "pages") == "The PDF has 1 page, the press set 2"


def _add_page(writer: pypdf.PdfWriter) -> None:
    writer.add_blank_page()


def test_empty_last_page() -> None:
    proof, source, galley = mutated(ZH, _add_page)
    checks = {check.name: check for check in verify(replace(proof, pages=2), source, galley)}
    assert {name for name, check in checks.items() if not check.passed} == {"pages"}
    assert checks["pages"].detail == "2 pages, and nothing stands on the last"


def test_title_in_the_information_dictionary() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        writer.add_metadata({"/Title": "resume.md"})

    assert failed_after(ZH, plant) == {"title"}
    said = "'陈远航' expected: the information dictionary has 'resume.md'"
    assert checked_after(ZH, plant)["title"].detail == said


def test_title_in_the_packet() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        rewrite_stream(writer.root_object["/Metadata"].get_object(), "陈远航".encode(), b"resume")

    assert failed_after(ZH, plant) == {"title"}


@pytest.mark.parametrize("key", ["/Metadata", "/ViewerPreferences"])
def test_title_not_shown(key: str) -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        del writer.root_object[key]

    assert failed_after(ZH, plant) == {"title"}


@pytest.mark.parametrize(
    ("place", "key", "check"),
    [("/ViewerPreferences", "/DisplayDocTitle", "title"), ("/MarkInfo", "/Marked", "tags")],
)
def test_what_is_said_to_be_false_is_not_true(place: str, key: str, check: str) -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        writer.root_object[place][NameObject(key)] = BooleanObject(False)  # type: ignore[index]

    assert failed_after(ZH, plant) == {check}


def test_tags_that_are_said_not_to_be_suspect() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        writer.root_object["/MarkInfo"][NameObject("/Suspects")] = BooleanObject(False)  # type: ignore[index]

    assert failed_after(ZH, plant) == set()


def test_language_missing() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        del writer.root_object["/Lang"]

    assert failed_after(ZH, plant) == {"language"}
    assert checked_after(ZH, plant)["language"].detail == "zh-CN expected, the PDF says None"


def _annotation(writer: pypdf.PdfWriter) -> Any:
    return writer.pages[0]["/Annots"][0].get_object()  # type: ignore[index]


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "resume.md", "ftp://example.com/"])
def test_link_that_may_not_be(target: str) -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        _annotation(writer)["/A"][NameObject("/URI")] = TextStringObject(target)

    assert failed_after(ZH, plant) == {"links"}
    assert f"a link to {target!r}" in checked_after(ZH, plant)["links"].detail


def test_link_that_runs_something() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        _annotation(writer)[NameObject("/A")] = DictionaryObject({NameObject("/S"): NameObject("/Launch")})

    assert failed_after(ZH, plant) == {"links"}
    assert checked_after(ZH, plant)["links"].detail == "a link that does /Launch"


def test_link_without_a_description() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        del _annotation(writer)["/Contents"]

    assert failed_after(ZH, plant) == {"links"}


def test_link_missing() -> None:
    case = with_body(ZH, '<a href="https://blog.example.com/index">文章与代码</a>', "文章与代码")
    assert failed(case) == {"links"}
    assert checked(case)["links"].detail == "0 of 1 target; missing: https://blog.example.com/index"


def test_link_that_the_author_did_not_make() -> None:
    case = with_body(ZH, "北山科技", '<a href="https://example.org/">北山科技</a>')
    assert failed(case) == {"links"}
    assert checked(case)["links"].detail == "1 of 1 target; not in the résumé: https://example.org/"


def test_links_out_of_order() -> None:
    body = '<p><a href="https://example.com/a">一</a> <a href="https://example.com/b">二</a></p>'
    case = Case("一 二", body, "zh-CN", "一", links=("https://example.com/b", "https://example.com/a"))
    assert failed(case) == {"links"}
    assert "out of order from the link to https://example.com/b on" in checked(case)["links"].detail


def test_link_over_two_lines_is_one_link() -> None:
    words = "文章与代码" * 30
    body = f'<p><a href="https://example.com/%E4%B8%80">{words}</a></p>'
    case = Case(words, body, "zh-CN", "一", links=("https://example.com/一",))
    assert failed(case) == set()


def test_internal_link_is_no_target() -> None:
    case = with_body(ZH, "北山科技", '<a href="#end">北山科技</a>')
    assert failed(with_body(case, '<li class="last">', '<li class="last" id="end">')) == set()


def test_damaged_file() -> None:
    proof, source, galley = set_case(ZH)
    checks = verify(replace(proof, pdf=b"%PDF-1.7\n"), source, galley)
    assert [(check.name, check.passed) for check in checks] == [("file", False)]


def test_truncated_file() -> None:
    proof, source, galley = set_case(ZH)
    checks = verify(replace(proof, pdf=proof.pdf[:-2000]), source, galley)
    assert "file" in [check.name for check in checks if not check.passed]
