"""A résumé set at a measure, as the pipeline sets it, without folios."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path

from tests.typography.judge import Expected

from cvpdf.compose import compose
from cvpdf.configure import configure
from cvpdf.data import THEMES
from cvpdf.interpret import interpret
from cvpdf.load_theme import load_theme
from cvpdf.model.galley import Galley
from cvpdf.parse import parse
from cvpdf.read import read
from cvpdf.typeset import typeset

MEASURES = (60, 75, 90, 110, 130, 150, 170, 190)
CORPUS = Path(__file__).parents[1] / "corpus"
MARKS = re.compile("[\u2060\u200b\u2063\u2064]")


@cache
def galley_of(path: Path, theme: str, measure: int) -> Galley:
    """The galley of a résumé; `measure` in millimetres."""
    source, _ = read(path.read_bytes(), name=path.name, folder=path.parent)
    settings = configure(source, theme=theme)
    outline, _ = parse(source)
    resume, _ = interpret(outline, settings)
    loaded = load_theme(theme, THEMES, {**settings.options, "page-numbers": "off"})
    # Narrower than an author may ask for; as a token, so that what is reckoned from the measure is reckoned anew.
    tokens = {**loaded.tokens, "margin-side": f"{(210 - measure) / 2}mm"}
    return compose(resume, replace(loaded, tokens=tokens, chosen=loaded.chosen | {"margin-side"}), settings)


def without_marks(galley: Galley) -> Galley:
    """The same words for a press that knows nothing of CJK."""
    return replace(galley, html=MARKS.sub("", galley.html))


def pdf_of(galley: Galley) -> bytes:
    """Set."""
    return typeset(galley).pdf


def words_of(galley: Galley) -> str:
    """What is to be printed, block by block, a line feed between blocks."""
    body = galley.html.partition("<body>")[2]
    body = re.sub(
        r"</?(?:h\d|p|li|ul|ol|div|table|tr|td|th|thead|tbody|section|main|header|blockquote|pre|dl|dt|dd|hr)\b[^<>]*>|<br>",
        "\n",
        body,
    )
    words = MARKS.sub("", unescape(re.sub(r"<[^<>]*>", "", body)))
    return re.sub(r"[ \t]*\n\s*", "\n", words) + "\n"


def expected_of(galley: Galley) -> Expected:
    """What its PDF is to say."""

    def said(pattern: str) -> tuple[str, ...]:
        parts = re.findall(pattern, galley.html, re.S)
        return tuple(words_of(replace(galley, html=f"<body>{part}")) for part in parts)

    contacts = "".join(said(r'<p class="contacts.*?</p>'))
    return Expected(galley.lang, words_of(galley), said(r"<thead>.*?</thead>"), contacts, "<table" in galley.html)


__all__ = ["CORPUS", "MEASURES", "expected_of", "galley_of", "pdf_of", "without_marks", "words_of"]
