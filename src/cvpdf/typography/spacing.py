"""Space that is set and not written: between ideographs and Latin, and taken from between full-width marks.

The gap belongs to the character before it, as a wider variant of its glyph (the faces' `ss01`), because everything
else (spaces, margins, letter-spacing) changes the text that is copied out. A space the author typed there is drawn as
wide as the gap, so that typed and untyped look alike.
"""

from __future__ import annotations

import re

# Patterns on class letters (classes.SINGLE); each matches the character that carries the gap, or loses its blank half.
# CSS Text 4, 8.1.1 (ideograph-alpha, ideograph-numeric); CLREQ 3.2.2: up to a quarter em, none at line ends.
# Marks that belong to a Latin word or number are its edge: C++, #1, $5, 99%, ~30, -3, .NET, (Beta)
LEFT_EDGE = r"[#$~(+\-]{0,2}A"
RIGHT_EDGE = r"(?:[A%]|(?<=A)[#)+]|(?<=A\+)\+)"
GAP = re.compile(rf"[Ij](?=[ \n]?{LEFT_EDGE})|{RIGHT_EDGE}(?=[ \n]?[Ij])")
# CLREQ 3.1.6.2, JLREQ 3.1.4: of two full-width marks in a row the one whose blank half lies between them gives it up,
# the second if it opens: in Taiwan and Hong Kong a stop before it has its blank on both sides. The quotes of a CJK face
# have a blank half too; those of a Latin face have no such variant and stay as they are, and so do the ： ； ！ ？ of
# Japan, which stand in the middle of their em.
PAIR = re.compile(r"[csQ](?=\n?[cstmQ])|t(?=\n?[cstQ])|(?:(?<=[otqcsQm])|(?<=[otqcsQm]\n))[oq]")
# A bracket beside a typed space, Hangul or a mark of half the width needs no blank of its own: two gaps would stand
# there for one (CLREQ 3.1.6, KLREQ 2.2: brackets in Korean are half an em wide).
BESIDE_SPACE = re.compile(r"c(?=[ )Hx-])|(?<=[ (Hx])o")


def wide(classes: str) -> set[int]:
    """Indices of the characters that carry a gap; where a space was typed, or a line ended, it is the space."""
    found = (match.end() for match in GAP.finditer(classes))
    return {end if classes[end] in " \n" else end - 1 for end in found}


def half(classes: str) -> set[int]:
    """Indices of full-width marks that are set half as wide."""
    return {match.start() for rule in (PAIR, BESIDE_SPACE) for match in rule.finditer(classes)}
