"""The faces that cvpdf ships: one row a family, from which package, with which characters, at which size."""

from __future__ import annotations

from dataclasses import dataclass

from fontwork import repertoire
from fontwork.repertoire import Characters


@dataclass(frozen=True)
class Style:
    """One style of a family: its name in a font, its weight, its slant, and its folder upstream."""

    name: str
    weight: int
    italic: bool
    upstream: str

    @property
    def suffix(self) -> str:
        """The end of the file's name."""
        return self.name.lower().replace(" ", "")


REGULAR = Style("Regular", 400, False, "400Regular")
BOLD = Style("Bold", 700, False, "700Bold")
ITALIC = Style("Italic", 400, True, "400Regular_Italic")
BOLD_ITALIC = Style("Bold Italic", 700, True, "700Bold_Italic")

UPRIGHT = (REGULAR, BOLD)
ALL = (REGULAR, BOLD, ITALIC, BOLD_ITALIC)


# OpenType features that the faces keep. Left out, because an extractor would then read another character than the
# author's: those that draw a character with the glyph of another one (`->` as →, sups, subs, frac, ordn, pwid, fwid,
# hwid). Left out too: stylistic sets, since ss01 and ss02 are the project's own names for glyphs it makes itself.
LETTERS = "ccmp locl mark mkmk kern liga clig rlig tnum pnum lnum onum smcp c2sc case zero"
# An ideograph and a kana keep their em (JLREQ 3.1.2, solid setting), so no kern; the region is the face's, so no locl.
# No ccmp: it makes one Latin two-em dash of two —. halt, chws and palt (narrower punctuation) wait to be asked for.
IDEOGRAPHS = "mark mkmk palt halt chws"
# Jamo that are no modern syllable are put together by these.
SYLLABLES = "ccmp calt ljmo vjmo tjmo " + IDEOGRAPHS
PICTURES = "ccmp mark mkmk"


@dataclass(frozen=True)
class Family:
    """One family of fonts/.

    Attributes:
        name: The private name; it begins with `cv`, so that no font of the system ever has it.
        package: The upstream package.
        styles: Its faces, which all carry the same characters.
        characters: What is asked for; a face has what upstream has of them.
        features: The OpenType features it keeps.
        scale: How much larger than upstream it is drawn, so that its letters fit beside an ideograph of the same size.
        beside: The family it stands beside in a stack: it then carries only what that one draws differently, or lacks.
    """

    name: str
    package: str
    styles: tuple[Style, ...]
    characters: Characters
    features: str
    scale: float = 1.0
    beside: str = ""

    @property
    def stem(self) -> str:
        """The beginning of its files' names."""
        return self.name.lower().replace(" ", "-")

    def file(self, style: Style) -> str:
        """The name of the file of one style."""
        return f"{self.stem}-{style.suffix}.ttf"


FAMILIES = {
    family.name: family
    for family in (
        Family("cv Sans SC", "noto-sans-sc", UPRIGHT, repertoire.HAN_SANS, IDEOGRAPHS),
        Family("cv Sans JP", "noto-sans-jp", UPRIGHT, repertoire.JAPANESE, IDEOGRAPHS, beside="cv Sans SC"),
        Family("cv Sans TC", "noto-sans-tc", UPRIGHT, repertoire.HONG_KONG, IDEOGRAPHS, beside="cv Sans SC"),
        Family("cv Sans KR", "noto-sans-kr", UPRIGHT, repertoire.KOREAN, SYLLABLES, beside="cv Sans SC"),
        Family("cv Serif SC", "noto-serif-sc", UPRIGHT, repertoire.HAN_SERIF, IDEOGRAPHS),
        Family("cv Serif JP", "noto-serif-jp", UPRIGHT, repertoire.JAPANESE, IDEOGRAPHS, beside="cv Serif SC"),
        Family("cv Serif TC", "noto-serif-tc", UPRIGHT, repertoire.TAIWAN, IDEOGRAPHS, beside="cv Serif SC"),
        Family("cv Serif KR", "noto-serif-kr", UPRIGHT, repertoire.KOREAN, SYLLABLES, beside="cv Serif SC"),
        # Scales: x-height and capitals against an ideograph of the same size, judged by eye at 10 pt.
        Family("cv Inter", "inter", ALL, repertoire.LATIN, LETTERS),
        Family("cv Text Sans", "source-sans-3", ALL, repertoire.LATIN, LETTERS, scale=1.115),
        Family("cv Text Serif", "source-serif-4", ALL, repertoire.LATIN, LETTERS, scale=1.08),
        Family("cv Garamond", "eb-garamond", ALL, repertoire.LATIN, LETTERS, scale=1.12),
        Family("cv Mono", "jetbrains-mono", UPRIGHT, repertoire.LATIN, LETTERS, scale=0.92),
        Family("cv Symbols", "noto-sans-symbols-2", (REGULAR,), repertoire.DINGBATS, PICTURES),
        Family("cv Marks", "noto-sans-symbols", (REGULAR,), repertoire.DINGBATS, PICTURES),
        Family("cv Math", "noto-sans-math", (REGULAR,), repertoire.MATHS, PICTURES),
        Family("cv Emoji", "noto-emoji", (REGULAR,), repertoire.PICTOGRAPHS, PICTURES),
    )
}

# Where — and · are drawn as Chinese sets them.
CHINESE = frozenset(("cv Sans SC", "cv Serif SC"))

# Their characters share glyphs with the radicals that look like them: radicals.json is read off them.
IDEOGRAPHIC = tuple(family for family in FAMILIES.values() if family.package.endswith(("-sc", "-jp", "-tc", "-kr")))
