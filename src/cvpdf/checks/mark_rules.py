"""PDF/UA-1 on what is painted and on annotations, and how both hang in the tag tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cvpdf.checks.evidence import Evidence, Page
from cvpdf.checks.objects import entry
from cvpdf.checks.rules import Fault, Rule
from cvpdf.checks.tag_rules import NEEDS_ALT
from cvpdf.checks.wording import counted

_HIDDEN = 2  # annotation flag (ISO 32000-1, table 165)
_UNTAGGED = ("/Popup", "/PrinterMark")


def _everything_marked(evidence: Evidence) -> Iterator[Fault]:
    for page in evidence.pages:
        if page.survey.unmarked:
            pieces = counted(page.survey.unmarked, "piece")
            yield page.number, f"{pieces} of content neither tagged nor marked as furniture"


def _marks_apart(evidence: Evidence) -> Iterator[Fault]:
    for page in evidence.pages:
        if page.survey.artifacts_within:
            yield page.number, "furniture is marked within tagged content"
        if page.survey.tags_within:
            yield page.number, "tagged content stands within furniture"


def _marks_closed(evidence: Evidence) -> Iterator[Fault]:
    for page in evidence.pages:
        if page.survey.unbalanced:
            yield page.number, "marked content or a graphics state is begun and not ended, or the other way round"


def _marks_unique(evidence: Evidence) -> Iterator[Fault]:
    for page in evidence.pages:
        if len(set(page.survey.mcids)) < len(page.survey.mcids):
            yield page.number, "two pieces of content have one number"


def _content_owned(evidence: Evidence) -> Iterator[Fault]:
    structure = evidence.tree
    for page in evidence.pages:
        owners = structure.owners.get(int(entry(page.dictionary, "/StructParents", -1)), ())
        tagged = {mark.mcid: mark.element for mark in structure.marks if mark.page == page.key}
        found = set(page.survey.mcids)
        lost = [mcid for mcid in found if mcid not in tagged or tagged[mcid] != _owner(owners, mcid)]
        if lost:
            yield page.number, f"{counted(len(lost), 'piece')} of content on no element of the tree"
        ghosts = tagged.keys() - found
        if ghosts:
            yield page.number, f"{counted(len(ghosts), 'piece')} of content in the tree and not on the page"


def _owner(owners: tuple[int, ...], mcid: int) -> int:
    return owners[mcid] if mcid < len(owners) else 0


def _reading_order(evidence: Evidence) -> Iterator[Fault]:
    """Not the protocol's, which leaves it to people (09-001): what is read in another order than it is painted."""
    structure = evidence.tree
    numbers = {page.key: page.number for page in evidence.pages}
    pictures = {element.key for element in structure.elements if element.tag in NEEDS_ALT}
    before = (0, -1)
    for mark in structure.marks:
        if mark.element in pictures:  # the press paints them after the text
            continue
        place = (numbers.get(mark.page, 0), mark.mcid)
        if place <= before:
            yield place[0], f"the text is tagged in another order than it is printed, from piece {mark.mcid} on"
            return
        before = place


def _tagged_annotations(page: Page) -> list[tuple[int, str]]:
    """Object number and kind of each annotation that a reader meets."""
    found = []
    for reference in entry(page.dictionary, "/Annots", ()):
        annotation = reference.get_object()
        kind, hidden = str(entry(annotation, "/Subtype")), int(entry(annotation, "/F", 0)) & _HIDDEN
        if kind not in _UNTAGGED and not hidden:
            found.append((int(getattr(reference, "idnum", 0)), kind))
    return found


def _annotations_tagged(evidence: Evidence) -> Iterator[Fault]:
    structure = evidence.tree
    homes = {key: element.tag for element in structure.elements for key in element.annotations}
    wanted = {"/Link": "Link", "/Widget": "Form"}
    for page in evidence.pages:
        loose: Counter[str] = Counter()
        for key, kind in _tagged_annotations(page):
            home = homes.get(key)
            if home is None or home != wanted.get(kind, home):
                loose[kind] += 1
        for kind, number in loose.items():
            element = wanted.get(kind, "Annot")
            yield page.number, f"{counted(number, kind[1:].lower())} in no {element} element"


def _annotations_owned(evidence: Evidence) -> Iterator[Fault]:
    structure = evidence.tree
    homes = {key: element.key for element in structure.elements for key in element.annotations}
    for page in evidence.pages:
        for reference in entry(page.dictionary, "/Annots", ()):
            owner = structure.owners.get(int(entry(reference.get_object(), "/StructParent", -1)), (0,))
            home = homes.get(int(getattr(reference, "idnum", 0)))
            if home is not None and owner != (home,):
                yield page.number, "an annotation and the tag tree do not know each other"


def _tab_order(evidence: Evidence) -> Iterator[Fault]:
    for page in evidence.pages:
        if entry(page.dictionary, "/Annots") and entry(page.dictionary, "/Tabs") != "/S":
            yield page.number, "the tab key does not follow the tag tree (/Tabs /S expected)"


CONTENT_RULES = (
    Rule("7.1, 01-003 and 01-004", _marks_apart),
    Rule("7.1, 01-005", _everything_marked),
    Rule("ISO 32000-1, 14.6", _marks_closed),
    Rule("ISO 32000-1, 14.7.4.2", _marks_unique),
    Rule("ISO 32000-1, 14.7.4.4", _content_owned),
    Rule("7.2, 09-001", _reading_order),
    Rule("7.18.1 and 7.18.5, 28-002, 28-010 and 28-011", _annotations_tagged),
    Rule("ISO 32000-1, 14.7.4.4", _annotations_owned),
    Rule("7.18.3, 28-008 and 28-009", _tab_order),
)
