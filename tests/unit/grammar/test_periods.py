"""find_periods: each way of writing a date counted in real résumés, and what is no date."""

from __future__ import annotations

import pytest

from cvpdf.grammar.time.periods import find_periods
from cvpdf.model.period import PartialDate, Period


def compact(period: Period) -> str:
    """`2019-03..2021-04`; `open` where the author wrote nothing after the dash."""
    ends = [_date(period.start), *([_date(period.end)] if period.end else [])]
    return "..".join(ends)


def _date(date: PartialDate | None) -> str:
    if date is None:
        return ""
    return "open" if date.open else f"{date.season} {date.iso()}".strip()


RANGES = {
    # YYYY.MM, YYYY/MM, YYYY-MM, days
    "2019.3 - 2021.4": "2019-03..2021-04",
    "2015.03~2018.01": "2015-03..2018-01",
    "2018-2-22~2019-08": "2018-02-22..2019-08",
    "2018 / 09 - 2019 / 10": "2018-09..2019-10",
    "2019/9/1-2020/1": "2019-09-01..2020-01",
    "2019.03. ~ 2020.02.": "2019-03..2020-02",
    "2019.9월 ~ 2021.6월": "2019-09..2021-06",
    "05. 2019] - [11. 2019": "2019-05..2019-11",  # in a bracket each
    "97/09~100/06": "2008-09..2011-06",  # 民國, as its end shows
    "97.09.01 - 101.06.30": "2008-09-01..2012-06-30",
    "2015.03 입학 ~ 2019.02 졸업": "2015-03..2019-02",
    "2021.07 입사, 2023.02 퇴사": "2021-07..2023-02",
    "2023.03 ㅡ 현 재": "2023-03..present",
    "2019. 3. 1. ~ 2020. 2. 28.": "2019-03-01..2020-02-28",
    "201903-202006": "2019-03..2020-06",
    # 年月, 년월
    "2015 年 9 月-2019 年 6 月": "2015-09..2019-06",
    "2017年10月1日 ～ 2019年6月30日": "2017-10-01..2019-06-30",
    "2019년 3월 ~ 2021년 4월": "2019-03..2021-04",
    "2012年 – 2016年": "2012..2016",
    # month names
    "May – Aug 2019": "2019-05..2019-08",
    "Sept. 2016 – June 2018": "2016-09..2018-06",
    "March 5, 2019 - 7 May 2020": "2019-03-05..2020-05-07",
    "Oktober 2018 bis März 2020": "2018-10..2020-03",
    "janeiro de 2016 a dezembro de 2018": "2016-01..2018-12",
    "Mar '19 - Apr '20": "2019-03..2020-04",
    # MM/YYYY, DD.MM.YYYY
    "01/2020 - 03/2021": "2020-01..2021-03",
    "14.03.2018 - 01.04.2019": "2018-03-14..2019-04-01",
    # a right side that leaves out what is the same
    "2018.7-8": "2018-07..2018-08",
    "2022年01月〜03月": "2022-01..2022-03",
    "2024/2 ~ 5": "2024-02..2024-05",
    "2020.01.02-03.04": "2020-01-02..2020-03-04",
    "2013--14": "2013..2014",
    "2006–08": "2006..2008",
    # two-digit years
    "16/7 - 17/6": "2016-07..2017-06",
    "21.07 - 22.06": "2021-07..2022-06",
    "'19.03 - '20.04": "2019-03..2020-04",
    "98/09 - 02/06": "1998-09..2002-06",
    # seasons and calendar eras
    "Fall 2022 - Spring 2023": "autumn 2022..spring 2023",
    "114 年 6 月 30 日 ～ 114 年 8 月 8 日": "2025-06-30..2025-08-08",
    "民國103年9月-民國104年8月": "2014-09..2015-08",
    "令和2年4月〜令和3年3月": "2020-04..2021-03",
    "平成元年4月～平成31年4月": "1989-04..2019-04",
    "H30.4 - R2.3": "2018-04..2020-03",
    # open ends
    "2019-08～Now": "2019-08..present",
    "2019年3月 -- 至今": "2019-03..present",
    "2012.6 至 至今": "2012-06..present",
    "2024.03 – 재직 중": "2024-03..present",
    "2017年4月 — 現在に至る": "2017-04..present",
    "Oktober 2018 – heute": "2018-10..present",
    "май 2005 — наст. время": "2005-05..present",
    "2019 - actualidad": "2019..present",
    "2022.09 ~": "2022-09..open",
    "2013/09 ~": "2013-09..open",
    "Since March 2019": "2019-03..open",
    "2019年4月起": "2019-04..open",
    # separators
    "2019.01--2019.02": "2019-01..2019-02",
    "2019.03----2019.04": "2019-03..2019-04",
    "2019.07至2019.08": "2019-07..2019-08",
    "2019.09到2019.10": "2019-09..2019-10",
    "2019.11——2019.12": "2019-11..2019-12",
    "2020.03-至今": "2020-03..present",
    "2019.05 to 2019.06": "2019-05..2019-06",
    "2021年4月から2022年3月まで": "2021-04..2022-03",
    "2023.06부터 2024.02까지": "2023-06..2024-02",
    "从2019年3月到2020年5月": "2019-03..2020-05",
    # end before start is kept as it is
    "2021.04 - 2019.03": "2021-04..2019-03",
}


@pytest.mark.parametrize("text", RANGES)
def test_a_range_is_read_and_written_whole(text: str) -> None:
    (found,) = find_periods(text, 7)
    assert compact(found.period) == RANGES[text]
    assert (found.period.written, found.period.line, found.sure) == (text, 7, True)


@pytest.mark.parametrize(
    ("text", "written", "outer"),
    [
        ("北山科技 (2019.3 - 2021.4)", "2019.3 - 2021.4", "(2019.3 - 2021.4)"),
        ("北山科技（ 2017年10月 ~ 2019年6月 ）", "2017年10月 ~ 2019年6月", "（ 2017年10月 ~ 2019年6月 ）"),
        ("【2019-2020】北山科技", "2019-2020", "【2019-2020】"),
        ("( 2019 / 10 - )", "2019 / 10 -", "( 2019 / 10 - )"),
        ("(2017.10-?)", "2017.10-?", "(2017.10-?)"),
        ("2019.03 - 至今  北山科技", "2019.03 - 至今", "2019.03 - 至今"),
        ("2025 -      Assistant Professor", "2025 -", "2025 -"),
        ("2023〜　案件名", "2023〜", "2023〜"),
        ("2010-2014 (expected)", "2010-2014", "2010-2014"),
        ("2026.05退職予定", "2026.05", "2026.05"),
    ],
)
def test_a_period_inside_a_line(text: str, written: str, outer: str) -> None:
    (found,) = find_periods(text, 1)
    assert found.period.written == written
    assert text[slice(*found.outer)] == outer


@pytest.mark.parametrize(
    "text",
    [
        "EKS 1.0 ~ 1.5 ~ 2.0",
        "CentOS 6/7, Ubuntu 16.04",
        "ES2015 and v2019.1",
        "138-2019-2020",
        "https://example.com/2019/03/x",
        "2019年底",
        "2000+ users",
        "50% ~ 60%",
        "PostgreSQL 9.6",
        "May the force",
        "至今",
        "2019Q3",
        "",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert find_periods(text, 1) == ()


def test_a_year_alone_is_unsure() -> None:
    (found,) = find_periods("2019年双十一", 1)
    assert not found.sure


def test_several_periods_in_a_line() -> None:
    found = find_periods("2014.09 - 2018.06 本科 2018.09-2021.06 硕士", 1)
    assert [each.period.written for each in found] == ["2014.09 - 2018.06", "2018.09-2021.06"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("二零一九年九月至二零二一年十二月", "2019-09", "2021-12"),
        ("二〇二〇年十月三十一日至今", "2020-10-31", "present"),
        ("２０１９年９月～２０２１年６月", "2019-09", "2021-06"),
        ("自2019年9月起至2021年6月止", "2019-09", "2021-06"),
        ("2023.9月-2024.3月", "2023-09", "2024-03"),
        ("2023/9月~2024/3月", "2023-09", "2024-03"),
        ("2019.9 ━ 2021.6", "2019-09", "2021-06"),
        ("2019.9〰2021.6", "2019-09", "2021-06"),
        ("2019.9⟶现今", "2019-09", "present"),
        ("2019年9月入学，2023年6月毕业", "2019-09", "2023-06"),
    ],
)
def test_other_numerals_and_words_around_dates(text: str, start: str, end: str) -> None:
    (found,) = find_periods(text, 1)
    assert found.period.start is not None
    assert found.period.end is not None
    assert (found.period.start.iso(), found.period.end.iso()) == (start, end)
    assert text[found.start : found.stop] == found.period.written
