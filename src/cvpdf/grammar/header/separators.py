"""The signs that surely stand between two parts of a header, and the titles and names that hold them all the same."""

from __future__ import annotations

from collections.abc import Sequence

from cvpdf.grammar.header.cutting import outside, split, trimmed
from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import has_legal_form, piece_kind
from cvpdf.lexicon.fold import BARS, fold
from cvpdf.lexicon.jobs import LATIN_MODIFIERS
from cvpdf.lexicon.places import BRAZILIAN_STATES
from cvpdf.lexicon.technologies import technology_words
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
