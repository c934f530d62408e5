"""Sharing a line's slack over its gaps: which gaps give, in which order, and how far (CLREQ 3.2.4, JLREQ 3.8.4).

Sources: CLREQ 3.2.4 (w3.org/TR/clreq/#handling_of_the_alignment), JLREQ 3.8.2 and 3.8.4
(w3.org/TR/jlreq/#procedures_for_interchar_space_expansion): word spaces up to half an em, the gap between scripts, then
the places between ideographs, up to a quarter of an em.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cvpdf.typography.classes import classify
from cvpdf.typography.decide import BREAK, GAP, HALF, JOINER

INVISIBLE = JOINER + BREAK + GAP + HALF


class Give(NamedTuple):
    """How a kind of gap gives way: its share of the slack beside the others', and the most it takes, in ems."""

    share: float
    most: float


# Above .09 em of space that is not in a glyph's own advance, pypdf and pdfminer read a space between two ideographs
# (measured). Between ideographs the face has a wider glyph for what goes beyond; the other places stop there.
SAFE = 0.085
# A line whose ideographs would stand further apart looks letter-spaced rather than set, and is left ragged.
GIVES: Mapping[str, Give] = {
    "ideographs": Give(1.0, 0.25),
    "word space": Give(2.0, 0.25),  # from a quarter of an em
    "scripts": Give(1.0, 0.05),  # from a fifth: a quarter is what CSS Text 4, 8.1 and CLREQ 3.2.2 allow
    "behind mark": Give(1.0, 0.25),  # for which the face has a wider glyph, too
    "mark": Give(1.0, SAFE),  # beside a full-width mark otherwise, which has room of its own
}
_SCRIPTS = re.compile("[Ij]A|A[Ij]")
_IDEOGRAPHS, _MARKS, _ENDING = "Ij", "Ijocst", "cst"


def gaps(text: str, after: str) -> dict[int, str]:
    """Where a text can be stretched.

    Args:
        text: Of one box, with the marks of `decide`.
        after: The text that follows on the line.

    Returns:
        Index of a character → the kind of gap behind it. Between letters of a word there is none, nor where a mark has
        just given up its blank half.
    """
    found: dict[int, str] = {}
    visible = [index for index, char in enumerate(text) if char not in INVISIBLE]
    classes = classify("".join(text[index] for index in visible) + after.lstrip(INVISIBLE)[:1])
    for place, index in enumerate(visible[: len(classes) - 1]):
        here, following = classes[place], classes[place + 1]
        until = visible[place + 1] if place + 1 < len(visible) else len(text)
        between = text[index + 1 : until]
        if HALF in between:
            continue
        if GAP in between:
            found[index] = "scripts"
        elif here == " ":
            # One between scripts, before a link or code, is as wide as the gap is elsewhere.
            if not _SCRIPTS.fullmatch(classes[max(0, place - 1)] + following):
                found[index] = "word space"
        elif following != " " and (here in _MARKS or following in _MARKS):
            found[index] = "ideographs" if here in _IDEOGRAPHS else "behind mark" if here in _ENDING else "mark"
    return found


def stretch(slack: float, kinds: Iterable[str]) -> dict[str, float]:
    """How much each kind of gap takes so that a line is full; nothing where the line would be torn apart.

    Args:
        slack: What the line lacks, in ems.
        kinds: The kind of each of its gaps.
    """
    numbers = Counter(kinds)
    taken: dict[str, float] = {}
    while numbers:
        unit = slack / sum(number * GIVES[kind].share for kind, number in numbers.items())
        full = [kind for kind in numbers if GIVES[kind].share * unit > GIVES[kind].most]
        if not full:
            return taken | {kind: GIVES[kind].share * unit for kind in numbers}
        for kind in full:
            taken[kind] = GIVES[kind].most
            slack -= numbers.pop(kind) * GIVES[kind].most
    return {}
