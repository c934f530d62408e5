"""Habits that CommonMark reads otherwise than their author meant, mended line by line before parsing.

Every rule is counted in real résumés (docs/markdown.md, "Repairs"). Code fences are never touched.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.sections import section_kinds
from cvpdf.markup.apart import CODE_SPAN, preformatted, with_page_breaks, without_unseen
from cvpdf.markup.containers import in_rows
from cvpdf.markup.fences import unfenced
from cvpdf.markup.html import html_to_lines
from cvpdf.markup.indents import outdented
from cvpdf.markup.lines import Line, number
from cvpdf.markup.pasted import unpasted, untitled
from cvpdf.markup.shortcodes import with_pictures
from cvpdf.markup.table_rows import widened

# A letter of any script, and a character from the CJK blocks on: classes that `re` compiles at once (a set of all CJK
# ranges takes it 4 ms each).
LETTER = r"[^\W\d_]"
CJK = r"[^\x00-\u2e7f]"

PAGE_BREAK = re.compile(r"\s*\\(?:newpage|pagebreak|clearpage)(?:\{\})?\s*")

# [blog](https://…){:target="_blank"}: kramdown's and pandoc's attributes, as often as they stand there
ATTRIBUTES = re.compile(r"(?<=[)\]])\{[:.#][^{}]{1,80}\}")
# pattern → replacement, in this order, each at most once a line.
LINE_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # ~~~中文 opens no code: what follows the marks of a fence is a language's name
    (re.compile(r"^(\s{0,3})(?=(?:`{3,}|~{3,})\s*[^\x00-\x7f])"), r"\1\\"),
    # :::details 2022/04〜現在 …{open} (Zenn): a title that opens what is below it
    (re.compile(r"^\s*:{3,}[ \t]*details[ \t]+([^*\s][^*]{0,100}?)[ \t]*(?:\{open\})?[ \t]*$"), r"**\1**"),
    # ::: left  (containers of mujicv and pandoc), [TOC], Jekyll's {:.class}: layout commands, not words
    (re.compile(r"^\s*:{3,}[ \t]*(?:[\w{}.#=\"' -]{0,40})$"), ""),
    (
        re.compile(
            r"^\s*(?:\[TOC\]|\[\[_?toc_?\]\]|@\[TOC\](?:\([^()]*\))?|\{:[^}]*\}|\\usepackage.*|@import\s+\".*\"|<!--more-->)\s*$",
            re.I,
        ),
        "",
    ),
    # \\[10px] (oh-my-cv) asks for room
    (re.compile(r"\\\\\[\d+\s*(?:px|pt|em|mm|cm)?\]\s*$"), ""),
    # ##工作经历  ###技能###  → a heading wants a space after its marks, and its closing marks before one
    (re.compile(r"^(\s{0,3}#)(?=[^#\s!])([^#]*[^#\sCF])#\s*$"), r"\1 \2"),
    (re.compile(r"^(\s{0,3}#{2,6})(?=[^#\s])(.*[^#\sCF])#\s*$"), r"\1 \2"),
    (re.compile(r"^(\s{0,3})(#{2,6})(?=[^#\s])"), r"\1\2 "),
    (re.compile(rf"^(\s{{0,3}}#)(?={LETTER}|【)(?!.*\s#\S)"), r"\1 "),
    (re.compile(r"^(\s{0,3}(#{1,6})\s.*?(?<=[^\x00-\u2e7f]))#+\s*$"), r"\1"),
    (re.compile(r"^(\s{0,3}#{2,6}\s.*?[^#\s])#{2,}\s*$"), r"\1"),
    # ### - 北山科技: a list's mark before a heading's words
    (re.compile(rf"^(\s{{0,3}}#{{1,6}}\s+)[-+*•]\s+(?={LETTER}|\d|[*\[【《「])"), r"\1"),
    # ## Skills {#skills .wide}, # 简历 {: .no_toc }
    (re.compile(r"^(\s{0,3}#{1,6}\s.*?)\s*\{(?::\s*)?[#.][\w\s#.=\"-]*\}\s*#*\s*$"), r"\1"),
    # Grants and Awards {#grants .unnumbered} above a line of dashes
    (re.compile(r"^(\s*\S.*?)\s+\{(?::\s*)?[#.][\w-]+(?:\s[#.][\w-]+)*\s*\}\s*$"), r"\1"),
    # > [!NOTE] (GitHub), > [!INFO]- 联系方式 (Obsidian): of which sort a quotation is
    (re.compile(r"^(\s*(?:>[ \t]?)+)\[![A-Za-z]{1,16}\][-+]?[ \t]*"), r"\1"),
    # Engineer \hfill 2019: LaTeX's gaps
    (re.compile(r"\s*\\(?:hfill|quad|qquad)\b(?:\{\})?\s*"), "\t"),
    (re.compile(r"^\s*\\(?:bigskip|medskip|smallskip|noindent|centering|vspace\*?\{[^{}]*\})\s*$"), ""),
    # [^1]: a footnote is text; to CommonMark it is the target of a link
    (re.compile(r"^(\s{0,3})\[(?=\^[^\]\s]{1,20}\]:)"), r"\1\["),
    # 1、文字  1.文字  ①文字  •文字 are lists to their author
    (re.compile(r"^(\s*)(\d{1,2})、\s*(?=\S)"), r"\1\2. "),
    (re.compile(rf"^(\s*)(\d{{1,2}})([.)])(?={LETTER}|[`*\[《【（])"), r"\1\2\3 "),
    # 2019. is a year, not the two thousand and nineteenth item; nor is it in - 2019. 03 ~ 2021. 06
    (re.compile(r"^(\s*(?:[-*+•]\s+)?)(\d{3,9})([.)])(?=\s)"), r"\1\2\\\3"),
    (re.compile(rf"^(\s*)[·・－–](?=[ \t\u3000]*(?:{LETTER}|[*\[`]))[ \t\u3000]*"), r"\1- "),
    (re.compile(rf"^(\s*)([-+])(?={CJK})"), r"\1\2 "),
    # - [x] Java  - [ ] Rust: GitHub's task lists are boxes, ticked or not
    (re.compile(r"^(\s*(?:[-*+•]|\d{1,3}[.)])\s+)\[[xX]\]\s+(?=\S)"), r"\1☑ "),
    (re.compile(r"^(\s*(?:[-*+•]|\d{1,3}[.)])\s+)\[ \]\s+(?=\S)"), r"\1☐ "),
    # 〒　544-0000: no telephone
    (re.compile(r"〒[ \t\u3000]+(?=\d{3}-?\d{4})"), "〒"),
    # a paragraph moved in by U+3000
    (re.compile(r"^[\u3000\u00a0]+"), ""),
)
# A heading moved in by a blank or two, which a list above would take for its own.
MOVED_HEADING = re.compile(r"^\s{1,3}(#{1,6})\s+(\S.{1,40}?)\s*#*$")
BULLET = re.compile(r"^(\s*)[•●▪◆■‣➢➤►▶○◦∙][ \t\u3000]*(?=\S)")
MARKED = re.compile(r"\s{0,3}([●▪◆■□◇▼★☆◎►▶○])[ \t\u3000]*(\S.{0,30})$")
CIRCLED = re.compile(r"^(\s*)([①-⑳])[ \t]*(?=\S)")
_GAP = r"(?:&(?:nbsp|emsp|ensp|#160|#8195|#8194|#12288);|[\u00a0\u2002\u2003\u3000])"
WIDE_SPACES = re.compile(rf"(?:{_GAP}[ \t]*){{2,}}|(?<=[ \t]){_GAP}[ \t]+", re.I)
SPREAD_BEFORE = re.compile(rf"(?:^|[\s>*|【-])\**{CJK}[ \t]*$")
SPREAD_AFTER = re.compile(rf"{CJK}(?:(?:{_GAP}|\s)*{CJK}){{0,2}}\s*\**[】]?\**[ \t]*[:：|]")
# **标签：**正文 — the closing marks are no closing marks to CommonMark (6.2: right-flanking) before a letter.
BOLD = re.compile(r"(?<![*\\])\*\*(?![*])[ \t]*(.+?)[ \t]*(?<![\\])\*\*(?![*])")
# ***\*文字\****: what Typora makes of bold words pasted from a word processor
PASTED_BOLD = re.compile(r"(?<![*\\])\*{3}\\\*[ \t]*(?=\S)(.+?)[ \t]*\\\*{4}(?!\*)")
ITALIC = re.compile(rf"(?<![*\\\w])\*(?![*\s])([^*]+?[：:，。、；）)】」』”%])\*(?={LETTER}|\d)")
UNDERLINE = re.compile(r"[ \t]{0,3}(-{2,}|={2,})[ \t]*")
# A heading or a rule: what stands below it begins anew.
NO_TEXT = re.compile(r"\s{0,3}(?:#{1,6}\s|[-=*_]{3,}\s*$)")
DOUBLE = re.compile(r"[ \t]{0,3}={3,}[ \t]*")
DEFINITION = re.compile(r"[ ]{0,3}:[ \t]{1,12}(\S.*)")
LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)")
# 1. 教育背景 above a long line: a numbered title, where it is short.
NUMBERED_TITLE = re.compile(r"^(\s{0,3})(\d{1,2})([.)])(?=\s+\S.{0,23}$)")
HEADING_WORDS = 24  # a line wider than this (in ems, CJK 1) over dashes is a paragraph with a rule below


def repair(text: str) -> list[Line]:
    """A whole résumé as lines that CommonMark reads as its author meant them."""
    lines = in_rows(untitled(number(text)))
    lines = unpasted(html_to_lines(without_unseen(with_page_breaks(preformatted(unfenced(lines))))))
    marks = _section_marks(lines)
    repaired = [line if line.fixed else Line(_mend(line.text, marks), line.origin) for line in lines]
    return _setext(outdented(_definitions(widened(repaired))))


def _definitions(lines: list[Line]) -> list[Line]:
    """`:   text` below a term (pandoc, PHP Markdown Extra) as lines of the term's paragraph; `:   - item` as a list."""
    out: list[Line] = []
    inside = False
    for line in lines:
        mark = None if line.fixed else DEFINITION.match(line.text)
        above = out[-1].text if out else ""
        if mark:
            listed = LIST_ITEM.match(mark[1]) is not None
            if listed and above.strip():
                out.append(Line("", line.origin))
            elif above.strip() and not out[-1].fixed:
                out[-1] = Line(above.rstrip() + "  ", out[-1].origin)
            inside = True
            out.append(Line(mark[1], line.origin))
        else:
            inside = inside and not line.fixed and (not line.text.strip() or line.text.startswith(("    ", "\t")))
            text = line.text.removeprefix("\t").removeprefix("    ") if inside and line.text.strip() else line.text
            out.append(Line(text, line.origin, line.fixed))
    return out


def _section_marks(lines: list[Line]) -> frozenset[str]:
    """Marks that stand before titles, not before items: `■職務要約`, `◆ 경력`."""
    counts = Counter(
        mark[1] for line in lines if (mark := MARKED.match(line.text)) and fold(mark[2]) in section_kinds()
    )
    return frozenset(mark for mark, times in counts.items() if times > 1)


def _mend(line: str, marks: frozenset[str]) -> str:
    moved = MOVED_HEADING.match(line)
    if moved and fold(moved[2]) in section_kinds():
        line = line.lstrip()  # of no item above it
    if PAGE_BREAK.fullmatch(line):
        return r"\newpage"
    line = ATTRIBUTES.sub("", line) if "{" in line else line
    line = with_pictures(line) if ":" in line else line
    for pattern, replacement in LINE_RULES:
        line = pattern.sub(replacement, line, count=1)
    if line.lstrip()[:1] not in marks:
        line = BULLET.sub(r"\1- ", line, count=1)
    line = CIRCLED.sub(lambda match: f"{match[1]}{unicodedata.digit(match[2], None) or _circled(match[2])}. ", line)
    if "&" in line or not line.isascii():
        line = WIDE_SPACES.sub(_gap, line)
    return _close_emphasis(line) if "*" in line else line


def _gap(match: re.Match[str]) -> str:
    """A gap parts two things, unless it only spreads a label out: 姓　　名：."""
    spread = SPREAD_AFTER.match(match.string, match.end()) and SPREAD_BEFORE.search(match.string[: match.start()])
    return match[0] if spread else "\t"


def _circled(char: str) -> int:
    return int(unicodedata.numeric(char))


def _close_emphasis(line: str) -> str:
    """Bold as inline HTML where the stars of a line come in pairs: CommonMark's flanking rules know no CJK."""
    spans: list[str] = []

    def keep(match: re.Match[str]) -> str:
        spans.append(match[0])
        return f"\x00{len(spans) - 1}\x01"

    bare = PASTED_BOLD.sub(r"**\1**", CODE_SPAN.sub(keep, line))
    if bare.count("**") % 2 == 0 and "***" not in bare:
        bare = BOLD.sub(r"<strong>\1</strong>", bare)
    bare = ITALIC.sub(r"<em>\1</em>", bare)
    return re.sub("\x00(\\d+)\x01", lambda match: spans[int(match[1])], bare)


def _setext(lines: list[Line]) -> list[Line]:
    """`文字` above `---` is a paragraph and a rule, unless it looks like a heading that someone underlined.

    `====` or `━━━━` under nothing is a rule as well.
    """
    out: list[Line] = []
    underlines = any(not line.fixed and DOUBLE.fullmatch(line.text) for line in lines)  # the file's way of headings
    for index, line in enumerate(lines):
        mark = None if line.fixed else UNDERLINE.fullmatch(line.text)
        above = lines[index - 1].text if index else ""
        if mark and above.strip() and not lines[index - 1].fixed:
            before = lines[index - 2].text if index > 1 else ""
            if (not before.strip() or NO_TEXT.match(before)) and _could_be_heading(
                above, mark[1] * 2 if underlines else mark[1]
            ):
                out[-1] = Line(NUMBERED_TITLE.sub(r"\1\2\\\3", out[-1].text), out[-1].origin)
                out.append(line)
            else:
                out += [Line("", line.origin), Line("***", line.origin), Line("", line.origin)]
        elif not line.fixed and not above.strip() and _is_drawn(line.text):
            out += [Line("***", line.origin), Line("", line.origin)]
        else:
            out.append(line)
    return out


def _is_drawn(text: str) -> bool:
    """A rule that someone typed, which Markdown takes for words."""
    bare = text.strip()
    return len(bare) > 2 and not bare.strip("=＝━─═")


def _could_be_heading(above: str, underline: str) -> bool:
    if above.lstrip().startswith(("#", ">", "|")) or (LIST_ITEM.match(above) and not NUMBERED_TITLE.match(above)):
        return False
    return underline[0] == "=" or (len(underline) > 3 and _ems(above.strip()) <= HEADING_WORDS)


def _ems(text: str) -> float:
    return sum(1 if unicodedata.east_asian_width(char) in "WF" else 0.5 for char in text)
