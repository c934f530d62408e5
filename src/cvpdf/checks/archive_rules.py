"""PDF/A-2 and -3 on objects and pages: what a file that is to be kept may not hold."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any

from cvpdf.checks.evidence import Evidence, Page
from cvpdf.checks.objects import entry
from cvpdf.checks.rules import Fault, Rule

_FILTERS = frozenset(
    "/ASCIIHexDecode /ASCII85Decode /FlateDecode /RunLengthDecode /CCITTFaxDecode /JBIG2Decode /DCTDecode /JPXDecode "
    "/Crypt".split()
)
# ISO 32000-1, annex A.
_OPERATORS = frozenset(
    b"b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re "
    b"RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split()
)
_INTENTS = frozenset(("/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"))
_BLENDS = frozenset(
    "/Normal /Compatible /Multiply /Screen /Overlay /Darken /Lighten /ColorDodge /ColorBurn /HardLight /SoftLight "
    "/Difference /Exclusion /Hue /Saturation /Color /Luminosity".split()
)
# Key of a dictionary with a subtype, a type or any → what must not be there, by clause.
_ACTIONS = frozenset(
    "/Launch /Sound /Movie /ResetForm /ImportData /Hide /SetOCGState /Rendition /Trans /GoTo3DView /JavaScript".split()
)
_NAMED = frozenset(("/NextPage", "/PrevPage", "/FirstPage", "/LastPage"))
_ANNOTATIONS = frozenset(
    "/Text /Link /FreeText /Line /Square /Circle /Polygon /PolyLine /Highlight /Underline /Squiggly /StrikeOut /Stamp "
    "/Caret /Ink /Popup /FileAttachment /Widget /PrinterMark /TrapNet /Watermark /Redact".split()
)
_WITHOUT_LOOK = ("/Popup", "/Link")
# Annotation flags (ISO 32000-1, table 165): it is printed, and not invisible, hidden, off the screen or toggled.
_PRINT, _UNSEEN = 4, 1 | 2 | 32 | 256
_SHORTEST_SIDE, _LONGEST_SIDE = 3, 14400  # pt
_MOST_SAVED = 28  # graphics states (ISO 19005-2, 6.1.13)
# Colour space → what it is called, the operators that choose it, and how many colours a profile has that explains it.
_SPACES = {
    "/DeviceGray": ("grey", (b"g", b"G"), {1, 3, 4}),
    "/DeviceRGB": ("RGB", (b"rg", b"RG"), {3}),
    "/DeviceCMYK": ("CMYK", (b"k", b"K"), {4}),
}


def _dictionaries(evidence: Evidence, kind: str = "", subtype: str = "") -> Iterator[Any]:
    for each in evidence.dictionaries:
        if (not kind or each.get("/Type") == kind) and (not subtype or each.get("/Subtype") == subtype):
            yield each


def _streams(evidence: Evidence) -> Iterator[Fault]:
    for each in evidence.dictionaries:
        if "/Length" not in each and "/Filter" not in each:
            continue
        if not {"/FFilter", "/FDecodeParms"}.isdisjoint(each):
            yield 0, "a stream's data stands in another file"
        filters = entry(each, "/Filter", [])
        for name in filters if isinstance(filters, list) else [filters]:
            if name not in _FILTERS:
                yield 0, f"a stream is packed with {name}"


def _operators(evidence: Evidence) -> Iterator[Fault]:
    for page in evidence.pages:
        unknown = sorted(page.survey.operators - _OPERATORS)
        if unknown:
            yield page.number, f"the page uses {unknown[0].decode('latin-1')!r}, which is no operator of PDF's"
        if page.survey.deepest > _MOST_SAVED:
            yield page.number, f"{page.survey.deepest} graphics states are saved at once, {_MOST_SAVED} at most allowed"


def _sheet_sizes(evidence: Evidence) -> Iterator[Fault]:
    for page in evidence.pages:
        if not _SHORTEST_SIDE <= min(page.width, page.height) <= max(page.width, page.height) <= _LONGEST_SIDE:
            yield page.number, f"the page measures {page.width:.0f} × {page.height:.0f} pt"


def _intents(evidence: Evidence) -> list[Any]:
    intents = [each.get_object() for each in entry(evidence.catalog, "/OutputIntents", ())]
    return [each for each in intents if entry(each, "/S") == "/GTS_PDFA1"]


def _output_intent(evidence: Evidence) -> Iterator[Fault]:
    for intent in _intents(evidence):
        profile = entry(intent, "/DestOutputProfile")
        if profile is None:
            yield 0, "the output intent has no colour profile"
            continue
        fault = _profile_fault(profile.get_object())
        if fault:
            yield 0, fault


_COMPONENTS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}


def _profile_fault(stream: Any) -> str:
    """What is wrong with an ICC profile (ISO 15076-1, 7.2)."""
    data = stream.get_data()
    if len(data) < 132 or data[36:40] != b"acsp" or struct.unpack_from(">I", data)[0] != len(data):
        return "the colour profile is damaged"
    if data[8] > 4 or data[12:16] not in (b"prtr", b"mntr") or data[16:20] not in _COMPONENTS:
        return "the colour profile is of a kind that is not allowed"
    if entry(stream, "/N") != _COMPONENTS[data[16:20]]:
        return "the colour profile has another number of colours than is said"
    return ""


def _colours(evidence: Evidence) -> Iterator[Fault]:
    profiles = {entry(each["/DestOutputProfile"].get_object(), "/N") for each in _intents(evidence)
                if "/DestOutputProfile" in each}  # fmt: skip
    for page in evidence.pages:
        for space, (name, operators, numbers) in _SPACES.items():
            used = not page.survey.operators.isdisjoint(operators)
            used |= any(entry(image, "/ColorSpace") == space for _, image in _resources(page, "/XObject"))
            if used and not numbers & profiles:
                yield page.number, f"{name} colours, and no profile that says what they mean"


def _graphics_states(evidence: Evidence) -> Iterator[Fault]:
    for page in evidence.pages:
        if not page.survey.names.get(b"ri", set()) <= _INTENTS:
            yield page.number, "an unknown rendering intent"
        for name, state in _resources(page, "/ExtGState"):
            if "/TR" in state or entry(state, "/TR2", "/Default") != "/Default" or "/HTP" in state:
                yield page.number, f"the graphics state {name} has a transfer function"
            mode = entry(state, "/BM", "/Normal")
            if not set(mode if isinstance(mode, list) else [mode]) <= _BLENDS:
                yield page.number, f"the graphics state {name} blends with {mode}"


def _transparency(evidence: Evidence) -> Iterator[Fault]:
    if _intents(evidence):
        return
    for page in evidence.pages:
        states = [state for _, state in _resources(page, "/ExtGState")]
        seen_through = any(state.get(key, 1) != 1 for state in states for key in ("/ca", "/CA"))
        if seen_through and "/CS" not in entry(page.dictionary, "/Group", {}):
            yield page.number, "transparency, and nothing that says in which colours it is mixed"


def _resources(page: Page, kind: str) -> Iterator[tuple[str, Any]]:
    resources = entry(entry(page.dictionary, "/Resources", {}), kind, {})
    for name in resources:
        value = resources[name].get_object()
        if isinstance(value, dict):
            yield name, value


def _images(evidence: Evidence) -> Iterator[Fault]:
    for image in _dictionaries(evidence, subtype="/Image"):
        if entry(image, "/Interpolate"):
            yield 0, "a picture is to be smoothed by the viewer"
        if "/Alternates" in image or "/OPI" in image:
            yield 0, "a picture has a stand-in"
    for form in _dictionaries(evidence, subtype="/Form"):
        if not {"/OPI", "/Ref", "/PS"}.isdisjoint(form) or entry(form, "/Subtype2") == "/PS":
            yield 0, "a form stands for a file or a program"


def _annotations(evidence: Evidence) -> Iterator[Fault]:
    for page in evidence.pages:
        for reference in entry(page.dictionary, "/Annots", ()):
            for fault in _annotation_faults(reference.get_object()):
                yield page.number, fault


def _annotation_faults(annotation: Any) -> Iterator[str]:
    kind = entry(annotation, "/Subtype")
    flags = int(entry(annotation, "/F", 0))
    if kind not in _ANNOTATIONS:
        yield f"an annotation of the kind {kind}"
    if kind != "/Popup" and (not flags & _PRINT or flags & _UNSEEN):
        yield f"a {str(kind)[1:].lower()} that is not printed, or not shown"
    if kind not in _WITHOUT_LOOK and "/AP" not in annotation:
        yield f"a {str(kind)[1:].lower()} whose look is left to the viewer"


def _actions(evidence: Evidence) -> Iterator[Fault]:
    links = {id(entry(page_annotation, "/A")) for page_annotation in _dictionaries(evidence, subtype="/Link")}
    for each in evidence.dictionaries:
        kind = each.get("/S")
        if (kind in _ACTIONS or (kind == "/Named" and entry(each, "/N") not in _NAMED)) and id(each) not in links:
            yield 0, f"the file can do {kind[1:]}"
    if "/AA" in evidence.catalog or any("/AA" in page.dictionary for page in evidence.pages):
        yield 0, "the file does something when it is opened or printed"
    if "/JavaScript" in entry(evidence.catalog, "/Names", {}):
        yield 0, "the file carries programs"


def _forms(evidence: Evidence) -> Iterator[Fault]:
    form = entry(evidence.catalog, "/AcroForm", {})
    if "/XFA" in form or entry(evidence.catalog, "/NeedsRendering"):
        yield 0, "the file holds an XFA form"
    if entry(form, "/NeedAppearances"):
        yield 0, "the form's look is left to the viewer"
    if not {"/Perms", "/Requirements", "/Collection"}.isdisjoint(evidence.catalog):
        yield 0, "the file asks something of its viewer"


def _embedded_files(evidence: Evidence) -> Iterator[Fault]:
    files = [each for each in evidence.dictionaries if "/EF" in each]
    if files and evidence.galley.standards.archive == 2:  # files that are PDF/A themselves would be allowed
        yield 0, "files are attached, which only PDF/A-3 allows"
    associated = {id(each.get_object()) for each in entry(evidence.catalog, "/AF", ())}
    for each in files:
        stream = entry(each["/EF"], "/F")
        name = entry(each, "/UF")
        if "/F" not in each or not name or "/AFRelationship" not in each or id(each) not in associated:
            yield 0, f"the attached file {name} does not say how it is called and what it has to do with the document"
        if stream is None or "/" not in str(entry(stream.get_object(), "/Subtype", ""))[1:]:
            yield 0, f"the attached file {name} does not say of which kind it is"


def _layers(evidence: Evidence) -> Iterator[Fault]:
    properties = entry(evidence.catalog, "/OCProperties", {})
    configurations = [entry(properties, "/D", {}), *entry(properties, "/Configs", ())] if properties else []
    for each in configurations:
        if not entry(each.get_object(), "/Name") or "/AS" in each.get_object():
            yield 0, "a set of layers has no name, or switches by itself"


OBJECT_RULES = (
    Rule("6.1.7", _streams),
    Rule("6.1.13", _sheet_sizes),
    Rule("6.2.2", _operators),
    Rule("6.2.3", _output_intent),
    Rule("6.2.4.3", _colours),
    Rule("6.2.5 and 6.2.6", _graphics_states),
    Rule("6.2.8 and 6.2.9", _images),
    Rule("6.2.10", _transparency),
    Rule("6.3", _annotations),
    Rule("6.4, 6.10 and 6.11", _forms),
    Rule("6.5", _actions),
    Rule("6.8", _embedded_files),
    Rule("6.9", _layers),
)
