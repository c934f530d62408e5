"""Fonts as PDF/UA-1 (7.21) and PDF/A (ISO 19005-2, 6.2.11) want them: what is wrong with one font.

Matterhorn's section 31. Of fonts with one-byte codes, which other programs write, only what concerns text and looks is
asked: whether they are embedded and whether their characters are known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from cvpdf.checks.objects import entry
from cvpdf.checks.sfnt import Metrics, metrics_of
from cvpdf.checks.wording import counted

_NOTDEF = b"\0\0"
# What a damaged map says of a glyph: nothing, or U+0000, FEFF, FFFD, FFFE, FFFF.
_NOTHING = "\0\ufeff\ufffd\ufffe\uffff"
_WIDTH_TOLERANCE = 1  # thousandth of an em
_SYMBOLIC = 4  # flag (ISO 32000-1, table 123)
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_KNOWN_ENCODINGS = ("/WinAnsiEncoding", "/MacRomanEncoding", "/StandardEncoding", "/MacExpertEncoding")


@dataclass(frozen=True)
class ShownFont:
    """A font, and what is shown in it.

    Attributes:
        font: pypdf's dictionary.
        strings: Every string shown.
    """

    font: Any
    strings: frozenset[bytes]

    @property
    def name(self) -> str:
        """As the file calls it."""
        drawn = entry(self.font, "/Subtype") == "/Type3"
        nameless = "a font drawn in the file (Type 3)" if drawn else "a font without a name"
        return str(entry(self.font, "/BaseFont", nameless)).removeprefix("/")

    @cached_property
    def composite(self) -> bool:
        """Whether its codes have two bytes."""
        return bool(entry(self.font, "/Subtype") == "/Type0")

    @cached_property
    def descendant(self) -> Any:
        """The font itself, which a composite font only wraps."""
        return self.font["/DescendantFonts"][0].get_object() if self.composite else self.font

    @cached_property
    def descriptor(self) -> Any:
        """Empty for the fourteen fonts that need none, and for those drawn in the file."""
        return entry(self.descendant, "/FontDescriptor", {})

    @cached_property
    def codes(self) -> frozenset[bytes]:
        """Every code shown."""
        size = 2 if self.composite else 1
        return frozenset(text[place : place + size] for text in self.strings for place in range(0, len(text), size))

    @cached_property
    def metrics(self) -> Metrics | None:
        """Of a TrueType program whose glyphs are told by their codes."""
        coded = entry(self.font, "/Encoding") == "/Identity-H"
        direct = coded and entry(self.descendant, "/CIDToGIDMap") == "/Identity"
        program = entry(self.descriptor, "/FontFile2") if direct else None
        return metrics_of(program.get_object().get_data()) if program is not None else None

    @cached_property
    def mapping(self) -> Mapping[bytes, str]:
        """Code → text, as its ToUnicode map has it."""
        stream = entry(self.font, "/ToUnicode")
        return to_unicode(stream.get_object().get_data()) if stream is not None else {}


def _embedded(shown: ShownFont) -> Iterator[str]:
    if entry(shown.font, "/Subtype") != "/Type3" and not any(key in shown.descriptor for key in _PROGRAMS):
        yield "is not embedded; other machines will show other glyphs"


def _encoded(shown: ShownFont) -> Iterator[str]:
    if shown.composite and not str(entry(shown.font, "/Encoding", "")).startswith("/"):
        yield "its encoding is not Identity-H; text extractors read rubbish from it"


def _glyphs_mapped(shown: ShownFont) -> Iterator[str]:
    descendant = shown.descendant
    if entry(descendant, "/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in descendant:
        yield "has no CIDToGIDMap; its glyphs may be taken for others"


def _collection(shown: ShownFont) -> Iterator[str]:
    if shown.composite:
        system = entry(shown.descendant, "/CIDSystemInfo", {})
        if not {"/Registry", "/Ordering", "/Supplement"} <= set(system):
            yield "does not say which collection its glyphs are of (CIDSystemInfo)"


def _glyphs_there(shown: ShownFont) -> Iterator[str]:
    if shown.metrics and any(_number(code) >= shown.metrics.glyphs for code in shown.codes):
        yield "shows glyphs that are not in it"


def _widths(shown: ShownFont) -> Iterator[str]:
    """Where the advance of a shown glyph in the PDF is not that in the font, some viewers set lines wrongly."""
    metrics = shown.metrics
    if metrics is None:
        return
    said, default = _said_widths(shown.descendant), entry(shown.descendant, "/DW", 1000)
    wrong = [
        number
        for number in sorted(map(_number, shown.codes))
        if abs(float(said.get(number, default)) - metrics.width(number)) > _WIDTH_TOLERANCE
    ]
    if wrong:
        yield f"{counted(len(wrong), 'glyph')} of another width than in the font, the first is {wrong[0]:04x}"


def _number(code: bytes) -> int:
    return int.from_bytes(code, "big")


def _said_widths(descendant: Any) -> dict[int, float]:
    """Glyph → width (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    entries = list(entry(descendant, "/W", ()))
    place = 0
    while place + 1 < len(entries):
        first, second = int(entries[place]), entries[place + 1].get_object()
        if isinstance(second, list):
            found.update(enumerate(map(float, second), first))
            place += 2
        else:
            found.update(dict.fromkeys(range(first, int(second) + 1), float(entries[place + 2])))
            place += 3
    return found


def _readable(shown: ShownFont) -> Iterator[str]:
    told = _tells_characters(shown)
    if "/ToUnicode" in shown.font:
        unknown = (code for code in shown.codes - {_NOTDEF} if not (told and code not in shown.mapping))
        silent = sorted(code for code in unknown if _is_silent(shown.mapping.get(code, "")))
        if silent:
            first = f"the first is glyph {silent[0].hex()}"
            yield f"{counted(len(silent), 'glyph')} of {len(shown.codes)} without a character, {first}"
    elif not told:
        yield "has no ToUnicode map; its text cannot be searched or copied"


def _is_silent(text: str) -> bool:
    return not text.strip(_NOTHING) or any(char in _NOTHING for char in text)


def _tells_characters(shown: ShownFont) -> bool:
    """Whether one-byte codes have their characters from a known encoding, or from the names of their glyphs."""
    if shown.composite or entry(shown.font, "/Subtype") == "/Type3":
        return False
    encoding = entry(shown.font, "/Encoding")
    if encoding is None:  # that of the font itself, which is the standard one unless the font is one of symbols
        return not int(entry(shown.descriptor, "/Flags", 0)) & _SYMBOLIC
    return isinstance(encoding, dict) or str(encoding) in _KNOWN_ENCODINGS


def _no_notdef(shown: ShownFont) -> Iterator[str]:
    if shown.composite and _NOTDEF in shown.codes:
        yield "shows the sign for a missing glyph (.notdef)"


class FontRule(NamedTuple):
    """Where the standards have a rule, and what is wrong with a font that breaks it."""

    clause: str
    broken: Callable[[ShownFont], Iterator[str]]


FONT_RULES = (
    FontRule("PDF/UA-1 7.21.3.1, PDF/A 6.2.11.3.1", _collection),
    FontRule("7.21.3.2, 6.2.11.3.2", _glyphs_mapped),
    FontRule("7.21.3.3, 6.2.11.3.3", _encoded),
    FontRule("7.21.4.1, 6.2.11.4.1", _embedded),
    FontRule("7.21.4.1, 6.2.11.4.1", _glyphs_there),
    FontRule("7.21.5, 6.2.11.5", _widths),
    FontRule("7.21.7, 6.2.11.7.2", _readable),
    FontRule("7.21.8, 6.2.11.8", _no_notdef),
)


_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.S)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|\[([^\]]*)\]")


@lru_cache(maxsize=16)  # of the fonts of one résumé, which is watched, most do not change
def to_unicode(cmap: bytes) -> Mapping[bytes, str]:
    """Code → text of a ToUnicode CMap (ISO 32000-1, 9.10.3)."""
    found: dict[bytes, str] = {}
    for kind, body in _SECTION.findall(cmap):
        tokens = [(_bytes(code), _list(texts)) for code, texts in _TOKEN.findall(body)]
        if kind == b"bfchar":
            found.update((code, _text(text)) for (code, _), (text, _) in zip(tokens[::2], tokens[1::2], strict=False))
        else:
            for (first, _), (last, _), (text, texts) in zip(tokens[::3], tokens[1::3], tokens[2::3], strict=False):
                found.update(_range(first, last, texts or text))
    return found


def _range(first: bytes, last: bytes, target: bytes | list[bytes]) -> Iterator[tuple[bytes, str]]:
    """Codes from `first` to `last`: to the texts of a list, or to one text counted up in its last code unit."""
    start = int.from_bytes(first, "big")
    for step in range(min(int.from_bytes(last, "big") - start + 1, 1 << 16)):
        code = (start + step).to_bytes(len(first), "big")
        if isinstance(target, list):
            yield code, _text(target[step]) if step < len(target) else ""
        else:
            yield code, _text((int.from_bytes(target, "big") + step).to_bytes(len(target), "big"))


def _bytes(digits: bytes) -> bytes:
    text = "".join(digits.decode("ascii").split())
    return bytes.fromhex(text + "0" * (len(text) % 2))


def _list(texts: bytes) -> list[bytes]:
    return [_bytes(code) for code, _ in _TOKEN.findall(texts)]


def _text(code_units: bytes) -> str:
    return code_units.decode("utf-16-be", "replace")
