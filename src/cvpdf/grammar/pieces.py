"""A header line without its period → its pieces (rule F): strong separators, then weak ones that the words bear out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cvpdf.grammar.brackets import WRAPPERS, bracketed
from cvpdf.grammar.lines import Line, ems, unwrapped
from cvpdf.grammar.pattern import lazy
from cvpdf.grammar.roles import PieceKind, front_start, glued, glued_school, piece_kind
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.organizations import GRADUATE_SCHOOLS, latin_legal, legal_ends
from cvpdf.lexicon.places import STATES
from cvpdf.model.inline import Strong, plain, strip
from cvpdf.model.resume import Kind

EDGES = " \t\u3000\n■□◆◇●○▪▶►※|｜│,，、;；:：·•‧∙—–―-~～/\\>→"
# Signs that surely stand between two parts.
_STRONG = lazy(
    r"\s*[\t\u3000]\s*|\s{2,}|\s*[|｜│¦‖]+\s*|\s+[-–—―·•‧・∙⋅●◆]+\s+|\s*[—―]{1,3}\s*|\s+–\s*|\s*–\s+|\s*//\s*|\s*·\s+|\s+·\s*|-{2,}|[\x0b\x0c]+"
)
# … and words that do: the place a part is printed at says them.
_WORDS = lazy(r"\s+(?:at|bei|chez|@)\s+(?=\S)|(?<=\w)(?:担任|任职于|就职于)(?=\w)")
_COMMA = lazy(r"\s*[,，、;；]\s*")
_STATE = lazy(r"^[A-Z]{2}$")
# A hyphen between Latin letters joins one word: Saint-Exemple, Junior-Entwicklerin.
_TIGHT = lazy(r"(?:(?<=[\u2e80-\uffff])\s*[-–]\s*|\s*[-–]\s*(?=[\u2e80-\uffff])|\s*[·・/／:：→➜]\s*)")
_SPACE = lazy(r" +")


def split_pieces(line: Line, kind: Kind) -> list[Line]:
    """Strong separators first, then weak ones where the words on their two sides bear it out."""
    strong = [piece for piece in map(_trimmed, _split(line, _STRONG)) if not piece.blank]
    pieces = [part for piece in strong for part in map(_trimmed, _split(piece, _WORDS)) if not part.blank]
    return [fine for piece in pieces for fine in _refine(piece, kind)]


def left_out(line: Line) -> list[str]:
    """The words between pieces that `split_pieces` leaves out."""
    strong = [piece for piece in map(_trimmed, _split(line, _STRONG)) if not piece.blank]
    return [match[0].strip() for piece in strong for match in _outside(piece.text, _WORDS)]


def _trimmed(line: Line) -> Line:
    """Without separators at its ends, empty brackets, and brackets around all of it."""
    text = re.sub(r"[（(\[【]\s*[）)\]】]", lambda match: " " * len(match[0]), line.text)
    low, high = len(text) - len(text.lstrip(EDGES)), len(text.rstrip(EDGES))
    while high < len(text) and text[high] in "○●◯□" and text[high - 1].isalnum():
        high += 1 + len(text[high + 1 :]) - len(text[high + 1 :].lstrip("○●◯□"))  # 株式会社○○
    if high <= low:
        return line.part(0, 0)
    inner = text[low:high]
    if inner[0] in "【「『〔［" and inner[-1] == WRAPPERS[inner[0]] and inner[1:-1].count(inner[0]) == 0:
        low, high = low + 1, high - 1
    if inner[0] in "(（" and inner[-1] in ")）" and piece_kind(inner[1:-1]) in ("location", "position"):
        low, high = low + 1, high - 1
    return Line(unwrapped(strip(line.part(low, high).inlines)), line.line)


def _split(line: Line, pattern: re.Pattern[str]) -> list[Line]:
    """Cut a line at separators outside brackets."""
    text = line.text
    cuts = _outside(text, pattern)
    starts = [0, *(match.end() for match in cuts)]
    stops = [*(match.start() for match in cuts), len(text)]
    return [line.part(low, high) for low, high in zip(starts, stops, strict=True)]


def _outside(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Where a separator stands outside brackets."""
    inside = bracketed(text)
    return [match for match in pattern.finditer(text) if match.end() > match.start() and not inside[match.start()]]


_DURATION = lazy(
    r"^(.*?\S)\s*([（(]\s*(?:约|約|약|共|about\s|~)?\s*\d+(?:\.\d+)?\+?\s*(?:年|个月|個月|ヶ月|か月|カ月|ヵ月|년|개월|years?|yrs?|months?|mos?|y)[^（()）]{0,12}[)）])$",
    re.I,
)


def _refine(piece: Line, kind: Kind) -> list[Line]:
    lasted = _DURATION.match(piece.text)
    if lasted:
        return [*_refine(_trimmed(piece.part(0, lasted.end(1))), kind), piece.part(lasted.start(2), lasted.end(2))]
    if kind == "project":
        return _named_in_bold(piece) or [piece]
    marked = [each for each in _at_markup(piece) if not each.blank]
    if len(marked) > 1 and any(piece_kind(each.text) != "unknown" for each in marked):
        return [part for each in marked for part in _refine(each, kind)]
    for pattern in (_COMMA, _TIGHT):
        fine = [each for each in map(_trimmed, _split(piece, pattern)) if not each.blank]
        fine = _rejoined(piece, fine)
        if len(fine) > 1 and _bears_out(fine, kind, commas=pattern is _COMMA):
            return [part for each in fine for part in _refine(each, kind)]
    return _by_spaces(piece, kind) or _glued(piece, kind) or _remark(piece, kind) or [piece]


def _named_in_bold(piece: Line) -> list[Line]:
    """`**《灯塔看守人》** Global Jam 48 小时作品`: the project's name in bold, and what it is."""
    first = piece.inlines[0] if piece.inlines else None
    size = len(plain((first,))) if isinstance(first, Strong) else 0
    if not size or not piece.text[size : size + 1].isspace():
        return []
    return [_trimmed(piece.part(0, size)), _trimmed(piece.part(size, len(piece.text)))]


def _at_markup(piece: Line) -> list[Line]:
    """`**B.Eng. in Computer Science** Hangzhou, China`: cut where bold begins or ends, at a space."""
    text, cuts, at = piece.text, [0], 0
    for node in piece.inlines:
        size = len(plain((node,)))
        edges = (at, at + size) if isinstance(node, Strong) else ()
        cuts += [edge for edge in edges if any(char.isspace() for char in text[max(edge - 1, 0) : edge + 1])]
        at += size
    return [_trimmed(piece.part(low, high)) for low, high in pairwise(sorted({*cuts, len(text)}))]


def _rejoined(whole: Line, pieces: list[Line]) -> list[Line]:
    """`Acme, Inc.` and `San Francisco, CA` stay together."""
    joined: list[tuple[int, int]] = []
    text, at = whole.text, 0
    for piece in pieces:
        start = text.find(piece.text, at)
        stop = at = start + len(piece.text)
        tail = fold(piece.text)
        legal = tail in latin_legal() or tail.rstrip(" .") in latin_legal()
        place = bool(joined) and piece_kind(text[slice(*joined[-1])]) == "location"
        place = place and (piece_kind(piece.text) == "location" or _STATE.match(piece.text) is not None)
        place = place or (bool(joined) and len(pieces) > 2 and _town(text[slice(*joined[-1])], piece.text))
        field = bool(joined) and len(pieces) > 2 and _is_field(text[slice(*joined[-1])], piece.text)
        if joined and (legal or place or field):
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((start, stop))
    return pieces if len(joined) == len(pieces) else [_trimmed(whole.part(*span)) for span in joined]


_NAME = lazy(r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,2}$")


def _town(name: str, beyond: str) -> bool:
    """`Oulu, Finland`, `Dayton, OH`: a town that no list knows, and what it lies in."""
    known = beyond in STATES or piece_kind(beyond) == "location"
    return known and piece_kind(name) == "unknown" and _NAME.match(name) is not None


def _is_field(degree: str, field: str) -> bool:
    """`MA, Creative Writing`."""
    return field.isascii() and piece_kind(degree) == "degree" and piece_kind(field) == "unknown"


def split_town(piece: Line) -> list[Line]:
    """`Globex GmbH, Kiel`, `Hostel Cormorant, Gozo`: [the name, the town]; [] where nothing like it is there."""
    cut = piece.text.find(", ")
    name, town = piece.text[:cut], piece.text[cut + 2 :]
    last = town.rsplit(", ", 1)[-1]
    if cut < 2 or len(town) > 40 or not (_NAME.match(town) or _town(town[: -len(last) - 2], last)):
        return []
    if piece_kind(name) in ("location", "degree", "position") or piece_kind(town) not in ("unknown", "location"):
        return []
    return [piece.part(0, cut), piece.part(cut + 2, len(piece.text))]


def _bears_out(pieces: Sequence[Line], kind: Kind, *, commas: bool) -> bool:
    """Whether these pieces are different things: an employer and a title, a school and a degree."""
    kinds = {piece_kind(piece.text) for piece in pieces}
    if kind == "education":
        degree = "degree" in kinds and max(max(piece.text) for piece in pieces) > CJK  # not M.S., Computer Science
        return (degree or bool(kinds & {"school", "organization"})) and len(kinds) > 1
    mixed = "position" in kinds and len(kinds) > 1
    short = all(ems(piece.text) <= 20 for piece in pieces)
    if commas:
        place = "location" in kinds and len(kinds) > 1
        listed = len(pieces) > 2 and short and bool(kinds & {"position", "organization"})
        return mixed or place or listed
    return mixed and len(pieces) <= 4 and len(kinds & {"organization", "school", "unknown"}) > 0


def _by_spaces(piece: Line, kind: Kind) -> list[Line]:
    """`北山科技 后端开发工程师`, `北山大学 软件工程 本科`: single spaces between CJK words."""
    tokens = [each for each in _split(piece, _SPACE) if not each.blank]
    if len(tokens) < 2 or max(piece.text) < CJK:
        return []
    kinds = [piece_kind(token.text) for token in tokens]
    return _school_tokens(piece, tokens, kinds) if kind == "education" else _job_tokens(piece, tokens, kinds, kind)


def _job_tokens(piece: Line, tokens: list[Line], kinds: list[PieceKind], kind: Kind) -> list[Line]:
    if kinds[-1] == "employment" or (kinds[-1] == "location" and len(tokens) > 2):
        return [*(_by_spaces(_upto(piece, tokens[:-1]), kind) or [_upto(piece, tokens[:-1])]), tokens[-1]]
    if kinds[-1] != "position":
        return _title_first(piece, tokens, kinds)
    named = _last_named(tokens, kinds)
    start = len(tokens) - 1
    while start > named + 1 and front_start(fold(tokens[start - 1].text)) == 0:
        start -= 1
    if start == 0 or "position" in kinds[:start]:
        return []  # 財務經理 Finance Manager
    if named >= 0 and named + 1 < start:
        between = _from(_upto(piece, tokens[:start]), tokens, named + 1)
        return [_upto(piece, tokens[: named + 1]), between, _from(piece, tokens, start)]
    return [_upto(piece, tokens[:start]), _from(piece, tokens, start)]


def _last_named(tokens: Sequence[Line], kinds: Sequence[PieceKind]) -> int:
    """The last of the first tokens that are surely an organisation; -1 for none."""
    at = next((index for index, kind in enumerate(kinds) if kind in ("organization", "school")), -1)
    while 0 <= at < len(kinds) - 1 and kinds[at + 1] in ("organization", "school"):
        at += 1
    bare = [index for index, token in enumerate(tokens) if fold(token.text) in legal_ends()]  # 甲科技 (乙) 有限公司
    return max([at, *bare]) if at >= 0 else at


def _title_first(piece: Line, tokens: list[Line], kinds: list[PieceKind]) -> list[Line]:
    """`高级工程师 北山科技有限公司`."""
    if kinds[0] == "position" and kinds[-1] in ("organization", "school") and "position" not in kinds[1:]:
        return [tokens[0], _from(piece, tokens, 1)]
    return []


def _school_tokens(piece: Line, tokens: list[Line], kinds: list[PieceKind]) -> list[Line]:
    bare = [index for index, each in enumerate(tokens) if index and fold(each.text) in legal_ends()]
    if bare:  # AA 大学
        tokens = [*tokens[: bare[0] - 1], _upto(_from(piece, tokens, bare[0] - 1), tokens[bare[0] - 1 : bare[0] + 1]),
                  *tokens[bare[0] + 1 :]]  # fmt: skip
        kinds = [piece_kind(token.text) for token in tokens]
    first = next((index for index, each in enumerate(kinds) if each in ("school", "organization")), -1)
    if first < 0:
        return _field_and_degree(piece, tokens, kinds)
    last = first + (first + 1 < len(tokens) and fold(tokens[first + 1].text) in GRADUATE_SCHOOLS)
    stop = last + 1
    while stop < len(tokens) and kinds[stop] not in ("degree", "employment", "location"):
        stop += 1
    field = [_upto(_from(piece, tokens, last + 1), tokens[last + 1 : stop])] if stop > last + 1 else []
    school = _upto(_from(piece, tokens, first), tokens[first : last + 1])
    return [*tokens[:first], school, *field, *tokens[stop:]]


def _field_and_degree(piece: Line, tokens: list[Line], kinds: Sequence[PieceKind]) -> list[Line]:
    """`软件工程 本科`."""
    degree = next((index for index, kind in enumerate(kinds) if kind == "degree" and index), None)
    return [] if degree is None else [_upto(piece, tokens[:degree]), *tokens[degree:]]


def _upto(piece: Line, tokens: Sequence[Line]) -> Line:
    text, stop = piece.text, 0
    for token in tokens:
        stop = text.index(token.text, stop) + len(token.text)
    return _trimmed(piece.part(0, stop))


def _from(piece: Line, tokens: Sequence[Line], start: int) -> Line:
    text, at = piece.text, 0
    for token in tokens[:start]:
        at = text.index(token.text, at) + len(token.text)
    return _trimmed(piece.part(at, len(text)))


def _glued(piece: Line, kind: Kind) -> list[Line]:
    at = glued_school(piece.text) if kind == "education" else glued(piece.text)
    if at is None:
        words = piece.text.split()
        legal = next((i for i, word in enumerate(words[:-1]) if fold(word) in latin_legal() and i), None)
        if legal is None or piece_kind(" ".join(words[legal + 1 :])) != "position":
            return []
        at = piece.text.index(words[legal]) + len(words[legal])
    return [_trimmed(piece.part(0, at)), _trimmed(piece.part(at, len(piece.text)))]


_REMARK_END = lazy(r"^(.+?)\s*[（(]([^（()）]+)[）)]$")


def _remark(piece: Line, kind: Kind) -> list[Line]:
    """`北山科技（后端工程师）`, `株式会社北山（正社員）`, `Nordhavn Polytechnic (Norway)`: what the brackets say."""
    match = _REMARK_END.match(piece.text)
    said = piece_kind(match[2]) if match else "unknown"
    if match is None or said not in ("position", "employment", "location") or piece_kind(match[1]) == "degree":
        return []
    if said != "location" and (kind not in ("work", "intern") or piece_kind(match[1]) == "position"):
        return []
    if fold(match[2]) in ("実習", "实习"):
        return []
    return [_trimmed(piece.part(0, match.end(1))), _trimmed(piece.part(match.start(2), match.end(2)))]
