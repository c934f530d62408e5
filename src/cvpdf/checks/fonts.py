"""Whether the type is in the file, and every glyph still knows its character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from cvpdf.checks.evidence import Evidence, Page
from cvpdf.checks.wording import counted, listed
from cvpdf.model.proof import Check

_NOTDEF = b"\0\0"
# What a damaged map says of a glyph: nothing, or U+0000, FFFD, FFFE, FFFF.
_NOTHING = "\0\ufffd\ufffe\uffff"


def fonts(evidence: Evidence) -> Check:
    """Each font is embedded, its text can be read back, and no shown glyph is the sign for a missing one."""
    used = _fonts_used(evidence.pages)
    faults = [f"{_name(font)}: {fault}" for font, codes in used for fault in _faults(font, codes)]
    if not faults:
        return Check("fonts", True, f"{counted(len(used), 'font')}, all embedded and readable")
    return Check("fonts", False, listed(faults))


def _name(font: Any) -> str:
    return str(font.get("/BaseFont", "a font without a name")).removeprefix("/")


def _fonts_used(pages: Iterable[Page]) -> list[tuple[Any, set[bytes]]]:
    """Every font of every page, and the two-byte codes shown in it (those inside form objects are not looked at)."""
    used: dict[int, tuple[Any, set[bytes]]] = {}
    for page in pages:
        fonts = dict(_fonts_in(page.dictionary.get("/Resources", {})))
        for font in fonts.values():
            used.setdefault(id(font), (font, set()))
        codes: set[bytes] = set()
        for operands, operator in page.operations:
            if operator == b"Tf":
                codes = used[id(fonts[operands[0]])][1]
            elif operator in (b"Tj", b"TJ"):
                for text in _strings(operands[0]):
                    codes.update(text[place : place + 2] for place in range(0, len(text), 2))
    return list(used.values())


def _fonts_in(resources: Any) -> Iterator[tuple[str, Any]]:
    """Name and font of a resource dictionary; those of its form objects under names of no page's."""
    fonts = resources.get("/Font", {})
    yield from ((name, fonts[name]) for name in fonts)
    for key, form in resources.get("/XObject", {}).items():
        for name, font in _fonts_in(form.get_object().get("/Resources", {})):
            yield f"{key}{name}", font


def _strings(operand: Any) -> Iterator[bytes]:
    for part in operand if isinstance(operand, list) else [operand]:
        if isinstance(part, bytes):
            yield part


def _faults(font: Any, codes: set[bytes]) -> Iterator[str]:
    """What is wrong with one font (ISO 32000-1, 9.7 and 9.10.3; PDF/UA-1, 7.21)."""
    if font.get("/Subtype") != "/Type0":
        yield f"a font of the kind {font.get('/Subtype')}, /Type0 expected"
        return
    descendant = font["/DescendantFonts"][0].get_object()
    descriptor = descendant.get("/FontDescriptor", {})
    if not any(key in descriptor for key in ("/FontFile2", "/FontFile3")):
        yield "is not embedded; other machines will show other glyphs"
    if font.get("/Encoding") != "/Identity-H":
        yield "its encoding is not Identity-H; text extractors read rubbish from it"
    if descendant.get("/Subtype") == "/CIDFontType2" and descendant.get("/CIDToGIDMap") != "/Identity":
        yield "has no CIDToGIDMap; its glyphs may be taken for others"
    if "/ToUnicode" not in font:
        yield "has no ToUnicode map; its text cannot be searched or copied"
        return
    mapping = to_unicode(font["/ToUnicode"].get_object().get_data())
    if _NOTDEF in codes:
        yield "shows the sign for a missing glyph (.notdef)"
    silent = sorted(code for code in codes - {_NOTDEF} if not mapping.get(code, "").strip(_NOTHING))
    if silent:
        first = f"the first is glyph {silent[0].hex()}"
        yield f"{counted(len(silent), 'glyph')} of {len(codes)} without a character, {first}"


_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.S)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|\[([^\]]*)\]")


def to_unicode(cmap: bytes) -> dict[bytes, str]:
    """Code → text of a ToUnicode CMap (ISO 32000-1, 9.10.3)."""
    found: dict[bytes, str] = {}
    for kind, body in _SECTION.findall(cmap):
        tokens = [(_bytes(code), _list(texts)) for code, texts in _TOKEN.findall(body)]
        if kind == b"bfchar":
            found.update((code, _text(text)) for (code, _), (text, _) in zip(tokens[::2], tokens[1::2], strict=True))
        else:
            for (first, _), (last, _), (text, texts) in zip(tokens[::3], tokens[1::3], tokens[2::3], strict=True):
                found.update(_range(first, last, texts or text))
    return found


def _range(first: bytes, last: bytes, target: bytes | list[bytes]) -> Iterator[tuple[bytes, str]]:
    """Codes from `first` to `last`: to the texts of a list, or to one text counted up in its last code unit."""
    start = int.from_bytes(first, "big")
    for step in range(int.from_bytes(last, "big") - start + 1):
        code = (start + step).to_bytes(len(first), "big")
        if isinstance(target, list):
            yield code, _text(target[step])
        else:
            yield code, _text((int.from_bytes(target, "big") + step).to_bytes(len(target), "big"))


def _bytes(digits: bytes) -> bytes:
    return bytes.fromhex(digits.decode("ascii"))


def _list(texts: bytes) -> list[bytes]:
    return [_bytes(code) for code, _ in _TOKEN.findall(texts)]


def _text(code_units: bytes) -> str:
    return code_units.decode("utf-16-be", "replace")


def fonts_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    yield fonts(evidence)
