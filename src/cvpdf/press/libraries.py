"""The system's libraries that the press needs: which are there, and what installs those that are not."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable

# What it is called → the names WeasyPrint tries on Linux, macOS and Windows.
LIBRARIES = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "HarfBuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "HarfBuzz subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
}
# Package manager → its command; and the package of each library where it is not in the usual one.
MANAGERS = {
    "apt-get": "apt-get install -y",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed",
    "apk": "apk add",
    "zypper": "zypper install -y",
    "brew": "brew install",
}
_TOGETHER = ("pango", "pango", "harfbuzz", "harfbuzz", "fontconfig")
PACKAGES = {
    "apt-get": ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz0b", "libharfbuzz-subset0", "libfontconfig1"),
    "apk": ("pango", "pango", "harfbuzz", "harfbuzz-subset", "fontconfig"),
    "zypper": ("libpango-1_0-0", "libpango-1_0-0", "libharfbuzz0", "libharfbuzz-subset0", "fontconfig"),
}
ELSEWHERE = "See https://doc.courtbouillon.org/weasyprint/stable/first_steps.html for your system."
_COLUMN = {"darwin": 1, "win32": 2}


def load(name: str) -> ctypes.CDLL | None:
    """A library of the table, loaded; None where the machine has it not."""
    try:
        return ctypes.CDLL(LIBRARIES[name][_COLUMN.get(sys.platform, 0)])
    except OSError:
        return None


def missing_libraries() -> list[str]:
    """Which of them are not there."""
    return [name for name in LIBRARIES if load(name) is None]


def install_command(names: Iterable[str] = LIBRARIES) -> str:
    """The exact command that installs libraries on this system; where to read on where no manager is known."""
    managers = ("brew",) if sys.platform == "darwin" else tuple(MANAGERS)
    manager = next((each for each in managers if shutil.which(each)), None)
    if manager is None:
        return "Install Homebrew (https://brew.sh), then: brew install pango" if sys.platform == "darwin" else ELSEWHERE
    packages = dict(zip(LIBRARIES, PACKAGES.get(manager, _TOGETHER), strict=True))
    needs_root = manager != "brew" and hasattr(os, "geteuid") and os.geteuid() != 0
    wanted = " ".join(dict.fromkeys(packages[name] for name in names))
    return f"{'sudo ' if needs_root else ''}{MANAGERS[manager]} {wanted}"
