"""The line under a name: a job title, alone or several."""

from __future__ import annotations

import re

from cvpdf.grammar.lines import ems
from cvpdf.grammar.pattern import lazy
from cvpdf.grammar.periods import find_periods
from cvpdf.grammar.roles import piece_kind
from cvpdf.grammar.titles import is_document_title

_REACHES = lazy(r"\S@\S|https?:|\d[\d\s-]{5}")


def is_headline(text: str) -> bool:
    """`前端工程师`, `UI / 视觉设计师`, `Engineer & Writer`."""
    text = text.strip()
    if ems(text) > 40 or _REACHES.search(text) or is_document_title(text) or find_periods(text, 0):
        return False
    if piece_kind(text) == "position":
        return True
    pieces = [piece for piece in re.split(r"\s*[|｜/／,，、&·•]\s*|\s+[-–—]\s+", text) if piece]
    return bool(pieces) and sum(piece_kind(piece) == "position" for piece in pieces) * 2 > len(pieces)
