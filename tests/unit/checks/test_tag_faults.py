"""What a screen reader is told: `tags` red where a fault was planted, and no other check with it."""

from dataclasses import replace
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject
from tests.unit.checks.resumes import JA, ZH, checked, checked_after, failed, failed_after, paint, with_body


def test_untagged_file() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        del writer.root_object["/StructTreeRoot"]

    assert failed_after(ZH, plant) == {"tags"}


def test_suspected_tags() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        writer.root_object["/MarkInfo"][NameObject("/Suspects")] = BooleanObject(True)  # type: ignore[index]

    assert failed_after(ZH, plant) == {"tags"}


def test_content_outside_of_the_tags() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        paint(writer, b"0 0 0 rg 20 20 100 1 re f")

    assert failed_after(ZH, plant) == {"tags"}
    said = "1 piece of content neither tagged nor marked as furniture (7.1, 01-005)"
    assert checked_after(ZH, plant)["tags"].detail == said


def test_content_that_the_tree_forgets() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        document: Any = writer.root_object["/StructTreeRoot"]["/K"][0].get_object()  # type: ignore[index]
        document["/K"].pop()

    assert "tags" in failed_after(ZH, plant)


def test_tags_in_another_order() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        document: Any = writer.root_object["/StructTreeRoot"]["/K"][0].get_object()  # type: ignore[index]
        document[NameObject("/K")] = ArrayObject([document["/K"][1], document["/K"][0], *document["/K"][2:]])

    assert failed_after(ZH, plant) == {"tags"}
    assert "tagged in another order than it is printed" in checked_after(ZH, plant)["tags"].detail


def _elements(writer: pypdf.PdfWriter, tag: str) -> list[Any]:
    found = [each.get_object() for each in writer._objects if each is not None]
    return [each for each in found if isinstance(each, DictionaryObject) and each.get("/S") == tag]


STRUCTURE = {
    "item outside a list": ("/L", "/Div", "LI stands in Div, L expected"),
    "no item in a list": ("/LI", "/P", "L holds P, LI or L or Caption expected"),
    "no standard type": ("/H3", "/Title", "Title is no standard structure type"),
    "link in no link": ("/Link", "/Span", "1 link in no Link element"),
}


@pytest.mark.parametrize("fault", STRUCTURE)
def test_structure(fault: str) -> None:
    old, new, said = STRUCTURE[fault]

    def plant(writer: pypdf.PdfWriter) -> None:
        _elements(writer, old)[0][NameObject("/S")] = NameObject(new)

    assert failed_after(ZH, plant) == {"tags"}
    assert said in checked_after(ZH, plant)["tags"].detail


def test_page_and_tree_that_do_not_agree() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        numbers: Any = writer.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]  # type: ignore[index]
        owners = numbers[1].get_object()
        owners[0], owners[1] = owners[1], owners[0]

    assert failed_after(ZH, plant) == {"tags"}
    said = "2 pieces of content on no element of the tree (ISO 32000-1, 14.7.4.4)"
    assert checked_after(ZH, plant)["tags"].detail == said


def test_tab_key_that_does_not_follow_the_tags() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        del writer.pages[0]["/Tabs"]

    assert failed_after(ZH, plant) == {"tags"}


def test_table_cells_in_rows() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        for row in _elements(writer, "/TR"):
            row[NameObject("/S")] = NameObject("/Div")

    assert failed_after(JA, plant) == {"tags"}
    assert "THead holds Div, TR expected" in checked_after(JA, plant)["tags"].detail


TAGS = {
    "skipped level": ("<h3>北山科技 后端工程师 2019.03 – 至今</h3>", "<h4>北山科技 后端工程师 2019.03 – 至今</h4>",
                      "H4 follows H2, H3 at most expected"),
    "first heading": ("<h1>陈远航</h1>", "<h2>陈远航</h2>", "H2 follows no heading, H1 at most expected"),
    "picture without a text": ("<h2>", '<img src="cvpdf:dot"><h2>', "a Figure has no text for those who do not see it"),
}  # fmt: skip
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63600000000200"
    "01486f5da50000000049454e44ae426082"
)


@pytest.mark.parametrize("fault", TAGS)
def test_tree(fault: str) -> None:
    old, new, said = TAGS[fault]
    case = replace(with_body(ZH, old, new), assets=(("cvpdf:dot", DOT),))
    assert failed(case) == {"tags"}
    assert said in checked(case)["tags"].detail


def test_picture_with_a_text() -> None:
    case = replace(with_body(ZH, "<h2>", '<img src="cvpdf:dot" alt="肖像"><h2>'), assets=(("cvpdf:dot", DOT),))
    assert failed(case) == set()
