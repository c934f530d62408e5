"""The PDF read once by pypdf, and the source read once: what every check of its words and objects is handed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from cvpdf.checks import known_texts
from cvpdf.checks.content import Operation, operations_of
from cvpdf.checks.expectation import Expectation, Expected
from cvpdf.checks.fidelity import Fidelity, compare
from cvpdf.checks.metadata import Metadata, metadata_of
from cvpdf.checks.objects import entry
from cvpdf.checks.structure import Structure, structure_of
from cvpdf.checks.survey import Survey, survey_of
from cvpdf.checks.words import tokens_of, unwrapped
from cvpdf.model.galley import Galley
from cvpdf.model.proof import Proof
from cvpdf.model.source import Source
from cvpdf.overheard import overheard

# Characters: a word this long, in an address or a hash, has to be broken when its line is too short for it.
_LONGER_THAN_A_LINE = 24


class UnreadableError(Exception):
    """A library that only reads PDFs cannot make sense of this one."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as pypdf reads it.

    Attributes:
        number: 1-based.
        width: In points, of what is shown: the CropBox within the MediaBox, turned as the page says.
        height: The same.
        text: What is printed on it but for artifacts (folios), in paint order, a line feed after each line.
        operations: Its content stream, operand lists and operators in order.
        dictionary: pypdf's page object.
        survey: What the operations do.
    """

    number: int
    width: float
    height: float
    text: str
    operations: tuple[Operation, ...]
    dictionary: Any
    survey: Survey

    @property
    def key(self) -> int:
        """The page's object number, by which the tag tree refers to it."""
        return int(getattr(self.dictionary.indirect_reference, "idnum", 0))


@dataclass(frozen=True)
class Evidence:
    """A proof, what it was made from, and what other libraries find in it.

    Attributes:
        proof: The PDF as the press handed it over.
        expected: What it is held to.
        catalog: pypdf's document catalogue.
        information: The document information dictionary; empty where there is none.
        structure: The tag tree; None in an untagged file.
        pages: In order.
        complaints: What pypdf said about the file while reading it.
        trailer: pypdf's trailer.
        metadata: The XMP packet.
        objects: Every indirect object of the file.
    """

    proof: Proof
    expected: Expected
    catalog: Any
    information: Any
    structure: Structure | None
    pages: tuple[Page, ...]
    complaints: tuple[str, ...]
    trailer: Any
    metadata: Metadata
    objects: tuple[Any, ...]

    @property
    def tree(self) -> Structure:
        """The tag tree, of a file that has one; else an empty one."""
        return self.structure or Structure((), (), {}, False, {})

    @cached_property
    def dictionaries(self) -> tuple[Any, ...]:
        """Every dictionary of the file, those within others too, and those of streams."""
        return tuple(_dictionaries(self.objects))

    @property
    def source(self) -> Source:
        """The author's text."""
        return self.expected.source

    @property
    def galley(self) -> Galley:
        """What the press was to set."""
        return self.expected.galley

    @property
    def visible(self) -> list[str]:
        """What a reader sees of each source line, before the ledger; index 0 is line 1."""
        return self.expected.visible

    @property
    def expectation(self) -> Expectation:
        """The words the PDF must show, in order."""
        return self.expected.words

    @cached_property
    def page_words(self) -> list[list[str]]:
        """The words of each page."""
        return [tokens_of(page.text) for page in self.pages]

    @cached_property
    def words(self) -> list[str]:
        """The words the PDF shows, in order."""
        long = {token for token in self.expectation.tokens if len(token) >= _LONGER_THAN_A_LINE}
        if not long:
            return [token for tokens in self.page_words for token in tokens]
        return unwrapped((tokens_of(line) for page in self.pages for line in page.text.split("\n")), long)

    @cached_property
    def fidelity(self) -> Fidelity:
        """Those against these."""
        return compare(self.expectation, self.words)


def gather(proof: Proof, expected: Expected) -> Evidence:
    """Open the PDF.

    Raises:
        UnreadableError: It is damaged.
    """
    import pypdf
    from pypdf.errors import DependencyError, PyPdfError

    with overheard("pypdf") as complaints:
        try:
            reader = pypdf.PdfReader(BytesIO(proof.pdf))
            catalog: Any = reader.trailer["/Root"]
            information: Any = entry(reader.trailer, "/Info") or {}
            structure = structure_of(catalog)
            pages = _pages(reader, structure)
            metadata = metadata_of(catalog)
            objects = tuple(_objects(reader))
        except (PyPdfError, DependencyError, KeyError) as error:
            raise UnreadableError(f"{type(error).__name__}: {error}") from error
    if complaints:
        known_texts.forget()
    return Evidence(
        proof=proof,
        expected=expected,
        catalog=catalog,
        information=information,
        structure=structure,
        pages=pages,
        complaints=tuple(complaints),
        trailer=reader.trailer,
        metadata=metadata,
        objects=objects,
    )


def _dictionaries(objects: Iterable[Any]) -> Iterator[Any]:
    from pypdf.generic import ArrayObject, DictionaryObject

    waiting = list(objects)
    while waiting:
        each = waiting.pop()
        if isinstance(each, DictionaryObject):
            yield each
            waiting += each.values()
        elif isinstance(each, ArrayObject):
            waiting += each


def _objects(reader: Any) -> Iterator[Any]:
    from pypdf.generic import IndirectObject

    numbers = {*reader.xref_objStm, *(number for generation in reader.xref.values() for number in generation)}
    for number in sorted(numbers):
        found = IndirectObject(number, 0, reader).get_object()
        if found is not None:
            yield found


def _pages(reader: Any, structure: Structure | None) -> tuple[Page, ...]:
    dictionaries = list(reader.pages)
    contents = [
        known_texts.Content(
            page,
            operations_of(entry(page, "/Contents")),
            structure.orphans(page) if structure else frozenset(),
        )
        for page in dictionaries
    ]
    return tuple(
        Page(
            number,
            *_size(page),
            text,
            own,
            page,
            survey_of(own, entry(page, "/Resources")),
        )
        for number, ((page, own, _), text) in enumerate(zip(contents, known_texts.extracted(contents), strict=True), 1)
    )


def _size(page: Any) -> tuple[float, float]:
    """Width and height as they are shown (ISO 32000-1, 14.11.2; table 30 for the turn and the unit)."""
    crop, media = page.cropbox, page.mediabox
    width = min(crop.right, media.right) - max(crop.left, media.left)
    height = min(crop.top, media.top) - max(crop.bottom, media.bottom)
    unit = float(entry(page, "/UserUnit", 1))
    sides = float(width) * unit, float(height) * unit
    return sides[::-1] if page.rotation % 180 else sides
