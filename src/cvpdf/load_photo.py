"""A portrait → a small JPEG for the page: found beside the résumé, free of metadata, no larger than print needs.

A harmless drawing (SVG) stays one.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from cvpdf.admission.files import read_file
from cvpdf.admission.unfit import UnfitError
from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.policy import TRUSTED, Policy
from cvpdf.model.resume import Resume
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source

if TYPE_CHECKING:
    from PIL.Image import Image

# 300 dots an inch at the size a portrait is set at most (35 × 49 mm); more only makes the file larger.
MOST_PIXELS = (413, 579)
QUALITY = 88
BESIDE = "Put the picture beside the résumé."
NETWORK = ("http", "https")
ALLOW = f"{BESIDE[:-1]}, or let it be fetched: --allow-network"
# What a reason says → the limit that was hit.
LIMITS = {"it is larger than": "picture", "pixels, more than": "pixels", "it takes longer than": "fetch"}


def named_photo(resume: Resume, settings: Settings, source: Source) -> tuple[str, int] | None:
    """The portrait that front matter names, or the first picture of the head, and its 1-based line; 0 for no line."""
    if settings.photo is not None:
        return settings.photo, settings.lines.get("photo", 0)
    if resume.basics.photo is None:
        return None
    url = resume.basics.photo.url
    spellings = {url, unquote(url)} - {""}
    found = (at for at, line in enumerate(source.lines, 1) if any(each in line for each in spellings))
    return url, next(found, resume.basics.line)


def load_photo(
    reference: str, folder: Path | None, line: int, policy: Policy = TRUSTED
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """The portrait's bytes, re-encoded; None, with a remark, where it cannot be used.

    Args:
        reference: What the author wrote: a path relative to the résumé.
        folder: The résumé's folder; None for standard input.
        line: 1-based line of the reference, for the remark.
        policy: How large it may be.
    """
    from cvpdf.admission.pictures import is_drawing

    address = scheme_of(reference) in NETWORK
    try:
        data = _fetched(reference, policy) if address else _read(reference, folder, policy)
        photo = _drawing(data) if is_drawing(data) else _reencoded(data, policy)
    except UnfitError as error:
        message = f"The photo {reference[:200]} is left out: {error}."
        hint = _hint(str(error), policy) or (ALLOW if address and not policy.network else BESIDE)
        return None, (Diagnostic("photo", "warning", message, line, hint=hint),)
    return photo, (_provenance(reference, data, line),) if address else ()


def _hint(reason: str, policy: Policy) -> str:
    """How to raise the limit that a reason names; empty where it names none."""
    limit = next((limit for words, limit in LIMITS.items() if words in reason), "")
    return policy.how_to_raise(limit) if limit else ""


def _provenance(address: str, data: bytes, line: int) -> Diagnostic:
    """Where a portrait came from, and what shows that it is the same one another time."""
    from hashlib import sha256

    message = f"The photo was fetched from {address[:200]}: {len(data):,} bytes, SHA-256 {sha256(data).hexdigest()}."
    return Diagnostic("fetched", "info", message, line, hint="Save it beside the résumé to build without the network.")


def scheme_of(reference: str) -> str:
    """`https` of `https://example.com/me.jpg`; empty for a path."""
    try:
        return urlsplit(reference).scheme
    except ValueError:  # an address with half a bracket
        return NETWORK[0]


def _fetched(address: str, policy: Policy) -> bytes:
    """The bytes of an address.

    Raises:
        UnfitError: Nothing may be fetched, or it cannot be.
    """
    if not policy.fetches:
        raise UnfitError("nothing is fetched from the network")
    from cvpdf.admission.network import fetch_picture

    return fetch_picture(address, policy.fetch, policy.picture)


def _read(reference: str, folder: Path | None, policy: Policy) -> bytes:
    """The bytes of a reference.

    Raises:
        UnfitError: It leads elsewhere, or cannot be read.
    """
    if scheme_of(reference) == "data":
        raise UnfitError("it is written into the text itself")
    if folder is None:
        raise UnfitError("standard input has no folder to find it in")
    try:
        path = (folder / unquote(reference)).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise UnfitError("it lies outside the résumé's folder")
        if not path.is_file():
            raise UnfitError("there is no such file")
        return read_file(path, policy.picture)
    except (OSError, RuntimeError) as error:  # a loop of links
        raise UnfitError(getattr(error, "strerror", None) or "it cannot be found") from None
    except UnfitError:
        raise
    except ValueError:  # NUL
        raise UnfitError("there is no such file") from None


def _drawing(data: bytes) -> bytes:
    """The drawing itself.

    Raises:
        UnfitError: It is not harmless.
    """
    from cvpdf.admission.drawings import drawing_fault

    fault = drawing_fault(data)
    if fault:
        raise UnfitError(fault)
    return data


def _reencoded(data: bytes, policy: Policy) -> bytes:
    """A JPEG of the picture as it is meant to be seen, on white, without EXIF.

    Raises:
        UnfitError: It is no picture, is broken, or has too many pixels.
    """
    from PIL import Image, ImageFile, ImageOps

    from cvpdf.admission.pictures import open_picture

    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint wants half pictures too; a half portrait is none
    with open_picture(data, policy.pixels) as opened:
        opened.draft("RGB", (2 * MOST_PIXELS[1], 2 * MOST_PIXELS[1]))  # a JPEG can be read small
        try:
            upright = _of_eight_bits(ImageOps.exif_transpose(opened)).convert("RGBA")
        except (OSError, ValueError, SyntaxError, ArithmeticError, LookupError) as error:  # what its decoders raise
            raise UnfitError(f"it is broken: {str(error)[:100]}") from None
    upright.thumbnail(MOST_PIXELS)
    page = Image.new("RGB", upright.size, "white")
    page.paste(upright, mask=upright.getchannel("A"))
    out = io.BytesIO()
    page.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _of_eight_bits(picture: Image) -> Image:
    """A grey of sixteen bits (`I;16…`, in Pillow 10 `I`) as the same grey of eight: `convert` would clip it."""
    return picture.point(lambda value: value / 256).convert("L") if picture.mode.startswith("I") else picture
