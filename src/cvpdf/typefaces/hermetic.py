"""Fontconfig without the system: a configuration in which there is one face, which draws a box."""

from __future__ import annotations

from pathlib import Path

from cvpdf.leaving import undisturbed
from cvpdf.typefaces.cut import LAST_RESORT

_CONFIGURATION = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>{faces}</dir>
<cachedir>{cache}</cachedir>
</fontconfig>
"""


def hermetic_fontconfig(folder: Path | None = None) -> Path:
    """A `fonts.conf` that knows no font of the system, written into the folder.

    The caller puts its path into the environment as FONTCONFIG_FILE before WeasyPrint is imported. What is set then
    depends on `@font-face` alone, so the PDF has the same bytes on machines with other fonts. The one face there is
    keeps Pango alive: with none at all it crashes the process when no `@font-face` can be loaded, and WeasyPrint warns.

    Args:
        folder: Where to put it, with fontconfig's cache; without one, in a temporary folder that goes with the process.
    """
    folder = folder or _passing_folder()
    cache = folder / "cache"
    cache.mkdir(parents=True, exist_ok=True)
    file = folder / "fonts.conf"
    file.write_text(_CONFIGURATION.format(faces=_escaped(LAST_RESORT.parent), cache=_escaped(cache)), encoding="utf-8")
    return file


def _passing_folder() -> Path:
    """A temporary folder that is removed when Python ends; its name says by whom, for who outlives this process."""
    import atexit
    import os
    import shutil
    import tempfile

    maker = os.getpid()

    def remove() -> None:
        if os.getpid() == maker:  # a fork leaves what its parent still needs
            shutil.rmtree(folder, ignore_errors=True)

    with undisturbed():
        folder = Path(tempfile.mkdtemp(prefix=f"cvpdf-{maker}-"))
        atexit.register(remove)
    return folder


def _escaped(path: Path) -> str:
    """A path as XML text; the standard library's own function would import the whole of urllib, 30 ms."""
    return str(path).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
