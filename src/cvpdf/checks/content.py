"""Content streams as operations, and which of them paint the résumé and which its furniture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Any

Operation = tuple[list[Any], bytes]  # operands, operator

# ISO 32000-1, 7.2 and 7.3, as far as content streams without inline images, nested dictionaries and nested
# parentheses need it; pypdf reads all others. Over a tagged page this is seven times as fast.
_LEXER = re.compile(
    rb"""[\0\t\n\f\r ]+
    |(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))(?=[\0\t\n\f\r \[\]<>/(%]|$)
    |(?P<operator>[A-Za-z'"][A-Za-z0-9*]*)
    |/(?P<name>[^\0\t\n\f\r \[\]<>/()%{}]*)
    |<(?P<hex>[0-9A-Fa-f]*)>
    |\((?P<string>[^()\\]*)\)
    |\[(?P<array>(?:<[0-9A-Fa-f]*>|[^\[\]<>()/%])*)\]
    |<<(?P<dictionary>[^\[\]<>()%]*)>>
    |%[^\r\n]*
    """,
    re.X,
)
_ITEM = re.compile(rb"<([0-9A-Fa-f]*)>|([+-]?[\d.]+)")
_PAIR = re.compile(rb"/([^\s/]+)\s*(?:/([^\s/]+)|([+-]?[\d.]+))")


def operations_of(content: Any) -> tuple[Operation, ...]:
    """The operations of a page's content.

    Strings are `bytes`; names are `str` with their slash; in an array of strings and offsets (`TJ`) the strings with
    no offset between them are one.

    Args:
        content: pypdf's stream or array of streams; None for an empty page.
    """
    from pypdf.generic import ContentStream

    whole = ContentStream(content, None, "bytes")
    return _lexed(whole.get_data()) or tuple(whole.operations)


@lru_cache(maxsize=8)  # of the pages of one résumé, which is watched, most do not change
def _lexed(data: bytes) -> tuple[Operation, ...]:
    """The operations; none where the stream holds something that takes more than this lexer."""
    found: list[Operation] = []
    operands: list[Any] = []
    place = 0
    for match in _LEXER.finditer(data):
        if match.start() != place:
            return ()
        place = match.end()
        kind = match.lastgroup
        if kind == "operator":
            if match[0] == b"BI":
                return ()
            found.append((operands, match[0]))
            operands = []
        elif kind is not None:
            operands.append(_MAKERS[kind](match[kind]))
    return tuple(found) if place == len(data) else ()


def _number(data: bytes) -> float:
    return float(data)


def _name(data: bytes) -> str:
    return "/" + data.decode("latin-1")


def _hex(data: bytes) -> bytes:
    digits = data.decode("ascii")
    return bytes.fromhex(digits + "0" * (len(digits) % 2))


def _array(data: bytes) -> Any:
    """Strings and offsets as pypdf's ArrayObject, which its text extraction asks for."""
    from pypdf.generic import ArrayObject

    items: list[Any] = []
    for digits, number in _ITEM.findall(data):
        if number:
            if float(number):
                items.append(float(number))
        elif items and isinstance(items[-1], bytes):
            items[-1] += _hex(digits)
        else:
            items.append(_hex(digits))
    return ArrayObject(items)


def _dictionary(data: bytes) -> dict[str, Any]:
    return {_name(key): _name(name) if name else int(float(number)) for key, name, number in _PAIR.findall(data)}


_MAKERS: dict[str, Callable[[bytes], object]] = {
    "number": _number,
    "name": _name,
    "hex": _hex,
    "string": bytes,
    "array": _array,
    "dictionary": _dictionary,
}

_SHOWING = frozenset((b"Tj", b"TJ", b"'", b'"', b"Do"))


def body_operations(operations: Iterable[Operation], orphans: AbstractSet[int]) -> Iterator[Operation]:
    """The operations without what is shown in artifacts and in `orphans`.

    Only what is shown is left out; states and positions stay, because later text may be set relative to them.

    Args:
        operations: A page's.
        orphans: Marked-content ids that hang on nothing in the tag tree: WeasyPrint's margin boxes, until a finishing
            pass makes artifacts of them (ISO 32000-1, 14.8.2.2).
    """
    hidden = 0
    for operation in operations:
        operands, operator = operation
        if operator in (b"BDC", b"BMC"):
            hidden += 1 if hidden or operands[0] == "/Artifact" or mcid_of(operands) in orphans else 0
        elif operator == b"EMC":
            hidden -= 1 if hidden else 0
        if not hidden or operator not in _SHOWING:
            yield operation


def mcid_of(operands: list[Any]) -> int | None:
    """The marked-content id of a `BDC`'s operands; None without one."""
    properties = operands[1] if len(operands) > 1 else None
    return properties.get("/MCID") if isinstance(properties, dict) else None


_TURN = b"cvpdf-turn"  # no operator of PDF's: it marks where one page's operations end and the next one's begin


def texts_of(pages: list[tuple[Any, list[Operation]]]) -> list[str]:
    """What pypdf extracts from each page.

    Pages with the same fonts are read in one go, because pypdf makes ready each font anew for each reading.

    Args:
        pages: pypdf's page object, and the operations to read instead of its own content.
    """
    texts: list[str] = []
    start = 0
    for end in range(1, len(pages) + 1):
        if end == len(pages) or _fonts(pages[end][0]) != _fonts(pages[start][0]):
            texts += _read(pages[start:end])
            start = end
    return texts


def _fonts(page: Any) -> object:
    """What two pages must have in common to be read together."""
    resources = page.get("/Resources", {})
    if "/Font" not in resources or resources.get("/XObject"):
        return id(page)
    return getattr(resources.raw_get("/Font"), "idnum", id(page))


def _read(pages: list[tuple[Any, list[Operation]]]) -> list[str]:
    from pypdf.generic import ContentStream, NameObject

    texts = [""]

    def turn(operator: bytes, *_rest: object) -> None:
        if operator == _TURN:
            texts.append("")

    def piece(text: str, *_rest: object) -> None:
        texts[-1] += text

    # BT and ET make pypdf hand over what it has collected before the page turns.
    between: list[Operation] = [([], b"BT"), ([], b"ET"), ([], _TURN)]
    content = ContentStream(None, None)
    content.operations = pages[0][1] + [each for _, own in pages[1:] for each in between + own]
    page = pages[0][0]
    page[NameObject("/Contents")] = content
    page.extract_text(visitor_operand_before=turn, visitor_text=piece)
    return texts
