"""Section titles: what the author calls a part of the résumé → what it is (rules S1 to S3, docs/markdown.md)."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import CJK, words
from cvpdf.lexicon.sections import de, en, es, fr, ja, ko, pt, ru, zh_hans, zh_hant
from cvpdf.lexicon.sections.further import FURTHER
from cvpdf.lexicon.sections.scarcer import SCARCER
from cvpdf.lexicon.sections.trades import TRADES
from cvpdf.model.resume import Kind

LANGUAGES: dict[str, dict[Kind, str]] = {
    "zh-Hans": zh_hans.TITLES,
    "zh-Hant": zh_hant.TITLES,
    "ja": ja.TITLES,
    "ko": ko.TITLES,
    "en": en.TITLES,
    "de": de.TITLES,
    "fr": fr.TITLES,
    "es": es.TITLES,
    "pt": pt.TITLES,
    "ru": ru.TITLES,
    **FURTHER,
    **SCARCER,
}


@cache
def section_kinds() -> dict[str, Kind]:
    """Folded title → kind, all languages together."""
    tables = (*TRADES.values(), *LANGUAGES.values())
    return {title: kind for titles in tables for kind, row in titles.items() for title in words(row)}


@cache
def titles_of(lang: str) -> frozenset[str]:
    """The folded titles of one language."""
    rows = (*LANGUAGES[lang].values(), *TRADES.get(lang, {}).values())
    return frozenset(title for row in rows for title in words(row))


@cache
def title_words() -> frozenset[str]:
    """The single words of titles in alphabets; nobody is named by two of them alone.

    Without those of the further languages, where Ben, Kim and Công Danh are words as well as names.
    """
    further = {
        title
        for table in (FURTHER, SCARCER)
        for rows in table.values()
        for row in rows.values()
        for title in words(row)
    }
    return frozenset(
        word for title in section_kinds() if title < CJK and title not in further for word in title.split()
    )
