"""Words that are lost, added, moved or made of strange characters: each check red where a fault was planted, and no other with it."""

import io
from dataclasses import replace

import pypdf
import pytest
from tests.unit.checks.resumes import (
    EN,
    ZH,
    Case,
    checked,
    checked_after,
    failed,
    fonts_of,
    rewrite_stream,
    set_case,
    with_body,
)

from cvpdf.model.galley import Critical
from cvpdf.verify import verify


def test_lost_word_is_named_with_its_line() -> None:
    case = with_body(ZH, "Kubernetes ", "")
    assert failed(case) == {"words"}
    check = checked(case)["words"]
    assert check.detail == "78 of 79 words; not in the PDF: line 10: “Kubernetes” (page 1 has “今 ⏎ 设计 调度器”)"
    assert check.line == 10


@pytest.mark.parametrize("css", ["display:none", "visibility:hidden"])
def test_hidden_bullet(css: str) -> None:
    case = replace(ZH, css=f".second{{{css}}}")
    assert failed(case) == {"words"}
    said = (
        "64 of 79 words; not in the PDF: line 11: “把构建时间从 40 分钟缩短到 6 分钟” (page 1 has “Go 服务 ⏎ 整理值”)"
    )
    assert checked(case)["words"].detail == said


def test_lost_signs_are_words() -> None:
    """C is not C++, and C is not C#."""
    assert failed(with_body(ZH, "C++", "C")) == {"words"}
    assert failed(with_body(EN, "C#", "C")) == {"words"}


def test_word_that_the_folio_says_too_is_still_lost() -> None:
    """The page number 1 is no excuse for a lost 1."""
    case = with_body(EN, "1. Cut", "Cut")
    assert failed(case) == {"words"}
    assert checked(case)["words"].line == 9


def test_joined_words_are_lost() -> None:
    """A space that is not drawn makes of two words a third."""
    case = with_body(EN, "Data Engineer", "DataEngineer")
    assert "words" in failed(case)
    assert checked(case)["words"].detail.endswith(
        "not in the PDF: line 7: “Data Engineer” (page 1 has “Experience ⏎ Harbour Analytics, DataEngineer, Mar 2019 – Present”)"
    )


def test_address_longer_than_a_line() -> None:
    """It has to be broken, but it is not lost."""
    address = "https://example.com/" + "a1b2c3d4e5" * 16
    case = with_body(replace(EN, text=EN.text.replace("runbook", address)), "runbook", address)
    assert failed(replace(case, css="li{overflow-wrap:anywhere}")) == set()


def test_word_broken_at_the_end_of_a_line() -> None:
    case = with_body(EN, "Engineer", "Engi<br>neer")
    assert failed(case) == {"words", "additions", "lines"}


def test_sentence_that_nobody_wrote() -> None:
    case = with_body(ZH, "</ul>", "</ul>")
    case = replace(case, body=case.body + "<p>熟悉 Rust 和 Rust</p>")
    assert failed(case) == {"additions"}
    said = "5 words more than in the source: “熟悉 Rust 和 Rust” (page 1)"
    assert checked(case)["additions"].detail == said


def test_line_printed_twice() -> None:
    last = '<li class="last">整理值班手册，让新同事两天就能上手</li>'
    assert failed(with_body(ZH, last, last + last)) == {"additions"}


def test_words_of_the_front_matter_are_the_authors() -> None:
    proof, source, galley = set_case(with_body(ZH, "</h1>", "</h1><p>后端工程师 Go</p>"))
    front = {"title": "后端工程师", "contacts": [{"label": "Go"}], "year": 2024}
    assert all(check.passed for check in verify(proof, replace(source, front=front), galley))


def test_table_head_comes_again_on_the_next_page() -> None:
    rows = [f"第{number}項" for number in range(60)]
    text = "|期間|業務|\n|---|---|\n" + "\n".join(f"|{row}|あ|" for row in rows)
    body = "".join(f"<tr><td>{row}</td><td>あ</td></tr>" for row in rows)
    head = "<thead><tr><th>期間</th><th>業務</th></tr></thead>"
    case = Case(text, f"<table>{head}<tbody>{body}</tbody></table>", "ja", "表")
    assert len(pypdf.PdfReader(io.BytesIO(set_case(case)[0].pdf)).pages) == 2
    assert failed(case) == set()


def test_swapped_lines_of_a_short_resume() -> None:
    second, last = ZH.body.split("\n")[-2:]
    case = with_body(ZH, f"{second}\n{last}", f"{last.removesuffix('</ul>')}\n{second}</ul>")
    assert failed(case) == {"order", "adjacency"}
    assert checked(case)["order"].line == 11


def test_swapped_lines_of_a_long_resume() -> None:
    """In a long one two seams are few, and only the order is astray."""
    lines = [
        f"第{number}項 {chr(0x4E00 + 7 * number)}計画を立て検証{chr(0x5F00 + 5 * number)}した" for number in range(60)
    ]
    swapped = [*lines[:20], *lines[30:], *lines[20:30]]
    case = Case("\n\n".join(lines), "".join(f"<p>{line}</p>" for line in swapped), "ja", "計画")
    assert failed(case) == {"order"}
    assert checked(case)["order"].line == 39


def test_words_pushed_between_others() -> None:
    case = with_body(ZH, "整理值班手册，让新同事两天就能上手", "整理A值班B手册C，让D新同E事两F天就G能上H手")
    assert failed(case) == {"adjacency", "additions"}
    assert checked(case)["adjacency"].line == 12


def test_name_over_two_lines() -> None:
    case = with_body(ZH, "陈远航", "陈<br>远航")
    assert failed(case) == {"criticals"}
    said = "4 of 5 in one piece; broken up or missing: line 1: name “陈远航” (page 1 has “陈 ⏎ 远航”)"
    assert checked(case)["criticals"].detail == said


def test_employer_over_two_lines_is_in_one_piece() -> None:
    assert failed(with_body(ZH, "北山科技", "北山<br>科技")) == set()


@pytest.mark.parametrize(
    ("title", "printed", "faults"),
    [
        ("Skills and more", "Skills<br>and more", {"criticals"}),
        ("A title that nobody can set in a line", "A title that nobody can<br>set in a line", set()),
        ("Coils (10.1109/TASC.2023.334064)", "Coils (10.1109/TASC.<br>2023.334064)", set()),
        ("決済画面を含む設計のUX・UI改善とその運用", "決済画面を含む設計のUX・<br>UI改善とその運用", set()),
    ],
)
def test_long_titles_and_addresses_in_them_may_wrap(title: str, printed: str, faults: set[str]) -> None:
    case = replace(EN, criticals=(Critical("section", title, 3),))
    assert {"criticals"} & failed(with_body(case, "robin@example.com", printed)) == faults


def test_critical_that_is_nowhere() -> None:
    case = replace(ZH, criticals=(Critical("phone", "138-0013-8000", 4),))
    assert failed(case) == {"criticals"}
    assert checked(case)["criticals"].line == 4


def test_address_with_a_space_in_it() -> None:
    case = with_body(EN, "robin@example.com", "robin@ example.com")
    assert failed(case) == {"criticals"}


STRANGE = {
    "radical": ("cv-Serif-SC-Bold", b"<5de5>", b"<2f2f>", "look-alike radical U+2F2F × 2"),
    "no-break space": ("cv-Text-Serif", b"<0001> <0020>", b"<0001> <00a0>", "no-break space U+00A0 × "),
    "soft hyphen": ("cv-Serif-SC", b"<ff0c>", b"<00ad>", "soft hyphen U+00AD × 2"),
    "replacement": ("cv-Serif-SC", b"<ff0c>", b"<fffd>", "replacement character U+FFFD × 2"),
    "zero width": ("cv-Serif-SC", b"<ff0c>", b"<200b>", "zero-width character U+200B × 2"),
    "control": ("cv-Serif-SC", b"<ff0c>", b"<0007>", "control character U+0007 × 2"),
}


@pytest.mark.parametrize("fault", STRANGE)
def test_strange_character_in_a_map(fault: str) -> None:
    face, old, new, said = STRANGE[fault]

    def plant(writer: pypdf.PdfWriter) -> None:
        rewrite_stream(fonts_of(writer)[face]["/ToUnicode"].get_object(), old, new)

    checks = checked_after(replace(ZH, criticals=()), plant)
    assert {name for name, check in checks.items() if not check.passed} - {"fonts"} == {"characters"}
    assert said in checks["characters"].detail


def test_private_use_icon() -> None:
    case = with_body(ZH, "邮箱", "\ue0be 邮箱")
    assert failed(case) == {"characters"}
    assert "private-use character U+E0BE × 1" in checked(case)["characters"].detail


def test_tofu_that_the_author_wrote_passes() -> None:
    """A character that no face has is printed as a box and extracts exactly."""
    case = with_body(replace(ZH, text=ZH.text.replace("邮箱", "\ue0be邮箱")), "邮箱", "\ue0be邮箱")
    assert set_case(case)[0].missing == {0xE0BE}
    assert failed(case) == set()


def test_heading_that_is_a_sentence_may_wrap_and_a_short_one_may_not() -> None:
    long = "这一节讲的是整理值班手册与重写调度器以及其他许多事情的来龙去脉"
    for title, broken in ((long, set[str]()), ("工作经历", {"criticals"})):
        wrapped = f"{title[:2]}<br>{title[2:]}"
        case = replace(ZH, body=ZH.body + f"<p>{wrapped}</p>", criticals=(Critical("section", title, 1),))
        case = replace(case, body=case.body.replace("<h2>工作经历</h2>", "<h2>工作<br>经历</h2>"))
        assert failed(case) & {"criticals"} == broken
