"""A short line right below a header whose words are known: an employer, a title, a place (rules E1 and E6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from cvpdf.grammar.header.further_lines import starts_with_title, with_place
from cvpdf.grammar.header.headers import Header, read_header
from cvpdf.grammar.header.pieces import parted_strongly
from cvpdf.grammar.text.lines import Line, ems, is_marked, is_wholly, unwrapped
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.piece_patterns import PieceKind
from cvpdf.grammar.words.roles import ends_as_title, has_legal_form, is_title, piece_kind
from cvpdf.grammar.words.titles import is_sub_label, read_title
from cvpdf.grammar.words.towns import is_coded_town
from cvpdf.lexicon.fold import CJK, fold
from cvpdf.lexicon.pictures import LOCATIONS, ORGANIZATIONS
from cvpdf.lexicon.technologies import technology_words
from cvpdf.model.inline import Emphasis, plain, strip
from cvpdf.model.resume import JOBS, Absorbed, Part, Role

LONGEST = 30  # ems

if TYPE_CHECKING:
    from cvpdf.grammar.entry.draft import Draft


def take_pictured(draft: Draft, line: Line) -> bool:
    """`🏢 Acme`, `📍 Lisbon`, `@Acme` below a header: the sign says what the words are."""
    sign = line.text.lstrip()[:1] or " "
    at = sign == "@" and line.text.lstrip()[1:2].isalpha() and " " in line.text.strip()  # no handle
    role: Role | None = "organization" if sign in ORGANIZATIONS or at else "location" if sign in LOCATIONS else None
    guessed = any(draft.parts[index].role == "organization" for index in draft.unsure)
    if role is None or ems(line.text) > LONGEST or (draft.has(role) and not (guessed and role == "organization")):
        return False
    if at:
        draft.absorbed.append(Absorbed("@", line.line, "label"))
        line = line.part(line.text.index("@") + 1, len(line.text))
    draft.add(Part(role, unwrapped(strip(line.inlines)), line.line))
    return True


def take_other_name(draft: Draft, line: Line) -> bool:
    """`NORTHLAKE TECHNOLOGY INC.` right below `北湖科技股份有限公司`: the employer's name in another script."""
    names = [plain(part.inlines) for part in draft.parts if part.role == "organization"]
    text = line.text.strip(" ,")
    if draft.kind not in JOBS or len(names) != 1 or max(names[0]) < CJK or line.line != draft.line + 1:
        return False
    if not text.isascii() or not has_legal_form(text) or piece_kind(names[0]) != "organization":
        return False
    draft.parts.append(Part("other", unwrapped(strip(line.inlines)), line.line))
    return True


def take_known(draft: Draft, line: Line) -> bool:
    """A place, or a line whose words are known: an employer, a title."""
    text = line.text.strip()
    if takes_title(draft, line):
        draft.add(Part("position", unwrapped(strip(line.inlines)), line.line))
        return True
    if piece_kind(text) == "location" and not draft.has("location"):
        draft.add(Part("location", unwrapped(strip(line.inlines)), line.line))
        return True
    header = read_header(line, draft.kind)
    header = with_place(header, line) if draft.has("organization") else header
    roles = {part.role for part in header.parts}
    kinds = {piece_kind(plain(part.inlines)) for part in header.parts if part.role != "location"} or {"location"}
    known = (
        "unknown" not in kinds
        or _lists_employer(draft, line, kinds)
        or (draft.kind == "education" and "degree" in kinds)
    ) and bool(kinds)
    free = not draft.has("position") or _gives_way(draft, header)
    position = "position" in roles and free and not header.unsure
    place = roles == {"location"} and not draft.has("location")
    named = "organization" in roles and not draft.has("organization")
    titled = (
        bool(header.parts)
        and is_title(plain(header.parts[0].inlines))
        and ems(text) <= (26 if len(header.parts) == 2 else 20)
    )
    beside = parted_strongly(line) and draft.has("organization") and "position" in kinds  # 1인 | Lead Developer
    led = (beside or starts_with_title(line) or (titled and len(header.parts) <= 2)) and not draft.has("position")
    placed = [part.role for part in header.parts] == ["organization", "location"]  # Airship, Portland, Oregon
    employer = (is_marked(line) or placed) and _wants_employer(draft, header, line)
    if not (known and (position or place or named)) and not (is_marked(line) and position) and not led and not employer:
        return False
    if employer and draft.has("position"):
        header = header._replace(parts=tuple(map(_as_other, header.parts)))
    draft.take_header(header, line)
    return True


def _lists_employer(draft: Draft, line: Line, kinds: set[PieceKind]) -> bool:
    """`儿科系, 医学院, 江州大学, Prof. Lin` right below a title alone: one of these is surely who."""
    listed = "，" in line.text or ", " in line.text
    return draft.kind in JOBS and listed and draft.has("position") and bool(kinds & {"school"}) and max(line.text) > CJK


def _as_other(part: Part) -> Part:
    return replace(part, role="other") if part.role == "position" else part


def take_role(draft: Draft, line: Line) -> bool:
    """`*负责人*`, `> 前端负责人` right below a project's name: who one was in it."""
    text = line.text.strip()
    if draft.has("position") or not draft.has("organization") or ems(text) > LONGEST_ROLE or is_sub_label(text):
        return False
    titled = piece_kind(text) == "position" and ends_as_title(text) and (is_title(text) or is_marked(line))
    if not titled:
        return False
    draft.add(Part("position", unwrapped(strip(line.inlines)), line.line))
    return True


LONGEST_ROLE = 16  # ems


def takes_title(draft: Draft, line: Line) -> bool:
    """`*Recruit / Corporal / Sergeant*` right below a dated employer: titles in italics, the first of them known."""
    text = line.text.strip().rstrip(".")
    first = _ENUMERATED.split(text, maxsplit=1)[0]
    return (
        draft.kind in JOBS
        and draft.period is not None
        and draft.has("organization")
        and not draft.has("position")
        and (is_wholly(line, (Emphasis,)) or (is_marked(line) and line.line == draft.line + 1))
        and line.line - draft.line <= MOST_BETWEEN
        and ems(text) <= LONGEST_TITLE
        and max(text, default=CJK) < CJK
        and is_title(first)
        and not is_coded_town(text.rpartition(" / ")[2])
    )


LONGEST_TITLE = 60  # ems
MOST_BETWEEN = 2  # lines
_ENUMERATED = lazy(r"\s*(?:[,;]|\s/)\s")


def _gives_way(draft: Draft, header: Header) -> bool:
    """Whether a title by its place alone (`Acme Water – Agex`) stands where a line below surely names one."""
    held = [at for at, part in enumerate(draft.parts) if part.role == "position"]
    titles = [plain(part.inlines) for part in header.parts if part.role == "position"]
    if draft.kind == "education":  # Faculty of Computers, over Bachelor's Degree
        kinds = {piece_kind(plain(draft.parts[at].inlines)) for at in held}
        return "degree" not in kinds and all(piece_kind(text) == "degree" for text in titles)
    return all(at in draft.unsure for at in held) and all(map(is_title, titles))


def _is_parted_name(header: Header, line: Line) -> bool:
    """`**艾迪数字 | 云平台团队 | 互联网**`: a name first, and more about it behind bars; not `**技术栈 | Go**`."""
    first = plain(header.parts[0].inlines).strip()
    known = is_sub_label(first) or read_title(first) is not None or fold(first) in technology_words()
    return parted_strongly(line) and not known


def _wants_employer(draft: Draft, header: Header, line: Line) -> bool:
    """`**Globex, Kiel**` right below `**2020 – 2023** · *Engineer*`, or a firm below what only stood in its place."""
    if draft.kind not in (*JOBS, "education") or line.line != draft.line + 1 or is_sub_label(line.text):
        return False
    if not header.parts or header.parts[0].role != "organization" or line.text[-1:] in ".:：":
        return False
    if max(line.text) > CJK and not (is_marked(line) and _is_parted_name(header, line)):
        return False  # **核心职责** below a title
    if draft.has("organization"):
        return bool(draft.unsure) and not draft.has("position") and not header.unsure
    return draft.has("position")


def is_half_read(draft: Draft | None, above: Sequence[Line]) -> bool:
    """Whether the last of these lines is a draft's dated header and says only who or what: the other follows."""
    dated = draft is not None and bool(above) and draft.line == above[-1].line and draft.period is not None
    return dated and draft is not None and not (draft.has("organization") and draft.has("position"))
