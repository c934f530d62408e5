"""give_back: a font map's configuration goes with the map, and nothing is done to a map that threads may look into."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import cffi
import pytest
from tests.unit.press.galleys import set_body

from cvpdf.press.font_map import give_back
from cvpdf.press.start import start_press

# It says what a map's threads may be looking into: Pango clears its tables then (`pango_fc_font_map_cache_clear`).
CLEARING = ("pango_fc_font_map_set_config", "pango_fc_font_map_config_changed")


@pytest.mark.parametrize(
    ("version", "after"),
    [(15000, ["map", "configuration"]), (15099, ["map", "configuration"]), (15100, ["map"]), (15603, ["map"])],
)
def test_the_configuration_goes_after_the_map_where_pango_keeps_it(version: int, after: list[str]) -> None:
    gone: list[Any] = []
    ffi = cffi.FFI()
    libraries = SimpleNamespace(
        ffi=ffi,
        pango=SimpleNamespace(pango_version=lambda: version),
        gobject=SimpleNamespace(g_object_unref=lambda _map: gone.append("map")),
        fontconfig=SimpleNamespace(FcConfigDestroy=gone.append),
    )
    pointer = ffi.new("int *")
    configuration = SimpleNamespace(font_map=ffi.gc(pointer, libraries.gobject.g_object_unref), _config="configuration")
    give_back(SimpleNamespace(text=SimpleNamespace(ffi=libraries)), configuration)  # type: ignore[arg-type]
    assert gone == []
    configuration.font_map = None
    assert gone == after


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
