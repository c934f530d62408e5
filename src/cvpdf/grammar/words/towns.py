"""Towns behind a name: `Globex GmbH, Kiel`, `Solna, Stockholm County, Sweden` (rule F, docs/markdown.md)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvpdf.grammar.text.lines import Line
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.jobs import employment_types
from cvpdf.lexicon.organizations import latin_legal
from cvpdf.lexicon.places import BRAZILIAN_STATES, COUNTRY_CODES, STATES, places
from cvpdf.model.resume import JOBS, Kind

_NAME = lazy(
    r"[A-ZÀ-Þ][\w'’.-]*"
    r"(?: (?:(?:de|del|de la|de las|de los|da|do|dos|la|el|am|an der|sur|upon|of) )?[A-ZÀ-Þ][\w'’.-]*){0,3}$"
)
# Nantes (44), Santa Rosa (RS): a town with the number of its département, the letters of its state.
_CODED = lazy(r"([A-ZÀ-Þ][\w'’.-]*(?:[ -][\w'’.-]+){0,4}) ?[(]\s?(\d{2,3}|[A-Z]{2})\s?[)]$")
_DASHED = lazy(r"[A-ZÀ-Þ][\w'’.-]*(?: [\w'’.-]+){0,4}\s?[-–—/]\s?([A-Z]{2})$")  # Valverdinha – RS, Fortaleza/CE
_BOTH_CODED = lazy(r"\s(?:e|et|y|&|/)\s")
_TOWNS = lazy(r"(\S[^&/]*?)(?:\s&\s|\s?/\s?)(\S[^&/]*)$")


LONGEST_TOWNS = 60  # characters: the pattern of a town tries every hyphen


def are_towns(text: str) -> bool:
    """`Baden & Zürich`, `CH / A`: two places, of which one is known at least."""
    both = _TOWNS.match(text)
    if both is None or not all(_NAME.match(each) for each in both.groups()):
        return False
    return any(is_region(each) for each in both.groups()) and {piece_kind(each) for each in both.groups()} <= {
        "location",
        "unknown",
    }


def is_region(text: str) -> bool:
    """What a town lies in: OH, PK, Finland."""
    return text in STATES or text in COUNTRY_CODES or piece_kind(text) == "location"


def within_town(name: str, beyond: str) -> bool:
    """`Oulu, Finland`, `Dayton, OH`: a town that no list knows, and what it lies in."""
    told = is_region(beyond) and fold(beyond) not in employment_types()  # Remote
    return told and piece_kind(name) == "unknown" and _NAME.match(name) is not None


def is_name(text: str) -> bool:
    """One to three words in capitals, as towns are written."""
    return _NAME.match(text) is not None


def is_coded_town(text: str) -> bool:
    """`Nantes (44)`, `Cruz Alta (RS) e Santa Rosa (RS)`; so is a firm's branch: sure beside its name."""
    if len(text) > LONGEST_TOWNS:
        return False
    if is_dashed_town(text.strip()):
        return True
    towns = [_CODED.match(each) for each in _BOTH_CODED.split(text.strip())]
    return all(town is not None and (town[2].isdigit() or town[2] in STATES) for town in towns)


def is_dashed_town(text: str) -> bool:
    """`Valverdinha – RS`, `Fortaleza/CE`."""
    town = _DASHED.match(text) if len(text) <= LONGEST_TOWNS else None
    return town is not None and town[1] in BRAZILIAN_STATES


def is_town(text: str) -> bool:
    """`Grenoble, France`."""
    text = re.sub(r"\s+,", ",", text.strip())
    if is_dashed_town(text):
        return True
    name, comma, beyond = re.sub(r"\s*[(（][^()（）]{1,20}[)）]$", "", text).rpartition(", ")
    first, within, county = name.partition(", ")  # Solna, Stockholm County, Sweden
    if within and _NAME.match(first) and _NAME.match(county) and is_region(beyond):
        named = len(beyond) == 2 or piece_kind(county) == "location"  # Acme, Austin, TX
        return piece_kind(first) == "location" or (piece_kind(first) == "unknown" and not named)
    return bool(comma) and within_town(name, beyond)


def is_home(text: str) -> bool:
    """`Saitama, Japan`, `Nadiad, Gujarat, India` among what reaches a person: no employer stands there."""
    first, comma, rest = text.strip().partition(", ")
    return is_town(text) or (bool(comma) and is_name(first) and piece_kind(first) == "unknown" and _is_within(rest))


def _is_within(text: str) -> bool:
    return ", " in text and all(map(is_region, text.split(", ")))


def split_town(piece: Line) -> list[Line]:
    """`Globex GmbH, Kiel`, `Hostel Cormorant, Gozo`: [the name, the town]; [] where nothing like it is there."""
    cut = piece.text.find(", ")
    after = piece.text.find(", ", cut + 2)
    if after > 0 and fold(piece.text[cut + 2 : after]) in latin_legal():
        cut = after  # The Harbour Group, LLC, Dover
    if after < 0 and piece.text[: max(cut, 0)].endswith("University of California"):
        return []  # Berkeley is a part of the name
    name, town = piece.text[:cut], piece.text[cut + 2 :]
    last = town.rsplit(", ", 1)[-1]
    placed = _NAME.match(town) or within_town(town[: -len(last) - 2], last) or are_towns(town) or is_dashed_town(town)
    if cut < 2 or len(town) > 40 or not placed:
        return []
    if piece_kind(name) in ("location", "degree", "position") or piece_kind(town) not in ("unknown", "location"):
        return []
    if piece_kind(name) == "employment" and piece_kind(town) == "unknown" and " " in town:
        return []  # Volunteer, Milbury Food Depository
    return [piece.part(0, cut), piece.part(cut + 2, len(piece.text))]


_PLACED = lazy(r"(.+?(?:\s[（(][^()（）]{1,40}[）)])?),\s+(\S.{1,40})$")


def behind_legal_form(piece: Line) -> list[Line]:
    """`Büchi AG, Wil (Apparatebau)`: [the firm, where it is]; [] where no legal form stands before the comma."""
    match = _PLACED.match(piece.text)
    words = [fold(word) for word in re.sub(r"\s*[（(].*", "", match[1]).split()] if match else []
    if match is None or not words or words[-1] not in latin_legal():
        return []
    place = re.sub(r"\s*[（(].*", "", match[2])
    if piece_kind(place) not in ("unknown", "location") or len(place.split()) > 5 or not place[:1].isupper():
        return []
    return [piece.part(0, match.end(1)), piece.part(match.start(2), len(piece.text))]


def before_town(text: str, beyond: str) -> int:
    """How long the name in `Boston University Boston` is, before MA; 0 where no known town ends the words."""
    words = text.split(" ")
    if beyond not in STATES:
        return 0
    for count in (3, 2, 1):
        name = " ".join(words[:-count])
        if len(words) > count and fold(" ".join(words[-count:])) in places():
            return len(name) if piece_kind(name) in ("organization", "school") else 0
    return 0


def behind_a_name(pieces: Sequence[Line], index: int) -> bool:
    """Whether an employer may stand before a piece: `Apside – Tours, France`, not `Engineer | Acme, Kiel`."""
    return any(piece_kind(piece.text) in ("organization", "school", "unknown") for piece in pieces[:index])


_COUNTY = lazy(r"(?i:county|district|province|region|state|area)$")


def _name_and_town(piece: Line) -> list[Line]:
    """`Globex, Haifa, Israel`: alone on its line it says who and where; not `Solna, Stockholm County, Sweden`."""
    name, comma, beyond = piece.text.partition(", ")
    town, within, region = beyond.partition(", ")
    if not (comma and within) or ", " in region or not is_region(region) or not _NAME.match(town):
        return []
    if piece_kind(name) not in ("unknown", "organization", "school") or piece_kind(town) not in ("unknown", "location"):
        return []
    return [] if _COUNTY.search(town) else [piece.part(0, len(name)), piece.part(len(name) + 2, len(piece.text))]


def with_towns(pieces: Sequence[Line], kind: Kind, text: str) -> tuple[list[Line], list[Line]]:
    """`Web Developer | Hostel Cormorant, Gozo`: the pieces with a town behind a comma cut off, and those towns."""
    if len(pieces) == 1 and kind in (*JOBS, "education") and (parts := _name_and_town(pieces[0])):
        return parts, parts[1:]
    kinds = [piece_kind(piece.text) for piece in pieces]
    named = any(each in ("organization", "school") for each in kinds)
    cut: list[Line] = []
    towns: list[Line] = []
    for index, (piece, each) in enumerate(zip(pieces, kinds, strict=True)):
        if each == "unknown" and kind != "project" and behind_a_name(pieces, index) and is_town(piece.text):
            towns.append(piece)  # – Tours, France –
            cut.append(piece)
            continue
        after = pieces[index + 1].text if index + 1 < len(pieces) else ""
        behind = after != "" and (kinds[index + 1] == "location" or is_town(after))  # the town is still to come
        if index and each == "unknown" and "position" in kinds and kinds[index - 1] in ("organization", "school"):
            beside = f"{pieces[index - 1].text}, {piece.text}" in text and not behind
            towns += [piece] if is_name(piece.text) and beside else []
        may = kind != "project" and each != "location" and not behind
        parts = (split_town(piece) or behind_legal_form(piece)) if may else []
        if parts and each == "unknown":
            each = piece_kind(parts[0].text)  # noqa: PLW2901 - Keller AG, Kirchberg SG
        whole = bool(parts) and each == "unknown" and named and piece_kind(parts[1].text) == "location"
        if whole:
            towns.append(piece)
            cut.append(piece)
        elif parts and (each in ("organization", "school") or "position" in kinds or are_towns(parts[1].text)):
            towns.append(parts[1])
            cut += parts
        else:
            cut.append(piece)
    return cut, towns
