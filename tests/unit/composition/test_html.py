"""composition: blocks and inline trees as semantic HTML, no word lost, no level skipped."""

from pathlib import Path

import pytest

from cvpdf.composition.blocks import blocks_to_html
from cvpdf.composition.inlines import inlines_to_html, safe_url
from cvpdf.model.inline import Break, Code, Inlines, Link, Strong, Text
from cvpdf.parse import parse
from cvpdf.read import read


def html(text: str, level: int = 3) -> str:
    outline, _ = parse(read(text.encode(), name="r.md", folder=Path())[0])
    return blocks_to_html(outline.blocks, level)


@pytest.mark.parametrize(
    ("inlines", "expected"),
    [
        ((Text("a < b & c"),), "a &lt; b &amp; \u2060c"),
        ((Text("R & "), Strong((Text("D"),))), "R &amp; \u2060<strong>D</strong>"),
        ((Code("<x>"),), "<code>&lt;x&gt;</code>"),
        ((Strong((Text("粗"),)),), "<strong>粗</strong>"),
        ((Text("中文"), Break(hard=False), Text("下一行")), "中文下一行"),
        ((Text("English"), Break(hard=False), Text("goes on")), "English goes on"),
        ((Text("Institute of"), Break(hard=False, wrapped=True), Text("Ports")), "Institute of Ports"),
        ((Text("中文"), Break(hard=False), Text("English")), "中文 \u2063\u2060English"),
        ((Text("使用 "), Code("MySQL")), "使用 \u2063\u200b<code>MySQL</code>"),
        ((Text("使用"), Code("MySQL")), "使用\u2063\u200b<code>MySQL</code>"),
        (
            (Code("a"), Text(" "), Code("b"), Text(" c")),
            '<code class="tag">a</code> \u200b<code class="tag">b</code> c',
        ),
        ((Text("a"), Break(hard=True), Text("b")), "a<br>b"),
        ((Link("https://example.com/?a=1&b=2", (Text("x"),)),), '<a href="https://example.com/?a=1&amp;b=2">x</a>'),
        (
            (Link("https://example.com", (Text("a"), Break(hard=True), Text("b"))),),
            '<a href="https://example.com">a b</a>',
        ),
        ((Link("javascript:alert(1)", (Text("x"),)),), "x"),
        ((Link("../secret.md", (Text("x"),)),), "x"),
    ],
)
def test_inline_html(inlines: Inlines, expected: str) -> None:
    assert inlines_to_html(inlines) == expected


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.com", True), ("mailto:a@example.com", True), ("tel:+86138", True),
        ("javascript:alert(1)", False), ("file:///etc/passwd", False), ("data:text/html,x", False), ("//host/x", False),
        ("http://[broken", False), (" HTTPS://example.com", True),
    ],
)  # fmt: skip
def test_only_harmless_targets_are_linked(url: str, kept: bool) -> None:
    assert bool(safe_url(url)) is kept


def test_a_loose_list_is_set_tight() -> None:
    assert html("- a\n\n  b\n\n- c\n") == "<ul><li>a<br>b</li><li>c</li></ul>"


def test_a_box_to_tick_stands_for_the_bullet() -> None:
    assert html("- [x] Java\n- Go") == '<ul><li class="task">☑ Java</li><li>Go</li></ul>'


def test_labels_are_marked_where_most_items_have_one() -> None:
    assert html("- 语言：Go\n- OS: Linux\n") == (
        '<ul><li><span class="item-label">语言</span>：Go</li><li><span class="item-label">OS</span>: Linux</li></ul>'
    )
    assert "item-label" not in html("- 语言：Go\n- 一句话\n- 两句话\n")


def test_a_list_counts_up_or_keeps_the_authors_numbers() -> None:
    assert "1.</span> a" in html("1. a\n1. b")
    assert "2.</span> b" in html("1. a\n1. b")
    assert "7.</span> b" in html("3. a\n7. b")


def test_headings_skip_no_level() -> None:
    assert html("# A\n\n### B\n\n###### C\n\n# D\n", 3) == (
        '<h3 class="heading">A</h3><h4 class="heading">B</h4><h5 class="heading">C</h5><h3 class="heading">D</h3>'
    )


def test_a_gap_puts_a_short_end_at_the_right() -> None:
    row = '<p class="row"><span class="row-left">北山大学</span> <span class="row-right">2012 - 2016</span></p>'
    assert html("北山大学&emsp;&emsp;&emsp;2012 - 2016") == row


def test_lines_that_were_meant_stay_lines() -> None:
    assert html("电话：138\n邮箱：a\n") == "<p>电话：138<br>邮箱：a</p>"
    wrapped = "This is a long English paragraph which its author wrapped\nat some column, as editors do.\n"
    assert "<br>" not in html(wrapped)


def test_numbered_papers_stand_on_a_line_each() -> None:
    papers = "[1] 卫启明, 李某. 装配式节点抗震性能试验研究[J]. 建筑结构, 2018.\n[2] 一种可拆卸的连接件（实用新型专利，2018 年）\n"
    assert html(papers).count("<br>") == 1


def test_tables_have_headers() -> None:
    assert html("| a | b |\n|---|--:|\n| 1 | 2 |\n") == (
        '<table class="facts"><thead><tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr></thead>'
        '<tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table>'
    )
    assert '<th scope="row">期間</th>' in html("|  |  |\n|--|--|\n| 期間 | 2023 |\n")
