"""Content streams read by the quick lexer and by pypdf give the same operations and the same text."""

import io
from typing import Any

import pypdf
import pytest
from pypdf.generic import ContentStream, DecodedStreamObject
from tests.unit.checks.resumes import EN, JA, KO, ZH, Case, set_case

from cvpdf.checks import content
from cvpdf.checks.content import body_operations, mcid_of, operations_of, texts_of
from cvpdf.checks.evidence import gather
from cvpdf.checks.expectation import Expected


def stream(data: bytes) -> Any:
    made = DecodedStreamObject()
    made.set_data(data)
    return made


def test_operations() -> None:
    data = b"q 1 0 0 -1 .5 842. cm % a comment\n/Span <</MCID 7/Lang/zh>> BDC BT /F1 12 Tf\n"
    data += b"[<0041>0<0042>-20.5<0043>] TJ (a b) ' T* ET EMC Q"
    assert list(operations_of(stream(data))) == [
        ([], b"q"),
        ([1, 0, 0, -1, 0.5, 842], b"cm"),
        (["/Span", {"/MCID": 7, "/Lang": "/zh"}], b"BDC"),
        ([], b"BT"),
        (["/F1", 12], b"Tf"),
        ([[b"\0A\0B", -20.5, b"\0C"]], b"TJ"),
        ([b"a b"], b"'"),
        ([], b"T*"),
        ([], b"ET"),
        ([], b"EMC"),
        ([], b"Q"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        rb"BT (a \) b) Tj ET",
        b"BT (a (b) c) Tj ET",
        b"/P <</A <</B 1>>>> BDC EMC",
        b"BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI",
        b"q [(a) 1 [2]] TJ Q",
        b"q } Q",
    ],
)
def test_what_takes_more_is_left_to_pypdf(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert content._lexed(data) == ()
    if b"}" not in data:
        assert [operator for _, operator in operations_of(stream(data))] == [
            operator for _, operator in ContentStream(stream(data), None, "bytes").operations
        ]


def test_no_content() -> None:
    assert operations_of(None) == ()
    assert operations_of(stream(b"")) == ()


@pytest.mark.parametrize("case", [ZH, EN, JA, KO], ids=["zh", "en", "ja", "ko"])
def test_text_is_what_pypdf_extracts(case: Case) -> None:
    """Taking out the folio and reading many pages at once change nothing in the rest."""
    body = "".join(f'<div style="break-before:page">{case.body}</div>' for _ in range(3))
    proof, source, galley = set_case(Case(case.text, body, case.lang, case.title))
    plain = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(proof.pdf)).pages]
    pages = list(pypdf.PdfReader(io.BytesIO(proof.pdf)).pages)
    again = texts_of([(page, list(operations_of(page.get("/Contents")))) for page in pages])
    assert [text.strip() for text in again] == [text.strip() for text in plain]
    read = [page.text.strip() for page in gather(proof, Expected(source, galley)).pages]
    assert read == [text.strip().removesuffix(f"{number} / 3").strip() for number, text in enumerate(plain, 1)]


def test_folio_of_a_press_without_a_finishing_pass() -> None:
    """Margin boxes are then tagged, but their tags hang on nothing."""
    operations: list[Any] = [
        (["/Span", {"/MCID": 0}], b"BDC"), ([b"a"], b"Tj"), ([], b"EMC"),
        (["/Span", {"/MCID": 1}], b"BDC"), ([], b"BT"), ([b"1 / 1"], b"Tj"), ([], b"ET"), ([], b"EMC"),
        (["/Artifact"], b"BMC"), (["/Span", {"/MCID": 2}], b"BDC"), ([b"b"], b"Tj"), ([], b"EMC"), ([b"c"], b"Tj"),
        ([], b"EMC"), ([b"d"], b"Tj"),
    ]  # fmt: skip
    shown = [operands[0] for operands, operator in body_operations(operations, {1}) if operator == b"Tj"]
    assert shown == [b"a", b"d"]
    assert [operator for _, operator in body_operations(operations, {1})].count(b"BT") == 1


def test_mcid() -> None:
    assert mcid_of(["/Span", {"/MCID": 3}]) == 3
    assert mcid_of(["/Artifact", {"/Type": "/Pagination"}]) is None
    assert mcid_of(["/Span", "/Properties0"]) is None
    assert mcid_of(["/Span"]) is None
