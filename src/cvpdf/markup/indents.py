"""Lists that their author moved in as a whole, by four columns or more: below a heading, a paragraph or nothing.

CommonMark takes them for code; without code blocks a parser still reads all items but the first as words of the first
(4.4, 5.3). Their author meant a list: the whole of it is moved to the margin, and what stands deeper keeps its depth.
"""

from __future__ import annotations

import re

from cvpdf.markup.lines import Line

LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+\S")
LABEL = re.compile(r"【[^【】]{1,16}】\s*$")  # 【業務内容】 right below an item: no words of that item
# 2018/4--2018/6：白鹭公司 right below an item, at the margin: the next job, and no words of that item
DATED = re.compile(
    r"\**(?:19|20)\d\d\s?[./年-]\s?\d{1,2}月?\s?(?:-{1,2}|[–—~～至])\s?(?:(?:19|20)\d\d\s?[./年-]|至?今|现在|現在|現職)"
)
ENDS_LISTS = re.compile(r"#|[-*_]{3,}\s*$")
CODE = 4  # columns from which on CommonMark sees code
TAB = 4


def outdented(lines: list[Line]) -> list[Line]:
    """The lines with such lists at the margin."""
    out: list[Line] = []
    shift = 0
    listed = blank = False  # inside a list that is not moved in; behind an empty line
    for index, line in enumerate(lines):
        text = line.text
        if line.fixed or not text.strip():
            blank = blank or not line.fixed
            out.append(line)
            continue
        indent = _indent(text)
        label = LABEL.match(text) and LIST_ITEM.match(lines[index - 1].text)
        if listed and not blank and (label or DATED.match(text)):
            out.append(Line("", line.origin))
            blank = True
        if indent < shift or not shift:
            shift = 0
            if LIST_ITEM.match(text):
                shift = indent if indent >= CODE and not listed else 0
                listed = listed or not shift
            elif indent == 0 and (blank or ENDS_LISTS.match(text)):
                listed = False
        out.append(Line(_without(text, shift), line.origin) if shift else line)
        blank = False
    return out


def _indent(text: str) -> int:
    """Columns of white space before the words; a tab goes to the next fourth (CommonMark 2.2)."""
    column = 0
    for char in text:
        if char not in " \t":
            break
        column = column + 1 if char == " " else column // TAB * TAB + TAB
    return column


def _without(text: str, columns: int) -> str:
    bare = text.lstrip(" \t")
    return " " * (_indent(text) - columns) + bare
