"""A PDF from any program: what a recruiter's parser, a screen reader and an archive will find in it.

The checks are those of a build, as far as they need nothing but the file; with a source its words are looked for too.
What cvpdf promises of its own PDFs and nobody asks of others is not held against them: PDF/A, descriptions of links.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from cvpdf.checks.accessibility import tags
from cvpdf.checks.archive import archive
from cvpdf.checks.document import link_faults
from cvpdf.checks.drawing import draw
from cvpdf.checks.evidence import Evidence, UnreadableError, gather
from cvpdf.checks.expectation import Expected
from cvpdf.checks.families import verdict
from cvpdf.checks.fonts import fonts
from cvpdf.checks.locked import unlocked
from cvpdf.checks.objects import entry
from cvpdf.checks.printed_lines import printed_lines
from cvpdf.checks.readings import Reading, readings
from cvpdf.checks.text import additions, adjacency, characters, criticals, order, words
from cvpdf.checks.wording import counted, listed
from cvpdf.model.galley import A4, Galley
from cvpdf.model.printed import PrintedLine
from cvpdf.model.proof import Check, Proof
from cvpdf.model.source import Source
from cvpdf.model.standards import Standards

_POINTS = 72 / 25.4  # in a millimetre
_SHEETS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
_TOLERANCE = 1.0  # pt
_MOST_PAGES = 10
_MOST_BYTES = 5_000_000  # what the upload forms of job sites allow (users.md)
_NAMELESS = (
    "untitled", "(anonymous)", "(unspecified)", "about:blank", "microsoft word", "document", "resume", "cv",
    ".doc", ".pdf", ".md", ".html", ".typ", ".tex",
)  # fmt: skip
# What pypdf's objects raise where a damaged file has one kind of object in another's place.
_DAMAGE = (
    AttributeError, KeyError, IndexError, TypeError, ValueError, NotImplementedError, RecursionError, ArithmeticError,
    struct.error, zlib.error,
)  # fmt: skip
_LOCKED = Check("file", False, "The PDF is locked; it opens without a password, but some parsers refuse it")
_NOTHING = Source("", Path(), "", ())
_BLANK = Galley("", "", "", "", A4, {})


def examine(pdf: bytes, source: Source | None = None, galley: Galley | None = None) -> tuple[Check, ...]:
    """Every verdict on a PDF of which nothing is known, or of which one knows the source.

    Args:
        pdf: The file.
        source: The text it was made from; None to judge the file alone.
        galley: What cvpdf makes of that text; its ledger is tried, for the PDF may be cvpdf's.
    """
    try:
        opened = unlocked(pdf)
        evidence = _knowing(gather(Proof(opened, 0, 1.0), Expected(source or _NOTHING, galley or _BLANK)))
    except (UnreadableError, *_DAMAGE) as error:
        return (Check("file", False, f"The PDF cannot be read: {error}"),)
    has_text = any(page.text.strip() for page in evidence.pages)
    if source is not None and has_text:
        evidence = _closest(evidence)
    wanted = [*_ALWAYS, *(_WITH_SOURCE if source is not None and has_text else ())]
    wanted += [*(_WITH_TEXT if has_text else ()), tags, archive]
    checks = verdict(tuple(_decided(check, evidence) for check in wanted), draw(opened))
    return checks if opened is pdf else tuple(_LOCKED if check.name == "file" else check for check in checks)


def pages_of(pdf: bytes) -> tuple[Reading, ...]:
    """The pages as they look and as programs read them; none of a file that is damaged, of which `examine` tells."""
    from pypdfium2 import PdfiumError

    try:
        return readings(unlocked(pdf))
    except (UnreadableError, PdfiumError, *_DAMAGE):
        return ()


def lines_of(pdf: bytes) -> tuple[PrintedLine, ...]:
    """The lines as they are printed.

    Raises:
        UnreadableError: The file is damaged, locked, or unpacks to more than a résumé can be. pdfium would unpack it;
            pypdf, which looks first, does not.
    """
    opened = unlocked(pdf)
    try:
        gather(Proof(opened, 0, 1.0), Expected(_NOTHING, _BLANK))
    except _DAMAGE as error:
        raise UnreadableError(f"{type(error).__name__}: {error}") from error
    return printed_lines(opened)


def _decided(check: Callable[[Evidence], Check], evidence: Evidence) -> Check:
    try:
        return check(evidence)
    except _DAMAGE as error:
        name = check.__name__.removeprefix("_")
        return Check(name, False, f"The PDF is damaged where this is decided ({type(error).__name__}: {error})")


def _knowing(evidence: Evidence) -> Evidence:
    """With a galley that asks of the file what it claims itself."""
    values = evidence.metadata.values
    part = values.get("pdfaid:part", "")
    claimed = Standards(
        accessible="pdfuaid:part" in values,
        archive=int(part) if part in ("2", "3") else 0,
        level=values.get("pdfaid:conformance", "").lower(),
    )
    return _held_to(evidence, replace(evidence.galley, standards=claimed))


def _file(evidence: Evidence) -> Check:
    if evidence.complaints:
        return Check("file", False, f"pypdf reads it only with complaints: {listed(evidence.complaints)}")
    made = entry(evidence.information, "/Producer") or entry(evidence.information, "/Creator") or "an unknown program"
    return Check("file", True, f"{len(evidence.proof.pdf):,} bytes, made by {made}")


def _text(evidence: Evidence) -> Check:
    """Scanned pages are pictures: no program finds a word in them."""
    mute = [page.number for page in evidence.pages if not page.text.strip()]
    if mute:
        what = f"{counted(len(mute), 'page')} of {len(evidence.pages)} without text: scanned, or drawn as outlines"
        return Check("text", False, f"{what}; a parser finds nothing there", page=mute[0])
    return Check("text", True, f"{sum(len(page.text) for page in evidence.pages):,} characters can be extracted")


def _title(evidence: Evidence) -> Check:
    title = str(entry(evidence.information, "/Title") or evidence.metadata.values.get("dc:title") or "").strip()
    if not title:
        return Check("title", False, "The PDF has no title; viewers and lists show the file's name")
    if any(word == title.casefold() or (word[0] == "." and word in title.casefold()) for word in _NAMELESS):
        return Check("title", False, f"“{title}” names a file or a program, not a person")
    return Check("title", True, f"“{title}”")


def _language(evidence: Evidence) -> Check:
    found = str(entry(evidence.catalog, "/Lang") or "").strip()
    if found:
        return Check("language", True, found)
    return Check("language", False, "The PDF does not say its language; a screen reader has to guess it")


def _links(evidence: Evidence) -> Check:
    number, faults = link_faults(evidence)
    if faults:
        return Check("links", False, listed([fault for fault, _ in faults]), page=faults[0][1])
    return Check("links", True, counted(number, "target"))


def _pages(evidence: Evidence) -> Check:
    number = len(evidence.pages)
    if not 1 <= number <= _MOST_PAGES:
        return Check("pages", False, f"{counted(number, 'page')}, {_MOST_PAGES} at most expected of a résumé")
    return Check("pages", True, counted(number, "page"))


def _paper(evidence: Evidence) -> Check:
    sizes = {page.number: (page.width / _POINTS, page.height / _POINTS) for page in evidence.pages}
    known = {page: _sheet(*size) for page, size in sizes.items()}
    odd = next((page for page, sheet in known.items() if not sheet), 0)
    if odd:
        width, height = sizes[odd]
        what = "lies on its side" if _sheet(height, width) else "is neither A4 nor Letter"
        return Check("paper", False, f"{width:.0f} × {height:.0f} mm {what}", page=odd)
    if len(set(known.values())) > 1:
        return Check("paper", False, f"pages on {' and '.join(sorted(set(known.values())))}")
    return Check("paper", True, f"{len(sizes)} × {next(iter(known.values()), 'nothing')}")


def _sheet(width: float, height: float) -> str:
    fits = _TOLERANCE / _POINTS
    return next((name for name, (w, h) in _SHEETS.items() if abs(width - w) <= fits and abs(height - h) <= fits), "")


def _size(evidence: Evidence) -> Check:
    size = len(evidence.proof.pdf)
    if size > _MOST_BYTES:
        return Check("size", False, f"{size / 1e6:.1f} MB; many forms take {_MOST_BYTES / 1e6:.0f} MB at most")
    return Check("size", True, f"{size / 1000:,.0f} kB")


_ALWAYS = (_file, _text, _title, _language, _links, _pages, _paper, _size)
_WITH_SOURCE = (words, additions, order, adjacency, criticals)
_WITH_TEXT = (characters, fonts)


def _closest(evidence: Evidence) -> Evidence:
    """The words wanted as cvpdf prints them or as they are written, whichever the file comes closer to."""
    written = _held_to(evidence, replace(evidence.galley, ledger=()))
    lost = [sum(each.fidelity.lost.values()) for each in (evidence, written)]
    if lost[1] >= lost[0]:
        return evidence
    kept = tuple(each for each in written.galley.criticals if each.kind != "period")
    return _held_to(written, replace(written.galley, criticals=kept))


def _held_to(evidence: Evidence, galley: Galley) -> Evidence:
    return replace(evidence, expected=Expected(evidence.source, galley))
