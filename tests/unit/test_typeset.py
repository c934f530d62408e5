"""typeset: hermetic, quiet, the same bytes twice."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.press.galleys import galley, set_body, typecase

from cvpdf.typeset import fount_for, typeset


def test_the_same_galley_gives_the_same_bytes() -> None:
    assert set_body("<p>同样的字节</p>").pdf == set_body("<p>同样的字节</p>").pdf


def test_fill_says_how_far_down_the_text_ends() -> None:
    assert set_body("<p>一行</p>").fill == pytest.approx(0.02, abs=0.01)
    half = set_body("<p style='height:128.5mm'>半页</p>")
    assert (half.pages, round(half.fill, 2)) == (1, 0.5)


def test_nothing_outside_the_galley_is_read() -> None:
    body = '<p>x<img alt="a" src="file:///etc/passwd"><img alt="b" src="http://127.0.0.1:9/x.png"></p>'
    proof = set_body(body)
    assert len(proof.messages) == 2
    assert all("is not part of this document" in message for message in proof.messages)


def test_a_missing_character_is_known_before_the_press_runs() -> None:
    fount = fount_for(galley("<p>a𓀀b</p>"), typecase())
    assert fount.missing == {0x13000}
    assert typeset(galley("<p>a𓀀b</p>")).missing == {0x13000}


def test_no_temporary_file_is_left(tmp_path: Path) -> None:
    program = "from tests.unit.press.galleys import set_body; set_body('<p>x</p>')"
    root = Path(__file__).parents[2]
    env = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": os.pathsep.join([str(root), str(root / "src")])}
    subprocess.run([sys.executable, "-c", program], check=True, env=env, cwd=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_library_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from cvpdf.model.errors import TypesetError
    from cvpdf.press import start

    def fail(_name: str, *_args: object, **_kwargs: object) -> None:
        raise OSError("cannot load library 'libpango-1.0-0': not found.  Additionally, …\nmore")

    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr("cvpdf.press.declarations._ffi", type("FFI", (), {"cdef": str, "RTLD_NOW": 0, "dlopen": fail}))
    monkeypatch.setattr("cffi.api.FFI.dlopen", fail)
    monkeypatch.setattr("ctypes.util.find_library", lambda _name: None)
    start.start_press.cache_clear()
    with pytest.raises(TypesetError) as error:
        start.start_press()
    assert error.value.message.startswith("Pango, HarfBuzz and fontconfig are not all installed: cannot load library")
    assert "\n" not in error.value.message
    assert error.value.exit_code == 4
    monkeypatch.undo()
    start.start_press.cache_clear()
    start.start_press()


def test_what_is_deferred_changes_no_byte() -> None:
    program = (
        "import contextlib, sys; import cvpdf.press.start as start\n"
        "if sys.argv[1] == 'plain': start.deferred = contextlib.nullcontext\n"
        "from tests.unit.press.galleys import set_body; import hashlib, os\n"
        "pdf = set_body('<p>同样的 <b>bytes</b></p>').pdf\n"
        "print(hashlib.sha256(pdf).hexdigest(), 'fontTools.subset' in sys.modules)\n"
        "sys.stdout.flush(); os._exit(0)"
    )
    root = Path(__file__).parents[2]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "src")])}
    told = []
    for way in ("plain", "deferred"):
        command = [sys.executable, "-c", program, way]
        told.append(subprocess.run(command, check=True, env=env, capture_output=True, text=True).stdout.split())
    (plain, loaded), (quick, not_loaded) = told
    assert plain == quick
    assert (loaded, not_loaded) == ("True", "False")
