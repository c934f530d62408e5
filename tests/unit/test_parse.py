"""parse: blocks and inline trees, each with its line; nothing lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvpdf.grammar.text.lines import lines_of
from cvpdf.model.inline import Code, Inlines, Link, Script, Strong, Text, plain, walk
from cvpdf.model.outline import Block, Heading, List, Outline, Paragraph, Quote, Row, Rule, Table
from cvpdf.model.policy import TRUSTED, UNTRUSTED, Policy
from cvpdf.model.source import Source
from cvpdf.parse import parse
from cvpdf.read import read


def outline(text: str) -> Outline:
    return parse(read(text.encode(), name="r.md", folder=Path())[0])[0]


def words(blocks: tuple[Block, ...]) -> str:
    """All visible words of blocks, in order."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Heading(_, inlines) | Paragraph(inlines):
                found.append(plain(inlines))
            case List(items):
                found += [f"{item.number or ''} {words(item.blocks)}" for item in items]
            case Quote(inner):
                found.append(words(inner))
            case Table(header, rows):
                found += [_cells(row) for row in ([header] if header else []) + list(rows)]
            case _:
                found.append(getattr(block, "text", ""))
    return " ".join(found)


def _cells(row: Row) -> str:
    return " ".join(plain(cell) for cell in row.cells)


def first(text: str) -> Inlines:
    block = outline(text).blocks[0]
    assert isinstance(block, Paragraph | Heading)
    return block.inlines


def test_the_words_of_a_cell_know_their_line_where_html_has_it_farther_down() -> None:
    html = "<table>\n<tr>\n<td>\nAcme<br>\nEngineer\n</td>\n<td>\n2014 - 2016\n</td>\n</tr>\n</table>\n"
    [table] = outline(html).blocks
    assert isinstance(table, Table)
    [row] = table.rows
    lines = [(line.line, line.text) for cell in row.cells for line in lines_of(cell, row.line)]
    assert lines == [(4, "Acme"), (5, "Engineer"), (8, "2014 - 2016")]


@pytest.mark.parametrize(
    "text",
    [
        "[森 葵 <aoi@example.com>](aoi@example.com)",
        '<a href="mailto:aoi@example.com">森 葵 <a href="https://example.com">aoi@example.com</a></a>',
        "<a>森 葵 <aoi@example.com></a>",
    ],
)
def test_a_link_within_a_link_is_one(text: str) -> None:
    links = [node for node in walk(first(text)) if isinstance(node, Link)]
    assert [link.url for link in links] == ["mailto:aoi@example.com"]
    assert plain(first(text)) == "森 葵 aoi@example.com"


def test_every_block_knows_its_line() -> None:
    blocks = outline("# 一\n\n段落\n\n- a\n  - b\n\n> q\n\n***\n\n| x |\n|--|\n| y |\n").blocks
    assert [(type(block).__name__, block.line) for block in blocks] == [
        ("Heading", 1), ("Paragraph", 3), ("List", 5), ("Quote", 8), ("Rule", 10), ("Table", 12),
    ]  # fmt: skip


def test_a_bold_label_closes_before_a_letter() -> None:
    assert first("**职责：**负责") == (Strong((Text("职责："),)), Text("负责"))


def test_four_spaces_before_text_are_no_code() -> None:
    assert outline("段落\n\n    四格缩进的文字\n").blocks[1] == Paragraph((Text("四格缩进的文字"),), 3)


def test_tildes_between_dates_strike_nothing() -> None:
    assert plain(first("2018.02~2019.08 与 2019.08~2020.01")) == "2018.02~2019.08 与 2019.08~2020.01"


def test_text_above_a_rule_is_text() -> None:
    assert [type(block) for block in outline("文字\n---\n后文").blocks] == [Paragraph, Rule, Paragraph]


def test_an_unknown_tag_is_text_and_a_known_one_is_not() -> None:
    assert plain(first("用 List<String> 和 <u>下划线</u>")) == "用 List<String> 和 下划线"


@pytest.mark.parametrize(
    ("text", "url", "words"),
    [
        ("见 https://example.com/a?b=c。", "https://example.com/a?b=c", "https://example.com/a?b=c"),
        ("（https://example.com/a）", "https://example.com/a", "https://example.com/a"),
        ("mail: lin.x@example.com.", "mailto:lin.x@example.com", "lin.x@example.com"),
        ("github.com/linxb", "https://github.com/linxb", "github.com/linxb"),
        ("<https://example.com>", "https://example.com", "https://example.com"),
        ('<a href="https://example.com">站点</a>', "https://example.com", "站点"),
    ],
)
def test_addresses_become_links(text: str, url: str, words: str) -> None:
    links = [node for node in first(text) if isinstance(node, Link)]
    assert [(link.url, plain(link.children)) for link in links] == [(url, words)]


@pytest.mark.parametrize("text", ["CI/CD", "Node.js", "v1.20.3-rc.1", "a@b", "@someone", "e.g. this", "3.14"])
def test_other_dotted_words_are_no_links(text: str) -> None:
    assert not [node for node in first(text) if isinstance(node, Link)]


@pytest.mark.parametrize("mark", ["*", "**", "~~"])
def test_an_address_in_a_link_is_not_linked_again(mark: str) -> None:
    """A link within a link was a place to click without any width, and the proof refused the file."""
    (link,) = first(f"[{mark}lin@example.com{mark}](mailto:lin@example.com)")
    assert isinstance(link, Link)
    assert [type(node) for node in walk(link.children) if isinstance(node, Link | Text)] == [Text]


def test_icons_of_an_icon_font_are_left_out() -> None:
    assert plain(first("&#xe60f; 138-0000-0000 \ue7ca 邮箱")).split() == ["138-0000-0000", "邮箱"]


def test_raised_letters_in_raised_letters_stay_of_a_size_that_can_be_set() -> None:
    inner = Script((Text("a"),), raised=True)
    for depth in (2, 3, 29):
        assert first("<sup>" * depth + "a" + "</sup>" * depth) == (Script((inner,), raised=True),)
    assert first("<sub>b<sup>a</sup></sub>") == (Script((Text("b"), inner), raised=False),)


def test_code_keeps_every_character() -> None:
    assert first("`a  <b> **c**`") == (Code("a  <b> **c**"),)


@pytest.mark.parametrize("policy", [TRUSTED, UNTRUSTED])
@pytest.mark.parametrize(
    "nested",
    [
        lambda n: "".join("  " * depth + f"- level{depth}\n" for depth in range(n // 2)),
        lambda n: "> " * n + "words",
        lambda n: "<b>" * n + "words" + "</b>" * n,
        lambda n: "*a _b " * (n // 2) + "b_ a*" * (n // 2),
    ],
    ids=["lists", "quotes", "HTML", "emphasis"],
)
def test_nesting_beyond_the_limit_is_said(policy: Policy, nested: Callable[[int], str]) -> None:
    _, notes = parse(_read("# Lin\n\n" + nested(policy.nesting - 4)), policy)
    assert notes == ()
    _, (note,) = parse(_read("# Lin\n\n" + nested(policy.nesting + 2)), policy)
    assert (note.code, note.severity) == ("nesting", "error")
    assert note.line >= 3
    assert (
        note.message == f"More than {policy.nesting} levels of lists, quotes and emphasis stand within each other here."
    )
    more = {60: 100, 30: 60}[policy.nesting]
    assert note.hint == f"Shorten it, or raise the limit: --limit nesting={more}"
    assert parse(_read("# Lin\n\n" + nested(policy.nesting + 2)), policy._replace(nesting=more))[1] == ()


def _read(text: str) -> Source:
    return read(text.encode(), name="r.md", folder=None)[0]


MARKDOWN = st.lists(
    st.sampled_from(
        [*"ab中文。：、#*_`~>-+|<>/=\"'[]()!&;\\ \t\n\u3000①1.2–", "**", "\n\n", "- ", "## ", "<div>", "</div>", "<td>"]
    ),
    max_size=120,
).map("".join)
PIECES = "中文|abc|2019| |\n|\n\n|**|*|- |1. |## |> |：|~|---\n".split("|")


@settings(max_examples=400, deadline=None)
@given(MARKDOWN)
def test_parse_never_raises(text: str) -> None:
    if text.strip():
        outline(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_word_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    if not text.strip() or "~~~" in text:  # what follows ~~~ is the name of a language
        return
    for word in ("中文", "abc", "2019"):
        assert words(outline(text).blocks).count(word) == text.count(word), text
