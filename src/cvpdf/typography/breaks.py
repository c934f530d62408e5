"""Where a line may and may not break, where that differs from what Pango does by itself (measured with Pango 1.50)."""

from __future__ import annotations

import re

from cvpdf.typography.tokens import ABROAD, address_breaks, addresses, slash_breaks, unbreakable

# Patterns on class letters (classes.SINGLE); each matches the character after which the rule speaks.
# CLREQ 3.1.5, JLREQ 3.1.7: before these no line ends. Pango lets ～ ~ – — · → % start one.
BEFORE_MARK = re.compile(r"[^ \n](?=[dnmj%~→]|#(?![A]))")
# … nor does a separator that stands between spaces start one: `研发 · 测试`, `A → B` (CLREQ 3.1.5).
BEFORE_SEPARATOR = re.compile(r" (?=[dnm→~](?:[ \n]|$))")
# CLREQ 3.1.5, JLREQ 3.1.8: after these no line ends. Pango lets # & @ end one.
AFTER_MARK = re.compile(r"[#$@](?=[^ \n])")
# … nor after a space behind one that begins a word or stands alone: `R & D`, `$ 500`.
AFTER_SPACED_MARK = re.compile(r"(?:(?<=[ \n])|^)[$@] (?=[^ ])")
# Pango glues ” and “ to both their neighbours; between ideographs a line may end before “ and after ” (CLREQ 3.1.5).
AROUND_QUOTE = re.compile(r"[Ijcst](?=q)|Q(?=[Ijo])")
# … and neither does it let a line end behind an arrow: 120万円→78万円 is no one word.
AFTER_ARROW = re.compile(r"→(?=[AIjHo$~+(-])")
# Korean is broken at spaces (KLREQ 4.2); a particle stays with the Latin word or number it is attached to.
IN_KOREAN_WORD = re.compile(r"H(?=[HA])|[A%)](?=H)")
KOREAN_PAIR = re.compile(r"(?<![Hn])H+n(?=H+(?![Hn]))")  # 결제·정산 is one word, a longer row breaks behind a dot
# Pango lets no line end before a full stop, not even behind a space or a comma: `C#、.NET` (UAX #14, LB13).
BEFORE_STOP = re.compile(r"[，、；：。）」』》 ](?=\.[A-Za-z])")
# A hyphen at a line's end is taken for one that the line's end asked for, and left out by who reads the PDF: C++-based.
AFTER_HYPHEN = re.compile(rf"(?<=\S)[-‐](?=[A-Za-z{ABROAD}])")
# A name or a term in ideographs in a text in another script (CLREQ 3.1.5.3).
LABEL = 12  # characters, as long as what is no sentence: 使用 MySQL
SPACED_NAME = re.compile(r"(?<=[octs])[Ij]{1,3} [Ij]{1,3}(?=[octs])")  # 田中 太郎 in a list of names
FOREIGN = re.compile(r"(?<![Ijo])[Ij]{2,4}(?: [Ij]{1,4})?(?![Ij])")
MARKS = " \n\tocstqQdx)(-"  # class letters of what is no company on a line
# Characters besides punctuation that stay together at a paragraph's end, by the class of the last one, so that its last
# line is no runt: three ideographs or syllables (CLREQ 3.1.7), of letters a word or two (Bringhurst, The Elements of
# Typographic Style, 2.4.2: none shorter than four letters); and how long the paragraph has to be. A shorter one leaves
# its second line no company: of four in a narrow cell two are half.
RUNTS = {"I": ((16, 3), (9, 2)), "H": ((16, 3),), "A": ((24, 4),)}


def forbidden(text: str, classes: str) -> set[int]:
    """Indices of characters after which a line must not end; `classes` is `classify(text)`."""
    found = {match.start() for rule in (BEFORE_MARK, AFTER_MARK) for match in rule.finditer(classes)}
    spaces = {match.start() for match in BEFORE_SEPARATOR.finditer(classes)}
    spaces.update(match.end() - 1 for match in AFTER_SPACED_MARK.finditer(classes))
    for start, end in (*unbreakable(text), *addresses(text)):
        found.update(range(start, end - 1))
        spaces.update(index for index in range(start, end) if text[index] == " ")
    if "H" in classes:
        found.update(match.start() for match in IN_KOREAN_WORD.finditer(classes))
        found.update(match.end() - 1 for match in KOREAN_PAIR.finditer(classes))
    if "-" in text:
        found.update(match.start() for match in AFTER_HYPHEN.finditer(text))
    for match in SPACED_NAME.finditer(classes) if "I" in classes else ():
        found.update(range(match.start(), match.end() - 1))
        spaces.add(match.start() + match[0].index(" "))
    if len(text) > 2 * LABEL and "I" in classes and 2 * classes.count("I") < classes.count("A") + classes.count("H"):
        for match in FOREIGN.finditer(classes):
            found.update(range(match.start(), match.end() - 1))
            spaces.update(index for index in range(*match.span()) if classes[index] == " ")
    # A joiner after a space forbids the break there (UAX #14, LB11 comes before LB18): 1,900 万元
    return {index for index in found if _wants_joiner(classes, index)} | spaces


def allowed(text: str, classes: str) -> set[int]:
    """Indices of characters after which a line may end although Pango would not let it."""
    found = {match.start() for rule in (AROUND_QUOTE, AFTER_ARROW) for match in rule.finditer(classes)}
    if "." in text:
        found.update(match.start() for match in BEFORE_STOP.finditer(text))
    found.update(slash_breaks(text))
    for start, end in addresses(text):
        found.difference_update(range(start, end))
        found.update(address_breaks(text, start, end))
    return found


def runt(classes: str) -> set[int]:
    """Indices that keep a paragraph's last characters on one line."""
    end, start = len(classes.rstrip()), len(classes.rstrip(MARKS))
    kind = classes[start - 1 : start].replace("j", "I")
    wanted = next((number for length, number in RUNTS.get(kind, RUNTS["A"]) if end >= length), 0)
    company = 0
    while start > 0 and company < wanted:
        start -= 1
        company += classes[start] not in MARKS
    last = classes[start:end]
    if not last.isprintable():  # a line of its own
        return set()
    within = list(range(start, end - 1))
    if kind not in "IH":  # between letters and their marks no line ends by itself
        within = [index for index in within if set("IjH ocstqQ") & set(classes[index : index + 2])]
    return {index for index in within if classes[index] == " " or _wants_joiner(classes, index)}


def _wants_joiner(classes: str, index: int) -> bool:
    """Between two letters or digits Pango never breaks, and a joiner would only cut a kerning pair in two.

    A dash or an ellipsis of two characters is one mark (CLREQ 3.1.3), which Pango knows.
    """
    pair = classes[index : index + 2]
    return len(pair) == 2 and pair.isprintable() and " " not in pair and pair not in ("AA", "dd")
