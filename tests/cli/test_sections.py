"""`section-order` and `hidden-sections`: what is asked for stands where it should, or nowhere; the proof still holds."""

import io
from pathlib import Path

import pypdf
import pytest

from cvpdf.build import Job, Result, build
from cvpdf.model.errors import ConfigError
from cvpdf.model.settings import Wish

RESUME = """# Ada Ferncastle

ada@example.com

## Summary

Writes compilers.

## Work

### Larkspur | Engineer | 2019 - 2021

- Built a rainfall gauge

## Skills

- Go, Python

## Pastimes by the Sea

Collects periwinkles.

## Education

### University of Leith | Physics | 2012 - 2016
"""


def made(theme: str = "classic", **options: str) -> Result:
    wishes = {"options": Wish({key.replace("_", "-"): value for key, value in options.items()}, "--set")}
    return build(Job("r.md", RESUME.encode(), theme=theme, above=wishes))


def text(result: Result) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(result.proof.pdf)).pages)


def failed(result: Result) -> list[str]:
    return [f"{check.name}: {check.detail}" for check in result.checks if not check.passed]


def titles(result: Result) -> list[str]:
    known = ("Summary", "Work", "Skills", "Pastimes by the Sea", "Education")
    return [line.strip() for line in text(result).splitlines() if line.strip() in known]


@pytest.mark.parametrize("theme", ["classic", "jianli"])
def test_the_sections_named_come_first_and_the_others_keep_their_order(theme: str) -> None:
    result = made(theme, section_order="education, Pastimes by the sea")
    assert titles(result) == ["Education", "Pastimes by the Sea", "Summary", "Work", "Skills"]
    assert failed(result) == []


def test_the_columns_of_sidebar_keep_the_order_too() -> None:
    result = made("sidebar", section_order="education, skills, work", aside="skills, education")
    assert titles(result) == ["Education", "Skills", "Work", "Summary", "Pastimes by the Sea"]
    assert failed(result) == []


@pytest.mark.parametrize("theme", ["classic", "sidebar"])
def test_a_hidden_section_is_nowhere_in_the_pdf(theme: str) -> None:
    result = made(theme, hidden_sections="Pastimes by the Sea, work")
    assert failed(result) == []
    assert "withheld: 5 lines left out, found nowhere in the file" in [f"{e.name}: {e.detail}" for e in result.checks]
    assert titles(result) == (["Summary", "Skills", "Education"] if theme == "classic" else
                              ["Skills", "Education", "Summary"])  # fmt: skip
    for words in ("periwinkles", "Pastimes", "Larkspur", "rainfall"):
        assert words not in text(result)


def test_a_kind_that_the_resume_does_not_have_is_passed_over() -> None:
    assert failed(made(section_order="publications, education", hidden_sections="awards")) == []


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        ({"section_order": "educaton"},
         "Options: section-order names 'educaton', which is no kind of section and no title.",
         "Did you mean Education?"),
        ({"hidden_sections": "pastimes by sea"},
         "Options: hidden-sections names 'pastimes by sea', which is no kind of section and no title.",
         "Did you mean Pastimes by the Sea?"),
        ({"hidden_sections": "zzz"},
         "Options: hidden-sections names 'zzz', which is no kind of section and no title.",
         "This résumé has: summary, work, skills, interests, education."),
    ],
)  # fmt: skip
def test_a_word_that_names_no_section_is_an_error(options: dict[str, str], message: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        made(**options)
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_a_source_with_hidden_sections_is_not_carried(tmp_path: Path) -> None:
    front = f"---\noptions:\n  hidden-sections: [work]\n---\n{RESUME}"
    with pytest.raises(ConfigError, match="leave out some of the source, and to carry the source"):
        build(Job("r.md", front.encode(), folder=tmp_path, attach=("source",)))
