"""The page's tree by an XML parser: what HTML's rules would have made of it, or none."""

from io import StringIO
from xml.etree import ElementTree as ET

import pytest
import tinyhtml5

from cvpdf.press.page_tree import tree_of

PAGE = "<!DOCTYPE html>\n<html lang='ja'><head><meta charset='utf-8'><title>履歴</title></head><body>{}</body></html>"
TIDY = [
    "<p>一行<br>二行 &amp; <a href='https://example.com/?a=1&amp;b=2'>R&#38;D</a></p>",
    "<ul><li>a<ul><li><p>b</p></li></ul></li></ul>\n<hr>",
    "<table><thead><tr><th>x</th></tr></thead><tbody><tr><td><p>y</p></td></tr></tbody></table>",
    "<pre>a\n b</pre><img src='x' alt='a &lt; b'>",
]
# What an HTML parser closes, adds, moves or drops; what is no XML; what XML does not know.
UNTIDY = {
    "a paragraph closed by a block": "<p>a<div>b</div></p>",
    "a row without its body": "<table><tr><td>x</td></tr></table>",
    "a link in a link": "<a href='a'>x<b><a href='b'>y</a></b></a>",
    "an item outside a list": "<ul><div><li>x</li></div></ul>",
    "words between rows": "<table><tbody>words<tr><td>x</td></tr></tbody></table>",
    "a line feed that is dropped": "<pre>\nx</pre>",
    "an unclosed element": "<p>a",
    "a name of HTML's": "<p>a&nbsp;b</p>",
    "an unknown element": "<p><marquee>x</marquee></p>",
    "a script": "<script>1 < 2</script>",
    "a heading in a heading": "<h1>a<h2>b</h2></h1>",
    "a second body": "</body><body>",
}


def tidied(element: ET.Element) -> list[object]:
    """A tree without the space between blocks, which the two parsers leave in different places."""
    text, tail = ((each or "").strip() for each in (element.text, element.tail))
    return [element.tag, element.attrib, text, [tidied(child) for child in element], tail]


@pytest.mark.parametrize("body", TIDY)
def test_a_tidy_page_is_read_as_an_html_parser_reads_it(body: str) -> None:
    page = PAGE.format(body)
    tree = tree_of(page)
    assert tree is not None
    assert tidied(tree) == tidied(tinyhtml5.parse(StringIO(page), namespace_html_elements=False))


@pytest.mark.parametrize("body", UNTIDY.values(), ids=UNTIDY)
def test_of_an_untidy_page_there_is_no_tree(body: str) -> None:
    assert tree_of(PAGE.format(body)) is None


def test_a_page_without_a_doctype_is_left_to_the_html_parser() -> None:
    assert tree_of("<html><head></head><body></body></html>") is None
