"""Whether a screen reader can read the PDF: PDF/UA-1 (ISO 14289-1) as far as a program can decide it.

The Matterhorn Protocol 1.02 lists the ways to fail it, and which of them a machine can find. They are divided among the
checks by what a person would mend: `tags` has structure, content, annotations and what the file carries, `title`,
`language` and `links` what the document says of itself, `fonts` the faces (section 31). docs/checks.md has the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.file_rules import FILE_RULES
from cvpdf.checks.mark_rules import CONTENT_RULES
from cvpdf.checks.rules import Fault, Rule, broken_rules
from cvpdf.checks.tag_rules import NEEDS_ALT, TREE_RULES
from cvpdf.checks.wording import counted, listed
from cvpdf.model.proof import Check


def _claimed(evidence: Evidence) -> Iterator[Fault]:
    values = evidence.metadata.values
    if values and evidence.galley.standards.accessible and values.get("pdfuaid:part") != "1":
        yield 0, "the file does not say that it is PDF/UA-1 (pdfuaid:part)"


RULES = (Rule("PDF/UA-1 clause 5, Matterhorn 06-002", _claimed), *TREE_RULES, *CONTENT_RULES, *FILE_RULES)


def _replaced(evidence: Evidence) -> Iterator[Fault]:
    for element in evidence.tree.elements:
        told = next((str(element.node[key]) for key in ("/ActualText", "/Alt", "/E") if key in element.node), None)
        if told is not None and element.tag not in NEEDS_ALT:
            yield 0, f"{element.tag} is to be read as “{told}” instead of what it prints"
    for page in evidence.pages:
        if page.survey.replaced:
            pieces = counted(page.survey.replaced, "piece")
            yield page.number, f"{pieces} of content to be read as something else than what is printed"


def _empty(evidence: Evidence) -> Iterator[Fault]:
    tree = evidence.tree
    filled = {mark.element for mark in tree.marks}
    for index, element in enumerate(tree.elements):
        holds = tree.kids(index) or element.key in filled or element.annotations
        if not holds and element.tag not in ("TD", "TH"):
            yield 0, f"{element.tag} holds nothing"


def _passages(evidence: Evidence) -> Iterator[Fault]:
    """Which languages are named is known of a file of our own: those of the passages that the press was to set."""
    told = set(_LANG.findall(evidence.galley.html.partition("<body")[2]))
    found = {str(element.node["/Lang"]) for element in evidence.tree.elements if "/Lang" in element.node}
    for lang in sorted(found - told):
        yield 0, f"a passage is tagged as {lang}, and none is in this language"
    for lang in sorted(evidence.galley.passages.keys() - found):
        yield 0, f"no passage is tagged as {lang}, in which one is"


_LANG = re.compile(r'<[^<>]*\slang="([^"]+)"')
# What other programs may do, and cvpdf never does.
OWN_RULES = (
    Rule("7.2, 11-001", _passages),
    Rule("ISO 32000-1, 14.9", _replaced),
    Rule("ISO 32000-1, 14.7.2", _empty),
)


def tags(evidence: Evidence, rules: Sequence[Rule] = RULES) -> Check:
    """Everything printed hangs in the tag tree in reading order, or is marked as furniture."""
    structure = evidence.structure
    if structure is None:
        return Check("tags", False, "The PDF is not tagged; a screen reader has to guess at headings and lists")
    faults = broken_rules(evidence, rules)
    if faults:
        return Check("tags", False, listed([fault for _, fault in faults]), page=faults[0][0])
    elements, marks = counted(len(structure.elements), "element"), counted(len(structure.marks), "piece")
    return Check("tags", True, f"{elements}, {marks} of content in order")


def accessibility_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    yield tags(evidence, (*RULES, *OWN_RULES))
