"""A title and a name at a slash set apart: `Chargé de Communication / URPS Pays` (rule F)."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.cutting import split, trimmed
from cvpdf.grammar.lines import Line
from cvpdf.grammar.pattern import lazy
from cvpdf.grammar.roles import piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.jobs import LATIN_MODIFIERS
from cvpdf.lexicon.technologies import technology_words
from cvpdf.model.resume import JOBS, Kind

_NAMED = (["school", "unknown"],)
_SLASH = lazy(r"\s/\s")


def at_slash(piece: Line, pieces: Sequence[Line], kind: Kind) -> list[Line]:
    """`Chargé de Communication / URPS Pays`: a title and a name that is none, nor a tool's, at a slash set apart."""
    sides = [trimmed(each) for each in split(piece, _SLASH)]
    kinds = [piece_kind(each.text) for each in sides]
    if kind in JOBS and kinds == ["position", "department"]:
        return sides  # 高级后端工程师 / 交易组
    if kind in JOBS and len(sides) == len(pieces) + 1 == 2 and sorted(kinds) in _NAMED:
        return sides  # Remise à niveau / Valmont Code School
    if kind not in JOBS or len(sides) != 2 or sorted(kinds) != ["position", "unknown"]:
        return []
    if any(piece_kind(each.text) in ("organization", "school", "unknown") for each in pieces if each is not piece):
        return []  # Acme — Designer 3D / Displays
    name = sides[kinds.index("unknown")].text
    words = [fold(word) for word in name.split()]
    tools = any(word in technology_words() or word in LATIN_MODIFIERS for word in words)
    return sides if name[:1].isupper() and not tools else []
