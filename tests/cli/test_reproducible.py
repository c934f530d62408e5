"""Two builds of one commit are the same bytes, whoever builds, wherever and whenever."""

import os
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


def test_a_file_that_is_carried_has_no_date_of_its_own(cvpdf: Callable[..., Run], resume: Path) -> None:
    made = []
    for age in (0, 10**9):
        os.utime(resume, (age, age))
        assert cvpdf("build", "resume.md", "-q", "--attach", "source,json", "--force").code == 0
        made.append(resume.with_suffix(".pdf").read_bytes())
    assert made[0] == made[1]
    assert b"Date" not in made[0].replace(b"/DateTime", b"")


def test_a_date_comes_from_front_matter_or_the_environment(cvpdf: Callable[..., Run], resume: Path) -> None:
    text = resume.read_text("utf-8")

    def dated(front: str, **variables: str) -> str:
        resume.write_text(f"---\n{front}\n---\n{text}", "utf-8")
        assert cvpdf("build", "resume.md", "-q", variables=variables).code == 0
        metadata = pypdf.PdfReader(resume.with_suffix(".pdf")).metadata
        assert metadata is not None
        return str(metadata.get("/CreationDate"))

    assert dated("date: 2026-03-01") == "D:20260301000000Z"
    assert dated("date: 2026-03-01 20:00:00+08:00") == "D:20260301120000Z"
    assert dated("date: 2026-03-01", SOURCE_DATE_EPOCH="0") == "D:19700101000000Z"
    assert dated("date: some time ago") == dated("lang: en") == "None"
