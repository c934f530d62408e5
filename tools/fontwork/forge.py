"""The steps from an upstream face to one of fonts/: subset, unshare, punctuation, metrics, spaces, variants, names."""

from __future__ import annotations

import copy
import io
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uharfbuzz
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates

from fontwork.catalogue import CHINESE, Family, Style
from fontwork.repertoire import SPACES, Characters
from fontwork.variants import add_variants

# Vertical metrics in em, those of Noto Sans SC. One pair for all faces gives every line the same height, whatever
# fonts meet in it; the same holds for the underline and the line through a word.
ASCENT, DESCENT = 1.160, 0.288
UNDERLINE, STRIKEOUT, STROKE = -0.125, 0.32, 0.05

# Hints, optical and variable axes, vertical setting, mathematics: nothing that WeasyPrint would read.
DROPPED = "BASE DSIG HVAR LTSH MATH MVAR STAT VDMX VORG cvt fpgm gasp hdmx meta prep vhea vmtx".split()

# Of the name table, the licence: copyright, trademark, licence text and address (OpenType, name IDs).
_LICENCE_NAMES = (0, 7, 13, 14)
_ENGLISH = (3, 1, 0x409)
# 2024-01-01T00:00:00Z in seconds since 1904: a fixed hour, so that two builds give the same bytes.
_MADE = 3786912000
_BOLD, _ITALIC = 1, 2


def _tag(name: str) -> int:
    """A four-letter tag as HarfBuzz counts it."""
    return int.from_bytes(name.ljust(4).encode(), "big")


def subset(source: Path, characters: Characters, features: str) -> TTFont:
    """The face with these characters and OpenType features only, without hints and glyph names."""
    order = uharfbuzz.SubsetInput()
    order.unicode_set.update(characters)
    order.layout_feature_tag_set.clear()
    order.layout_feature_tag_set.update(map(_tag, features.split()))
    order.drop_table_tag_set.update(map(_tag, DROPPED))
    order.name_id_set.update(_LICENCE_NAMES)
    order.flags = (
        uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE | uharfbuzz.SubsetFlags.NO_BIDI_CLOSURE
    )
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(source)))
    data = uharfbuzz.subset(face, order).blob.data
    return TTFont(io.BytesIO(data), recalcBBoxes=False, recalcTimestamp=False)


def _map(font: TTFont, code: int, glyph: str) -> None:
    """Let a code point have this glyph, in the tables that reach so far."""
    for table in font["cmap"].tables:
        if code <= 0xFFFF or table.format == 12:
            table.cmap[code] = glyph


def _add(font: TTFont, name: str, outline: Any, advance: int, bearing: int) -> None:
    font["glyf"][name] = outline
    font["hmtx"][name] = (advance, bearing)


def unshare(font: TTFont) -> None:
    """Give each code point a glyph of its own: in WeasyPrint's ToUnicode a glyph has one character, the first used."""
    # Variation sequences (format 14) name glyphs of other characters, so they go; the base character is drawn.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.isUnicode() and table.format != 14]
    owners: defaultdict[str, list[int]] = defaultdict(list)
    for code, glyph in sorted(font.getBestCmap().items()):
        owners[glyph].append(code)
    for glyph, codes in owners.items():
        for code in codes[1:]:
            name = f"own{code:05X}"
            _add(font, name, copy.deepcopy(font["glyf"][glyph]), *font["hmtx"][glyph])
            _map(font, code, name)
    _settle(font)


def _redraw(font: TTFont, glyph: str, across: Callable[[int], int], advance: int) -> None:
    """Move the points of a glyph sideways."""
    outline = font["glyf"][glyph]
    outline.coordinates = GlyphCoordinates([(across(x), y) for x, y in outline.coordinates])
    outline.recalcBounds(font["glyf"])
    font["hmtx"][glyph] = (advance, outline.xMin)


def chinese_punctuation(font: TTFont) -> None:
    """The dash as wide as its em, so that two of them are one line; the middle dot on half an em.

    GB/T 15834-2011, 5.1: 破折号占两个字位置, 不能中间断开; 间隔号占半个字位置, 上下居中. Upstream draws — for Latin
    text and leaves the Chinese one to `locl`; its · has a third of an em in one family and a whole em in another.
    """
    em, cmap = font["head"].unitsPerEm, font.getBestCmap()
    dash, bar, dot = (cmap[code] for code in (0x2014, 0x2015, 0xB7))
    font["glyf"][dash] = copy.deepcopy(font["glyf"][bar])
    line = font["glyf"][bar]
    left, width = line.xMin, line.xMax - line.xMin
    for glyph in (dash, bar):
        _redraw(font, glyph, lambda x: round((x - left) * em / width), em)
    ink = font["glyf"][dot]
    aside = em // 4 - (ink.xMin + ink.xMax) // 2
    _redraw(font, dot, lambda x: x + aside, em // 2)


def spaces(font: TTFont) -> None:
    """Add the spaces that the face has not (one that has to change font is a .notdef); en and em have those widths."""
    em, cmap = font["head"].unitsPerEm, font.getBestCmap()
    word = font["hmtx"][cmap[0x20]][0] if 0x20 in cmap else em // 4
    # Widths after The Unicode Standard, chapter 6.2: en, em, a fifth, and an ideograph.
    widths = {0x20: word, 0xA0: word, 0x2009: em // 5, 0x202F: em // 5, 0x2002: em // 2, 0x2003: em, 0x3000: em}
    for code in sorted(SPACES - cmap.keys()):
        name = f"own{code:05X}"
        _add(font, name, Glyph(), widths[code], 0)
        _map(font, code, name)
    for code in (0x2002, 0x2003, 0x3000):
        font["hmtx"][font.getBestCmap()[code]] = (widths[code], 0)
    _settle(font)


def _settle(font: TTFont) -> None:
    font.setGlyphOrder(font["glyf"].glyphOrder)
    font["maxp"].numGlyphs = len(font.getGlyphOrder())


def metrics(font: TTFont, scale: float) -> None:
    """Enlarge the face by shrinking its em, and give it the common vertical metrics."""
    em = font["head"].unitsPerEm = round(font["head"].unitsPerEm / scale)
    ascent, descent = round(ASCENT * em), round(DESCENT * em)
    hhea, os2, post = font["hhea"], font["OS/2"], font["post"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, -descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent
    post.underlinePosition, post.underlineThickness = round(UNDERLINE * em), round(STROKE * em)
    os2.yStrikeoutPosition, os2.yStrikeoutSize = round(STRIKEOUT * em), round(STROKE * em)
    os2.fsType = 0


def names(font: TTFont, family: str, style: Style) -> None:
    """Private names, so that no font of the system stands in and no reserved name is borne; the licence stays."""
    table = font["name"]
    licence = {number: table.getDebugName(number) for number in _LICENCE_NAMES}
    origin = f"{table.getDebugName(4)} {table.getDebugName(5)}" if table.names else "nothing: drawn for cvpdf"
    postscript = f"{family}-{style.name}".replace(" ", "")
    own = {
        1: family,
        2: style.name,
        3: f"{postscript}; from {origin}",
        4: f"{family} {style.name}",
        5: "Version 1.000",
        6: postscript,
    }
    table.names = []
    for number, text in sorted((own | licence).items()):
        if text:
            table.setName(text, number, *_ENGLISH)
    bold = style.weight >= 700
    font["OS/2"].usWeightClass = style.weight
    # fsSelection: italic, bold, regular are bits 0, 5, 6; bit 7 would only matter where hhea and typo metrics differ.
    font["OS/2"].fsSelection = style.italic | bold << 5 | (not bold and not style.italic) << 6
    font["head"].macStyle = _BOLD * bold | _ITALIC * style.italic
    font["head"].created = font["head"].modified = _MADE


def finish(font: TTFont, family: str, style: Style, scale: float = 1.0) -> bytes:
    """The last steps, which every face goes through, and the file."""
    metrics(font, scale)
    spaces(font)
    add_variants(font)
    names(font, family, style)
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def forge(source: Path, family: Family, style: Style, characters: Characters) -> bytes:
    """One face of fonts/, from one face of upstream.

    Raises:
        AssertionError: Two characters would share a glyph, or one that was asked for is not there.
    """
    font = subset(source, characters, family.features)
    unshare(font)
    if family.name in CHINESE:
        chinese_punctuation(font)
    data = finish(font, family.name, style, family.scale)
    with TTFont(io.BytesIO(data), lazy=True) as made:
        cmap = made.getBestCmap()
    if cmap.keys() != characters | SPACES or len(set(cmap.values())) != len(cmap):
        raise AssertionError(f"{family.file(style)}: the cmap is not one glyph for each character asked for")
    return data
