"""The order that the eye finds on a page: what belongs together stands together, and what is one column is one column."""

import io
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdfium2 import raw
from tests.typography.measure import Glyph, Line, measure

from cvpdf.build import Job, build
from cvpdf.data import THEMES
from cvpdf.model.settings import Wish
from cvpdf.model.theme import Token
from cvpdf.theming.shelf import theme_names

NAMES = theme_names(THEMES)
HEAD = "# Ada Ferncastle\n\n- ada@example.com\n\n"
NO_FIT = "---\nfill: false\n---\n"
MM = 72 / 25.4
THIN = 2.1  # points: the thickest bar
Box = tuple[float, float, float, float]  # left, bottom, right, top, in points


def pdf_of(text: str, theme: str, folder: Path | None = None, **options: Token) -> bytes:
    job = Job("r.md", text.encode(), theme=theme, folder=folder, verified=False)
    wish = {name.replace("_", "-"): value for name, value in options.items()}
    return build(replace(job, above={"options": Wish(wish, "--set")} if wish else {})).proof.pdf


def lines_of(pdf: bytes) -> list[Line]:
    """The lines of all pages, from the top, in each paragraph."""
    return [line for sheet in measure(pdf) for each in sheet.paragraphs for line in each.lines if line.words]


def line_with(words: str, found: list[Line]) -> Line:
    return next(line for line in found if words in line.text)


def start(words: str, found: list[Line]) -> float:
    """Where some words begin, in points from the left."""
    return glyph(words, found).x


def glyph(words: str, found: list[Line]) -> Glyph:
    line = line_with(words, found)
    return line.glyphs[line.text.index(words)]


def drawn(pdf: bytes, page: int = 0) -> list[Box]:
    """The areas and rules that a page has, without the type and the page's own ground."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = [each.get_bounds() for each in document[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])]
    return [box for box in found if box[2] - box[0] < 595 and box[3] - box[1] < 800]


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.new("RGB", (300, 400), "#7890a8").save(tmp_path / "portrait.png")
    return tmp_path


# ----------------------------------------------------------------------------------------------------------- page breaks


@pytest.mark.parametrize("theme", NAMES)
def test_no_row_of_a_table_is_alone_on_a_page(theme: str) -> None:
    """Its heads are repeated on the next page: one row below them is not worth it."""
    tables = "".join(
        f"### Project {n}\n\n{'Lamps. ' * (n % 7 * 13)}\n\n| Part | What |\n|---|---|\n"
        + "".join(f"| t{n:02}r{row} | x |\n" for row in range(4 + n % 5))
        + "\n"
        for n in range(30)
    )
    pages = texts(pdf_of(f"{NO_FIT}{HEAD}## Projects\n\n{tables}", theme))
    rows = Counter((number, f"t{n:02}") for number, page in enumerate(pages) for n in range(30)
                   for row in range(9) if f"t{n:02}r{row}" in page)  # fmt: skip
    assert sum(rows.values()) == 180
    assert len(rows) > 30, "no table went over a page"
    assert min(rows.values()) >= 2


@pytest.mark.parametrize("theme", ["classic", "shokumu"])
@pytest.mark.parametrize("before", range(18, 34, 3))
def test_a_list_that_has_no_room_tears_no_table_before_it(theme: str, before: int) -> None:
    """The table has ended on its page; that the list below it does not begin there is no reason to cut it."""
    filler = "".join(f"Line {n}.\n\n" for n in range(before))
    table = "| Part | What |\n|---|---|\n" + "".join(f"| row{row} | x |\n" for row in range(5))
    head = f"{NO_FIT}{HEAD}## Experience\n\n### Harbour Ltd | Engineer | 2019 - 2021\n\n{filler}{table}"
    whole = texts(pdf_of(head, theme))
    if "row4" not in whole[0]:
        assert len(whole) > 1
        return
    followed = texts(pdf_of(f"{head}\n- one\n- two\n- three\n", theme))
    assert "row4" in followed[0]


# ---------------------------------------------------------------------------------------------------------------- rhythm


@pytest.mark.parametrize("theme", NAMES)
def test_a_passage_below_a_list_does_not_belong_to_it(theme: str) -> None:
    found = lines_of(pdf_of(f"{HEAD}## Experience\n\n### Harbour Ltd | Engineer | 2019 - 2021\n\n"
                            "- first\n- second\n\nCase: lamps.\n\n1. third\n2. fourth\n", theme))  # fmt: skip
    rows = {word: line_with(word, found).y for word in ("first", "second", "Case", "third")}
    pitch = rows["first"] - rows["second"]
    assert rows["second"] - rows["Case"] > pitch + 0.5
    assert rows["Case"] - rows["third"] == pytest.approx(pitch, abs=1)


@pytest.mark.parametrize("theme", NAMES)
def test_publications_stand_apart_and_a_heading_is_nearer_to_its_own(theme: str) -> None:
    item = "Ferncastle, A. (2020). The lamps of the harbour, and what the ships of the northern coast made of them in fog. "
    found = lines_of(pdf_of(f"{HEAD}## Publications\n\n### Books\n\n- First {item * 2}\n- Second {item * 2}\n\n"
                            f"### Articles\n\n- Third {item}\n- Fourth {item}\n", theme))  # fmt: skip
    first = [line for line in found if line.y <= line_with("First", found).y]
    within = first[0].y - first[1].y
    second = first.index(line_with("Second", first))
    assert first[second - 1].y - first[second].y > within + 0.5
    heading = first.index(line_with("Articles", first))
    assert first[heading - 1].y - first[heading].y > first[heading].y - first[heading + 1].y + 1


@pytest.mark.parametrize("theme", NAMES)
def test_a_line_in_bold_heads_what_follows(theme: str) -> None:
    """It is nearer to it than to what stands before, and does not end a page."""
    passage = "**Lamps {}**\n\nThe lamps of the harbour in fog.\n\n"
    text = f"{NO_FIT}{HEAD}## Projects\n\n### Harbour\n\n" + "".join(passage.format(number) for number in range(10, 70))
    found = lines_of(pdf_of(text, theme))
    first = [line for line in found if line.page == found[0].page]
    bold = first.index(line_with("Lamps 12", first))
    assert first[bold - 1].y - first[bold].y > first[bold].y - first[bold + 1].y + 1
    top = first.index(line_with("Lamps 10", first))
    assert first[top - 1].y - first[top].y < first[bold - 1].y - first[bold].y
    ends = [one for one, other in pairwise(found) if one.page != other.page]
    assert len(ends) >= 1
    assert not any("Lamps" in line.text for line in ends)


def test_a_strip_has_its_contacts_apart_and_their_labels_near() -> None:
    found = lines_of(
        pdf_of(
            "# 沈知遥\n\n- 邮箱：shenzhiyao@example.com\n- 电话：138-0000-2718\n\n## 专业技能\n\n- Go\n\n## 工作经历\n\n- 一\n",
            "sidebar",
        )
    )
    label, address, phone = (line_with(words, found).y for words in ("邮箱", "shen", "138"))
    assert address - phone > label - address + 1


@pytest.mark.parametrize("theme", NAMES)
def test_rules_do_not_stand_in_pairs(theme: str) -> None:
    """A title's rule and that of the entry below it are one; so are those of two entries without a body."""
    text = (
        f"{HEAD}## Education\n\n### Harbour College | Lamps | 2015 - 2019\n\n### Harbour School | Fog | 2010 - 2015\n"
    )
    wide = [box for box in drawn(pdf_of(text, theme, gap=0.5)) if box[2] - box[0] > 100]
    apart = [above - below for below, above in pairwise(sorted(edge for box in wide for edge in (box[1], box[3])))]
    assert wide
    assert all(gap < THIN or gap > 8 for gap in apart), apart


# --------------------------------------------------------------------------------------------------------------- columns


@pytest.mark.parametrize("theme", NAMES)
def test_a_columns_head_begins_where_its_cells_do(theme: str) -> None:
    table = "| Area | Tools | Level |\n|---|---|---|\n| Lamps | Wick, glass | Expert |\n"
    found = lines_of(pdf_of(f"{HEAD}## Skills\n\n{table}", theme))
    for above, below in (("Area", "Lamps"), ("Tools", "Wick"), ("Level", "Expert")):
        assert start(above, found) == pytest.approx(start(below, found), abs=0.1)


def test_a_long_fact_pushes_no_other_out_of_its_column() -> None:
    found = lines_of(pdf_of(
        "# 沈知遥\n\n- 求职意向：前端与跨平台开发工程师（二〇二五届校招）\n- 电话：138-0000-2718\n- 现居：南京\n- 学历：本科\n- 民族：汉\n\n"
        "## 工作经历\n\n- 一\n", "jianli"))  # fmt: skip
    assert line_with("求职意向", found).y > line_with("电话", found).y
    assert {round(start(words, found)) for words in ("求职意向", "电话", "学历")} == {round(start("求职意向", found))}
    assert start("现居", found) == pytest.approx(start("民族", found), abs=0.1)
    assert start("现居", found) > start("电话", found) + 100


# ------------------------------------------------------------------------------------------------------------------ head


@pytest.mark.parametrize("theme", [name for name in NAMES if name not in ("sidebar", "jianli")])
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_centred_head_is_centred_on_the_page_beside_a_portrait(theme: str, side: str, folder: Path) -> None:
    text = "---\nphoto: portrait.png\n---\n# Ada Ferncastle\n\n- ada@example.com\n\n## Skills\n\n- Lamps\n"
    pdf = pdf_of(text, theme, folder, photo_position=side, header_align="center")
    for words in ("Ferncastle", "example"):
        line = line_with(words, lines_of(pdf))
        assert (line.words[0].x + line.words[-1].right) / 2 == pytest.approx(105 * MM, abs=8)  # icons are no words


def test_a_portrait_on_a_narrow_page_leaves_the_head_what_there_is(folder: Path) -> None:
    """A blank as wide on the other side would leave too little for addresses."""
    text = "---\nphoto: portrait.png\n---\n# Ada Ferncastle\n\n- ada.ferncastle.of.the.harbour@example.com\n\n## Skills\n\n- Lamps\n"
    line = line_with("harbour@", lines_of(pdf_of(text, "classic", folder, margin_side="40mm")))
    assert (line.words[0].x + line.words[-1].right) / 2 < 95 * MM


@pytest.mark.parametrize("theme", NAMES)
def test_a_motto_in_the_head_has_no_bar(theme: str) -> None:
    """Where the head is centred, the bar would stand far from it, at the margin."""
    text = "# Ada Ferncastle\n\nada@example.com | +44 20 7946 0000\n\n{}Lamps for all.\n\n## Skills\n\n- Lamps\n"
    assert len(drawn(pdf_of(text.format("> "), theme))) == len(drawn(pdf_of(text.format(""), theme)))


@pytest.mark.parametrize("theme", NAMES)
def test_a_long_name_is_larger_than_a_sections_title(theme: str) -> None:
    """… and on one line."""
    found = lines_of(
        pdf_of(
            "# Marisol Abernathy, BSN, RN, CCRN\n\n- m@example.com\n\n## Experience\n\n- a\n\n## Skills\n\n- b\n", theme
        )
    )
    name = line_with("Marisol", found)
    assert "CCRN" in name.text
    assert name.glyphs[0].size > 1.15 * glyph("Experience", found).size


@pytest.mark.parametrize("theme", NAMES)
def test_a_label_with_no_room_beside_the_name_begins_where_it_does(theme: str) -> None:
    head = "# Prof. Henrietta Augusta Whitcombe, PhD, FSA\n\nProfessor of Palaeography and Economic History\n\n- a@example.com\n"
    found = lines_of(pdf_of(f"{head}\n## Skills\n\n- Lamps\n", theme, header_align="left"))
    assert start("Professor", found) == pytest.approx(start("Prof.", found), abs=0.6)


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("name", ["Ada Fern", "Prof. Henrietta Augusta Whitcombe-Ferncastle, PhD, FSA", "沈知遥"])
def test_the_name_that_runs_on_stays_on_its_strip(name: str, side: str) -> None:
    work = "".join(f"### Harbour Ltd {n} | Engineer | 20{n} - 20{n + 1}\n\n- lamps\n- fog\n\n" for n in range(10, 40))
    text = f"# {name}\n\n- ada@example.com\n\n## Experience\n\n{work}\n## Skills\n\n- Lamps\n"
    pdf = pdf_of(text, "sidebar", photo_position=side)
    page = pypdfium2.PdfDocument(io.BytesIO(pdf))[1].get_textpage()
    boxes = [page.get_charbox(index) for index in range(page.count_chars()) if page.get_text_range(index, 1).strip()]
    left, right = (14 * MM, (14 + 47) * MM) if side == "left" else ((210 - 14 - 47) * MM, (210 - 14) * MM)
    beside = [box for box in boxes if left - 15 * MM < box[2] and box[0] < right + 15 * MM]
    assert len(beside) >= len(name.replace(" ", "")) + len("ada@example.com2/3")
    assert min(box[0] for box in beside) > left - 0.5
    assert max(box[2] for box in beside) < right + 0.5


# ------------------------------------------------------------------------------------------------------------------ tags


@pytest.mark.parametrize("theme", NAMES)
def test_tags_have_room_in_them_and_between_them(theme: str) -> None:
    pdf = pdf_of(f"{HEAD}## Projects\n\n### Lamps\n\n`Go` `Rust` `Zig`\n\nOf `fog` and light.\n", theme)
    found = lines_of(pdf)
    line = line_with("Rust", found)
    size = glyph("Rust", found).size
    grounds = sorted(box for box in drawn(pdf) if box[1] < line.y + 1 < box[3] and box[2] - box[0] < 60)
    assert len(grounds) == 3
    for one, other in pairwise(grounds):
        assert 0.25 * size < other[0] - one[2] < size
    assert start("Rust", found) - grounds[1][0] > 0.3 * size
    fog = line_with("fog", found)
    ground = next(box for box in drawn(pdf) if box[1] < fog.y + 1 < box[3] and box[2] - box[0] < 60)
    assert start("fog", found) - ground[0] < 0.2 * size


# --------------------------------------------------------------------------------------------------------------- entries


@pytest.mark.parametrize("theme", NAMES)
def test_a_place_goes_to_the_next_line_with_its_employer(theme: str) -> None:
    found = lines_of(pdf_of(
        f"{HEAD}## Experience\n\n### Cardiothoracic Step-Down Nurse, Ward 9 | Fairhaven County Hospital | Superior, WI | June 2017 – February 2020\n\n"
        "- lamps\n", theme))  # fmt: skip
    assert line_with("Superior", found).y == line_with("Fairhaven", found).y


@pytest.mark.parametrize("theme", NAMES)
def test_a_header_may_have_two_lines(theme: str) -> None:
    text = f"{HEAD}## Experience\n\n### Harbour Ltd | Engineer | 2019 - 2021\n\n- lamps\n\n### Volunteer\n\n- fog\n"
    one, two = lines_of(pdf_of(text, theme)), lines_of(pdf_of(text, theme, entry_lines="two"))
    assert line_with("Engineer", one).y == line_with("Harbour", one).y
    assert line_with("Engineer", two).y < line_with("Harbour", two).y - 8
    assert start("Engineer", two) == pytest.approx(start("Harbour", two), abs=0.5)
    assert line_with("2021", two).y == pytest.approx(line_with("Harbour", two).y, abs=0.05)
