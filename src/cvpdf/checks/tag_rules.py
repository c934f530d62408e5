"""PDF/UA-1 on the tag tree: what the Matterhorn Protocol 1.02 lets a program decide of it.

Numbers like 09-004 are the protocol's failure conditions, 7.x the clauses of ISO 14289-1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.objects import entry
from cvpdf.checks.rules import Fault, Rule
from cvpdf.checks.structure import TYPES, Element

# Element → what it must stand in (ISO 32000-1, tables 333–338; ISO 14289-1, 7.2).
INSIDE = {
    "LI": ("L",),
    "Lbl": ("LI", "Note", "TOCI", "BibEntry"),
    "LBody": ("LI",),
    "TR": ("Table", "THead", "TBody", "TFoot"),
    "TH": ("TR",),
    "TD": ("TR",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "TFoot": ("Table",),
    "TOCI": ("TOC",),
    "RB": ("Ruby",),
    "RT": ("Ruby",),
    "RP": ("Ruby", "Warichu"),
    "WT": ("Warichu",),
    "WP": ("Warichu",),
}
# Element → all that may stand in it.
HOLDS = {
    "L": ("LI", "L", "Caption"),
    "LI": ("Lbl", "LBody"),
    "Table": ("TR", "THead", "TBody", "TFoot", "Caption"),
    "THead": ("TR",),
    "TBody": ("TR",),
    "TFoot": ("TR",),
    "TR": ("TH", "TD"),
    "TOC": ("TOCI", "TOC", "Caption"),
    "Ruby": ("RB", "RT", "RP"),
    "Warichu": ("WT", "WP"),
}
NEEDS_ALT = frozenset(("Figure", "Formula"))
# RFC 5646, by its syntax.
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def _marked(evidence: Evidence) -> Iterator[Fault]:
    if not evidence.tree.marked:
        yield 0, "the tags are said to be untrustworthy or not to be there (/MarkInfo)"


def _known_types(evidence: Evidence) -> Iterator[Fault]:
    for element in evidence.tree.elements:
        if element.tag not in TYPES:
            yield 0, f"{element.tag or 'an empty name'} is no standard structure type"


def _honest_types(evidence: Evidence) -> Iterator[Fault]:
    for name, target in evidence.tree.roles.items():
        if name in TYPES and name != target:
            yield 0, f"{name} is said to mean {target}"


def _places(evidence: Evidence) -> Iterator[tuple[Element, str]]:
    """Each element, and the type of what it stands in."""
    elements = evidence.tree.elements
    for element in elements:
        yield element, elements[element.parent].tag if element.parent >= 0 else "the root"


def _containment(evidence: Evidence) -> Iterator[Fault]:
    for element, parent in _places(evidence):
        if element.tag in INSIDE and parent not in INSIDE[element.tag]:
            yield 0, f"{element.tag} stands in {parent}, {' or '.join(INSIDE[element.tag])} expected"
        elif parent in HOLDS and element.tag not in HOLDS[parent]:
            yield 0, f"{parent} holds {element.tag}, {' or '.join(HOLDS[parent])} expected"


def _table_shape(evidence: Evidence) -> Iterator[Fault]:
    structure = evidence.tree
    for index, table in enumerate(structure.elements):
        if table.tag != "Table":
            continue
        kids = structure.kids(index)
        tags = Counter(structure.elements[kid].tag for kid in kids)
        if tags["THead"] > 1 or tags["TFoot"] > 1:
            yield 0, "a table has more than one head or foot"
        if tags["THead"] + tags["TFoot"] and not tags["TBody"]:
            yield 0, "a table has a head or a foot, and no body"
        rows = [row for kid in kids for row in ([kid] if structure.elements[kid].tag == "TR" else structure.kids(kid))]
        widths = set(_widths([[structure.elements[cell] for cell in structure.kids(row)] for row in rows]))
        if len(widths) > 1:
            yield 0, f"the rows of a table have {' or '.join(map(str, sorted(widths)))} cells"


def _widths(rows: list[list[Element]]) -> Iterator[int]:
    """Columns each row fills, cells that reach down from above counted in."""
    below: Counter[int] = Counter()
    for number, row in enumerate(rows):
        width = below[number]
        for cell in row:
            columns, lines = cell.number("ColSpan"), cell.number("RowSpan")
            width += columns
            for line in range(1, lines):
                below[number + line] += columns
        yield width


def _heading_cells(evidence: Evidence) -> Iterator[Fault]:
    for element in evidence.tree.elements:
        scoped = element.attribute("Scope") in ("/Row", "/Column", "/Both")
        if element.tag == "TH" and not scoped and "/ID" not in element.node:
            yield 0, "a heading cell does not say what it heads (Scope)"


def _alternatives(evidence: Evidence) -> Iterator[Fault]:
    for element in evidence.tree.elements:
        if element.tag in NEEDS_ALT and not element.alt:
            yield 0, f"a {element.tag} has no text for those who do not see it"


def _level(element: Element) -> int:
    """1–6 for a heading, else 0."""
    return int(element.tag[1]) if len(element.tag) == 2 and element.tag[0] == "H" and element.tag[1].isdigit() else 0


def _heading_levels(evidence: Evidence) -> Iterator[Fault]:
    last = 0
    for level in filter(None, map(_level, evidence.tree.elements)):
        if level > last + 1:
            yield 0, f"H{level} follows {f'H{last}' if last else 'no heading'}, H{last + 1} at most expected"
        last = level


def _heading_kinds(evidence: Evidence) -> Iterator[Fault]:
    elements = evidence.tree.elements
    plain = Counter(element.parent for element in elements if element.tag == "H")
    if plain and any(map(_level, elements)):
        yield 0, "headings with and without a level are mixed"
    if any(number > 1 for number in plain.values()):
        yield 0, "two headings without a level stand in one place"


def _notes(evidence: Evidence) -> Iterator[Fault]:
    names = [str(entry(element.node, "/ID", "")) for element in evidence.tree.elements if element.tag == "Note"]
    if any(not name or names.count(name) > 1 for name in names):
        yield 0, "a note has no name of its own (ID)"


def _languages(evidence: Evidence) -> Iterator[Fault]:
    for element in evidence.tree.elements:
        lang = entry(element.node, "/Lang")
        if lang is not None and not LANGUAGE.fullmatch(str(lang)):
            yield 0, f"{lang!r} is no language"


TREE_RULES = (
    Rule("PDF/UA-1 7.1, Matterhorn 01-007", _marked),
    Rule("7.1, 02-001", _known_types),
    Rule("7.1, 02-004", _honest_types),
    Rule("7.2, 09-004 to 09-008", _containment),
    Rule("7.2, 09-004", _table_shape),
    Rule("7.2, 11-001", _languages),
    Rule("7.3 and 7.7, 13-004 and 17-002", _alternatives),
    Rule("7.4.2, 14-002 and 14-003", _heading_levels),
    Rule("7.4.4, 14-006 and 14-007", _heading_kinds),
    Rule("7.5, 15-003", _heading_cells),
    Rule("7.9, 19-003 and 19-004", _notes),
)
