"""The wheel on its own: built, installed in a new environment, and run where no checkout can be reached.

No network: the build backend comes from the environment of the tests, the dependencies are lent to the new environment
by a path file, and path files in a lent folder are not followed, so cvpdf itself can come from the wheel alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pypdfium2
import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MOST_BYTES = 100_000_000  # what package registries take by default
RESUME = """\
# 纪晓棠

- 邮箱：ji.xiaotang@example.com

## 工作经历

### 长亭外网络科技 - 后端工程师 (2019.03 - 至今)

- 负责订单系统的拆分，接口平均耗时由 120 ms 降低到 35 ms

## 教育背景

### 江南理工大学 - 软件工程 (2015.09 - 2019.06)
"""
# Writes down each file that Python code opens, in the process itself and in those it starts. A path file loads it:
# a sitecustomize of our own would lose against Debian's.
WITNESS = """\
import os, sys
if "CVPDF_TEST_OPENED" in os.environ:
    _log = os.open(os.environ["CVPDF_TEST_OPENED"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    def _witness(event, arguments):
        if event == "open" and isinstance(arguments[0], str):
            os.write(_log, os.path.abspath(arguments[0]).encode() + b"\\n")
    sys.addaudithook(_witness)
"""


def run(*command: object, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    """Standard output of a command that has to succeed."""
    done = subprocess.run([*map(str, command)], cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def build_wheel(source: Path, folder: Path) -> Path:
    offline = ("--no-index", "--no-deps", "--no-build-isolation")
    run(sys.executable, "-m", "pip", "wheel", "-q", *offline, "-w", folder, source)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the wheel in it."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-index", "--no-deps", wheel)
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\nimport witness\n")
    (site / "witness.py").write_text(WITNESS)
    return folder


def bare_environment(home: Path) -> dict[str, str]:
    """No PYTHONPATH, nobody's configuration, no hint where the checkout lies."""
    kept = {name: os.environ[name] for name in ("DYLD_FALLBACK_LIBRARY_PATH",) if name in os.environ}
    return {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", **kept}


def test_the_wheel_holds_themes_faces_and_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        sizes = {each.filename: each.file_size for each in archive.infolist()}
    for name in ("themes", "fonts"):
        files = [path for path in (ROOT / name).rglob("*") if path.is_file() and path.name != ".DS_Store"]
        assert files, f"{name}/ is empty"
        expected = {f"cvpdf/data/{path.relative_to(ROOT).as_posix()}": path.stat().st_size for path in files}
        assert {each: size for each, size in sizes.items() if each.startswith(f"cvpdf/data/{name}/")} == expected
    for pattern in ("fonts/manifest.json", "fonts/*.ttf", "fonts/OFL/*.txt", "themes/*/theme.toml"):
        assert any(Path(each).match(f"cvpdf/data/{pattern}") for each in sizes), f"no {pattern} in the wheel"
    assert any(each.endswith("/licenses/LICENSE") for each in sizes)
    assert "cvpdf/py.typed" in sizes


def test_the_wheel_holds_nothing_else_and_is_not_too_large(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {each.split("/")[0] for each in archive.namelist()}
    assert tops == {"cvpdf", f"cvpdf-{PROJECT['version']}.dist-info"}
    assert wheel.stat().st_size < MOST_BYTES


def test_the_source_archive_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path, cwd=ROOT)
    (archive,) = tmp_path.glob("*.tar.gz")
    second = build_wheel(archive, tmp_path)
    with zipfile.ZipFile(wheel) as first_archive, zipfile.ZipFile(second) as second_archive:
        expected = {each.filename: each.CRC for each in first_archive.infolist()}
        assert {each.filename: each.CRC for each in second_archive.infolist()} == expected


def test_the_command_says_the_version_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    said = run(installed / "bin" / "cvpdf", "--version", cwd=tmp_path, env=bare_environment(tmp_path))
    assert PROJECT["version"] in said


def test_it_sets_a_resume_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "some.md").write_text(RESUME, encoding="utf-8")
    opened = tmp_path / "opened"
    environment = bare_environment(tmp_path / "nobody") | {"CVPDF_TEST_OPENED": str(opened)}

    run(installed / "bin" / "cvpdf", "build", "some.md", "-o", "out.pdf", cwd=tmp_path, env=environment)

    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "纪晓棠" in text
    assert "长亭外网络科技" in text
    files = {Path(line) for line in opened.read_text().splitlines()}
    data = next(installed.glob("lib/python*/site-packages/cvpdf/data"))
    for name in ("themes", "fonts"):
        assert any(path.is_relative_to(data / name) for path in files), f"nothing of the wheel's {name}/ was read"
        assert not any(path.is_relative_to(ROOT / name) for path in files), f"the checkout's {name}/ was read"
    assert not any(path.is_relative_to(ROOT / "src") for path in files), "the checkout's code was read"
