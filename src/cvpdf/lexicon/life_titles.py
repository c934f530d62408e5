"""Titles over jobs and schools alike: those that name both (学歴・職歴), and those that mean a life (略歴)."""

from __future__ import annotations

import re
from functools import cache

from cvpdf.lexicon.fold import fold, words

# Parts of words, for they are joined: 教育/工作经历, Ausbildung und Beruf.
SCHOOLING = (
    "教育, 学习, 學習, 求学, 求學, 学经历, 學經歷, 学历, 學歷, 学歴, 학력, education, studies, ausbildung, bildung, studium, "
    "formation, études, educación, formación, estudios, educação, formação, estudos, образование, istruzione, formazione"
)
WORKING = (
    "工作, 职业, 職業, 就业, 就業, 实习, 實習, 学经历, 學經歷, 職歴, 職務, 경력, employment, work, career, beruf, arbeit, emploi, empleo, "
    "trabalho, работа, работы, lavoro"
)
# Alone they may mean anybody's schooling (Education Experience): what they are joined to has to stand apart.
DONE = "experience, expérience, experiencia, experiência, esperienza, esperienze, опыт, 经历, 經歷, 經驗, 经验"
_JOINED = re.compile(r"[&＆/／・+＋,，、]|\s(?:and|und|et|y|e|и)\s|[和及与與]")
LIFE = (
    "个人经历, 個人經歷, 主要经历, 主要經歷, 人生经历, 经历, 經歷, 経歴, 略歴, 履歴, 年表, 약력, 이력, 연혁, timeline, werdegang, parcours, "
    "trayectoria, trajetória, percurso"
)


@cache
def _schooling() -> tuple[str, ...]:
    return tuple(words(SCHOOLING))


@cache
def _working() -> tuple[str, ...]:
    return tuple(words(WORKING))


def names_schools(title: str) -> bool:
    """Whether a title names schooling, alone or beside something else."""
    text = title.casefold()
    return any(word in text for word in _schooling())


def means_both(title: str) -> bool:
    """Whether jobs and schools may stand below a title."""
    text = title.casefold()
    working = any(word in text for word in _working())
    working = working or (_JOINED.search(text) is not None and any(word in text for word in words(DONE)))
    return fold(title) in words(LIFE) or (names_schools(title) and working)
