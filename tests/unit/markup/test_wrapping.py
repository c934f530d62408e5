"""wrapping: which ends of line are the author's, and which the editor's."""

from __future__ import annotations

import pytest

from cvpdf.grammar.text.lines import Line, lines_of
from cvpdf.model.inline import plain
from cvpdf.model.outline import Heading, List, Outline, Paragraph
from cvpdf.parse import parse
from cvpdf.read import read

FILLED = """\
Dedicated engineer of the harbour's lights, who has kept twelve of them
burning through three winters, and a historian of those that went out
before anybody wrote down how many there were or where they had stood
along the coast.

"""


def outline(text: str) -> Outline:
    return parse(read(text.encode(), name="r.md", folder=None)[0])[0]


def lines(text: str) -> list[str]:
    """The lines of the last block, as the rules read them."""
    block = outline(text).blocks[-1]
    block = block.items[-1].blocks[0] if isinstance(block, List) else block
    assert isinstance(block, Paragraph | Heading)
    return [f"{line.line} {line.text}" for line in lines_of(block.inlines, block.line)]


def test_text_filled_to_a_width_is_one_line() -> None:
    filled = lines(FILLED)
    assert len(filled) == 1
    assert filled[0].startswith("1 Dedicated engineer of the harbour's lights, who has kept twelve of them burning")


@pytest.mark.parametrize(
    ("wrapped", "whole"),
    [
        ("**Research Assistant**, Institute for Comparative Studies of the\nNorth (2016 – 2018)", "of the North (2016"),
        (
            "- Ph.D. in Economics, University of Northfield, Department of\n  Economics, 2010",
            "Department of Economics, 2",
        ),
        (
            "2010–11 — Institut de recherche sur la population et ses territoires,\nLyon, assistant",
            "et ses territoires, Lyon, assistant",
        ),
        ("Harbour Museum, May 2013-Jun\n2014", "May 2013-Jun 2014"),
        ("Acme ( March 2014 –\nAugust 2018 )", "March 2014 – August 2018"),
        ("Bachelor of Science in Nursing, May\n2015", "May 2015"),
        ("Harbour Museum, 2013 –\nPresent", "2013 – Present"),
        ("Engineer (Globex &\nAcme), 2014", "(Globex & Acme)"),
        ("### Senior Engineer for the\nlights (2019 – 2021)", "Senior Engineer for the lights (2019"),
    ],
)
def test_what_no_line_ends_with_goes_on(wrapped: str, whole: str) -> None:
    (line,) = lines(wrapped)
    assert whole in line


@pytest.mark.parametrize(
    "meant",
    [
        "Globex Corporation\nEngineer\n2019 – 2021",  # three pieces of a header
        "上海北山有限公司 软件工程师兼IT部门HR\n担任研发和招聘工作。",
        "2018-2023    GLOBEX, Engineer ---------------------------------- Boston MA\nLead the strategy, systems design",
        "Farol Design - Gestora de Vendas e Marketing\n2018 até 2020",
        "Field Methods, Spring 2021 -\nInstructor",
        "Ph.D. at the School of Harbours and Lights of Northfield,\nsupervised by B. Muster,\n2015-2020",  # a line each
        "**Acme**,\n**Engineer**",
        "Berlin,\nanna@example.com",
        "Born in Lakeshore,\nPhone: 555 0100",
    ],
)
def test_what_the_author_meant_stays(meant: str) -> None:
    assert len(lines(meant)) == meant.count("\n") + 1


def test_in_a_filled_file_a_short_line_is_still_meant() -> None:
    assert lines(FILLED + "Globex Corporation\nEngineer\n2019 – 2021") == [
        "6 Globex Corporation", "7 Engineer", "8 2019 – 2021",
    ]  # fmt: skip


def test_a_line_asked_for_is_never_the_editors() -> None:
    assert len(lines("University of\\\nLakeshore")) == 2
    asked = FILLED + "Research at the Institute of the Northern Lakes<br>\nintern"
    assert lines(asked)[-2:] == ["6 Research at the Institute of the Northern Lakes", "7 intern"]


def test_a_part_knows_the_line_of_its_first_word() -> None:
    (block,) = outline(
        "Institut de recherche sur la population et ses territoires,\nLyon, assistant de\nrecherche, 2011"
    ).blocks
    assert isinstance(block, Paragraph)
    line = Line(block.inlines, 1)
    parts = [line.part(line.text.index(word), len(line.text)) for word in ("Institut", "Lyon", "recherche, 2")]
    assert [(part.line, part.text[:4]) for part in parts] == [(1, "Inst"), (2, "Lyon"), (3, "rech")]
    assert "\n" not in plain(block.inlines)


def test_a_break_of_the_authors_ends_a_line_in_a_filled_text() -> None:
    item = "- **Harbour Museum of Northfield (HMN)**, Research Assistant<br>\n  Comparative Studies | 2016 - 2018<br>\n  With honours"
    assert lines(FILLED + item) == [
        "6 Harbour Museum of Northfield (HMN), Research Assistant",
        "7 Comparative Studies | 2016 - 2018",
        "8 With honours",
    ]
