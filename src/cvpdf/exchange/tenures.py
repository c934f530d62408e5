"""Rows of a 履歴書 → one entry a stay: `2012年4月 A社 入社` and `2017年8月 退社` are one job."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvpdf.lexicon.dates import present_words
from cvpdf.lexicon.moves import joining, leaving, same_place, without_remark
from cvpdf.model.inline import Text, plain
from cvpdf.model.outline import Block, List, Paragraph
from cvpdf.model.period import PartialDate, Period
from cvpdf.model.resume import Entry

Body = Sequence[Block | Entry]


def tenures(body: Body, *, whole: bool = False) -> Body:
    """The same body, with each pair of joining and leaving as one entry; any other body as it is.

    Args:
        body: Of a section, in the author's order.
        whole: Keep the words of each row that became part of a stay, as a paragraph of that stay.
    """
    if not any(isinstance(node, Entry) and _joins(node) for node in body):
        return body
    stays: list[Block | Entry] = []
    for node in body:
        last = next((index for index in reversed(range(len(stays))) if isinstance(stays[index], Entry)), None)
        stay = stays[last] if last is not None else None
        end = _end(stay, node) if isinstance(stay, Entry) else None
        if isinstance(stay, Entry) and last is not None and end is not None and stay.period is not None:
            ended = replace(stay, period=replace(stay.period, end=end))
            stays[last] = _with_words(ended, node) if whole else ended
        elif isinstance(node, Entry) and isinstance(stay, Entry) and last is not None and _goes_on(node):
            ended = replace(_until_now(replace(stay, body=node.body[:1])), body=stay.body)
            stays[last] = _with_words(ended, node) if whole else ended
        else:
            stays.append(node)
    return [_until_now(node) if isinstance(node, Entry) else node for node in stays]


def _with_words(stay: Entry, row: Block | Entry) -> Entry:
    """The stay with what a later row of it says."""
    if not isinstance(row, Entry):
        return replace(stay, body=(*stay.body, row))
    parts = [part.inlines for part in row.parts]
    words = (node for index, inlines in enumerate(parts) for node in ((Text(" "),) if index else ()) + inlines)
    told = f"{row.period.written} " if row.period else ""
    return replace(stay, body=(*stay.body, Paragraph((Text(told), *words), row.line), *row.body))


def _until_now(stay: Entry) -> Entry:
    """`現在に至る` below the last row."""
    said = next((block for block in stay.body if not isinstance(block, Entry) and _end(stay, block)), None)
    if said is None or stay.period is None:
        return stay
    body = tuple(block for block in stay.body if block is not said)
    return replace(stay, period=replace(stay.period, end=PartialDate(present=True)), body=body)


def _end(stay: Entry, node: Block | Entry) -> PartialDate | None:
    """What a row says of the end of the stay before it; None for nothing."""
    if not _joins(stay) or stay.period is None or stay.period.end is not None:
        return None
    if not isinstance(node, Entry):
        return PartialDate(present=True) if _says(node).startswith(present_words()) else None
    leaves = any(text.endswith(leaving()) for text in _texts(node))
    if not leaves or node.period is None or node.period.end is not None:
        return None
    place = node.organization
    unnamed = not place or place.endswith(leaving()) or _is_same(place)
    return node.period.start if unnamed or place == stay.organization else None


def _says(block: Block) -> str:
    """現在に至る, alone on its line or in an item of its own; nothing for other blocks."""
    if isinstance(block, List) and len(block.items) == 1 and len(block.items[0].blocks) == 1:
        block = block.items[0].blocks[0]
    return plain(block.inlines).strip() if isinstance(block, Paragraph) else ""


def _joins(entry: Entry) -> bool:
    return isinstance(entry.period, Period) and any(text.endswith(joining()) for text in _texts(entry))


def _goes_on(entry: Entry) -> bool:
    """`同社 品質保証課 主任に昇格`, or no more than `同社にて主任を務める` below its date: the same stay."""
    told = _says(entry.body[0]) if not entry.parts and entry.body and not isinstance(entry.body[0], Entry) else ""
    return _is_same(entry.organization or told)


def _is_same(place: str) -> bool:
    """`同社 主任に昇格`, `同 卒業`: where one was before; not 同志社大学."""
    return place == "同" or place.startswith(same_place())


def _texts(entry: Entry) -> list[str]:
    return [without_remark(plain(part.inlines)) for part in entry.parts]
