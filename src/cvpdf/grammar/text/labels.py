"""Labels before their values: `时间：…`, `**期間** : …`, `【期間】…`, several on one line."""

from __future__ import annotations

import re
from typing import NamedTuple

from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.text.pattern import lazy
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.labels import HeaderLabel, contact_labels, header_labels, name_labels
from cvpdf.lexicon.organizations import UNIT_LABELS
from cvpdf.model.inline import Strong, Text, plain, strip

# A label and its colon; not a time (12:30) and not an address (https://).
LABEL = lazy(r"\s*[【\[「]?\s*([^:：\n]{1,32}?)\s*[】\]」]?\s*([:：])(?!//)")
BRACKET_LABEL = lazy(r"\s*[【\[［]\s*([^】\]］:：\n]{1,16}?)\s*[】\]］]\s*")
_BEFORE_LABEL = lazy(r"\s+(?=[^\s:：|]{1,14}\s?[:：](?!//))|\s*[|｜;；]\s*(?=[^\s:：|]{1,14}\s?[:：](?!//))")


class Label(NamedTuple):
    """`时间：` at the head of a line: its word folded, as written with its colon, and the value behind."""

    word: str
    written: str
    value: Line


ORDINALS = "一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨"


def label_of(line: Line) -> Label | None:
    """The label at the head of a line, if there is one: `时间：…`, `**期間** : …`, `【期間】…`."""
    text = line.text
    match = LABEL.match(text[:80])
    open_bracket = match is not None and "(" in match[1] and ")" not in match[1]  # Master of Science (GPA: 3.6)
    if match is None or open_bracket or (len(match[1]) > 24 and " " not in match[1]):
        match = BRACKET_LABEL.match(text[:40])
        if match is None:
            return _bold_label(line)
    word, stop = fold(match[1]), match.end()
    if word[-1:] in ORDINALS and header_labels().get(word.rstrip(ORDINALS)) in ("organization", "project"):
        word = word.rstrip(ORDINALS)  # 项目一：, 公司2：
    return Label(word, text[:stop].strip(), line.part(stop, len(text))) if word else None


_BOTH = lazy(r"\s*[/／・·]\s*")
_BETWEEN = lazy(r"\s+[/／]\s+|\s*[|｜、，]\s*|,\s+")


def two_labels(label: Label) -> list[Label]:
    """`직무/기간: 백엔드 개발자 | 2021.04 - 현재`: two labels and their values; none where one has no meaning."""
    named = _BOTH.search(label.written)
    value = label.value.text
    between = _BETWEEN.search(value)
    if between is None and value.count("/") + value.count("／") == 1:
        between = _BOTH.search(value)  # 公司/岗位：北山公司/采购专员
    if named is None or between is None or label.word in header_labels():
        return []
    words = fold(label.written[: named.start()]), fold(label.written[named.end() :].rstrip(" :："))
    unit = words[0] in UNIT_LABELS and header_labels().get(words[1]) == "position"  # 부서/직급: 생산기술팀 / 과장
    if not unit and not all(word in header_labels() for word in words):
        return []
    first = label.value.part(0, between.start())
    second = label.value.part(between.end(), len(label.value.text))
    return [Label(words[0], label.written[: named.end()], first), Label(words[1], label.written[named.end() :], second)]


def header_kind(label: Label) -> HeaderLabel | None:
    """What a label stands for in a header; of two joined ones, 学校/专业：, the first."""
    both = two_labels(label)
    words = [each.word for each in both] or [label.word]
    return next((header_labels()[word] for word in words if word in header_labels()), None)


def _bold_label(line: Line) -> Label | None:
    """`**期間** 2022/04〜現在`: a known label that only its bold sets apart."""
    first = line.inlines[0] if line.inlines else None
    if isinstance(first, Text):
        return _spaced_label(line)
    written = plain(first.children) if isinstance(first, Strong) else ""
    word = fold(written) if 0 < len(written) <= 24 and len(written) < len(line.text) else ""
    both = [fold(half) for half in _BOTH.split(written)] if word else []
    known = word in header_labels() or word in contact_labels() or word in name_labels()
    if not known and not (len(both) == 2 and all(half in header_labels() for half in both)):
        return None
    return Label(word, written.strip(), line.part(len(written), len(line.text)))


# 期間 2022/04, 工作时间（2024-09 至 2028-05）
_SPACED = lazy(r"([^\W\d]{2,8})(?:[\s\u3000]+|[（(](?=[^（()）]+[）)]$))(?=(?:\d|令和|平成|昭和|民國|民国))")


def _spaced_label(line: Line) -> Label | None:
    """`卒業年度　2018年3月`: a label of a date, in Han, kana or Hangul, that only blanks set apart."""
    match = _SPACED.match(line.text) if line.text[:1] > "\u2e80" and len(line.text) < 40 else None
    word = fold(match[1]) if match else ""
    if match is None or header_labels().get(word) not in ("period", "start", "end"):
        return None
    return Label(word, match[1], line.part(match.end(), len(line.text) - (match[0][-1] in "（(")))


def label_pieces(line: Line) -> list[Line]:
    """`公司：北山科技  职位：工程师` cut before each label."""
    text, label = line.text, label_of(line)
    known = len(label.written) if label is not None and label.word in header_labels() else 0  # 프로젝트 기간: is one
    cuts = (match.end() for match in _BEFORE_LABEL.finditer(text) if match.end() >= known)
    starts = [0, *(_first_word(text, at) for at in cuts if _is_label(text, at))]
    stops = [*starts[1:], len(text)]
    return [
        Line(strip(line.part(low, high).inlines, " \t\u3000|｜;；,，"), line.line)
        for low, high in zip(starts, stops, strict=True)
    ]


def _first_word(text: str, at: int) -> int:
    """Where a label of two words begins: 담당 역할:, of which 역할: is one as well."""
    before = text.rfind(" ", 0, at - 1) + 1
    label = LABEL.match(text, before)
    return before if 0 < before < at and label is not None and fold(label[1]) in header_labels() else at


def _is_label(text: str, at: int) -> bool:
    """A label of a header, or any label behind a gap."""
    match = re.match(r"[^\s:：|]{1,14}", text[at:])
    gap = text[at - 1] in "\t\u3000|｜" or text[at - 2 : at].isspace()
    return match is not None and (gap or fold(match[0]) in header_labels())
