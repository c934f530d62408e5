"""`cvpdf inspect`: how a résumé is read, as a tree for a person or JSON for a program."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections import Counter

from cvpdf.commands.ending import policy_of, within
from cvpdf.commands.reading import add_source, read_resume
from cvpdf.commands.report import cells, coloured
from cvpdf.commands.understanding import Reading
from cvpdf.exchange.inspection import inspection
from cvpdf.exchange.tree import Look, Node, tree
from cvpdf.model.policy import Policy

# SGR parameters: bold, bold, as it is, dim, yellow (ECMA-48, 8.3.117).
COLOURS: dict[Look, str] = {"title": "1;36", "name": "1", "plain": "", "note": "2", "odd": "33"}
DIM = "2"
NARROWEST = 40  # cells; a narrower terminal wraps


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_source(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output (docs/exchange.md)")


def run(options: argparse.Namespace) -> int:
    """Show how the file was read."""
    policy = policy_of(options)
    return within(policy, lambda: _run(options, policy))


def _run(options: argparse.Namespace, policy: Policy) -> int:
    reading = read_resume(options, policy)
    if options.json:
        text = json.dumps(inspection(reading.resume), ensure_ascii=False, indent=2)
    else:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
        text = "\n".join(_lines(reading, width, colour=coloured(sys.stdout)))
    sys.stdout.write(text + "\n")
    return 0


def _lines(reading: Reading, width: int, *, colour: bool) -> list[str]:
    """A head line, the tree with line numbers in a gutter, and a summary; `width` 0 cuts nothing."""
    nodes = tree(reading.resume)
    gutter = max(len(str(node.line)) for node in nodes) + 2
    lines = [f"{reading.source.name} · {reading.resume.lang}"]
    for node in nodes:
        if not node.depth:
            lines.append("")
        lines.append(_line(node, gutter, width, colour=colour))
    return [*lines, "", _summary(nodes)]


def _line(node: Node, gutter: int, width: int, *, colour: bool) -> str:
    number = f"{node.line or '':>{gutter}}"
    mark = "? " if node.look == "odd" else ""
    room = (
        max(width, NARROWEST) - gutter - 2 - 2 * node.depth - cells(mark) - (cells(node.note) + 2 if node.note else 0)
    )
    text = mark + (_cut(node.text, max(room, NARROWEST // 2)) if width else node.text)
    words = [_painted(number, DIM if colour else ""), "  " * (node.depth + 1)]
    words.append(_painted(text, COLOURS[node.look] if colour else ""))
    if node.note:
        words.append("  " + _painted(node.note, (COLOURS["odd"] if node.look == "odd" else DIM) if colour else ""))
    return "".join(words).rstrip()


def _cut(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    while cells(text) > room - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def _painted(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if colour else text


def _summary(nodes: tuple[Node, ...]) -> str:
    """What there is, and what to look at."""
    looks = Counter(node.look for node in nodes)
    sections = sum(node.look == "title" and node.note != "name" for node in nodes)
    text = f"{_count(sections, 'section', 'sections')}, {_count(looks['name'], 'entry', 'entries')}"
    odd = looks["odd"]
    return text + (
        f"; {odd} marked ? {'was' if odd == 1 else 'were'} not understood and will be set as written" if odd else ""
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
