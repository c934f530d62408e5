"""What is printed and cannot be read: each fault is red in `ink` alone; honest résumés pass every check."""

import io
from dataclasses import replace
from typing import Any

import pypdf
import pytest
from tests.unit.checks.resumes import EN, JA, KO, ZH, Case, checked, checked_after, failed, failed_after, paint

NAMES = "file title language links outline pages paper ledger words additions order adjacency criticals characters lines headings fonts tags archive ink".split()


@pytest.mark.parametrize("case", [ZH, EN, JA, KO], ids=["zh", "en", "ja", "ko"])
def test_honest_resume_passes_every_check(case: Case) -> None:
    checks = checked(case)
    assert list(checks) == NAMES
    assert [check for check in checks.values() if not check.passed] == []


def test_details_say_what_was_measured() -> None:
    details = {name: check.detail for name, check in checked(ZH).items() if name not in ("file", "tags", "archive")}
    assert details == {
        "title": "“陈远航”",
        "language": "zh-CN",
        "links": "1 target",
        "outline": "3 bookmarks, each at its heading",
        "pages": "1 page",
        "paper": "1 × A4",
        "ledger": "0 changes, all of them accounted for",
        "words": "79 of 79 words",
        "additions": "79 words, none added",
        "order": "77 of 77 three-word runs in order",
        "adjacency": "77 of 77 three-word runs in one piece",
        "criticals": "5 of 5 in one piece",
        "characters": "138 characters, none strange",
        "lines": "7 line ends, all where they may be",
        "headings": "none at the foot of a page without what it heads",
        "fonts": "4 fonts, all embedded and readable",
        "ink": "119 glyphs in ink",
    }


INK = {
    "white on white": (".last{color:#fff}", "has less contrast with what it stands on than 1.5 : 1"),
    "nearly white": (".last{color:#eee}", "has less contrast"),
    "black on black": (".last{background:#000}", "has less contrast"),
    "transparent": (".last{color:rgba(0,0,0,.05)}", "has less contrast"),
    "1 pt": (".last{font-size:1pt}", "is set in type smaller than 4 pt"),
    "cut off at the right": (".last{overflow:hidden;width:3em;white-space:nowrap}", "is cut off"),
    "cut off below": (".last{overflow:hidden;height:.8em;line-height:1.6}", "is cut off"),
    "off the page at the left": (".last{margin-left:-30mm}", "stands over the edge of the page"),
    "off the page at the right": (".last{margin-left:150mm;white-space:nowrap}", "stands over the edge of the page"),
    "overprinted": (".last{margin-top:-1.5em}", "are printed one over the other"),
    "overprinted in half": (".last{margin-top:-1em}", "are printed one over the other"),
}


@pytest.mark.parametrize("fault", INK)
def test_ink_that_cannot_be_read(fault: str) -> None:
    css, said = INK[fault]
    case = replace(ZH, css=css)
    assert failed(case) == {"ink"}
    detail = checked(case)["ink"].detail
    assert said in detail
    assert "整理值班手册" in detail


READABLE = {
    "grey": ".last{color:#767676}",
    "white on a dark ground": ".last{background:#1f3a5f;color:#fff}",
    "white on a gradient": ".last{background:linear-gradient(#123,#456);color:#fff}",
    "small": ".last{font-size:6pt}",
    "set close": "html{line-height:1}",
    "slanted": ".last{font-style:italic}",
    "underlined": ".last{text-decoration:underline;border-bottom:1pt solid #000}",
    "struck out": ".last{text-decoration:line-through}",
    "tracked": "h1{letter-spacing:.08em}",
}


@pytest.mark.parametrize("style", READABLE)
def test_ink_that_can_be_read(style: str) -> None:
    assert failed(replace(ZH, css=READABLE[style])) == set()


def test_glyphs_without_outlines() -> None:
    """A damaged face prints nothing, and extracts as if nothing had happened."""
    font = "@font-face{font-family:Blank;src:url(cvpdf:blank)} .last{font-family:Blank}"
    case = replace(ZH, css=font, assets=(("cvpdf:blank", _blank_font("整理值班手册，让新同事两天就能上")),))
    assert failed(case) == {"ink"}
    assert "leaves no ink: its glyphs are blank" in checked(case)["ink"].detail


def _blank_font(chars: str) -> bytes:
    from fontTools.fontBuilder import FontBuilder
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    names = [".notdef", "space", *(f"uni{ord(char):04X}" for char in chars)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({0x20: "space"} | {ord(char): f"uni{ord(char):04X}" for char in chars})
    builder.setupGlyf({name: Glyph() for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Blank", "styleName": "Regular", "psName": "Blank"})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


def test_text_under_a_picture() -> None:
    """What is painted over text hides it from the eye, not from the extractor."""

    def cover(writer: pypdf.PdfWriter) -> None:
        paint(writer, b"/Artifact BMC 1 1 1 rg 0 0 595 842 re f EMC")

    assert failed_after(ZH, cover) == {"ink"}
    assert "leaves no ink" in checked_after(ZH, cover)["ink"].detail


def test_text_printed_twice_on_one_place() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        content: Any = writer.pages[0]["/Contents"]
        data = content.get_data()
        start = data.index(b"BT")
        end = data.index(b"ET", start) + 2
        content.set_data(data[:end] + b" " + data[start:end] + data[end:])

    checks = checked_after(ZH, plant)
    assert {name for name, check in checks.items() if not check.passed} >= {"ink", "additions"}
    assert "are printed one over the other" in checks["ink"].detail


def test_invisible_text() -> None:
    def hide(writer: pypdf.PdfWriter) -> None:
        content: Any = writer.pages[0]["/Contents"]
        data = content.get_data()
        content.set_data(data.replace(b"BT", b"BT 3 Tr", 1).replace(b"ET", b"0 Tr ET", 1))

    assert failed_after(ZH, hide) == {"ink"}
    assert "is set to be invisible" in checked_after(ZH, hide)["ink"].detail
