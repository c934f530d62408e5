"""Whether lines and pages end where they may (CLREQ 3.1.5, JLREQ 3.1.7 to 3.1.10, KLREQ 4.2).

A line end is judged where the words on both sides of it stand together in one line of the source: there the press chose
it, not the author. What is longer than its line has to be broken somewhere, and is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.structure import Mark
from cvpdf.checks.wording import counted, listed
from cvpdf.model.proof import Check

# Written again here, apart from typography/: what sets a line does not say whether it is set well.
NEVER_FIRST = frozenset("，。、：；！？）】」』》〉”’～〜—–·…%％‰℃々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
SEPARATORS = frozenset("—–·…→")  # between two spaces they belong to the line before
NEVER_LAST = frozenset("（【「『《〈“‘￥$@&")
TOKEN = re.compile(
    r"(?:19|20)\d\d[-./]\d\d?(?:[-./]\d\d?)?(?!\d)|(?:19|20)\d\d年(?:\d\d?月(?:\d\d?日)?)?|v?\d+(?:\.\d+)+"
    r"|\d[\d,]*(?:%|％|‰|℃|ms\b)|C\+\+|[CF]#|\.NET\b|CI/CD|TCP/IP|A/B\b|I/O\b|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+|[A-Za-z]+"
    r"|[가-힣]+"
)
_WORD = re.compile(r"[!-~]+|[가-힣]+")  # what stands between spaces or other scripts: a path, a hash, an address
_ADDRESS = re.compile(r"://|@|\w\.[a-z]{2,}|[\\_=]|/.*/")  # … and where such a one breaks is a matter of its own
_LONG = 24  # characters
_NARROW = 10.0  # ems; in a column narrower than this some rule has to give
_CONTEXT = 6  # characters on either side by which a line end is found in the source
_BREAK = re.compile(r"\\(?:newpage|pagebreak|clearpage)|pagebreak|page-break|break-(?:before|after)", re.I)
_MARKED = re.compile(r"[|<\t]")  # cells and raw HTML: what stands side by side there need not on the page


class _Seam(NamedTuple):
    """A line end: the source's visible line, the place in it of the line's first character, and the page."""

    text: str
    place: int
    page: int
    ems: float  # of the line that ends

    @property
    def spaced(self) -> bool:
        """Whether the source has a space there."""
        return self.text[self.place - 1] == " "

    def __str__(self) -> str:
        before, after = self.text[: self.place].rstrip(), self.text[self.place :]
        return f"page {self.page}: “{before[-8:]}|{after[:8]}”"


class _Written:
    """The source's visible lines without spaces, and the way back."""

    def __init__(self, evidence: Evidence) -> None:
        changed = {change.line for change in evidence.galley.ledger}
        fenced = False
        self.lines: list[str] = []
        for number, (line, visible) in enumerate(
            zip(evidence.source.text.split("\n"), evidence.visible, strict=False), 1
        ):
            fence = line.lstrip().startswith(("```", "~~~"))
            fenced ^= fence
            if not (fence or fenced or number in changed or _MARKED.search(line)):
                self.lines.append(visible)

    @cached_property
    def squeezed(self) -> str:
        return "\n".join("".join(line.split()) for line in self.lines)

    def seam(self, before: str, after: str, page: int) -> _Seam | None:
        """Where two printed lines meet, if they are one line of the source."""
        head, tail = "".join(before.split()), "".join(after.split())
        place = self.squeezed.find(head[-_CONTEXT:] + tail[:_CONTEXT]) if head and tail else -1
        if place < 0:
            return None
        place += len(head[-_CONTEXT:])
        row = self.squeezed.count("\n", 0, place)
        wanted = place - (self.squeezed.rfind("\n", 0, place) + 1)
        text = self.lines[row]
        index = [at for at, char in enumerate(text) if not char.isspace()][wanted]
        return _Seam(text, index, page, sum(0.5 if char < "\u2000" else 1.0 for char in before))


def lines(evidence: Evidence) -> Check:
    """No line starts or ends with what may not, and no date, number, word or name of a language is broken."""
    written = _Written(evidence)
    number = 0
    faults: list[tuple[str, int]] = []
    for page in evidence.pages:
        for before, after in pairwise(line for line in page.text.split("\n") if line.strip()):
            number += 1
            seam = written.seam(before, after, page.number)
            fault = _fault(seam) if seam else ""
            if fault:
                faults.append((f"{seam} {fault}", page.number))
    if not faults:
        return Check("lines", True, f"{counted(number, 'line end')}, all where they may be")
    return Check("lines", False, listed([fault for fault, _ in faults]), page=faults[0][1])


def _fault(seam: _Seam) -> str:
    """What is wrong with a line end; empty where nothing is."""
    if seam.ems < _NARROW or seam.place == 0:
        return ""
    last, first = seam.text[: seam.place].rstrip()[-1:], seam.text[seam.place]
    following = seam.text[seam.place + 1 : seam.place + 2]
    if _is_inside_long(seam):
        return ""
    if first in NEVER_FIRST and (not seam.spaced or (first in SEPARATORS and following == " ")):
        return f"starts a line with {first}"
    if last in NEVER_LAST and not seam.spaced:
        return f"ends a line with {last}"
    token = next((each for each in TOKEN.finditer(seam.text) if each.start() < seam.place < each.end()), None)
    return f"breaks {token[0]}" if token else ""


def _is_inside_long(seam: _Seam) -> bool:
    """Whether the line ends within an address, or within something too long for a line."""
    word = next((each for each in _WORD.finditer(seam.text) if each.start() < seam.place < each.end()), None)
    if word is None:
        return False
    return len(word[0]) >= min(_LONG, 2 * seam.ems) or bool(_ADDRESS.search(word[0]))


def headings(evidence: Evidence) -> Check:
    """No heading, nor an entry's header, stands at the foot of a page with what it heads on the next."""
    tree = evidence.tree
    numbers = {page.key: page.number for page in evidence.pages}
    places = {element.key: index for index, element in enumerate(tree.elements)}

    def level(mark: Mark) -> int:
        """That of the heading in which a mark stands; 0 without."""
        index = places.get(mark.element, -1)
        while index >= 0:
            tag = tree.elements[index].tag
            if len(tag) == 2 and tag[0] == "H" and tag[1].isdigit():
                return int(tag[1])
            index = tree.elements[index].parent
        return 0

    found = 0
    # Where the author asks for a new page, it may come after a heading.
    turns = [] if _BREAK.search(evidence.source.text) else pairwise(tree.marks)
    for mark, following in turns:
        here, there = numbers.get(mark.page, 0), numbers.get(following.page, 0)
        if there == here + 1 and (own := level(mark)) and (level(following) or 9) > own:
            found = found or here
    if found:
        line = next((text for text in reversed(evidence.pages[found - 1].text.split("\n")) if text.strip()), "")
        return Check("headings", False, f"“{line.strip()[:40]}” stands alone at the foot of page {found}", page=found)
    return Check("headings", True, "none at the foot of a page without what it heads")


def lines_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    yield lines(evidence)
    yield headings(evidence)
