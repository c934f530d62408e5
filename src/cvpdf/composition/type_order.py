"""The type that a galley will need, told before it is made up: a press that cuts it meanwhile is waited for less.

What is left out here costs time, not words: a galley that turns out to need more has its type cut anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cvpdf.model.galley import Galley, TypeOrder
from cvpdf.model.theme import Theme

_PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))
# What pages show that the source may not have: bullets, dashes, and the marks of `typography` …
ALWAYS = _PRINTABLE + "–…•◦▪■\u2060\u200b\u2063\u2064"
# … and the words of dates in one style, of an end that is now, and of a title, in the document's language.
IN_LANGUAGE = {
    "zh-CN": "：以上年月日至今现在简历",
    "zh-TW": "：以上年月日至今現在履歷",
    "ja": "：以上年月日現在",
    "ko": "：년월일재현",
}
TASKS, BOXES = ("[x] ", "[X] ", "[ ] "), "☑☐"  # task lists, and what is drawn for their marks
# Role → the selectors that may ask for it (base/style.css); what stands in every source that has something for them, a
# backtick, a fence, an element of HTML; and what then stands in the page.
SELDOM = {
    "mono": (
        re.compile(r"(?:^|[\s>+~])(?:code|\.verbatim)$"),
        re.compile(r"`|~~~|<\s*(?:code|pre|kbd|samp|tt)\b", re.I),
        re.compile(r"<code|verbatim"),
    )
}
COMMENT = re.compile(r"/\*.*?\*/", re.S)
RULE = re.compile(r"([^{}]*)\{[^{}]*\}")


def order_ahead(theme: Theme, tag: str, text: str) -> TypeOrder:
    """What a galley will need.

    Args:
        theme: How it will look.
        tag: BCP 47 language of the document.
        text: The source's.
    """
    boxes = BOXES if any(mark in text for mark in TASKS) else ""
    alphabet = frozenset(text + theme.css + ALWAYS + boxes + IN_LANGUAGE.get(tag, ""))
    return TypeOrder(_families(theme, text, ""), tag, alphabet)


def ordered(galley: Galley, theme: Theme, text: str) -> Galley:
    """A galley that asks for what was ordered ahead, and for what its page turns out to need besides."""
    alphabet = order_ahead(theme, galley.lang, text).alphabet
    return replace(galley, alphabet=alphabet, families=_families(theme, text, galley.html))


def _families(theme: Theme, text: str, page: str) -> Mapping[str, Sequence[str]]:
    """The theme's families without those of a role in which nothing is set: a code font where there is no code."""
    return {role: names for role, names in theme.families.items() if not _is_unused(role, theme.css, text, page)}


def _is_unused(role: str, style: str, text: str, page: str) -> bool:
    if role not in SELDOM:
        return False
    selector, written, printed = SELDOM[role]
    if written.search(text) or printed.search(page):
        return False

    def is_known(rule: re.Match[str]) -> str:
        return "" if all(selector.search(each.strip()) for each in rule[1].split(",")) else rule[0]

    return f"--family-{role}" not in RULE.sub(is_known, COMMENT.sub("", style))
