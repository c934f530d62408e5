"""An inline tree → HTML. Every word of the tree is in the HTML, in its order."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

from cvpdf.model.inline import (
    Break,
    Code,
    Emphasis,
    Foreign,
    Image,
    Inline,
    Inlines,
    Link,
    Script,
    Strike,
    Strong,
    Text,
    plain,
    walk,
)
from cvpdf.typography.classes import classify
from cvpdf.typography.decide import BREAK, GAP, JOINER, decide
from cvpdf.typography.spacing import wide

# What a link may do in a PDF that a stranger opens (docs/security.md).
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
CJK = re.compile(r"[^\x00-\u2e7f\uac00-\ud7a3]")  # Han, kana and full-width marks; Hangul has spaces
LABEL = re.compile(r"\s*([^\s:：,，。;；、|（(][^:：,，。;；、|\n]{0,24}?)\s*[:：](?!//)\s*(?=\S)")
NUMBERED = re.compile(r"\s*[\[［【(（]\d{1,3}[\]］】)）]")  # [1] Lin X. …, a line each
# A paragraph broken into lines shorter than this (in ems) was broken on purpose, not by an editor's margin.
SHORT_LINE = 24
TAG = 14  # ems; longer code is a phrase, which may break over lines


def safe_url(url: str) -> str:
    """The target as the PDF may hold it; empty when it is relative, local or of a scheme that runs something."""
    url = url.strip()
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return ""
    return url if scheme in SAFE_SCHEMES else ""


def inlines_to_html(inlines: Inlines, *, lines: bool = False, label: bool = False) -> str:
    """HTML of a tree.

    Args:
        inlines: The tree.
        lines: Set the author's line ends as line ends; otherwise they are spaces, or nothing between CJK letters.
        label: A leading `标签：` or `Label:` gets the role `item-label`.
    """
    writer = _Writer(inlines, lines=lines)
    match = LABEL.match(writer.plain) if label else None
    if match and inlines and isinstance(inlines[0], Text) and match.end(1) <= len(inlines[0].text):
        writer.wrap_words(match.start(1), match.end(1), "item-label")
    return writer.write(inlines)


def words_to_html(text: str) -> str:
    """HTML of plain words, with their typographic marks."""
    return inlines_to_html((Text(text),)) if text else ""


def targets(inlines: Inlines) -> list[str]:
    """The targets of a tree's links, as far as they are set as links."""
    links = (node for node in walk(inlines) if isinstance(node, Link) and plain(node.children).strip())
    return [url for url in map(safe_url, (link.url for link in links)) if url]


def keeps_lines(inlines: Inlines) -> bool:
    """Whether line ends were meant: every line but the last is short, or most begin with a label, a number ([1])."""
    lines = plain(inlines).split("\n")
    if len(lines) < 2:
        return False
    labelled = sum(LABEL.match(line) is not None or NUMBERED.match(line) is not None for line in lines)
    return labelled * 2 > len(lines) or all(ems(line) < SHORT_LINE for line in lines[:-1])


def ems(text: str) -> float:
    """Roughly how wide a text is set, in ems: CJK one, everything else a half."""
    return sum(1.0 if CJK.match(char) else 0.5 for char in text)


def safe_ems(text: str) -> float:
    """How wide a text is set at most, in ems of a wide sans: for what must not take another line."""
    return sum(1.0 if CJK.match(char) else 0.9 if "\uac00" <= char <= "\ud7a3" else 0.7 if char.isupper() else 0.55
               for char in text)  # fmt: skip


def narrow_ems(text: str) -> float:
    """About how wide a text is set in a narrow sans, in ems."""
    return sum(1.0 if CJK.match(char) else 0.48 for char in text)


def set_ems(text: str) -> float:
    """How wide a period is set at most: digits half an em, letters more (m and & most), gaps between scripts."""
    letters = sum(char.isalpha() and not CJK.match(char) for char in text) + 4 * text.count("m") + 2 * text.count("&")
    return ems(text) + 0.08 * letters + 0.25 * len(wide(classify(text)))


class _Writer:
    """Writes nodes in order and knows where in the plain text it stands, for line ends and typographic marks."""

    def __init__(self, inlines: Inlines, *, lines: bool) -> None:
        self.plain = plain(inlines)
        self.offset = 0
        self.lines = lines
        self.linked = 0  # links that are open
        self.before: dict[int, str] = {}
        self.after: dict[int, str] = decide(self.plain, code_ranges(inlines))

    def wrap_words(self, start: int, end: int, role: str) -> None:
        """Put the words `plain[start:end]`, which stand in one text node, into a span."""
        self.before[start] = f'<span class="{role}">'
        self.after[end - 1] = "</span>" + self.after.get(end - 1, "")

    def write(self, nodes: Inlines) -> str:
        """HTML of nodes.

        A space alone between two elements is drawn only if a mark stands with it: WeasyPrint leaves out what is
        nothing but white space. Inside the first element it would stand on that one's ground.
        """
        pieces = [self.node(node) for node in nodes]
        for index in _tags(nodes):
            pieces[index] = pieces[index].replace("<code>", '<code class="tag">', 1)
        for index in range(1, len(nodes) - 1):
            before, after = pieces[index - 1], pieces[index + 1]
            between = before.endswith(">") and after.startswith("<") and "<br>" not in (before, after)
            if between and pieces[index].isspace():
                pieces[index] += BREAK
        return "".join(pieces)

    def node(self, node: Inline) -> str:
        match node:
            case Text(text):
                return _gaps(self.words(text))
            case Code(text):
                return f"<code>{self.words(text)}</code>"
            case Break(hard, _, wrapped):
                return self.line_end(kept=hard or (self.lines and not wrapped))
            case Image():
                return ""
            case Link(url, children):
                return self.link(url, children)
            case _:
                return self.wrap(_tag(node), node.children)

    def words(self, text: str) -> str:
        """Escaped text with the marks that stand in it.

        Between two elements the press breaks only where the first one ends with a break, not just before its last mark.
        """
        start, self.offset = self.offset, self.offset + len(text)
        last = self.offset - 1
        marks = self.after.get(last, "")
        if GAP in marks and not marks.startswith(JOINER):
            self.after[last] = GAP + BREAK
        elif text.endswith(" ") and marks != JOINER:  # R & D may have its D in bold
            self.after.pop(last, None)
        pieces: list[str] = []
        done = 0
        for index in range(len(text)):
            place = start + index
            if place in self.after or place in self.before:
                pieces += [escape(text[done:index], quote=False), self.before.get(place, "")]
                pieces += [escape(text[index], quote=False), self.after.get(place, "")]
                done = index + 1
        return "".join([*pieces, escape(text[done:], quote=False)])

    def wrap(self, tag: str, children: Inlines) -> str:
        return f"<{tag}>{self.write(children)}</{tag.partition(' ')[0]}>"

    def link(self, url: str, children: Inlines) -> str:
        """A link, its line ends spaces: a break within it would leave a place to click that has no width."""
        self.linked += 1
        target, body = safe_url(url), self.write(children)
        self.linked -= 1
        return f'<a href="{escape(target)}">{body}</a>' if target and plain(children).strip() else body

    def line_end(self, *, kept: bool) -> str:
        before, after = self.plain[self.offset - 1 : self.offset], self.plain[self.offset + 1 : self.offset + 2]
        marks = self.after.get(self.offset, "")
        self.offset += 1
        if kept and not self.linked:
            return "<br>"
        return "" if CJK.match(before) and CJK.match(after) else f" {marks}"


def code_ranges(inlines: Inlines) -> list[tuple[int, int]]:
    """(start, end) of the code spans in the plain text."""
    ranges: list[tuple[int, int]] = []
    offset = 0
    for node in walk(inlines):
        if isinstance(node, Text | Code | Break):
            length = len(plain((node,)))
            ranges += [(offset, offset + length)] if isinstance(node, Code) else []
            offset += length
    return ranges


def _tags(nodes: Inlines) -> list[int]:
    """Which of some nodes are tags: code, beside code with nothing but a space between, short enough for one line."""
    beside = {
        each
        for index, node in enumerate(nodes[1:-1], 1)
        if isinstance(node, Text) and node.text.isspace()
        and isinstance(nodes[index - 1], Code) and isinstance(nodes[index + 1], Code)
        for each in (index - 1, index + 1)
    }  # fmt: skip
    return sorted(index for index in beside if safe_ems(plain((nodes[index],))) <= TAG)


def _tag(node: Strong | Emphasis | Strike | Script | Foreign) -> str:
    """The element of a node, with its attributes."""
    if isinstance(node, Foreign):
        return f'span lang="{node.lang}"'
    if isinstance(node, Script):
        return "sup" if node.raised else "sub"
    return {Strong: "strong", Emphasis: "em", Strike: "del"}[type(node)]


def _gaps(text: str) -> str:
    """A tab is the author's gap between two things on a line."""
    return text if "\t" not in text else re.sub(r"[ \t]*\t[ \t]*", '<span class="gap"> </span>', text)
