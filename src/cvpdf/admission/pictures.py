"""What a picture's own bytes say that it is, whatever its name."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from cvpdf.admission.unfit import UnfitError

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("JPEG", "PNG", "WEBP")
NO_PICTURE = "it is no JPEG, PNG, WebP or SVG picture"
COMMENT = rb"<!--(?:[^-]|-(?!->))*-->\s*"
SVG = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^<>]*>\s*)?(?:" + COMMENT + rb"|<!DOCTYPE[^<>]*>\s*)*<(?:\w+:)?svg\b")


def is_drawing(data: bytes) -> bool:
    """Whether the bytes are an SVG's."""
    return SVG.match(data[:4096]) is not None


def open_picture(data: bytes, most_pixels: int) -> Image:
    """A raster picture, of which no more than the head has been read.

    Args:
        data: A JPEG, PNG or WebP.
        most_pixels: How many it may unfold to: 23 kB of PNG can be 12,000² of them and a gigabyte of memory.

    Raises:
        UnfitError: It is none, or too large.
    """
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # Pillow's own limit is higher than ours, and stops the program
    try:
        opened = Image.open(io.BytesIO(data), formats=FORMATS)
    except (OSError, ValueError, SyntaxError, OverflowError):  # what Pillow's readers raise for broken heads
        raise UnfitError(NO_PICTURE) from None
    if opened.width * opened.height > most_pixels:
        raise UnfitError(f"it has {opened.width} × {opened.height} pixels, more than {most_pixels:,}")
    return opened
