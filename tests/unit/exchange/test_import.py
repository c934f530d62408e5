"""from_json_resume, from_rendercv: other tools' data as Markdown, with every word of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.sweep import SWEEP, sample

from cvpdf.commands.imported import imported
from cvpdf.commands.understanding import understand
from cvpdf.exchange.inspection import inspection
from cvpdf.exchange.json_resume import json_resume
from cvpdf.exchange.loading import strings
from cvpdf.exchange.phrases import LANGUAGES, phrase
from cvpdf.lexicon.fold import fold
from cvpdf.lexicon.sections import section_kinds
from cvpdf.model.errors import SourceError
from cvpdf.model.resume import Entry, Resume

CASES = Path(__file__).parent / "import"
CORPUS = sorted((CASES.parents[2] / "corpus").glob("*/*.md"))
# What was reached (21 résumés, in a sweep 84): files that come back wholly the same, and entries. They may only rise.
# (Rows of a table of certificates come back as dated items: some of the files have one.)
SAME, ENTRIES = (80, 568) if SWEEP else (21, 171)
# Words of the data that are said in another form: protocols, the end that has not come, networks' short names.
UNSAID = {"http", "https", "tel", "present", "schema", "v1"}


def bag(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold()))


def visible(data: dict[str, Any]) -> str:
    """Every string of the data that is part of the résumé."""
    own = {key: value for key, value in data.items() if key not in ("$schema", "meta", "design", "locale")}
    return " ".join(strings(own))


@pytest.mark.parametrize("path", sorted(CASES.glob("*.*[ln]")), ids=lambda path: path.name)
def test_a_file_with_every_field_becomes_this_markdown(path: Path) -> None:
    text, wrong = imported(path.read_bytes(), path.name)
    assert text == path.with_name(path.name + ".md").read_text("utf-8")
    assert wrong == ()


@pytest.mark.parametrize("path", sorted(CASES.glob("*.*[ln]")), ids=lambda path: path.name)
def test_no_word_is_dropped(path: Path) -> None:
    import yaml

    data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings only
    words = bag(visible(data)) - UNSAID
    assert len(words) > 100
    assert words - bag(imported(path.read_bytes(), path.name)[0]) == set()


def test_titles_are_read_as_what_they_are() -> None:
    kinds = section_kinds()
    arrays = {"summary": "summary", "work": "work", "volunteer": "activities", "education": "education",
              "awards": "awards", "certificates": "certs", "publications": "publications", "skills": "skills",
              "languages": "languages", "interests": "interests", "references": "references",
              "projects": "project"}  # fmt: skip
    read = {(lang, key): kinds.get(fold(phrase(lang, key))) for lang in LANGUAGES for key in arrays}
    assert {each: kind for each, kind in read.items() if kind != arrays[each[1]]} == {}


def made(data: object) -> str:
    return imported(json.dumps(data, ensure_ascii=False).encode(), "r.json")[0]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"basics": {"name": "林小北"}, "work": [{"name": "北山科技", "position": "后端工程师", "startDate": "2019-03"}]},
         "# 林小北\n\n## 工作经历\n\n### 北山科技 | 后端工程师 | 2019-03 – 至今\n"),
        ({"work": {"company": "Larkspur", "position": "Engineer", "startDate": "2019", "endDate": "2019"}},
         "## Experience\n\n### Larkspur | Engineer | 2019\n"),
        ({"basics": "Bees and words.", "skills": ["Go", {"name": "SQL"}, 7, None]},
         "Bees and words.\n\n## Skills\n\n- SQL\n- Go\n- 7\n"),
        ({"basics": {"name": "Mira Lindqvist", "summary": "# No <b>heading\n\n- an item\n\n---\n\n::: words"}},
         "# Mira Lindqvist\n\n## Summary\n\n\\# No \\<b>heading\n\n- an item\n\n\\---\n\n\\::: words\n"),
        ({"projects": [{"name": "a|b", "url": "example.com/b", "startDate": "2020", "endDate": "2021"}]},
         "## Projects\n\n### Project: [a|b](https://example.com/b) | Period: 2020 – 2021\n"),
        ({"basics": {"name": "Mira Lindqvist"}, "sideQuests": [{"what": "x", "when": {"year": 2020}}, "loose"]},
         "# Mira Lindqvist\n\n## Side quests\n\n- What: x; When: Year: 2020\n\nloose\n"),
        ({"basics": {"name": "Mira Lindqvist", "picture": "me.png", "website": "mira.example.com", "image": ""}},
         "# Mira Lindqvist\n\n![](me.png)\n\nmira.example.com\n"),
        ({"cv": {"name": "Mira Lindqvist", "sections": {"talks": [{"reversed_number": "B"}, {"reversed_number": "A"}]}}},
         "# Mira Lindqvist\n\n## Talks\n\n2\\. B\n\n1\\. A\n"),
    ],
)  # fmt: skip
def test_odd_data_is_read_with_good_will(data: dict[str, Any], text: str) -> None:
    assert made(data) == text


BOMB = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdef", "bcdefg", strict=True))
DEEP = "Shorten it, or raise the limit: --limit nesting=100"
MANY = "Shorten it, or raise the limit: --limit values=20000"
EXPECTED = "Expected is JSON Resume (with basics, work, education …) or RenderCV's YAML (with cv)."
QUOTES = "Mend that place; a value with a colon in it stands in quotation marks."


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (" \n", "r is empty.", EXPECTED),
        ("[1]", "r holds a list, not a résumé.", EXPECTED),
        ("words", "r holds a single value, not a résumé.", EXPECTED),
        ('{"a": 1, "b": 2}', "r is no résumé that is known: at its top it has a, b.", EXPECTED),
        ('{"basics":\n  nul}', "r:2:3: this is not JSON: expecting value.", "Mend that place."),
        ("cv:\n  name: A: b", "r:2:10: this is not YAML: mapping values are not allowed here.", QUOTES),
        ("cv: \x01", "r: this is not YAML: a character that YAML does not allow.", QUOTES),
        ('{"basics": {}}', "r is a résumé that says nothing.", "Write something in it, or name another file."),
        ("a: &a x\n" + BOMB + "cv: *g", "r holds more than 10,000 values.", MANY),
        ("cv: &a\n  name: *a", "r has more than 60 levels of values within each other.", DEEP),
        ("[" * 100_000, "r has more than 60 levels of values within each other.", DEEP),
        ("cv: " + "[" * 5000, "r has more than 60 levels of values within each other.", DEEP),
    ],
)
def test_a_fault_is_one_sentence(text: str, message: str, hint: str) -> None:
    with pytest.raises(SourceError) as caught:
        imported(text.encode(), "r")
    assert (caught.value.message, caught.value.hint) == (message, hint)


def nested(body: Sequence[object]) -> Iterator[list[str | None]]:
    """The projects inside jobs: JSON Resume has nothing inside a job, so they come back beside it."""
    for node in body:
        for inner in node.body if isinstance(node, Entry) else ():
            if isinstance(inner, Entry) and inner.kind == "project":
                dates = [inner.period.start, inner.period.end] if inner.period else [None, None]
                yield [
                    inner.organization or None,
                    inner.position or None,
                    *(date.iso() if date else None for date in dates),
                ]
        yield from nested(node.body) if isinstance(node, Entry) else ()


def facts(resume: Resume) -> tuple[dict[str, Any], list[tuple[Any, ...]]]:
    """The head, and who, what, from when to when of each entry that is more than a gathering of others."""
    read = inspection(resume)
    heads = [[each[key] for key in ("organization", "position", "start", "end")]
             for section in read["sections"] for each in section["entries"]]  # fmt: skip
    heads += [head for section in resume.sections for head in nested(section.body)]
    return {**read["basics"], "line": 0, "lang": read["lang"]}, sorted(tuple(map(str, head)) for head in heads)


def test_the_corpus_comes_back_from_json_resume_as_often_as_measured() -> None:
    same = kept = 0
    for path in sample(CORPUS, 4):
        resume = understand(path.read_bytes(), path.name).resume
        text = made(json_resume(resume))
        (head, entries), (again, found) = facts(resume), facts(understand(text.encode(), path.name).resume)
        same += (head, set(entries)) == (again, set(found))
        kept += sum(each in found for each in entries)
    assert (same >= SAME, kept >= ENTRIES) == (True, True), f"{same} files the same, {kept} entries kept"
