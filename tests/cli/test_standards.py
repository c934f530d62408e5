"""`--pdf-variant`, `--attach` and SOURCE_DATE_EPOCH: what the PDF claims, carries, and says of its age."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest
from tests.cli.conftest import Run

from cvpdf.checks.metadata import metadata_of

Cvpdf = Callable[..., Run]


def claims(pdf: Path) -> dict[str, str]:
    catalog: Any = pypdf.PdfReader(pdf).trailer["/Root"]
    return {key: value for key, value in metadata_of(catalog).values.items() if "id:" in key}


@pytest.mark.parametrize(
    ("flags", "claimed"),
    [
        ([], {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "U"}),
        (["--pdf-variant", "pdf/ua-1+pdf/a-3b"], {"pdfuaid:part": "1", "pdfaid:part": "3", "pdfaid:conformance": "B"}),
        (["--attach", "source"], {"pdfuaid:part": "1", "pdfaid:part": "3", "pdfaid:conformance": "U"}),
        (["--pdf-variant", "none"], {}),
    ],
    ids=["default", "another", "attached", "none"],
)
def test_what_the_pdf_claims(cvpdf: Cvpdf, resume: Path, flags: list[str], claimed: dict[str, str]) -> None:
    done = cvpdf(resume.name, *flags)
    assert done.code == 0, done.err
    assert claims(resume.with_suffix(".pdf")) == claimed


def test_a_variant_that_is_none(cvpdf: Cvpdf, resume: Path) -> None:
    done = cvpdf(resume.name, "--pdf-variant", "pdf/a-4")
    assert done.code == 2
    assert done.err == (
        "cvpdf: 'pdf/a-4' is no PDF variant.\n"
        "  pdf/ua-1, pdf/a-2b, -2u, -2a, -3b, -3u, -3a, one of each with + between them, or none.\n"
    )


def test_the_source_is_carried_as_it_is_and_dated(cvpdf: Cvpdf, resume: Path) -> None:
    first, second = resume.with_name("1.pdf"), resume.with_name("2.pdf")
    for output in (first, second):
        done = cvpdf(
            resume.name, "--attach", "source", "-o", output.name, variables={"SOURCE_DATE_EPOCH": "1772366400"}
        )
        assert done.code == 0, done.err
    assert first.read_bytes() == second.read_bytes()
    reader = pypdf.PdfReader(io.BytesIO(first.read_bytes()))
    assert dict(reader.attachments.items()) == {resume.name: [resume.read_bytes()]}
    assert str(reader.trailer["/Info"]["/CreationDate"]) == "D:20260301120000Z"  # type: ignore[index]


def test_the_resume_is_carried_as_data_beside_its_source(cvpdf: Cvpdf, resume: Path) -> None:
    done = cvpdf(resume.name, "--attach", "source,json", variables={"SOURCE_DATE_EPOCH": "1772366400"})
    assert done.code == 0, done.err
    reader = pypdf.PdfReader(io.BytesIO(resume.with_suffix(".pdf").read_bytes()))
    carried = dict(reader.attachments.items())
    assert list(carried) == ["resume.json", "resume.md"]
    data = json.loads(carried["resume.json"][0])
    assert data["basics"]["email"] == "lin@example.com"
    assert data["work"][0]["name"] == "北山科技有限公司"
    files: Any = reader.trailer["/Root"]["/AF"]  # type: ignore[index]
    assert [each.get_object()["/AFRelationship"] for each in files] == ["/Alternative", "/Source"]
    stream = files[0].get_object()["/EF"]["/F"]
    assert (stream["/Subtype"], stream["/Params"]["/ModDate"]) == ("/application/json", "D:20260301120000Z")


def test_data_leaves_out_what_the_pages_leave_out(cvpdf: Cvpdf, resume: Path) -> None:
    done = cvpdf(resume.name, "--attach", "json", "--public", variables={"SOURCE_DATE_EPOCH": "1772366400"})
    assert done.code == 0, done.err
    (data,) = pypdf.PdfReader(resume.with_name("resume-public.pdf")).attachments["resume.json"]
    assert b"138-0000" not in data
    assert "支付系统".encode() in data


def test_what_cannot_be_carried(cvpdf: Cvpdf, resume: Path) -> None:
    done = cvpdf(resume.name, "--attach", "photo")
    assert done.code == 2
    assert done.err.startswith(
        "cvpdf: attach is 'photo'; expected source or json, or both with a comma between them.\n"
    )


def test_a_date_that_is_none(cvpdf: Cvpdf, resume: Path) -> None:
    done = cvpdf(resume.name, variables={"SOURCE_DATE_EPOCH": "yesterday"})
    assert done.code == 3
    assert "cvpdf: SOURCE_DATE_EPOCH is 'yesterday'; expected seconds since 1970.\n" in done.err


@pytest.mark.parametrize(
    ("flags", "passage"), [(["--public"], ""), ([], "<!-- only: sre -->\n\n- 值班\n\n<!-- /only -->\n")]
)
def test_what_the_pages_leave_out_is_not_carried(cvpdf: Cvpdf, resume: Path, flags: list[str], passage: str) -> None:
    resume.write_text(resume.read_text("utf-8") + passage, "utf-8")
    done = cvpdf(resume.name, "--attach", "source", *flags)
    assert done.code == 3
    assert done.err.startswith("cvpdf: The PDF is to leave out some of the source, and to carry the source.\n")
    assert not resume.with_suffix(".pdf").exists()
