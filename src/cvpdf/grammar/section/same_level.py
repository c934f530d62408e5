"""Headings on the sections' own level that open no section of their own kind: entries, and `## Résumé` over prose."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.entry.dated import is_dated_block
from cvpdf.grammar.entry.draft import ENTRY_KINDS
from cvpdf.grammar.header.headers import date_only, looks_like_header, read_header
from cvpdf.grammar.person.introductions import name_in_title
from cvpdf.grammar.section.line_titles import LONGEST_TITLE
from cvpdf.grammar.section.section_level import dates_a_range, is_job, own_blocks
from cvpdf.grammar.text.lines import Line, ems, lines_of
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.grammar.words.titles import cut_colon, read_title
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading, List, Paragraph, Rule
from cvpdf.model.resume import JOBS, Kind


def sums_up(blocks: Sequence[Block], index: int, level: int) -> bool:
    """`## Résumé` over a sentence, below a name and before the sections: what there is to say in short."""
    own, heading = own_blocks(blocks, index), blocks[index]
    above = [block for block in blocks[:index] if isinstance(block, Heading)]
    prose = [block for block in own if isinstance(block, Paragraph) and ems(plain(block.inlines)) > LONGEST_TITLE]
    return (
        isinstance(heading, Heading)
        and heading.level == level
        and bool(prose)
        and any(
            (block.level < level and name_in_title(plain(block.inlines), lenient=True) is not None)
            or (block.level == level and read_title(plain(block.inlines)) is not None)
            for block in above
        )
    )


def is_entry(blocks: Sequence[Block], index: int, current: Kind | None) -> bool:
    """A heading at the sections' level that is dated right below, inside a section of entries."""
    if current not in ENTRY_KINDS or index + 1 >= len(blocks):
        return False
    below = blocks[index + 1]
    texts: list[Line] = []
    if isinstance(below, Paragraph | Heading):
        texts = lines_of(below.inlines, below.line)[:3]
    elif hasattr(below, "items"):
        for item in below.items[:3]:
            first = item.blocks[0] if item.blocks else None
            if isinstance(first, Paragraph):
                texts += lines_of(first.inlines, first.line)[:1]
    if any(date_only(line) or _labels_period(line) for line in texts):
        return True
    if not _on_one_level(blocks, index):
        return False
    under = _under(blocks, index)
    graduated = current == "education" and any(map(is_dated_block, under))
    return graduated or any(map(looks_like_header, texts)) or dates_a_range(under)


def is_dated_below(blocks: Sequence[Block], index: int) -> bool:
    """Whether the first line below a heading is a date alone: it is an employer, whatever its words mean elsewhere."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    lines = lines_of(below.inlines, below.line) if isinstance(below, Paragraph) else []
    return bool(lines) and date_only(lines[0]) is not None


def behind_a_whole_section(blocks: Sequence[Block], index: int) -> bool:
    """Whether the heading before, of the same level, is a known title over a dated list: its jobs are told there."""
    here = blocks[index]
    level = here.level if isinstance(here, Heading) else 0
    above = [at for at, block in enumerate(blocks[:index]) if isinstance(block, Heading) and block.level == level]
    heading = blocks[above[-1]] if above else None
    title = read_title(plain(heading.inlines)) if isinstance(heading, Heading) else None
    if title is None or not title.exact:
        return False
    return any(isinstance(block, List) and is_dated_block(block) for block in blocks[above[-1] + 1 : index])


def _under(blocks: Sequence[Block], index: int) -> Sequence[Block]:
    """What stands under a heading, the deeper headings among it included."""
    heading = blocks[index]
    level = heading.level if isinstance(heading, Heading) else 0
    stops = (
        at for at in range(index + 1, len(blocks)) if isinstance(each := blocks[at], Heading) and each.level <= level
    )
    return blocks[index + 1 : next(stops, len(blocks))]


def _on_one_level(blocks: Sequence[Block], index: int) -> bool:
    """`## Work Experience` right above `## Acme`: this author's entries stand on the level of the sections."""
    heading = blocks[index]
    level = heading.level if isinstance(heading, Heading) else 0
    if read_title(plain(heading.inlines) if isinstance(heading, Heading) else "") is not None:
        return False
    at = index
    while at > 0:
        at -= 1
        above = blocks[at]
        title = read_title(plain(above.inlines)) if isinstance(above, Heading) and above.level <= level else None
        if title is not None and title.exact:
            own = own_blocks(blocks, at)
            below = blocks[at + 1 + len(own)]
            beside = isinstance(above, Heading) and isinstance(below, Heading) and above.level == below.level == level
            return beside and all(isinstance(block, Rule) for block in own)
    return False


def _labels_period(line: Line) -> bool:
    head, colon, _value = cut_colon(line.text)
    return colon and header_labels().get(fold(head)) == "period"


def names_employer(line: Line) -> bool:
    """A dated heading behind 技能 is an entry where it names an employer; not 活動データ（2021–2026）."""
    kinds = {piece_kind(plain(part.inlines)) for part in read_header(line, "work").parts}
    return bool(kinds & {"organization", "school", "position", "location"})


def names_school(text: str) -> bool:
    """`## University of Lakeshore` on the level of `## Education`; not `## University projects`."""
    title = read_title(text)
    return piece_kind(text) == "school" and (title is None or title == ("education", False))


def says_how(blocks: Sequence[Block], index: int, level: int, current: Kind | None, kind: Kind) -> bool:
    """`### フリーランス — デザイナー`, dated, and `## DevOps` below a name: how and as what one worked, no section."""
    heading, above = blocks[index], blocks[index - 1] if index else None
    if not isinstance(heading, Heading):
        return False
    header = read_header(Line(heading.inlines, heading.line), "work")
    if kind in JOBS and (len(header.parts) > 1 or (current in JOBS and header.period is not None)):
        kinds = {piece_kind(plain(part.inlines)) for part in header.parts}
        dated = header.period is not None or is_job(blocks, index)  # ### フリーランス（2019年10月～現在）
        return kinds <= {"employment", "position"} and dated
    if current is not None or not (isinstance(above, Heading) and above.level < heading.level < level):
        return False  # between `# Ada Wong` and the sections, `###`, with nothing below it
    bare = all(isinstance(block, Rule) for block in own_blocks(blocks, index))
    return bare and piece_kind(plain(heading.inlines)) == "position"
