"""The résumé made up for the press: what `compose` hands to `typeset`, with what `verify` must know of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

CriticalKind = Literal["name", "email", "phone", "link", "section", "organization", "position", "period"]
Reason = Literal["label", "name", "heading", "date", "moved", "number"]


@dataclass(frozen=True, slots=True)
class Change:
    """A place where the printed words differ from the author's, or stand on another line's place.

    `verify` builds the text it expects from the source: it takes `written` out of line `line` and adds `printed` at
    the end of line `to_line`.

    Attributes:
        line: 1-based source line of the words.
        written: The words as they stand in `Source.text`; empty where nothing is taken out (a list number).
        printed: What the page shows for them; empty where the structure says it instead.
        to_line: The line whose printed text they end up in; `line` itself where they do not move.
        reason: Why. Only `label`, `name` and `heading` may print nothing, only `date` and `number` other words.
    """

    line: int
    written: str
    printed: str
    to_line: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Critical:
    """A string that a recruiter's parser must find in one piece, as printed, and the source line it comes from."""

    kind: CriticalKind
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet; width and height in millimetres."""

    name: str
    width: float
    height: float


A4 = Paper("A4", 210, 297)


@dataclass(frozen=True, slots=True)
class Galley:
    """A whole document for the press.

    Attributes:
        html: A complete HTML document; every visible word of the résumé, in reading order.
        css: The theme's style, tokens applied; without `@font-face`.
        title: The document's title, as the PDF must show it.
        lang: BCP 47 language of the document.
        paper: The sheet it is made for.
        families: Role (`text`, `mono`, …) → the families it is set in, as the theme names them.
        links: Every link's target as the PDF must hold it, in order.
        criticals: What must be found in one piece.
        ledger: Where the printed words differ from the source.
        assets: URL → bytes of the images, as the press may fetch them.
    """

    html: str
    css: str
    title: str
    lang: str
    paper: Paper
    families: Mapping[str, Sequence[str]]
    links: tuple[str, ...] = ()
    criticals: tuple[Critical, ...] = ()
    ledger: tuple[Change, ...] = ()
    assets: Mapping[str, bytes] = field(default_factory=dict)
