"""Tables of certificates and prizes in JSON Resume: a row is an item, and its cells are told apart."""

from __future__ import annotations

from typing import Any

import pytest

from cvpdf.exchange.json_resume import json_resume
from cvpdf.interpret import interpret
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source
from cvpdf.parse import parse

LABELLED = """\
# Nora Muster

## Certifications

| Year | Certificate | Issued by | Hours |
|---|---|---|---|
| 2016 | Wound Care | Globex Academy | 8 |
| 2018-06 | ACLS | | 16 |
| soon | CPR | | |
"""
BARE = "# Nora Muster\n\n## Awards\n\n| | |\n|---|---|\n| Nurse of the Year | 2019 |\n| Charge Prize | 2021 |\n"


def exported(text: str) -> dict[str, Any]:
    outline, _ = parse(Source("r.md", None, text, tuple(text.split("\n"))))
    return json_resume(interpret(outline, Settings())[0])


def test_the_labels_say_what_a_column_holds() -> None:
    made = exported(LABELLED)
    assert made["certificates"] == [
        {"name": "Wound Care", "issuer": "Globex Academy", "date": "2016", "summary": "Hours: 8"},
        {"name": "ACLS", "date": "2018-06", "summary": "Hours: 16"},
        {"name": "CPR", "summary": "Year: soon"},
    ]
    assert made["meta"]["cvpdf"]["columns"] == {"certificates": ["Year", "Certificate", "Issued by", "Hours"]}


def test_without_labels_a_column_of_dates_is_one() -> None:
    assert exported(BARE)["awards"] == [
        {"title": "Nurse of the Year", "date": "2019"},
        {"title": "Charge Prize", "date": "2021"},
    ]


@pytest.mark.parametrize("label", ["获得时间", "取得日", "취득일", "Fecha", "Jahr", "Дата"])
def test_dates_in_every_language(label: str) -> None:
    text = f"# A B\n\n## Certifications\n\n| Name | {label} |\n|---|---|\n| ACLS | 2018年6月 |\n"
    assert exported(text)["certificates"] == [{"name": "ACLS", "date": "2018-06"}]
