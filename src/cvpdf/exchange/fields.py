"""The fields that employers' programs take from a résumé, and whether those taken from a PDF are the author's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from cvpdf.exchange.inspection import inspection
from cvpdf.model.proof import Check
from cvpdf.model.resume import Resume

_SHOWN = 5
_NOT_LETTERS = re.compile(r"[\W_]+")


class Stay(NamedTuple):
    """One job, project or school: 1-based line, the kind of its section, who, what and from when to when."""

    line: int
    kind: str
    organization: str
    title: str
    dates: str


@dataclass(frozen=True, slots=True)
class Fields:
    """What a program would put into its form.

    Attributes:
        name: Empty where none was found; so are the others.
        emails: In the order of the text.
        phones: As written.
        stays: In the order of the text.
        line: 1-based, of the name.
        sections: The kinds of its sections.
    """

    name: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    stays: tuple[Stay, ...]
    line: int = 0
    sections: frozenset[str] = frozenset()

    def as_dict(self) -> dict[str, Any]:
        """In JSON's types, without lines."""
        stays = [
            {"kind": each.kind, "organization": each.organization, "title": each.title, "dates": each.dates}
            for each in self.stays
        ]
        return {"name": self.name, "emails": list(self.emails), "phones": list(self.phones), "stays": stays}


def fields_of(resume: Resume) -> Fields:
    """The fields of a résumé that was understood."""
    seen = inspection(resume)
    basics = seen["basics"]
    stays = tuple(
        Stay(each["line"], section["kind"], each["organization"] or "", each["position"] or "", _dates(each))
        for section in seen["sections"]
        for each in section["entries"]
    )
    sections = frozenset(section["kind"] for section in seen["sections"])
    return Fields(basics["name"], tuple(basics["emails"]), tuple(basics["phones"]), stays, basics["line"], sections)


def _dates(entry: dict[str, Any]) -> str:
    return " – ".join(date for date in (entry["start"], entry["end"]) if date)


# Check → what each job, project or school says for it; schools are those of the section on education.
_TOLD: dict[str, Callable[[Stay], str]] = {
    "parser-organizations": lambda stay: "" if stay.kind == "education" else stay.organization,
    "parser-titles": lambda stay: stay.title,
    "parser-dates": lambda stay: stay.dates,
    "parser-schools": lambda stay: stay.organization if stay.kind == "education" else "",
}


class _Missed(NamedTuple):
    """What it means that a field is empty, if there is a section of that kind; empty for any résumé."""

    section: str
    words: str


_MISSED = {
    "parser-organizations": _Missed("work", "there is a section of work, and no employer was found in it"),
    "parser-dates": _Missed("", "no job or school with its dates was found; write both in one line"),
    "parser-schools": _Missed("education", "there is a section of education, and no school was found in it"),
}


def found_fields(found: Fields) -> Iterator[Check]:
    """Verdicts on a PDF of which nothing else is known: what every such program asks for has to be there."""
    name = f"“{found.name}”" if found.name else "no name was found; set it alone in the first and largest line"
    yield Check("parser-name", bool(found.name), name)
    told = ", ".join(found.emails) or "no address in the text; one that is only behind a link is not read"
    yield Check("parser-email", bool(found.emails), told)
    yield Check("parser-phone", True, ", ".join(found.phones) or "none in the text")
    for name, told_by in _TOLD.items():
        number = sum(bool(told_by(stay)) for stay in found.stays)
        missed = _MISSED.get(name)
        if number or missed is None or missed.section not in ("", *found.sections):
            yield Check(name, True, f"{number} found" if number else "none found")
        else:
            yield Check(name, False, missed.words)


def compared_fields(found: Fields, wanted: Fields) -> Iterator[Check]:
    """Verdicts on a PDF whose text is known: what its author told is found again, and in the same field."""
    same = _folded(found.name) == _folded(wanted.name)
    name = f"“{wanted.name}”" if same else f"“{wanted.name}” expected, “{found.name}” found"
    yield Check("parser-name", same, name, line=0 if same else wanted.line)
    yield _contacts("parser-email", found.emails, wanted.emails, wanted.line)
    yield _contacts("parser-phone", found.phones, wanted.phones, wanted.line)
    for name, told_by in _TOLD.items():
        yield _stays(name, told_by, found.stays, wanted.stays)


def _contacts(name: str, found: Sequence[str], wanted: Sequence[str], line: int) -> Check:
    known = {_digits_or_letters(each) for each in found}
    missing = [each for each in wanted if _digits_or_letters(each) not in known]
    if not missing:
        return Check(name, True, ", ".join(wanted) or "none in the source")
    instead = f"{', '.join(found)} found" if found else "none found; what is only behind a link is not read"
    return Check(name, False, f"{', '.join(missing)} expected, {instead}", line=line)


def _stays(name: str, told_by: Callable[[Stay], str], found: Sequence[Stay], wanted: Sequence[Stay]) -> Check:
    asked = [stay for stay in wanted if told_by(stay)]
    there = {_folded(told_by(stay)) for stay in found}
    missing = [stay for stay in asked if _folded(told_by(stay)) not in there]
    measured = f"{len(asked) - len(missing)} of {len(asked)}"
    if not missing:
        return Check(name, True, measured)
    named = _listed([f"line {stay.line}: “{told_by(stay)}” ({_read_as(stay, told_by, found)})" for stay in missing])
    return Check(name, False, f"{measured}; {named}", line=missing[0].line)


def _read_as(stay: Stay, told_by: Callable[[Stay], str], found: Sequence[Stay]) -> str:
    """What was found where the other fields are the same."""
    like = [each for each in found if stay.dates and each.dates == stay.dates]
    like += [each for each in found if stay.organization and _folded(each.organization) == _folded(stay.organization)]
    told = next(filter(None, map(told_by, like)), "")
    return f"read as “{told}”" if told else "nothing in this field" if like else "not found"


def _listed(values: Sequence[str]) -> str:
    more = f"; and {len(values) - _SHOWN} more" if len(values) > _SHOWN else ""
    return "; ".join(values[:_SHOWN]) + more


def _folded(text: str) -> str:
    """Letters and digits alone: marks, spaces and case are a matter of print."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).casefold())


def _digits_or_letters(contact: str) -> str:
    """A telephone number by its digits, an address as it is."""
    return contact.casefold() if "@" in contact else re.sub(r"\D", "", contact)
