"""`Administrative Experience`, `Otras experiencias docentes`: a section, and which of its things (rule S1)."""

from __future__ import annotations

import re

from cvpdf.grammar.text.pattern import lazy
from cvpdf.lexicon.title_modifiers import leading_modifiers, prepositions, title_heads, trailing_modifiers
from cvpdf.model.resume import Kind

LONGEST = 5  # words
LONGEST_PHRASE = 8
PREPOSED: frozenset[Kind] = frozenset({"work"})


def modified_kind(folded: str) -> Kind | None:
    """The kind of a title whose other words only say more closely what it holds; None for any other."""
    tokens = folded.split()
    if not 2 <= len(tokens) <= LONGEST:
        return None
    spans = ((low, high) for low in range(len(tokens)) for high in range(len(tokens), low, -1))
    for low, high in spans:
        kind = title_heads().get(" ".join(tokens[low:high]))
        if kind and _all(tokens[:low], leading_modifiers()) and _all(tokens[high:], trailing_modifiers()):
            return kind
    return None


def preposed_kind(folded: str) -> Kind | None:
    """The kind of a title that begins with its head and says what that was in: Experiência como instrutora de Linux."""
    tokens = folded.split()
    if not 3 <= len(tokens) <= LONGEST_PHRASE:
        return None
    at = next((at for at, word in enumerate(tokens[1:4], 1) if word in prepositions()), 0)
    kind = title_heads().get(" ".join(tokens[:at]))
    return kind if kind in PREPOSED else None


def without_modifiers(folded: str) -> str:
    """The words of a title that are no modifiers: where its head has a slip, `experiêcia pedagógica`."""
    tokens = folded.split()
    while len(tokens) > 1 and tokens[0] in leading_modifiers():
        del tokens[0]
    while len(tokens) > 1 and tokens[-1] in trailing_modifiers():
        del tokens[-1]
    return " ".join(tokens)


def _all(tokens: list[str], known: frozenset[str]) -> bool:
    """Whether the words are known ones, one after the other, each of one to three words."""
    if not tokens:
        return True
    return any(" ".join(tokens[:size]) in known and _all(tokens[size:], known) for size in (1, 2, 3)[: len(tokens)])


# 项目 - 消息中心, Project: Workbench
_ONE_PROJECT = lazy(
    r"(?:项目|項目|專案|专案|プロジェクト|案件|프로젝트|project)\s*[一二三四五六七八九十\d]{0,2}\s*(?:\s[-–—]\s|[—:：])\s*\S"
    r"|【(?:プロジェクト|案件|项目|項目)】\s*\S",
    re.I,
)


def names_one_project(text: str) -> bool:
    """A heading that begins with the word and goes on to the project's name: 项目 - 消息中心."""
    return _ONE_PROJECT.match(text.strip()) is not None
