"""PDF/UA-1 on what a file may carry besides its text: layers, other files, forms that run, locks, forms drawn again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.objects import entry
from cvpdf.checks.rules import Fault, Rule

_EXTRACTING = 1 << 9  # permission bit 10: extract text for accessibility (ISO 32000-1, table 22)
_HIDDEN = 2  # annotation flag (ISO 32000-1, table 165)
# ISO 32000-1, table 169.
_ANNOTATIONS = frozenset(
    "/Text /Link /FreeText /Line /Square /Circle /Polygon /PolyLine /Highlight /Underline /Squiggly /StrikeOut /Stamp "
    "/Caret /Ink /Popup /FileAttachment /Sound /Movie /Widget /Screen /PrinterMark /Watermark /3D".split()
)
_SILENT = ("/Popup", "/PrinterMark", "/TrapNet")


def _layers(evidence: Evidence) -> Iterator[Fault]:
    properties = entry(evidence.catalog, "/OCProperties")
    if properties is None:
        return
    for each in (entry(properties, "/D", {}), *entry(properties, "/Configs", ())):
        configuration = each.get_object() if hasattr(each, "get_object") else each
        if not str(entry(configuration, "/Name", "")):
            yield 0, "a set of layers has no name"
        if "/AS" in configuration:
            yield 0, "layers switch by themselves"


def _carried_files(evidence: Evidence) -> Iterator[Fault]:
    for each in evidence.dictionaries:
        if "/EF" in each and not (entry(each, "/F") and entry(each, "/UF")):
            yield 0, "a carried file does not say its name in both ways (F and UF)"


def _dynamic_forms(evidence: Evidence) -> Iterator[Fault]:
    form = entry(evidence.catalog, "/AcroForm", {})
    if "/XFA" in form:
        yield 0, "the form is drawn by a program (XFA)"


def _locks(evidence: Evidence) -> Iterator[Fault]:
    lock = entry(evidence.trailer, "/Encrypt")
    if lock is not None and not int(entry(lock, "/P", 0)) & _EXTRACTING:
        yield 0, "the lock keeps screen readers out"


def _annotations(evidence: Evidence) -> Iterator[Fault]:
    alts = {key: element.alt for element in evidence.tree.elements for key in element.annotations}
    for page in evidence.pages:
        for reference in entry(page.dictionary, "/Annots", ()):
            annotation, key = reference.get_object(), int(getattr(reference, "idnum", 0))
            kind = str(entry(annotation, "/Subtype", ""))
            hidden = int(entry(annotation, "/F", 0)) & _HIDDEN
            for fault in _annotation_faults(annotation, kind, told=alts.get(key, False)):
                if not hidden:
                    yield page.number, fault
            if kind == "/PrinterMark" and key in alts:
                yield page.number, "a printer's mark hangs in the tag tree"


def _annotation_faults(annotation: Any, kind: str, *, told: bool) -> Iterator[str]:
    if kind == "/TrapNet":
        yield "a trap network, which is not allowed"
    elif kind not in _ANNOTATIONS:
        yield f"an annotation of an unknown kind, {kind or 'without a name'}"
    said = "/TU" if kind == "/Widget" else "/Contents"
    # That of a link is asked for by `links`.
    if kind not in (*_SILENT, "/Link") and not told and not str(entry(annotation, said, "")).strip():
        yield f"an annotation ({kind[1:]}) does not say what it is ({said[1:]})"


def _forms(evidence: Evidence) -> Iterator[Fault]:
    drawn: Counter[int] = Counter()
    for page in evidence.pages:
        forms = entry(entry(page.dictionary, "/Resources", {}), "/XObject", {})
        for name, times in page.survey.drawn.items():
            form = entry(forms, name)
            if form is None or entry(form, "/Subtype") != "/Form":
                continue
            if "/Ref" in form:
                yield page.number, "a form stands for another file"
            drawn[id(form)] += times
            if drawn[id(form)] > 1 and b"/MCID" in form.get_data():
                yield page.number, "a form with tagged content is drawn more than once"


FILE_RULES = (
    Rule("7.10, 20-001 to 20-003", _layers),
    Rule("7.11, 21-001", _carried_files),
    Rule("7.15, 25-001", _dynamic_forms),
    Rule("7.16, 26-001 and 26-002", _locks),
    Rule("7.18.1 to 7.18.8, 28-004, 28-005, 28-006, 28-007 and 28-017", _annotations),
    Rule("7.20, 30-001 and 30-002", _forms),
)
