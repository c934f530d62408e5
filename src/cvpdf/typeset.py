"""Stage 6, Galley → Proof: pages and PDF bytes. The only stage that knows WeasyPrint."""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from html import unescape
from typing import TYPE_CHECKING, Any

from cvpdf.data import FONTS
from cvpdf.model.errors import TypesetError
from cvpdf.model.galley import Galley
from cvpdf.model.proof import Proof
from cvpdf.press.fetcher import make_fetcher
from cvpdf.press.finish import OPTIONS, finisher, identified
from cvpdf.press.start import no_room, start_press
from cvpdf.press.user_agent import page_of
from cvpdf.typefaces import Fount, load_cutter, load_typecase, prepare_fount, stack_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from cvpdf.typefaces import Typecase

TAG = re.compile(r"<[^<>]*>")
# What WeasyPrint says of a character that no font has.
NOT_DRAWN = re.compile(r"^\.notdef glyph.*\(U\+([0-9A-F]+)\)$")
ASCII = frozenset(range(0x20, 0x7F))


def typeset(galley: Galley, *, system_fonts: bool = False) -> Proof:
    """Cut the type and set a galley; once more with boxes for what not even the machine's fonts have.

    Args:
        galley: What is to be set.
        system_fonts: Let the machine's fonts draw what the shipped ones cannot.

    Raises:
        FontError: A face is missing or damaged.
        TypesetError: The press is not installed, or the galley is nested too deeply for it.
    """
    typecase = make_ready(system_fonts=system_fonts)
    proof = _set(galley, fount_for(galley, typecase, system_fonts=system_fonts), system_fonts=system_fonts)
    lacking = frozenset(int(match[1], 16) for match in map(NOT_DRAWN.search, proof.messages) if match)
    if not (system_fonts and lacking):
        return proof
    return _set(galley, fount_for(galley, typecase, system_fonts=True, boxed=lacking), system_fonts=True)


def make_ready(*, system_fonts: bool = False) -> Typecase:
    """Load all that does not depend on the galley.

    Raises:
        FontError: The shipped fonts are not there.
        TypesetError: The press is not installed.
    """
    start_press(system_fonts=system_fonts)
    load_cutter()
    return load_typecase(FONTS)


def fount_for(
    galley: Galley, typecase: Typecase, *, system_fonts: bool = False, boxed: frozenset[int] = frozenset()
) -> Fount:
    """The type this galley needs, cut to its characters; it knows which characters no face has.

    Args:
        galley: What is to be set.
        typecase: The shipped faces.
        system_fonts: Let the machine's fonts draw what these cannot.
        boxed: What the machine's fonts were found not to have either.
    """
    text = unescape(TAG.sub("", galley.html)) + galley.css
    chars = frozenset(map(ord, text)) | ASCII
    stacks = {role: stack_for(families, galley.lang) for role, families in galley.families.items()}
    return prepare_fount(typecase, stacks, chars, galley.lang, system_fonts=system_fonts, boxed=boxed)


def _set(galley: Galley, fount: Fount, *, system_fonts: bool) -> Proof:
    weasyprint = start_press(system_fonts=system_fonts)
    fetcher = make_fetcher(weasyprint, {**galley.assets, **fount.files})
    style = f"{fount.css}\n{galley.css}"
    for role, families in fount.families.items():
        style = style.replace(f"var(--family-{role})", families)
    with _listen() as messages, _font_configuration(weasyprint) as fonts:
        try:
            sheet = weasyprint.CSS(string=style, font_config=fonts, url_fetcher=fetcher)
            page = page_of(weasyprint, galley.html, style, fetcher)
            document = page.render(stylesheets=[sheet], font_config=fonts)
            pdf = identified(document.write_pdf(finisher=finisher(galley), **OPTIONS))
        except RecursionError:
            raise TypesetError("The résumé is nested too deeply to be set.", "Nest lists less deeply.") from None
        except OSError as error:
            raise no_room(error) from None
    return Proof(pdf, len(document.pages), _fill(document), tuple(messages), fount.boxes)


def _fill(document: Any) -> float:
    """How far down the last page's text area the end of the résumé stands, 0 to 1."""
    page = document.pages[-1]
    box = page._page_box  # noqa: SLF001 - the page's own margins; press.start pins the version
    end = page.anchors.get("end")
    if end is None:
        return 1.0
    filled: float = (end[1] - box.content_box_y()) / box.height
    return max(0.0, min(1.0, filled))


class _Messages(logging.Handler):
    """Keeps what WeasyPrint says; nothing of it is expected."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


@contextmanager
def _font_configuration(weasyprint: ModuleType) -> Iterator[Any]:
    """WeasyPrint's fonts, whose temporary folder is removed here: its own `__del__` may never run."""
    fonts = weasyprint.text.fonts.FontConfiguration()
    try:
        yield fonts
    finally:
        fonts.__del__()


@contextmanager
def _listen() -> Iterator[list[str]]:
    logger = logging.getLogger("weasyprint")
    handler = _Messages()
    before, logger.propagate = logger.propagate, False
    others, logger.handlers = logger.handlers, [handler]
    try:
        yield handler.texts
    finally:
        logger.handlers, logger.propagate = others, before


