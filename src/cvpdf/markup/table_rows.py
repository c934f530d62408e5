"""Tables whose rows, or whose rule, have more cells than their head: to GFM (4.10) cells that are lost, or no table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvpdf.markup.lines import Line

RULE = re.compile(r"\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")


def widened(lines: Sequence[Line]) -> list[Line]:
    """The lines, each table's head and rule as wide as its widest row."""
    out = list(lines)
    for at, line in enumerate(out):
        if at == 0 or line.fixed or "|" not in line.text or not RULE.fullmatch(line.text):
            continue
        head = out[at - 1]
        if head.fixed or "|" not in head.text or (at > 1 and "|" in out[at - 2].text):
            continue
        rows = [head, *_below(out, at + 1)]
        width = max(_cells(row.text) for row in rows)
        if width > _cells(head.text) or _cells(line.text) != width:
            out[at - 1] = head._replace(text=_padded(head.text, width, " "))
            out[at] = line._replace(
                text="|" + " --- |" * width if _cells(line.text) > width else _padded(line.text, width, "---")
            )
    return out


def _below(lines: Sequence[Line], at: int) -> list[Line]:
    stop = next((i for i in range(at, len(lines)) if lines[i].fixed or "|" not in lines[i].text), len(lines))
    return list(lines[at:stop])


def _cells(text: str) -> int:
    bare = text.strip()
    return len(_BAR.findall(bare.removeprefix("|"))) + (not bare.endswith("|") or bare.endswith("\\|"))


def _padded(text: str, width: int, cell: str) -> str:
    missing = width - _cells(text)
    return (
        text if missing < 1 else text.rstrip() + ("" if text.rstrip().endswith("|") else " |") + f" {cell} |" * missing
    )
