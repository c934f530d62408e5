"""What other programs, or someone with bad intent, may do to a PDF: each turns one check red, and no other."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject
from tests.unit.checks.resumes import ZH, checked_after, failed, failed_after, rewrite_stream, set_again

from cvpdf.verify import verify


def _annotation(writer: pypdf.PdfWriter) -> Any:
    return writer.pages[0]["/Annots"][0].get_object()  # type: ignore[index]


def _elements(writer: pypdf.PdfWriter, tag: str) -> list[Any]:
    found = [each.get_object() for each in writer._objects if each is not None]
    return [each for each in found if isinstance(each, DictionaryObject) and each.get("/S") == tag]


PLACES: dict[str, tuple[str, str, Any]] = {
    "too small": ("links", "a link that is too small to be met", (0, 0, 0, 0)),
    "off the page": ("links", "a link that stands off the page", (-50, -50, -40, -40)),
    "where nothing is": ("ink", "page 1: “a link” lies where nothing is printed", (5, 5, 15, 15)),
}


@pytest.mark.parametrize("fault", PLACES)
def test_place_of_a_link(fault: str) -> None:
    check, said, sides = PLACES[fault]

    def plant(writer: pypdf.PdfWriter) -> None:
        _annotation(writer)[NameObject("/Rect")] = ArrayObject(map(NumberObject, sides))

    assert failed_after(ZH, plant) == {check}
    assert checked_after(ZH, plant)[check].detail == said


def _record(**entries: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def test_link_that_does_more() -> None:
    more = _record(E=_record(S=NameObject("/URI"), URI=TextStringObject("http://example.org")))

    def plant(writer: pypdf.PdfWriter) -> None:
        _annotation(writer)[NameObject("/AA")] = more

    assert failed_after(ZH, plant) == {"links"}
    assert checked_after(ZH, plant)["links"].detail.endswith("does more than to lead there")


def test_file_that_leads_away_when_it_is_opened() -> None:
    away = _record(S=NameObject("/URI"), URI=TextStringObject("http://example.org"))

    def plant(writer: pypdf.PdfWriter) -> None:
        writer.root_object[NameObject("/OpenAction")] = away

    assert failed_after(ZH, plant) == {"links"}


def _first_bookmark(writer: pypdf.PdfWriter) -> Any:
    return writer.root_object["/Outlines"]["/First"].get_object()  # type: ignore[index]


def _rename(writer: pypdf.PdfWriter) -> None:
    _first_bookmark(writer)[NameObject("/Title")] = TextStringObject("别的")


def _lead_nowhere(writer: pypdf.PdfWriter) -> None:
    _first_bookmark(writer)["/Dest"][0] = pypdf.generic.NullObject()


def _lose_bookmarks(writer: pypdf.PdfWriter) -> None:
    del writer.root_object["/Outlines"]


def _roman(writer: pypdf.PdfWriter) -> None:
    writer.root_object["/PageLabels"]["/Nums"][1] = _record(S=NameObject("/r"))  # type: ignore[index]


def _circle(writer: pypdf.PdfWriter) -> None:
    first = _first_bookmark(writer)
    first[NameObject("/Next")] = first.indirect_reference


OUTLINES = {
    "another title": (_rename, "the bookmark “别的” leads to a page where these words are not"),
    "nowhere": (_lead_nowhere, "the bookmark “陈远航” leads to no page"),
    "none": (_lose_bookmarks, "0 bookmarks for 3 headings"),
    "without an end": (_circle, "2,501 bookmarks for 3 headings"),
    "roman numbers": (_roman, "the pages are not called 1, 2, 3 (/PageLabels)"),
}


@pytest.mark.parametrize("fault", OUTLINES)
def test_outline(fault: str) -> None:
    plant, said = OUTLINES[fault]
    assert failed_after(ZH, plant) == {"outline"}
    assert checked_after(ZH, plant)["outline"].detail == said


def _box(name: str, *sides: float) -> Any:
    return lambda writer: writer.pages[0].__setitem__(NameObject(name), ArrayObject(map(FloatObject, sides)))


SHEETS = {
    "cropped": (_box("/CropBox", 0, 0, 595.28, 840), "measuring 210.0 × 296.3 mm"),
    "cut by the printer": (_box("/TrimBox", 50, 50, 300, 300), "the page is to be cut to 88 × 88 mm (/TrimBox)"),
    "upside down": (lambda writer: writer.pages[0].rotate(180), "the page is turned by 180°"),
    "in a larger unit": (
        lambda writer: writer.pages[0].__setitem__(NameObject("/UserUnit"), NumberObject(2)), "420.0 × 594.0 mm",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", SHEETS)
def test_sheet_that_comes_out_otherwise(fault: str) -> None:
    plant, said = SHEETS[fault]
    assert failed_after(ZH, plant) == {"paper"}
    assert said in checked_after(ZH, plant)["paper"].detail


HIDDEN: dict[str, Callable[[bytes], bytes]] = {
    "type of no size": lambda text: re.sub(rb"(/\S+) [\d.]+ Tf", rb"\1 0 Tf", text),
    "squeezed": lambda text: text.replace(b"BT", b"BT 1 Tz").replace(b"ET", b"100 Tz ET"),
    "raised off the page": lambda text: text.replace(b"BT", b"BT 2000 Ts").replace(b"ET", b"0 Ts ET"),
    "through a keyhole": lambda text: b"q 0 0 1 1 re W n " + text + b" Q",
    "as a clip": lambda text: text.replace(b"BT", b"q BT 7 Tr").replace(b"ET", b"ET Q"),
    "in white lines": lambda text: text.replace(b"BT", b"BT 1 Tr 1 1 1 RG"),
    "in a layer that is off": lambda text: b"/OC /hidden BDC " + text + b" EMC",
}


@pytest.mark.parametrize("way", HIDDEN)
def test_text_hidden_by_the_content_stream(way: str) -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        layer = writer._add_object(_record(Type=NameObject("/OCG"), Name=TextStringObject("x")))
        settings = _record(Name=TextStringObject("x"), OFF=ArrayObject([layer]))
        writer.root_object[NameObject("/OCProperties")] = _record(OCGs=ArrayObject([layer]), D=settings)
        resources: Any = writer.pages[0]["/Resources"]
        resources[NameObject("/Properties")] = _record(hidden=layer)
        content: Any = writer.pages[0]["/Contents"]
        data = content.get_data()
        start = data.rindex(b"BT", 0, data.rindex(b"/Artifact"))
        end = data.index(b"ET", start) + 2
        content.set_data(data[:start] + HIDDEN[way](data[start:end]) + data[end:])

    assert failed_after(ZH, plant) == {"ink"}


def test_picture_of_a_link_over_the_text() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        form = pypdf.generic.DecodedStreamObject()
        form.set_data(b"1 1 1 rg 0 0 595 842 re f")
        sides = ArrayObject(map(NumberObject, (0, 0, 595, 842)))
        form.update(_record(Type=NameObject("/XObject"), Subtype=NameObject("/Form"), BBox=sides))
        _annotation(writer)[NameObject("/AP")] = _record(N=writer._add_object(form))
        _annotation(writer)[NameObject("/Rect")] = sides

    assert failed_after(ZH, plant) == {"ink"}


@pytest.mark.parametrize(("tag", "key"), [("/H1", "/ActualText"), ("/H2", "/Alt"), ("/H2", "/E")])
def test_other_words_than_those_printed(tag: str, key: str) -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        _elements(writer, tag)[0][NameObject(key)] = TextStringObject("别的")

    assert failed_after(ZH, plant) == {"tags"}
    said = f"{tag[1:]} is to be read as “别的” instead of what it prints (ISO 32000-1, 14.9)"
    assert checked_after(ZH, plant)["tags"].detail == said


def test_other_words_in_the_content() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        rewrite_stream(writer.pages[0]["/Contents"], b"/MCID 1>>", b"/MCID 1/ActualText(other)>>")

    assert failed_after(ZH, plant) == {"tags"}


def test_element_that_holds_nothing() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        document = _elements(writer, "/Document")[0]
        empty = _record(
            Type=NameObject("/StructElem"), S=NameObject("/P"), P=document.indirect_reference, K=ArrayObject()
        )
        document["/K"].append(writer._add_object(empty))

    assert failed_after(ZH, plant) == {"tags"}
    assert checked_after(ZH, plant)["tags"].detail == "P holds nothing (ISO 32000-1, 14.7.2)"


def test_passage_in_another_language_than_it_is_tagged_with() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        _elements(writer, "/H1")[0][NameObject("/Lang")] = TextStringObject("en-US")

    assert failed_after(ZH, plant) == {"tags"}
    assert (
        checked_after(ZH, plant)["tags"].detail
        == "a passage is tagged as en-US, and none is in this language (7.2, 11-001)"
    )


def _untagged(pdf: bytes) -> bytes:
    """Without the language of any element."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    for each in _elements(writer, "/Span"):
        each.pop("/Lang", None)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_passage_that_is_not_tagged() -> None:
    case = replace(ZH, body=ZH.body.replace("北山科技", '<span lang="ja">北山科技</span>'))
    assert failed(case) == set()  # the press tags passages where the galley tells of some
    proof, source, galley = set_again(case, passages={"ja": frozenset("北山科技")})
    assert [check.name for check in verify(proof, source, galley) if not check.passed] == []
    checks = verify(replace(proof, pdf=_untagged(proof.pdf)), source, galley)
    assert [check.detail for check in checks if not check.passed] == [
        "no passage is tagged as ja, in which one is (7.2, 11-001)"
    ]


def test_language_of_the_packet() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        rewrite_stream(writer.root_object["/Metadata"].get_object(), b"zh-CN", b"en")

    assert failed_after(ZH, plant) == {"language"}
