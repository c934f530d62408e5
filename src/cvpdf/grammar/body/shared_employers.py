"""A role below another at the same employer, which only the first one names (rule E2, docs/markdown.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.jobs import employment_types
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block
from cvpdf.model.resume import JOBS, Entry, Kind

BESIDE = {"position", "location", "other"}  # what a role says besides when


def share_employers(body: Iterable[Block | Entry], kind: Kind) -> tuple[Block | Entry, ...]:
    """`**Acme**` over `**Engineer** (2021 – now)`, and `**Intern** (2019)` by itself: two roles at Acme.

    An employer on the title's own line is that job's alone: somebody may work for nobody between two others.
    """
    if kind not in JOBS:
        return tuple(body)
    shared: list[Block | Entry] = []
    for node in body:
        above = shared[-1] if shared else None
        employer = _employer(above) if isinstance(node, Entry) and _is_role(node) and isinstance(above, Entry) else None
        if employer is None:
            shared.append(node)
        else:
            shared[-1] = replace(employer, body=(*employer.body, node))
    return tuple(shared)


def _is_role(entry: Entry) -> bool:
    """Whether it is a title and when, and nothing else; `Freelance Designer` is a role at nobody's."""
    roles = {part.role for part in entry.parts if piece_kind(plain(part.inlines)) not in ("department", "employment")}
    titles = [plain(part.inlines) for part in entry.parts if part.role == "position"]
    hired = all(is_title(each) and not employment_types().intersection(fold(each).split()) for each in titles)
    return bool(titles) and hired and roles <= BESIDE and entry.period is not None


def _employer(entry: Entry) -> Entry | None:
    """The employer with its roles in its body; None where it is no line of its own above a title."""
    named = [part for part in entry.parts if part.role == "organization"]
    if len(named) != 1 or (entry.period is None and not entry.position):
        roles = [node for node in entry.body if isinstance(node, Entry)]
        lasts = not entry.body and {part.role for part in entry.parts} == {"organization", "other"}  # Globex, 4 years
        return entry if len(named) == 1 and (lasts or (roles and all(map(_is_role, roles)))) else None
    own = tuple(part for part in entry.parts if part.line <= named[0].line)
    below = tuple(part for part in entry.parts if part.line > named[0].line)
    if not below or any(part.role == "position" for part in own):
        return None
    role = replace(entry, parts=below, line=below[0].line, absorbed=())
    return replace(entry, parts=own, period=None, body=(role,), told=None) if _is_role(role) else None
