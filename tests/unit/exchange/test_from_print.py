"""Printed lines read as a program reads them that knows only type and places."""

import pytest

from cvpdf.exchange.from_print import from_print
from cvpdf.model.printed import PrintedLine


def line(text: str, size: float = 10, left: float = 56, base: float = 700, **more: object) -> PrintedLine:
    """A line; `|` cuts it in pieces."""
    pieces = tuple(each.strip() for each in text.split("|"))
    width = sum(0.5 if char.isascii() else 1.0 for char in text) * size
    places = {"page": 1, "bold": False, "right": left + width, "base": base, **more}
    return PrintedLine(text=" ".join(pieces), pieces=pieces, size=size, left=left, **places)  # type: ignore[arg-type]


def read(*lines: PrintedLine) -> list[str]:
    return [text for text in from_print(lines).split("\n") if text]


def down(*lines: PrintedLine, top: float = 800, step: float = 15) -> list[PrintedLine]:
    """The lines one below another."""
    from dataclasses import replace

    return [replace(each, base=top - place * step) for place, each in enumerate(lines)]


BODY = [line(f"A sentence of some length that says what was done there, number {n} of them", left=69) for n in range(4)]


def test_larger_type_makes_headings_and_what_stands_further_in_items() -> None:
    lines = down(
        line("Robin Ellery", 22), line("Experience", 12, bold=True), line("Acme | Engineer | 2019 – 2021"), *BODY[:2]
    )
    assert read(*lines, line("", right=538)) == [
        "# Robin Ellery",
        "## Experience",
        "Acme | Engineer | 2019 – 2021",
        f"- {BODY[0].text}",
        f"- {BODY[1].text}",
    ]


def test_bold_titles_a_little_larger_than_the_text_are_headings() -> None:
    """Close themes have hardly larger titles; a plain line must be larger by more."""
    text = [line("A text of some length that is not a heading at all, 2019", 9.25)] * 4
    lines = down(line("Education", 10.25, bold=True), *text, line("Leeds 2019", 10.25))
    assert [each for each in read(*lines) if each.startswith("#")] == ["# Education"]


def test_contacts_that_stand_further_in_are_no_item() -> None:
    lines = down(line("Robin Ellery", 22, bold=True), line("555-010-0000 | robin@example.com", left=70), *BODY)
    assert "555-010-0000 | robin@example.com" in read(*lines)


def test_a_column_beside_has_headings_of_its_own() -> None:
    """The strip of a theme is set smaller: its titles are smaller than the text of the main column."""
    strip = down(line("Skills", 9, 30, bold=True), *[line("Go, Rust", 7.5, 30)] * 5, top=750)
    main = down(
        line("Experience", 12, 200, bold=True), *[line("A longer text of the main column", 10, 200)] * 6, top=750
    )
    assert [text for text in read(line("Robin", 24, 200, 800), *strip, *main) if text.startswith("#")] == [
        "# Robin",
        "## Skills",
        "## Experience",
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("从零搭建过覆盖三地五中心的容器平台，也带过十二人的平台团队", "习惯用数据说明取舍", True),
        ("Wrote the on-call runbook and trained twelve of the colleagues in", "incident response", True),
        ("从零搭建过容器平台", "习惯用数据说明取舍", False),
    ],
)
def test_a_full_line_goes_on_on_the_next(first: str, second: str, joined: bool) -> None:
    edge = line("2019 " + "x" * 55)
    lines = down(line("Title", 14, bold=True), line(first), line(second), edge)
    seam = " " if first.isascii() else ""
    assert (f"{first}{seam}{second}" in read(*lines)) is joined


def test_folios_and_what_stands_on_every_page_are_left_out() -> None:
    pages = [
        each
        for page in (1, 2)
        for each in (
            line(f"{2018 + page} Text", page=page),
            line("Confidential", base=40, page=page),
            line(f"{page} / 2", base=20, page=page),
        )
    ]
    assert read(*pages) == ["2019 Text", "2020 Text"]


def test_words_are_no_markdown() -> None:
    text = r"5 * 3 _a_ C# [x] <b> `y` \ snake_case"
    assert read(line(text)) == [r"5 \* 3 \_a\_ C# \[x\] \<b> \`y\` \\ snake_case"]
    assert read(*down(line("2013. It began"), line("# no heading"))) == ["2013\\. It began", "\\# no heading"]


def test_a_date_at_the_margin_belongs_to_the_header_of_two_lines_beside_it() -> None:
    lines = [
        line("Staff Nurse | Harbour Hospital", base=500),
        line("Dayton, OH", base=485),
        line("2019 – 2021", left=450, base=500),
    ]
    assert read(*lines) == ["Staff Nurse | Harbour Hospital | Dayton, OH | 2019 – 2021"]


def test_bullets_and_numbers_of_rows() -> None:
    lines = down(line("• Cut costs"), line("– Wrote Go"), line("1 | Bridge | 2019"))
    assert read(*lines) == ["- Cut costs", "- Wrote Go", "Bridge | 2019"]


def test_nothing() -> None:
    assert from_print(()) == ""
