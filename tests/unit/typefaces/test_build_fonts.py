"""The tool that makes fonts/, as far as it can be held to its word without the packages it makes them from."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from cvpdf.typefaces import Coverage, Typecase
from cvpdf.typefaces.cut import LAST_RESORT

TOOLS = Path(__file__).parents[3] / "tools"


@pytest.fixture(autouse=True)
def tools(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(TOOLS))
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "fontwork"]:
        del sys.modules[name]


def part(name: str) -> ModuleType:
    return importlib.import_module(f"fontwork.{name}")


def test_the_face_of_last_resort_is_what_the_tool_makes() -> None:
    assert part("lastresort").last_resort() == LAST_RESORT.read_bytes()


def test_ranges_and_coverage_are_each_other_s_inverse() -> None:
    codes = {0x20, 0x21, 0x22, 0xA0, 0x4E00, 0x4E02, 0x20000, 0x20001}
    assert part("paperwork").ranges(codes) == "20-22 A0 4E00 4E02 20000-20001"
    assert set(Coverage(part("paperwork").ranges(codes))) == codes


def test_the_catalogue_is_the_manifest(typecase: Typecase) -> None:
    families = part("catalogue").FAMILIES
    assert set(families) == set(typecase.families)
    for name, family in families.items():
        files = [family.file(style) for style in family.styles]
        assert files == [face.file.name for face in typecase.family(name)]


def test_a_package_with_other_bytes_is_refused(tmp_path: Path) -> None:
    upstream = part("upstream")
    package = upstream.PACKAGES["inter"]
    (tmp_path / package.tarball).write_bytes(b"something else")
    with pytest.raises(SystemExit, match=rf"^{package.tarball}: sha512 is .*, pinned is {package.sha512[:8]}"):
        upstream.fetch(package, tmp_path)


def test_the_pinned_packages_are_those_of_the_manifest(typecase: Typecase) -> None:
    text = (typecase.folder / "manifest.json").read_text()
    for package in part("upstream").PACKAGES.values():
        assert f'"sha512-{package.sha512}"' in text


def test_the_general_standard_is_drawn_to_its_last_character(typecase: Typecase) -> None:
    """通用规范汉字表 has 8,105 characters, 276 of them beyond GBK."""
    beyond = part("repertoire").TGH_BEYOND_GBK
    assert len(beyond) == 276
    for family in ("cv Sans SC", "cv Serif SC"):
        assert [chr(code) for code in beyond if code not in typecase.coverage(family)] == []
