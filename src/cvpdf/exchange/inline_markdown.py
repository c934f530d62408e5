"""Inline trees back to Markdown, escaping only what would be read as a mark."""

from __future__ import annotations

import re

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
)

# A mark of CommonMark or of the repairs (docs/markdown.md) that is meant as a character.
_MARKS = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|[*`]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|\[(?=[^\]]*\][(\[:])|~(?=~)|(?<=~)~"
)
_LINE_START = re.compile(r"(?:(#{1,6})(?=\s|$|\w)|([-+>]|={2,}|-{2,})(?=.|$)|(\d{1,9})([.)、])|(:{3,})|(\|))")


def inline_markdown(inlines: Inlines, *, cell: bool = False, line_break: str = "\n") -> str:
    """Markdown that is read as this tree.

    Args:
        inlines: The tree.
        cell: A table's cell: strokes are escaped.
        line_break: What stands for a line's end (`<br>` in a heading or a cell).
    """
    text = "".join(_node(node, line_break) for node in inlines)
    return text.replace("|", r"\|") if cell else text


def at_line_start(text: str) -> str:
    """A paragraph whose lines begin no list, heading or quotation by mistake."""
    return "\n".join(_guarded(line) for line in text.split("\n"))


def _guarded(line: str) -> str:
    match = _LINE_START.match(line)
    if not match:
        return line
    if match[3]:
        return f"{match[3]}\\{line[len(match[3]) :]}" if match[4] != "、" else line
    return "\\" + line


def _node(node: Inline, line_break: str) -> str:  # noqa: PLR0911 - one return a kind of node
    match node:
        case Text(text):
            return _MARKS.sub(lambda found: "\\" + found[0], text)
        case Code(text):
            fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
            pad = " " if text[:1] == "`" or text[-1:] == "`" else ""
            return f"{fence}{pad}{text}{pad}{fence}"
        case Strong(children):
            return _around("**", children, line_break)
        case Emphasis(children):
            return _around("*", children, line_break)
        case Strike(children):
            return _around("~~", children, line_break)
        case Script(children, raised):
            tag = "sup" if raised else "sub"
            return f"<{tag}>{inline_markdown(children, line_break=line_break)}</{tag}>"
        case Foreign(children, lang):
            return f'<span lang="{lang}">{inline_markdown(children, line_break=line_break)}</span>'
        case Link(url, children):
            return _link(url, children, line_break)
        case Image(url, alt):
            return f"![{alt}]({_url(url)})"
        case Break():
            return _line_end(node, line_break)


def _line_end(node: Break, line_break: str) -> str:
    if node.wrapped:
        return " "
    if line_break != "\n" or not node.newline:
        return "<br>"
    return "\\\n" if node.hard else "\n"


def _around(mark: str, children: Inlines, line_break: str) -> str:
    inner = inline_markdown(children, line_break=line_break)
    text = inner.strip()
    if not text:
        return inner
    before = inner[: len(inner) - len(inner.lstrip())]
    return f"{before}{mark}{text}{mark}{inner[len(inner.rstrip()) :]}"


def _link(url: str, children: Inlines, line_break: str) -> str:
    shown = plain(children)
    if url in (shown, f"mailto:{shown}") and all(isinstance(child, Text) for child in children):
        return shown
    return f"[{inline_markdown(children, line_break=line_break)}]({_url(url)})"


def _url(url: str) -> str:
    return f"<{url}>" if re.search(r"[\s()]", url) else url
