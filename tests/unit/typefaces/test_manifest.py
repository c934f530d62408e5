from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cvpdf.model.errors import FontError
from cvpdf.typefaces import Coverage, Typecase, damaged, load_typecase

HINT = "Install cvpdf again, or rebuild the folder with tools/build_fonts.py"
Change = Callable[[Path], None]


@pytest.fixture
def small(tmp_path: Path, typecase: Typecase) -> Path:
    """A typecase of one family, to be spoiled."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    manifest = json.loads((typecase.folder / "manifest.json").read_text())
    manifest["faces"] = [face for face in manifest["faces"] if face["family"] == "cv Mono"]
    (folder / "manifest.json").write_text(json.dumps(manifest))
    for name in ("radicals.json", *(face["file"] for face in manifest["faces"])):
        shutil.copy(typecase.folder / name, folder)
    return folder


def test_a_coverage_knows_what_lies_in_its_ranges() -> None:
    coverage = Coverage("20-7E A0 4E00-4E01 20000")
    inside = [0x20, 0x7E, 0xA0, 0x4E00, 0x4E01, 0x20000]
    outside = [0x00, 0x1F, 0x7F, 0x9F, 0xA1, 0x4DFF, 0x4E02, 0x1FFFF, 0x20001, 0x10FFFF]
    assert [code in coverage for code in inside] == [True] * len(inside)
    assert [code in coverage for code in outside] == [False] * len(outside)
    assert "A" not in coverage
    assert len(coverage) == 0x5F + 1 + 2 + 1
    assert list(coverage)[-4:] == [0xA0, 0x4E00, 0x4E01, 0x20000]


def test_an_empty_coverage_has_nothing() -> None:
    assert (0x20 in Coverage(""), len(Coverage(""))) == (False, 0)


def test_the_typecase_is_found_by_family(typecase: Typecase) -> None:
    styles = [(face.weight, face.italic) for face in typecase.family("cv Inter")]
    assert styles == [(400, False), (700, False), (400, True), (700, True)]
    assert [face.file.name for face in typecase.family("cv Serif KR")] == [
        "cv-serif-kr-regular.ttf",
        "cv-serif-kr-bold.ttf",
    ]
    assert typecase.coverage("cv Inter") is typecase.family("cv Inter")[3].coverage
    assert typecase.radicals["⼯"] == "工"


def test_an_unknown_family_is_named_with_those_that_are_known(small: Path) -> None:
    with pytest.raises(FontError) as error:
        load_typecase(small).family("cv Monk")
    assert error.value.message == "There is no typeface “cv Monk”; known are cv Mono"
    assert error.value.hint == "Name one of them in the theme's families"


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FontError) as error:
        load_typecase(tmp_path / "nowhere")
    assert error.value.message == f"Cannot read {tmp_path / 'nowhere' / 'manifest.json'}: No such file or directory"
    assert error.value.hint == HINT


def spoil_json(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"format": 1,')


def spoil_form(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"format": 1, "coverage": {}, "faces": [{"family": "cv Mono"}]}')


def spoil_list(folder: Path) -> None:
    (folder / "manifest.json").write_text("[]")


def spoil_format(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"format": 2}')


def remove_radicals(folder: Path) -> None:
    (folder / "radicals.json").unlink()


def remove_face(folder: Path) -> None:
    (folder / "cv-mono-bold.ttf").unlink()


def truncate_face(folder: Path) -> None:
    (folder / "cv-mono-bold.ttf").write_bytes(b"\x00\x01\x00\x00")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (spoil_json, "{folder}/manifest.json is not JSON: Expecting property name enclosed in double quotes"),
        (spoil_form, "{folder}/manifest.json is not a manifest of typefaces: KeyError('weight')"),
        (spoil_list, "{folder}/manifest.json is not a manifest of typefaces: TypeError("),
        (spoil_format, "{folder}/manifest.json has format 2, expected 1"),
        (remove_radicals, "Cannot read {folder}/radicals.json: No such file or directory"),
        (remove_face, "Cannot read the typeface {folder}/cv-mono-bold.ttf: No such file or directory"),
        (truncate_face, "The typeface {folder}/cv-mono-bold.ttf has 4 bytes, expected "),
    ],
)
def test_a_spoiled_typecase_is_one_sentence(small: Path, spoil: Change, message: str) -> None:
    assert len(load_typecase(small).faces) == 2
    spoil(small)
    with pytest.raises(FontError) as error:
        load_typecase(small)
    assert error.value.message.startswith(message.format(folder=small))
    assert error.value.hint == HINT


def test_a_face_with_one_other_byte_is_damaged(small: Path) -> None:
    face = load_typecase(small).faces[0]
    assert not damaged(face)
    data = bytearray(face.file.read_bytes())
    data[len(data) // 2] ^= 1
    face.file.write_bytes(data)
    assert load_typecase(small).faces[0] == face
    assert damaged(face)


def test_a_face_that_cannot_be_read_is_damaged(typecase: Typecase, tmp_path: Path) -> None:
    assert damaged(replace(typecase.faces[0], file=tmp_path / "gone.ttf"))
