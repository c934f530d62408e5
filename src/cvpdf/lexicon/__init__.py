"""The words that résumés are written with: tables only, one file a kind, one table a language.

Chinese, Japanese and Korean titles have a file each (`chinese_jobs` …); languages that few résumés in Markdown are written
in share one (`sections.further`, `sections.scarcer`, `further_labels`).

To add a language, add its table to each file: words stand between commas, as people write them. Loaders join the
languages into one table at first use, so a bilingual résumé is read like any other. `tests/unit/lexicon` proves that
no word means two things in one table.
"""
