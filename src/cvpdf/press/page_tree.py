"""The page's tree, read by an XML parser where HTML's own rules would make the same of it.

WeasyPrint reads pages with a parser written in Python that mends what is broken (20 ms for four pages, and 6 to load
it). What `compose` writes is not broken: with its void elements closed it is XML, which expat reads in half a
millisecond. Where a theme's own template is not so tidy, or leaves to HTML's rules what XML does not know (a `tr`
without its `tbody`, a `div` in a `p`), there is no tree, and the page is read as ever.
"""

from __future__ import annotations

import re
from typing import Any

VOID = re.compile(r"<((?:br|hr|img|link|meta|wbr)\b[^<>]*?)\s*/?>")
DOCTYPE = re.compile(r"\s*<!DOCTYPE html>", re.I)
# HTML's named references; XML has but five.
REFERENCE = re.compile(r"&(?!#|amp;|lt;|gt;|quot;|apos;)")
PHRASING = frozenset("a b bdi br cite code em i img s small span strong sub sup svg time u wbr".split())
FLOW = PHRASING | frozenset(
    "address article aside blockquote div dl figure footer h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table "
    "ul".split()
)
# What an element may hold so that an HTML parser adds, closes and moves nothing (HTML, 13.2.6).
HOLDS = {
    "html": frozenset(("head", "body")),
    "head": frozenset(("meta", "title", "style")),
    "ol": frozenset(("li",)),
    "ul": frozenset(("li",)),
    "dl": frozenset(("dt", "dd")),
    "table": frozenset(("caption", "thead", "tbody", "tfoot")),
    "thead": frozenset(("tr",)),
    "tbody": frozenset(("tr",)),
    "tfoot": frozenset(("tr",)),
    "tr": frozenset(("td", "th")),
    **dict.fromkeys("p h1 h2 h3 h4 h5 h6 pre".split(), PHRASING),
    **dict.fromkeys(PHRASING - {"a"}, PHRASING),
    "a": PHRASING - {"a"},
    **dict.fromkeys("title style br hr img meta wbr svg".split(), frozenset[str]()),
}
ONLY_ELEMENTS = frozenset("html head ol ul dl table thead tbody tfoot tr".split())


def tree_of(html: str) -> Any:
    """The root of a page as an `xml.etree` element; None where only an HTML parser knows what is meant."""
    from xml.etree import ElementTree as ET

    if not DOCTYPE.match(html) or REFERENCE.search(html):
        return None
    try:
        root = ET.XML(VOID.sub(r"<\1/>", html))
    except ET.ParseError:
        return None
    return root if [child.tag for child in root] == ["head", "body"] and _is_tidy(root) else None


def _is_tidy(element: Any, *, linked: bool = False) -> bool:
    """Whether an HTML parser would have read the same of all that is in an element."""
    tag, allowed = element.tag, HOLDS.get(element.tag, FLOW)
    if tag == "pre" and (element.text or "").startswith("\n"):  # the first line feed is dropped
        return False
    if tag in ONLY_ELEMENTS and any(text and text.strip() for text in _texts(element)):
        return False
    linked = linked or tag == "a"
    return all(
        child.tag in allowed and not (linked and child.tag == "a") and _is_tidy(child, linked=linked)
        for child in element
    )


def _texts(element: Any) -> list[str | None]:
    return [element.text, *(child.tail for child in element)]
