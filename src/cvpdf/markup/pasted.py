"""Text pasted from a printed résumé: what opens the next job is no part of the last bullet before it.

To CommonMark a line below an item goes on with it (5.2, lazy continuation); where the bullet came from a printed page
(`•`, `▪`), a section's title or a dated header below it begins anew.
"""

from __future__ import annotations

import re

from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.sections import section_kinds
from cvpdf.markup.lines import Line

PRINTED = re.compile(r"\s*[•●▪◆■‣➢➤►▶○◦∙\uf0b7][ \t\u3000]*\S")
OWN_MARK = re.compile(r"\s*(?:[-*+#>|<]|\d{1,3}[.)]\s|$)|\s{2,}")
LONGEST = 110  # letters; a longer line is a sentence
_MONTH = r"(?:[A-Z]\w{2,8}\.?,?\s+|\d{1,2}[/.])?"
_END = rf"(?:{_MONTH}(?:19|20)\d\d|(?i:present|current|now|today|ongoing|heute|aktuell|actual|atual))"
DATED = re.compile(rf"(?:19|20)\d\d\)?\s*(?:[-–—~]{{1,3}}|to|bis|until|à|a|al)\s*{_END}\)?[\s|]*$")
TITLE_AND_MORE = re.compile(r"([A-Z][A-Z &/]{3,40}?)[ ]*\t[\t ]*(\S.*)")


def unpasted(lines: list[Line]) -> list[Line]:
    """The lines with an empty one before each that opens something behind printed bullets."""
    out: list[Line] = []
    inside = False
    for line in lines:
        if line.fixed:
            out.append(line)
            continue
        if (beside := _beside_title(line)) is not None:
            out += beside
            inside = PRINTED.match(beside[-1].text) is not None
        elif PRINTED.match(line.text):
            inside = True
            out.append(line)
        elif inside and OWN_MARK.match(line.text):
            inside = bool(line.text.strip())
            out.append(line)
        else:
            out += [Line("", line.origin), line] if inside and _opens(line.text) else [line]
            inside = inside and not _opens(line.text)
    return out


def _opens(text: str) -> bool:
    """A section's title, or a short line that ends with from when to when."""
    return fold(text) in section_kinds() or (len(text) <= LONGEST and DATED.search(text) is not None)


def _beside_title(line: Line) -> list[Line] | None:
    """`WORK HISTORY<tab>GLOBEX (June 2016 – Present)`: the title, and what the page had beside it."""
    match = TITLE_AND_MORE.fullmatch(line.text) if "\t" in line.text else None
    if match is None or fold(match[1]) not in section_kinds():
        return None
    if not (PRINTED.match(match[2]) or DATED.search(match[2])):
        return None
    return [Line("", line.origin), Line(match[1], line.origin), Line("", line.origin), Line(match[2], line.origin)]
