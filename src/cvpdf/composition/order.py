"""The order in which sections are printed, where their author asks for another than that of the source."""

from __future__ import annotations

from dataclasses import replace

from cvpdf.composition.aside import in_pieces
from cvpdf.lexicon.section_names import named_sections
from cvpdf.model.errors import ConfigError
from cvpdf.model.resume import Resume

AS_WRITTEN = ("", "as-written")


def in_order(resume: Resume, words: str) -> Resume:
    """A résumé with the sections that a list names first, and the others behind them, in the author's order.

    A section that holds the name, as 个人信息 may, stays first: what is left of it is printed next to the head.

    Args:
        resume: With its sections as the author has them.
        words: Kinds and titles with commas between them; `as-written` to leave it.

    Raises:
        ConfigError: A word names no section, or the source does not come in pieces to move.
    """
    if words in AS_WRITTEN:
        return resume
    first = named_sections(words, resume, "section-order")
    if not in_pieces(resume):
        message = "Options: section-order cannot be kept: parts of one section stand within another."
        raise ConfigError(message, "Give every section a heading of its own, or move it in the source.")
    head = tuple(section for section in resume.sections if section.line <= resume.basics.line)
    moved = {section.line: section for section in (*head, *first, *resume.sections)}
    return replace(resume, sections=tuple(moved.values()))
