"""Whether a screen reader can read the PDF: PDF/UA-1 (ISO 14289-1) as far as pypdf can tell.

A checker of this kind agreed with veraPDF on 48 of 49 documents (pdf.md, "PDF/A and PDF/UA").
"""

from __future__ import annotations

from collections.abc import Iterator

from cvpdf.checks.content import mcid_of
from cvpdf.checks.evidence import Evidence, Page
from cvpdf.checks.structure import Element, Structure
from cvpdf.checks.wording import counted, listed
from cvpdf.model.proof import Check

# ISO 32000-1, 14.8.4: the standard structure types.
_TYPES = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl "
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu "
    "WT WP Figure Formula Form".split()
)
# Element → what it must stand in (ISO 32000-1, tables 336 and 337; ISO 14289-1, 7.5 and 7.6).
_INSIDE = {
    "LI": ("L",),
    "Lbl": ("LI", "Note", "TOCI", "BibEntry"),
    "LBody": ("LI",),
    "TR": ("Table", "THead", "TBody", "TFoot"),
    "TH": ("TR",),
    "TD": ("TR",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "TFoot": ("Table",),
}
# Element → all that may stand in it.
_HOLDS = {
    "L": ("LI", "L", "Caption"),
    "LI": ("Lbl", "LBody"),
    "Table": ("TR", "THead", "TBody", "TFoot", "Caption"),
    "THead": ("TR",),
    "TBody": ("TR",),
    "TFoot": ("TR",),
    "TR": ("TH", "TD"),
}
_NEEDS_ALT = frozenset(("Figure", "Formula"))
_PAINTING = frozenset((b"Tj", b"TJ", b"'", b'"', b"Do", b"sh", b"f", b"f*", b"F", b"S", b"s", b"B", b"B*", b"b", b"b*"))


def tags(evidence: Evidence) -> Check:
    """Everything printed hangs in the tag tree in reading order, or is marked as furniture."""
    structure = evidence.structure
    if structure is None or not structure.marked:
        return Check("tags", False, "The PDF is not tagged; a screen reader has to guess at headings and lists")
    faults = [*_tree_faults(structure), *_content_faults(evidence, structure)]
    if faults:
        return Check("tags", False, listed([fault for _, fault in faults]), page=faults[0][0])
    elements, marks = counted(len(structure.elements), "element"), counted(len(structure.marks), "piece")
    return Check("tags", True, f"{elements}, {marks} of content in order")


Fault = tuple[int, str]  # page, or 0; what is wrong


def _tree_faults(structure: Structure) -> Iterator[Fault]:
    """What the tree alone shows."""
    elements = structure.elements
    last = 0
    for element in elements:
        parent = elements[element.parent].tag if element.parent >= 0 else "the root"
        if element.tag not in _TYPES:
            yield 0, f"{element.tag or 'an empty name'} is no standard structure type"
        if element.tag in _INSIDE and parent not in _INSIDE[element.tag]:
            yield 0, f"{element.tag} stands in {parent}, {' or '.join(_INSIDE[element.tag])} expected"
        elif parent in _HOLDS and element.tag not in _HOLDS[parent]:
            yield 0, f"{parent} holds {element.tag}, {' or '.join(_HOLDS[parent])} expected"
        if element.tag in _NEEDS_ALT and not element.alt:
            yield 0, f"a {element.tag} has no text for those who do not see it"
        level = _level(element)
        if level > last + 1:
            yield 0, f"H{level} follows {f'H{last}' if last else 'no heading'}, H{last + 1} at most expected"
        last = level or last


def _level(element: Element) -> int:
    """1–6 for a heading, else 0."""
    return int(element.tag[1]) if len(element.tag) == 2 and element.tag[0] == "H" and element.tag[1].isdigit() else 0


def _content_faults(evidence: Evidence, structure: Structure) -> Iterator[Fault]:
    """What the tree and the pages show together."""
    numbers = {_key(page): page.number for page in evidence.pages}
    before = (0, -1)
    pictures = {element.key for element in structure.elements if element.tag in _NEEDS_ALT}
    for mark in structure.marks:
        if mark.element in pictures:  # the press paints them after the text
            continue
        place = (numbers.get(mark.page, 0), mark.mcid)
        if place <= before:
            yield place[0], f"the text is tagged in another order than it is printed, from piece {mark.mcid} on"
            break
        before = place
    for page in evidence.pages:
        yield from _page_faults(page, structure)


def _page_faults(page: Page, structure: Structure) -> Iterator[Fault]:
    owners = structure.owners.get(int(page.dictionary.get("/StructParents", -1)), ())
    found, unmarked = _marked(page)
    if unmarked:
        yield page.number, f"{counted(unmarked, 'piece')} of content neither tagged nor marked as furniture"
    key = _key(page)
    tagged = {mark.mcid: mark.element for mark in structure.marks if mark.page == key}
    lost = sorted(mcid for mcid in found if mcid not in tagged or tagged[mcid] != _owner(owners, mcid))
    if lost:
        yield page.number, f"{counted(len(lost), 'piece')} of content on no element of the tree"
    yield from _annotation_faults(page, structure)


def _owner(owners: tuple[int, ...], mcid: int) -> int:
    return owners[mcid] if mcid < len(owners) else 0


def _marked(page: Page) -> tuple[set[int], int]:
    """The marked-content ids of a page; and how often something is painted outside of all of them."""
    found: set[int] = set()
    depth = unmarked = 0
    for operands, operator in page.operations:
        if operator in (b"BDC", b"BMC"):
            depth += 1
            mcid = mcid_of(operands)
            found |= {mcid} if mcid is not None else set()
        elif operator == b"EMC":
            depth -= 1
        elif operator in _PAINTING and not depth:
            unmarked += 1
    return found, unmarked


def _annotation_faults(page: Page, structure: Structure) -> Iterator[Fault]:
    annotations = page.dictionary.get("/Annots", ())
    if annotations and page.dictionary.get("/Tabs") != "/S":
        yield page.number, "the tab key does not follow the tag tree (/Tabs /S expected)"
    linked = {key for element in structure.elements if element.tag == "Link" for key in element.annotations}
    loose = sum(getattr(reference, "idnum", 0) not in linked for reference in annotations)
    if loose:
        yield page.number, f"{counted(loose, 'link')} in no Link element"


def _key(page: Page) -> int:
    """The page's object number, by which the tag tree refers to it."""
    return int(getattr(page.dictionary.indirect_reference, "idnum", 0))


def accessibility_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    yield tags(evidence)
