"""Whether the type is in the file, and every glyph still knows its character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cvpdf.checks.evidence import Evidence, Page
from cvpdf.checks.font_rules import FONT_RULES, ShownFont
from cvpdf.checks.wording import counted, listed
from cvpdf.model.proof import Check


def fonts(evidence: Evidence) -> Check:
    """Each font is embedded, its text can be read back, and no shown glyph is the sign for a missing one."""
    used = shown_fonts(evidence.pages)
    faults = [
        f"{each.name}: {fault} ({rule.clause})" for each in used for rule in FONT_RULES for fault in rule.broken(each)
    ]
    if not faults:
        return Check("fonts", True, f"{counted(len(used), 'font')}, all embedded and readable")
    return Check("fonts", False, listed(faults))


def shown_fonts(pages: Iterable[Page]) -> list[ShownFont]:
    """Every font that something is shown in, on any page or in a form that is drawn there."""
    found: dict[int, tuple[object, set[bytes]]] = {}
    for page in pages:
        for key, (font, strings) in page.survey.shown.items():
            if strings:
                found.setdefault(key, (font, set()))[1].update(strings)
    return [ShownFont(font, frozenset(strings)) for font, strings in found.values()]


def fonts_checks(evidence: Evidence) -> Iterator[Check]:
    """All of this file."""
    yield fonts(evidence)
