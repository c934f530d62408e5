"""What the author asked for, in front matter or by a flag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, NamedTuple

from cvpdf.model.galley import Attachment
from cvpdf.model.standards import DEFAULT, Standards
from cvpdf.model.theme import Token

Dates = Literal["uniform", "keep"]
Punctuation = Literal["keep", "unify"]


class Wish(NamedTuple):
    """A typed and validated value, and where it comes from.

    Attributes:
        value: The value.
        place: `cvpdf.toml:3`, `CVPDF_THEME`, `--theme`.
        parts: For a table of values the place of each that has one of its own.
    """

    value: Any
    place: str
    parts: Mapping[str, str] = {}


Wishes = Mapping[str, Wish]


@dataclass(frozen=True, slots=True)
class Settings:
    """Typed and validated wishes; None and empty mean that the author said nothing.

    Attributes:
        name: The person's name, over whatever the text says.
        title: The headline under the name (JSON Resume's `label`).
        lang: Language of the document.
        theme: Name or path of the theme.
        photo: Path of the portrait, relative to the source.
        page: What front matter of a site calls the page; it may name the person.
        author: Who wrote the page, as its front matter has it: the person, where the text names none.
        contacts: (label, value) pairs, in order; the label may be empty.
        targets: Where a contact leads to, by its value, if front matter says so.
        dates: `uniform` sets every period in one style, `keep` as written.
        punctuation: `unify` sets colons, brackets and tildes as wide as the words around them are, `keep` as written.
        pages: So many or fewer, by setting the résumé closer; None for as many as it takes.
        max_pages: So many or fewer, as it stands; None for no limit.
        fill: No last page with less than a quarter of its lines; None for none with next to nothing on it, False for
            whatever comes.
        options: Theme tokens the author sets.
        standards: What the PDF is to conform to.
        attachments: Files it is to carry.
        date: When it was made, as it is to say; None to say nothing.
        lines: 1-based source line of each key above (by its front-matter name) that came from front matter.
        places: Where each key above comes from, in words; none for what nobody asked for; `options.accent` for a token.
        kept: 1-based source lines of headings, items and paragraphs that are to stay on one page (`<!-- keep -->`).
    """

    name: str | None = None
    title: str | None = None
    lang: str | None = None
    theme: str | None = None
    photo: str | None = None
    page: str = ""
    author: str = ""
    contacts: tuple[tuple[str, str], ...] = ()
    targets: Mapping[str, str] = field(default_factory=dict)
    dates: Dates = "uniform"
    punctuation: Punctuation = "keep"
    pages: int | None = None
    max_pages: int | None = None
    fill: bool | None = None
    options: Mapping[str, Token] = field(default_factory=dict)
    standards: Standards = DEFAULT
    attachments: tuple[Attachment, ...] = ()
    date: datetime | None = None
    lines: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    kept: frozenset[int] = frozenset()
