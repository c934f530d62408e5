"""A résumé that its editor filled to 72 columns is read as the same one with a paragraph on each line."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cvpdf.commands.understanding import understand
from cvpdf.exchange.inspection import inspection

LATIN = sorted(path for lang in ("en", "de", "es", "fr", "pt") for path in (Path(__file__).parent / lang).glob("*.md"))
COLUMNS = 72
SAME = 14  # of 16 files, measured; two have no more than one or two lines so long, which tell no width
KEPT = re.compile(r"\s*(?:[#|<:>]|```|~~~|---)|.*(?:<|\\$|  $)")
MARK = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s+)?")


def filled(text: str) -> Iterator[str]:
    """The lines of a file, those of paragraphs and items filled as an editor does; not those of front matter."""
    front, sep, body = text.partition("\n---\n") if text.startswith("---") else ("", "", text)
    yield from (front + sep).splitlines()
    for line in body.split("\n"):
        mark = MARK.match(line)
        if KEPT.match(line) or mark is None or len(line) <= COLUMNS:
            yield line
            continue
        indent = " " * mark.end()
        words = line[mark.end() :]
        yield from textwrap.wrap(
            words, COLUMNS, initial_indent=mark[0], subsequent_indent=indent,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip


def read(text: str) -> Any:
    """What is understood, without line numbers; line ends within a text are spaces."""
    return without_lines(inspection(understand(text.encode(), "resume.md").resume))


def without_lines(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_lines(each) for key, each in value.items() if key != "line"}
    if isinstance(value, list):
        return [without_lines(each) for each in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def test_a_filled_resume_is_read_as_it_was() -> None:
    texts = [path.read_text("utf-8") for path in LATIN]
    wrapped = [(text, "\n".join(filled(text))) for text in texts]
    changed = [(text, other) for text, other in wrapped if text != other]
    same = sum(read(text) == read(other) for text, other in changed)
    assert same >= SAME, f"{same} of {len(changed)} files"
