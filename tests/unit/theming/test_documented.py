"""docs/themes.md says of each option what the data says."""

from pathlib import Path

from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.theming.options import allowed

PAGE = (Path(__file__).parents[3] / "docs" / "themes.md").read_text("utf-8")


def test_every_option_has_its_row() -> None:
    options = load_theme("base", THEMES).options
    assert len(options) > 20
    rows = [f"| {option.name} | {option.what} | {allowed(option)} |" for option in options.values()]
    assert [row for row in rows if row not in PAGE] == []
