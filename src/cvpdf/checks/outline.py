"""Whether a viewer's list of bookmarks is the résumé's headings, and its page numbers are those printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.objects import entry
from cvpdf.checks.wording import counted, listed
from cvpdf.checks.words import tokens_of
from cvpdf.model.proof import Check

_MOST = 5_000  # bookmarks; a list that leads back into itself has no end
_HEADING = re.compile(r"<h[1-6][\s>]")


class Bookmark(NamedTuple):
    """What a viewer shows, and the object number of the page it leads to; 0 where it leads to none."""

    title: str
    page: int


def outline(evidence: Evidence) -> Check:
    """Each heading has its bookmark, each bookmark leads to its words, and pages are called 1, 2, 3."""
    marks = list(_bookmarks(evidence.catalog))
    headings = len(_HEADING.findall(evidence.galley.html))
    faults = list(_faults(evidence, marks))
    if len(marks) != headings:
        faults.insert(0, f"{counted(len(marks), 'bookmark')} for {counted(headings, 'heading')}")
    if not _are_numbered(evidence):
        faults.append("the pages are not called 1, 2, 3 (/PageLabels)")
    if faults:
        return Check("outline", False, listed(faults))
    return Check("outline", True, f"{counted(len(marks), 'bookmark')}, each at its heading")


def _bookmarks(catalog: Any) -> Iterator[Bookmark]:
    """In the order of the list (ISO 32000-1, 12.3.3)."""
    waiting = [entry(entry(catalog, "/Outlines", {}), "/First")]
    for _ in range(_MOST):
        if not waiting:
            return
        item = waiting.pop()
        if item is not None:
            destination = entry(item, "/Dest") or entry(entry(item, "/A", {}), "/D") or ()
            page = destination[:1] if isinstance(destination, list) else ()
            yield Bookmark(str(entry(item, "/Title", "")), int(getattr(page[0], "idnum", 0)) if page else 0)
            waiting += [entry(item, "/Next"), entry(item, "/First")]


def _faults(evidence: Evidence, marks: list[Bookmark]) -> Iterator[str]:
    words = {page.key: set(there) for page, there in zip(evidence.pages, evidence.page_words, strict=True)}
    for mark in marks:
        if mark.page not in words:
            yield f"the bookmark “{mark.title}” leads to no page"
        elif not words[mark.page].issuperset(tokens_of(mark.title)):
            yield f"the bookmark “{mark.title}” leads to a page where these words are not"


def _are_numbered(evidence: Evidence) -> bool:
    """Whether the pages are labelled with decimal numbers from 1 on (ISO 32000-1, 12.4.2)."""
    labels = entry(entry(evidence.catalog, "/PageLabels", {}), "/Nums", [])
    if len(labels) != 2 or labels[0] != 0:
        return False
    label = labels[1].get_object()
    return entry(label, "/S") == "/D" and "/P" not in label and int(entry(label, "/St", 1)) == 1
