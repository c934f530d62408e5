"""typeset: hermetic, quiet, the same bytes twice."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.elsewhere import run_elsewhere
from tests.unit.press.galleys import galley, set_body

from cvpdf.build import Job, build
from cvpdf.typeset import lay, order_of, typeset


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
    made = galley("<p>a𓀀b</p>")
    with lay(order_of(made)) as case:
        assert case.fount.missing == {0x13000}
    assert typeset(galley("<p>a𓀀b</p>")).missing == {0x13000}


def test_no_temporary_file_is_left(tmp_path: Path) -> None:
    program = "from tests.unit.press.galleys import set_body; set_body('<p>x</p>')"
    run = run_elsewhere(program, tmp_path)
    assert run.returncode == 0, run.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_missing_library_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from cvpdf.model.errors import TypesetError
    from cvpdf.press import start

    start.start_press()  # what is taken out of `sys.modules` below is put back at the end

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


def test_what_is_deferred_changes_no_byte(tmp_path: Path) -> None:
    program = (
        "import contextlib, sys; import cvpdf.press.start as start\n"
        "if sys.argv[1] == 'plain': start.deferred = lambda alone: contextlib.nullcontext()\n"
        "if sys.argv[1] == 'alone': start.take_process()\n"
        "from tests.unit.press.galleys import set_body; import hashlib, os\n"
        "pdf = set_body('<p>同样的 <b>bytes</b></p>').pdf\n"
        "loaded = [name in sys.modules for name in ('fontTools.subset', 'tinyhtml5', 'http.client')]\n"
        "print(hashlib.sha256(pdf).hexdigest(), *loaded)\n"
        "sys.stdout.flush(); os._exit(0)"
    )
    told = {}
    for way in ("plain", "deferred", "alone"):
        run = run_elsewhere(program, tmp_path, way)
        assert run.returncode == 0, run.stderr
        told[way] = run.stdout.split()
    assert len({digest for digest, *_ in told.values()}) == 1
    assert [loaded for _, *loaded in told.values()] == [
        ["True", "True", "True"],
        ["False", "False", "True"],
        ["False", "False", "False"],
    ]


def test_a_portrait_is_set_by_the_library_that_was_not_loaded(tmp_path: Path) -> None:
    """What is deferred is there when it is needed, in a process of the press's own as well."""
    from PIL import Image

    Image.new("RGB", (60, 80), "navy").save(tmp_path / "me.png")
    (tmp_path / "resume.md").write_text("---\nphoto: me.png\n---\n# Ada Example\n\nada@example.com\n", "utf-8")
    told = build(Job("resume.md", (tmp_path / "resume.md").read_bytes(), tmp_path))
    command = [sys.executable, "-m", "cvpdf", "build", "resume.md", "-q", "-o", "out.pdf"]
    subprocess.run(command, check=True, cwd=tmp_path, capture_output=True)
    assert (tmp_path / "out.pdf").read_bytes() == told.proof.pdf
    assert b"/Subtype /Image" in told.proof.pdf
