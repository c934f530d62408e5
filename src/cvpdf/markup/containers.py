"""`::: start`, `:::`, `::: end` of codeCV's Markdown → boxes side by side."""

from __future__ import annotations

import re
from itertools import pairwise

from cvpdf.markup.lines import NEXT_LINE, Line

HEADING = re.compile(r"\s*#{1,6}\s+")
ROW = re.compile(r"\s*:{3,}[ \t]*(?P<word>start|end)?[ \t]*$")


def in_rows(lines: list[Line]) -> list[Line]:
    """`::: start`, a line, `:::`, another, `::: end` (codeCV): boxes side by side, where each of them is one line."""
    out: list[Line] = []
    start = 0
    boxes: list[list[Line]] = [[]]
    for line in lines:
        out.append(line)
        mark = None if line.fixed else ROW.match(line.text)
        if mark and mark["word"] == "start":
            start, boxes = len(out), [[]]
        elif mark and not mark["word"]:
            boxes.append([])
        elif not mark:
            boxes[-1] += [line] if line.text.strip() else []
        elif start and len(boxes) > 1 and all(len(box) == 1 and not box[0].fixed for box in boxes):
            down = [box[0].origin - above[0].origin for above, box in pairwise(boxes)]
            # One heading holds them all: #### 客户端 beside #### 2024.06
            texts = [HEADING.sub("", box[0].text) if at else box[0].text for at, box in enumerate(boxes)]
            row = "".join(text.strip() + NEXT_LINE * rows for text, rows in zip(texts, [*down, 0], strict=True))
            out[start - 1 :] = [Line("", out[start - 1].origin), Line(row, boxes[0][0].origin), Line("", line.origin)]
            start = 0
        else:
            start = 0
    return out
