"""Lines as they are printed, whichever way the page lies."""

import io
from typing import Any

import pytest
from pypdf.generic import NameObject, NumberObject
from tests.unit.checks.resumes import EN, ZH, set_case
from tests.unit.checks.test_examine import plain, written

from cvpdf.checks.evidence import UnreadableError
from cvpdf.checks.printed_lines import printed_lines


def test_lines_have_their_words_type_and_place() -> None:
    name, contacts, *_ = printed_lines(set_case(EN)[0].pdf)
    assert (name.text, name.page, name.size, name.bold) == ("Robin Ellery", 1, 20.0, True)
    assert (contacts.text, contacts.bold) == ("robin@example.com · +44 20 7946 0018", False)
    assert name.left == pytest.approx(56.7, abs=0.1)
    assert name.base > contacts.base


def test_a_line_is_cut_where_the_type_changes_between_words() -> None:
    header = next(line for line in printed_lines(set_case(EN)[0].pdf) if "Harbour" in line.text)
    assert header.pieces == (
        "Harbour Analytics, Data Engineer, Mar 2019 – Present",
    )  # a comma, not a space, parts them
    pieces = [line.pieces for line in printed_lines(written(plain("Harbour) Tj 90 0 Td (2019")))]
    assert pieces == [("Harbour", "2019")]


def test_a_picture_in_a_bold_line_leaves_it_bold() -> None:
    case = set_case(EN.__class__(text="🎓 Study", body="<h2>🎓 Study</h2>", lang="en", title="Study"))
    assert next((line.text, line.bold) for line in printed_lines(case[0].pdf)) == ("🎓 Study", True)


def test_characters_of_two_code_units_are_whole() -> None:
    case = set_case(ZH.__class__(text="𠮷野家", body="<p>𠮷野家</p>", lang="ja", title="𠮷"))
    assert printed_lines(case[0].pdf)[0].text == "𠮷野家"


@pytest.mark.parametrize("content", [b"", b"0 1 -1 0 500 0 cm "], ids=["as it is", "turned with its page"])
def test_a_turned_page_is_read_line_by_line(content: bytes) -> None:
    writer = plain("Robin Ellery", "robin@example.com")
    stream: Any = writer.pages[0]["/Contents"]
    stream.set_data(content + stream.get_data())
    writer.pages[0][NameObject("/Rotate")] = NumberObject(90 if content else 180)
    out = io.BytesIO()
    writer.write(out)
    lines = printed_lines(out.getvalue())
    assert [line.text for line in lines] == ["Robin Ellery", "robin@example.com"]
    assert lines[0].base - lines[1].base == pytest.approx(20)


def test_a_file_that_cannot_be_opened() -> None:
    with pytest.raises(UnreadableError, match="PdfiumError"):
        printed_lines(b"%PDF-1.7")


def test_a_page_that_cannot_be_opened() -> None:
    writer = plain("Robin Ellery")
    writer.add_blank_page()
    data = written(writer)
    page = writer.pages[1].indirect_reference
    assert page is not None
    start = data.index(b"%d 0 obj" % page.idnum)
    end = data.index(b"endobj", start)
    broken = data[:start] + data[start:end].replace(b"<<", b"[ ").replace(b">>", b" ]") + data[end:]
    with pytest.raises(UnreadableError, match="Failed to load page"):
        printed_lines(broken)


def test_a_file_without_pages_of_text() -> None:
    assert printed_lines(written(plain())) == ()
