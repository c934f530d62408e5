"""The promises of fonts/README.md, held against every committed face."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from cvpdf.typefaces import Face, damaged, load_typecase, stack_for
from cvpdf.typefaces.allotment import SPACES

FONTS = Path(__file__).parents[2] / "fonts"
TYPECASE = load_typecase(FONTS)
FACES = [pytest.param(face, id=face.file.stem) for face in TYPECASE.faces]
FAMILIES = sorted(TYPECASE.families)
HAN = [f"cv {kind} {region}" for kind in ("Sans", "Serif") for region in ("SC", "JP", "TC", "KR")]
BOLD = [name for name in FAMILIES if len(TYPECASE.families[name]) > 1]


@cache
def font_of(file: Path) -> TTFont:
    return TTFont(BytesIO(file.read_bytes()), lazy=True)


def face_of(family: str, weight: int = 400) -> Face:
    return next(face for face in TYPECASE.family(family) if (face.weight, face.italic) == (weight, False))


def font(family: str, weight: int = 400) -> TTFont:
    return font_of(face_of(family, weight).file)


def drawing(face: TTFont, char: str) -> tuple[list[Any], int]:
    glyph = face.getBestCmap()[ord(char)]
    outline = face["glyf"][glyph]
    points = list(outline.getCoordinates(face["glyf"])[0]) if outline.numberOfContours else []
    return points, face["hmtx"][glyph][0]


def shaped(file: Path, text: str, script: str = "Hani", lang: str = "zh-hans") -> list[tuple[int, int]]:
    """Glyph and advance, as the press shapes a run."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", script, lang
    uharfbuzz.shape(uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))), buffer)
    return [(i.codepoint, p.x_advance) for i, p in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)]


def codec(name: str, extra: Iterable[int] = ()) -> frozenset[int]:
    """What a national standard has, without what NFC or the folding of radicals takes out of every text."""
    found = set(extra)
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                char = bytes((lead, trail)).decode(name)
            except UnicodeDecodeError:
                continue
            if len(char) == 1 and unicodedata.category(char) != "Co" and unicodedata.is_normalized("NFC", char):
                found.add(ord(char))
    return frozenset(found) - set(map(ord, TYPECASE.radicals))


# ------------------------------------------------------------------------------------------------------ the folder


def test_the_folder_holds_the_faces_of_the_manifest_and_no_others() -> None:
    assert len(TYPECASE.faces) == 38
    assert {face.file.name for face in TYPECASE.faces} == {path.name for path in FONTS.glob("*.ttf")}


@pytest.mark.parametrize("face", FACES)
def test_a_face_has_the_bytes_of_the_manifest(face: Face) -> None:
    assert not damaged(face)


def test_each_upstream_package_is_pinned_and_its_licence_is_here() -> None:
    upstream = json.loads((FONTS / "manifest.json").read_text())["upstream"]
    assert {family for package in upstream for family in package["families"]} == set(FAMILIES)
    for package in upstream:
        licence = (FONTS / package["licence"]).read_text()
        assert package["integrity"].startswith("sha512-"), package
        assert licence.startswith("Copyright "), package
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence, package
    assert {path.name for path in (FONTS / "OFL").iterdir()} == {Path(each["licence"]).name for each in upstream}


# ------------------------------------------------------------------------------------------------------- each face


@pytest.mark.parametrize("face", FACES)
def test_each_character_has_a_glyph_of_its_own(face: Face) -> None:
    cmap = font_of(face.file).getBestCmap()
    assert len(set(cmap.values())) == len(cmap) == len(face.coverage)
    assert ".notdef" not in cmap.values()
    assert list(face.coverage) == sorted(cmap)
    assert all(table.isUnicode() and table.format != 14 for table in font_of(face.file)["cmap"].tables)


@pytest.mark.parametrize("face", FACES)
def test_no_face_draws_a_look_alike_or_a_private_character(face: Face) -> None:
    looks = [code for code in face.coverage if chr(code) in TYPECASE.radicals]
    private = [code for code in face.coverage if unicodedata.category(chr(code)) == "Co"]
    never_in_nfc = [code for code in face.coverage if 0xF900 <= code <= 0xFAFF and unicodedata.decomposition(chr(code))]
    assert (looks, private, never_in_nfc) == ([], [], [])


@pytest.mark.parametrize("face", FACES)
def test_every_space_is_there_and_blank(face: Face) -> None:
    face_font = font_of(face.file)
    em = face_font["head"].unitsPerEm
    assert set(face.coverage) >= SPACES
    for code in SPACES:
        points, advance = drawing(face_font, chr(code))
        assert points == []
        assert 0 < advance <= em
    assert [drawing(face_font, space)[1] for space in "\u2002\u2003\u3000"] == [em // 2, em, em]


@pytest.mark.parametrize("face", FACES)
def test_vertical_metrics_are_one_and_the_same(face: Face) -> None:
    face_font = font_of(face.file)
    em = face_font["head"].unitsPerEm
    hhea, os2, post = face_font["hhea"], face_font["OS/2"], face_font["post"]
    # In em; a unit is the em's 900th part or less.
    expected = {
        1.160: (hhea.ascent, os2.sTypoAscender, os2.usWinAscent),
        0.288: (-hhea.descent, -os2.sTypoDescender, os2.usWinDescent),
        0.0: (hhea.lineGap, os2.sTypoLineGap),
        -0.125: (post.underlinePosition,),
        0.32: (os2.yStrikeoutPosition,),
        0.05: (post.underlineThickness, os2.yStrikeoutSize),
    }
    for ratio, values in expected.items():
        assert [value / em for value in values] == pytest.approx([ratio] * len(values), abs=0.5 / em)
    assert "BASE" not in face_font


@pytest.mark.parametrize("face", FACES)
def test_names_are_private_and_the_licence_is_inside(face: Face) -> None:
    names, head = font_of(face.file)["name"], font_of(face.file)["head"]
    assert names.getDebugName(1) == face.family
    assert names.getDebugName(6).startswith("cv")
    assert "Open Font License" in names.getDebugName(13)
    assert head.created == head.modified
    assert bool(head.macStyle & 1) == (face.weight == 700)
    assert bool(head.macStyle & 2) == face.italic
    assert font_of(face.file)["OS/2"].usWeightClass == face.weight


def test_all_faces_of_a_family_have_the_same_characters() -> None:
    for faces in TYPECASE.families.values():
        assert len({face.coverage.ranges for face in faces}) == 1


@pytest.mark.parametrize("family", BOLD)
def test_bold_is_bold(family: str) -> None:
    """More ink on the same characters: at least a fifth more than regular in every family."""

    def ink(weight: int, chars: list[str]) -> float:
        face = font(family, weight)
        glyphs, cmap, total = face.getGlyphSet(), face.getBestCmap(), 0.0
        for char in chars:
            pen = AreaPen(glyphs)
            glyphs[cmap[ord(char)]].draw(pen)
            total += abs(pen.value)
        return float(total / face["head"].unitsPerEm ** 2)

    chars = [char for char in "HanburgefonstivI中国简历骨角가나다라한글" if ord(char) in TYPECASE.coverage(family)]
    assert len(chars) >= 2
    assert ink(700, chars) > 1.2 * ink(400, chars)


# --------------------------------------------------------------------------------------------------- what they draw

STANDARDS = {
    ("zh-Hans", "gb2312"): 7_445,
    ("zh-Hans", "gbk"): 21_700,
    ("zh-Hant", "big5"): 13_600,
    ("ja", "euc_jp"): 6_870,
    ("ko", "euc_kr"): 7_900,
}


@pytest.mark.parametrize("kind", ["sans", "serif"])
@pytest.mark.parametrize(("lang", "name"), STANDARDS)
def test_a_stack_draws_the_whole_of_its_country_s_standard(kind: str, lang: str, name: str) -> None:
    wanted = codec(name)
    assert len(wanted) >= STANDARDS[lang, name] * 0.99
    stack = stack_for(("cv Inter", kind), lang)
    has = frozenset().union(*(frozenset(TYPECASE.coverage(family)) for family in stack))
    assert "".join(map(chr, sorted(wanted - has))) == ""
    # Ideographs and syllables come in the kind that was asked for; a sans 骨 in a serif line is a patch.
    own = frozenset().union(*(frozenset(TYPECASE.coverage(each)) for each in stack if f" {kind.title()} " in each))
    letters = {code for code in wanted if 0x4E00 <= code <= 0x9FFF or 0xAC00 <= code <= 0xD7A3}
    assert "".join(map(chr, sorted(letters - own))) == ""


@pytest.mark.parametrize("kind", ["Sans", "Serif"])
def test_every_modern_syllable_is_there(kind: str) -> None:
    assert set(range(0xAC00, 0xD7A4)) <= set(TYPECASE.coverage(f"cv {kind} KR"))


@pytest.mark.parametrize("kind", ["Sans", "Serif"])
def test_rare_names_are_there(kind: str) -> None:
    """From 通用规范汉字表 beyond GBK, and from personal names; 喆 堃 犇 are in GBK."""
    names = "䶮𬭎𫖮㛃喆堃犇𬀩𬣙𬘓𬱖𬸚𫍯𬘡𫔶𪟝𠅤鿍𬺓𠮷"
    stack = stack_for((kind.lower(),), "zh-Hans")
    assert [name for name in names if not any(ord(name) in TYPECASE.coverage(each) for each in stack)] == []


@pytest.mark.parametrize("kind", ["sans", "serif"])
def test_contact_lines_find_their_signs(kind: str) -> None:
    stack = stack_for(("cv Text Serif", kind), "zh-Hans")
    signs = "✉✆☎✔✗➤📧📱🔗📞🎓💼★●→①℃≒⚑"
    assert [sign for sign in signs if not any(ord(sign) in TYPECASE.coverage(each) for each in stack)] == []


@pytest.mark.parametrize("kind", ["Sans", "Serif"])
@pytest.mark.parametrize(("region", "chars"), [("JP", "骨直角令飯"), ("TC", "骨角令道"), ("KR", "骨直角令道")])
def test_regions_draw_their_own_forms(kind: str, region: str, chars: str) -> None:
    here, chinese = font(f"cv {kind} {region}"), font(f"cv {kind} SC")
    for char in chars:
        assert drawing(here, char) != drawing(chinese, char), char


@pytest.mark.parametrize("kind", ["Sans", "Serif"])
@pytest.mark.parametrize("region", ["JP", "TC", "KR"])
@pytest.mark.parametrize("weight", [400, 700])
def test_a_region_s_face_repeats_nothing(kind: str, region: str, weight: int) -> None:
    """What is drawn alike in both weights stays with SC; a glyph may differ in one weight only, a few do."""
    here, chinese = font(f"cv {kind} {region}", weight), font(f"cv {kind} SC", weight)
    both = sorted((here.getBestCmap().keys() & chinese.getBestCmap().keys()) - SPACES)[::7]
    same = [code for code in both if drawing(here, chr(code)) == drawing(chinese, chr(code))]
    assert len(both) > 300
    assert len(same) <= len(both) * 0.02


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("kind", ["Sans", "Serif"])
def test_two_dashes_are_one_line_and_the_dot_stands_on_half_an_em(kind: str, weight: int) -> None:
    """GB/T 15834-2011, 5.1."""
    face = font(f"cv {kind} SC", weight)
    glyphs, cmap = face.getGlyphSet(), face.getBestCmap()
    pen = BoundsPen(glyphs)
    glyphs[cmap[ord("—")]].draw(pen)
    assert (pen.bounds[0], pen.bounds[2]) == (0, 1000)
    assert [advance for _, advance in shaped(face_of(f"cv {kind} SC", weight).file, "——")] == [1000, 1000]
    pen = BoundsPen(glyphs)
    glyphs[cmap[ord("·")]].draw(pen)
    assert (pen.bounds[0] + pen.bounds[2]) / 2 == pytest.approx(250, abs=1)
    assert drawing(face, "·")[1] == 500


@pytest.mark.parametrize("family", ["cv Sans SC", "cv Serif SC", "cv Sans JP", "cv Serif JP"])
def test_kana_and_ideographs_stand_on_their_em(family: str) -> None:
    """JLREQ 3.1.2: solid setting; upstream kerns アパート."""
    text = "".join(char for char in "アパートのワンタッチ、経験。「骨角令」" if ord(char) in TYPECASE.coverage(family))
    assert len(text) >= 3
    assert {advance for _, advance in shaped(face_of(family).file, text)} == {1000}


@pytest.mark.parametrize("family", ["cv Inter", "cv Text Sans", "cv Text Serif", "cv Garamond", "cv Mono"])
def test_a_character_is_drawn_with_its_own_glyph(family: str) -> None:
    """Inter would draw -> as →, JetBrains Mono would draw != as one sign: an extractor would read those."""
    face = font(family)
    cmap = face.getBestCmap()
    text = "-> => <- != 1/2 No. 1920x1080 www C++"
    expected = [face.getGlyphID(cmap[ord(char)]) for char in text]
    assert [glyph for glyph, _ in shaped(face_of(family).file, text, "Latn", "en")] == expected
