"""Who or what in bold at the head of a line that goes on: `**Université du Lac** Ingénieur; il a …` (rule E6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvpdf.grammar.header.cutting import EDGES
from cvpdf.grammar.header.headers import read_header
from cvpdf.grammar.header.plain_lines import SENTENCE
from cvpdf.grammar.text.lines import Line, ems
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import ends_as_title, is_title, piece_kind
from cvpdf.lexicon.fold import CJK
from cvpdf.model.inline import Emphasis, Strong, plain
from cvpdf.model.resume import JOBS, Part

if TYPE_CHECKING:
    from cvpdf.grammar.entry.draft import Draft

LONGEST_LIST = 120  # ems of who, as what and where
LONGEST = 40  # ems: more in bold is a sentence
_STOP = lazy(r"\s?[;；:：.,，。]\s")
_LISTED = lazy(r"[，,]\s*")  # *服务器部，游戏开发实习生* 学习了 …
_COLONS = ".:："


def take_lead(draft: Draft, line: Line) -> bool:
    """Take what stands at the head of a line; what is left of the line is the draft's `rest`.

    Below a date it is who, with a title up to the first stop; below an employer a title, `*Investigador*. Como …`.
    """
    line = _behind(line, len(line.text) - len(line.text.lstrip(": ")))  # the mark of a definition below a term
    if not draft.named and _lists(line):
        draft.take_header(read_header(line, draft.kind), line)
        return True
    if draft.has("organization"):
        return not draft.has("position") and _take_title(draft, line)
    return draft.period is not None and not draft.has("position") and _take_name(draft, line)


def _lists(line: Line) -> bool:
    """`**Research Fellow**, Biochemistry Department, Lakeside University, Dover, New Zealand.`: no sentence, a list."""
    first = line.inlines[0] if line.inlines else None
    lead = plain((first,)) if isinstance(first, Strong) else ""
    text = line.text.rstrip(" .")
    told = piece_kind(lead.strip(" ,")) in ("position", "degree")
    apart = lead.rstrip().endswith(",") or line.text[len(lead) :].lstrip().startswith(",")
    return told and apart and ems(text) <= LONGEST_LIST and not SENTENCE.search(text)


def _take_name(draft: Draft, line: Line) -> bool:
    lead = plain(line.inlines[:1]) if line.inlines and isinstance(line.inlines[0], Strong) else ""
    if not lead.strip() or ems(lead) > LONGEST or len(lead) == len(line.text):
        return False
    draft.take_header(read_header(line.part(0, len(lead)), draft.kind), line)
    rest = _behind(line, len(lead))
    first = re.split(_STOP.pattern, rest.text, maxsplit=1)[0]
    if ems(first) <= LONGEST and is_title(first) and not draft.has("position"):
        draft.add(Part("position", rest.part(0, len(first)).inlines, rest.line))
        rest = _behind(rest, len(first))
    draft.rest = rest if rest.text else None
    return True


def _take_title(draft: Draft, line: Line) -> bool:
    first = line.inlines[0] if line.inlines else None
    lead = plain(first.children) if isinstance(first, Strong | Emphasis) else ""
    title = lead.rstrip(_COLONS)
    after = line.text[len(lead) : len(lead) + 1]
    apart = lead != title or after in tuple(_COLONS)
    if not lead and (sentence := _SENTENCE.match(line.text)) and ends_as_title(sentence[1]):
        lead, title, apart = sentence[0].rstrip(), sentence[1], True  # Staff Engineer. Own the storage layer.
    if draft.kind not in JOBS or ems(lead) > LONGEST:
        return False
    listed = isinstance(first, Emphasis) and after == " " and is_title(_LISTED.split(title)[-1]) and max(title) > CJK
    if listed:
        draft.take_header(read_header(line.part(0, len(lead)), draft.kind), line.part(0, len(lead)))
    elif apart and is_title(title):
        draft.add(Part("position", line.part(0, len(title)).inlines, line.line))
    else:
        return False
    rest = _behind(line, len(lead))
    draft.rest = rest if rest.text else None
    return True


_SENTENCE = lazy(r"([A-Z][^.:;()]{2,48})\.(?:\s+(?=[A-Z])|\s*$)")


def _behind(line: Line, size: int) -> Line:
    text = line.text[size:]
    return line.part(size + len(text) - len(text.lstrip(EDGES + ".")), len(line.text))
