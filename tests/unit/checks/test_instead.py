"""What a failed check says of the PDF: which words it has in place of those that were expected."""

from dataclasses import replace

import pytest
from tests.unit.checks.resumes import EN, ZH, Case, checked

from cvpdf.checks.instead import Place, as_written, instead, nearest
from cvpdf.model.galley import Critical

WANTED = "a b c lost d e f".split()


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        (["a b c d e f"], Place(1, "a b c d e f")),
        (["a b c other words d e f"], Place(1, "a b c other words d e f")),
        (["nothing", "x c d y"], Place(2, "c d")),
        (["A, B\nC – D e"], Place(1, "B ⏎ C – D e")),
        (["a b c"], None),
        ([""], None),
    ],
)
def test_what_stands_between_the_neighbours_of_lost_words(pages: list[str], found: Place | None) -> None:
    assert instead(WANTED, range(3, 4), pages) == found


def test_what_stands_at_the_ends_of_a_text() -> None:
    assert instead(["lost", "d", "e"], range(1), ["d e"]) == Place(1, "d e")
    assert instead(["a", "b", "lost"], range(2, 3), ["x a b y"]) == Place(1, "a b y")


@pytest.mark.parametrize(
    ("tokens", "written"),
    [(["kubernetes"], "Kubernetes"), (["c", "+", "+"], "C++"), (["熟", "悉", "rust"], "熟悉 Rust"), (["go"], "go")],
)
def test_words_are_quoted_as_they_are_written(tokens: list[str], written: str) -> None:
    assert as_written("熟悉 Rust 和 Kubernetes、C++，Django", tokens) == written


def test_longest_beginning_of_words_that_are_torn_apart() -> None:
    assert nearest(["robin", "example", "com"], ["write to robin@ example.com now"]) == Place(1, "robin@ example.com")
    assert nearest(["robin", "example", "com"], ["ask Robin for more of it"]) == Place(1, "Robin for more of")
    assert nearest(["robin"], ["ask Robinson"]) is None


def said(case: Case, check: str) -> str:
    found = checked(case)[check]
    assert not found.passed
    return found.detail


def test_order_tells_what_stands_before_the_words_that_are_astray() -> None:
    second, last = ZH.body.split("\n")[-2:]
    case = replace(ZH, body=ZH.body.replace(f"{second}\n{last}", f"{last.removesuffix('</ul>')}\n{second}</ul>"))
    assert said(case, "order").endswith("astray: “把构建”, which page 1 has behind “能上手”")


def test_adjacency_tells_what_stands_between() -> None:
    case = replace(
        ZH, body=ZH.body.replace("整理值班手册，让新同事两天就能", "整理A值班B手册C，让D新同E事两天F就天G能")
    )
    assert "first: “6 分钟整”" not in said(case, "adjacency")
    assert "where page 1 has “" in said(case, "adjacency")


def test_critical_that_is_nowhere_says_so() -> None:
    case = replace(EN, criticals=(Critical("organization", "Zebra Works", 7),))
    assert said(case, "criticals").endswith("organization “Zebra Works” (not even its first word is in the PDF)")


def test_strange_character_is_shown_in_its_line() -> None:
    case = replace(ZH, body=ZH.body.replace("邮箱", "\ue0be 邮箱"))
    assert said(case, "characters").endswith("private-use character U+E0BE × 1, first in “□ 邮箱：yuan”")
