"""What the PDF says of itself, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from cvpdf.checks.evidence import Evidence, Page
from cvpdf.checks.objects import entry
from cvpdf.checks.outline import outline
from cvpdf.checks.wording import counted, listed
from cvpdf.model.proof import Check

# What a link may do in a PDF that a stranger opens.
_LEAVING = ("/URI", "/GoToR", "/GoToE", "/SubmitForm")  # actions that PDF/A allows, and that nobody has asked for
_SMALLEST_SIDE = 1.0  # pt of a link
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))


def file(evidence: Evidence) -> Check:
    """Other programs read the file without having to mend it."""
    if evidence.complaints:
        return Check("file", False, f"pypdf reads it only with complaints: {listed(evidence.complaints)}")
    return Check("file", True, f"{len(evidence.proof.pdf):,} bytes")


def title(evidence: Evidence) -> Check:
    """The title stands in the information dictionary and in the XMP packet, and viewers show it (PDF/UA-1, 7.1)."""
    wanted = evidence.galley.title
    viewer = entry(evidence.catalog, "/ViewerPreferences", {})
    faults = [
        f"{where} has {found!r}"
        for where, found in (
            ("the information dictionary", entry(evidence.information, "/Title")),
            ("the XMP packet", evidence.metadata.values.get("dc:title") or evidence.metadata.fault or None),
        )
        if found != wanted
    ]
    if not entry(viewer, "/DisplayDocTitle"):
        faults.append("viewers are told to show the file's name instead")
    if faults:
        return Check("title", False, f"{wanted!r} expected: {'; '.join(faults)}")
    return Check("title", True, f"“{wanted}”")


def language(evidence: Evidence) -> Check:
    """The document's language is named, so that a screen reader speaks it."""
    wanted, found = evidence.galley.lang, entry(evidence.catalog, "/Lang")
    told = evidence.metadata.values.get("dc:language", wanted)
    if found == told == wanted:
        return Check("language", True, wanted)
    other = f"the PDF says {found!r}" if found != wanted else f"its XMP packet says {told!r}"
    return Check("language", False, f"{wanted} expected, {other}")


@dataclass(frozen=True, slots=True)
class _Link:
    """An annotation that leads somewhere: its page, target (empty when inside the document), and fault if any."""

    page: int
    target: str
    fault: str


def links(evidence: Evidence) -> Check:
    """Every link of the résumé leads where the author meant, and none anywhere else."""
    found = [_link(page.number, each.get_object()) for page in evidence.pages
             for each in entry(page.dictionary, "/Annots", ())]  # fmt: skip
    faults = [(link.fault, link.page) for link in found if link.fault]
    faults += [(fault, page.number) for page in evidence.pages for fault in _frames(page)]
    opening = entry(evidence.catalog, "/OpenAction")
    if isinstance(opening, dict) and entry(opening, "/S") in _LEAVING:
        faults.append((f"the file does {entry(opening, '/S')} when it is opened", 0))
    wanted = _without_repeats(map(_comparable, evidence.galley.links))
    there = _without_repeats(_comparable(link.target) for link in found if link.target)
    if faults:
        return Check("links", False, listed([fault for fault, _ in faults]), page=faults[0][1])
    if there == wanted:
        return Check("links", True, counted(len(wanted), "target"))
    return Check("links", False, _difference(wanted, there))


def link_faults(evidence: Evidence) -> tuple[int, list[tuple[str, int]]]:
    """How many links lead out of a PDF of which nothing is known; which of them lead nowhere or are odd, and where."""
    found = [_link(page.number, each.get_object()) for page in evidence.pages
             for each in entry(page.dictionary, "/Annots", ())]  # fmt: skip
    outward = [link for link in found if link.target]
    faults = [(_plainly(link.fault), link.page) for link in found if link.fault and "no description" not in link.fault]
    return len(outward), faults


def _plainly(fault: str) -> str:
    """What a person calls an annotation that another program has left in."""
    kind = fault.partition("of the kind /")[2].partition(",")[0]
    if not kind:
        return fault
    return "a form field is left in the page" if kind == "Widget" else f"a comment ({kind}) is left in the page"


def _link(page: int, annotation: Any) -> _Link:
    if entry(annotation, "/Subtype") != "/Link":
        return _Link(page, "", f"an annotation of the kind {annotation.get('/Subtype')}, only links expected")
    action = entry(annotation, "/A", {})
    kind = entry(action, "/S", "/GoTo" if "/Dest" in annotation else None)
    if kind == "/GoTo":
        return _Link(page, "", "")
    if kind != "/URI":
        return _Link(page, "", f"a link that does {kind or 'nothing'}")
    target = str(entry(action, "/URI", ""))
    return _Link(page, target, next(_target_faults(annotation, action, target), ""))


def _target_faults(annotation: Any, action: Any, target: str) -> Iterator[str]:
    """What is wrong with a link to an address."""
    if urlsplit(target).scheme.lower() not in _SCHEMES:
        yield f"a link to {target!r}; only {', '.join(sorted(_SCHEMES))} may be in a PDF"
    if entry(entry(action, "/Next", {}), "/S") in _LEAVING or "/AA" in annotation:
        yield f"the link to {target} does more than to lead there"
    if not str(entry(annotation, "/Contents", "")).strip():
        yield f"the link to {target} has no description (PDF/UA-1, 7.18.5)"


def _frames(page: Page) -> Iterator[str]:
    """What is wrong with the place of a link: a rectangle on the page that holds something, and that nobody sees."""
    shown = page.dictionary.cropbox
    for reference in entry(page.dictionary, "/Annots", ()):
        annotation = reference.get_object()
        corners = [float(each) for each in entry(annotation, "/Rect", (0, 0, 0, 0))]
        (left, right), (bottom, top) = sorted(corners[::2]), sorted(corners[1::2])
        if right - left < _SMALLEST_SIDE or top - bottom < _SMALLEST_SIDE:
            yield "a link that is too small to be met"
        elif right < shown.left or left > shown.right or top < shown.bottom or bottom > shown.top:
            yield "a link that stands off the page"
        border = entry(annotation, "/Border", (0, 0, 1))
        width = entry(entry(annotation, "/BS", {}), "/W", border[2] if len(border) > 2 else 0)
        if float(width) > 0:
            yield "a link with a frame around it"


def _comparable(target: str) -> str:
    """Escaped or not, an address is the same; the press escapes what is not ASCII."""
    return unquote(target)


def _without_repeats(targets: Any) -> list[str]:
    """A link that wraps is an annotation on each of its lines."""
    found: list[str] = []
    for target in targets:
        if not found or found[-1] != target:
            found.append(target)
    return found


def _difference(wanted: list[str], there: list[str]) -> str:
    missing = [target for target in wanted if target not in there]
    added = [target for target in there if target not in wanted]
    parts = [f"missing: {listed(missing)}"] if missing else []
    parts += [f"not in the résumé: {listed(added)}"] if added else []
    if not parts:
        place = next((i for i, pair in enumerate(zip(wanted, there, strict=False)) if pair[0] != pair[1]), len(there))
        parts = [f"out of order from the link to {(wanted + there)[min(place, len(wanted) - 1)]} on"]
    return f"{len(wanted) - len(missing)} of {counted(len(wanted), 'target')}; {'; '.join(parts)}"


def document_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    for check in (file, title, language, links, outline):
        yield check(evidence)
