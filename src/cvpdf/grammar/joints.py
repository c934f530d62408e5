"""Words between the parts of a header: `Engineer at Acme`, `Clerk for Acme Ltd` (rule F, docs/markdown.md)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvpdf.grammar.cutting import outside, split, trimmed
from cvpdf.grammar.lines import Line
from cvpdf.grammar.pattern import lazy
from cvpdf.grammar.roles import is_title, piece_kind
from cvpdf.grammar.separators import STRONG
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.organizations import school_words
from cvpdf.model.resume import Kind

# … and words that do: the place a part is printed at says them.
_WORDS = lazy(
    r"\s+(?:at|bei|chez|@)\s+(?=\S)|(?<=\w)(?:担任|任职于|就职于)(?=\w)"
    r"|(?:(?<=[^\x00-\x7f])|(?<=\s))@(?=[^\W\d_])(?![\w-]+\.[a-z])"  # 웹 개발@북산
)
# … but not in a title: Sparse Experts at Scale.
TITLED: frozenset[Kind] = frozenset({"publications"})


def left_out(line: Line, kind: Kind) -> list[str]:
    """The words between pieces that `split_pieces` leaves out."""
    if kind in TITLED or (_WORDS.search(line.text) is None and " for " not in line.text):
        return []
    strong = [piece for piece in map(trimmed, split(line, STRONG)) if not piece.blank]
    return [match[0].strip() for piece in strong for match in _words_between(piece, strong)]


def at_words(piece: Line, pieces: Sequence[Line]) -> list[Line]:
    """A piece cut at the words between its parts; `pieces` are all of its header's."""
    found = _words_between(piece, pieces)
    starts = [0, *(match.end() for match in found)]
    stops = [*(match.start() for match in found), len(piece.text)]
    return [piece.part(low, high) for low, high in zip(starts, stops, strict=True)]


_FOR = lazy(r"\s+for\s+(?=(?:the\s)?[A-Z])")


def _words_between(piece: Line, pieces: Sequence[Line]) -> list[re.Match[str]]:
    """`Engineer at Acme`; `Clerk for Acme Ltd` where surely a title stands before it and an employer behind.

    Beside a title of its own, `Kettles at Milbury` is a name; `University at Milbury` is one by itself.
    """
    found = [match for match in outside(piece.text, _WORDS) if fold(piece.text[: match.start()]) not in school_words()]
    if found and max(piece.text) < CJK and any(is_title(each.text) for each in pieces if each is not piece):
        found = [match for match in found if match[0].strip() == "@" or is_title(piece.text[: match.start()])]
    if found or " for " not in piece.text:
        return found
    whom = outside(piece.text, _FOR)
    sure = len(whom) == 1 and "," not in piece.text[: whom[0].start()] and is_title(piece.text[: whom[0].start()])
    return whom if sure and piece_kind(piece.text[whom[0].end() :]) in ("organization", "school", "department") else []
