"""Whether a heading of unknown title opens the first section (rules S1 to S3, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.person.contacts import read_contacts
from cvpdf.grammar.person.introductions import name_in_title
from cvpdf.grammar.section.line_titles import LONGEST_TITLE
from cvpdf.grammar.section.section_level import opens_entries, own_blocks
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems, lines_of
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.grammar.words.titles import is_document_title
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading, Paragraph, Rule


def opens_unknown(blocks: Sequence[Block], index: int, heading: Heading, level: int) -> bool:
    """A first section of unknown title: not the file's first words, on the sections' level, no name and no headline."""
    before, own = blocks[:index], own_blocks(blocks, index)
    text = plain(heading.inlines)
    first = next((block for block in before if isinstance(block, Heading)), None)
    taken = first is not None and first.level < level and name_in_title(plain(first.inlines), lenient=False) is not None
    named = (not taken and name_in_title(text, lenient=False) is not None) or is_document_title(text)
    named = named and not opens_entries(blocks, index)
    behind = blocks[index + 1 + len(own) :][:1]
    parted = any(isinstance(block, Heading) and block.level > level for block in behind)
    below = any(isinstance(block, Heading) for block in before) or _reaches(before)
    below = below and (parted or any(not isinstance(block, Rule) for block in own))
    return (
        below
        and heading.level == level
        and not named
        and (piece_kind(_SEPARATED.split(text, 1)[0]) != "position" or (parted and bool(own)))
        and not _is_place(text)
        and not read_contacts(Line(heading.inlines, 0)).contacts
        and label_of(Line(heading.inlines, 0)) is None
    )


_SEPARATED = lazy(r"\s*[|｜]\s*|\s+[/／·—–-]\s+")  # Senior Developer | 10 years | Go
_TOWN = lazy(r"[^\W\d_][\w .'-]{1,24},\s?[^\W\d_][\w .'-]{1,24}")


def _is_place(text: str) -> bool:
    """`杭州`, or two words and a comma that no table knows: `Bangalore, Karnataka`."""
    return piece_kind(text) == "location" or _TOWN.fullmatch(text.strip()) is not None


def _reaches(blocks: Sequence[Block]) -> bool:
    """Whether a head stands there: some contact, or a sentence."""
    lines = [line for block in blocks if isinstance(block, Paragraph) for line in lines_of(block.inlines, block.line)]
    return any(read_contacts(line).contacts or ems(line.text) > LONGEST_TITLE for line in lines)
