"""Sections that the author hides: their lines are blanked, and remembered, so that none of their words gets through."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from cvpdf.lexicon.section_names import named_sections
from cvpdf.model.edition import Withheld
from cvpdf.model.errors import ConfigError
from cvpdf.model.inline import plain
from cvpdf.model.resume import Resume
from cvpdf.model.source import Source


def without_sections(source: Source, resume: Resume, words: str) -> Source:
    """A source without the sections that a list names; lines keep their numbers.

    Args:
        source: The text.
        resume: What was read from it.
        words: Kinds and titles with commas between them.

    Raises:
        ConfigError: A word names no section, or the section it names holds the person's name.
    """
    lines = source.lines
    starts = sorted({section.line for section in resume.sections})
    ends = dict(pairwise([*starts, len(lines) + 1]))
    hidden: set[int] = set()
    for section in named_sections(words, resume, "hidden-sections"):
        passage = range(section.line, ends[section.line])
        if resume.basics.line in passage:
            message = f"Options: hidden-sections names {plain(section.title)!r}, which holds your name."
            raise ConfigError(message, "Mark single lines with <!-- private --> instead.")
        hidden.update(passage)
    left_out = tuple(Withheld("passage", lines[at - 1], at) for at in sorted(hidden) if lines[at - 1].strip())
    text = "\n".join("" if at in hidden else line for at, line in enumerate(lines, 1))
    return replace(source, text=text, withheld=(*source.withheld, *left_out))
