"""Parts of a header that markup keeps apart: what stands in bold or italics, and what stands behind (rule F)."""

from __future__ import annotations

from itertools import pairwise

from cvpdf.grammar.header.cutting import trimmed
from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.model.inline import Code, Emphasis, Inline, Strong, plain
from cvpdf.model.resume import JOBS, Kind


def at_bold_colon(piece: Line) -> list[Line]:
    """`**Editor**: Globex Press`: what stands in bold before a colon, and what behind it."""
    first = piece.inlines[0] if piece.inlines else None
    size = len(plain((first,))) if isinstance(first, Strong) else 0
    head, rest = piece.text[:size], piece.text[size:]
    if not head.strip() or not (head.rstrip().endswith(":") or rest.startswith(":")) or len(rest.strip(" :")) < 2:
        return []
    return [trimmed(piece.part(0, size)), trimmed(piece.part(size, len(piece.text)))]


def named_in_bold(piece: Line) -> list[Line]:
    """`**《灯塔看守人》** Global Jam 48 小时作品`: the project's name in bold, and what it is."""
    first = piece.inlines[0] if piece.inlines else None
    size = len(plain((first,))) if isinstance(first, Strong) else 0
    if not size or not piece.text[size : size + 1].isspace():
        return []
    return [trimmed(piece.part(0, size)), trimmed(piece.part(size, len(piece.text)))]


def at_markup(piece: Line, kind: Kind) -> list[Line]:
    """`**B.Eng. in Computer Science** Hangzhou, China`, `*Globex,* Kiel`: cut where markup begins or ends.

    So do code marks around a title or an employer.
    """
    text, cuts, at = piece.text, [0], 0
    for node in piece.inlines:
        size = len(plain((node,)))
        marked = isinstance(node, (Strong, Emphasis) if kind in JOBS else Strong) or _is_tag(node, kind)
        edges = (at, at + size) if marked else ()
        cuts += [edge for edge in edges if any(char.isspace() for char in text[max(edge - 1, 0) : edge + 1])]
        at += size
    return [trimmed(piece.part(low, high)) for low, high in pairwise(sorted({*cuts, len(text)}))]


def _is_tag(node: Inline, kind: Kind) -> bool:
    """A title or an employer in code marks, beside a team that has none."""
    return isinstance(node, Code) and kind in JOBS and piece_kind(node.text) in ("position", "organization")
