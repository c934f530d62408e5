"""PDF → printed lines, as pdfium finds them: words, where they stand, how large and how bold."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from cvpdf.checks.evidence import UnreadableError
from cvpdf.model.printed import PrintedLine

_WIDE_GAP = 1.0  # em: more than any space between words, less than between two contacts or a name and its date
_GUESSED_GAP = 0.6  # ems, where no space is written: more than in any line that was stretched
_SAME_LINE = 0.5  # ems that a superior figure may stand off its base line
_BACK = 1.0  # em; text that goes on further to the left is another line
_GUESSED = "\t"  # a space that is not in the file: pdfium guesses it from the gap
_OTHER_SIZE = 0.3  # pt
_IDEOGRAPHS = "\u2e80"  # from here on
_BOLD = 600  # weight (ISO 32000-1, table 122)
_BOLD_FLAG = 1 << 18  # ForceBold
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")


class _Char(NamedTuple):
    """A character, its place on the base line, the end of its advance, the size of its type, and whether it is bold."""

    char: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


def printed_lines(pdf: bytes) -> tuple[PrintedLine, ...]:
    """Every line of text, in the order in which it is painted.

    Raises:
        UnreadableError: The file is damaged or locked.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(pdf)
    except PdfiumError as error:
        raise UnreadableError(f"PdfiumError: {error}") from error
    lines: list[PrintedLine] = []
    try:
        for index in range(len(document)):
            page = document[index]
            if page.get_rotation():
                page.set_rotation(0)
            lines += (_line(index + 1, chars) for chars in _lines(_chars(page.get_textpage())))
            page.close()
    except PdfiumError as error:
        raise UnreadableError(f"PdfiumError: {error}") from error
    finally:
        document.close()
    return tuple(line for line in lines if line.text)


def _chars(text: Any) -> Iterator[_Char | None]:
    """The characters of a page; None where pdfium ends a line."""
    from pypdfium2 import raw

    handle, matrix = text.raw, raw.FS_MATRIX()
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    weights: dict[tuple[int, str], bool] = {}
    for index in range(raw.FPDFText_CountChars(handle)):
        char = chr(raw.FPDFText_GetUnicode(handle, index))
        if "\udc00" <= char <= "\udfff":  # the second half of a character that UTF-16 writes with two
            continue
        if char in "\r\n":
            yield None
            continue
        if "\ud800" <= char <= "\udbff":
            char = _whole(char, raw.FPDFText_GetUnicode(handle, index + 1))
        if char == " " and raw.FPDFText_IsGenerated(handle, index):
            char = _GUESSED
        raw.FPDFText_GetCharOrigin(handle, index, ctypes.byref(x), ctypes.byref(y))
        raw.FPDFText_GetLooseCharBox(handle, index, ctypes.byref(box))
        raw.FPDFText_GetMatrix(handle, index, ctypes.byref(matrix))
        across, up = _direction(matrix)
        size = raw.FPDFText_GetFontSize(handle, index) * ((matrix.c**2 + matrix.d**2) ** 0.5 or 1.0)
        right = max(across * side + up * level for side in (box.left, box.right) for level in (box.bottom, box.top))
        left, base = across * x.value + up * y.value, across * y.value - up * x.value
        yield _Char(char, left, right, base, size, _is_bold(handle, index, weights))
    text.close()


def _direction(matrix: Any) -> tuple[float, float]:
    """Where a line of text goes on, of length one: to the right, or up or down a page that is turned."""
    length = float((matrix.a**2 + matrix.b**2) ** 0.5)
    return (matrix.a / length, matrix.b / length) if length else (1.0, 0.0)


def _whole(high: str, low: int) -> str:
    """A character of two UTF-16 code units; U+FFFD where the second is missing."""
    return (high + chr(low)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")[:1]


def _is_bold(handle: Any, index: int, known: dict[tuple[int, str], bool]) -> bool:
    from pypdfium2 import raw

    weight, flags = raw.FPDFText_GetFontWeight(handle, index), ctypes.c_int()
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(handle, index, buffer, 128, ctypes.byref(flags))
    name = buffer.value.decode("latin-1").lower()
    key = weight, name
    if key not in known:
        known[key] = weight >= _BOLD or bool(flags.value & _BOLD_FLAG) or any(each in name for each in _BOLD_NAMES)
    return known[key]


def _lines(chars: Iterator[_Char | None]) -> Iterator[list[_Char]]:
    line: list[_Char] = []
    for each in chars:
        if each is None or (line and not _goes_on(line, each)):
            yield line
            line = []
        if each is not None:
            line.append(each)
    yield line


def _goes_on(line: Sequence[_Char], char: _Char) -> bool:
    last = line[-1]
    size = max(last.size, char.size)
    return abs(last.base - char.base) <= _SAME_LINE * size and char.left >= last.right - _BACK * size


def _line(page: int, chars: Sequence[_Char]) -> PrintedLine:
    inked = [each for each in chars if not each.char.isspace()]
    if not inked:
        return PrintedLine(page, "", (), 0.0, False, 0.0, 0.0, 0.0)
    sizes = Counter(round(each.size * 4) / 4 for each in inked)
    pieces = tuple(_pieces(chars))
    return PrintedLine(
        page,
        " ".join(pieces),
        pieces,
        sizes.most_common(1)[0][0],
        all(each.bold for each in inked if each.char.isalnum()),
        min(each.left for each in inked),
        max(each.right for each in inked),
        inked[0].base,
    )


def _pieces(chars: Sequence[_Char]) -> Iterator[str]:
    """The words, with one space for whatever parts two of them, cut where they are set apart."""
    made, between = "", ""
    last: _Char | None = None
    for each in chars:
        if each.char.isspace():
            between += each.char
            continue
        if last is not None and _is_apart(last, each, between):
            yield made
            made = ""
        elif last is not None and between and not _is_stretched(last, each, between):
            made += " "
        made += each.char
        last, between = each, ""
    yield made


def _is_apart(last: _Char, char: _Char, between: str) -> bool:
    """Whether two characters are parted by a wide gap, or by a space and a change of type."""
    other = last.bold != char.bold or abs(last.size - char.size) > _OTHER_SIZE
    gap = (char.left - last.right) / (char.size or 1.0)
    return gap > (_GUESSED_GAP if between == _GUESSED else _WIDE_GAP) or bool(between and other)


def _is_stretched(last: _Char, char: _Char, between: str) -> bool:
    """Whether a line was stretched: between ideographs pdfium takes the gaps for spaces."""
    return between == _GUESSED and last.char >= _IDEOGRAPHS and char.char >= _IDEOGRAPHS
