"""A portrait → a small JPEG for the page: found beside the résumé, free of metadata, no larger than print needs.

The only home of Pillow.
"""

from __future__ import annotations

import io
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cvpdf.model.diagnostic import Diagnostic

# 300 dots an inch at the size a portrait is set at most (35 × 49 mm); more only makes the file larger.
MOST_PIXELS = (413, 579)
# A 23 kB PNG can unfold to 12,000² pixels and a gigabyte of memory.
MOST_DECODED = 12_500_000
MOST_BYTES = 20_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
QUALITY = 88


def load_photo(reference: str, folder: Path | None, line: int) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """The portrait's bytes, re-encoded; None, with a remark, where it cannot be used.

    Args:
        reference: What the author wrote: a path relative to the résumé.
        folder: The résumé's folder; None for standard input.
        line: 1-based line of the reference, for the remark.
    """
    trouble, path = _locate(reference, folder)
    if path is None:
        return None, (_remark(f"The photo {reference} is left out: {trouble}.", line),)
    try:
        return _reencoded(path.read_bytes()), ()
    except OSError as error:
        reason = error.strerror or "it is no JPEG, PNG or WebP picture"
    except ValueError as error:
        reason = str(error)
    return None, (_remark(f"The photo {reference} is left out: {reason}.", line),)


def _locate(reference: str, folder: Path | None) -> tuple[str, Path | None]:
    if urlsplit(reference).scheme in ("http", "https", "data"):
        return "nothing is fetched from the network", None
    if folder is None:
        return "standard input has no folder to find it in", None
    path = (folder / unquote(reference)).resolve()
    if not path.is_relative_to(folder.resolve()):
        return "it lies outside the résumé's folder", None
    if not path.is_file():
        return "there is no such file", None
    if path.stat().st_size > MOST_BYTES:
        return f"it is larger than {MOST_BYTES // 1_000_000} MB", None
    return "", path


def _reencoded(data: bytes) -> bytes:
    """A JPEG of the picture as it is meant to be seen, on white, without EXIF.

    Raises:
        OSError: The data is no picture.
        ValueError: It has too many pixels.
    """
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None  # Pillow's own limit is higher than ours, and stops the program
    with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
        if opened.width * opened.height > MOST_DECODED:
            raise ValueError(f"it has {opened.width} × {opened.height} pixels, more than {MOST_DECODED:,}")
        upright = ImageOps.exif_transpose(opened).convert("RGBA")
    upright.thumbnail(MOST_PIXELS)
    page = Image.new("RGB", upright.size, "white")
    page.paste(upright, mask=upright.getchannel("A"))
    out = io.BytesIO()
    page.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _remark(message: str, line: int) -> Diagnostic:
    return Diagnostic("photo", "warning", message, line, hint="Put the picture beside the résumé.")
