"""Tables of HTML, written as Markdown has them."""

from __future__ import annotations

from dataclasses import dataclass, field

from cvpdf.markup.lines import NEXT_LINE, Line


@dataclass
class HtmlTable:
    """A table being read: its rows of cells, and the line each row started on."""

    rows: list[list[str]] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    header: bool = False
    line: int = 0  # of the file, that the words of the cell under way are on, as its reader counts

    def add(self, text: str, origin: int) -> None:
        """Words of the cell under way; where a line of it begins farther down than its row, so many marks before it."""
        row = self.rows[-1]
        if origin > self.line and (not row[-1].strip() or row[-1].rstrip().endswith("<br>")):
            row[-1] += NEXT_LINE * (origin - self.line)
            self.line = origin
        row[-1] += text.strip("\n").replace("|", r"\|")

    def lines(self) -> list[Line]:
        """The table in Markdown, an empty line before it; none for no cells."""
        width = max((len(row) for row in self.rows), default=0)
        if not width:
            return []
        rows = [row + [""] * (width - len(row)) for row in self.rows]
        if not self.header:  # GFM wants a header row; an empty one is read as none
            rows.insert(0, [""] * width)
        origins = self.origins if self.header else [self.origins[0], *self.origins]
        made = [Line("| " + " | ".join(row) + " |", origin) for row, origin in zip(rows, origins, strict=True)]
        return [Line("", origins[0]), made[0], Line("|" + " --- |" * width, origins[0]), *made[1:]]
