"""A font map's configuration given back: Pango 1.50 keeps it for ever, 200 kB a résumé.

Not by handing the map another one: Pango then clears the map's tables while threads of its own may still be looking
into them (one sorts the fonts of each pattern: pango/pangofc-fontmap.c, `sort_in_thread`), and the process crashes. Nor
when this process lets go of the map, for a lay-out may hold it longer. So GLib is told to give the configuration
back at the map's own end, whoever's hand was the last.
"""

from __future__ import annotations

import ctypes
from types import ModuleType
from typing import Any

from cvpdf.press.libraries import load

# `pango_version()`; pango_fc_font_map_finalize() of 1.54 lets go of it itself.
KEEPING = range(15000, 15100)


def give_back(weasyprint: ModuleType, configuration: Any) -> None:
    """Let a map's reference to its configuration go with the map.

    Args:
        weasyprint: As imported by `press.start`.
        configuration: A `FontConfiguration` nobody has set anything from yet.
    """
    libraries = weasyprint.text.ffi
    if libraries.pango.pango_version() not in KEEPING:
        return
    library = load("PangoFT2")  # which leads to GLib's and fontconfig's functions as well
    if library is None:  # it was found by another name; then what Pango keeps is kept
        return
    set_data = library.g_object_set_data_full
    set_data.argtypes = [ctypes.c_void_p] * 4
    set_data.restype = None
    font_map, held = (
        int(libraries.ffi.cast("uintptr_t", pointer))
        for pointer in (configuration.font_map, configuration._config)  # noqa: SLF001 - there is no other way to it
    )
    set_data(font_map, b"cvpdf-configuration", held, ctypes.cast(library.FcConfigDestroy, ctypes.c_void_p))
