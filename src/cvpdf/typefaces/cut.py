"""A face cut to a document's own characters: a few milliseconds with HarfBuzz, and the PDF has nothing left to cut."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from copy import deepcopy
from io import BytesIO
from pathlib import Path

from cvpdf.model.errors import FontError
from cvpdf.typefaces.allotment import SPACES
from cvpdf.typefaces.manifest import Face
from cvpdf.typefaces.sfnt import file_of, tables_of
from cvpdf.typefaces.wide_marks import CENTRED_IN, MARKS, with_wide_marks

# What shaping does unasked, what a theme may ask for by font-variant-*, and the variants that the press asks for: ss01
# with a gap, ss02 half as wide (tools/fontwork/variants.py). The faces have no others.
_FEATURES = (
    "ccmp locl mark mkmk kern liga clig calt rlig ljmo vjmo tjmo palt halt chws "
    "tnum pnum lnum onum smcp c2sc case zero ss01 ss02"
).split()
# How the names in the shipped files begin, and as long, what those of a passage's begin with.
_OWN_NAMES = ("cv ", "ps ")
_MARKS = frozenset(map(ord, MARKS))
# The face of last resort, whose glyph 0 is a box. It lies alone in its folder, so that fontconfig can be shown that.
LAST_RESORT = Path(__file__).with_name("lastresort") / "cv-last-resort.ttf"
_HINT = "Install cvpdf again"


def load_cutter() -> None:
    """Load HarfBuzz (8 ms) before a document is there to cut for."""
    import uharfbuzz  # noqa: F401


def cut(face: Face, chars: AbstractSet[int]) -> bytes:
    """A TrueType file with the face's glyphs for these characters and no others, full-width marks in two widths.

    Args:
        face: A face of the typecase.
        chars: Code points, all of them in the face's coverage.

    Raises:
        FontError: The face cannot be read, or has no glyph for one of the characters.
    """
    data = _cut(face.file, chars)
    marks = chars & _MARKS
    centred = face.family.endswith(CENTRED_IN)
    return with_wide_marks(data, _glyphs(data, marks), centred=centred) if marks else data


def cut_for_passage(face: Face, chars: AbstractSet[int]) -> bytes:
    """A face cut a second time, for what is in another language, under another name of its own.

    WeasyPrint puts the name of an `@font-face` rule before the one that is in the file, and fontconfig goes by both: a
    passage's face would draw the document's text where the document's own face of that name has not the character.
    """
    tables = tables_of(cut(face, chars))
    plain, other = (name.encode("utf-16-be") for name in _OWN_NAMES)
    tables[b"name"] = tables[b"name"].replace(plain, other)
    return file_of(tables)  # without sums, as in wide_marks


def _glyphs(data: bytes, chars: Iterable[int]) -> dict[int, int]:
    """Code point → glyph number in a file."""
    import uharfbuzz

    font = uharfbuzz.Font(uharfbuzz.Face(data))
    return {code: glyph for code in chars if (glyph := font.get_nominal_glyph(code)) is not None}


def cut_last_resort(chars: Iterable[int]) -> bytes:
    """A TrueType file that draws each of these characters as a box, each with a glyph of its own.

    A character without a glyph does worse than leave a gap: pypdf then reads rubbish, and pdfminer nothing, from all
    text in the same font. With a box each, the page shows what is wrong and the text stays exact.
    """
    return _with_boxes(_cut(LAST_RESORT, SPACES), sorted(chars))


def _cut(file: Path, chars: AbstractSet[int]) -> bytes:
    """The file cut by HarfBuzz."""
    import uharfbuzz  # 8 ms that `cvpdf --help` need not pay

    order = uharfbuzz.SubsetInput()
    order.unicode_set.update(chars)
    order.layout_feature_tag_set.clear()
    order.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _FEATURES)
    flags = uharfbuzz.SubsetFlags
    order.flags = flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.NO_BIDI_CLOSURE
    try:
        # Mapped, not read: of eleven megabytes only the pages with these glyphs are touched.
        whole = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
        small = uharfbuzz.subset(whole, order)
        data: bytes = small.blob.data
    except (uharfbuzz.HarfBuzzError, OSError, RuntimeError) as error:
        raise FontError(f"Cannot cut the typeface {file}: {error}", _HINT) from error
    lost = set(chars) - set(small.unicodes)
    if lost:
        some = " ".join(f"U+{code:04X}" for code in sorted(lost)[:5])
        raise FontError(f"The typeface {file} has no glyph for {some}, though its manifest says so", _HINT)
    return data


def _with_boxes(data: bytes, chars: Iterable[int]) -> bytes:
    """The font with the box of glyph 0 as the glyph of each character, an em wide for those that are set so wide."""
    from fontTools.fontBuilder import FontBuilder  # 65 ms, for missing characters only
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(data), recalcBBoxes=False, recalcTimestamp=False)
    em, narrow, cmap = font["head"].unitsPerEm, font["hmtx"][".notdef"][0], font.getBestCmap()
    for code in chars:
        name = cmap[code] = f"box{code:05X}"
        advance = em if unicodedata.east_asian_width(chr(code)) in "WF" else narrow
        box = font["glyf"][name] = deepcopy(font["glyf"][".notdef"])
        box.coordinates.scale((advance / narrow, 1))
        box.coordinates.toInt()
        box.recalcBounds(font["glyf"])
        font["hmtx"][name] = (advance, box.xMin)
    font.setGlyphOrder(font["glyf"].glyphOrder)
    # With a table of format 12, since the missing ones are often beyond U+FFFF.
    FontBuilder(font=font).setupCharacterMap(cmap)
    out = BytesIO()
    font.save(out)
    return out.getvalue()
