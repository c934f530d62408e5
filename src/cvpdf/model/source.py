"""The author's file as text: what `read` hands to every later stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cvpdf.model.edition import Withheld


@dataclass(frozen=True, slots=True)
class Source:
    """A résumé file, decoded and normalised, that still knows what stood in the file.

    Attributes:
        name: How messages name the file: the path as it was given, or `<stdin>`.
        folder: The folder that relative images and links start from; None for standard input.
        text: The body as the stages read it: NFC, line feeds only, look-alike radicals folded. Front matter and
            a leading BOM are blanked, not cut, so line n of `text` is line n of the file.
        written: The file's lines as decoded, before any change.
        front: The front matter, YAML or TOML; empty where there is none.
        front_lines: 1-based line of each top-level key of the front matter.
        withheld: What this edition leaves out; it is in `written`, and must not be in the PDF.
        promised: Kinds of values that a public edition promises to have none of; empty for any other.
        told: What the author says outside the file and its front matter, and the page may show: names and contacts from
            configuration and private files.
        kept: 1-based lines that begin a passage which is to stay on one page.
        site: Whether the front matter is of a form that only generators of sites have: its title is the page's.
    """

    name: str
    folder: Path | None
    text: str
    written: tuple[str, ...]
    front: Mapping[str, object] = field(default_factory=dict)
    front_lines: Mapping[str, int] = field(default_factory=dict)
    withheld: tuple[Withheld, ...] = ()
    promised: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    kept: frozenset[int] = frozenset()
    site: bool = False

    @property
    def lines(self) -> list[str]:
        """The lines of `text`; index 0 is line 1 of the file."""
        return self.text.split("\n")

    def written_line(self, line: int) -> str:
        """Line `line` (1-based) as it stands in the file; empty past the end."""
        return self.written[line - 1] if 0 < line <= len(self.written) else ""
