"""Whether what an edition leaves out is nowhere in the PDF: text, links, metadata, attachments, in any spelling.

It shares no code with what took it out.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import unquote

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.plaintext import visible_lines
from cvpdf.checks.strangers import SEARCHED, strangers
from cvpdf.checks.wording import counted, listed
from cvpdf.checks.words import tokens_of
from cvpdf.model.edition import Withheld
from cvpdf.model.proof import Check

# A value of fewer letters and digits may stand in a résumé for other reasons: `1995.06`, `35岁`; it is counted.
_TELLING = 6
_DIGITS_APART = r"[^0-9A-Za-z@%]{0,3}"
_COUNTRY = re.compile(r"^\s*(?:\+|00)\s*\(?\d{1,3}\)?[\s\-.()]+|^\s*(?:\+|00)(?:86|81|82|886|852|44|49|33|1)")
# Streams that hold no text of their own: glyph numbers, pictures, fonts.
_MUTE = ("/FontFile", "/FontFile2", "/FontFile3", "/Contents", "/ToUnicode", "/CIDToGIDMap", "/XObject")
_ALL_WORDS = "the text"  # of all pages in one line
Haystack = tuple[str, str]  # where it stands, what it says


def secrecy_checks(evidence: Evidence) -> Iterator[Check]:
    """One check, and only where something was left out, or was to be."""
    if evidence.source.withheld or evidence.source.promised:
        yield withheld(evidence)


def withheld(evidence: Evidence) -> Check:
    """What this edition leaves out stands nowhere in the file, nor anything that looks like it."""
    left_out = evidence.source.withheld
    haystacks = [*_texts(evidence), *_objects(evidence)]
    faults: list[tuple[str, int]] = []
    for each in left_out:
        where = _counted(each, evidence) if _is_common(each) else _found(each, haystacks)
        if where:
            faults.append((f"a value of the kind `{each.kind}`" + (f" of line {each.line}" if each.line else "")
                           + f" is still in {where}", each.line))  # fmt: skip
    if not faults:
        faults = list(_unknown(evidence.source.promised, haystacks))
    if faults:
        return Check("withheld", False, listed([fault for fault, _ in faults]), line=faults[0][1])
    passages = sum(each.kind == "passage" for each in left_out)
    values = len({each.text for each in left_out if each.kind != "passage"})
    said = [counted(number, what) for number, what in ((passages, "line"), (values, "value")) if number]
    found = f"{' and '.join(said)} left out, found nowhere in the file" if said else "nothing had to be left out"
    nothing_like = f"; nothing looks like {' or '.join(SEARCHED)} there" if evidence.source.promised else ""
    return Check("withheld", True, found + nothing_like)


def _unknown(promised: Sequence[str], haystacks: Sequence[Haystack]) -> Iterator[tuple[str, int]]:
    """What looks like a value of a promised kind; the pages' words in one line would make numbers of their own."""
    for kind, masked, where in strangers(promised, [each for each in haystacks if each[0] != _ALL_WORDS]):
        yield f"`{masked}` in {where} looks like a value of the kind `{kind}`: mark its line <!-- private -->", 0


def _is_common(each: Withheld) -> bool:
    """Whether its words may stand in the résumé for other reasons: a passage may repeat what another says."""
    letters = sum(char.isalnum() for char in each.text)
    return each.kind in ("passage", "birth", "age") or letters < _TELLING


def _counted(each: Withheld, evidence: Evidence) -> str:
    """Its words, side by side, more often in the PDF than in what is left of the source; where, or nothing."""
    for line in visible_lines(each.text):
        words = tokens_of(line)
        if words and _times(words, evidence.words) > _times(words, evidence.expectation.tokens):
            return "the text"
    return ""


def _times(words: Sequence[str], text: Sequence[str]) -> int:
    size, first, words = len(words), words[0], list(words)
    return sum(token == first and list(text[at : at + size]) == words for at, token in enumerate(text))


def _found(each: Withheld, haystacks: Sequence[Haystack]) -> str:
    """Where a value stands, however it is spelled; nothing where it does not."""
    plain = _plain(each.text)
    digits = re.sub(r"\D", "", _COUNTRY.sub("", plain)).lstrip("0")
    numeric = len(digits) >= _TELLING and not re.search(r"[^\W\d_]", plain.replace("x", ""))
    pattern = re.compile(_DIGITS_APART.join(digits)) if numeric else None
    needle = re.sub(r"\s", "", plain)
    for where, text in haystacks:
        if pattern.search(text) if pattern else needle in re.sub(r"\s", "", text):
            return where
    return ""


def _plain(text: str) -> str:
    """A text without escapes, full-width forms and case."""
    text = html.unescape(unquote(text))
    return unicodedata.normalize("NFKC", re.sub("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]", "", text)).casefold()


def _texts(evidence: Evidence) -> Iterator[Haystack]:
    """The words of the pages, as both readers find them."""
    for page in evidence.pages:
        yield f"the text of page {page.number}", _plain(page.text)
        marked = [operands[-1] for operands, operator in page.operations if operator == b"BDC"]
        spoken = [value for each in marked if isinstance(each, dict)
                  for value in each.values() if isinstance(value, str | bytes)]  # fmt: skip
        yield f"what page {page.number} says to screen readers", _plain("\n".join(map(_decoded, spoken)))
    yield _ALL_WORDS, _plain(" ".join(evidence.words))


def _objects(evidence: Evidence) -> Iterator[Haystack]:
    """Every string, name and text stream of the file that can be reached: links, metadata, tags, attachments."""
    seen: set[int] = set()
    roots = [("the catalogue", evidence.catalog), ("the metadata", evidence.information)]
    roots += [(f"page {page.number}", page.dictionary) for page in evidence.pages]
    waiting: list[tuple[str, Any]] = roots
    while waiting:
        where, node = waiting.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, dict):
            if id(node) in seen:
                continue
            seen.add(id(node))
            if hasattr(node, "get_data") and node.get("/Subtype") not in ("/Image", "/Form"):
                yield f"{where} (a stream)", _plain(node.get_data().decode("utf-8", "replace"))
            waiting += [(_place(where, key), value) for key, value in node.items() if key not in _MUTE]
        elif isinstance(node, list):
            waiting += [(where, value) for value in node]
        elif isinstance(node, str | bytes):
            text = _decoded(node)
            if text:
                yield where, _plain(text)


def _decoded(text: str | bytes) -> str:
    return text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)


_PLACES = {"/Annots": "a link", "/Metadata": "XMP", "/EmbeddedFiles": "an attachment", "/StructTreeRoot": "the tags",
           "/Outlines": "the bookmarks"}  # fmt: skip


def _place(where: str, key: str) -> str:
    return _PLACES.get(key, where)
