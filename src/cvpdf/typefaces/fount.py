"""The fount: all type that one document needs, cut, with the CSS that names it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from cvpdf.typefaces.allotment import SPACES, Allotment, allot
from cvpdf.typefaces.cut import cut, cut_for_passage, cut_last_resort
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
        allotments: Role → which family draws which character.
        passages: Another language in the document → its roles' families, where they are not the document's.
    """

    css: str
    families: Mapping[str, str]
    files: Mapping[str, bytes]
    missing: frozenset[int]
    faces: tuple[Face, ...]
    boxes: frozenset[int] = frozenset()
    allotments: Mapping[str, Allotment] = field(default_factory=dict)
    passages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


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
    return Fount("\n".join(rules), families, files, missing, faces, boxes, allotments)


def add_passage(
    fount: Fount, typecase: Typecase, stacks: Mapping[str, Sequence[str]], chars: AbstractSet[int], lang: str
) -> Fount:
    """The fount with faces for what is in another language.

    Faces of their own: which family draws a quote is decided by which of them has it, and in English that is another
    one than in Chinese.

    Args:
        fount: The document's.
        typecase: The faces there are.
        stacks: Role → families to ask, as `stack_for` orders them for `lang`.
        chars: What is set in it.
        lang: Of the passage.
    """
    allotments = {role: allot(chars, stack, typecase, lang) for role, stack in stacks.items()}
    if all(_agree(each, fount.allotments[role]) for role, each in allotments.items()):
        return fount
    shares: dict[str, set[int]] = {}
    for each in allotments.values():
        for family, codes in each.by_family.items():
            shares.setdefault(family, set()).update(codes)
    faces = tuple(face for family in shares for face in typecase.family(family))
    files = {_url(f"{lang}/{face.file.name}"): cut_for_passage(face, shares[face.family]) for face in faces}
    rules = [_rule(f"{face.family} {lang}", face, _url(f"{lang}/{face.file.name}")) for face in faces]
    families = {
        role: ",".join([*(f'"{family} {lang}"' for family in each.by_family), fount.families[role]])
        for role, each in allotments.items()
    }
    return replace(
        fount,
        css="\n".join([fount.css, *rules]),
        files={**fount.files, **files},
        faces=fount.faces + faces,
        passages={**fount.passages, lang: families},
    )


def _agree(passage: Allotment, document: Allotment) -> bool:
    """Whether each character of a passage is drawn by the family that draws it in the document."""
    return all(
        codes - SPACES <= document.by_family.get(family, frozenset()) for family, codes in passage.by_family.items()
    )


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
