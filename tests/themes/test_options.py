"""Every option of every theme changes the page, and the PDF still passes every check."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from cvpdf.build import Job, Result, build
from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.model.errors import ConfigError
from cvpdf.model.settings import Wish
from cvpdf.model.theme import Option, Token
from cvpdf.theming.options import allowed
from cvpdf.theming.shelf import theme_names

RESUME = """# Mira Okonkwo

- Email: mira@example.com
- Phone: +44 20 7946 0000

![Portrait](portrait.png)

## Experience

### Harbour Analytics and Tide Tables Authority of the Northern Coast | Data engineer (2019.03 - Present)

Builds the pipelines behind the tide tables of forty harbours.

The second paragraph stands a little below the first.

- Cut the nightly run from six hours to forty minutes, so that the morning's tables are there before the ships are

## Languages

- English, Igbo, and <span lang="ja">*日本語*</span>

## Education

### University of Leith | Mathematics (2012 - 2016)

> First in her year.

\\newpage

## Skills

| Language | Years |
|---|---|
| Python | 9 |

See [the code](https://example.com/code).
"""
# Another value than any theme's own; an option that is missing here fails the test.
OTHER: dict[str, Token | tuple[Token, ...]] = {
    "accent": "#8a1c5c", "ink": "#302018", "muted": "#4a3a6a", "rule": "#50a050", "paper": "Letter",
    "margins": "27mm", "margin-top": "31mm", "margin-bottom": "33mm", "margin-side": "29mm", "font-size": "11.7pt",
    "leading": 1.83, "density": ("airy", "tight"), "gap": 1.7, "name-size": "31pt",
    "header-align": ("right", "center"), "heading-case": ("upper", "as-written"), "date-column": "64mm",
    "date-align": ("left", "right"), "entry-lines": "two", "photo-position": ("left", "right"), "photo-shape": ("round", "rectangle"),
    "icons": ("on", "off"), "emphasis": ("weight", "colour", "dots"), "section-order": "education", "hidden-sections": "Languages", "page-numbers": ("on", "later", "off"),
    "link-addresses": "on",
    "tint": "#f8e0c0", "aside": "education", "side-width": "38mm", "side-gap": "5mm", "strip": "first", "strip-ground": "accent", "columns": "3",
}  # fmt: skip
NAMES = theme_names(THEMES)
CASES = [(name, option) for name in NAMES for option in load_theme(name, THEMES).options.values()]


@cache
def folder(parent: Path) -> Path:
    picture = Image.new("RGB", (300, 400), "#7890a8")
    picture.save(parent / "portrait.png")
    return parent


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    return Job("r.md", RESUME.encode(), folder=folder(tmp_path_factory.mktemp("options")))


@cache
def plain(job_name: str, job_folder: Path) -> list[bytes]:
    return pages(build(Job("r.md", RESUME.encode(), folder=job_folder, theme=job_name)))


def pages(result: Result) -> list[bytes]:
    """What is drawn on each page, and on what sheet."""
    reader = pypdf.PdfReader(io.BytesIO(result.proof.pdf))
    drawn = [page.get_contents() for page in reader.pages]
    sheets = [str(page.mediabox).encode() for page in reader.pages]
    return [sheet + (each.get_data() if each is not None else b"") for sheet, each in zip(sheets, drawn, strict=True)]


def asked(job: Job, theme: str, options: Mapping[str, Token], *, verified: bool = True) -> Job:
    return replace(job, theme=theme, above={"options": Wish(options, "--set")}, verified=verified)


def other(option: Option, theme: str) -> Token:
    """A value that differs from the theme's own."""
    value = OTHER[option.name]
    own = load_theme(theme, THEMES).tokens.get(option.name)
    return next(each for each in value if each != own) if isinstance(value, tuple) else value


@pytest.mark.parametrize(("theme", "option"), CASES, ids=lambda each: getattr(each, "name", each))
def test_an_option_changes_the_page(job: Job, theme: str, option: Option) -> None:
    wish = {option.name: other(option, theme)}
    result = build(asked(job, theme, wish, verified=False))
    assert [each.message for each in result.diagnostics] == []
    assert job.folder is not None
    assert pages(result) != plain(theme, job.folder)


@pytest.mark.parametrize("theme", NAMES)
def test_with_all_options_changed_every_check_passes(job: Job, theme: str) -> None:
    options = load_theme(theme, THEMES).options.values()
    wishes = {option.name: other(option, theme) for option in options if option.name != "paper"}
    for paper in ("A4", "Letter"):
        result = build(asked(job, theme, {**wishes, "paper": paper}))
        assert [f"{check.name}: {check.detail}" for check in result.checks if not check.passed] == []
        assert [each.message for each in result.diagnostics] == []


WANTED = (
    "accent", "paper", "margins", "font-size", "leading", "density", "date-column", "header-align", "photo-position",
    "photo-shape", "icons", "page-numbers", "section-order", "hidden-sections", "heading-case", "link-addresses",
)  # fmt: skip


def wrong(option: Option) -> list[Token]:
    """Values beyond an option's range, and one that is nothing at all."""
    beyond: list[Token] = []
    for limit, step in ((option.least, -1), (option.most, 1)):
        match = re.fullmatch(r"([\d.]+)([a-z]*)", limit)
        beyond += [f"{float(match[1]) + step * 0.01:g}{match[2]}"] if match else []
    return [*beyond, "no such thing"]


@pytest.mark.parametrize("theme", NAMES)
def test_a_wrong_value_of_any_option_is_told_with_what_is_allowed(job: Job, theme: str) -> None:
    options = load_theme(theme, THEMES).options
    assert set(WANTED) <= set(options)
    tried = 0
    for option in options.values():
        for value in wrong(option):
            with pytest.raises(ConfigError) as error:
                build(asked(job, theme, {option.name: value}, verified=False))
            if option.type != "names":
                assert f"{option.name} is {value!r}; expected {allowed(option)}" in str(error.value)
            tried += 1
    assert tried > len(options)


@pytest.mark.parametrize("theme", NAMES)
def test_an_unknown_option_is_told_with_the_nearest(job: Job, theme: str) -> None:
    with pytest.raises(ConfigError, match=f"Theme {theme} has no option 'acent'"):
        build(asked(job, theme, {"acent": "#000000"}, verified=False))
