"""The tables: each word folded, none with two meanings, and loaded in a moment."""

from __future__ import annotations

import importlib

import pytest

from cvpdf.lexicon import (
    dates,
    degrees,
    further_labels,
    jobs,
    labels,
    names,
    occupations,
    occupations_first,
    occupations_last,
    organizations,
    places,
    sections,
    title_modifiers,
    titles,
)
from cvpdf.lexicon.fold import fold, words
from cvpdf.lexicon.sections import trades

SECTIONS = [
    (kind, row)
    for tables in (sections.LANGUAGES, trades.TRADES)
    for table in tables.values()
    for kind, row in table.items()
]
# name of the table → (meaning, row of words); in one table no word has two meanings
TABLES: dict[str, list[tuple[str, str]]] = {
    "sections": [*SECTIONS],
    "title heads": list(title_modifiers.HEADS.items()),
    "leading modifiers": [("leading", title_modifiers.LEADING)],
    "trailing modifiers": [("trailing", title_modifiers.TRAILING)],
    "header labels": [*labels.HEADER.items(), *further_labels.HEADER.items()],
    "contact labels": [
        *(row for table in (labels, further_labels) for row in table.CONTACT.items()),
        *(("fact", row) for table in (labels, further_labels) for row in table.FACT.values()),
    ],
    "name labels": [
        (kind, row)
        for table in (labels, further_labels)
        for kind, row in (("name", table.NAME), ("given", table.GIVEN_NAME), ("family", table.FAMILY_NAME))
    ],
    "headings": [
        *(("document", row) for row in titles.DOCUMENTS.values()),
        *(("sub-label", row) for row in titles.SUB_LABELS.values()),
    ],
    "groups": [("group", titles.GROUPS)],
    "jobs": [*(("end", row) for row in jobs.ENDS.values()), ("end", jobs.ACTIVITIES)],
    "fronts": [("front", jobs.FRONTS)],
    "latin jobs": [("job", jobs.LATIN)],
    "occupations": [
        ("edge", row)
        for rows in (occupations_last.LAST, occupations_first.FIRST, occupations.EDGES)
        for row in rows.values()
    ],
    "degrees": [("degree", jobs.DEGREES), *(("degree", row) for row in degrees.LATIN.values())],
    "employment": [("employment", jobs.EMPLOYMENT)],
    "organizations": [("legal", organizations.LEGAL)],
    "latin organizations": [("word", organizations.LATIN_WORDS)],
    "known organizations": [("known", organizations.KNOWN)],
    "places": [("place", places.PLACES)],
}


def test_every_language_has_the_sections_that_every_resume_has() -> None:
    for lang, table in sections.LANGUAGES.items():
        assert {"basics", "summary", "work", "education", "project", "skills", "languages"} <= table.keys(), lang


@pytest.mark.parametrize("table", TABLES)
def test_words_are_written_folded(table: str) -> None:
    found = [word for _, row in TABLES[table] for word in words(row)]
    assert found
    assert [word for word in found if word != fold(word)] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_word_has_two_meanings(table: str) -> None:
    meanings: dict[str, set[str]] = {}
    for meaning, row in TABLES[table]:
        for word in words(row):
            meanings.setdefault(word, set()).add(meaning)
    assert {word: kinds for word, kinds in meanings.items() if len(kinds) > 1} == {}


def test_a_documents_title_is_no_section() -> None:
    assert not titles.document_titles() & sections.section_kinds().keys()


def test_a_sub_label_is_no_section() -> None:
    assert not titles.sub_labels() & sections.section_kinds().keys()


def test_months_have_twelve_places() -> None:
    assert {lang: len(months) for lang, months in dates.MONTHS.items() if len(months) != 12} == {}
    assert set(dates.month_numbers().values()) == set(range(1, 13))


def test_a_present_word_is_no_month_and_no_season() -> None:
    present = set(dates.present_words())
    assert not present & dates.month_numbers().keys()
    assert not present & dates.season_names().keys()


def test_surnames_are_characters() -> None:
    assert {char for char in names.CHINESE if not "\u3400" <= char <= "\u9fff"} == set()
    assert {name for name in names.CHINESE_DOUBLE if len(name) != 2} == set()


def test_the_longest_words_come_first() -> None:
    for table in (jobs.job_ends(), jobs.job_fronts(), organizations.legal_ends(), dates.present_words()):
        assert list(map(len, table)) == sorted(map(len, table), reverse=True)


def test_the_vocabulary_goes_beyond_what_was_counted() -> None:
    assert len(sections.section_kinds()) > 3000


@pytest.mark.parametrize(
    "name", ["dates", "jobs", "labels", "names", "occupations", "organizations", "places", "titles"]
)
def test_every_table_says_what_it_is(name: str) -> None:
    assert importlib.import_module(f"cvpdf.lexicon.{name}").__doc__
