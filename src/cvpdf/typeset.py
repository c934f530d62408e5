"""Stage 6, Galley → Proof: pages and PDF bytes. The only stage that knows WeasyPrint."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from contextlib import contextmanager
from html import unescape
from typing import TYPE_CHECKING, Any

from cvpdf.data import FONTS
from cvpdf.model.errors import TypesetError
from cvpdf.model.fit import Fitted, Goal, Layout, Room, Scale
from cvpdf.model.galley import Galley
from cvpdf.model.proof import Proof
from cvpdf.press.forme import Forme
from cvpdf.press.start import no_room, start_press
from cvpdf.typefaces import Fount, add_passage, load_cutter, load_typecase, prepare_fount, stack_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from cvpdf.typefaces import Typecase

TAG = re.compile(r"<[^<>]*>")
# What WeasyPrint says of a character that no font has.
NOT_DRAWN = re.compile(r"^\.notdef glyph.*\(U\+([0-9A-F]+)\)$")
Fit = Callable[[Room, Goal, Callable[[Scale], Layout]], Fitted]
ASCII = frozenset(range(0x20, 0x7F))


def typeset(galley: Galley, *, fit: Fit | None = None, system_fonts: bool = False) -> Proof:
    """Cut the type and set a galley; once more with boxes for what not even the machine's fonts have.

    Args:
        galley: What is to be set.
        fit: Finds the scale that meets the galley's goal (the stage of that name); None to set it as chosen.
        system_fonts: Let the machine's fonts draw what the shipped ones cannot.

    Raises:
        FontError: A face is missing or damaged.
        TypesetError: The press is not installed, or the galley is nested too deeply for it.
    """
    typecase = make_ready(system_fonts=system_fonts)
    proof = _set(galley, fount_for(galley, typecase, system_fonts=system_fonts), fit, system_fonts=system_fonts)
    lacking = frozenset(int(match[1], 16) for match in map(NOT_DRAWN.search, proof.messages) if match)
    if not (system_fonts and lacking):
        return proof
    return _set(galley, fount_for(galley, typecase, system_fonts=True, boxed=lacking), fit, system_fonts=True)


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
    fount = prepare_fount(typecase, stacks, chars, galley.lang, system_fonts=system_fonts, boxed=boxed)
    for lang, letters in galley.passages.items():
        stacks = {role: stack_for(families, lang) for role, families in galley.families.items()}
        fount = add_passage(fount, typecase, stacks, frozenset(map(ord, letters)), lang)
    return fount


def _set(galley: Galley, fount: Fount, fit: Fit | None, *, system_fonts: bool) -> Proof:
    weasyprint = start_press(system_fonts=system_fonts)
    with _listen() as messages, _font_configuration(weasyprint) as fonts:
        try:
            forme = Forme(weasyprint, fonts, galley, fount)
            fitted = fit(galley.room, galley.goal, forme.lay_out) if fit and galley.goal else None
            scale = fitted.scale if fitted else galley.room.natural
            layout = forme.lay_out(scale)
            pdf = forme.print(scale)
        except RecursionError:
            raise TypesetError("The résumé is nested too deeply to be set.", "Nest lists less deeply.") from None
        except OSError as error:
            raise no_room(error) from None
    return Proof(pdf, layout.pages, layout.fill, tuple(messages), fount.boxes, fitted)


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
