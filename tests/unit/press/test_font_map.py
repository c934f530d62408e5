"""give_back: a font map's configuration goes with the map, and nothing is done to a map that threads may look into."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.unit.elsewhere import run_elsewhere
from tests.unit.press.galleys import set_body

from cvpdf.press.font_map import give_back
from cvpdf.press.start import start_press

# It says what a map's threads may be looking into: Pango clears its tables then (`pango_fc_font_map_cache_clear`).
CLEARING = ("pango_fc_font_map_set_config", "pango_fc_font_map_config_changed")


@pytest.mark.parametrize(("version", "kept"), [(15000, True), (15099, True), (15100, False), (15603, False)])
def test_only_what_pango_keeps_is_given_back(version: int, kept: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("cvpdf.press.font_map.load", asked.append)
    libraries = SimpleNamespace(pango=SimpleNamespace(pango_version=lambda: version))
    give_back(SimpleNamespace(text=SimpleNamespace(ffi=libraries)), None)  # type: ignore[arg-type]
    assert asked == ["PangoFT2"] * kept


OUTLIVING = """
import gc
from cvpdf.press.font_map import give_back
from cvpdf.press.start import start_press

press = start_press()
from weasyprint.text.ffi import ffi, gobject, pango
from weasyprint.text.fonts import FontConfiguration

for _ in range(30):
    configuration = FontConfiguration()
    give_back(press, configuration)
    font_map = ffi.cast("PangoFontMap *", configuration.font_map)
    context = ffi.gc(pango.pango_font_map_create_context(font_map), gobject.g_object_unref)
    layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
    configuration.__del__()
    del configuration, font_map
    gc.collect()
    pango.pango_layout_set_text(layout, "一 abc".encode(), -1)
    assert pango.pango_layout_get_line_readonly(layout, 0)
print("set")
"""


def test_a_layout_may_outlive_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a press that is told to end while it sets: the objects go in whatever order, and it crashed."""
    monkeypatch.setenv("MALLOC_PERTURB_", "165")  # glibc: what is freed is not what it was
    done = run_elsewhere(OUTLIVING, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "set\n", "")


def test_no_table_of_a_map_is_cleared_once_something_was_set_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """One in some ten thousand processes would crash: a thread that sorts fonts reads the tables to its end."""
    press, calls = start_press(), list[str]()
    for place, library in (
        (press.text.line_break, "pango"), (press.text.fonts, "pangoft2"), (press.text.ffi, "pangoft2")
    ):  # fmt: skip
        monkeypatch.setattr(place, library, Telling(getattr(place, library), calls))
    set_body("<p>一</p>")
    assert "pango_layout_new" in calls
    assert not {*CLEARING}.intersection(calls[calls.index("pango_layout_new") :])


class Telling:
    """A library that writes down which of its functions are asked for."""

    def __init__(self, library: Any, calls: list[str]) -> None:
        self._library, self._calls = library, calls

    def __getattr__(self, name: str) -> Any:
        self._calls.append(name)
        return getattr(self._library, name)
