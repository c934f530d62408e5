"""PDFs that other programs made, and what `cvpdf check` finds in them."""

import io
from dataclasses import replace
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject
from tests.unit.checks.resumes import EN, ZH, mutated, set_case

from cvpdf.checks.examine import examine
from cvpdf.checks.remedies import REMEDIES
from cvpdf.exchange.fields import Fields, found_fields
from cvpdf.model.proof import Check

FONT = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}


def plain(*lines: str, width: float = 595.28, height: float = 841.89) -> pypdf.PdfWriter:
    """A page as a simple program writes it: a standard font, no tags, no title."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(width, height)
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in FONT.items()})
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    shown = " ".join(f"1 0 0 1 72 {780 - 20 * place} Tm ({line}) Tj" for place, line in enumerate(lines))
    stream.set_data(f"BT /F1 11 Tf {shown} ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(stream)
    return writer


def written(writer: pypdf.PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def red(checks: tuple[Check, ...]) -> dict[str, str]:
    return {check.name: check.detail for check in checks if not check.passed}


def test_pdf_of_ours_passes_without_its_source() -> None:
    checks = examine(set_case(ZH)[0].pdf)
    assert red(checks) == {}
    names = "file text title language links pages paper size characters fonts tags archive ink".split()
    assert [check.name for check in checks] == names


def test_pdf_of_ours_passes_with_its_source() -> None:
    proof, source, galley = set_case(EN)
    checks = {check.name: check for check in examine(proof.pdf, source, galley)}
    assert red(tuple(checks.values())) == {}
    assert checks["words"].detail == "47 of 47 words"


def test_pdf_of_a_simple_program() -> None:
    assert red(examine(written(plain("Robin Ellery", "robin@example.com")))) == {
        "title": "The PDF has no title; viewers and lists show the file's name",
        "language": "The PDF does not say its language; a screen reader has to guess it",
        "fonts": "Helvetica: is not embedded; other machines will show other glyphs (7.21.4.1, 6.2.11.4.1)",
        "tags": "The PDF is not tagged; a screen reader has to guess at headings and lists",
    }


def test_pdf_of_a_scanner() -> None:
    writer = plain()
    found = red(examine(written(writer)))
    assert found["text"] == ("1 page of 1 without text: scanned, or drawn as outlines; a parser finds nothing there")
    assert "fonts" not in found


@pytest.mark.parametrize(
    ("width", "height", "said"),
    [(612, 792, ""), (595.28, 841.89, ""), (500, 700, "176 × 247 mm is neither A4 nor Letter")],
)
def test_paper(width: float, height: float, said: str) -> None:
    assert red(examine(written(plain("Robin", width=width, height=height)))).get("paper", "") == said


def test_pages_of_two_papers() -> None:
    writer = plain("Robin")
    writer.append(io.BytesIO(written(plain("Ellery", width=612, height=792))))
    assert red(examine(written(writer)))["paper"] == "pages on A4 and Letter"


@pytest.mark.parametrize("title", ["untitled", "Microsoft Word", "cv-final.docx", "resume.pdf"])
def test_title_of_a_program(title: str) -> None:
    writer = plain("Robin")
    writer.add_metadata({"/Title": title})
    assert red(examine(written(writer)))["title"] == f"“{title}” names a file or a program, not a person"


def test_more_pages_than_a_resume_has() -> None:
    writer = plain("Robin")
    for _ in range(10):
        writer.add_page(writer.pages[0])
    assert red(examine(written(writer)))["pages"] == "11 pages, 10 at most expected of a résumé"


def test_encrypted_and_damaged_files() -> None:
    writer = plain("Robin")
    writer.encrypt("secret", algorithm="RC4-128")
    assert list(red(examine(written(writer)))) == ["file"]
    assert list(red(examine(b"%PDF-1.7 and no more"))) == ["file"]


def test_a_lock_without_a_password_is_opened_and_told() -> None:
    writer = plain("Robin Ellery", "robin@example.com")
    writer.encrypt("", "owner", algorithm="RC4-128")
    found = red(examine(written(writer)))
    assert found.pop("file") == "The PDF is locked; it opens without a password, but some parsers refuse it"
    assert found == red(examine(written(plain("Robin Ellery", "robin@example.com"))))


def test_a_lock_with_a_password_is_told() -> None:
    writer = plain("Robin")
    writer.encrypt("secret", algorithm="RC4-128")
    said = "The PDF cannot be read: it opens only with a password, which no employer's program has"
    assert red(examine(written(writer))) == {"file": said}


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_looked_at_as_it_is_shown(turn: int) -> None:
    writer = plain("Robin Ellery", "robin@example.com")
    writer.pages[0][NameObject("/Rotate")] = NumberObject(turn)
    found = red(examine(written(writer)))
    assert "ink" not in found
    assert found.get("paper") == ("297 × 210 mm lies on its side" if turn % 180 else None)


def test_only_what_a_page_shows_is_the_page() -> None:
    """What stands outside of the CropBox is extracted, and not seen."""
    writer = plain("Robin Ellery", "robin@example.com")
    writer.pages[0].cropbox = pypdf.generic.RectangleObject((0, 0, 595.28, 500))
    found = red(examine(written(writer)))
    assert found["paper"] == "210 × 176 mm is neither A4 nor Letter"
    assert "“RobinEllery” stands over the edge of the page" in found["ink"]


def test_a_page_whose_corner_is_elsewhere() -> None:
    writer = plain("Robin Ellery", "robin@example.com")
    writer.pages[0].mediabox = pypdf.generic.RectangleObject((-100, -50, 495.28, 791.89))
    assert "ink" not in red(examine(written(writer)))


def test_text_recognised_under_a_scan() -> None:
    writer = plain("Robin Ellery", "robin@example.com")
    content: Any = writer.pages[0]["/Contents"]
    content.set_data(content.get_data().replace(b"BT", b"BT 3 Tr"))
    said = "page 1: “RobinElleryrobin@exampl…” and all other text of the page is invisible, as under a scan"
    assert red(examine(written(writer)))["ink"] == said


def test_characters_told_by_the_names_of_glyphs_are_known() -> None:
    """groff maps ligatures alone, ghostscript leaves the encoding to the font."""
    writer = plain("Robin Ellery")
    font: Any = writer.pages[0]["/Resources"]["/Font"]["/F1"]  # type: ignore[index]
    cmap = DecodedStreamObject()
    cmap.set_data(b"1 beginbfchar <8c> <00660069> endbfchar")
    font[NameObject("/ToUnicode")] = writer._add_object(cmap)
    names = DictionaryObject({NameObject("/Differences"): ArrayObject([NumberObject(140), NameObject("/fi")])})
    font[NameObject("/Encoding")] = writer._add_object(names)
    assert "without a character" not in red(examine(written(writer)))["fonts"]
    del font["/Encoding"], font["/ToUnicode"]
    assert "ToUnicode" not in red(examine(written(writer)))["fonts"]
    symbols = DictionaryObject({NameObject("/Flags"): NumberObject(4)})
    font[NameObject("/FontDescriptor")] = writer._add_object(symbols)
    assert "Helvetica: has no ToUnicode map" in red(examine(written(writer)))["fonts"]


def test_what_is_left_in_a_page_is_called_by_its_name() -> None:
    writer = plain("Robin")
    notes = [DictionaryObject({NameObject("/Subtype"): NameObject(f"/{kind}")}) for kind in ("Highlight", "Widget")]
    writer.pages[0][NameObject("/Annots")] = ArrayObject(map(writer._add_object, notes))
    said = "a comment (Highlight) is left in the page; a form field is left in the page"
    assert red(examine(written(writer)))["links"] == said


def test_what_is_said_often_is_said_once() -> None:
    writer = plain("Robin")
    notes = [DictionaryObject({NameObject("/Subtype"): NameObject("/Text")}) for _ in range(3)]
    writer.pages[0][NameObject("/Annots")] = ArrayObject(map(writer._add_object, notes))
    assert red(examine(written(writer)))["links"] == "a comment (Text) is left in the page × 3"


def test_every_verdict_has_its_advice() -> None:
    names = {check.name for check in examine(set_case(EN)[0].pdf, *set_case(EN)[1:])}
    fields = Fields("", (), (), ())
    assert names | {check.name for check in found_fields(fields)} <= REMEDIES.keys()


def test_a_map_of_more_characters_than_there_are() -> None:
    writer = plain("Robin Ellery")
    font: Any = writer.pages[0]["/Resources"]["/Font"]["/F1"]  # type: ignore[index]
    cmap = DecodedStreamObject()
    cmap.set_data(b"1 beginbfrange <ff> <ffff> <00ff> endbfrange")
    font[NameObject("/ToUnicode")] = writer._add_object(cmap)
    assert red(examine(written(writer)))["fonts"].startswith("The PDF is damaged where this is decided (OverflowError")


def test_one_kind_of_object_in_anothers_place() -> None:
    """What can be decided is decided; the rest is red, not a traceback."""
    writer = plain("Robin")
    writer.pages[0]["/Resources"]["/Font"]["/F1"][NameObject("/Subtype")] = NameObject("/Type0")  # type: ignore[index]
    found = red(examine(written(writer)))
    assert found["fonts"].startswith("The PDF is damaged where this is decided (")
    writer.root_object[NameObject("/MarkInfo")] = NameObject("/Yes")
    writer.root_object[NameObject("/StructTreeRoot")] = DictionaryObject()
    assert list(red(examine(written(writer)))) == ["file"]


def test_a_lost_word_is_named_with_the_line_of_the_source() -> None:
    proof, source, galley = set_case(EN)
    other = replace(source, text=source.text.replace("colleagues", "colleagues twice"))
    checks = {check.name: check for check in examine(proof.pdf, other, galley)}
    assert checks["words"].line == 10
    found = "page 1 has “trained 12 colleagues (“first week” course”"
    assert checks["words"].detail == f"47 of 48 words; not in the PDF: line 10: “twice” ({found})"


def test_what_is_claimed_is_held_to() -> None:
    def plant(writer: Any) -> None:
        del writer.root_object["/OutputIntents"]

    proof, *_ = mutated(ZH, plant)
    assert "RGB colours, and no profile" in red(examine(proof.pdf))["archive"]
