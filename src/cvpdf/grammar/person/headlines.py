"""The line under a name: a job title, alone or several."""

from __future__ import annotations

import re

from cvpdf.grammar.text.lines import ems
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.time.periods import find_periods
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.grammar.words.titles import is_document_title

_REACHES = lazy(r"\S@\S|https?:|\d[\d\s-]{5}")


def is_headline(text: str) -> bool:
    """`前端工程师`, `UI / 视觉设计师`, `Engineer & Writer`."""
    text = text.strip()
    if (
        ems(text) > 40
        or text[-1:] in ",，、;；"
        or _REACHES.search(text)
        or is_document_title(text)
        or find_periods(text, 0)
    ):
        return False
    if piece_kind(text) == "position":
        return True
    pieces = [piece for piece in re.split(r"\s*[|｜/／,，、&·•]\s*|\s+[-–—]\s+", text) if piece]
    return bool(pieces) and sum(piece_kind(piece) == "position" for piece in pieces) * 2 > len(pieces)


_REMARK = lazy(r"\s*[（(][^（()）]*[）)]")
LONGEST_MARKED = 60


def is_marked_headline(text: str) -> bool:
    """`Contadora (CRC 1/O-3), Servidora na Prefeitura`: long, set apart below the name, with a title in front."""
    text = text.strip()
    if ems(text) > LONGEST_MARKED or text[-1:] in ".,;:" or "@" in text or "//" in text:
        return False
    first = re.split(r"\s*[|｜,，;]\s*", _REMARK.sub("", text))[0]
    return is_title(first) and not find_periods(first, 0)
