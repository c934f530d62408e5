"""Whether a screen reader can read the PDF: PDF/UA-1 (ISO 14289-1) as far as a program can decide it.

The Matterhorn Protocol 1.02 lists the ways to fail it, and which of them a machine can find. They are divided among the
checks by what a person would mend: `tags` has structure, content and annotations, `title`, `language` and `links` what
the document says of itself, `fonts` the faces (section 31), `archive` what PDF/A forbids as well (encryption, XFA,
layers).
"""

from __future__ import annotations

from collections.abc import Iterator

from cvpdf.checks.evidence import Evidence
from cvpdf.checks.mark_rules import CONTENT_RULES
from cvpdf.checks.rules import Fault, Rule, broken_rules
from cvpdf.checks.tag_rules import TREE_RULES
from cvpdf.checks.wording import counted, listed
from cvpdf.model.proof import Check


def _claimed(evidence: Evidence) -> Iterator[Fault]:
    values = evidence.metadata.values
    if values and evidence.galley.standards.accessible and values.get("pdfuaid:part") != "1":
        yield 0, "the file does not say that it is PDF/UA-1 (pdfuaid:part)"


RULES = (Rule("PDF/UA-1 clause 5, Matterhorn 06-002", _claimed), *TREE_RULES, *CONTENT_RULES)


def tags(evidence: Evidence) -> Check:
    """Everything printed hangs in the tag tree in reading order, or is marked as furniture."""
    structure = evidence.structure
    if structure is None:
        return Check("tags", False, "The PDF is not tagged; a screen reader has to guess at headings and lists")
    faults = broken_rules(evidence, RULES)
    if faults:
        return Check("tags", False, listed([fault for _, fault in faults]), page=faults[0][0])
    elements, marks = counted(len(structure.elements), "element"), counted(len(structure.marks), "piece")
    return Check("tags", True, f"{elements}, {marks} of content in order")


def accessibility_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    yield tags(evidence)
