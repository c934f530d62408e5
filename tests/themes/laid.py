"""The first page of a theme as text: one line per laid-out line, which a person can read and git can compare.

`make bless` writes them anew, after somebody has looked at the pages.
"""

from __future__ import annotations

import sys
from difflib import SequenceMatcher
from pathlib import Path

from tests.typography.measure import Line, measure

from cvpdf.build import Job, build
from cvpdf.data import THEMES

SAMPLE = THEMES / "samples" / "zh-Hans.md"
PAGES = Path(__file__).parent / "pages"
TOLERANCE = 0.3  # points that x, y, width or size may differ; the press rounds, and a reader does not see it


def laid(theme: str) -> list[str]:
    """Each line of page 1, in reading order: x, y from the foot, width, size in points, face, text."""
    proof = build(Job("zh-Hans.md", SAMPLE.read_bytes(), theme=theme, verified=False)).proof
    return [_told(line) for paragraph in measure(proof.pdf)[0].paragraphs for line in paragraph.lines if line.words]


def _told(line: Line) -> str:
    first, last = line.words[0], line.words[-1]
    face = first.font.rpartition("+")[2]
    text = "".join(glyph.char for glyph in line.words)
    return f"{first.x:6.1f} {line.y:6.1f} {last.right - first.x:6.1f} {first.size:5.1f}  {face:22} {text}"


def differences(blessed: list[str], found: list[str]) -> list[str]:
    """What differs by more than the tolerance: `- ` a line as it was blessed, `+ ` as it is now."""
    report: list[str] = []
    matcher = SequenceMatcher(
        None, [_words(line) for line in blessed], [_words(line) for line in found], autojunk=False
    )
    for kind, start, end, low, high in matcher.get_opcodes():
        if kind != "equal":
            report += [f"- {line}" for line in blessed[start:end]] + [f"+ {line}" for line in found[low:high]]
            continue
        for was, now in zip(blessed[start:end], found[low:high], strict=True):
            if any(abs(a - b) > TOLERANCE for a, b in zip(_places(was), _places(now), strict=True)):
                report += [f"- {was}", f"+ {now}"]
    return report


def _words(line: str) -> str:
    """Face and text."""
    return " ".join(line.split()[4:])


def _places(line: str) -> list[float]:
    return [float(number) for number in line.split()[:4]]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        (PAGES / f"{name}.txt").write_text("\n".join(laid(name)) + "\n", "utf-8")
