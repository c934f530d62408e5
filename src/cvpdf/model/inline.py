"""Inline text as a tree: what stands inside a heading, a paragraph, a table cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from unicodedata import category


@dataclass(frozen=True, slots=True)
class Text:
    """Words as the author wrote them, entities and escapes resolved."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """An inline code span, set in the mono face; nothing in it is ever changed."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Strong importance."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stress emphasis; CJK has no italic, so the theme decides how it looks."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Strike:
    """Text struck out by the author."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Script:
    """A superscript (`raised`) or a subscript."""

    children: Inlines
    raised: bool


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words that the author says are in another language than the document (`<span lang="ja">`); a BCP 47 tag."""

    children: Inlines
    lang: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `url` is what the author wrote, not yet judged safe."""

    url: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Image:
    """An image; `url` is relative to the source's folder."""

    url: str
    alt: str


@dataclass(frozen=True, slots=True)
class Break:
    """An end of line inside a paragraph.

    Attributes:
        hard: The author asked for a new line (two spaces, a backslash, `<br>`).
        newline: The source goes on in its next line here; false for a `<br>` in mid-line.
        wrapped: The author's editor ended the line there for want of room: to the reader it is a space.
    """

    hard: bool
    newline: bool = True
    wrapped: bool = False


Inline = Text | Code | Strong | Emphasis | Strike | Script | Foreign | Link | Image | Break
Inlines = tuple[Inline, ...]
Parent = Strong | Emphasis | Strike | Script | Foreign | Link


_PICTURES = frozenset({"So", "Co", "Mn", "Cf", "Sk"})


def picture_stop(text: str) -> int:
    """Where the pictures and spaces at the head of a text end: 📧, a glyph of an icon font."""
    stop = 0
    while stop < len(text) and (text[stop].isspace() or _is_picture(text[stop])):
        stop += 1
    return stop


def _is_picture(char: str) -> bool:
    """Not ㈜ or ㍿: words set in one square (U+3200 to U+33FF) are words; nor 〒, which says what number follows."""
    return char > "\u2190" and category(char) in _PICTURES and not "\u3200" <= char <= "\u33ff" and char != "〒"


def plain(inlines: Iterable[Inline]) -> str:
    """The visible words of a tree: a line break as one line feed (a wrapped one as a space), images as nothing."""
    return "".join(_plain(node) for node in inlines)


def _plain(node: Inline) -> str:
    match node:
        case Text(text) | Code(text):
            return text
        case Break():
            return " " if node.wrapped else "\n"
        case Image():
            return ""
        case _:
            return plain(node.children)


def walk(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Every node of a tree, parents before their children."""
    for node in inlines:
        yield node
        if isinstance(node, Parent):
            yield from walk(node.children)


def is_wrapped(inlines: Iterable[Inline]) -> bool:
    """Whether the author's editor ended a line of the source in a tree for want of room."""
    for node in inlines:
        kind = type(node)  # asked of every line of a résumé: most are one Text
        if kind is Text or kind is Code or kind is Image:
            continue
        if node.wrapped if isinstance(node, Break) else isinstance(node, Parent) and is_wrapped(node.children):
            return True
    return False


def depth_of(inlines: Iterable[Inline]) -> int:
    """How many nodes stand within each other where most do; 0 for words alone."""
    return max((1 + depth_of(node.children) for node in inlines if isinstance(node, Parent)), default=0)


def with_children(node: Parent, children: Inlines) -> Inlines:
    """The same node around other children; nothing where no child is left."""
    return (replace(node, children=children),) if children else ()


def split_lines(inlines: Inlines, first: int, *, whole: bool = False) -> list[tuple[int, Inlines]]:
    """Cut a paragraph at its line breaks.

    Args:
        inlines: The paragraph; a break inside bold or a link cuts that node in two.
        first: 1-based source line of its first word.
        whole: Leave together what the author's editor wrapped.

    Returns:
        A (source line, inlines) pair for each line, breaks taken out.
    """
    lines: list[tuple[int, list[Inline]]] = [(first, [])]
    _split(inlines, lines, first, whole=whole)
    return [(line, tuple(nodes)) for line, nodes in lines]


def _split(inlines: Inlines, lines: list[tuple[int, list[Inline]]], at: int, *, whole: bool) -> int:
    """Add nodes to the last of the lines, and to new ones behind it; the source line behind them."""
    for node in inlines:
        if isinstance(node, Break):
            at += node.newline
            if whole and node.wrapped:
                lines[-1][1].append(node)
            else:
                lines.append((at, []))
        elif isinstance(node, Parent):
            inner: list[tuple[int, list[Inline]]] = [(at, [])]
            at = _split(node.children, inner, at, whole=whole)
            for index, (line, children) in enumerate(inner):
                if index:
                    lines.append((line, []))
                lines[-1][1].extend(with_children(node, tuple(children)))
        else:
            lines[-1][1].append(node)
    return at


def cut(inlines: Inlines, start: int, stop: int) -> Inlines:
    """The part of a tree that covers `plain(inlines)[start:stop]`, markup kept around it."""
    kept: list[Inline] = []
    offset = 0
    for node in inlines:
        length = len(_plain(node))
        low, high = max(start - offset, 0), min(stop - offset, length)
        if isinstance(node, Image):
            kept.extend([node] if start <= offset < stop else [])
        elif low < high:
            kept.extend(_cut_node(node, low, high))
        offset += length
    return tuple(kept)


def _cut_node(node: Inline, low: int, high: int) -> Inlines:
    match node:
        case Text(text):
            return (Text(text[low:high]),)
        case Code(text):
            return (Code(text[low:high]),)
        case Break() | Image():
            return (node,)
        case _:
            return with_children(node, cut(node.children, low, high))


def strip(inlines: Inlines, chars: str = " \t\u3000\u00a0\n") -> Inlines:
    """A tree without those characters at its two ends."""
    text = plain(inlines)
    if not text.strip(chars):  # a row of pictures, if anything
        return tuple(node for node in inlines if not isinstance(node, Text | Break))
    start = len(text) - len(text.lstrip(chars))
    return cut(inlines, start, len(text.rstrip(chars))) if text.strip(chars) != text else inlines
