"""The stage as the pipeline calls it: what it gives back, and that it leaves nothing behind."""

import logging
import subprocess
import sys
from dataclasses import replace

import pytest
from tests.unit.checks.resumes import EN, JA, KO, ZH, Case, set_case

from cvpdf.model.galley import Change
from cvpdf.verify import verify


@pytest.mark.parametrize("case", [ZH, EN, JA, KO], ids=["zh", "en", "ja", "ko"])
def test_same_checks_in_the_same_order_each_time(case: Case) -> None:
    first, second = verify(*set_case(case)), verify(*set_case(case))
    assert first == second
    assert all(check.detail for check in first)


def test_more_than_one_fault_is_said_at_once() -> None:
    proof, source, galley = set_case(ZH)
    wrong = replace(galley, title="resume", lang="en", links=(), ledger=(Change(1, "王", "", 1, "name"),))
    checks = verify(replace(proof, pages=3), replace(source, text=source.text + "\n一句没有印出来的话"), wrong)
    assert {check.name for check in checks if not check.passed} == {
        "title", "language", "links", "pages", "ledger", "words",
    }  # fmt: skip


def test_source_that_says_nothing() -> None:
    """An empty text is not to blame for a division by zero."""
    proof, source, galley = set_case(ZH)
    checks = verify(proof, replace(source, text=""), replace(galley, criticals=()))
    assert {check.name: check.detail for check in checks if check.name in ("words", "order", "adjacency")} == {
        "words": "0 of 0 words",
        "order": "0 of 0 three-word runs in order",
        "adjacency": "0 of 0 three-word runs in one piece",
    }
    assert [check.name for check in checks if not check.passed] == ["additions"]


@pytest.mark.parametrize("text", ["陈", "陈远", "Robin"])
def test_resume_of_a_word(text: str) -> None:
    case = Case(text, f"<h1>{text}</h1>", "zh-CN", text)
    assert [check for check in verify(*set_case(case)) if not check.passed] == []


def test_nothing_is_printed_or_logged(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    proof, source, galley = set_case(ZH)
    with caplog.at_level(logging.DEBUG):
        verify(replace(proof, pdf=proof.pdf[:-1500]), source, galley)
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []
    assert logging.getLogger("pypdf").propagate


def test_import_costs_none_of_its_libraries() -> None:
    """Every run imports the pipeline; a run that fails early need not pay 150 ms for the checks."""
    code = "import sys, cvpdf.verify; print([m for m in ('pypdf', 'pypdfium2', 'cvpdf.checks') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_warming_up_loads_what_verify_needs_and_hides_nothing_for_good() -> None:
    code = (
        "import sys; from cvpdf.checks.families import warm_up; warm_up();"
        "print([name in sys.modules for name in ('pypdf', 'PIL', 'fontTools')]); import PIL, fontTools"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[True, False, False]\n"
