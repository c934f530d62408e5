"""Habits that CommonMark reads otherwise than their author meant, mended line by line before parsing.

Every rule is counted in real résumés (docs/markdown.md, "Repairs"). Code fences are never touched.
"""

from __future__ import annotations

import re
import unicodedata

from cvpdf.markup.html import html_to_lines
from cvpdf.markup.lines import Line, number

# A letter of any script, and a character from the CJK blocks on: classes that `re` compiles at once (a set of all CJK
# ranges takes it 4 ms each).
LETTER = r"[^\W\d_]"
CJK = r"[^\x00-\u2e7f]"

# Parts that no reader sees, whole, over several lines; their line ends stay.
UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(style|script|template|svg|head)\b[^<>]*>.*?</\1\s*>"
    r"|<(\w+)\b[^<>]*(?:\shidden\b|display\s*:\s*none)[^<>]*>.*?</\2\s*>|\{%.*?%\}|<!DOCTYPE[^>]*>|<\?xml.*?\?>",
    re.S | re.I,
)
CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
PAGE_BREAK = re.compile(r"\s*\\(?:newpage|pagebreak|clearpage)(?:\{\})?\s*")

# pattern → replacement, in this order, each at most once a line.
LINE_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # ~~~中文 opens no code: what follows the marks of a fence is a language's name
    (re.compile(r"^(\s{0,3})(?=(?:`{3,}|~{3,})\s*[^\x00-\x7f])"), r"\1\\"),
    # ::: left  (containers of mujicv and pandoc), [TOC], Jekyll's {:.class}: layout commands, not words
    (re.compile(r"^\s*:{3,}[ \t]*(?:[\w{}.#=\"' -]{0,40})$"), ""),
    (re.compile(r"^\s*(?:\[TOC\]|\[\[toc\]\]|\{:[^}]*\}|\\usepackage.*|@import\s+\".*\"|<!--more-->)\s*$", re.I), ""),
    # \\[10px] (oh-my-cv) asks for room
    (re.compile(r"\\\\\[\d+\s*(?:px|pt|em|mm|cm)?\]\s*$"), ""),
    # ##工作经历  ###技能###  → a heading wants a space after its marks, and its closing marks before one
    (re.compile(r"^(\s{0,3})(#{2,6})(?=[^#\s])"), r"\1\2 "),
    (re.compile(rf"^(\s{{0,3}}#)(?={LETTER}|【)(?!.*\s#\S)"), r"\1 "),
    (re.compile(r"^(\s{0,3}(#{1,6})\s.*?(?<=[^\x00-\u2e7f]))#+\s*$"), r"\1"),
    (re.compile(r"^(\s{0,3}(#{2,6})\s.*?[^#\s])\2\s*$"), r"\1"),
    # ## Skills {#skills .wide}
    (re.compile(r"^(\s{0,3}#{1,6}\s.*?)\s*\{[#.][\w\s#.=\"-]*\}\s*#*\s*$"), r"\1"),
    # 1、文字  1.文字  ①文字  •文字 are lists to their author
    (re.compile(r"^(\s*)(\d{1,2})、\s*(?=\S)"), r"\1\2. "),
    (re.compile(rf"^(\s*)(\d{{1,2}})([.)])(?={LETTER}|[`*\[《【（])"), r"\1\2\3 "),
    # 2019. is a year, not the two thousand and nineteenth item
    (re.compile(r"^(\s*)(\d{3,9})([.)])(?=\s)"), r"\1\2\\\3"),
    (re.compile(r"^(\s*)[•●▪◆■‣➢➤►▶○◦∙][ \t\u3000]*(?=\S)"), r"\1- "),
    (re.compile(rf"^(\s*)[·・－–](?=[ \t\u3000]*(?:{LETTER}|[*\[`]))[ \t\u3000]*"), r"\1- "),
    (re.compile(rf"^(\s*)([-+])(?={CJK})"), r"\1\2 "),
    # a paragraph moved in by U+3000
    (re.compile(r"^[\u3000\u00a0]+"), ""),
)
CIRCLED = re.compile(r"^(\s*)([①-⑳])[ \t]*(?=\S)")
WIDE_SPACES = re.compile(r"(?:(?:&(?:nbsp|emsp|ensp|#160|#12288);|[\u00a0\u2002\u2003\u3000])[ \t]*){2,}", re.I)
# **标签：**正文 — the closing marks are no closing marks to CommonMark (6.2: right-flanking) before a letter.
BOLD = re.compile(r"(?<![*\\])\*\*(?![*])[ \t]*(.+?)[ \t]*(?<![\\])\*\*(?![*])")
ITALIC = re.compile(rf"(?<![*\\\w])\*(?![*\s])([^*]+?[：:，。、；）)】」』”%])\*(?={LETTER}|\d)")
UNDERLINE = re.compile(r"[ \t]{0,3}(-{2,}|={2,})[ \t]*")
LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)")
HEADING_WORDS = 24  # a line wider than this (in ems, CJK 1) over dashes is a paragraph with a rule below


def repair(text: str) -> list[Line]:
    """A whole résumé as lines that CommonMark reads as its author meant them."""
    lines = html_to_lines(_without_unseen(number(text)))
    repaired = [line if line.fixed else Line(_mend(line.text), line.origin) for line in lines]
    return _setext(repaired)


def _without_unseen(lines: list[Line]) -> list[Line]:
    """Comments, styles, scripts and hidden parts blanked, line for line."""
    out: list[Line] = []
    run: list[Line] = []
    for line in [*lines, Line("", 0, fixed=True)]:
        if not line.fixed:
            run.append(line)
            continue
        seen = UNSEEN.sub(lambda match: "\n" * match[0].count("\n"), "\n".join(each.text for each in run))
        out += [Line(text, each.origin) for text, each in zip(seen.split("\n"), run, strict=False)]
        out.append(line)
        run = []
    return out[:-1]


def _mend(line: str) -> str:
    if PAGE_BREAK.fullmatch(line):
        return r"\newpage"
    for pattern, replacement in LINE_RULES:
        line = pattern.sub(replacement, line, count=1)
    line = CIRCLED.sub(lambda match: f"{match[1]}{unicodedata.digit(match[2], None) or _circled(match[2])}. ", line)
    if "&" in line or not line.isascii():
        line = WIDE_SPACES.sub("\t", line)
    return _close_emphasis(line) if "*" in line else line


def _circled(char: str) -> int:
    return int(unicodedata.numeric(char))


def _close_emphasis(line: str) -> str:
    """Bold as inline HTML where the stars of a line come in pairs: CommonMark's flanking rules know no CJK."""
    spans: list[str] = []

    def keep(match: re.Match[str]) -> str:
        spans.append(match[0])
        return f"\x00{len(spans) - 1}\x01"

    bare = CODE_SPAN.sub(keep, line)
    if bare.count("**") % 2 == 0 and "***" not in bare:
        bare = BOLD.sub(r"<strong>\1</strong>", bare)
    bare = ITALIC.sub(r"<em>\1</em>", bare)
    return re.sub("\x00(\\d+)\x01", lambda match: spans[int(match[1])], bare)


def _setext(lines: list[Line]) -> list[Line]:
    """`文字` above `---` is a paragraph and a rule, unless it looks like a heading that someone underlined."""
    out: list[Line] = []
    for index, line in enumerate(lines):
        mark = None if line.fixed else UNDERLINE.fullmatch(line.text)
        above = lines[index - 1].text if index else ""
        if mark and above.strip() and not lines[index - 1].fixed:
            before = lines[index - 2].text if index > 1 else ""
            heading = not before.strip() and _could_be_heading(above, mark[1])
            out += [line] if heading else [Line("", line.origin), Line("***", line.origin), Line("", line.origin)]
        else:
            out.append(line)
    return out


def _could_be_heading(above: str, underline: str) -> bool:
    if LIST_ITEM.match(above) or above.lstrip().startswith(("#", ">", "|")):
        return False
    return underline[0] == "=" or (len(underline) > 3 and _ems(above.strip()) <= HEADING_WORDS)


def _ems(text: str) -> float:
    return sum(1 if unicodedata.east_asian_width(char) in "WF" else 0.5 for char in text)
