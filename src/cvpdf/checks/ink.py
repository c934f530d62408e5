"""Whether what the PDF says can also be seen: on the page, in ink, whole, and by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from cvpdf.checks.picture import Box, Glyph, Picture, Run, Sheet
from cvpdf.checks.wording import counted, listed
from cvpdf.model.proof import Check

_SMALLEST = 4.0  # pt; the smallest type of any theme, a superior figure in code, is 5.8 pt
_CONTRAST = 1.5  # WCAG 2.2 ratio; #cccccc on white has 1.6, and below it a page looks empty
_EDGE = 0.5  # pt a glyph may stand over the edge of the page or of a clipping path
_COVERED = 0.2  # part of the lower of two boxes that may lie under the other: ascenders among descenders
_SAME = 0.9  # part of one box under another that makes them the same place
_BESIDE = 1.5  # pt: slanted letters lean over their neighbours
_INVISIBLE = (3, 7)  # text rendering modes that paint nothing (ISO 32000-1, table 106)
_LONGEST = 24  # characters quoted

Fault = tuple[str, str]  # the text, what is wrong with it


def ink(picture: Picture) -> Check:
    """Nothing is blank, clipped, off the page, overprinted, invisible or too small to read."""
    sheets = picture.sheets
    faults = [(sheet.number, *fault) for sheet in sheets for fault in _faults_of(sheet)]
    glyphs = sum(len(sheet.glyphs) for sheet in sheets)
    if not faults:
        return Check("ink", True, f"{counted(glyphs, 'glyph')} in ink")
    named = listed([f"page {page}: “{text}” {what}" for page, text, what in faults])
    return Check("ink", False, named, page=faults[0][0])


_found: WeakKeyDictionary[Sheet, tuple[Fault, ...]] = WeakKeyDictionary()


def _faults_of(sheet: Sheet) -> tuple[Fault, ...]:
    """Looked for once: a sheet may be in more than one picture."""
    if sheet not in _found:
        _found[sheet] = tuple(_faults(sheet))
    return _found[sheet]


def _faults(sheet: Sheet) -> Iterator[Fault]:
    """Each piece of text that cannot be read, with the gravest reason."""
    if sheet.runs and all(run.mode in _INVISIBLE for run in sheet.runs):
        yield _text(list(sheet.glyphs)), "and all other text of the page is invisible, as under a scan"
        return
    said: list[Run] = []
    for run in sheet.runs:
        what = _fault_of(sheet, run)
        if what:
            said.append(run)
            yield _text(sheet.glyphs_in(run)), what
    for upper, lower in _overprinted(sheet):
        said += [upper, lower]
        yield _text(sheet.glyphs_in(upper)), f"and “{_text(sheet.glyphs_in(lower))}” are printed one over the other"
    shown = [box for box in map(sheet.paper.overlap, sheet.links) if min(box.width, box.height) >= 1]
    yield from (("a link", "lies where nothing is printed") for box in shown if sheet.is_blank(box))
    frames = [run.box.grown(1) for run in said]
    yield from _unseen(sheet, [glyph for glyph in sheet.glyphs if not any(box.holds(glyph.box) for box in frames)])


def _text(glyphs: list[Glyph]) -> str:
    text = "".join(glyph.char for glyph in glyphs)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _fault_of(sheet: Sheet, run: Run) -> str:
    """What is wrong with a whole run; empty where nothing is."""
    if run.box.width <= 0 and run.size >= _SMALLEST:
        return ""
    return next((what for is_wrong, what in _WRONG if is_wrong(sheet, run)), "")


@lru_cache(maxsize=256)
def _contrast(colour: tuple[int, int, int, int], ground: int) -> float:
    """WCAG 2.2 contrast ratio of a colour, seen through its opacity, with a grey."""
    red, green, blue, alpha = colour
    red, green, blue = ((part * alpha + ground * (255 - alpha)) // 255 for part in (red, green, blue))
    text = 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)
    below = _linear(ground)
    return (max(text, below) + 0.05) / (min(text, below) + 0.05)


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


_WRONG: tuple[tuple[Callable[[Sheet, Run], bool], str], ...] = (
    (lambda _sheet, run: run.mode in _INVISIBLE, "is set to be invisible"),
    (lambda _sheet, run: run.size < _SMALLEST, f"is set in type smaller than {_SMALLEST:g} pt"),
    (lambda sheet, run: not sheet.paper.grown(_EDGE).holds(run.box), "stands over the edge of the page"),
    (lambda sheet, run: run.clip is not None and not _is_whole(sheet, run, run.clip), "is cut off"),
    (
        lambda sheet, run: _contrast(run.colour, sheet.ground(run.box)) < _CONTRAST,
        f"has less contrast with what it stands on than {_CONTRAST} : 1",
    ),
)


def _is_whole(sheet: Sheet, run: Run, clip: Box) -> bool:
    """Whether a clipping path lets all of a run through; its last advance may hang over."""
    frame = clip.grown(_EDGE)
    return frame.holds(run.box) or all(frame.holds(glyph.box) for glyph in sheet.glyphs_in(run))


def _unseen(sheet: Sheet, glyphs: list[Glyph]) -> Iterator[Fault]:
    """What the two pictures of the page say of single characters."""
    # pdfium sets small glyphs on whole pixels: a full stop may come out beside its box
    hidden = [glyph for glyph in glyphs if not sheet.shows(glyph.box) and not sheet.shows(glyph.box.grown(1))]
    if hidden:
        yield _text(hidden), "leaves no ink: its glyphs are blank, it is cut off, or something lies over it"


def _overprinted(sheet: Sheet) -> Iterator[tuple[Run, Run]]:
    """Pairs of runs that lie one over the other, the later painted one first."""
    order = sorted(enumerate(sheet.runs), key=lambda pair: pair[1].box.bottom)
    for place, (index, run) in enumerate(order):
        for other_index, other in order[place + 1 :]:
            if other.box.bottom >= run.box.top:
                break
            if _cover(run.box, other.box) and _glyphs_cover(sheet, run, other):
                yield (run, other) if index > other_index else (other, run)


def _cover(one: Box, other: Box) -> bool:
    both = one.overlap(other)
    return both.width > _BESIDE and both.height > _COVERED * min(one.height, other.height)


def _glyphs_cover(sheet: Sheet, one: Run, other: Run) -> bool:
    """Whether outlines cover each other, not only advance widths, as where punctuation is set closer than its em."""
    both = one.box.overlap(other.box)
    # pdfium takes a text that is printed twice on one place for one text: then the runs have to do.
    if both.width > _SAME * min(one.box.width, other.box.width) and both.height > _SAME * one.box.height:
        return True
    near = [glyph.box for glyph in sheet.glyphs if _cover(glyph.box, both)]
    return any(_cover(a, b) for place, a in enumerate(near) for b in near[place + 1 :])


def weakest(picture: Picture) -> tuple[float, str]:
    """The least contrast of text with what is drawn below it (WCAG 2.2 ratio), and the text; 21 where there is none."""
    found = (
        (_contrast(run.colour, sheet.ground(run.box)), sheet, run)
        for sheet in picture.sheets for run in sheet.runs if run.box.width > 0
    )  # fmt: skip
    ratio, sheet, run = min(found, key=lambda each: each[0], default=(21.0, None, None))
    return ratio, _text(sheet.glyphs_in(run)) if sheet and run else ""


def ink_checks(picture: Picture) -> Iterator[Check]:
    """All of this file."""
    yield ink(picture)
