"""Text pasted from a printed résumé: what opens the next job is no part of the last bullet before it.

To CommonMark a line below an item goes on with it (5.2, lazy continuation); where the bullet came from a printed page
(`•`, `▪`), a section's title or a dated header below it begins anew. Behind an item of Markdown's own the line may be a
sentence broken by hand, so only what cannot be one does: a line
in bold, one that begins so and ends with its dates, or a gap between these.
"""

from __future__ import annotations

import re

from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.sections import section_kinds
from cvpdf.lexicon.titles import sub_labels
from cvpdf.markup.lines import Line

PRINTED = re.compile(r"\s*[•●▪◆■‣➢➤►▶○◦∙\uf0b7][ \t\u3000]*\S")
OWN_MARK = re.compile(r"\s*(?:[-*+#>|<]|\d{1,3}[.)]\s|$)|\s{2,}")
LONGEST = 110  # letters; a longer line is a sentence
_MONTH = r"(?:[A-Z]\w{2,8}\.?,?\s+|\d{1,2}[/.])?"
_OPEN = "至今|现在|現在|迄今|현재|(?i:present|current|now|today|ongoing|heute|aktuell|actual|atual)"
_END = rf"(?:{_MONTH}(?:19|20)\d\d|{_OPEN})"
DATED = re.compile(rf"(?:19|20)\d\d\)?\s*(?:[-–—~]{{1,3}}|to|bis|until|à|a|al)\s*{_END}\)?[\s|]*$")
LISTED = re.compile(r"\s*(?:[-*+]\s|\d{1,2}(?:[.)]\s|、))\s*\S")
_DAY = r"(?:19|20)\d\d(?:\s?[./年년-]\s?\d{1,2}(?:\s?[./月월-]\s?\d{1,2}日?)?\s?[月월]?)?"
_UNTIL = rf"(?:{_MONTH}{_DAY}|{_OPEN})"
_SPAN = rf"{_MONTH}{_DAY}\s*(?:[-–—~～〜至]{{1,3}}|to|bis|until|à|a|al)\s*{_UNTIL}[)）]?"
_WIDE = r"(?:[ \t\u3000]{2,}|\t|\u3000|\s*[|｜]\s*)"
HEADER = re.compile(
    rf"\*\*[^*]{{2,60}}\*\*(?:.{{0,60}}?[\s,(（|｜]{_SPAN}|.{{0,60}}?[,(（|｜—–]\s*(?:19|20)\d\d[)）]?)\s*"
    rf"|\*\*[^*]{{2,80}}(?<![。.!！:：;；，,、])\*\*\s*|(?<!\*)\*(?!\*)[^*]{{2,80}}[\s,(（|｜]{_SPAN}\*\s*"
    rf"|{_SPAN}{_WIDE}\S.{{0,60}}|(?![-+*#>|<]|\d{{1,2}}[.)、])\S.{{1,60}}?{_WIDE}{_SPAN}\s*"
)
# <span style="float:right">2019 – 2021</span>, of which the gap before it is left
TAG = re.compile(r"</?(?:span|small|font|i|em)\b[^<>]*>")
TITLE_AND_MORE = re.compile(r"([A-Z][A-Z &/]{3,40}?)[ ]*\t[\t ]*(\S.*)")


def unpasted(lines: list[Line]) -> list[Line]:
    """The lines with an empty one before each that opens something behind printed bullets."""
    out: list[Line] = []
    inside = listed = False
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
        elif LISTED.match(line.text):
            listed = True
            out.append(line)
        elif listed and (HEADER.fullmatch(TAG.sub("", line.text)) or _is_label(line.text)):
            listed = inside = False
            out += [Line("", line.origin), line]
        elif (inside or listed) and OWN_MARK.match(line.text):
            goes_on = bool(line.text.strip()) and line.text.lstrip()[0] not in "#|"
            inside, listed = inside and goes_on, listed and goes_on
            out.append(line)
        else:
            out += [Line("", line.origin), line] if inside and _opens(line.text) else [line]
            inside = inside and not _opens(line.text)
    return out


def _opens(text: str) -> bool:
    """A section's title, or a short line that ends with from when to when."""
    return fold(text) in section_kinds() or (len(text) <= LONGEST and DATED.search(text) is not None)


def _is_label(text: str) -> bool:
    """`业绩：` alone on its line: what follows is said of the job, not of the last thing done there."""
    return text[-1:] in (":", "：") and fold(text) in sub_labels()


def _beside_title(line: Line) -> list[Line] | None:
    """`WORK HISTORY<tab>GLOBEX (June 2016 – Present)`: the title, and what the page had beside it."""
    match = TITLE_AND_MORE.fullmatch(line.text) if "\t" in line.text else None
    if match is None or fold(match[1]) not in section_kinds():
        return None
    if not (PRINTED.match(match[2]) or DATED.search(match[2])):
        return None
    return [Line("", line.origin), Line(match[1], line.origin), Line("", line.origin), Line(match[2], line.origin)]


def untitled(lines: list[Line]) -> list[Line]:
    """`% Ada Wong`, `% ada@example.com` at the head of a file (pandoc's title block) as lines of a paragraph."""
    count = next((at for at, line in enumerate(lines) if not line.text.startswith("% ")), len(lines))
    return [line._replace(text=line.text[2:]) if at < min(count, 3) else line for at, line in enumerate(lines)]
