"""Parts that stand apart from the lines they are in: page breaks, `<pre>`, and what no reader sees."""

from __future__ import annotations

import html
import re

from cvpdf.markup.lines import Line

# Parts that no reader sees, whole, over several lines; their line ends stay. In a code span of one line they are seen.
UNSEEN = re.compile(
    r"(?P<code>(?<!`)(`+)(?!`)[^\n]+?(?<!`)\2(?!`))|<!--.*?(?:-->|\Z)|<(style|script|template|svg|head)\b[^<>]*>.*?</\3\s*>"
    r"|<(\w+)\b[^<>]*(?:\shidden\b|display\s*:\s*none)[^<>]*>.*?</\4\s*>"
    # {{% steps %}}, {{< relref "x.md" >}}: Hugo's, but for those that have words of their own
    r"|\{\{[<%](?:(?!\b(?:title|subtitle|text|caption|name|label)=)[^<>%{}])*[>%]\}\}"
    r"|\{%.*?%\}|<!DOCTYPE[^>]*>|<\?xml.*?\?>",
    re.S | re.I,
)
CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
PAGE_BREAK_MARK = re.compile(r"<!--\s*pagebreak\s*-->", re.I)
PRE = re.compile(r"<pre\b[^<>]*>", re.I)
PRE_END = re.compile(r"</pre\s*>", re.I)
PRE_FENCE = "`" * 8  # longer than any fence inside
TAG = re.compile(r"</?(?:code|span|b|i|em|strong|font)\b[^<>]*>", re.I)


def with_page_breaks(lines: list[Line]) -> list[Line]:
    """`<!-- pagebreak -->`, on a line of its own or at the end of one, as a page break of its own."""
    out: list[Line] = []
    for line in lines:
        mark = None if line.fixed or "<!--" not in line.text else _page_break(line.text)
        if mark:
            pieces = [line.text[: mark.start()].rstrip(), "", r"\newpage", "", line.text[mark.end() :].strip()]
            out += [Line(piece, line.origin) for piece in pieces]
        else:
            out.append(line)
    return out


def _page_break(text: str) -> re.Match[str] | None:
    code = [span.span() for span in CODE_SPAN.finditer(text)]
    marks = PAGE_BREAK_MARK.finditer(text)
    return next((mark for mark in marks if not any(start < mark.start() < end for start, end in code)), None)


def preformatted(lines: list[Line]) -> list[Line]:
    """`<pre>` and what stands in it as fenced code, tags and entities read."""
    out: list[Line] = []
    inside = False
    for line in lines:
        text = line.text
        opening = None if inside or line.fixed else PRE.search(text)
        if opening:
            if text[: opening.start()].strip():
                out.append(Line(text[: opening.start()], line.origin))
            out.append(Line(PRE_FENCE, line.origin, fixed=True))
            text, inside = text[opening.end() :], True
        closing = PRE_END.search(text) if inside else None
        if not inside:
            out.append(line)
            continue
        code = html.unescape(TAG.sub("", text[: closing.start()] if closing else text))
        if code.strip() or not (opening or closing):
            out.append(Line(code, line.origin, fixed=True))
        if closing:
            inside = False
            out.append(Line(PRE_FENCE, line.origin, fixed=True))
            if text[closing.end() :].strip():
                out.append(Line(text[closing.end() :], line.origin))
    return [*out, Line(PRE_FENCE, lines[-1].origin, fixed=True)] if inside else out


def without_unseen(lines: list[Line]) -> list[Line]:
    """Comments, styles, scripts and hidden parts blanked, line for line."""
    out: list[Line] = []
    run: list[Line] = []
    for line in [*lines, Line("", 0, fixed=True)]:
        if not line.fixed:
            run.append(line)
            continue
        seen = UNSEEN.sub(
            lambda match: match["code"] or "\n" * match[0].count("\n"), "\n".join(each.text for each in run)
        )
        out += [Line(text, each.origin) for text, each in zip(seen.split("\n"), run, strict=False)]
        out.append(line)
        run = []
    return out[:-1]
