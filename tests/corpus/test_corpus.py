"""Every résumé of the corpus is set and proved as it stands, in the language its author wrote it in."""

import json
from pathlib import Path

import pytest

from cvpdf.build import Job, build
from cvpdf.configure import configure
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


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_its_language_is_found(path: Path) -> None:
    source, _ = read(path.read_bytes(), name=path.name, folder=path.parent)
    outline, _ = parse(source)
    resume, _ = interpret(outline, configure(source))
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))["lang"]
    assert resume.lang == (expected if expected[:2] in ("zh", "ja", "ko") else "en") or resume.lang == expected
