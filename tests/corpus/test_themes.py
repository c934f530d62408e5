"""Résumés of the corpus in every theme with a layout of its own: set and proved, whatever is in them.

Two of each language; all of them with `make themes`.
"""

import os
from pathlib import Path

import pytest

from cvpdf.build import Job, build

HERE = Path(__file__).parent
THEMES = ("academic", "jianli", "shokumu", "sidebar")
SAMPLE = (
    "de/02-entwicklerin",
    "en/02-academic-pandoc-setext",
    "en/06-jekyll-reference-links",
    "fr/01-chef-de-projet",
    "ja/01-ec-backend-kv-tables",
    "ja/02-sier-wide-project-table",
    "ja/04-rirekisho-wareki",
    "ko/05-data-engineer-long",
    "ko/07-nurse-short",
    "ru/01-inzhener",
    "zh-Hans/10-accountant-labelblock",
    "zh-Hans/12-researcher-materials",
    "zh-Hans/26-go-long",
    "zh-Hant/03-nurse-tw-roc",
    "zh-Hant/05-researcher-tw",
)
CORPUS = sorted(HERE.glob("*/*.md")) if os.environ.get("CVPDF_ALL") else [HERE / f"{name}.md" for name in SAMPLE]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_it_is_set_and_proved(path: Path, theme: str) -> None:
    result = build(Job(path.name, path.read_bytes(), folder=path.parent, theme=theme))
    assert [f"{check.name}: {check.detail}" for check in result.checks if not check.passed] == []
    assert [each.message for each in result.diagnostics if each.severity == "error" or each.code == "press"] == []


@pytest.mark.parametrize(
    "text",
    [
        "# Ada Lovelace\n",
        "# 李明\n\n138-0000-0000\n\n## 技能\n",
        # What follows the page break stands at the side of page 1.
        "# Ada\n\n- a@example.com\n\n## Work\n\n- x\n\n\\newpage\n\n## Skills\n\n- Go\n",
        # Neither a long name nor a long address is broken.
        "# Wolfeschlegelsteinhausenbergerdorff von Hohenlohe-Langenburg\n\n- w@example.com\n\n## Work\n\n- x\n",
        "# Ada\n\n- an.address.of.a.person.with.many.names@subdomain.example.com\n\n## Skills\n\n- Go\n\n## Work\n\n- x\n",
        # More contacts than the strip has lines.
        "# Ada\n\n" + "".join(f"- ada{number}@example.com\n" for number in range(60)) + "\n## Work\n\n- x\n",
    ],
    ids=["name", "three-lines", "page-break", "long-name", "long-address", "sixty-contacts"],
)
def test_the_strip_takes_what_it_can_hold(text: str) -> None:
    result = build(Job("r.md", text.encode(), theme="sidebar"))
    assert [f"{check.name}: {check.detail}" for check in result.checks if not check.passed] == []
