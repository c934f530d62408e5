"""link-addresses: what a reader on paper needs is printed behind a link's words, and the ledger says so."""

import io

import pypdf
import pytest

from cvpdf.build import Job, Result, build, make_up
from cvpdf.composition.addresses import address_of
from cvpdf.model.inline import Link, Text
from cvpdf.model.settings import Wish

RESUME = """# Ada Ferncastle

Home: [my page](https://ada.example.com/) | ada@example.com

## Work

### [Larkspur](https://larkspur.example.com) | Engineer (2019 - 2021)

Wrote [the
docs](https://docs.example.com/guide) and
**[the code](https://code.example.com/a(b))**, see https://example.com/plain.

| Tool | Where |
|---|---|
| X | [here](https://x.example.com) |
"""


def built(text: str, theme: str, wish: str) -> Result:
    options = {"options": Wish({"link-addresses": wish}, "--set")}
    return build(Job("r.md", text.encode(), theme=theme, above=options))


@pytest.mark.parametrize(
    ("url", "words", "shown"),
    [
        ("https://example.com/a/", "A", "example.com/a"),
        ("http://example.com", "A", "example.com"),
        ("https://example.com/a", "example.com/a", ""),
        ("https://Example.com/a/", "https://example.com/A", ""),
        ("mailto:ada@example.com", "write", ""),
        ("javascript:alert(1)", "A", ""),
        ("#work", "A", ""),
        ("https://example.com", " ", ""),
    ],
)
def test_an_address_is_shown_where_the_words_do_not_say_it(url: str, words: str, shown: str) -> None:
    assert address_of(Link(url, (Text(words),))) == shown


@pytest.mark.parametrize("theme", ["classic", "sidebar", "jianli"])
def test_every_address_is_in_the_ledger_on_the_line_of_its_words(theme: str) -> None:
    result = built(RESUME, theme, "on")
    assert [f"{check.name}: {check.detail}" for check in result.checks if not check.passed] == []
    _, galley = make_up(result.job)
    assert {(change.line, change.printed) for change in galley.ledger if change.reason == "address"} == {
        (3, "my page (ada.example.com)"), (7, "Larkspur (larkspur.example.com)"), (9, "the\ndocs (docs.example.com/guide)"),
        (11, "the code (code.example.com/a(b))"), (15, "here (x.example.com)"),
    }  # fmt: skip


def test_the_brackets_are_those_of_the_language_and_off_is_off() -> None:
    text = "# 林小北\n\n- lin@example.com\n\n## 项目\n\n- 写了[文档](https://docs.example.com)并发布\n"
    assert "文档（docs.example.com）" in _plain(built(text, "classic", "on"))
    assert "docs.example.com" not in _plain(built(text, "classic", "off"))


def test_words_that_have_moved_to_the_head_take_their_address_along() -> None:
    text = "# 林小北\n\n## 技能\n\n- Go\n\n## 联系方式\n\n- 博客：[我的博客](https://blog.example.com)\n- 邮箱：lin@example.com\n"
    result = built(text, "classic", "on")
    assert [f"{check.name}: {check.detail}" for check in result.checks if not check.passed] == []
    assert "我的博客（blog.example.com）" in _plain(result)


def test_what_front_matter_says_is_left_as_it_is() -> None:
    text = "---\ncontacts: ['[code](https://code.example.com)']\n---\n# Ada Ferncastle\n\n- ada@example.com\n\n## Work\n\n- x\n"
    assert [check.name for check in built(text, "classic", "on").checks if not check.passed] == []


def _plain(result: Result) -> str:
    pages = pypdf.PdfReader(io.BytesIO(result.proof.pdf)).pages
    return "".join(page.extract_text() for page in pages)
