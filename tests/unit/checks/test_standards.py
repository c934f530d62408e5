"""PDF/UA-1 and PDF/A: for each rule a file that breaks it and nothing else, and the one check that says so."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pypdf
import pytest
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    FloatObject,
)
from tests.unit.checks.planted import (
    Mutation,
    annotation,
    attached,
    both,
    changed_widths,
    damaged_profile,
    descendant,
    drop,
    element,
    form,
    four_colours,
    image,
    link,
    locked,
    mean,
    name,
    nameless_file,
    no_rgb,
    number,
    on_page,
    one_cell_less,
    other_creator,
    painted,
    programs,
    put,
    record,
    replaced,
    said_in_xmp,
    state,
    swapped_tags,
    text,
    without_identifier,
)
from tests.unit.checks.resumes import EN, JA, ZH, Case, checked_after, set_again, set_case

from cvpdf.checks.accessibility import RULES as TAG_RULES
from cvpdf.checks.archive import RULES as ARCHIVE_RULES
from cvpdf.checks.font_rules import FONT_RULES
from cvpdf.checks.metadata import metadata_of
from cvpdf.model.errors import ConfigError
from cvpdf.model.galley import Attachment
from cvpdf.model.proof import Check
from cvpdf.model.standards import Standards, standards_of
from cvpdf.verify import verify

DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63600000000200"
    "01486f5da50000000049454e44ae426082"
)
PICTURE = replace(ZH, body='<img src="cvpdf:dot" alt="肖像">' + ZH.body, assets=(("cvpdf:dot", DOT),))

SCRIPT = record(S=name("/JavaScript"), JS=text("app.alert(1)"))
LAYERS = record(OCGs=ArrayObject(), D=record(Order=ArrayObject()))
FORM = record(Fields=ArrayObject(), NeedAppearances=BooleanObject(True))
SWITCHING = record(OCGs=ArrayObject(), D=record(Name=text("x"), AS=ArrayObject()))
SUSPECT = record(Marked=BooleanObject(True), Suspects=BooleanObject(True))
UA, A2U = "<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>"
NAMELESS = "pdfaSchema:namespaceURI>"
IN_ARTIFACT = b" /Artifact BMC /Span <</MCID 98>> BDC 0 0 1 1 re f EMC EMC"
DEEP = b" q" * 29 + b" Q" * 29
NOT_CLAIMED = "does not say that it is PDF/UA-1"

# Fault: the check that turns red, the clause, what it says, the résumé, what is done to its PDF.
FAULTS: dict[str, tuple[str, str, str, Case, Mutation]] = {
    "no claim to PDF/UA": ("tags", "06-002", NOT_CLAIMED, ZH, said_in_xmp(UA, "")),
    "tags under suspicion": ("tags", "01-007", "untrustworthy", ZH, put("/MarkInfo", SUSPECT)),
    "own type": ("tags", "02-001", "Title is no standard structure type", ZH, element("/H3", "/S", name("/Title"))),
    "type of another meaning": ("tags", "02-004", "P is said to mean Div", ZH, mean(P="/Div")),
    "types in a circle": (
        "tags", "02-001", "is no standard structure type", ZH,
        both(element("/H3", "/S", name("/One")), mean(One="/Two", Two="/One")),
    ),
    "item outside of a list": ("tags", "09-008", "LI stands in Div, L expected", ZH, element("/L", "/S", name("/Div"))),
    "no item in a list": ("tags", "09-008", "L holds P", ZH, element("/LI", "/S", name("/P"))),
    "short row": ("tags", "7.2, 09-004", "the rows of a table have 1 or 2 cells", JA, one_cell_less),
    "heading cell without scope": (
        "tags", "15-003", "does not say what it heads", JA, element("/TH", "/A", record(O=name("/Table"))),
    ),
    "picture without a text": ("tags", "13-004", "a Figure has no text", PICTURE, element("/Figure", "/Alt", None)),
    "skipped heading": ("tags", "14-003", "H4 follows H2, H3 at most expected", ZH, element("/H3", "/S", name("/H4"))),
    "headings of two kinds": ("tags", "14-007", "with and without a level", ZH, element("/H3", "/S", name("/H"))),
    "note without a name": ("tags", "19-003", "a note has no name", EN, element("/P", "/S", name("/Note"))),
    "no language": ("tags", "11-001", "'zh_CN!' is no language", ZH, element("/H1", "/Lang", text("zh_CN!"))),
    "furniture in text": ("tags", "01-004", "within tagged content", ZH, replaced(b"BT", b"/Artifact BMC EMC BT")),
    "text in furniture": ("tags", "01-004", "tagged content stands within furniture", ZH, painted(after=IN_ARTIFACT)),
    "unmarked paint": ("tags", "01-005", "neither tagged nor", ZH, painted(after=b" q 0 0 1 1 re f Q")),
    "mark not ended": ("tags", "14.6", "is begun and not ended", ZH, painted(after=b" /Artifact BMC")),
    "number used twice": ("tags", "14.7.4.2", "have one number", ZH, replaced(b"/MCID 1>>", b"/MCID 0>>")),
    "content of no element": ("tags", "14.7.4.4", "on no element", ZH, replaced(b"/MCID 1>>", b"/MCID 99>>")),
    "tags in another order": ("tags", "09-001", "in another order than it is printed", ZH, swapped_tags),
    "link in no link": ("tags", "28-011", "1 link in no Link element", ZH, element("/Link", "/S", name("/Span"))),
    "link of no element": ("tags", "14.7.4.4", "do not know each other", ZH, link("/StructParent", number(0))),
    "tab key on its own way": ("tags", "28-009", "the tab key", ZH, on_page("/Tabs", name("/R"))),
    "layers without a name, as PDF/UA has it": ("tags archive", "20-001", "has no name", ZH, put("/OCProperties", LAYERS)),
    "layers that switch": ("tags archive", "20-003", "switch by themselves", ZH, put("/OCProperties", SWITCHING)),
    "carried file of one name": ("tags archive", "21-001", "in both ways", ZH, nameless_file),
    "form drawn by a program": ("tags archive", "25-001", "drawn by a program", ZH, put("/AcroForm", record(XFA=text("")))),
    "lock": ("tags archive", "26-002", "keeps screen readers out", ZH, locked),
    "comment without words": ("tags links archive", "28-004", "an annotation (Text) does not say what it is", ZH, annotation("/Text")),
    "field without a name": ("tags links archive", "28-005", "(TU)", ZH, annotation("/Widget")),
    "unknown annotation": ("tags links archive", "28-006", "of an unknown kind, /Odd", ZH, annotation("/Odd")),
    "trap network": ("tags links archive", "28-007", "a trap network", ZH, annotation("/TrapNet")),
    "form that stands for a file": ("tags archive", "30-001", "stands for another file", ZH, form(b"", Ref=record())),
    "form drawn twice": ("tags", "30-002", "drawn more than once", ZH, form(b"/P <</MCID 77>> BDC EMC")),
    "head without a body": ("tags", "09-004", "a head or a foot, and no body", JA, element("/TBody", "/S", name("/TFoot"))),
    "grey without a profile": (
        "archive", "6.2.4.3", "grey colours", ZH, both(drop("/OutputIntents"), painted(before=b"0 g ")),
    ),
    "picture without a profile": ("archive", "6.2.4.3", "grey colours", PICTURE, both(drop("/OutputIntents"), no_rgb)),
    "no claim to PDF/A": ("archive", "6.6.4", "says that it is PDF/A-2, 2U expected", ZH, said_in_xmp(A2U, "")),
    "another part": ("archive", "6.6.4", "PDF/A-3U, 2U expected", ZH, said_in_xmp("part>2<", "part>3<")),
    "packet's encoding": ("archive", "6.6.2.1", "begins with", ZH, said_in_xmp('id="W5M0', 'encoding="UTF-8" id="W5M0')),
    "strange property": ("archive", "6.6.2.3", "without describing it", ZH, said_in_xmp(NAMELESS + "h", NAMELESS + "x")),
    "two creators": ("archive", "6.6.3", "Creator is 'someone'", ZH, other_creator),
    "no identifier": ("archive", "6.1.3", "no identifier", ZH, without_identifier),
    "no output intent": ("archive", "6.2.4.3", "RGB colours, and no profile", ZH, drop("/OutputIntents")),
    "damaged profile": ("archive", "6.2.3", "the colour profile is damaged", ZH, damaged_profile),
    "profile of four": ("archive", "6.2.3", "another number of colours", ZH, four_colours),
    "CMYK": ("archive", "6.2.4.3", "CMYK colours", ZH, painted(before=b"0 0 0 1 k ")),
    "unknown operator": ("archive", "6.2.2", "'zz', which is no operator", ZH, painted(after=b" zz")),
    "deep graphics states": ("archive", "6.2.2", "29 graphics states", ZH, painted(after=DEEP)),
    "unknown intent": ("archive", "6.2.5 and 6.2.6", "rendering intent", ZH, painted(before=b"/Best ri ")),
    "transfer function": ("archive", "6.2.5 and 6.2.6", "transfer function", ZH, state("TR", name("/Identity"))),
    "blend mode": ("archive", "6.2.5 and 6.2.6", "blends with /Glow", ZH, state("BM", name("/Glow"))),
    "smoothed picture": ("archive", "6.2.8", "smoothed", PICTURE, image("/Interpolate", BooleanObject(True))),
    "picture's stand-in": ("archive", "6.2.8", "a stand-in", PICTURE, image("/Alternates", ArrayObject())),
    "transparency": (
        "archive", "6.2.10", "nothing that says in which colours", ZH,
        both(drop("/OutputIntents"), state("ca", FloatObject(0.5)), replaced(b"rg", b"scn")),
    ),
    "link that is not printed": ("archive", "6.3", "a link that is not printed", ZH, link("/F", number(0))),
    "hidden link": ("archive", "6.3", "a link that is not printed, or not shown", ZH, link("/F", number(4 | 32))),
    "form drawn by the viewer": ("archive", "6.4", "left to the viewer", ZH, put("/AcroForm", FORM)),
    "XFA": ("archive tags", "6.4", "XFA", ZH, put("/AcroForm", record(XFA=text("")))),
    "script at opening": ("archive", "6.5", "the file can do JavaScript", ZH, put("/OpenAction", SCRIPT)),
    "script on a page": ("archive", "6.5", "does something when", ZH, on_page("/AA", record())),
    "programs": ("archive", "6.5", "carries programs", ZH, programs),
    "file attached": ("archive", "6.8", "only PDF/A-3 allows", ZH, attached),
    "layers without a name": ("archive tags", "6.9", "a set of layers", ZH, put("/OCProperties", LAYERS)),
    "wrong widths": ("fonts", "7.21.5", "of another width than in the font", ZH, changed_widths),
    "no collection": ("fonts", "7.21.3.1", "which collection its glyphs are of", ZH, descendant("/CIDSystemInfo")),
    "no glyph map": ("fonts", "7.21.3.2", "has no CIDToGIDMap", ZH, descendant("/CIDToGIDMap")),
}  # fmt: skip
# Those of test_file_faults.py, and of the bytes below.
ELSEWHERE = {"7.21.3.3", "7.21.4.1", "7.21.7", "7.21.8", "6.1.2", "6.1.3", "6.1.7", "6.1.13"}


def red(checks: dict[str, Check]) -> dict[str, str]:
    return {each.name: each.detail for each in checks.values() if not each.passed}


@pytest.mark.parametrize("fault", FAULTS)
def test_planted_fault_turns_its_check_red_and_no_other(fault: str) -> None:
    check, clause, said, case, plant = FAULTS[fault]
    found = red(checked_after(case, plant))
    # One fault may be one against two standards.
    assert sorted(found) == sorted(check.split()), found
    first = found[check.split()[0]]
    assert said in first
    assert re.search(rf"\([^()]*{re.escape(clause)}[^()]*\)", first)


def test_every_rule_has_its_fault() -> None:
    rules: list[Any] = [*TAG_RULES, *ARCHIVE_RULES, *FONT_RULES]
    told = {clause for _, clause, *_ in FAULTS.values()} | ELSEWHERE
    assert [rule.clause for rule in rules if not any(clause in rule.clause for clause in told)] == []


BYTES: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "something before the file": ("6.1.2", lambda pdf: b"\n" + pdf),
    "no comment after the header": ("6.1.2", lambda pdf: pdf.replace("🖤".encode(), b"text", 1)),
    "something behind the file": ("6.1.3", lambda pdf: pdf + b"more"),
}


@pytest.mark.parametrize("fault", BYTES)
def test_bytes_around_the_objects(fault: str) -> None:
    clause, change = BYTES[fault]
    proof, source, galley = set_case(ZH)
    checks = {check.name: check for check in verify(replace(proof, pdf=change(proof.pdf)), source, galley)}
    assert f"({'PDF/A ' if clause == '6.1.2' else ''}{clause})" in checks["archive"].detail
    assert red(checks).keys() - {"file"} == {"archive"}


def test_stream_in_another_file() -> None:
    def plant(writer: Any) -> None:
        writer.root_object["/OutputIntents"][0]["/DestOutputProfile"][name("/FFilter")] = name("/FlateDecode")

    assert red(checked_after(ZH, plant)) == {"archive": "a stream's data stands in another file (6.1.7)"}


@pytest.mark.parametrize(
    ("standards", "claims"),
    [
        (Standards(), {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "U"}),
        (Standards(archive=3, level="b"), {"pdfuaid:part": "1", "pdfaid:part": "3", "pdfaid:conformance": "B"}),
        (Standards(accessible=False), {"pdfaid:part": "2", "pdfaid:conformance": "U"}),
        (Standards(archive=0), {"pdfuaid:part": "1"}),
        (Standards(accessible=False, archive=0), {}),
    ],
    ids=str,
)
def test_a_file_claims_what_it_was_asked_to(standards: Standards, claims: dict[str, str]) -> None:
    proof, source, galley = set_again(EN, standards=standards)
    assert [check.name for check in verify(proof, source, galley) if not check.passed] == []
    catalog: Any = pypdf.PdfReader(io.BytesIO(proof.pdf)).trailer["/Root"]
    values = metadata_of(catalog).values
    assert {key: values[key] for key in values if "id:" in key} == claims
    assert ("/OutputIntents" in catalog) == bool(standards.archive)


def test_attached_files_are_named_dated_and_associated() -> None:
    source = Attachment("简历.md", ZH.text.encode(), "text/markdown", "Source", "Source")
    data = Attachment("resume.json", b"{}", "application/json", "JSON Resume", "Alternative")
    date = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
    proof, text, galley = set_again(ZH, standards=Standards(archive=3), attachments=(source, data), date=date)
    assert [check.name for check in verify(proof, text, galley) if not check.passed] == []
    reader = pypdf.PdfReader(io.BytesIO(proof.pdf))
    assert dict(reader.attachments.items()) == {
        "resume.json": [b"{}"],
        "简历.md": [ZH.text.encode()],
    }
    files = [each.get_object() for each in reader.trailer["/Root"]["/AF"]]  # type: ignore[index]
    assert [each["/AFRelationship"] for each in files] == ["/Alternative", "/Source"]
    stream = files[1]["/EF"]["/F"]
    assert stream["/Subtype"] == "/text/markdown"
    assert stream["/Params"]["/ModDate"] == "D:20260301120000Z"
    assert reader.metadata is not None
    assert reader.metadata.creation_date == date
    again, *_ = set_again(ZH, standards=Standards(archive=3), attachments=(data, source), date=date)
    assert again.pdf == proof.pdf


def test_name_of_a_variant() -> None:
    assert str(standards_of("PDF/UA-1 + pdf/a-3B")) == "pdf/ua-1+pdf/a-3b"
    assert str(standards_of("none")) == "none"
    with pytest.raises(ConfigError, match="'pdf/a-1b' is no PDF variant"):
        standards_of("pdf/a-1b")
