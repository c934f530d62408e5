"""passages: what is in another language than the document is said to be."""

import pytest

from cvpdf.composition.inlines import inlines_to_html
from cvpdf.composition.passages import passages_of, tag_passages
from cvpdf.model.inline import Text


def tagged(body: str, lang: str = "zh-CN") -> str:
    html = tag_passages(f'<html lang="{lang}"><body>{body}</body></html>', lang)
    return html.partition("<body>")[2].partition("</body>")[0]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>在メルカリ工作</p>", '<p>在<span lang="ja">メルカリ</span>工作</p>'),
        ("<p>曾在株式会社メルカリ任职</p>", '<p>曾在<span lang="ja">株式会社メルカリ</span>任职</p>'),
        ("<p>在「東京のラーメン屋」</p>", '<p>在「<span lang="ja">東京のラーメン屋</span>」</p>'),
        ("<p>鲜の每日</p>", "<p>鲜の每日</p>"),
        ("<p>与네이버 웹툰 合作</p>", '<p>与<span lang="ko">네이버 웹툰</span> 合作</p>'),
        ("<li>Led the design of it.</li>", '<li lang="en">Led the design of it.</li>'),
        ('<p class="keep">Led <b>the</b> design of it.</p>', '<p class="keep" lang="en">Led <b>the</b> design of it.</p>'),
        ("<li>Led the team of it<ul><li>有</li></ul></li>", "<li>Led the team of it<ul><li>有</li></ul></li>"),
        ("<li>Redis, MySQL, Kafka, Go</li>", "<li>Redis, MySQL, Kafka, Go</li>"),
        ("<p>Bank of China, 三年 for the team</p>", "<p>Bank of China, 三年 for the team</p>"),
        ('<p><span lang="ko">직각</span>と<br>メルカリ</p>', '<p><span lang="ko">직각</span>と<br><span lang="ja">メルカリ</span></p>'),
        ('<p title="メルカリ">一</p>', '<p title="メルカリ">一</p>'),
    ],
)  # fmt: skip
def test_passages_of_a_chinese_document(body: str, expected: str) -> None:
    assert tagged(body) == expected


def test_a_document_says_nothing_of_its_own_language() -> None:
    assert tagged("<p>株式会社メルカリ</p>", "ja") == "<p>株式会社メルカリ</p>"
    assert tagged("<p>네이버</p>", "ko") == "<p>네이버</p>"
    assert tagged("<p>Led the design of it.</p>", "en") == "<p>Led the design of it.</p>"


def test_an_apostrophe_is_no_quote_where_quotes_are_full_width() -> None:
    """One glyph a code point: beside ‘好’ the ’ of Bachelor’s would stand on an ideograph's em."""
    assert tagged("<p>他说‘好’，读Bachelor’s</p>") == '<p>他说‘好’，读<span lang="en">Bachelor’s</span></p>'
    assert tagged("<p>读Bachelor’s</p>") == "<p>读Bachelor’s</p>"


def test_the_marks_of_typography_do_not_hide_a_passage_and_stay_with_its_last_letter() -> None:
    html = tagged(f"<p>{inlines_to_html((Text('在네이버Go와 일했다'),))}</p>")
    assert '<span lang="ko">네\u2060이\u2060버' in html
    assert "\u2060</span>" in html or "버</span>" in html


def test_the_characters_of_each_language() -> None:
    html = '<html lang="zh-CN"><body><p>直<span lang="ja">直<em>角</em></span>&amp;<br></p><p lang="en">A &amp; B</p></body></html>'
    assert passages_of(html, "zh-CN") == {"ja": frozenset("直角"), "en": frozenset("A& B")}
    assert passages_of("<html lang='zh-CN'><body><p>直角</p></body></html>", "zh-CN") == {}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("zh-CN", "Verantwortlich für die Planung und den Betrieb der Anlage", "de"),
        ("en", "Verantwortlich für die Planung und den Betrieb der Anlage", "de"),
        ("en", "Gestion des équipes dans les ateliers et pour le compte du siège", "fr"),
        ("ja", "Responsable de la gestión del equipo y los proyectos con clientes", "es"),
        ("en", "Desenvolvimento de sistemas para uma empresa do setor e gestão dos projetos", "pt"),
        ("de", "Led the design of the new plant and was responsible for the budget", "en"),
        # what is the document's own, or may be
        ("en", "Led the design of the new plant and was responsible for the budget", ""),
        ("de", "Verantwortlich für die Planung und den Betrieb der Anlage", ""),
        # names, titles and terms are no sentences
        ("en", "Institut für Informatik, Hochschule Musterstadt, Berlin", ""),
        ("en", "École des Mines, Rue de la Paix, Paris", ""),
        ("zh-CN", "Los Angeles, Las Vegas, Santa Fe, San Diego", ""),
        ("zh-CN", "Redis, MySQL, Kafka, Go, Rust, Java, C", ""),
    ],
)
def test_paragraphs_in_latin_letters(lang: str, text: str, expected: str) -> None:
    said = f' lang="{expected}"' if expected else ""
    assert tagged(f"<p>{text}</p>", lang) == f"<p{said}>{text}</p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # forms that one script alone has
        ("<p>Wei Zhang (张伟), Shanghai</p>", "zh-CN"),
        ("<p>Hsiao-Ming Lin (林曉明), Taipei</p>", "zh-TW"),
        ("<p>Ka-Yan Chan (陳家欣), Hong Kong</p>", "zh-HK"),
        ("<p>Taro Sawada (沢田太郎)</p>", "ja"),
        # kana anywhere
        ("<p>Hanako Yamada (山田花子), エンジニア</p>", "ja"),
        # places
        ("<p>Jiro Tanaka (田中次郎), Tokyo</p>", "ja"),
        ("<p>Min-su Kim (金民秀), Seoul</p>", "ko"),
        ("<p>Wen Lin (林文), Hangzhou, China</p>", "zh-CN"),
        # nothing says it, or two things do
        ("<p>Lin (林), Berlin</p>", ""),
        ("<p>Lin (林文), Tokyo and Shanghai</p>", ""),
        ("<p>Ming Zhang (張明), Shanghai</p>", ""),
    ],
)
def test_ideographs_in_an_english_document(body: str, expected: str) -> None:
    found = tagged(body, "en")
    assert set(passages_of(f"<html><body>{found}</body>", "en")) == ({expected} if expected else set())


def test_ideographs_are_a_passage_as_they_stand() -> None:
    assert tagged("<p>Wei (张伟) and Na (李娜)</p>", "en") == (
        '<p>Wei (<span lang="zh-CN">张伟</span>) and Na (<span lang="zh-CN">李娜</span>)</p>'
    )
    assert tagged("<p>東京のメルカリ, Tokyo</p>", "en") == '<p><span lang="ja">東京のメルカリ</span>, Tokyo</p>'
