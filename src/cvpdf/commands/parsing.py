"""`cvpdf check --as-parser`: what an employer's program would take from a PDF, which knows nothing of its source."""

from __future__ import annotations

from cvpdf.checks.evidence import UnreadableError
from cvpdf.checks.examine import lines_of
from cvpdf.commands.surroundings import surroundings_of
from cvpdf.commands.understanding import understand
from cvpdf.exchange.fields import Fields, Stay, compared_fields, fields_of, found_fields
from cvpdf.exchange.from_print import from_print
from cvpdf.model.policy import Policy
from cvpdf.model.proof import Check

_NOTHING = Fields("", (), (), ())


def parsed(pdf: bytes, wanted: Fields | None) -> tuple[Fields, tuple[Check, ...]]:
    """The fields of a PDF, and the verdict on them, held to those of its source where that is known."""
    try:
        lines = lines_of(pdf)
    except UnreadableError as error:
        return _NOTHING, (Check("file", False, f"The PDF cannot be read: {error}"),)
    if not lines:
        return _NOTHING, (Check("text", False, "There is no text in it: scanned, or drawn as outlines"),)
    found = fields_of(understand(from_print(lines).encode(), "the PDF's text", encoding="utf-8").resume)
    return found, tuple(compared_fields(found, wanted) if wanted else found_fields(found))


def wanted_fields(source: str | None, policy: Policy) -> Fields | None:
    """What `cvpdf inspect` finds in the source; None without one.

    Raises:
        SourceError: It cannot be read.
        ConfigError: Its front matter, or a configuration file around it, is wrong.
    """
    if source is None:
        return None
    name, data, encoding, folder, asked, private = surroundings_of(source, policy)
    found = understand(data, name, folder, asked=asked, private=private, encoding=encoding, policy=policy)
    return fields_of(found.resume)


def field_lines(found: Fields) -> list[str]:
    """The fields for a person to read."""
    head = {"name": found.name, "e-mail": ", ".join(found.emails), "telephone": ", ".join(found.phones)}
    lines = [f"  {what:<12}{value or '–'}" for what, value in head.items()]
    return [*lines, *(f"  {stay.kind:<12}{_stay(stay)}" for stay in found.stays)]


def _stay(stay: Stay) -> str:
    return " | ".join(told or "–" for told in (stay.organization, stay.title, stay.dates))
