"""Raw HTML blocks in Markdown → Markdown lines: a résumé laid out with `<center>`, `<div>` and `<table>` is read.

Inline elements stay where they are (parse knows them); block elements become blank lines, headings, list items and
tables; boxes side by side (flex, float: right, sibling spans) become one line with a tab between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cvpdf.markup.html_tables import HtmlTable
from cvpdf.markup.inlines import ELEMENTS
from cvpdf.markup.lines import NEXT_LINE, Line

# Elements whose start and end are a paragraph's start and end (HTML Living Standard, 15.3.3 flow content).
BOXES = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "header hgroup html legend main menu nav p section summary tbody tfoot thead".split()
)
HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
HANDLED = BOXES | HEADINGS.keys() | {"ul", "ol", "li", "hr", "table", "tr", "td", "th", "caption", "colgroup", "col"}
# They show nothing, and a browser takes them however they are written: <link href="cv.css"rel="stylesheet">.
UNSEEN = frozenset(("link", "meta", "base"))
TOKEN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)|<(/?)([A-Za-z][A-Za-z0-9]*)\b([^<>]*)>|(\n)", re.S)
CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9]*)\s*>")
SIDE_BY_SIDE = re.compile(r"display\s*:\s*(?:inline-)?flex(?!.*direction\s*:\s*column)|float\s*:\s*right", re.I)
PAGE_BREAK = re.compile(r"page-break-(?:after|before)\s*:\s*always|break-(?:after|before)\s*:\s*page", re.I)
SIBLING_SPANS = re.compile(r"(</span>)[ \t]+(?=<span\b)", re.I)
# <span class="key">氏名</span><span>山田</span>: only the style sheet parts them.
TOUCHING_SPANS = re.compile(r"(</span>)(?=<span\b)", re.I)
# … and in a heading they are who and where: ### <span class="org">Globex</span><span class="meta">Lyon</span>
HEADED_SPANS = re.compile(r"(?<=</span>)(?=<span\s)", re.I)
# GPA: 3.0<span class="spacer"></span>2022: an empty box between two words is room.
EMPTY_SPAN = re.compile(r"(?<=\S)[ \t]*<span\s[^<>]+></span>[ \t]*(?=\S)", re.I)
FLOATED = re.compile(r"(?<=\S)[ \t]*(?=<(?:span|i|em|b|small|font|time)\b[^<>]*float\s*:\s*right)", re.I)
LIST_MARK = re.compile(r"\s*(?:[-*+]|\d+[.)])\s*$")


def html_to_lines(lines: Iterable[Line]) -> list[Line]:
    """The same lines with every block element turned into Markdown; lines without HTML come back untouched."""
    lines = list(lines)
    weaver = _Weaver(_invented(lines))
    for line in lines:
        if line.fixed or (weaver.idle and "<" not in line.text):
            weaver.take(line)
        else:
            weaver.read(line)
    return weaver.finish()


def _invented(lines: Iterable[Line]) -> frozenset[str]:
    """Names of no HTML element that are written as one, `<date>2013</date>`: a browser shows what stands in them."""
    closed = {match[1].lower() for line in lines if not line.fixed for match in CLOSING.finditer(line.text)}
    return frozenset(closed) - HANDLED - ELEMENTS.keys() - {"a", "img", "br"}


class _Weaver:
    """Reads lines tag by tag and writes Markdown lines; its state is the open elements."""

    def __init__(self, invented: frozenset[str] = frozenset()) -> None:
        self.unseen = UNSEEN | invented
        self.out: list[Line] = []
        self.text = ""
        self.origin = 1
        self.heading = False
        self.flex: list[str] = []
        self.column = 0  # where the words of the box under way begin in the row's
        self.stops: list[tuple[int, int]] = []  # where a paragraph of that box ends, and on which line of the file
        self.lists: list[str] = []
        self.counts: list[int] = []  # of the items of each open list
        self.table: HtmlTable | None = None

    @property
    def idle(self) -> bool:
        """No element is open that changes how a plain line is read."""
        return not (self.heading or self.flex or self.lists or self.table)

    def take(self, line: Line) -> None:
        """Pass a line on as it is."""
        self.flush()
        self.out.append(line)

    def read(self, line: Line) -> None:
        self.origin = line.origin
        line = line._replace(text=line.text.lstrip()) if LIST_MARK.fullmatch(self.text) and self.lists else line
        text = FLOATED.sub("\t", SIBLING_SPANS.sub("\\1\t", EMPTY_SPAN.sub("\t", line.text)))
        headed = text.lstrip().startswith("#") or self.heading
        text = HEADED_SPANS.sub("\t", text) if headed else TOUCHING_SPANS.sub("\\1 ", text)
        start = 0
        tagged = False
        for match in TOKEN.finditer(text):
            name = (match[3] or "").lower()
            if name in HANDLED or name in self.unseen:
                tagged = True
                self.write(text[start : match.start()])
                if name not in self.unseen:
                    self.tag(name, bool(match[2]), match[4] or "")
                start = match.end()
        self.write(text[start:])
        self.end_line(blank=not text.strip() and not tagged)

    def write(self, text: str) -> None:
        if self.table is not None:
            if self.table.rows and self.table.rows[-1] and text.strip():
                self.table.add(text, self.origin)
        elif text.strip() or self.text:
            self.text += text if self.text else text.lstrip() if self.lists or self.heading else text

    def end_line(self, *, blank: bool) -> None:
        if self.table is not None:
            if self.table.rows and self.table.rows[-1] and self.table.rows[-1][-1]:
                self.table.rows[-1][-1] += " "
        elif self.heading or self.flex:
            gap = "\t" if len(self.flex) == 1 else " "  # between the boxes of a row, or inside one
            self.text += gap if self.text.strip() and not self.text.endswith("\t") else ""
        elif self.lists and LIST_MARK.fullmatch(self.text):
            pass  # <li> alone on its line: its words are on the next
        elif blank:
            self.flush()
            self.out.append(Line("", self.origin))
        else:
            self.flush()

    def tag(self, name: str, closing: bool, attributes: str) -> None:
        if name in HEADINGS:
            self.head(name, closing)
        elif name in ("ul", "ol", "li"):
            self.list_tag(name, closing)
        elif name in ("table", "tr", "td", "th", "caption", "colgroup", "col"):
            self.table_tag(name, closing)
        elif name == "hr":
            if len(self.stops) > 1:
                self.stack()
            self.block()
            self.out += [Line("***", self.origin), Line("", self.origin)]
        else:
            self.box(name, closing, attributes)

    def head(self, name: str, closing: bool) -> None:
        if self.table is not None:
            self.lay_out()
        if self.flex and closing:
            self.stop()
            self.text = self.text.rstrip() + "\t"
        elif closing:
            self.block()
        elif self.lists and LIST_MARK.fullmatch(self.text):
            self.text += HEADINGS[name]  # a mark alone under words would make a heading of them
        else:
            self.block()
            self.text, self.column, self.stops = HEADINGS[name], 0, []
        self.heading = not closing

    def list_tag(self, name: str, closing: bool) -> None:
        if self.table is not None:
            self.cell_break()
        elif name == "li":
            self.flush()
            if not closing:
                depth = max(len(self.lists), 1)
                self.counts[-1:] = [self.counts[-1] + 1 if self.counts else 1]
                mark = f"{self.counts[-1]}. " if self.lists and self.lists[-1] == "ol" else "- "
                self.text = "   " * (depth - 1) + mark
        elif closing:
            self.flush()
            del self.counts[-1:]
            del self.lists[-1:]
            if not self.lists:
                self.block()
        else:
            if not self.lists:
                self.block()
            self.flush()
            self.lists.append(name)
            self.counts.append(0)

    def table_tag(self, name: str, closing: bool) -> None:
        if name == "table" and not closing:
            if self.table is None:
                self.block()
                self.table = HtmlTable()
        elif self.table is None:
            self.block()  # of a table that lays out the page
        elif name == "table":
            table, self.table = self.table, None
            self.out += [*table.lines(), Line("", self.origin)]
        elif name in ("tr", "caption") and not closing:
            self.table.rows.append([])
            self.table.origins.append(self.origin)
            self.table.line = self.origin
            if name == "caption":
                self.table.rows[-1].append("")
        elif name in ("td", "th") and not closing:
            if not self.table.rows:
                self.table_tag("tr", closing=False)
            self.table.header = self.table.header or (name == "th" and len(self.table.rows) == 1)
            self.table.rows[-1].append("")
            self.table.line = self.table.origins[-1]

    def box(self, name: str, closing: bool, attributes: str) -> None:
        if self.table is not None:
            self.cell_break()
        elif self.flex:
            self.flex_box(name, closing)
        elif not closing and SIDE_BY_SIDE.search(attributes):
            self.block()
            self.flex = [name]
        elif not (LIST_MARK.match(self.text) and not closing):
            self.block()
            if PAGE_BREAK.search(attributes):
                self.out += [Line(r"\newpage", self.origin), Line("", self.origin)]

    def flex_box(self, name: str, closing: bool) -> None:
        """Inside a row of boxes a box's end is a tab; the row's own end is the line's."""
        if not closing:
            self.flex.append(name)
            if len(self.flex) == 2:
                self.column, self.stops = len(self.text), []
        elif name in self.flex:
            if len(self.flex) > 2:
                self.stop()
            while self.flex.pop() != name:
                pass
            if len(self.flex) == 1 and len(self.stops) > 1:
                self.stack()
            elif self.flex:
                self.text = self.text.rstrip() + "\t" if self.text.strip() else self.text
            else:
                self.block()

    def stop(self) -> None:
        """A paragraph or heading inside a box of a row ends here."""
        if len(self.flex) > 1 and self.text[max([self.column, *(at for at, _ in self.stops)]) :].strip():
            self.stops.append((len(self.text), self.origin))

    def stack(self) -> None:
        """A box of several paragraphs is a column: each of them is a block of its own, below what stood before it."""
        text, low, rest = self.text, self.column, self.origin
        self.text = text[:low]
        self.block()
        for high, origin in [*self.stops, (len(text), rest)]:
            self.text, self.origin = text[low:high].strip(" \t"), origin
            self.block()
            low = high
        self.origin, self.stops, self.column = rest, [], 0

    def lay_out(self) -> None:
        """A table that holds a heading only lays out the page: its cells are blocks, one below the other."""
        table, self.table = self.table, None
        for row, origin in zip(table.rows, table.origins, strict=True) if table else ():
            texts = (text.replace(NEXT_LINE, "").replace(r"\|", "|") for cell in row for text in cell.split("<br>"))
            self.out += [Line(text.strip() + "  ", origin) for text in texts if text.strip()]

    def cell_break(self) -> None:
        if self.table and self.table.rows and self.table.rows[-1] and self.table.rows[-1][-1].strip():
            self.table.rows[-1][-1] = self.table.rows[-1][-1].rstrip() + "<br>"

    def flush(self) -> None:
        """Write the line under way; in a row of boxes the tab after the last box is no gap."""
        if self.text.strip():
            self.out.append(Line(self.text.rstrip(" ").rstrip("\t") if "\t" in self.text else self.text, self.origin))
        self.text = ""

    def block(self) -> None:
        """End the paragraph under way."""
        self.flush()
        if self.out and self.out[-1].text:
            self.out.append(Line("", self.origin))

    def finish(self) -> list[Line]:
        if self.table is not None:
            self.table_tag("table", closing=True)
        self.flush()
        return self.out
