"""Two builds of one commit are the same bytes, whoever builds, wherever and whenever."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdf
from tests.cli.conftest import ROOT, Run

# A process whose clock is four hundred days ahead.
LATER = """
import time
_time, _ahead = time.time, 400 * 86400
time.time = lambda: _time() + _ahead
time.time_ns = lambda: int((_time() + _ahead) * 1e9)
_gmtime, _localtime = time.gmtime, time.localtime
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
"""


def test_another_day_folder_user_locale_time_zone_and_other_fonts(cvpdf: Callable[..., Run], tmp_path: Path) -> None:
    corpus = sorted((ROOT / "tests/corpus").glob("*/*.md"))
    sources = {path.parent.name: path for path in corpus}
    assert len(sources) > 5
    here, there = tmp_path / "here", tmp_path / "一个 别的文件夹"
    fonts = there / "home/.local/share/fonts"
    for folder in (here, there, fonts):
        folder.mkdir(parents=True)
    for path in sources.values():
        for folder in (here, there):
            shutil.copy(path, folder / f"{path.parent.name}.md")
    shutil.copy(next(ROOT.glob("fonts/**/*.ttf")), fonts / "a font of the machine.ttf")
    (there / "site").mkdir()
    (there / "site/sitecustomize.py").write_text(LATER)
    names = [f"{lang}.md" for lang in sources]
    assert cvpdf("build", *names, "-q", "--no-verify", folder=here).code == 0
    other = {
        "HOME": str(there / "home"), "USER": "other", "LOGNAME": "other", "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C", "PYTHONHASHSEED": "7", "TMPDIR": str(there / "site"), "PYTHONUTF8": "1",
        "PYTHONPATH": f"{there / 'site'}:{ROOT / 'src'}",
    }  # fmt: skip
    assert cvpdf("build", *reversed(names), "-q", "--no-verify", folder=there, variables=other).code == 0
    for lang in sources:
        one, two = ((folder / f"{lang}.pdf").read_bytes() for folder in (here, there))
        assert one == two, lang
        info = pypdf.PdfReader(here / f"{lang}.pdf").metadata
        dates = [value for key, value in (info or {}).items() if "Date" in key]
        assert not dates, f"{lang}: a date that no one wrote"
        assert not re.search(rb"<xmp:(Create|Modify|Metadata)Date>", one)
