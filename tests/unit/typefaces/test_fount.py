from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from cvpdf.model.errors import FontError
from cvpdf.typefaces import Fount, Typecase, hermetic_fontconfig, prepare_fount, stack_for
from cvpdf.typefaces.cut import LAST_RESORT

RESUME = "张三 · Senior SRE\n负责 “监控” —— Kubernetes & C++，2018–2024。"
MISSING = "\U00012000\ue123"


def fount(typecase: Typecase, text: str, lang: str = "zh-Hans", *, system_fonts: bool = False) -> Fount:
    stacks = {"text": stack_for(("cv Text Serif", "serif"), lang), "mono": stack_for(("cv Mono", "sans"), lang)}
    return prepare_fount(typecase, stacks, frozenset(map(ord, text)), lang, system_fonts=system_fonts)


def test_a_fount_names_the_families_of_each_role(typecase: Typecase) -> None:
    made = fount(typecase, RESUME)
    assert made.families == {"text": '"cv Text Serif","cv Serif SC"', "mono": '"cv Mono","cv Sans SC"'}
    assert made.missing == frozenset()
    assert {face.family for face in made.faces} == {"cv Text Serif", "cv Serif SC", "cv Mono", "cv Sans SC"}


def test_each_face_has_one_rule_and_one_file(typecase: Typecase) -> None:
    made = fount(typecase, RESUME)
    assert made.css.splitlines() == [
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
        f'font-style:{"italic" if face.italic else "normal"};src:url("cvpdf-font:{face.file.name}")}}'
        for face in made.faces
    ]
    assert list(made.files) == [f"cvpdf-font:{face.file.name}" for face in made.faces]
    assert {(face.weight, face.italic) for face in made.faces if face.family == "cv Text Serif"} == {
        (400, False),
        (700, False),
        (400, True),
        (700, True),
    }


def test_the_marks_of_the_press_are_always_there(typecase: Typecase) -> None:
    made = fount(typecase, "中")
    has = {code for data in made.files.values() for code in TTFont(BytesIO(data)).getBestCmap()}
    assert set("•◦▪-‐–—….") <= set(map(chr, has))


def test_missing_characters_are_boxes_in_a_family_of_their_own(typecase: Typecase) -> None:
    made = fount(typecase, RESUME + MISSING)
    assert made.missing == set(map(ord, MISSING))
    assert made.families["text"] == '"cv Text Serif","cv Serif SC","cv Boxes"'
    assert made.css.endswith('src:url("cvpdf-font:cv-boxes.ttf")}')
    assert set(map(ord, MISSING)) < TTFont(BytesIO(made.files["cvpdf-font:cv-boxes.ttf"])).getBestCmap().keys()


def test_with_system_fonts_a_missing_character_is_theirs(typecase: Typecase) -> None:
    made = fount(typecase, RESUME + MISSING, system_fonts=True)
    assert made.missing == set(map(ord, MISSING))
    assert made.families["text"] == '"cv Text Serif","cv Serif SC"'
    assert "cvpdf-font:cv-boxes.ttf" not in made.files


def test_an_unknown_family_stops_the_fount(typecase: Typecase) -> None:
    with pytest.raises(FontError, match=r"^There is no typeface “Arial”"):
        prepare_fount(typecase, {"text": ("Arial",)}, {0x41}, "en")


def test_two_founts_are_alike(typecase: Typecase) -> None:
    assert fount(typecase, RESUME + MISSING) == fount(typecase, (RESUME + MISSING)[::-1])


def test_the_configuration_shows_one_face_and_no_system(tmp_path: Path) -> None:
    folder = tmp_path / "a & b <c>"
    file = hermetic_fontconfig(folder)
    assert file == folder / "fonts.conf"
    text = file.read_text()
    assert text.count("<dir>") == 1
    assert f"<dir>{LAST_RESORT.parent}</dir>" in text
    assert f"<cachedir>{tmp_path}/a &amp; b &lt;c&gt;/cache</cachedir>" in text
    assert [path.name for path in LAST_RESORT.parent.iterdir()] == [LAST_RESORT.name]
    assert hermetic_fontconfig(folder).read_text() == text


def test_without_a_folder_nothing_is_left_behind() -> None:
    code = "from cvpdf.typefaces import hermetic_fontconfig; print(hermetic_fontconfig())"
    src = Path(__file__).parents[3] / "src"
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(src)}, capture_output=True, check=True)
    file = Path(done.stdout.decode().strip())
    assert file.name == "fonts.conf"
    assert not file.parent.exists()


def test_the_room_is_entered_without_its_libraries() -> None:
    code = (
        "import sys, cvpdf.typefaces; print([m for m in ('uharfbuzz', 'fontTools', 'weasyprint') if m in sys.modules])"
    )
    src = Path(__file__).parents[3] / "src"
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(src)}, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"


def test_pango_lives_without_a_single_font_of_the_document(tmp_path: Path) -> None:
    """With no font at all it ends the process by a signal, and WeasyPrint warns that output will be ugly."""
    code = (
        "import os, sys, warnings; from pathlib import Path; warnings.simplefilter('error');"
        "from cvpdf.typefaces import hermetic_fontconfig;"
        "os.environ['FONTCONFIG_FILE'] = str(hermetic_fontconfig(Path(sys.argv[1])));"
        "import weasyprint; print(len(weasyprint.HTML(string='<p>text 中文').write_pdf()))"
    )
    src = Path(__file__).parents[3] / "src"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], env={"PYTHONPATH": str(src)}, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert int(done.stdout) > 1000
