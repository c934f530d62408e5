"""Marks and what they hold for: the lines that are left are the promise."""

from pathlib import Path

import pytest

from cvpdf.edit import edit
from cvpdf.model.edition import Edition
from cvpdf.model.errors import UsageError
from cvpdf.model.source import Source
from cvpdf.read import read


def edited(text: str, **wishes: object) -> tuple[Source, list[str]]:
    source, _ = read(text.encode(), name="r.md", folder=Path())
    source, notes = edit(source, Edition(**wishes))  # type: ignore[arg-type]
    return source, [
        f"{note.line}:{note.column} {note.severity}[{note.code}] {note.message} {note.hint}" for note in notes
    ]


def left(text: str, **wishes: object) -> list[str]:
    """The lines that are left, marks and all, without the empty ones."""
    source, notes = edited(text, **wishes)
    assert len(source.lines) == text.count("\n") + 1, "lines keep their numbers"
    assert not [note for note in notes if "error" in note or "warning" in note]
    return [
        line.partition(" <!--")[0] for line in source.lines if line.strip() and not line.lstrip().startswith("<!--")
    ]


RESUME = """# 林小北

后端工程师 <!-- only: backend -->
可靠性工程师 <!-- only: SRE -->

## 经历

- 甲
- 乙 <!-- only: sre，backend -->
  第二行
  - 乙一

  还是乙
- 丙 <!-- not: sre -->
- 丁

### 北山 <!-- not: backend -->

- 戊
#### 更深
己

### 南河

庚"""


@pytest.mark.parametrize(
    ("variant", "lines"),
    [
        ("", "# 林小北|## 经历|- 甲|- 丙|- 丁|### 北山|- 戊|#### 更深|己|### 南河|庚"),
        (
            "sre",
            "# 林小北|可靠性工程师|## 经历|- 甲|- 乙|  第二行|  - 乙一|  还是乙|- 丁|### 北山|- 戊|#### 更深|己|### 南河|庚",
        ),
        ("Backend", "# 林小北|后端工程师|## 经历|- 甲|- 乙|  第二行|  - 乙一|  还是乙|- 丙|- 丁|### 南河|庚"),
    ],
)
def test_a_variant_keeps_its_passages(variant: str, lines: str) -> None:
    assert left(RESUME, variant=variant) == lines.split("|")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("甲\n\n- 乙 <!-- private -->\n\n丙", "甲|丙"),
        ("a wrapped paragraph that goes on for a good deal of a line and is\nwrapped <!-- private -->\n\nb", "b"),
        ("学历：1\n身高：2 <!-- private -->\n籍贯：3", "学历：1|籍贯：3"),
        ("长得足够当一段话的一行文字，绝不是有意断开的，因为它比一行还要长得多呢\n完\n<!-- private -->\n\n丙", "丙"),
        ("甲\n\n- 乙\n  <!-- private -->\n- 丙", "甲|- 丙"),
        ("| 甲 | 乙 |\n|--|--|\n| 丙 | 丁 | <!-- private -->\n| 戊 | 己 |", "| 甲 | 乙 |||--|--||| 戊 | 己 |"),
        ("甲\n\n| 甲 | 乙 |\n|--|--|\n| 丙 | 丁 |\n<!-- private -->", "甲"),
        ("甲\n\n```\n丙\n```\n<!-- private -->\n\n丁", "甲|丁"),
        ("标题\n====\n<!-- private -->\n\n甲\n\n另一\n====\n乙", "另一|====|乙"),
        ("甲\n1. 乙 <!-- private -->\n   更多\n2. 丙", "甲|2. 丙"),
        ("## 甲 <!-- private -->\n乙\n##丙\n丁", "##丙|丁"),
    ],
)
def test_a_public_edition_leaves_out_what_is_private(text: str, lines: str) -> None:
    assert "|".join(left(text, public=True)) == lines
    assert edited(text)[0].text == text


@pytest.mark.parametrize("text", ["甲 `<!-- private -->` 乙", "甲 <!-- 只是说明 --> 乙\n<!-- not yet done -->",
                                  "```\n<!-- private -->\n```"])  # fmt: skip
def test_code_and_other_comments_are_no_marks(text: str) -> None:
    assert edited(text, public=True)[0].text == text


def test_what_is_left_out_is_remembered_for_the_proof() -> None:
    source, _ = edited("甲\n\n乙 <!-- private -->", public=True)
    assert [(each.kind, each.text, each.line) for each in source.withheld] == [("passage", "乙 <!-- private -->", 3)]


def test_without_a_variant_one_is_told_that_there_are_some() -> None:
    assert edited(RESUME)[1] == [
        "0:0 info[variant] Left out, because no variant was asked for: backend (2), sre (2). Ask for one with --variant."
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (RESUME, "Did you mean sre?"),
        ("# x <!-- only: design -->", "Variants: design."),
        ("# x", "Mark one: `- … <!-- only: sree -->`."),
    ],
)
def test_a_name_used_nowhere_is_an_error(text: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        edited(text, variant="sree")
    assert (error.value.message, error.value.hint) == ("No passage is marked for the variant 'sree'.", hint)


def test_a_mark_that_belongs_to_nothing_is_an_error() -> None:
    said = "3:1 error[mark] The mark `private` belongs to nothing: an empty line stands before it."
    hint = "A mark stands at the end of a bullet, paragraph, row or heading, or on the line below."
    assert edited("甲\n\n<!-- private -->\n\n乙")[1] == [f"{said} {hint}"]


@pytest.mark.parametrize(("written", "meant"), [("privat", "private"), ("olny: sre", "only"), ("page-break", "pagebreak"),
                                                ("only sre", ""), ("more", ""), ("TODO: x", ""), ("private: my salary", "private"),
                                                ("private, ask Tom", "private"), ("私密", "private"), ("secret", "private"),
                                                ("secret santa", "")])  # fmt: skip
def test_a_mistyped_mark_is_a_warning(written: str, meant: str) -> None:
    word = written if meant == "private" else written.partition(":")[0]
    told = [f"1:3 warning[mark] The comment `{word}` is no mark, and marks nothing. Did you mean `{meant}`?"]
    assert edited(f"甲 <!-- {written} -->")[1] == (told if meant else [])


@pytest.mark.parametrize("written", ["privat", "Privte", "private!", "private: my salary", "非公開", "confidential"])
def test_what_is_nearly_private_is_not_published(written: str) -> None:
    """A slip of the pen must not show what was to be hidden: only the author knows what was meant."""
    said = f"1:3 error[mark] The comment `{written}` is no mark: what it stands behind would be in the public PDF."
    assert edited(f"甲 <!-- {written} -->", public=True)[1] == [f"{said} Write `<!-- private -->`."]


@pytest.mark.parametrize(
    "written",
    [
        "<!-- private ->",
        "<!- private -->",
        "<!--private>",
        "<! private -->",
        "<-- Private -->",
        "<private>",
        "&lt;!-- private --&gt;",
    ],
)
def test_private_that_is_no_comment_is_not_published_either(written: str) -> None:
    said = f"1:5 error[mark] The comment `{written}` is no mark: what it stands behind would be in the public PDF."
    assert edited(f"- 甲 {written}\n- 乙 <!-- private -->", public=True)[1] == [f"{said} Write `<!-- private -->`."]
    assert edited(f"- 甲 `{written}`", public=True)[1] == [], "code is code"


def test_another_slip_is_a_warning_in_public_too() -> None:
    said = "1:3 warning[mark] The comment `kepp` is no mark, and marks nothing. Did you mean `keep`?"
    assert edited("甲 <!-- kepp -->", public=True)[1] == [said]


def test_keep_remembers_where_its_passage_begins() -> None:
    assert edited("# 甲\n\n## 乙 <!-- keep -->\n\n- 丙\n  丁 <!-- keep -->")[0].kept == {3, 5}


def test_a_mark_may_take_several_lines() -> None:
    source, notes = edited("- 甲\n- 乙 <!--\n  private\n  -->\n- 丙", public=True)
    assert (source.text, notes) == ("- 甲\n\n\n\n- 丙", [])
    assert "乙" in edited("- 甲\n- 乙 <!-- a long\n  remark -->\n- 丙", public=True)[0].text


def test_a_mark_without_its_colon_is_told_where_the_variant_is_known() -> None:
    _, notes = edited("- 甲 <!-- only sre -->\n- 乙 <!-- only: sre -->\n- 丙 <!-- not finished -->", variant="sre")
    assert notes == [
        "1:5 warning[mark] The comment `only sre` is no mark, and marks nothing. Did you mean `only: sre`?"
    ]


def test_a_page_break_within_a_table_is_told_and_left_out() -> None:
    source, notes = edited("| a | b |\n|---|---|\n| 1 | 2 | <!-- pagebreak -->\n| 3 | 4 |\n<!-- pagebreak -->")
    assert source.lines[2:] == ["| 1 | 2 | ", "| 3 | 4 |", "<!-- pagebreak -->"]
    assert notes == [
        "3:11 warning[mark] A page break cannot stand within a table; it was left out. Put it on a line before or after the table."
    ]
