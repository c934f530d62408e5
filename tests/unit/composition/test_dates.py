"""dates: one style in a document, exactly as precise as the author was."""

import pytest

from cvpdf.composition.dates import DateStyle, choose_style, period_to_text
from cvpdf.model.period import PartialDate, Period

PRESENT = PartialDate(present=True)
OPEN = PartialDate(open=True)


def period(written: str, start: PartialDate | None, end: PartialDate | None = None) -> Period:
    return Period(start, end, written, 1)


@pytest.mark.parametrize(
    ("start", "end", "numeric", "ideographic"),
    [
        (PartialDate(2018, 2, 22), PartialDate(2019, 8), "2018.02.22 – 2019.08", "2018年2月22日 – 2019年8月"),
        (PartialDate(2019, 8), PRESENT, "2019.08 – 至今", "2019年8月 – 至今"),
        (PartialDate(2019), None, "2019", "2019年"),
        (PartialDate(2022, 9), OPEN, "2022.09 –", "2022年9月 –"),
        (PartialDate(2022, season="fall"), OPEN, "as written", "as written"),
    ],
)
def test_chinese(start: PartialDate, end: PartialDate | None, numeric: str, ideographic: str) -> None:
    given = period("2018 2019 2022 as written", start, end)
    numeric, ideographic = (text.replace("as written", given.written) for text in (numeric, ideographic))
    assert period_to_text(given, DateStyle("numeric", "zh-Hans")) == numeric
    assert period_to_text(given, DateStyle("ideographic", "zh-Hans")) == ideographic


def test_other_languages() -> None:
    given = period("2018/2-now", PartialDate(2018, 2), PRESENT)
    assert period_to_text(given, DateStyle("month-name", "en")) == "Feb 2018 – Present"
    assert period_to_text(given, DateStyle("ideographic", "ja")) == "2018年2月 – 現在"
    assert period_to_text(given, DateStyle("ideographic", "ko")) == "2018년 2월 – 현재"


def test_two_stretches_are_printed_each_in_the_style() -> None:
    first = period("2011/1-2013/6", PartialDate(2011, 1), PartialDate(2013, 6))
    second = period("2015/3 - now", PartialDate(2015, 3), PRESENT)
    both = Period(first.start, second.end, "2011/1-2013/6 and 2015/3 - now", 1, (first, second))
    assert period_to_text(both, DateStyle("month-name", "en")) == "Jan 2011 – Jun 2013 and Mar 2015 – Present"
    assert period_to_text(both, DateStyle("as-written", "en")) == both.written


def test_two_stretches_stay_as_written_where_one_has_no_form() -> None:
    first = period("Summer 2015", PartialDate(2015, season="summer"))
    second = period("2016/2", PartialDate(2016, 2))
    both = Period(first.start, second.start, "Summer 2015, 2016/2", 1, (first, second))
    assert period_to_text(both, DateStyle("month-name", "en")) == "Summer 2015, 2016/2"


def test_the_authors_word_for_now_stays() -> None:
    given = period("2018.2 ~ 재직 중", PartialDate(2018, 2), PRESENT)
    assert period_to_text(given, DateStyle("numeric", "ko")) == "2018.02 – 재직 중"


def test_a_year_of_an_era_stays_as_written() -> None:
    given = period("民國103年9月", PartialDate(2014, 9))
    assert period_to_text(given, DateStyle("numeric", "zh-Hant")) == "民國103年9月"


def test_a_language_without_words_of_ours_keeps_the_authors() -> None:
    assert period_to_text(period("02/2018 – heute", PartialDate(2018, 2), PRESENT), DateStyle("month-name", "de")) == (
        "02/2018 – heute"
    )


@pytest.mark.parametrize(
    ("written", "lang", "form"),
    [
        (["2018.2~2019.3", "2019年2月"], "zh-Hans", "numeric"),
        (["2018年2月~2019年3月", "2019年2月", "2018.3"], "zh-Hans", "ideographic"),
        ([], "ja", "numeric"),
        (["02/2018 - 03/2019", "05/2012", "June 2012"], "en", "month-name"),
    ],
)
def test_the_style_that_changes_least_is_chosen(written: list[str], lang: str, form: str) -> None:
    assert choose_style([period(text, PartialDate(2018)) for text in written], lang).form == form
