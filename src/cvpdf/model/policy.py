"""How much of whose work is set: the limits on a person's own file, and on a stranger's."""

from __future__ import annotations

import re
from typing import NamedTuple

from cvpdf.model.errors import SourceError, TypesetError, UsageError

# A picture written into the text is one endless word, and never set.
EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,80},[\w+/=%-]*")
WORD = re.compile(r"[!-~]+")  # without spaces; ideographs break anywhere
MEBIBYTE = 1 << 20
MOST = {"nesting": 100, "seconds": 1_000_000}  # of those limits that others stand behind: Python's stack, a timer
LEAST = {"seconds": 1}  # a timer of none never goes off
PERMISSIONS = ("untrusted", "network")  # what is no limit


class Policy(NamedTuple):
    """Limits of one build; a text within them may still be slow, and meets `seconds` then.

    Attributes:
        untrusted: The résumé is a stranger's: it is set in a process of its own, names no theme by a path, is not
            written through a link, and no configuration beside it is read.
        network: A portrait whose address is http or https may be fetched; never that of a stranger's résumé.
        bytes: Of the source.
        lines: Of the source.
        line: Characters in one line.
        word: Printable ASCII characters in a row.
        nesting: Levels of lists, their items, quotes and emphasis within each other; of values in another tool's data.
        values: In another tool's data (JSON Resume, RenderCV's YAML).
        theme: Bytes of each file of a theme's.
        picture: Bytes of a portrait's file.
        pixels: Of a portrait before it is made smaller.
        fetch: Seconds that a portrait may take to come from the network.
        pages: Of the PDF.
        seconds: Of wall-clock time for all the sources of one command; for each PDF where many are made.
        memory: MiB of address space of each process, without what a program that calls cvpdf had before; 0 for what
            the machine has.
    """

    untrusted: bool = False
    network: bool = False
    bytes: int = MEBIBYTE
    lines: int = 20_000
    line: int = 50_000
    word: int = 20_000
    nesting: int = 60
    values: int = 10_000
    theme: int = MEBIBYTE
    picture: int = 20_000_000
    pixels: int = 50_000_000
    fetch: int = 10
    pages: int = 200
    seconds: int = 300
    memory: int = 0

    @property
    def fetches(self) -> bool:
        """Whether anything may come from the network."""
        return self.network and not self.untrusted

    def admit_bytes(self, size: int, name: str) -> None:
        """Let a file in by its size.

        Raises:
            SourceError: There are too many.
        """
        if size > self.bytes:
            raise SourceError(f"{name} is larger than {self.bytes:,} bytes.", self.how_to_raise("bytes"))

    def admit_text(self, written: tuple[str, ...], name: str) -> None:
        """Let a decoded text in.

        Raises:
            SourceError: It has too many lines, a line too long, or a word too long; names the line.
        """
        if len(written) > self.lines:
            raise SourceError(f"{name} has more than {self.lines:,} lines.", self.how_to_raise("lines"))
        for number, line in enumerate(written, 1):
            if len(line) <= self.word:
                continue
            text = EMBEDDED.sub("", line)
            if len(text) > self.line:
                message = f"{name}:{number}: the line is longer than {self.line:,} characters."
                raise SourceError(message, self.how_to_raise("line"))
            if any(len(word) > self.word for word in WORD.findall(text)):
                message = f"{name}:{number}: a word is longer than {self.word:,} characters."
                raise SourceError(message, self.how_to_raise("word"))

    def too_deep(self, place: str) -> SourceError:
        """What is said of a text that is nested deeper than Python can follow, and so deeper than `nesting`."""
        message = f"{place} has more than {self.nesting} levels of lists, quotes and emphasis within each other."
        return SourceError(message, self.how_to_raise("nesting"))

    def admit_pages(self, pages: int, name: str) -> None:
        """Let a set document out.

        Raises:
            TypesetError: It has too many pages.
        """
        if pages > self.pages:
            raise TypesetError(f"{name} takes {pages:,} pages, more than {self.pages}.", self.how_to_raise("pages"))

    def too_slow(self) -> TypesetError:
        """What is said when `seconds` are over."""
        return TypesetError(f"This took longer than {self.seconds} seconds.", self.how_to_raise("seconds"))

    def too_large(self) -> TypesetError:
        """What is said when `memory` did not suffice."""
        if not self.memory:
            return TypesetError("There is not enough memory to set this.")
        return TypesetError(f"This takes more than {self.memory} MiB of memory.", self.how_to_raise("memory"))

    def how_to_raise(self, name: str) -> str:
        """What to do about a limit that was hit."""
        value, most = getattr(self, name), MOST.get(name)
        if most and value >= most:
            return "Shorten it: the limit is as high as it can be."
        more = min(2 * value, most or 2 * value)
        return f"Shorten it, or raise the limit: --limit {name}={more}"

    def raised(self, wishes: list[str]) -> Policy:
        """With other limits, each as `seconds=60`.

        Raises:
            UsageError: There is no such limit, or its value is no number.
        """
        known = [name for name in self._fields if name not in PERMISSIONS]
        limits: dict[str, int] = {}
        for wish in wishes:
            name, _, value = wish.partition("=")
            number = value.replace(",", "").replace("_", "")
            if name not in known or not (number.isascii() and number.isdigit() and 0 < len(number) < 16):
                raise UsageError(f"--limit {wish}: expected NAME=NUMBER.", f"Limits: {', '.join(known)}.")
            limits[name] = int(number)
            if not LEAST.get(name, 0) <= limits[name] <= MOST.get(name, limits[name]):
                raise UsageError(f"--limit {wish}: {LEAST.get(name, 0)} to {MOST[name]:,}.", "There are no others.")
        return self._replace(**limits)  # type: ignore[arg-type]


TRUSTED = Policy()
UNTRUSTED = Policy(
    untrusted=True,
    bytes=256 * 1024,
    lines=5_000,
    line=10_000,
    word=2_000,
    nesting=30,
    values=5_000,
    theme=256 * 1024,
    picture=5_000_000,
    pixels=12_500_000,
    pages=50,
    seconds=10,
    memory=512,
)
