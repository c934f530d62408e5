"""languages: the face of a passage's region, and its language in the tag tree."""

import io
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pypdf
import pytest
from tests.typography.measure import measure
from tests.unit.press.galleys import galley

from cvpdf.composition.passages import passages_of
from cvpdf.press.languages import passage_style, tag_languages
from cvpdf.typeset import typeset


def reader_of(body: str, lang: str = "zh-CN") -> pypdf.PdfReader:
    made = galley(body, "code{font-family:var(--family-mono)}", lang)
    return pypdf.PdfReader(io.BytesIO(typeset(replace(made, passages=passages_of(made.html, lang))).pdf))


def faces(reader: pypdf.PdfReader) -> set[str]:
    page: Any = reader.pages[0]
    return {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in page["/Resources"]["/Font"].values()}


def languages(reader: pypdf.PdfReader) -> list[tuple[str, str]]:
    """(type, language) of each structure element that has one."""
    catalog: Any = reader.trailer["/Root"]
    waiting, found = [catalog["/StructTreeRoot"]], []
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, dict):
            found += [(str(element["/S"]), str(element["/Lang"]))] if "/Lang" in element else []
            kids = element.get("/K", ())
            waiting += kids if isinstance(kids, list) else [kids]
    return found


def test_a_japanese_passage_has_japanese_forms() -> None:
    reader = reader_of('<p>直角<span lang="ja">直角</span></p>')
    assert {"cv-Serif-SC", "cv-Serif-JP-ja"} <= faces(reader)
    assert languages(reader) == [("/Span", "ja")]


def test_a_passage_in_a_link_leaves_its_annotation_to_the_link() -> None:
    body = '<p>Look at <a href="https://x.example">THAT <span lang="ja">直角</span></a> now</p>'
    catalog: Any = reader_of(body, "en").trailer["/Root"]
    waiting, owners = [catalog["/StructTreeRoot"]], []
    while waiting:
        element = waiting.pop().get_object()
        kids = element.get("/K", [])
        kids = [each.get_object() for each in (kids if isinstance(kids, list) else [kids])]
        owners += [str(element["/S"]) for each in kids if isinstance(each, dict) and each.get("/Type") == "/OBJR"]
        waiting += [each for each in kids if isinstance(each, dict)]
    assert owners == ["/Link", "/Link"]


def test_so_has_its_code() -> None:
    reader = reader_of('<p lang="ja"><code>直角</code></p>')
    assert "cv-Sans-JP-ja" in faces(reader)


def test_english_quotes_are_english_and_chinese_ones_chinese() -> None:
    reader = reader_of('<p>“直”</p><p lang="en">the “right” one’s</p>')
    assert {"cv-Serif-SC", "cv-Text-Serif-en"} <= faces(reader)
    assert languages(reader) == [("/P", "en")]


def test_a_chinese_quote_stays_chinese_where_an_english_passage_has_quotes_too() -> None:
    made = galley('<p>把“直”讲成</p><p lang="en">the “right” one</p>', "", "zh-CN")
    pdf = typeset(replace(made, passages=passages_of(made.html, "zh-CN"))).pdf
    chinese, english = measure(pdf)[0].paragraphs[:2]
    quotes = {glyph.font.partition("+")[2] for glyph in chinese.lines[0].glyphs if glyph.char in "“”"}
    assert quotes == {"cv-Serif-SC"}
    assert {glyph.font.partition("+")[2] for glyph in english.lines[0].words} == {"cv-Text-Serif-en"}


def test_a_passage_that_is_drawn_alike_needs_no_face_of_its_own() -> None:
    reader = reader_of('<p>中<span lang="ja">中</span></p>')
    assert not [name for name in faces(reader) if name.endswith("-ja")]
    assert languages(reader) == [("/Span", "ja")]


def test_the_text_is_what_it_was() -> None:
    text = reader_of('<p>在<span lang="ja">直角</span>的<span lang="ko">네이버</span>。</p>').pages[0].extract_text()
    assert text.startswith("在直角的네이버。")


def test_rules_of_a_style_for_passages() -> None:
    style = "@page{font-family:var(--family-text);@bottom-center{}} /* {} */ h1, h2{color:red;font-family:var(--family-text)}"
    made = passage_style(style, {"ja": {"text": '"A ja"'}})
    assert made.strip() == (
        'h1 [lang="ja"],h1[lang="ja"],[lang="ja"] h1,h2 [lang="ja"],h2[lang="ja"],[lang="ja"] h2{font-family:"A ja"}'
    )
    assert passage_style(style, {}).strip() == ""


def test_a_press_of_another_version_is_left_alone() -> None:
    class Unknown:
        __version__ = "99.0"

        def __getattr__(self, name: str) -> Any:
            return Unknown()

    tag_languages(Unknown())


def test_it_is_still_needed() -> None:
    """Fails once WeasyPrint tags passages by itself: then tag_languages can go."""
    program = (
        "import weasyprint; pdf = weasyprint.HTML(string='<html lang=zh-CN><title>t</title><p>a <span lang=ja>b</span>')"
        ".write_pdf(pdf_variant='pdf/ua-1', uncompressed_pdf=True); print(pdf.count(b'/Lang'))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.split()[-1] == "1"


@pytest.mark.parametrize("lang", ["ja", "ko", "zh-TW"])
def test_a_passage_in_each_region(lang: str) -> None:
    region = {"ja": "JP", "ko": "KR", "zh-TW": "TC"}[lang]
    assert f"cv-Serif-{region}-{lang}" in faces(reader_of(f'<p>直骨<span lang="{lang}">直骨角海</span></p>'))


def test_a_role_without_type_is_left_out() -> None:
    """A document without code has none for it, though the theme's style asks."""
    style = "p{font-family:var(--family-text)}code{font-family:var(--family-mono)}"
    assert passage_style(style, {"ja": {"text": "JP"}}).strip() == (
        'p [lang="ja"],p[lang="ja"],[lang="ja"] p{font-family:JP}'
    )
