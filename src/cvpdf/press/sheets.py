"""Style sheets read rule by rule, each rule once in a process: fitting, watching and sets of many read few anew.

A theme's style takes a sixth of the time that laying a page out takes, and from one trial of a fit to the next, or from
one résumé to the next, a few of its rules differ. What WeasyPrint makes of a rule does not depend on the rules around
it, but for layers, imports and faces: a sheet with those is read whole, and so is one that WeasyPrint has something to
say about, for its messages name lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType
from typing import Any, NamedTuple

from cvpdf.overheard import overheard

# A comment, a string, what opens and closes a block, and the end of an at-rule without one.
PIECE = re.compile(r"/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|[{}()\[\];]", re.S)
QUOTED = re.compile(PIECE.pattern.removesuffix("|[{}()\\[\\];]"), re.S)  # comments and strings
# Where one rule is read in the light of others, or a brace may be no brace.
CONNECTED = re.compile(r"@(?!page\b|media\b)[\w-]+|\\|url\(\s*[^\"'\s)]|<!--|-->")
MARGIN_BOX = re.compile(r"@(?:top|bottom|left|right)-[a-z-]+|@footnote\b")
OPEN = "var(--"
MOST_RULES = 5_000  # kept; the rules of some forty themes


class _Rule(NamedTuple):
    """What WeasyPrint makes of a rule: selectors with their declarations, and rules for pages."""

    selectors: tuple[tuple[Any, Any], ...]
    pages: tuple[Any, ...]


_known: dict[str, _Rule | None] = {}


def sheet_of(weasyprint: ModuleType, style: str, **circumstances: Any) -> Any:
    """A `weasyprint.CSS` of this style.

    Args:
        weasyprint: As imported by `press.start`.
        style: The whole of it.
        circumstances: What else the sheet is made with: `font_config`, `url_fetcher`.
    """
    rules = _rules(weasyprint, style, circumstances["url_fetcher"])
    if rules is None:
        return weasyprint.CSS(string=style, **circumstances)
    sheet = weasyprint.CSS(string="", **circumstances)
    for rule in rules:
        sheet.page_rules.extend(rule.pages)
        for selector, declarations in rule.selectors:
            sheet.matcher.add_selector(selector, declarations)
    return sheet


def read_ahead(weasyprint: ModuleType, style: str, fetcher: Any) -> None:
    """Read those rules of a sheet that wait for no token; they are known when the whole sheet is read."""
    _rules(weasyprint, "".join(rule for rule in split(style) if OPEN not in rule), fetcher)


def _rules(weasyprint: ModuleType, style: str, fetcher: Any) -> list[_Rule] | None:
    """Each rule read; None for a sheet that has to be read whole."""
    if CONNECTED.search(MARGIN_BOX.sub("", QUOTED.sub("''", style))):
        return None
    texts = list(split(style))
    if len(_known) + len(texts) > MOST_RULES:
        _known.clear()
    rules = []
    for text in texts:
        if text not in _known:
            _known[text] = _read(weasyprint, text, fetcher)
        rule = _known[text]
        if rule is None:
            return None
        rules.append(rule)
    return rules


def split(style: str) -> Iterator[str]:
    """The rules of a sheet, each with the blank and the comments before it; joined they are the sheet."""
    start, open_blocks = 0, []
    for piece in PIECE.finditer(style):
        mark = piece[0]
        if mark in ("{", "(", "["):
            open_blocks.append(mark)
        elif mark in ("}", ")", "]"):
            if open_blocks and open_blocks[-1] + mark in ("{}", "()", "[]"):
                open_blocks.pop()
            if mark == "}" and not open_blocks:
                yield style[start : piece.end()]
                start = piece.end()
    if style[start:].strip():
        yield style[start:]


@lru_cache(maxsize=8)
def rules_for_pages(style: str) -> tuple[str, ...]:
    """Those rules of a sheet that are for more than elements, in order."""
    return tuple(rule for rule in split(style) if "@" in rule)


class _Selectors:
    """Stands for a matcher, and keeps what it is given in order."""

    def __init__(self) -> None:
        self.given: list[tuple[Any, Any]] = []

    def add_selector(self, selector: Any, declarations: Any) -> None:
        """As cssselect2's matchers are told of a selector."""
        self.given.append((selector, declarations))


def _read(weasyprint: ModuleType, text: str, fetcher: Any) -> _Rule | None:
    """A rule read; None where WeasyPrint has something to say about it."""
    selectors, pages = _Selectors(), list[Any]()
    with overheard("weasyprint") as complaints:
        weasyprint.CSS(string=text, matcher=selectors, page_rules=pages, url_fetcher=fetcher)
    return None if complaints else _Rule(tuple(selectors.given), tuple(pages))
