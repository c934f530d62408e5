"""The inline tokens of a paragraph → an inline tree: markup understood, raw HTML cleaned, bare addresses linked."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from typing import Protocol

from cvpdf.markup.autolink import find_addresses
from cvpdf.markup.lines import NEXT_LINE
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
    with_children,
)


class InlineToken(Protocol):
    """What is needed of a markdown-it token."""

    type: str
    content: str

    def attrGet(self, name: str) -> str | int | float | None:  # noqa: N802 - markdown-it's name
        """The value of an attribute."""


Wrap = Callable[[Inlines], Inlines]
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)\b(.*?)/?>", re.S)
ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]")
# [Email](lin@example.com): a target that is an address and nothing else.
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.A)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # BCP 47
# The glyphs of an icon font mean nothing without that font, and stay out of the text that is copied out.
PRIVATE_USE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def _strong(children: Inlines) -> Inlines:
    return (Strong(children),)


def _emphasis(children: Inlines) -> Inlines:
    return (Emphasis(children),)


def _strike(children: Inlines) -> Inlines:
    return (Strike(children),)


def _code(children: Inlines) -> Inlines:
    return (Code(plain(children)),)


def _raised(children: Inlines) -> Inlines:
    return (Script(children, raised=True),)


def _lowered(children: Inlines) -> Inlines:
    return (Script(children, raised=False),)


def _bare(children: Inlines) -> Inlines:
    return children


MARKS: dict[str, Wrap] = {"strong": _strong, "em": _emphasis, "s": _strike}
# Known HTML elements; a tag of any other name (`List<String>`) is the author's text.
ELEMENTS: dict[str, Wrap] = {
    **dict.fromkeys(("b", "strong"), _strong),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), _emphasis),
    **dict.fromkeys(("s", "del", "strike"), _strike),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), _code),
    "sup": _raised,
    "sub": _lowered,
    **dict.fromkeys(
        "abbr address article aside dialog meter progress slot template big blockquote body button center div font "
        "footer h1 h2 h3 h4 h5 h6 header html iconify iframe input ins label legend li main mark nav ol optgroup "
        "option p q ruby section select small span summary details table td textarea th time tr tbody thead u ul wbr "
        "bdi bdo data output rt rp rb picture source svg path figure video audio meta link base form object embed "
        "param canvas nobr noscript hr col colgroup caption datalist dl dt dd fieldset style script head title".split(),
        _bare,
    ),
}


SCRIPTS = ("sup", "sub")
MOST_SCRIPTS = 2  # within each other


def inline_tree(tokens: Sequence[InlineToken]) -> Inlines:
    """The tree of one paragraph, heading or cell."""
    builder = _Builder()
    for token in tokens:
        builder.feed(token)
    return builder.finish()


class _Builder:
    """A stack of open nodes; what is opened and never closed is as if it had been closed at the end."""

    def __init__(self) -> None:
        self.stack: list[tuple[str, Wrap, list[Inline]]] = [("", _bare, [])]

    def feed(self, token: InlineToken) -> None:
        kind = token.type
        if kind in ("text", "text_special"):
            self.text(token.content)
        elif kind == "code_inline":
            self.add(Code(token.content))
        elif kind in ("softbreak", "hardbreak"):
            self.add(Break(hard=kind == "hardbreak"))
        elif kind == "image":
            self.add(Image(str(token.attrGet("src") or ""), token.content))
        elif kind == "html_inline":
            self.html(token.content)
        elif kind == "link_open":
            self.open("a", self.link(str(token.attrGet("href") or "")))
        elif kind == "link_close":
            self.close("a")
        elif kind.endswith("_open"):
            self.open(kind[:-5], MARKS[kind[:-5]])
        else:
            self.close(kind.removesuffix("_close"))

    def html(self, tag: str) -> None:
        match = TAG.fullmatch(tag)
        name = match[2].lower() if match else ""
        if match is None:  # a comment, a processing instruction: nothing to read
            return
        if name == "br":
            self.add(Break(hard=True, newline=False))
        elif tag == NEXT_LINE:
            self.add(Break(hard=False))
        elif name == "img":
            attributes = _attributes(match[3])
            self.add(Image(attributes.get("src", ""), attributes.get("alt", "")))
        elif name == "a":
            self.close("a") if match[1] else self.open("a", self.link(_href(match[3])))
        elif name not in ELEMENTS:
            self.text(tag)
        elif match[1]:
            self.close(name)
        else:
            self.open(name, _in_language(match[3], self.wrap(name)))

    def link(self, url: str) -> Wrap:
        """What a link does here: one within another (`[森 葵 <aoi@example.com>](aoi@example.com)`) is the outer one."""
        linked = any(name == "a" and wrap is not _bare for name, wrap, _ in self.stack)
        return _bare if linked else _link_to(url)

    def wrap(self, name: str) -> Wrap:
        """What an element does to its content here: no type is made smaller a third time, down to nothing."""
        small = sum(opened in SCRIPTS for opened, _, _ in self.stack)
        return _bare if name in SCRIPTS and small >= MOST_SCRIPTS else ELEMENTS[name]

    def text(self, text: str) -> None:
        children = self.stack[-1][2]
        text = PRIVATE_USE.sub("", SPACES.sub(" ", text)) if not text.isascii() else text
        if children and isinstance(children[-1], Text):
            children[-1] = Text(children[-1].text + text)
        elif text:
            children.append(Text(text))

    def add(self, node: Inline) -> None:
        self.stack[-1][2].append(node)

    def open(self, name: str, wrap: Wrap) -> None:
        self.stack.append((name, wrap, []))

    def close(self, name: str) -> None:
        """Close `name` and whatever was left open inside it; a close without an open is nothing."""
        if any(open_name == name for open_name, _, _ in self.stack[1:]):
            while self.pop() != name:
                pass

    def pop(self) -> str:
        name, wrap, children = self.stack.pop()
        inside = name == "a" or any(opened == "a" for opened, _, _ in self.stack)  # [*me@example.com*](mailto:…)
        linked = tuple(children) if inside else _linked(children)
        for node in wrap(linked) if children else ():
            if isinstance(node, Text):
                self.text(node.text)
            else:
                self.add(node)
        return name

    def finish(self) -> Inlines:
        while len(self.stack) > 1:
            self.pop()
        return _linked(self.stack[0][2])


def _link_to(url: str) -> Wrap:
    url = f"mailto:{url}" if MAIL.fullmatch(url) else url
    return (lambda children: with_children(Link(url, ()), children)) if url else _bare


def _in_language(attributes: str, wrap: Wrap) -> Wrap:
    """What an element wraps its content in, and the language it says that content is in."""
    lang = _attributes(attributes).get("lang", "") if "lang" in attributes.lower() else ""
    return (lambda children: (Foreign(wrap(children), lang),)) if LANGUAGE.fullmatch(lang) else wrap


def _attributes(text: str) -> dict[str, str]:
    found = ATTRIBUTE.finditer(text)
    return {match[1].lower(): html.unescape(next(group for group in match.groups()[1:] if group is not None))
            for match in found}  # fmt: skip


def _href(text: str) -> str:
    return _attributes(text).get("href", "")


def _linked(nodes: Sequence[Inline]) -> Inlines:
    """The same nodes with bare addresses in their text turned into links."""
    out: list[Inline] = []
    for node in nodes:
        out.extend(_cut_addresses(node.text) if isinstance(node, Text) else [node])
    return tuple(out)


def _cut_addresses(text: str) -> list[Inline]:
    out: list[Inline] = []
    done = 0
    for start, end, target in find_addresses(text):
        out += [Text(text[done:start])] if start > done else []
        out.append(Link(target, (Text(text[start:end]),)))
        done = end
    return out + ([Text(text[done:])] if done < len(text) else [])
