"""Stage 2, Source → Outline: Markdown as people write it to headings, blocks and inline trees, each with its line.

Never fails. The only home of markdown-it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from cvpdf.markup.inlines import inline_tree
from cvpdf.markup.repairs import repair
from cvpdf.markup.wrapping import unwrapped
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.inline import Inlines, Text, depth_of, plain, walk
from cvpdf.model.outline import (
    Block,
    Heading,
    Item,
    List,
    Outline,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Rule,
    Table,
    Verbatim,
)
from cvpdf.model.policy import TRUSTED, Policy
from cvpdf.model.source import Source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# markdown-it drops what is nested deeper than it is told, without a word: so it is told a little more than the limit.
BEYOND = 3
PAGE_BREAK = r"\newpage"
ALIGN = re.compile(r"text-align:(\w+)")


def parse(source: Source, policy: Policy = TRUSTED) -> tuple[Outline, tuple[Diagnostic, ...]]:
    """Read the source's Markdown, repaired first, into blocks.

    Args:
        source: The text.
        policy: How many levels there may be; every real résumé stays below 8. More are an error among the remarks.
    """
    lines = repair(source.text)
    tokens = _markdown(policy.nesting).parse("\n".join(line.text for line in lines))
    reader = _Reader([line.origin for line in lines])
    deepest = max(tokens, key=_level, default=None)
    if deepest:
        reader.deepest = (deepest.level, reader.line(deepest))
    outline = Outline(unwrapped(_without_idle_breaks(reader.blocks(tokens)), source.lines))
    levels, line = reader.deepest
    return outline, (_too_deep(line, policy),) if levels > policy.nesting else ()


def _level(token: Token) -> int:
    return token.level


@cache
def _markdown(nesting: int) -> MarkdownIt:
    from markdown_it import MarkdownIt

    options = {"maxNesting": nesting + BEYOND}
    markdown = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    # A link that leads nowhere safe keeps its words and loses its target when it is made up (composition/inlines.py).
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    # Text moved in by four spaces is no code to the people who write résumés; raw HTML blocks are lines by now.
    return markdown.disable(["code", "html_block"])


def _without_idle_breaks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Page breaks that something stands before and after: one at the end, or a second one, would leave a page empty."""
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, PageBreak) or (kept and not isinstance(kept[-1], PageBreak)):
            kept.append(block)
    while kept and isinstance(kept[-1], PageBreak):
        kept.pop()
    return tuple(kept)


def _too_deep(line: int, policy: Policy) -> Diagnostic:
    message = f"More than {policy.nesting} levels of lists, quotes and emphasis stand within each other here."
    return Diagnostic("nesting", "error", message, line, hint=policy.how_to_raise("nesting"))


def _is_blank(inlines: Inlines) -> bool:
    """No words and no picture: `#` for room between two sections."""
    return not plain(inlines).strip() and all(isinstance(node, Text) for node in walk(inlines))


class _Reader:
    """Turns markdown-it's flat tokens into nested blocks; `origins[i]` is the file's line of the i-th parsed line.

    Attributes:
        deepest: How many levels are within each other where most are, and the line of that place.
    """

    def __init__(self, origins: list[int]) -> None:
        self.origins = origins
        self.deepest = (0, 0)

    def line(self, token: Token) -> int:
        if token.map is None:
            return 0
        return self.origins[min(token.map[0], len(self.origins) - 1)]

    def blocks(self, tokens: Sequence[Token]) -> tuple[Block, ...]:
        found: list[Block] = []
        index = 0
        while index < len(tokens):
            end = _closing(tokens, index)
            block = self.block(tokens[index : end + 1])
            if block is not None:
                found.append(block)
            index = end + 1
        return tuple(found)

    def block(self, tokens: Sequence[Token]) -> Block | None:
        make = _MAKERS.get(tokens[0].type)
        return make(self, tokens) if make else None

    def heading(self, tokens: Sequence[Token]) -> Block | None:
        inlines = self.inlines(tokens[1])
        return None if _is_blank(inlines) else Heading(int(tokens[0].tag[1]), inlines, self.line(tokens[0]))

    def paragraph(self, tokens: Sequence[Token]) -> Block | None:
        inlines, line = self.inlines(tokens[1]), self.line(tokens[0])
        if plain(inlines).strip() == PAGE_BREAK:
            return PageBreak(line)
        return None if _is_blank(inlines) else Paragraph(inlines, line)

    def list(self, tokens: Sequence[Token]) -> Block:
        items = tuple(
            Item(self.blocks(group[1:-1]), self.line(group[0]), int(group[0].info or 0))
            for group in _groups(tokens[1:-1])
        )
        start = int(tokens[0].attrGet("start") or 1) if tokens[0].tag == "ol" else 1
        return List(items, tokens[0].tag == "ol", start, self.line(tokens[0]))

    def quote(self, tokens: Sequence[Token]) -> Block:
        return Quote(self.blocks(tokens[1:-1]), self.line(tokens[0]))

    def verbatim(self, tokens: Sequence[Token]) -> Block:
        return Verbatim(tokens[0].content.rstrip("\n"), self.line(tokens[0]) + 1)

    def rule(self, tokens: Sequence[Token]) -> Block:
        return Rule(self.line(tokens[0]))

    def table(self, tokens: Sequence[Token]) -> Block:
        rows = [self.row(group) for part in _groups(tokens[1:-1]) for group in _groups(part[1:-1])]
        cells = [token for token in tokens if token.type == "th_open"]
        align = tuple(_align(str(token.attrGet("style") or "")) for token in cells)
        header = rows[0] if any(plain(cell).strip() for cell in rows[0].cells) else None
        return Table(header, tuple(rows[1:]), align, self.line(tokens[0]))

    def row(self, tokens: Sequence[Token]) -> Row:
        cells = tuple(self.inlines(group[1]) for group in _groups(tokens[1:-1]))
        return Row(cells, self.line(tokens[0]))

    def inlines(self, token: Token) -> Inlines:
        found = inline_tree(token.children or [])
        if len(token.children or ()) > 1:
            levels = token.level + depth_of(found)
            if levels > self.deepest[0]:
                self.deepest = (levels, self.line(token))
        return found


_Maker = Callable[[_Reader, Sequence["Token"]], Block | None]
_MAKERS: dict[str, _Maker] = {
    "heading_open": _Reader.heading,
    "paragraph_open": _Reader.paragraph,
    "bullet_list_open": _Reader.list,
    "ordered_list_open": _Reader.list,
    "blockquote_open": _Reader.quote,
    "fence": _Reader.verbatim,
    "hr": _Reader.rule,
    "table_open": _Reader.table,
}


def _closing(tokens: Sequence[Token], index: int) -> int:
    """Index of the token that closes the one at `index` (itself when it opens nothing)."""
    if tokens[index].nesting != 1:
        return index
    level = tokens[index].level
    return next(i for i in range(index + 1, len(tokens)) if tokens[i].level == level and tokens[i].nesting == -1)


def _groups(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Cut a run of tokens into its top-level elements."""
    groups = []
    index = 0
    while index < len(tokens):
        end = _closing(tokens, index)
        groups.append(tokens[index : end + 1])
        index = end + 1
    return groups


def _align(style: str) -> str:
    match = ALIGN.search(style)
    return match[1] if match else ""
