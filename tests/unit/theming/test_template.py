"""theming.template: what the program's own templates compile to is kept; a stranger's never is."""

from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment

from cvpdf import quick_start
from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.model.errors import ThemeError
from cvpdf.model.theme import Theme
from cvpdf.quick_start import QuickStart
from cvpdf.theming.template import forget_templates, render

CLASSIC = load_theme("classic", THEMES)
VIEW = {"name": "沈望舒"}


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> QuickStart:
    """A process that keeps what it compiles, as the command does."""
    start = QuickStart(None)
    monkeypatch.setattr(quick_start, "_begun", start)
    forget_templates()
    return start


def written(folder: Path, template: str) -> Theme:
    """A theme in a folder of its own."""
    (folder / "template.html.j2").write_text(template, "utf-8")
    forget_templates()
    return replace(CLASSIC, folders=(folder,))


def test_a_shipped_template_is_compiled_once(started: QuickStart, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ThemeError, match="undefined"):  # compiled, and then in want of all that stands on a page
        render(CLASSIC, VIEW)
    assert len(started.new[0]) == 1
    forget_templates()
    monkeypatch.setattr(Environment, "compile", lambda *_args, **_more: pytest.fail("compiled again"))
    with pytest.raises(ThemeError, match="undefined"):
        render(CLASSIC, VIEW)


def test_a_changed_text_is_another_template(
    started: QuickStart, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("cvpdf.theming.template.THEMES", tmp_path)
    assert render(written(tmp_path, "<p>{{ name }}</p>"), VIEW) == "<p>沈望舒</p>"
    assert render(written(tmp_path, "<b>{{ name }}</b>"), VIEW) == "<b>沈望舒</b>"
    assert len(started.new[0]) == 2


def test_a_stranger_s_template_is_not_kept(started: QuickStart, tmp_path: Path) -> None:
    assert render(written(tmp_path, "<p>{{ name }}</p>"), VIEW) == "<p>沈望舒</p>"
    assert not started.new[0]


def test_without_a_quick_start_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(quick_start, "_begun", None)
    monkeypatch.setattr("cvpdf.theming.template.THEMES", tmp_path)
    assert render(written(tmp_path, "<p>{{ name }}</p>"), VIEW) == "<p>沈望舒</p>"
