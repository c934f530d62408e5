"""`--pages`, `--max-pages` and `--fill`, from the command line and from front matter."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

ITEM = "- 负责核心服务的设计与开发，吞吐由每秒两千提升到九千，可用性达到四个九，并写成文档供全组沿用\n"
ENTRY = "### 示例科技有限公司 | 后端工程师 | 2019.03 – 2022.05\n\n" + ITEM * 4 + "\n"
RESUME = "# 沈望舒\n\nshen@example.com\n\n## 工作经历\n\n" + ENTRY * 8


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.md"
    path.write_text(RESUME, "utf-8")
    return path


def pages(report: str) -> int:
    match = re.search(r"(\d+) pages?, last", report)
    assert match, report
    return int(match[1])


def test_a_resume_a_little_too_long_is_set_on_one_page(resume: Path, cvpdf: Callable[..., Run]) -> None:
    assert pages(cvpdf("build", str(resume), "--no-fill").err) == 2
    done = cvpdf("build", str(resume), "--pages", "1")
    assert (done.code, pages(done.err)) == (0, 1)
    assert re.search(r"full \(set closer: .*gaps × \.\d\d\)", done.err)


def test_front_matter_asks_for_pages_and_a_flag_is_over_it(resume: Path, cvpdf: Callable[..., Run]) -> None:
    resume.write_text(f"---\npages: 1\n---\n{RESUME}{ENTRY}", "utf-8")
    assert pages(cvpdf("build", str(resume)).err) == 1
    assert pages(cvpdf("build", str(resume), "--pages", "2").err) == 2


def test_pages_are_so_many_or_fewer(resume: Path, cvpdf: Callable[..., Run]) -> None:
    assert pages(cvpdf("build", str(resume), "--pages", "2").err) == 1  # where page 2 would have two lines
    assert pages(cvpdf("build", str(resume), "--pages", "2", "--no-fill").err) == 2


def test_what_does_not_fit_is_told_and_an_earlier_pdf_stays(resume: Path, cvpdf: Callable[..., Run]) -> None:
    resume.write_text(RESUME + ENTRY * 9, "utf-8")
    pdf = resume.with_suffix(".pdf")
    pdf.write_bytes(b"%PDF-1.7 earlier")
    done = cvpdf("build", str(resume), "--pages", "1")
    assert done.code == 1
    assert re.search(
        r"error\[pages\]: \d+ lines too long for 1 page even at 9 pt, leading 1\.38 and gaps × \.50; it takes 2 pages\.\n"
        r"  hint: Longest: 工作经历 \(\d+ lines\)\. --pages 2 is met\.",
        done.err,
    )
    assert pdf.read_bytes() == b"%PDF-1.7 earlier"


def test_a_limit_checks_and_changes_nothing(resume: Path, cvpdf: Callable[..., Run]) -> None:
    done = cvpdf("build", str(resume), "--max-pages", "1")
    assert done.code == 1
    assert "too long for 1 page as it stands; it takes 2 pages." in done.err
    assert cvpdf("build", str(resume), "--max-pages", "2").code == 0


def test_a_few_lines_on_a_last_page_are_taken_back(resume: Path, cvpdf: Callable[..., Run]) -> None:
    resume.write_text(RESUME + ENTRY, "utf-8")
    assert re.search(r"2 pages, last (1[5-9]|2[0-4])% full ·", cvpdf("build", str(resume)).err)
    assert pages(cvpdf("build", str(resume), "--fill").err) == 1


NEXT_TO_NOTHING = r"2 pages, last (\d|1[0-4])% full ·"


def test_next_to_nothing_on_a_last_page_is_taken_back_unasked(resume: Path, cvpdf: Callable[..., Run]) -> None:
    assert re.search(NEXT_TO_NOTHING, cvpdf("build", str(resume), "--no-fill").err)
    assert re.search(r"1 page, last \d+% full \(set closer: gaps × \.\d\d\)", cvpdf("build", str(resume)).err)


@pytest.mark.parametrize("wish", [["--max-pages", "2"], ["--set", "density=normal"], ["--set", "leading=1.55"]])
def test_but_not_where_the_author_has_said_how_close_it_is_to_be(
    resume: Path, cvpdf: Callable[..., Run], wish: list[str]
) -> None:
    assert re.search(NEXT_TO_NOTHING, cvpdf("build", str(resume), *wish).err)


def test_nor_where_front_matter_leaves_the_last_page_as_it_comes(resume: Path, cvpdf: Callable[..., Run]) -> None:
    resume.write_text(f"---\nfill: false\n---\n{RESUME}", "utf-8")
    assert re.search(NEXT_TO_NOTHING, cvpdf("build", str(resume)).err)


def test_a_number_of_pages_is_a_number(resume: Path, cvpdf: Callable[..., Run]) -> None:
    done = cvpdf("build", str(resume), "--pages", "none")
    assert (done.code, done.err) == (2, "cvpdf: pages is 'none'; expected a number from 1 to 99.\n")
