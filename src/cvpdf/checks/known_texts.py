"""What pypdf extracted from pages that were in the PDF before: read once, where all that decides it is the same.

That is what the page does (its operations), what of it is hidden, and the fonts it names, with everything they refer
to. It is compared, value by value; so what is not the same is read. Only where that is asked for (`keep`): the pages of
the PDF before stay in memory for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from cvpdf.checks.content import Operation, body_operations, texts_of

_DEEPEST = 12  # objects in objects, of a font


class Content(NamedTuple):
    """What is read of a page.

    Attributes:
        page: pypdf's page object.
        operations: Its content stream.
        orphans: What of it is hidden (`body_operations`).
    """

    page: Any
    operations: tuple[Operation, ...]
    orphans: frozenset[int]


_last: list[tuple[Content, str]] = []  # the pages of the PDF before
_keeping: list[bool] = []  # whether they are kept


def keep() -> None:
    """From now on one résumé is read again and again in this process."""
    _keeping[:] = [True]


def extracted(pages: Sequence[Content]) -> list[str]:
    """What pypdf extracts from each page."""
    alike: dict[tuple[int, int], bool] = {}  # pairs of dictionaries of fonts, for mostly all pages share one
    texts = [_known(each, alike) for each in pages]
    unread = [each for each, text in zip(pages, texts, strict=True) if text is None]
    read = iter(texts_of([(each.page, list(body_operations(each.operations, each.orphans))) for each in unread]))
    found = [next(read) if text is None else text for text in texts]
    _last[:] = zip(pages, found, strict=True) if _keeping else ()
    return found


def forget() -> None:
    """What was complained about is to be complained about again."""
    _last.clear()


def _known(content: Content, alike: dict[tuple[int, int], bool]) -> str | None:
    for before, text in _last:
        if before.operations is content.operations and before.orphans == content.orphans:  # the lexer keeps them
            fonts = _fonts(before.page), _fonts(content.page)
            pair = id(fonts[0]), id(fonts[1])
            if pair not in alike:
                alike[pair] = None not in fonts and _are_alike(*fonts, _DEEPEST)
            return text if alike[pair] else None
    return None


def _fonts(page: Any) -> Any:
    """The fonts that a page names; None where it may draw a form, which names its own."""
    resources = page.get("/Resources", {}).get_object()
    if "/Font" not in resources or resources.get("/XObject"):
        return None
    return resources["/Font"]


def _are_alike(one: Any, other: Any, depth: int) -> bool:
    """Whether two objects, and all that they refer to, say the same."""
    from pypdf.generic import DictionaryObject

    one, other = one.get_object(), other.get_object()
    if type(one) is not type(other) or not depth:
        return False
    if isinstance(one, DictionaryObject):
        if getattr(one, "_data", None) != getattr(other, "_data", None) or one.keys() != other.keys():
            return False
        return all(_are_alike(one.raw_get(key), other.raw_get(key), depth - 1) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(_are_alike(*pair, depth - 1) for pair in zip(one, other, strict=True))
    return bool(one == other)
