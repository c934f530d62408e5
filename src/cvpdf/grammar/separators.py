"""The signs that surely stand between two parts of a header, and the titles and names that hold them all the same."""

from __future__ import annotations

from cvpdf.grammar.cutting import split, trimmed
from cvpdf.grammar.lines import Line
from cvpdf.grammar.pattern import lazy
from cvpdf.grammar.roles import piece_kind
from cvpdf.model.resume import Kind

# Signs that surely stand between two parts.
STRONG = lazy(
    r"\s*[\t\u3000]\s*|\s{2,}|\s*[|｜│¦‖]+\s*|\s+[-–—―·•‧・∙⋅●◆]+\s+|\s*[—―]{1,3}\s*|\s+–\s*|\s*–\s+|\s*//\s*|\s*·\s+|\s+·\s*|-{2,}|[\x0b\x0c]+"
)


_PIPE = lazy(r"\s*[\t|｜│]+\s*")


def with_whole_titles(line: Line, pieces: list[Line], kind: Kind) -> list[Line]:
    """`Product Owner – Website | Acme AG`: beside a bar a dash is part of the title; `THG - The Hut Group` a name."""
    if kind not in ("work", "intern") or len(pieces) < 2:
        return pieces
    kept: list[Line] = []
    cells = [cell for cell in map(trimmed, split(line, _PIPE)) if not cell.blank]
    for cell in cells:
        inner = [piece for piece in map(trimmed, split(cell, STRONG)) if not piece.blank]
        kinds = [piece_kind(piece.text) for piece in inner]
        others = {piece_kind(_firm(each.text)) for each in cells if each is not cell}
        title = len(inner) == 2 and kinds[0] == "position" and kinds[1] in ("position", "unknown")
        spelt = len(inner) == 2 and _is_acronym(inner[0].text, inner[1].text)
        kept += [cell] if spelt or (title and others & {"organization", "school"}) else inner
    return kept


def _firm(text: str) -> str:
    """Keller AG of `Keller AG, Kirchberg`."""
    return text.partition(", ")[0]


def _is_acronym(short: str, full: str) -> bool:
    """THG of The Hut Group, CPW of Carphone Warehouse: its letters stand in that order, the first one first."""
    if not (2 <= len(short) <= 6 and short.isascii() and short.isupper() and " " in full and not full.isupper()):
        return False
    letters = iter(full.casefold())
    return full[:1] == short[0] and all(char in letters for char in short.casefold())
