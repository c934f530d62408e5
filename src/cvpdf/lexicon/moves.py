"""Words of a 履歴書's rows: coming to a place, leaving it, staying."""

from __future__ import annotations

import re
from functools import cache

from cvpdf.lexicon.fold import words

JOINING = "入社, 入所, 入職, 入学, 入団, 着任, 入行, 入局, 転籍, 入社予定, 입사, 입학, 입소, 编入, 編入"
LEAVING = (
    "退社, 退職, 退所, 退学, 退団, 離職, 卒業, 修了, 中退, 満期退学, 単位取得退学, 卒業見込み, 卒業見込, 修了見込み, 卒業予定, "
    "契約満了, 契約満了により退職, 退職予定, 퇴사, 퇴직, 졸업, 수료, 중퇴, 졸업예정"
)
# As what and that one worked somewhere, in a sentence.
STAYING = "勤務, 従事, 在籍, 所属, 就業, 就労, 参画, 任职, 就职, 任職, 就職, 工作, 担任, 擔任, 服务于, 근무, 재직, 근무함, 재직함"
# What ends the rows, and tells of none of them alone.
CLOSING = "以上, 現在に至る, 現在, 在職中, 在籍中, 在学中, 이상, 현재"
SAME = "同社, 同学, 同校, 同大学, 同大学院, 同法人, 同院, 同園, 同店, 同行, 同組合, 同事務所, 同上"


_REMARK = re.compile(r"(?<=\S)\s*[（(][^（()）]{1,40}[)）]$")


def without_remark(text: str) -> str:
    """`入社（設計部に配属）。` as `入社`, which tells of a move."""
    return _REMARK.sub("", text.strip(" 。.")).strip(" 。.（）()")


@cache
def joining() -> tuple[str, ...]:
    """Words that say a stay begins."""
    return tuple(words(JOINING))


@cache
def leaving() -> tuple[str, ...]:
    """Words that say it ends."""
    return tuple(words(LEAVING))


@cache
def staying() -> tuple[str, ...]:
    """Words of a sentence that says where or as what somebody worked."""
    return tuple(words(STAYING))


@cache
def same_place() -> tuple[str, ...]:
    """Words for the employer or school that was just named."""
    return tuple(words(SAME))


@cache
def closing() -> tuple[str, ...]:
    """What the rows of a 履歴書 end with."""
    return tuple(words(CLOSING))
