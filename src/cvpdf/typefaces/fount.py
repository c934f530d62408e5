"""The fount: all type that one document needs, cut, with the CSS that names it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from cvpdf.typefaces.allotment import allot
from cvpdf.typefaces.cut import cut, cut_last_resort
from cvpdf.typefaces.manifest import Face, Typecase

SCHEME = "cvpdf-font"
_BOXES = "cv Boxes"
# Marks that the press adds on its own account: bullets, the hyphen at a line's end, dashes and dots of leaders.
_OWN = frozenset(map(ord, "•◦▪-‐–—…."))


@dataclass(frozen=True)
class Fount:
    """What the press needs to set one document.

    Attributes:
        css: The `@font-face` rules.
        families: Role (`text`, `mono`, …) → the value of the CSS property `font-family`.
        files: URL → the TrueType file behind it, for the press's URL fetcher.
        missing: Code points that no face has.
        boxes: Those of them that are drawn as boxes: all, unless the system's fonts help.
        faces: The faces that were cut, for whoever wants to know whether one of them is `damaged`.
    """

    css: str
    families: Mapping[str, str]
    files: Mapping[str, bytes]
    missing: frozenset[int]
    faces: tuple[Face, ...]
    boxes: frozenset[int] = frozenset()


def prepare_fount(  # noqa: PLR0913 - what may be drawn elsewhere are two words of one question
    typecase: Typecase,
    stacks: Mapping[str, Sequence[str]],
    chars: AbstractSet[int],
    lang: str,
    *,
    system_fonts: bool = False,
    boxed: AbstractSet[int] = frozenset(),
) -> Fount:
    """Choose a face for every character and cut it.

    Args:
        typecase: The faces there are.
        stacks: Role → families to ask, as `stack_for` orders them.
        chars: Every code point that may be printed, in any role.
        lang: The document's language, as a BCP 47 tag.
        system_fonts: Whether fontconfig knows the system's fonts; then a missing character is theirs to draw.
        boxed: With system fonts, the characters that these were found not to have either.

    Raises:
        FontError: A stack names a family that is not there, or a face cannot be cut.
    """
    wanted = frozenset(chars) | _OWN
    allotments = {role: allot(wanted, stack, typecase, lang) for role, stack in stacks.items()}
    missing = frozenset().union(*(each.missing for each in allotments.values())) - (_OWN - chars)
    boxes = missing & boxed if system_fonts else missing
    shares: dict[str, set[int]] = {}
    for each in allotments.values():
        for family, codes in each.by_family.items():
            shares.setdefault(family, set()).update(codes)
    faces = tuple(face for family in shares for face in typecase.family(family))
    files = {_url(face.file.name): cut(face, shares[face.family]) for face in faces}
    rules = [_rule(face.family, face, _url(face.file.name)) for face in faces]
    if boxes:
        url = _url("cv-boxes.ttf")
        files[url] = cut_last_resort(boxes)
        rules.append(_rule(_BOXES, None, url))
    families = {
        role: ",".join(_names(each.by_family, boxes=bool(boxes & each.missing))) for role, each in allotments.items()
    }
    return Fount("\n".join(rules), families, files, missing, faces, boxes)


def _names(families: Mapping[str, object], *, boxes: bool) -> Iterator[str]:
    """The names of the families, quoted for CSS."""
    yield from (f'"{family}"' for family in families)
    if boxes:
        yield f'"{_BOXES}"'


def _url(name: str) -> str:
    """Under which URL the press asks for a file."""
    return f"{SCHEME}:{name}"


def _rule(family: str, face: Face | None, url: str) -> str:
    """One `@font-face` rule; one file for each family, weight and style, or wrong glyphs are drawn in silence."""
    weight = face.weight if face else 400
    style = "italic" if face and face.italic else "normal"
    return f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};src:url("{url}")}}'
