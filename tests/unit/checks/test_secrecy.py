"""The check `withheld`: red wherever a withheld value was planted, however it is spelled; green where it was not."""

import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from cvpdf.build import Job, build
from cvpdf.checks.evidence import gather
from cvpdf.checks.expectation import Expected
from cvpdf.checks.secrecy import secrecy_checks
from cvpdf.model.edition import Withheld
from cvpdf.model.galley import A4, Galley
from cvpdf.model.proof import Proof
from cvpdf.model.source import Source

TEXT = "# 林小北\n\n后端工程师\n\n## 经历\n\n- 负责支付系统 13800000000\n"
PHONE = Withheld("phone", "+86 138-0000-0000", 3)
MAIL = Withheld("email", "Lin.Bei@example.com", 3)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return build(Job("r.md", TEXT.replace(" 13800000000", "").encode(), Path())).proof.pdf


def planted(pdf: bytes, plant: Callable[[pypdf.PdfWriter], object]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    plant(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def verdict(pdf: bytes, *withheld: Withheld, text: str = TEXT.replace(" 13800000000", "")) -> str:
    source = Source("r.md", None, text, tuple(text.split("\n")), withheld=withheld)
    galley = Galley("", "", "林小北", "zh-CN", A4, {})
    (check,) = secrecy_checks(gather(Proof(pdf, 1, 1), Expected(source, galley)))
    return ("" if check.passed else "RED ") + check.detail


def test_green_where_nothing_of_it_is_there(pdf: bytes) -> None:
    assert verdict(pdf, PHONE, MAIL, Withheld("passage", "- 不能说的事", 9)) == (
        "1 line and 2 values left out, found nowhere in the file"
    )


def test_no_check_where_nothing_was_left_out(pdf: bytes) -> None:
    galley = Galley("", "", "林小北", "zh-CN", A4, {})
    assert list(secrecy_checks(gather(Proof(pdf, 1, 1), Expected(Source("r.md", None, TEXT, ()), galley)))) == []


def link(url: str) -> Callable[[pypdf.PdfWriter], object]:
    def plant(writer: pypdf.PdfWriter) -> None:
        action = DictionaryObject({NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject(url)})
        annotation = DictionaryObject({NameObject("/Subtype"): NameObject("/Link"), NameObject("/A"): action})
        writer.pages[0][NameObject("/Annots")] = pypdf.generic.ArrayObject([annotation])

    return plant


@pytest.mark.parametrize(
    ("plant", "where"),
    [
        (link("tel:+8613800000000"), "a link"),
        (link("https://x.example.com/?t=%2B86%20138%200000%200000"), "a link"),
        (lambda writer: writer.add_metadata({"/Subject": "１３８ ００００ ００００"}), "the metadata"),
        (lambda writer: writer.add_attachment("a.txt", b"call 0086 138.0000.0000"), "an attachment (a stream)"),
        (lambda writer: writer.add_attachment("13800000000.txt", b""), "an attachment"),
        (lambda writer: writer.add_outline_item(title="(138) 0000-0000", page_number=0), "the bookmarks"),
    ],
)
def test_a_telephone_number_is_found_in_any_spelling(
    pdf: bytes, plant: Callable[[pypdf.PdfWriter], object], where: str
) -> None:
    assert verdict(planted(pdf, plant), PHONE, MAIL) == f"RED a value of the kind `phone` of line 3 is still in {where}"


@pytest.mark.parametrize(
    "url",
    ["mailto:lin.bei%40example.com", "MAILTO:LIN.BEI@EXAMPLE.COM", "https://x.example.com/#lin.bei&#64;example.com"],
)
def test_an_address_is_found_in_any_spelling(pdf: bytes, url: str) -> None:
    assert (
        verdict(planted(pdf, link(url)), PHONE, MAIL) == "RED a value of the kind `email` of line 3 is still in a link"
    )


def test_in_the_text_across_line_ends_and_gaps() -> None:
    made = build(Job("r.md", TEXT.replace("13800000000", "138 - 0000 - 0000").encode(), Path())).proof.pdf
    assert verdict(made, PHONE) == "RED a value of the kind `phone` of line 3 is still in the text of page 1"


def test_in_xmp(pdf: bytes) -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        stream = pypdf.generic.StreamObject()
        stream.set_data(b"<x>138&#45;0000&#x2D;0000</x>")
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)

    assert verdict(planted(pdf, plant), PHONE) == "RED a value of the kind `phone` of line 3 is still in XMP (a stream)"


def test_a_passage_that_another_repeats_is_no_fault_but_one_too_many_is(pdf: bytes) -> None:
    again = Withheld("passage", "- 负责支付系统 <!-- private -->", 9)
    assert not verdict(pdf, again).startswith("RED")
    without = TEXT.replace("- 负责支付系统 13800000000", "- 别的")
    assert verdict(pdf, again, text=without) == "RED a value of the kind `passage` of line 9 is still in the text"


def test_a_short_value_may_stand_there_for_another_reason(pdf: bytes) -> None:
    assert not verdict(pdf, replace_text("经历")).startswith("RED")


def replace_text(text: str) -> Withheld:
    return PHONE._replace(kind="private", text=text)


def test_the_build_writes_nothing_when_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # By its module: `cvpdf.build` is the function too.
    monkeypatch.setattr(sys.modules["cvpdf.build"], "edit", lambda source, _: (replace(source, withheld=(PHONE,)), ()))
    result = build(Job("r.md", TEXT.encode(), tmp_path, tmp_path / "r.pdf"))
    assert not result.passed
    assert not (tmp_path / "r.pdf").exists()


def subject(text: str) -> Callable[[pypdf.PdfWriter], object]:
    return lambda writer: writer.add_metadata({"/Subject": text})


def test_a_public_edition_is_searched_for_what_nobody_recognised(pdf: bytes) -> None:
    def verdict_of(plant: Callable[[pypdf.PdfWriter], object]) -> str:
        source = Source("r.md", None, TEXT, (), promised=("phone", "email", "id"))
        made = Proof(planted(pdf, plant), 1, 1)
        (check,) = secrecy_checks(gather(made, Expected(source, Galley("", "", "林小北", "zh-CN", A4, {}))))
        return ("" if check.passed else "RED ") + check.detail

    nothing = "nothing had to be left out; nothing looks like a telephone number or an e-mail address or an identity number there"
    assert verdict_of(subject("react@18.2.0, git@github.com, 2019-03-04, +10 000 000")) == nothing
    for text, masked, kind in (
        ("call 138 0013 8000", "138…00", "phone"),
        ("+49 30 123 4567", "+49…67", "phone"),
        ("lin@example.com", "lin…om", "email"),
        ("11010519491231002X", "110…2x", "id"),
    ):
        found = (
            f"RED `{masked}` in the metadata looks like a value of the kind `{kind}`: mark its line <!-- private -->"
        )
        assert verdict_of(subject(text)) == found
    assert verdict_of(link("mailto:x%40y")).startswith("RED `mai…@y` in a link")


def test_in_what_a_page_says_to_screen_readers(pdf: bytes) -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        stream, original = pypdf.generic.DecodedStreamObject(), writer.pages[0].get_contents()
        assert original is not None
        stream.set_data(b"/Span <</ActualText (138-0000-0000)>> BDC EMC\n" + original.get_data())
        writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)

    found = "RED a value of the kind `phone` of line 3 is still in what page 1 says to screen readers"
    assert verdict(planted(pdf, plant), PHONE) == found
