"""The variants of the faces' glyphs, ss01 with a gap and ss02 half as wide, as they are in the faces."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from cvpdf.typefaces import Face, Typecase, cut, load_typecase
from cvpdf.typography.classes import classify

TYPECASE = load_typecase(Path(__file__).parents[3] / "fonts")
FACES = [pytest.param(face, id=face.file.stem) for face in TYPECASE.faces]
LETTERS = ["cv Inter", "cv Text Sans", "cv Text Serif", "cv Garamond", "cv Mono"]
GAP = 0.2


@cache
def font_of(face: Face) -> TTFont:
    return TTFont(BytesIO(face.file.read_bytes()), lazy=True)


def variants(font: TTFont, tag: str) -> dict[str, str]:
    table = font["GSUB"].table
    features = [each for each in table.FeatureList.FeatureRecord if each.FeatureTag == tag]
    if not features:
        return {}
    (lookup,) = features[0].Feature.LookupListIndex
    (subtable,) = table.LookupList.Lookup[lookup].SubTable
    return dict(getattr(subtable, "ExtSubTable", subtable).mapping)


def drawing(font: TTFont, glyph: str, shift: int = 0) -> list[Any]:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[glyph].draw(pen)
    return [(verb, tuple(point and (point[0] + shift, point[1]) for point in points)) for verb, points in pen.value]


def characters(face: Face, classes: str) -> list[int]:
    return [code for code in face.coverage if classify(chr(code)) in classes]


@pytest.mark.parametrize("face", FACES)
def test_whatever_may_stand_before_a_gap_has_a_variant_with_it(face: Face) -> None:
    font, made = font_of(face), variants(font_of(face), "ss01")
    em, cmap, hmtx = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    asked = characters(face, "IjA%#)+")
    assert [chr(code) for code in asked if cmap[code] not in made] == []
    assert {cmap[0x20], cmap[0xA0]} <= made.keys()
    gap = round(GAP * em)
    assert gap / em == pytest.approx(GAP, abs=0.0005)
    for base, variant in made.items():
        blank = not font["glyf"][base].numberOfContours
        assert hmtx[variant] == ((gap, 0) if blank else (hmtx[base][0] + gap, hmtx[base][1])), base
    for base, variant in list(made.items())[:: max(1, len(made) // 500)]:
        assert drawing(font, variant) == drawing(font, base)


def test_faces_of_ideographs_and_letters_have_many_of_them() -> None:
    counts = {face.family: len(variants(font_of(face), "ss01")) for face in TYPECASE.faces if not face.italic}
    assert counts["cv Sans SC"] > 27_000
    assert counts["cv Serif SC"] > 21_000
    assert all(counts[f"cv {kind} {region}"] > 2_000 for kind in ("Sans", "Serif") for region in ("JP", "TC", "KR"))
    assert all(counts[family] > 500 for family in LETTERS)
    # Spaces, ℃, ′: nothing else in a face of signs ends a word.
    assert all(2 <= counts[family] < 40 for family in ("cv Symbols", "cv Marks", "cv Math", "cv Emoji"))


@pytest.mark.parametrize("face", FACES)
def test_no_syllable_of_hangul_has_a_gap(face: Face) -> None:
    made, cmap = variants(font_of(face), "ss01"), font_of(face).getBestCmap()
    assert [chr(code) for code in characters(face, "H") if cmap[code] in made] == []


@pytest.mark.parametrize("face", FACES)
def test_a_variant_is_of_one_glyph_and_of_no_character(face: Face) -> None:
    font = font_of(face)
    made = [*variants(font, "ss01").values(), *variants(font, "ss02").values()]
    assert len(set(made)) == len(made)
    assert set(made).isdisjoint(font.getBestCmap().values())
    assert set(made).isdisjoint({*variants(font, "ss01"), *variants(font, "ss02")})


@pytest.mark.parametrize("face", FACES)
def test_variants_come_last_and_in_every_script_and_language(face: Face) -> None:
    table = font_of(face)["GSUB"].table
    records = table.FeatureList.FeatureRecord
    assert [record.FeatureTag for record in records] == sorted(record.FeatureTag for record in records)
    own = [index for index, record in enumerate(records) if record.FeatureTag in ("ss01", "ss02")]
    last = len(table.LookupList.Lookup)
    assert [records[index].Feature.LookupListIndex for index in own] == [[last - len(own) + i] for i in range(len(own))]
    scripts = table.ScriptList.ScriptRecord
    assert "DFLT" in [script.ScriptTag for script in scripts]
    for script in scripts:
        for system in (script.Script.DefaultLangSys, *(each.LangSys for each in script.Script.LangSysRecord)):
            assert set(own) <= set(system.FeatureIndex)
            assert system.FeatureIndex == sorted(set(system.FeatureIndex))


@pytest.mark.parametrize("face", FACES)
def test_full_width_marks_with_a_blank_half_have_a_variant_without_it(face: Face) -> None:
    font, made = font_of(face), variants(font_of(face), "ss02")
    em, cmap, hmtx, glyphs = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"], font.getGlyphSet()
    seen = set()
    for code in characters(face, "oqcsQt"):
        opening, glyph = classify(chr(code)) in "oq", cmap[code]
        if hmtx[glyph][0] != em:
            continue
        pen = BoundsPen(glyphs)
        glyphs[glyph].draw(pen)
        blank = pen.bounds[0] >= em / 2 if opening else pen.bounds[2] <= em / 2
        assert (glyph in made) == blank, chr(code)
        if blank:
            shift = -em // 2 if opening else 0
            assert hmtx[made[glyph]] == (em // 2, hmtx[glyph][1] + shift)
            assert drawing(font, made[glyph]) == drawing(font, glyph, shift)
            seen.add(glyph)
    assert seen == made.keys()


def test_marks_are_halved_in_the_chinese_faces_and_centred_stops_are_not() -> None:
    halved = {face.family: len(variants(font_of(face), "ss02")) for face in TYPECASE.faces}
    assert {family: count for family, count in halved.items() if count} == {"cv Sans SC": 36, "cv Serif SC": 36}
    for family in ("cv Sans TC", "cv Serif TC"):
        assert set(map(ord, "，。、．")) <= set(TYPECASE.coverage(family))


@cache
def small(face: Face) -> uharfbuzz.Font:
    """The face as the press gets it, cut to ASCII and some letters."""
    return uharfbuzz.Font(uharfbuzz.Face(cut(face, {*range(0x20, 0x7F), *map(ord, "éÅΩЖ")})))


def shaped(face: Face, text: str, features: dict[str, Any]) -> list[tuple[int, int]]:
    """Glyphs and advances; a feature may be for some of the text only."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(small(face), buffer, features)
    pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    return [(info.codepoint, position.x_advance) for info, position in pairs]


@pytest.mark.parametrize("family", LETTERS)
@pytest.mark.parametrize("feature", ["tnum", "lnum", "onum", "pnum", "smcp", "c2sc", "case", "zero", "kern"])
@pytest.mark.parametrize("style", [(400, False), (700, False), (400, True)])
def test_a_gap_goes_with_every_other_feature(family: str, feature: str, style: tuple[int, bool]) -> None:
    for face in [face for face in TYPECASE.family(family) if (face.weight, face.italic) == style]:
        gap = round(GAP * font_of(face)["head"].unitsPerEm)
        for char in "0123456789aghxzAGRZ%)#+éÅΩЖ":
            plain, wide = shaped(face, char, {feature: True}), shaped(face, char, {feature: True, "ss01": True})
            assert wide[0][1] == plain[0][1] + gap, char
            assert wide[0][0] != plain[0][0]


@pytest.mark.parametrize("family", LETTERS[:4])
def test_a_letter_before_a_gap_is_kerned_as_without_it(family: str) -> None:
    kerned = 0
    for face in TYPECASE.family(family):
        gap = round(GAP * font_of(face)["head"].unitsPerEm)
        for pair in ("To", "AV", "Ty", "P.", "VA", "Ye", "fo", "r.", "F,"):
            plain, wide = shaped(face, pair, {}), shaped(face, pair, {"ss01": [(1, 2, 1)]})
            if len(plain) == 2:
                assert [advance for _, advance in wide] == [plain[0][1], plain[1][1] + gap], (pair, face.file.name)
                kerned += plain[0][1] != shaped(face, pair, {"kern": False})[0][1]
    assert kerned > 3 * len(TYPECASE.family(family))


@pytest.mark.parametrize("family", LETTERS)
def test_a_letter_before_a_gap_is_in_no_ligature_if_it_is_asked_not_to_be(family: str) -> None:
    """wifi网络: one glyph for fi would take its features from the f, and lose the gap."""
    for face in TYPECASE.family(family):
        gap = round(GAP * font_of(face)["head"].unitsPerEm)
        for word in ("wifi", "Pfl"):
            last = (len(word) - 1, len(word))
            apart, wide = (shaped(face, word, {"liga": [(*last, 0)], "ss01": [(*last, on)]}) for on in (0, 1))
            assert len(wide) == len(word)
            assert [advance for _, advance in wide] == [
                each + gap * (i == last[0]) for i, (_, each) in enumerate(apart)
            ]


@pytest.mark.parametrize("family", ["cv Sans SC", "cv Inter"])
def test_a_cut_face_has_the_variants_of_its_own_characters_only(family: str, typecase: Typecase) -> None:
    text = "简历Go，（ " if family == "cv Sans SC" else "Go 1%"
    for face in typecase.family(family):
        font = TTFont(BytesIO(cut(face, set(map(ord, text)))))
        has = {tag: set(variants(font, tag)) for tag in ("ss01", "ss02")}
        cmap = font.getBestCmap()
        assert {cmap[ord(char)] for char in text if classify(char) in "IA% "} <= has["ss01"]
        assert has["ss02"] == {cmap[ord(char)] for char in text if classify(char) in "ocs"}
        assert font["maxp"].numGlyphs < 40
