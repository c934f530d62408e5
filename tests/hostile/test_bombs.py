"""A stranger's résumé made to be endless: refused with a sentence, or set in time and within its memory."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.attack import HEAD, attack

from cvpdf.model.policy import UNTRUSTED

BOMBS: dict[str, Callable[[int], str]] = {
    "lists": lambda n: "".join("  " * i + "- a\n" for i in range(n // 40)),
    "quotes": lambda n: ">" * n + " a",
    "brackets": lambda n: "[" * n + "a" + "]" * n,
    "links open": lambda n: "[a](" * n,
    "images open": lambda n: "![" * n,
    "emphasis": lambda n: "*a " * n,
    "strong": lambda n: "**" * n + "a" + "**" * n,
    "backticks": lambda n: "`a``b```" * n,
    "long line": lambda n: "a b " * (n * 250),
    "long word": lambda n: "x" * (n * 100),
    "ideographs": lambda n: "中" * (n * 20),
    "CJK marks": lambda n: "、，。；：（）" * n,
    "table": lambda n: "|a" * (n // 10) + "|\n" + "|-" * (n // 10) + "|\n" + ("|b" * (n // 10) + "|\n") * 20,
    "cells": lambda n: f'<table><tr><td colspan={n}00 rowspan={n}0>a</td></tr></table>',
    "links": lambda n: "\n".join(f"[a{i}](https://example.com/{i})" for i in range(n * 10)),
    "lines": lambda n: "a\n" * (n * 50),
    "headings": lambda n: "# a\n" * n,
    "page breaks": lambda n: "\\newpage\n\na\n\n" * n,
    "blocks": lambda n: "<div>" * n + "a" + "</div>" * n,
    "angle brackets": lambda n: "<" * n,
    "attributes": lambda n: "<a " + "b=c " * n + ">",
    "comments": lambda n: "<!--" * n,
    "digits": lambda n: "1" * n,
    "dashes": lambda n: "-" * n + "a",
    "half periods": lambda n: "2019 - " * n,
    "spaces": lambda n: "a" + " " * n + "b",
    "parentheses": lambda n: "(" * n + ")" * n,
    "dots": lambda n: "a." * n,
    "ats": lambda n: "a@" * n,
    "slashes": lambda n: "/" * n,
    "addresses": lambda n: "http://" * n,
    "pipes": lambda n: "|" * n,
    "entities": lambda n: "&amp;" * n,
    "references": lambda n: "".join(f"[a{i}]: /u\n" for i in range(n)) + "[a1]",
}  # fmt: skip
ALL = os.environ.get("CVPDF_ALL")


@pytest.mark.parametrize("name", list(BOMBS)[:: 1 if ALL else 5])
def test_a_bomb_far_beyond_the_limits_is_refused_or_set(tmp_path: Path, name: str) -> None:
    attack(tmp_path, HEAD + BOMBS[name](10_000))


@pytest.mark.skipif(not ALL, reason="make hostile: each takes up to ten seconds")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_just_within_the_limits_is_refused_or_set(tmp_path: Path, name: str) -> None:
    """As large as the limits of size let through, so that what comes after them is attacked."""
    make, size = BOMBS[name], 1
    while _admitted(HEAD + make(size * 2)):
        size *= 2
    attack(tmp_path, HEAD + make(size))


def _admitted(text: str) -> bool:
    from cvpdf.model.errors import SourceError

    try:
        UNTRUSTED.admit_bytes(len(text.encode()), "a")
        UNTRUSTED.admit_text(tuple(text.split("\n")), "a")
    except SourceError:
        return False
    return len(text) < UNTRUSTED.bytes
