"""Stage 3, Outline → Resume: which heading is work, which line a date.

Never fails, loses nothing, invents nothing: what is not understood stays a block in its place (rule Z,
docs/markdown.md). The rules stand in `grammar`, one family a file, the words in `lexicon`.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from cvpdf.grammar.alike.agreement import agree
from cvpdf.grammar.alike.bold_titles import with_bold_titles
from cvpdf.grammar.alike.first_items import with_first_items
from cvpdf.grammar.alike.kinds import each_of_its_kind
from cvpdf.grammar.body.employer_titles import under_one_title
from cvpdf.grammar.body.entries import read_body
from cvpdf.grammar.body.nodes import without_rules
from cvpdf.grammar.entry.draft import ENTRY_KINDS
from cvpdf.grammar.head.head import read_head
from cvpdf.grammar.head.reach import reached
from cvpdf.grammar.person.contacts import read_contacts
from cvpdf.grammar.person.introductions import name_in_title
from cvpdf.grammar.person.names import bare_name
from cvpdf.grammar.person.naming import all_lines, labelled_name, told_name
from cvpdf.grammar.section.sections import SectionFound, find_sections
from cvpdf.grammar.table.tables import rows_of
from cvpdf.grammar.text.language import detect_language
from cvpdf.grammar.text.lines import Line, block_texts, ems, lines_of, paragraph, unwrapped
from cvpdf.grammar.time.latest_first import in_order, is_backwards
from cvpdf.grammar.time.periods import find_periods
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.grammar.words.titles import read_title
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.jobs import DOUBTFUL
from cvpdf.lexicon.life_titles import names_schools
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.inline import Image, Inlines, plain, strip
from cvpdf.model.outline import Block, Heading, List, Outline, Paragraph, Quote, Rule, Table
from cvpdf.model.period import Period
from cvpdf.model.resume import Entry, Kind, Part, Resume, Section
from cvpdf.model.settings import Settings

# Kinds that hold prose or lists; only clear entries are read in the others.
PLAIN: frozenset[Kind] = frozenset(
    {"basics", "objective", "summary", "skills", "languages", "interests", "thanks", "links"}
)

TELLS = 40  # ems: a longer line is a sentence


def language_of(outline: Outline, settings: Settings) -> str:
    """The language the author names, or else the one the text is in."""
    return settings.lang or detect_language(block_texts(outline.blocks))


def interpret(outline: Outline, settings: Settings, lang: str = "") -> tuple[Resume, tuple[Diagnostic, ...]]:
    """Understand a résumé.

    Args:
        outline: The author's text.
        settings: What the author asked for.
        lang: What `language_of` says, where that has been asked already.
    """
    lang = lang or language_of(outline, settings)
    before, sections = find_sections(outline)
    sections = under_one_title([_with_kind(section) for section in sections])
    about = _about(sections)
    basics, rests = read_head(before, sections[:about], settings)
    read: list[Section] = []
    for section, rest in zip(sections[:about], rests, strict=True):
        if any(without_rules(rest)):
            read.append(_section(section, without_rules(rest)))
    read += [_section(section, section.blocks) for section in sections[about:]]
    if not basics.name:
        basics = replace(basics, name=_introduced(sections))
    resume = Resume(lang, reached(basics, read), in_order(read))
    return resume, tuple(_remarks(resume))


def _introduced(sections: Sequence[SectionFound]) -> str:
    """The name that a section about the person tells: 关于我 · 你好，我是林小北."""
    about = [section for section in sections[:3] if section.kind in ("summary", "basics", "objective")]
    titles = [each.title.text for each in about if each.kind == "basics" and each.title]
    named = next((found.name for text in titles if (found := name_in_title(text, lenient=False))), "")
    if named:
        return bare_name(named)  # # Xiao Lin - Engineer, below ## Download
    told = [block for each in about for block in (*paragraph([each.title] if each.title else []), *each.blocks)]
    return bare_name(labelled_name(told) or told_name(told))


def _with_kind(section: SectionFound) -> SectionFound:
    """A title like 关于我 or Profile says too little: contacts below make it a section about the person."""
    if (section.kind == "work" and _sums_up(section)) or (section.kind == "basics" and _only_tells(section)):
        return section._replace(kind="summary")
    if section.kind == "work" and _only_schools(section):
        return section._replace(kind="education")
    if section.kind == "other":
        return section._replace(kind=_kind_of_entries(section))
    if section.kind != "summary":
        return section
    if _tells_jobs(section):
        return section._replace(kind="education" if _only_schools(section) else "work")
    lines = [line for block in section.blocks for line in _short_lines(block)]
    read = [[each.kind for each in read_contacts(line).contacts] for line in lines]
    reached = sum("email" in kinds or "phone" in kinds for kinds in read)
    told = sum(bool(kinds) for kinds in read)  # 李文博/男/1995, 工作年限: 2年
    about = (reached and reached * 10 >= len(lines)) or (told > 1 and told * 2 > len(lines))
    return section._replace(kind="basics") if about else section


def _kind_of_entries(section: SectionFound) -> Kind:
    """Under a title that no table knows, dated headers with titles or degrees in them say what it is."""
    title = read_title(section.title.text) if section.title else None
    if title is not None and title.exact:
        return section.kind
    wanted: tuple[tuple[Kind, Container[str]], ...] = (("work", ("position",)), ("education", ("degree", "school")))
    for kind, signs in wanted:
        entries = [node for node in read_body(kind, section.blocks) if isinstance(node, Entry)]
        dated = [entry for entry in entries if entry.period is not None and entry.period.end is not None]
        told = [entry for entry in dated if any(_says(part, signs) for part in entry.parts)]
        if told and len(told) * 2 >= len(entries):
            return kind
    return section.kind


def _says(part: Part, kinds: Container[str]) -> bool:
    text = plain(part.inlines).strip()
    kind = piece_kind(text)
    return kind in kinds and (kind != "position" or (is_title(text) and text not in DOUBTFUL))


def _tells_jobs(section: SectionFound) -> bool:
    """職務経歴概要, 경력 요약, Career Summary: with two dated lines below, the jobs themselves."""
    if any(_lists_jobs(block) for block in section.blocks):
        return True  # 職務概要 over 入社 | 退職 | 職歴
    title = section.title.text.casefold() if section.title else ""
    if not any(
        word in title for word in ("略歴", "経歴", "職歴", "经历", "經歷", "履历", "경력", "career", "employment")
    ):
        return False
    return sum(bool(find_periods(line.text, line.line)) for line in all_lines(section.blocks)) > 1


def _lists_jobs(block: Block) -> bool:
    """A table whose rows are two jobs or more, each with its end."""
    entries = read_body("work", [block]) if isinstance(block, Table) else ()
    dated = [each for each in entries if isinstance(each, Entry) and each.period and each.period.end]
    return len(dated) > 1


def _only_schools(section: SectionFound) -> bool:
    """學經歷, 教育/工作经历: a title that names both is what stands below it, here schools and nothing else."""
    title = section.title.text if section.title else ""
    if not names_schools(title) and "略歴" not in title:
        return False
    entries = [node for node in read_body("education", section.blocks) if isinstance(node, Entry)]
    return bool(entries) and all(any(_says(part, ("degree", "school")) for part in entry.parts) for entry in entries)


def _only_tells(section: SectionFound) -> bool:
    """프로필, プロフィール over sentences, and nothing that reaches or describes the person: who they are, in prose."""
    title = section.title.text.casefold() if section.title else ""
    if not any(word in title for word in ("프로필", "プロフィール", "プロファイル", "profile", "소개")):
        return False
    blocks = list(takewhile(lambda block: not isinstance(block, Heading), section.blocks))  # not ### スキル below it
    lines = [line for block in blocks for line in _short_lines(block)]
    whole = all(isinstance(block, Paragraph | List | Rule) for block in blocks)
    told = any(ems(line.text) > TELLS or line.text.rstrip().endswith("。") for line in lines)
    return whole and told and not any(read_contacts(line).any for line in lines)


def _sums_up(section: SectionFound) -> bool:
    """경력 요약 over prose and no date at all: what the jobs come to, not the jobs."""
    title = section.title.text.casefold() if section.title else ""
    if not any(word in title for word in ("요약", "개요", "要約", "概要", "概述", "摘要", "統計", "统计", "summary")):
        return False
    return not any(find_periods(text, 0) for text in block_texts(section.blocks))


def _short_lines(block: Block) -> Iterator[Line]:
    match block:
        case Paragraph(inlines, line):
            yield from lines_of(inlines, line)
        case List(items):
            for item in items:
                for inner in item.blocks:
                    yield from _short_lines(inner)
        case Quote(inner_blocks):
            for inner in inner_blocks:
                yield from _short_lines(inner)
        case _:
            pass


def _about(sections: Sequence[SectionFound]) -> int:
    """How many of the first sections are about the person and belong to the head."""
    return next((index for index, section in enumerate(sections) if section.kind != "basics"), len(sections))


def _section(section: SectionFound, blocks: Sequence[Block]) -> Section:
    title = _title(section.title.inlines) if section.title else ()
    line = section.title.line if section.title else blocks[0].line
    if section.kind in PLAIN:
        body: tuple[Block | Entry, ...] = without_rules(blocks)
    else:
        body = with_bold_titles(agree(read_body(section.kind, blocks), blocks))
        body = each_of_its_kind(with_first_items(body), section.kind, plain(title))
    rows = rows_of(body, section.kind) if section.kind in ENTRY_KINDS else iter(())
    told = {fold(each.organization) for each in body if isinstance(each, Entry) and each.when and not each.period}
    # Not those of a table that says when the jobs below it were: they are these jobs.
    return Section(title, section.kind, body, line, tuple(row for row in rows if fold(row.organization) not in told))


def _title(inlines: Inlines) -> Inlines:
    """A title without the bold around it and without icons."""
    return unwrapped(strip(tuple(node for node in inlines if not isinstance(node, Image))))


def _remarks(resume: Resume) -> Iterator[Diagnostic]:
    for section in resume.sections:
        for entry in _entries(section.body):
            if entry.period is not None and is_backwards(entry.period):
                yield _backwards_remark(entry.period)


def _entries(body: Sequence[Block | Entry]) -> Iterator[Entry]:
    for node in body:
        if isinstance(node, Entry):
            yield node
            yield from _entries(node.body)


def _backwards_remark(period: Period) -> Diagnostic:
    start = period.start.iso() if period.start else ""
    end = period.end.iso() if period.end else ""
    message = f"{period.written} ends ({end}) before it starts ({start})."
    return Diagnostic("period-order", "warning", message, period.line, hint="Swap the two dates, or correct one.")
