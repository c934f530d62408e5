"""Private values taken out of a whole text, wherever it has them, and found in a source that git keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cvpdf.editing.bare import bare
from cvpdf.editing.excision import without_private
from cvpdf.editing.finding import columns_of
from cvpdf.editing.kinds import is_label
from cvpdf.editing.spelling import spellings
from cvpdf.lexicon.private_values import FACTS, LABELS
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.edition import Edition, Private, Withheld
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source

NOTHING: Mapping[str, object] = {}
_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s*\S")
_ITEM = r"\s*(?:[-*+•●]|\d{1,2}[.)、])?\s*"
_FACT = re.compile(rf"{_ITEM}(?:{FACTS})\s*[:：]", re.I)
_SEPARATORS = re.compile(r"\s*[|｜·•∙・/／]+\s*")
# A bare date, or a life that began then: 1995.06, 1989-06 ～ Now.
_LIFE = re.compile(
    rf"{_ITEM}((?:19|20)\d\d\s?[年./-]\s?\d{{1,2}}(?:\s?[月./-]\s?\d{{0,2}}日?)?"
    r"\s*(?:[~～—–-]+\s*(?:now|present|至今|现在|今|現在|현재))?)\s*",
    re.I,
)
# Kinds whose values are looked for everywhere once they were found in one place, and how many letters and digits such
# a value must have: a landline is told by its label in one line, and has none in another.
_TELLING = {"phone": 7, "email": 6, "id": 8, "private": 4, "im": 5}


def withhold(text: str, edition: Edition, front: Mapping[str, object] = NOTHING) -> tuple[str, tuple[Withheld, ...]]:
    """A text without private values, line for line, and what was taken out.

    Args:
        text: The text; front matter is blank in it.
        edition: What is private.
        front: The front matter, whose private values are not to stand in the text either.
    """
    before = text.split("\n")
    _, found = _withhold(before, edition)
    known = [*found, *(Withheld(cut.kind, cut.value, 0) for line in _spoken(front)
                       for cut in without_private(line, edition)[1])]  # fmt: skip
    private = tuple(dict.fromkeys(Private(each.kind, each.text, "") for each in known if _is_telling(each)))
    lines, withheld = _withhold(before, edition._replace(private=(*edition.private, *private)))
    withheld += _births(before, lines, edition)
    _close_up(before, lines)
    withheld += _empty_sections(before, lines)
    return "\n".join(lines), tuple(withheld)


def _withhold(before: Sequence[str], edition: Edition) -> tuple[list[str], list[Withheld]]:
    lines = list(before)
    withheld: list[Withheld] = []
    columns: dict[int, str] = {}  # of the table under way, that a private label heads
    for number, line in enumerate(before):
        if not line.strip():
            columns = {}
            continue
        if line.lstrip().startswith("|"):
            below = before[number + 1] if number + 1 < len(before) else ""
            columns = columns_of(line, edition) if _DELIMITER.fullmatch(below) else columns
            lines[number], cuts = without_private(line, edition, columns)
        else:
            lines[number], cuts = without_private(line, edition)
        withheld += dict.fromkeys(Withheld(cut.kind, cut.value, number + 1) for cut in cuts)
    return lines, withheld


def _births(before: Sequence[str], after: list[str], edition: Edition) -> Iterator[Withheld]:
    """`- 1989-06 ～ Now` among the facts of a person, who was born then."""
    if "birth" not in edition.withhold:
        return
    for block in _blocks(before):
        lines = [bare(before[number]).text for number in block]
        facts = sum(_FACT.match(line) is not None for line in lines)
        taken = sum(after[number] != before[number] for number in block)
        if facts < 2 and not (facts and taken):
            continue
        for number, line in zip(block, lines, strict=True):
            match = _LIFE.fullmatch(line)
            if match and after[number].strip():
                after[number] = ""
                yield Withheld("birth", match[1], number + 1)


def _blocks(lines: Sequence[str]) -> Iterator[range]:
    """Lines that follow each other without an empty one between."""
    start = 0
    for number, line in enumerate([*lines, ""]):
        if not line.strip():
            if number > start:
                yield range(start, number)
            start = number + 1


def _is_telling(each: Withheld) -> bool:
    return sum(char.isalnum() for char in each.text) >= _TELLING.get(each.kind, 99)


def _spoken(value: object, label: str = "") -> Iterator[str]:
    """Everything front matter says, as lines of `label: value`."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _spoken(each, str(key))
    elif isinstance(value, list):
        for each in value:
            yield from _spoken(each, "")
    elif value is not None:
        yield f"{label}: {value}" if label else str(value)


def _close_up(before: Sequence[str], after: list[str]) -> None:
    """Take out separators on lines of their own beside what was taken out: `138…`, `·`, `lin@…` in three lines."""
    worded = [number for number, line in enumerate(before) if re.search(r"\w", bare(line).text)]
    for number, line in enumerate(before):
        if _SEPARATORS.fullmatch(line) and not line.lstrip().startswith("|"):
            above = next((each for each in reversed(worded) if each < number), None)
            below = next((each for each in worded if each > number), None)
            if any(each is not None and not after[each].strip() for each in (above, below)):
                after[number] = ""


def _empty_sections(before: Sequence[str], after: list[str]) -> Iterator[Withheld]:
    """A section's title over nothing but what was taken out goes too; a job or a person's name stays."""
    from cvpdf.lexicon.fold import fold
    from cvpdf.lexicon.sections import section_kinds

    for number, line in reversed(list(enumerate(before))):  # what is deeper first
        match = _HEADING.match(line)
        if not match or not after[number].strip():
            continue
        title = bare(line).text.strip("# ")
        if fold(title) not in section_kinds() and not any(is_label(kind).fullmatch(title) for kind in LABELS):
            continue
        end = next((at for at in range(number + 1, len(before)) if _closes(before[at], len(match[1]))), len(before))
        below = range(number + 1, end)
        if any(before[at].strip() for at in below) and not any(after[at].strip() for at in below):
            after[number] = ""
            yield Withheld("passage", line, number + 1)


def _closes(line: str, level: int) -> bool:
    match = _HEADING.match(line)
    return match is not None and len(match[1]) <= level


def remarks(source: Source, edition: Edition) -> Iterator[Diagnostic]:
    """A remark for each private value that stands in the source, or in a private file, and that git keeps."""
    for private in edition.private:
        pattern = spellings(private.value)
        for number, line in enumerate(source.written, 1):
            seen = bare(line)
            match = pattern.search(seen.text)
            if match:
                message = f"The private value `{private.key}` ({private.place}) stands in the source too."
                hint = f"Take it out of {source.name}; it is put in at the build."
                column = seen.written(*match.span())[0] + 1
                yield Diagnostic("private-in-source", "warning", message, number, column, hint)
    kept = next((private for private in edition.private if private.tracked), None)
    if kept:
        file = kept.place.partition(":")[0]
        yield Diagnostic("private-in-git", "warning", f"git keeps {file}, and what is private in it.",
                         hint=f"git rm --cached {file}, and write its name into .gitignore.")  # fmt: skip


def remarks_on_settings(settings: Settings, edition: Edition) -> Iterator[Diagnostic]:
    """A remark for each private value that a configuration file has too; front matter is a part of the source."""
    place = settings.places.get("contacts", "")
    told = [value for _, value in settings.contacts] if ".toml:" in place else []
    for private in edition.private:
        if any(spellings(private.value).search(bare(value).text) for value in told):
            message = f"The private value `{private.key}` ({private.place}) stands in {place} too."
            hint = "Take it out there; it is put in at the build."
            yield Diagnostic("private-in-source", "warning", message, hint=hint)


def remarks_on_name(output: Path, edition: Edition) -> Iterator[Diagnostic]:
    """A remark where the name of a public PDF itself tells what its pages do not."""
    _, cuts = without_private(output.stem, edition)
    for kind in dict.fromkeys(cut.kind for cut in cuts):
        message = f"The PDF's own name, {output.name}, holds a value of the kind `{kind}`."
        yield Diagnostic("private-in-name", "warning", message, hint="Name another with -o.")
