"""WeasyPrint's user agent style sheet, as much of it as a résumé needs.

WeasyPrint parses three sheets while it is imported (40 ms), and matches their four hundred selectors against each
element: forms, frames, right-to-left lists, counters in forty scripts. Here they are left unread at the import, and
the rules that can apply to a résumé's elements are parsed. A page with anything else in it gets the whole sheet.
"""

from __future__ import annotations

import importlib.resources
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

from cvpdf.press.page_tree import tree_of

# What a résumé's page is made of; elements that no rule names need not stand here.
TAGS = frozenset(
    "a address article aside b blockquote body br code dd del div dl dt em figure footer h1 h2 h3 h4 h5 h6 head header "
    "html i img li main meta nav ol p section small span strong style sub sup svg table tbody td th thead time title "
    "tr ul".split()
)
# Each element would have these, which only a style makes a note of, and a marker: six styles for nothing.
NOTES = frozenset(("::footnote-call", "::footnote-marker", "::note-call", "::note-marker", "::note-callback"))
MARKER, OF_ITEMS = "::marker", "li::marker"
NOTED = re.compile(r"note|list-item")
# The counters that lists and page numbers start from.
COUNTERS = frozenset(("decimal", "disc", "circle", "square"))
COMMENT = re.compile(r"/\*.*?\*/", re.S)
RULE = re.compile(r"([^{}]+)\{(?:[^{}]|\{[^{}]*\})*\}")
COUNTER = re.compile(r"@counter-style\s+([\w-]+)")
NEGATION = re.compile(r":(?:not|has)\([^()]*\)")
CHOICE = re.compile(r":is\(([^()]*)\)")
ATTRIBUTE = re.compile(r"\[\s*([\w-]+)[^\]]*\]")
ELEMENT = re.compile(r"(?<![\w:.#-])[a-z][a-z0-9]*")
COMMA = re.compile(r",(?![^(]*\))")
TAG = re.compile(r"<([a-zA-Z][\w-]*)")
WORD = re.compile(r"[\w-]+")


@contextmanager
def unread_sheets() -> Iterator[None]:
    """While this lasts, WeasyPrint's own style sheets read as empty."""
    real = importlib.resources.files

    class Unread:
        def __truediv__(self, _name: str) -> Unread:
            return self

        def read_text(self, _encoding: str) -> str:
            return ""

    def files(anchor: Any) -> Any:
        return Unread() if getattr(anchor, "__name__", "") == "weasyprint.css" else real(anchor)

    importlib.resources.files = files  # type: ignore[assignment]
    try:
        yield
    finally:
        importlib.resources.files = real


def page_of(weasyprint: ModuleType, html: str, style: str, fetcher: Any) -> Any:
    """A `weasyprint.HTML` that knows the user agent's rules for what stands in it.

    Args:
        weasyprint: As imported by `press.start`.
        html: The page.
        style: Its style sheet, which may name a counter style.
        fetcher: What the page may read.
    """
    from cssselect2 import ElementWrapper

    sheet, counters = user_agent(weasyprint) if is_plain(html, style) else whole_user_agent(weasyprint)

    tree = tree_of(html)

    class Page(weasyprint.HTML):  # type: ignore[name-defined, misc]
        def __init__(self) -> None:
            if tree is None:
                super().__init__(string=html, url_fetcher=fetcher)
                return
            self.base_url, self.url_fetcher, self.media_type = None, fetcher, "print"
            self.wrapper_element = ElementWrapper.from_html_root(tree, content_language=None)
            self.etree_element = self.wrapper_element.etree_element

        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: ARG002
            return [sheet]

        def _ua_counter_style(self) -> list[Any]:
            return [counters.copy()]

        def _ph_stylesheets(self) -> list[Any]:
            return []

    return Page()


def is_plain(html: str, style: str) -> bool:
    """Whether the rules that `user_agent` keeps are all that can apply to this page."""
    elements, attributes, counters = left_out()
    if elements.intersection(map(str.lower, TAG.findall(html))) or counters.intersection(WORD.findall(style)):
        return False
    if NOTED.search(style) or ("style=" in html and NOTED.search(html)):
        return False
    return not re.search(rf"<[^>]*\s(?:{'|'.join(sorted(attributes))})\b", html)


@cache
def user_agent(weasyprint: ModuleType) -> tuple[Any, Any]:
    """The sheet and the counter styles for a plain page."""
    rules = (rule for rule, kept in _rules() if kept)
    return _parsed(
        weasyprint, "".join(OF_ITEMS + rule[len(MARKER) :] if rule.startswith(MARKER) else rule for rule in rules)
    )


@cache
def whole_user_agent(weasyprint: ModuleType) -> tuple[Any, Any]:
    """The whole of WeasyPrint's own, but for form fields to fill in."""
    return _parsed(weasyprint, _text())


@cache
def left_out() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The elements, the attributes and the counter styles that a page must not have for `user_agent` to be enough."""
    heads = [rule.partition("{")[0].strip() for rule, kept in _rules() if not kept]
    selectors = [selector for head in heads if head[0] != "@" for selector in COMMA.split(head)]
    elements = {name for selector in selectors for name in ELEMENT.findall(_bare(selector))} - TAGS
    of_attributes = [selector for selector in selectors if _matches(_bare(selector))]
    attributes = {name for selector in of_attributes for name in ATTRIBUTE.findall(selector)}
    counters = {name for head in heads for name in COUNTER.findall(head)}
    return frozenset(elements), frozenset(attributes), frozenset(counters)


def _bare(selector: str) -> str:
    """A selector without its attributes: `[dir=rtl i] dd` → `dd`."""
    return ATTRIBUTE.sub("", selector).replace(":is()", "")


def _parsed(weasyprint: ModuleType, text: str) -> tuple[Any, Any]:
    counters = weasyprint.css.counters.CounterStyle()
    return weasyprint.CSS(string=text, counter_style=counters, url_fetcher=_nothing), counters


def _nothing(url: str) -> Any:
    raise ValueError(f"{url} is asked for by a style sheet that needs nothing")


def _text() -> str:
    return (importlib.resources.files("weasyprint.css") / "html5_ua.css").read_text("utf-8")


@cache
def _rules() -> tuple[tuple[str, bool], ...]:
    """Each rule, and whether it can apply to a plain page."""
    rules = RULE.finditer(COMMENT.sub("", _text()))
    return tuple((rule[0].strip(), _applies(rule[1].strip())) for rule in rules)


def _applies(head: str) -> bool:
    counter = COUNTER.match(head)
    if counter:
        return counter[1] in COUNTERS
    return head.startswith("@") or (head not in NOTES and any(map(_matches, COMMA.split(head))))


def _matches(selector: str) -> bool:
    """Whether a plain page may have what a selector asks for; of what is not understood, yes."""
    selector = NEGATION.sub("", selector)
    for choice in CHOICE.findall(selector):
        if not any(map(_matches, choice.split(","))):
            return False
    rest = CHOICE.sub("", selector)
    if "(" in rest:
        return True
    return not ATTRIBUTE.search(rest) and TAGS.issuperset(ELEMENT.findall(rest))
