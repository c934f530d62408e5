"""JSON Resume 1.0.0 (jsonresume.org/schema) → Resume; what the schema has no field for is kept as words."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Any

from cvpdf.exchange.loading import Data
from cvpdf.exchange.making import Fields, Maker, Shape, one, place, records, said, titled
from cvpdf.exchange.phrases import phrase
from cvpdf.model.inline import Image, Text
from cvpdf.model.outline import Block
from cvpdf.model.resume import Basics, Contact, Entry, Resume, Section

ENTRIES: dict[str, Shape] = {
    "work": Shape("work", ("name", "company"), ("position",)),
    "volunteer": Shape("activities", ("organization",), ("position",)),
    "education": Shape("education", ("institution",), ("studyType",), ("area",)),
    "projects": Shape("project", ("name",), ("roles",), ("type",)),
    "awards": Shape("awards", ("title",), (), ("awarder",)),
    "certificates": Shape("certs", ("name",), (), ("issuer",)),
    "publications": Shape("publications", ("name",), (), ("publisher",)),
}
# A start without an end there means that it goes on.
ONGOING = frozenset({"work", "volunteer", "education", "projects"})
# Arrays whose members may be lines of a list: those with nothing but a title and a text.
LISTED = {"awards": "title", "certificates": "name", "publications": "name"}
NETWORKS = ("network", "username", "url")
NO_WORDS = frozenset({"$schema", "basics", "meta"})
_BASICS = frozenset("name label image picture email phone url website summary location profiles".split())


def from_json_resume(data: Data, maker: Maker) -> Resume:
    """The résumé; sections in the order of the file's keys, the summary first."""
    basics = data.get("basics") if isinstance(data.get("basics"), dict) else {}
    own = own_part(data)
    sections = [*_summary(basics or {}, own, maker)]
    for key, value in data.items():
        if key not in NO_WORDS and said(value):
            title = own_titles(own).get(key) or phrase(maker.lang, key) or titled(key)
            body = _array(key, value, maker)
            sections.append(Section((Text(title),), ENTRIES[key].kind if key in ENTRIES else "other", body, 0))
    if not isinstance(data.get("basics"), dict | None):
        sections.insert(0, Section((), "other", _prose(said(data["basics"]), maker), 0))
    return Resume(maker.lang, _head(basics or {}, own, maker), tuple(_joined([*sections, *_left(own, maker)])))


def own_part(data: Data) -> Fields:
    """What `cvpdf export` put aside for itself."""
    meta = data.get("meta")
    own = meta.get("cvpdf") if isinstance(meta, dict) else None
    return own if isinstance(own, dict) else {}


def own_titles(own: Fields) -> Mapping[str, str]:
    """Array → the author's title."""
    titles = own.get("titles")
    return {key: str(title) for key, title in titles.items()} if isinstance(titles, dict) else {}


def _prose(texts: Sequence[str], maker: Maker) -> tuple[Block, ...]:
    return tuple(block for text in texts for block in maker.blocks(text))


# ── the head ──


def _head(basics: Fields, own: Fields, maker: Maker) -> Basics:
    name, label, image = (one(basics, keys) for keys in (("name",), ("label",), ("image", "picture")))
    known = said(own.get("contacts"))
    contacts = [maker.contact(text) for text in known]
    contacts += [each for each in _contacts(basics, maker) if not _told(each, " ".join(known))]
    head = maker.lines(said(own.get("head")))
    photo, written = Image(image, "") if image else None, one(own, ("name",))
    written = written if name and name in written else name  # somebody may have changed the one and not the other
    return Basics(name, maker.line(label), 0, tuple(contacts), head, photo, 0, written_name=written)


def _told(contact: Contact, known: str) -> bool:
    return (contact.url or contact.value).casefold() in known.casefold()


def _contacts(basics: Fields, maker: Maker) -> Iterator[Contact]:
    for key in ("email", "phone", "url", "website"):
        for text in said(basics.get(key)):
            yield maker.contact(text)
    if where := place(basics.get("location")):
        yield maker.contact(where)
    profiles, texts = records(basics.get("profiles"))
    for profile in profiles:
        network, user, url = (one(profile, (key,)) for key in NETWORKS)
        yield maker.contact(user or url or network, network if user or url else "", url)
        yield from _facts(profile, NETWORKS, maker)
    yield from (maker.contact(text) for text in texts)
    yield from _facts(basics, _BASICS, maker)


def _facts(fields: Fields, known: Container[str], maker: Maker) -> Iterator[Contact]:
    return (maker.contact(text, titled(key)) for key in fields if key not in known for text in said(fields[key]))


# ── sections ──


def _summary(basics: Fields, own: Fields, maker: Maker) -> Iterator[Section]:
    text = "\n\n".join(said(basics.get("summary")))
    if text:
        title = own_titles(own).get("summary") or phrase(maker.lang, "summary")
        lines = text.split("\n")
        # An exported summary has a paragraph a line; others are Markdown.
        yield Section((Text(title),), "summary", maker.lines(lines) if own else maker.blocks(text), 0)


def _array(key: str, value: Any, maker: Maker) -> tuple[Block | Entry, ...]:
    objects, texts = records(value)
    if key in _LINES:
        made = [_LINES[key](each, maker) for each in objects] + [(text, []) for text in texts]
        return maker.items([text for text, _ in made], [inner for _, inner in made])
    if key in LISTED and all(set(each) <= {LISTED[key], "summary"} for each in objects):
        inner = [[line for text in said(each.get("summary")) for line in text.split("\n")] for each in objects]
        return maker.items([*(one(each, (LISTED[key],)) for each in objects), *texts], inner)
    if key in ENTRIES:
        made_entries = [maker.entry(_noted(each), ENTRIES[key], ongoing=key in ONGOING) for each in objects]
        return (*_opened(made_entries), *maker.items(texts))
    return (*maker.items([text for each in objects for text in said(each)]), *_prose(texts, maker))


def _noted(fields: Fields) -> Fields:
    """`notes`, where an export keeps what has no field, say what they are themselves."""
    notes = said(fields.get("notes"))
    if not notes:
        return fields
    return {key: each for key, each in fields.items() if key != "notes"} | {
        "summary": [*said(fields.get("summary")), *notes]
    }


def _opened(entries: Sequence[Entry]) -> Iterator[Block | Entry]:
    """Entries; one without a header is only what it says."""
    for entry in entries:
        if entry.parts or entry.period:
            yield entry
        else:
            yield from entry.body


def _skill(fields: Fields, maker: Maker) -> tuple[str, list[str]]:
    name, level, words = one(fields, ("name",)), one(fields, ("level",)), one(fields, ("keywords",))
    head = f"{name} ({level})" if name and level else name or level
    return ": ".join(filter(None, (head, words))), _rest(fields, ("name", "level", "keywords"), maker)


def _language(fields: Fields, maker: Maker) -> tuple[str, list[str]]:
    name, fluency = one(fields, ("language", "name")), one(fields, ("fluency", "level"))
    bracketed = name and fluency and "(" not in fluency
    text = f"{name} ({fluency})" if bracketed else ": ".join(filter(None, (name, fluency)))
    return text, _rest(fields, ("language", "name", "fluency", "level"), maker)


def _reference(fields: Fields, maker: Maker) -> tuple[str, list[str]]:
    name, text = one(fields, ("name",)), "\n".join(said(fields.get("reference")))
    inner = [text] if name and text else []
    return name or text, inner + _rest(fields, ("name", "reference"), maker)


def _rest(fields: Fields, known: Sequence[str], maker: Maker) -> list[str]:
    words = [line for key in fields if key not in (*known, "notes") for line in maker.labelled(key, fields[key])]
    return words + said(fields.get("notes"))


_LINES: dict[str, Callable[[Fields, Maker], tuple[str, list[str]]]] = {
    "skills": _skill,
    "interests": _skill,
    "languages": _language,
    "references": _reference,
}


def _left(own: Fields, maker: Maker) -> Iterator[Section]:
    """Sections that an export put aside whole."""
    objects, _ = records(own.get("sections"))
    for each in objects:
        fields = {key: value for key, value in each.items() if key not in ("title", "kind", "text", "entries")}
        body: list[Block | Entry] = list(maker.lines(said(each.get("text"))))
        if fields:
            body.append(_nested(each, maker))
        yield Section((Text(one(each, ("title",))),), "other", tuple(body), 0)


def _nested(fields: Fields, maker: Maker) -> Entry:
    inner, _ = records(fields.get("entries"))
    own = {key: value for key, value in fields.items() if key not in ("title", "kind", "text", "entries")}
    entry = maker.entry(_noted(own), Shape("other", ("name",), ("position",)))
    body = (*entry.body, *(_nested(each, maker) for each in inner))
    return Entry(entry.kind, entry.parts, entry.period, body, 0)


def _joined(sections: Sequence[Section]) -> list[Section]:
    """Sections of one title are one section, where the first stands; its text before its entries."""
    joined: dict[str, Section] = {}
    for section in sections:
        title = "".join(str(node) for node in section.title)
        there = joined.get(title)
        if there is None:
            joined[title] = section
        else:
            bare = not any(isinstance(node, Entry) for node in section.body)
            before, behind = (section.body, there.body) if bare else (there.body, section.body)
            joined[title] = Section(there.title, there.kind, (*before, *behind), 0)
    return list(joined.values())
