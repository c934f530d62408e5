"""Where themes, fonts and first files lie that come with cvpdf: in the wheel beside the code, else at the top."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE / "data" if (PACKAGE / "data").is_dir() else PACKAGE.parents[1]

THEMES = ROOT / "themes"
FONTS = ROOT / "fonts"
SCAFFOLD = ROOT / "scaffold"
