"""Character classes: a text as a string of class letters, on which the rules are short regular expressions.

Sources: CLREQ 3.1.5 (prohibition rules, w3.org/TR/clreq/#prohibition_rules_for_line_start_end),
JLREQ 3.1.7 and 3.1.8 (w3.org/TR/jlreq/#characters_not_starting_a_line), KLREQ 4.2 (w3.org/TR/klreq/#line-break),
CSS Text 4, 8.1 (text-autospace: w3.org/TR/css-text-4/#text-autospace-property).
"""

from __future__ import annotations

from bisect import bisect_right

# Class letter → its characters. What stands in no row is `x` (other); ranges come after single characters.
SINGLE = {
    "o": "（【「『《〈〔〖［｛〘〚",  # opening: blank before its ink (CLREQ 3.1.6, JLREQ cl-01)
    "c": "）】」』》〉〕〗］｝〙〛",  # closing: blank after its ink (JLREQ cl-02)
    "s": "，。、．",  # full stops and commas: blank after their ink (JLREQ cl-06, cl-07)
    "t": "；：！？",  # full-width, but centred or not blank in every region
    "q": "“‘",
    "Q": "”’",
    "d": "—…―‥",  # come in pairs, and may not start a line
    "j": "々〻ーヽヾゝゞ",  # ideographic, and may not start a line (JLREQ cl-09, cl-10)
    "m": "・",  # may not start a line; a quarter em is blank on either side of its ink (JLREQ cl-05)
    "n": "～〜–·／‰℃°′″｜|",  # may not start a line
    "%": "%％",  # may not start a line, and is a Latin word's right edge
    "~": "~",  # may not start a line, and is a Latin word's left edge: ~30
    "-": "±≥≤<>−-.",  # a Latin word's left edge: -3, ≥2, .NET
    "+": "+",  # a Latin word's edge on both sides: +86, C++
    "→": "→←↔⇒",  # does not start a line
    "#": "#",  # does not end a line; a word's edge on both sides: #1, C#
    "$": "$@",  # does not end a line; a Latin word's left edge
    "@": "＃￥¥＄€£＠&＆№",  # does not end a line
    "(": "([",
    ")": ")]",
    " ": " \u00a0",
    "\n": "\n",
    "\t": "\t",  # the author's gap; nothing is set beside it
}
# (first, last, class): I ideograph of CSS Text 4, 8.1 (Han, kana), H Hangul, A letter or digit of another script.
RANGES = (
    (0x30, 0x39, "A"), (0x41, 0x5A, "A"), (0x61, 0x7A, "A"), (0xAA, 0xAA, "A"), (0xB2, 0xB3, "A"), (0xB5, 0xB5, "A"),
    (0xB9, 0xBA, "A"), (0xBC, 0xBE, "A"), (0xC0, 0xD6, "A"), (0xD8, 0xF6, "A"), (0xF8, 0x24F, "A"), (0x370, 0x52F, "A"),
    (0x1100, 0x11FF, "H"), (0x1E00, 0x1FFF, "A"), (0x2E80, 0x2FDF, "I"), (0x3005, 0x3007, "I"), (0x3021, 0x3029, "I"),
    (0x3038, 0x303B, "I"), (0x3041, 0x3096, "I"), (0x309D, 0x309F, "I"), (0x30A1, 0x30FA, "I"), (0x30FC, 0x30FF, "I"),
    (0x3130, 0x318F, "H"), (0x31C0, 0x31EF, "I"), (0x31F0, 0x31FF, "I"), (0x3400, 0x4DBF, "I"), (0x4E00, 0x9FFF, "I"),
    (0xA960, 0xA97C, "H"), (0xAC00, 0xD7A3, "H"), (0xD7B0, 0xD7FB, "H"), (0xF900, 0xFAFF, "I"), (0xFF66, 0xFF9F, "I"),
    (0x20000, 0x3FFFF, "I"),
)  # fmt: skip
STARTS = [first for first, _, _ in RANGES]


class _Classes(dict[int, str]):
    """Code point → class letter, found out at the first asking; the form that `str.translate` wants."""

    def __missing__(self, code: int) -> str:
        row = bisect_right(STARTS, code) - 1
        letter = RANGES[row][2] if row >= 0 and code <= RANGES[row][1] else "x"
        self[code] = letter
        return letter


_CLASSES = _Classes({ord(char): letter for letter, chars in SINGLE.items() for char in chars})


def classify(text: str) -> str:
    """The class letter of each character; as long as the text."""
    return text.translate(_CLASSES)
