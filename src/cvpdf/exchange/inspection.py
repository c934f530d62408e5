"""What was understood of a résumé, as plain data: for `cvpdf inspect`, for tests, and for other tools."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from cvpdf.exchange.tenures import tenures
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block
from cvpdf.model.period import PartialDate
from cvpdf.model.resume import JOBS, Entry, Resume, Section


def inspection(resume: Resume) -> dict[str, Any]:
    """Language, head, sections and entries in JSON's types.

    Dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as precise as the author was; an end that has not come is `present`,
    what is unknown is None. Nested entries follow their parent: a heading that only joins the roles at one employer is
    no entry of its own (its roles bear its organisation), nor is a project inside a dated job: it was done there.
    """
    basics = resume.basics
    return {
        "lang": resume.lang,
        "basics": {
            "name": basics.name,
            "label": plain(basics.label).strip(),
            "emails": list(basics.emails),
            "phones": list(basics.phones),
            "links": [each.url or each.value for each in basics.contacts if each.kind == "link"],
            "line": basics.line,
        },
        "sections": sorted([*_moved(resume), *map(_section, resume.sections)], key=_line),
    }


def _line(section: dict[str, Any]) -> int:
    return int(section["line"])


def _moved(resume: Resume) -> Iterator[dict[str, Any]]:
    """Sections about the person that went to the head whole, title and all."""
    for each in resume.basics.absorbed:
        if each.reason == "heading":
            yield {"title": each.written, "kind": "basics", "line": each.line, "entries": []}


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": plain(section.title).strip(),
        "kind": section.kind,
        "line": section.line,
        "entries": sorted(
            (*_entries(tenures(section.body), ""), *_entries(section.rows, "")), key=lambda entry: entry["line"]
        ),
    }


def _entries(body: Sequence[Block | Entry], employer: str, town: str = "") -> Iterator[dict[str, Any]]:
    for entry in (_dated_inside(node) for node in body if isinstance(node, Entry)):
        organization = entry.organization or employer
        joins = not entry.position and any(_is_role(entry, inner) for inner in entry.body)
        if not joins:
            yield _entry(entry, organization) | {"location": entry.location or town or None}
        inside = [inner for inner in entry.body if isinstance(inner, Entry) and _stands_alone(inner)]
        inside = [inner for inner in inside if not _is_work_done(entry, inner)]
        if joins and len(inside) == 1 and inside[0].when is None:
            inside = [replace(inside[0], period=entry.when)]  # the one role there lasted as long as the employment
        for inner in inside:
            role = _is_role(entry, inner)  # … where its employer is
            yield from _entries((inner,), organization if role else "", (entry.location or town) if role else "")


def _dated_inside(job: Entry) -> Entry:
    """An employer whose one project alone says when: that is when one worked there."""
    inside = [inner for inner in job.body if isinstance(inner, Entry)]
    dated = [inner for inner in inside if inner.when is not None]
    if job.kind not in JOBS or job.when is not None or not job.organization or len(inside) != 1:
        return job
    return replace(job, period=dated[0].when) if dated and dated[0].kind == "project" else job


def _stands_alone(inner: Entry) -> bool:
    """Neither dated nor with a role, what stands inside an entry only divides its text."""
    deeper = (node for node in inner.body if isinstance(node, Entry))
    return inner.when is not None or bool(inner.position) or any(map(_stands_alone, deeper))


def _is_work_done(job: Entry, inner: Entry) -> bool:
    """A project in a dated job was done there and is no job of its own; where the job has no date, it tells when."""
    return job.kind in JOBS and job.when is not None and inner.kind == "project"


def _highlights(entry: Entry) -> list[str]:
    """Its highlights, and those of the parts that are no entries of their own."""
    parts = [
        inner
        for inner in entry.body
        if isinstance(inner, Entry) and (not _stands_alone(inner) or _is_work_done(entry, inner))
    ]
    return [*entry.highlights, *(text for part in parts for text in _highlights(part))]


def _is_role(parent: Entry, inner: Block | Entry) -> bool:
    """One of several roles at one employer (rule E2, docs/markdown.md)."""
    return isinstance(inner, Entry) and inner.kind == parent.kind and inner.kind != "project" and not inner.organization


def _entry(entry: Entry, organization: str) -> dict[str, Any]:
    period = entry.when
    return {
        "line": entry.line,
        "organization": organization or None,
        "position": entry.position or None,
        "start": _date(period.start) if period else None,
        "end": _date(period.end) if period else None,
        "url": entry.url or None,
        "location": entry.location or None,
        "summary": entry.summary or None,
        "highlights": _highlights(entry),
    }


def _date(date: PartialDate | None) -> str | None:
    return date.iso() if date else None
