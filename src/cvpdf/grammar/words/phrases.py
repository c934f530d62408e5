"""Phrases in headers that end like a title and are none (rule F): 決済基盤の開発, アルバイト→正社員."""

from __future__ import annotations

from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.text.pattern import lazy
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.jobs import activities, employment_types

_OF_WORK = ("の", "向け", "における")
_DOING = ("负责", "負責", "参与", "參與", "从事", "從事", "主要负责", "主导", "主導", "承担", "完成", "协助")
_STEPS = lazy(r"\s*(?:[→⇒・/／、]|->)\s*")
_OWN_BUSINESS = frozenset({"個人事業主", "自営業", "개인사업자", "프리랜서", "フリーランス"})
_LONGEST = 24  # characters of a remark on how somebody was employed


def tells_of_work(folded: str) -> bool:
    """決済基盤の開発, EC 向け API の保守, 负责订单系统开发: what is done, in words that no title has."""
    return (any(word in folded for word in _OF_WORK) or folded.startswith(_DOING)) and folded.endswith(activities())


def changes_employment(text: str) -> bool:
    """アルバイト→正社員, 個人事業主・フリーランス: how somebody was employed, first and then."""
    steps = [fold(step) for step in _STEPS.split(text)] if len(text) < _LONGEST else []
    return len(steps) > 1 and all(step in employment_types() or step in _OWN_BUSINESS for step in steps)


def behind_employment(piece: Line) -> list[Line]:
    """`副業: 南浜デザイン`, `업무위탁: 한솔담은`: how somebody was employed, and where; any other piece as it is."""
    label = label_of(piece)
    if label is None or label.word not in employment_types() or not label.value.text.strip():
        return [piece]
    stop = len(piece.text) - len(label.value.text)
    return [piece.part(0, len(piece.text[:stop].rstrip(" :：\u3000"))), label.value]


_NUMBERED = lazy(
    r"[【<＜(（■●◆]*\s*(?:(?:第\s*)?[\d０-９一二三四五六七八九十①-⑳]{1,2}\s*社目?|(?:첫|두|세|네|다섯|\d{1,2})\s?번째\s?(?:회사|직장))\s*[】>＞)）:：]*"
)


def numbers_a_job(text: str) -> bool:
    """２社目, 【第1社】, 두 번째 직장: which of the employers comes next, on a line of its own."""
    return _NUMBERED.fullmatch(text.strip()) is not None
