"""Sections as their author names them in an option: by kind (`work`) or by title (`工作经历`)."""

from __future__ import annotations

from difflib import get_close_matches
from typing import get_args

from cvpdf.model.errors import ConfigError
from cvpdf.model.inline import plain
from cvpdf.model.resume import Kind, Resume, Section


def named_sections(words: str, resume: Resume, option: str) -> tuple[Section, ...]:
    """The sections that a list of kinds and titles names, in the order of the list; each of them once.

    A kind that this résumé does not have names nothing: one cvpdf.toml serves several résumés.

    Args:
        words: Kinds and titles with commas between them.
        resume: Whose sections.
        option: Where the list stands, for messages.

    Raises:
        ConfigError: A word is neither a kind nor a title; says what is meant, or what there is.
    """
    found: dict[int, Section] = {}
    titles = {_fold(plain(section.title)): plain(section.title).strip() for section in resume.sections}
    kinds = get_args(Kind)
    for word in filter(None, (each.strip() for each in words.split(","))):
        wanted = _fold(word)
        if wanted not in titles and wanted not in kinds:
            close = get_close_matches(wanted, [*kinds, *filter(None, titles)], 1)
            here = ", ".join(dict.fromkeys(section.kind for section in resume.sections))
            hint = f"Did you mean {titles.get(close[0], close[0])}?" if close else f"This résumé has: {here}."
            raise ConfigError(f"Options: {option} names {word!r}, which is no kind of section and no title.", hint)
        for section in resume.sections:
            if wanted in (section.kind, _fold(plain(section.title))):
                found.setdefault(section.line, section)
    return tuple(found.values())


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
