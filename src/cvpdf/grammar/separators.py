"""The signs that surely stand between two parts of a header, and the titles and names that hold them all the same."""

from __future__ import annotations

from cvpdf.grammar.cutting import outside, split, trimmed
from cvpdf.grammar.lines import Line
from cvpdf.grammar.pattern import lazy
from cvpdf.grammar.roles import has_legal_form, piece_kind
from cvpdf.lexicon.fold import BARS
from cvpdf.lexicon.places import BRAZILIAN_STATES
from cvpdf.model.resume import JOBS, Kind

# Signs that surely stand between two parts.
STRONG = lazy(
    rf"\s*[\t\u3000]\s*|\s{{2,}}|\s*[{BARS}]+\s*|\s+[-–—―·•‧・∙⋅●◆]+\s+|\s*[—―]{{1,3}}\s*|\s+–\s*|\s*–\s+|\s*//\s*|\s*·\s+|\s+·\s*|-{{2,}}|[\x0b\x0c]+"
)


_PIPE = lazy(r"\s*[\t|｜│]+\s*")
_EM = lazy(r"\s+—\s+")


def strong_pieces(line: Line) -> list[Line]:
    """A line cut at the strong signs; a Brazilian state behind a town's dash stays there: SENAI, Valverdinha – RS."""
    kept: list[tuple[int, int]] = []
    at = 0
    for match in (*outside(line.text, STRONG), None):
        stop = match.start() if match else len(line.text)
        state = line.text[at:stop] in BRAZILIAN_STATES
        low = kept[-1][0] if kept else 0
        if state and _TOWN_END.search(line.text[low:at]) and (low or "," in line.text[:at]):
            kept[-1] = (kept[-1][0], stop)
        else:
            kept.append((at, stop))
        at = match.end() if match else stop
    parts = [line.part(*span) for span in kept] if len(kept) > 1 else [line]
    return [piece for piece in map(trimmed, parts) if not piece.blank]


_TOWN_END = lazy(r"(?:^|[,(]\s*)[A-ZÀ-Þ][\w'’. ]{2,40}\s*[-–—]\s*$")


def with_whole_titles(line: Line, pieces: list[Line], kind: Kind) -> list[Line]:
    """`Product Owner – Website | Acme AG`: beside a bar a dash is part of the title; `THG - The Hut Group` a name."""
    if kind not in JOBS or len(pieces) < 2:
        return pieces
    kept: list[Line] = []
    widest = _PIPE if _PIPE.search(line.text) or not _EM.search(line.text) else _EM  # Lead – Tools — Acme
    cells = [cell for cell in map(trimmed, split(line, widest)) if not cell.blank]
    for cell in cells:
        inner = strong_pieces(cell)
        kinds = [piece_kind(piece.text) for piece in inner]
        others = {piece_kind(_firm(each.text)) for each in cells if each is not cell}
        title = len(inner) == 2 and kinds[0] == "position" and kinds[1] in ("position", "unknown")
        several = len(inner) > 1 and set(kinds) == {"position"} and "unknown" in others
        spelt = len(inner) == 2 and _is_acronym(inner[0].text, inner[1].text)
        soft = len(inner) == 2 and kinds == ["position", "organization"] and not has_legal_form(inner[1].text)
        soft = soft and any(has_legal_form(_firm(each.text)) for each in cells if each is not cell)
        kept += [cell] if spelt or several or soft or (title and others & {"organization", "school"}) else inner
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
