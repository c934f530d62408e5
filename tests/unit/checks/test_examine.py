"""PDFs that other programs made, and what `cvpdf check` finds in them."""

import io
from dataclasses import replace
from typing import Any

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from tests.unit.checks.resumes import EN, ZH, mutated, set_case

from cvpdf.checks.examine import examine
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
