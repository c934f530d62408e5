"""Each check, red where a fault was planted, and no other check with it; green in honest résumés."""

import io
from dataclasses import replace
from typing import Any

import pypdf
import pytest
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)
from tests.unit.checks.resumes import (
    EN,
    JA,
    KO,
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
)

from cvpdf.model.galley import Critical
from cvpdf.verify import verify

NAMES = "file title language links outline pages paper ledger words additions order adjacency criticals characters lines headings fonts tags archive ink".split()


def with_body(case: Case, old: str, new: str) -> Case:
    assert old in case.body
    return replace(case, body=case.body.replace(old, new))


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
        _paint(writer, b"/Artifact BMC 1 1 1 rg 0 0 595 842 re f EMC")

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


def _paint(writer: pypdf.PdfWriter, operations: bytes) -> None:
    """Add operations at the end of the first page, in points from its lower left corner."""
    content: Any = writer.pages[0]["/Contents"]
    content.set_data(b"q " + content.get_data() + b" Q " + operations)


def test_lost_word_is_named_with_its_line() -> None:
    case = with_body(ZH, "Kubernetes ", "")
    assert failed(case) == {"words"}
    check = checked(case)["words"]
    assert check.detail == "78 of 79 words; not in the PDF: line 10: “Kubernetes” (page 1 has “今 ⏎ 设计 调度器”)"
    assert check.line == 10


@pytest.mark.parametrize("css", ["display:none", "visibility:hidden"])
def test_hidden_bullet(css: str) -> None:
    case = replace(ZH, css=f".second{{{css}}}")
    assert failed(case) == {"words"}
    said = (
        "64 of 79 words; not in the PDF: line 11: “把构建时间从 40 分钟缩短到 6 分钟” (page 1 has “Go 服务 ⏎ 整理值”)"
    )
    assert checked(case)["words"].detail == said


def test_lost_signs_are_words() -> None:
    """C is not C++, and C is not C#."""
    assert failed(with_body(ZH, "C++", "C")) == {"words"}
    assert failed(with_body(EN, "C#", "C")) == {"words"}


def test_word_that_the_folio_says_too_is_still_lost() -> None:
    """The page number 1 is no excuse for a lost 1."""
    case = with_body(EN, "1. Cut", "Cut")
    assert failed(case) == {"words"}
    assert checked(case)["words"].line == 9


def test_joined_words_are_lost() -> None:
    """A space that is not drawn makes of two words a third."""
    case = with_body(EN, "Data Engineer", "DataEngineer")
    assert "words" in failed(case)
    assert checked(case)["words"].detail.endswith(
        "not in the PDF: line 7: “Data Engineer” (page 1 has “Experience ⏎ Harbour Analytics, DataEngineer, Mar 2019 – Present”)"
    )


def test_address_longer_than_a_line() -> None:
    """It has to be broken, but it is not lost."""
    address = "https://example.com/" + "a1b2c3d4e5" * 16
    case = with_body(replace(EN, text=EN.text.replace("runbook", address)), "runbook", address)
    assert failed(replace(case, css="li{overflow-wrap:anywhere}")) == set()


def test_word_broken_at_the_end_of_a_line() -> None:
    case = with_body(EN, "Engineer", "Engi<br>neer")
    assert failed(case) == {"words", "additions", "lines"}


def test_sentence_that_nobody_wrote() -> None:
    case = with_body(ZH, "</ul>", "</ul>")
    case = replace(case, body=case.body + "<p>熟悉 Rust 和 Rust</p>")
    assert failed(case) == {"additions"}
    said = "5 words more than in the source: “熟悉 Rust 和 Rust” (page 1)"
    assert checked(case)["additions"].detail == said


def test_line_printed_twice() -> None:
    last = '<li class="last">整理值班手册，让新同事两天就能上手</li>'
    assert failed(with_body(ZH, last, last + last)) == {"additions"}


def test_words_of_the_front_matter_are_the_authors() -> None:
    proof, source, galley = set_case(with_body(ZH, "</h1>", "</h1><p>后端工程师 Go</p>"))
    front = {"title": "后端工程师", "contacts": [{"label": "Go"}], "year": 2024}
    assert all(check.passed for check in verify(proof, replace(source, front=front), galley))


def test_table_head_comes_again_on_the_next_page() -> None:
    rows = [f"第{number}項" for number in range(60)]
    text = "|期間|業務|\n|---|---|\n" + "\n".join(f"|{row}|あ|" for row in rows)
    body = "".join(f"<tr><td>{row}</td><td>あ</td></tr>" for row in rows)
    head = "<thead><tr><th>期間</th><th>業務</th></tr></thead>"
    case = Case(text, f"<table>{head}<tbody>{body}</tbody></table>", "ja", "表")
    assert len(pypdf.PdfReader(io.BytesIO(set_case(case)[0].pdf)).pages) == 2
    assert failed(case) == set()


def test_swapped_lines_of_a_short_resume() -> None:
    second, last = ZH.body.split("\n")[-2:]
    case = with_body(ZH, f"{second}\n{last}", f"{last.removesuffix('</ul>')}\n{second}</ul>")
    assert failed(case) == {"order", "adjacency"}
    assert checked(case)["order"].line == 11


def test_swapped_lines_of_a_long_resume() -> None:
    """In a long one two seams are few, and only the order is astray."""
    lines = [
        f"第{number}項 {chr(0x4E00 + 7 * number)}計画を立て検証{chr(0x5F00 + 5 * number)}した" for number in range(60)
    ]
    swapped = [*lines[:20], *lines[30:], *lines[20:30]]
    case = Case("\n\n".join(lines), "".join(f"<p>{line}</p>" for line in swapped), "ja", "計画")
    assert failed(case) == {"order"}
    assert checked(case)["order"].line == 39


def test_words_pushed_between_others() -> None:
    case = with_body(ZH, "整理值班手册，让新同事两天就能上手", "整理A值班B手册C，让D新同E事两F天就G能上H手")
    assert failed(case) == {"adjacency", "additions"}
    assert checked(case)["adjacency"].line == 12


def test_name_over_two_lines() -> None:
    case = with_body(ZH, "陈远航", "陈<br>远航")
    assert failed(case) == {"criticals"}
    said = "4 of 5 in one piece; broken up or missing: line 1: name “陈远航” (page 1 has “陈 ⏎ 远航”)"
    assert checked(case)["criticals"].detail == said


def test_employer_over_two_lines_is_in_one_piece() -> None:
    assert failed(with_body(ZH, "北山科技", "北山<br>科技")) == set()


def test_critical_that_is_nowhere() -> None:
    case = replace(ZH, criticals=(Critical("phone", "138-0013-8000", 4),))
    assert failed(case) == {"criticals"}
    assert checked(case)["criticals"].line == 4


def test_address_with_a_space_in_it() -> None:
    case = with_body(EN, "robin@example.com", "robin@ example.com")
    assert failed(case) == {"criticals"}


STRANGE = {
    "radical": ("cv-Serif-SC-Bold", b"<5de5>", b"<2f2f>", "look-alike radical U+2F2F × 2"),
    "no-break space": ("cv-Text-Serif", b"<0001> <0020>", b"<0001> <00a0>", "no-break space U+00A0 × "),
    "soft hyphen": ("cv-Serif-SC", b"<ff0c>", b"<00ad>", "soft hyphen U+00AD × 2"),
    "replacement": ("cv-Serif-SC", b"<ff0c>", b"<fffd>", "replacement character U+FFFD × 2"),
    "zero width": ("cv-Serif-SC", b"<ff0c>", b"<200b>", "zero-width character U+200B × 2"),
    "control": ("cv-Serif-SC", b"<ff0c>", b"<0007>", "control character U+0007 × 2"),
}


@pytest.mark.parametrize("fault", STRANGE)
def test_strange_character_in_a_map(fault: str) -> None:
    face, old, new, said = STRANGE[fault]

    def plant(writer: pypdf.PdfWriter) -> None:
        rewrite_stream(fonts_of(writer)[face]["/ToUnicode"].get_object(), old, new)

    checks = checked_after(replace(ZH, criticals=()), plant)
    assert {name for name, check in checks.items() if not check.passed} - {"fonts"} == {"characters"}
    assert said in checks["characters"].detail


def test_private_use_icon() -> None:
    case = with_body(ZH, "邮箱", "\ue0be 邮箱")
    assert failed(case) == {"characters"}
    assert "private-use character U+E0BE × 1" in checked(case)["characters"].detail


def test_tofu_that_the_author_wrote_passes() -> None:
    """A character that no face has is printed as a box and extracts exactly."""
    case = with_body(replace(ZH, text=ZH.text.replace("邮箱", "\ue0be邮箱")), "邮箱", "\ue0be邮箱")
    assert set_case(case)[0].missing == {0xE0BE}
    assert failed(case) == set()


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


def test_untagged_file() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        del writer.root_object["/StructTreeRoot"]

    assert failed_after(ZH, plant) == {"tags"}


def test_suspected_tags() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        writer.root_object["/MarkInfo"][NameObject("/Suspects")] = pypdf.generic.BooleanObject(True)  # type: ignore[index]

    assert failed_after(ZH, plant) == {"tags"}


def test_content_outside_of_the_tags() -> None:
    def plant(writer: pypdf.PdfWriter) -> None:
        _paint(writer, b"0 0 0 rg 20 20 100 1 re f")

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


def test_damaged_file() -> None:
    proof, source, galley = set_case(ZH)
    checks = verify(replace(proof, pdf=b"%PDF-1.7\n"), source, galley)
    assert [(check.name, check.passed) for check in checks] == [("file", False)]


def test_truncated_file() -> None:
    proof, source, galley = set_case(ZH)
    checks = verify(replace(proof, pdf=proof.pdf[:-2000]), source, galley)
    assert "file" in [check.name for check in checks if not check.passed]
