"""A further line below the name in a header: a title that was parted, a place, a team (rules E1 and E6)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from cvpdf.grammar.header.headers import Header
from cvpdf.grammar.text.lines import Line, unwrapped
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import is_title, piece_kind
from cvpdf.grammar.words.towns import is_coded_town, is_town
from cvpdf.model.inline import Strong, plain, strip
from cvpdf.model.resume import Kind, Part


def below_name(header: Header, line: Line, kind: Kind) -> Header:
    """A header line as it stands below the name of an employer, or of a project.

    Args:
        header: What the line says by itself.
        line: The line.
        kind: Of the entry.
    """
    header = without_units(with_place(whole_title(header, line), line))
    return as_roles(header) if kind == "project" else header


def whole_title(header: Header, line: Line) -> Header:
    """Below an employer `클라이언트 팀장` is one title, and so are several: what was parted is joined again."""
    if len(header.parts) > 1 and header.period is None and all(part.role == "position" for part in header.parts):
        return header._replace(parts=(Part("position", unwrapped(strip(line.inlines)), line.line),))
    for index, (first, second) in enumerate(pairwise(header.parts)):
        if (first.role, second.role) != ("organization", "position") or index not in header.unsure:
            continue
        start = line.text.find(plain(first.inlines))
        stop = line.text.find(plain(second.inlines), start) + len(plain(second.inlines))
        between = line.text[start + len(plain(first.inlines)) : stop - len(plain(second.inlines))]
        joins = between in ("/", "／") and piece_kind(plain(first.inlines)) == "unknown"  # 硬件/嵌入式工程师
        if start >= 0 and (between == " " or joins):
            whole = Part("position", line.part(start, stop).inlines, second.line)
            parts = (*header.parts[:index], whole, *header.parts[index + 2 :])
            return header._replace(parts=parts, unsure=frozenset(i for i in header.unsure if i < index))
    return header


def with_place(header: Header, line: Line) -> Header:
    """`Sebastopol, Ukraine, Engineer` below an employer: the first two are where."""
    coded = {i for i, part in enumerate(header.parts) if i in header.unsure and is_coded_town(plain(part.inlines))}
    if coded:  # Agente Administrativa / Santa Rosa (RS)
        parts = tuple(
            part if i not in coded else Part("location", part.inlines, part.line) for i, part in enumerate(header.parts)
        )
        return header._replace(parts=parts, unsure=header.unsure - coded)
    first, second = header.parts[:2] if len(header.parts) > 1 else (None, None)
    if first is None or second is None or 0 not in header.unsure or second.role != "location":
        return header
    text = f"{plain(first.inlines)}, {plain(second.inlines)}"
    start = line.text.find(text)
    if first.role != "organization" or start < 0 or not is_town(text):
        return header
    place = Part("location", line.part(start, start + len(text)).inlines, first.line)
    return header._replace(parts=(place, *header.parts[2:]), unsure=frozenset(i - 1 for i in header.unsure if i > 1))


def as_roles(header: Header) -> Header:
    """`**技术负责人** | 2022.3 - 2022.12` below a project: what is a title names no other project."""
    parts = tuple(
        replace(part, role="position") if part.role == "organization" and _titles(plain(part.inlines)) else part
        for part in header.parts
    )
    return header._replace(parts=parts)


def _titles(text: str) -> bool:
    return is_title(text) and not any(sign in text for sign in ":：")  # 导师：何教授


_UNIT = lazy(r"\b(?:team|group|division|unit|department|squad|desk)$", re.I)


def without_units(header: Header) -> Header:
    """`Intern, Spam Team` below an employer: the team is a part of it."""
    if not any(part.role == "position" for part in header.parts):
        return header
    parts = tuple(
        Part("other", part.inlines, part.line)
        if part.role == "organization" and _UNIT.search(plain(part.inlines).strip())
        else part
        for part in header.parts
    )
    return header._replace(parts=parts)


def starts_with_title(line: Line) -> bool:
    """`**Research Assistant**, advised by …`."""
    first = line.inlines[0] if line.inlines else None
    return isinstance(first, Strong) and piece_kind(plain(first.children)) == "position"
