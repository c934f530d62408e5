"""Where pdfium finds each character of a PDF."""

import ctypes
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw


class Place(NamedTuple):
    """A character and its origin, in points from the page's lower left corner."""

    char: str
    x: float
    y: float


def places(pdf: bytes, page: int = 0) -> list[Place]:
    """The visible characters of a page in the order of its text, white space left out."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[page].get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    for index in range(text.count_chars()):
        char = chr(pypdfium2.raw.FPDFText_GetUnicode(text.raw, index))
        if not char.isspace() and char.isprintable():
            pypdfium2.raw.FPDFText_GetCharOrigin(text.raw, index, x, y)
            found.append(Place(char, x.value, y.value))
    text.close()
    document.close()
    return found


def lines(pdf: bytes, page: int = 0) -> list[list[Place]]:
    """The characters line by line."""
    found: list[list[Place]] = []
    for place in places(pdf, page):
        if not found or abs(found[-1][0].y - place.y) > 1:
            found.append([])
        found[-1].append(place)
    return found
