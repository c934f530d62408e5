"""What other tools' résumés are rebuilt from: strings of Markdown → headers, periods, items, blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cvpdf.exchange.phrases import phrase
from cvpdf.model.inline import Inlines, Link, Text, plain, walk
from cvpdf.model.outline import Block, Item, List, Paragraph
from cvpdf.model.period import Period
from cvpdf.model.resume import Contact, ContactKind, Entry, Kind, Part, Role

Fields = Mapping[str, Any]
# At the start of a line these would divide the résumé; an author of data cannot have meant that.
_DIVIDES = re.compile(r"^([ \t]*)(#{1,6}(?=\s)|={3,}\s*$|-{3,}\s*$|:{3,}|\\(?:newpage|pagebreak)\b)", re.M)
# Data holds no HTML: a bracket before a letter is meant as a bracket, but for <https://…> and <a@example.com>.
_TAG = re.compile(r"(?<!\\)<(?=[A-Za-z/!?])(?![a-z]+://|[^\s<>@]+@[^\s<>@]+>)")
_WORDS = re.compile(r"[_\s]+|(?<=[a-z])(?=[A-Z])")
_WHOLE = re.compile(r"[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Shape:
    """Which fields of an entry stand in its header; all others are known to every entry, or are kept as words.

    Attributes:
        kind: What such an entry is.
        organization: Fields for the employer, school or title; the first that is there.
        position: Fields for the role or degree.
        other: Fields that stand in the header as they are.
    """

    kind: Kind
    organization: tuple[str, ...]
    position: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


# Fields of entries in both formats (docs/exchange.md).
URLS = ("url", "website")
PROSE = ("description", "summary", "abstract")
ITEMS = ("highlights", "courses")
DATES = frozenset({"startDate", "endDate", "start_date", "end_date", "date", "releaseDate"})


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the pieces of a résumé.

    Attributes:
        lang: The résumé's language, for `present` and for labels.
        parse: Markdown → blocks.
        period: Words of a date → the period they are; None where they are none.
    """

    lang: str
    parse: Callable[[str], tuple[Block, ...]]
    period: Callable[[str], Period | None]

    def line(self, text: str) -> Inlines:
        """One line of Markdown; words as they are where it would begin a list or a table."""
        text = _WHOLE.sub(" ", text.strip())
        blocks = self.blocks(text)
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return blocks[0].inlines
        return (Text(text),) if text else ()

    def blocks(self, text: str) -> tuple[Block, ...]:
        """Paragraphs and lists; what would divide the résumé is taken as words."""
        return self.parse(_DIVIDES.sub(r"\1\\\2", _TAG.sub(r"\\<", text.strip())))

    def items(self, texts: Sequence[str], inner: Sequence[Sequence[str]] = ()) -> tuple[Block, ...]:
        """A list with one item a text; `inner` has the items nested in each."""
        made = []
        for index, text in enumerate(texts):
            own: tuple[Block, ...] = (Paragraph(self.line(text), 0),) if "\n" not in text else self.blocks(text)
            made.append(Item(own + (self.items(inner[index]) if index < len(inner) else ()), 0))
        return (List(tuple(made), ordered=False, start=1, line=0),) if made else ()

    def lines(self, texts: Sequence[str]) -> tuple[Block, ...]:
        """Lines of plain text as `cvpdf export` writes them: hyphens for items, a paragraph each for the others."""
        text = ""
        for each in texts:
            listed = re.match(r"\s*(?:-|\d+\.) |  ", each)
            text += f"\n{each}" if listed and text else f"\n\n{each}"
            text += "" if listed else "\n"
        return self.blocks(text)

    def contact(self, text: str, label: str = "", url: str = "", kind: ContactKind = "fact") -> Contact:
        """One way to reach the person."""
        inlines = self.line(text)
        if url and url != text:
            inlines = (Link(address(url), inlines),)
        return Contact(kind, label, inlines, plain(inlines), url, 0)

    def labelled(self, key: str, value: Any) -> Iterator[str]:
        """A field without a place of its own, as lines of words: `Score: 3.9`."""
        scalars = isinstance(value, list) and not any(isinstance(each, dict | list) for each in value)
        texts = said(value)
        for text in [", ".join(texts)] if scalars and texts else texts:
            yield f"{self.label(key)}{'：' if self.lang in ('zh-Hans', 'zh-Hant', 'ja') else ': '}{text}"

    def label(self, key: str) -> str:
        """What a field is called for a reader: `score` → 成绩, `thesisTitle` → Thesis title."""
        return phrase(self.lang, key) or titled(key)

    def when(self, fields: Fields, *, ongoing: bool) -> tuple[Period | None, str]:
        """The entry's period, and its words.

        Args:
            fields: The entry.
            ongoing: A start without an end means that it has not ended.
        """
        start, end = (one(fields, (f"{name}Date", f"{name}_date")) for name in ("start", "end"))
        if (end and end.casefold() == "present") or (start and not end and ongoing):
            end = phrase(self.lang, "present")
        words = f"{start} – {end}" if start and end and start != end else start or end
        words = ", ".join(filter(None, (words, one(fields, ("date", "releaseDate")))))
        return self.period(words), words

    def entry(self, fields: Fields, shape: Shape, *, ongoing: bool = False) -> Entry:
        """An entry with everything that its fields say."""
        period, dates = self.when(fields, ongoing=ongoing)
        roles: list[tuple[Role, tuple[str, ...]]] = [("organization", shape.organization), ("position", shape.position)]
        roles += [("other", (key,)) for key in shape.other]
        roles.append(("location", ("location",)))
        parts = []
        used = {*URLS, *PROSE, *ITEMS, *DATES}
        for role, keys in roles:
            key = next((key for key in keys if said(fields.get(key))), "")
            used.add(key)
            text = place(fields[key]) if key == "location" else ", ".join(said(fields.get(key)))
            parts += [Part(role, self.line(text), 0)] if text else []
        if dates and period is None:
            parts.append(Part("other", self.line(dates), 0))
        addresses = said([fields.get(key) for key in URLS])
        linked = bool(addresses and parts) and not any(isinstance(node, Link) for node in walk(parts[0].inlines))
        if linked:
            parts[0] = Part(parts[0].role, (Link(address(addresses[0]), parts[0].inlines),), 0)
        rest = [line for key, value in fields.items() if key not in used for line in self.labelled(key, value)]
        texts = [*said([fields.get(key) for key in PROSE]), *rest, *addresses[linked:]]
        body = (block for text in texts for block in self.blocks(text))
        items = said([fields.get(key) for key in ITEMS])
        return Entry(shape.kind, tuple(parts), period, (*body, *self.items(items)), 0)


def address(url: str) -> str:
    """A URL with its scheme, which people leave out."""
    return url if re.match(r"[a-z][a-z0-9+.-]*:", url, re.I) else f"https://{url.lstrip('/')}"


def one(fields: Fields, keys: Sequence[str]) -> str:
    """The first of these fields that says something, on one line."""
    return next((", ".join(texts) for texts in (said(fields.get(key)) for key in keys) if texts), "")


def said(value: Any) -> list[str]:
    """What a value says, one text each: `[a, b]` two, `{city: x, region: y}` one with its names."""
    if isinstance(value, list):
        return [text for each in value for text in said(each)]
    if isinstance(value, dict):
        texts = [(titled(key), ", ".join(said(each))) for key, each in value.items()]
        joined = "; ".join(f"{key}: {text}" for key, text in texts if text)
        return [joined] if joined else []
    text = "" if value is None else str(value).strip()
    return [text] if text else []


def place(value: Any) -> str:
    """A place in one line; JSON Resume divides it into address, city and others."""
    return ", ".join(said(list(value.values())) if isinstance(value, dict) else said(value))


def titled(key: str) -> str:
    """A field's name as a title: `side_projects` and `sideProjects` are Side projects; other titles stay."""
    if re.fullmatch(r"[a-z][A-Za-z_]*", key) is None:
        return key
    words = " ".join(_WORDS.split(key)).lower()
    return words[:1].upper() + words[1:]


def records(value: Any) -> tuple[list[Fields], list[str]]:
    """The objects of an array, and the bare texts among them; one object stands for an array of one."""
    every = value if isinstance(value, list) else [value]
    texts = said([each for each in every if not isinstance(each, dict)])
    return [each for each in every if isinstance(each, dict)], texts
