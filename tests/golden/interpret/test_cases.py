"""What is understood of hard cases (numbered) and ordinary résumés: an input, and in a few lines what became of it.

`BLESS=1 pytest tests/golden/interpret` writes the expected texts anew; look at each change before you keep it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cvpdf.configure import configure
from cvpdf.interpret import interpret
from cvpdf.model.inline import plain
from cvpdf.model.outline import Block, Heading, Item, List, Paragraph, Quote, Row, Table, Verbatim
from cvpdf.model.period import PartialDate, Period
from cvpdf.model.resume import Absorbed, Basics, Entry, Told
from cvpdf.parse import parse
from cvpdf.read import read

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))


def understood(data: bytes) -> str:
    """A résumé as understood, one thing a line: head, sections, `@line` entries with [role: words] {period}, blocks."""
    source, _ = read(data, name="resume.md", folder=None)
    resume, remarks = interpret(parse(source)[0], configure(source))
    lines = [*_head(resume.lang, resume.basics)]
    for section in resume.sections:
        lines.append(f"== {plain(section.title) or '(untitled)'} = {section.kind}")
        lines += _body(section.body, 1)
    lines += [f"! {remark.line}: {remark.message}" for remark in remarks]
    return "\n".join(lines) + "\n"


def _head(lang: str, basics: Basics) -> Iterator[str]:
    label = f" | {plain(basics.label)}" if basics.label else ""
    yield f"{lang}  {basics.name or '(no name)'}{label}"
    for each in basics.contacts:
        url = f" -> {each.url}" if each.url else ""
        yield f"  {each.kind} {each.label + ': ' if each.label else ''}{each.value}{url}"
    if basics.photo:
        yield f"  photo {basics.photo.url}"
    yield from _absorbed(basics.absorbed, 1)
    yield from _body(basics.blocks, 1)


def _body(body: tuple[Block | Entry, ...], depth: int) -> Iterator[str]:
    for node in body:
        if isinstance(node, Entry):
            parts = " ".join(f"[{part.role}: {plain(part.inlines)}]" for part in node.parts)
            yield f"{'  ' * depth}@{node.line} {node.kind} {parts} {_period(node.period)}".rstrip()
            if node.told:
                yield f"{'  ' * (depth + 1)}told: {_said(node.told)}".rstrip()
            yield from _absorbed(node.absorbed, depth + 1)
            yield from _body(node.body, depth + 1)
        else:
            yield from ("  " * depth + line for line in _block(node))


def _absorbed(words: tuple[Absorbed, ...], depth: int) -> Iterator[str]:
    if words:
        yield f"{'  ' * depth}said by structure: {' '.join(f'{each.written}({each.reason})' for each in words)}"


def _said(told: Told) -> str:
    at = f" at {told.organization}" if told.organization else ""
    return f"{told.position}{at} {_period(told.period)}"


def _period(period: Period | None) -> str:
    if period is None:
        return ""
    return (
        f"{{{period.written} = {_date(period.start)}..{_date(period.end)}}}"
        if period.end
        else f"{{{period.written} = {_date(period.start)}}}"
    )


def _date(date: PartialDate | None) -> str:
    if date is None:
        return ""
    return "open" if date.open else f"{date.season} {date.iso()}".strip()


def _block(block: Block | Item) -> Iterator[str]:
    match block:
        case Heading(level, inlines):
            yield f"{'#' * level} {plain(inlines)}"
        case Paragraph(inlines):
            yield f"¶ {plain(inlines)}".replace("\n", " ⏎ ")
        case List(items):
            for item in items:
                lines = [line for inner in item.blocks for line in _block(inner)]
                yield f"- {lines[0].removeprefix('¶ ') if lines else ''}"
                yield from (f"  {line}" for line in lines[1:])
        case Quote(blocks):
            yield from (f"> {line}" for inner in blocks for line in _block(inner))
        case Table(header, rows):
            for row in ((header,) if header else ()) + rows:
                yield _row(row)
        case Verbatim(text):
            yield from (f"` {line}" for line in text.split("\n"))
        case _:
            yield f"({type(block).__name__})"


def _row(row: Row) -> str:
    return f"| {' | '.join(plain(cell) for cell in row.cells)} |"


def test_there_are_cases() -> None:
    assert len({path.name[:2] for path in CASES if path.name[:2].isdecimal()}) == 52


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    expected = path.with_suffix(".txt")
    found = understood(path.read_bytes())
    if os.environ.get("BLESS"):
        expected.write_text(found, "utf-8")
    assert found == expected.read_text("utf-8")
