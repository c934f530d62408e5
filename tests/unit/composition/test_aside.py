"""set_aside: which sections stand at the side, and in what order everything is printed."""

from itertools import pairwise
from pathlib import Path

import pytest

from cvpdf.checks.expectation import pieces
from cvpdf.composition.aside import Column, set_aside
from cvpdf.composition.depth import Measure
from cvpdf.configure import configure
from cvpdf.interpret import interpret
from cvpdf.model.inline import plain
from cvpdf.parse import parse
from cvpdf.read import read

KINDS = "skills languages education"
COLUMN = Column(width=133, height=757, size=10, leading=1.5)

RESUME = """# Ada Ferncastle

- ada@example.com

## Work

### Larkspur (2019 - 2021)

- Built a thing

## Skills

- Go, Python

## Projects

- Rainfall

## Languages

- English
"""


def arranged(text: str, photo: float = 0, aside: str = KINDS) -> str:
    source, _ = read(text.encode(), name="r.md", folder=Path())
    resume, _ = interpret(parse(source)[0], configure(source))
    got = set_aside(resume, aside.split(), COLUMN, photo)
    titles = [plain(section.title) for section in got.resume.sections]
    side = (["contacts"] if got.contacts else []) + titles[: got.aside]
    return f"{', '.join(side) or '-'} | {', '.join(titles[got.aside :])} | {' '.join(map(str, got.order))}"


def test_sections_of_the_kinds_asked_for_come_first_in_the_authors_order() -> None:
    assert arranged(RESUME) == "contacts, Skills, Languages | Work, Projects | 11 19 5 15"


def test_a_theme_without_a_column_leaves_all_as_it_is() -> None:
    source, _ = read(RESUME.encode(), name="r.md", folder=Path())
    resume, _ = interpret(parse(source)[0], configure(source))
    got = set_aside(resume, KINDS.split(), None, 100)
    assert (got.resume, got.used, got.order) == (resume, False, ())


# A page of ten lines beside the strip.
WIDE = Measure(width=40, lines=10)
LONG = RESUME.replace("- Built a thing", "\n".join(f"- Built thing {number}" for number in range(9))).replace(
    "- Go, Python", "\n".join(f"- Word {number}" for number in range(40))
)


def strips(text: str, wide: Measure | None = WIDE) -> str:
    """What is read, piece by piece: the first strip, then columns, those on strips in brackets."""
    source, _ = read(text.encode(), name="r.md", folder=Path())
    resume, _ = interpret(parse(source)[0], configure(source))
    got = set_aside(resume, KINDS.split(), COLUMN, 0, wide)
    titles = [plain(section.title) for section in got.resume.sections]
    told = [f"[{title}]" if index in got.strips else title for index, title in enumerate(titles)]
    return f"{', '.join(titles[: got.aside]) or '-'} | {', '.join(told[got.aside :])}"


def test_what_the_first_strip_has_no_room_for_stands_on_that_of_a_later_page() -> None:
    assert strips(LONG) == "Languages | Work, [Skills], Projects"
    assert strips(LONG, None) == "Languages | Work, Skills, Projects"


def test_no_two_pieces_meet_on_one_strip() -> None:
    """A strip is written where the wide column has surely come to another page since the strip before."""
    assert strips(LONG.replace("- Built thing 8\n", "")) == "Languages | Work, Skills, Projects"
    words = "\n".join(f"- Word {number}" for number in range(40))
    education = f"\n## Education\n\n{words}\n"
    assert strips(LONG + education) == "Languages | Work, [Skills], Projects, Education"
    many = LONG.replace("- Rainfall", "\n".join(f"- Rain {number}" for number in range(10)))
    assert strips(many + education) == "Languages | Work, [Skills], Projects, [Education]"


def test_a_later_strip_takes_nothing_from_before_it() -> None:
    """Skills that are written first are not moved behind the work."""
    head, work, skills, rest = (LONG[a:b] for a, b in pairwise((0, *map(LONG.index, ("## W", "## S", "## P")), None)))
    assert strips(head + skills + work + rest) == "Languages | Skills, Work, Projects"


def test_prose_stays_in_the_wide_column() -> None:
    text = RESUME.replace("Go, Python", "Ten years of services in Go and Python, of their tests, of their costs. " * 4)
    assert arranged(text) == "contacts, Languages | Work, Skills, Projects | 19 5 11 15"


def test_a_table_stays_in_the_wide_column() -> None:
    text = RESUME.replace("- Go, Python", "| a | b |\n|---|---|\n| Go | 5 |")
    assert arranged(text).startswith("contacts, Languages | Work, Skills, Projects |")


def test_no_more_than_the_page_has_room_for() -> None:
    long = RESUME.replace("- Go, Python", "\n".join(f"- Word {number}" for number in range(20)))
    assert arranged(long).startswith("contacts, Skills, Languages |")
    # Two thirds of the column at most for one section; then a photo that leaves no room for the second.
    longer = long.replace("- English", "\n".join(f"- Word {number}" for number in range(20)))
    assert arranged(longer).startswith("contacts, Skills, Languages |")
    assert arranged(longer, photo=130).startswith("contacts, Skills | Work, Projects, Languages")
    longest = RESUME.replace("- Go, Python", "\n".join(f"- Word {number}" for number in range(60)))
    assert arranged(longest).startswith("contacts, Languages | Work, Skills")


def test_a_title_or_an_address_that_needs_two_lines_is_not_set_aside() -> None:
    text = RESUME.replace("## Skills", "## Skills, tools, and everything else I like to work with")
    assert arranged(text).startswith("contacts, Languages | Work, Skills")
    text = RESUME.replace("ada@", "ada.marguerite.ferncastle.the.third@")
    assert arranged(text).startswith("Skills, Languages | Work")


def test_never_all_sections() -> None:
    assert arranged(RESUME, aside="work skills project languages") == "contacts | Work, Skills, Projects, Languages | "
    assert arranged("# Ada\n\n- ada@example.com\n") == "contacts |  | "


def test_the_section_that_holds_the_name_stays_next_to_the_head() -> None:
    text = (
        "## 个人信息\n\n- 姓名：林小北\n- 电话：138-0000-0000\n- 年龄：{}\n\n## 工作经历\n\n- 甲\n\n## 技能\n\n- 乙\n"
    )
    assert arranged(text.format("31"), aside="basics skills") == "contacts, 个人信息, 技能 | 工作经历 | 1 11 7"
    assert arranged(text.format("三十一" * 60), aside="basics skills") == "contacts | 个人信息, 工作经历, 技能 | "


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ((), "1-9"),
        ((5, 3), "1-2 5-9 3-4"),
        ((1, 8, 3), "- 1-2 8-9 3-7"),
        # Nonsense loses no line and doubles none.
        ((5, 5, 0, 12, 3), "1-2 5-9 3-4"),
    ],
)
def test_the_pieces_are_all_of_the_source(order: tuple[int, ...], expected: str) -> None:
    got = pieces(9, order)
    assert " ".join(f"{piece.start}-{piece.stop - 1}" if piece else "-" for piece in got) == expected
    assert sorted(line for piece in got for line in piece) == list(range(1, 10))
