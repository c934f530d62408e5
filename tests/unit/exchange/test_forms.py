"""json_resume and plain_text: valid, paste-ready, and nothing lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cvpdf.commands.imported import imported
from cvpdf.configure import configure
from cvpdf.exchange.json_basics import address
from cvpdf.exchange.json_resume import json_resume
from cvpdf.exchange.markdown import canonical
from cvpdf.exchange.plain_text import plain_text
from cvpdf.interpret import interpret
from cvpdf.model.resume import Resume
from cvpdf.parse import parse
from cvpdf.read import read

HERE = Path(__file__).parent
CORPUS = sorted((HERE.parents[1] / "corpus").glob("*/*.md"))
SCHEMA = json.loads((HERE / "json_resume" / "schema-1.0.0.json").read_text("utf-8"))
RESUME = """# Mira Lindqvist

**Platform Engineer** | mira@example.com | [GitHub](https://github.com/mira-example) | https://mira.example.com

## Summary

I keep *machines* honest.

## Experience

### [Larkspur Ledger](https://larkspur.example.com) | Staff Engineer | Portland, OR | 2022.01 - Present

Ledgers for small shops.

- Split the monolith
  - into **four** services
- See [the talk](https://talks.example.com/split)

## Skills

- Languages: Go, Python
- Kubernetes

## Languages

- English (native)

## Curiosities

Bees.
"""
TEXT = """\
Mira Lindqvist
Platform Engineer
mira@example.com
GitHub: https://github.com/mira-example
https://mira.example.com

Summary

I keep machines honest.

Experience

Larkspur Ledger (https://larkspur.example.com) | Staff Engineer | Portland, OR | 2022.01 - Present
Ledgers for small shops.
- Split the monolith
  - into four services
- See the talk (https://talks.example.com/split)

Skills

- Languages: Go, Python
- Kubernetes

Languages

- English (native)

Curiosities

Bees.
"""


def understood(text: str | bytes) -> Resume:
    source, _ = read(text.encode() if isinstance(text, str) else text, name="r.md", folder=None)
    return interpret(parse(source)[0], configure(source))[0]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    else:
        yield str(value)


def bag(text: str) -> set[str]:
    """Words and ideographs; without what is said in another form."""
    return set(re.findall(r"[^\W\d_⺀-\U0003ffff]{3,}|[一-鿿가-힣]", text.casefold()))


def test_plain_text_is_ready_to_paste() -> None:
    assert plain_text(understood(RESUME)) == TEXT


def test_json_resume_fills_the_fields_there_are() -> None:
    made = json_resume(understood(RESUME))
    del made["$schema"]
    assert made == {
        "basics": {
            "name": "Mira Lindqvist",
            "label": "Platform Engineer",
            "email": "mira@example.com",
            "url": "https://mira.example.com",
            "profiles": [
                {"network": "GitHub", "username": "mira-example", "url": "https://github.com/mira-example"}
            ],
            "summary": "I keep machines honest.",
        },
        "work": [
            {
                "name": "Larkspur Ledger",
                "position": "Staff Engineer",
                "location": "Portland, OR",
                "url": "https://larkspur.example.com",
                "startDate": "2022-01",
                "summary": "Ledgers for small shops.",
                "highlights": [
                    "Split the monolith", "into four services", "See the talk (https://talks.example.com/split)",
                ],
            }
        ],
        "skills": [{"name": "Languages", "keywords": ["Go", "Python"]}, {"name": "Kubernetes"}],
        "languages": [{"language": "English", "fluency": "native"}],
        "meta": {
            "version": "v1.0.0",
            "cvpdf": {
                "lang": "en",
                "contacts": ["mira@example.com", "GitHub: https://github.com/mira-example", "https://mira.example.com"],
                "titles": {"summary": "Summary", "work": "Experience", "skills": "Skills", "languages": "Languages"},
                "sections": [{"title": "Curiosities", "kind": "other", "text": ["Bees."]}],
            },
        },
    }  # fmt: skip


def test_what_is_nested_in_a_section_of_its_own_kind_is_kept() -> None:
    resume = understood(
        "# 林小北\n\n## 工作经历\n\n### 北山科技 | 2019 - 2020\n\n## 兵役\n\n### 某部 | 2015 - 2017\n\n#### 演习 2016\n\n- 通信\n"
    )
    assert "演习" in "".join(strings(json_resume(resume)))
    assert "通信" in "".join(strings(json_resume(resume)))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_corpus_is_valid_and_whole(path: Path) -> None:
    resume = understood(path.read_bytes())
    made = json_resume(resume)
    jsonschema.validate(made, SCHEMA, format_checker=jsonschema.FormatChecker())
    text = plain_text(resume)
    # Titles of sections are the names of arrays; ends that have not come and months are said in another form.
    titles = bag(" ".join("".join(str(node) for node in section.title) for section in resume.sections))
    periods = bag(" ".join(re.findall(r"\|([^|\n]*\d{2}[^|\n]*)$", text, re.M)))
    assert len(bag(text)) > 20
    assert bag(text) - bag(" ".join(strings(made))) - titles - periods == set()


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://例え.example.com/路", "https://%E4%BE%8B%E3%81%88.example.com/%E8%B7%AF"),
        ("mailto:a@example.com", ""),
        ("https://[", ""),
        ("https://a.example.com/x y", "https://a.example.com/x%20y"),
    ],
)
def test_addresses_are_what_the_schema_wants(url: str, clean: str) -> None:
    assert address(url) == clean


@pytest.mark.parametrize(
    ("written", "name"), [("Daniel Okafor, PhD", "Daniel Okafor"), ("佐々木 翔太（ささき しょうた）", "佐々木 翔太")]
)
def test_letters_and_a_reading_go_with_the_name(written: str, name: str) -> None:
    resume = understood(f"# {written}\n\n- x@example.com\n\n## Skills\n\n- Go\n")
    made = json_resume(resume)
    assert made["basics"]["name"] == name
    assert plain_text(resume).startswith(f"{written}\n")
    assert canonical(resume, understood, {}).startswith(f"# {written}\n")
    assert imported(json.dumps(made).encode(), "r.json")[0].startswith(f"# {written}\n")


def test_an_address_on_two_lines_is_one_place() -> None:
    made = json_resume(understood("# 森 陽子\n\n〒544-0000\n東京都港区芝公園四丁目2番8号\nmori@example.com\n"))
    assert made["basics"]["location"] == {"address": "〒544-0000 東京都港区芝公園四丁目2番8号"}


def test_two_stretches_at_one_place_stand_in_the_notes() -> None:
    text = "# Anna Muster\n\n## Work\n\n### Globex | Engineer | 2011 – 2013, 2015 – 2018\n"
    (work,) = json_resume(understood(text))["work"]
    assert (work["startDate"], work["endDate"]) == ("2011", "2018")
    assert work["notes"] == ["2011 – 2013, 2015 – 2018"]


def test_an_award_has_one_date() -> None:
    (award,) = json_resume(understood("# Anna\n\n## Awards\n\n### Harbour Prize | Port City | 2019\n"))["awards"]
    assert (award["date"], award.get("endDate")) == ("2019", None)


def test_jobs_and_schools_under_one_title_go_to_their_arrays() -> None:
    text = (
        "# Anna Muster\n\n## Education and Experience\n\n- 2019 – present: Software Engineer, Globex GmbH\n"
        "- 2013 – 2016: B.Sc. Computer Science, Lakeshore University\n"
    )
    made = json_resume(understood(text))
    assert [each["name"] for each in made["work"]] == ["Globex GmbH"]
    assert [(each["institution"], each["studyType"]) for each in made["education"]] == [
        ("Lakeshore University", "B.Sc. Computer Science")
    ]


def test_a_job_that_only_a_table_tells_is_exported_beside_those_told_below() -> None:
    text = (
        "# Anna Muster\n\n## Experience\n\n| Company | Role | Period |\n|---|---|---|\n"
        "| Globex | Staff Engineer | 2019 – present |\n| Acme Inc. | Engineer | 2015 – 2019 |\n\n"
        "### Globex\n\n- Led the scheduler team.\n"
    )
    made = json_resume(understood(text))
    assert {each["name"]: each.get("startDate") for each in made["work"]} == {"Globex": "2019", "Acme Inc.": "2015"}
    assert "Staff Engineer" in str(made["meta"])
