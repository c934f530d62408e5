"""Whether the PDF can be kept: PDF/A-2 and PDF/A-3 (ISO 19005-2 and -3), the rules as veraPDF's profiles divide them.

What the document says of itself and what its bytes look like stand here, objects and pages in `archive_rules`, fonts
(6.2.11) in `fonts`. Of level a no more is decided than `tags` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvpdf.checks.archive_rules import OBJECT_RULES
from cvpdf.checks.evidence import Evidence
from cvpdf.checks.objects import entry
from cvpdf.checks.rules import Fault, Rule, broken_rules
from cvpdf.checks.wording import listed
from cvpdf.model.proof import Check

_HEADER = re.compile(rb"%PDF-1\.[0-7][\r\n]+%[^\r\n]*")
_TAIL = 1024  # bytes looked at for the end of the file
# Key of the information dictionary → property that must agree (ISO 19005-2, 6.6.3); the title is a check of its own.
_AGREEING = {
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords",
    "/Producer": "pdf:Producer",
    "/Creator": "xmp:CreatorTool",
}
_DATES = {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}
# What XMP itself defines, as far as writers of PDF use it (ISO 19005-2, 6.6.2.3.2).
_PREDEFINED = (
    "dc:",
    "pdf:",
    "xmp:",
    "xmpMM:",
    "pdfaid:",
    "pdfaExtension:",
    "http://ns.adobe.com/",
    "http://www.w3.org/",
)


def _claimed(evidence: Evidence) -> Iterator[Fault]:
    wanted, values = evidence.galley.standards, evidence.metadata.values
    if not values:  # `title` says so
        return
    found = f"{values.get('pdfaid:part', 'nothing')}{values.get('pdfaid:conformance', '')}"
    if found != f"{wanted.archive}{wanted.level.upper()}":
        yield 0, f"the file says that it is PDF/A-{found}, {wanted.archive}{wanted.level.upper()} expected"


def _header(evidence: Evidence) -> Iterator[Fault]:
    match = _HEADER.match(evidence.proof.pdf)
    comment = match[0].partition(b"%PDF")[2].partition(b"%")[2] if match else b""
    if sum(byte > 127 for byte in comment[:4]) < 4:
        yield 0, "the file does not begin with %PDF-1.7 and a comment of four bytes over 127"


def _trailer(evidence: Evidence) -> Iterator[Fault]:
    if not entry(evidence.trailer, "/ID"):
        yield 0, "the file has no identifier (/ID)"
    if "/Encrypt" in evidence.trailer:
        yield 0, "the file is encrypted"


def _ending(evidence: Evidence) -> Iterator[Fault]:
    if evidence.proof.pdf[-_TAIL:].rpartition(b"%%EOF")[2].strip(b"\r\n"):
        yield 0, "something stands behind the end of the file"


def _packet(evidence: Evidence) -> Iterator[Fault]:
    metadata = evidence.metadata
    if b"bytes=" in metadata.head or b"encoding=" in metadata.head:
        yield 0, "the XMP packet begins with attributes that are not allowed"


def _agreement(evidence: Evidence) -> Iterator[Fault]:
    values = evidence.metadata.values
    if not values:
        return
    for key, name in _AGREEING.items():
        said = evidence.information.get(key)
        if said is not None and str(said) != values.get(name, "") and not str(said).startswith(f"{values.get(name)}, "):
            yield 0, f"{key[1:]} is {str(said)!r} in the information dictionary, {values.get(name)!r} in the XMP packet"
    for key, name in _DATES.items():
        said = evidence.information.get(key)
        if said is not None and _digits(str(said)) != _digits(values.get(name, "")):
            yield 0, f"{key[1:]} is {said} in the information dictionary, {values.get(name)!r} in the XMP packet"


def _digits(date: str) -> str:
    """Year to second; a writer may leave out the end."""
    return re.sub(r"\D", "", date)[:14]


def _described(evidence: Evidence) -> Iterator[Fault]:
    names = {"pdfuaid:": "http://www.aiim.org/pdfua/ns/id/"}
    for name in evidence.metadata.values:
        namespace = next((uri for prefix, uri in names.items() if name.startswith(prefix)), name.rpartition(":")[0])
        if not name.startswith(_PREDEFINED) and namespace not in evidence.metadata.schemas:
            yield 0, f"the XMP packet uses {name} without describing it"


RULES = (
    Rule("PDF/A 6.1.2", _header),
    Rule("6.1.3", _trailer),
    Rule("6.1.3", _ending),
    *OBJECT_RULES,
    Rule("6.6.2.1", _packet),
    Rule("6.6.2.3", _described),
    Rule("6.6.3", _agreement),
    Rule("6.6.4", _claimed),
)


def archive(evidence: Evidence) -> Check:
    """The file can be opened and looks the same in fifty years, as PDF/A has it."""
    wanted = evidence.galley.standards
    if not wanted.archive:
        return Check("archive", True, "not claimed")
    faults = broken_rules(evidence, RULES)
    if faults:
        return Check("archive", False, listed([fault for _, fault in faults]), page=faults[0][0])
    return Check("archive", True, f"PDF/A-{wanted.archive}{wanted.level}, {len(evidence.objects):,} objects")


def archive_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    yield archive(evidence)
