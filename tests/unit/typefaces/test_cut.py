from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from cvpdf.model.errors import FontError
from cvpdf.typefaces import Typecase, cut, cut_last_resort
from cvpdf.typefaces.allotment import SPACES

TEXTS = {
    "cv Sans SC": "简历：负责架构，“设计”与开发。——·①→",
    "cv Serif SC": "龘䶮𬭎𫖮工程师",
    "cv Serif JP": "骨直角述𠮷",
    "cv Serif KR": "한국어이력서뷁",
    "cv Inter": "Résumé 2018–2024, C++ (fi)",
    "cv Mono": "kubectl get -o json | jq '.[]'",
    "cv Emoji": "📧🔗",
    "cv Math": "≒𝐀",
}


@pytest.mark.parametrize("family", TEXTS)
def test_a_cut_face_has_exactly_these_characters(family: str, typecase: Typecase) -> None:
    chars = frozenset(map(ord, TEXTS[family])) | SPACES
    for face in typecase.family(family):
        small, whole = TTFont(BytesIO(cut(face, chars))), TTFont(BytesIO(face.file.read_bytes()), lazy=True)
        cmap, upstream = small.getBestCmap(), whole.getBestCmap()
        assert cmap.keys() == chars
        assert len(set(cmap.values())) == len(cmap)
        for code, glyph in cmap.items():
            here, there = small["glyf"][glyph], whole["glyf"][upstream[code]]
            assert here.getCoordinates(small["glyf"])[0] == there.getCoordinates(whole["glyf"])[0]
            assert small["hmtx"][glyph] == whole["hmtx"][upstream[code]]
        assert small["hhea"].ascent == whole["hhea"].ascent


def test_a_cut_face_is_small_and_always_the_same(typecase: Typecase) -> None:
    face = typecase.family("cv Serif SC")[0]
    chars = set(map(ord, TEXTS["cv Sans SC"])) - {ord("→")}
    first = cut(face, chars)
    assert first == cut(face, frozenset(sorted(chars, reverse=True)))
    assert len(first) < 20_000 < face.size


def test_features_that_a_theme_may_ask_for_are_kept(typecase: Typecase) -> None:
    small = TTFont(BytesIO(cut(typecase.family("cv Text Sans")[0], frozenset(map(ord, "AVfi 0123")))))
    tags = {record.FeatureTag for table in ("GSUB", "GPOS") for record in small[table].table.FeatureList.FeatureRecord}
    assert {"kern", "onum", "smcp", "zero"} <= tags


def test_a_manifest_that_promises_too_much_is_found(typecase: Typecase) -> None:
    face = typecase.family("cv Mono")[0]
    with pytest.raises(FontError) as error:
        cut(face, {0x41, 0x4E2D, 0x12000})
    assert error.value.message == (
        f"The typeface {face.file} has no glyph for U+4E2D U+12000, though its manifest says so"
    )


@pytest.mark.parametrize("content", [b"", b"not a font at all", b"\x00\x01\x00\x00" + b"\xff" * 500])
def test_what_is_no_font_is_one_sentence(typecase: Typecase, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "cv-broken.ttf"
    file.write_bytes(content)
    with pytest.raises(FontError, match=r"cv-broken\.ttf") as error:
        cut(replace(typecase.faces[0], file=file), {0x41})
    assert error.value.hint == "Install cvpdf again"


def test_a_face_that_is_gone_is_one_sentence(typecase: Typecase, tmp_path: Path) -> None:
    with pytest.raises(FontError, match=r"^Cannot cut the typeface .*gone\.ttf: "):
        cut(replace(typecase.faces[0], file=tmp_path / "gone.ttf"), {0x41})


def test_each_missing_character_has_a_box_of_its_own() -> None:
    chars = {0xE000, 0x12000, 0x3134A, 0x1F9FF}
    font = TTFont(BytesIO(cut_last_resort(chars)))
    cmap = font.getBestCmap()
    assert cmap.keys() == chars | SPACES
    assert len({cmap[code] for code in chars}) == len(chars)
    for code in chars:
        box = font["glyf"][cmap[code]]
        assert box.numberOfContours == 2
        assert 0 < box.xMin < box.xMax < font["hmtx"][cmap[code]][0]
    # An unknown ideograph takes an ideograph's place, an unknown letter a letter's.
    assert {code: font["hmtx"][cmap[code]][0] for code in chars} == {
        0xE000: 600,
        0x12000: 600,
        0x3134A: 1000,
        0x1F9FF: 1000,
    }
