"""docs/licences.md: whose work a user of cvpdf gets, and on what terms, from the lock file and the packages' own words.

Run by `make licences`; tests/unit/test_licences.py holds the page to the lock file.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
FONTS = ROOT / "fonts" / "OFL"
PAGE = ROOT / "docs" / "licences.md"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.M)
# A classifier of the Python Package Index → SPDX, where a package says no more; a vague one was read in its files.
SPDX = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
}
# Installed only where Python is not CPython.
ELSEWHERE = {"brotlicffi": "MIT"}
WORDS = {"Apache License 2.0": "Apache-2.0", "Apache License, Version 2.0": "Apache-2.0"}
HEAD = """\
# Licences

cvpdf itself is under the MIT licence (LICENSE). What comes with it, or is installed for it, is other people's work on
the terms below. Made by `make licences` from requirements.lock and what each package says of itself; nothing is copied
into cvpdf but the fonts. `make check` fails where the list is not that of the lock file.

## Packages

| package | version | licence |
|---|---|---|
"""
FACES = """
Of pyphen one licence may be chosen; cvpdf hyphenates nothing, WeasyPrint only asks for the package.

From the system come Pango, HarfBuzz, fontconfig, GLib and what they need (LGPL-2.1-or-later, MIT); they are linked at
run time and not distributed.

## Fonts

In the wheel, each under the SIL Open Font License 1.1, changed as fonts/README.md says and renamed as the licence asks:

| licence text | copyright |
|---|---|
"""


class Package(NamedTuple):
    """A package of the lock file."""

    name: str
    version: str
    licence: str


def packages() -> Iterator[Package]:
    """Each package of the lock file, by name; one for another system keeps what is known of it here."""
    for name, version in sorted(PINNED.findall(LOCK.read_text("utf-8")), key=lambda each: each[0].lower()):
        yield Package(name, version, licence_of(name))


def licence_of(name: str) -> str:
    """The SPDX expression of a package that is installed here.

    Raises:
        SystemExit: It is not, or says nothing that is known.
    """
    if name in ELSEWHERE:
        return ELSEWHERE[name]
    try:
        said = metadata(name)
    except PackageNotFoundError:
        sys.exit(f"{name} is not installed: make setup")
    for expression in said.get_all("License-Expression", []):
        return str(expression)
    named = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier", []) if line.startswith("License ::")]
    known = [SPDX[each] for each in named if each in SPDX]
    if known:
        return " OR ".join(known)
    words = "".join(said.get_all("License", [])).strip()
    if not words or "\n" in words:
        sys.exit(f"{name} does not say its licence; read its files and add it to SPDX.")
    return WORDS.get(words, words)


def fonts() -> Iterator[tuple[str, str]]:
    """Each licence text, and whose copyright it says."""
    for path in sorted(FONTS.glob("*.txt")):
        lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
        yield path.name, next(line for line in lines if line.lower().startswith("copyright"))


def page() -> str:
    """The whole page."""
    rows = "".join(f"| {each.name} | {each.version} | {each.licence} |\n" for each in packages())
    faces = "".join(f"| [{name}](../fonts/OFL/{name}) | {holder.replace('|', '/')} |\n" for name, holder in fonts())
    return HEAD + rows + FACES + faces


def main() -> int:
    """Write the page; with `--check` say whether it is current."""
    made = page()
    if "--check" in sys.argv[1:]:
        return 0 if PAGE.read_text("utf-8") == made else 1
    PAGE.write_text(made, "utf-8")
    print(PAGE.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
