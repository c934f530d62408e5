"""wide_marks: glyphs added to a cut face, read back with fontTools."""

import struct
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from tests.unit.press.galleys import typecase

from cvpdf.typefaces import cut
from cvpdf.typefaces.wide_marks import MARKS, TABLE, WIDER
from cvpdf.typography.classes import SINGLE

WORDS = frozenset(map(ord, "天地，玄黄。（宇宙）、洪荒：A "))


def made(family: str, chars: frozenset[int] = WORDS) -> TTFont:
    face = next(iter(typecase().family(family)))
    return TTFont(BytesIO(cut(face, chars)))


@pytest.mark.parametrize("family", ["cv Serif SC", "cv Sans SC"])
def test_each_mark_has_a_wider_glyph_that_looks_alike(family: str) -> None:
    font = made(family)
    pairs = dict(struct.iter_unpack(">HH", font[TABLE.decode()].data))
    cmap, names, em = font.getBestCmap(), font.getGlyphOrder(), font["head"].unitsPerEm
    assert {names[glyph] for glyph in pairs} == {cmap[ord(mark)] for mark in "，。）、："}
    for glyph, wide in pairs.items():
        assert font["glyf"][names[wide]] == font["glyf"][names[glyph]]
        assert font["hmtx"][names[wide]] == (em + round(WIDER * em), font["hmtx"][names[glyph]][1])


def test_everything_else_is_as_it_was() -> None:
    font = made("cv Serif SC")
    glyphs = font.getGlyphOrder()
    assert font["maxp"].numGlyphs == len(glyphs) == font["hhea"].numberOfHMetrics
    assert set(font.getBestCmap()) >= WORDS
    # Every outline can be read, and each ideograph is one em wide.
    assert all(font["glyf"][name].getCoordinates(font["glyf"]) is not None for name in glyphs)
    assert {font["hmtx"][font.getBestCmap()[ord(char)]][0] for char in "天地玄黄宇宙洪荒"} == {font["head"].unitsPerEm}


def test_a_face_without_marks_is_left_alone() -> None:
    assert TABLE.decode() not in made("cv Serif SC", frozenset(map(ord, "天地 ")))
    assert TABLE.decode() not in made("cv Text Serif", frozenset(map(ord, "Ab ")))


def test_the_marks_are_those_of_typography() -> None:
    assert set(MARKS) == set(SINGLE["c"] + SINGLE["s"] + SINGLE["t"])


def substitutes(font: TTFont) -> dict[str, dict[str, str]]:
    """Feature → glyph → what stands for it."""
    table = font["GSUB"].table
    found: dict[str, dict[str, str]] = {}
    for record in table.FeatureList.FeatureRecord:
        for index in record.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                found.setdefault(record.FeatureTag, {}).update(subtable.mapping)
    return found


@pytest.mark.parametrize("family", ["cv Serif TC", "cv Sans TC"])
def test_marks_in_the_middle_of_their_em_have_half_of_one(family: str) -> None:
    font = made(family, frozenset(map(ord, "，。、：說 ")))
    cmap, em, metrics = font.getBestCmap(), font["head"].unitsPerEm, font["hmtx"]
    halves = substitutes(font)["ss02"]
    assert halves.keys() == {cmap[ord(mark)] for mark in "，。、："}
    for glyph, half in halves.items():
        whole, narrow = (font["glyf"][name].getCoordinates(font["glyf"])[0] for name in (glyph, half))
        assert {(x - after, y - below) for (x, y), (after, below) in zip(whole, narrow, strict=True)} == {(em // 4, 0)}
        assert metrics[half] == (em // 2, metrics[glyph][1] - em // 4)
        assert font["glyf"][half].xMin >= 0
    # What the face had is there as before, for every script.
    assert substitutes(font)["ss01"].keys() == {cmap[ord(char)] for char in "說 "}
    scripts = font["GSUB"].table.ScriptList.ScriptRecord
    assert {tuple(each.Script.DefaultLangSys.FeatureIndex) for each in scripts} == {(0, 1)}


def test_other_faces_have_their_halves_from_the_shipped_file() -> None:
    font = made("cv Serif SC")
    em = font["head"].unitsPerEm
    assert len(substitutes(font)["ss02"]) == 6
    assert {font["hmtx"][half][0] for half in substitutes(font)["ss02"].values()} == {em // 2}
