"""How a page shows what an entry, a head and a row of tags have, whatever the theme."""

import io

import pypdf
import pytest
from tests.typography.measure import Line, measure

from cvpdf.build import Job, build
from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.theming.shelf import theme_names

NAMES = theme_names(THEMES)
SMALL = 0.05  # points


def lines(text: str, theme: str) -> list[Line]:
    """The lines of all pages, those of the proven PDF."""
    result = build(Job("r.md", text.encode(), theme=theme))
    assert [f"{check.name}: {check.detail}" for check in result.checks if not check.passed] == []
    return [
        line for sheet in measure(result.proof.pdf) for each in sheet.paragraphs for line in each.lines if line.words
    ]


def line_with(words: str, found: list[Line]) -> Line:
    return next(line for line in found if words in line.text)


def is_bold(words: str, line: Line) -> bool:
    return "bold" in line.glyphs[line.text.index(words)].font.lower()


@pytest.mark.parametrize("theme", NAMES)
def test_what_the_author_puts_first_in_a_header_leads(theme: str) -> None:
    """The position before the employer, the employer before the position, or one of them alone."""
    found = lines(
        "# Ada Ferncastle\n\n- ada@example.com\n\n## Experience\n\n### Data Engineer, Larkspur Ltd (2019 - 2021)\n\n- a\n\n"
        "### Harbour Ltd | Developer (2015 - 2019)\n\n- b\n\n### Volunteer lifeguard\n\nWeekends.\n", theme
    )  # fmt: skip
    assert is_bold("Data Engineer", line_with("Data Engineer", found))
    assert not is_bold("Larkspur", line_with("Larkspur", found))
    assert is_bold("Harbour", line_with("Harbour", found))
    assert not is_bold("Developer", line_with("Developer", found))
    assert is_bold("Volunteer", line_with("Volunteer", found))


def test_headers_with_nothing_below_them_need_not_stay_together() -> None:
    """Ninety of them fill pages to their foot."""
    schools = "".join(f"### School {number} | Course (20{number})\n\n" for number in range(10, 99))
    found = lines(f"# Ada Ferncastle\n\n- ada@example.com\n\n## Education\n\n{schools}## Skills\n\n- Go\n", "classic")
    lowest = min(line.y for line in found if line.page == found[0].page and "School" in line.text)
    assert lowest < 100


def test_headers_with_one_line_below_them_need_not_stay_together() -> None:
    """Each line stays with its header; the next entry may stand on the next page."""
    jobs = "".join(f"### Engineer {number} | Harbour Ltd (20{number})\n\nLamps.\n\n" for number in range(10, 80))
    found = lines(f"# Ada Ferncastle\n\n- ada@example.com\n\n## Experience\n\n{jobs}", "classic")
    lowest = min(line.y for line in found if line.page == found[0].page and "Engineer" in line.text)
    assert lowest < 100


@pytest.mark.parametrize("theme", NAMES)
def test_tags_in_a_row_have_a_ground_each_and_a_space_between_them(theme: str) -> None:
    """The ground of a tag ends before the space, which is drawn all the same: no reader has to guess it."""
    text = "# Ada Ferncastle\n\n- ada@example.com\n\n## Skills\n\n`Go` `Rust` `Zig`\n"
    page = pypdf.PdfReader(io.BytesIO(build(Job("r.md", text.encode(), theme=theme)).proof.pdf)).pages[0]
    drawn: list[tuple[str, str]] = []
    page.extract_text(
        visitor_text=lambda words, _, __, font, ___: drawn.append((words, str((font or {}).get("/BaseFont"))))
    )
    assert "Skills Go Rust Zig" in " ".join("".join(words for words, _ in drawn).split())
    assert not any("Mono" in font and " " in words.lstrip() for words, font in drawn)


@pytest.mark.parametrize("theme", NAMES)
def test_the_day_of_a_form_stands_above_the_name_and_its_end_at_the_right(theme: str) -> None:
    text = "# 職務経歴書\n\n2026年11月28日現在\n氏名：篠突 亜弥\n\n## 職務要約\n\n営業を5年。\n\n## 自己PR\n\n続ける力。\n\n以上\n"
    found = lines(text, theme)
    assert line_with("2026", found).y > line_with("篠突", found).y + SMALL
    right = max(line.words[-1].right for line in lines(text + "\n" + "長い行が続きます。" * 20, theme))
    assert line_with("以上", found).words[-1].right == pytest.approx(right, abs=12)


@pytest.mark.parametrize("theme", NAMES)
def test_the_second_line_of_a_numbered_item_begins_where_the_first_does(theme: str) -> None:
    item = (
        "Joined radar and buoys, and published the errors beside the forecast, which nobody had done before her at all. "
        * 2
    )
    found = lines(f"# Ada Ferncastle\n\n- ada@example.com\n\n## Work\n\n1. {item}\n2. b\n", theme)
    first = line_with("Joined", found)
    start = first.glyphs[first.text.index("Joined")].x
    second = next(line for line in found if line.y < first.y - 5)
    assert second.words[0].x == pytest.approx(start, abs=0.5)


LONG = {
    "fr": (
        "## Expérience professionnelle", "Communauté de communes du Val-d'Oubli, de ses forêts, de ses rivières et de ses étangs",
        "Cheffe de projet", "de septembre 2016 à décembre 2020",
    ),
    "zh-Hant": ("## 工作經歷", "東海岸數位內容與文化創意產業發展協會附設新創事業輔導中心籌備處", "視覺設計師", "2017 年 10 月 – 2020 年 11 月"),
}  # fmt: skip


@pytest.mark.parametrize("lang", LONG)
@pytest.mark.parametrize("theme", NAMES)
def test_a_period_ends_at_the_margin_on_the_first_baseline_of_its_title(theme: str, lang: str) -> None:
    """Whatever its words, and however long the title beside it."""
    section, employer, position, period = LONG[lang]
    found = lines(
        f"---\nlang: {lang}\n---\n# Apolline Dreux\n\n- a@example.com\n\n{section}\n\n"
        f"### {employer} | {position} | {period}\n\n- a\n\n### Cormoran | {position} | {period}\n\n- b\n", theme
    )  # fmt: skip
    side = str(load_theme(theme, THEMES).values(lang)["margin-side"])
    margin = (210 - float(side.removesuffix("mm"))) * 72 / 25.4
    end = "".join(period.split())[-4:]
    for title in (employer[:4], "Cormoran"):
        line = next(each for each in found if title in each.text)
        near = [each for each in found if "".join(each.text.split()).endswith(end) and abs(each.y - line.y) < 1]
        assert near[0].y == pytest.approx(line.y, abs=SMALL)
        assert margin - 8 < near[0].words[-1].right < margin + 0.3


@pytest.mark.parametrize("theme", NAMES)
def test_a_long_period_takes_no_room_from_the_titles_of_others(theme: str) -> None:
    text = (
        "# 林小北\n\n- lin@example.com\n\n## 實習經歷\n\n### 北山 | 實習生 | 107 年 7 月 2 日 ～ 107 年 8 月 31 日\n\n- 一\n\n"
        "### 松果旅遊科技股份有限公司 | 後端工程師 | 2021.03 – 2022.05\n\n- 二\n"
    )
    title = line_with("松果旅遊科技股份有限公司", lines(text, theme))
    assert "後端工程師" in title.text


# sidebar has its contacts on the strip, and jianli in a grid.
@pytest.mark.parametrize("theme", [name for name in NAMES if name not in ("sidebar", "jianli")])
@pytest.mark.parametrize("side", ["left", "right"])
def test_contacts_end_at_the_margin_where_the_name_does(theme: str, side: str) -> None:
    text = f"---\noptions: {{header-align: {side}, icons: off}}\n---\n# Ada Ferncastle\n\nada@example.com | +44 20 7946 0000\n\n## Work\n\n- x\n"
    found = lines(text, theme)
    ends = [(line.words[0].x, line.words[-1].right) for line in (line_with("Ada F", found), line_with("7946", found))]
    place = 0 if side == "left" else 1
    assert ends[0][place] == pytest.approx(ends[1][place], abs=1.2)


@pytest.mark.parametrize("theme", NAMES)
def test_links_of_nothing_but_code_or_raised_letters_can_be_met(theme: str) -> None:
    """The proof finds no link too small, and the lines stay where they are."""
    text = "# Ada Ferncastle\n\n`ada@example.org`\n\n## Skills\n\n{}\\\nThree\\\nFour\n"
    linked = lines(text.format("Go [`code`](https://example.com/x), [E<sup>2</sup>](https://example.com/y)"), theme)
    plain = lines(text.format("Go `code`, E<sup>2</sup>"), theme)
    assert line_with("Four", linked).y == pytest.approx(line_with("Four", plain).y, abs=SMALL)


@pytest.mark.parametrize("theme", NAMES)
def test_a_single_page_has_no_number(theme: str) -> None:
    text = "# Ada Ferncastle\n\n- ada@example.com\n\n## Work\n\n- Built a thing\n"
    reader = pypdf.PdfReader(io.BytesIO(build(Job("r.md", text.encode(), theme=theme, verified=False)).proof.pdf))
    assert [page.extract_text().count(" / ") for page in reader.pages] == [0]


def on_pages(text: str, theme: str) -> list[str]:
    reader = pypdf.PdfReader(io.BytesIO(build(Job("r.md", text.encode(), theme=theme, verified=False)).proof.pdf))
    return [page.extract_text() for page in reader.pages]


@pytest.mark.parametrize("theme", ["classic", "jianli"])
def test_no_one_line_entry_is_stranded_from_its_list(theme: str) -> None:
    """However far down the page their section begins: three of them are on one page, with its title."""
    start = "---\nfill: false\n---\n# Ada Ferncastle\n\n- ada@example.com\n\n## Work\n\n"
    projects = "".join(f"### Rainfall {year} | Engineer ({year}.01 - {year}.12)\n\n" for year in (2019, 2018, 2017))
    broken = 0
    for lines in range(32, 48, 2):
        pages = on_pages(
            start + "- Built a thing\n" * lines + f"\n## Projects\n\n{projects}## Skills\n\n- Go\n\n- C\n", theme
        )
        holding = {
            index for index, page in enumerate(pages) for word in ("Projects", "2019", "2018", "2017") if word in page
        }
        assert len(holding) == 1
        broken += holding == {1}
    assert 0 < broken < 8  # the page's foot was met on the way


@pytest.mark.parametrize("theme", ["sidebar", "shokumu"])
def test_an_employer_with_two_lines_may_end_a_page(theme: str) -> None:
    """What is kept together is a header and what stands below it, not an employer with his first project's table."""
    start = "# 長谷川 美咲\n\n- misaki@example.com\n\n## 職務経歴\n\n"
    table = "| 項目 | 内容 |\n|---|---|\n| 概要 | 基盤の統合 |\n| 規模 | 7名 |\n| 環境 | AWS |\n\n"
    employer = f"### 株式会社みなと（2020年4月〜現在）\n\n事業内容：ECサイトの運営\n従業員数：320名\n\n#### 基盤の刷新（2022年10月〜現在）\n\n{table}"
    ended = False
    for lines in range(26, 44):
        pages = on_pages(start + "- 動くものを早く届けた\n" * lines + "\n" + employer, theme)
        ended |= len(pages) > 1 and "320" in pages[0] and "基盤の刷新" in pages[1]
    assert ended


@pytest.mark.parametrize("theme", ["classic", "sidebar"])
def test_a_project_with_lists_below_its_items_goes_on_over_a_page(theme: str) -> None:
    """A header, the line below it and one item are company enough: no foot is left blank for want of the second's list."""
    step = (
        "- Plan:\n  - Cut the storage to a third and the query to a second, with the same machines in the same room\n"
        * 2
    )
    project = f"### Rainfall (2020.01 - 2021.01)\n\nTools: Go\n\n- Background: nobody had counted the rain of the winter\n{step}"
    start = "---\nfill: false\nmax-pages: 9\n---\n# Ada Ferncastle\n\n- ada@example.com\n\n## Projects\n\n"
    feet = []
    for lines in range(34, 46):
        text = start + "- Counted the rain\n" * lines + "\n" + project * 3
        result = build(Job("r.md", text.encode(), theme=theme, verified=False))
        assert result.proof.fitted is not None
        layout = result.proof.fitted.layout
        feet.append(layout.foot * layout.lines)
    assert max(feet) < 6
