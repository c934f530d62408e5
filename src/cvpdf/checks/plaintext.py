"""The words a reader must find, by a second and cruder reading of the Markdown than `parse`'s, line by line.

It shares no code with the stages it judges. Emphasis, tables and lists need no understanding here, because their marks
are no words; what hides words (comments, link targets, tags, reference definitions) does. Where it is unsure whether
something is markup it takes words for words, so that a doubt becomes a failed check and not a lost word.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable

# HTML Living Standard, index of elements, and what people copy from other tools' résumés.
_ELEMENTS = frozenset(
    "a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite "
    "code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font "
    "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iconify iframe img input ins kbd label "
    "legend li link main map mark marquee menu meta meter nav nobr noscript object ol optgroup option output p param "
    "path picture pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike "
    "strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var "
    "video wbr".split()
)
# Elements in the middle of a word: `K<sub>8</sub>s` is one word; any other tag stands between two.
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup tt u "
    "var wbr".split()
)

# `icon:phone 138…` (mujicv, oh-my-cv), `:telephone: 138…` (GitHub): a picture to its author, who may do without it.
ICON = re.compile(r"(?:icon:[A-Za-z][\w-]*|:[a-z0-9][a-z0-9_+-]{1,30}:(?![\w:/]))")
_FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})")
# A whole line that is layout: page breaks, containers, tables of contents, Jekyll's and LaTeX's leftovers.
_LAYOUT = re.compile(
    r"\s*(?:\\(?:newpage|pagebreak|clearpage)(?:\{\})?|:{3,}[\w{}.#=\"' \t-]{0,40}|\[TOC\]|\[\[_?toc_?\]\]"
    r"|@\[TOC\](?:\([^()]*\))?|\{:[^}]*\}"
    r"|\\usepackage.*|@import\s+\".*\""
    r"|\\(?:bigskip|medskip|smallskip|noindent|centering|vspace\*?\{[^{}]*\}))\s*",
    re.I,
)
_TITLE = r"""(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?"""
# [blog]: https://example.com "Title" — only what looks like an address: `[姓名]: 张三` is words.
_DEFINITION = re.compile(
    r"[ \t>]*\[(?!\s*\]|\^)((?:[^\[\]\\]|\\.)+)\]:[ \t]*(?:<[^<>]*>|[^\s<]*[./:\#@][^\s]*)" + _TITLE + r"[ \t]*"
)
_QUOTE_AND_BULLET = re.compile(r"(?: {0,3}:[ \t]{1,4}(?=[-*+]\s))?(?:\s*(?:>|[-*+](?=\s|[^\x00-\x7f])))+")
_BULLET = re.compile(r" *(?:(?:[-*+]|\d{1,9}[.)]) +)+")
# `## 标题`, `##标题##`, `###“标题”`; `#1 in sales` and `#golang #k8s` may lose their first mark, which is no word.
_HEADING = re.compile(r"\s{0,3}#(?:\s|[^\W\d_](?!.*\s#\S)|【|$|#{1,5}(?!#))")
_CLOSED = re.compile(r"(?:\s+#+|(?<=[^\x00-\u2e7f#])#+|#{2,}|^\s*#+)\s*$")  # not C#, nor F#
_OPENED = re.compile(r"\s*#{1,6}(?!#)\s*|[\s#]+")
_GLUED = re.compile(r"\s{0,3}#+[^#\s]")
_LISTED = re.compile(r"^[-+*•]\s+(?=[^\W_]|[*\[【《「])")  # ### - 北山科技
_TASK = re.compile(r"(\d{1,3}[.)]\s+)?\[[ xX]\]\s+(?=\S)")  # - [x] Java: the mark is drawn as a box
_ATTRIBUTES = re.compile(r"\{(?::\s*)?[#.][\w\s#.=\"-]*\}$")
_ANCHOR = re.compile(r"\s\{(?::\s*)?[#.][\w-]+(?:\s[#.][\w-]+)*\s*\}\s*$")
_SORT = re.compile(r"^(?=\s*>)([\s>]*)\[![A-Za-z]{1,16}\][-+]?")  # > [!NOTE]
# :::details Title {open}: the title is words
_DETAILS = re.compile(r"^\s*:{3,}[ \t]*details[ \t]+([^*\s][^*]{0,100}?)[ \t]*(?:\{open\})?[ \t]*$")
_TITLE_BLOCK = re.compile(r"\A(?:% [^\n]*(?:\n|\Z)){1,3}")  # pandoc's title, author and date
_ROOM = re.compile(r"\\\\\[\d+\s*(?:px|pt|em|mm|cm)?\]\s*$")

# What no reader sees, up to its end: openings with what closes them, and whole elements.
_CLOSERS = {"<!--": "-->", "{%": "%}", "<?": "?>"}
_UNSEEN = frozenset(("style", "script", "template", "svg", "head"))
_HIDDEN = re.compile(r"\shidden\b|display\s*:\s*none", re.I)
_NO_BLANK_LINE = r"(?:(?!\n[ \t]*\n).)"
# A link's target: no spaces, parentheses in pairs to three levels (CommonMark 6.3 asks for as many).
_LETTER = r"[^()\\\s]|\\."
_PAIR = rf"\((?:{_LETTER}|\((?:{_LETTER})*\))*\)"
_TARGET = rf"(?:<[^<>\n]*>|(?!<)(?:{_LETTER}|{_PAIR})*)"
_FENCED = (
    r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<mark>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n(?P<code>.*?)"
    r"(?:^[ \t>]*(?P=mark)[`~]*[ \t]*$|\Z)"
)

# What is looked for, the leftmost first and, at one place, the first in this list (CommonMark 6: code spans, autolinks
# and tags bind tighter than brackets); each with what stands for it.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("gap", r"\\(?:hfill|quad|qquad)\b(?:\{\})?"),
    ("escape", r"\\[!-/:-@\[-`{-~]"),
    ("fence", _FENCED),
    ("span", rf"(?<!`)(?P<ticks>`+)(?!`)(?P<inside>{_NO_BLANK_LINE}+?)(?<!`)(?P=ticks)(?!`)"),
    # Hugo's commands: no words, but for those with a title or a text of their own
    ("command", r"\{\{[<%](?:(?!(?<!\w)(?:title|subtitle|text|caption|name|label)=)[^<>%{}])*[>%]\}\}"),
    ("opening", r"<!--|\{%|<\?(?=xml)"),
    ("doctype", r"<![Dd][Oo][Cc][Tt][Yy][Pp][Ee][^<>]*>"),
    ("autolink", r"<(?P<address>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>"),
    ("tag", r"</?(?P<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>])(?:(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|[^<>\n]*>)"),
    ("image", rf"!\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*\](?:\(\s*{_TARGET}{_TITLE}\s*\)|\[[^\[\]]*\])"),
    ("leading", rf"\]\(\s*(?P<target>{_TARGET}){_TITLE}\s*\)"),
    ("reference", r"\]\[(?P<label>[^\[\]]+)\]"),
    ("icon", rf"(?<![\w:]){ICON.pattern}"),
    # Marks in the midst of a word, as in `**C**ustomer` and `pre[fix](https://…)`; elsewhere they part no words.
    ("emphasis", r"(?<=[^\W_])(?:\*{1,3}|~~)(?=[^\W_])"),
    ("bracket", r"(?<=[^\W_])\[(?=[^\[\]\n]*\]\()"),
    ("attributes", r"(?<=[)\]])\{[:.\#][^{}\n]{1,80}\}"),
    ("entity", r"&(?:[A-Za-z][A-Za-z0-9]*|\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6});"),
)
_MARKS = re.compile(r"\*+|~+")
_SCANNER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS), re.M | re.S)


def visible_lines(text: str) -> list[str]:
    """What a reader sees of each line of a Markdown text; index 0 is line 1, and no line is added or taken out.

    Marks of emphasis, of tables and of lists may be left in it: they are no words.
    """
    lines, labels = _without_line_markup(_TITLE_BLOCK.sub(lambda match: match[0].replace("% ", ""), text).split("\n"))
    return _Scan("\n".join(lines), labels).read().split("\n")


def _without_line_markup(lines: Iterable[str]) -> tuple[list[str], frozenset[str]]:
    """Each line without the marks at its start and end, fenced code as it is; and the labels of link definitions."""
    out: list[str] = []
    labels: set[str] = set()
    fence = ""
    running = False  # inside a paragraph, which a link definition cannot interrupt (CommonMark 4.7)
    inside = 0  # how far the words of the list item around this line are indented
    for line in lines:
        mark = _FENCE.match(line)
        definition = None if fence or running else _DEFINITION.fullmatch(line)
        if fence:
            closes = mark is not None and mark[1].startswith(fence) and not line.strip(" \t>`~")
            fence = "" if closes else fence
            out.append(line)
        elif mark:
            fence = mark[1]
            out.append(line)
        elif definition:
            labels.add(_folded(definition[1]))
            out.append("")
        else:
            text = _DETAILS.sub(r"\1", line)
            inside = min(inside, len(text) - len(text.lstrip(" "))) if text.strip() else inside
            out.append("" if _LAYOUT.fullmatch(text) else _plain_line(text[inside:]))
            bullet = _BULLET.match(text)
            inside = bullet.end() if bullet else inside  # to where the words of the item begin (CommonMark 5.2)
            running = bool(out[-1].strip()) and not _HEADING.match(line)
    return out, frozenset(labels)


def _plain_line(line: str) -> str:
    """A line without the marks of quotes, bullets and headings."""
    line = written = _SORT.sub(r"\1", _ANCHOR.sub("", _ROOM.sub("", line)))
    start = _QUOTE_AND_BULLET.match(line)
    line = line[start.end() :].lstrip() if start else line
    line = _TASK.sub(r"\1", line, count=1) if _BULLET.match(written) and _TASK.match(line.lstrip()) else line
    if not _HEADING.match(line):
        return line
    closed = _CLOSED.sub("", _ATTRIBUTES.sub("", _CLOSED.sub("", line))).rstrip()
    glued = _GLUED.match(line) and closed.endswith("#") and closed[-2:-1] not in "CF"  # ##TEL: 138…#, but ##C#
    return _LISTED.sub("", _OPENED.sub("", closed[: -1 if glued else None], count=1))


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()


class _Scan:
    """Goes through a text from match to match; whatever is left out, its line feeds stay."""

    def __init__(self, text: str, labels: frozenset[str]) -> None:
        self.text = text
        self.labels = labels
        self.unclosed: set[str] = set()  # what was once looked for in vain need not be looked for again
        self.counts: list[int | None] = []  # items of each open HTML list so far; None where they bear no number
        self.marks: dict[int, Counter[str]] = {}  # start of a paragraph → its runs of stars and tildes

    def read(self) -> str:
        out: list[str] = []
        place = 0
        while match := _SCANNER.search(self.text, place):
            out.append(self.text[place : match.start()])
            words, place = self.replace(match)
            lost = self.text.count("\n", match.start(), place) - words.count("\n")
            out.append(words + "\n" * lost)
        return "".join(out) + self.text[place:]

    def replace(self, match: re.Match[str]) -> tuple[str, int]:
        """What stands for a match, and where reading goes on."""
        kind = next(name for name, _ in _PATTERNS if match[name] is not None)
        if kind == "opening":
            return self.unseen(match)
        if kind == "tag":
            return self.tag(match)
        return self.plain(kind, match), match.end()

    def plain(self, kind: str, match: re.Match[str]) -> str:
        words = ""
        match kind:
            case "gap":
                words = " "
            case "escape":
                words = match[0][1]
            case "fence":
                words = "\n" + match["code"]
            case "span":
                words = match["inside"]
            case "autolink":
                words = f" {match['address']} "
            case "leading":
                words = "" if _is_address(match["target"]) else match[0]
            case "reference":
                words = "" if _folded(match["label"]) in self.labels else match[0]
            case "entity":
                words = html.unescape(match[0])
            case "emphasis":
                words = "" if self.is_paired(match) else match[0]
        return words

    def is_paired(self, match: re.Match[str]) -> bool:
        """Whether a mark has a partner in its paragraph: `2*3` is a product."""
        start = self.text.rfind("\n\n", 0, match.start()) + 1
        if start not in self.marks:
            end = self.text.find("\n\n", match.end())
            self.marks[start] = Counter(_MARKS.findall(self.text, start, end if end >= 0 else len(self.text)))
        return self.marks[start][match[0]] > 1

    def unseen(self, match: re.Match[str]) -> tuple[str, int]:
        """A comment, or Liquid's or XML's instructions; a comment never closed hides all that follows."""
        closer = _CLOSERS[match[0]]
        end = self.end_of(re.escape(closer), match.end())
        if end < 0:
            return ("", len(self.text)) if closer == "-->" else (match[0], match.end())
        return "", end

    def tag(self, match: re.Match[str]) -> tuple[str, int]:
        """Nothing for a tag; a name that is no element's (`List<String>`) is the author's word."""
        name = match["name"]
        lower = name.lower()
        # `Map<Object>` is a type, `<Center>…</Center>` an element.
        typed = not name.islower() and not name.isupper() and f"</{name}" not in self.text
        if lower not in _ELEMENTS or (typed and lower != "br"):
            written = f"</{name}>" in self.text  # <date>2013</date>: as an element, whatever its name
            return "" if written else match[0], match.end()
        if match[0][1] != "/" and (lower in _UNSEEN or _HIDDEN.search(match[0])):
            end = self.end_of(rf"</{name}\s*>", match.end())
            if end >= 0:
                return "", end
        # <span>氏名</span><span>山田</span>: a style sheet parts what touches.
        beside = "<span" if match[0][1] == "/" else "</span>"  # and an empty one between two words is room
        touching = lower == "span" and self.text.startswith(beside, match.end())
        if lower in ("ol", "ul", "li"):
            return self.number(lower, closing=match[0][1] == "/"), match.end()
        return "" if lower in _INLINE and not touching else " ", match.end()

    def number(self, name: str, *, closing: bool) -> str:
        """Before an item of `<ol>` its number, which a browser shows."""
        if name != "li":
            self.counts[-1:] = [] if closing else [*self.counts[-1:], 0 if name == "ol" else None]
            return " "
        count = self.counts[-1] if self.counts and not closing else None
        if count is None:
            return " "
        self.counts[-1] = count + 1
        return f" {count + 1}. "

    def end_of(self, closing: str, start: int) -> int:
        """Where the next match of a pattern ends; -1 where there is none."""
        if closing in self.unclosed:
            return -1
        found = re.compile(closing, re.I).search(self.text, start)
        if found is None:
            self.unclosed.add(closing)
            return -1
        return found.end()


def _is_address(target: str) -> bool:
    """Whether `](target)` leads somewhere; `数组[1](备注)` is words."""
    return target.isascii() or any(mark in target for mark in "/.:#@?=")
