"""Which heading level a résumé's sections stand on (rule S2, docs/markdown.md), and what stands under a heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cvpdf.grammar.header.headers import header_period, looks_like_header, read_header
from cvpdf.grammar.header.plain_lines import block_lines
from cvpdf.grammar.person.introductions import name_in_title
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.words.roles import is_sure_title, piece_kind
from cvpdf.grammar.words.titles import ENTRY_NUMBER, SHOWN, is_document_title, is_sub_label, read_title
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.labels import contact_labels, header_labels
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading
from cvpdf.model.resume import JOBS, Kind


def section_level(blocks: Sequence[Block]) -> int:
    """The shallowest level that has three quarters of the best level's known titles (rule S2); 0 for none."""
    times = Counter((block.level, fold(plain(block.inlines))) for block in blocks if isinstance(block, Heading))
    titles = [
        (block.level, title.kind)
        for block in blocks
        if isinstance(block, Heading)
        and not is_document_title(plain(block.inlines))
        and (title := read_title(plain(block.inlines)))
        and title.exact
        and not says_whose(plain(block.inlines))
        and times[block.level, fold(plain(block.inlines))] == 1  # 実績 under each of three projects is none
    ]
    if not titles:
        return _plain_level(blocks)
    counts = _titles_by_level(titles)
    many = [level for level, count in Counter(level for level, _ in times.elements()).items() if count > 2]
    alone = [level for level in counts if sum(1 for each, _ in times.elements() if each == level) == 1]
    for level in alone:  # # INFO once, above many a ## 开发环境
        if any(deeper > level and counts[deeper] for deeper in many):
            del counts[level]
    best = max(counts.values())
    return min(level for level, count in counts.items() if count * 4 >= best * 3)


def says_whose(text: str) -> bool:
    """`Ada Wong — Portfolio`: a name, and that work of that person's is shown."""
    if not any(word in text.casefold() for word in SHOWN):
        return False
    found = name_in_title(text, lenient=False)
    rest = fold(text[: found.start] + text[found.stop :]) if found else ""
    return rest in SHOWN or rest.removeprefix("의") in SHOWN


def _titles_by_level(titles: Sequence[tuple[int, Kind]]) -> Counter[int]:
    """How many known titles each level has, without those that only divide 技能 into tools and languages."""
    counts = Counter(level for level, _ in titles)
    divided = [level for level, kind in titles if kind in _DIVIDED and counts[level] > 1]
    above = 7
    inner: Counter[int] = Counter()
    run: list[tuple[int, Kind]] = []
    for level, kind in (*titles, (0, "other")):
        if level > above:
            run.append((level, kind))
            continue
        # Under # Education stand ## Awards and ## Courses; with ## Languages and ## Hobbies besides they are sections.
        inner.update(inside for inside, _ in run if len({each for _, each in run}) <= MOST_PARTS)
        run = []
        above = level if level in divided and kind in _DIVIDED else 7
    return counts - inner


MOST_PARTS = 3  # kinds of titles that divide a section
# Sections that are divided under titles that could be sections themselves.
_DIVIDED: frozenset[Kind] = frozenset({"skills", "education"})


def _plain_level(blocks: Sequence[Block]) -> int:
    """Where no title is known: the shallowest level with two headings that are neither dated nor a name; 0 for none."""
    levels = Counter(
        block.level
        for block in blocks
        if isinstance(block, Heading) and _is_plain_title(Line(block.inlines, block.line))
    )
    return min((level for level, count in levels.items() if count > 1), default=0)


def _is_plain_title(line: Line) -> bool:
    named = is_document_title(line.text) or name_in_title(line.text, lenient=False) is not None
    return not named and header_period(line.text, line.line) is None and label_of(line) is None


def tells_label(line: Line, current: Kind | None) -> bool:
    """`##工作单位：北山科技` among jobs, `##工作年限：6年` about the person: a label and its value, made big."""
    label = label_of(line)
    if label is None or not label.value.text.strip():
        return False
    if current in ("work", "intern", "project"):
        return label.word in header_labels() or is_sub_label(label.word)
    return current == "basics" and label.word in contact_labels() and read_title(label.word) is None  # 求职意向


def own_blocks(blocks: Sequence[Block], index: int) -> Sequence[Block]:
    """What stands between a heading and the next."""
    stop = next((at for at in range(index + 1, len(blocks)) if isinstance(blocks[at], Heading)), len(blocks))
    return blocks[index + 1 : stop]


def opens_entries(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading stands right above something that tells from when to when: no name does."""
    own = own_blocks(blocks, index)
    level, below = blocks[index], blocks[index + 1 + len(own) :][:1]
    if not own and below and isinstance(level, Heading) and isinstance(below[0], Heading):
        if below[0].level <= level.level:
            return False
        return dates_a_range(below) or dates_a_range(own_blocks(blocks, index + 1))
    return dates_a_range(own)


def is_job(blocks: Sequence[Block], index: int) -> bool:
    """A heading that names an employer, in it or right below it when."""
    heading = blocks[index]
    line = Line(heading.inlines, heading.line) if isinstance(heading, Heading) else None
    if line is None or is_document_title(line.text):
        return False
    number = ENTRY_NUMBER.match(line.text)  # 1. (주)북산
    line = line.part(number.end(), len(line.text)) if number else line
    parts = read_header(line, "work").parts
    kinds = {piece_kind(plain(part.inlines)) for part in parts}
    held = [plain(part.inlines) for part in parts[:2] if part.role == "position"]
    titled = any(is_sure_title(text) for text in held)  # ## CTO - Vireo over *2017 - 2019*
    return ("organization" in kinds or titled) and (
        dates_a_range([heading]) or dates_a_range(own_blocks(blocks, index)[:1])
    )


def dates_a_range(blocks: Sequence[Block]) -> bool:
    """Whether a line or a heading of them tells from when to when."""
    lines = [line for block in blocks for line in block_lines(block)]
    lines += [Line(block.inlines, block.line) for block in blocks if isinstance(block, Heading)]
    return any(
        (found := header_period(line.text, line.line)) is not None
        and found.period.end is not None
        and looks_like_header(line)
        for line in lines
    )


def apart(blocks: Sequence[Block], level: int) -> list[Block]:
    """`## 工作經驗：全端工程師（2026/2 ~ 仍在職）`, the one title of its kind: a section and its first entry."""
    headings = [block for block in blocks if isinstance(block, Heading) and block.level == level]
    titles = [read_title(plain(block.inlines)) for block in headings]
    known = {title.kind for title in titles if title is not None and title.exact}
    out: list[Block] = []
    for block in blocks:
        line = Line(block.inlines, block.line) if isinstance(block, Heading) and block.level == level else None
        label = label_of(line) if line is not None else None
        title = read_title(label.word) if label is not None else None
        new = title is not None and title.exact and title.kind in JOBS and title.kind not in known
        found = header_period(label.value.text, block.line) if label is not None and new else None
        if label is None or line is None or found is None or found.period.end is None:
            out.append(block)
            continue
        said = line.part(0, len(label.written.rstrip(" :：")))
        out += [Heading(level, said.inlines, block.line), Heading(level + 1, label.value.inlines, block.line)]
    return out


def only_groups(blocks: Sequence[Block], index: int, level: int) -> bool:
    """`# 簡易學經歷` right above `## 經歷` and `## 學歷`: the section says only that these follow."""
    levels = [block.level if isinstance(block, Heading) else 7 for block in blocks]
    above = next((at for at in reversed(range(index)) if levels[at] <= level), None)
    if above is None or levels[above + 1] != level + 1:
        return False
    outer = blocks[above]
    title = read_title(plain(outer.inlines)) if isinstance(outer, Heading) else None
    if title is not None and title.exact and isinstance(outer, Heading) and max(plain(outer.inlines)) < CJK:
        return False  # Teaching Experience over Courses Taught and Guest Lectures
    stop = next((at for at in range(index, len(blocks)) if levels[at] <= level), len(blocks))
    inner = [block for block in blocks[above + 1 : stop] if isinstance(block, Heading) and block.level == level + 1]
    titles = [read_title(plain(block.inlines)) for block in inner]
    kinds = {title.kind for title in titles if title is not None and title.exact}
    return None not in titles and len(kinds) > 1 and bool(kinds & {"work", "intern", "education"})


def stands_alone(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading has no sibling of its level in its section."""
    levels = [block.level if isinstance(block, Heading) else 7 for block in blocks]
    level = levels[index]
    before = next((other for other in reversed(levels[:index]) if other <= level), 0)
    behind = next((other for other in levels[index + 1 :] if other <= level), 0)
    return before < level and behind < level


def repeats(blocks: Sequence[Block], heading: Heading) -> bool:
    """Whether a heading's words are those of another of its level: 技術スタック below each of several jobs."""
    words = fold(plain(heading.inlines))
    same = [each for each in blocks if isinstance(each, Heading) and each.level == heading.level]
    return sum(fold(plain(each.inlines)) == words for each in same) > 1
