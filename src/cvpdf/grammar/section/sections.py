"""Which lines are section titles, and what they mean (rules S1 to S3, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cvpdf.grammar.entry.draft import ENTRY_KINDS
from cvpdf.grammar.header.headers import header_period
from cvpdf.grammar.person.contacts import read_contacts
from cvpdf.grammar.person.introductions import name_in_title
from cvpdf.grammar.section.first_sections import opens_unknown
from cvpdf.grammar.section.label_titles import parted
from cvpdf.grammar.section.line_titles import (
    bold_section,
    is_of_job,
    line_section,
    numbered,
    repeated_titles,
    title_forms,
)
from cvpdf.grammar.section.same_level import (
    behind_a_whole_section,
    is_dated_below,
    is_entry,
    names_employer,
    names_school,
    says_how,
    sums_up,
)
from cvpdf.grammar.section.section_level import (
    apart,
    is_job,
    only_groups,
    own_blocks,
    repeats,
    says_whose,
    section_level,
    stands_alone,
    tells_label,
)
from cvpdf.grammar.section.untitled import untitled_entries
from cvpdf.grammar.text.lines import Line, lines_of, paragraph
from cvpdf.grammar.words.modified_titles import names_one_project
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.grammar.words.titles import (
    cut_colon,
    is_document_title,
    is_prose,
    is_sub_label,
    read_overview,
    read_title,
    strays,
)
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.title_modifiers import leading_modifiers
from cvpdf.lexicon.titles import document_kinds
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading, Outline, Paragraph
from cvpdf.model.resume import JOBS, Kind


class SectionFound(NamedTuple):
    """A section of the outline: its title line (None before the first) and its blocks."""

    title: Line | None
    level: int
    kind: Kind
    blocks: tuple[Block, ...]


def find_sections(outline: Outline) -> tuple[tuple[Block, ...], tuple[SectionFound, ...]]:
    """The blocks before the first section, and the sections in order."""
    blocks = _unnested(numbered(parted(outline.blocks)))
    level = section_level(blocks)
    blocks = apart(blocks, level)
    starts = [(index, title) for index, title in _starts(blocks, level)]
    head = blocks[: starts[0][0]] if starts else blocks
    sections = []
    for place, (index, (line, depth, kind)) in enumerate(starts):
        stop = starts[place + 1][0] if place + 1 < len(starts) else len(blocks)
        sections.append(SectionFound(line, depth, kind, tuple(blocks[index + 1 : stop])))
    untitled = untitled_entries(head)
    if untitled is not None:
        stop, title, first, kind = untitled
        sections.insert(0, SectionFound(title, level, kind, tuple(head[first:])))
        head = head[:stop]
    return tuple(head), tuple(sections)


def _unnested(blocks: Sequence[Block]) -> list[Block]:
    """Where headings are few, a known title on a line of its own inside a paragraph stands apart (rule S3)."""
    if sum(isinstance(block, Heading) and read_title(plain(block.inlines)) is not None for block in blocks) > 1:
        return list(blocks)
    forms = title_forms(blocks)
    return [
        piece for block in blocks for piece in (_at_titles(block, forms) if isinstance(block, Paragraph) else [block])
    ]


def _at_titles(block: Paragraph, forms: frozenset[str]) -> list[Block]:
    lines = lines_of(block.inlines, block.line)
    titled = [line_section(Paragraph(line.inlines, line.line), forms) is not None for line in lines]
    if len(lines) < 2 or not any(titled):
        return [block]
    pieces: list[Block] = []
    run: list[Line] = []
    for line, title in zip(lines, titled, strict=True):
        if title:
            pieces += [*paragraph(run), *paragraph([line])]
            run = []
        else:
            run.append(line)
    return [*pieces, *paragraph(run)]


_Start = tuple[int, tuple[Line, int, Kind]]


def _starts(blocks: Sequence[Block], level: int) -> Iterator[_Start]:
    """Index, title line, level and kind of each section."""
    headings = sum(isinstance(block, Heading) and read_title(plain(block.inlines)) is not None for block in blocks)
    kind: Kind | None = None
    kinds, below = _kinds_at(blocks, level), _level_below(blocks, level)
    forms = title_forms(blocks) if headings < 2 else frozenset[str]()
    again = repeated_titles(blocks) if headings < 2 else frozenset[str]()
    bold = False
    for index, block in enumerate(blocks):
        found: tuple[Line, int, Kind] | None = None
        if isinstance(block, Heading):
            found = _heading_section(blocks, index, level, kind)
            if found is None and block.level == below:
                found = _deeper_section(blocks, index, level, kind, kinds)
        elif isinstance(block, Paragraph) and headings < 2:
            found = line_section(block, forms)
            found = found if found and fold(found[0].text) not in again and not is_of_job(found, kind, forms) else None
        elif isinstance(block, Paragraph):
            found = bold_section(block, kind, kinds, bold)
            bold = bold or found is not None
        if found:
            kind = found[2]
            yield index, found


def _heading_section(
    blocks: Sequence[Block], index: int, level: int, current: Kind | None
) -> tuple[Line, int, Kind] | None:
    heading = blocks[index]
    if not isinstance(heading, Heading) or not level or heading.level > level:
        return None
    line = Line(heading.inlines, heading.line)
    if not line.text.strip() or (current is None and says_whose(line.text)):
        return None
    title = None if tells_label(line, current) else read_title(line.text)
    own_name = (
        current is None and heading.level < level and fold(line.text) in document_kinds()
    )  # # 履历 over ## 工作经历
    if is_document_title(line.text) or own_name:
        kind = document_kinds().get(fold(line.text)) if current is not None else None
        kind = kind or ("summary" if sums_up(blocks, index, level) else None)
    elif title is not None and title.exact and not says_how(blocks, index, level, current, title.kind):
        kind = title.kind
    elif (current is None and is_job(blocks, index)) or _is_something_else(blocks, index, heading, level, current):
        kind = None
    else:
        # The name again, above the résumé in another language, is another head.
        again = heading.level < level and name_in_title(line.text, lenient=False) is not None
        named = title or read_overview(line.text)
        if named and piece_kind(line.text) == "organization" and is_dated_below(blocks, index):
            named = None  # Software Allies
        kind = named.kind if named else "basics" if again else None if current and is_prose(line.text) else "other"
    return (line, heading.level, kind) if kind else None


def _is_something_else(blocks: Sequence[Block], index: int, heading: Heading, level: int, current: Kind | None) -> bool:
    """A heading at the sections' level that opens none: an entry, a name, a headline, a label, the file's title."""
    line = Line(heading.inlines, heading.line)
    if header_period(line.text, line.line) is not None:
        return current is None or current in ENTRY_KINDS or names_employer(line)
    more = fold(line.text).split(" ")[0] in leading_modifiers()  # Other scientific duties
    label = is_sub_label(line.text) and not (more or _leaves_entries(blocks, index) or strays(line.text, current))
    if label or is_entry(blocks, index, current):
        return True
    named = current in JOBS and piece_kind(line.text) == "organization" and not behind_a_whole_section(blocks, index)
    if named or (current == "education" and names_school(line.text)):
        return True
    if (current in ENTRY_KINDS and names_one_project(line.text)) or tells_label(line, current):
        return True
    above = blocks[index - 1] if index else None
    named = isinstance(above, Heading) and name_in_title(line.text, lenient=False) is not None
    told = read_title(line.text) is None and bool(read_contacts(line).contacts)
    if current == "basics" and (named or told):
        return True  # ## 林小北 right below # INFO; ### Tel: 555 010 below ## Contacts
    return current is None and not opens_unknown(blocks, index, heading, level)


def _leaves_entries(blocks: Sequence[Block], index: int) -> bool:
    """`## 프로젝트 개요` behind the headings of `## 경력사항`: on the sections' level, it is no part of an entry."""
    levels = [block.level for block in blocks[: index + 1] if isinstance(block, Heading)]
    return len(levels) > 1 and levels[-1] < levels[-2]


def _kinds_at(blocks: Sequence[Block], level: int) -> frozenset[Kind]:
    titles = [
        read_title(plain(block.inlines)) for block in blocks if isinstance(block, Heading) and block.level == level
    ]
    return frozenset(title.kind for title in titles if title)


def _deeper_section(
    blocks: Sequence[Block], index: int, level: int, current: Kind | None, kinds: frozenset[Kind]
) -> tuple[Line, int, Kind] | None:
    """A section whose author gave it one mark too many: of a kind that has no section else, and no part of this one."""
    heading = blocks[index]
    if not isinstance(heading, Heading):
        return None
    line = Line(heading.inlines, heading.line)
    title = read_title(line.text)
    opened = any(isinstance(block, Heading) and block.level == level for block in blocks[:index])
    second = current is not None and not opened and heading.level > level  # ### Prêmios behind ### Formação
    first = current is None and title is not None and title.kind not in kinds and not cut_colon(line.text)[1]
    told = title is not None and (title.exact or (first and _opens_with_text(blocks, index)))
    if title is not None and told and (first or second or only_groups(blocks, index, level)):
        return line, heading.level, title.kind  # #### Resumo before ### Formação
    if (
        title is None
        or current is None
        or not title.exact
        or title.kind in {*kinds, *_LIGHT}
        or repeats(blocks, heading)
    ):
        return None
    above = [block for block in blocks[:index] if isinstance(block, Heading) and block.level == level]
    if above and fold(plain(heading.inlines)) in fold(plain(above[-1].inlines)):
        return None  # Hobbys under Kenntnisse und Hobbys
    inside = title.kind in _INSIDE.get(current, ())
    last = title.kind == "other" and stands_alone(blocks, index)
    if current in _LIGHT or ((title.kind in _APART or last) and not inside):
        return Line(heading.inlines, heading.line), heading.level, title.kind
    return None


def _opens_with_text(blocks: Sequence[Block], index: int) -> bool:
    """Whether text stands right below a heading that is no entry's."""
    heading = blocks[index]
    dated = isinstance(heading, Heading) and header_period(plain(heading.inlines), heading.line) is not None
    return bool(own_blocks(blocks, index)) and not dated and not is_job(blocks, index)


def _level_below(blocks: Sequence[Block], level: int) -> int:
    """The next level of headings that is used; 0 for none."""
    return min((block.level for block in blocks if isinstance(block, Heading) and block.level > level), default=0)


# Kinds that are no part of an entry, but for those of the second table.
_APART: frozenset[Kind] = frozenset({"education", "skills", "languages", "interests", "certs", "awards", "work"})
_INSIDE: dict[Kind, tuple[Kind, ...]] = {
    "education": ("awards", "certs", "work", "skills", "interests"),
    "skills": ("languages", "certs"),
    "awards": ("certs",),
    "certs": ("awards",),
    "work": ("awards",),
    "activities": ("awards", "certs"),
    "project": ("awards", "work"),
    "intern": ("awards", "work"),
    "other": tuple(_APART),
}
_LIGHT: frozenset[Kind] = frozenset({"basics", "summary", "objective"})
