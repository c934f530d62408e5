"""Passages in another language than the document's: the faces of their region, and their language in the tag tree.

WeasyPrint 70 shapes by `lang` but tags only the document with it; PDF/UA-1 (7.2) and WCAG 2 (3.1.2) ask for it on each
passage. One private function is wrapped, in a version that is known; elsewhere the tags say no more than before.
tests/unit/press/test_languages.py fails when WeasyPrint can do without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cvpdf.press.by_heart import SERIES

_FAMILY = re.compile(r"font-family:\s*var\(--family-(\w+)\)")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)


def passage_style(style: str, passages: Mapping[str, Mapping[str, str]]) -> str:
    """The rules of a style sheet that choose a family, once more for the passages of each language.

    Args:
        style: With `var(--family-ROLE)` where a rule chooses one.
        passages: Language → role → families, of the roles in which anything is set.
    """
    plain = _COMMENT.sub("", style) if passages else ""
    rules = []
    for match in _FAMILY.finditer(plain):
        start = plain.rfind("{", 0, match.start())
        selector = re.split(r"[{};]", plain[:start])[-1].strip()
        if selector.startswith("@"):
            continue
        for lang, families in passages.items():
            where = ",".join(_within(selector, f'[lang="{lang}"]'))
            if match[1] in families:  # a document without code has no type for it
                rules.append(f"{where}{{font-family:{families[match[1]]}}}")
    return "\n" + "\n".join(rules)


def _within(selector: str, passage: str) -> Iterator[str]:
    """What a rule's elements are in a passage, are themselves, or have below them."""
    for each in map(str.strip, selector.split(",")):
        if "::" not in each:
            yield from (f"{each} {passage}", f"{each}{passage}", f"{passage} {each}")


def tag_languages(weasyprint: Any) -> None:
    """Teach this WeasyPrint to write each element's own `lang` into its tag; a second time changes nothing."""
    tags = weasyprint.pdf.tags
    if not weasyprint.__version__.startswith(SERIES) or hasattr(tags, "cvpdf_tags_languages"):
        return
    tags.cvpdf_tags_languages = True
    plain, text = tags._build_box_tree, tags.pydyf.String  # noqa: SLF001 - the version is known

    def build(box: Any, parent: Any, *others: Any) -> Iterator[Any]:
        element = getattr(box, "element", None)
        lang = element.attrib.get("lang") if element is not None and element.tag != "html" else None
        for made in plain(box, parent, *others):
            if lang:
                made["Lang"] = text(lang)
            yield made

    tags._build_box_tree = build  # noqa: SLF001 - the version is known
