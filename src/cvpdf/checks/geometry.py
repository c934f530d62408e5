"""Whether the sheets are the right ones, and as many as the press says."""

from __future__ import annotations

from collections.abc import Iterator

from cvpdf.checks.evidence import Evidence, Page
from cvpdf.checks.objects import entry
from cvpdf.checks.wording import counted, listed
from cvpdf.model.galley import Paper
from cvpdf.model.proof import Check

_POINTS = 72 / 25.4  # points in a millimetre
_PAPER_TOLERANCE = 0.5  # pt; A4 is 595.276 × 841.890 pt, and writers round


def pages(evidence: Evidence) -> Check:
    """As many pages as the press set, and words on the last."""
    found, wanted = len(evidence.pages), evidence.proof.pages
    if found < 1 or found != wanted:
        return Check("pages", False, f"The PDF has {counted(found, 'page')}, the press set {wanted}")
    if not evidence.pages[-1].text.strip():
        return Check("pages", False, f"{counted(found, 'page')}, and nothing stands on the last", page=found)
    return Check("pages", True, counted(found, "page"))


def paper(evidence: Evidence) -> Check:
    """Every page has the size asked for."""
    wanted = evidence.galley.paper
    wrong = [page for page in evidence.pages if not _fits(page, wanted)]
    if not wrong:
        odd = [(page.number, fault) for page in evidence.pages for fault in _boxes(page)]
        if odd:
            return Check("paper", False, listed([fault for _, fault in odd]), page=odd[0][0])
        return Check("paper", True, f"{len(evidence.pages)} × {wanted.name}")
    page = wrong[0]
    size = f"{page.width / _POINTS:.1f} × {page.height / _POINTS:.1f} mm"
    expected = f"{wanted.width:g} × {wanted.height:g} mm ({wanted.name}) expected"
    affected = f"{len(wrong)} of {counted(len(evidence.pages), 'page')}"
    return Check("paper", False, f"{affected} measuring {size}, {expected}", page=page.number)


def _fits(page: Page, paper: Paper) -> bool:
    return (
        abs(page.width - paper.width * _POINTS) <= _PAPER_TOLERANCE
        and abs(page.height - paper.height * _POINTS) <= _PAPER_TOLERANCE
    )


def _boxes(page: Page) -> Iterator[str]:
    """What makes a sheet of the right size come out otherwise: a turn, or a box that a printer cuts to."""
    if int(entry(page.dictionary, "/Rotate", 0)) % 360:
        yield f"the page is turned by {entry(page.dictionary, '/Rotate')}°"
    for name in ("/TrimBox", "/BleedBox", "/ArtBox"):
        box = entry(page.dictionary, name)
        if box is not None:
            width, height = float(box[2]) - float(box[0]), float(box[3]) - float(box[1])
            if {round(width), round(height)} != {round(page.width), round(page.height)}:
                yield f"the page is to be cut to {width / _POINTS:.0f} × {height / _POINTS:.0f} mm ({name})"


def geometry_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    yield pages(evidence)
    yield paper(evidence)
