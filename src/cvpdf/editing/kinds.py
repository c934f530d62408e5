"""Patterns for private values, made from the tables in `lexicon.private_values` when they are asked for."""

from __future__ import annotations

import re
from functools import cache

from cvpdf.lexicon.fold import BARS
from cvpdf.lexicon.private_values import LABELS, LOOKS, SPOKEN

# Between one piece of a line and the next.
SEPARATOR = (
    r"(?:\s*&(?:nbsp|emsp|ensp|thinsp);)+\s*"
    rf"|\s*[{BARS}·•∙・‧⋅;；\t]\s*|\s+[/／–—~]\s+|[,，、]\s*|\s{{3,}}|\u3000+"
)
_VALUE = r"(?:(?!\s{3,}|\s+[/／–—~]\s)[^|｜│·•∙;；\t\u3000])+?"
_BEFORE_LABEL = r"[^\s,，、:：]{1,12}[:：]"
# A value ends at a separator, before the next label, or where what is left is closing marks.
_END = (
    rf"(?=\s*(?:$|[|｜│·•∙;；\t\u3000]|\s{{2,}}|\s[/／–—~]\s|[,，、]\s*{_BEFORE_LABEL}|\s+{_BEFORE_LABEL}(?!//)"
    r"|[)）\]】*_`]+\s*$))"
)


def _spaced(labels: str) -> str:
    """The same labels with room for blanks between ideographs."""
    return re.sub(r"(?<=[\u3040-\u9fff])(?=[\u3040-\u9fff])", r"[ \\u3000]*", labels)


@cache
def looks(kind: str) -> re.Pattern[str]:
    """What values of a kind look like by themselves; matches nothing where they look like nothing."""
    return re.compile("|".join(f"(?:{look})" for look in LOOKS.get(kind, ())) or r"(?!)")


@cache
def labelled(kind: str) -> re.Pattern[str]:
    """A label of a kind with its value, group `value`; a number of a phone, never a web address."""
    labels = _spaced(LABELS.get(kind, "(?!)"))
    value = r"[+(]?[\dxX*][\dxX*\s()./+-]{3,24}[\dxX*]" if kind == "phone" else _VALUE
    prose = "" if kind in ("phone", "email", "birth", "id") else "(?<![a-z] )"  # `a long word or address: break it`
    return re.compile(
        rf"(?<![\w\u4e00-\u9fff-]){prose}(?P<label>{labels})[\s*_`】\]]*[:：]\s*[*_`]*\s*(?P<value>{value}){_END}",
        re.I,
    )


@cache
def spoken(kind: str) -> re.Pattern[str]:
    """A label of a kind and, with nothing but a blank between, its value, group `value`."""
    labels, value = _spaced(LABELS.get(kind, "(?!)")), SPOKEN.get(kind, "(?!)")
    return re.compile(rf"(?<![\w\u4e00-\u9fff-])(?:{labels})[\s*_`】\]]+(?-i:(?P<value>{value}))", re.I)


@cache
def is_label(kind: str) -> re.Pattern[str]:
    """A label of a kind alone: a table's cell, a link's text."""
    return re.compile(rf"[\W_]*(?:{_spaced(LABELS.get(kind, '(?!)'))})[\W_]*", re.I)


@cache
def ends_with_label(kind: str) -> re.Pattern[str]:
    """A label without a colon before a value: `手机 `, `【电话】`, `**TEL** `, and `手机 / ` before another."""
    labels = rf"(?:{_spaced(LABELS.get(kind, '(?!)'))})"
    return re.compile(rf"(?<![\w\u4e00-\u9fff-])[*_`【\[(（]*{labels}\.?[】\]*_`)）]*\s*(?:[:：/／—–-]\s*)?$", re.I)
