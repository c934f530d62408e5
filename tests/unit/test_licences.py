"""docs/licences.md is that of the lock file and the fonts, and nothing is on it that may not be passed on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "licences.md").read_text("utf-8")
FREE = {"MIT", "MIT-0", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "ISC", "PSF-2.0"}


def test_the_page_is_current() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "tools" / "list_licences.py"), "--check"], check=False)
    assert done.returncode == 0, "run make licences"


def test_every_package_of_the_lock_file_is_on_it_and_may_be_passed_on() -> None:
    rows = re.findall(r"^\| ([\w-]+) \| ([\d.]+) \| (.+) \|$", PAGE, re.M)
    locked = re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / "requirements.lock").read_text("utf-8"), re.M)
    assert sorted((name, version) for name, version, _ in rows) == sorted(locked)
    strange = [(name, said) for name, _, said in rows if not set(re.split(r", | OR | AND |[()]", said)) & FREE]
    assert strange == [("pyphen", "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1")]


def test_every_font_s_licence_is_on_it() -> None:
    texts = sorted(path.name for path in (ROOT / "fonts" / "OFL").glob("*.txt"))
    assert len(texts) > 10
    assert re.findall(r"^\| \[(OFL-[\w-]+\.txt)\]", PAGE, re.M) == texts
