"""A header of no known words is read as the sure ones of its section are, in every form that people write."""

from __future__ import annotations

import pytest

from cvpdf.commands.understanding import understand
from cvpdf.exchange.inspection import inspection

SURE = (("北山科技有限公司", "后端工程师"), ("南屿大学附属医院", "护士长"))
DATES = ("2021.03 - 至今", "2018.07 - 2021.02", "2015.09 - 2018.06")
FORMS = {
    "pipes": "### {employer} | {title} | {dates}\n- 负责日常工作\n",
    "title first": "### {title} | {employer} | {dates}\n- 负责日常工作\n",
    "dots over dates": "### {title} · {employer}\n*{dates}*\n\n- 负责日常工作\n",
    "brackets": "### {employer}（{title}） {dates}\n- 负责日常工作\n",
    "dashes": "### {title} - {employer} ({dates})\n- 负责日常工作\n",
    "spaces": "### {employer} {title} {dates}\n- 负责日常工作\n",
    "dates first": "- {dates} {employer} {title}\n  - 负责日常工作\n",
    "commas": "- {dates}，{employer}，{title}\n  - 负责日常工作\n",
    "slashes": "- {employer} / {title} / {dates}\n  - 负责日常工作\n",
    "gaps": "{dates}　　{employer}　　{title}\n\n负责日常工作。\n",
    "title in bold below": "### {employer}（{dates}）\n**{title}**\n\n- 负责日常工作\n",
    "employer in bold below": "### {title}\n**{employer}** | {dates}\n\n- 负责日常工作\n",
}


def read_jobs(form: str, *jobs: tuple[str, str]) -> list[tuple[str | None, str | None]]:
    """Employer and position of each job of a section written in one form."""
    written = [
        FORMS[form].format(employer=employer, title=title, dates=dates)
        for (employer, title), dates in zip(jobs, DATES, strict=False)
    ]
    return entries_of("# 林小北\n\n## 工作经历\n\n" + "\n".join(written))


def entries_of(text: str) -> list[tuple[str | None, str | None]]:
    """Employer and position of each entry of a text's one section."""
    (section,) = inspection(understand(text.encode(), "cv.md").resume)["sections"]
    return [(entry["organization"], entry["position"]) for entry in section["entries"]]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("employer", ["云岭律师事务所", "青禾"])
def test_an_unknown_title_stands_where_the_others_have_theirs(form: str, employer: str) -> None:
    jobs = (*SURE, (employer, "片区负责"))
    assert read_jobs(form, *jobs) == list(jobs)


@pytest.mark.parametrize("form", FORMS)
def test_words_that_are_told_gainsay_the_place(form: str) -> None:
    other = next(each for each in FORMS if (each in ("title first", "dashes")) != (form in ("title first", "dashes")))
    jobs = (*SURE, ("云岭律师事务所", "律师助理"))
    text = "# 林小北\n\n## 工作经历\n\n" + "\n".join(
        FORMS[each].format(employer=employer, title=title, dates=dates)
        for each, (employer, title), dates in zip((form, form, other), jobs, DATES, strict=True)
    )
    assert entries_of(text) == list(jobs)


def test_spaces_part_no_name_where_one_header_alone_is_sure() -> None:
    assert read_jobs("spaces", SURE[0], ("青禾", "小店")) == [SURE[0], ("青禾 小店", None)]


def test_a_place_or_a_way_of_work_is_no_title() -> None:
    assert read_jobs("brackets", *SURE, ("青禾", "远程"))[2][1] is None
    assert read_jobs("commas", *SURE, ("青禾", "上海"))[2][1] is None
