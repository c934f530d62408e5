"""A résumé as JSON Resume 1.0.0 (jsonresume.org/schema), valid against its schema, with nothing lost.

What the schema has no field for stands where docs/exchange.md says: `notes` in an entry, `meta.cvpdf` for the rest. The
schema allows both (`additionalProperties`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from cvpdf.exchange.json_basics import Fields, address, filled, json_basics
from cvpdf.exchange.listed_tables import columns, listed
from cvpdf.exchange.plain_text import contact_line
from cvpdf.exchange.tenures import tenures
from cvpdf.exchange.words import block_lines, words
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.sections import section_kinds
from cvpdf.model.inline import Text, plain
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Table
from cvpdf.model.period import PartialDate, Period
from cvpdf.model.resume import HELD, Entry, Kind, Resume, Section

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_LABEL = re.compile(r"([^:：]{1,40}?)\s*[:：](?!//)\s*(.+)", re.S)
_LIST = re.compile(r"\s*[,，、;；]\s*")
_FLUENCY = re.compile(r"(.+?)\s*(?:[(（](.+)[)）]|[:：]\s*(.+)|\s[-–—]\s+(.+))\s*")


def json_resume(resume: Resume) -> Fields:
    """The résumé in JSON Resume's words."""
    made: Fields = {"$schema": SCHEMA, "basics": json_basics(resume.basics)}
    left: list[Fields] = []
    titles: dict[str, str] = {}
    for section in resume.sections:
        before = set(made) | set(made["basics"])
        _add_section(made, left, section)
        own_array = "summary" if section.kind == "summary" else _array_of(section.kind)
        if own_array in (set(made) | set(made["basics"])) - before:  # not the projects that stood inside its jobs
            titles[own_array] = words(section.title)
    own: Fields = {"lang": resume.lang, "contacts": [contact_line(each) for each in resume.basics.contacts]}
    if resume.basics.written_name != resume.basics.name:  # a reading, `Dr.`, `, PhD`
        own["name"] = resume.basics.written_name
    own["head"] = list(block_lines(resume.basics.blocks))
    own |= {"titles": filled(titles), "sections": left}
    own["columns"] = filled({_array_of(each.kind): columns(each.body, each.kind) for each in resume.sections})
    return made | {"meta": {"version": "v1.0.0", "cvpdf": filled(own)}}


def _array_of(kind: Kind) -> str:
    return next((table[kind][0] for table in (_ITEMS, _ENTRIES, _DATED) if kind in table), "")


# ── sections ──


def _add_section(made: Fields, left: list[Fields], section: Section) -> None:
    """Entries and items go to their array, prose to the summary, what has no place to `left`."""
    rest: list[Block] = []
    if section.kind == "summary":
        text = "\n".join([made["basics"].get("summary", ""), *_lines(section.body)]).strip()
        made["basics"] |= filled({"summary": text})
        rest = []
    elif section.kind in _ITEMS and not any(isinstance(node, Entry) for node in section.body):
        array, item = _ITEMS[section.kind]
        for node in section.body:
            rows = listed(node, section.kind) if isinstance(node, Table) else []
            made.setdefault(array, []).extend(rows or [item(text, inner) for text, inner in _items((node,))])
    else:
        told = _add_rows(made, section)
        kind: Kind = section.kind
        for node in tenures(section.body, whole=True):
            if id(node) in told:
                continue
            if isinstance(node, Heading):  # publications over some of its entries
                kind = section_kinds().get(fold(plain(node.inlines)), kind)
            own = isinstance(node, Entry) and node.kind != section.kind and {node.kind, kind} <= HELD  # 学歴・職歴
            if isinstance(node, Entry) and (kind in _ENTRIES or kind in _ITEMS):
                _add_entry(made, node, node.kind if own else kind, "")
            elif isinstance(node, Entry):
                left.append({"title": words(section.title), "kind": section.kind} | _whole(node))
            else:
                rest.append(node)
    lines = list(block_lines(rest))
    if lines or not section.body:
        left.append(filled({"title": words(section.title), "kind": section.kind, "text": lines}))


def _add_rows(made: Fields, section: Section) -> set[int]:
    """A table's rows as entries, each with all its words; the tables that are told so."""
    rows = {entry.line: entry for entry in section.rows}
    told: set[int] = set()
    for node in section.body:
        if isinstance(node, Table) and section.kind in _ENTRIES and any(row.line in rows for row in node.rows):
            array, name = _ENTRIES[section.kind]
            labels = [words(cell) for cell in node.header.cells] if node.header else []
            for row in (row for row in node.rows if row.line in rows):
                cells = [words(cell) for cell in row.cells]
                notes = [
                    f"{label}: {cell}" if label else cell for label, cell in zip_longest(labels, cells, fillvalue="")
                ]
                fields = entry_fields(rows[row.line], name) | {"notes": [note for note in notes if note.strip(": ")]}
                made.setdefault(array, []).append(_RENAMED.get(array, dict)(fields))
            told |= {id(node)} if all(row.line in rows for row in node.rows) else set()
    return told


def _whole(entry: Entry) -> Fields:
    """An entry with those nested in it, where no array takes them apart."""
    nested = [_whole(node) for node in entry.body if isinstance(node, Entry)]
    return entry_fields(entry, "name") | filled({"entries": nested})


def _lines(body: Sequence[Block | Entry]) -> Iterator[str]:
    for node in body:
        if isinstance(node, Entry):
            fields = entry_fields(node, "name")
            yield " | ".join(
                str(value) for key, value in fields.items() if key not in ("summary", "highlights", "notes")
            )
            yield from _lines(node.body)
        else:
            yield from block_lines((node,))


def _add_entry(made: Fields, entry: Entry, kind: Kind, employer: str) -> None:
    """An entry and what is nested in it: roles at the same employer, and projects with their employer as entity."""
    array, name = _ENTRIES.get(kind, ("", "")) if kind in _ENTRIES else _DATED[kind]
    nested = [node for node in entry.body if isinstance(node, Entry)]
    fields = entry_fields(entry, name)
    if employer:
        fields = {"entity" if array == "projects" else name: employer} | fields
    joins = entry.when is None and nested and set(fields) <= {name, "notes"}
    if joins and "notes" in fields and not all(each.kind == "project" for each in nested):
        said = (Paragraph((Text(note),), entry.line) for note in fields["notes"])
        nested[0] = replace(nested[0], body=(*nested[0].body, *said))  # 北山科技（5年）: of its first role
    if not joins or array == "projects" or all(each.kind == "project" for each in nested):
        made.setdefault(array, []).append(_RENAMED.get(array, dict)(fields))
    for inner in nested:
        _add_entry(made, inner, inner.kind if inner.kind in _ENTRIES else kind, entry.organization or employer)


def entry_fields(entry: Entry, name: str) -> Fields:
    """What every entry has, under JSON Resume's most common words; `notes` holds what none of them says."""
    period, blocks = entry.when, [node for node in entry.body if not isinstance(node, Entry)]
    prose = 0
    while prose < len(blocks) and isinstance(blocks[prose], Paragraph):
        prose += 1
    seen = {id(block) for block in blocks[:prose]}
    items = [block for block in blocks if isinstance(block, List)]
    other = [block for block in blocks if id(block) not in seen and not isinstance(block, List)]
    said = {"organization", "position", "location"}
    notes = [
        words(part.inlines) for part in entry.parts if part.role not in said or part is not _first(entry, part.role)
    ]
    made: Fields = {name: entry.organization, "position": entry.position, "location": entry.location}
    made |= {"url": address(entry.url), "startDate": _date(period.start if period else None)}
    # A single date is its own end: JSON Resume reads a start alone as something that goes on.
    made["endDate"] = _date(period.end or period.start) if period else ""
    made["summary"] = "\n".join(block_lines(blocks[:prose]))
    made["highlights"] = [line.strip().removeprefix("- ") for line in block_lines(items)]
    if period is not None and (period.stretches or _seasons(period) or not (made["startDate"] or made["endDate"])):
        notes.append(period.written)
    return filled(made | {"notes": notes + list(block_lines(other))})


def _seasons(period: Period) -> bool:
    return any(date is not None and bool(date.season) for date in (period.start, period.end))


def _first(entry: Entry, role: str) -> object:
    return next(part for part in entry.parts if part.role == role)


def _date(date: PartialDate | None) -> str:
    """Empty for what has not come: JSON Resume leaves `endDate` out then."""
    iso = date.iso() if date is not None else None
    return iso if iso and iso != "present" else ""


def _items(body: Sequence[Block | Entry]) -> Iterator[tuple[str, list[str]]]:
    """Each item or line with the items nested in it."""
    for block in body:
        if isinstance(block, Entry):
            continue
        if isinstance(block, List):
            yield from (_item(item) for item in block.items)
        else:
            yield from ((line, []) for line in block_lines((block,)))


def _item(item: Item) -> tuple[str, list[str]]:
    own = [block for block in item.blocks if not isinstance(block, List)]
    inner = [block for block in item.blocks if isinstance(block, List)]
    return " ".join(block_lines(own)), [line.strip().removeprefix("- ") for line in block_lines(inner)]


def _skill(text: str, inner: list[str]) -> Fields:
    match = _LABEL.fullmatch(text)
    keywords = [word for word in _LIST.split(match[2]) if word] if match else []
    return filled({"name": match[1] if match else text, "keywords": keywords + inner})


def _language(text: str, inner: list[str]) -> Fields:
    match = _FLUENCY.fullmatch(text)
    fluency = next(filter(None, match.groups()[1:]), "") if match else ""
    return filled({"language": match[1] if match else text, "fluency": "; ".join(filter(None, (fluency, *inner)))})


def _titled(key: str, rest: str) -> Callable[[str, list[str]], Fields]:
    return lambda text, inner: filled({key: text, rest: "\n".join(inner)})


_ITEMS: dict[Kind, tuple[str, Callable[[str, list[str]], Fields]]] = {
    "skills": ("skills", _skill),
    "languages": ("languages", _language),
    "interests": ("interests", _skill),
    "awards": ("awards", _titled("title", "summary")),
    "certs": ("certificates", _titled("name", "summary")),
    "publications": ("publications", _titled("name", "summary")),
    "references": ("references", _titled("name", "reference")),
}
# Kind → the array its entries go to, and what an entry's organisation is called there.
_ENTRIES: dict[Kind, tuple[str, str]] = {
    "work": ("work", "name"),
    "intern": ("work", "name"),
    "project": ("projects", "name"),
    "opensource": ("projects", "name"),
    "activities": ("volunteer", "organization"),
    "education": ("education", "institution"),
}
_DATED: dict[Kind, tuple[str, str]] = {
    "skills": ("skills", "name"),
    "languages": ("languages", "language"),
    "interests": ("interests", "name"),
    "awards": ("awards", "title"),
    "certs": ("certificates", "name"),
    "publications": ("publications", "name"),
    "references": ("references", "name"),
}


def _renamed(**names: str) -> Callable[[Fields], Fields]:
    return lambda fields: {names.get(key, key): value for key, value in fields.items()}


def _on_a_date(**names: str) -> Callable[[Fields], Fields]:
    """Of what the schema gives one date: an end that is the start says nothing more."""
    rename = _renamed(**names)

    def made(fields: Fields) -> Fields:
        alone = fields.get("endDate") == fields.get("startDate")
        return rename({key: value for key, value in fields.items() if key != "endDate" or not alone})

    return made


def _project(fields: Fields) -> Fields:
    renamed = {"summary": "description"}
    made = {renamed.get(key, key): value for key, value in fields.items() if key != "position"}
    return made | ({"roles": [fields["position"]]} if "position" in fields else {})


_RENAMED: dict[str, Callable[[Fields], Fields]] = {
    "projects": _project,
    "education": _renamed(position="studyType", highlights="courses"),
    "awards": _on_a_date(position="awarder", startDate="date"),
    "certificates": _on_a_date(position="issuer", startDate="date"),
    "publications": _on_a_date(position="publisher", startDate="releaseDate"),
}
