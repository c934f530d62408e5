"""What the first lines below an employer say of its header: from when to when, and as what (rule E1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvpdf.grammar.header.headers import header_period
from cvpdf.grammar.text.labels import label_of, label_pieces
from cvpdf.grammar.text.lines import Line, ems, lines_of
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.time.periods import find_periods
from cvpdf.grammar.words.roles import is_title
from cvpdf.lexicon.fold import CJK
from cvpdf.lexicon.labels import header_labels
from cvpdf.lexicon.moves import staying
from cvpdf.model.inline import Text
from cvpdf.model.outline import Block, Paragraph, Verbatim
from cvpdf.model.resume import JOBS, Entry, Kind, Told

LONGEST = 60  # ems: a longer line tells more than when and as what
# 正社員のアプリケーションエンジニアとして…, 任职架构师，自…; a title behind の or 的 stands alone.
_TITLE = lazy(
    r"(?:^|[、，,のな的])\s*([^、，,。のな的\s][^、，,。の的]{1,24}?)として"
    r"|(?:担任|擔任|任职为|任职|任職)\s*([^、，,。]{2,24}?)\s*(?:一职|一職)?(?=[、，,。]|$)"
)


# She is a Technical Director at Globex - …; I worked as lead developer for Initech Ltd.
_HELD = lazy(
    r"(?:(?:I|He|She|They|We)\b[\s'’]*)?(?:am|is|was|were|m|have been|has been|works?|worked|working|served|serving)\s"
    r"(?:currently\s|working\s|employed\s)*(?:as\s)?(?:(?:a|an|the|their)\s)?(?P<title>[^.,;:]{3,60}?)\s(?:at|for|with)\s"
    r"(?P<name>(?:the\s)?[A-Z0-9][^,;:()]{1,50}?)(?=\s[-–—]\s|[,;(]|\.\s|\.?$|\s(?:where|in|from|since|and|which|who)\s)"
)


def told_role(text: str) -> tuple[str, str] | None:
    """(as what, at whose) of a sentence that says both; None for any other."""
    match = _HELD.match(text.strip()[:200])
    return (match["title"], match["name"]) if match and is_title(match["title"]) else None


def told_in_sentence(kind: Kind, body: Sequence[Block | Entry]) -> Told | None:
    """`2020 - now` over `She is a Technical Director at Globex.`: as what and at whose, below a date alone."""
    first = body[0] if body else None
    if kind not in JOBS or not isinstance(first, Paragraph):
        return None
    lines = lines_of(first.inlines, first.line)
    held = told_role(lines[0].text) if lines else None
    return Told(None, *held) if held else None


def told_below(kind: Kind, body: Sequence[Block | Entry]) -> Told | None:
    """What the first line of a job's first paragraph tells, or a label in code below; None where nothing tells when."""
    first = body[0] if body else None
    if isinstance(first, Verbatim):
        return next((told for line in first.text.split("\n") if (told := _labelled(line.strip(), first.line))), None)
    first = first if kind in JOBS else None
    lines = lines_of(first.inlines, first.line) if isinstance(first, Paragraph) else []
    return _told(lines[0]) if lines else None


def told_by_label(kind: Kind, body: Sequence[Block | Entry]) -> Told | None:
    """`事業内容：クラウド会計　従業員数：250名　役職：課長`: as what, among facts of the employer on their own line."""
    first = body[0] if body and kind in JOBS else None
    lines = lines_of(first.inlines, first.line) if isinstance(first, Paragraph) else []
    labels = [label for line in lines[:HIGHEST] for piece in label_pieces(line) if (label := label_of(piece))]
    kinds = [header_labels().get(label.word) for label in labels]
    held = [label.value.text.strip() for label, each in zip(labels, kinds, strict=True) if each == "position"]
    project = any(each in ("project", "period", "start") for each in kinds)  # 【プロジェクト】, 【期間】, 【役割】 PL
    return Told(None, held[0]) if held and is_title(held[0]) and not project else None


HIGHEST = 3  # lines of facts


def _labelled(text: str, line: int) -> Told | None:
    """`时间: 2018/8~2018/9` in fenced code."""
    label = label_of(Line((Text(text),), line))
    if label is None or header_labels().get(label.word) != "period":
        return None
    found = header_period(label.value.text, line)
    return Told(found.period) if found else None


def _told(line: Line) -> Told | None:
    text = line.text.strip()
    if ems(text) > LONGEST or not any(word in text for word in staying()):
        return None
    periods = [found.period for found in find_periods(text, line.line)]
    ranges = [period for period in periods if period.end is not None]
    if not ranges or len(ranges) < len(periods):
        return None
    whole = replace(ranges[0], end=ranges[-1].end, written=text) if len(ranges) > 1 else ranges[0]
    match = _TITLE.search(text)
    title = (match[1] or match[2]).strip() if match else ""
    return Told(whole, title if is_title(title) else "")


_SENTENCE_END = lazy(r"[。；]\s*|(?<=[a-z)])\.\s+(?=\S)")


def sentences(cell: Line) -> list[Line]:
    """A cell's first sentence without its stop, and the rest where there is more."""
    end = _SENTENCE_END.search(cell.text)
    if end is None:
        return [cell]
    rest = [cell.part(end.end(), len(cell.text))] if end.end() < len(cell.text) else []
    return [cell.part(0, end.start()), *rest]


def title_and_more(cell: Line) -> list[Line]:
    """`Backend Engineer. 문서 제품의 서버`: the title, and what more the cell tells."""
    parts = sentences(cell)
    return parts if len(parts) > 1 and is_title(parts[0].text) else [cell]


def says_what_was_done(text: str) -> bool:
    """`Managed inventory systems and facilitated ordering`: a capital, and then words in small letters."""
    small = [word for word in text.split()[1:] if word.islower() and len(word) > LONGEST_JOINT]
    return text[:1].isupper() and max(text) < CJK and len(small) > MOST_SMALL


LONGEST_JOINT, MOST_SMALL = 3, 2  # letters of `of` and `and`; words in small letters that a name may have
