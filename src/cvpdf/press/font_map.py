"""A font map's configuration given back: Pango 1.50 keeps it for ever, 200 kB a résumé.

Not by handing the map another one: Pango then clears the map's tables while threads of its own may still be looking
into them (one sorts the fonts of each pattern: pango/pangofc-fontmap.c, `sort_in_thread`), and the process crashes.
Such a thread holds the map, and the configuration for itself; so what the map holds goes when the last hand
lets go of it.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

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
    ffi, unref, destroy = libraries.ffi, libraries.gobject.g_object_unref, libraries.fontconfig.FcConfigDestroy
    font_map, kept = configuration.font_map, configuration._config  # noqa: SLF001 - there is no other way to it

    def let_go(pointer: Any) -> None:
        unref(pointer)
        destroy(kept)

    ffi.gc(font_map, None)  # WeasyPrint's own end of it, which the new one takes the place of
    configuration.font_map = ffi.gc(font_map, let_go)
