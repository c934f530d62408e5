"""What the PDF says of itself, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.objects import entry
from cvpdf.checks.wording import counted, listed
from cvpdf.model.proof import Check

# What a link may do in a PDF that a stranger opens.
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
    if found == wanted:
        return Check("language", True, wanted)
    return Check("language", False, f"{wanted} expected, the PDF says {found!r}")


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
    scheme = urlsplit(target).scheme.lower()
    if scheme not in _SCHEMES:
        return _Link(page, target, f"a link to {target!r}; only {', '.join(sorted(_SCHEMES))} may be in a PDF")
    if not str(entry(annotation, "/Contents", "")).strip():
        return _Link(page, target, f"the link to {target} has no description (PDF/UA-1, 7.18.5)")
    return _Link(page, target, "")


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
    for check in (file, title, language, links):
        yield check(evidence)
