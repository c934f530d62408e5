"""finish: one clean structure tree; folios are artifacts; every mark has its owner."""

import io
from typing import Any

import pypdf
from tests.unit.press.galleys import set_body

BODY = (
    "<h1>林小北</h1><p>用 <b>Go</b> 与 <a href='https://example.com'>链接</a> 工作</p>"
    "<ul><li>一<ul><li>二</li></ul></li></ul>"
)


def reader(body: str = BODY) -> Any:
    return pypdf.PdfReader(io.BytesIO(set_body(body).pdf))


def tree(node: Any) -> Any:
    """A structure element as (type, [kids]); a mark is its number."""
    node = node.get_object()
    if isinstance(node, int):
        return int(node)
    if "/S" not in node:
        return node.get("/Type")
    kids = node.get("/K", [])
    return node["/S"], [tree(kid) for kid in kids.get_object()]


def test_a_paragraph_is_one_element_with_its_content_in_order() -> None:
    (document,) = reader().trailer["/Root"]["/StructTreeRoot"]["/K"]
    _, (heading, paragraph, listing) = tree(document)
    assert heading == ("/H1", [0])
    assert paragraph == ("/P", [1, 2, 3, ("/Link", ["/OBJR", 4]), 5])
    assert listing == ("/L", [("/LI", [("/LBody", [6, ("/L", [("/LI", [("/LBody", [7])])])])])])


def test_an_element_that_holds_nothing_is_taken_out() -> None:
    (document,) = reader("<h1>林</h1><div></div><p></p>").trailer["/Root"]["/StructTreeRoot"]["/K"]
    assert tree(document) == ("/Document", [("/H1", [0])])


def test_a_table_of_nothing_but_its_head_has_a_body() -> None:
    (document,) = reader("<table><thead><tr><th>年</th></tr></thead></table>").trailer["/Root"]["/StructTreeRoot"]["/K"]
    assert tree(document) == ("/Document", [("/Table", [("/TBody", [("/TR", [("/TH", [0])])])])])


def test_the_place_of_a_link_is_told_from_its_lower_left_corner() -> None:
    left, bottom, right, top = reader().pages[0]["/Annots"][0].get_object()["/Rect"]
    assert left < right
    assert bottom < top


def test_a_link_over_two_lines_is_one_element() -> None:
    pdf = reader(f"<p><a href='https://example.com'>{'很长的链接' * 30}</a></p>")
    (document,) = pdf.trailer["/Root"]["/StructTreeRoot"]["/K"]
    (paragraph,) = tree(document)[1]
    ((link, kids),) = paragraph[1]
    assert (link, kids.count("/OBJR")) == ("/Link", 4)
    assert [kid for kid in kids if kid != "/OBJR"] == [0, 1, 2, 3]
    numbers = pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    owners = {owner.idnum for owner in [*numbers[1], *numbers[3::2]] if isinstance(owner, pypdf.generic.IndirectObject)}
    assert len(owners - {0}) == 1


def test_two_links_beside_each_other_are_two_elements() -> None:
    (document,) = reader("<p><a href='https://a.example'>一</a><a href='https://b.example'>二</a></p>").trailer[
        "/Root"
    ]["/StructTreeRoot"]["/K"]
    assert [kid[0] for kid in tree(document)[1][0][1]] == ["/Link", "/Link"]


def test_every_mark_is_owned_by_the_element_that_holds_it() -> None:
    pdf = reader()
    root = pdf.trailer["/Root"]["/StructTreeRoot"]
    owners = root["/ParentTree"]["/Nums"][1]
    owned = {mcid: owner for mcid, owner in enumerate(owners) if not isinstance(owner, pypdf.generic.NullObject)}
    assert len(owned) == 8  # of the heading, five in the paragraph, two items
    for mcid, owner in owned.items():
        assert mcid in [kid for kid in owner.get_object()["/K"] if isinstance(kid, int)]


def test_the_folio_is_an_artifact_and_owned_by_nobody() -> None:
    pdf = reader()
    content = pdf.pages[0].get_contents()
    assert content is not None
    assert content.get_data().count(b"/Pagination") == 1
    owners = pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"][1]
    assert isinstance(owners[-1], pypdf.generic.NullObject)


def test_the_text_is_as_it_was() -> None:
    assert reader().pages[0].extract_text().split("\n") == ["林小北", "用 Go 与 链接 工作", "一", "二", "1/1"]


def test_a_link_with_bold_words_is_owned_by_the_element_that_holds_it() -> None:
    pdf = reader("<p>看 <a href='https://example.com'><b>粗体</b> 与 <code>x</code></a></p>")
    numbers = pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    annotations = [each.get_object() for each in pdf.pages[0]["/Annots"]]
    assert annotations
    for annotation in annotations:
        owner = numbers[list(numbers).index(annotation["/StructParent"]) + 1].get_object()
        held = [kid.get_object().get("/Obj") for kid in owner["/K"] if not isinstance(kid, int)]
        assert annotation in [each.get_object() for each in held if each is not None]


def test_an_element_that_went_is_free_and_leads_back_to_object_0() -> None:
    """ISO 32000-1, 7.5.4 and 7.5.8: in a cross-reference stream a free entry is 0, the next free one, a generation."""
    pdf = reader("<p>" + "<b>粗</b>细" * 20 + "</p>")
    found: list[Any] = [pypdf.generic.IndirectObject(number, 0, pdf).get_object() for number in pdf.xref_objStm]
    assert len(found) < 40
    assert {} not in found
    table = next(each for each in _streams(pdf) if each.get("/Type") == "/XRef")
    first, second, third = table["/W"]
    data = table.get_data()
    entries = [data[start : start + first + second + third] for start in range(0, len(data), first + second + third)]
    free = [entry for entry in entries[1:] if entry[0] == 0]
    assert len(free) >= 20
    assert {entry[1:] for entry in free} == {bytes(second) + b"\xff\xff"}


def _streams(pdf: Any) -> list[Any]:
    numbers = [number for generation in pdf.xref.values() for number in generation]
    found = [pypdf.generic.IndirectObject(number, 0, pdf).get_object() for number in numbers]
    return [each for each in found if isinstance(each, pypdf.generic.StreamObject)]
