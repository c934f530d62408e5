"""Two variants of glyphs, for space that is set and not written: `ss01` a gap after the glyph, `ss02` half its width.

A gap that is part of an advance is read by no extractor as a space, where spaces, margins and kerning are by some. The
variants are composites of the glyphs they vary, sixteen bytes each, and stand in no cmap.
"""

from __future__ import annotations

import struct
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

from cvpdf.typography.classes import classify

GAP_TAG, HALF_TAG = "ss01", "ss02"
# In em of the size it is set at; a quarter at most (CLREQ 3.2.2, JLREQ 3.2.6).
GAP = 0.2
# Class letters of cvpdf.typography.classes after which spacing.py may set a gap, but for the space.
_BEFORE_GAP = "IjA%#)+"
# … and what else may end a word, should the rules ever ask: faces are changed seldom.
_EDGES = frozenset(map(ord, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~°′″‰％℃℉™®©"))
# A space that the author typed where a gap is set is drawn as the gap.
_SPACES = (0x20, 0xA0)
# Class letters of the full-width marks whose blank half is before, and behind, their ink: what spacing.py halves, and
# quotes, and what stands in the middle of its em in Japan only.
_OPENING, _CLOSING = "oq", "csQt"
_SINGLE, _PAIRS = 1, 2  # types of lookups: GSUB one to one, GPOS pairs
_NONE = 0xFFFF

Variants = dict[str, str]


def add_variants(font: TTFont) -> None:
    """Add the variants of every glyph that may want one, and the two features that ask for them."""
    em = font["head"].unitsPerEm
    cmap = font.getBestCmap()
    by_class: defaultdict[str, list[str]] = defaultdict(list)
    for code, glyph in sorted(cmap.items()):
        by_class["edge" if code in _EDGES else classify(chr(code))].append(glyph)
    draft = _Draft(font)
    alternates = _alternates(font)
    for glyph in _with_alternates((each for kind in ("edge", *_BEFORE_GAP) for each in by_class[kind]), alternates):
        draft.add(GAP_TAG, glyph, 0, font["hmtx"][glyph][0] + round(GAP * em))
    for glyph in _with_alternates((cmap[code] for code in _SPACES), alternates):
        draft.add(GAP_TAG, glyph, 0, round(GAP * em))
    for kind in (*_OPENING, *_CLOSING):
        for glyph in by_class[kind]:
            left, right = _ink(font["glyf"].glyphs[glyph])
            blank = left >= em / 2 if kind in _OPENING else right <= em / 2
            if font["hmtx"][glyph][0] == em and blank:
                draft.add(HALF_TAG, glyph, -em // 2 if kind in _OPENING else 0, em // 2)
    draft.settle()
    _add_features(font, draft.made)
    _kern_alike(font, draft.made[GAP_TAG])


class _Draft:
    """Variants on their way into a font.

    Attributes:
        made: Feature → glyph → its variant.
    """

    def __init__(self, font: TTFont) -> None:
        self.font = font
        self.made: dict[str, Variants] = {GAP_TAG: {}, HALF_TAG: {}}
        self._order = font.getGlyphOrder().copy()

    def add(self, tag: str, base: str, shift: int, advance: int) -> None:
        """A variant: the base moved sideways, on another advance."""
        name = f"{base}.{tag}"
        glyf, hmtx = self.font["glyf"], self.font["hmtx"]
        glyf.glyphs[name] = _composite(glyf.glyphs[base], base, shift)
        # FreeType moves an outline until it begins at its bearing, so the two have to agree.
        hmtx.metrics[name] = (advance, hmtx[base][1] + shift)
        self.made[tag][base] = name
        self._order.append(name)

    def settle(self) -> None:
        """Let the font know of all of them."""
        font, maxp = self.font, self.font["maxp"]
        font.setGlyphOrder(self._order)
        font["glyf"].setGlyphOrder(self._order)
        maxp.numGlyphs = len(self._order)
        maxp.maxComponentDepth += 1  # a base may be a composite itself
        maxp.maxComponentElements = max(maxp.maxComponentElements, 1)
        maxp.maxCompositePoints = max(maxp.maxCompositePoints, maxp.maxPoints)
        maxp.maxCompositeContours = max(maxp.maxCompositeContours, maxp.maxContours)
        font["hhea"].advanceWidthMax = max(advance for advance, _ in font["hmtx"].metrics.values())


def _header(glyph: Any) -> tuple[int, ...]:
    """The number of contours and the box (xMin, yMin, xMax, yMax) of a glyph, read without its points if it can be."""
    if hasattr(glyph, "data"):
        return struct.unpack(">5h", glyph.data[:10]) if glyph.data else (0, 0, 0, 0, 0)
    if not glyph.numberOfContours:
        return (0, 0, 0, 0, 0)
    return (glyph.numberOfContours, glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)


def _ink(glyph: Any) -> tuple[int, int]:
    """Where its ink begins and ends."""
    _, left, _, right, _ = _header(glyph)
    return left, right


def _composite(glyph: Any, name: str, shift: int) -> Glyph:
    """A glyph that draws another one, moved sideways; an empty one draws nothing."""
    contours, left, bottom, right, top = _header(glyph)
    made = Glyph()
    if not contours:
        return made
    component = GlyphComponent()
    component.glyphName, component.x, component.y, component.flags = name, shift, 0, 0
    made.numberOfContours = -1
    made.components = [component]
    made.xMin, made.yMin, made.xMax, made.yMax = left + shift, bottom, right + shift, top
    return made


# ------------------------------------------------------------------------------------------------------------- layout


def _subtables(font: TTFont, tag: str, kind: int) -> Iterator[Any]:
    """The subtables of one type in GSUB or GPOS."""
    lookups = font[tag].table.LookupList if tag in font else None
    for lookup in lookups.Lookup if lookups else ():
        for subtable in lookup.SubTable:
            plain = getattr(subtable, "ExtSubTable", subtable)
            if plain.LookupType == kind:
                yield plain


def _alternates(font: TTFont) -> Mapping[str, list[str]]:
    """Each glyph with those that may stand in its place, one to one: figures, small capitals, forms of a language."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for subtable in _subtables(font, "GSUB", _SINGLE):
        for glyph, other in subtable.mapping.items():
            found[glyph].append(other)
    return found


def _with_alternates(glyphs: Iterable[str], alternates: Mapping[str, list[str]]) -> list[str]:
    """The glyphs and all that may stand in their places, each once."""
    found = dict.fromkeys(glyphs)
    waiting = list(found)
    while waiting:
        for other in alternates.get(waiting.pop(), ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return list(found)


def _language_systems(font: TTFont) -> Iterator[Any]:
    """Every language system of GSUB; scripts get a default one, since nobody falls back from a script to DFLT."""
    if "GSUB" not in font:
        font["GSUB"] = newTable("GSUB")
        font["GSUB"].table = otTables.GSUB()
        font["GSUB"].table.Version = 0x00010000
    table = font["GSUB"].table
    for name, records in (("ScriptList", "ScriptRecord"), ("FeatureList", "FeatureRecord"), ("LookupList", "Lookup")):
        if getattr(table, name, None) is None:
            setattr(table, name, getattr(otTables, name)())
            setattr(getattr(table, name), records, [])
    scripts = table.ScriptList.ScriptRecord
    if all(script.ScriptTag != "DFLT" for script in scripts):
        record = otTables.ScriptRecord()
        record.ScriptTag, record.Script = "DFLT", otTables.Script()
        record.Script.LangSysRecord, record.Script.DefaultLangSys = [], None
        scripts.insert(0, record)
    for record in scripts:
        if record.Script.DefaultLangSys is None:
            system = record.Script.DefaultLangSys = otTables.LangSys()
            system.LookupOrder, system.ReqFeatureIndex, system.FeatureIndex = None, _NONE, []
        yield record.Script.DefaultLangSys
        yield from (language.LangSys for language in record.Script.LangSysRecord)


def _add_features(font: TTFont, made: Mapping[str, Variants]) -> None:
    """One lookup a feature, after all others and in every script and language."""
    systems = list(_language_systems(font))
    table = font["GSUB"].table
    records, lookups = table.FeatureList.FeatureRecord, table.LookupList.Lookup
    for tag, variants in made.items():
        if not variants:
            continue
        record = otTables.FeatureRecord()
        record.FeatureTag, record.Feature = tag, otTables.Feature()
        record.Feature.FeatureParams, record.Feature.LookupListIndex = None, [len(lookups)]
        lookups.append(buildLookup([buildSingleSubstSubtable(variants)]))
        for system in systems:
            system.FeatureIndex.append(len(records))
        records.append(record)
    # Features are sorted by tag (OpenType, FeatureList), so those that follow move up.
    order = sorted(range(len(records)), key=lambda index: records[index].FeatureTag)
    place = {old: new for new, old in enumerate(order)}
    table.FeatureList.FeatureRecord = [records[index] for index in order]
    for system in systems:
        system.FeatureIndex = sorted(place[index] for index in system.FeatureIndex)
        if system.ReqFeatureIndex != _NONE:
            system.ReqFeatureIndex = place[system.ReqFeatureIndex]


def _kern_alike(font: TTFont, variants: Variants) -> None:
    """Let a glyph before a gap stand as near to the one before it as it does without the gap: To网 as To."""
    place = font.getReverseGlyphMap()
    for subtable in _subtables(font, "GPOS", _PAIRS):
        if subtable.Format == 2:
            classes = subtable.ClassDef2.classDefs
            classes.update({variants[glyph]: number for glyph, number in classes.items() if glyph in variants})
            continue
        for pairs in subtable.PairSet:
            for record in [each for each in pairs.PairValueRecord if each.SecondGlyph in variants]:
                alike = deepcopy(record)
                alike.SecondGlyph = variants[record.SecondGlyph]
                insort(pairs.PairValueRecord, alike, key=lambda each: place[each.SecondGlyph])
