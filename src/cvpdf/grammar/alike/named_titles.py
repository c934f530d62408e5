"""`TSMC IT Engineer`, `Vertiv Taiwan Software Engineer`: titles of one section that each begin with their employer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.jobs import LATIN_ACTIVITIES, LATIN_MODIFIERS, latin_jobs
from cvpdf.lexicon.organizations import known_organizations
from cvpdf.lexicon.places import places
from cvpdf.lexicon.technologies import technology_words
from cvpdf.model.inline import cut, plain, strip
from cvpdf.model.outline import Block
from cvpdf.model.resume import Entry, Part

FEWEST = 3  # entries


def with_employers(body: Sequence[Block | Entry], entries: Sequence[Entry]) -> tuple[Block | Entry, ...]:
    """The body with such titles parted, where no entry names an employer otherwise and most of the names tell."""
    named = {id(entry): size for entry in entries if (size := _name_size(entry))}
    told = Counter(_name(entry, named[id(entry)]) for entry in entries if id(entry) in named)
    sure = sum(count for name, count in told.items() if count > 1 or _is_telling(name))
    if len(named) < max(FEWEST, len(entries)) or sure * 2 < len(named):
        return tuple(body)
    return tuple(
        _parted(node, named[id(node)]) if isinstance(node, Entry) and id(node) in named else node for node in body
    )


def _title(entry: Entry) -> Part | None:
    parts = [part for part in entry.parts if part.role in ("organization", "position")]
    return parts[0] if len(parts) == 1 and parts[0].role == "position" else None


def _name_size(entry: Entry) -> int:
    """How many characters of a title stand before its own words; 0 for none."""
    title = _title(entry)
    words = plain(title.inlines).split(" ") if title is not None else []
    if len(words) < len(("name", "title")) or not plain(title.inlines if title else ()).isascii():
        return 0
    own = 0
    while own < len(words) and all(
        each in latin_jobs() or each in LATIN_MODIFIERS for each in fold(words[-1 - own]).split()
    ):
        own += 1  # Front-End
    job = fold(words[-1]) in latin_jobs() and fold(words[-1]) not in LATIN_ACTIVITIES
    head = words[: len(words) - own]
    return len(" ".join(head)) if job and head and head[0][:1].isupper() else 0


def _name(entry: Entry, size: int) -> str:
    title = _title(entry)
    return plain(title.inlines)[:size] if title is not None else ""


def _is_telling(name: str) -> bool:
    """A known employer, capitals that are no tool, or a place at the end."""
    last = fold(name.rsplit(" ", maxsplit=1)[-1])
    capitals = name.isupper() and len(name) > len("IT") and fold(name) not in technology_words()
    return fold(name) in known_organizations() or capitals or (last in places() and " " in name)


def _parted(entry: Entry, size: int) -> Entry:
    title = _title(entry)
    if title is None:
        return entry
    text = plain(title.inlines)
    employer = Part("organization", strip(cut(title.inlines, 0, size)), title.line)
    held = Part("position", strip(cut(title.inlines, size, len(text))), title.line)
    at = entry.parts.index(title)
    return replace(entry, parts=(*entry.parts[:at], employer, held, *entry.parts[at + 1 :]))
