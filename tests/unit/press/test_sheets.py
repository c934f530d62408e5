"""Sheets read rule by rule are the sheets that WeasyPrint reads whole; what it says of one is said each time."""

import logging
import re
from typing import Any

import pytest

from cvpdf.build import Job, make_up
from cvpdf.build_many import SPECIMEN
from cvpdf.data import THEMES
from cvpdf.model.fit import Scale
from cvpdf.press import sheets
from cvpdf.press.forme import _scaled
from cvpdf.press.sheets import sheet_of, split
from cvpdf.press.start import start_press
from cvpdf.theming.shelf import theme_names

ODD = """/* { */ a[title="}"] { content: "{" }
@page :first { margin: 1cm; @bottom-center { content: "}" } }
@media print { p { color: red } } p, .x::before { color: blue } """


@pytest.fixture
def weasyprint(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(sheets, "_known", {})
    return start_press()


def fetcher(url: str) -> Any:
    raise AssertionError(url)


def nothing_there(url: str) -> Any:
    raise ValueError("no")


def words(declarations: Any) -> str:
    """Declarations without the addresses of the objects in them."""
    return re.sub(r" at 0x[0-9a-f]+", "", repr(declarations))


def told(sheet: Any) -> list[Any]:
    """All that a sheet holds: declarations by selector in the order of the cascade, and the rules for pages."""
    matcher = sheet.matcher
    tables = (matcher.id_selectors, matcher.class_selectors, matcher.lower_local_name_selectors)
    entries = [entry for table in tables for entries in table.values() for entry in entries]
    entries += matcher.other_selectors + matcher.lang_attr_selectors
    found = [(entry[2], entry[1], entry[3], words(entry[4])) for entry in entries]
    pages = [(rule.serialize(), selectors, words(declarations)) for rule, selectors, declarations in sheet.page_rules]
    return [sorted(found), pages]


def style_of(theme: str) -> str:
    """A theme's style as it comes to the press."""
    _, galley = make_up(Job("resume.md", SPECIMEN, theme=theme))
    return re.sub(r"var\(--family-[\w-]+\)", "serif", _scaled(galley.css, Scale(1, 1.5, 10)))


@pytest.mark.parametrize("theme", ["", *theme_names(THEMES)])
def test_a_sheet_is_the_same_read_either_way(theme: str, weasyprint: Any) -> None:
    style = style_of(theme) if theme else ODD
    whole = weasyprint.CSS(string=style, url_fetcher=fetcher)
    assert len(told(whole)[0]) > 2
    for _ in range(2):
        assert told(sheet_of(weasyprint, style, url_fetcher=fetcher)) == told(whole)
    assert len(sheets._known) > 3
    assert None not in sheets._known.values()
    assert "".join(split(style)).strip() == style.strip()


def test_only_a_rule_that_is_new_is_read(weasyprint: Any) -> None:
    sheet_of(weasyprint, ODD, url_fetcher=fetcher)
    known = len(sheets._known)
    sheet_of(weasyprint, ODD.replace("blue", "green"), url_fetcher=fetcher)
    assert (known, len(sheets._known)) == (4, 5)


@pytest.mark.parametrize(
    "style",
    [
        "p { color: red }\nq { colour: red }",
        "p:: { top: 0 }",
        "@layer a; @layer b { p { top: 0 } }",
        "@import 'x.css'; p {}",
    ],
)
def test_what_is_said_of_a_sheet_is_said_each_time(
    style: str, weasyprint: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "weasyprint")
    said = []
    for make in (weasyprint.CSS, weasyprint.CSS, None, None):
        caplog.clear()
        circumstances = {"url_fetcher": nothing_there}
        if make:
            make(string=style, **circumstances)
        else:
            sheet_of(weasyprint, style, **circumstances)
        said.append(caplog.messages)
    assert said[0] == said[1] == said[2] == said[3]
    assert said[0] or "@layer" in style
