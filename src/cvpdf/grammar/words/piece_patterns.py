"""What a piece of a header may be, and the patterns that tell it by more than its last word (rule F)."""

from __future__ import annotations

import re
from typing import Literal

from cvpdf.grammar.text.pattern import lazy

PieceKind = Literal[
    "organization", "school", "position", "degree", "location", "employment", "department", "activity", "unknown"
]

REMARK = lazy(r"[（(\[][^（(\[）)\]]*[）)\]]\s*")
# 工程师 3.2, Engineer II, P7, L5: a level behind a title.
LEVEL = lazy(r"[\s\-–/（(]*(?:[PLTEMDGpt]?\d(?:[.\-]\d)?(?:级)?|(?<![A-Za-z])(?:I{1,3}|IV|V))[）)]?$")

# (주)북산, ㈜북산, 북산(주), (株)甲: a legal form in brackets, which folding takes away.
FIRM = lazy(r"\s*(?:[㈜㈱]|[（(](?:주|유|재|사|株|有)[)）])\s*\S|.{1,30}(?:[㈜㈱]|[（(](?:주|유|株|有)[)）])\s*$")
SITE = lazy(r"[A-Za-z][\w-]*\.(?:tw|com|cn|net|io|org|jp|kr|hk|ai|dev|app|me|games)", re.I)  # CTO.tw is no title
# 75011 Paris, D-50667 Köln; Lyon 3e, Paris FR, London UK: what a town has before or behind its name.
CODES = lazy(
    r"^(?:[A-Z]{1,2}-)?\d{4,5}\s+(?=[^\W\d_])|(?<=[a-zà-ÿ])\s(?:\d{1,2}(?:er|e|è|ème)|[A-Z]{2}|USA|Cedex(?: \d+)?)$"
)
TOWN = lazy(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2},? ([A-Z]{2,3})$")

# B.B.A. in …, Bachelor's degree in …; Department of …
LATIN_STARTS: tuple[tuple[PieceKind, re.Pattern[str]], ...] = (
    (
        "school",  # … whose second word is somebody's as well
        lazy(
            r"(?:Universidade?|Escuela|Escola|Colegio|Colégio|Instituto|Faculdade|Facultad)\s(?:\w+\s)?Técnic[ao]s?\b"
        ),
    ),
    ("degree", lazy(r"[BMDA]\.\s?(?:[A-Z][a-z]{0,4}\.\s?){1,3}|(?:Bachelor|Master)(?:'?s)?\s(?:of|in|degree)\b")),
    (
        "organization",
        lazy(
            r"(?:Secretar[ií]a|Prefeitura|Câmara|Ministério|Ministerio|Ayuntamiento|Mairie|Tribunal|Gobierno|Governo)"
            r"\s(?:Municipal|Estadual|Nacional|General|d[aeo]s?\s|del\s)"
        ),
    ),
    (
        "organization",
        lazy(
            r"(?:City|County|Town|Township|Village|Borough|Commonwealth|Diocese|Archdiocese|Law Offices?) of [A-Z]"
            r"|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? for (?:President|Congress|Senate|Governor|Mayor|Humanity|America)$"
        ),
    ),
    ("position", lazy(r"(?:Head|Chief|Director|Member|Vice President|VP) of ", re.I)),
    ("department", lazy(r"(?:Department|Dept\.?|Faculty|Division)(?: \w+)? of ", re.I)),
)

# GPA：3.8/4.0, 专业排名：3/120, 학점: 3.9: how well, not what.
MARKS = lazy(r"(?:\w{0,4}(?:GPA|绩点|績點|成绩|成績|排名|排序|학점|평점))\s*[:：]?\s*[\d.前%]+[\d.%/／ ]*", re.I)
