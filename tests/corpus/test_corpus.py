"""Every résumé of the corpus is set and proved as it stands, in the language its author wrote it in."""

import json
from pathlib import Path
from typing import Any

import pytest

from cvpdf.build import Job, build
from cvpdf.configure import configure
from cvpdf.exchange.inspection import inspection
from cvpdf.interpret import interpret
from cvpdf.parse import parse
from cvpdf.read import read

CORPUS = sorted(Path(__file__).parent.glob("*/*.md"))


def test_the_corpus_is_there() -> None:
    assert len(CORPUS) >= 80


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_it_is_set_and_proved(path: Path) -> None:
    result = build(Job(path.name, path.read_bytes(), folder=path.parent))
    assert [f"{check.name}: {check.detail}" for check in result.checks if not check.passed] == []
    assert [each for each in result.diagnostics if each.severity == "error" or each.code == "press"] == []
    assert result.proof.missing == frozenset()


def understood(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is read of a résumé, and what a person reads."""
    source, _ = read(path.read_bytes(), name=path.name, folder=path.parent)
    resume, _ = interpret(parse(source)[0], configure(source))
    return inspection(resume), json.loads(path.with_suffix(".json").read_text("utf-8"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_whose_it_is_and_how_to_reach_them(path: Path) -> None:
    found, expected = understood(path)
    assert found["lang"] == expected["lang"]
    assert found["basics"]["name"] == (expected["basics"]["name"] or "")
    assert found["basics"]["emails"] == expected["basics"]["emails"]
    assert found["basics"]["phones"] == expected["basics"]["phones"]


# What no rule can know: a title that only its own text explains, and the head of a second language.
UNCLEAR = {("zh-Hans/17-chef-short", 25), ("zh-Hans/32-bilingual-twice", 49)}


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_its_sections(path: Path) -> None:
    found, expected = understood(path)
    name = f"{path.parent.name}/{path.stem}"

    def sections(tree: dict[str, Any]) -> list[str]:
        known = [each for each in tree["sections"] if (name, each["line"]) not in UNCLEAR]
        return [f"{each['line']} {each['kind']}" for each in known]

    assert sections(found) == sections(expected)
