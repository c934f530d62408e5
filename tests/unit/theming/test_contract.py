"""The contract of themes: each fault planted in a style sheet is named with its place."""

from pathlib import Path

import pytest

from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.model.theme import Theme
from cvpdf.theming.contract import ROLES, contrast, contrasts, role_faults, style_faults
from cvpdf.theming.shelf import theme_names


def theme(folder: Path, css: str, accent: str = "#1f3a5f") -> Theme:
    made = folder / "t"
    made.mkdir()
    manifest = f'title="T"\ndescription="d"\nextends="base"\n[tokens]\naccent="{accent}"\n'
    (made / "theme.toml").write_text(manifest)
    (made / "style.css").write_text(css)
    return load_theme(str(made), THEMES)


@pytest.mark.parametrize("name", ["base", *theme_names(THEMES)])
def test_the_shipped_themes_keep_it(name: str) -> None:
    shipped = load_theme(name, THEMES)
    assert list(style_faults(shipped)) == []
    assert min(ratio for _, ratio in contrasts(shipped)) >= 4.5


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        (".d { float: right }", "`float: right` in `.d`: float tears text out of its order"),
        (".d { position:absolute }", "`position:absolute` in `.d`: position changes the order in which text is read"),
        (".d { opacity: .5 }", "`opacity:` in `.d`: is painted apart from its surroundings"),
        (".d { transform: none }", "`transform:` in `.d`: is painted apart from its surroundings"),
        (".d { overflow: hidden }", "`overflow: hidden` in `.d`: overflow hides what does not fit"),
        ("ul { list-style: inside }", "`list-style: inside` in `ul`: an inside marker is no list label (PDF/UA)"),
        ("p { hyphens: auto }", "`hyphens: auto` in `p`: words that are hyphenated stay split when copied"),
        ("p { color: transparent }", "`color: transparent` in `p`: hidden text is still read"),
        ("h2 { letter-spacing: .2em }", "`letter-spacing: .2em` in `h2`: above 0.08em letters are read as words"),
        ("p { color: var(--akzent) }", "`var(--akzent)`: the theme has no such token"),
    ],
)
def test_a_banned_construction_is_named(tmp_path: Path, rule: str, fault: str) -> None:
    assert list(style_faults(theme(tmp_path, rule))) == [fault]


@pytest.mark.parametrize(
    "rule",
    [
        ".d { text-transform: uppercase; letter-spacing: .06em }",
        "/* contract: float, position — a band in the margin */ .d { float: left } .e { position: absolute }",
        "/* float: right; opacity: 0 */ p { break-inside: avoid }",
        'p { background-position: 0 0; background-image: url("theme:icons/email.svg") }',
    ],
)
def test_what_only_looks_like_it_is_no_fault(tmp_path: Path, rule: str) -> None:
    assert list(style_faults(theme(tmp_path, rule))) == []


def test_a_pale_accent_is_found_where_it_colours_text(tmp_path: Path) -> None:
    found = dict(contrasts(theme(tmp_path, ".pale { color: var(--accent) }", accent="#ffcc00")))
    assert found["var(--accent) in `.pale`"] == pytest.approx(1.51, abs=0.02)


def test_contrast_is_that_with_the_rules_own_ground(tmp_path: Path) -> None:
    css = ".band { color: #fff; background: var(--accent) }"
    assert dict(contrasts(theme(tmp_path, css, accent="#000000")))["#fff in `.band`"] == pytest.approx(21)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast((0x77 / 255,) * 3, (1, 1, 1)) == pytest.approx(4.48, abs=0.01)


def test_a_role_that_is_left_out_is_named() -> None:
    page = "".join(f'<p class="{role} x">' for role in ROLES if role != "entry-period")
    assert list(role_faults(page)) == ["the template leaves out `entry-period`"]
