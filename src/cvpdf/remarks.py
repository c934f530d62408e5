"""What there is to say about set pages to their author: glyphs that are missing, the goal, what the press mutters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cvpdf.model.diagnostic import Diagnostic
from cvpdf.model.proof import Proof
from cvpdf.model.source import Source


def remarks_on_pages(proof: Proof, source: Source) -> Iterator[Diagnostic]:
    """All of it, in no order."""
    yield from _missing_glyphs(source, proof.missing)
    yield from _press_notes(proof)
    if proof.fitted is not None:
        from cvpdf.goal_told import told

        yield from told(proof.fitted)


def _missing_glyphs(source: Source, missing: frozenset[int]) -> Iterator[Diagnostic]:
    """A remark for each character that no face has, where it first stands; it is set as a visible box."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(source.written if missing else (), 1):
        for column, char in enumerate(unicodedata.normalize("NFC", line), 1):
            if ord(char) in missing:
                places.setdefault(char, []).append((number, column))
    for char, ((line_number, first), *others) in places.items():
        name = unicodedata.name(char, "a character without a name")
        message = f"No face has {char} (U+{ord(char):04X}, {name}); it is set as a box."
        message += f" It stands in {len(others)} more places." if others else ""
        hint = "Write it another way, or let the machine's fonts help with --system-fonts."
        yield Diagnostic("missing-glyph", "warning", message, line_number, first, hint)


def _press_notes(proof: Proof) -> Iterator[Diagnostic]:
    """What the press muttered; a theme that keeps the contract gives it no reason to."""
    for message in proof.messages:
        yield Diagnostic("press", "warning", f"The press said: {message}", hint="Mostly a fault of the theme.")
