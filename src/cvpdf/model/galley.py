"""The résumé made up for the press: what `compose` hands to `typeset`, with what `verify` must know of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

from cvpdf.model.fit import NO_GOAL, PLAIN_ROOM, Goal, Room
from cvpdf.model.standards import DEFAULT, Standards

CriticalKind = Literal["name", "email", "phone", "link", "section", "organization", "position", "period"]
Reason = Literal["label", "name", "heading", "date", "moved", "number", "address", "punctuation"]


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
        reason: Why. Only `label`, `name` and `heading` may print nothing, only `date` and `number` other words, only
            `address` more: those of a link's target; `punctuation` only the same mark in another width.
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
class Attachment:
    """A file the PDF carries.

    Attributes:
        name: As it is saved: `resume.md`.
        data: Its bytes.
        media_type: `text/markdown`.
        description: What it is, for a person.
        relationship: To the document (ISO 19005-3, annex E): it was made from this, or says the same.
    """

    name: str
    data: bytes
    media_type: str
    description: str
    relationship: Literal["Source", "Alternative"]


class TypeOrder(NamedTuple):
    """The type that a galley will need, as far as it is known before it is made up.

    Attributes:
        families: Role (`text`, `mono`, …) → the families it is set in, as the theme names them.
        lang: BCP 47 language of the document.
        alphabet: The characters of the source, and of what is printed besides.
        passages: Other languages in it → the characters that are set in each.
    """

    families: Mapping[str, Sequence[str]]
    lang: str
    alphabet: frozenset[str]
    passages: Mapping[str, frozenset[str]] = {}


@dataclass(frozen=True, slots=True)
class Galley:
    """A whole document for the press.

    Attributes:
        html: A complete HTML document; every visible word of the résumé, in reading order.
        css: The theme's style, tokens applied but for those of the scale; without `@font-face`.
        title: The document's title, as the PDF must show it.
        lang: BCP 47 language of the document.
        paper: The sheet it is made for.
        families: Role (`text`, `mono`, …) → the families it is set in, as the theme names them.
        links: Every link's target as the PDF must hold it, in order.
        criticals: What must be found in one piece.
        ledger: Where the printed words differ from the source.
        assets: URL → bytes of the images, as the press may fetch them.
        standards: What the PDF is to conform to.
        attachments: The files it carries.
        date: When it was made, as it shall say; None to say nothing.
        order: First source lines of the sections, in the order in which they are printed: the source is cut before
            each of these lines, and its pieces come in this order after what stands above them all. Empty where they
            are printed in the author's order.
        passages: Other languages in it → the characters that are set in each.
        room: The scale it is to be set at, and how far another may be from it.
        goal: How many pages there are to be.
        alphabet: Characters to cut type for besides those of the page, so that it can be cut before there is a page.
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
    standards: Standards = DEFAULT
    attachments: tuple[Attachment, ...] = ()
    date: datetime | None = None
    order: tuple[int, ...] = ()
    passages: Mapping[str, frozenset[str]] = field(default_factory=dict)
    room: Room = PLAIN_ROOM
    goal: Goal = NO_GOAL
    alphabet: frozenset[str] = frozenset()
