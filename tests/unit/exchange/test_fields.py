"""The fields taken from a PDF, held to those of the source."""

from dataclasses import replace

from cvpdf.exchange.fields import Fields, Stay, compared_fields, found_fields

WANTED = Fields(
    "林小北",
    ("lin@example.com",),
    ("138-0000-0000",),
    (
        Stay(9, "work", "北山科技", "后端工程师", "2019-03 – present"),
        Stay(14, "education", "南湖大学", "本科", "2012-09 – 2016-06"),
    ),
    line=1,
)


def red(found: Fields, wanted: Fields = WANTED) -> dict[str, tuple[str, int]]:
    return {check.name: (check.detail, check.line) for check in compared_fields(found, wanted) if not check.passed}


def test_the_same_fields_pass() -> None:
    spaced = replace(WANTED, name="林 小北", phones=("138 0000 0000",))
    assert red(spaced) == {}
    assert [check.detail for check in compared_fields(WANTED, WANTED)][3:] == ["1 of 1", "2 of 2", "2 of 2", "1 of 1"]


def test_each_field_that_differs_is_named_with_what_was_read() -> None:
    work, school = WANTED.stays
    found = Fields("个人简历", (), ("139",), (work._replace(organization="北山科技 后端工程师", title=""), school), 1)
    assert red(found) == {
        "parser-name": ("“林小北” expected, “个人简历” found", 1),
        "parser-email": ("lin@example.com expected, none found; what is only behind a link is not read", 1),
        "parser-phone": ("138-0000-0000 expected, 139 found", 1),
        "parser-organizations": ("0 of 1; line 9: “北山科技” (read as “北山科技 后端工程师”)", 9),
        "parser-titles": ("1 of 2; line 9: “后端工程师” (nothing in this field)", 9),
    }


def test_a_job_that_is_lost() -> None:
    found = red(replace(WANTED, stays=WANTED.stays[1:]))
    assert found["parser-dates"] == ("1 of 2; line 9: “2019-03 – present” (not found)", 9)


def test_without_a_source_what_every_form_asks_for_has_to_be_there() -> None:
    assert [check.name for check in found_fields(WANTED) if not check.passed] == []
    empty = Fields("", (), (), ())
    assert [check.name for check in found_fields(empty) if not check.passed] == [
        "parser-name",
        "parser-email",
        "parser-dates",
    ]
