"""Names in bold that begin entries without any date, and who one was there (rule E7, docs/markdown.md)."""

from __future__ import annotations

from cvpdf.grammar.entry.dated import head_lines, is_head
from cvpdf.grammar.entry.draft import Draft
from cvpdf.grammar.header.assignment import with_fields
from cvpdf.grammar.header.cutting import EDGES
from cvpdf.grammar.header.headers import promotes, read_header
from cvpdf.grammar.header.pieces import split_pieces
from cvpdf.grammar.header.plain_lines import SENTENCE
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems, is_bold, is_marked, lines_of, unwrapped
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import is_sure_title, is_title, piece_kind
from cvpdf.grammar.words.titles import is_sub_label
from cvpdf.lexicon.labels import header_labels
from cvpdf.model.inline import Strong, plain, strip, walk
from cvpdf.model.outline import Heading, Item, Paragraph
from cvpdf.model.resume import JOBS, Kind, Part

LONGEST = 40  # ems of a line that is a name
LONGEST_COUNT = 10  # characters of a count of stars
HIGHEST = 3  # lines of a block of names in bold
# What may stand between a name in bold and what is said of it.
_SIGN = lazy(r"\s*(?:[|｜│·•,，(（]|[-–—―/]{1,2}\s)")


def is_title_block(block: Paragraph, kind: Kind) -> bool:
    """A paragraph that begins with a name in bold, and says nothing else but what is set apart as well."""
    lines = lines_of(block.inlines, block.line)
    if not lines or is_sub_label(lines[0].text):
        return False
    if is_bold(lines[0]):
        marked = all(is_marked(line) and ems(line.text) <= LONGEST for line in lines[1:])
        return marked and ems(lines[0].text) <= LONGEST and len(lines) <= HIGHEST
    return names_title(lines[0]) or names_thing(lines[0], kind)


def is_titled_item(item: Item, kind: Kind) -> bool:
    """A name in bold over more: an undated project."""
    lines = head_lines(item)
    if not lines or (len(lines) == 1 and len(item.blocks) == 1):
        return False
    headed = isinstance(item.blocks[0], Heading) and ems(lines[0].text) <= LONGEST  # - ### Ledgerly
    bold = headed or _is_remarked(lines[0]) or names_entry(lines[0], kind)
    label = label_of(lines[0])
    named = label is None or (is_bold(lines[0]) and label.word not in header_labels() and not is_sub_label(label.word))
    return bold and named and not is_sub_label(lines[0].text)  # **卒業制作: 水の記憶**


def names_entry(line: Line, kind: Kind) -> bool:
    """Whether a line begins an entry in a section without any date."""
    return is_bold(line) or names_title(line) or names_thing(line, kind)


def names_title(line: Line) -> bool:
    """`**Ledgerly** | Lead Developer`, `**海鲸科技** 后端实习生`: as what, and surely so."""
    name, rest = _halves(line)
    title = rest.strip(EDGES + "()（）")
    return bool(name) and not is_title(name) and is_sure_title(title)


def names_thing(line: Line, kind: Kind) -> bool:
    """`**Chatwise** — *React, Node*`, `**Marmot** | a job queue`: no job, but what it is or is made with."""
    name, rest = _halves(line)
    return bool(name) and kind not in JOBS and kind != "education" and _SIGN.match(rest) is not None


def _halves(line: Line) -> tuple[str, str]:
    """The words in bold at the head of a short line, and what stands behind them; empty where it is no such line."""
    text = line.text.strip()
    if not is_head(line) or is_bold(line) or SENTENCE.search(text) or text[-1] in ".:;：；。、" or label_of(line):
        return "", ""
    bold = next((node for node in walk(line.inlines) if isinstance(node, Strong)), None)
    name = plain((bold,)).strip() if bold is not None else ""
    at = text.find(name)
    return (name, text[at + len(name) :]) if name and not is_sub_label(name) else ("", "")


def _is_remarked(line: Line) -> bool:
    """`**北山科技有限公司**（暑期实习，202X.07 – 202X.08）`, `**tiny-form** ⭐ 1.2k`: bold words and a remark."""
    first = line.inlines[0] if line.inlines else None
    rest = line.text[len(plain((first,))) :].strip() if isinstance(first, Strong) else ""
    if rest[:1] in ("⭐", "★", "☆"):
        return len(rest) <= LONGEST_COUNT
    return rest[:1] in ("（", "(") and rest[-1:] in ("）", ")") and rest.count(rest[0]) == 1


WORD = 8  # ems


def take_title(draft: Draft, item: Item, *, before_date: bool, alone: bool) -> bool:
    """`- SRE / 正社員 / リモート`, the first item below a header that names no title; sure in bold before a date.

    So is a word like 営業, where it is `alone` among items that tell more.
    """
    block = item.blocks[0] if len(item.blocks) == 1 else None
    wanted = {"work": "position", "intern": "position", "education": "degree"}.get(draft.kind)
    if not isinstance(block, Paragraph) or wanted is None:
        return False
    lines = lines_of(block.inlines, block.line)
    if before_date and len(lines) == 1 and is_marked(lines[0]) and len(draft.parts) == 1:
        if draft.has("position"):
            draft.name_the_rest()
        draft.add(Part("position", unwrapped(strip(lines[0].inlines)), lines[0].line))
        return True
    if draft.has("position") or (len(lines) == 1 and promotes(lines[0].text)):
        return not draft.has("position") and draft.take_line(lines[0], top=True)
    if len(lines) != 1 or ems(lines[0].text) > 20 or label_of(lines[0]) or not draft.has("organization"):
        return False
    texts = [plain(piece.inlines).strip() for piece in split_pieces(lines[0], draft.kind)]
    kinds = [piece_kind(text) for text in texts]
    if draft.kind == "education":  # 컴퓨터공학 학사
        kinds = with_fields(texts, kinds)
    sure = any(map(is_title, texts)) or (alone and kinds == ["position"] and ems(texts[0]) <= WORD)
    if wanted not in kinds or "unknown" in kinds or (wanted == "position" and not sure):
        return False
    draft.take_header(read_header(lines[0], draft.kind), lines[0])
    return True
