"""Which family draws which character: a stack of families for a language, and one family for each code point."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from cvpdf.typefaces.manifest import Coverage, Typecase

# Pango leaves a space in the run before it, so every family carries all of these (the build sees to it).
SPACES = frozenset((0x20, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000))

# A region's face carries only what is drawn differently there from Simplified Chinese. What it has not is drawn alike,
# or not known there, so SC always comes next; then the others.
_REGIONS = {
    "zh-Hans": ("SC", "TC", "JP", "KR"),
    "zh-Hant": ("TC", "SC", "JP", "KR"),
    "ja": ("JP", "SC", "KR", "TC"),
    "ko": ("KR", "SC", "JP", "TC"),
    "en": ("SC", "TC", "JP", "KR"),
}
_KINDS = {"sans": ("Sans", "Serif"), "serif": ("Serif", "Sans")}
# What no face above has: letters of other alphabets, then symbols, then pictures.
_TAIL = ("cv Inter", "cv Text Sans", "cv Garamond", "cv Symbols", "cv Marks", "cv Math", "cv Emoji")

# Between ideographs these stand on the ideograph's em (CLREQ 3.1, JLREQ cl-01, cl-02, cl-05, cl-08): not for a Latin
# face, though it has them. Korean sets quotes and dashes as Latin does, on widths of their own (KLREQ 2.2).
_FULL_WIDTH = frozenset(map(ord, "“”—―…‥⋯·‖′″※"))
_HANGUL_WIDTH = frozenset(map(ord, "“”‘’…·※"))
# Arrows, numbers in circles, lines, blocks, shapes and signs, which Unicode calls ambiguous in width (UAX #11).
_SIGNS = frozenset((*range(0x2190, 0x2200), *range(0x2460, 0x27C0)))
_OPENING_QUOTE, _APOSTROPHE = 0x2018, 0x2019

# Default_Ignorable_Code_Point (DerivedCoreProperties.txt), controls, line and paragraph separators, lone surrogates:
# nothing is drawn for them, so no face need have them.
_UNDRAWN = Coverage(
    "0-1F 7F-9F AD 34F 61C 115F-1160 17B4-17B5 180B-180F 200B-200F 2028-202E 2060-206F 3164 D800-DFFF FE00-FE0F FEFF "
    "FFA0 FFF0-FFF8 1BCA0-1BCA3 1D173-1D17A E0000-E0FFF"
)
# … but these join pictures to one picture (UTS #51), so a face that has them gets them with what it draws.
_JOINERS = frozenset((0x200D, *range(0xE0020, 0xE0080)))


@dataclass(frozen=True)
class Allotment:
    """Who draws what.

    Attributes:
        by_family: The code points of each family that draws any, in the stack's order; the sets have nothing in common
            but spaces and joiners.
        missing: Code points that no family of the stack has.
    """

    by_family: Mapping[str, frozenset[int]]
    missing: frozenset[int]


def region_of(lang: str) -> str:
    """The row of the table that a language tag means: zh-TW → zh-Hant, ja-JP → ja; anything unknown → en."""
    first, *rest = lang.replace("_", "-").lower().split("-")
    if first == "zh":
        return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(rest) and "hans" not in rest else "zh-Hans"
    return first if first in _REGIONS else "en"


def stack_for(families: Sequence[str], lang: str) -> tuple[str, ...]:
    """The families to ask, in order.

    Args:
        families: What a theme names: families of Latin letters, and `serif` or `sans` where the ideographs come in;
            `("cv Inter", "sans")`. Without either word ideographs are sans.
        lang: The document's language, as a BCP 47 tag.
    """
    kinds = [name for name in families if name in _KINDS] or ["sans"]
    regions = _REGIONS[region_of(lang)]
    han = [f"cv {kind} {region}" for kind in _KINDS[kinds[0]] for region in regions]
    letters = [name for name in families if name not in _KINDS]
    return tuple(dict.fromkeys((*letters, *han, *_TAIL)))


def allot(chars: Iterable[int], stack: Sequence[str], typecase: Typecase, lang: str) -> Allotment:
    """Give each character to the first family of the stack that has it.

    In Chinese, Japanese and Korean, quotes, dashes and signs are asked of the ideographs' families first. One glyph a
    code point means that ’ is either a quote or an apostrophe in the whole document: where no ‘ opens a quote it is
    an apostrophe (Bachelor’s), which on an ideograph's em would tear the word apart, and stays with the letters.

    Raises:
        FontError: The stack names a family that is not in the typecase.
    """
    wanted = frozenset(chars)
    drawn = {code for code in wanted if code not in _UNDRAWN} - SPACES
    reordered = _ideographs_first(stack)
    claimed = _claimed_by_ideographs(drawn, lang) & drawn
    found: dict[str, set[int]] = {name: set() for name in stack}
    left = _deal(claimed, reordered, typecase, found) | _deal(drawn - claimed, stack, typecase, found)
    extra = wanted & _JOINERS
    shared = {name: SPACES | {code for code in extra if code in typecase.coverage(name)} for name in found}
    by_family = {name: frozenset(codes | shared[name]) for name, codes in found.items() if codes}
    if not by_family and stack:
        by_family = {stack[0]: SPACES}
    return Allotment(by_family, frozenset(left))


def _deal(codes: AbstractSet[int], stack: Sequence[str], typecase: Typecase, found: Mapping[str, set[int]]) -> set[int]:
    """Put each code point into the set of the first family that has it; what is left over."""
    left = set(codes)
    for name in stack:
        if not left:
            break
        coverage = typecase.coverage(name)
        mine = {code for code in left if code in coverage}
        found[name].update(mine)
        left -= mine
    return left


def _ideographs_first(stack: Sequence[str]) -> list[str]:
    """The stack with the families of letters moved behind those of ideographs."""
    return sorted(stack, key=lambda name: not name.startswith(("cv Sans ", "cv Serif ")))


def _claimed_by_ideographs(codes: AbstractSet[int], lang: str) -> frozenset[int]:
    """The characters that in this language are set as ideographs are."""
    region = region_of(lang)
    if region == "en":
        return frozenset()
    if region == "ko":
        return _HANGUL_WIDTH | _SIGNS
    quotes = {_OPENING_QUOTE, _APOSTROPHE} if _OPENING_QUOTE in codes else set()
    return _FULL_WIDTH | _SIGNS | quotes
