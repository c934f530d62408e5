"""`cvpdf themes check`: whether a theme keeps the contract, in five languages, on one page and on four."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cvpdf.build import Job, Result, build
from cvpdf.checks.ink import weakest
from cvpdf.checks.picture import picture_of
from cvpdf.data import THEMES
from cvpdf.load_theme import load_theme
from cvpdf.model.errors import ThemeError
from cvpdf.model.galley import Galley
from cvpdf.model.policy import UNTRUSTED
from cvpdf.model.proof import Check, Proof
from cvpdf.model.settings import Wish
from cvpdf.model.theme import Theme
from cvpdf.pressroom import Stages
from cvpdf.theming.contract import LEAST_CONTRAST, contrasts, role_faults, style_faults

SAMPLES = THEMES / "samples"
MOST_PAGES = 4
# Between these two lines a sample is one year of work; more of them make more pages.
YEAR = "<!-- year -->\n"


@dataclass(frozen=True, slots=True)
class _Page:
    """What was set: pages wished for, and what came."""

    pages: int
    result: Result


def fitting(name: str, languages: Sequence[str]) -> Iterator[Check]:
    """Each verdict on a theme, as soon as it is known.

    Args:
        name: Of the theme, or its path.
        languages: In which samples are set.

    Raises:
        ThemeError: There is no such theme, or it cannot be read.
    """
    theme = load_theme(name, THEMES)
    yield _safety(name, theme)
    yield _check("style", list(style_faults(theme)), "nothing that harms the text")
    weak = [f"{what}: {ratio:.1f} : 1" for what, ratio in contrasts(theme) if ratio < LEAST_CONTRAST]
    least = min((ratio for _, ratio in contrasts(theme)), default=21.0)
    yield _check("contrast", weak, f"at least {least:.1f} : 1, {LEAST_CONTRAST} : 1 wanted")
    press = _Witness()
    for lang in languages:
        pages = list(_sample_pages(name, lang, press))
        if lang == languages[0]:
            yield _check("roles", list(role_faults(press.html)), "all there")
        faults = [fault for page in pages for fault in _faults(page)]
        sizes = ", ".join(str(page.result.proof.pages) for page in pages)
        yield _check(lang, faults, f"sound on {sizes} pages")


def _check(name: str, faults: list[str], good: str) -> Check:
    return Check(name, not faults, "; ".join(faults) if faults else good)


def _safety(name: str, theme: Theme) -> Check:
    """Whether `build --untrusted` would take it: sizes, pictures, links and parents that leave its folder."""
    try:
        load_theme(name, THEMES, policy=UNTRUSTED)
    except ThemeError as error:
        return Check("safety", False, error.message)
    size = len(theme.css.encode())
    return Check("safety", True, f"no file outside its folder, {size:,} bytes of style, {len(theme.pictures)} pictures")


class _Witness(Stages):
    """The stages in this process; remembers the last page's HTML."""

    html = ""

    def typeset(self, galley: Galley, meanwhile: Callable[[], None] | None = None) -> Proof:
        """As the stage does it."""
        _Witness.html = galley.html
        return super().typeset(galley, meanwhile)


def _sample_pages(name: str, lang: str, press: Stages) -> Iterator[_Page]:
    text = (SAMPLES / f"{lang}.md").read_text("utf-8")
    before, year, after = text.split(YEAR)
    first = build(_job(name, lang, before + year + after), press=press)
    yield _Page(1, first)
    filled = _extent(first)
    years, last = 2, build(_job(name, lang, before + year * 2 + after), press=press)
    for pages in range(2, MOST_PAGES + 1):
        each = max(0.02, (_extent(last) - filled) / (years - 1))
        years = max(2, 1 + math.ceil((pages - 0.5 - filled) / each))
        last = build(_job(name, lang, before + year * years + after), press=press)
        yield _Page(pages, last)


def _extent(result: Result) -> float:
    """The length of what was set, in pages."""
    return result.proof.pages - 1 + result.proof.fill


def _job(name: str, lang: str, text: str) -> Job:
    """The last page is left as it comes: so many pages are wanted, not the fewest."""
    return Job(f"{lang}.md", text.encode(), theme=name, lang=lang, above={"fill": Wish(False, "themes check")})


def _faults(page: _Page) -> Iterator[str]:
    result = page.result
    there = f"{page.pages} page{'s' * (page.pages > 1)}"
    for check in result.checks:
        if not check.passed:
            yield f"{there}: {check.name}: {check.detail}"
    for diagnostic in result.diagnostics:
        if diagnostic.code in ("press", "missing-glyph"):
            yield f"{there}: {diagnostic.message}"
    ratio, text = weakest(picture_of(result.proof.pdf))
    if ratio < LEAST_CONTRAST:
        yield f"{there}: “{text}” has {ratio:.1f} : 1 contrast with its ground, {LEAST_CONTRAST} : 1 wanted"
    if result.proof.pages != page.pages:
        yield f"{result.proof.pages} pages where {page.pages} were expected"
