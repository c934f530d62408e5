"""All decisions on one paragraph, as invisible characters between its own.

They are default-ignorable, need no glyph and never reach the PDF; U+2060 and U+200B are understood by Pango itself, the
other two by the press (press/line_setting.py). Without it they do nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cvpdf.typography import breaks, spacing
from cvpdf.typography.classes import classify

JOINER = "\u2060"  # WORD JOINER: no break here (UAX #14, class WJ)
BREAK = "\u200b"  # ZERO WIDTH SPACE: a break may come here (class ZW)
GAP = "\u2063"  # the character before is drawn with a gap after it
PLAIN = 12  # ASCII as short as this needs no decision, unless one of these stands in it
HALF = "\u2064"  # the full-width mark before is drawn half as wide


def decide(text: str, code: Sequence[tuple[int, int]] = ()) -> dict[int, str]:
    """What to put after which character of a paragraph.

    Args:
        text: Its plain text; a line feed stands for a line end.
        code: (start, end) of what is code: its marks keep their width.

    Returns:
        Index of a character → the invisible characters that follow it.
    """
    if text.isascii() and len(text) < PLAIN and not any(char in text for char in "/-#@&~"):
        return {}
    return _decided(text, tuple(code)).copy()


@lru_cache(maxsize=512)  # of a résumé that is watched, most paragraphs do not change
def _decided(text: str, code: tuple[tuple[int, int], ...]) -> dict[int, str]:
    classes = classify(text)
    after = dict.fromkeys(breaks.forbidden(text, classes), JOINER)
    after.update(dict.fromkeys(breaks.allowed(text, classes), BREAK))
    after.update(dict.fromkeys(breaks.runt(classes), JOINER))
    if "^" in text:  # some faces draw ^3 as one raised figure, and a mark within would leave it without its character
        after = {index: marks for index, marks in after.items() if text[index] != "^"}
    if not text.isascii():
        _add_gaps(classes, after)
        _add_halves(classes, after, code)
    return after


def _add_gaps(classes: str, after: dict[int, str]) -> None:
    """To Pango a gap is a letter, and a line must end before it, not after: then there is none at a line's end.

    Before it stands what allows that break: the ideograph itself, the typed space, or, after Latin, a mark.
    """
    for index in spacing.wide(classes):
        marks = after.get(index, "")
        if classes[index] in "IjH":
            after[index] = f"{JOINER if JOINER in marks else ''}{GAP}{marks}"
        elif classes[index] in " \n":
            after[index] = f"{marks}{GAP}{JOINER}"
        else:
            after[index] = f"{marks or BREAK}{GAP}{JOINER}"


def _add_halves(classes: str, after: dict[int, str], code: Sequence[tuple[int, int]]) -> None:
    """Joiners on both sides, for no line may end between a closing mark and the next one, nor behind an opening one."""
    inside = {index for start, end in code for index in range(start, end)}
    for index in spacing.half(classes) - inside:
        after[index] = HALF if classes[index + 1 : index + 2] == "\n" else f"{JOINER}{HALF}{JOINER}"
