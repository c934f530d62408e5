"""`- 2019 – 2021: Engineer` over `- Globex`, all through a section: the first item below a title is where that was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cvpdf.grammar.entry.dated import item_line
from cvpdf.grammar.header.headers import header_period
from cvpdf.grammar.header.plain_lines import SENTENCE
from cvpdf.grammar.text.labels import label_of
from cvpdf.grammar.text.lines import Line, ems, unwrapped
from cvpdf.grammar.text.pattern import lazy
from cvpdf.grammar.words.roles import has_legal_form, piece_kind
from cvpdf.lexicon.fold import CJK
from cvpdf.model.inline import Text, plain, strip
from cvpdf.model.outline import Block, Item, List
from cvpdf.model.resume import JOBS, Entry, Part

LONGEST = 40  # ems
SHORT = 20  # ems of a name that no table knows
NAMES = ("organization", "school")
_UNIT = lazy(r"(?:School|Department|Dept\.?|Institute|Faculty|Division|Centre|Center|Laboratory|Lab|Group) of\b", re.I)
_SMALL = frozenset("of the and for in at de la le des et und der die das für y e do da".split())


def with_first_items(body: Sequence[Block | Entry]) -> tuple[Block | Entry, ...]:
    """The body, an employer that is the first item below a dated title (or the second, below a unit) in its header."""
    entries = [node for node in body if isinstance(node, Entry) and node.kind in JOBS and node.period is not None]
    found = {id(entry): items for entry in entries if not _is_told(entry) and (items := _employer(entry))}
    told = sum(_is_below(entry) for entry in entries)
    known = sum(any(_is_known(line) or _is_unit(line) for line in lines) for lines in found.values())
    if not found or not told + known or (told + known) * 2 < told + len(found):
        return tuple(body)
    return tuple(
        _employed(node, found[id(node)]) if isinstance(node, Entry) and id(node) in found else node for node in body
    )


def _is_told(entry: Entry) -> bool:
    """It names an employer that is known for one, or one on a line of its own."""
    named = [part for part in entry.parts if part.role == "organization"]
    return any(part.line > entry.line or piece_kind(plain(part.inlines).strip()) in NAMES for part in named)


def _is_below(entry: Entry) -> bool:
    titled = any(part.role == "position" and part.line == entry.line for part in entry.parts)
    return titled and any(part.role == "organization" and part.line > entry.line for part in entry.parts)


def _employer(entry: Entry) -> list[Line]:
    """The first item's line, or the first two where that is a unit of the second; none for what tells."""
    block = entry.body[0] if entry.body else None
    items = block.items[:2] if isinstance(block, List) and not block.ordered else ()
    lines = [_name(item) for item in items]
    first, second = (*lines, None, None)[:2]
    if first is None:
        return []
    if second is not None and _is_unit(first) and (_is_known(second) or _is_name(second)):
        return [first, second]
    guess = _is_name(first) and not any(part.role == "organization" for part in entry.parts)
    return [first] if _is_known(first) or guess else []


def _name(item: Item) -> Line | None:
    line = item_line(item) if len(item.blocks) == 1 else None
    if line is None or ems(line.text) > LONGEST or label_of(line) or SENTENCE.search(line.text):
        return None
    return None if header_period(line.text, line.line) is not None else line


def _is_known(line: Line) -> bool:
    text = line.text.strip()
    return has_legal_form(text) or (_has_capitals(text) and piece_kind(text.split(",")[0]) in NAMES)


def _is_name(line: Line) -> bool:
    """A few words that no table knows: `Tezign`, `Bay Area Robotics`."""
    text = line.text.strip()
    return _has_capitals(text) and "/" not in text and ems(text) <= SHORT and piece_kind(text) == "unknown"


def _has_capitals(text: str) -> bool:
    """Words in an alphabet, each with a capital; a sentence has one."""
    words = re.findall(r"[^\W\d_]+", text)
    return text < CJK and bool(words) and all(word[0].isupper() or word in _SMALL for word in words)


def _is_unit(line: Line) -> bool:
    text = line.text.strip()
    ends = text.endswith((" department", " Department"))
    return ends or piece_kind(text) == "department" or _UNIT.match(text) is not None


def _employed(entry: Entry, lines: Sequence[Line]) -> Entry:
    *units, name = lines
    parts = [*_title(entry), Part("organization", unwrapped(strip(name.inlines)), name.line)]
    parts += [Part("other", unwrapped(strip(line.inlines)), line.line) for line in units]
    first = entry.body[0]
    left = first.items[len(lines) :] if isinstance(first, List) else ()
    rest = (replace(first, items=left, line=left[0].line),) if isinstance(first, List) and left else ()
    return replace(entry, parts=tuple(parts), body=(*rest, *entry.body[1:]))


def _title(entry: Entry) -> list[Part]:
    """What was taken for an employer beside the title is part of it (`Postdoctoral` `researcher`) or something else."""
    titled = any(part.role == "position" for part in entry.parts)
    parts: list[Part] = []
    for part in entry.parts:
        above = parts[-1] if parts else None
        small = plain(part.inlines).strip()[:1].islower()
        if part.role == "position" and small and above is not None and above.role == "other" and not parts[:-1]:
            parts[-1] = Part("position", (*above.inlines, Text(" "), *part.inlines), above.line)
        elif part.role == "organization":
            parts.append(replace(part, role="other" if titled else "position"))
        else:
            parts.append(part)
    return parts
